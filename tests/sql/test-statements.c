/* Every statement of data/sql/query: it prepares, gives the columns that its heading names, and finds its rows by an
 * index unless the heading says [scan]. */
#include "sample.h"
#include "store/inside.h"
#include <string.h>

/* Tables of which a register may hold a million rows. */
static const char *const LARGE[] = {"casefile", "c", "event", "e", "clock", "k", "prose", "blob"};

static bool is_large(const char *table)
{
	for (size_t i = 0; i < G_N_ELEMENTS(LARGE); i++)
		if (!strcmp(LARGE[i], table))
			return true;
	return false;
}

/* One line of a plan: reading a large table from end to end, unless it is the small part that is open. */
static bool is_scan(const char *line)
{
	if (!g_str_has_prefix(line, "SCAN "))
		return false;
	g_auto(GStrv) words = g_strsplit(line, " ", 0);
	bool part = strstr(line, "INDEX casefile_open") || strstr(line, "INDEX casefile_unit_next") ||
	            strstr(line, "INDEX casefile_next");
	return is_large(words[1]) && !part;
}

/* The record read from its beginning up to a day or an event: nearly all of a register, whatever the heading says. */
static bool is_record(const char *line)
{
	return strstr(line, "(last_seq<") || strstr(line, "(recorded_on<");
}

/* That it prepares, and how it finds its rows. */
static void check_plan(struct db *db, const struct statement_text *statement)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = g_strconcat("EXPLAIN QUERY PLAN ", statement->text, NULL);
	struct statement *plan = db_build(db, text);
	while (db_step(plan, &error) == STEP_ROW)
		if (is_record(db_text(plan, 3)) || (!statement->scan && is_scan(db_text(plan, 3))))
			g_error("%s reads a whole table: %s", statement->name, db_text(plan, 3));
	g_assert_no_error(error);
	db_drop(plan);
}

/* Columns are read by position: each is what the heading calls it, or a reckoning without a name. */
static void check_columns(struct db *db, const struct statement_text *statement)
{
	g_auto(GStrv) names = g_strsplit(statement->columns, ", ", 0);
	struct statement *prepared = db_build(db, statement->text);
	g_assert_cmpint(db_columns(prepared), ==, (int)g_strv_length(names));
	for (int n = 0; n < db_columns(prepared); n++)
		if (!strpbrk(db_column(prepared, n), "(| "))
			g_assert_cmpstr(db_column(prepared, n), ==, names[n]);
	db_drop(prepared);
}

static void check(struct db *db, const struct statement_text *statement)
{
	g_test_message("%s", statement->name);
	check_plan(db, statement);
	check_columns(db, statement);
}

/* Reads or fills the table that stands only while an earlier day is read. */
static bool needs_shadow(enum sql sql)
{
	static const char *const PLACES[] = {"INSERT INTO shadow ", "FROM shadow AS s WHERE", "INTO temp.reception_day "};
	for (size_t i = 0; i < G_N_ELEMENTS(PLACES); i++)
		if (strstr(STATEMENTS[sql].text, PLACES[i]))
			return true;
	return false;
}

static void test_all(void)
{
	OWN(sample) sample = sample_new();
	struct db *db = sample->store->db;
	for (int sql = 0; sql < SQL_COUNT; sql++)
		if (!STATEMENTS[sql].part && !needs_shadow((enum sql)sql))
			check(db, &STATEMENTS[sql]);
	/* the shadow of an earlier day stands only while it is read; what is counted is counted through it, too */
	g_assert_true(db_run(db_query(db, SQL_SHADOW_DAY, 8096), NULL));
	g_assert_true(db_run(db_query(db, SQL_SHADOW_TABLE), NULL));
	g_assert_true(db_run(db_query(db, SQL_SHADOW_ROTA), NULL));
	g_assert_true(db_run(db_query(db, SQL_SHADOW_VIEW), NULL));
	g_assert_true(db_run(db_query(db, SQL_SHADOW_COUNTED), NULL));
	static const enum sql THROUGH[] = {SQL_SHADOW_PUT, SQL_SHADOW_ROTA_PUT, SQL_SHADOW_ARCHIVED,
	    SQL_SHADOW_ARCHIVED_BEHIND, SQL_SHADOW_MOVED, SQL_SHADOW_WRITTEN, SQL_LETTERS_OF_PERIOD, SQL_VISITS_OF_PERIOD,
	    SQL_RECEPTION_OF_PERIOD, SQL_APPLICATIONS_OF_PERIOD, SQL_REMEDIES_OF_PERIOD};
	for (size_t i = 0; i < G_N_ELEMENTS(THROUGH); i++)
		check(db, &STATEMENTS[THROUGH[i]]);
}

/* One case, one as it was known once and a list of cases are read by the same function (store/rows.c). */
static void test_row(void)
{
	const char *one = STATEMENTS[SQL_CASE_ROW].text;
	g_assert_cmpstr(STATEMENTS[SQL_CASE_ROW].columns, ==, STATEMENTS[SQL_LIST_ROWS].columns);
	g_assert_cmpstr(STATEMENTS[SQL_CASE_ROW].columns, ==, STATEMENTS[SQL_CASE_ROW_OF].columns);
	g_assert_cmpint(strncmp(one, STATEMENTS[SQL_LIST_ROWS].text, (size_t)(strstr(one, "\nFROM") - one)), ==, 0);
}

/* The columns that are written are those that the audit reads. */
static void test_columns(void)
{
	g_autofree char *list = g_strdup(STATEMENTS[SQL_CASE_PUT].text);
	g_auto(GStrv) names = g_strsplit(STATEMENTS[SQL_CASE_COLUMNS].columns, ", ", 0);
	char *at = strchr(list, '(') + 1;
	*strchr(at, ')') = 0;
	g_auto(GStrv) put = g_strsplit(at, ",", 0);
	g_assert_cmpint((int)g_strv_length(put), ==, (int)g_strv_length(names));
	for (int n = 0; put[n]; n++)
		g_assert_cmpstr(g_strstrip(put[n]), ==, names[n]);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/statements/all", test_all);
	g_test_add_func("/statements/row", test_row);
	g_test_add_func("/statements/columns", test_columns);
	return g_test_run();
}
