#include "office/minutes.h"
#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/inside.h"
#include "store/closing.h"
#include "store/handcount.h"
#include "store/reception.h"
#include "store/words.h"
#include <string.h>

#define LAW "law/"
#define CALENDAR "calendar/"

/* "code=name" lines of a section of the installation's words. */
static char *words_of(GKeyFile *file, const char *list)
{
	GString *lines = g_string_new(NULL);
	g_auto(GStrv) codes = g_key_file_get_keys(file, list, NULL, NULL);
	for (char **code = codes; code && *code; code++) {
		g_autofree char *name = g_key_file_get_string(file, list, *code, NULL);
		g_string_append_printf(lines, "%s=%s\n", *code, name);
	}
	return g_string_free(lines, FALSE);
}

static void found_words(struct event *event)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	const char *text = embedded_text("office/words.ini");
	if (!text || !g_key_file_load_from_data(file, text, (gsize)-1, G_KEY_FILE_NONE, NULL))
		return;
	for (int list = LIST_BOX; list <= LIST_CATEGORY; list++) {
		g_autofree char *words = words_of(file, word_list_name(list));
		event_set(event, word_list_name(list), words);
	}
}

static void found_law(struct event *event)
{
	for (const struct embedded *file = EMBEDDED; file->name; file++)
		if (g_str_has_prefix(file->name, LAW) || g_str_has_prefix(file->name, CALENDAR))
			event_set(event, file->name, file->text);
}

struct event *minutes_founding(const char *school, const char *login, const char *name, int today)
{
	struct event *event = event_new("init", login, today);
	event_set(event, "login", login);
	event_set(event, "name", name);
	event_set(event, "roles", "all");
	if (school)
		event_set(event, "school", school);
	found_words(event);
	found_law(event);
	return event;
}

/* Kept for whoever reads the record, and sets nothing. */
static bool read_nothing(const struct event *event, const struct minutes *to, GError **error)
{
	(void)event, (void)to, (void)error;
	return true;
}

static bool read_lines(const char *list, const char *lines, const struct minutes *to, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(lines, "\n", -1);
	for (char **part = parts; *part; part++) {
		char *name = strchr(*part, '=');
		if (!name)
			continue;
		*name++ = 0;
		if (to->word && !to->word(to->arg, list, &(struct word){.code = *part, .name = name}, error))
			return false;
	}
	return true;
}

static bool read_word(const struct event *event, const struct minutes *to, GError **error)
{
	struct word word = {
	    .code = (char *)(uintptr_t)event_text(event, "code"),
	    .name = (char *)(uintptr_t)event_text(event, "name"),
	    .retired = event_text(event, "retired") != NULL,
	};
	return !to->word || to->word(to->arg, event->kind, &word, error);
}

static bool read_staff(const struct event *event, const struct minutes *to, GError **error)
{
	struct staff_row row = {
	    .login = (char *)(uintptr_t)event_text(event, "login"),
	    .name = (char *)(uintptr_t)event_text(event, "name"),
	    .roles = (char *)(uintptr_t)event_text(event, "roles"),
	    .unit = (char *)(uintptr_t)event_text(event, "unit"),
	    .retired = event_text(event, "retired") != NULL,
	};
	return !to->staff || to->staff(to->arg, &row, error);
}

static bool read_setting(const struct event *event, const struct minutes *to, GError **error)
{
	return !to->setting || to->setting(to->arg, event_text(event, "name"), event_text(event, "value"), error);
}

static bool read_filter(const struct event *event, const struct minutes *to, GError **error)
{
	g_autofree char *name = g_strconcat(MINUTES_FILTER, event_text(event, "name"), NULL);
	return !to->setting || to->setting(to->arg, name, event_text(event, "text"), error);
}

static bool read_calendar(const struct event *event, const struct minutes *to, GError **error)
{
	return !to->days || to->days(to->arg, event_text(event, "days"), error);
}

static bool read_law(const struct event *event, const struct minutes *to, GError **error)
{
	return !to->law || to->law(to->arg, event_text(event, "name"), event_text(event, "text"), error);
}

#define DATE "date"
#define MOVED_TO "moved_to"

static void say_day(struct event *event, const char *field, int day)
{
	g_autofree char *text = date_format(day);
	if (*text)
		event_set(event, field, text);
}

void minutes_say_reception(struct event *event, const struct reception_day *day)
{
	say_day(event, DATE, day->date);
	say_day(event, MOVED_TO, day->moved_to);
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		if (day->texts[text])
			event_set(event, reception_text_name((enum reception_text)text), day->texts[text]);
}

static bool read_reception(const struct event *event, const struct minutes *to, GError **error)
{
	OWN(reception_day) day = reception_day_new(event_day(event, DATE));
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		reception_day_set(
		    day, (enum reception_text)text, event_text(event, reception_text_name((enum reception_text)text)));
	day->moved_to = event_day(event, MOVED_TO);
	return !to->reception || to->reception(to->arg, day, error);
}

void minutes_say_vacation(struct event *event, const struct vacation *vacation)
{
	say_day(event, "from", vacation->from);
	say_day(event, "to", vacation->to);
	event_set(event, "name", vacation->name);
	if (vacation->retired)
		event_set(event, "retired", "yes");
}

static bool read_vacation(const struct event *event, const struct minutes *to, GError **error)
{
	struct vacation vacation = {
	    .from = event_day(event, "from"),
	    .to = event_day(event, "to"),
	    .name = (char *)(uintptr_t)event_text(event, "name"),
	    .retired = event_text(event, "retired") != NULL,
	};
	return !to->vacation || to->vacation(to->arg, &vacation, error);
}

void minutes_say_closing(struct event *event, const struct closed_year *closing)
{
	g_autofree char *seq = g_strdup_printf("%" G_GINT64_FORMAT, closing->seq);
	say_day(event, "from", closing->period.from);
	say_day(event, "to", closing->period.to);
	say_day(event, "on", closing->on);
	event_set(event, "label", closing->period.label);
	event_set(event, "seq", seq);
	if (closing->reason)
		event_set(event, "reason", closing->reason);
}

static bool read_closing(const struct event *event, const struct minutes *to, GError **error)
{
	struct closed_year closing = {
	    .period = {.from = event_day(event, "from"),
	        .to = event_day(event, "to"),
	        .label = (char *)(uintptr_t)event_text(event, "label")},
	    .seq = g_ascii_strtoll(event_text(event, "seq"), NULL, 10),
	    .on = event_day(event, "on"),
	    .by = event->actor, /* "by" of the body is who acted as them */
	    .reason = (char *)(uintptr_t)event_text(event, "reason"),
	};
	return !to->closing || to->closing(to->arg, &closing, error);
}

/* "news=503" or "news=-". */
static bool read_count(const struct event *event, const char *line, const struct minutes *to, GError **error)
{
	const char *sign = strchr(line, '=');
	g_autofree char *name = sign ? g_strndup(line, (size_t)(sign - line)) : NULL;
	struct hand_count count = {
	    .from = event_day(event, "from"),
	    .to = event_day(event, "to"),
	    .name = name,
	    .value = -1,
	    .seq = event->seq,
	    .at = event->recorded_at,
	    .by = event->actor,
	};
	if (!sign || (strcmp(sign + 1, "-") != 0 && !counter_number(name, sign + 1, &count.value, NULL)))
		return fail(error, FAIL_DAMAGED, _("event %lld ('%s') lacks '%s'"), (long long)event->seq, event->kind, line);
	return !to->counted || to->counted(to->arg, &count, error);
}

static bool read_counts(const struct event *event, const struct minutes *to, GError **error)
{
	g_auto(GStrv) lines = g_strsplit(event_text(event, "counts"), "\n", -1);
	for (char **line = lines; *line; line++)
		if (**line && !read_count(event, *line, to, error))
			return false;
	return true;
}

static bool read_founding(const struct event *event, const struct minutes *to, GError **error)
{
	if (!read_staff(event, to, error))
		return false;
	const char *school = event_text(event, "school");
	if (school && to->setting && !to->setting(to->arg, "school", school, error))
		return false;
	const char *name;
	json_t *value;
	json_object_foreach(event->body, name, value)
	{
		const char *text = json_string_value(value);
		bool done = true;
		if (!strcmp(name, "box") || !strcmp(name, "category"))
			done = read_lines(name, text, to, error);
		else if (g_str_has_prefix(name, CALENDAR))
			done = !to->days || to->days(to->arg, text, error);
		else if (g_str_has_prefix(name, LAW))
			done = !to->law || to->law(to->arg, name + strlen(LAW), text, error);
		if (!done)
			return false;
	}
	return true;
}

/* What each kind of event of the office holds. */
static const struct {
	const char *kind;
	const char *needs[7];
	bool (*read)(const struct event *event, const struct minutes *to, GError **error);
} KINDS[] = {
    {.kind = "init", .needs = {"login", "name", "roles"}, .read = read_founding},
    {.kind = "box", .needs = {"code", "name"}, .read = read_word},
    {.kind = "category", .needs = {"code", "name"}, .read = read_word},
    {.kind = "unit", .needs = {"code", "name"}, .read = read_word},
    {.kind = "staff", .needs = {"login", "name", "roles"}, .read = read_staff},
    {.kind = "setting", .needs = {"name", "value"}, .read = read_setting},
    {.kind = "filter", .needs = {"name", "text"}, .read = read_filter},
    {.kind = "calendar", .needs = {"days"}, .read = read_calendar},
    {.kind = "law", .needs = {"name", "text"}, .read = read_law},
    {
        .kind = "reception",
        .needs = {DATE, "from", "to", "slots", "leader", "place", "state"},
        .read = read_reception,
    },
    {.kind = "backup", .needs = {"reason"}, .read = read_nothing},
    {.kind = "vacation", .needs = {"from", "to", "name"}, .read = read_vacation},
    {.kind = "counter", .needs = {"from", "to", "counts"}, .read = read_counts},
    {.kind = "close-year", .needs = {"from", "to", "label", "seq", "on"}, .read = read_closing},
    {.kind = "reopen-year", .needs = {"from", "to", "label", "seq", "on", "reason"}, .read = read_closing},
};

bool minutes_read(const struct event *event, const struct minutes *to, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		if (strcmp(KINDS[i].kind, event->kind) != 0)
			continue;
		for (size_t n = 0; n < G_N_ELEMENTS(KINDS[i].needs) && KINDS[i].needs[n]; n++)
			if (!event_text(event, KINDS[i].needs[n]))
				return fail(error, FAIL_DAMAGED, _("event %lld ('%s') lacks '%s'"), (long long)event->seq, event->kind,
				    KINDS[i].needs[n]);
		return KINDS[i].read(event, to, error);
	}
	return fail(error, FAIL_DAMAGED, _("event %lld is of no known kind: '%s'"), (long long)event->seq, event->kind);
}

static bool put_word(void *arg, const char *list, const struct word *word, GError **error)
{
	return words_put(arg, list, word, error);
}

static bool put_staff(void *arg, const struct staff_row *row, GError **error)
{
	return words_put_staff(arg, row, error);
}

static bool put_setting(void *arg, const char *name, const char *value, GError **error)
{
	return words_put_setting(arg, name, value, error);
}

static bool is_exception(enum day_kind kind)
{
	return kind == DAY_HOLIDAY || kind == DAY_MAKEUP;
}

static bool same_day(const struct calendar *a, const struct calendar *b, int day)
{
	enum day_kind kind_a = calendar_kind(a, day), kind_b = calendar_kind(b, day);
	if (!is_exception(kind_a) && !is_exception(kind_b))
		return true;
	return kind_a == kind_b && !g_strcmp0(calendar_name(a, day), calendar_name(b, day)) &&
	       !g_strcmp0(calendar_notice(a, day), calendar_notice(b, day));
}

bool minutes_compare_days(const struct calendar *a, const struct calendar *b,
    bool (*each)(void *arg, int day, GError **error), void *arg, GError **error)
{
	int last = date_from_civil(2999, 12, 31);
	for (int day = date_from_civil(1900, 1, 1); day <= last; day++)
		if (!same_day(a, b, day) && !each(arg, day, error))
			return false;
	return true;
}

struct filling {
	struct store *store;
	const struct calendar *calendar;
};

static bool put_day(void *arg, int day, GError **error)
{
	const struct filling *filling = arg;
	struct day_entry entry = {
	    .day = day,
	    .kind = calendar_kind(filling->calendar, day),
	    .name = calendar_name(filling->calendar, day),
	    .notice = calendar_notice(filling->calendar, day),
	};
	return words_put_day(filling->store, &entry, error);
}

static bool put_days(void *arg, const char *csv, GError **error)
{
	OWN(calendar) old = calendar_new();
	OWN(calendar) new = calendar_new();
	struct filling filling = {.store = arg, .calendar = new};
	return words_calendar(arg, old, error) && words_calendar(arg, new, error) && calendar_read(new, csv, error) &&
	       minutes_compare_days(old, new, put_day, &filling, error);
}

static bool put_law(void *arg, const char *name, const char *text, GError **error)
{
	return words_put_law(arg, name, text, error);
}

static bool put_reception(void *arg, const struct reception_day *day, GError **error)
{
	return reception_put(arg, day, error);
}

static bool put_vacation(void *arg, const struct vacation *vacation, GError **error)
{
	return reception_put_vacation(arg, vacation, error);
}

static bool put_closing(void *arg, const struct closed_year *closing, GError **error)
{
	return closing_put(arg, closing, error);
}

static bool put_count(void *arg, const struct hand_count *count, GError **error)
{
	return handcount_put(arg, count, error);
}

bool minutes_apply(struct store *store, const struct event *event, GError **error)
{
	struct minutes tables = {
	    .arg = store,
	    .word = put_word,
	    .staff = put_staff,
	    .setting = put_setting,
	    .days = put_days,
	    .law = put_law,
	    .reception = put_reception,
	    .vacation = put_vacation,
	    .closing = put_closing,
	    .counted = put_count,
	};
	char mark[24];
	g_snprintf(mark, sizeof mark, "%" G_GINT64_FORMAT, event->seq);
	return minutes_read(event, &tables, error) && words_put_setting(store, SETTING_MARK, mark, error);
}

bool minutes_add(struct office *office, struct event *event, GError **error)
{
	return office_append(office, event, error) && minutes_apply(office->store, event, error);
}

struct entry {
	struct office *office;
	struct event *event;
};

static bool enter(void *arg, GError **error)
{
	struct entry *entry = arg;
	return minutes_add(entry->office, entry->event, error) && office_reload(entry->office, error);
}

bool minutes_enter(struct office *office, struct event *event, GError **error)
{
	struct entry entry = {.office = office, .event = event};
	bool done = office_write(office, enter, &entry, error);
	event_free(event);
	return done;
}
