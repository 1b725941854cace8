#include "store/view.h"
#include "base/date.h"

#define EVERY_STATE (STATE_BIT(STATE_COUNT) - STATE_BIT(STATE_NONE + 1))

/* How a list walks through the cases. */
static const char *const WALKS[] = {
    [WALK_ROWS] = " NOT INDEXED",
    [WALK_FOUND] = "",
    [WALK_KIND] = " INDEXED BY casefile_kind",
    [WALK_NUMBER] = " INDEXED BY casefile_number",
    [WALK_STAGE] = " INDEXED BY casefile_stage",
    [WALK_UNIT] = " INDEXED BY casefile_unit",
    [WALK_HANDLER] = " INDEXED BY casefile_handler",
    [WALK_BOX] = " INDEXED BY casefile_box",
    [WALK_CATEGORY] = " INDEXED BY casefile_category",
    [WALK_CLASS] = " INDEXED BY casefile_class",
    [WALK_TRACK] = " INDEXED BY casefile_track",
    [WALK_ATTACHED] = " INDEXED BY casefile_attached",
    [WALK_RECEIVED] = " INDEXED BY casefile_received",
    [WALK_SESSION] = " INDEXED BY casefile_session",
    [WALK_CLOSED] = " INDEXED BY casefile_closed",
    [WALK_DUE] = " INDEXED BY casefile_due",
    [WALK_NEXT] = " INDEXED BY casefile_next",
    [WALK_OPEN] = " INDEXED BY casefile_open",
    [WALK_WAITS] = " INDEXED BY casefile_waits",
    [WALK_UNIT_NEXT] = " INDEXED BY casefile_unit_next",
    [WALK_CO_UNIT] = " INDEXED BY casefile_co_unit",
    [WALK_PERSON] = " NOT INDEXED",
};

const char *view_index(const struct view *view)
{
	return WALKS[view->walk];
}

static const struct filter EVERYTHING = {
    .received = {.from = DATE_NONE, .to = DATE_NONE},
    .session = {.from = DATE_NONE, .to = DATE_NONE},
    .closed = {.from = DATE_NONE, .to = DATE_NONE},
    .due_within = -1,
};

static void read_kinds(struct view *view)
{
	unsigned kinds = view->filter->kinds & KIND_ALL;
	view->kind = KIND_COUNT;
	view->kinds = kinds == KIND_ALL ? 0 : kinds;
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kinds == KIND_BIT(kind))
			view->kind = (enum kind)kind;
}

/* The groups of open and of other states are columns, so that partial indexes serve them. */
static void read_states(struct view *view)
{
	uint64_t states = view->filter->states & EVERY_STATE;
	view->open = states && !(states & ~STATE_OPEN);
	view->shut = states && !(states & STATE_OPEN);
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
		if (states == STATE_BIT(state))
			view->state = (enum state)state;
	bool group = states == STATE_OPEN || states == (EVERY_STATE & ~STATE_OPEN) || states == EVERY_STATE;
	view->states = group ? 0 : states;
}

/* Only cases that somebody has still to act on can be due. */
static void read_due(struct view *view, const struct calendar *calendar)
{
	int within = view->filter->due_within;
	view->soon_until = DATE_NONE;
	if (within > 0 && calendar)
		view->soon_until = calendar_count(calendar, view->today, within, UNIT_WORKING_DAYS).on;
	else if (within >= 0)
		view->soon_until = view->today + within;
	if (within >= 0 || view->filter->overdue)
		view->open = !view->shut;
}

static bool asks_more(const struct filter *filter)
{
	return filter->unit || filter->box || filter->category || filter->class || filter->handler || filter->track ||
	       filter->received.from != DATE_NONE || filter->session.from != DATE_NONE ||
	       filter->closed.from != DATE_NONE || filter->has_attachment || filter->overdue || filter->due_within >= 0 ||
	       filter->waits || filter->reminded;
}

/* By the filter that lets the fewest cases through, as far as can be known. */
static enum walk walk_newest(const struct view *view, bool one_unit)
{
	const struct filter *filter = view->filter;
	const struct {
		bool asked;
		enum walk walk;
	} walks[] = {
	    {.asked = filter->handler, .walk = WALK_HANDLER},
	    {.asked = one_unit, .walk = WALK_UNIT},
	    {.asked = view->state != STATE_NONE, .walk = WALK_STAGE},
	    {.asked = view->open, .walk = WALK_OPEN},
	    {.asked = filter->has_attachment, .walk = WALK_ATTACHED},
	    {.asked = filter->category, .walk = WALK_CATEGORY},
	    {.asked = filter->class, .walk = WALK_CLASS},
	    {.asked = filter->box, .walk = WALK_BOX},
	    {.asked = filter->track, .walk = WALK_TRACK},
	    {.asked = view->kind != KIND_COUNT, .walk = WALK_KIND},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(walks); i++)
		if (walks[i].asked)
			return walks[i].walk;
	return WALK_ROWS;
}

static enum walk walk_due(const struct view *view, bool one_unit)
{
	if (!view->open)
		return WALK_DUE;
	return one_unit ? WALK_UNIT_NEXT : WALK_NEXT;
}

/* In the order of the list where that is no longer than the days that are asked for; a few days are sorted instead, and
 * so are the cases that are open. */
static enum walk walk_cases(const struct view *view, bool one_unit)
{
	enum sort sort = view->find->sort;
	bool due = view->filter->overdue || view->soon_until != DATE_NONE;
	if (view->filter->session.from != DATE_NONE)
		return WALK_SESSION;
	if (view->filter->waits)
		return WALK_WAITS;
	if (due && view->open)
		return walk_due(view, one_unit);
	if (view->filter->received.from != DATE_NONE)
		return WALK_RECEIVED;
	if (view->filter->closed.from != DATE_NONE)
		return WALK_CLOSED;
	bool few = view->open && view->state == STATE_NONE;
	const enum walk walks[SORT_COUNT] = {
	    [SORT_NEWEST] = walk_newest(view, one_unit),
	    [SORT_DUE] = walk_due(view, one_unit),
	    [SORT_RECEIVED] = few ? walk_due(view, one_unit) : WALK_RECEIVED,
	    [SORT_NUMBER] = few ? walk_due(view, one_unit) : WALK_NUMBER,
	    [SORT_STATE] = few && !view->states ? walk_due(view, one_unit) : WALK_STAGE,
	    [SORT_UNIT] = few ? walk_due(view, one_unit) : WALK_UNIT,
	    [SORT_CLOSED] = few ? walk_due(view, one_unit) : WALK_CLOSED,
	};
	return walks[sort];
}

static bool is_one_unit(const struct view *view)
{
	return view->share == SHARE_OWN || view->filter->unit;
}

static enum walk walk(const struct view *view)
{
	if (view->search && view->search->match)
		return WALK_FOUND;
	if (view->share == SHARE_JOINT)
		return WALK_CO_UNIT;
	if (view->find->marks)
		return WALK_PERSON;
	return walk_cases(view, is_one_unit(view));
}

struct view *view_new(struct store *store, enum share share, const struct find *find)
{
	struct view *view = g_new0(struct view, 1);
	view->find = find;
	view->filter = find->filter ? find->filter : &EVERYTHING;
	view->today = find->today;
	read_kinds(view);
	read_states(view);
	read_due(view, store->calendar);
	view->search = search_new(view->filter->words);
	view->share = share;
	view->tallied = !view->search && view_is_plain(view);
	view->walk = walk(view);
	return view;
}

bool view_is_plain(const struct view *view)
{
	return view->share == SHARE_WHOLE && !view->find->marks && !asks_more(view->filter);
}

void view_many(struct view *view)
{
	view->among = view->walk == WALK_FOUND;
	view->walk = walk_cases(view, is_one_unit(view));
}

void view_count(struct view *view)
{
	static const unsigned OWN = 1U << WALK_FOUND | 1U << WALK_CO_UNIT | 1U << WALK_PERSON | 1U << WALK_WAITS;
	if (view->open && !(OWN & 1U << view->walk))
		view->walk = WALK_NEXT;
}

void view_free(struct view *view)
{
	if (view->search)
		search_free(view->search);
	g_free(view);
}

bool view_takes(const struct view *view, enum kind kind, enum state state, unsigned guard)
{
	uint64_t states = view->filter->states & EVERY_STATE;
	if (view->find->turn && !turn_takes(view->find->turn, kind, state, guard))
		return false;
	return (!view->kinds || view->kinds & KIND_BIT(kind)) && (!states || states & STATE_BIT(state));
}

bool view_picked(const struct view *view)
{
	enum sort sort = view->find->sort;
	bool sorted = view->walk == WALK_SESSION || (view->walk == WALK_RECEIVED && sort != SORT_RECEIVED) ||
	              (view->walk == WALK_CLOSED && sort != SORT_CLOSED);
	return sorted && view->find->limit > 0;
}
