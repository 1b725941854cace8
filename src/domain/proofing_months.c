/* What a manuscript says of single months, and which it calls that of most, or of least. */
#include "base/date.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

#define MONTHS_MOST 24 /* of a period, in which months are looked for */

#define MONTH "(?<![\\d和、与及至到—–-])(?:(20\\d\\d)年)?(\\d{1,2})月(?:份)?"
#define TOLD "(?:，|（|、|：|共|计|达到?|有|为|是|收到|收信|来信|信件)*"

/* Groups: year, month, number of the month, most, least, number behind. */
static const char *const PATTERNS[] = {
    MONTH "(?:的|，)?(?:来信|信件|收到|收信|数量|总?量|接待|来访|申请|共|达|为|有|是)*(?:([\\d,]+)[件封批])?，?(?:为|"
          "是|数量)*(?:(最多)|(最少"
          "))(?:" TOLD "([\\d,]+)[件封批])?",
    "(?|(?:(最多)|(最少))(?:的)?(?:一个月|月份|月)?(?:是|为|：|出现在|在)+(?:(20\\d\\d)年)?(\\d{1,2})月(?:份)?(?!["
    "和、与及至到]\\d)(?:" TOLD "([\\d,]+)[件封批])?)",
};

/* Where each group is in those. */
static const struct places {
	int year, month, number, behind, most;
} PLACES[] = {
    {.year = 1, .month = 2, .number = 3, .most = 4, .behind = 6},
    {.most = 1, .year = 3, .month = 4, .number = 5, .behind = 5},
};

struct month {
	int year, month;
	double value;
};

/* The months of the period with what the register has in each. */
struct months {
	int count;
	struct month each[MONTHS_MOST];
};

/* Months that are not known are left out. False where there are none of which one has most, or too many. */
static bool read_months(const struct proofing *proofing, const struct months_rule *rule, struct months *ret)
{
	struct civil from = date_to_civil(proofing->measure->period.from), to = date_to_civil(proofing->measure->period.to);
	int first = from.year * 12 + from.month - 1, last = to.year * 12 + to.month - 1;
	ret->count = 0;
	for (int at = first; at <= last && last - first < MONTHS_MOST; at++) {
		int year = at / 12, month = at % 12 + 1;
		g_autofree char *id = g_strdup_printf("%s.%04d-%02d", rule->of, year, month);
		double value = proofing->measure->figure(proofing->measure->arg, id).value;
		if (!isnan(value))
			ret->each[ret->count++] = (struct month){.year = year, .month = month, .value = value};
	}
	return ret->count > 1;
}

/* The place of MONTH of YEAR (-1: not told) in the period; -1 where it has none, or two. */
static int place_of(const struct months *months, long year, long month)
{
	int place = -1;
	for (int i = 0; i < months->count; i++) {
		if (months->each[i].month != month || (year >= 0 && months->each[i].year != year))
			continue;
		if (place >= 0)
			return -1;
		place = i;
	}
	return place;
}

/* The place of the month with most, or with least. */
static int furthest(const struct months *months, bool most)
{
	int best = 0;
	for (int i = 1; i < months->count; i++)
		if (most ? months->each[i].value > months->each[best].value : months->each[i].value < months->each[best].value)
			best = i;
	return best;
}

/* Whether the number of group N, where it took part, is VALUE. */
static bool is_number(const GMatchInfo *match, int n, double value)
{
	double said = proofing_value(match, n, NULL);
	return said < 0 || said == value;
}

static void check(
    struct proofing *proofing, const struct months *months, const GMatchInfo *match, const struct places *places)
{
	g_autofree char *most = g_match_info_fetch(match, places->most), *quote = g_match_info_fetch(match, 0);
	int told = place_of(months, proofing_number(match, places->year), proofing_number(match, places->month));
	int best = furthest(months, most && *most);
	if (told < 0)
		return;
	double value = months->each[told].value;
	if (value == months->each[best].value && is_number(match, places->number, value) &&
	    is_number(match, places->behind, value))
		return;
	proofing_remark(proofing, proofing->at->sentence.line, "figure", quote,
	    g_strdup_printf(most && *most ? _("the register has most in %d-%02d, %.10g; in %d-%02d it has %.10g")
	                                  : _("the register has least in %d-%02d, %.10g; in %d-%02d it has %.10g"),
	        months->each[best].year, months->each[best].month, months->each[best].value, months->each[told].year,
	        months->each[told].month, value));
}

static void check_rule(struct proofing *proofing, const struct months_rule *rule, const struct sentence *sentence)
{
	struct months months;
	for (size_t i = 0; i < G_N_ELEMENTS(PATTERNS); i++) {
		g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, PATTERNS[i]), sentence->text);
		g_autoptr(GMatchInfo) unless = match ? proofing_match(rule->unless, sentence->text) : NULL;
		if (match && !unless && proofing_is_spoken_of(proofing, rule->about, rule->unless, 1) &&
		    read_months(proofing, rule, &months))
			check(proofing, &months, match, &PLACES[i]);
	}
}

void proofing_months(struct proofing *proofing, const struct sentence *sentence)
{
	if (sentence->row || !strstr(sentence->text, "月") || !strstr(sentence->text, "最"))
		return;
	for (unsigned i = 0; i < proofing->rules->months->len; i++)
		check_rule(proofing, proofing->rules->months->pdata[i], sentence);
}

/* Whether BEFORE, what stands in front of a month, leaves it to be one of the period, of all that RULE counts. */
static bool is_whole_month(const struct proofing *proofing, const struct months_rule *rule, const char *before)
{
	g_autoptr(GMatchInfo) unless = proofing_match(rule->unless, before);
	return !unless && proofing_fits(proofing, "(?:^|[，；：（]|本学年|今年|其中|在|中)$", before);
}

/* The number behind MONTH of MATCH is that of the month; where it is of a part, or the month is none of the period, it
 * is no other figure, either. */
static void check_month(struct proofing *proofing, const struct months_rule *rule, const GMatchInfo *match)
{
	struct months months;
	struct said said;
	int from, to, place;
	const char *text = proofing->at->sentence.text;
	g_match_info_fetch_pos(match, 0, &from, &to);
	g_autoptr(GMatchInfo) number = proofing_match(rule->number, text + to);
	g_autofree char *before = g_strndup(text, (gsize)from);
	if (!number || !proofing_said(number, 1, 2, &said) || !is_whole_month(proofing, rule, before))
		return;
	said.from += to;
	said.to += to;
	place = read_months(proofing, rule, &months)
	            ? place_of(&months, proofing_number(match, 1), proofing_number(match, 2))
	            : -1;
	if (place < 0 || proofing_is_of_part(proofing, &said, rule->of)) {
		proofing_held(proofing, &said);
		return;
	}
	const struct month *month = &months.each[place];
	g_autofree char *id = g_strdup_printf("%s.%04d-%02d", rule->of, month->year, month->month),
	                *told = g_match_info_fetch(number, 0),
	                *quote = g_strndup(text + from, (gsize)(to - from) + strlen(told));
	char *figures[] = {id, NULL};
	proofing_hold(proofing, &said, &(struct holding){.figures = figures, .spoken = MAX(from, 1), .quote = quote});
}

void proofing_monthly(struct proofing *proofing, const struct sentence *sentence)
{
	if (sentence->row || !strstr(sentence->text, "月"))
		return;
	for (unsigned i = 0; i < proofing->rules->months->len; i++) {
		const struct months_rule *rule = proofing->rules->months->pdata[i];
		g_autoptr(GMatchInfo) match =
		    rule->number ? proofing_match(proofing_regex(proofing, MONTH), sentence->text) : NULL;
		for (; match && g_match_info_matches(match); g_match_info_next(match, NULL))
			check_month(proofing, rule, match);
	}
}
