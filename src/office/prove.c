#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/annual.h"
#include "office/closing.h"
#include "office/counters.h"
#include "office/counting.h"
#include "office/inside.h"
#include "store/cases.h"
#include "store/reception.h"
#include <string.h>

#define NEAR_NAMED 6

/* The rows that an entry counts, or measures. */
struct list {
	enum measure measure;
	bool adds, money; /* a row adds more than itself: persons, or fen */
	GArray *rows;     /* struct listed */
	int64_t total;
};

struct listed {
	int64_t id;
	int64_t adds; /* to the figure */
	int days;     /* that were measured */
	bool marked;
};

struct proof {
	struct counting counting;
	const char *figure;        /* NULL: all of them */
	const struct entry *entry; /* what FIGURE is */
	GPtrArray *lists;          /* of each entry: struct list *, NULL where it is not asked for */
};

/* What one source is read for. */
struct collecting {
	struct proof *proof;
	enum figure_source source;
};

static struct list *list_new(const struct entry *entry)
{
	struct list *list = g_new0(struct list, 1);
	list->measure = entry->family->measure;
	list->adds = entry->family->adds != WORD_COUNT;
	list->money = !strcmp(entry->family->unit, "fen");
	list->rows = g_array_new(FALSE, FALSE, sizeof(struct listed));
	return list;
}

static void list_free(void *data)
{
	struct list *list = data;
	if (list)
		g_array_unref(list->rows);
	g_free(list);
}

void proven_free(struct proven *proven)
{
	if (!proven)
		return;
	g_clear_pointer(&proven->rows, g_ptr_array_unref);
	g_clear_pointer(&proven->days, g_ptr_array_unref);
	g_clear_pointer(&proven->taken, g_array_unref);
	g_clear_pointer(&proven->added, g_array_unref);
	g_free(proven);
}

static void collect(void *arg, const struct figure_row *row)
{
	const struct collecting *collecting = arg;
	const struct proof *proof = collecting->proof;
	const struct calendar *calendar = office_calendar(proof->counting.office);
	for (unsigned i = 0; i < proof->counting.entries->len; i++) {
		const struct entry *entry = proof->counting.entries->pdata[i];
		struct list *list = proof->lists->pdata[i];
		if (!list || entry->family->source != collecting->source ||
		    !tally_counts(entry->family, (const char *const *)entry->values, row))
			continue;
		struct listed listed = {.id = row->id,
		    .adds = tally_weight(entry->family, row),
		    .days = list->measure ? tally_days(calendar, row) : 0};
		if (listed.days < 0)
			continue;
		g_array_append_val(list->rows, listed);
		list->total += listed.adds;
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

/* What was counted by hand has nothing behind it. */
static bool by_hand(const char *figure, GError **error)
{
	g_autoptr(GPtrArray) known = counters_known(error);
	g_autofree char *shown = text_display(figure);
	if (!known)
		return false;
	if (counters_place(known, figure + strlen(COUNTERS_SOURCE ".")) < 0)
		return fail(error, FAIL_NOT_FOUND, _("there is no figure '%s'; there are %s"), shown, "hand.*");
	return fail(error, FAIL_REFUSED, _("'%s' was counted by hand and entered; no cases stand behind it"), shown);
}

static bool check_figure(struct proof *proof, GError **error)
{
	if (g_str_has_prefix(proof->figure, COUNTERS_SOURCE "."))
		return by_hand(proof->figure, error);
	proof->entry = counting_entry(&proof->counting, proof->figure);
	if (!proof->entry)
		return no_figure(proof, error);
	return counting_provable(proof->entry) || proof->entry->family->measure ||
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
		g_ptr_array_add(proof->lists, asked ? list_new(entry) : NULL);
	}
	for (int source = 0; source < SOURCE_COUNT; source++) {
		struct collecting collecting = {.proof = proof, .source = (enum figure_source)source};
		struct figure_reader reader = {.source = collecting.source, .each = collect, .arg = &collecting};
		if (proof->entry && proof->entry->family->source != collecting.source)
			continue;
		if (!counting_read(&proof->counting, YEAR_OWN, &reader, error))
			return false;
	}
	return true;
}

/* Those that took longest first, and the newest of those that took as long. */
static int longest_first(const void *a, const void *b)
{
	const struct listed *left = a, *right = b;
	if (left->days != right->days)
		return (left->days < right->days) - (left->days > right->days);
	return (left->id < right->id) - (left->id > right->id);
}

/* Marks the rows that LIST, in order, takes its measure from. */
static void mark(struct list *list)
{
	int64_t from, to, count = list->rows->len;
	if (!count || !tally_places(list->measure, count, &from, &to))
		return;
	for (int64_t n = from; n <= to; n++)
		g_array_index(list->rows, struct listed, count - 1 - n).marked = true;
}

/* What the rows that may be seen took, or add. */
static void tell_each(const struct list *list, struct proven *proven)
{
	unsigned seen = 0;
	proven->taken = list->measure ? g_array_new(FALSE, TRUE, sizeof(struct measured)) : NULL;
	proven->money = list->money;
	proven->added = list->adds ? g_array_new(FALSE, TRUE, sizeof(int64_t)) : NULL;
	for (unsigned i = 0; i < list->rows->len && seen < proven->rows->len; i++) {
		const struct listed *listed = &g_array_index(list->rows, struct listed, i);
		struct measured taken = {.days = listed->days, .marked = listed->marked};
		if (((const struct case_row *)proven->rows->pdata[seen])->id != listed->id)
			continue;
		if (proven->taken)
			g_array_append_val(proven->taken, taken);
		if (proven->added)
			g_array_append_val(proven->added, listed->adds);
		seen++;
	}
}

static void free_day(void *day)
{
	reception_day_free(day);
}

static bool is_listed(const GArray *rows, int date)
{
	struct civil civil = date_to_civil(date);
	int64_t id = (civil.year * 100 + civil.month) * 100 + civil.day;
	for (unsigned i = 0; i < rows->len; i++)
		if (g_array_index(rows, struct listed, i).id == id)
			return true;
	return false;
}

/* The days by their numbers (store/figures.h), one for each. */
static bool read_days(const struct proof *proof, const GArray *listed, GPtrArray *days, GError **error)
{
	const struct period *period = proof->counting.period;
	g_autoptr(GPtrArray) all = reception_rows(proof->counting.office->store, period->from, period->to, error);
	int last = DATE_NONE;
	for (unsigned i = 0; all && i < all->len; i++) {
		const struct reception_day *day = all->pdata[i];
		if (day->date != last && is_listed(listed, day->date))
			g_ptr_array_add(days, reception_day_copy(day));
		last = day->date;
	}
	return all != NULL;
}

/* The cases of LIST that may be seen, in its order. */
static bool read_cases(struct office *office, struct list *list, struct proven *proven, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (unsigned i = 0; i < list->rows->len; i++)
		g_array_append_val(ids, g_array_index(list->rows, struct listed, i).id);
	proven->rows = cases_rows(office->store, &office->scope, ids, error);
	if (!proven->rows)
		return false;
	proven->hidden = ids->len - proven->rows->len;
	tell_each(list, proven);
	return true;
}

/* What LIST says of the rows of SOURCE, as people know them. */
static struct proven *prove_list(
    const struct proof *proof, enum figure_source source, struct list *list, GError **error)
{
	OWN(proven) proven = g_new0(struct proven, 1);
	proven->total = list->total;
	proven->days = g_ptr_array_new_with_free_func(free_day);
	g_array_sort(list->rows, longest_first);
	mark(list);
	if (source != SOURCE_RECEPTION)
		return read_cases(proof->counting.office, list, proven, error) ? g_steal_pointer(&proven) : NULL;
	proven->rows = g_ptr_array_new();
	return read_days(proof, list->rows, proven->days, error) ? g_steal_pointer(&proven) : NULL;
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
	proof->lists = g_ptr_array_new_with_free_func(list_free);
}

static void proof_clear(struct proof *proof)
{
	counting_clear(&proof->counting);
	g_ptr_array_unref(proof->lists);
}

struct one {
	struct proof proof;
	struct proven *proven;
};

static bool prove_one(void *arg, GError **error)
{
	struct one *one = arg;
	struct proof *proof = &one->proof;
	if (!counting_run(&proof->counting, false, collect_all, proof, error))
		return false;
	for (unsigned i = 0; i < proof->lists->len && !one->proven; i++)
		if (proof->lists->pdata[i]) {
			one->proven = prove_list(proof, proof->entry->family->source, proof->lists->pdata[i], error);
			return one->proven != NULL;
		}
	return true;
}

struct proven *annual_prove(
    struct office *office, const char *figure, const struct period *period, int as_of, GError **error)
{
	struct one one = {.proof = {.figure = figure}};
	proof_init(&one.proof, office, period, as_of);
	bool done = store_read(office->store, prove_one, &one, error);
	proof_clear(&one.proof);
	return done ? one.proven : NULL;
}

bool annual_prove_then(
    struct office *office, const struct period *period, int *as_of, struct proven *proven, GError **error)
{
	OWN(closed_year) closing = NULL;
	if (*as_of == DATE_NONE && !closing_find(office, period, &closing, error))
		return false;
	const struct figure_view view = {.scope = &office->scope, .as_of = *as_of, .seq = closing ? closing->seq : 0};
	if (closing)
		*as_of = closing->on;
	return figures_rows(office->store, &view, proven->rows, error);
}

bool annual_in_words_then(struct office *office, const struct counted_at *when, bool (*work)(void *arg, GError **error),
    void *arg, GError **error)
{
	OWN(closed_year) closing = NULL;
	struct wordbook then = {0};
	const struct wordbook today = office->words;
	if (when->as_of == DATE_NONE && !closing_find(office, when->period, &closing, error))
		return false;
	if (when->as_of == DATE_NONE && !closing)
		return work(arg, error);
	bool done = wordbook_read(office, closing ? closing->seq : G_MAXINT64, when->as_of, &then, error);
	office->words = then;
	done = done && work(arg, error);
	office->words = today;
	wordbook_clear(&then);
	return done;
}

struct all {
	struct proof proof;
	const struct annual *annual;
	annual_proof *each;
	void *arg;
};

static bool prove_entry(const struct all *all, const struct entry *entry, struct list *list, GError **error)
{
	const struct figure *figure = annual_figure(all->annual, entry->id);
	OWN(proven) proven = figure ? prove_list(&all->proof, entry->family->source, list, error) : NULL;
	return !figure || (proven && all->each(all->arg, figure, proven, error));
}

static bool prove_all(void *arg, GError **error)
{
	struct all *all = arg;
	struct proof *proof = &all->proof;
	if (!counting_run(&proof->counting, false, collect_all, proof, error))
		return false;
	for (unsigned i = 0; i < proof->lists->len; i++)
		if (proof->lists->pdata[i] &&
		    !prove_entry(all, proof->counting.entries->pdata[i], proof->lists->pdata[i], error))
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
