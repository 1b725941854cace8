#include "base/date.h"
#include "domain/correspondent.h"
#include "store/cases.h"
#include "store/derive.h"
#include "store/index.h"
#include "store/order.h"
#include "store/rows.h"
#include "store/search.h"
#include "store/view.h"
#include <string.h>

/*
 * The one place where a statement is put together. It takes pieces of data/sql/query/list.sql and of the tables below,
 * never a word that somebody typed: those are bound.
 */

#define VALUES_MOST 48
#define MANY 1000         /* cases that have the words: from so many on they are not sorted */
#define MANY_COUNTED 8000 /* and from so many on they are not looked up to be counted */

struct build {
	GString *text;
	struct value values[VALUES_MOST]; /* of $1..$count */
	int count;
};

static void say(struct build *build, const char *fragment)
{
	g_string_append(build->text, fragment);
}

/* FRAGMENT with its next '?' as the number of a value that is bound later. */
static void say_value(struct build *build, const char *fragment, struct value value)
{
	const char *mark = strchr(fragment, '?');
	build->values[build->count++] = value;
	g_string_append_len(build->text, fragment, mark - fragment);
	g_string_append_printf(build->text, "$%d%s", build->count, mark + 1);
}

static void say_text(struct build *build, const char *fragment, const char *text)
{
	say_value(build, fragment, (struct value){.text = g_strdup(text)});
}

static void say_number(struct build *build, const char *fragment, int64_t n)
{
	say_value(build, fragment, (struct value){.number = true, .n = n});
}

static void say_day(struct build *build, const char *fragment, int day)
{
	say_value(build, fragment, (struct value){.text = date_format(day)});
}

static void say_part(struct build *build, enum sql part)
{
	say(build, STATEMENTS[part].text);
}

static void build_clear(struct build *build)
{
	for (int n = 0; n < build->count; n++)
		g_free(build->values[n].text);
	g_string_free(build->text, TRUE);
}

static struct statement *build_statement(const struct build *build, struct db *db)
{
	struct statement *statement = db_build(db, build->text->str);
	for (int n = 0; n < build->count; n++)
		if (build->values[n].number)
			db_bind_int(statement, n + 1, build->values[n].n);
		else
			db_bind(statement, n + 1, build->values[n].text);
	return statement;
}

/* Whose cases of those that SCOPE is bound to. */
static void say_share(struct build *build, const struct scope *scope, enum share share)
{
	if (share == SHARE_OWN)
		say_text(build, " AND c.unit_key = ?", scope->unit);
	if (share == SHARE_JOINT) {
		say_text(build,
		    " AND c.co_unit IS NOT NULL AND instr(char(10) || c.co_unit || char(10), char(10) || ? || char(10))",
		    scope->unit);
		say_text(build, " AND c.unit_key <> ?", scope->unit);
	}
}

/* The scope, which is a condition of every list; the same as {seen} of the other statements. */
static void say_scope(struct build *build, const struct scope *scope, enum share share)
{
	say_number(build, " WHERE (c.guard & ?) = 0", (int64_t)scope->blind);
	say_part(build, SQL_LIST_BARRED);
	say_text(build, "?", scope->login);
	say_text(build, ", ?", scope->home);
	say_part(build, SQL_LIST_BARRED_END);
	say_share(build, scope, share);
}

/* FROM, and WHERE with the scope. */
static void say_source(struct build *build, const struct scope *scope, const struct view *view)
{
	say_part(build, view->walk == WALK_FOUND ? SQL_LIST_FOUND : SQL_LIST_CASES);
	say(build, view_index(view));
	say_scope(build, scope, view->share);
	if (view->walk == WALK_FOUND)
		say_text(build, " AND t.case_terms MATCH ?", view->search->match);
	if (view->among) {
		say_part(build, SQL_LIST_AMONG);
		say_text(build, " ?", view->search->match);
		say_part(build, SQL_LIST_AMONG_END);
	}
}

/* The first and the last keep a walk by stages from passing what lies before and behind. */
static void say_stages(struct build *build, uint64_t states)
{
	int first = STATE_NONE, last = STATE_COUNT - 1;
	while (!(states & STATE_BIT(first)))
		first++;
	while (!(states & STATE_BIT(last)))
		last--;
	say_number(build, " AND c.stage >= ?", first);
	say_number(build, " AND c.stage <= ?", last);
	say_number(build, " AND ((? >> c.stage) & 1) = 1", (int64_t)states);
}

static void say_states(struct build *build, const struct view *view)
{
	if (view->open)
		say(build, " AND c.open = 1");
	if (view->shut)
		say(build, " AND c.open = 0");
	if (view->state != STATE_NONE)
		say_number(build, " AND c.stage = ?", view->state);
	else if (view->states)
		say_stages(build, view->states);
}

static void say_kinds(struct build *build, const struct view *view)
{
	if (view->kind != KIND_COUNT)
		say_text(build, " AND c.kind = ?", kind_name(view->kind));
	else if (view->kinds)
		for (int kind = 0; kind < KIND_COUNT; kind++)
			if (!(view->kinds & KIND_BIT(kind)))
				say_text(build, " AND c.kind <> ?", kind_name((enum kind)kind));
}

/* Codes; an empty one asks for cases that have none. */
static void say_codes(struct build *build, const struct filter *filter)
{
	const struct {
		const char *code, *fragment;
	} codes[] = {
	    {.code = filter->box, .fragment = " AND c.box IS NOT DISTINCT FROM ?"},
	    {.code = filter->category, .fragment = " AND c.category IS NOT DISTINCT FROM ?"},
	    {.code = filter->class, .fragment = " AND c.class IS NOT DISTINCT FROM ?"},
	    {.code = filter->handler, .fragment = " AND c.handler IS NOT DISTINCT FROM ?"},
	    {.code = filter->track, .fragment = " AND c.track IS NOT DISTINCT FROM ?"},
	};
	if (filter->unit)
		say_text(build, " AND c.unit_key = ?", filter->unit);
	for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
		if (codes[i].code)
			say_text(build, codes[i].fragment, *codes[i].code ? codes[i].code : NULL);
}

static void say_days(struct build *build, const struct view *view)
{
	const struct filter *filter = view->filter;
	const struct {
		const struct period *period;
		const char *from, *to;
	} SPANS[] = {
	    {&filter->received, " AND c.received_on >= ?", " AND c.received_on <= ?"},
	    {&filter->session, " AND c.session_on >= ?", " AND c.session_on <= ?"},
	    {&filter->closed, " AND c.closed_key >= ?", " AND c.closed_key <= ?"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(SPANS); i++)
		if (SPANS[i].period->from != DATE_NONE) {
			say_day(build, SPANS[i].from, SPANS[i].period->from);
			say_day(build, SPANS[i].to, SPANS[i].period->to);
		}
	if (filter->overdue)
		say_day(build, " AND c.next_on < ?", view->today);
	if (view->soon_until != DATE_NONE)
		say_day(build, " AND c.next_on <= ?", view->soon_until);
	if (filter->has_attachment)
		say(build, " AND c.attachments > 0");
	if (filter->waits)
		say_number(build, " AND c.waits > 0 AND (c.waits & ?) <> 0", filter->waits);
	if (filter->reminded)
		say(build, " AND c.reminders > 0");
}

/* Only cases that it is somebody's turn to act on. */
static void say_turn(struct build *build, const struct turn *turn)
{
	say_number(build, " AND (((CASE c.kind WHEN 'letter' THEN ?", (int64_t)turn->states[KIND_LETTER]);
	say_number(build, " WHEN 'visit' THEN ?", (int64_t)turn->states[KIND_VISIT]);
	say_number(build, " WHEN 'application' THEN ?", (int64_t)turn->states[KIND_APPLICATION]);
	say_number(build, " ELSE ? END >> c.stage) & 1) = 1", (int64_t)turn->states[KIND_REMEDY]);
	say_number(build, " OR (c.guard & ?) <> 0)", (int64_t)turn->guard);
}

/* Only cases of the same person. */
static void say_person(struct build *build, const GArray *marks)
{
	say_part(build, SQL_LIST_PERSON);
	for (unsigned i = 0; i < marks->len; i++)
		say_number(build, ", ?", g_array_index(marks, struct mark, i).key);
	say(build, "))");
}

static void say_conditions(struct build *build, const struct scope *scope, const struct view *view)
{
	say_source(build, scope, view);
	say_states(build, view);
	say_kinds(build, view);
	say_codes(build, view->filter);
	say_days(build, view);
	if (view->find->turn)
		say_turn(build, view->find->turn);
	if (view->find->marks)
		say_person(build, view->find->marks);
}

/* The index of terms is read by its own row number. */
static const char *key_text(const struct view *view, enum key key)
{
	return key == KEY_ID && view->walk == WALK_FOUND ? "t.rowid" : order_column(key);
}

/* Which keys of the order count: among cases of one kind the kind does not, and an index says no more about it. */
static int first_key(const struct view *view, const struct order *order)
{
	return order->keys[0] == KEY_KIND && view->kind != KIND_COUNT;
}

/* What lies behind ROW, in the direction of reading. */
static void say_behind(
    struct build *build, const struct view *view, const struct order *order, const struct case_row *row)
{
	int first = first_key(view, order);
	for (int n = first; n < order->count; n++) {
		say(build, n == first ? " AND (" : ", ");
		say(build, key_text(view, order->keys[n]));
	}
	say(build, view->down ? ") < " : ") > ");
	for (int n = first; n < order->count; n++)
		say_value(build, n == first ? "(?" : ", ?", order_value(order->keys[n], row));
	say(build, ")");
}

static void say_order(struct build *build, const struct view *view, const struct order *order)
{
	for (int n = first_key(view, order); n < order->count; n++) {
		say(build, n == first_key(view, order) ? " ORDER BY " : ", ");
		say(build, key_text(view, order->keys[n]));
		say(build, view->down ? " DESC" : "");
	}
}

static struct statement *page_statement(struct store *store, const struct scope *scope, struct view *view)
{
	const struct find *find = view->find;
	const struct order *order = order_of(find->sort);
	struct build build = {.text = g_string_new(NULL)};
	view->down = order->down ^ find->reverse ^ (find->before != NULL);
	say_part(&build, SQL_LIST_ROWS);
	if (view_picked(view)) {
		say_part(&build, SQL_LIST_PICKED);
		say_part(&build, SQL_LIST_IDS);
	}
	say_conditions(&build, scope, view);
	if (find->after || find->before)
		say_behind(&build, view, order, find->before ? find->before : find->after);
	say_order(&build, view, order);
	if (find->limit > 0 && !view->search)
		say_number(&build, " LIMIT ?", find->limit);
	if (view_picked(view)) {
		say(&build, ")");
		say_order(&build, view, order);
	}
	struct statement *statement = build_statement(&build, store->db);
	build_clear(&build);
	return statement;
}

static void turn_round(GPtrArray *rows)
{
	for (unsigned i = 0, j = rows->len; i + 1 < j; i++) {
		void *row = rows->pdata[i];
		rows->pdata[i] = rows->pdata[--j];
		rows->pdata[j] = row;
	}
}

/* Steps to the next row that VIEW really finds: what the index of terms only supposed is looked at first. */
static enum step next_found(struct store *store, const struct view *view, struct statement *all, GError **error)
{
	enum step step;
	bool holds = false;
	while (!holds && (step = db_step(all, error)) == STEP_ROW)
		if (!search_holds(store->db, view->search, db_int(all, 0), &holds, error))
			return STEP_ERROR;
	return holds ? STEP_ROW : step;
}

/* Reads until the page is full. */
static bool read_page(
    struct store *store, const struct view *view, struct statement *all, GPtrArray *rows, GError **error)
{
	int limit = view->find->limit;
	enum step step = STEP_ROW;
	while ((limit <= 0 || rows->len < (unsigned)limit) && (step = next_found(store, view, all, error)) == STEP_ROW)
		g_ptr_array_add(rows, rows_read(all));
	return step != STEP_ERROR;
}

/* Whether MOST cases or more have the words of VIEW. */
static bool has_many(struct store *store, const struct view *view, int64_t most, bool *ret, GError **error)
{
	int64_t found = 0;
	*ret = false;
	if (view->walk != WALK_FOUND || view->share == SHARE_JOINT)
		return true;
	bool done = db_number(db_query(store->db, SQL_FOUND_MOST, view->search->match, most), 0, &found, error);
	*ret = found == most;
	return done;
}

/* What is found in many cases is not sorted: the walk along the order soon meets enough of them. */
static bool weigh_words(struct store *store, struct view *view, GError **error)
{
	bool many, sorted = view->find->sort != SORT_NEWEST && view->find->limit > 0;
	if (!sorted)
		return true;
	if (!has_many(store, view, MANY, &many, error))
		return false;
	if (many)
		view_many(view);
	return true;
}

/* The rows of one share, in the order of the list. */
static GPtrArray *page_of(
    struct store *store, const struct scope *scope, const struct find *find, enum share share, GError **error)
{
	g_autoptr(GPtrArray) rows = rows_new();
	OWN(view) view = view_new(store, share, find);
	if ((view->search && !index_now(store, error)) || !weigh_words(store, view, error))
		return NULL;
	struct statement *all = page_statement(store, scope, view);
	bool done = read_page(store, view, all, rows, error);
	db_drop(all);
	if (done && find->before)
		turn_round(rows);
	return done ? g_steal_pointer(&rows) : NULL;
}

/* Whether SCOPE is bound to a unit that handles cases together with another one. */
static bool has_joint(struct store *store, const struct scope *scope, bool *ret, GError **error)
{
	int64_t any = 0;
	bool done = !scope->unit || db_number(db_query(store->db, SQL_CO_UNIT_ANY, scope->unit), 0, &any, error);
	*ret = any;
	return done;
}

static enum share first_share(const struct scope *scope)
{
	return scope->unit ? SHARE_OWN : SHARE_WHOLE;
}

GPtrArray *cases_page(struct store *store, const struct scope *scope, const struct find *find, GError **error)
{
	bool joint;
	g_autoptr(GPtrArray) rows =
	    has_joint(store, scope, &joint, error) ? page_of(store, scope, find, first_share(scope), error) : NULL;
	if (!rows || !joint)
		return g_steal_pointer(&rows);
	g_autoptr(GPtrArray) others = page_of(store, scope, find, SHARE_JOINT, error);
	return others ? order_merge(find, g_steal_pointer(&rows), g_steal_pointer(&others)) : NULL;
}

/* Kinds and states are counted already. */
static int64_t count_rows(
    struct statement *all, const struct scope *scope, const struct view *view, bool *ret, GError **error)
{
	enum step step;
	int64_t sum = 0;
	while ((step = db_step(all, error)) == STEP_ROW) {
		enum kind kind = KIND_COUNT;
		enum state state = STATE_NONE;
		kind_parse(db_text(all, 0), &kind);
		state_parse(db_text(all, 1), &state);
		unsigned guard = (unsigned)db_int(all, 2);
		if (!(guard & scope->blind) && view_takes(view, kind, state, guard))
			sum += db_int(all, 3);
	}
	*ret = step == STEP_DONE;
	return sum;
}

/* Less the few that are kept from the person. */
static bool count_tally(
    struct store *store, const struct scope *scope, const struct view *view, int64_t *ret, GError **error)
{
	bool counted, barred;
	*ret = count_rows(db_query(store->db, SQL_TALLY_LIST), scope, view, &counted, error);
	if (!counted)
		return false;
	*ret -=
	    count_rows(db_query(store->db, SQL_BARRED_STANDING, scope->login, scope->home), scope, view, &barred, error);
	return barred;
}

static struct statement *count_statement(
    struct store *store, const struct scope *scope, const struct view *view, bool one_by_one)
{
	struct build build = {.text = g_string_new(NULL)};
	if (!one_by_one)
		say_part(&build, SQL_LIST_COUNT);
	say_part(&build, SQL_LIST_IDS);
	say_conditions(&build, scope, view);
	if (!one_by_one && view->find->limit > 0)
		say_number(&build, " LIMIT ?", (int64_t)view->find->limit + 1);
	if (!one_by_one)
		say_part(&build, SQL_LIST_COUNTED);
	struct statement *statement = build_statement(&build, store->db);
	build_clear(&build);
	return statement;
}

static bool count_found(
    struct store *store, const struct view *view, struct statement *all, int64_t *ret, GError **error)
{
	int limit = view->find->limit;
	enum step step = STEP_ROW;
	for (*ret = 0; (limit <= 0 || *ret <= limit) && (step = next_found(store, view, all, error)) == STEP_ROW;)
		++*ret;
	return step != STEP_ERROR;
}

static bool count_view(struct store *store, const struct scope *scope, struct view *view, int64_t *ret, GError **error)
{
	if (view->tallied)
		return count_tally(store, scope, view, ret, error);
	if (view->search && !index_now(store, error))
		return false;
	bool one_by_one = view->search && view->search->folded->len, many = false;
	if (!one_by_one && view_is_plain(view) && !has_many(store, view, MANY_COUNTED, &many, error))
		return false;
	if (many) {
		view_many(view);
		view->walk = WALK_RECEIVED; /* holds kinds and states, so that no row is read */
	}
	view_count(view);
	struct statement *statement = count_statement(store, scope, view, one_by_one);
	bool done = one_by_one ? count_found(store, view, statement, ret, error) : db_number(statement, 0, ret, error);
	db_drop(statement);
	return done;
}

bool cases_count(struct store *store, const struct scope *scope, const struct find *find, int64_t *ret, GError **error)
{
	bool joint;
	int64_t others = 0;
	OWN(view) first = view_new(store, first_share(scope), find);
	OWN(view) second = view_new(store, SHARE_JOINT, find);
	bool done = has_joint(store, scope, &joint, error) && count_view(store, scope, first, ret, error) &&
	            (!joint || count_view(store, scope, second, &others, error));
	if (done)
		*ret += others;
	if (done && find->limit > 0)
		*ret = MIN(*ret, (int64_t)find->limit + 1);
	return done;
}
