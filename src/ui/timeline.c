#include "ui/timeline.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "domain/article.h"
#include "office/issue.h"
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
	g_free(row->other);
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
	g_autofree char *values = said_values(office, dossier, event);
	return text_display(values);
}

/* The other case that an event names: what it was merged into, what was opened from it. */
static char *other_of(const struct event *event, int today)
{
	const struct event_type *type = event_type_find(event->kind);
	const char *other = event_text(event, "opened");
	struct number number;
	for (const struct field *field = type ? type->fields : NULL; !other && field && field->name; field++)
		other = field->type == FIELD_CASE ? event_text(event, field->name) : NULL;
	return other && number_parse(other, date_to_civil(today).year, &number) ? said_number(number) : NULL;
}

static struct timeline_row *event_row(struct office *office, const struct dossier *dossier, unsigned index)
{
	const struct event *event = g_ptr_array_index(dossier->events, index);
	struct timeline_row *row = g_new0(struct timeline_row, 1);
	row->event = (int)index;
	row->when = when(event, office_today(office));
	row->what = g_strdup(said_step(dossier, event));
	row->who = text_display(event->actor ? staff_name(office, event->actor) : NULL);
	row->other = other_of(event, office_today(office));
	g_autofree char *text = summary(office, dossier, event);
	row->text = row->other ? g_strdup_printf("[%s]  %s", row->other, text) : g_steal_pointer(&text);
	row->taken_back = !dossier->live[index];
	row->style = row->taken_back ? STYLE_DIM : STYLE_PLAIN;
	return row;
}

/* A row that follows from what happened. */
static struct timeline_row *derived_row(int day, int today, const char *what, char *text)
{
	struct timeline_row *row = g_new0(struct timeline_row, 1);
	row->event = -1;
	row->when = said_short_day(day, today);
	row->what = g_strdup(what);
	row->who = g_strdup("");
	row->text = text;
	return row;
}

/* Days that do not count, since the day after something was sent out. */
static struct timeline_row *span_row(const struct span *span, int today)
{
	g_autofree char *from = said_short_day(span->from + 1, today);
	g_autofree char *to = said_short_day(span->to, today);
	g_autofree char *shown = text_display(span->label);
	g_autofree char *label = span->silent ? g_strdup_printf(_("%s (no answer)"), shown) : g_strdup(shown);
	char *text = span->to == DATE_NONE ? g_strdup_printf(_("%s: not counted from %s on"), label, from)
	                                   : g_strdup_printf(_("%s: not counted from %s to %s"), label, from, to);
	struct timeline_row *row = derived_row(span->from + 1, today, _("not counted"), text);
	row->style = STYLE_DIM;
	return row;
}

/* Behind what happened up to the day on which it began. */
static void add_spans(GPtrArray *rows, struct office *office, const struct dossier *dossier)
{
	g_autoptr(GPtrArray) governing = rules_for(office_rules(office), dossier->file);
	g_autoptr(GArray) spans = deadline_spans(dossier->file, governing, office_calendar(office));
	for (unsigned i = 0; i < spans->len; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		unsigned at = rows->len;
		for (; at > 0; at--) {
			const struct timeline_row *row = g_ptr_array_index(rows, at - 1);
			const struct event *event =
			    row->event < 0 ? NULL : g_ptr_array_index(dossier->events, (unsigned)row->event);
			if (event && event->effective_on <= span->from)
				break;
		}
		if (span->to == DATE_NONE || span->to > span->from)
			g_ptr_array_insert(rows, (int)at, span_row(span, office_today(office)));
	}
}

/* "<< today" behind the deadline, so that it is seen without colour; its title comes last, where the row is cut. */
static void add_deadline(GPtrArray *rows, struct office *office, const struct clock *clock)
{
	int today = office_today(office);
	g_autofree char *due = said_clock(clock, office_calendar(office), today);
	char *text = g_strdup_printf("%s%s  %s", due, clock->due.on <= today ? "  <<" : "", clock->rule->title);
	struct timeline_row *row = derived_row(clock->due.on, today, _("due"), text);
	row->style = clock->due.on < today ? STYLE_ALARM : clock->due.on == today ? STYLE_WARN : STYLE_PLAIN;
	if (deadline_is_held(clock, today))
		row->style = STYLE_DIM;
	g_ptr_array_add(rows, row);
}

GPtrArray *timeline_of(struct office *office, const struct dossier *dossier)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func(row_free);
	const struct clock *next = deadline_next(dossier->clocks, office_today(office));
	const struct clock *answer = deadline_answer(dossier->clocks);
	for (unsigned i = 0; i < dossier->events->len; i++)
		g_ptr_array_add(rows, event_row(office, dossier, i));
	add_spans(rows, office, dossier);
	/* that of the answer stays in sight while others run too, or while it stands still */
	bool both = answer && answer != next &&
	            (deadline_state(answer, office_today(office)) == CLOCK_RUNNING ||
	                deadline_is_held(answer, office_today(office)));
	bool first = both && (!next || answer->due.on < next->due.on);
	if (first)
		add_deadline(rows, office, answer);
	if (next)
		add_deadline(rows, office, next);
	if (both && !first)
		add_deadline(rows, office, answer);
	return rows;
}

int timeline_newest(const GPtrArray *timeline)
{
	for (unsigned i = timeline->len; i > 0; i--)
		if (((const struct timeline_row *)g_ptr_array_index(timeline, i - 1))->event >= 0)
			return (int)i - 1;
	return 0;
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
static void add_values(
    struct sheet *sheet, struct office *office, const struct dossier *dossier, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	g_autofree char *values = said_values(office, dossier, event);
	if (says_more(event))
		sheet_fact_wide(sheet, _("content"), values);
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++) {
		const char *text = field->type == FIELD_TEXT ? event_text(event, field->name) : NULL;
		if (text_blank(text))
			continue;
		sheet_heading(sheet, 2, _(field->title));
		g_autofree char *shown = strcmp(event->kind, "issue") ? casefile_told(dossier->file, field->name, text)
		                                                      : issue_shown(dossier->file, event);
		sheet_letter(sheet, shown);
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
	const char *article =
	    type ? event_type_article(type, dossier->file->number.kind, article_day(dossier->file, event->effective_on))
	         : NULL;
	if (article)
		sheet_fact_wide(sheet, _("article"), article);
	if (!dossier->live[index])
		sheet_fact_wide(sheet, _("state"), _("taken back"));
	add_values(sheet, office, dossier, event);
	return sheet;
}
