#include "ui/caserow.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "office/vocabulary.h"
#include <string.h>

#define DAYS_MOST 100 /* days late that are said as days no more */
#define DAYS_OF_MONTH 30
#define MONTHS_MOST 24 /* likewise */
#define DAYS_OF_YEAR 365

const struct columns_def CASEROW_COLUMNS[] = {
    {.key = "due", .title = N_("due"), .cells = 12},
    {.key = "number", .title = N_("number"), .cells = 11},
    {.key = "received", .title = N_("in"), .cells = 8},
    {.key = "session", .title = N_("session"), .cells = 8},
    {.key = "from", .title = N_("writer"), .cells = 8},
    {.key = "visitor", .title = N_("visitor"), .cells = 8},
    {.key = "applicant", .title = N_("applicant"), .cells = 8},
    {.key = "type", .title = N_("type"), .cells = 8},
    {.key = "box", .title = N_("box"), .cells = 8},
    {.key = "category", .title = N_("category"), .cells = 12},
    {.key = "class", .title = N_("class"), .cells = 8},
    {.key = "unit", .title = N_("in hand"), .cells = 8},
    {.key = "handler", .title = N_("handler"), .cells = 8},
    {.key = "state", .title = N_("state"), .cells = 8},
    {.key = "outcome", .title = N_("outcome"), .cells = 8},
    {.key = "last-day", .title = N_("last day"), .cells = 8},
    {.key = "closed", .title = N_("closed"), .cells = 8},
    {.key = "reminders", .title = N_("reminded"), .cells = 4, .right = true},
    {.key = "files", .title = N_("files"), .cells = 4, .right = true},
    {.key = "subject", .title = N_("subject"), .cells = 12, .rest = true},
    {0},
};

enum urgency caserow_urgency(const struct case_row *row, int today)
{
	if (row->next_on == DATE_NONE || row->next_on > today)
		return URGENCY_NONE;
	return row->next_on == today || row->inner ? URGENCY_TODAY : URGENCY_OVERDUE;
}

enum style caserow_style(enum urgency urgency)
{
	static const enum style STYLES[] = {
	    [URGENCY_NONE] = STYLE_PLAIN, [URGENCY_TODAY] = STYLE_WARN, [URGENCY_OVERDUE] = STYLE_ALARM};
	return STYLES[urgency];
}

static char *count(int number)
{
	return number ? g_strdup_printf("%d", number) : g_strdup("");
}

static const char *word(struct office *office, enum word_list list, const char *code)
{
	return code ? vocabulary_name(office, list, code) : NULL;
}

/* Long delays are said as months and years: a column has no room for all the days. */
static char *text_due(struct office *office, const struct case_row *asked)
{
	/* what is so of every row is said once, by the screen */
	struct case_row shown = *asked, *row = &shown;
	shown.provisional = asked->provisional && !calendar_awaits(office_calendar(office), office_today(office));
	int over = said_overdue(row, office_today(office), office_calendar(office));
	int days = over ? office_today(office) - row->next_on : 0, months = days / DAYS_OF_MONTH;
	if (over < DAYS_MOST)
		return said_due(row, office_today(office), office_calendar(office));
	return months < MONTHS_MOST ? g_strdup_printf(_("%d months late"), months)
	                            : g_strdup_printf(_("%dy late"), days / DAYS_OF_YEAR);
}

static char *text_number(struct office *office, const struct case_row *row)
{
	(void)office;
	return said_number(row->number);
}

static char *text_received(struct office *office, const struct case_row *row)
{
	return said_short_day(row->received_on, office_today(office));
}

static char *text_session(struct office *office, const struct case_row *row)
{
	return row->session_on == DATE_NONE ? g_strdup("") : said_short_day(row->session_on, office_today(office));
}

static char *text_from(struct office *office, const struct case_row *row)
{
	(void)office;
	return text_display(said_writer(row->number.kind, row->writer, row->anonymous));
}

static char *text_box(struct office *office, const struct case_row *row)
{
	return text_display(word(office, LIST_BOX, row->box));
}

static char *text_category(struct office *office, const struct case_row *row)
{
	return text_display(word(office, LIST_CATEGORY, row->category));
}

static char *text_class(struct office *office, const struct case_row *row)
{
	(void)office;
	return text_display(said_class(row->number.kind, row->class));
}

static char *text_outcome(struct office *office, const struct case_row *row)
{
	(void)office;
	return text_display(said_outcome(row->number.kind, row->outcome));
}

static char *text_unit(struct office *office, const struct case_row *row)
{
	return text_display(word(office, LIST_UNIT, row->unit));
}

static char *text_handler(struct office *office, const struct case_row *row)
{
	return text_display(row->handler ? staff_name(office, row->handler) : NULL);
}

static char *text_state(struct office *office, const struct case_row *row)
{
	(void)office;
	return g_strdup(state_title(row->state));
}

static char *text_last_day(struct office *office, const struct case_row *row)
{
	return said_short_day(row->next_on != DATE_NONE ? row->next_on : row->due_on, office_today(office));
}

static char *text_closed(struct office *office, const struct case_row *row)
{
	return said_short_day(row->closed_on, office_today(office));
}

static char *text_reminders(struct office *office, const struct case_row *row)
{
	(void)office;
	return count(row->reminders);
}

static char *text_files(struct office *office, const struct case_row *row)
{
	(void)office;
	return count(row->attachments);
}

static char *text_subject(struct office *office, const struct case_row *row)
{
	(void)office;
	return text_display(row->subject);
}

static const struct {
	const char *column;
	char *(*text)(struct office *office, const struct case_row *row);
} TEXTS[] = {
    {.column = "due", .text = text_due},
    {.column = "number", .text = text_number},
    {.column = "received", .text = text_received},
    {.column = "session", .text = text_session},
    {.column = "from", .text = text_from},
    {.column = "visitor", .text = text_from},
    {.column = "applicant", .text = text_from},
    {.column = "type", .text = text_class},
    {.column = "box", .text = text_box},
    {.column = "category", .text = text_category},
    {.column = "class", .text = text_class},
    {.column = "unit", .text = text_unit},
    {.column = "handler", .text = text_handler},
    {.column = "state", .text = text_state},
    {.column = "outcome", .text = text_outcome},
    {.column = "last-day", .text = text_last_day},
    {.column = "closed", .text = text_closed},
    {.column = "reminders", .text = text_reminders},
    {.column = "files", .text = text_files},
    {.column = "subject", .text = text_subject},
};

char *caserow_text(struct office *office, const struct case_row *row, const char *column)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++)
		if (!strcmp(TEXTS[i].column, column))
			return TEXTS[i].text(office, row);
	return g_strdup("");
}

void caserow_draw(struct office *office, const struct columns *columns, struct pen *pen, const struct case_row *row)
{
	enum style urgent = caserow_style(caserow_urgency(row, office_today(office)));
	for (int n = 0; n < columns->count; n++) {
		const char *column = columns->defs[columns->def[n]].key;
		g_autofree char *text = caserow_text(office, row, column);
		bool due = !strcmp(column, "due");
		enum style before = pen_style(pen, due ? urgent : STYLE_PLAIN);
		columns_draw(columns, pen, 0, n, text);
		pen_style(pen, before);
	}
}
