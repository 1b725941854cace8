#include "office/wording.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/event.h"
#include "domain/money.h"
#include "domain/state.h"
#include <string.h>

/* Values that no list of the office holds. */
static const struct {
	enum figure_word word;
	const char *value;
	const char *label;
} NAMES[] = {
    {.word = WORD_CATEGORY, .value = "unclassified", .label = N_("unclassified")},
    {.word = WORD_CLASS, .value = "unclassified", .label = N_("no class")},
    {.word = WORD_UNIT, .value = "unassigned", .label = N_("no unit")},
    {.word = WORD_BOX, .value = "none", .label = N_("none")},
    {.word = WORD_OUTCOME, .value = "replied", .label = N_("replied")},
    {.word = WORD_OUTCOME, .value = "open", .label = N_("not answered yet")},
    {.word = WORD_OUTCOME, .value = "refused", .label = N_("not accepted")},
    {.word = WORD_OUTCOME, .value = "merged", .label = N_("merged")},
    {.word = WORD_OUTCOME, .value = "filed", .label = N_("filed for reference")},
    {.word = WORD_OUTCOME, .value = "transferred", .label = N_("handed to the discipline office")},
    {.word = WORD_OUTCOME, .value = "converted", .label = N_("made an application")},
    {.word = WORD_OUTCOME, .value = "returned", .label = N_("returned to the relay")},
    {.word = WORD_OUTCOME, .value = "withdrawn", .label = N_("withdrawn")},
    {.word = WORD_OUTCOME, .value = "other", .label = N_("closed otherwise")},
    {.word = WORD_GROUP, .value = "R1", .label = N_("disclosed")},
    {.word = WORD_GROUP, .value = "R2", .label = N_("disclosed in part")},
    {.word = WORD_GROUP, .value = "R3", .label = N_("not disclosed")},
    {.word = WORD_GROUP, .value = "R4", .label = N_("cannot be given")},
    {.word = WORD_GROUP, .value = "R5", .label = N_("not processed")},
    {.word = WORD_GROUP, .value = "R6", .label = N_("handled otherwise")},
    {.word = WORD_SETTLED, .value = "answered", .label = N_("answered on the spot")},
    {.word = WORD_SETTLED, .value = "explained", .label = N_("explained and settled")},
    {.word = WORD_SETTLED, .value = "handed", .label = N_("handed over to a unit")},
    {.word = WORD_SETTLED, .value = "meeting", .label = N_("put before a meeting")},
    {.word = WORD_SETTLED, .value = "refused", .label = N_("not accepted")},
    {.word = WORD_SETTLED, .value = "transferred", .label = N_("handed to the discipline office")},
    {.word = WORD_SETTLED, .value = "merged", .label = N_("merged")},
    {.word = WORD_SETTLED, .value = "filed", .label = N_("filed for reference")},
    {.word = WORD_SETTLED, .value = "withdrawn", .label = N_("withdrawn")},
    {.word = WORD_SETTLED, .value = "open", .label = N_("no result yet")},
    {.word = WORD_SETTLED, .value = "other", .label = N_("closed otherwise")},
    {.word = WORD_SIZE, .value = "few", .label = N_("fewer than five")},
    {.word = WORD_SIZE, .value = "group", .label = N_("five or more together")},
    {.word = WORD_COMING, .value = "booked", .label = N_("by appointment")},
    {.word = WORD_COMING, .value = "walkin", .label = N_("without an appointment")},
    {.word = WORD_COMING, .value = "ordinary", .label = N_("no reception day")},
    {.word = WORD_CAME, .value = "yes", .label = N_("yes")},
    {.word = WORD_CAME, .value = "no", .label = N_("no")},
    {.word = WORD_DAY, .value = "planned", .label = N_("planned")},
    {.word = WORD_DAY, .value = "moved", .label = N_("moved to another day")},
    {.word = WORD_DAY, .value = "cancelled", .label = N_("cancelled")},
    {.word = WORD_RESULT, .value = "pending", .label = N_("not decided yet")},
    {.word = WORD_ORIGIN, .value = "new", .label = N_("new in the period")},
    {.word = WORD_ORIGIN, .value = "before", .label = N_("carried in")},
    {.word = WORD_ORIGIN, .value = "again", .label = N_("taken up again")},
    {.word = WORD_ORIGIN, .value = "void", .label = N_("a void number")},
    {.word = WORD_ORIGIN, .value = "advert", .label = N_("advertising")},
    {.word = WORD_ORIGIN, .value = "past", .label = N_("of an earlier period")},
    {.word = WORD_ORIGIN, .value = "booked", .label = N_("only booked")},
    {.word = WORD_ORIGIN, .value = "cancelled", .label = N_("cancelled")},
    {.word = WORD_ORIGIN, .value = "absent", .label = N_("did not come")},
    {.word = WORD_ENDED, .value = "in", .label = N_("in the period")},
    {.word = WORD_ENDED, .value = "after", .label = N_("carried out")},
    {.word = WORD_TIME, .value = "ontime", .label = N_("in time")},
    {.word = WORD_TIME, .value = "late", .label = N_("late")},
    {.word = WORD_TIME, .value = "missed", .label = N_("over without an answer, too late for one")},
    {.word = WORD_TIME, .value = "earlier", .label = N_("before the period already")},
    {.word = WORD_TIME, .value = "pending", .label = N_("not answered yet")},
    {.word = WORD_TIME, .value = "exempt", .label = N_("no reply due")},
    {.word = WORD_REPEAT, .value = "yes", .label = N_("yes")},
    {.word = WORD_REPEAT, .value = "no", .label = N_("no")},
    {.word = WORD_ANSWERED, .value = "yes", .label = N_("yes")},
    {.word = WORD_ANSWERED, .value = "no", .label = N_("no")},
};

/* Values that only rows have: they are told, and no figure counts them. */
static const struct {
	enum figure_word word;
	const char *value;
	const char *label;
} OTHERS[] = {
    {.word = WORD_CELL, .value = "open", .label = N_("no result yet")},
    {.word = WORD_CELL, .value = "none", .label = N_("none")},
    {.word = WORD_TYPE, .value = "none", .label = N_("none")},
    {.word = WORD_VIA, .value = "none", .label = N_("none")},
    {.word = WORD_REMEDY, .value = "none", .label = N_("none")},
    {.word = WORD_RESULT, .value = "none", .label = N_("none")},
    {.word = WORD_AGAINST, .value = "none", .label = N_("none")},
    {.word = WORD_PAST, .value = "yes", .label = N_("yes")},
    {.word = WORD_PAST, .value = "no", .label = N_("no")},
    {.word = WORD_OVERDUE, .value = "yes", .label = N_("yes")},
    {.word = WORD_OVERDUE, .value = "no", .label = N_("no")},
    {.word = WORD_HANDLED, .value = "yes", .label = N_("yes")},
    {.word = WORD_HANDLED, .value = "no", .label = N_("no")},
    {.word = WORD_CHARGED, .value = "yes", .label = N_("yes")},
    {.word = WORD_CHARGED, .value = "no", .label = N_("no")},
    {.word = WORD_PAID, .value = "yes", .label = N_("yes")},
    {.word = WORD_PAID, .value = "no", .label = N_("no")},
    {.word = WORD_WAIVED, .value = "yes", .label = N_("yes")},
    {.word = WORD_WAIVED, .value = "no", .label = N_("no")},
};

/* Words of which the values are those of a choice; where it is the only list, a value beyond it is a mistake that the
 * sums show. */
static const struct {
	enum figure_word word;
	const char *event, *field;
	bool only;
} CHOICES[] = {
    {.word = WORD_CLASS, .event = "letter", .field = "class"},
    {.word = WORD_SATISFACTION, .event = "rate", .field = "result"},
    {.word = WORD_TYPE, .event = "application", .field = "type", .only = true},
    {.word = WORD_VIA, .event = "application", .field = "via", .only = true},
    {.word = WORD_CELL, .event = "decide", .field = "outcome", .only = true},
    {.word = WORD_REMEDY, .event = "remedy", .field = "kind", .only = true},
    {.word = WORD_RESULT, .event = "conclude", .field = "result", .only = true},
};

static const char *const TITLES[WORD_COUNT] = {
    [WORD_ORIGIN] = N_("counted as"),
    [WORD_ENDED] = N_("ended"),
    [WORD_TIME] = N_("time limit"),
    [WORD_REPEAT] = N_("repeated"),
    [WORD_PERSONS] = N_("persons"),
    [WORD_ANSWERED] = N_("answered by the end of the period"),
    [WORD_BOX] = N_("box"),
    [WORD_CATEGORY] = N_("category"),
    [WORD_CLASS] = N_("class"),
    [WORD_MONTH] = N_("month"),
    [WORD_QUARTER] = N_("quarter"),
    [WORD_UNIT] = N_("unit"),
    [WORD_OUTCOME] = N_("outcome"),
    [WORD_SATISFACTION] = N_("satisfaction"),
    [WORD_TYPE] = N_("applicant"),
    [WORD_CELL] = N_("outcome"),
    [WORD_GROUP] = N_("outcome"),
    [WORD_VIA] = N_("channel"),
    [WORD_CHARGED_FEN] = N_("yuan asked for"),
    [WORD_PAID_FEN] = N_("yuan paid"),
    [WORD_WAIVED_FEN] = N_("yuan waived"),
    [WORD_REMEDY] = N_("kind"),
    [WORD_RESULT] = N_("result"),
    [WORD_SETTLED] = N_("outcome"),
    [WORD_SIZE] = N_("size"),
    [WORD_DAY] = N_("state"),
    [WORD_CAME] = N_("somebody came"),
    [WORD_COMING] = N_("way of coming"),
    [WORD_AGAINST] = N_("against"),
    [WORD_PAST] = N_("past"),
    [WORD_OVERDUE] = N_("overdue"),
    [WORD_HANDLED] = N_("handled"),
    [WORD_CHARGED] = N_("a fee was asked for"),
    [WORD_PAID] = N_("a fee was paid"),
    [WORD_WAIVED] = N_("a fee was waived"),
};

const char *wording_title(enum figure_word word)
{
	return TITLES[word] ? _(TITLES[word]) : figures_word_name(word);
}

static const char *name_of(enum figure_word word, const char *value)
{
	for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++)
		if (NAMES[i].word == word && !strcmp(NAMES[i].value, value))
			return _(NAMES[i].label);
	return NULL;
}

bool wording_is_year(const struct period *period)
{
	return date_add_months(period->from, 12) == period->to + 1;
}

struct quarters quarters_of(const struct period *period)
{
	struct quarters none = {0}, quarters = {0};
	if (date_to_civil(period->from).day != 1 || period->from > period->to)
		return none;
	int months = 0;
	while (months <= 12 && date_add_months(period->from, months) <= period->to)
		months++;
	if (months < 2 || months > 12 || date_add_months(period->from, months) != period->to + 1)
		return none;
	for (int month = 0; month < months; month += 3)
		quarters.first[quarters.count++] = date_add_months(period->from, month);
	quarters.first[quarters.count] = period->to + 1;
	return quarters;
}

static void add(GPtrArray *values, const char *value)
{
	for (unsigned i = 0; i < values->len; i++)
		if (!strcmp(values->pdata[i], value))
			return;
	g_ptr_array_add(values, g_strdup(value));
}

static void add_seen(GPtrArray *values, enum figure_word word, const struct tally *tally)
{
	g_autoptr(GPtrArray) seen = tally_seen(tally, word);
	for (unsigned i = 0; i < seen->len; i++)
		add(values, seen->pdata[i]);
}

static bool was_seen(enum figure_word word, const struct tally *tally, const char *value)
{
	g_autoptr(GPtrArray) seen = tally_seen(tally, word);
	for (unsigned i = 0; i < seen->len; i++)
		if (!strcmp(seen->pdata[i], value))
			return true;
	return false;
}

/* The words of the office; retired ones only where a letter still has them, units only where one came to them. */
static void add_words(GPtrArray *values, const struct wordbook *book, enum word_list list, enum figure_word word,
    const struct tally *tally)
{
	const GPtrArray *words = book->lists[list];
	for (unsigned i = 0; i < words->len; i++) {
		const struct word *one = words->pdata[i];
		if ((!one->retired && list != LIST_UNIT) || was_seen(word, tally, one->code))
			add(values, one->code);
	}
}

/* NULL where the values are not those of a choice. */
static const struct choice *choices_of(enum figure_word word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CHOICES); i++)
		if (CHOICES[i].word == word)
			return event_type_field(event_type_find(CHOICES[i].event), CHOICES[i].field)->choices;
	return NULL;
}

/* Whether there are no other values than those that are known. */
static bool is_complete(enum figure_word word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CHOICES); i++)
		if (CHOICES[i].word == word)
			return CHOICES[i].only;
	return word == WORD_GROUP;
}

static void add_months(GPtrArray *values, const struct period *period)
{
	struct civil from = date_to_civil(period->from), to = date_to_civil(period->to);
	for (int month = from.year * 12 + from.month - 1; month <= to.year * 12 + to.month - 1; month++) {
		g_autofree char *value = g_strdup_printf("%04d-%02d", month / 12, month % 12 + 1);
		add(values, value);
	}
}

static void add_known(GPtrArray *values, enum figure_word word)
{
	for (const struct choice *choice = choices_of(word); choice && choice->code; choice++)
		add(values, choice->code);
	for (size_t i = 0; word != WORD_BOX && word != WORD_UNIT && i < G_N_ELEMENTS(NAMES); i++)
		if (NAMES[i].word == word)
			add(values, NAMES[i].value);
}

GPtrArray *wording_values(
    const struct wordbook *book, enum figure_word word, const struct tally *tally, const struct period *period)
{
	GPtrArray *values = g_ptr_array_new_with_free_func(g_free);
	struct quarters quarters = quarters_of(period);
	switch (word) {
	case WORD_BOX:
		add_words(values, book, LIST_BOX, word, tally);
		break;
	case WORD_CATEGORY:
		add_words(values, book, LIST_CATEGORY, word, tally);
		break;
	case WORD_UNIT:
		add_words(values, book, LIST_UNIT, word, tally);
		break;
	case WORD_MONTH:
		add_months(values, period);
		return values;
	case WORD_QUARTER:
		for (int i = 0; i < quarters.count; i++)
			g_ptr_array_add(values, g_strdup_printf("q%d", i + 1));
		return values;
	default:
		add_known(values, word);
	}
	if (!is_complete(word))
		add_seen(values, word, tally);
	add_known(values, word);
	return values;
}

/* "Sep-Nov", or "first quarter" where the year is the calendar's. */
static char *quarter_label(const char *value, const struct period *period)
{
	static const char *const CALENDAR[] = {N_("Q1"), N_("Q2"), N_("Q3"), N_("Q4")};
	struct quarters quarters = quarters_of(period);
	int i = value[1] - '1';
	struct civil first = date_to_civil(quarters.first[i]);
	struct civil last = date_to_civil(quarters.first[i + 1] - 1);
	if (quarters.count == 4 && date_to_civil(period->from).month == 1)
		return g_strdup(_(CALENDAR[i]));
	if (first.month == last.month)
		return g_strdup_printf(_("M%d"), first.month);
	return g_strdup_printf(_("M%d-%d"), first.month, last.month);
}

static char *month_label(const char *value)
{
	int year = (int)g_ascii_strtoll(value, NULL, 10), month = (int)g_ascii_strtoll(value + 5, NULL, 10);
	return g_strdup_printf(_("%d-%02d"), year, month);
}

static const char *choice_label(enum figure_word word, const char *value)
{
	for (size_t i = 0; i < G_N_ELEMENTS(OTHERS); i++)
		if (OTHERS[i].word == word && !strcmp(OTHERS[i].value, value))
			return _(OTHERS[i].label);
	for (const struct choice *choice = choices_of(word); choice && choice->code; choice++)
		if (!strcmp(choice->code, value))
			return _(choice->title);
	return value;
}

static const char *state_label(const char *value)
{
	enum state state;
	return state_parse(value, &state) ? state_title(state) : value;
}

static const char *against_label(const char *value)
{
	enum kind kind;
	return kind_parse(value, &kind) ? kind_title(kind) : choice_label(WORD_AGAINST, value);
}

static char *word_label(const struct wordbook *book, enum word_list list, const char *value)
{
	const struct word *word = wordbook_find(book, list, value);
	return g_strdup(word ? word->name : value);
}

char *wording_label(const struct wordbook *book, enum figure_word word, const char *value, const struct period *period)
{
	const char *name = name_of(word, value);
	if (name)
		return g_strdup(name);
	switch (word) {
	case WORD_BOX:
		return word_label(book, LIST_BOX, value);
	case WORD_CATEGORY:
		return word_label(book, LIST_CATEGORY, value);
	case WORD_UNIT:
		return word_label(book, LIST_UNIT, value);
	case WORD_MONTH:
		return month_label(value);
	case WORD_QUARTER:
		return quarter_label(value, period);
	case WORD_OUTCOME:
		return g_strdup(state_label(value));
	case WORD_AGAINST:
		return g_strdup(against_label(value));
	case WORD_CHARGED_FEN:
	case WORD_PAID_FEN:
	case WORD_WAIVED_FEN:
		return money_yuan(g_ascii_strtoll(value, NULL, 10));
	default:
		return g_strdup(choice_label(word, value));
	}
}
