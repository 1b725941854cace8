#include "domain/listing.h"
#include "base/date.h"
#include "base/say.h"
#include <glib.h>
#include <string.h>

static const struct {
	const char *name;
	const char *title;
} SORTS[SORT_COUNT] = {
    [SORT_NEWEST] = {.name = "newest", .title = N_("newest first")},
    [SORT_DUE] = {.name = "due", .title = N_("deadline, nearest first")},
    [SORT_RECEIVED] = {.name = "received", .title = N_("received, newest first")},
    [SORT_NUMBER] = {.name = "number", .title = N_("number")},
    [SORT_STATE] = {.name = "state", .title = N_("state")},
    [SORT_UNIT] = {.name = "unit", .title = N_("unit")},
    [SORT_CLOSED] = {.name = "closed", .title = N_("closed, newest first")},
};

void case_row_free(struct case_row *row)
{
	if (!row)
		return;
	char *texts[] = {row->uuid, row->box, row->category, row->class, row->unit, row->handler, row->track, row->outcome,
	    row->subject, row->writer, row->due_code, row->next_code};
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
	g_free(row);
}

bool case_row_is_held(const struct case_row *row, int today)
{
	bool runs = row->due_code && row->due_met_on == DATE_NONE;
	return runs && (row->due_on == DATE_NONE || (row->held_until != DATE_NONE && today <= row->held_until));
}

int case_row_due(const struct case_row *row, int today)
{
	return case_row_is_held(row, today) ? DATE_NONE : row->due_on;
}

bool case_row_is_provisional(const struct case_row *row, int today)
{
	return row->provisional || (case_row_is_held(row, today) && !g_strcmp0(row->next_code, row->due_code));
}

const char *sort_name(enum sort sort)
{
	return SORTS[sort].name;
}

const char *sort_title(enum sort sort)
{
	return _(SORTS[sort].title);
}

bool sort_parse(const char *name, enum sort *ret, bool *reverse)
{
	*reverse = *name == '-';
	name += *reverse;
	for (int sort = 0; sort < SORT_COUNT; sort++)
		if (!strcmp(SORTS[sort].name, name)) {
			*ret = (enum sort)sort;
			return true;
		}
	return false;
}

void word_free(struct word *word)
{
	g_free(word->code);
	g_free(word->name);
	g_free(word);
}

void staff_row_free(struct staff_row *row)
{
	g_free(row->login);
	g_free(row->name);
	g_free(row->roles);
	g_free(row->unit);
	g_free(row);
}

void unit_load_free(struct unit_load *load)
{
	g_free(load->unit);
	g_free(load);
}
