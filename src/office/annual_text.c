#include "base/date.h"
#include "base/say.h"
#include "domain/number.h"
#include "office/annual_parts.h"
#include "office/vocabulary.h"
#include <math.h>
#include <string.h>

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
	bool begins = from.month == 9 && from.day == 1, ends = to.month == 8 && to.day == 31;
	if (begins && ends && to.year == from.year + 1)
		return g_strdup_printf(_("school year %d-%d"), from.year, to.year);
	if (period->to == date_from_civil(from.year, 12, 31) && period->from == date_from_civil(from.year, 1, 1))
		return g_strdup_printf(_("year %d"), from.year);
	return g_strdup(period->label);
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
	say(sentences, g_strdup_printf(_("%d letters were received: %s."), total, boxes));
	say(sentences, g_strdup_printf(_("They are about: %s."), categories));
}

static void say_flow(GPtrArray *sentences, const struct annual *annual)
{
	say(sentences, g_strdup_printf(_("%d carried in, %d new, %d closed, %d carried out (of these %d replied already)."),
	                   (int)annual_number(annual, "letters.carried_in"), (int)annual_number(annual, "letters.new"),
	                   (int)annual_number(annual, "letters.closed"), (int)annual_number(annual, "letters.carried_out"),
	                   (int)annual_number(annual, "letters.carried_out.replied")));
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

static void say_time(GPtrArray *sentences, const struct annual *annual)
{
	if (!annual_number(annual, "letters.total"))
		return;
	g_autofree char *rate = annual_value_text(annual_figure(annual, "letters.ontime.rate"));
	say(sentences,
	    g_strdup_printf(
	        _("%d were answered in time, %d late (in time: %s), %d not yet (of these %d overdue); %d need no reply."),
	        (int)annual_number(annual, "letters.ontime"), (int)annual_number(annual, "letters.late"), rate,
	        (int)annual_number(annual, "letters.pending"), (int)annual_number(annual, "letters.pending.overdue"),
	        (int)annual_number(annual, "letters.exempt")));
	say_days(sentences, annual);
}

static void say_satisfaction(GPtrArray *sentences, const struct annual *annual)
{
	g_autofree char *rate = annual_value_text(annual_figure(annual, "letters.satisfaction.rate"));
	int rated = (int)annual_number(annual, "letters.rated");
	if (!annual_number(annual, "letters.replied"))
		return;
	say(sentences,
	    rated ? g_strdup_printf(_("%d replies were rated, %s of them satisfied or mostly satisfied."), rated, rate)
	          : g_strdup(_("No reply was rated.")));
}

static void say_left_out(GPtrArray *sentences, const struct annual *annual)
{
	int void_numbers = (int)annual_number(annual, "letters.void"),
	    adverts = (int)annual_number(annual, "letters.advert");
	if (void_numbers || adverts)
		say(sentences,
		    g_strdup_printf(_("Not counted: %d void numbers, %d advertising mails."), void_numbers, adverts));
	if (annual->partial)
		say(sentences, g_strdup(_("Cases that you may not see are not counted.")));
}

GPtrArray *annual_sentences(struct office *office, const struct annual *annual)
{
	GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *from = annual_date(annual->period.from);
	g_autofree char *to = annual_date(annual->period.to);
	g_autofree char *as_of = annual_date(annual->as_of == DATE_NONE ? office_today(office) : annual->as_of);
	say(sentences,
	    g_strdup_printf(annual->as_of == DATE_NONE ? _("Period: %s to %s, as known on %s.")
	                                               : _("Period: %s to %s, as it was known at the end of %s."),
	        from, to, as_of));
	say_received(sentences, annual);
	say_flow(sentences, annual);
	say_time(sentences, annual);
	say_satisfaction(sentences, annual);
	say_left_out(sentences, annual);
	return sentences;
}
