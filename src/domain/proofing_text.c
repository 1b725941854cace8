/* What a sentence says of the period, and whether what it adds up adds up. */
#include "base/date.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Speaks of another year than its own. */
#define COMPARES "上一?(?:学年|年度|年)|去年|同比|相比|较20"

static GRegex *compiled(const char *pattern)
{
	return g_regex_new(pattern, 0, 0, NULL);
}

static bool fits(const char *pattern, const char *text)
{
	return g_regex_match_simple(pattern, text, 0, 0);
}

/* The year that PERIOD begins in, where it is a school year; 0 otherwise. */
static int school_year(const struct period *period)
{
	struct civil from = date_to_civil(period->from);
	return from.month == 9 && from.day == 1 && date_add_months(period->from, 12) == period->to + 1 ? from.year : 0;
}

/* A year written as "2020-2021"; what follows it stands in the third group. */
static void check_year(struct proofing *proofing, const struct sentence *sentence, const GMatchInfo *match)
{
	int year = school_year(&proofing->measure->period);
	long from = proofing_number(match, 1), to = proofing_number(match, 2);
	g_autofree char *quote = g_match_info_fetch(match, 0), *behind = g_match_info_fetch(match, 3);
	if (to != from + 1)
		return;
	if (!year)
		year = date_to_civil(proofing->measure->period.from).year;
	if (from != year && !fits(COMPARES, sentence->text))
		proofing_remark(proofing, sentence->line, "year", quote,
		    g_strdup_printf(_("another year: the period is %s"), proofing->measure->period.label));
	else if (g_str_has_prefix(behind, "学") && strcmp(behind, "学年") != 0)
		proofing_remark(proofing, sentence->line, "word", quote, g_strdup(_("a school year is written 学年")));
}

void proofing_years(struct proofing *proofing, const struct sentence *sentence)
{
	g_autoptr(GRegex) regex = compiled("(20\\d\\d)[-—–－~～至]{1,2}(20\\d\\d)(?!年\\d)(.{0,2})");
	g_autoptr(GMatchInfo) match = NULL;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		check_year(proofing, sentence, match);
}

void proofing_dates(struct proofing *proofing, const struct sentence *sentence)
{
	static const char DAYS[] =
	    "(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日(?:起)?[-—–－~～至到]{1,2}(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日";
	const struct period *period = &proofing->measure->period;
	g_autoptr(GRegex) regex = compiled(DAYS);
	g_autoptr(GMatchInfo) match = proofing_match(regex, sentence->text);
	if (!match || !fits("统计|数据|期间|期限|报告|学年", sentence->text))
		return;
	int day[7] = {0};
	for (int i = 1; i <= 6; i++)
		day[i] = (int)proofing_number(match, i);
	if (date_from_civil(day[1], day[2], day[3]) == period->from &&
	    date_from_civil(day[4], day[5], day[6]) == period->to)
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0), *from = date_format(period->from),
	                *to = date_format(period->to);
	proofing_remark(proofing, sentence->line, "dates", quote, g_strdup_printf(_("the period is %s to %s"), from, to));
}

/* The parts behind a total, of the same unit: how many, and their sum; SAID becomes "41 + 11". */
static unsigned add_parts(const char *text, const char *unit, long *sum, GString *said)
{
	g_autofree char *escaped = g_regex_escape_string(unit, -1), *pattern = g_strdup_printf("(\\d+)%s", escaped);
	g_autoptr(GRegex) regex = compiled(pattern);
	g_autoptr(GMatchInfo) match = NULL;
	unsigned count = 0;
	for (g_regex_match(regex, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		*sum += proofing_number(match, 1);
		g_string_append_printf(said, "%s%ld", count++ ? " + " : "", proofing_number(match, 1));
	}
	return count;
}

void proofing_sums(struct proofing *proofing, const struct sentence *sentence)
{
	g_autoptr(GRegex) regex = compiled("共(?:[^，。；、\\d]{0,12})(\\d+)(件|人次|批次|次|封|项|条|批|场|人|天)(?!次)");
	g_autoptr(GMatchInfo) match = proofing_match(regex, sentence->text);
	g_autoptr(GString) said = g_string_new(NULL);
	long sum = 0;
	int end;
	if (!match || sentence->row || !g_match_info_fetch_pos(match, 0, NULL, &end))
		return;
	long total = proofing_number(match, 1);
	g_autofree char *unit = g_match_info_fetch(match, 2);
	const char *rest = sentence->text + end;
	if (add_parts(rest, unit, &sum, said) < 2 || sum == total || (sum > total && !strstr(rest, "其中")))
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	proofing_remark(proofing, sentence->line, "sum", quote,
	    g_strdup_printf(_("the parts do not add up: %s = %ld, not %ld"), said->str, sum, total));
}

void proofing_shares(struct proofing *proofing, const struct sentence *sentence)
{
	g_autoptr(GRegex) regex = compiled("占(?:比)?(\\d+(?:\\.\\d+)?)%");
	g_autoptr(GMatchInfo) match = NULL;
	double sum = 0;
	unsigned count = 0;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match);
	     g_match_info_next(match, NULL), count++) {
		g_autofree char *share = g_match_info_fetch(match, 1);
		sum += g_ascii_strtod(share, NULL);
	}
	/* shares of something else, or not of all, lie far from a hundred */
	if (count >= 3 && fabs(sum - 100) > 0.05 && fabs(sum - 100) < 5)
		proofing_remark(proofing, sentence->line, "shares", sentence->text,
		    g_strdup_printf(_("the shares add up to %.1f%%, not 100.0%%"), sum));
}
