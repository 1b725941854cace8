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
	const char *figure;        /* NULL: all of them */
	const struct entry *entry; /* what FIGURE is */
	GPtrArray *ids;            /* of each entry: GArray of int64_t, NULL where it is not asked for */
};

/* What one source is read for. */
struct collecting {
	struct proof *proof;
	enum figure_source source;
};

static void collect(void *arg, const struct figure_row *row)
{
	const struct collecting *collecting = arg;
	const struct proof *proof = collecting->proof;
	for (unsigned i = 0; i < proof->counting.entries->len; i++) {
		const struct entry *entry = proof->counting.entries->pdata[i];
		if (entry->family->source == collecting->source && proof->ids->pdata[i] &&
		    tally_counts(entry->family, (const char *const *)entry->values, row))
			g_array_append_val((GArray *)proof->ids->pdata[i], row->id);
	}
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

static bool check_figure(struct proof *proof, GError **error)
{
	proof->entry = counting_entry(&proof->counting, proof->figure);
	if (!proof->entry)
		return no_figure(proof, error);
	return counting_provable(proof->entry) ||
	       fail(error, FAIL_REFUSED, _("'%s' is worked out from other figures and has no cases of its own"),
	           proof->figure);
}

/* Reads each source once for all figures that are asked for. */
static bool collect_all(void *arg, GError **error)
{
	struct proof *proof = arg;
	if (proof->figure && !check_figure(proof, error))
		return false;
	for (unsigned i = 0; i < proof->counting.entries->len; i++) {
		const struct entry *entry = proof->counting.entries->pdata[i];
		bool asked = proof->figure ? entry == proof->entry : counting_provable(entry);
		g_ptr_array_add(proof->ids, asked ? g_array_new(FALSE, FALSE, sizeof(int64_t)) : NULL);
	}
	for (int source = 0; source < SOURCE_COUNT; source++) {
		struct collecting collecting = {.proof = proof, .source = (enum figure_source)source};
		struct figure_reader reader = {.source = collecting.source, .each = collect, .arg = &collecting};
		if (proof->entry && proof->entry->family->source != collecting.source)
			continue;
		if (!counting_read(&proof->counting, proof->counting.period, &reader, error))
			return false;
	}
	return true;
}

static int newest_first(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
	return (left < right) - (left > right);
}

static GPtrArray *read_rows(const struct proof *proof, GArray *ids, GError **error)
{
	g_array_sort(ids, newest_first);
	return cases_rows(proof->counting.office->store, &proof->counting.office->scope, ids, error);
}

static void free_ids(void *ids)
{
	if (ids)
		g_array_unref(ids);
}

/* The source of the figure ID, SOURCE_COUNT where its first step names none. */
static enum figure_source source_of(const char *id)
{
	int source = 0;
	size_t length = strcspn(id, ".");
	while (source < SOURCE_COUNT && (strncmp(figures_source_name((enum figure_source)source), id, length) != 0 ||
	                                    figures_source_name((enum figure_source)source)[length]))
		source++;
	return (enum figure_source)source;
}

static void proof_init(struct proof *proof, struct office *office, const struct period *period, int as_of)
{
	counting_init(&proof->counting, office, period, as_of);
	if (proof->figure)
		proof->counting.only = source_of(proof->figure);
	proof->ids = g_ptr_array_new_with_free_func(free_ids);
}

static void proof_clear(struct proof *proof)
{
	counting_clear(&proof->counting);
	g_ptr_array_unref(proof->ids);
}

struct one {
	struct proof proof;
	GPtrArray *rows;
};

static bool prove_one(void *arg, GError **error)
{
	struct one *one = arg;
	struct proof *proof = &one->proof;
	if (!counting_run(&proof->counting, false, collect_all, proof, error))
		return false;
	for (unsigned i = 0; i < proof->ids->len && !one->rows; i++)
		if (proof->ids->pdata[i]) {
			one->rows = read_rows(proof, proof->ids->pdata[i], error);
			return one->rows != NULL;
		}
	return true;
}

GPtrArray *annual_prove(
    struct office *office, const char *figure, const struct period *period, int as_of, GError **error)
{
	struct one one = {.proof = {.figure = figure}};
	proof_init(&one.proof, office, period, as_of);
	bool done = store_read(office->store, prove_one, &one, error);
	proof_clear(&one.proof);
	return done ? one.rows : NULL;
}

struct all {
	struct proof proof;
	const struct annual *annual;
	annual_proof *each;
	void *arg;
};

static bool prove_entry(const struct all *all, const struct entry *entry, GArray *ids, GError **error)
{
	const struct figure *figure = annual_figure(all->annual, entry->id);
	g_autoptr(GPtrArray) rows = figure ? read_rows(&all->proof, ids, error) : NULL;
	return !figure || (rows && all->each(all->arg, figure, rows, error));
}

static bool prove_all(void *arg, GError **error)
{
	struct all *all = arg;
	struct proof *proof = &all->proof;
	if (!counting_run(&proof->counting, false, collect_all, proof, error))
		return false;
	for (unsigned i = 0; i < proof->ids->len; i++)
		if (proof->ids->pdata[i] && !prove_entry(all, proof->counting.entries->pdata[i], proof->ids->pdata[i], error))
			return false;
	return true;
}

bool annual_prove_all(struct office *office, const struct annual *annual, annual_proof *each, void *arg, GError **error)
{
	struct all all = {.annual = annual, .each = each, .arg = arg};
	proof_init(&all.proof, office, &annual->period, annual->as_of);
	bool done = store_read(office->store, prove_all, &all, error);
	proof_clear(&all.proof);
	return done;
}
