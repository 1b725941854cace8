#include "cmd/casepage.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "domain/mask.h"
#include "domain/outcome.h"
#include "office/person.h"
#include "office/vocabulary.h"
#include <string.h>

enum { LINE_HOLDS = 36 }; /* cells beside the other columns, on 80 cells */

/* The page while it is made. */
struct page_of {
	struct sheet *sheet;
	struct office *office;
	const struct case_row *row;
	const struct dossier *dossier;
	const struct casefile *file;
	int today;
};

/* A fact, where there is something to say. */
static void add_fact(const struct page_of *page, const char *label, const char *value)
{
	if (!text_blank(value))
		sheet_fact(page->sheet, label, value);
}

static void add_owned(const struct page_of *page, const char *label, char *value)
{
	add_fact(page, label, value);
	g_free(value);
}

static void add_word(const struct page_of *page, const char *label, enum word_list list, const char *code)
{
	if (code)
		add_fact(page, label, vocabulary_name(page->office, list, code));
}

static void add_count(const struct page_of *page, const char *label, int count)
{
	if (count)
		add_owned(page, label, g_strdup_printf("%d", count));
}

/* The clock that matters: the next duty, as in lists, else that of the answer; and a step within that ends first. */
static void add_due(const struct page_of *page)
{
	const struct clock *clock = deadline_next_duty(page->dossier->clocks);
	const struct clock *step = deadline_next(page->dossier->clocks, page->today);
	if (!clock)
		clock = deadline_answer(page->dossier->clocks);
	if (step && step != clock) {
		g_autofree char *said = said_clock(step, office_calendar(page->office), page->today);
		g_autofree char *text = g_strdup_printf(_("%s: %s"), step->rule->title, said);
		sheet_fact_wide(page->sheet, _("step by"), text);
	}
	if (!clock)
		return;
	g_autofree char *said = said_clock(clock, office_calendar(page->office), page->today);
	bool over = deadline_overdue(clock, office_calendar(page->office), page->today) > 0;
	sheet_fact(page->sheet, _("due"), said)->tone = over ? TONE_ALARM : TONE_PLAIN;
}

static void add_what_letter(const struct page_of *page)
{
	const struct casefile *file = page->file;
	add_word(page, _("box"), LIST_BOX, file->box);
	add_owned(page, _("received on"), said_day(file->facts[FACT_RECEIVED]));
	g_autofree char *writer = mask_field("from", file->writer, file->guard);
	add_fact(page, _("writer"), said_writer(file->number.kind, writer, file->anonymous));
	add_owned(page, _("contact"), mask_field("contact", file->contact, file->guard));
	add_owned(page, _("identity"), mask_field("identity", file->identity, file->guard));
	add_word(page, _("category"), LIST_CATEGORY, file->category);
	add_fact(page, _("class"), said_choice("class", file->class));
	add_owned(page, _("made against"), file->against ? vocabulary_accused(page->office, file->against) : NULL);
	add_fact(page, _("track"), said_choice("track", file->track));
	add_fact(page, _("platform's number"), file->external);
	add_owned(page, _("platform's limit"), said_day(file->limit_on));
}

/* What a field of the opening event says now; to be freed. NULL where it is shown elsewhere. */
static char *value_now(const struct page_of *page, const struct field *field)
{
	const char *text = casefile_text(page->file, field->name);
	int fact = casefile_fact_parse(field->name);
	if (fact == FACT_SESSION)
		return said_session(page->office, page->file);
	if (!strcmp(field->name, "slot"))
		return NULL;
	if (field->type == FIELD_DAY && fact >= 0)
		return said_day(page->file->facts[fact]);
	if (field->type == FIELD_MADE)
		return NULL;
	if (field->type == FIELD_ACCUSED && text)
		return vocabulary_accused(page->office, text);
	if (field->type == FIELD_CATEGORY && text)
		return g_strdup(vocabulary_name(page->office, LIST_CATEGORY, text));
	if (field->type == FIELD_CHOICE && text)
		return g_strdup(said_option(field, text));
	return field->type == FIELD_TEXT ? NULL : mask_field(field->name, text, page->file->guard);
}

/* Other kinds are shown by the fields with which they were opened. */
static void add_what_case(const struct page_of *page)
{
	const struct event_type *type = event_type_opening(page->file->number.kind);
	int received = page->file->facts[FACT_RECEIVED];
	add_owned(page, kind_party(page->file->number.kind), mask_field("from", page->file->writer, page->file->guard));
	add_owned(
	    page, _("received on"), received == DATE_NONE ? g_strdup(_("open until it is confirmed")) : said_day(received));
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++)
		if (strcmp(field->name, "received") != 0 && strcmp(field->name, "from") != 0)
			add_owned(page, _(field->title), value_now(page, field));
}

/* Other cases of the same person, where there are any. */
static void add_others(const struct page_of *page)
{
	int others = person_others(page->office, page->file);
	g_autofree char *ref = number_ref(page->file->number);
	if (others)
		add_owned(page, _("same person"), g_strdup_printf(_("%d more cases: 'docket person %s'"), others, ref));
}

static void add_what_came(const struct page_of *page)
{
	if (page->file->number.kind == KIND_LETTER)
		add_what_letter(page);
	else
		add_what_case(page);
	add_others(page);
	if (page->file->confidential)
		add_fact(page, _("confidential"), _("yes"));
}

/* What a visit came to: before the leader, on its way, or why it was not accepted. */
static const char *visit_outcome(const char *code)
{
	static const struct {
		const char *event, *field;
	} PLACES[] = {{"answer-on-spot", "result"}, {"hand-over", "result"}, {"refuse", "ground"}};
	for (size_t i = 0; i < G_N_ELEMENTS(PLACES); i++) {
		const char *title = said_option(event_type_field(event_type_find(PLACES[i].event), PLACES[i].field), code);
		if (strcmp(title, code) != 0)
			return title;
	}
	return code;
}

/* What a visit, an application or a remedy came to so far. */
static void add_outcome(const struct page_of *page)
{
	const struct casefile *file = page->file;
	if (file->number.kind == KIND_LETTER || !file->outcome)
		return;
	const struct field *result = event_type_field(event_type_find("conclude"), "result");
	if (file->number.kind == KIND_REMEDY)
		add_fact(page, _("outcome"), said_option(result, file->outcome));
	else if (file->number.kind == KIND_VISIT)
		add_fact(page, _("outcome"), visit_outcome(file->outcome));
	else
		add_owned(page, _("outcome"), g_strdup_printf("%s %s", file->outcome, outcome_title(file->outcome)));
	if (file->withheld)
		add_owned(page, _("the rest"), g_strdup_printf("%s %s", file->withheld, outcome_title(file->withheld)));
	add_fact(page, _("ground"), file->ground);
	add_owned(page, _("to check"), casefile_check(file));
}

/* How a visit was received, and on which slip it went on. */
static void add_reception(const struct page_of *page)
{
	const struct casefile *file = page->file;
	add_fact(page, _("leader who receives"), file->leader);
	add_fact(page, _("recorder"), file->recorder);
	if (file->visitor_signed)
		add_fact(page, _("visitor signed the minutes"), _("yes"));
	add_fact(page, _("slip"), file->slip);
	add_owned(page, _("promised for"), said_day(file->until[FACT_PROMISED]));
}

static void add_handling(const struct page_of *page)
{
	const struct casefile *file = page->file;
	add_word(page, _("unit"), LIST_UNIT, file->unit);
	add_owned(page, _("together with"), vocabulary_names(page->office, LIST_UNIT, file->with));
	if (file->handler)
		add_fact(page, _("handler"), staff_name(page->office, file->handler));
	add_fact(page, _("withdrew"), file->recused);
	add_owned(page, _("unit's limit"), said_day(file->unit_limit_on));
	add_count(page, _("reminded"), file->reminders);
	add_count(page, _("supervised"), file->supervisions);
	add_fact(page, _("reason"), file->reason);
	add_owned(page, _("other case"), said_other(page->office, file->linked));
	add_owned(page, _("closed on"), said_day(file->facts[FACT_CLOSED]));
}

/* "accept 受理; refuse 不予受理 ..." */
static void add_next(const struct page_of *page)
{
	g_autoptr(GString) verbs = g_string_new(NULL);
	for (unsigned i = 0; i < page->dossier->next->len; i++) {
		const struct event_type *type = page->dossier->next->pdata[i];
		const char *title = event_type_title(type, page->file->number.kind, page->file->state);
		g_string_append_printf(verbs, "%s%s", i ? _("; ") : "", type->name);
		if (strcmp(title, type->name) != 0)
			g_string_append_printf(verbs, " %s", title);
	}
	if (verbs->len)
		sheet_fact_wide(page->sheet, _("next"), verbs->str);
}

static void add_clocks(const struct page_of *page)
{
	if (!page->dossier->clocks->len)
		return;
	sheet_heading(page->sheet, 2, _("deadlines"));
	sheet_table(page->sheet);
	sheet_column(page->sheet, "code", _("code"), ALIGN_LEFT, 0);
	sheet_column(page->sheet, "title", _("what"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "started_on", _("from"), ALIGN_LEFT, 0);
	sheet_column(page->sheet, "due", _("due"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < page->dossier->clocks->len; i++) {
		const struct clock *clock = page->dossier->clocks->pdata[i];
		g_autofree char *from = date_format(clock->started_on), *title = deadline_title(clock);
		g_autofree char *due = said_clock(clock, office_calendar(page->office), page->today);
		sheet_row(page->sheet);
		sheet_cell(page->sheet, clock->rule->code);
		sheet_cell(page->sheet, title);
		sheet_cell(page->sheet, from);
		sheet_cell(page->sheet, due);
	}
}

/* "2022-03-01 10:32", by the clock of the office. */
static char *moment_text(const struct event *event)
{
	char *text = g_strndup(event->recorded_at ? event->recorded_at : "", strlen("2022-03-01T10:32"));
	return g_strdelimit(text, "T", ' ');
}

/* What it says, and the day for which it counts where that is not the day on which it was entered. */
static char *event_text_of(const struct page_of *page, const struct event *event, bool live)
{
	bool undo = !strcmp(event->kind, "undo");
	g_autofree char *values =
	    undo ? g_strdup(said_undone(page->dossier, event)) : said_values(page->office, page->dossier, event);
	g_autofree char *day = date_format(event->effective_on);
	bool same = !event->recorded_at || g_str_has_prefix(event->recorded_at, day);
	GString *text = g_string_new(live ? NULL : _("(taken back) "));
	g_string_append(text, values);
	if (!same)
		g_string_append_printf(text, _(" (for %s)"), day);
	return g_string_free(text, FALSE);
}

static void add_history(const struct page_of *page)
{
	sheet_heading(page->sheet, 2, _("history"));
	sheet_table(page->sheet);
	sheet_column(page->sheet, "recorded_at", _("when"), ALIGN_LEFT, 0);
	sheet_column(page->sheet, "actor", _("who"), ALIGN_LEFT, 0);
	sheet_column(page->sheet, "done", _("what"), ALIGN_LEFT, 0);
	sheet_column(page->sheet, "text", _("text"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < page->dossier->events->len; i++) {
		const struct event *event = page->dossier->events->pdata[i];
		bool live = page->dossier->live[i];
		g_autofree char *when = moment_text(event);
		g_autofree char *text = event_text_of(page, event, live);
		sheet_row(page->sheet);
		sheet_cell(page->sheet, when);
		sheet_cell(page->sheet, staff_name(page->office, event->actor));
		sheet_cell(page->sheet, said_step(page->dossier, event));
		sheet_cell(page->sheet, text)->tone = live ? TONE_PLAIN : TONE_DIM;
	}
}

/* Texts that a line of the history cannot hold, but those that stand apart below. */
static bool is_long(const struct event *event, const char *values)
{
	static const char *const APART[] = {"draft", "propose", "instruct", "receive", "hand-over", NULL};
	g_autofree char *shown = text_display(values);
	return width_text(shown) > LINE_HOLDS && !g_strv_contains(APART, event->kind);
}

static void add_long_texts(const struct page_of *page)
{
	bool begun = false;
	for (unsigned i = 0; i < page->dossier->events->len; i++) {
		const struct event *event = page->dossier->events->pdata[i];
		g_autofree char *values = said_values(page->office, page->dossier, event);
		if (!is_long(event, values))
			continue;
		g_autofree char *when = moment_text(event);
		g_autofree char *label = g_strdup_printf("%s %s", when, said_step(page->dossier, event));
		if (!begun) {
			sheet_heading(page->sheet, 2, _("longer texts of the history"));
			sheet_facts(page->sheet);
		}
		begun = true;
		sheet_fact_wide(page->sheet, label, values);
	}
}

static void add_text(const struct page_of *page, const char *heading, const char *text)
{
	if (text_blank(text))
		return;
	sheet_heading(page->sheet, 2, heading);
	sheet_letter(page->sheet, text);
}

static void add_texts(const struct page_of *page)
{
	const struct casefile *file = page->file;
	add_text(page, file->number.kind == KIND_LETTER ? _("letter") : kind_title(file->number.kind), file->body);
	add_text(page, _("minutes"), file->minutes);
	add_text(page, _("proposal"), file->proposal);
	add_text(page, _("instruction"), file->instruction);
	if (g_strcmp0(file->draft, file->reply) != 0)
		add_text(page, _("draft reply"), file->draft);
	add_text(page, _("reply"), file->reply);
}

static void add_attachments(const struct page_of *page)
{
	if (!page->file->attachments->len)
		return;
	sheet_heading(page->sheet, 2, _("attachments"));
	casepage_attachments(page->sheet, page->file);
}

void casepage_attachments(struct sheet *sheet, const struct casefile *file)
{
	sheet_table(sheet);
	sheet_column(sheet, "item", _("item"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 1);
	sheet_column(sheet, "type", _("type"), ALIGN_LEFT, 1);
	sheet_column(sheet, "size", _("bytes"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < file->attachments->len; i++) {
		const struct attachment *attachment = file->attachments->pdata[i];
		sheet_row(sheet);
		sheet_number(sheet, i + 1, NULL);
		sheet_cell(sheet, attachment->name);
		sheet_cell(sheet, attachment->type);
		sheet_number(sheet, attachment->size, NULL);
	}
}

struct sheet *casepage_sheet(struct office *office, const struct case_row *row, const struct dossier *dossier)
{
	g_autofree char *number = number_paper(row->number);
	g_autofree char *title = g_strdup_printf("%s  %s", number, row->subject);
	struct page_of page = {
	    .sheet = sheet_new(title),
	    .office = office,
	    .row = row,
	    .dossier = dossier,
	    .file = dossier->file,
	    .today = office_today(office),
	};
	sheet_facts(page.sheet);
	sheet_fact(page.sheet, _("state"), state_title(row->state))->tone = TONE_STRONG;
	add_due(&page);
	add_what_came(&page);
	add_reception(&page);
	add_handling(&page);
	add_outcome(&page);
	add_next(&page);
	add_clocks(&page);
	add_history(&page);
	add_long_texts(&page);
	add_texts(&page);
	add_attachments(&page);
	return page.sheet;
}
