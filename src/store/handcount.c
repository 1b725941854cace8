#include "store/handcount.h"
#include "base/date.h"
#include "store/inside.h"

static void free_count(void *data)
{
	hand_count_free(data);
}

/* The columns from the name on, in both lists. */
static struct hand_count *read_count(struct statement *row, int first)
{
	struct hand_count *count = g_new0(struct hand_count, 1);
	count->name = db_copy(row, first);
	count->value = db_int(row, first + 1);
	count->seq = db_int(row, first + 2);
	count->at = db_copy(row, first + 3);
	count->by = db_copy(row, first + 4);
	return count;
}

GPtrArray *handcount_list(
    struct store *store, const struct period *period, const struct hand_view *view, GError **error)
{
	g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func(free_count);
	g_autofree char *day = date_format(view->as_of == DATE_NONE ? date_from_civil(2999, 12, 31) : view->as_of);
	g_autofree char *until = g_strconcat(day, "T23:59:59", NULL);
	struct statement *all = db_query(store->db, SQL_HAND_COUNT_LIST, period->from, period->to, view->seq, until);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct hand_count *count = read_count(all, 0);
		count->from = period->from;
		count->to = period->to;
		g_ptr_array_add(counts, count);
	}
	return step == STEP_DONE ? g_steal_pointer(&counts) : NULL;
}

GPtrArray *handcount_all(struct store *store, GError **error)
{
	g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func(free_count);
	struct statement *all = db_query(store->db, SQL_HAND_COUNT_ALL);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct hand_count *count = read_count(all, 2);
		count->from = db_day(all, 0);
		count->to = db_day(all, 1);
		g_ptr_array_add(counts, count);
	}
	return step == STEP_DONE ? g_steal_pointer(&counts) : NULL;
}

bool handcount_put(struct store *store, const struct hand_count *count, GError **error)
{
	return db_run(db_query(store->db, SQL_HAND_COUNT_PUT, count->from, count->to, count->name, count->value, count->seq,
	                  count->at, count->by),
	    error);
}
