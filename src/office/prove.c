#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/annual.h"
#include "office/counting.h"
#include "store/cases.h"
#include <string.h>

#define NEAR_NAMED 6

struct proof {
	struct counting counting;
	const char *figure;
	const struct entry *entry;
	GArray *ids;
	GPtrArray *rows;
};

static void collect(void *arg, const struct figure_row *row)
{
	struct proof *proof = arg;
	if (tally_counts(proof->entry->family, (const char *const *)proof->entry->values, row))
		g_array_append_val(proof->ids, row->id);
}

/* How many steps of an id two figures have in common. */
static int likeness(const char *a, const char *b)
{
	int steps = 0;
	while (*a && *a == *b) {
		steps += *a == '.';
		a++, b++;
	}
	return !*a || !*b ? steps + 1 : steps;
}

static bool no_figure(const struct proof *proof, GError **error)
{
	g_autoptr(GString) near = g_string_new(NULL);
	int best = 0, named = 0;
	for (unsigned i = 0; i < proof->counting.entries->len; i++)
		best = MAX(best, likeness(((const struct entry *)proof->counting.entries->pdata[i])->id, proof->figure));
	for (unsigned i = 0; i < proof->counting.entries->len && named < NEAR_NAMED; i++) {
		const struct entry *entry = proof->counting.entries->pdata[i];
		if (counting_provable(entry) && likeness(entry->id, proof->figure) == best)
			g_string_append_printf(near, "%s%s", named++ ? _(", ") : "", entry->id);
	}
	g_autofree char *shown = text_display(proof->figure);
	return fail(error, FAIL_NOT_FOUND, _("there is no figure '%s'; there are %s"), shown, near->str);
}

static const struct entry *find_entry(const struct proof *proof)
{
	for (unsigned i = 0; i < proof->counting.entries->len; i++) {
		const struct entry *entry = proof->counting.entries->pdata[i];
		if (!strcmp(entry->id, proof->figure))
			return entry;
	}
	return NULL;
}

static int newest_first(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
	return (left < right) - (left > right);
}

static bool read_rows(struct proof *proof, GError **error)
{
	const struct office *office = proof->counting.office;
	g_array_sort(proof->ids, newest_first);
	proof->rows = cases_rows(office->store, &office->scope, proof->ids, error);
	return proof->rows != NULL;
}

static bool prove(void *arg, GError **error)
{
	struct proof *proof = arg;
	struct figure_reader reader = {.each = collect, .arg = proof};
	if (!counting_run(&proof->counting, false, error))
		return false;
	proof->entry = find_entry(proof);
	if (!proof->entry)
		return no_figure(proof, error);
	if (!counting_provable(proof->entry))
		return fail(
		    error, FAIL_REFUSED, _("'%s' is worked out from other figures and has no cases of its own"), proof->figure);
	return counting_read(&proof->counting, proof->counting.period, &reader, error) && read_rows(proof, error);
}

GPtrArray *annual_prove(
    struct office *office, const char *figure, const struct period *period, int as_of, GError **error)
{
	struct proof proof = {.figure = figure};
	g_autoptr(GArray) ids = proof.ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	counting_init(&proof.counting, office, period, as_of);
	bool done = store_read(office->store, prove, &proof, error);
	counting_clear(&proof.counting);
	return done ? proof.rows : NULL;
}
