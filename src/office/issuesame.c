#include "office/issuesame.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/money.h"
#include <string.h>

#define SHOWN 40 /* characters of a long text */

/* "100" and "100.00". */
static bool is_same_sum(const char *one, const char *other)
{
	int64_t sum = 0, same = 0;
	return money_fen(one, &sum) && money_fen(other, &same) && sum == same;
}

/* Whether GIVEN is a way of saying RECORDED, or RAW, as it stands in the record itself (NULL: nowhere). */
static bool is_same(const char *given, const char *recorded, const char *raw)
{
	g_autofree char *typed = raw ? issuevalues_typed(raw) : NULL;
	return !strcmp(given, recorded) || !g_strcmp0(given, raw) || !g_strcmp0(given, typed) ||
	       is_same_sum(given, recorded);
}

static char *shortened(const char *text)
{
	g_autofree char *shown = text_display(text);
	if (g_utf8_strlen(shown, -1) <= SHOWN)
		return g_steal_pointer(&shown);
	g_autofree char *start = g_utf8_substring(shown, 0, SHOWN);
	return g_strconcat(start, "...", NULL);
}

static bool check_one(
    const struct issuevalues *values, const struct paper_field *field, const char *given, GError **error)
{
	g_autofree char *recorded = issuevalues_recorded(values, field->name);
	const char *raw = issuevalues_raw(values, field);
	if (text_blank(recorded) || is_same(given, recorded, raw))
		return true;
	const char *title = values->paper->title;
	g_autofree char *said = issuevalues_said(values->paper, field->name), *shown = shortened(recorded);
	const struct event_type *type = field->event ? event_type_find(field->event) : NULL;
	if (!type)
		return fail(error, FAIL_REFUSED,
		    _("%s: the record has '%s', and %s says what is recorded; change that first where it is wrong"), said,
		    shown, title);
	g_autofree char *verb = event_type_said(type, values->file->number.kind);
	return fail(error, FAIL_REFUSED,
	    _("%s: '%s' recorded '%s', and %s says what is recorded; where it is wrong 'undo' that and record it anew"),
	    said, verb, shown, title);
}

bool issuesame_check(const struct issuevalues *values, GError **error)
{
	const GPtrArray *fields = values->paper->fields;
	for (unsigned i = 0; i < fields->len; i++) {
		const struct paper_field *field = fields->pdata[i];
		const char *given = strcmp(field->name, "party") ? g_hash_table_lookup(values->given, field->name) : NULL;
		if (given && !check_one(values, field, given, error))
			return false;
	}
	return true;
}
