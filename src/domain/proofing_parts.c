/* Names that share a verb and their numbers: "A and B: 5 in all", "A and B: 3 and 2". */
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

/* What MATCH of a joined pattern says. */
enum { JOINED_NAMES = 1, JOINED_OTHERS, JOINED_VERBS, JOINED_NUMBER, JOINED_ROUNDED, JOINED_SHARE };

/* The figures of the names in TEXT, one behind the other; of char *, borrowed, NULL-terminated. */
static GPtrArray *figures_in(const struct parts_rule *rule, const char *text)
{
	GPtrArray *figures = g_ptr_array_new();
	while (*text) {
		int length = 0;
		for (unsigned i = 0; !length && i < rule->names->len; i++) {
			const struct part_name *name = rule->names->pdata[i];
			g_autoptr(GMatchInfo) match = proofing_match(name->word, text);
			if (match && g_match_info_fetch_pos(match, 0, NULL, &length))
				g_ptr_array_add(figures, name->figure);
		}
		text = length ? text + length : g_utf8_next_char(text);
	}
	g_ptr_array_add(figures, NULL);
	return figures;
}

/* One number for each of FIGURES, the first of them SAID, the others behind it. */
static void hold_each(struct proofing *proofing, const struct parts_rule *rule, struct said said, char **figures)
{
	const char *text = proofing->at->sentence.text;
	for (; *figures; figures++) {
		char *one[] = {*figures, NULL};
		g_autofree char *quote = proofing_clause(proofing, &said);
		proofing_hold(proofing, &said, &(struct holding){.figures = one, .quote = quote});
		int behind = said.to;
		g_autoptr(GMatchInfo) next = proofing_match(rule->next, text + behind);
		if (!next || !proofing_said(next, 1, 2, &said))
			return;
		said.from += behind;
		said.to += behind;
	}
}

/* The share of a name in the whole, to one of its last place: shares are made to add up. */
static void hold_share(
    struct proofing *proofing, const struct parts_rule *rule, const struct said *said, char **figures)
{
	char *whole[] = {rule->whole, NULL};
	double part = proofing_sum_of(proofing, figures), all = rule->whole ? proofing_sum_of(proofing, whole) : NAN;
	if (isnan(part) || isnan(all) || all <= 0 || proofing_held(proofing, said))
		return;
	if (fabs(said->value - 100 * part / all) < 1.01 * proofing_step(said->decimals))
		return;
	g_autofree char *quote = proofing_clause(proofing, said);
	g_array_append_val(proofing->wrong, said->value);
	proofing_remark(proofing, proofing->at->sentence.line, "shares", quote,
	    g_strdup_printf(_("%ld of %ld are %.1f%%"), (long)part, (long)all, 100 * part / all));
}

static void check_joined(struct proofing *proofing, const struct parts_rule *rule, const GMatchInfo *match)
{
	g_autofree char *names = g_match_info_fetch(match, JOINED_NAMES),
	                *others = g_match_info_fetch(match, JOINED_OTHERS),
	                *verbs = g_match_info_fetch(match, JOINED_VERBS), *quote = g_match_info_fetch(match, 0);
	g_autoptr(GPtrArray) figures = figures_in(rule, names);
	char **ids = (char **)figures->pdata;
	struct said said;
	if (others && *others)
		return;
	if (proofing_said(match, JOINED_SHARE, JOINED_ROUNDED, &said))
		hold_share(proofing, rule, &said, ids);
	else if (proofing_said(match, JOINED_NUMBER, JOINED_ROUNDED, &said) && strstr(verbs, "分别"))
		hold_each(proofing, rule, said, ids);
	else if (strstr(verbs, "各") && ids[1])
		proofing_held(proofing, &said);
	else
		proofing_hold(proofing, &said, &(struct holding){.figures = ids, .quote = quote});
}

void proofing_parts(struct proofing *proofing, const struct sentence *sentence)
{
	for (unsigned i = 0; !sentence->row && i < proofing->rules->parts->len; i++) {
		const struct parts_rule *rule = proofing->rules->parts->pdata[i];
		g_autoptr(GMatchInfo) match = proofing_match(rule->joined, sentence->text);
		g_autoptr(GMatchInfo) unless = match ? proofing_match(rule->unless, sentence->text) : NULL;
		for (; match && !unless && g_match_info_matches(match); g_match_info_next(match, NULL))
			check_joined(proofing, rule, match);
	}
}
