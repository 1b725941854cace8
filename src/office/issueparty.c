#include "office/issueparty.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include <string.h>

/* The consultation of PARTY among those that the paper is about, the last one where a party was consulted twice; of
 * anybody where PARTY is NULL, if there is only one. */
static const struct span *find(const struct issuevalues *values, const char *party)
{
	const GArray *spans = values->file->spans;
	const struct span *found = NULL;
	for (unsigned i = 0; i < spans->len && values->paper; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		if (!paper_concerns(values->paper, span) || (party && strcmp(span->label, party) != 0))
			continue;
		if (found && strcmp(found->label, span->label) != 0)
			return NULL;
		found = span;
	}
	return found;
}

const struct span *issueparty_chosen(const struct issuevalues *values)
{
	return find(values, g_hash_table_lookup(values->given, "party"));
}

char *issueparty_names(const struct issuevalues *values)
{
	const GArray *spans = values->file->spans;
	g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated(4, NULL, TRUE);
	for (unsigned i = 0; i < spans->len && values->paper; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		if (paper_concerns(values->paper, span) &&
		    !g_ptr_array_find_with_equal_func(names, span->label, g_str_equal, NULL))
			g_ptr_array_add(names, span->label);
	}
	g_autofree char *all = g_strjoinv("、", (char **)names->pdata);
	return *all ? text_display(all) : NULL;
}

bool issueparty_check(const struct issuevalues *values, GError **error)
{
	const char *party = g_hash_table_lookup(values->given, "party");
	if (!party || !values->paper->party || find(values, party))
		return true;
	g_autofree char *shown = text_display(party), *names = issueparty_names(values);
	return fail(error, FAIL_REFUSED, _("%s does not go to '%s': it is for %s"), values->paper->title, shown, names);
}

/* The days on which those were written to whose spans IS holds for, each once. */
static char *days_of(
    const struct issuevalues *values, bool (*is)(const struct issuevalues *values, const struct span *span))
{
	const GArray *spans = values->file->spans;
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < spans->len; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		g_autofree char *day = issuevalues_day(span->from);
		if (is(values, span) && !strstr(text->str, day))
			g_string_append_printf(text, "%s%s", text->len ? "、" : "", day);
	}
	return g_string_free(text, FALSE);
}

static bool is_of_one_mind(const struct issuevalues *values, const struct span *span)
{
	return !span->maker && span->opinion && !g_strcmp0(span->opinion, values->file->opinion);
}

static bool is_third(const struct issuevalues *values, const struct span *span)
{
	(void)values;
	return span->to == DATE_NONE && !span->maker;
}

static bool is_maker(const struct issuevalues *values, const struct span *span)
{
	(void)values;
	return span->to == DATE_NONE && span->maker;
}

char *issueparty_consulted(const struct issuevalues *values)
{
	return days_of(values, is_of_one_mind);
}

char *issueparty_third_sent(const struct issuevalues *values)
{
	return days_of(values, is_third);
}

char *issueparty_maker_sent(const struct issuevalues *values)
{
	return days_of(values, is_maker);
}
