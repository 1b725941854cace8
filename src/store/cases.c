#include "store/cases.h"
#include "base/date.h"
#include "domain/correspondent.h"
#include "store/derive.h"
#include "store/rows.h"
#include <string.h>

enum { ALIKE_MOST = 20 /* cases of one person that are looked at for a hint */ };

bool cases_next_of_series(struct store *store, const char *series, int year, int *ret, GError **error)
{
	int64_t serial;
	if (!db_number(db_query(store->db, SQL_COUNTER_NEXT, series, (int64_t)year), 0, &serial, error))
		return false;
	*ret = (int)serial;
	return true;
}

bool cases_next_serial(struct store *store, enum kind kind, int year, int *ret, GError **error)
{
	return cases_next_of_series(store, kind_name(kind), year, ret, error);
}

bool cases_last_serial(struct store *store, enum kind kind, int year, int *ret, GError **error)
{
	int64_t serial = 0;
	bool done = db_number(db_query(store->db, SQL_COUNTER_LAST, kind_name(kind), (int64_t)year), 0, &serial, error);
	*ret = (int)serial;
	return done;
}

bool cases_visible(struct store *store, const struct scope *scope, int64_t id, bool *ret, GError **error)
{
	int64_t found;
	if (!db_number(db_query(store->db, SQL_CASE_VISIBLE, id, SCOPE_VALUES(scope)), 0, &found, error))
		return false;
	*ret = found > 0;
	return true;
}

bool cases_by_number(struct store *store, const struct scope *scope, struct number number, int64_t *ret, GError **error)
{
	*ret = 0;
	return number.kind >= KIND_COUNT ||
	       db_number(db_query(store->db, SQL_CASE_BY_NUMBER, kind_name(number.kind), (int64_t)number.year,
	                     (int64_t)number.serial, SCOPE_VALUES(scope)),
	           0, ret, error);
}

struct case_row *cases_row(struct store *store, const struct scope *scope, int64_t id, GError **error)
{
	struct statement *one = db_query(store->db, SQL_CASE_ROW, id, SCOPE_VALUES(scope));
	struct case_row *row = db_step(one, error) == STEP_ROW ? rows_read(one) : NULL;
	db_reset(one);
	return row;
}

static bool read_ids(struct statement *all, GArray *ids, GError **error)
{
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		int64_t id = db_int(all, 0);
		g_array_append_val(ids, id);
	}
	return step == STEP_DONE;
}

bool cases_ids(struct store *store, bool open_only, GArray **ret, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	if (!read_ids(db_query(store->db, open_only ? SQL_CASE_OPEN_IDS : SQL_CASE_ALL_IDS), ids, error))
		return false;
	*ret = g_steal_pointer(&ids);
	return true;
}

GPtrArray *cases_barred(struct store *store, int64_t id, GError **error)
{
	g_autoptr(GPtrArray) who = g_ptr_array_new_with_free_func(g_free);
	struct statement *all = db_query(store->db, SQL_BARRED_OF_CASE, id);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		g_ptr_array_add(who, g_strdup(db_text(all, 0)));
	return step == STEP_DONE ? g_steal_pointer(&who) : NULL;
}

GPtrArray *cases_rows(struct store *store, const struct scope *scope, const GArray *ids, GError **error)
{
	g_autoptr(GPtrArray) rows = rows_new();
	for (unsigned i = 0; i < ids->len; i++) {
		GError *reason = NULL;
		struct case_row *row = cases_row(store, scope, g_array_index(ids, int64_t, i), &reason);
		if (reason) {
			g_propagate_error(error, reason);
			return NULL;
		}
		if (row)
			g_ptr_array_add(rows, row);
	}
	return g_steal_pointer(&rows);
}

/* A row knows the next duty. Here the day of the window that put it into ENDING is what the reader has to know. */
static bool show_clock(struct store *store, struct case_row *row, const struct ending *ending, GError **error)
{
	struct statement *one = db_query(store->db, SQL_CLOCK_FIRST, row->id, ending->from, ending->to);
	enum step step = db_step(one, error);
	if (step == STEP_ROW) {
		g_free(row->next_code);
		row->next_code = db_copy(one, 0);
		row->next_on = db_day(one, 1);
		unit_parse(db_text(one, 2), &row->next_unit);
		row->provisional = db_int(one, 3);
		row->inner = true;
	}
	db_reset(one);
	return step != STEP_ERROR;
}

/* The first LIMIT cases of ENDING, each once, in the order of their days: read no further than that. */
static GArray *due_ids(
    struct store *store, const struct scope *scope, const struct ending *ending, int limit, GError **error)
{
	struct statement *found =
	    db_query(store->db, SQL_CLOCK_DUE, ending->from, ending->to, TURN_VALUES(ending->turn), SCOPE_VALUES(scope));
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
	enum step step = STEP_ROW;
	while ((int)ids->len < limit && (step = db_step(found, error)) == STEP_ROW) {
		int64_t id = db_int(found, 0);
		if (g_hash_table_add(taken, (void *)(intptr_t)id))
			g_array_append_val(ids, id);
	}
	db_reset(found);
	return step == STEP_ERROR ? NULL : g_steal_pointer(&ids);
}

GPtrArray *cases_due(
    struct store *store, const struct scope *scope, const struct ending *ending, int limit, GError **error)
{
	g_autoptr(GArray) ids = due_ids(store, scope, ending, limit, error);
	GPtrArray *rows = ids ? cases_rows(store, scope, ids, error) : NULL;
	for (unsigned i = 0; rows && i < rows->len; i++)
		if (!show_clock(store, rows->pdata[i], ending, error))
			g_clear_pointer(&rows, g_ptr_array_unref);
	return rows;
}

bool cases_due_count(
    struct store *store, const struct scope *scope, const struct ending *ending, int64_t *ret, GError **error)
{
	return db_number(db_query(store->db, SQL_CLOCK_DUE_COUNT, ending->from, ending->to, TURN_VALUES(ending->turn),
	                     SCOPE_VALUES(scope)),
	    0, ret, error);
}

GArray *cases_marked(struct store *store, const struct scope *scope, const struct mark *mark, int limit, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	bool done =
	    read_ids(db_query(store->db, SQL_MARK_CASES, mark->key, (int64_t)limit, SCOPE_VALUES(scope)), ids, error);
	return done ? g_steal_pointer(&ids) : NULL;
}

static int newest_first(const void *one, const void *other)
{
	int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
	return (a < b) - (a > b);
}

/* Newest first, each once, at most LIMIT. */
static void settle(GArray *ids, int limit)
{
	g_array_sort(ids, newest_first);
	for (unsigned i = ids->len; i-- > 1;)
		if (g_array_index(ids, int64_t, i) == g_array_index(ids, int64_t, i - 1))
			g_array_remove_index(ids, i);
	g_array_set_size(ids, MIN(ids->len, (unsigned)limit));
}

/* Of the same person, by more than the name. */
static bool add_marked(
    struct store *store, const struct scope *scope, const struct likeness *letter, GArray *ids, GError **error)
{
	g_autoptr(GArray) marks = correspondent_marks(letter->writer, letter->contact, letter->identity);
	correspondent_sure(marks);
	for (unsigned i = 0; i < marks->len; i++) {
		g_autoptr(GArray) same = cases_marked(store, scope, &g_array_index(marks, struct mark, i), ALIKE_MOST, error);
		if (!same)
			return false;
		g_array_append_vals(ids, same->data, same->len);
	}
	return true;
}

GPtrArray *cases_alike(
    struct store *store, const struct scope *scope, const struct likeness *letter, int limit, GError **error)
{
	g_autofree char *writer = derive_writer_key(letter->writer);
	g_autofree char *content = derive_content_key(letter->subject, letter->body);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	if (!read_ids(
	        db_query(store->db, SQL_CASE_ALIKE, writer, content, (int64_t)limit, SCOPE_VALUES(scope)), ids, error) ||
	    !add_marked(store, scope, letter, ids, error))
		return NULL;
	settle(ids, limit);
	return cases_rows(store, scope, ids, error);
}

GArray *cases_remedies(struct store *store, struct number number, uint64_t states, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	struct statement *all =
	    db_query(store->db, SQL_LINK_REMEDIES, kind_name(number.kind), (int64_t)number.year, (int64_t)number.serial);
	enum state state;
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		int64_t id = db_int(all, 0);
		if (state_parse(db_text(all, 1), &state) && states & STATE_BIT(state))
			g_array_append_val(ids, id);
	}
	return step == STEP_DONE ? g_steal_pointer(&ids) : NULL;
}

GArray *cases_remedies_of(struct store *store, const struct scope *scope, const char *writer, int limit, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	g_autofree char *key = derive_writer_key(writer);
	bool done = !key || read_ids(db_query(store->db, SQL_CASE_REMEDIES_OF, key, (int64_t)limit, SCOPE_VALUES(scope)),
	                        ids, error);
	return done ? g_steal_pointer(&ids) : NULL;
}

static void free_load(void *load)
{
	unit_load_free(load);
}

GPtrArray *cases_loads(struct store *store, const struct scope *scope, int today, GError **error)
{
	g_autoptr(GPtrArray) loads = g_ptr_array_new_with_free_func(free_load);
	g_autofree char *day = date_format(today);
	struct statement *all = db_query(store->db, SQL_UNIT_LOADS, day, SCOPE_VALUES(scope));
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct unit_load *load = g_new0(struct unit_load, 1);
		load->unit = db_copy(all, 0);
		load->open = db_int(all, 1);
		load->overdue = db_int(all, 2);
		load->earliest = db_day(all, 3);
		g_ptr_array_add(loads, load);
	}
	return step == STEP_DONE ? g_steal_pointer(&loads) : NULL;
}

bool cases_any_hidden(struct store *store, const struct scope *scope, bool *ret, GError **error)
{
	int64_t any = scope->blind || scope->unit;
	bool done = any || db_number(db_query(store->db, SQL_BARRED_ANY, scope->login, scope->home), 0, &any, error);
	*ret = any;
	return done;
}
