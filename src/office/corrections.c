/* What a closed year would count otherwise with what amends it since: its rows without that and with it, word for word.
 */
#include "base/date.h"
#include "base/say.h"
#include "office/closing.h"
#include "office/counters.h"
#include "office/inside.h"
#include "office/tally.h"
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

static void free_rows(void *rows)
{
	g_ptr_array_unref(rows);
}

/* ROWS: those of one source at one moment, by their ids; a case has several where it has several fees. */
static void keep_row(void *rows, const struct figure_row *row)
{
	struct figure_row *copy = figure_row_copy(row);
	GPtrArray *all = g_hash_table_lookup(rows, &row->id);
	if (!all) {
		all = g_ptr_array_new_with_free_func(figure_row_free);
		g_hash_table_insert(rows, &copy->id, all);
	}
	g_ptr_array_add(all, copy);
}

struct reading {
	struct office *office;
	const struct closed_year *closing;
	struct figure_view view;
	GHashTable *moments[SOURCE_COUNT];
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
		GHashTable *rows = g_hash_table_new_full(g_int64_hash, g_int64_equal, NULL, free_rows);
		struct figure_reader reader = {.source = (enum figure_source)source, .each = keep_row, .arg = rows};
		reading->moments[source] = rows;
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
		g_clear_pointer(&reading->moments[source], g_hash_table_unref);
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
	struct wordbook words;           /* of the closed report */
	int64_t seq;                     /* the last event before the closing */
	const struct families *families; /* of the source that is compared */
	bool days;                       /* the ids are those of days (store/figures.h) */
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

/* What moves figures of a row: the words by which they count, and whether one of them measures its days. */
struct moved {
	bool any;
	bool words[WORD_COUNT];
	bool days;
};

/* Whether a figure of FAMILY counts THEN otherwise than NOW; NULL: there is no row. */
static bool recounts(const struct family *family, const struct figure_row *then, const struct figure_row *now)
{
	bool before = then && family_fits(family, then), after = now && family_fits(family, now);
	if (before != after)
		return true;
	for (int key = 0; before && key < family->key_count; key++)
		if (strcmp(then->words[family->keys[key]], now->words[family->keys[key]]) != 0)
			return true;
	return before && tally_weight(family, then) != tally_weight(family, now);
}

/* Whether it counts both, and measures them otherwise. */
static bool measures_anew(const struct comparing *comparing, const struct family *family, const struct figure_row *then,
    const struct figure_row *now)
{
	const struct calendar *calendar = office_calendar(comparing->office);
	return family->measure && then && now && family_fits(family, then) && family_fits(family, now) &&
	       tally_days(calendar, then) != tally_days(calendar, now);
}

/* The words by which FAMILY counts. */
static void add_words(bool words[WORD_COUNT], const struct family *family)
{
	for (int key = 0; key < family->key_count; key++)
		words[family->keys[key]] = true;
	for (unsigned i = 0; i < family->conditions->len; i++)
		words[((const struct figure_condition *)family->conditions->pdata[i])->word] = true;
	if (family->adds != WORD_COUNT)
		words[family->adds] = true;
}

/* How the report of the closed year would be another one for it. */
static struct moved moves(
    const struct comparing *comparing, const struct figure_row *then, const struct figure_row *now)
{
	struct moved moved = {.any = false};
	for (unsigned i = 0; i < comparing->families->all->len; i++) {
		const struct family *family = comparing->families->all->pdata[i];
		bool counted = !family->part && recounts(family, then, now);
		bool measured = !family->part && measures_anew(comparing, family, then, now);
		if (counted)
			add_words(moved.words, family);
		moved.days |= measured;
		moved.any |= counted || measured;
	}
	return moved;
}

/* "; category: a, now b" behind what stands in ALL. */
static void tell(GString *all, const char *title, const char *before, const char *after)
{
	g_string_append_printf(all, _("%s%s: %s, now %s"), all->len ? _("; ") : "", title, before, after);
}

static void tell_day(GString *all, const char *title, int before, int after)
{
	if (before == after)
		return;
	g_autofree char *then = before == DATE_NONE ? g_strdup("-") : date_format(before);
	g_autofree char *now = after == DATE_NONE ? g_strdup("-") : date_format(after);
	tell(all, title, then, now);
}

/* The days between which a case is measured, and the measure. */
static void tell_days(
    GString *all, const struct comparing *comparing, const struct figure_row *then, const struct figure_row *now)
{
	const struct calendar *calendar = office_calendar(comparing->office);
	int before = tally_days(calendar, then), after = tally_days(calendar, now);
	g_autofree char *old = before < 0 ? g_strdup("-") : g_strdup_printf("%d", before);
	g_autofree char *new = after < 0 ? g_strdup("-") : g_strdup_printf("%d", after);
	tell_day(all, comparing->families->source == SOURCE_VISITS ? _("day of the reception") : _("received on"),
	    then->received_on, now->received_on);
	tell_day(all, _("answered on"), then->replied_on, now->replied_on);
	tell(all, _("working days to the reply"), old, new);
}

/* The WORDS that differ and are IMPLIED by others, or that are not. */
static void tell_words(GString *all, const struct comparing *comparing, const struct figure_row *const rows[2],
    const bool words[WORD_COUNT], bool implied)
{
	for (int word = 0; word < WORD_COUNT; word++) {
		enum figure_word which = (enum figure_word)word;
		const char *then = rows[0]->words[word], *now = rows[1]->words[word];
		if (!words[word] || is_told(which) == implied || !g_strcmp0(then, now))
			continue;
		g_autofree char *before = wording_label(&comparing->words, which, then, comparing->period);
		g_autofree char *after = wording_label(&comparing->words, which, now, comparing->period);
		tell(all, wording_title(which), before, after);
	}
}

/* "category: a, now b; class: c, now d", of what MOVED figures alone: what moves none is what became of it since. What
 * is implied is told where nothing else is: a limit that was put off moves what is overdue, and no other word.
 */
static char *differences(const struct comparing *comparing, const struct figure_row *then, const struct figure_row *now,
    const struct moved *moved)
{
	const struct figure_row *const rows[] = {then, now};
	g_autoptr(GString) all = g_string_new(NULL);
	tell_words(all, comparing, rows, moved->words, false);
	if (moved->days)
		tell_days(all, comparing, then, now);
	if (!all->len)
		tell_words(all, comparing, rows, moved->words, true);
	return g_strdup(all->str);
}

/* What was registered before the closing and is counted only now had been counted in another year, or not at all. */
static const char *how_counted_now(const struct comparing *comparing, int64_t id)
{
	bool registered = !comparing->days && id <= comparing->seq;
	return registered ? _("counted now, it was not before") : _("entered later");
}

/* What became of a row, of which THEN or NOW may be NULL: NULL where that moves no figure of the year. */
static char *what_moved(const struct comparing *comparing, const struct figure_row *then, const struct figure_row *now)
{
	struct moved moved = moves(comparing, then, now);
	if (!moved.any)
		return NULL;
	if (then && now)
		return differences(comparing, then, now, &moved);
	return g_strdup(now ? how_counted_now(comparing, now->id) : _("not counted any more"));
}

static const struct figure_row *row_at(const GPtrArray *rows, unsigned i)
{
	return rows && i < rows->len ? rows->pdata[i] : NULL;
}

/* The rows of one case; it is no correction where none of them moves a figure. */
static void compare_case(struct comparing *comparing, int64_t id, const GPtrArray *then, const GPtrArray *now)
{
	g_autoptr(GString) all = g_string_new(NULL);
	bool moved = false;
	for (unsigned i = 0; row_at(then, i) || row_at(now, i); i++) {
		g_autofree char *what = what_moved(comparing, row_at(then, i), row_at(now, i));
		moved |= what != NULL;
		g_string_append_printf(all, "%s%s", what && *what && all->len ? _("; ") : "", what ? what : "");
	}
	if (moved)
		add(comparing, id, all->str);
}

static void compare(struct comparing *comparing, GHashTable *then, GHashTable *now)
{
	GHashTableIter iter;
	void *id, *rows;
	g_hash_table_iter_init(&iter, now);
	while (g_hash_table_iter_next(&iter, &id, &rows))
		compare_case(comparing, *(int64_t *)id, g_hash_table_lookup(then, id), rows);
	g_hash_table_iter_init(&iter, then);
	while (g_hash_table_iter_next(&iter, &id, &rows))
		if (!g_hash_table_contains(now, id))
			compare_case(comparing, *(int64_t *)id, rows, NULL);
}

static bool compare_source(
    struct comparing *comparing, enum figure_source source, const struct both *both, GError **error)
{
	OWN(families) families = families_read(source, true, error);
	if (!families)
		return false;
	comparing->families = families;
	comparing->days = source == SOURCE_RECEPTION;
	compare(comparing, both->then.moments[source], both->now.moments[source]);
	return true;
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
	for (int source = 0; done && source < SOURCE_COUNT; source++)
		done = compare_source(&comparing, (enum figure_source)source, &both, error);
	done = done && compare_counts(&comparing, closing, error);
	g_ptr_array_sort(comparing.corrections, by_id);
	reading_clear(&both.then);
	reading_clear(&both.now);
	wordbook_clear(&comparing.words);
	if (!done)
		g_clear_pointer(&comparing.corrections, g_ptr_array_unref);
	return comparing.corrections;
}
