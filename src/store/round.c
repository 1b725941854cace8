#include "store/round.h"
#include "base/date.h"
#include "domain/fold.h"
#include "store/events.h"

/* The columns of round_put behind those of the row alone and the unit that had it. */
static const enum column COUNTED[] = {
    COLUMN_KIND,
    COLUMN_GUARD,
    COLUMN_UNIT,
    COLUMN_CO_UNIT,
    COLUMN_BOX,
    COLUMN_CATEGORY,
    COLUMN_CLASS,
    COLUMN_OUTCOME,
    COLUMN_SATISFACTION,
    COLUMN_RECEIVED_ON,
    COLUMN_REPLIED_ON,
    COLUMN_CLOSED_ON,
    COLUMN_SETTLED_ON,
    COLUMN_DUE_ON,
    COLUMN_DUE_CODE,
    COLUMN_DUE_MET_ON,
    COLUMN_MISSED_ON,
    COLUMN_TYPE,
    COLUMN_VIA,
    COLUMN_DECIDED_ON,
    COLUMN_CHARGED_ON,
    COLUMN_PAID_ON,
    COLUMN_WAIVED_ON,
    COLUMN_FEE,
    COLUMN_WAIVED,
    COLUMN_SESSION_ON,
    COLUMN_PERSONS,
    COLUMN_BOOKED,
    COLUMN_ENDED_AS,
};

static bool is_seen_by(enum column column)
{
	return column == COLUMN_GUARD || column == COLUMN_UNIT || column == COLUMN_CO_UNIT;
}

int round_bind(struct statement *put, const struct round_row *row, const struct derived *whole, int place)
{
	int at = 1;
	derive_bind(put, at++, &whole->columns[COLUMN_ID]);
	db_bind_int(put, at++, place);
	db_bind(put, at++, row->told);
	db_bind(put, at++, row->since);
	db_bind(put, at++, row->until);
	db_bind(put, at++, row->first_on);
	derive_bind(put, at++, &row->derived->columns[COLUMN_UNIT]);
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTED); i++)
		derive_bind(put, at++, &(is_seen_by(COUNTED[i]) ? whole : row->derived)->columns[COUNTED[i]]);
	return at - 1;
}

static char *day_text(int day)
{
	return day == DATE_NONE ? NULL : date_format(day);
}

static void free_row(void *data)
{
	struct round_row *row = data;
	g_free(row->since);
	g_free(row->until);
	g_free(row->first_on);
	derived_free(row->derived);
	g_free(row);
}

/* A row that counts in every period, until it is told otherwise; it takes DERIVED. */
static struct round_row *add_row(GPtrArray *rows, const char *told, struct derived *derived)
{
	struct round_row *row = g_new0(struct round_row, 1);
	*row = (struct round_row){.told = told, .since = g_strdup(""), .until = g_strdup(DERIVE_NEVER), .derived = derived};
	g_ptr_array_add(rows, row);
	return row;
}

/* It counts in the periods that end from the day SINCE on, or till the one before UNTIL; DATE_NONE: in all of them. */
static void bound(struct round_row *row, int since, int until)
{
	if (since != DATE_NONE) {
		g_free(row->since);
		row->since = date_format(since);
	}
	if (until != DATE_NONE) {
		g_free(row->until);
		row->until = date_format(until - 1);
	}
}

static void set_day(struct derived *derived, enum column column, int day)
{
	g_free(derived->columns[column].text);
	derived->columns[column].text = day_text(day);
}

/* The case as those periods count it that end from the mistake SINCE on, up to UNTIL; NULL: from its beginning, for
 * good. Returns the day on which it ended first. */
static int add_case(struct store *store, const GPtrArray *events, GPtrArray *rows, const struct mistake *bounds[2])
{
	const struct mistake *since = bounds[0], *until = bounds[1];
	int ended;
	OWN(casefile) file = fold_period(events, until ? until->day - 1 : G_MAXINT, &ended);
	struct derived *derived = derive_row(store, file);
	derive_fee(derived, NULL);
	set_day(derived, COLUMN_CLOSED_ON, ended);
	if (since && since->uncounted)
		set_day(derived, COLUMN_RECEIVED_ON, since->day);
	bound(add_row(rows, "case", derived), since ? since->day : DATE_NONE, until ? until->day : DATE_NONE);
	return ended;
}

static int add_cases(struct store *store, const GPtrArray *events, GPtrArray *rows)
{
	g_autoptr(GArray) mistakes = fold_mistakes(events);
	const struct mistake *all = (const struct mistake *)mistakes->data;
	int ended = DATE_NONE;
	for (unsigned i = 0; i <= mistakes->len; i++) {
		const struct mistake *bounds[] = {i ? &all[i - 1] : NULL, i < mistakes->len ? &all[i] : NULL};
		ended = add_case(store, events, rows, bounds);
	}
	return ended;
}

/* FILE had ENDED first on that day, and was handled anew as ALL says. */
static void add_anew(struct store *store, const struct casefile *file, const GArray *all, GPtrArray *rows, int ended)
{
	for (unsigned i = 0; i < all->len; i++) {
		const struct anew *anew = &g_array_index(all, struct anew, i);
		struct derived *derived = derive_row(store, file);
		derive_fee(derived, NULL);
		set_day(derived, COLUMN_CLOSED_ON, anew->over_on);
		struct round_row *row = add_row(rows, "again", derived);
		row->first_on = day_text(ended);
		bound(row, anew->from, i + 1 < all->len ? anew[1].from : DATE_NONE);
	}
}

static void add_fees(struct store *store, const struct casefile *file, GPtrArray *rows)
{
	for (unsigned i = 0; i < file->fees->len; i++) {
		struct derived *derived = derive_row(store, file);
		derive_fee(derived, &g_array_index(file->fees, struct fee, i));
		add_row(rows, "fee", derived);
	}
}

GPtrArray *round_rows(struct store *store, const GPtrArray *events, const struct derived *whole)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func(free_row);
	if (!whole->columns[COLUMN_AGAIN_ON].text)
		return rows;
	int ended = add_cases(store, events, rows);
	g_autoptr(GArray) anew = fold_anew(events);
	OWN(casefile) file = fold_case(events);
	add_anew(store, file, anew, rows, ended);
	add_fees(store, file, rows);
	return rows;
}

/* The same of the case that WHOLE is of, from the record; NULL where it cannot be read. */
static GPtrArray *recorded_rows(struct store *store, const struct derived *whole, GError **error)
{
	if (!whole->columns[COLUMN_AGAIN_ON].text)
		return g_ptr_array_new();
	g_autoptr(GPtrArray) events = events_of_case(store, whole->columns[COLUMN_ID].n, error);
	return events ? round_rows(store, events, whole) : NULL;
}

bool round_put(struct store *store, const struct derived *whole, GError **error)
{
	g_autoptr(GPtrArray) rows = recorded_rows(store, whole, error);
	if (!rows || !db_run(db_query(store->db, SQL_ROUND_CLEAR, whole->columns[COLUMN_ID].n), error))
		return false;
	for (unsigned i = 0; i < rows->len; i++) {
		struct statement *put = db_ready(store->db, SQL_ROUND_PUT);
		round_bind(put, rows->pdata[i], whole, (int)i + 1);
		if (!db_run(put, error))
			return false;
	}
	return true;
}

static void append_value(GString *text, const struct value *value)
{
	if (value->number)
		g_string_append_printf(text, "%" G_GINT64_FORMAT ", ", value->n);
	else
		g_string_append_printf(text, "%s, ", value->text ? value->text : "");
}

static void append_row(GString *text, const struct round_row *row, const struct derived *whole, int place)
{
	append_value(text, &whole->columns[COLUMN_ID]);
	g_string_append_printf(
	    text, "%d, %s, %s, %s, %s, ", place, row->told, row->since, row->until, row->first_on ? row->first_on : "");
	append_value(text, &row->derived->columns[COLUMN_UNIT]);
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTED); i++)
		append_value(text, &(is_seen_by(COUNTED[i]) ? whole : row->derived)->columns[COUNTED[i]]);
}

static bool read_there(struct db *db, int64_t id, GString *text, GError **error)
{
	struct statement *all = db_query(db, SQL_ROUND_OF_CASE, id);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		for (int n = 0; n < (int)G_N_ELEMENTS(COUNTED) + 7; n++)
			g_string_append_printf(text, "%s, ", db_text(all, n) ? db_text(all, n) : "");
	return step == STEP_DONE;
}

bool round_read(struct store *store, const struct derived *whole, char **ret_there, char **ret_wanted, GError **error)
{
	g_autoptr(GString) there = g_string_new(NULL);
	g_autoptr(GString) wanted = g_string_new(NULL);
	g_autoptr(GPtrArray) rows = recorded_rows(store, whole, error);
	if (!rows || !read_there(store->db, whole->columns[COLUMN_ID].n, there, error))
		return false;
	for (unsigned i = 0; i < rows->len; i++)
		append_row(wanted, rows->pdata[i], whole, (int)i + 1);
	*ret_there = g_strdup(there->str);
	*ret_wanted = g_strdup(wanted->str);
	return true;
}
