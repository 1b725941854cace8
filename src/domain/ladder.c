#include "domain/ladder.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include <stddef.h>
#include <string.h>

#define PREFIX "ladder."

enum { FARTHEST = 99 /* working days */ };

struct ladder {
	GPtrArray *steps;
};

static const char *const EVENTS[] = {"remind", "supervise", NULL};

static const char *const ADDRESSEES[] = {
    [ADDRESSEE_HANDLER] = "handler",
    [ADDRESSEE_HEAD] = "head",
    [ADDRESSEE_LEADER] = "leader",
    NULL,
};

static void free_step(void *data)
{
	struct ladder_step *step = data;
	g_free(step->name);
	g_free(step->event);
	g_free(step->title);
	g_free(step->text);
	g_free(step);
}

void ladder_free(struct ladder *ladder)
{
	if (!ladder)
		return;
	g_ptr_array_unref(ladder->steps);
	g_free(ladder);
}

bool ladder_is_step(const char *name)
{
	return g_str_has_prefix(name, PREFIX);
}

static bool read_offset(struct ladder_step *step, const char *value)
{
	char *end;
	int64_t offset = g_ascii_strtoll(value, &end, 10);
	step->offset = (int)CLAMP(offset, -FARTHEST, FARTHEST);
	return end > value && !*end && offset == step->offset;
}

static bool read_event(struct ladder_step *step, const char *value)
{
	step->event = g_strdup(value);
	return g_strv_contains(EVENTS, value);
}

static bool read_title(struct ladder_step *step, const char *value)
{
	step->title = g_strdup(value);
	return !text_blank(value);
}

static bool read_to(struct ladder_step *step, const char *value)
{
	int to = 0;
	while (ADDRESSEES[to] && strcmp(ADDRESSEES[to], value) != 0)
		to++;
	step->to = (enum addressee)to;
	return ADDRESSEES[to];
}

static bool read_text(struct ladder_step *step, const char *value)
{
	step->text = g_strdup(value);
	return !text_blank(value);
}

/* Every key of a step; all are needed. */
static const struct {
	const char *name;
	bool (*read)(struct ladder_step *step, const char *value);
} KEYS[] = {
    {.name = "offset", .read = read_offset},
    {.name = "event", .read = read_event},
    {.name = "title", .read = read_title},
    {.name = "to", .read = read_to},
    {.name = "text", .read = read_text},
};

static bool is_key(const char *name)
{
	size_t length = strcspn(name, "[");
	for (size_t i = 0; i < G_N_ELEMENTS(KEYS); i++)
		if (strlen(KEYS[i].name) == length && !strncmp(KEYS[i].name, name, length))
			return true;
	return false;
}

static bool check_keys(GKeyFile *ini, const char *section, GError **error)
{
	g_auto(GStrv) names = g_key_file_get_keys(ini, section, NULL, NULL);
	for (char **name = names; *name; name++) {
		if (is_key(*name))
			continue;
		g_autofree char *shown = text_display(*name);
		return fail(error, FAIL_REFUSED, _("the law cannot be read: step %s has an unknown key '%s'"), section, shown);
	}
	return true;
}

static bool read_keys(
    struct ladder_step *step, GKeyFile *ini, const char *section, const char *language, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_autofree char *value = g_key_file_get_locale_string(ini, section, KEYS[i].name, language, NULL);
		if (KEYS[i].read(step, value ? value : ""))
			continue;
		g_autofree char *shown = text_display(value);
		return fail(error, FAIL_REFUSED, _("the law cannot be read: step %s, %s: '%s' does not fit"), section,
		    KEYS[i].name, shown);
	}
	return true;
}

static bool read_step(struct ladder *ladder, GKeyFile *ini, const char *section, const char *language, GError **error)
{
	const char *name = section + strlen(PREFIX);
	if (!*name || ladder_find(ladder, name))
		return fail(error, FAIL_REFUSED, _("the law cannot be read: step %s is there already"), name);
	struct ladder_step *step = g_new0(struct ladder_step, 1);
	step->name = g_strdup(name);
	g_ptr_array_add(ladder->steps, step);
	return check_keys(ini, section, error) && read_keys(step, ini, section, language, error);
}

static int by_offset(const void *a, const void *b)
{
	return (*(struct ladder_step *const *)a)->offset - (*(struct ladder_step *const *)b)->offset;
}

bool ladder_read(struct ladder **ladder, const char *ini, const char *language, GError **error)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autoptr(GError) wrong = NULL;
	if (!g_key_file_load_from_data(file, ini, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, &wrong)) {
		g_autofree char *shown = text_display(wrong->message);
		return fail(error, FAIL_REFUSED, _("the law cannot be read: %s"), shown);
	}
	if (!*ladder) {
		*ladder = g_new0(struct ladder, 1);
		(*ladder)->steps = g_ptr_array_new_with_free_func(free_step);
	}
	g_auto(GStrv) sections = g_key_file_get_groups(file, NULL);
	for (char **section = sections; *section; section++)
		if (ladder_is_step(*section) && !read_step(*ladder, file, *section, language, error))
			return false;
	g_ptr_array_sort((*ladder)->steps, by_offset);
	return true;
}

const GPtrArray *ladder_steps(const struct ladder *ladder)
{
	return ladder->steps;
}

const struct ladder_step *ladder_find(const struct ladder *ladder, const char *name)
{
	for (unsigned i = 0; i < ladder->steps->len; i++)
		if (!g_ascii_strcasecmp(((const struct ladder_step *)ladder->steps->pdata[i])->name, name))
			return ladder->steps->pdata[i];
	return NULL;
}

int ladder_place(const struct calendar *calendar, int due, int today)
{
	return calendar_between(calendar, due, today);
}

const struct ladder_step *ladder_reached(
    const struct ladder *ladder, const struct calendar *calendar, int start, int due, int today)
{
	const struct ladder_step *reached = NULL;
	if (due == DATE_NONE || !calendar_is_working(calendar, today))
		return NULL;
	int begun = ladder_place(calendar, due, start), place = ladder_place(calendar, due, today);
	for (unsigned i = 0; i < ladder->steps->len; i++) {
		const struct ladder_step *step = ladder->steps->pdata[i];
		if (step->offset > begun && step->offset <= place)
			reached = step;
	}
	return reached;
}

char *ladder_fill(const char *template, const char *(*value)(void *arg, const char *word), void *arg)
{
	GString *text = g_string_new(NULL);
	for (const char *at = template; *at;) {
		size_t plain = strcspn(at, "{");
		g_string_append_len(text, at, (gssize)plain);
		at += plain;
		size_t length = *at ? strcspn(at + 1, "}") : 0;
		g_autofree char *word = g_strndup(*at ? at + 1 : "", length);
		const char *said = *at ? value(arg, word) : NULL;
		if (said) {
			g_string_append(text, said);
			at += length + (at[length + 1] ? 2 : 1);
		} else if (*at) {
			g_string_append_c(text, *at++);
		}
	}
	return g_string_free(text, FALSE);
}
