#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "cmd/said.h"
#include "office/board.h"
#include "office/vocabulary.h"
#include "ui/casemenu.h"
#include "ui/caserow.h"
#include "ui/eventform.h"
#include "ui/opening.h"
#include "ui/phrase.h"
#include "ui/rights.h"
#include "ui/stack.h"
#include "ui/today_rows.h"
#include "ui/views.h"
#include <string.h>

#define SOON_DAYS 3
#define PART_LEAST 5  /* cases of one part that are shown, more in a higher window; the rest is one step away */
#define HEAD_ROWS 12  /* rows from which on the counts may take two */
#define UNITS_ROWS 30 /* rows of the screen from which the units are shown */
#define UNITS_SHOWN 6
#define MARGIN 3 /* cells before the columns: bar and urgency */

struct today {
	struct ui *ui;
	struct office *office;
	struct board *board; /* its counts; the cases went to rows */
	GPtrArray *rows;     /* of struct today_row * */
	GPtrArray *units;    /* of struct unit_load * */
	struct list *list;
	struct columns columns;
};

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	const struct today *self = arg;
	int count = (int)self->rows->len;
	int from = before ? count - limit : 0;
	(void)error;
	if (anchor)
		from = ((const struct today_row *)anchor)->index + (before ? -limit : 1);
	int end = MIN(before && anchor ? ((const struct today_row *)anchor)->index : from + limit, count);
	GPtrArray *rows = g_ptr_array_new_with_free_func(today_row_unref);
	for (int i = MAX(from, 0); i < end; i++)
		g_ptr_array_add(rows, g_rc_box_acquire(g_ptr_array_index(self->rows, i)));
	return rows;
}

static int64_t row_id(const void *row)
{
	return ((const struct today_row *)row)->id;
}

static void draw_case(struct today *self, struct pen *pen, const struct case_row *row)
{
	enum urgency urgency = caserow_urgency(row, self->board->today);
	static const char *const MARKS[] = {[URGENCY_NONE] = "", [URGENCY_TODAY] = " !", [URGENCY_OVERDUE] = "!!"};
	enum style before = pen_style(pen, caserow_style(urgency));
	pen_text(pen, 0, 1, 2, MARKS[urgency]);
	pen_style(pen, before);
	caserow_draw(self->office, &self->columns, pen, row);
}

/* A row that is no case: a rule with a title, or a sentence. */
static void draw_styled(struct pen *pen, enum style style, const char *text)
{
	enum style before = pen_style(pen, style);
	if (style == STYLE_HEADING)
		pen_rule(pen, 0, text);
	else
		pen_text(pen, 0, MARGIN, -1, text);
	pen_style(pen, before);
}

static void draw_row(void *arg, struct pen *pen, const void *data, bool ticked)
{
	struct today *self = arg;
	const struct today_row *row = data;
	(void)ticked;
	switch (row->kind) {
	case TODAY_HEADING:
		draw_styled(pen, STYLE_HEADING, row->text);
		break;
	case TODAY_CASE:
		draw_case(self, pen, row->row);
		break;
	case TODAY_MORE:
	case TODAY_NOTHING:
		draw_styled(pen, STYLE_DIM, row->text);
		break;
	case TODAY_DRAFT:
		pen_text(pen, 0, MARGIN, -1, row->text);
		break;
	}
}

static const struct list_source SOURCE = {.page = page, .id = row_id, .free = today_row_unref, .draw = draw_row};

/* So many of each part that none hides the others. */
static int part_limit(const struct ui *ui)
{
	return MAX(PART_LEAST, ui->term ? term_rows(ui->term) / 3 : 0);
}

static bool load(struct view *view, GError **error)
{
	struct today *self = view->data;
	struct board *board = board_load(self->office, SOON_DAYS, part_limit(self->ui), error);
	if (!board)
		return false;
	g_clear_pointer(&self->board, board_free);
	g_clear_pointer(&self->rows, g_ptr_array_unref);
	g_clear_pointer(&self->units, g_ptr_array_unref);
	self->board = board;
	self->rows = today_rows(self->office, board);
	return list_load(self->list, error);
}

/* Counts that are not nought, the pressing ones always, in as many lines as they take; of char *. */
static GPtrArray *counts(const struct today *self, int cells)
{
	const struct board *board = self->board;
	const struct {
		int64_t count;
		const char *text;
		bool always;
	} COUNTS[] = {
	    {.count = board->overdue_count, .text = N_("overdue %d"), .always = true},
	    {.count = board->today_count, .text = N_("due today %d"), .always = true},
	    {.count = board->soon_count, .text = N_("within 3 working days %d"), .always = true},
	    {.count = board->steps_count, .text = N_("steps due %d")},
	    {.count = today_draft_count(self->rows), .text = N_("my drafts %d")},
	    {.count = board->handed_count, .text = N_("to take up %d")},
	    {.count = board->countersign_count, .text = N_("to countersign %d")},
	    {.count = board->approve_count, .text = N_("to approve %d")},
	    {.count = board->leader_count, .text = N_("for a leader to sign %d")},
	    {.count = board->unassigned_count, .text = N_("to assign %d")},
	    {.count = board->unsigned_count, .text = N_("to sign for %d")},
	    {.count = board->replied_count, .text = N_("to close %d")},
	};
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GString) text = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTS); i++) {
		if (!COUNTS[i].always && !COUNTS[i].count)
			continue;
		g_autofree char *count = g_strdup_printf(_(COUNTS[i].text), (int)COUNTS[i].count);
		if (text->len && width_text(text->str) + 3 + width_text(count) > cells) {
			g_ptr_array_add(lines, g_strdup(text->str));
			g_string_truncate(text, 0);
		}
		g_string_append_printf(text, "%s%s", text->len ? "   " : "", count);
	}
	g_ptr_array_add(lines, g_strdup(text->str));
	return lines;
}

static void draw_unit(struct today *self, struct pen *pen, int row, const struct unit_load *load)
{
	g_autofree char *name = text_display(load->unit ? vocabulary_name(self->office, LIST_UNIT, load->unit) : _("none"));
	g_autofree char *open = g_strdup_printf("%d", (int)load->open);
	g_autofree char *late = load->overdue ? g_strdup_printf("%d", (int)load->overdue) : g_strdup("-");
	g_autofree char *earliest = said_short_day(load->earliest, self->board->today);
	g_autofree char *bar = g_strnfill((gsize)CLAMP(load->open, 0, pen_cols(pen) - 54), '#');
	pen_text(pen, row, MARGIN, 18, name);
	pen_text(pen, row, 22 + 6 - (int)strlen(open), -1, open);
	enum style before = pen_style(pen, load->overdue ? STYLE_ALARM : STYLE_PLAIN);
	pen_text(pen, row, 30 + 6 - (int)strlen(late), -1, late);
	pen_style(pen, before);
	pen_text(pen, row, 40, 10, earliest);
	pen_text(pen, row, 51, -1, bar);
}

/* The load of the units, at the bottom of a high window. The rows it takes. */
static int draw_units(struct today *self, struct pen *pen)
{
	if (pen_rows(pen) < UNITS_ROWS)
		return 0;
	if (!self->units)
		self->units = board_units(self->office, NULL);
	int count = self->units ? MIN((int)self->units->len, UNITS_SHOWN) : 0;
	if (!count)
		return 0;
	int row = pen_rows(pen) - count - 2;
	pen_rule(pen, row, _("what the units have in hand"));
	enum style before = pen_style(pen, STYLE_HEADING);
	pen_text(pen, row + 1, MARGIN, 18, _("unit"));
	pen_text(pen, row + 1, 28 - width_text(_("pending")), -1, _("pending"));
	pen_text(pen, row + 1, 36 - width_text(_("overdue")), -1, _("overdue"));
	pen_text(pen, row + 1, 40, 10, _("earliest"));
	pen_style(pen, before);
	for (int i = 0; i < count; i++)
		draw_unit(self, pen, row + 2 + i, g_ptr_array_index(self->units, i));
	return count + 2;
}

/* What fits a row of CELLS: the matter first, whose it is where there is room. */
static const char *columns_at(int cells)
{
	if (cells >= 110)
		return "due,last-day,number,from,category,unit,state,subject";
	return cells >= 60 ? "due,number,unit,state,subject" : "due,number,subject";
}

static void draw(struct view *view, struct pen *pen)
{
	struct today *self = view->data;
	int cells = pen_cols(pen);
	if (!self->board)
		return;
	g_autoptr(GPtrArray) lines = counts(self, cells - 2);
	int head = MIN((int)lines->len, pen_rows(pen) < HEAD_ROWS ? 1 : 2);
	for (int i = 0; i < head; i++)
		pen_text(pen, i, 1, cells - 2, lines->pdata[i]);
	self->columns = columns_fit(CASEROW_COLUMNS, columns_at(cells), MARGIN, cells - 1);
	enum style before = pen_style(pen, STYLE_HEADING);
	columns_draw_titles(&self->columns, pen, head);
	pen_style(pen, before);
	int units = draw_units(self, pen);
	struct rect rect = {.row = head + 1, .rows = pen_rows(pen) - head - 1 - units, .cols = cells};
	ui_list(self->ui, self->list, pen, rect);
}

static char *status(struct view *view)
{
	struct today *self = view->data;
	return phrase_calendar(office_calendar(self->office), office_today(self->office));
}

static const struct today_row *selected(const struct today *self)
{
	return list_row(self->list);
}

/* 0: the cursor is on something else. */
static int64_t selected_case(const struct today *self)
{
	const struct today_row *row = selected(self);
	return row && row->kind == TODAY_CASE ? row->id : 0;
}

static bool open_row(struct today *self, GError **error)
{
	const struct today_row *row = selected(self);
	if (!row || !row->id)
		return true;
	if (row->kind == TODAY_CASE)
		return caseview_open(self->ui, row->id, self->list, error);
	g_autofree char *line = g_strdup(row->line);
	ui_run(self->ui, line);
	return true;
}

/* resume CASE VERB: a draft goes on. */
static bool resume(struct today *self, char **words, GError **error)
{
	const struct event_type *type = event_type_find(words[2]);
	return type && eventform_open(self->ui, g_ascii_strtoll(words[1], NULL, 10), type, error);
}

/* letters WORDS: those of a part; without words they are typed. */
static bool find(struct today *self, char **words, GError **error)
{
	g_autofree char *line = g_strjoinv(" ", words + 1);
	if (!cases_find(self->ui, line, error))
		return false;
	if (!*line)
		ui_run(self->ui, "filter");
	return true;
}

/* What Insert logs; who logs no letters is asked. */
static enum kind usual_kind(const struct today *self)
{
	return opening_may(office_person(self->office), KIND_LETTER) ? KIND_LETTER : KIND_COUNT;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct today *self = view->data;
	const struct event_type *verb = casemenu_verb(words);
	bool done;
	if (verb && selected_case(self))
		done = eventform_open(self->ui, selected_case(self), verb, error);
	else if (!strcmp(words[0], "menu"))
		done = casemenu_open(self->ui, selected_case(self), error);
	else if (!strcmp(words[0], "open"))
		done = open_row(self, error);
	else if (!strcmp(words[0], "new"))
		done = opening_act(self->ui, words, usual_kind(self), error);
	else if (!strcmp(words[0], "letters"))
		done = find(self, words, error);
	else if (!strcmp(words[0], "resume") && g_strv_length(words) == 3)
		done = resume(self, words, error);
	else
		return list_act(self->list, words, error);
	return done ? ACTED_DONE : ACTED_FAILED;
}

/* A Han character begins the filter of the list of letters. */
static bool key(struct view *view, const struct key *key)
{
	struct today *self = view->data;
	if (!key_is_word(key))
		return false;
	GError *error = NULL;
	if (cases_find(self->ui, "", &error))
		ui_key(self->ui, key);
	ui_fail(self->ui, error);
	return true;
}

static char *name_of(struct view *view)
{
	const struct today_row *row = selected(view->data);
	return row && row->kind == TODAY_CASE ? number_ref(row->row->number) : NULL;
}

/* The day may have changed. */
static void tick(struct view *view)
{
	struct today *self = view->data;
	if (self->board && self->board->today != office_today(self->office))
		view->stale = true;
}

static bool may(struct view *view, const char *command)
{
	const struct today *self = view->data;
	return rights_may(office_person(self->office), command, KIND_COUNT);
}

static void view_close(struct view *view)
{
	struct today *self = view->data;
	list_free(self->list);
	g_clear_pointer(&self->rows, g_ptr_array_unref);
	g_clear_pointer(&self->units, g_ptr_array_unref);
	g_clear_pointer(&self->board, board_free);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "today",
    .title = N_("today"),
    .tab = 1,
    .load = load,
    .draw = draw,
    .status = status,
    .key = key,
    .act = act,
    .name_of = name_of,
    .may = may,
    .tick = tick,
    .close = view_close,
};

struct view *today_open(struct ui *ui, GError **error)
{
	struct today *self = g_new0(struct today, 1);
	(void)error;
	*self = (struct today){.ui = ui, .office = ui->context.office};
	self->list = list_new(&SOURCE, self);
	return stack_push(ui, &TYPE, self);
}
