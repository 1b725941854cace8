#include "office/values.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/when.h"
#include "office/accused.h"
#include "office/find.h"
#include "office/inside.h"
#include "office/record.h"
#include "office/timing.h"
#include <string.h>

#define LONGEST_LINE 300     /* characters */
#define LONGEST_TEXT 1000000 /* characters */
#define LARGEST_COUNT 9999
#define OP "op" /* the identity of the act: no field of any type */

/* Each gives the stored form of TEXT, to be freed; NULL with an error that names the field. */
static char *read_text(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)reading;
	g_autofree char *accepted = text_accept(text, -1, error), *said = field_said(field);
	if (!accepted) {
		g_prefix_error(error, _("%s: "), said);
		return NULL;
	}
	if (g_utf8_strlen(accepted, -1) > LONGEST_TEXT) {
		fail(error, FAIL_REFUSED, _("%s is too long: at most %d characters"), said, LONGEST_TEXT);
		return NULL;
	}
	return g_steal_pointer(&accepted);
}

static char *read_line(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	g_autofree char *line = read_text(reading, field, text, error), *said = field_said(field);
	if (!line)
		return NULL;
	g_strstrip(line);
	if (strchr(line, '\n'))
		fail(error, FAIL_REFUSED, _("%s is one line; there is a line end in it"), said);
	else if (g_utf8_strlen(line, -1) > LONGEST_LINE)
		fail(error, FAIL_REFUSED, _("%s is too long: at most %d characters"), said, LONGEST_LINE);
	else
		return g_steal_pointer(&line);
	return NULL;
}

bool values_is_ascii(const char *field)
{
	static const char *const FIELDS[] = {"contact", "identity", NULL};
	return g_strv_contains(FIELDS, field);
}

static char *read_line_of(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	g_autofree char *line = read_line(reading, field, text, error);
	return line && values_is_ascii(field->name) ? text_narrow(line) : g_steal_pointer(&line);
}

static char *read_day(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	int day;
	struct when when = {
	    .today = office_today(reading->office),
	    .past = field->not_future,
	    .calendar = office_calendar(reading->office),
	};
	if (when_parse(text, &when, &day, error))
		return date_format(day);
	g_autofree char *said = field_said(field);
	g_prefix_error(error, _("%s: "), said);
	return NULL;
}

static char *read_flag(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	static const char *const YES[] = {"yes", "y", "on", "1", "true", "是", "有", NULL};
	static const char *const NO[] = {"no", "n", "off", "0", "false", "否", "无", NULL};
	(void)reading;
	g_autofree char *folded = text_fold(text), *said = field_said(field);
	if (g_strv_contains(YES, folded))
		return g_strdup("yes");
	if (g_strv_contains(NO, folded))
		return g_strdup("no");
	fail(error, FAIL_REFUSED, _("%s takes yes or no, not '%s'"), said, folded);
	return NULL;
}

static char *read_count(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	uint64_t number;
	(void)reading;
	g_autofree char *folded = text_fold(text), *said = field_said(field);
	if (g_ascii_string_to_unsigned(folded, 10, 1, LARGEST_COUNT, &number, NULL))
		return g_strdup_printf("%d", (int)number);
	fail(error, FAIL_REFUSED, _("%s takes a whole number from 1 to %d, not '%s'"), said, LARGEST_COUNT, folded);
	return NULL;
}

static char *read_box(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)field;
	return vocabulary_code(reading->office, LIST_BOX, text, error);
}

static char *read_category(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)field;
	return vocabulary_code(reading->office, LIST_CATEGORY, text, error);
}

static char *read_unit(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)field;
	return vocabulary_code(reading->office, LIST_UNIT, text, error);
}

/* Given again, they are added to those that were given already. */
static char *read_units(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	const char *given = event_text(reading->event, field->name);
	g_autofree char *codes = vocabulary_codes(reading->office, LIST_UNIT, text, error);
	g_autofree char *all = codes && given ? g_strjoin("\n", given, codes, NULL) : g_steal_pointer(&codes);
	return all && given ? vocabulary_codes(reading->office, LIST_UNIT, all, error) : g_steal_pointer(&all);
}

static char *read_accused(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	return accused_read(reading->office, text, event_text(reading->event, field->name), error);
}

static char *read_staff(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)field;
	return staff_login(reading->office, text, error);
}

/* "suggest suggestion, accuse accusation": codes with what they are called. */
static char *choices(const struct choice *choice)
{
	GString *text = g_string_new(NULL);
	for (; choice->code; choice++) {
		g_string_append_printf(text, "%s%s", text->len ? _(", ") : "", choice->code);
		if (strcmp(choice->code, _(choice->title)) != 0)
			g_string_append_printf(text, " %s", _(choice->title));
	}
	return g_string_free(text, FALSE);
}

static char *read_choice(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)reading;
	g_autofree char *wanted = text_fold(text);
	for (const struct choice *choice = field->choices; choice->code; choice++) {
		const char *const names[] = {choice->code, choice->title, _(choice->title)};
		for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
			g_autofree char *name = text_fold(names[i]);
			if (!strcmp(name, wanted))
				return g_strdup(choice->code);
		}
	}
	g_autofree char *all = choices(field->choices);
	g_autofree char *shown = text_display(text), *said = field_said(field);
	fail(error, FAIL_REFUSED, _("%s takes no '%s'; there are %s"), said, shown, all);
	return NULL;
}

/* No case goes on as one whose number was made void; what is brought against one has rules of its own. */
static bool is_standing(const struct case_row *row, GError **error)
{
	g_autofree char *number = number_paper(row->number);
	return row->state != STATE_VOID || fail(error, FAIL_REFUSED, _("%s is void: no case goes on as it"), number);
}

static char *read_case(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	g_autofree char *word = text_fold(text);
	for (const struct choice *choice = field->choices; choice && choice->code; choice++)
		if (!strcmp(word, choice->code) || !strcmp(word, _(choice->title)))
			return g_strdup(choice->code);
	int64_t id = find_number(reading->office, text, error);
	struct case_row *row = id ? find_row(reading->office, id, error) : NULL;
	bool done = row && (!reading->file || is_standing(row, error));
	char *ref = done ? number_ref(row->number) : NULL;
	case_row_free(row);
	return ref;
}

static char *read_clock(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)field;
	return timing_clock(reading->office, reading->file, text, error);
}

static char *read_files(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)reading;
	(void)text;
	g_autofree char *said = field_said(field);
	fail(error, FAIL_USAGE, _("%s is not typed: use 'attach'"), said);
	return NULL;
}

static char *read_made(const struct reading *reading, const struct field *field, const char *text, GError **error)
{
	(void)reading;
	(void)text;
	g_autofree char *said = field_said(field);
	fail(error, FAIL_USAGE, _("%s is not typed: it follows from what was done"), said);
	return NULL;
}

static char *(*const READERS[])(const struct reading *, const struct field *, const char *, GError **) = {
    [FIELD_LINE] = read_line_of,
    [FIELD_TEXT] = read_text,
    [FIELD_TIME] = read_line,
    [FIELD_DAY] = read_day,
    [FIELD_FLAG] = read_flag,
    [FIELD_COUNT] = read_count,
    [FIELD_BOX] = read_box,
    [FIELD_CATEGORY] = read_category,
    [FIELD_UNIT] = read_unit,
    [FIELD_UNITS] = read_units,
    [FIELD_ACCUSED] = read_accused,
    [FIELD_STAFF] = read_staff,
    [FIELD_CHOICE] = read_choice,
    [FIELD_CASE] = read_case,
    [FIELD_CLOCK] = read_clock,
    [FIELD_FILES] = read_files,
    [FIELD_MADE] = read_made,
};

static bool read_op(struct event *event, const char *text, GError **error)
{
	if (!g_uuid_string_is_valid(text))
		return fail(error, FAIL_USAGE, _("op= takes a UUID, which makes a retry harmless"));
	g_free(event->id);
	event->id = g_ascii_strdown(text, -1);
	return true;
}

/* An empty value of a correction takes away what stands there; elsewhere it says nothing. */
static bool read_empty(struct reading *reading, const struct field *field)
{
	if (reading->file && event_type_field(event_type_opening(reading->file->number.kind), field->name) &&
	    !strcmp(reading->type->name, "correct"))
		event_set(reading->event, field->name, "");
	return true;
}

static bool read_value(struct reading *reading, const char *name, const char *text, GError **error)
{
	if (!strcmp(name, OP))
		return read_op(reading->event, text, error);
	const struct field *field = event_type_field(reading->type, name);
	if (!field) {
		g_autofree char *shown = text_display(name), *verb = event_type_said(reading->type, KIND_COUNT);
		g_autoptr(GString) all = g_string_new(NULL);
		for (const struct field *other = reading->type->fields; other->name; other++)
			g_string_append_printf(all, "%s%s=", all->len ? " " : "", other->name);
		return fail(
		    error, FAIL_USAGE, _("%s has no field '%s'; it takes %s"), verb, shown, all->len ? all->str : _("none"));
	}
	g_autofree char *said = field_said(field);
	if (json_object_get(reading->event->body, name) && !field_is_several(field))
		return fail(error, FAIL_USAGE, _("%s is given twice"), said);
	if (text_blank(text))
		return read_empty(reading, field);
	g_autofree char *value = READERS[field->type](reading, field, text, error);
	if (value)
		event_set(reading->event, name, value);
	return value != NULL;
}

void values_problem(GPtrArray *problems, const char *field, GError *reason)
{
	struct problem *problem = g_new0(struct problem, 1);
	problem->field = g_strdup(field);
	problem->sentence = g_strdup(reason->message);
	problem->usage = g_error_matches(reason, FAIL, FAIL_USAGE);
	g_ptr_array_add(problems, problem);
	g_error_free(reason);
}

bool values_read(struct reading *reading, char **values, GError **error)
{
	bool sound = true;
	for (char **value = values; value && *value; value++) {
		GError *reason = NULL;
		const char *equals = strchr(*value, '=');
		g_autofree char *name = equals ? g_strndup(*value, (gsize)(equals - *value)) : g_strdup("");
		if (!equals) {
			g_autofree char *shown = text_display(*value);
			fail(&reason, FAIL_USAGE, _("'%s' is no name=value"), shown);
		} else if (read_value(reading, name, equals + 1, &reason))
			continue;
		sound = false;
		if (!reading->problems) {
			g_propagate_error(error, reason);
			return false;
		}
		values_problem(reading->problems, name, reason);
	}
	return sound;
}
