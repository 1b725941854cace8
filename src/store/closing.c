#include "store/closing.h"
#include "store/inside.h"

static void free_row(void *row)
{
	closed_year_free(row);
}

GPtrArray *closing_rows(struct store *store, GError **error)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
	struct statement *all = db_query(store->db, SQL_CLOSING_LIST);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct closed_year *row = g_new0(struct closed_year, 1);
		row->period = (struct period){.from = db_day(all, 0), .to = db_day(all, 1), .label = g_strdup(db_text(all, 2))};
		row->seq = db_int(all, 3);
		row->on = db_day(all, 4);
		row->by = g_strdup(db_text(all, 5));
		row->reason = g_strdup(db_text(all, 6));
		g_ptr_array_add(rows, row);
	}
	return step == STEP_DONE ? g_steal_pointer(&rows) : NULL;
}

bool closing_put(struct store *store, const struct closed_year *closing, GError **error)
{
	return db_run(db_query(store->db, SQL_CLOSING_PUT, closing->period.from, closing->period.to, closing->period.label,
	                  closing->seq, closing->on, closing->by, closing->reason),
	    error);
}
