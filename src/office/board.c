#include "office/board.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/deadline.h"
#include "domain/decision.h"
#include "domain/state.h"
#include "office/find.h"
#include "office/inside.h"
#include "store/cases.h"
#include <limits.h>
#include <string.h>

#define FEW 200 /* cases */

struct loading {
	struct office *office;
	struct board *board;
	int within, until; /* working days that count as soon, and the last of them */
	int limit;
	struct turn turn; /* of the person: nothing else is theirs to do */
};

/* What a filter finds of which the next duty ends after the day BEFORE, soonest first; COUNT is less what ends up to
 * that day, of which there are PASSED. */
struct stretch {
	struct filter *filter;
	int before;
	int64_t passed;
	GPtrArray **list;
	int64_t *count;
};

static bool load_span(struct loading *loading, const struct stretch *span, GError **error)
{
	struct office *office = loading->office;
	const struct case_row behind = {.next_on = span->before, .id = G_MAXINT64};
	struct find find = {
	    .filter = span->filter, .sort = SORT_DUE, .turn = &loading->turn, .today = loading->board->today};
	if (!cases_count(office->store, &office->scope, &find, span->count, error))
		return false;
	*span->count -= span->passed;
	find.limit = loading->limit;
	find.after = span->before == DATE_NONE ? NULL : &behind;
	*span->list = cases_page(office->store, &office->scope, &find, error);
	return *span->list;
}

/* Steps within, which make nothing late. */
static bool load_steps(struct loading *loading, int until, GError **error)
{
	struct office *office = loading->office;
	struct board *board = loading->board;
	const struct ending ending = {.from = board->today, .to = until, .turn = &loading->turn};
	board->steps = cases_due(office->store, &office->scope, &ending, MAX(loading->limit, FEW), error);
	return board->steps && cases_due_count(office->store, &office->scope, &ending, &board->steps_count, error);
}

/* What the filters find that say the same; a case stands in the first list that fits it. */
static bool load_days(struct loading *loading, GError **error)
{
	struct board *board = loading->board;
	OWN(filter) late = filter_new();
	OWN(filter) today = filter_new();
	OWN(filter) soon = filter_new();
	late->overdue = true;
	today->due_within = 0;
	soon->due_within = loading->within;
	const struct stretch overdue = {
	    .filter = late, .before = DATE_NONE, .list = &board->overdue, .count = &board->overdue_count};
	if (!load_span(loading, &overdue, error))
		return false;
	const struct stretch now = {.filter = today,
	    .before = board->today - 1,
	    .passed = board->overdue_count,
	    .list = &board->due_today,
	    .count = &board->today_count};
	if (!load_span(loading, &now, error))
		return false;
	const struct stretch next = {.filter = soon,
	    .before = board->today,
	    .passed = board->overdue_count + board->today_count,
	    .list = &board->due_soon,
	    .count = &board->soon_count};
	return load_span(loading, &next, error) && load_steps(loading, loading->until, error);
}

static int by_deadline(const void *a, const void *b)
{
	const struct case_row *one = *(struct case_row *const *)a, *other = *(struct case_row *const *)b;
	int day = one->next_on == DATE_NONE ? INT_MAX : one->next_on;
	int other_day = other->next_on == DATE_NONE ? INT_MAX : other->next_on;
	return day != other_day ? (day < other_day ? -1 : 1) : one->id < other->id ? -1 : one->id > other->id;
}

static void keep_urgent(const struct loading *loading, GPtrArray *list)
{
	g_ptr_array_sort(list, by_deadline);
	if ((int)list->len > loading->limit)
		g_ptr_array_set_size(list, loading->limit);
}

/* The most urgent of COUNT cases. A few are fetched by their state and sorted here: walking all open cases in the order
 * of deadlines would pass thousands to meet them. What is over has none. */
static GPtrArray *most_urgent(struct loading *loading, struct find *find, int64_t count, GError **error)
{
	bool few = count <= FEW, over = find->filter->states && !(find->filter->states & STATE_OPEN);
	if (!count)
		return g_ptr_array_new();
	find->sort = few || over ? SORT_STATE : SORT_DUE;
	find->limit = few ? FEW : loading->limit;
	GPtrArray *list = cases_page(loading->office->store, &loading->office->scope, find, error);
	if (list && few)
		keep_urgent(loading, list);
	return list;
}

static bool load_list(
    struct loading *loading, const struct find *asked, GPtrArray **list, int64_t *count, GError **error)
{
	struct office *office = loading->office;
	struct find find = *asked;
	if (!cases_count(office->store, &office->scope, &find, count, error))
		return false;
	if (list)
		*list = most_urgent(loading, &find, *count, error);
	return !list || *list;
}

/* What no tally counts is counted by reading it, where there is little of it. */
static bool load_untallied(
    struct loading *loading, const struct find *asked, GPtrArray **list, int64_t *count, GError **error)
{
	struct office *office = loading->office;
	struct find find = *asked;
	find.sort = SORT_STATE;
	find.limit = FEW + 1;
	g_autoptr(GPtrArray) few = cases_page(office->store, &office->scope, &find, error);
	if (!few)
		return false;
	if (few->len > FEW)
		return load_list(loading, asked, list, count, error);
	*count = few->len;
	keep_urgent(loading, few);
	*list = g_steal_pointer(&few);
	return true;
}

static bool load_states(struct loading *loading, uint64_t states, GPtrArray **list, int64_t *count, GError **error)
{
	OWN(filter) filter = filter_new();
	filter->states = states;
	const struct find find = {.filter = filter, .turn = &loading->turn, .today = loading->board->today};
	return load_list(loading, &find, list, count, error);
}

/* What waits for DECISION. */
static bool load_waiting(struct loading *loading, int decision, GPtrArray **list, int64_t *count, GError **error)
{
	OWN(filter) filter = filter_new();
	filter->waits = DECISION_BIT(decision);
	const struct find find = {.filter = filter, .turn = &loading->turn, .today = loading->board->today};
	return load_list(loading, &find, list, count, error);
}

/* What waits for whom: the day of each role. */
static const struct {
	unsigned roles;
	const char *title; /* N_() */
	const char *words;
	bool decides;      /* others wait until they have done it */
	const char *clock; /* NULL: the next one; else the code of theirs, where it runs */
} SECTIONS[] = {
    {.roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .title = N_("waiting for a signature"),
        .words = "waits:approve",
        .decides = true},
    {.roles = ROLE_HEAD | ROLE_SUPERVISOR | ROLE_LEADER,
        .title = N_("to countersign"),
        .words = "waits:countersign",
        .decides = true},
    {.roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .title = N_("for a leader to sign"),
        .words = "waits:leader",
        .decides = true},
    {.roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .title = N_("waiting for an instruction"),
        .words = "waits:instruct",
        .decides = true},
    {.roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .title = N_("extensions asked for"),
        .words = "waits:extension",
        .decides = true},
    {.roles = ROLE_SUPERVISOR, .title = N_("not accepted, to be approved"), .words = "waits:refusal", .decides = true},
    {.roles = ROLE_SECRECY,
        .title = N_("to be reviewed for secrecy"),
        .words = "waits:secrecy",
        .decides = true,
        .clock = "D7"},
    {.roles = ROLE_DISCIPLINE, .title = N_("handed over, to be taken up"), .words = "waits:handed", .decides = true},
    {.roles = ROLE_DISCIPLINE, .title = N_("accusations"), .words = "class:accuse state:open"},
    {.roles = ROLE_OFFICE, .title = N_("given back by the unit"), .words = "waits:return"},
    {.roles = ROLE_OFFICE,
        .title = N_("not assigned yet"),
        .words = "kind:letter,visit state:registered,accepted,recorded"},
    {.roles = ROLE_CLERK | ROLE_DISCLOSURE, .title = N_("receipt to be confirmed"), .words = "state:unconfirmed"},
    {.roles = ROLE_DISCLOSURE,
        .title = N_("applications to be taken up"),
        .words = "kind:application state:registered"},
    {.roles = ROLE_DISCLOSURE,
        .title = N_("waiting for the applicant or others"),
        .words = "state:correction,reasons,fee,consulting"},
    {.roles = ROLE_DISCLOSURE, .title = N_("to be decided"), .words = "state:cleared"},
    {.roles = ROLE_OFFICE | ROLE_HANDLER | ROLE_HEAD,
        .title = N_("not signed for by the unit"),
        .words = "state:assigned"},
    {.roles = ROLE_HANDLER | ROLE_HEAD, .title = N_("to be drafted"), .words = "state:handling,searching"},
    {.roles = ROLE_OFFICE, .title = N_("approved, to be sent"), .words = "kind:letter,visit state:approved"},
    {.roles = ROLE_OFFICE | ROLE_DISCLOSURE,
        .title = N_("answers to be served"),
        .words = "kind:application state:approved"},
    {.roles = ROLE_CLERK, .title = N_("booked visitors"), .words = "state:booked,confirmed"},
    {.roles = ROLE_ARCHIVIST, .title = N_("closed, to be archived"), .words = "state:settled"},
    {.roles = ROLE_ARCHIVIST,
        .title = N_("ended otherwise, to be archived"),
        .words = "state:merged,filed,converted,returned,withdrawn,cancelled,no-show,lapsed"},
};

#define AT(state) STATE_BIT(STATE_##state)

static void free_section(void *data)
{
	struct board_section *section = data;
	if (section->rows)
		g_ptr_array_unref(section->rows);
	g_free(section);
}

/* The last clock of CODE that runs in a case, or ran out; NULL: none. */
static const struct clock *own_clock(const struct dossier *dossier, const char *code)
{
	const struct clock *found = NULL;
	for (unsigned i = 0; i < dossier->clocks->len; i++) {
		const struct clock *clock = dossier->clocks->pdata[i];
		bool waits = !clock->cancelled && clock->met_on == DATE_NONE;
		if (waits && !strcmp(clock->rule->code, code))
			found = clock;
	}
	return found;
}

/* The row says by when the part of whoever has the section is to be done. */
static bool take_clock(struct office *office, struct case_row *row, const char *code, GError **error)
{
	OWN(dossier) dossier = dossier_open(office, row->id, error);
	const struct clock *clock = dossier ? own_clock(dossier, code) : NULL;
	if (!clock)
		return dossier;
	row->next_on = clock->due.on;
	row->inner = !clock->rule->duty;
	row->next_unit = clock->rule->unit;
	row->provisional = clock->due.provisional;
	g_free(row->next_code);
	row->next_code = g_strdup(code);
	return true;
}

static bool take_clocks(struct office *office, GPtrArray *rows, const char *code, GError **error)
{
	for (unsigned i = 0; i < rows->len; i++)
		if (!take_clock(office, rows->pdata[i], code, error))
			return false;
	g_ptr_array_sort(rows, by_deadline);
	return true;
}

static bool load_section(struct loading *loading, size_t i, GError **error)
{
	OWN(filter) filter = filter_parse(SECTIONS[i].words, error);
	struct board_section *section = g_new0(struct board_section, 1);
	g_ptr_array_add(loading->board->sections, section);
	section->title = SECTIONS[i].title;
	section->words = SECTIONS[i].words;
	section->decides = SECTIONS[i].decides;
	if (!filter)
		return false;
	bool tallied = !filter->waits && !filter->class;
	const struct find find = {.filter = filter, .today = loading->board->today};
	if (!(tallied ? load_list : load_untallied)(loading, &find, &section->rows, &section->count, error))
		return false;
	if (SECTIONS[i].clock && !take_clocks(loading->office, section->rows, SECTIONS[i].clock, error))
		return false;
	if (!section->count)
		g_ptr_array_remove_index(loading->board->sections, loading->board->sections->len - 1);
	return true;
}

static bool load_sections(struct loading *loading, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(SECTIONS); i++)
		if (SECTIONS[i].roles & loading->office->person.roles && !load_section(loading, i, error))
			return false;
	return true;
}

const char **board_titles(unsigned roles)
{
	GPtrArray *titles = g_ptr_array_new();
	for (size_t i = 0; i < G_N_ELEMENTS(SECTIONS); i++)
		if (SECTIONS[i].roles & roles)
			g_ptr_array_add(titles, (void *)(uintptr_t)SECTIONS[i].title);
	g_ptr_array_add(titles, NULL);
	return (const char **)g_ptr_array_free(titles, FALSE);
}

static bool load(void *arg, GError **error)
{
	struct loading *loading = arg;
	struct board *board = loading->board;
	return load_days(loading, error) &&
	       load_states(loading, AT(REGISTERED) | AT(ACCEPTED), &board->unassigned, &board->unassigned_count, error) &&
	       load_states(loading, AT(DRAFTED) | AT(REVIEW), &board->awaiting, &board->awaiting_count, error) &&
	       load_states(loading, AT(ASSIGNED), &board->unsigned_, &board->unsigned_count, error) &&
	       load_states(loading, AT(REPLIED), NULL, &board->replied_count, error) &&
	       load_waiting(loading, DECISION_COUNTERSIGN, NULL, &board->countersign_count, error) &&
	       load_waiting(loading, DECISION_APPROVE, NULL, &board->approve_count, error) &&
	       load_waiting(loading, DECISION_LEADER, NULL, &board->leader_count, error) &&
	       load_waiting(loading, DECISION_HANDED, &board->handed, &board->handed_count, error) &&
	       load_states(loading, STATE_OPEN, NULL, &board->open, error) && load_sections(loading, error);
}

struct board *board_load(struct office *office, int within, int limit, GError **error)
{
	OWN(board) board = g_new0(struct board, 1);
	board->sections = g_ptr_array_new_with_free_func(free_section);
	board->today = office->now.day;
	struct due until = calendar_count(office_calendar(office), board->today, within, UNIT_WORKING_DAYS);
	struct loading loading = {.office = office,
	    .board = board,
	    .within = within,
	    .until = until.on,
	    .limit = limit,
	    .turn = turn_of(office->person.roles)};
	return store_read(office->store, load, &loading, error) ? g_steal_pointer(&board) : NULL;
}

void board_free(struct board *board)
{
	if (!board)
		return;
	GPtrArray *lists[] = {board->overdue, board->due_today, board->due_soon, board->steps, board->unassigned,
	    board->awaiting, board->unsigned_, board->handed};
	for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
		if (lists[i])
			g_ptr_array_unref(lists[i]);
	g_ptr_array_unref(board->sections);
	g_free(board);
}

GPtrArray *board_units(struct office *office, GError **error)
{
	return cases_loads(office->store, &office->scope, office->now.day, error);
}
