#include "base/date.h"
#include "base/say.h"
#include "domain/correspondent.h"
#include "domain/deadline.h"
#include "store/cases.h"
#include "store/derive.h"
#include "store/kin.h"
#include "store/round.h"
#include "store/rows.h"
#include <string.h>

/*
 * What is derived, held against what follows: the audit of the derived tables.
 */

/* A case that is looked at. */
struct look {
	struct db *db;
	const struct derived *derived;
	char *ref;
	bool guarded; /* findings are for everybody's eyes: they quote nothing of it */
	GPtrArray *findings;
};

static void find_value(const struct look *look, const char *column, const char *there, const char *wanted)
{
	if (!g_strcmp0(there, wanted))
		return;
	g_ptr_array_add(look->findings,
	    look->guarded ? g_strdup_printf(_("%s: %s is not in the lists what it is by the record"), look->ref, column)
	                  : g_strdup_printf(_("%s: %s is '%s' in the lists and '%s' by the record"), look->ref, column,
	                        there ? there : "", wanted ? wanted : ""));
}

static void compare_columns(const struct look *look, struct statement *row)
{
	g_auto(GStrv) names = g_strsplit(STATEMENTS[SQL_CASE_COLUMNS].columns, ", ", -1);
	for (int n = 0; n < COLUMN_COUNT; n++) {
		const struct value *value = &look->derived->columns[n];
		g_autofree char *number = value->number ? g_strdup_printf("%lld", (long long)value->n) : NULL;
		find_value(look, names[n], db_text(row, n), number ? number : value->text);
	}
}

static bool compare_row(const struct look *look, GError **error)
{
	struct statement *one = db_query(look->db, SQL_CASE_COLUMNS, look->derived->columns[COLUMN_ID].n);
	enum step step = db_step(one, error);
	if (step == STEP_ROW)
		compare_columns(look, one);
	else if (step == STEP_DONE)
		g_ptr_array_add(look->findings, g_strdup_printf(_("%s is missing in the lists"), look->ref));
	db_reset(one);
	return step != STEP_ERROR;
}

static bool compare_barred(const struct look *look, GError **error)
{
	g_autoptr(GString) there = g_string_new(NULL);
	g_autoptr(GString) wanted = g_string_new(NULL);
	struct statement *all = db_query(look->db, SQL_BARRED_OF_CASE, look->derived->columns[COLUMN_ID].n);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		g_string_append_printf(there, "%s; ", db_text(all, 0));
	for (unsigned i = 0; i < look->derived->barred->len; i++)
		g_string_append_printf(wanted, "%s; ", (const char *)look->derived->barred->pdata[i]);
	find_value(look, _("the list of those from whom it is kept"), there->str, wanted->str);
	return step == STEP_DONE;
}

static bool compare_marks(const struct look *look, GError **error)
{
	g_autoptr(GString) there = g_string_new(NULL);
	g_autoptr(GString) wanted = g_string_new(NULL);
	struct statement *all = db_query(look->db, SQL_MARK_OF_CASE, look->derived->columns[COLUMN_ID].n);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		g_string_append_printf(there, "%s %s; ", db_text(all, 0), db_text(all, 1));
	for (unsigned i = 0; i < look->derived->marks->len; i++) {
		const struct mark *mark = &g_array_index(look->derived->marks, struct mark, i);
		g_string_append_printf(wanted, "%" G_GINT64_FORMAT " %d; ", mark->key, mark->match);
	}
	find_value(look, _("what the writer is known by"), there->str, wanted->str);
	return step == STEP_DONE;
}

static void append_clock(GString *text, const struct clock *clock)
{
	g_autofree char *started = date_format(clock->started_on);
	g_autofree char *due = date_format(clock->due.on);
	g_autofree char *met = date_format(clock->met_on);
	g_string_append_printf(text, "%s %s %s %s %s %s %d %d %d; ", clock->rule->code, clock->rule->id, started, due, met,
	    unit_name(clock->rule->unit), clock->due.provisional, clock->rule->duty, deadline_runs(clock));
}

static bool compare_clocks(const struct look *look, GError **error)
{
	g_autoptr(GString) there = g_string_new(NULL);
	g_autoptr(GString) wanted = g_string_new(NULL);
	struct statement *all = db_query(look->db, SQL_CLOCK_OF_CASE, look->derived->columns[COLUMN_ID].n);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		const char *met = db_text(all, 4);
		g_string_append_printf(there, "%s %s %s %s %s %s %d %d %d; ", db_text(all, 0), db_text(all, 1), db_text(all, 2),
		    db_text(all, 3), met ? met : "", db_text(all, 5), (int)db_int(all, 6), (int)db_int(all, 7),
		    (int)db_int(all, 8));
	}
	for (unsigned i = 0; i < look->derived->clocks->len; i++)
		append_clock(wanted, look->derived->clocks->pdata[i]);
	find_value(look, _("the list of clocks"), there->str, wanted->str);
	return step == STEP_DONE;
}

static bool compare_link(const struct look *look, const struct casefile *file, GError **error)
{
	struct statement *one = db_query(look->db, SQL_LINK_OF_CASE, file->id);
	enum step step = db_step(one, error);
	struct number other = {0};
	if (step == STEP_ROW && kind_parse(db_text(one, 0), &other.kind)) {
		other.year = (int)db_int(one, 1);
		other.serial = (int)db_int(one, 2);
	}
	g_autofree char *there = step == STEP_ROW ? number_ref(other) : NULL;
	db_reset(one);
	find_value(look, _("the other case"), there, file->linked);
	return step != STEP_ERROR;
}

static bool compare_kin(struct store *store, const struct look *look, const struct casefile *file, GError **error)
{
	bool same;
	if (!kin_stands(store, file, &same, error))
		return false;
	if (!same)
		g_ptr_array_add(look->findings,
		    g_strdup_printf(_("%s: the cases of the same matter are not those of the record"), look->ref));
	return true;
}

static bool compare_rounds(struct store *store, const struct look *look, GError **error)
{
	g_autofree char *there = NULL, *wanted = NULL;
	if (!round_read(store, look->derived, &there, &wanted, error))
		return false;
	find_value(look, _("what periods count of it"), there, wanted);
	return true;
}

static bool compare_words(const struct look *look, GError **error)
{
	struct statement *one = db_query(look->db, SQL_PROSE_GET, look->derived->columns[COLUMN_ID].n);
	enum step step = db_step(one, error);
	if (step != STEP_ERROR && g_strcmp0(step == STEP_ROW ? db_text(one, 0) : NULL, look->derived->prose) != 0)
		g_ptr_array_add(
		    look->findings, g_strdup_printf(_("%s is searched by other words than those of the record"), look->ref));
	db_reset(one);
	return step != STEP_ERROR;
}

bool cases_compare(struct store *store, const struct casefile *file, GPtrArray *findings, GError **error)
{
	OWN(derived) derived = derive(store, file, error);
	g_autofree char *ref = number_ref(file->number);
	if (!derived)
		return false;
	bool guarded = derived->columns[COLUMN_GUARD].n;
	const struct look look = {
	    .db = store->db, .derived = derived, .ref = ref, .guarded = guarded, .findings = findings};
	return compare_row(&look, error) && compare_rounds(store, &look, error) && compare_barred(&look, error) &&
	       compare_marks(&look, error) && compare_clocks(&look, error) && compare_link(&look, file, error) &&
	       compare_kin(store, &look, file, error) && compare_words(&look, error);
}

/* A line for each row of STATEMENT. */
static bool read_lines(struct statement *all, int columns, GPtrArray *lines, GError **error)
{
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		GString *line = g_string_new(db_text(all, 0));
		for (int n = 1; n < columns; n++)
			g_string_append_printf(line, " %s", db_text(all, n));
		g_ptr_array_add(lines, g_string_free(line, FALSE));
	}
	return step == STEP_DONE;
}

static bool same_lines(const GPtrArray *one, const GPtrArray *other)
{
	bool same = one->len == other->len;
	for (unsigned i = 0; same && i < one->len; i++)
		same = !strcmp(one->pdata[i], other->pdata[i]);
	return same;
}

static bool recount_tally(struct db *db, GPtrArray *findings, GError **error)
{
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) counted = g_ptr_array_new_with_free_func(g_free);
	if (!read_lines(db_query(db, SQL_TALLY_LIST), 4, kept, error) ||
	    !read_lines(db_query(db, SQL_TALLY_RECOUNT), 4, counted, error))
		return false;
	if (!same_lines(kept, counted))
		g_ptr_array_add(findings, g_strdup(_("the counters of cases do not add up")));
	return true;
}

static bool find_gaps(struct db *db, GPtrArray *findings, GError **error)
{
	struct statement *all = db_query(db, SQL_NUMBER_GAPS);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		enum kind kind = KIND_COUNT;
		kind_parse(db_text(all, 0), &kind);
		g_ptr_array_add(findings,
		    g_strdup_printf(_("numbers are missing among the %s cases of %lld: the last is %lld, there are %lld"),
		        kind_title(kind), (long long)db_int(all, 1), (long long)db_int(all, 2), (long long)db_int(all, 3)));
	}
	return step == STEP_DONE;
}

static bool find_orphans(struct db *db, GPtrArray *findings, GError **error)
{
	struct statement *all = db_query(db, SQL_CASE_ORPHANS);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		g_ptr_array_add(
		    findings, g_strdup_printf(_("the lists show a case %s that the record does not know"), db_text(all, 0)));
	return step == STEP_DONE;
}

bool cases_recount(struct store *store, GPtrArray *findings, GError **error)
{
	return recount_tally(store->db, findings, error) && find_gaps(store->db, findings, error) &&
	       find_orphans(store->db, findings, error);
}
