#include "store/reception.h"
#include "base/date.h"
#include "store/derive.h"
#include "store/inside.h"
#include <string.h>

/* The columns of reception_list: the date, the texts, where it was moved to. */
enum { FIRST_TEXT = 1, MOVED_TO = FIRST_TEXT + RECEPTION_TEXTS };

static void free_day(void *day)
{
	reception_day_free(day);
}

GPtrArray *reception_rows(struct store *store, int from, int to, GError **error)
{
	g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func(free_day);
	struct statement *all = db_query(store->db, SQL_RECEPTION_LIST, from, to);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct reception_day *day = reception_day_new(db_day(all, 0));
		for (int text = 0; text < RECEPTION_TEXTS; text++)
			reception_day_set(day, (enum reception_text)text, db_text(all, FIRST_TEXT + text));
		day->moved_to = db_day(all, MOVED_TO);
		g_ptr_array_add(days, day);
	}
	return step == STEP_DONE ? g_steal_pointer(&days) : NULL;
}

GArray *reception_dates(struct store *store, int day, int limit, GError **error)
{
	g_autoptr(GArray) dates = g_array_new(FALSE, FALSE, sizeof(int));
	struct statement *all = db_query(store->db, SQL_RECEPTION_NEAR, day, (int64_t)limit);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		int date = db_day(all, 0);
		g_array_append_val(dates, date);
	}
	return step == STEP_DONE ? g_steal_pointer(&dates) : NULL;
}

bool reception_date_before(struct store *store, int day, int *ret, GError **error)
{
	struct statement *one = db_query(store->db, SQL_RECEPTION_BEFORE, day);
	enum step step = db_step(one, error);
	*ret = step == STEP_ROW ? db_day(one, 0) : DATE_NONE;
	db_reset(one);
	return step != STEP_ERROR;
}

bool reception_put(struct store *store, const struct reception_day *day, GError **error)
{
	char *const *texts = day->texts;
	return db_run(db_query(store->db, SQL_RECEPTION_PUT, day->date, texts[RECEPTION_FROM], texts[RECEPTION_TO],
	                  texts[RECEPTION_SLOTS], texts[RECEPTION_LEADER], texts[RECEPTION_PLACE],
	                  texts[RECEPTION_SUBSTITUTE], texts[RECEPTION_RECORDER], texts[RECEPTION_TOPIC],
	                  texts[RECEPTION_STATE], texts[RECEPTION_REASON], day->moved_to),
	    error);
}

static void free_visit(void *arg)
{
	struct reception_visit *visit = arg;
	g_free(visit->slot);
	g_free(visit);
}

/* Whether somebody in this state comes, or came. */
static bool comes(enum state state)
{
	static const enum state GONE[] = {STATE_NONE, STATE_CANCELLED, STATE_WITHDRAWN, STATE_VOID, STATE_MERGED};
	for (size_t i = 0; i < G_N_ELEMENTS(GONE); i++)
		if (GONE[i] == state)
			return false;
	return true;
}

static struct reception_visit *read_visit(struct statement *row, enum state state)
{
	struct reception_visit *visit = g_new0(struct reception_visit, 1);
	const char *settled = db_text(row, 4);
	visit->id = db_int(row, 0);
	visit->date = db_day(row, 1);
	visit->slot = db_copy(row, 2);
	visit->state = state;
	visit->booked = db_int(row, 5) != 0;
	visit->on_slip = !g_strcmp0(settled, DERIVE_SLIP);
	visit->on_spot = !g_strcmp0(settled, DERIVE_SPOT);
	return visit;
}

GPtrArray *reception_visits(struct store *store, const struct scope *scope, int from, int to, GError **error)
{
	g_autoptr(GPtrArray) visits = g_ptr_array_new_with_free_func(free_visit);
	struct statement *all = db_query(store->db, SQL_RECEPTION_VISITS, from, to, SCOPE_VALUES(scope));
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		enum state state = STATE_NONE;
		state_parse(db_text(all, 3), &state);
		if (comes(state))
			g_ptr_array_add(visits, read_visit(all, state));
	}
	return step == STEP_DONE ? g_steal_pointer(&visits) : NULL;
}

static void free_vacation(void *vacation)
{
	vacation_free(vacation);
}

GPtrArray *reception_vacations(struct store *store, GError **error)
{
	g_autoptr(GPtrArray) vacations = g_ptr_array_new_with_free_func(free_vacation);
	struct statement *all = db_query(store->db, SQL_VACATION_LIST);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct vacation *vacation = g_new0(struct vacation, 1);
		vacation->from = db_day(all, 0);
		vacation->to = db_day(all, 1);
		vacation->name = db_copy(all, 2);
		vacation->retired = db_int(all, 3);
		g_ptr_array_add(vacations, vacation);
	}
	return step == STEP_DONE ? g_steal_pointer(&vacations) : NULL;
}

bool reception_put_vacation(struct store *store, const struct vacation *vacation, GError **error)
{
	return db_run(
	    db_query(store->db, SQL_VACATION_PUT, vacation->from, vacation->to, vacation->name, (int64_t)vacation->retired),
	    error);
}
