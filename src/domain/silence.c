#include "domain/silence.h"
#include "base/date.h"
#include <string.h>

/* The last day of the clock with CODE where nothing met it by then; DATE_NONE: there is none. */
static int silent_on(const GPtrArray *clocks, const char *code)
{
	int day = DATE_NONE;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		bool in_time = clock->met_on != DATE_NONE && clock->met_on <= clock->due.latest;
		if (!strcmp(clock->rule->code, code) && !clock->cancelled && !clock->suspended && !in_time)
			day = clock->due.latest;
	}
	return day;
}

void silence_reckon(GPtrArray *clocks, const struct calendar *calendar)
{
	for (unsigned i = clocks->len; i-- > 0;) {
		struct clock *clock = clocks->pdata[i];
		const struct rule *rule = clock->rule;
		if (!rule->silence)
			continue;
		clock->started_on = silent_on(clocks, rule->silence);
		if (clock->started_on == DATE_NONE)
			g_ptr_array_remove_index(clocks, i);
		else
			clock->due = calendar_count(calendar, clock->started_on, rule->length, rule->unit);
	}
}
