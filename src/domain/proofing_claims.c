/* Holds what a manuscript states, promises and leaves out against the rules and the register. */
#include "base/date.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

static struct known_figure figure_of(const struct proofing *proofing, const char *id)
{
	return proofing->measure->figure(proofing->measure->arg, id);
}

/* The value of ID, or of several that are joined. */
static double joined_value(const struct proofing *proofing, const char *id)
{
	g_auto(GStrv) ids = g_strsplit(id, PROOFING_JOIN, -1);
	double sum = 0;
	for (char **one = ids; *one; one++)
		sum += figure_of(proofing, *one).value;
	return sum;
}

double proofing_sum_of(const struct proofing *proofing, char **figures)
{
	double sum = 0;
	for (; *figures; figures++)
		sum += joined_value(proofing, *figures);
	return sum;
}

double proofing_sum_before(const struct proofing *proofing, char **figures)
{
	double sum = 0;
	for (; *figures; figures++) {
		g_auto(GStrv) ids = g_strsplit(*figures, PROOFING_JOIN, -1);
		for (char **one = ids; *one; one++) {
			g_autofree char *id = g_strconcat(PROOFREAD_BEFORE, *one, NULL);
			sum += figure_of(proofing, id).value;
		}
	}
	return sum;
}

/* Keeps that SAID is VALUE, a figure of the period: what is told of the year before is told of it. */
static void keep_counted(
    struct proofing *proofing, const struct said *said, const struct holding *holding, double value)
{
	const struct counted counted = {.to = said->to,
	    .now = value,
	    .before = holding->without ? NAN : proofing_sum_before(proofing, holding->figures)};
	if (proofing_is_right(said, value))
		g_array_append_val(proofing->counted, counted);
}

/* Puts the label of ID behind those that LABELS has, those of several that are joined with "+" between. */
static void put_label(const struct proofing *proofing, const char *id, GString *labels)
{
	g_auto(GStrv) ids = g_strsplit(id, PROOFING_JOIN, -1);
	for (char **one = ids; *one; one++)
		g_string_append_printf(labels, "%s%s", labels->len ? " + " : "", figure_of(proofing, *one).label);
}

/* What HOLDING comes to; NAN where one of its figures is not known. */
static double value_of(const struct proofing *proofing, const struct holding *holding)
{
	double without = holding->without ? proofing_sum_of(proofing, holding->without) : 0;
	return proofing_sum_of(proofing, holding->figures) - without;
}

/* "letters received 6 (principal's mailbox 3, secretary's mailbox 2)". */
static char *register_says(const struct proofing *proofing, const struct holding *holding)
{
	g_autoptr(GString) label = g_string_new(NULL), parts = g_string_new(NULL);
	double value = value_of(proofing, holding);
	for (char **id = holding->figures; *id; id++)
		put_label(proofing, *id, label);
	for (char **id = holding->without; id && *id; id++)
		g_string_append_printf(label, " - %s", figure_of(proofing, *id).label);
	for (char **other = holding->more; other && *other; other++) {
		struct known_figure part = figure_of(proofing, *other);
		if (!isnan(part.value))
			g_string_append_printf(parts, "%s%s %.10g", parts->len ? _(", ") : "", part.label, part.value);
	}
	return parts->len ? g_strdup_printf(_("%s %.10g (%s)"), label->str, value, parts->str)
	                  : g_strdup_printf("%s %.10g", label->str, value);
}

/* "220 余": more than 220, and less than what the next round number would be. */
static bool is_rounded(long said, double value)
{
	long step = 10;
	while (said && said % (step * 10) == 0)
		step *= 10;
	return value > (double)said && value < (double)(said + step);
}

bool proofing_is_right(const struct said *said, double value)
{
	if (said->more)
		return is_rounded((long)said->value, value);
	bool whole = !said->decimals && !isnan(value) && value == (double)(long)value;
	return whole ? said->value == value : fabs(said->value - value) < 0.5 * proofing_step(said->decimals) + 1e-9;
}

#define IN_CLAUSE "[^，；（。]*$"

/* A month, several, or a span of them within a year. */
#define MONTHS "(?:(?:20\\d\\d)年)?(?:\\d{1,2}月(?:份)?[、和与及至到—–-]{1,2})*\\d{1,2}月(?:份)?"

/* Whether BEFORE tells that what stands behind it was counted to the end of another month than the period's last. */
static bool is_until_other_month(const struct proofing *proofing, const char *before)
{
	int month = date_to_civil(proofing->measure->period.to).month;
	g_autofree char *pattern =
	    g_strdup_printf("截[至止](?:20\\d\\d年)?(?!%d月)\\d{1,2}月(?:[份底末初]|中旬|(?!\\d))，?" IN_CLAUSE, month);
	return proofing_fits(proofing, pattern, before);
}

/* Whether the clause before END speaks of another time than the period: of the year before, of several years, of a part
 * of the year, or of what is to come. An average, unless the figure is one (AVERAGE), is no figure of the period,
 * either.
 */
static bool is_elsewhen(const struct proofing *proofing, const char *text, int end, bool average)
{
	static const char OTHER
	    [] = "(?:上一?(?:学年|年度|年)(?!结转|未审结)|去年|同期|同比|(?<![至到])(?<!\\d)"
	         "\\d{1,2}月(?:份|(?!\\d))|[上下]半年|季度"
	         "|(?:^|[，；：（])" MONTHS
	         "，|(?:^|[，；：（])(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日(?:当[天日])?，?(?![起至到—–-]|以来|开始)"
	         "|[春秋]季?学期|第[12一二]学期|[寒暑]假|每[月周天年学]|日均|月均)" IN_CLAUSE,
   LAST[] =
	    "(?:(?:^|；)(?:上一?(?:学年|年度|年)|去年)(?!结转|未审结|相比|同期)"
	    "|近[\\d两二三四五六七八九十]{1,3}年|[\\d两二三四五六七八九十]年(?:间|来(?![信访]))|十[二三四五]五(?:期间|时期)"
	    "|力争|争取|确保|目标|(?:开通|设立|成立|建[校站]|运行|启用|施行|实施)以来)(?:(?!本学年|本年|本期|今年)[^；。])*"
	    "$",
   MEAN[] = "平均" IN_CLAUSE;
	g_autofree char *before = g_strndup(text, (gsize)end);
	if (proofing_fits(proofing, LAST, before) || proofing_has_other_span(proofing, before) ||
	    proofing_is_of_other_year(proofing, before) || is_until_other_month(proofing, before))
		return true;
	return proofing_fits(proofing, OTHER, before) || (!average && proofing_fits(proofing, MEAN, before));
}

bool proofing_held(struct proofing *proofing, const struct said *said)
{
	for (unsigned i = 0; i < proofing->held->len; i++) {
		const struct said *other = &g_array_index(proofing->held, struct said, i);
		if (said->from < other->to && other->from < said->to)
			return true;
	}
	g_array_append_val(proofing->held, *said);
	return false;
}

bool proofing_is_wrong(const struct proofing *proofing, double value)
{
	for (unsigned i = 0; i < proofing->wrong->len; i++)
		if (g_array_index(proofing->wrong, double, i) == value)
			return true;
	return false;
}

static void put_figure(struct proofing *proofing, const struct holding *holding)
{
	g_autofree char *says = register_says(proofing, holding);
	proofing_remark(proofing, proofing->at->sentence.line, "figure", holding->quote,
	    g_strdup_printf(_("the register has %s"), says));
}

bool proofing_is_one_of(const struct proofing *proofing, const struct said *said, char **figures)
{
	for (; figures && *figures; figures++)
		if (proofing_is_right(said, joined_value(proofing, *figures)))
			return true;
	return false;
}

/* Whether the clause that ends with SAID begins with the year before, and tells its number alone. */
static bool is_of_year_before(const struct proofing *proofing, const struct said *said)
{
	static const char CLAUSE[] = "(?:^|[，；：])(?:而)?(?:上一?个?(?:学年|年度|年)|去年)(?![末初底中下前]|结转|未|遗留|"
	                             "同期|[^，；（。]{0,8}(?:月|学期|季|半年|假|[\\d]日))"
	                             "，?[^，；（。\\d]*[\\d,]+$";
	g_autofree char *before = g_strndup(proofing->at->sentence.text, (gsize)said->to);
	return proofing_fits(proofing, CLAUSE, before);
}

/* Holds SAID, of the year before, against what the register had then; it may be any of the figures that it may be in
 * the period. */
static void hold_before(struct proofing *proofing, const struct said *said, const struct holding *holding, double now)
{
	double before = holding->without ? NAN : proofing_sum_before(proofing, holding->figures);
	for (char **id = holding->instead; id && *id; id++)
		if (proofing_is_right(said, proofing_sum_before(proofing, (char *[]){*id, NULL})))
			return;
	if (isnan(before) || proofing_is_right(said, before))
		return;
	g_array_append_val(proofing->wrong, said->value);
	proofing_remark(proofing, proofing->at->sentence.line, "figure", holding->quote,
	    g_strdup_printf(_("the register has %.10g, and %.10g the year before"), now, before));
}

void proofing_hold(struct proofing *proofing, const struct said *said, const struct holding *holding)
{
	double value = value_of(proofing, holding);
	if (isnan(value) || proofing_held(proofing, said))
		return;
	if (!holding->spoken && is_of_year_before(proofing, said)) {
		hold_before(proofing, said, holding, value);
		return;
	}
	keep_counted(proofing, said, holding, value);
	if (proofing_is_one_of(proofing, said, holding->instead) || proofing_is_right(said, value) ||
	    is_elsewhen(
	        proofing, proofing->at->sentence.text, holding->spoken ? holding->spoken : said->to, holding->average))
		return;
	g_array_append_val(proofing->wrong, said->value);
	put_figure(proofing, holding);
}

char *proofing_clause(const struct proofing *proofing, const struct said *said)
{
	return proofing_clause_of(proofing, proofing->at->sentence.text, said);
}

char *proofing_clause_of(const struct proofing *proofing, const char *text, const struct said *said)
{
	static const char CLAUSE[] = "[^，。；：、,;:（）()]*$";
	g_autofree char *before = g_strndup(text, (gsize)said->from);
	const GRegex *regex = proofing_regex(proofing, CLAUSE), *end = proofing_regex(proofing, "[，。；：、,;:（）()]|$");
	g_autoptr(GMatchInfo) head = proofing_match(regex, before), tail = proofing_match(end, text + said->to);
	int from = 0, to = 0;
	g_match_info_fetch_pos(head, 0, &from, NULL);
	g_match_info_fetch_pos(tail, 0, &to, NULL);
	return g_strndup(text + from, (gsize)(said->to + to - from));
}

/* Whether SAID, behind the words at FROM, is told of each of several, or of more than what was told before, or of less
 * than all, unless RULE counts what offices have: "each of them received", "received another", "by telephone". */
static bool is_one_of_several(
    const struct proofing *proofing, const struct claim_rule *rule, const struct said *said, int from)
{
	static const char EACH[] = "(?:各(?:[收接受为转]|有(?!关)|办(?!公)|处(?!室)|\\d)|分别)[^，。；]*$",
	                  MORE[] = "[又再]$|^(?:另|还|另外|此外，?)$";
	const char *text = proofing->at->sentence.text;
	g_autofree char *before = g_strndup(text, (gsize)from), *with = g_strndup(text, (gsize)said->to);
	return proofing_fits(proofing, EACH, with) || proofing_fits(proofing, MORE, before) ||
	       (proofing->rules->narrow && !rule->offices && g_regex_match(proofing->rules->narrow, with, 0, NULL));
}

static void check_number(struct proofing *proofing, const struct claim_rule *rule, const GMatchInfo *match)
{
	struct said said;
	int from;
	bool without;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	if (!proofing_said(match, 1, 2, &said) || !g_match_info_fetch_pos(match, 0, &from, NULL))
		return;
	g_autofree char **left_out = proofing_left_out(proofing, &said, *rule->figures, &without);
	const struct holding holding = {.figures = rule->figures,
	    .more = rule->more,
	    .without = left_out,
	    .instead = rule->instead,
	    .average = rule->average,
	    .quote = quote};
	if (is_one_of_several(proofing, rule, &said, from) || (without && !left_out) ||
	    (!without && proofing_is_of_part(proofing, &said, *rule->figures)))
		proofing_held(proofing, &said);
	else
		proofing_hold(proofing, &said, &holding);
}

/* All of MATCH and behind it; what is told besides what was told before is no figure. */
static void check_numbers(struct proofing *proofing, const struct claim_rule *rule, GMatchInfo *match)
{
	int from;
	for (bool first = true; g_match_info_fetch_pos(match, 0, &from, NULL); first = false) {
		g_autofree char *before = g_strndup(proofing->at->sentence.text, (gsize)from);
		if (first || !proofing_fits(proofing, "(?:另|还|另外|此外，?)$", before))
			check_number(proofing, rule, match);
		g_match_info_next(match, NULL);
	}
}

/* "None" is a number, too: where it stands is held once. */
static void check_none(struct proofing *proofing, const struct claim_rule *rule, const GMatchInfo *match)
{
	struct said said = {0};
	g_autofree char *quote = g_match_info_fetch(match, 0);
	const struct holding holding = {.figures = rule->figures, .more = rule->more, .quote = quote};
	g_match_info_fetch_pos(match, 0, &said.from, &said.to);
	if (proofing_sum_of(proofing, rule->figures) > 0 && !proofing_is_of_part(proofing, &said, *rule->figures))
		proofing_hold(proofing, &said, &holding);
}

/* Whether the heading above the sentence at hand, or that of its chapter, speaks of what REGEX fits. */
static bool is_headed(const struct proofing *proofing, const GRegex *regex)
{
	const struct part *part = proofing->manuscript->parts->pdata[proofing->at->sentence.part];
	const struct part *chapter = proofing->manuscript->parts->pdata[part->chapter];
	return g_regex_match(regex, part->title, 0, NULL) ||
	       (part->chapter && g_regex_match(regex, chapter->title, 0, NULL));
}

/* Whether what RULE is about is spoken of where the sentence at hand stands. */
static bool is_about(const struct proofing *proofing, const struct claim_rule *rule)
{
	int chapter = proofing_chapter(proofing, &proofing->at->sentence);
	if (rule->chapter >= 0 && chapter != rule->chapter)
		return false;
	return !rule->about || proofing_is_spoken_of(proofing, rule->about, rule->unless, rule->back) ||
	       is_headed(proofing, rule->about);
}

static void check_claim(struct proofing *proofing, const struct claim_rule *rule, const struct sentence *sentence)
{
	g_autoptr(GMatchInfo) number = proofing_match(rule->number, sentence->text);
	g_autoptr(GMatchInfo) none = proofing_match(rule->none, sentence->text);
	g_autoptr(GMatchInfo) unless = number || none ? proofing_match(rule->unless, sentence->text) : NULL;
	if (unless || (!number && !none) || !is_about(proofing, rule))
		return;
	if (number)
		check_numbers(proofing, rule, number);
	if (none)
		check_none(proofing, rule, none);
}

void proofing_claims(struct proofing *proofing, const struct sentence *sentence)
{
	for (unsigned i = 0; !sentence->row && i < proofing->rules->claims->len; i++)
		check_claim(proofing, proofing->rules->claims->pdata[i], sentence);
}

/* The first sentence that REGEX fits; NULL where there is none. */
static const struct told *first_that_fits(const struct proofing *proofing, const GRegex *regex)
{
	for (unsigned i = 0; i < proofing->told->len; i++) {
		const struct told *told = proofing->told->pdata[i];
		g_autoptr(GMatchInfo) match = proofing_match(regex, told->sentence.text);
		if (match)
			return told;
	}
	return NULL;
}

void proofing_missing(struct proofing *proofing)
{
	for (unsigned i = 0; i < proofing->rules->missing->len; i++) {
		const struct missing_rule *rule = proofing->rules->missing->pdata[i];
		const struct told *named = first_that_fits(proofing, rule->names);
		if (!named || isnan(figure_of(proofing, rule->figure).value) || first_that_fits(proofing, rule->number))
			continue;
		char *figures[] = {rule->figure, NULL};
		g_autofree char *says = register_says(proofing, &(struct holding){.figures = figures, .more = rule->more});
		proofing_remark(proofing, named->sentence.line, "missing", named->original,
		    g_strdup_printf(_("no figure is told; the register has %s"), says));
	}
}

/* Whether TEXT has WORD, or another one for it behind "|". */
static bool speaks_of(const char *text, const char *word)
{
	g_auto(GStrv) words = g_strsplit(word, "|", -1);
	for (char **one = words; *one; one++)
		if (strstr(text, *one))
			return true;
	return false;
}

/* WORD itself, where TITLE has it; to be freed. */
static char *named(const char *title, const char *word)
{
	g_autofree char *one = g_strndup(word, strcspn(word, "|"));
	return strstr(title, one) ? g_steal_pointer(&one) : NULL;
}

/* How many of the words TITLE names. One word alone is what the whole is about, whether it is said again or not. */
static unsigned promised(char **words, const char *title)
{
	unsigned count = 0;
	for (char **word = words; word && *word; word++) {
		g_autofree char *one = named(title, *word);
		count += one != NULL;
	}
	return count;
}

/* Puts the words that TITLE names and BODY does not speak of into LEFT_OUT. */
static void leave_out(char **words, const char *title, const char *body, GString *left_out)
{
	for (char **word = words; word && *word; word++) {
		g_autofree char *one = named(title, *word);
		if (one && !speaks_of(body, *word))
			g_string_append_printf(left_out, "%s%s", left_out->len ? "、" : "", one);
	}
}

void proofing_promises(struct proofing *proofing)
{
	for (unsigned i = 1; i < proofing->manuscript->parts->len; i++) {
		const struct part *part = proofing->manuscript->parts->pdata[i];
		g_autoptr(GString) left_out = g_string_new(NULL);
		if (promised(proofing->rules->promises, part->title) < 2)
			continue;
		g_autofree char *body = manuscript_body(proofing->manuscript, i);
		leave_out(proofing->rules->promises, part->title, body, left_out);
		if (left_out->len)
			proofing_remark(proofing, part->line, "heading", part->title,
			    g_strdup_printf(_("the heading promises what the text leaves out: %s"), left_out->str));
	}
}

static bool has_chapter(const struct proofing *proofing, const struct chapter_rule *rule)
{
	for (unsigned i = 0; i < proofing->manuscript->parts->len; i++) {
		const struct part *part = proofing->manuscript->parts->pdata[i];
		if (part->depth == DEPTH_CHAPTER && g_regex_match(rule->heading, part->title, 0, NULL))
			return true;
	}
	return false;
}

int proofing_chapter_of(const struct proof_rules *rules, const char *title)
{
	for (unsigned i = 0; i < rules->chapters->len; i++)
		if (g_regex_match(((const struct chapter_rule *)rules->chapters->pdata[i])->heading, title, 0, NULL))
			return (int)i;
	return -1;
}

int proofing_chapter(const struct proofing *proofing, const struct sentence *sentence)
{
	const struct part *part = proofing->manuscript->parts->pdata[sentence->part];
	const struct part *chapter = proofing->manuscript->parts->pdata[part->chapter];
	return part->chapter ? proofing_chapter_of(proofing->rules, chapter->title) : -1;
}

void proofing_chapters(struct proofing *proofing)
{
	for (unsigned i = 0; i < proofing->rules->chapters->len; i++) {
		const struct chapter_rule *rule = proofing->rules->chapters->pdata[i];
		if (!has_chapter(proofing, rule))
			proofing_remark(proofing, 0, "chapter", rule->title, g_strdup(_("the report has no such chapter")));
	}
}
