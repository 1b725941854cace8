#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/inside.h"
#include "office/minutes.h"
#include <string.h>

static const char *const LANGUAGES[] = {"zh", "en", NULL};
static const char *const REMEDIES[] = {"by-law", "court", "university", NULL};
static const char *const YEARS[] = {"school", "calendar", NULL};
static const char *const STYLES[] = {"exact", "rounded", NULL};
static const char *const SWITCH[] = {"off", "on", NULL};

const struct setting SETTINGS[] = {
    {
        .name = "school",
        .fallback = "",
        .summary = N_("the name of the school, as reports and letters print it"),
        .title = N_("name of the school"),
    },
    {
        .name = "office",
        .fallback = "学校办公室",
        .summary = N_("the office that handles the cases, as letters print it"),
        .title = N_("office"),
    },
    {
        .name = "telephone",
        .fallback = "",
        .summary = N_("the office's telephone, as letters print it"),
        .title = N_("telephone"),
    },
    {
        .name = "address",
        .fallback = "",
        .summary = N_("the office's address, as letters print it"),
        .title = N_("address"),
    },
    {
        .name = "remedies",
        .fallback = "by-law",
        .choices = REMEDIES,
        .summary = N_("which remedies answers name: reconsideration and suit, or report and appeal"),
        .title = N_("remedies"),
        .said = N_("as the law has it|reconsideration and suit|report and appeal"),
    },
    {
        .name = "authority",
        .fallback = "",
        .summary = N_("the authority that reconsiders what the school decided"),
        .title = N_("authority for reconsideration"),
    },
    {
        .name = "court",
        .fallback = "",
        .summary = N_("the court before which the school is sued"),
        .title = N_("court"),
    },
    {
        .name = "superior",
        .fallback = "",
        .summary = N_("the department above the school, which takes appeals and rechecks"),
        .title = N_("superior department"),
    },
    {
        .name = "language",
        .fallback = "zh",
        .choices = LANGUAGES,
        .summary = N_("the language of whoever asks for no other"),
        .title = N_("language"),
        .said = N_("Chinese|English"),
    },
    {
        .name = "year",
        .fallback = "school",
        .choices = YEARS,
        .summary = N_("which year the report on the screen begins with: the school year or the calendar year"),
        .title = N_("year of the report"),
        .said = N_("school year|calendar year"),
    },
    {
        .name = "report-style",
        .fallback = "exact",
        .choices = STYLES,
        .summary = N_("how the text of the yearly report tells great numbers: 223, or more than 220"),
        .title = N_("numbers in the report"),
        .said = N_("exact|rounded"),
    },
    {
        .name = "impersonation",
        .fallback = "off",
        .choices = SWITCH,
        .summary = N_("whether anybody may act as somebody else with --as; who it was is recorded"),
        .title = N_("acting for others"),
        .said = N_("off|on"),
    },
    {0},
};

const char *office_setting(struct office *office, const char *name, const char *fallback)
{
	const char *value = g_hash_table_lookup(office->settings, name);
	return value ? value : fallback;
}

static const struct setting *setting_find(const char *name, GError **error)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (const struct setting *setting = SETTINGS; setting->name; setting++) {
		if (!strcmp(setting->name, name))
			return setting;
		g_string_append_printf(names, "%s%s", names->len ? ", " : "", setting->name);
	}
	fail(error, FAIL_USAGE, _("there is no setting '%s'; there are %s"), name, names->str);
	return NULL;
}

static bool takes(const struct setting *setting, const char *value, GError **error)
{
	if (setting->choices && !g_strv_contains(setting->choices, value)) {
		g_autofree char *choices = g_strjoinv(", ", (char **)(uintptr_t)setting->choices);
		return fail(
		    error, FAIL_USAGE, _("the setting %s does not take '%s'; it takes %s"), setting->name, value, choices);
	}
	if (strchr(value, '\n') || text_length(value) > 100)
		return fail(error, FAIL_USAGE, _("the setting %s takes one line of at most 100 characters"), setting->name);
	return true;
}

bool office_set(struct office *office, const char *name, const char *value, GError **error)
{
	const struct setting *setting = setting_find(name, error);
	g_autofree char *text = setting ? text_accept(value, -1, error) : NULL;
	if (!text || !office_permits(office, role_duty("setting"), "setting", error) || !takes(setting, text, error))
		return false;
	struct event *event = office_event(office, "setting");
	event_set(event, "name", name);
	event_set(event, "value", text);
	return minutes_enter(office, event, error);
}
