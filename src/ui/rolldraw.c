#include "ui/rolldraw.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "cmd/said.h"
#include "office/vocabulary.h"
#include <string.h>

#define MARGIN 2
#define FACT_ROWS 4 /* of one fact of a visit, at most */
#define NOON "12:00"

enum roll_column {
	ROLL_TIME,
	ROLL_NUMBER,
	ROLL_VISITOR,
	ROLL_PERSONS,
	ROLL_UNIT,
	ROLL_SUBJECT,
	ROLL_STATE,
	ROLL_ACCOMPANY,
	ROLL_PROMISED,
	ROLL_COUNT
};

const struct columns_def ROLL_COLUMNS[] = {
    [ROLL_TIME] = {.key = "time", .title = N_("time"), .cells = 6},
    [ROLL_NUMBER] = {.key = "number", .title = N_("number"), .cells = 12},
    [ROLL_VISITOR] = {.key = "visitor", .title = N_("visitor"), .cells = 9},
    [ROLL_PERSONS] = {.key = "persons", .title = N_("persons"), .cells = 7, .from = 100},
    [ROLL_UNIT] = {.key = "unit", .title = N_("in hand"), .cells = 9, .from = 60},
    [ROLL_SUBJECT] = {.key = "subject", .title = N_("matter"), .cells = 8, .rest = true},
    [ROLL_STATE] = {.key = "state", .title = N_("state"), .cells = 10},
    [ROLL_ACCOMPANY] = {.key = "accompany", .title = N_("sits in"), .cells = 10, .from = 100},
    [ROLL_PROMISED] = {.key = "promised", .title = N_("promised"), .cells = 10, .from = 100},
    [ROLL_COUNT] = {0},
};

/* Those that are not nought; to be freed. */
static char *counts_text(const struct reception_count *count)
{
	const struct {
		const char *text;
		int count;
	} COUNTS[] = {
	    {.text = N_("booked %d"), .count = count->booked},
	    {.text = N_("walk-in %d"), .count = count->walked},
	    {.text = N_("came %d"), .count = count->arrived},
	    {.text = N_("received %d"), .count = count->received},
	};
	GString *text = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTS); i++) {
		g_autofree char *said = g_strdup_printf(_(COUNTS[i].text), COUNTS[i].count);
		if (COUNTS[i].count)
			g_string_append_printf(text, "%s%s", text->len ? "  " : "", said);
	}
	return g_string_free(text, FALSE);
}

void rolldraw_head(struct pen *pen, int row, const struct reception_roll *roll)
{
	const struct reception_day *day = roll->day;
	bool morning = strcmp(day->texts[RECEPTION_FROM], NOON) < 0;
	g_autofree char *date = said_day(day->date);
	g_autofree char *leader = text_display(day->texts[RECEPTION_LEADER]);
	g_autofree char *place = text_display(day->texts[RECEPTION_PLACE]);
	g_autofree char *line =
	    g_strdup_printf("%s %s   %s   %s", date, morning ? _("morning") : _("afternoon"), leader, place);
	g_autofree char *counts = counts_text(&roll->count);
	int col = pen_right(pen, row, 1, counts);
	pen_text(pen, row, 1, MAX(col - 3, 0), line);
}

/* "12-14 Mon", with the year where it is another than that of the day shown. */
static char *date_text(int date, int shown)
{
	g_autofree char *day = said_short_day(date, shown);
	g_autofree char *text = g_strdup_printf("%s %s", day, date_weekday_name(date));
	return date == shown ? g_strdup_printf("[%s]", text) : g_strdup_printf(" %s ", text);
}

void rolldraw_dates(struct pen *pen, int row, const GArray *dates, int date)
{
	int col = 1 + pen_text(pen, row, 1, -1, _("Left, Right change the day:")) + 1;
	for (unsigned i = 0; i < dates->len; i++) {
		int other = g_array_index(dates, int, i);
		g_autofree char *text = date_text(other, date);
		if (col + width_text(text) >= pen_cols(pen))
			break;
		enum style before = pen_style(pen, other == date ? STYLE_HEADING : STYLE_PLAIN);
		col += pen_text(pen, row, col, -1, text) + 1;
		pen_style(pen, before);
	}
}

const char *rolldraw_section(const struct reception_slot *slot)
{
	if (slot && !slot->row && !slot->taken)
		return "free reception";
	return slot && slot->row && slot->row->state == STATE_ARRIVED ? "arrived reception" : "reception";
}

/* The texts of a slot that somebody has, whom the person may see; borrowed. */
static const char *text_visitor(struct office *office, const struct reception_slot *slot)
{
	(void)office;
	return said_writer(slot->row->number.kind, slot->row->writer, slot->row->anonymous);
}

static const char *text_persons(struct office *office, const struct reception_slot *slot)
{
	(void)office;
	return slot->file->persons ? slot->file->persons : "1";
}

static const char *text_unit(struct office *office, const struct reception_slot *slot)
{
	return vocabulary_name(office, LIST_UNIT, slot->row->unit);
}

static const char *text_subject(struct office *office, const struct reception_slot *slot)
{
	(void)office;
	return slot->row->subject;
}

static const char *text_accompany(struct office *office, const struct reception_slot *slot)
{
	(void)office;
	return slot->file->accompany;
}

static const char *text_state(struct office *office, const struct reception_slot *slot)
{
	(void)office;
	return state_title(slot->row->state);
}

/* By the place in ROLL_COLUMNS; what a free slot says there, and one that is taken by a visit that may not be seen. */
static const struct {
	const char *(*text)(struct office *office, const struct reception_slot *slot);
	const char *free, *taken; /* N_() */
} CELLS[] = {
    [ROLL_NUMBER] = {.free = "-"},
    [ROLL_VISITOR] = {.text = text_visitor, .free = N_("(free)"), .taken = N_("(taken)")},
    [ROLL_PERSONS] = {.text = text_persons},
    [ROLL_UNIT] = {.text = text_unit},
    [ROLL_SUBJECT] = {.text = text_subject},
    [ROLL_STATE] = {.text = text_state, .free = N_("can be booked")},
    [ROLL_ACCOMPANY] = {.text = text_accompany},
    [ROLL_PROMISED] = {0},
};

/* The text of a column; to be freed. */
static char *cell(struct office *office, const struct reception_slot *slot, int column)
{
	if (column == ROLL_TIME)
		return g_strdup(slot->time ? slot->time : _("walk-in"));
	if (!slot->row) {
		const char *word = slot->taken ? CELLS[column].taken : CELLS[column].free;
		return g_strdup(word ? _(word) : "");
	}
	if (column == ROLL_NUMBER)
		return said_number(slot->row->number);
	if (column == ROLL_PROMISED)
		return date_format(slot->file->until[FACT_PROMISED]);
	const char *text = CELLS[column].text(office, slot);
	return text_display(text);
}

void rolldraw_slot(
    struct office *office, const struct columns *columns, struct pen *pen, const struct reception_slot *slot)
{
	enum style before = pen_style(pen, slot->row ? STYLE_PLAIN : STYLE_DIM);
	for (int n = 0; n < columns->count; n++) {
		g_autofree char *text = cell(office, slot, columns->def[n]);
		columns_draw(columns, pen, 0, n, text);
	}
	pen_style(pen, before);
}

/* "label: value" of what is known, wrapped into the rows that there are; the rows it took. */
static int draw_fact(struct pen *pen, int row, const char *label, const char *value)
{
	int room = pen_rows(pen) - row;
	if (text_blank(value) || room <= 0)
		return 0;
	g_autofree char *shown = text_display(value);
	g_autofree char *line = g_strdup_printf(_("%s: %s"), label, shown);
	g_autoptr(GPtrArray) lines = width_wrap(line, MAX(pen_cols(pen) - 2, 1));
	int rows = MIN((int)lines->len, MIN(room, FACT_ROWS));
	for (int i = 0; i < rows; i++)
		pen_text(pen, row + i, 1, pen_cols(pen) - 2, lines->pdata[i]);
	if (rows < (int)lines->len)
		pen_right(pen, row + rows - 1, 1, " ..");
	return rows;
}

/* "label: value   label: value" of those that are known; the rows it took. */
static int draw_people(struct pen *pen, int row, const struct casefile *file)
{
	g_autofree char *names = said_representatives(file);
	const struct {
		const char *label, *value;
	} people[] = {
	    {.label = _("sits in"), .value = file->accompany},
	    {.label = _("recorder"), .value = file->recorder},
	    {.label = _("representatives"), .value = names},
	};
	g_autoptr(GString) line = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(people); i++) {
		g_autofree char *value = text_display(people[i].value);
		if (!*value)
			continue;
		g_autofree char *said = g_strdup_printf(_("%s: %s"), people[i].label, value);
		g_string_append_printf(line, "%s%s", line->len ? "     " : "", said);
	}
	if (line->len && row < pen_rows(pen))
		pen_text(pen, row, 1, pen_cols(pen) - 2, line->str);
	return line->len != 0;
}

/* When the same person was here before; the row it took. */
static int draw_before(struct pen *pen, int row, const struct reception_slot *slot)
{
	if (!slot->last)
		return 0;
	g_autofree char *day = said_day(slot->last->session_on);
	g_autofree char *number = said_number(slot->last->number);
	g_autofree char *text = g_strdup_printf(
	    ngettext("%d time, last on %s (%s, %s)", "%d times, last on %s (%s, %s)", (unsigned long)slot->before),
	    slot->before, day, number, state_title(slot->last->state));
	return draw_fact(pen, row, _("came before"), text);
}

int rolldraw_current(struct pen *pen, int row, const struct reception_slot *slot)
{
	int first = row;
	if (!slot || !slot->row)
		return 0;
	const struct casefile *file = slot->file;
	g_autofree char *visitor =
	    text_display(said_writer(slot->row->number.kind, slot->row->writer, slot->row->anonymous));
	g_autofree char *title = g_strdup_printf(_("current: %s %s"), slot->time ? slot->time : _("walk-in"), visitor);
	g_autofree char *day = said_day(file->until[FACT_PROMISED]);
	pen_rule(pen, row++, title);
	row += draw_people(pen, row, file);
	row += draw_before(pen, row, slot);
	row += draw_fact(pen, row, _("matter"), file->body);
	row += draw_fact(pen, row, _("minutes"), file->minutes);
	row += draw_fact(pen, row, _("opinion"), file->instruction);
	row += draw_fact(pen, row, _("day promised for the answer"), day);
	return row - first;
}

#define NUMBERS 6

static void draw_day(
    struct pen *pen, int row, const struct reception_day *day, const struct reception_count *count, bool shown)
{
	const int numbers[NUMBERS] = {
	    count->booked, count->walked, count->received, count->spot, count->slip, count->closed};
	g_autofree char *date = date_text(day->date, day->date + 1);
	g_autofree char *leader = text_display(day->texts[RECEPTION_LEADER]);
	enum reception_state state = reception_state(day);
	enum style before = pen_style(pen, shown ? STYLE_HEADING : STYLE_PLAIN);
	pen_text(pen, row, 0, 14, date);
	pen_text(pen, row, 16, 14, leader);
	for (int n = 0; state == RECEPTION_PLANNED && n < NUMBERS; n++) {
		g_autofree char *number = g_strdup_printf("%8d", numbers[n]);
		pen_text(pen, row, 30 + n * 8, 8, number);
	}
	if (state != RECEPTION_PLANNED)
		pen_text(pen, row, 32, -1, reception_state_title(state));
	pen_style(pen, before);
}

void rolldraw_month(struct pen *pen, struct rect rect, const struct rolldraw_month *month)
{
	static const char *const TITLES[NUMBERS] = {
	    N_("booked"), N_("walk-in"), N_("seen"), N_("spot"), N_("slip"), N_("closed")};
	if (rect.rows < 3 || !month->days->len)
		return;
	struct rect before = pen_within(pen, rect);
	pen_rule(pen, 0, _("reception days of the month"));
	enum style style = pen_style(pen, STYLE_HEADING);
	pen_text(pen, 1, 1, 12, _("date"));
	pen_text(pen, 1, 16, 14, _("leader on duty"));
	for (int n = 0; n < NUMBERS; n++)
		pen_text(pen, 1, 30 + n * 8 + 8 - width_text(_(TITLES[n])), -1, _(TITLES[n]));
	pen_style(pen, style);
	for (unsigned i = 0; i < month->days->len && (int)i < rect.rows - 2; i++) {
		const struct reception_day *day = month->days->pdata[i];
		draw_day(
		    pen, 2 + (int)i, day, &g_array_index(month->counts, struct reception_count, i), day->date == month->date);
	}
	pen_restore(pen, before);
}
