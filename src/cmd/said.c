#include "cmd/said.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/article.h"
#include "domain/fold.h"
#include "domain/mask.h"
#include "office/find.h"
#include "office/reception.h"
#include "office/record.h"
#include "office/vocabulary.h"
#include <string.h>

char *said_number(struct number number)
{
	g_autofree char *paper = number_paper(number);
	const char *bracket = strstr(paper, "〔");
	if (!bracket)
		return number_ref(number);
	return g_strdup_printf("%.*s%d-%d", (int)(bracket - paper), paper, number.year, number.serial);
}

/* Whether NAME is the number of a case, and which. */
static bool is_case(const char *name, struct number *ret)
{
	return name && number_parse(name, 0, ret) && ret->kind < KIND_COUNT;
}

char *said_linked(const char *name)
{
	struct number number;
	return is_case(name, &number) ? number_paper(number) : g_strdup(name);
}

char *said_other(struct office *office, const char *name)
{
	struct number number;
	bool hidden = is_case(name, &number) && !find_number(office, name, NULL);
	return hidden ? g_strdup(_("a case that you do not see")) : said_linked(name);
}

/* From FROM to TO in UNIT; negative where TO lies before. Months are counted out in days. */
static int days_between(const struct calendar *calendar, int from, int to, enum unit unit)
{
	return unit == UNIT_WORKING_DAYS ? calendar_between(calendar, from, to) : to - from;
}

int said_left(const struct case_row *row, int today, const struct calendar *calendar)
{
	return row->next_on == DATE_NONE ? 0 : days_between(calendar, today, row->next_on, row->next_unit);
}

int said_overdue(const struct case_row *row, int today, const struct calendar *calendar)
{
	bool over = row->next_on != DATE_NONE && row->next_on < today && !row->inner;
	return over ? MAX(days_between(calendar, row->next_on, today, row->next_unit), 1) : 0;
}

/* Days that are left, or over, with the unit of the clock: working days never look like days of the calendar. */
static char *say_left(int left, int over, enum unit unit, bool provisional)
{
	static const char *const WORDS[][3] = {
	    {N_("%dd late"), N_("%dd left"), N_("~%dd left")},
	    {N_("%dwd late"), N_("%dwd left"), N_("~%dwd left")},
	};
	const char *words = WORDS[unit == UNIT_WORKING_DAYS][over ? 0 : provisional ? 2 : 1];
	return g_strdup_printf(_(words), over ? over : left);
}

/* Whether what the row shows is a step of those who handle it, and not the time that somebody outside has. */
static bool is_inner(const struct case_row *row)
{
	const uint64_t outside = STATE_BIT(STATE_CORRECTION) | STATE_BIT(STATE_FEE) | STATE_BIT(STATE_REASONS);
	return row->inner && !(STATE_BIT(row->state) & outside);
}

char *said_due(const struct case_row *row, int today, const struct calendar *calendar)
{
	bool answered = row->due_on != DATE_NONE && row->due_met_on != DATE_NONE;
	if (row->next_on != DATE_NONE && is_inner(row) && row->next_on <= today)
		return g_strdup(row->next_on == today ? _("step due today") : _("step's time over"));
	if (row->next_on == today)
		return g_strdup(_("due today"));
	if (row->next_on != DATE_NONE)
		return say_left(said_left(row, today, calendar), said_overdue(row, today, calendar), row->next_unit,
		    case_row_is_provisional(row, today));
	if (answered)
		return g_strdup(row->missed_on == DATE_NONE && row->due_met_on <= row->due_on ? _("in time") : _("late"));
	return g_strdup("");
}

char *said_awaited(const struct calendar *calendar, int today)
{
	int last = calendar_last(calendar);
	if (last == DATE_NONE || !calendar_awaits(calendar, today))
		return NULL;
	return g_strdup_printf(_("holidays of %d not announced: days provisional"), date_to_civil(last).year + 1);
}

char *said_day(int day)
{
	if (day == DATE_NONE)
		return g_strdup("");
	g_autofree char *date = date_format(day);
	return g_strdup_printf("%s %s", date, date_weekday_name(day));
}

char *said_short_day(int day, int today)
{
	if (day == DATE_NONE)
		return g_strdup("");
	g_autofree char *date = date_format(day);
	bool this_year = date_to_civil(day).year == date_to_civil(today).year;
	return g_strdup(date + (this_year ? strlen("2022-") : strlen("20")));
}

const char *said_writer(enum kind kind, const char *writer, bool anonymous)
{
	/* who asks for a remedy is never unknown to whoever decides it */
	const char *nobody = kind == KIND_REMEDY && !anonymous ? _("not stated") : _("anonymous");
	return anonymous || !writer ? nobody : writer;
}

const char *said_option(const struct field *field, const char *code)
{
	for (const struct choice *choice = field ? field->choices : NULL; choice && choice->code; choice++)
		if (!strcmp(choice->code, code))
			return _(choice->title);
	return code;
}

const char *said_choice(const char *name, const char *code)
{
	return code ? said_option(event_type_field(event_type_opening(KIND_LETTER), name), code) : "";
}

const char *said_class(enum kind kind, const char *code)
{
	return code ? said_option(event_class_field(kind), code) : "";
}

const char *said_outcome(enum kind kind, const char *code)
{
	static const struct {
		enum kind kind;
		const char *event;
	} RESULTS[] = {{KIND_REMEDY, "conclude"}, {KIND_VISIT, "answer-on-spot"}, {KIND_VISIT, "hand-over"}};
	const char *said = code ? code : "";
	for (size_t i = 0; code && said == code && i < G_N_ELEMENTS(RESULTS); i++)
		if (RESULTS[i].kind == kind)
			said = said_option(event_type_field(event_type_find(RESULTS[i].event), "result"), code);
	return said;
}

/* How the case stood before EVENT. */
static enum state state_before(const struct dossier *dossier, const struct event *event)
{
	g_autoptr(GPtrArray) before = g_ptr_array_new();
	for (unsigned i = 0; i < dossier->events->len && dossier->events->pdata[i] != event; i++)
		g_ptr_array_add(before, dossier->events->pdata[i]);
	OWN(casefile) file = fold_case(before);
	return file->state;
}

const char *said_done(const struct dossier *dossier, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	enum kind kind = dossier->file->number.kind;
	if (!type)
		return event->kind;
	return event_type_done(type, kind, event_type_varies(type, kind) ? state_before(dossier, event) : STATE_NONE);
}

/* The clock of CODE as sentences call it; borrowed. */
static const char *clock_said(struct office *office, const char *code)
{
	const GPtrArray *rules = rules_all(office_rules(office));
	for (unsigned i = 0; i < rules->len; i++) {
		const struct rule *rule = rules->pdata[i];
		if (!strcmp(rule->code, code))
			return rule_said(rule);
	}
	return code;
}

/* A value as people read it; to be freed. */
static char *value_text(struct office *office, const struct field *field, const char *value)
{
	switch (field->type) {
	case FIELD_BOX:
		return g_strdup(vocabulary_name(office, LIST_BOX, value));
	case FIELD_CATEGORY:
		return g_strdup(vocabulary_name(office, LIST_CATEGORY, value));
	case FIELD_UNIT:
		return g_strdup(vocabulary_name(office, LIST_UNIT, value));
	case FIELD_UNITS:
		return vocabulary_names(office, LIST_UNIT, value);
	case FIELD_ACCUSED:
		return vocabulary_accused(office, value);
	case FIELD_CASE:
	case FIELD_MADE: /* the number of a case that was opened, or people */
		if (g_str_has_prefix(value, CASEFILE_STAFF))
			return vocabulary_accused(office, value);
		if (!strcmp(field->name, "clock"))
			return g_strdup(clock_said(office, value));
		return said_other(office, said_option(field, value));
	case FIELD_STAFF:
		return g_strdup(staff_name(office, value));
	case FIELD_CLOCK:
		return g_strdup(clock_said(office, value));
	case FIELD_CHOICE:
		return g_strdup(said_option(field, value));
	case FIELD_FLAG:
		return g_strdup(!strcmp(value, "yes") ? _("yes") : _("no"));
	default:
		/* names too: the history outlives what guards a case today */
		return mask_field(field->name, value, GUARD_SECRET);
	}
}

/* What parts a value from the one before; a sentence has its own end. */
static const char *gap_behind(const GString *text)
{
	static const char *const ENDS[] = {"。", "；", "，", "！", "？", "：", "、", NULL};
	for (const char *const *end = ENDS; *end; end++)
		if (g_str_has_suffix(text->str, *end))
			return "";
	bool latin = text->len && strchr(".;!?", text->str[text->len - 1]);
	return !text->len ? "" : latin ? " " : _(", ");
}

/* Names of what was attached. */
static void append_files(GString *text, const struct event *event, const char *field)
{
	size_t index;
	json_t *item;
	json_array_foreach(json_object_get(event->body, field), index, item)
	{
		const char *name = json_string_value(json_object_get(item, "name"));
		g_string_append_printf(text, "%s%s", gap_behind(text), name ? name : "?");
	}
}

/* What is needed, or is a text, speaks for itself; the rest goes by its name. */
static void append_value(GString *text, struct office *office, const struct field *field, const char *value)
{
	bool plain =
	    field->needed || field->type == FIELD_TEXT || !strcmp(field->name, "ground") || !strcmp(field->name, "number");
	/* a reason behind what was changed would read as one more change */
	plain = plain && !(text->len && !strcmp(field->name, "reason"));
	g_autofree char *shown = value_text(office, field, value);
	g_string_append(text, gap_behind(text));
	if (field->type == FIELD_MADE && !strcmp(value, "yes")) {
		g_string_append(text, _(field->title));
		return;
	}
	if (!plain)
		g_string_append_printf(text, "%s ", _(field->title));
	g_string_append(text, shown);
}

static bool is_opening(const struct event *event)
{
	enum kind kind;
	return kind_parse(event->kind, &kind);
}

bool said_hides(struct office *office, const struct casefile *file, const char *field)
{
	bool inside = file->guard & GUARD_ACCUSATION || office_person(office)->roles & ROLE_DISCIPLINE;
	static const char *const AGAINST[] = {"against", "named", "spared", NULL};
	return !inside && g_strv_contains(AGAINST, field);
}

/* What came in is shown as a whole elsewhere; not by which box, nor that it was taken on nonetheless, nor in which
 * instance. */
static void append_opening(
    GString *text, struct office *office, const struct dossier *dossier, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	static const char *const FLAGS[] = {"taken", "second", NULL};
	const char *box = event_text(event, "box");
	g_string_append(text, box ? vocabulary_name(office, LIST_BOX, box) : "");
	g_autofree char *called = said_hides(office, dossier->file, "named") ? NULL : record_called(office, event);
	if (called)
		g_string_append_printf(text, "%s%s", text->len ? _("; ") : "", called);
	for (const char *const *flag = FLAGS; *flag; flag++)
		if (!g_strcmp0(event_text(event, *flag), "yes"))
			g_string_append_printf(text, "%s%s", text->len ? _(", ") : "", _(event_type_field(type, *flag)->title));
}

/* What UNDO took back, or NULL. */
static const struct event *undone(const struct dossier *dossier, const struct event *undo)
{
	const char *seq = event_text(undo, "undoes");
	for (unsigned i = 0; seq && i < dossier->events->len; i++) {
		const struct event *event = g_ptr_array_index(dossier->events, i);
		if (event->seq == g_ascii_strtoll(seq, NULL, 10))
			return event;
	}
	return NULL;
}

static bool is_undo(const struct event *event)
{
	return event && !strcmp(event->kind, "undo");
}

const char *said_undone(const struct dossier *dossier, const struct event *undo)
{
	const struct event *event = undone(dossier, undo);
	while (is_undo(event))
		event = undone(dossier, event);
	return event ? said_done(dossier, event) : "";
}

const char *said_step(const struct dossier *dossier, const struct event *event)
{
	bool again = is_undo(event) && is_undo(undone(dossier, event));
	return again ? _("brought back") : said_done(dossier, event);
}

/* In what the days of EVENT are counted: the unit of the clock that it names, else of the answer's; NULL: of none. */
static const char *unit_of(const struct dossier *dossier, const struct event *event)
{
	const char *code = event_text(event, "clock");
	const struct clock *clock = code ? NULL : deadline_answer(dossier->clocks);
	for (unsigned i = 0; code && i < dossier->clocks->len; i++) {
		const struct clock *one = dossier->clocks->pdata[i];
		bool ran = one->started_on <= event->effective_on || !clock;
		clock = ran && !strcmp(one->rule->code, code) ? one : clock;
	}
	return clock ? unit_title(clock->rule->unit) : NULL;
}

static void append_days(
    GString *text, const struct dossier *dossier, const struct event *event, const struct field *field)
{
	const char *unit = !strcmp(field->name, "days") ? unit_of(dossier, event) : NULL;
	if (unit)
		g_string_append_printf(text, " %s", unit);
}

char *said_values(struct office *office, const struct dossier *dossier, const struct event *event)
{
	static const char *const UNSAID[] = {"body", "telephone", NULL}; /* the text of a paper, and what stands in it */
	const struct event_type *type = event_type_find(event->kind);
	GString *text = g_string_new(NULL);
	if (is_opening(event)) {
		append_opening(text, office, dossier, event);
		return g_string_free(text, FALSE);
	}
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++) {
		const char *value = event_text(event, field->name);
		if (field->type == FIELD_FILES)
			append_files(text, event, field->name);
		else if (value && !g_strv_contains(UNSAID, field->name) && !said_hides(office, dossier->file, field->name)) {
			append_value(text, office, field, value);
			append_days(text, dossier, event, field);
		}
	}
	g_autofree char *all = g_string_free(text, FALSE);
	return casefile_told(dossier->file, "text", all);
}

/* What the act did beside what was asked for: that it was so, or of which outcome or case. */
static void append_remark(GString *text, const struct field *field, const char *value)
{
	static const char *const VALUED[] = {"replaced", "dropped", "ended", NULL};
	g_autofree char *linked = value ? said_linked(value) : NULL;
	if (value && field->apart)
		g_string_append_printf(text, _("; it changed places with %s: both visitors are to be told"), linked);
	if (field->type != FIELD_MADE || !value)
		return;
	if (!strcmp(value, "yes"))
		g_string_append_printf(text, _("; %s"), _(field->title));
	else if (g_strv_contains(VALUED, field->name))
		g_string_append_printf(text, _("; %s: %s"), _(field->title), linked);
}

/* The clock that EVENT added to, and its new last day. */
static void append_clock(GString *text, const struct dossier *dossier, const struct event *event)
{
	const char *code = event_text(event, "days") ? event_text(event, "clock") : NULL;
	const struct clock *found = NULL;
	for (unsigned i = 0; code && i < dossier->clocks->len; i++) {
		const struct clock *clock = dossier->clocks->pdata[i];
		if (!strcmp(clock->rule->code, code) && clock->extended)
			found = clock;
	}
	if (!found)
		return;
	g_autofree char *day = said_day(found->due.on), *title = deadline_title(found);
	g_string_append_printf(text, _("; %s, %s: until %s"), code, title, day);
}

char *said_remarks(const struct dossier *dossier)
{
	const struct event *event = dossier->events->pdata[dossier->events->len - 1];
	const struct event_type *type = event_type_find(event->kind);
	GString *text = g_string_new(NULL);
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++)
		append_remark(text, field, event_text(event, field->name));
	append_clock(text, dossier, event);
	return g_string_free(text, FALSE);
}

/* What stands still has a range: as if who is waited for answered today, and as if they never did. */
static char *say_held(const struct clock *clock, const struct calendar *calendar, int today)
{
	g_autofree char *first = said_day(deadline_earliest(clock, calendar, today));
	g_autofree char *last = said_day(clock->due.latest);
	if (clock->due.latest == DATE_NONE)
		return g_strdup_printf(_("suspended, %s at the earliest"), first);
	return g_strdup_printf(_("suspended, %s at the earliest, %s at the latest"), first, last);
}

char *said_clock(const struct clock *clock, const struct calendar *calendar, int today)
{
	enum clock_state state = deadline_state(clock, today);
	g_autofree char *day = said_day(clock->due.on);
	int over = deadline_overdue(clock, calendar, today);
	if (state == CLOCK_SUSPENDED)
		return say_held(clock, calendar, today);
	/* what runs says it with its days left */
	if (clock->due.beyond && state != CLOCK_RUNNING) {
		char *doubtful = g_strdup_printf(_("%s (provisional)"), day);
		g_free(day);
		day = doubtful;
	}
	if (state != CLOCK_RUNNING && !over)
		return g_strdup_printf(_("%s, %s"), day, deadline_state_title(state));
	if (clock->due.on == today)
		return g_strdup_printf(_("%s, %s"), day, _("due today"));
	int left = days_between(calendar, today, clock->due.on, clock->rule->unit);
	g_autofree char *words = say_left(left, over, clock->rule->unit, clock->due.provisional);
	return g_strdup_printf(_("%s, %s"), day, words);
}

const char *said_coming(struct office *office, const struct casefile *file)
{
	OWN(reception_day) day = reception_find(office, file->facts[FACT_SESSION], NULL, NULL);
	if (file->booked)
		return _("by appointment");
	return day ? _("without an appointment") : _("no reception day");
}

char *said_session(struct office *office, const struct casefile *file)
{
	g_autofree char *day = said_day(file->facts[FACT_SESSION]);
	const char *slot = file->slot ? file->slot : "", *gap = file->slot ? " " : "";
	return g_strdup_printf(_("%s%s%s (%s)"), day, gap, slot, said_coming(office, file));
}

char *said_gone(struct office *office, int64_t id, struct number number)
{
	struct case_row *row = find_row(office, id, NULL);
	g_autofree char *paper = number_paper(number);
	bool seen = row != NULL;
	case_row_free(row);
	/* nothing but what it is hides a case from who logged it */
	if (seen)
		return NULL;
	char *gone = g_strdup_printf(_("%s is an accusation: it is with the head of the office and the discipline office "
	                               "alone, and you do not see it any more (%s)"),
	    paper, article_on("Regulations on Petitions art 30", office_today(office)));
	const char *called = record_opened_called(office);
	if (!called)
		return gone;
	g_autofree char *alone = gone;
	return g_strjoin(_("; "), alone, called, NULL);
}

char *said_representatives(const struct casefile *file)
{
	return file->representatives ? mask_field("representatives", file->representatives, file->guard) : NULL;
}
