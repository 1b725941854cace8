/* What a closed year would count otherwise with what amends it since: its rows without that and with it, word for word.
 */
#include "base/date.h"
#include "base/say.h"
#include "office/closing.h"
#include "office/counters.h"
#include "office/inside.h"
#include "office/wording.h"
#include "store/cases.h"
#include "store/figures.h"
#include <string.h>

/* Words that say nothing of the case, or nothing that another word does not say. */
static bool is_told(enum figure_word word)
{
	static const bool IMPLIED[WORD_COUNT] = {
	    [WORD_QUARTER] = true,
	    [WORD_OVERDUE] = true,
	    [WORD_HANDLED] = true,
	    [WORD_GROUP] = true,
	    [WORD_CHARGED] = true,
	    [WORD_PAID] = true,
	    [WORD_WAIVED] = true,
	};
	return !IMPLIED[word];
}

/* The rows of one source at one moment: id to its words, WORD_COUNT of them. */
struct snapshot {
	const enum figure_word *words;
	GHashTable *rows;
};

static void free_words(void *data)
{
	char **words = data;
	for (int word = 0; word < WORD_COUNT; word++)
		g_free(words[word]);
	g_free(words);
}

static void keep_row(void *arg, const struct figure_row *row)
{
	struct snapshot *moment = arg;
	char **words = g_new0(char *, WORD_COUNT);
	for (const enum figure_word *word = moment->words; *word != WORD_COUNT; word++)
		words[*word] = is_told(*word) ? g_strdup(row->words[*word]) : NULL;
	int64_t *id = g_new(int64_t, 1);
	*id = row->id;
	g_hash_table_insert(moment->rows, id, words);
}

struct reading {
	struct office *office;
	const struct closed_year *closing;
	struct figure_view view;
	struct snapshot moments[SOURCE_COUNT];
};

/* The year as it was closed and as it is amended. */
struct both {
	struct reading then, now;
};

static bool read_moment(void *arg, GError **error)
{
	struct reading *reading = arg;
	const struct period *period = &reading->closing->period;
	struct figure_span span = {.from = period->from, .to = period->to, .until = reading->closing->on};
	for (int i = 0; i < 3; i++)
		span.quarters[i] = period->to + 1;
	for (int source = 0; source < SOURCE_COUNT; source++) {
		struct snapshot *moment = &reading->moments[source];
		struct figure_reader reader = {.source = (enum figure_source)source, .each = keep_row, .arg = moment};
		moment->words = figures_source_words((enum figure_source)source);
		moment->rows = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_words);
		if (!figures_each(reading->office->store, &reading->view, &span, &reader, error))
			return false;
	}
	return true;
}

static bool read_both(void *arg, GError **error)
{
	struct both *both = arg;
	struct office *office = both->then.office;
	both->then.view.scope = both->now.view.scope = &office->scope;
	return figures_read(office->store, &both->then.view, read_moment, &both->then, error) &&
	       figures_read(office->store, &both->now.view, read_moment, &both->now, error);
}

static void reading_clear(struct reading *reading)
{
	for (int source = 0; source < SOURCE_COUNT; source++)
		g_clear_pointer(&reading->moments[source].rows, g_hash_table_unref);
}

static void free_correction(void *data)
{
	struct correction *correction = data;
	g_free(correction->number);
	g_free(correction->what);
	g_free(correction);
}

/* The corrections in the making. */
struct comparing {
	struct office *office;
	const struct period *period;
	struct wordbook words; /* of the closed report */
	int64_t seq;           /* the last event before the closing */
	bool days;             /* the ids are those of days (store/figures.h) */
	GPtrArray *corrections;
};

/* 20220413 as a date. */
static char *date_of(int64_t id)
{
	return g_strdup_printf("%04d-%02d-%02d", (int)(id / 10000), (int)(id / 100 % 100), (int)(id % 100));
}

static void add(struct comparing *comparing, int64_t id, const char *what)
{
	struct correction *correction = g_new0(struct correction, 1);
	struct case_row *row =
	    comparing->days ? NULL : cases_row(comparing->office->store, &comparing->office->scope, id, NULL);
	bool hidden = !row && !comparing->days;
	correction->id = id;
	correction->number = row ? number_paper(row->number) : hidden ? NULL : date_of(id);
	correction->what = hidden ? NULL : g_strdup(what);
	if (row)
		case_row_free(row);
	g_ptr_array_add(comparing->corrections, correction);
}

/* "category: a, now b; class: c, now d"; NULL where nothing differs. */
static char *differences(const struct comparing *comparing, char **then, char **now)
{
	g_autoptr(GString) all = g_string_new(NULL);
	for (int word = 0; word < WORD_COUNT; word++) {
		if (!g_strcmp0(then[word], now[word]))
			continue;
		enum figure_word which = (enum figure_word)word;
		g_autofree char *before = wording_label(&comparing->words, which, then[word], comparing->period);
		g_autofree char *after = wording_label(&comparing->words, which, now[word], comparing->period);
		g_string_append_printf(
		    all, _("%s%s: %s, now %s"), all->len ? _("; ") : "", wording_title(which), before, after);
	}
	return all->len ? g_strdup(all->str) : NULL;
}

/* What was registered before the closing and is counted only now had been counted in another year, or not at all. */
static const char *how_counted_now(const struct comparing *comparing, int64_t id)
{
	bool registered = !comparing->days && id <= comparing->seq;
	return registered ? _("counted now, it was not before") : _("entered later");
}

static void compare(struct comparing *comparing, const struct snapshot *then, const struct snapshot *now)
{
	GHashTableIter iter;
	void *id, *words;
	g_hash_table_iter_init(&iter, now->rows);
	while (g_hash_table_iter_next(&iter, &id, &words)) {
		char **before = g_hash_table_lookup(then->rows, id);
		g_autofree char *what =
		    before ? differences(comparing, before, words) : g_strdup(how_counted_now(comparing, *(int64_t *)id));
		if (what)
			add(comparing, *(int64_t *)id, what);
	}
	g_hash_table_iter_init(&iter, then->rows);
	while (g_hash_table_iter_next(&iter, &id, &words))
		if (!g_hash_table_contains(now->rows, id))
			add(comparing, *(int64_t *)id, _("not counted any more"));
}

/* Likewise what was counted by hand; the number is the label. */
static bool compare_counts(struct comparing *comparing, const struct closed_year *closing, GError **error)
{
	g_autoptr(GPtrArray) known = counters_known(error);
	struct office *office = comparing->office;
	struct hand_view view = {.seq = closing->seq, .as_of = DATE_NONE};
	g_autoptr(GPtrArray) then = known ? counters_entered(office, known, comparing->period, &view, error) : NULL;
	g_autoptr(GPtrArray) now = then ? counters_entered(office, known, comparing->period, NULL, error) : NULL;
	for (unsigned i = 0; now && i < known->len; i++) {
		const struct hand_count *before = then->pdata[i], *after = now->pdata[i];
		if (before ? after && after->value == before->value : !after)
			continue;
		g_autofree char *old = before ? g_strdup_printf("%" G_GINT64_FORMAT, before->value) : g_strdup("-");
		g_autofree char *new = after ? g_strdup_printf("%" G_GINT64_FORMAT, after->value) : g_strdup("-");
		struct correction *correction = g_new0(struct correction, 1);
		correction->id = G_MAXINT64;
		correction->number = g_strdup(((const struct counter *)known->pdata[i])->label);
		correction->what = g_strdup_printf(_("%s%s: %s, now %s"), "", _("counted by hand"), old, new);
		g_ptr_array_add(comparing->corrections, correction);
	}
	return now != NULL;
}

static int by_id(const void *a, const void *b)
{
	const struct correction *left = *(const struct correction *const *)a, *right = *(const struct correction *const *)b;
	return (left->id > right->id) - (left->id < right->id);
}

GPtrArray *closing_corrections(struct office *office, const struct closed_year *closing, GError **error)
{
	const struct reading reading = {.office = office, .closing = closing, .view = {.as_of = DATE_NONE}};
	struct both both = {.then = reading, .now = reading};
	struct comparing comparing = {.office = office, .period = &closing->period, .seq = closing->seq};
	both.then.view.seq = both.now.view.seq = closing->seq;
	both.now.view.amended = closing->on;
	bool done = office_closed(office, read_both, &both, NULL, error) &&
	            wordbook_read(office, closing->seq, DATE_NONE, &comparing.words, error);
	comparing.corrections = g_ptr_array_new_with_free_func(free_correction);
	for (int source = 0; done && source < SOURCE_COUNT; source++) {
		comparing.days = source == SOURCE_RECEPTION;
		compare(&comparing, &both.then.moments[source], &both.now.moments[source]);
	}
	done = done && compare_counts(&comparing, closing, error);
	g_ptr_array_sort(comparing.corrections, by_id);
	reading_clear(&both.then);
	reading_clear(&both.now);
	wordbook_clear(&comparing.words);
	if (!done)
		g_clear_pointer(&comparing.corrections, g_ptr_array_unref);
	return comparing.corrections;
}
