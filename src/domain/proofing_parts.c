/* Names that share a verb and their numbers: "A and B: 5 in all", "A and B: 3 and 2". */
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

/* What MATCH of a joined pattern says. */
enum {
	JOINED_NAMES = 1,
	JOINED_OTHERS,
	JOINED_VERBS,
	JOINED_NUMBER,
	JOINED_ROUNDED,
	JOINED_LIST,
	JOINED_ITS_SHARE,
	JOINED_SHARE,
	JOINED_NONE
};

/* One number for each of FIGURES, the first of them SAID, the others behind it. */
static void hold_each(struct proofing *proofing, const struct naming *naming, struct said said, char **figures)
{
	const char *text = proofing->at->sentence.text;
	for (; *figures; figures++) {
		char *one[] = {*figures, NULL};
		g_autofree char *quote = proofing_clause(proofing, &said);
		proofing_hold(proofing, &said, &(struct holding){.figures = one, .quote = quote});
		int behind = said.to;
		g_autoptr(GMatchInfo) next = proofing_match(naming->next, text + behind);
		if (!next || !proofing_said(next, 1, 2, &said))
			return;
		said.from += behind;
		said.to += behind;
	}
}

/* How many numbers LIST has: "、84、36". */
static unsigned numbers_in(const struct proofing *proofing, const char *list)
{
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, "[\\d,]+"), list);
	unsigned numbers = 0;
	for (; match && g_match_info_matches(match); g_match_info_next(match, NULL))
		numbers++;
	return numbers;
}

static bool is_share(const struct said *said, double part, double all)
{
	return fabs(said->value - 100 * part / all) < 1.01 * proofing_step(said->decimals);
}

/* Whether SAID is the share of one of FIGURES in ALL; NULL are none. */
static bool is_share_of_one(const struct proofing *proofing, const struct said *said, char **figures, double all)
{
	for (; figures && *figures; figures++)
		if (is_share(said, proofing_sum_of(proofing, (char *[]){*figures, NULL}), all))
			return true;
	return false;
}

/* The share of a name in the whole, to one of its last place: shares are made to add up. */
static void hold_share(struct proofing *proofing, const struct naming *naming, const struct said *said, char **figures)
{
	char *whole[] = {naming->rule->whole, NULL};
	double part = proofing_sum_of(proofing, figures), all = *whole ? proofing_sum_of(proofing, whole) : NAN;
	if (isnan(part) || isnan(all) || all <= 0 || proofing_held(proofing, said))
		return;
	if (is_share(said, part, all) || (!figures[1] && is_share_of_one(proofing, said, naming->rule->instead, all)))
		return;
	g_autofree char *quote = proofing_clause(proofing, said);
	g_array_append_val(proofing->wrong, said->value);
	proofing_remark(proofing, proofing->at->sentence.line, "shares", quote,
	    g_strdup_printf(_("%ld of %ld are %.1f%%"), (long)part, (long)all, 100 * part / all));
}

/* The same number of each of FIGURES: one remark on the first that has another one. */
static void hold_same(struct proofing *proofing, const struct said *said, char **figures, const char *quote)
{
	char *one[] = {*figures, NULL};
	for (; *figures; figures++) {
		char *other[] = {*figures, NULL};
		if (!proofing_is_right(said, proofing_sum_of(proofing, other)))
			*one = *figures;
	}
	proofing_hold(proofing, said, &(struct holding){.figures = one, .quote = quote});
}

/* Whether OTHER is called like NAME, if that is one of FIGURE. */
static bool is_kind_of(const struct part_name *other, const struct part_name *name, const char *figure)
{
	size_t length = strlen(name->word);
	return !strcmp(name->figure, figure) && strcmp(other->figure, figure) != 0 &&
	       !strncmp(other->word, name->word, length) &&
	       (!other->word[length] || g_str_has_prefix(other->word + length, "（"));
}

/* Whether SAID is all that is called like FIGURE, whatever stands behind it: of "A" and "A（of one kind）", or of all
 * that have the same name. */
static bool is_true_of_kinds(
    const struct proofing *proofing, const struct naming *naming, char *figure, const struct said *said)
{
	char *own[] = {figure, NULL};
	double sum = proofing_sum_of(proofing, own);
	for (unsigned i = 0; i < naming->names->len; i++)
		for (unsigned other = 0; other < naming->names->len; other++)
			if (is_kind_of(naming->names->pdata[other], naming->names->pdata[i], figure))
				sum += proofing_sum_of(
				    proofing, (char *[]){((const struct part_name *)naming->names->pdata[other])->figure, NULL});
	return proofing_is_right(said, sum);
}

/* Whether SAID is what is known besides of each part in NAMES, all of them together: how many were handled. */
static bool is_true_of_each(
    const struct proofing *proofing, const struct naming *naming, const char *names, const struct said *said)
{
	if (!naming->rule->each)
		return false;
	g_autoptr(GPtrArray) parts = proofing_figures_in(proofing, naming, names),
	                     figures = g_ptr_array_new_with_free_func(g_free);
	for (char **id = (char **)parts->pdata; *id; id++)
		g_ptr_array_add(figures, g_strdup_printf("%s.%s", *id, naming->rule->each));
	g_ptr_array_add(figures, NULL);
	return parts->len > 1 && proofing_is_right(said, proofing_sum_of(proofing, (char **)figures->pdata));
}

/* Whether NAMES are known by another list, or mean another figure, of which SAID is true. */
static bool is_true_otherwise(
    const struct proofing *proofing, const struct naming *naming, const char *names, const struct said *said)
{
	if (proofing_is_one_of(proofing, said, naming->rule->instead) || is_true_of_each(proofing, naming, names, said))
		return true;
	for (unsigned i = 0; i < proofing->namings->len; i++) {
		const struct naming *other = proofing->namings->pdata[i];
		g_autoptr(GPtrArray) figures = other == naming ? NULL : proofing_figures_in(proofing, other, names);
		if (figures && figures->len > 1 && proofing_is_right(said, proofing_sum_of(proofing, (char **)figures->pdata)))
			return true;
	}
	return false;
}

static void hold_number(struct proofing *proofing, const struct naming *naming, const struct said *said,
    const GMatchInfo *match, char **figures)
{
	g_autofree char *names = g_match_info_fetch(match, JOINED_NAMES), *verbs = g_match_info_fetch(match, JOINED_VERBS),
	                *quote = g_match_info_fetch(match, 0), *list = g_match_info_fetch(match, JOINED_LIST);
	struct said share;
	int at = 0;
	g_match_info_fetch_pos(match, JOINED_NAMES, &at, NULL);
	if (proofing_is_within(proofing, said, naming, at)) {
		proofing_held(proofing, said);
	} else if (*list && numbers_in(proofing, list) + 1 != g_strv_length(figures)) {
		proofing_held(proofing, said);
	} else if (*list || strstr(verbs, "分别")) {
		hold_each(proofing, naming, *said, figures);
	} else if (figures[1] && proofing_fits(proofing, "各(?![类种项])", verbs)) {
		hold_same(proofing, said, figures, quote);
	} else if (!proofing_is_right(said, proofing_sum_of(proofing, figures)) &&
	           (is_true_otherwise(proofing, naming, names, said) ||
	               (!figures[1] && is_true_of_kinds(proofing, naming, *figures, said)))) {
		proofing_held(proofing, said);
	} else {
		proofing_hold(proofing, said, &(struct holding){.figures = figures, .quote = quote});
		if (!proofing_is_wrong(proofing, said->value) && proofing_said(match, JOINED_ITS_SHARE, JOINED_OTHERS, &share))
			hold_share(proofing, naming, &share, figures);
	}
}

/* Whether MATCH begins with names that have a number in front of them, and takes the next one for theirs: "5 from A, 3
 * from B". */
static bool is_behind_number(const struct proofing *proofing, const struct naming *naming, const GMatchInfo *match)
{
	int from = 0, to = 0;
	const char *text = proofing->at->sentence.text;
	g_match_info_fetch_pos(match, JOINED_NAMES, &from, &to);
	if (!g_str_has_prefix(text + to, "，"))
		return false;
	g_autofree char *before = g_strndup(text, (gsize)from);
	g_autofree char *pattern =
	    g_strdup_printf("\\d(?:余|多)?(?:%s)(?:来信|信件|申请)?(?:为|是|系|来自|由|通过|属于?)$", naming->rule->units);
	return proofing_fits(proofing, pattern, before);
}

static void check_joined(struct proofing *proofing, const struct naming *naming, const GMatchInfo *match)
{
	g_autofree char *names = g_match_info_fetch(match, JOINED_NAMES),
	                *others = g_match_info_fetch(match, JOINED_OTHERS), *quote = g_match_info_fetch(match, 0);
	g_autoptr(GPtrArray) figures = proofing_figures_in(proofing, naming, names);
	char **ids = (char **)figures->pdata;
	struct said said = {0};
	if ((others && *others) || !*ids || is_behind_number(proofing, naming, match))
		return;
	if (proofing_said(match, JOINED_SHARE, JOINED_ROUNDED, &said))
		hold_share(proofing, naming, &said, ids);
	else if (proofing_said(match, JOINED_NUMBER, JOINED_ROUNDED, &said))
		hold_number(proofing, naming, &said, match, ids);
	else if (g_match_info_fetch_pos(match, JOINED_NONE, &said.from, &said.to))
		proofing_hold(proofing, &said, &(struct holding){.figures = ids, .quote = quote});
}

/* Whether SAID is one of the wholes that the register knows of what RULE tells the parts of. */
static bool is_whole(const struct proofing *proofing, const struct parts_rule *rule, const struct said *said)
{
	for (char **id = proofing->rules->wholes; id && *id && !said->more; id++) {
		char *figures[] = {*id, NULL};
		if (proofing_is_of_kind(*id, rule->whole) && said->value == proofing_sum_of(proofing, figures))
			return true;
	}
	return false;
}

/* The number that "all of them" behind BEFORE is said of: the last one told, which must be a whole that the
 * register knows, or, where none is told, all of the subject. NAN where it is said of something else. */
static double all_told(const struct proofing *proofing, const struct naming *naming, const char *before)
{
	char *whole[] = {naming->rule->whole, NULL};
	double all = proofing_sum_of(proofing, whole);
	g_autofree char *pattern = g_strdup_printf("([\\d,]+)(余|多)?(?:%s)[^\\d；。]*$", naming->rule->units);
	g_autoptr(GMatchInfo) number = proofing_match(proofing_regex(proofing, pattern), before),
	                      subject = proofing_match(naming->rule->subject, before);
	g_autofree char *clause = number ? g_match_info_fetch(number, 0) : NULL;
	struct said said;
	if (clause && proofing_fits(proofing, "其中|除", clause))
		return NAN;
	if (number && proofing_said(number, 1, 2, &said))
		return is_whole(proofing, naming->rule, &said) ? said.value : NAN;
	return subject ? all : NAN;
}

/* "All of them by A": there are no fewer of A than of all. */
static void check_all(struct proofing *proofing, const struct naming *naming, const GMatchInfo *match)
{
	struct said said = {0};
	g_match_info_fetch_pos(match, 0, &said.from, &said.to);
	g_autofree char *before = g_strndup(proofing->at->sentence.text, (gsize)said.from);
	g_autofree char *names = g_match_info_fetch(match, 1), *quote = g_match_info_fetch(match, 0);
	g_autoptr(GPtrArray) figures = proofing_figures_in(proofing, naming, names);
	char **ids = (char **)figures->pdata;
	said.value = all_told(proofing, naming, before);
	if (proofing_sum_of(proofing, ids) < said.value)
		proofing_hold(proofing, &said, &(struct holding){.figures = ids, .quote = quote});
}

/* "The other 25 from A and B", "of 138 rated, 131 A or B": a number in front of its names, of a whole that the register
 * knows. */
static void check_behind(struct proofing *proofing, const struct naming *naming, const GMatchInfo *match)
{
	struct said said;
	int from = 0;
	g_match_info_fetch_pos(match, 0, &from, NULL);
	g_autofree char *before = g_strndup(proofing->at->sentence.text, (gsize)from);
	g_autofree char *lead = g_match_info_fetch(match, 1), *names = g_match_info_fetch(match, 4),
	                *quote = g_match_info_fetch(match, 0);
	g_autoptr(GPtrArray) figures = proofing_figures_in(proofing, naming, names);
	bool some = g_str_has_suffix(lead, "中");
	if (some && (!naming->rule->whole || isnan(all_told(proofing, naming, before))))
		return;
	if (proofing_said(match, 2, 3, &said) && !proofing_is_within(proofing, &said, naming, from) &&
	    !is_true_otherwise(proofing, naming, names, &said))
		proofing_hold(proofing, &said, &(struct holding){.figures = (char **)figures->pdata, .quote = quote});
}

static void check_naming(struct proofing *proofing, const struct naming *naming, const char *text)
{
	g_autoptr(GMatchInfo) joined = proofing_match(naming->joined, text), behind = proofing_match(naming->behind, text),
	                      all = naming->rule->subject ? proofing_match(naming->all, text) : NULL;
	if ((!joined && !behind && !all) || !proofing_naming_applies(proofing, naming))
		return;
	for (; joined && g_match_info_matches(joined); g_match_info_next(joined, NULL))
		check_joined(proofing, naming, joined);
	for (; behind && g_match_info_matches(behind); g_match_info_next(behind, NULL))
		check_behind(proofing, naming, behind);
	if (all)
		check_all(proofing, naming, all);
}

void proofing_parts(struct proofing *proofing, const struct sentence *sentence)
{
	for (unsigned i = 0; !sentence->row && i < proofing->namings->len; i++)
		check_naming(proofing, proofing->namings->pdata[i], sentence->text);
}
