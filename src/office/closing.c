#include "office/closing.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "office/staff.h"
#include "store/cases.h"
#include "store/closing.h"
#include "store/events.h"
#include <string.h>

static void free_block(void *data)
{
	struct closing_block *block = data;
	g_free(block->number);
	g_free(block->subject);
	g_free(block->what);
	g_free(block->mend);
	g_free(block);
}

static struct closing_block *add_block(GPtrArray *blocks, char *number, char *what, char *mend)
{
	struct closing_block *block = g_new0(struct closing_block, 1);
	*block = (struct closing_block){.number = number, .what = what, .mend = mend};
	g_ptr_array_add(blocks, block);
	return block;
}

/* The figures whose cases must be put right first, what is wrong with them, and what mends it. */
static const struct {
	const char *figure;
	const char *what; /* N_() */
	const char *mend; /* behind the verb and the number */
	const char *verb;
} WRONG[] = {
    {.figure = "letters.category.unclassified",
        .what = N_("has no category"),
        .verb = "correct",
        .mend = "category= reason="},
    {.figure = "visits.category.unclassified",
        .what = N_("has no category"),
        .verb = "correct",
        .mend = "category= reason="},
    {.figure = "applications.category.unclassified",
        .what = N_("has no category"),
        .verb = "correct",
        .mend = "category= reason="},
    {.figure = "visits.booked",
        .what = N_("was booked, and nothing is said of what became of it"),
        .verb = "no-show",
        .mend = ""},
};

/* What is left to do before a year is closed, while it is looked for. */
struct blocking {
	struct office *office;
	const struct period *period;
	struct scope own; /* of who closes it */
	GPtrArray *blocks;
};

/* The command that mends what is wrong with the case of ROW; of what is archived, the one that takes it out first. */
static char *mend_of(size_t wrong, const struct case_row *row)
{
	g_autofree char *ref = number_ref(row->number);
	if (row->state == STATE_ARCHIVED)
		return g_strdup_printf("undo %s", ref);
	return g_strstrip(g_strdup_printf("%s %s %s", WRONG[wrong].verb, ref, WRONG[wrong].mend));
}

/* The case of ROW, where whoever closes the year sees it; whether they do. */
static bool block_case(const struct blocking *blocking, size_t wrong, const struct case_row *row)
{
	struct case_row *seen = cases_row(blocking->office->store, &blocking->own, row->id, NULL);
	if (!seen)
		return false;
	struct closing_block *block =
	    add_block(blocking->blocks, number_paper(row->number), g_strdup(_(WRONG[wrong].what)), mend_of(wrong, row));
	block->subject = g_strdup(seen->subject);
	case_row_free(seen);
	return true;
}

/* Of what whoever closes the year does not see, it is said only how many there are. */
static bool block_cases(const struct blocking *blocking, const struct annual *annual, GError **error)
{
	for (size_t wrong = 0; wrong < G_N_ELEMENTS(WRONG); wrong++) {
		const struct figure *figure = annual_figure(annual, WRONG[wrong].figure);
		unsigned hidden = 0;
		if (!figure || figure->value < 1)
			continue;
		OWN(proven) proven = annual_prove(blocking->office, figure->id, &annual->period, DATE_NONE, error);
		if (!proven)
			return false;
		for (unsigned i = 0; i < proven->rows->len; i++)
			hidden += !block_case(blocking, wrong, proven->rows->pdata[i]);
		if (hidden)
			add_block(blocking->blocks, NULL,
			    g_strdup_printf(_("cases that you may not see, %u: %s"), hidden, _(WRONG[wrong].what)), NULL);
	}
	return true;
}

/* Where the closed report of a year beside it is in the way, that year is opened again, and closed with what came late.
 */
static void block_identity(const struct blocking *blocking, const struct identity_check *check)
{
	if (check->holds)
		return;
	char *mend = check->against ? g_strdup_printf("reopen-year %s reason=", check->against) : NULL;
	add_block(blocking->blocks, NULL,
	    g_strdup_printf(_("%s does not hold: %lld and %lld (%s)"), check->sentence, (long long)check->left,
	        (long long)check->right, check->cases),
	    mend);
}

/* What was said last of PERIOD, opened again or not; NULL where nothing was. */
static bool last_said(struct office *office, const struct period *period, struct closed_year **ret, GError **error)
{
	g_autoptr(GPtrArray) rows = closing_rows(office->store, error);
	*ret = NULL;
	for (unsigned i = 0; rows && !*ret && i < rows->len; i++) {
		const struct closed_year *row = rows->pdata[i];
		if (row->period.from == period->from && row->period.to == period->to)
			*ret = g_ptr_array_steal_index(rows, i);
	}
	return rows != NULL;
}

/* What was closed once is closed again, whatever is left in it. */
static bool block_all(void *arg, GError **error)
{
	const struct blocking *blocking = arg;
	OWN(annual) annual = annual_count(blocking->office, blocking->period, DATE_NONE, error);
	OWN(closed_year) said = NULL;
	if (!annual || !last_said(blocking->office, blocking->period, &said, error))
		return false;
	if (!said && annual_is_empty(annual))
		return fail(
		    error, FAIL_REFUSED, _("nothing was registered in %s: there is nothing to close"), blocking->period->label);
	if (!block_cases(blocking, annual, error))
		return false;
	for (unsigned i = 0; i < annual->identities->len; i++)
		block_identity(blocking, annual->identities->pdata[i]);
	return true;
}

bool closing_find(struct office *office, const struct period *period, struct closed_year **ret_closing, GError **error)
{
	if (!last_said(office, period, ret_closing, error))
		return false;
	if (*ret_closing && (*ret_closing)->reason)
		g_clear_pointer(ret_closing, closed_year_free);
	return true;
}

static bool refuse_day(const struct closed_year *closing, int date, GError **error)
{
	const char *label = closing->period.label;
	g_autofree char *day = date_format(date);
	return fail(error, FAIL_REFUSED,
	    date <= closing->period.to
	        ? _("%s lies in %s, whose report is closed: 'reopen-year %s reason=' first")
	        : _("%s lies before the day on which the report of %s was closed: 'reopen-year %s reason=' first"),
	    day, label, label);
}

/* RECKONED: the days behind the year up to that of its closing are meant, too. */
static bool admit(struct office *office, int date, bool reckoned, GError **error)
{
	g_autoptr(GPtrArray) rows = closing_rows(office->store, error);
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct closed_year *row = rows->pdata[i];
		int last = reckoned ? MAX(row->period.to, row->on) : row->period.to;
		if (!row->reason && date >= row->period.from && date <= last)
			return refuse_day(row, date, error);
	}
	return rows != NULL;
}

bool closing_admit(struct office *office, int date, GError **error)
{
	return admit(office, date, false, error);
}

bool closing_admit_reckoned(struct office *office, int date, GError **error)
{
	return admit(office, date, true, error);
}

struct job {
	struct office *office;
	const struct period *period;
	const char *reason;
	GPtrArray *blocks;
};

/* Records what CLOSING says. */
static bool enter(struct office *office, const char *kind, const struct closed_year *closing, GError **error)
{
	OWN(event) event = office_event(office, kind);
	minutes_say_closing(event, closing);
	return minutes_add(office, event, error);
}

static bool check_open(struct office *office, const struct period *period, GError **error)
{
	OWN(closed_year) closing = NULL;
	/* of a shorter time the numbers would tell of single cases (office_closed) */
	if (!period_is_year(period))
		return fail(error, FAIL_REFUSED,
		    _("a school year or a calendar year is closed, such as 2021-2022 or 2022, not %s"), period->label);
	if (period->to >= office_today(office))
		return fail(error, FAIL_REFUSED, _("%s is not over yet"), period->label);
	if (!closing_find(office, period, &closing, error))
		return false;
	if (!closing)
		return true;
	g_autofree char *day = date_format(closing->on);
	return fail(error, FAIL_REFUSED, _("%s is closed already: on %s, by %s"), period->label, day,
	    staff_name(office, closing->by));
}

static bool permits(struct office *office, const char *verb, GError **error)
{
	return office_permits(office, role_duty(verb), verb, error);
}

/* A year is closed for all, so that all of it is looked at, whoever closes it. */
GPtrArray *closing_blocks(struct office *office, const struct period *period, GError **error)
{
	g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func(free_block);
	struct blocking blocking = {.office = office, .period = period, .own = office->scope, .blocks = blocks};
	if (!permits(office, "close-year", error) || !check_open(office, period, error))
		return NULL;
	return office_unscoped(office, block_all, &blocking, error) ? g_steal_pointer(&blocks) : NULL;
}

static bool close_year(void *arg, GError **error)
{
	struct job *job = arg;
	struct office *office = job->office;
	char hash[65];
	struct closed_year closing = {.period = *job->period, .on = office_today(office)};
	job->blocks = closing_blocks(office, job->period, error);
	if (!job->blocks || job->blocks->len)
		return job->blocks != NULL;
	return events_head(office->store, hash, &closing.seq, error) && enter(office, "close-year", &closing, error);
}

bool closing_close(struct office *office, const struct period *period, GPtrArray **ret_blocks, GError **error)
{
	struct job job = {.office = office, .period = period};
	bool done = office_write(office, close_year, &job, error);
	*ret_blocks = job.blocks;
	if (!done)
		g_clear_pointer(ret_blocks, g_ptr_array_unref);
	return done;
}

bool closing_behind(
    struct office *office, const struct period *period, struct closed_year **ret_closing, GError **error)
{
	const struct period behind = period_year_behind(period);
	return closing_find(office, &behind, ret_closing, error);
}

static bool reopen_year(void *arg, GError **error)
{
	struct job *job = arg;
	OWN(closed_year) closing = NULL;
	if (!permits(job->office, "reopen-year", error) || !closing_find(job->office, job->period, &closing, error))
		return false;
	if (!closing)
		return fail(error, FAIL_REFUSED, _("%s is not closed"), job->period->label);
	closing->reason = g_strdup(job->reason);
	return enter(job->office, "reopen-year", closing, error);
}

bool closing_reopen(struct office *office, const struct period *period, const char *reason, GError **error)
{
	struct job job = {.office = office, .period = period, .reason = reason};
	return office_write(office, reopen_year, &job, error);
}

char *closing_reopened(struct office *office, const struct period *period, GError **error)
{
	OWN(closed_year) behind = NULL;
	if (!closing_behind(office, period, &behind, error))
		return NULL;
	if (!behind)
		return g_strdup_printf(_("%s is open again"), period->label);
	const char *label = behind->period.label;
	return g_strdup_printf(
	    _("%s is open again; %s is closed: where what is carried into it changes, 'reopen-year %s reason=' first"),
	    period->label, label, label);
}
