#include "office/barring.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/vocabulary.h"
#include "store/cases.h"
#include <string.h>

/* The fields by which a case comes to somebody. */
static const char *const TO[] = {"unit", "with", "party"};

/* Whether VALUE means the unit CODE, by its code or its name. */
static bool means(struct office *office, const char *value, const char *code)
{
	return !strcmp(value, code) || !g_strcmp0(value, vocabulary_name(office, LIST_UNIT, code));
}

static bool is_barred(struct office *office, const GPtrArray *who, const char *value)
{
	g_autofree char *unit = casefile_barred_unit("");
	for (unsigned i = 0; i < who->len; i++) {
		const char *one = who->pdata[i];
		if (g_str_has_prefix(one, unit) && means(office, value, one + strlen(unit)))
			return true;
	}
	return false;
}

bool barring_admits(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	if (!(file->guard & GUARD_BARRED))
		return true;
	g_autoptr(GPtrArray) who = cases_barred(office->store, file->id, error);
	for (size_t i = 0; who && i < G_N_ELEMENTS(TO); i++) {
		const char *value = event_text(event, TO[i]);
		if (value && is_barred(office, who, value))
			return fail(error, FAIL_REFUSED,
			    _("an accusation in this matter is made against '%s', which has no hand in it (Regulations on "
			      "Petitions art 30, 46)"),
			    value);
	}
	return who != NULL;
}
