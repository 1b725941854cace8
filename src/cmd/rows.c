#include "cmd/rows.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "office/vocabulary.h"
#include <string.h>

enum place { IN_LIST = 1, IN_FILE = 2, IN_BOTH = 3 };

/* Who reads the list, and on which day it stands. */
struct seen {
	struct office *office;
	int today;
};

/* A column of a list of cases: lists for people have few and short ones. */
struct kept {
	const char *key;
	const char *title; /* N_() */
	enum place place;
	bool right;
	int weight;
	char *(*text)(const struct seen *seen, const struct case_row *row);
};

static char *copy(const char *text)
{
	return g_strdup(text ? text : "");
}

static char *text_due(const struct seen *seen, const struct case_row *row)
{
	return said_due(row, seen->today, office_calendar(seen->office));
}

static char *text_number(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return number_paper(row->number);
}

static char *text_short_number(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return said_number(row->number);
}

static char *text_ref(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return number_ref(row->number);
}

static char *text_kind(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return copy(kind_title(row->number.kind));
}

static char *text_received(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return date_format(row->received_on);
}

static char *text_in(const struct seen *seen, const struct case_row *row)
{
	return said_short_day(row->received_on, seen->today);
}

static char *text_due_on(const struct seen *seen, const struct case_row *row)
{
	return date_format(case_row_due(row, seen->today));
}

static char *text_next_on(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return date_format(row->next_on);
}

static char *text_closed(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return date_format(row->closed_on);
}

static char *text_writer(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return copy(said_writer(row->number.kind, row->writer, row->anonymous));
}

static char *text_box(const struct seen *seen, const struct case_row *row)
{
	return copy(row->box ? vocabulary_name(seen->office, LIST_BOX, row->box) : NULL);
}

static char *text_category(const struct seen *seen, const struct case_row *row)
{
	return copy(row->category ? vocabulary_name(seen->office, LIST_CATEGORY, row->category) : NULL);
}

static char *text_class(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return copy(said_class(row->number.kind, row->class));
}

static char *text_unit(const struct seen *seen, const struct case_row *row)
{
	return copy(row->unit ? vocabulary_name(seen->office, LIST_UNIT, row->unit) : NULL);
}

static char *text_handler(const struct seen *seen, const struct case_row *row)
{
	return copy(row->handler ? staff_name(seen->office, row->handler) : NULL);
}

static char *text_state(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return copy(state_title(row->state));
}

static char *text_overdue(const struct seen *seen, const struct case_row *row)
{
	return g_strdup_printf("%d", said_overdue(row, seen->today, office_calendar(seen->office)));
}

static char *text_subject(const struct seen *seen, const struct case_row *row)
{
	(void)seen;
	return copy(row->subject);
}

static const struct kept COLUMNS[] = {
    {.key = "due", .title = N_("due"), .place = IN_BOTH, .text = text_due},
    {.key = "number", .title = N_("number"), .place = IN_LIST, .text = text_short_number},
    {.key = "number", .title = N_("number"), .place = IN_FILE, .text = text_number},
    {.key = "ref", .title = N_("number for typing"), .place = IN_FILE, .text = text_ref},
    {.key = "kind", .title = N_("kind"), .place = IN_FILE, .text = text_kind},
    {.key = "received_on", .title = N_("received"), .place = IN_LIST, .text = text_in},
    {.key = "received_on", .title = N_("received"), .place = IN_FILE, .text = text_received},
    {.key = "writer", .title = N_("writer"), .place = IN_BOTH, .weight = 1, .text = text_writer},
    {.key = "box", .title = N_("box"), .place = IN_FILE, .text = text_box},
    {.key = "category", .title = N_("category"), .place = IN_FILE, .text = text_category},
    {.key = "class", .title = N_("class"), .place = IN_FILE, .text = text_class},
    {.key = "unit", .title = N_("unit"), .place = IN_BOTH, .weight = 1, .text = text_unit},
    {.key = "handler", .title = N_("handler"), .place = IN_FILE, .text = text_handler},
    {.key = "state", .title = N_("state"), .place = IN_BOTH, .text = text_state},
    {.key = "due_on", .title = N_("reply due on"), .place = IN_FILE, .text = text_due_on},
    {.key = "next_due_on", .title = N_("next due on"), .place = IN_FILE, .text = text_next_on},
    {.key = "overdue_days", .title = N_("days overdue"), .place = IN_FILE, .right = true, .text = text_overdue},
    {.key = "closed_on", .title = N_("closed on"), .place = IN_FILE, .text = text_closed},
    {.key = "subject", .title = N_("subject"), .place = IN_BOTH, .weight = 1, .text = text_subject},
};

/* Where the row stands in urgency; the words say it too. */
static enum tone tone_of(const struct case_row *row, int today)
{
	if (row->next_on == DATE_NONE || row->next_on > today)
		return TONE_PLAIN;
	return row->next_on == today ? TONE_WARN : TONE_ALARM;
}

static void add_row(const struct seen *seen, struct sheet *sheet, const struct case_row *row, enum place place)
{
	enum tone tone = tone_of(row, seen->today);
	sheet_row(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++) {
		if (!(COLUMNS[i].place & place))
			continue;
		g_autofree char *text = COLUMNS[i].text(seen, row);
		struct cell *cell = sheet_cell(sheet, text);
		cell->tone = tone;
		cell->link = !strcmp(COLUMNS[i].key, "number") ? number_ref(row->number) : NULL;
	}
}

/* Who brought what is listed: the word of its kind where all is of one. */
static const char *title_of(size_t column, const GPtrArray *rows)
{
	const struct case_row *first = rows->len ? rows->pdata[0] : NULL;
	bool party = first && !strcmp(COLUMNS[column].key, "writer");
	for (unsigned i = 1; party && i < rows->len; i++)
		party = ((const struct case_row *)rows->pdata[i])->number.kind == first->number.kind;
	return party ? kind_party(first->number.kind) : _(COLUMNS[column].title);
}

void rows_table(const struct context *context, struct sheet *sheet, const GPtrArray *rows)
{
	rows_table_on(context, sheet, rows, office_today(context->office));
}

void rows_table_on(const struct context *context, struct sheet *sheet, const GPtrArray *rows, int day)
{
	const struct seen seen = {.office = context->office, .today = day};
	enum place place = strcmp(context->format, "csv") ? IN_LIST : IN_FILE;
	sheet_table(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		if (COLUMNS[i].place & place)
			sheet_column(sheet, COLUMNS[i].key, title_of(i, rows), COLUMNS[i].right ? ALIGN_RIGHT : ALIGN_LEFT,
			    COLUMNS[i].weight);
	for (unsigned i = 0; i < rows->len; i++)
		add_row(&seen, sheet, rows->pdata[i], place);
}
