#include "office/issuebeside.h"
#include "base/date.h"
#include "office/reception.h"
#include <string.h>

/* What the rota says of the reception day of the case; to be freed. */
static char *planned(const struct issuevalues *values, enum reception_text text)
{
	const struct casefile *file = values->file;
	int session = file->facts[FACT_SESSION];
	OWN(reception_day) day = session == DATE_NONE ? NULL : reception_find(values->office, session, file->slot, NULL);
	return day ? g_strdup(day->texts[text]) : NULL;
}

/* Whoever RECORDED names, else the plan. */
static char *name_of(const struct issuevalues *values, const char *recorded, enum reception_text text)
{
	g_autofree char *who = recorded ? g_strdup(recorded) : planned(values, text);
	return g_strdup(staff_name(values->office, who));
}

char *issuebeside_place(const struct issuevalues *values)
{
	return planned(values, RECEPTION_PLACE);
}

char *issuebeside_leader(const struct issuevalues *values)
{
	return name_of(values, values->file->leader, RECEPTION_LEADER);
}

char *issuebeside_recorder(const struct issuevalues *values)
{
	return name_of(values, values->file->recorder, RECEPTION_RECORDER);
}

char *issuebeside_answer(const struct issuevalues *values)
{
	for (unsigned i = values->events->len; i-- > 0;) {
		const struct event *event = values->events->pdata[i];
		const char *elsewhere = strcmp(event->kind, "serve") ? NULL : event_text(event, "paper");
		if (values->live[i] && elsewhere)
			return g_strdup(elsewhere);
		if (values->live[i] && !strcmp(event->kind, "issue") && event_text(event, "answers"))
			return g_strdup_printf("%s　%s", event_text(event, "title"), event_text(event, "document"));
	}
	return NULL;
}
