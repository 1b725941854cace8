/* Whether what a sentence adds up adds up: parts and their whole, shares and their counts. */
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

#define UNIT "件次?|人次|批次|次|封|项|条|批|场|人|天|篇|份|起"
/* What such words begin with is told beside the parts, and is none of them. */
#define BESIDE                                                                                                                                                  \
	"^(?:已|共|均|另|较|比|按[期时]|及时|答复|办结|当场|转交|转办|结转|尚|未|同比|增|减|涉及|其中|满意|基本满意|重复|" \
	"匿名|超期|延期|有)"
#define PERCENT "(\\d+(?:\\.\\d+)?)%"

/* TEXT with PATTERN replaced; to be freed. */
static char *replaced(const struct proofing *proofing, const char *text, const char *pattern, const char *with)
{
	const GRegex *regex = proofing_regex(proofing, pattern);
	return g_regex_replace(regex, text, -1, 0, with, 0, NULL);
}

/* A whole, and the parts that were found of it. */
struct adding {
	long total;
	const char *unit;
	long sum;
	unsigned count;
	bool met;     /* some of the parts were the whole */
	bool listed;  /* they stand in one list: "a、b" */
	bool open;    /* the list ends with "and so on" */
	bool rounded; /* a part is told roundly */
	bool wrong;   /* a part is not what the register has */
	bool beside;  /* the first of them may be told of some alone: "of these in time" */
	GString *said;
	const struct proofing *proofing;
};

static void add(struct adding *adding, long part)
{
	adding->sum += part;
	g_string_append_printf(adding->said, "%s%ld", adding->count++ ? " + " : "", part);
	adding->met |= adding->count > 1 && adding->sum == adding->total;
	adding->wrong |= proofing_is_wrong(adding->proofing, (double)part);
}

/* Where a number is wrong already, its sum is for the same fault. */
static void remark(
    struct proofing *proofing, const struct sentence *sentence, const char *quote, const struct adding *adding)
{
	if (adding->wrong || proofing_is_wrong(proofing, (double)adding->total))
		return;
	proofing_remark(proofing, sentence->line, "sum", quote,
	    g_strdup_printf(
	        _("the parts do not add up: %s = %ld, not %ld"), adding->said->str, adding->sum, adding->total));
}

/* One clause behind a whole, with the mark before it. False where the list is at its end. */
static bool take_clause(struct adding *adding, const char *mark, const char *clause)
{
	g_autofree char *unit = g_regex_escape_string(adding->unit, -1);
	g_autofree char *pattern = g_strdup_printf("^(.*?)([\\d,]+)(余|多)?%s(等)?$", unit);
	const GRegex *regex = proofing_regex(adding->proofing, pattern);
	g_autoptr(GMatchInfo) match = proofing_match(regex, clause);
	bool comma = g_str_has_prefix(mark, "，");
	if (proofing_fits(adding->proofing, "^占", clause) || (!match && !adding->count))
		return true;
	if (!match)
		return !comma;
	if (comma && adding->count && proofing_fits(adding->proofing, BESIDE, clause))
		return false;
	g_autofree char *round = g_match_info_fetch(match, 3), *more = g_match_info_fetch(match, 4);
	adding->rounded |= round && *round;
	adding->open |= more && *more;
	adding->listed |= adding->count && g_str_has_prefix(mark, "、");
	adding->beside |= !adding->count && proofing_fits(adding->proofing, BESIDE, clause);
	add(adding, proofing_number(match, 2));
	return true;
}

/* The parts in TEXT, clause by clause. */
static void take_parts(struct adding *adding, const char *text)
{
	g_autofree char *plain = replaced(adding->proofing, text, "（[^）]*）|。$", "");
	g_autofree char *joined = replaced(adding->proofing, plain, "(" UNIT ")(?:和|及|以及|与)", "\\1、");
	g_autofree char *open = replaced(adding->proofing, joined, "等$", "");
	adding->open |= strlen(open) < strlen(joined);
	g_auto(GStrv) clauses = g_regex_split_simple("([、，；])", joined, 0, 0);
	const char *mark = "";
	for (char **clause = clauses; *clause; clause += 2) {
		if (!take_clause(adding, mark, *clause) || !clause[1])
			return;
		mark = clause[1];
	}
}

/* Whether the parts cannot be those of the whole. Some of it alone are no more than the whole; a list of all is all of
 * it. */
static bool is_wrong(const struct adding *adding)
{
	if (adding->met || adding->rounded || adding->sum == adding->total)
		return false;
	if (adding->sum > adding->total)
		return adding->count > 0;
	return !adding->open && (adding->count > 2 || (adding->count == 2 && (adding->listed || !adding->beside)));
}

/* "223件，其中A120件、B80件": the whole before its parts. Whether there was one. */
static bool check_parts(struct proofing *proofing, const struct sentence *sentence)
{
	static const char HEAD[] = "(?<![\\d,])([\\d,]+)(" UNIT
	                           ")[，：（]?(?:其中|按[^，。；：]{1,8}分[，：]?|包括|分别为|分别是|具体为|结果为)：?";
	const GRegex *regex = proofing_regex(proofing, HEAD);
	g_autoptr(GMatchInfo) match = NULL;
	bool found = false;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		int end;
		g_autofree char *quote = g_match_info_fetch(match, 0), *unit = g_match_info_fetch(match, 2);
		g_autoptr(GString) said = g_string_new(NULL);
		struct adding adding = {.total = proofing_number(match, 1), .unit = unit, .said = said, .proofing = proofing};
		found = g_match_info_fetch_pos(match, 0, NULL, &end);
		bool within = strstr(quote, "（") != NULL;
		g_auto(GStrv) behind = g_strsplit(sentence->text + end, within ? "）" : "\n", 2);
		take_parts(&adding, *behind);
		if (is_wrong(&adding))
			remark(proofing, sentence, quote, &adding);
	}
	return found;
}

/* "A120件、B80件，合计200件": the parts before their whole; PATTERN finds them. */
static void check_summed(struct proofing *proofing, const struct sentence *sentence, const char *pattern)
{
	const GRegex *regex = proofing_regex(proofing, pattern);
	g_autoptr(GMatchInfo) match = proofing_match(regex, sentence->text);
	g_autoptr(GString) said = g_string_new(NULL);
	if (!match)
		return;
	g_autofree char *parts = g_match_info_fetch(match, 1), *unit = g_match_info_fetch(match, 3),
	                *quote = g_match_info_fetch(match, 0);
	struct adding adding = {.total = proofing_number(match, 2), .unit = unit, .said = said, .proofing = proofing};
	const char *some = strstr(parts, "其中");
	take_parts(&adding, some ? some : parts);
	if (adding.count > 1 && adding.sum != adding.total && !adding.rounded)
		remark(proofing, sentence, quote, &adding);
}

/* "共收到58件，立案41件，作为建议11件": parts of the same unit anywhere behind a whole. */
static void check_told(struct proofing *proofing, const struct sentence *sentence)
{
	const GRegex *regex =
	    proofing_regex(proofing, "共(?:[^，。；、\\d]{0,12})(\\d+)(件|人次|批次|次|封|项|条|批|场|人|天)(?!次)");
	g_autoptr(GMatchInfo) match = proofing_match(regex, sentence->text);
	g_autoptr(GString) said = g_string_new(NULL);
	int end;
	if (!match || !g_match_info_fetch_pos(match, 0, NULL, &end))
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0), *unit = g_match_info_fetch(match, 2);
	struct adding adding = {.total = proofing_number(match, 1), .unit = unit, .said = said, .proofing = proofing};
	g_autofree char *pattern = g_strdup_printf("([^，；。、\\d]*)(\\d+)%s", unit);
	const GRegex *parts = proofing_regex(proofing, pattern);
	g_autoptr(GMatchInfo) part = NULL;
	for (g_regex_match(parts, sentence->text + end, 0, &part); g_match_info_matches(part);
	     g_match_info_next(part, NULL)) {
		g_autofree char *words = g_match_info_fetch(part, 1);
		if (!proofing_fits(proofing, BESIDE, words))
			add(&adding, proofing_number(part, 2));
	}
	if (adding.count > 1 && adding.sum < adding.total)
		remark(proofing, sentence, quote, &adding);
}

void proofing_sums(struct proofing *proofing, const struct sentence *sentence)
{
	static const char *const SUMMED[] = {
	    "(?:^|[，；。：])([^，；。：]*、[^，；。：]*)，?(?:合计|共计|总计|共)([\\d,]+)(" UNIT ")",
	    "(?:^|[，；。：、])((?:[^，；。：、]*?\\d(?:" UNIT ")，)+[^，；。：、]*?\\d(?:" UNIT
	    "))，(?:合计|共计|总计|共)([\\d,]+)(" UNIT ")",
	};
	if (sentence->row)
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(SUMMED); i++)
		check_summed(proofing, sentence, SUMMED[i]);
	if (!check_parts(proofing, sentence))
		check_told(proofing, sentence);
}

/* The shares of a sentence with their counts, "13项，占7.9%". */
struct shares {
	double sum;
	unsigned count;
	long counted; /* the counts added up; -1: a share has none */
	long whole;   /* of which they are told to be parts; 0: nothing is told */
};

static const GRegex *share_regex(const struct proofing *proofing)
{
	return proofing_regex(proofing,
	    "(?:(?<![\\d,])([\\d,]+)(?:" UNIT ")[，（、]?)?(?:占(?:比|总数的?|全部的?)?(?:为)?" PERCENT "|[（(]" PERCENT
	    "[)）])");
}

static double share_of(const GMatchInfo *match)
{
	g_autofree char *one = g_match_info_fetch(match, 2), *other = g_match_info_fetch(match, 3);
	return g_ascii_strtod(one && *one ? one : other ? other : "", NULL);
}

static struct shares find_shares(const struct proofing *proofing, const struct sentence *sentence)
{
	struct shares shares = {0};
	const GRegex *regex = share_regex(proofing),
	             *head = proofing_regex(proofing, "(?<![\\d,])([\\d,]+)(?:" UNIT ")[，：（]?其中");
	g_autoptr(GMatchInfo) match = NULL, whole = proofing_match(head, sentence->text);
	shares.whole = whole ? proofing_number(whole, 1) : 0;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		long count = proofing_number(match, 1);
		shares.sum += share_of(match);
		shares.counted = count < 0 || shares.counted < 0 ? -1 : shares.counted + count;
		shares.count++;
	}
	return shares;
}

/* How far the share of MATCH lies from that of its count in WHOLE, in units of its last place; shares that are made to
 * add up to a hundred may be one off there. */
static double misfit(const GMatchInfo *match, long whole)
{
	long count = proofing_number(match, 1);
	g_autofree char *quote = g_match_info_fetch(match, 0);
	const char *point = strchr(quote, '.');
	double step = proofing_step(point ? (int)strspn(point + 1, "0123456789") : 0);
	return count < 0 ? 0 : fabs(share_of(match) - 100.0 * (double)count / (double)whole) / step;
}

/* Each share is that of its count in WHOLE. One remark on the worst: a wrong count puts all of them wrong. */
static void check_fit(struct proofing *proofing, const struct sentence *sentence, long whole)
{
	const GRegex *regex = share_regex(proofing);
	g_autoptr(GMatchInfo) match = NULL;
	g_autofree char *quote = NULL, *finding = NULL;
	double worst = 1.5;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		long count = proofing_number(match, 1);
		double off = misfit(match, whole);
		if (off < worst)
			continue;
		worst = off;
		g_free(quote);
		g_free(finding);
		quote = g_match_info_fetch(match, 0);
		finding = g_strdup_printf(_("%ld of %ld are %.1f%%"), count, whole, 100.0 * (double)count / (double)whole);
	}
	if (finding)
		proofing_remark(proofing, sentence->line, "shares", quote, g_steal_pointer(&finding));
}

/* Whether the sentence is a list of shares to its end, and does not say that there are others. */
static bool is_all(const struct proofing *proofing, const struct sentence *sentence)
{
	static const char ONE[] = "[^，。；：、%]{1,14}占(?:比)?(?:为)?\\d+(?:\\.\\d+)?%";
	static const char SOME[] = "等|其中|主要|前[两三四五]|[较最][多高大]|居|其余|为主|以上|合计|不足|近|超|约|增|降";
	g_autofree char *list = g_strdup_printf("%s(?:[、，；和]%s)+。?$", ONE, ONE);
	return proofing_fits(proofing, list, sentence->text) && !proofing_fits(proofing, SOME, sentence->text);
}

/* Shares of something else, or not of all, lie far from a hundred. */
void proofing_shares(struct proofing *proofing, const struct sentence *sentence)
{
	struct shares shares = find_shares(proofing, sentence);
	bool near = fabs(shares.sum - 100) < 5, all = (shares.count >= 3 && near) || is_all(proofing, sentence);
	if (proofing->wrong->len)
		return;
	if (all && fabs(shares.sum - 100) > 0.05)
		proofing_remark(proofing, sentence->line, "shares", sentence->text,
		    g_strdup_printf(_("the shares add up to %.1f%%, not 100.0%%"), shares.sum));
	else if (shares.whole > 0)
		check_fit(proofing, sentence, shares.whole);
	else if (shares.count >= 3 && near && shares.counted > 0)
		check_fit(proofing, sentence, shares.counted);
}
