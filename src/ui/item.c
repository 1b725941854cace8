#include "ui/item.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/reception.h"
#include "domain/when.h"
#include "ui/menu.h"
#include "ui/month.h"
#include <string.h>

static GPtrArray *own_choices(const struct field *field)
{
	GPtrArray *items = NULL;
	if (field->type == FIELD_CHOICE && field->choices) {
		items = menu_items();
		for (const struct choice *choice = field->choices; choice->code; choice++)
			menu_add(items, choice->code, _(choice->title), NULL);
	}
	return items;
}

struct item *item_new(const struct field *field, GPtrArray *choices)
{
	struct item *item = g_new0(struct item, 1);
	item->field = field;
	item->line = line_new("", field->type == FIELD_TEXT);
	item->choices = choices ? choices : own_choices(field);
	item->initial = g_strdup("");
	return item;
}

void item_free(void *data)
{
	struct item *item = data;
	line_free(item->line);
	g_free(item->initial);
	g_free(item->wrong);
	g_free(item->echo);
	g_clear_pointer(&item->choices, g_ptr_array_unref);
	g_free(item);
}

static const char *typed(const struct item *item)
{
	return line_text(item->line);
}

/* The choice that TEXT names by code or title; NULL: none. */
static const struct menu_item *choice_of(const struct item *item, const char *text)
{
	g_autofree char *wanted = text_fold(text);
	for (unsigned i = 0; item->choices && i < item->choices->len; i++) {
		const struct menu_item *choice = g_ptr_array_index(item->choices, i);
		if (choice->heading)
			continue;
		g_autofree char *title = text_fold(choice->title);
		g_autofree char *code = text_fold(choice->code);
		if (!strcmp(title, wanted) || !strcmp(code, wanted))
			return choice;
	}
	return NULL;
}

/* The titles of the choices whose codes are in VALUE. */
static char *titles(const struct item *item, const char *value)
{
	g_auto(GStrv) words = text_listed(value);
	for (char **word = words; *word; word++) {
		const struct menu_item *choice = text_blank(*word) ? NULL : choice_of(item, *word);
		char *title = g_strdup(choice ? choice->title : *word);
		g_free(*word);
		*word = title;
	}
	return g_strjoinv(_(", "), words);
}

void item_set(struct item *item, const char *value)
{
	const struct menu_item *choice = text_blank(value) ? NULL : choice_of(item, value);
	g_autofree char *listed = value && item->field->type == FIELD_ROLES ? titles(item, value) : NULL;
	if (item->field->type == FIELD_FLAG)
		line_set(item->line, value && !strcmp(value, "yes") ? _("yes") : "");
	else if (listed)
		line_set(item->line, listed);
	else
		line_set(item->line, choice && item->field->type != FIELD_DAY ? choice->title : value ? value : "");
}

/* Each of several choices by its code: what a command takes. */
static char *codes(const struct item *item)
{
	g_auto(GStrv) words = text_listed(typed(item));
	for (char **word = words; *word; word++) {
		const struct menu_item *choice = text_blank(*word) ? NULL : choice_of(item, *word);
		char *code = g_strdup(choice ? choice->code : *word);
		g_free(*word);
		*word = code;
	}
	return g_strjoinv(",", words);
}

int item_day(const struct item *item, const struct form_spec *spec)
{
	int day = DATE_NONE;
	if (item->field->type == FIELD_DAY && !text_blank(typed(item)))
		when_parse(typed(item), &(struct when){spec->today, item->field->not_future, spec->calendar}, &day, NULL);
	return day;
}

/* "14:30"; NULL where it holds no time of day. To be freed. */
static char *item_time(const struct item *item)
{
	return item->field->type == FIELD_TIME ? reception_time(typed(item), NULL) : NULL;
}

char *item_value(const struct item *item, const struct form_spec *spec)
{
	const struct menu_item *choice = text_blank(typed(item)) ? NULL : choice_of(item, typed(item));
	int day = item_day(item, spec);
	if (item->field->type == FIELD_FLAG)
		return g_strdup(text_blank(typed(item)) ? "" : "yes");
	char *time = item_time(item);
	if (time)
		return time;
	if (day != DATE_NONE)
		return date_format(day);
	if (choice)
		return g_strdup(choice->code);
	if (item->field->type == FIELD_ROLES)
		return codes(item);
	return item->field->type == FIELD_TEXT ? g_strdup(typed(item)) : g_strstrip(g_strdup(typed(item)));
}

static bool check_day(const struct item *item, const struct form_spec *spec, GError **error)
{
	int day;
	if (!when_parse(typed(item), &(struct when){spec->today, item->field->not_future, spec->calendar}, &day, error))
		return false;
	if (!item->field->not_future || day <= spec->today)
		return true;
	g_autofree char *read = date_format(day), *today = date_format(spec->today);
	return fail(error, FAIL_REFUSED, _("%s lies after today (%s)"), read, today);
}

static bool check_time(const char *text, GError **error)
{
	g_autofree char *time = reception_time(text, error);
	return time != NULL;
}

static bool check_count(const char *text, GError **error)
{
	g_autofree char *number = text_fold(text);
	if (strspn(number, "0123456789") == strlen(number) && strlen(number) < 10)
		return true;
	return fail(error, FAIL_REFUSED, _("a whole number is needed"));
}

/* Whether what is typed is a choice, or several where the field holds several. */
static bool check_choices(const struct item *item, GError **error)
{
	g_auto(GStrv) words = text_listed(typed(item));
	bool fine = choice_of(item, typed(item)), several = !fine && field_is_several(item->field);
	for (char **word = words; several && *word; word++)
		several = text_blank(*word) || choice_of(item, *word);
	return fine || several || fail(error, FAIL_REFUSED, _("this is none of the choices: F4 shows them"));
}

bool item_is_open(const struct item *item)
{
	return item->field->type == FIELD_LINE || item->field->type == FIELD_CASE;
}

bool item_holds(const struct item *item, const struct menu_item *choice)
{
	g_auto(GStrv) words = text_listed(typed(item));
	const char *const *there = (const char *const *)words;
	return choice->code && (g_strv_contains(there, choice->title) || g_strv_contains(there, choice->code));
}

void item_choose(struct item *item, const char *code)
{
	const struct menu_item *choice = choice_of(item, code);
	bool adds = choice && field_is_several(item->field) && !text_blank(typed(item));
	g_autofree char *all = adds ? g_strconcat(typed(item), _(", "), choice->title, NULL) : NULL;
	if (!adds)
		item_set(item, code);
	else if (!item_holds(item, choice))
		line_set(item->line, all);
}

bool item_check(struct item *item, const struct form_spec *spec, GError **error)
{
	if (text_blank(typed(item)))
		return !item->field->needed || fail(error, FAIL_USAGE, _("this must be filled in"));
	if (item->field->type == FIELD_DAY)
		return check_day(item, spec, error);
	if (item->field->type == FIELD_TIME)
		return check_time(typed(item), error);
	if (item->field->type == FIELD_COUNT)
		return check_count(typed(item), error);
	return !item->choices || item_is_open(item) || check_choices(item, error);
}

void item_settle(struct item *item)
{
	if (!item->choices || item_is_open(item) || item->field->type == FIELD_DAY || text_blank(typed(item)))
		return;
	const struct menu_item *choice = choice_of(item, typed(item));
	g_autoptr(GPtrArray) fitting = menu_filter(item->choices, typed(item));
	const struct menu_item *only = NULL;
	int count = 0;
	for (unsigned i = 0; i < fitting->len; i++) {
		const struct menu_item *one = g_ptr_array_index(fitting, i);
		if (!one->heading) {
			only = one;
			count++;
		}
	}
	if (!choice && count == 1)
		choice = only;
	if (choice && strcmp(choice->title, typed(item)))
		line_set(item->line, choice->title);
}

bool item_flag_key(struct item *item, const struct key *key)
{
	static const char *const ON[] = {"y", "Y", "1", "是", NULL};
	bool on = !text_blank(typed(item));
	if (item->field->type != FIELD_FLAG)
		return false;
	if (key->press == PRESS_PASTE)
		return true;
	if (key_is(key, "Space"))
		item_set(item, on ? "" : "yes");
	else if (g_strv_contains(ON, key->name))
		item_set(item, "yes");
	else if (key->press == PRESS_TEXT || key_is(key, "Backspace") || key_is(key, "Delete"))
		item_set(item, "");
	else
		return false;
	return true;
}

char *item_remark(const struct item *item, const struct form_spec *spec)
{
	int day = item_day(item, spec);
	if (day != DATE_NONE) {
		g_autofree char *date = date_format(day);
		g_autofree char *kind = month_day_kind(spec->calendar, day);
		return g_strdup_printf("%s %s", date, kind);
	}
	g_autofree char *time = item_time(item);
	if (time && strcmp(time, typed(item)) != 0)
		return g_steal_pointer(&time);
	if (item->echo)
		return g_strdup(item->echo);
	if (item->field->type == FIELD_FLAG)
		return g_strdup(_("Space turns it on or off"));
	if (item->field->type == FIELD_TEXT)
		return g_strdup(_("Ctrl-O editor"));
	if (item->field->type == FIELD_DAY || item->choices || (item->field->type == FIELD_TIME && spec->offers))
		return g_strdup(_("F4 choices"));
	return NULL;
}
