/* due: how each deadline came about, day by day. */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include <string.h>

static const char *const DAYS[] = {
    [LEDGER_START] = N_("day 0"),
    [LEDGER_COUNTED] = N_("counted"),
    [LEDGER_WEEKEND] = N_("weekend"),
    [LEDGER_HOLIDAY] = N_("day off"),
    [LEDGER_MAKEUP] = N_("worked, counted"),
    [LEDGER_SUSPENDED] = N_("suspended"),
    [LEDGER_ROLLED] = N_("rolled on"),
    [LEDGER_UNKNOWN] = N_("not settled yet"),
};

static void add_day(struct sheet *sheet, const struct ledger_day *day)
{
	g_autofree char *date = date_format(day->day);
	g_autofree char *n = day->counted ? g_strdup_printf("%d", day->n) : g_strdup("");
	sheet_row(sheet);
	sheet_cell(sheet, date);
	sheet_cell(sheet, date_weekday_name(day->day));
	sheet_cell(sheet, n);
	sheet_cell(sheet, _(DAYS[day->kind]))->tone = day->counted ? TONE_PLAIN : TONE_DIM;
	sheet_cell(sheet, day->note ? day->note : "");
}

static void add_ledger(struct sheet *sheet, const GPtrArray *days)
{
	sheet_table(sheet);
	sheet_column(sheet, "date", _("date"), ALIGN_LEFT, 0);
	sheet_column(sheet, "weekday", _("weekday"), ALIGN_LEFT, 0);
	sheet_column(sheet, "n", _("n"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "kind", _("why"), ALIGN_LEFT, 0);
	sheet_column(sheet, "note", _("note"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < days->len; i++)
		add_day(sheet, days->pdata[i]);
}

/* Why the day is not settled, and how far it can move. */
static void add_doubt(struct sheet *sheet, const struct clock *clock, const struct calendar *calendar)
{
	int first = calendar_first(calendar);
	g_autofree char *early = said_day(clock->due.on), *late = said_day(clock->due.latest), *begins = said_day(first);
	if (clock->due.on != clock->due.latest) {
		g_autofree char *range =
		    clock->due.latest == DATE_NONE
		        ? g_strdup_printf(_("provisional: %s at the earliest"), early)
		        : g_strdup_printf(_("provisional: %s at the earliest, %s at the latest"), early, late);
		sheet_text(sheet, range);
	}
	if (clock->due.beyond && first != DATE_NONE && clock->started_on < first) {
		g_autofree char *why = g_strdup_printf(
		    _("provisional: the calendar begins on %s; what lies before is counted by the weekday alone"), begins);
		sheet_text(sheet, why);
	} else if (clock->due.on == clock->due.latest)
		sheet_text(sheet, _("provisional: the notice for the coming year can still move this day"));
}

/* What the rule says: "5 working days from 2022-03-01 Tue; K2N: 大连大学 ...". */
static void add_rule(struct sheet *sheet, struct office *office, const struct clock *clock)
{
	g_autofree char *start = said_day(clock->started_on);
	g_autofree char *basis = contract_basis(clock->rule);
	g_autofree char *length = clock->rule->own_limit
	                              ? g_strdup(_("the case's own limit"))
	                              : g_strdup_printf("%d %s", clock->length, unit_title(clock->rule->unit));
	g_autofree char *line = g_strdup_printf(_("%s from %s on, that day not counted; basis: %s"), length, start, basis);
	sheet_text(sheet, line);
	if (!deadline_is_held(clock, office_today(office)) && clock->due.provisional)
		add_doubt(sheet, clock, office_calendar(office));
}

/* What made CLOCK longer. */
static void add_extension(struct sheet *sheet, const struct casefile *file, const struct clock *clock)
{
	const struct extension *by = clock->by;
	if (!by)
		return;
	g_autofree char *on = said_day(by->on), *told = casefile_told(file, "reason", by->reason);
	g_autofree char *reason = text_display(told ? told : "");
	int days = MIN(by->days, clock->rule->extension);
	g_autofree char *line =
	    g_strdup_printf(_("longer by %d %s since %s: %s"), days, unit_title(clock->rule->unit), on, reason);
	sheet_text(sheet, line);
}

/* Why nobody knows when SPAN ends, and how it can. */
static char *said_lasting(const struct span *span)
{
	g_autofree char *from = said_day(span->from);
	if (!strcmp(span->why, SPAN_STAY))
		return g_strdup_printf(
		    _("suspended since %s by the authority (%s): 'resume' records that it goes on"), from, span->label);
	if (span->silent)
		return g_strdup_printf(_("suspended since %s: %s has not answered; 'consulted' records the opinion, or with "
		                         "opinion=none that it did not come (%s)"),
		    from, span->label, span->silent);
	return g_strdup_printf(
	    span->delivered == DATE_NONE
	        ? _("suspended since %s: %s has not answered, and when the letter reached them is not known")
	        : _("suspended since %s: %s has not answered, and no rule of this register gives them a "
	            "time; 'consulted' ends it"),
	    from, span->label);
}

/* Until when SPAN lasts, and what is assumed once that day is over. */
static char *said_ending(const struct span *span, int today)
{
	g_autofree char *from = said_day(span->from), *to = said_day(span->to);
	if (today > span->to)
		return g_strdup_printf(
		    _("%s has not answered until %s: the clock went on the day after (%s)"), span->label, to, span->silent);
	return g_strdup_printf(
	    _("suspended since %s: %s may answer until %s; without an answer the clock goes on the day after (%s)"), from,
	    span->label, to, span->silent);
}

/* Who is waited for. */
static void add_waits(struct sheet *sheet, const struct clock *clock, int today)
{
	const char *why = clock->rule->suspends;
	for (unsigned i = 0; why && i < clock->spans->len; i++) {
		const struct span *span = &g_array_index(clock->spans, struct span, i);
		bool lasts = span->to == DATE_NONE;
		if ((!lasts && !span->silent) || strcmp(span->why, why) != 0 || clock->met_on != DATE_NONE || clock->cancelled)
			continue;
		g_autofree char *line = lasts ? said_lasting(span) : said_ending(span, today);
		sheet_text(sheet, line);
	}
}

static json_t *ledger_json(const GPtrArray *days)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < days->len; i++) {
		const struct ledger_day *day = days->pdata[i];
		json_array_append_new(
		    array, json_pack("{s:o, s:s, s:b, s:i, s:s?}", "date", contract_day(day->day), "kind",
		               deadline_ledger_name(day->kind), "counted", day->counted, "n", day->n, "note", day->note));
	}
	return array;
}

static json_t *clock_json(struct office *office, const struct clock *clock, const GPtrArray *days)
{
	json_t *object = contract_clock(office, clock);
	json_object_set_new(object, "start", contract_day(clock->started_on));
	json_object_set_new(object, "days", ledger_json(days));
	return object;
}

/* Gives the same as data. */
static json_t *add_clock(
    struct sheet *sheet, struct office *office, const struct casefile *file, const struct clock *clock)
{
	g_autoptr(GPtrArray) days = deadline_ledger(clock, office_calendar(office), office_today(office));
	g_autofree char *state = said_clock(clock, office_calendar(office), office_today(office));
	g_autofree char *title = deadline_title(clock);
	g_autofree char *name = g_strdup_printf("%s %s", clock->rule->code, title);
	g_autofree char *heading = g_strdup_printf(_("%s: %s"), name, state);
	sheet_heading(sheet, 2, heading);
	add_rule(sheet, office, clock);
	add_extension(sheet, file, clock);
	add_waits(sheet, clock, office_today(office));
	add_ledger(sheet, days);
	return clock_json(office, clock, days);
}

/* The codes of the clocks of a case, for a refusal; to be freed. */
static char *codes(const GPtrArray *clocks)
{
	GString *list = g_string_new(NULL);
	for (unsigned i = 0; i < clocks->len; i++)
		g_string_append_printf(list, "%s%s", i ? ", " : "", ((const struct clock *)clocks->pdata[i])->rule->code);
	return g_string_free(list, FALSE);
}

static struct sheet *due_sheet(struct office *office, const struct dossier *dossier, const char *code, GError **error)
{
	g_autofree char *number = number_paper(dossier->file->number);
	g_autofree char *title = g_strdup_printf(_("%s: how the deadlines came about"), number);
	OWN(sheet) sheet = sheet_new(title);
	json_t *clocks = json_array();
	for (unsigned i = 0; i < dossier->clocks->len; i++) {
		const struct clock *clock = dossier->clocks->pdata[i];
		if (code && g_ascii_strcasecmp(code, clock->rule->code) != 0)
			continue;
		json_array_append_new(clocks, add_clock(sheet, office, dossier->file, clock));
	}
	bool none = !json_array_size(clocks);
	sheet_set_data(sheet, json_pack("{s:s, s:o}", "number", number, "clocks", clocks));
	if (none && code) {
		g_autofree char *known = codes(dossier->clocks);
		fail(error, FAIL_NOT_FOUND, _("%s has no clock '%s'; it has %s"), number, code, *known ? known : _("none"));
		return NULL;
	}
	if (none)
		sheet_text(sheet, _("No clock has started."));
	return g_steal_pointer(&sheet);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	int64_t id = find_number(context->office, args_word(args, 0), error);
	OWN(dossier) dossier = id ? dossier_open(context->office, id, error) : NULL;
	if (!dossier)
		return false;
	OWN(sheet) sheet = due_sheet(context->office, dossier, args_field(args, "clock"), error);
	return sheet && context->show(context, sheet, error);
}

const struct command COMMAND_DUE = {
    .name = "due",
    .group = GROUP_FIND,
    .summary = N_("how each deadline came about, day by day"),
    .detail =
        N_("A line for every day from the start to the last: its date, the number it has in the count, and why it "
           "counts or "
           "does not, with the notice that settles it. Beyond the calendar that is loaded the date is provisional."),
    .example = "due L2022-17 clock=K2",
    .arguments =
        (const struct argument[]){
            ARGUMENT_CASE,
            {.name = "clock", .kind = ARGUMENT_FIELD, .summary = N_("this clock only: K1, K2 ...")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
