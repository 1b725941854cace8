/* What a sentence says of the period. */
#include "base/date.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <string.h>

#define CENTURY 100

/* A span of days or months. */
#define SPAN                                                                                                           \
	"(20\\d\\d)[年./-](\\d{1,2})(?:[月./-](\\d{1,2})日?|月)(?:[起始]，?)?[-—–－~～至到]{1,2}"           \
	"(?:(20\\d\\d)[年./-])?(\\d{1,2})(?:[月./-](\\d{1,2})日?|月)"

/* A day. */
#define DAY "(20\\d\\d)[年./-](\\d{1,2})[月./-](\\d{1,2})日?"

/* Speaks of another year than its own. */
#define COMPARES "上一?(?:学年|年度|年)|去年|同比|相比|较20"

/* A year, or some of them: "2021年", "2021-2022学年", "2018年至2021年". */
#define YEAR "(?<![-\\d—–－~～/])(20\\d\\d)年?(?:[-—–－~～至到/]{1,2}(20\\d\\d|\\d\\d(?=学年)))?(?:学年|年)(?!\\d)度?"

/* Says that the period of the report is spoken of, or another time for the sake of it. */
#define OWN_TIME "本学年|本年(?!度?报告)|今年|本期|本报告期"
#define SAKE "(?:[比较与同和由从自至到]|截[至止]|不及|超过|[高低多少]于)(?:学校|我校|全校)?$"
#define OTHER_TIME "(?:(?<![比较与同])上一?(?:学年|年度|年)|去年|往年|历年|其中)[^。；]*$"
#define SINCE "^(?:学?年)?度?(?:[^，。；]{0,6}以来|起(?![草诉])|至今)"

/* What is known from the report of another year. */
#define OF_THEN "^学?年度?[^，。；\\d]{0,6}(?:提出|确定|查出|发现|遗留|存在|公布|发布|评议|考核|检查)[^，。；]{0,4}的"

/* What a year is told of that is none in which something was counted. */
#define FOUNDED "^[^，。；]{0,8}(?:开通|建成|建立|修订|设立|印发|制定|启用|成立|颁布|施行)"

/* What was counted, to its number. */
#define COUNTED                                                                                                                                              \
	"(?:收到|新收|受理|接待|接受|接收|接到|收悉|收信|答复|回复|办结|办理|处理|安排|举办|举行|发布|推送|刊发|编印|" \
	"来信|信件"                                                                                                                                          \
	"|来访|公开申请)(?!的)[^，。；\\d]{0,16}[\\d,]+(?:余|多)?(?:" PROOFING_UNIT ")"

/* The year that PERIOD begins in, where it is a school year; 0 otherwise. */
static int school_year(const struct period *period)
{
	struct civil from = date_to_civil(period->from);
	return from.month == 9 && from.day == 1 && date_add_months(period->from, 12) == period->to + 1 ? from.year : 0;
}

/* Whether SENTENCE tells what is to be done, for which the next year is the right one. */
static bool is_ahead(const struct proofing *proofing, const struct sentence *sentence)
{
	const struct part *part = proofing->manuscript->parts->pdata[sentence->part];
	if (proofing_fits(proofing, "共?(?:收到|受理|接待|办结(?!率)|答复(?!率))[^，。；]*\\d", sentence->text))
		return false;
	return proofing_fits(proofing, "将|拟|计划|下一|今后|继续|力争|打算|展望|进一步", sentence->text) ||
	       proofing_fits(proofing, "改进|打算|计划|展望", part->title);
}

/* Whether it is told that the report of the year of MATCH was published: that of another year may have been. */
static bool is_published(const struct proofing *proofing, const GMatchInfo *match)
{
	int end;
	const char *text = g_match_info_get_string(match);
	g_match_info_fetch_pos(match, 2, NULL, &end);
	return !proofing_fits(proofing, "如下|现将|兹将|本报告", text) && end > 0 &&
	       proofing_fits(proofing,
	           "^(?:学年)?[^，。；》]{0,16}报告》?(?:已|于|[\\d年月日]){1,14}(?:公布|发布|公开|上报|报送)", text + end);
}

/* Whether MATCH stands in the title of a paper that is not this report: of another kind, or of which something is told.
 */
static bool is_title(const struct proofing *proofing, const GMatchInfo *match)
{
	int at;
	const char *text = g_match_info_get_string(match);
	g_match_info_fetch_pos(match, 0, &at, NULL);
	g_autofree char *before = g_strndup(text, (gsize)at);
	return proofing_fits(proofing, "《[^》]*$", before) &&
	       !(proofing_fits(proofing, "^《[^》]*》(?:如下|已经?编制完成)?[：。]?$|本报告|[现兹]将", text) &&
	           proofing_fits(proofing, "《[^》]*信息公开[^》]*报告[^》]*》", text));
}

/* Whether the year of MATCH is that of another paper than this report. */
static bool is_other_paper(const struct proofing *proofing, const GMatchInfo *match)
{
	return is_title(proofing, match) || is_published(proofing, match);
}

/* Whether MATCH of YEAR has no year but those of the period. */
static bool is_own_year(const struct proofing *proofing, const GMatchInfo *match)
{
	const struct period *period = &proofing->measure->period;
	long from = proofing_number(match, 1), to = proofing_number(match, 2);
	g_autofree char *quote = g_match_info_fetch(match, 0);
	int first = date_to_civil(period->from).year, last = date_to_civil(period->to).year;
	if (to < 0 && g_str_has_suffix(quote, "学年"))
		return from == first;
	return from >= first && from <= last && (to < 0 || to == last || to == last % CENTURY);
}

/* Whether TEXT tells a number of the period, by its year. */
static bool has_own_year(const struct proofing *proofing, const char *text)
{
	const GRegex *regex =
	    proofing_regex(proofing, YEAR "(?![^《》]*》)(?=，?[^，。；\\d]{0,16}[\\d,]+(?:余|多)?(?:" PROOFING_UNIT "))");
	g_autoptr(GMatchInfo) match = NULL;
	for (g_regex_match(regex, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		if (is_own_year(proofing, match))
			return true;
	return false;
}

/* Whether the year between FROM and TO of TEXT is told for the sake of another one: to compare with it, or because
 * something was counted since. */
static bool is_on_purpose(const struct proofing *proofing, const char *text, int from, int to)
{
	g_autofree char *before = g_strndup(text, (gsize)from);
	if (proofing_fits(proofing, SAKE, before) || proofing_fits(proofing, OTHER_TIME, before) ||
	    proofing_fits(proofing, SINCE, text + to) || proofing_fits(proofing, OF_THEN, text + to) ||
	    proofing_fits(proofing, "^[^。；]{0,30}(?:相比|相较|对比)", text + to) ||
	    proofing_fits(proofing,
	        "(?:" OWN_TIME ")[^，。；\\d]{0,20}(?:[增减升降多少]|[\\d,]+(?:余|多)?(?:" PROOFING_UNIT "))", text))
		return true;
	return proofing_fits(proofing, "^(?:学?年)?度?（?(?:即|为)?(?:上一?(?:学年|年度|年)|去年)", text + to) ||
	       has_own_year(proofing, before) || has_own_year(proofing, text + to);
}

/* Whether a number behind REST is of the year that stands before it, SAKE: for the sake of another one. */
static bool is_of_year(const struct proofing *proofing, bool sake, const char *rest)
{
	if (proofing_fits(proofing, OWN_TIME "|(?:增|减少?|升|降|提高)加?[到至]", rest))
		return false;
	if (proofing_fits(proofing, SINCE, rest))
		return true;
	if (proofing_fits(proofing, FOUNDED, rest))
		return proofing_fits(proofing, "累计", rest);
	if (!strstr(rest, "，"))
		return true;
	return !sake && proofing_fits(proofing, "^(?:全年|[^，。；]{0,3}[内间里])?，|^[^，]*?" COUNTED, rest);
}

/* Whether TEXT tells a number of each of two years: they are no school year. */
static bool has_both_years(const struct proofing *proofing, const char *text)
{
	static const char OF[] = "(20\\d\\d)年(?!\\d|度)[^，。；\\d《]{0,16}[\\d,]+(?:余|多)?(?:" PROOFING_UNIT ")";
	g_autofree char *both = g_strdup_printf("%s[，、；](?!\\1)%s", OF, OF);
	return school_year(&proofing->measure->period) && proofing_fits(proofing, both, text);
}

bool proofing_is_of_other_year(const struct proofing *proofing, const char *text)
{
	const GRegex *regex = proofing_regex(proofing, YEAR "(?![^《》]*》)(?![^。；]*[。；])");
	g_autoptr(GMatchInfo) match = NULL;
	int from = -1, to = -1;
	bool own = true;
	for (g_regex_match(regex, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		g_match_info_fetch_pos(match, 0, &from, &to);
		own = is_own_year(proofing, match);
	}
	if (from < 0 || own)
		return from >= 0 && has_both_years(proofing, proofing->at->sentence.text);
	g_autofree char *before = g_strndup(text, (gsize)from);
	return is_of_year(proofing, proofing_fits(proofing, SAKE, before), text + to);
}

/* A year written as "2020-2021", "2020-21" or "2020"; what follows it stands in the third group. */
static void check_year(struct proofing *proofing, const struct sentence *sentence, const GMatchInfo *match)
{
	int year = school_year(&proofing->measure->period);
	long from = proofing_number(match, 1), to = proofing_number(match, 2);
	if (to < CENTURY)
		to = to < 0 ? from + 1 : to + from - from % CENTURY;
	g_autofree char *quote = g_match_info_fetch(match, 0), *behind = g_match_info_fetch(match, 3);
	bool called = g_str_has_prefix(behind, "学年") || proofing_fits(proofing, "^schoolyear", quote);
	if ((to != from + 1 && !called) || is_other_paper(proofing, match))
		return;
	if (!year)
		year = date_to_civil(proofing->measure->period.from).year;
	int at = 0, end = 0;
	g_match_info_fetch_pos(match, 1, &at, NULL);
	g_match_info_fetch_pos(match, 3, &end, NULL);
	bool fits = (from == year && to == from + 1) || (from == year + 1 && is_ahead(proofing, sentence));
	if (!fits && !is_on_purpose(proofing, sentence->text, at, end))
		proofing_remark(proofing, sentence->line, "year", quote,
		    g_strdup_printf(_("another year: the period is %s"), proofing->measure->period.label));
	else if (g_str_has_prefix(behind, "学") && strcmp(behind, "学年") != 0)
		proofing_remark(proofing, sentence->line, "word", quote, g_strdup(_("a school year is written 学年")));
}

/* "2020年，学校收到": a year that tells what was counted, and is none of the period. */
static void check_counted(struct proofing *proofing, const struct sentence *sentence, const GMatchInfo *match)
{
	const struct period *period = &proofing->measure->period;
	long year = proofing_number(match, 1);
	int from, to;
	g_match_info_fetch_pos(match, 1, &from, &to);
	if (year >= date_to_civil(period->from).year && year <= date_to_civil(period->to).year)
		return;
	if (proofing_fits(proofing, FOUNDED, sentence->text + to) || is_on_purpose(proofing, sentence->text, from, to))
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	proofing_remark(
	    proofing, sentence->line, "year", quote, g_strdup_printf(_("another year: the period is %s"), period->label));
}

static void check_alone(struct proofing *proofing, const struct sentence *sentence)
{
	static const char ALONE[] =
	    "(?<![-\\d—–－~～/])(20\\d\\d)年(?!\\d)(?:度?，[^。；]{0,20}?(?:收到|受理|接待|接受|答复|办结|因信息公开)"
	    "|度[^，。；]{0,6}信息公开(?![^，。；]{0,4}(?:考核|评[议估价]|测评|先进|优秀|检查|培训))|(?:度|全年|期间|["
	    "内间里])*，?[^，。；\\d的《》]{0,12}?" COUNTED ")";
	const GRegex *regex = proofing_regex(proofing, ALONE);
	g_autoptr(GMatchInfo) match = NULL;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		check_counted(proofing, sentence, match);
}

void proofing_years(struct proofing *proofing, const struct sentence *sentence)
{
	static const char YEARS[] =
	    "(?:schoolyear)?(?<!\\d)(20\\d\\d)"
	    "(?:[-—–－~～至/]{1,2}(20\\d\\d|\\d\\d(?=学年))(?!年\\d)|(?<![-—–－~～至/]20\\d\\d)(?=学年))(.{0,2})";
	check_alone(proofing, sentence);
	const GRegex *regex = proofing_regex(proofing, YEARS);
	g_autoptr(GMatchInfo) match = NULL;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		check_year(proofing, sentence, match);
}

/* A number of MATCH; WITHOUT where it took no part. */
static int part_of(const GMatchInfo *match, int n, int without)
{
	long number = proofing_number(match, n);
	return number < 0 ? without : (int)number;
}

/* The days that MATCH of SPAN names; a month alone is all of it, and the second year may be left out. */
static struct period span_of(const GMatchInfo *match)
{
	int year = part_of(match, 1, 0), month = part_of(match, 5, 1);
	int until = part_of(match, 4, year), last = part_of(match, 6, 0);
	int first = date_from_civil(until, month, 1);
	return (struct period){
	    .from = date_from_civil(year, part_of(match, 2, 1), part_of(match, 3, 1)),
	    .to = last || first == DATE_NONE ? date_from_civil(until, month, last) : date_add_months(first, 1) - 1,
	};
}

/* Whether SENTENCE tells a span of so many days as that of the report: it says so, or it is a year. */
static bool is_period(const struct proofing *proofing, const struct sentence *sentence, int days)
{
	if (proofing_fits(proofing, "统计时间|统计期|统计数据|所列数据|数据统计", sentence->text))
		return true;
	if (proofing_fits(proofing, "预算|决算|规划|计划|任期|聘期|合同|项目", sentence->text) ||
	    proofing_fits(proofing, COMPARES, sentence->text))
		return false;
	return (days >= 365 && days <= 366) ||
	       (days > 300 && proofing_fits(proofing, "统计|数据|期间|期限|报告|学年", sentence->text));
}

bool proofing_has_other_span(const struct proofing *proofing, const char *text)
{
	const struct period *period = &proofing->measure->period;
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, SPAN), text);
	struct period span = match ? span_of(match) : *period;
	return span.from != period->from || span.to != period->to;
}

static void put_days(struct proofing *proofing, const struct sentence *sentence, const char *quote)
{
	const struct period *period = &proofing->measure->period;
	g_autofree char *from = date_format(period->from), *to = date_format(period->to);
	proofing_remark(proofing, sentence->line, "dates", quote, g_strdup_printf(_("the period is %s to %s"), from, to));
}

static void check_span(struct proofing *proofing, const struct sentence *sentence, const GMatchInfo *match)
{
	const struct period *period = &proofing->measure->period, span = span_of(match);
	bool known = span.from != DATE_NONE && span.to != DATE_NONE;
	if (known && ((span.from == period->from && span.to == period->to) ||
	                 !is_period(proofing, sentence, span.to - span.from + 1)))
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	put_days(proofing, sentence, quote);
}

/* The day that MATCH names in its first three groups; DATE_NONE where there is none such. */
static int day_of(const GMatchInfo *match)
{
	return date_from_civil(part_of(match, 1, 0), part_of(match, 2, 0), part_of(match, 3, 0));
}

/* "By 31 August 2021 the school had received": a day before the period, of which nothing can be told here. */
static void check_until(struct proofing *proofing, const struct sentence *sentence)
{
	static const char UNTIL[] = "截[至止]" DAY "(?:底|止)?，"
	                            "(?!.*(?:结转|尚|未))[^。；]{0,20}?(?:收到|受理|接待|接受|答复|办结|因信息公开)";
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, UNTIL), sentence->text);
	if (!match || proofing_fits(proofing, COMPARES, sentence->text))
		return;
	int day = day_of(match);
	if (day == DATE_NONE || day >= proofing->measure->period.from)
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	put_days(proofing, sentence, quote);
}

/* "What is told here was counted until 31 August 2021": no day before the last of the period. */
static void check_counted_until(struct proofing *proofing, const struct sentence *sentence)
{
	static const char COUNTED_UNTIL[] =
	    "(?:^|[，；：（])(?:本报告|报告|本年度?报告)?(?:[中内]|所|列|涉及|的|各项|有关|相关)*"
	    "(?:统计|数据|时间|期限|日期|范围|均|为|是)+截[至止]到?" DAY "(?:止)?(?=[。）；，]|$)";
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, COUNTED_UNTIL), sentence->text);
	int day = match ? day_of(match) : DATE_NONE;
	if (day == DATE_NONE || day >= proofing->measure->period.to)
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	put_days(proofing, sentence, quote);
}

void proofing_dates(struct proofing *proofing, const struct sentence *sentence)
{
	check_until(proofing, sentence);
	check_counted_until(proofing, sentence);
	const GRegex *regex = proofing_regex(proofing, SPAN);
	g_autoptr(GMatchInfo) match = NULL;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		check_span(proofing, sentence, match);
}
