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

char *issueparty_consulted(const struct issuevalues *values)
{
	const GArray *spans = values->file->spans;
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < spans->len; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		g_autofree char *day = issuevalues_day(span->from);
		bool counts = !span->maker && span->opinion && !g_strcmp0(span->opinion, values->file->opinion);
		if (counts && !strstr(text->str, day))
			g_string_append_printf(text, "%s%s", text->len ? "、" : "", day);
	}
	return g_string_free(text, FALSE);
}

/* The days on which those were written to who are being consulted, third parties or other MAKERS, each once. */
static char *days_sent(const struct issuevalues *values, bool maker)
{
	const GArray *spans = values->file->spans;
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < spans->len; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		g_autofree char *day = issuevalues_day(span->from);
		if (span->to == DATE_NONE && span->maker == maker && !strstr(text->str, day))
			g_string_append_printf(text, "%s%s", text->len ? "、" : "", day);
	}
	return g_string_free(text, FALSE);
}

char *issueparty_third_sent(const struct issuevalues *values)
{
	return days_sent(values, false);
}

char *issueparty_maker_sent(const struct issuevalues *values)
{
	return days_sent(values, true);
}
