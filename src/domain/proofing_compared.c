/* What a manuscript says of the year before: "18 more than last year, which is 5.3%". */
#include "base/date.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

#define POINT_SLACK 0.1 /* two shares of which each is rounded: how far their difference may be off */

#define LAST_YEAR "(?:上一?个?(?:学年|年度|年)|去年|(20\\d\\d)(?:[-—–－~～至]20\\d\\d)?(?:学年|年度?))(?:的)?(?:同期)?"
#define UNITS "(" PROOFING_UNIT "|%|个百分点)"
#define MORE "增加|增长|增多|上升|提高|提升|多|增"
#define LESS "减少|下降|降低|减|降|少"

/* Groups of COMPARED. */
enum { YEAR = 1, BEFORE, BEFORE_UNIT, UP, DOWN, AMOUNT, AMOUNT_UNIT, SHARE_UP, SHARE_DOWN, SHARE };

static const char COMPARED[] =
    "^(?:" PROOFING_UNIT "|%)?(?:来信|信件|邮件|来访|申请)?[，（]?"
    "(?:(?:比|较|与|同)" LAST_YEAR "(?:（?(?:的|为)?([\\d,.]+)" UNITS "）?)?(?:相比)?，?(?:同比)?|同比)"
    "(?:总体|总数|数量)?(?:(" MORE ")|(" LESS "))(?:了|约)*([\\d,.]+)" UNITS
    "(?:[，、（](?:同比)?(?:(增长|上升|增加|增幅)|(下降|减少|降幅))(?:了|为|达|约)*([\\d.]+)%)?";

/* The year before behind a number of the same unit, and in which way it went without telling by how much; groups of
 * TOLD. */
enum { TOLD_UNIT = 1, TOLD_YEAR, TOLD_BEFORE, TOLD_UP, TOLD_DOWN };

#define MANNER "(?:均|总体|总数|总量|数量|呈|有所|有|略有|略|明显|显著|大幅|大幅度|小幅|稳步|持续|进一步|逐步)*"

static const char *const TOLD[] = {
    "^(" PROOFING_UNIT ")(?:来信|信件|邮件|来访|申请)?[，（](?:比|较|与|同)" LAST_YEAR
    "(?:（?(?:的|为)?([\\d,.]+)\\1）?)?(?:相比)?，?" MANNER "(?:(" MORE ")|(" LESS "))(?:趋势|态势)?(?=[，。；）]|$)",
    "^(" PROOFING_UNIT ")(?:来信|信件|邮件|来访|申请)?[，（](?:而)?" LAST_YEAR
    "(?:收到|来信|为|是|有|共|：)*([\\d,.]+)\\1(?=[，。；）]|$)()()",
};

/* Whether SHARE percent, told to DECIMALS places, is how much the figure grew; less than nothing is a fall. */
static bool is_growth(const struct counted *counted, double share, int decimals)
{
	double growth = (counted->now - counted->before) * 100 / counted->before;
	return counted->before <= 0 || fabs(growth - share) < 0.5 * proofing_step(decimals) + 1e-6;
}

/* Whether AMOUNT of UNIT is. */
static bool is_change(const struct counted *counted, double amount, int decimals, const char *unit)
{
	double change = counted->now - counted->before;
	if (!strcmp(unit, "%"))
		return is_growth(counted, amount, decimals);
	if (!strcmp(unit, "个百分点"))
		return fabs(change - amount) < 0.5 * proofing_step(decimals) + POINT_SLACK;
	return change == amount;
}

/* Whether the number of group N, below nothing where group DOWN took part, is what the figure changed by. */
static bool is_told_right(const struct counted *counted, const GMatchInfo *match, int n, int down, const char *unit)
{
	g_autofree char *less = g_match_info_fetch(match, down);
	int decimals;
	double amount = proofing_value(match, n, &decimals);
	return amount < 0 || is_change(counted, less && *less ? -amount : amount, decimals, unit);
}

/* Whether the year in GROUP of MATCH, where it is told, is the one before the period. */
static bool is_year_before(const struct proofing *proofing, const GMatchInfo *match, int group)
{
	long year = proofing_number(match, group);
	return year < 0 || year == date_to_civil(proofing->measure->period.from).year - 1;
}

static bool is_right(const struct counted *counted, const GMatchInfo *match)
{
	g_autofree char *unit = g_match_info_fetch(match, AMOUNT_UNIT);
	double before = proofing_value(match, BEFORE, NULL);
	return (before < 0 || before == counted->before) && is_told_right(counted, match, AMOUNT, DOWN, unit) &&
	       is_told_right(counted, match, SHARE, SHARE_DOWN, "%");
}

static bool took_part(const GMatchInfo *match, int group)
{
	g_autofree char *text = g_match_info_fetch(match, group);
	return text && *text;
}

/* Whether MATCH of TOLD is right: the number, and the way. */
static bool is_told_of(const struct counted *counted, const GMatchInfo *match)
{
	double before = proofing_value(match, TOLD_BEFORE, NULL);
	return (before < 0 || before == counted->before) &&
	       !(took_part(match, TOLD_UP) && counted->now <= counted->before) &&
	       !(took_part(match, TOLD_DOWN) && counted->now >= counted->before);
}

static void remark(struct proofing *proofing, const struct counted *counted, const GMatchInfo *match)
{
	g_autofree char *quote = g_match_info_fetch(match, 0);
	proofing_remark(proofing, proofing->at->sentence.line, "figure", quote,
	    g_strdup_printf(_("the register has %.10g, and %.10g the year before"), counted->now, counted->before));
}

/* The same of what is told without an amount. */
static void check_told(struct proofing *proofing, const struct counted *counted, const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TOLD); i++) {
		g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, TOLD[i]), text);
		if (match && is_year_before(proofing, match, TOLD_YEAR) && !is_told_of(counted, match))
			remark(proofing, counted, match);
	}
}

/* Holds what stands behind byte TO of the sentence against COUNTED. What is wrong here is wrong in sums, too. */
static void check(struct proofing *proofing, const struct counted *counted)
{
	const char *text = proofing->at->sentence.text + counted->to;
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, COMPARED), text);
	if (isnan(counted->before))
		return;
	check_told(proofing, counted, text);
	if (!match || !is_year_before(proofing, match, YEAR) || is_right(counted, match))
		return;
	double numbers[] = {proofing_value(match, BEFORE, NULL), proofing_value(match, AMOUNT, NULL)};
	g_array_append_vals(proofing->wrong, numbers, G_N_ELEMENTS(numbers));
	remark(proofing, counted, match);
}

/* A figure that is called by its name, its number left out. */
static void check_named(struct proofing *proofing, const struct growth_rule *rule)
{
	const char *text = proofing->at->sentence.text;
	char *figures[] = {rule->figure, NULL};
	g_autoptr(GMatchInfo) match = proofing_match(rule->told, text), unless = proofing_match(rule->unless, text);
	struct counted counted = {
	    .now = proofing_sum_of(proofing, figures), .before = proofing_sum_before(proofing, figures)};
	if (match && !unless && g_match_info_fetch_pos(match, 0, NULL, &counted.to))
		check(proofing, &counted);
}

void proofing_compared(struct proofing *proofing, const struct sentence *sentence)
{
	if (sentence->row)
		return;
	for (unsigned i = 0; i < proofing->counted->len; i++)
		check(proofing, &g_array_index(proofing->counted, struct counted, i));
	for (unsigned i = 0; i < proofing->rules->growths->len; i++)
		check_named(proofing, proofing->rules->growths->pdata[i]);
}
