#include "domain/proofread.h"
#include "domain/proofing.h"
#include <stdlib.h>
#include <string.h>

#define QUOTE_MOST 40 /* characters */

static void free_remark(void *data)
{
	struct remark *remark = data;
	g_free(remark->quote);
	g_free(remark->sentence);
	g_free(remark);
}

void proofing_remark(struct proofing *proofing, int line, const char *rule, const char *quote, char *sentence)
{
	struct remark *remark = g_new0(struct remark, 1);
	remark->line = line;
	remark->rule = rule;
	remark->quote = g_utf8_strlen(quote, -1) > QUOTE_MOST ? g_utf8_substring(quote, 0, QUOTE_MOST) : g_strdup(quote);
	remark->sentence = sentence;
	g_ptr_array_add(proofing->remarks, remark);
}

GMatchInfo *proofing_match(const GRegex *regex, const char *text)
{
	GMatchInfo *match = NULL;
	if (regex && g_regex_match(regex, text, 0, &match))
		return match;
	if (match)
		g_match_info_free(match);
	return NULL;
}

double proofing_value(const GMatchInfo *match, int n, int *ret_decimals)
{
	g_autofree char *text = g_match_info_fetch(match, n);
	g_auto(GStrv) digits = g_strsplit(text ? text : "", ",", -1);
	g_autofree char *number = g_strjoinv("", digits);
	const char *point = strchr(number, '.');
	if (ret_decimals)
		*ret_decimals = point ? (int)strlen(point + 1) : 0;
	return *number ? g_ascii_strtod(number, NULL) : -1;
}

double proofing_step(int decimals)
{
	double step = 1;
	while (decimals-- > 0)
		step /= 10;
	return step;
}

long proofing_number(const GMatchInfo *match, int n)
{
	return (long)proofing_value(match, n, NULL);
}

static int by_line(const void *a, const void *b)
{
	const struct remark *left = *(const struct remark *const *)a, *right = *(const struct remark *const *)b;
	unsigned one = left->line ? (unsigned)left->line : G_MAXUINT, two = right->line ? (unsigned)right->line : G_MAXUINT;
	return (one > two) - (one < two);
}

GPtrArray *proofread(
    const struct manuscript *manuscript, const struct proof_rules *rules, const struct proof_measure *measure)
{
	static void (*const CHECKS[])(struct proofing *, const struct sentence *) = {
	    proofing_years, proofing_dates, proofing_sums, proofing_shares, proofing_claims};
	struct proofing proofing = {manuscript, rules, measure, g_ptr_array_new_with_free_func(free_remark)};
	for (unsigned i = 0; i < manuscript->sentences->len; i++)
		for (size_t check = 0; check < G_N_ELEMENTS(CHECKS); check++)
			CHECKS[check](&proofing, manuscript->sentences->pdata[i]);
	proofing_promises(&proofing);
	proofing_missing(&proofing);
	proofing_chapters(&proofing);
	g_ptr_array_sort(proofing.remarks, by_line);
	return proofing.remarks;
}
