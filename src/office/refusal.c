#include "office/refusal.h"
#include "office/find.h"
#include "store/cases.h"
#include <string.h>

bool refusal_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)office, (void)file, (void)error;
	const struct field *ground = event_type_field(event_type_find("refuse"), "ground");
	const char *reason = event_text(event, "reason");
	for (const struct choice *choice = ground->choices; reason && choice->code; choice++) {
		if (g_ascii_strcasecmp(choice->code, reason) != 0)
			continue;
		event_set(event, "reason", choice->code);
		if (!event_text(event, "ground"))
			event_set(event, "ground", choice->code);
		return true;
	}
	return true;
}

bool refusal_ended(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)error;
	bool known = file->writer && !file->anonymous && !(file->guard & GUARD_SECRET);
	struct case_row *row = known ? find_ended(office, file->writer) : NULL;
	g_autofree char *ref = row ? number_ref(row->number) : NULL;
	if (row)
		event_set(event, "ended", ref);
	case_row_free(row);
	return true;
}
