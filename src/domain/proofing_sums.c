/* Whether what a sentence adds up adds up: parts and their whole, shares and their counts. */
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

#define SHARES_OF_ALL 95 /* percent: parts whose shares come to less are some of the whole */
/* What such words begin with is told beside the parts, and is none of them. */
#define BESIDE                                                                                                                                                  \
	"^(?:已|共|均|另|较|比|按[期时]|及时|答复|办结|当场|转交|转办|结转|尚|未|同比|增|减|涉及|其中|满意|基本满意|重复|" \
	"匿名|超期|延期|有)"

/* The rest of a whole, in front of its number. */
#define REST                                                                                                           \
	"(?:其余|剩余|剩下|余下|另有)(?![^，。；、\\d]*各)[^，。；、\\d]{0,12}[\\d,]+(?:余|多)?(?:" PROOFING_UNIT ")"

/* A month with its number: there are others. */
#define SOME_MONTH "\\d月(?:份)?[^，。；、\\d]*\\d"

/* Several have a number each, which is none of a part. */
#define EACH "各[^，。；、\\d]*[\\d,]+(?:余|多)?(?:" PROOFING_UNIT ")"

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
	double shares; /* that are told beside them, added up */
	bool met;      /* some of the parts were the whole */
	bool listed;   /* they stand in one list: "a、b" */
	bool open;     /* the list ends with "and so on" */
	bool rounded;  /* a part is told roundly */
	bool wrong;    /* a part is not what the register has */
	bool rest;     /* one of them is called the rest */
	bool beside;   /* the first of them may be told of some alone: "of these in time" */
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
	double total = (double)adding->total;
	g_array_append_val(proofing->wrong, total);
	proofing_remark(proofing, sentence->line, "sum", quote,
	    g_strdup_printf(
	        _("the parts do not add up: %s = %ld, not %ld"), adding->said->str, adding->sum, adding->total));
}

/* Adds the share that CLAUSE tells of the part before it. Whether it does. */
static bool take_share(struct adding *adding, const char *clause)
{
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(adding->proofing, "^" PROOFING_SHARE), clause);
	if (match)
		adding->shares += proofing_value(match, 1, NULL);
	return match;
}

/* What a clause says of a part. */
enum { PART_WORDS = 1, PART_NUMBER, PART_ROUNDED, PART_MORE, PART_BEHIND };

static GMatchInfo *part_in(const struct adding *adding, const char *clause)
{
	g_autofree char *unit = g_regex_escape_string(adding->unit, -1);
	g_autofree char *pattern = g_strdup_printf(
	    "(?|^(.*?)([\\d,]+)(余|多)?%s(等)?()$|^(.*?)(?<![\\d,])([\\d,]+)(余|多)?%s(?!次)()(.*)$)", unit, unit);
	return proofing_match(proofing_regex(adding->proofing, pattern), clause);
}

/* Whether CLAUSE tells the rest of the whole, whatever becomes of it. */
static bool is_rest(const struct adding *adding, const char *clause)
{
	return proofing_fits(adding->proofing, "^" REST, clause) &&
	       (adding->count > 1 || !g_str_has_prefix(clause, "另有"));
}

/* Whether the number of MATCH is all that CLAUSE tells; where there is a rest, parts may be told behind their numbers
 * as well. */
static bool is_part(const struct adding *adding, const GMatchInfo *match, const char *clause)
{
	g_autofree char *words = g_match_info_fetch(match, PART_WORDS), *behind = g_match_info_fetch(match, PART_BEHIND);
	return !*behind || is_rest(adding, clause) || (adding->rest && !*words);
}

/* What MATCH says of the part that CLAUSE tells, with the mark before it. */
static void take_part(struct adding *adding, const GMatchInfo *match, const char *mark, const char *clause)
{
	g_autofree char *round = g_match_info_fetch(match, PART_ROUNDED), *more = g_match_info_fetch(match, PART_MORE);
	adding->rounded |= round && *round;
	adding->open |= more && *more;
	adding->listed |= adding->count && g_str_has_prefix(mark, "、");
	adding->beside |= !adding->count && proofing_fits(adding->proofing, BESIDE, clause);
	add(adding, proofing_number(match, PART_NUMBER));
}

/* Whether CLAUSE, behind a comma, begins something else than a part. */
static bool is_beside(const struct adding *adding, const char *clause)
{
	return adding->count && !is_rest(adding, clause) && proofing_fits(adding->proofing, BESIDE, clause);
}

/* One clause behind a whole, with the mark before it. False where the list is at its end. */
static bool take_clause(struct adding *adding, const char *mark, const char *clause)
{
	g_autoptr(GMatchInfo) match = part_in(adding, clause);
	bool comma = g_str_has_prefix(mark, "，");
	if (take_share(adding, clause))
		return true;
	if (!match || !is_part(adding, match, clause)) {
		adding->open |= adding->rest && match;
		return !adding->count || !comma || (adding->rest && !match);
	}
	if (proofing_fits(adding->proofing, EACH, clause) || (comma && is_beside(adding, clause)))
		return false;
	bool rest = is_rest(adding, clause);
	take_part(adding, match, mark, clause);
	return !rest;
}

/* The parts in TEXT, clause by clause. */
static void take_parts(struct adding *adding, const char *text)
{
	g_autofree char *plain = replaced(adding->proofing, text, "（[^）]*）|。$", "");
	g_autofree char *joined = replaced(adding->proofing, plain, "(" PROOFING_UNIT ")(?:和|及|以及|与)", "\\1、");
	g_autofree char *open = replaced(adding->proofing, joined, "等$", "");
	adding->open |= strlen(open) < strlen(joined);
	adding->rest = proofing_fits(adding->proofing, "[、，；]" REST, joined);
	g_auto(GStrv) clauses = g_regex_split_simple("([、，；])", joined, 0, 0);
	const char *mark = "";
	for (char **clause = clauses; *clause; clause += 2) {
		if (!take_clause(adding, mark, *clause) || !clause[1] || (!adding->count && g_str_has_prefix(clause[1], "；")))
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
	bool some = adding->open || (adding->shares > 0 && adding->shares < SHARES_OF_ALL);
	return !some && (adding->count > 2 || (adding->count == 2 && (adding->listed || !adding->beside)));
}

/* TEXT of the sentence at hand, and the rest that the next one tells of it; to be freed. */
static char *with_rest(const struct proofing *proofing, const char *text)
{
	const struct told *next =
	    proofing->place + 1 < proofing->told->len ? proofing->told->pdata[proofing->place + 1] : NULL;
	g_autofree char *bare = g_strndup(text, strlen(text) - (g_str_has_suffix(text, "。") ? strlen("。") : 0));
	if (!next || next->sentence.part != proofing->at->sentence.part ||
	    !proofing_fits(proofing, "^" REST, next->sentence.text))
		return g_steal_pointer(&bare);
	return g_strconcat(bare, "，", next->sentence.text, NULL);
}

/* "223件，其中A120件、B80件": the whole before its parts. Whether there was one. */
static bool check_parts(struct proofing *proofing, const struct sentence *sentence)
{
	static const char HEAD[] =
	    "(?<![\\d,])(?<![增减]加)(?<!增长)(?<!减少)(?<!下降)([\\d,]+)(" PROOFING_UNIT ")" PROOFING_THAN
	    "[，：（]?(?:其中|按[^，。；：]{1,8}分[，：]?|包括|分别为|分别是|具体为|结果为)：?";
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
		g_autofree char *all = within ? g_strdup(sentence->text + end) : with_rest(proofing, sentence->text + end);
		g_auto(GStrv) behind = g_strsplit(all, within ? "）" : "\n", 2);
		adding.open = proofing_fits(proofing, SOME_MONTH, *behind);
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

/* Parts that stand in any words behind a whole, of the same unit. */
struct telling {
	const char *whole; /* a pattern: its number, its unit */
	bool all;          /* they are all that it has, and some of them alone are no more */
};

/* "共收到58件，立案41件，作为建议11件". */
static bool check_told(struct proofing *proofing, const struct sentence *sentence, const struct telling *telling)
{
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, telling->whole), sentence->text), part = NULL;
	g_autoptr(GString) said = g_string_new(NULL);
	int end;
	if (!match || !g_match_info_fetch_pos(match, 0, NULL, &end))
		return false;
	g_autofree char *quote = g_match_info_fetch(match, 0), *unit = g_match_info_fetch(match, 2);
	struct adding adding = {.total = proofing_number(match, 1), .unit = unit, .said = said, .proofing = proofing};
	g_autofree char *pattern = g_strdup_printf("([^，；。、\\d]*)(\\d+)%s", unit);
	g_auto(GStrv) behind = g_strsplit(sentence->text + end, telling->all ? "其中" : "\n", 2);
	for (g_regex_match(proofing_regex(proofing, pattern), *behind, 0, &part); g_match_info_matches(part);
	     g_match_info_next(part, NULL)) {
		g_autofree char *words = g_match_info_fetch(part, 1);
		if (!proofing_fits(proofing, BESIDE, words))
			add(&adding, proofing_number(part, 2));
	}
	if ((adding.count > 1 && adding.sum < adding.total) || (telling->all && adding.sum > adding.total))
		remark(proofing, sentence, quote, &adding);
	return true;
}

/* What becomes of proposals is told without saying that these are parts. */
static void check_tellings(struct proofing *proofing, const struct sentence *sentence)
{
	static const struct telling TELLINGS[] = {
	    {.whole = "(?:共?(?:收到|受理|接到|征集到?|提出|提交)[^，。；、\\d]{0,12}|提案(?:共|共计|总数|为|有|：)*)(\\d+)"
	              "(件|封|项|条|份)"
	              "(?=[，：](?:经[^，。；\\d]{1,14}?，?)?(?:决定)?(?:正式)?(?:立案|作为|列为|转为|采纳|不予|并案|撤案|"
	              "移交))",
	        .all = true},
	    {.whole = "共(?:[^，。；、\\d]{0,12})(\\d+)(件|人次|批次|次|封|项|条|批|场|人|天)(?!次)"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(TELLINGS); i++)
		if (check_told(proofing, sentence, &TELLINGS[i]))
			return;
}

/* "359件，比上年的341件增加18件": what there was, and by how much it grew or fell. */
static void check_grown(struct proofing *proofing, const struct sentence *sentence)
{
	static const char GROWN[] = "(?<![\\d,])([\\d,]+)(" PROOFING_UNIT
	                            ")[，（](?:比|较|与)[^，。；]{0,24}?(?<![-—–－~～\\d,])([\\d,]+)\\2）?(?:相比)?，?"
	                            "(?:(增加|增长|上升|多)|减少|下降|少)了?([\\d,]+)\\2";
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, GROWN), sentence->text);
	g_autoptr(GString) said = g_string_new(NULL);
	if (!match)
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0), *more = g_match_info_fetch(match, 4);
	long now = proofing_number(match, 1), before = proofing_number(match, 3);
	struct adding adding = {.total = *more ? now : before, .said = said, .proofing = proofing};
	add(&adding, *more ? before : now);
	add(&adding, proofing_number(match, 5));
	if (adding.sum != adding.total)
		remark(proofing, sentence, quote, &adding);
}

void proofing_sums(struct proofing *proofing, const struct sentence *sentence)
{
	static const char *const SUMMED[] = {
	    "(?:^|[，；。：])([^，；。：]*、[^，；。：]*)，?(?:合计|共计|总计|共)([\\d,]+)(" PROOFING_UNIT ")",
	    "(?:^|[，；。：、])((?:[^，；。：、]*?\\d(?:" PROOFING_UNIT ")，)+[^，；。：、]*?\\d(?:" PROOFING_UNIT
	    "))，(?:合计|共计|总计|共)([\\d,]+)(" PROOFING_UNIT ")",
	    "（(?!其中|含|包括)([^（）；]*?\\d(?:" PROOFING_UNIT ")、[^（）；]*)）(?:共计|合计|共)?([\\d,]+)(" PROOFING_UNIT
	    ")",
	};
	if (sentence->row)
		return;
	check_grown(proofing, sentence);
	for (size_t i = 0; i < G_N_ELEMENTS(SUMMED); i++)
		check_summed(proofing, sentence, SUMMED[i]);
	if (!check_parts(proofing, sentence))
		check_tellings(proofing, sentence);
}
