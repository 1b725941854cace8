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

/* QUOTE of the sentence at hand as it was written; to be freed. */
static char *as_written(const struct told *told, const char *quote)
{
	const char *at = told ? strstr(told->sentence.text, quote) : NULL;
	if (!at)
		return g_strdup(quote);
	int from = g_array_index(told->origins, int, at - told->sentence.text);
	int to = g_array_index(told->origins, int, at - told->sentence.text + (int)strlen(quote));
	return g_strndup(told->original + from, (gsize)(to - from));
}

void proofing_remark(struct proofing *proofing, int line, const char *rule, const char *quote, char *sentence)
{
	struct remark *remark = g_new0(struct remark, 1);
	remark->line = line;
	remark->rule = rule;
	g_autofree char *written = as_written(proofing->at, quote);
	bool fits = g_utf8_strlen(written, -1) <= QUOTE_MOST;
	remark->quote = fits ? g_steal_pointer(&written) : g_utf8_substring(written, 0, QUOTE_MOST);
	remark->sentence = sentence;
	g_ptr_array_add(proofing->remarks, remark);
}

static void free_regex(void *regex)
{
	g_regex_unref(regex);
}

GRegex *proofing_regex(const struct proofing *proofing, const char *pattern)
{
	GRegex *regex = g_hash_table_lookup(proofing->patterns, pattern);
	if (!regex) {
		regex = g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL);
		g_hash_table_insert(proofing->patterns, g_strdup(pattern), regex);
	}
	return regex;
}

bool proofing_fits(const struct proofing *proofing, const char *pattern, const char *text)
{
	return g_regex_match(proofing_regex(proofing, pattern), text, 0, NULL);
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

/* Whether "more than" stands before the byte AT of what MATCH was looked for in. */
static bool is_more_than(const GMatchInfo *match, int at)
{
	static const char MORE[] = "morethan";
	int length = (int)strlen(MORE);
	return at >= length && !strncmp(g_match_info_get_string(match) + at - length, MORE, (gsize)length);
}

bool proofing_said(const GMatchInfo *match, int n, int more, struct said *ret)
{
	struct said said = {0};
	g_autofree char *rounded = g_match_info_fetch(match, more);
	if (!g_match_info_fetch_pos(match, n, &said.from, &said.to) || said.from < 0)
		return false;
	said.value = proofing_value(match, n, &said.decimals);
	said.more = (rounded && *rounded) || is_more_than(match, said.from);
	*ret = said;
	return true;
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

static void check_sentence(struct proofing *proofing, const struct told *told)
{
	static const struct {
		void (*check)(struct proofing *, const struct sentence *);
		bool own;    /* of sentences of the register's own report, too */
		bool always; /* of sentences without a number, too */
	} CHECKS[] = {
	    {.check = proofing_years, .own = true},
	    {.check = proofing_dates, .own = true},
	    {.check = proofing_own},
	    {.check = proofing_monthly},
	    {.check = proofing_statements, .always = true},
	    {.check = proofing_parts, .always = true},
	    {.check = proofing_claims, .always = true},
	    {.check = proofing_compared},
	    {.check = proofing_months},
	    {.check = proofing_sums},
	    {.check = proofing_shares},
	};
	proofing->at = told;
	bool numbers = strpbrk(told->sentence.text, "0123456789"), own = proofing_is_own(proofing, &told->sentence);
	g_array_set_size(proofing->held, 0);
	g_array_set_size(proofing->wrong, 0);
	g_array_set_size(proofing->counted, 0);
	for (size_t check = 0; check < G_N_ELEMENTS(CHECKS); check++)
		if (own ? CHECKS[check].own : numbers || CHECKS[check].always)
			CHECKS[check].check(proofing, &told->sentence);
	proofing->at = NULL;
}

/* What a heading says of the period is checked like a sentence. */
static void check_heading(struct proofing *proofing, unsigned part)
{
	const struct part *heading = proofing->manuscript->parts->pdata[part];
	const struct sentence sentence = {.text = heading->title, .line = heading->line, .part = part};
	struct told *told = proofing_told(proofing, &sentence);
	proofing->at = told;
	proofing_years(proofing, &told->sentence);
	proofing_dates(proofing, &told->sentence);
	proofing->at = NULL;
	proofing_told_free(told);
}

GPtrArray *proofread(
    const struct manuscript *manuscript, const struct proof_rules *rules, const struct proof_measure *measure)
{
	g_autoptr(GPtrArray) told = g_ptr_array_new_with_free_func(proofing_told_free);
	g_autoptr(GPtrArray) statements = proofing_statements_read(measure, rules);
	g_autoptr(GHashTable) patterns = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_regex);
	g_autoptr(GArray) held = g_array_new(FALSE, FALSE, sizeof(struct said));
	g_autoptr(GArray) wrong = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) counted = g_array_new(FALSE, FALSE, sizeof(struct counted));
	struct proofing proofing = {.manuscript = manuscript,
	    .rules = rules,
	    .measure = measure,
	    .remarks = g_ptr_array_new_with_free_func(free_remark),
	    .told = told,
	    .statements = statements,
	    .patterns = patterns,
	    .held = held,
	    .wrong = wrong,
	    .counted = counted};
	proofing.report = proofing_own_read(&proofing);
	g_autoptr(GPtrArray) namings = proofing_names_read(&proofing);
	proofing.namings = namings;
	for (unsigned i = 0; i < manuscript->sentences->len; i++)
		g_ptr_array_add(told, proofing_told(&proofing, manuscript->sentences->pdata[i]));
	for (unsigned i = 0; i < told->len; i++) {
		proofing.place = i;
		check_sentence(&proofing, told->pdata[i]);
	}
	for (unsigned i = 0; i < manuscript->parts->len; i++)
		check_heading(&proofing, i);
	proofing_promises(&proofing);
	proofing_missing(&proofing);
	proofing_chapters(&proofing);
	g_ptr_array_sort(proofing.remarks, by_line);
	proofing_own_free(proofing.report);
	return proofing.remarks;
}
