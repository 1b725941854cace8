#include "ui/timeline.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "office/vocabulary.h"
#include "ui/caserow.h"
#include <string.h>

#define WHEN_CELLS 14
#define WHAT_CELLS 12
#define WHO_CELLS 8

static void row_free(void *arg)
{
	struct timeline_row *row = arg;
	g_free(row->when);
	g_free(row->what);
	g_free(row->who);
	g_free(row->text);
	g_free(row);
}

/* The day on which it counts, and the time where it was recorded on that day. */
static char *when(const struct event *event, int today)
{
	g_autofree char *short_day = said_short_day(event->effective_on, today);
	g_autofree char *day = date_format(event->effective_on);
	const char *recorded = event->recorded_at ? event->recorded_at : "";
	if (g_str_has_prefix(recorded, day) && strlen(recorded) >= 16)
		return g_strdup_printf("%s %.5s", short_day, recorded + 11);
	return g_steal_pointer(&short_day);
}

/* What the opening event says stands in the facts; only where it came from is said again. */
static char *summary(struct office *office, const struct dossier *dossier, const struct event *event)
{
	const char *box = event_text(event, "box");
	if (!strcmp(event->kind, "letter"))
		return text_display(box ? vocabulary_name(office, LIST_BOX, box) : NULL);
	if (!strcmp(event->kind, "undo"))
		return g_strdup(said_undone(dossier, event));
	g_autofree char *values = said_values(office, event);
	return text_display(values);
}

static struct timeline_row *event_row(struct office *office, const struct dossier *dossier, unsigned index)
{
	const struct event *event = g_ptr_array_index(dossier->events, index);
	struct timeline_row *row = g_new0(struct timeline_row, 1);
	row->event = (int)index;
	row->when = when(event, office_today(office));
	row->what = g_strdup(said_step(dossier, event));
	row->who = text_display(event->actor ? staff_name(office, event->actor) : NULL);
	row->text = summary(office, dossier, event);
	row->taken_back = !dossier->live[index];
	row->style = row->taken_back ? STYLE_DIM : STYLE_PLAIN;
	return row;
}

/* "<< today" behind the deadline, so that it is seen without colour. */
static struct timeline_row *deadline_row(struct office *office, const struct dossier *dossier)
{
	int today = office_today(office);
	const struct clock *clock = deadline_next(dossier->clocks, today);
	if (!clock)
		return NULL;
	struct timeline_row *row = g_new0(struct timeline_row, 1);
	g_autofree char *due = said_clock(clock, office_calendar(office), today), *title = deadline_title(clock);
	row->event = -1;
	row->when = said_short_day(clock->due.on, today);
	row->what = g_strdup(_("due"));
	row->who = g_strdup("");
	row->text = g_strdup_printf("%s: %s%s", title, due, clock->due.on <= today ? "  <<" : "");
	row->style = clock->due.on < today ? STYLE_ALARM : clock->due.on == today ? STYLE_WARN : STYLE_PLAIN;
	return row;
}

GPtrArray *timeline_of(struct office *office, const struct dossier *dossier)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func(row_free);
	for (unsigned i = 0; i < dossier->events->len; i++)
		g_ptr_array_add(rows, event_row(office, dossier, i));
	struct timeline_row *deadline = deadline_row(office, dossier);
	if (deadline)
		g_ptr_array_add(rows, deadline);
	return rows;
}

void timeline_draw(const struct timeline_row *line, struct pen *pen, int row, struct rect rect)
{
	int col = rect.col;
	bool narrow = rect.cols < 60;
	const char *text = line->text;
	g_autofree char *taken = line->taken_back ? g_strdup_printf(_("(taken back) %s"), text) : NULL;
	enum style before = pen_style(pen, line->style);
	pen_text(pen, row, col, WHEN_CELLS, line->when);
	pen_text(pen, row, col += WHEN_CELLS + 1, WHAT_CELLS, line->what);
	col += WHAT_CELLS + 1;
	if (!narrow) {
		pen_text(pen, row, col, WHO_CELLS, line->who);
		col += WHO_CELLS + 1;
	}
	pen_text(pen, row, col, rect.col + rect.cols - col, taken ? taken : text);
	pen_style(pen, before);
}

/* Whether an event says more than one long text. */
static bool says_more(const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	int texts = 0, others = 0;
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++)
		if (field->type == FIELD_FILES || !text_blank(event_text(event, field->name)))
			*(field->type == FIELD_TEXT ? &texts : &others) += 1;
	return others > 0 || texts == 0;
}

/* Long texts stand by themselves, the rest is said in one sentence before them. */
static void add_values(struct sheet *sheet, struct office *office, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	g_autofree char *values = said_values(office, event);
	if (says_more(event))
		sheet_fact_wide(sheet, _("content"), values);
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++) {
		const char *text = field->type == FIELD_TEXT ? event_text(event, field->name) : NULL;
		if (text_blank(text))
			continue;
		sheet_heading(sheet, 2, _(field->title));
		sheet_letter(sheet, text);
	}
}

/* "2022-03-01 10:32", by the clock of the office. */
static char *minute(const struct event *event)
{
	char *text = g_strndup(event->recorded_at ? event->recorded_at : "", strlen("2022-03-01T10:32"));
	return g_strdelimit(text, "T", ' ');
}

struct sheet *timeline_sheet(struct office *office, const struct dossier *dossier, int index)
{
	const struct event *event = g_ptr_array_index(dossier->events, index);
	const struct event_type *type = event_type_find(event->kind);
	g_autofree char *number = number_paper(dossier->file->number);
	g_autofree char *title = g_strdup_printf("%s  %s", number, said_step(dossier, event));
	g_autofree char *day = said_day(event->effective_on);
	g_autofree char *recorded = minute(event);
	struct sheet *sheet = sheet_new(title);
	sheet_facts(sheet);
	sheet_fact_wide(sheet, _("day"), day);
	sheet_fact_wide(sheet, _("recorded"), recorded);
	sheet_fact_wide(sheet, _("who"), event->actor ? staff_name(office, event->actor) : "");
	if (type && type->article)
		sheet_fact_wide(sheet, _("article"), _(type->article));
	if (!dossier->live[index])
		sheet_fact_wide(sheet, _("state"), _("taken back"));
	add_values(sheet, office, event);
	return sheet;
}
