#include "base/date.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include "office/wording.h"
#include <math.h>

static void say(GPtrArray *sentences, char *sentence)
{
	g_ptr_array_add(sentences, sentence);
}

char *annual_date(int day)
{
	struct civil date = date_to_civil(day);
	return g_strdup_printf(_("%d-%02d-%02d"), date.year, date.month, date.day);
}

char *annual_period_title(const struct period *period)
{
	struct civil from = date_to_civil(period->from), to = date_to_civil(period->to);
	bool begins = from.day == 1, month = begins && date_add_months(period->from, 1) == period->to + 1;
	if (begins && from.month == 9 && wording_is_year(period))
		return g_strdup_printf(_("school year %d-%d"), from.year, to.year);
	if (begins && from.month == 1 && wording_is_year(period))
		return g_strdup_printf(_("year %d"), from.year);
	if (month)
		return g_strdup_printf(_("month %d-%02d"), from.year, from.month);
	g_autofree char *first = annual_date(period->from), *last = annual_date(period->to);
	return period->from < period->to ? g_strdup_printf(_("period %s to %s"), first, last)
	                                 : g_strdup_printf(_("day %s"), first);
}

/* "1 September 2021 to 31 August 2022"; of a single day that day. */
static char *annual_days_of(const struct period *period)
{
	g_autofree char *from = annual_date(period->from), *to = annual_date(period->to);
	return period->from < period->to ? g_strdup_printf(_("%s to %s"), from, to) : g_steal_pointer(&from);
}

void sentence_join(char **said, char *more)
{
	char *before = *said;
	*said = before ? g_strdup_printf(_("%s %s"), before, more) : g_strdup(more);
	g_free(before);
	g_free(more);
}

/* The parts of a family that are not empty, the largest first: "principal's mailbox 120, secretary's mailbox 80". */
static char *parts_of(const struct annual *annual, const char *family)
{
	g_autoptr(GPtrArray) figures = annual_family(annual, family, true);
	GString *parts = g_string_new(NULL);
	for (unsigned i = 0; i < figures->len; i++) {
		const struct figure *figure = figures->pdata[i];
		if (figure->value > 0)
			g_string_append_printf(parts, _("%s%s %d"), parts->len ? _(", ") : "", figure->label, (int)figure->value);
	}
	return g_string_free(parts, FALSE);
}

static void say_received(GPtrArray *sentences, const struct annual *annual)
{
	int total = (int)annual_number(annual, "letters.total");
	g_autofree char *boxes = parts_of(annual, "letters.box.{box}");
	g_autofree char *categories = parts_of(annual, "letters.category.{category}");
	if (!total) {
		say(sentences, g_strdup(_("No letters were received.")));
		return;
	}
	say(sentences,
	    g_strdup_printf(ngettext("%d letter was received: %s.", "%d letters were received: %s.", (unsigned long)total),
	        total, boxes));
	say(sentences, g_strdup_printf(_("They are about: %s."), categories));
}

/* How what was open is told of a kind of cases; the sentences are N_(). */
struct flow {
	const char *kind;
	const char *year, *span; /* of a year, and of another period */
	const char *replied;     /* behind it, where some of what is open is answered */
};

static const struct flow LETTERS = {"letters", N_("%d carried in, %d new, %d closed, %d carried out"),
    N_("%d open when it began, %d new, %d closed, %d open when it ended"), N_("%s (of these %d replied already).")};

static const struct flow VISITS = {"visits", N_("Visits: %d carried in, %d new, %d closed, %d carried out"),
    N_("Visits: %d open when it began, %d new, %d closed, %d open when it ended"),
    N_("%s (of these %d answered already).")};

static int flow_number(const struct annual *annual, const struct flow *flow, const char *figure)
{
	g_autofree char *id = g_strconcat(flow->kind, ".", figure, NULL);
	return (int)annual_number(annual, id);
}

static char *flow_text(const struct annual *annual, const struct flow *flow)
{
	int replied = flow_number(annual, flow, "carried_out.replied");
	g_autofree char *text = g_strdup_printf(_(wording_is_year(&annual->period) ? flow->year : flow->span),
	    flow_number(annual, flow, "carried_in"), flow_number(annual, flow, "new"), flow_number(annual, flow, "closed"),
	    flow_number(annual, flow, "carried_out"));
	return replied ? g_strdup_printf(_(flow->replied), text, replied) : g_strdup_printf(_("%s."), text);
}

/* Of visits it is told where one was open when the period began or ended. */
static void say_flow(GPtrArray *sentences, const struct annual *annual)
{
	if (annual_number(annual, "letters.carried_in") || annual_number(annual, "letters.new"))
		say(sentences, flow_text(annual, &LETTERS));
	if (annual_number(annual, "visits.carried_in") || annual_number(annual, "visits.carried_out"))
		say(sentences, flow_text(annual, &VISITS));
}

static void say_days(GPtrArray *sentences, const struct annual *annual)
{
	const struct figure *longest = annual_figure(annual, "letters.days.longest");
	if (isnan(longest->value))
		return;
	g_autofree char *median = annual_value_text(annual_figure(annual, "letters.days.median"));
	g_autofree char *p90 = annual_value_text(annual_figure(annual, "letters.days.p90"));
	g_autofree char *most = annual_value_text(longest);
	say(sentences, g_strdup_printf(_("Working days to the reply: median %s, nine in ten within %s, longest %s (%s)."),
	                   median, p90, most, longest->link ? longest->link : "-"));
}

/* "522 were answered in time, 28 late (in time: 94.9%)." */
static char *answered(const struct annual *annual)
{
	int ontime = (int)annual_number(annual, "letters.ontime"), late = (int)annual_number(annual, "letters.late");
	g_autofree char *rate = annual_value_text(annual_figure(annual, "letters.ontime.rate"));
	if (late)
		return g_strdup_printf(ngettext("%d was answered in time, %d late (in time: %s).",
		                           "%d were answered in time, %d late (in time: %s).", (unsigned long)ontime),
		    ontime, late, rate);
	return g_strdup_printf(
	    ngettext("%d was answered, and in time.", "%d were answered, all of them in time.", (unsigned long)ontime),
	    ontime);
}

static char *pending(const struct annual *annual)
{
	int waiting = (int)annual_number(annual, "letters.pending");
	int overdue = (int)annual_number(annual, "letters.pending.overdue");
	if (overdue)
		return g_strdup_printf(ngettext("%d is not answered yet, %d of them overdue.",
		                           "%d are not answered yet, %d of them overdue.", (unsigned long)waiting),
		    waiting, overdue);
	if (waiting)
		return g_strdup_printf(ngettext("%d is not answered yet, and not overdue.",
		                           "%d are not answered yet, none of them overdue.", (unsigned long)waiting),
		    waiting);
	return g_strdup(_("None waits for an answer."));
}

static void say_time(GPtrArray *sentences, const struct annual *annual)
{
	int exempt = (int)annual_number(annual, "letters.exempt"), missed = (int)annual_number(annual, "letters.missed");
	char *said = NULL;
	if (!annual_number(annual, "letters.total"))
		return;
	if (annual_number(annual, "letters.answered"))
		sentence_join(&said, answered(annual));
	if (exempt < annual_number(annual, "letters.total"))
		sentence_join(&said, pending(annual));
	if (missed)
		sentence_join(&said,
		    g_strdup_printf(ngettext("%d ended without an answer when its last day was over.",
		                        "%d ended without an answer when their last day was over.", (unsigned long)missed),
		        missed));
	if (exempt)
		sentence_join(
		    &said, g_strdup_printf(ngettext("%d needs no reply.", "%d need no reply.", (unsigned long)exempt), exempt));
	say(sentences, said);
	say_days(sentences, annual);
}

static void say_satisfaction(GPtrArray *sentences, const struct annual *annual)
{
	g_autofree char *rate = annual_value_text(annual_figure(annual, "letters.satisfaction.rate"));
	int rated = (int)annual_number(annual, "letters.rated");
	if (!annual_number(annual, "letters.replied"))
		return;
	say(sentences, rated ? g_strdup_printf(ngettext("%d reply was rated, %s of them satisfied or mostly satisfied.",
	                                           "%d replies were rated, %s of them satisfied or mostly satisfied.",
	                                           (unsigned long)rated),
	                           rated, rate)
	                     : g_strdup(_("No reply was rated.")));
}

/* What had ended before, of each kind; NULL: nothing of it was taken up again. */
static char *again_of(const struct annual *annual)
{
	static const struct {
		const char *figure, *sentence; /* N_() */
	} KINDS[] = {
	    {"letters.again", N_("Letters taken up again, counted where they had ended: %d.")},
	    {"visits.again", N_("Visits taken up again, counted where they had ended: %d.")},
	    {"applications.again", N_("Applications taken up again, counted where they had ended: %d.")},
	};
	char *said = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		int again = (int)annual_number(annual, KINDS[i].figure);
		if (again)
			sentence_join(&said, g_strdup_printf(_(KINDS[i].sentence), again));
	}
	return said;
}

static void say_left_out(GPtrArray *sentences, const struct annual *annual)
{
	int void_numbers = (int)annual_number(annual, "letters.void"),
	    adverts = (int)annual_number(annual, "letters.advert");
	char *said = again_of(annual);
	if (void_numbers)
		sentence_join(&said, g_strdup_printf(_("Void numbers, not counted: %d."), void_numbers));
	if (adverts)
		sentence_join(&said, g_strdup_printf(_("Advertising, not counted: %d."), adverts));
	if (said)
		say(sentences, said);
	if (annual->partial)
		say(sentences, g_strdup(_("Cases that you may not see are not counted.")));
}

bool annual_is_running(const struct annual *annual)
{
	return annual->known < annual->period.to;
}

const char *annual_uncompared(void)
{
	return _("The period is not over: there is no change against the year before.");
}

GPtrArray *annual_sentences(struct office *office, const struct annual *annual)
{
	GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *days = annual_days_of(&annual->period);
	int known = annual->closed_seq ? annual->closed_on : office_today(office);
	g_autofree char *as_of = annual_date(annual->as_of == DATE_NONE ? known : annual->as_of);
	say(sentences, g_strdup_printf(annual->as_of == DATE_NONE ? _("Period: %s, as known on %s.")
	                                                          : _("Period: %s, as it was known at the end of %s."),
	                   days, as_of));
	if (annual_is_running(annual))
		say(sentences, g_strdup(annual_uncompared()));
	say_received(sentences, annual);
	say_flow(sentences, annual);
	say_time(sentences, annual);
	say_satisfaction(sentences, annual);
	say_left_out(sentences, annual);
	return sentences;
}
