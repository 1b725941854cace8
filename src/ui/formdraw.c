/* How a form looks: labels, fields, what is wrong below them, the owner's lines at the foot (ui/formparts.h). */
#include "base/say.h"
#include "base/width.h"
#include "ui/formparts.h"

#define LABEL_COL 1
#define FIELD_COL (LABEL_COL + FORM_LABEL_CELLS + 1) /* of the bracket */
#define SHORT_CELLS 20                               /* dates, numbers, flags */
#define REMARK_CELLS 13
#define WIDE 100 /* from here on fields are longer */
#define WIDE_CELLS 60
#define TEXT_LEAST 2 /* rows of a long text */
#define TEXT_MOST 12
#define HEAD_ROWS 2

/* Cells of the text inside the brackets. */
static int field_cells(const struct item *item, int cols)
{
	int room = cols >= WIDE ? WIDE_CELLS : cols - FIELD_COL - 3 - REMARK_CELLS;
	enum field_type type = item->field->type;
	if (type == FIELD_DAY || type == FIELD_TIME || type == FIELD_COUNT || type == FIELD_FLAG)
		room = MIN(room, SHORT_CELLS);
	return MAX(room, 8);
}

static bool is_long(const struct form *form, int i)
{
	return form_shows(form, i) && form_item(form, i)->field->type == FIELD_TEXT;
}

/* Rows of what is typed and the label beside it, of which the higher counts; TEXT is that of a long text. */
static int body_rows(const struct item *item, int text)
{
	g_autoptr(GPtrArray) label = form_label(item->field);
	return MAX(item->field->type == FIELD_TEXT ? text : 1, (int)label->len);
}

/* What is wrong, in lines below; none where nothing is. */
static GPtrArray *wrong_lines(const struct form *form, const struct item *item)
{
	g_autofree char *text = item->wrong ? g_strconcat("x ", item->wrong, NULL) : NULL;
	return text ? width_wrap(text, MAX(form->cols - FIELD_COL - 2, FORM_LABEL_CELLS)) : g_ptr_array_new();
}

static int item_rows(const struct form *form, const struct item *item, int text)
{
	g_autoptr(GPtrArray) wrong = wrong_lines(form, item);
	return body_rows(item, text) + (int)wrong->len;
}

/* Rows of a long text in a form of ROWS: they share what the other fields leave. */
static int text_rows(const struct form *form, int rows)
{
	int others = 0, texts = 0;
	for (int i = 0; i < (int)form->items->len; i++) {
		const struct item *item = form_item(form, i);
		texts += is_long(form, i);
		others += form_shows(form, i) ? item_rows(form, item, 1) - is_long(form, i) : 0;
	}
	return CLAMP((rows - others) / MAX(texts, 1), TEXT_LEAST, TEXT_MOST);
}

/* Broken behind a comma, else into lines of about the same length: none is left with the last character of a word. */
static GPtrArray *balanced(const char *title)
{
	GPtrArray *lines = width_wrap(title, FORM_LABEL_CELLS);
	g_autoptr(GString) clauses = g_string_new(title);
	g_string_replace(clauses, "，", "，\n", 0);
	GPtrArray *parted = width_wrap(clauses->str, FORM_LABEL_CELLS);
	bool parts = parted->len > 1 && parted->len <= lines->len;
	g_ptr_array_unref(parts ? lines : parted);
	if (parts)
		return parted;
	for (int cells = FORM_LABEL_CELLS - 1; lines->len > 1 && cells >= FORM_LABEL_CELLS / 2; cells--) {
		GPtrArray *narrower = width_wrap(title, cells);
		bool more = narrower->len > lines->len;
		g_ptr_array_unref(more ? narrower : lines);
		if (more)
			break;
		lines = narrower;
	}
	return lines;
}

GPtrArray *form_label(const struct field *field)
{
	GPtrArray *lines = balanced(_(field->title));
	char *last = lines->len ? lines->pdata[lines->len - 1] : NULL;
	if (!last || !field->needed)
		return lines;
	bool tight = width_text(last) + 2 > FORM_LABEL_CELLS;
	lines->pdata[lines->len - 1] = g_strconcat(last, tight ? "*" : " *", NULL);
	g_free(last);
	return lines;
}

static void draw_label(const struct item *item, struct pen *pen, int row, bool own)
{
	g_autoptr(GPtrArray) lines = form_label(item->field);
	enum style before = pen_style(pen, own ? STYLE_STRONG : STYLE_PLAIN);
	if (own)
		pen_text(pen, row, 0, -1, ">");
	for (unsigned i = 0; i < lines->len; i++)
		pen_text(pen, row + (int)i, LABEL_COL, -1, lines->pdata[i]);
	pen_style(pen, before);
}

static void draw_remark(const struct form *form, const struct item *item, struct pen *pen, int row, int col)
{
	g_autofree char *remark = item_remark(item, &form->spec);
	enum style before = pen_style(pen, STYLE_DIM);
	if (remark)
		pen_text(pen, row, col, -1, remark);
	pen_style(pen, before);
}

static void draw_field(struct form *form, struct item *item, struct pen *pen, int row, bool own)
{
	int cells = field_cells(item, pen_cols(pen));
	int rows = item->field->type == FIELD_TEXT ? text_rows(form, pen_rows(pen)) : 1;
	enum style before = pen_style(pen, STYLE_FIELD);
	for (int i = 0; i < rows; i++) {
		pen_text(pen, row + i, FIELD_COL, -1, "[");
		pen_text(pen, row + i, FIELD_COL + 1 + cells, -1, "]");
	}
	pen_bar(pen, own && form->fresh);
	line_draw(item->line, pen, (struct rect){.row = row, .col = FIELD_COL + 1, .rows = rows, .cols = cells}, own);
	pen_bar(pen, false);
	pen_style(pen, before);
	draw_remark(form, item, pen, row, FIELD_COL + cells + 3);
	g_autoptr(GPtrArray) wrong = wrong_lines(form, item);
	before = pen_style(pen, STYLE_ALARM);
	for (unsigned i = 0; i < wrong->len; i++)
		pen_text(pen, row + body_rows(item, rows) + (int)i, FIELD_COL + 1, -1, wrong->pdata[i]);
	pen_style(pen, before);
}

/* Rows that the items FROM to TO take. */
static int rows_between(const struct form *form, int from, int to, int rows)
{
	int sum = 0, text = text_rows(form, rows);
	for (int i = from; i <= to; i++)
		sum += form_shows(form, i) ? item_rows(form, form_item(form, i), text) : 0;
	return sum;
}

static void draw_items(struct form *form, struct pen *pen)
{
	int rows = pen_rows(pen), row = 0, text = text_rows(form, rows);
	form->top = MIN(form->top, form->at);
	while (form->top < form->at && rows_between(form, form->top, form->at, rows) > rows)
		form->top++;
	for (int i = form->top; i < (int)form->items->len && row < rows; i++) {
		if (!form_shows(form, i))
			continue;
		struct item *item = form_item(form, i);
		draw_label(item, pen, row, i == form->at);
		draw_field(form, item, pen, row, i == form->at);
		row += item_rows(form, item, text);
	}
}

/* What is said of the draft, at the right of the first row. */
static void draw_head(const struct form *form, struct pen *pen)
{
	int room = pen_cols(pen) - 2;
	if (form->kept) {
		g_autofree char *kept = g_strdup_printf(_("draft kept %s"), form->kept);
		enum style before = pen_style(pen, STYLE_DIM);
		room = pen_right(pen, 0, 1, kept) - 2;
		pen_style(pen, before);
	}
	if (form->head && room > 0)
		pen_text(pen, 0, 1, room, form->head);
	pen_rule(pen, 1, NULL);
}

/* Rows that fields take which have all the room that they want. */
static int wanted_rows(const struct form *form)
{
	int rows = 0;
	for (int i = 0; i < (int)form->items->len; i++)
		rows += form_shows(form, i) ? item_rows(form, form_item(form, i), TEXT_MOST) : 0;
	return rows;
}

/* Rows at the foot: a rule and the owner's lines, a third or what the fields leave; less than two lines say nothing. */
static int foot_rows(const struct form *form, int rows)
{
	int wanted = form->foot && form->foot->len ? (int)form->foot->len + 1 : 0;
	int some = MIN(wanted, MAX(rows / 3, rows - HEAD_ROWS - wanted_rows(form)));
	return some == wanted || some > 2 ? some : 0;
}

static void draw_foot(const struct form *form, struct pen *pen, int rows)
{
	int row = pen_rows(pen) - rows;
	if (!rows)
		return;
	pen_rule(pen, row, NULL);
	for (int i = 0; i < rows - 1; i++)
		pen_text(pen, row + 1 + i, 1, -1, g_ptr_array_index(form->foot, i));
}

void form_draw(struct form *form, struct pen *pen)
{
	form->cols = pen_cols(pen);
	int foot = foot_rows(form, pen_rows(pen));
	struct rect middle = {.row = HEAD_ROWS, .rows = pen_rows(pen) - HEAD_ROWS - foot, .cols = pen_cols(pen)};
	draw_head(form, pen);
	draw_foot(form, pen, foot);
	struct rect before = pen_within(pen, middle);
	draw_items(form, pen);
	pen_restore(pen, before);
}
