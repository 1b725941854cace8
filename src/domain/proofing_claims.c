/* Holds what a manuscript states, promises and leaves out against the rules and the register. */
#include "base/say.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

static struct known_figure figure_of(const struct proofing *proofing, const char *id)
{
	return proofing->measure->figure(proofing->measure->arg, id);
}

/* What the register has of ID, and of PLUS beside it (may be NULL). */
static double value_of(const struct proofing *proofing, const char *id, const char *plus)
{
	return figure_of(proofing, id).value + (plus ? figure_of(proofing, plus).value : 0);
}

/* "letters received 6 (principal's mailbox 3, secretary's mailbox 2)"; MORE are further ids, or NULL. */
static char *register_says(const struct proofing *proofing, const char *id, const char *plus, char **more)
{
	double value = value_of(proofing, id, plus);
	g_autoptr(GString) label = g_string_new(figure_of(proofing, id).label), parts = g_string_new(NULL);
	if (plus)
		g_string_append_printf(label, " + %s", figure_of(proofing, plus).label);
	for (char **other = more; other && *other; other++) {
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

/* Whether MATCH lies in a clause that speaks of the year before. */
static bool compares(const char *text, const GMatchInfo *match)
{
	static const char BEFORE[] = "(?:上一(?:学年|年度|年)|上(?:学年|年度|年)(?!结转)|去年|同期|同比)[^，；（。]*$";
	int end;
	if (!g_match_info_fetch_pos(match, 0, NULL, &end))
		return false;
	g_autofree char *before = g_strndup(text, (gsize)end);
	return g_regex_match_simple(BEFORE, before, 0, 0);
}

/* Whether what MATCH states is VALUE: to as many places as it is told, or rounded down. */
static bool is_right(const GMatchInfo *match, double value)
{
	int decimals;
	double said = proofing_value(match, 1, &decimals);
	g_autofree char *more = g_match_info_fetch(match, 2);
	if (more && *more)
		return is_rounded((long)said, value);
	bool whole = !decimals && value == (double)(long)value;
	return whole ? said == value : fabs(said - value) < 0.5 * proofing_step(decimals) + 1e-9;
}

static void check_number(
    struct proofing *proofing, const struct claim_rule *rule, const struct sentence *sentence, const GMatchInfo *match)
{
	if (is_right(match, value_of(proofing, rule->figure, rule->plus)) || compares(sentence->text, match))
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	g_autofree char *says = register_says(proofing, rule->figure, rule->plus, rule->more);
	proofing_remark(proofing, sentence->line, "figure", quote, g_strdup_printf(_("the register has %s"), says));
}

static void check_none(
    struct proofing *proofing, const struct claim_rule *rule, const struct sentence *sentence, const GMatchInfo *match)
{
	if (value_of(proofing, rule->figure, rule->plus) <= 0)
		return;
	g_autofree char *quote = g_match_info_fetch(match, 0);
	g_autofree char *says = register_says(proofing, rule->figure, rule->plus, rule->more);
	proofing_remark(proofing, sentence->line, "figure", quote, g_strdup_printf(_("the register has %s"), says));
}

static void check_claim(struct proofing *proofing, const struct claim_rule *rule, const struct sentence *sentence)
{
	g_autoptr(GMatchInfo) unless = proofing_match(rule->unless, sentence->text);
	g_autoptr(GMatchInfo) number = unless ? NULL : proofing_match(rule->number, sentence->text);
	g_autoptr(GMatchInfo) none = unless ? NULL : proofing_match(rule->none, sentence->text);
	if (isnan(value_of(proofing, rule->figure, rule->plus)))
		return;
	if (number)
		check_number(proofing, rule, sentence, number);
	if (none)
		check_none(proofing, rule, sentence, none);
}

void proofing_claims(struct proofing *proofing, const struct sentence *sentence)
{
	for (unsigned i = 0; !sentence->row && i < proofing->rules->claims->len; i++)
		check_claim(proofing, proofing->rules->claims->pdata[i], sentence);
}

/* The first sentence that REGEX fits; NULL where there is none. */
static const struct sentence *first_that_fits(const struct proofing *proofing, const GRegex *regex)
{
	for (unsigned i = 0; i < proofing->manuscript->sentences->len; i++) {
		const struct sentence *sentence = proofing->manuscript->sentences->pdata[i];
		g_autoptr(GMatchInfo) match = proofing_match(regex, sentence->text);
		if (match)
			return sentence;
	}
	return NULL;
}

void proofing_missing(struct proofing *proofing)
{
	for (unsigned i = 0; i < proofing->rules->missing->len; i++) {
		const struct missing_rule *rule = proofing->rules->missing->pdata[i];
		const struct sentence *named = first_that_fits(proofing, rule->names);
		if (!named || isnan(figure_of(proofing, rule->figure).value) || first_that_fits(proofing, rule->number))
			continue;
		g_autofree char *says = register_says(proofing, rule->figure, NULL, rule->more);
		proofing_remark(proofing, named->line, "missing", named->text,
		    g_strdup_printf(_("no figure is told; the register has %s"), says));
	}
}

/* How many of the words TITLE names; those that BODY does not speak of are put into LEFT_OUT. One word alone is what
 * the whole is about, whether it is said again or not. */
static unsigned promised(char **words, const char *title, const char *body, GString *left_out)
{
	unsigned count = 0;
	for (char **word = words; word && *word; word++) {
		if (!strstr(title, *word))
			continue;
		count++;
		if (!strstr(body, *word))
			g_string_append_printf(left_out, "%s%s", left_out->len ? "、" : "", *word);
	}
	return count;
}

void proofing_promises(struct proofing *proofing)
{
	for (unsigned i = 1; i < proofing->manuscript->parts->len; i++) {
		const struct part *part = proofing->manuscript->parts->pdata[i];
		g_autofree char *body = manuscript_body(proofing->manuscript, i);
		g_autoptr(GString) left_out = g_string_new(NULL);
		if (promised(proofing->rules->promises, part->title, body, left_out) > 1 && left_out->len)
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

void proofing_chapters(struct proofing *proofing)
{
	for (unsigned i = 0; i < proofing->rules->chapters->len; i++) {
		const struct chapter_rule *rule = proofing->rules->chapters->pdata[i];
		if (!has_chapter(proofing, rule))
			proofing_remark(proofing, 0, "chapter", rule->title, g_strdup(_("the report has no such chapter")));
	}
}
