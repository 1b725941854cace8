#include "domain/term.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/decision.h"
#include "domain/value.h"
#include <stddef.h>
#include <string.h>

enum { DUE_DIGITS = 3 };

const struct filter_term FILTER_TERMS[] = {
    {.name = "kind",
        .twin = "类型",
        .follows = ":",
        .example = "kind:letter",
        .twin_example = "类型:来信",
        .sentence = N_("letter, visit, application or remedy; several with commas between")},
    {.name = "state",
        .twin = "状态",
        .follows = ":",
        .example = "state:open",
        .twin_example = "状态:未办结",
        .sentence = N_("where a case stands; open and closed are groups")},
    {.name = "unit",
        .twin = "承办",
        .follows = ":",
        .example = "unit:logistics",
        .twin_example = "承办:后勤",
        .sentence = N_("the unit that handles it; none where there is none yet")},
    {.name = "handler",
        .twin = "经办",
        .follows = ":",
        .example = "handler:wang",
        .twin_example = "经办:wang",
        .sentence = N_("who handles it, by login")},
    {.name = "box",
        .twin = "来源",
        .follows = ":",
        .example = "box:principal",
        .twin_example = "来源:校长信箱",
        .sentence = N_("the mailbox by which it came in")},
    {.name = "category",
        .twin = "类别",
        .follows = ":",
        .example = "category:none",
        .twin_example = "类别:无",
        .sentence = N_("what it is about; none where it is not classified yet")},
    {.name = "class",
        .twin = "性质",
        .follows = ":",
        .example = "class:claim",
        .twin_example = "性质:求决",
        .sentence = N_("suggestion, accusation, claim, question, praise")},
    {.name = "track",
        .twin = "轻重",
        .follows = ":",
        .example = "track:urgent",
        .twin_example = "轻重:紧急",
        .sentence = N_("how fast the reply has to be: ordinary, complex, urgent")},
    {.name = "person",
        .twin = "同一人",
        .follows = ":",
        .example = "person:L2022-17",
        .twin_example = "同一人:L2022-17",
        .sentence = N_("cases of the same person as a case, or of a telephone number, address, document or name")},
    {.name = "received",
        .twin = "收到",
        .follows = ":",
        .example = "received:2022-03",
        .twin_example = "收到:2022-03",
        .sentence = N_("when it came in: a day, month, year, school year or interval")},
    {.name = "session",
        .twin = "接待",
        .follows = ":",
        .example = "session:2022-03",
        .twin_example = "接待:2022-03",
        .sentence = N_("the reception day of a visit, likewise")},
    {.name = "closed",
        .twin = "办结",
        .follows = ":",
        .example = "closed:2021-2022",
        .twin_example = "办结:2021-2022",
        .sentence = N_("when it was closed, likewise")},
    {.name = "due",
        .twin = "期限",
        .follows = "<",
        .example = "due<3",
        .twin_example = "期限<3工作日",
        .sentence = N_("due in fewer than so many working days; due<=3 in three at most")},
    {.name = "overdue",
        .twin = "超期",
        .follows = "",
        .example = "overdue",
        .twin_example = "超期",
        .sentence = N_("past its day")},
    {.name = "waits",
        .twin = "待决",
        .follows = ":",
        .example = "waits:approve",
        .twin_example = "待决:签发",
        .sentence = N_("what waits for a signature or a decision; any for all of it")},
    {.name = "reminded",
        .twin = "催办",
        .follows = "",
        .example = "reminded",
        .twin_example = "催办",
        .sentence = N_("somebody was reminded of it")},
    {.name = "has",
        .twin = "附件",
        .follows = ":",
        .example = "has:attachment",
        .twin_example = "附件",
        .sentence = N_("something is attached")},
    {0},
};

/* Other names under which people look for a term. */
static const struct {
	const char *alias, *name;
} ALIASES[] = {
    {.alias = "单位", .name = "unit"},
    {.alias = "承办单位", .name = "unit"},
    {.alias = "承办人", .name = "handler"},
    {.alias = "经办人", .name = "handler"},
    {.alias = "信箱", .name = "box"},
    {.alias = "渠道", .name = "box"},
    {.alias = "收到日期", .name = "received"},
    {.alias = "接待日", .name = "session"},
    {.alias = "接待日期", .name = "session"},
    {.alias = "办结日期", .name = "closed"},
    {.alias = "逾期", .name = "overdue"},
    {.alias = "待批", .name = "waits"},
    {.alias = "已催办", .name = "reminded"},
    {.alias = "有", .name = "has"},
    {.alias = "来信人", .name = "person"},
};

enum taken { TAKEN, BROKEN, TWICE };

/* The values of a term that takes several, with any comma between. */
static char **split_values(const char *value)
{
	g_autofree char *text = text_fold(value);
	g_autoptr(GString) folded = g_string_new(text);
	g_string_replace(folded, "、", ",", 0);
	return g_strsplit(folded->str, ",", -1);
}

static enum taken take_kind(const struct term *term, struct filter *filter)
{
	if (filter->kinds)
		return TWICE;
	g_auto(GStrv) words = split_values(term->value);
	for (char **word = words; *word; word++) {
		unsigned kind = value_kind(*word);
		if (!kind)
			return BROKEN;
		filter->kinds |= kind;
	}
	return TAKEN;
}

static enum taken take_state(const struct term *term, struct filter *filter)
{
	if (filter->states)
		return TWICE;
	g_auto(GStrv) words = split_values(term->value);
	for (char **word = words; *word; word++) {
		uint64_t states = value_states(*word);
		if (!states)
			return BROKEN;
		filter->states |= states;
	}
	return TAKEN;
}

static bool is_none(const char *value)
{
	return !strcmp(value, "none") || !strcmp(value, "无");
}

/* Fills SLOT with VALUE, or with "" for none. */
static enum taken take_text(char **slot, const char *value)
{
	if (*slot)
		return TWICE;
	*slot = g_strdup(is_none(value) ? "" : value);
	return TAKEN;
}

static enum taken take_unit(const struct term *term, struct filter *filter)
{
	return take_text(&filter->unit, term->value);
}

static enum taken take_handler(const struct term *term, struct filter *filter)
{
	return take_text(&filter->handler, term->value);
}

static enum taken take_box(const struct term *term, struct filter *filter)
{
	return take_text(&filter->box, term->value);
}

static enum taken take_category(const struct term *term, struct filter *filter)
{
	return take_text(&filter->category, term->value);
}

/* Takes one of the choices that the field FIELD of the events offers. */
static enum taken take_choice(char **slot, const char *field, const char *value)
{
	g_autofree char *word = text_fold(value);
	const char *code = is_none(word) ? word : value_choice(field, word);
	return code ? take_text(slot, code) : BROKEN;
}

static enum taken take_class(const struct term *term, struct filter *filter)
{
	return take_choice(&filter->class, "class", term->value);
}

static enum taken take_track(const struct term *term, struct filter *filter)
{
	return take_choice(&filter->track, "track", term->value);
}

static enum taken take_person(const struct term *term, struct filter *filter)
{
	if (filter->person)
		return TWICE;
	filter->person = g_strdup(term->value);
	return TAKEN;
}

static enum taken take_period(struct period *slot, const char *value)
{
	if (slot->from != DATE_NONE)
		return TWICE;
	struct period period;
	if (!period_parse(value, &period, NULL))
		return BROKEN;
	*slot = period;
	return TAKEN;
}

static enum taken take_due(const struct term *term, struct filter *filter)
{
	static const char *const UNITS[] = {"", "天", "日", "工作日", "个工作日", "wd", NULL};
	g_autofree char *value = text_fold(term->value);
	size_t digits = strspn(value, "0123456789");
	if (digits == 0 || digits > DUE_DIGITS || !g_strv_contains(UNITS, value + digits))
		return BROKEN;
	int days = (int)g_ascii_strtoll(value, NULL, 10);
	bool at_most = !strcmp(term->follows, "<=");
	if (days == 0 && !at_most)
		return BROKEN;
	if (filter->due_within >= 0)
		return TWICE;
	filter->due_within = at_most ? days : days - 1;
	return TAKEN;
}

static enum taken take_waits(const struct term *term, struct filter *filter)
{
	if (filter->waits)
		return TWICE;
	g_auto(GStrv) words = split_values(term->value);
	for (char **word = words; *word; word++) {
		unsigned decisions = decision_parse(*word);
		if (!decisions)
			return BROKEN;
		filter->waits |= decisions;
	}
	return TAKEN;
}

static enum taken take_has(const struct term *term, struct filter *filter)
{
	g_autofree char *value = text_fold(term->value);
	if (strcmp(value, "attachment") != 0 && strcmp(value, "附件") != 0)
		return BROKEN;
	filter->has_attachment = true;
	return TAKEN;
}

/* How each term takes its value: a function, or the period of a filter that it fills. Those without one are flags. */
static const struct taker {
	const char *name;
	enum taken (*take)(const struct term *term, struct filter *filter);
	size_t period;
} TAKERS[] = {
    {.name = "kind", .take = take_kind},
    {.name = "state", .take = take_state},
    {.name = "unit", .take = take_unit},
    {.name = "handler", .take = take_handler},
    {.name = "box", .take = take_box},
    {.name = "category", .take = take_category},
    {.name = "class", .take = take_class},
    {.name = "track", .take = take_track},
    {.name = "person", .take = take_person},
    {.name = "received", .period = offsetof(struct filter, received)},
    {.name = "session", .period = offsetof(struct filter, session)},
    {.name = "closed", .period = offsetof(struct filter, closed)},
    {.name = "due", .take = take_due},
    {.name = "waits", .take = take_waits},
    {.name = "has", .take = take_has},
};

/* By name, twin or alias; NULL where there is none. */
static const struct filter_term *find_term(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ALIASES); i++)
		if (!strcmp(ALIASES[i].alias, name))
			name = ALIASES[i].name;
	for (const struct filter_term *term = FILTER_TERMS; term->name; term++)
		if (!strcmp(term->name, name) || !strcmp(term->twin, name))
			return term;
	return NULL;
}

static bool follows_fits(const struct filter_term *known, const char *follows)
{
	return !strcmp(follows, known->follows) || (!strcmp(known->follows, "<") && !strcmp(follows, "<="));
}

/* NULL: KNOWN is a flag. */
static const struct taker *find_taker(const struct filter_term *known)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TAKERS); i++)
		if (!strcmp(TAKERS[i].name, known->name))
			return &TAKERS[i];
	return NULL;
}

static enum taken take(const struct filter_term *known, const struct term *term, struct filter *filter)
{
	const struct taker *taker = find_taker(known);
	if (!taker || !follows_fits(known, term->follows) || text_blank(term->value))
		return BROKEN;
	return taker->take ? taker->take(term, filter)
	                   : take_period(&G_STRUCT_MEMBER(struct period, filter, taker->period), term->value);
}

static bool fail_unknown(const char *typed, GError **error)
{
	bool chinese = !strcmp(say_current(), "zh");
	g_autoptr(GString) list = g_string_new(NULL);
	for (const struct filter_term *term = FILTER_TERMS; term->name; term++)
		g_string_append_printf(list, "%s%s", list->len ? " " : "", chinese ? term->twin_example : term->example);
	return fail(error, FAIL_USAGE, _("there is no such term: '%s'; there are %s (in quotation marks it is a word)"),
	    typed, list->str);
}

/* Why the value of a term that takes a period is none; NULL: that is not what is wrong. To be freed. */
static char *why_no_period(const struct filter_term *known, const struct term *term)
{
	const struct taker *taker = find_taker(known);
	struct period period = {0};
	g_autoptr(GError) reason = NULL;
	bool asks = taker && taker->period && !text_blank(term->value);
	bool broken = asks && !period_parse(term->value, &period, &reason);
	g_free(period.label);
	return broken ? g_strdup(reason->message) : NULL;
}

static bool fail_broken(const struct filter_term *known, const struct term *term, const char *typed, GError **error)
{
	g_autofree char *why = why_no_period(known, term);
	if (why)
		return fail(error, FAIL_USAGE, _("cannot read '%s': %s"), typed, why);
	bool chinese = !strcmp(say_current(), "zh");
	const char *example = chinese ? known->twin_example : known->example;
	g_autofree char *values = value_list(known->name);
	if (values)
		return fail(
		    error, FAIL_USAGE, _("cannot read '%s': write it like %s, with one of: %s"), typed, example, values);
	return fail(error, FAIL_USAGE, _("cannot read '%s': write it like %s"), typed, example);
}

bool term_apply(const struct term *term, struct filter *filter, GError **error)
{
	const struct filter_term *known = find_term(term->name);
	g_autofree char *typed = text_display(term->typed);
	if (!known)
		return fail_unknown(typed, error);
	switch (take(known, term, filter)) {
	case TAKEN:
		g_hash_table_insert(filter->typed, (void *)(uintptr_t)known->name, g_steal_pointer(&typed));
		return true;
	case TWICE:
		return fail(error, FAIL_USAGE, _("'%s' is asked for twice; once is enough"), typed);
	case BROKEN:
		break;
	}
	return fail_broken(known, term, typed, error);
}

bool term_apply_flag(const char *word, struct filter *filter)
{
	if (!strcmp(word, "overdue") || !strcmp(word, "超期") || !strcmp(word, "逾期"))
		filter->overdue = true;
	else if (!strcmp(word, "reminded") || !strcmp(word, "催办") || !strcmp(word, "已催办"))
		filter->reminded = true;
	else if (!strcmp(word, "附件") || !strcmp(word, "有附件"))
		filter->has_attachment = true;
	else
		return false;
	return true;
}

/* One term; what is none stays as it is. */
static char *word_said(const char *word)
{
	size_t length = strcspn(word, ":<\"");
	g_autofree char *name = g_strndup(word, length);
	const struct filter_term *known = find_term(name);
	size_t follows = strspn(word + length, ":<=");
	if (!known || !follows == !!*known->follows || strcmp(say_current(), "zh") != 0)
		return g_strdup(word);
	g_auto(GStrv) values = g_strsplit(word + length + follows, ",", -1);
	GString *said = g_string_new(known->twin);
	g_string_append_len(said, word + length, (gssize)follows);
	for (char **value = values; *value; value++)
		g_string_append_printf(said, "%s%s", value == values ? "" : ",", value_said(known->name, *value));
	if (!strcmp(known->name, "due") && g_ascii_isdigit(said->str[said->len - 1]))
		g_string_append(said, "工作日");
	return g_string_free(said, FALSE);
}

char *filter_said(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	for (char **word = words; *word; word++) {
		char *said = word_said(*word);
		g_free(*word);
		*word = said;
	}
	return g_strjoinv(" ", words);
}
