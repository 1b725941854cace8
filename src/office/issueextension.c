#include "office/issueextension.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/deadline.h"
#include <string.h>

#define CLOCK "clock"

static bool is_told(const struct issuevalues *values, const char *code)
{
	char **clocks = values->paper ? values->paper->extends : NULL;
	const char *named = g_hash_table_lookup(values->given, CLOCK);
	return (!clocks || g_strv_contains((const char *const *)clocks, code)) &&
	       (!named || !g_ascii_strcasecmp(named, code));
}

/* The last clock that runs by EXTENSION; ANY: also one of which the paper does not tell. */
static const struct clock *clock_of(const struct issuevalues *values, const struct extension *extension, bool any)
{
	for (unsigned i = values->clocks->len; i-- > 0;) {
		const struct clock *clock = values->clocks->pdata[i];
		if (!clock->cancelled && clock->by == extension && (any || is_told(values, clock->rule->code)))
			return clock;
	}
	return NULL;
}

static const struct clock *last(const struct issuevalues *values, bool any)
{
	const GArray *extensions = values->file->extensions;
	const struct clock *found = NULL;
	for (unsigned i = extensions->len; i-- > 0 && !found;)
		found = clock_of(values, &g_array_index(extensions, struct extension, i), any);
	return found;
}

static const struct clock *chosen(const struct issuevalues *values)
{
	return last(values, false);
}

bool issueextension_tells(const struct issuevalues *values, const struct event *event)
{
	if (strcmp(event->kind, "extend") != 0)
		return true;
	const struct clock *clock = chosen(values);
	return clock && !g_strcmp0(event_text(event, CLOCK), clock->rule->code) && event->effective_on == clock->by->on;
}

bool issueextension_check(const struct issuevalues *values, GError **error)
{
	const char *named = g_hash_table_lookup(values->given, CLOCK);
	if (!named || chosen(values))
		return true;
	g_autofree char *shown = text_display(named);
	return fail(error, FAIL_REFUSED, _("%s: '%s' is no deadline of this case that was extended, or it is over"),
	    values->paper->title, shown);
}

char *issueextension_day(const struct issuevalues *values)
{
	const struct clock *clock = chosen(values);
	bool firm = clock && !deadline_is_held(clock, office_today(values->office));
	return firm ? issuevalues_day(clock->due.on) : NULL;
}

char *issueextension_clock(const struct issuevalues *values)
{
	const struct clock *told = chosen(values), *clock = told ? told : last(values, true);
	return clock ? g_strdup(clock->rule->code) : NULL;
}
