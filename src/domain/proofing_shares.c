/* Whether shares are those of their counts, and add up to a hundred. */
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

#define WORST 1.5    /* units of its last place that a share may be off */
#define PARAGRAPH 20 /* sentences before a share that may tell what it is one of */
#define OURS "来信|信件|邮件|信箱|来访|接待|申请|提案|浙里访|热线"
#define PERCENT "(\\d+(?:\\.\\d+)?)%"

#define OWN_SHARE 2 /* the group of a whole that is there where it has a share itself */

/* What a match of share_regex says. */
enum { SHARE_COUNT = 1, SHARE_UNIT, SHARE_ONE, SHARE_OTHER };

/* The shares of a sentence with their counts, "13项，占7.9%". */
struct shares {
	double sum;
	unsigned count;
	long counted; /* the counts added up; -1: a share has none */
	long whole;   /* of which they are told to be parts; 0: nothing is told */
};

static const GRegex *share_regex(const struct proofing *proofing)
{
	return proofing_regex(
	    proofing, "(?:(?<![\\d,])([\\d,]+)(" PROOFING_UNIT ")[，（、]?)?(?:" PROOFING_SHARE "|[（(]" PERCENT "[)）])");
}

static double share_of(const GMatchInfo *match)
{
	g_autofree char *one = g_match_info_fetch(match, SHARE_ONE), *other = g_match_info_fetch(match, SHARE_OTHER);
	return g_ascii_strtod(one && *one ? one : other ? other : "", NULL);
}

static struct shares find_shares(const struct proofing *proofing, const struct sentence *sentence)
{
	struct shares shares = {0};
	const GRegex *regex = share_regex(proofing),
	             *head = proofing_regex(
	                 proofing, "(?<![\\d,])([\\d,]+)(?:" PROOFING_UNIT ")" PROOFING_THAN "[，：（]?其中");
	g_autoptr(GMatchInfo) match = NULL, whole = proofing_match(head, sentence->text);
	shares.whole = whole ? proofing_number(whole, 1) : 0;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		long count = proofing_number(match, SHARE_COUNT);
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
	long count = proofing_number(match, SHARE_COUNT);
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
	double worst = WORST;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		long count = proofing_number(match, SHARE_COUNT);
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

/* Whether the share in MATCH says that it is one of all: "占总数的". */
static bool is_of_all(const GMatchInfo *match)
{
	g_autofree char *quote = g_match_info_fetch(match, 0);
	return strstr(quote, "总") || strstr(quote, "全部");
}

/* Whether SAID, with its share in MATCH, fits one of the wholes that TEXT tells in the same unit; RET_WHOLE is the last
 * of them that is no less and has no share of its own, or the most where the share is one of all, and stays where
 * there is none. */
static bool fits_told(
    const struct proofing *proofing, const GMatchInfo *match, const char *unit, const char *text, long *ret_whole)
{
	g_autofree char *pattern =
	    g_strdup_printf("(?<![\\d,])([\\d,]+)(?:余|多)?%s(?!次)([，（、]?占|[（(][\\d.]+%%)?", unit);
	long count = proofing_number(match, SHARE_COUNT);
	g_autoptr(GMatchInfo) other = NULL;
	for (g_regex_match(proofing_regex(proofing, pattern), text, 0, &other); g_match_info_matches(other);
	     g_match_info_next(other, NULL)) {
		long whole = proofing_number(other, 1);
		if (whole > 0 && misfit(match, whole) < WORST)
			return true;
		if (whole > count && g_match_info_get_match_count(other) <= OWN_SHARE)
			*ret_whole = is_of_all(match) ? MAX(whole, *ret_whole) : whole;
	}
	return false;
}

/* The same of the wholes that the register knows. */
static bool fits_known(const struct proofing *proofing, const GMatchInfo *match, long *ret_whole)
{
	for (char **id = proofing->rules->wholes; id && *id; id++) {
		char *figures[] = {*id, NULL};
		double whole = proofing_sum_of(proofing, figures);
		if (whole > 0 && misfit(match, (long)whole) < WORST)
			return true;
		if (!*ret_whole && whole > (double)proofing_number(match, SHARE_COUNT))
			*ret_whole = (long)whole;
	}
	return false;
}

/* The sentences that tell what a share is one of: the one at hand, and those before it in the same part. */
static bool fits_any(const struct proofing *proofing, const GMatchInfo *match, long *ret_whole)
{
	g_autofree char *unit = g_match_info_fetch(match, SHARE_UNIT);
	unsigned last = proofing->place, first = last > PARAGRAPH ? last - PARAGRAPH : 0;
	for (unsigned i = last + 1; i-- > first;) {
		const struct told *told = proofing->told->pdata[i];
		long whole = 0;
		if (told->sentence.part != proofing->at->sentence.part)
			break;
		if (fits_told(proofing, match, unit, told->sentence.text, &whole))
			return true;
		if (!*ret_whole || (is_of_all(match) && whole > *ret_whole))
			*ret_whole = whole;
	}
	return fits_known(proofing, match, ret_whole);
}

/* A share behind its count is one of something that was told, or that the register knows; where neither is so, and what
 * it speaks of is the register's, it is wrong. */
static void check_alone(struct proofing *proofing, const struct sentence *sentence)
{
	const GRegex *regex = share_regex(proofing), *ours = proofing_regex(proofing, OURS);
	g_autoptr(GMatchInfo) match = NULL;
	for (g_regex_match(regex, sentence->text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
		long whole = 0, count = proofing_number(match, SHARE_COUNT);
		struct said share = {0};
		g_autofree char *quote = g_match_info_fetch(match, 0);
		g_match_info_fetch_pos(match, 0, &share.from, &share.to);
		if (count < 0 || fits_any(proofing, match, &whole) || !whole || !proofing_is_spoken_of(proofing, ours, NULL, 1))
			continue;
		proofing_remark(proofing, sentence->line, "shares", quote,
		    g_strdup_printf(_("%ld of %ld are %.1f%%"), count, whole, 100.0 * (double)count / (double)whole));
	}
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
	else
		check_alone(proofing, sentence);
}
