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

/* The share of a name in the whole, to one of its last place: shares are made to add up. */
static void hold_share(struct proofing *proofing, const struct naming *naming, const struct said *said, char **figures)
{
	char *whole[] = {naming->rule->whole, NULL};
	double part = proofing_sum_of(proofing, figures), all = *whole ? proofing_sum_of(proofing, whole) : NAN;
	if (isnan(part) || isnan(all) || all <= 0 || proofing_held(proofing, said))
		return;
	if (fabs(said->value - 100 * part / all) < 1.01 * proofing_step(said->decimals))
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

/* Whether NAMES are known by another list, or mean another figure, of which SAID is true. */
static bool is_true_otherwise(
    const struct proofing *proofing, const struct naming *naming, const char *names, const struct said *said)
{
	char *instead[] = {naming->rule->instead, NULL};
	if (*instead && proofing_is_right(said, proofing_sum_of(proofing, instead)))
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
	                *quote = g_match_info_fetch(match, 0);
	struct said share;
	int at = 0;
	g_match_info_fetch_pos(match, JOINED_NAMES, &at, NULL);
	if (proofing_is_within(proofing, said, naming, at)) {
		proofing_held(proofing, said);
	} else if (strstr(verbs, "分别")) {
		hold_each(proofing, naming, *said, figures);
	} else if (figures[1] && proofing_fits(proofing, "各(?![类种项])", verbs)) {
		hold_same(proofing, said, figures, quote);
	} else if (is_true_otherwise(proofing, naming, names, said)) {
		proofing_held(proofing, said);
	} else {
		proofing_hold(proofing, said, &(struct holding){.figures = figures, .quote = quote});
		if (!proofing_is_wrong(proofing, said->value) && proofing_said(match, JOINED_ITS_SHARE, JOINED_OTHERS, &share))
			hold_share(proofing, naming, &share, figures);
	}
}

static void check_joined(struct proofing *proofing, const struct naming *naming, const GMatchInfo *match)
{
	g_autofree char *names = g_match_info_fetch(match, JOINED_NAMES),
	                *others = g_match_info_fetch(match, JOINED_OTHERS), *quote = g_match_info_fetch(match, 0);
	g_autoptr(GPtrArray) figures = proofing_figures_in(proofing, naming, names);
	char **ids = (char **)figures->pdata;
	struct said said = {0};
	if ((others && *others) || !*ids)
		return;
	if (proofing_said(match, JOINED_SHARE, JOINED_ROUNDED, &said))
		hold_share(proofing, naming, &said, ids);
	else if (proofing_said(match, JOINED_NUMBER, JOINED_ROUNDED, &said))
		hold_number(proofing, naming, &said, match, ids);
	else if (g_match_info_fetch_pos(match, JOINED_NONE, &said.from, &said.to))
		proofing_hold(proofing, &said, &(struct holding){.figures = ids, .quote = quote});
}

void proofing_parts(struct proofing *proofing, const struct sentence *sentence)
{
	for (unsigned i = 0; !sentence->row && i < proofing->namings->len; i++) {
		const struct naming *naming = proofing->namings->pdata[i];
		g_autoptr(GMatchInfo) match = naming->joined ? proofing_match(naming->joined, sentence->text) : NULL;
		if (!match || !proofing_naming_applies(proofing, naming))
			continue;
		for (; g_match_info_matches(match); g_match_info_next(match, NULL))
			check_joined(proofing, naming, match);
	}
}
