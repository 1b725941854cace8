#include "office/counting.h"
#include "base/date.h"
#include "office/closing.h"
#include "office/wording.h"
#include "store/cases.h"
#include <math.h>
#include <string.h>

static const char *const NO_VALUES[FAMILY_KEYS] = {"", ""};

static void free_entry(void *data)
{
	struct entry *entry = data;
	for (int i = 0; i < FAMILY_KEYS; i++)
		g_free(entry->values[i]);
	g_free(entry->id);
	g_free(entry);
}

void counting_init(struct counting *counting, struct office *office, const struct period *period, int as_of)
{
	*counting = (struct counting){.office = office, .period = period, .as_of = as_of, .only = SOURCE_COUNT};
	counting->entries = g_ptr_array_new_with_free_func(free_entry);
}

static void clear_book(struct book *book)
{
	tally_free(book->tally);
	tally_free(book->before);
	tally_free(book->closed);
	for (int year = 0; year < YEARS; year++)
		g_clear_pointer(&book->kept[year], g_ptr_array_unref);
	families_free(book->families);
	for (int word = 0; word < WORD_COUNT; word++)
		g_clear_pointer(&book->values[word], g_ptr_array_unref);
}

void counting_clear(struct counting *counting)
{
	g_ptr_array_unref(counting->entries);
	wordbook_clear(&counting->words);
	closed_year_free(counting->closing);
	for (int year = 0; year < YEARS; year++)
		closed_year_free(counting->beside[year]);
	for (int source = 0; source < SOURCE_COUNT; source++)
		clear_book(&counting->books[source]);
}

/* What is known: all, what was known on a day, or what the year knew that was CLOSED. */
static struct figure_view view_of(const struct counting *counting, const struct closed_year *closed)
{
	return (struct figure_view){
	    .scope = &counting->office->scope,
	    .as_of = counting->as_of,
	    .seq = closed ? closed->seq : 0,
	    .amended = closed && counting->amended ? closed->on : 0,
	};
}

static int known_until(const struct counting *counting)
{
	if (counting->closing)
		return counting->closing->on;
	return counting->as_of == DATE_NONE ? office_today(counting->office) : counting->as_of;
}

static struct figure_span span_of(const struct period *period, int until)
{
	struct quarters quarters = quarters_of(period);
	struct figure_span span = {.from = period->from, .to = period->to, .until = until};
	for (int i = 0; i < 3; i++)
		span.quarters[i] = i + 1 < quarters.count ? quarters.first[i + 1] : period->to + 1;
	return span;
}

static bool read_period_of(
    const struct counting *counting, const struct period *period, const struct figure_reader *reader, GError **error)
{
	struct figure_view view = view_of(counting, counting->closing);
	struct figure_span span = span_of(period, known_until(counting));
	return figures_each(counting->office->store, &view, &span, reader, error);
}

/* The rows of the closed year were kept: another moment of the record can no longer be read. */
void counting_read_kept(const struct counting *counting, enum year year, const struct figure_reader *reader)
{
	const GPtrArray *rows = counting->books[reader->source].kept[year];
	for (unsigned i = 0; i < rows->len; i++)
		reader->each(reader->arg, rows->pdata[i]);
}

bool counting_read(const struct counting *counting, enum year year, const struct figure_reader *reader, GError **error)
{
	struct period before;
	if (year == YEAR_OWN)
		return read_period_of(counting, counting->period, reader, error);
	if (!counting_is_settled(counting, reader->source, year))
		return !counting_year_before(counting, &before) || read_period_of(counting, &before, reader, error);
	counting_read_kept(counting, year, reader);
	return true;
}

/* The rows of a year on their way into a tally. */
struct filling {
	const struct families *families;
	struct tally *tally; /* NULL: they are kept alone */
	enum year year;
	GPtrArray *kept; /* takes those that a balance between two years may count; NULL: none are kept */
};

static void fill_row(void *arg, const struct figure_row *row)
{
	const struct filling *filling = arg;
	if (filling->tally)
		tally_take(filling->tally, row);
	if (filling->kept && families_carry(filling->families, row, filling->year))
		g_ptr_array_add(filling->kept, figure_row_copy(row));
}

static struct tally *tally_period(const struct counting *counting, enum figure_source source,
    const struct period *period, GPtrArray *kept, GError **error)
{
	const struct families *families = counting->books[source].families;
	OWN(tally) tally = tally_new(families, office_calendar(counting->office));
	struct filling filling = {.families = families, .tally = tally, .kept = kept};
	struct figure_reader reader = {.source = source, .each = fill_row, .arg = &filling};
	return read_period_of(counting, period, &reader, error) ? g_steal_pointer(&tally) : NULL;
}

bool counting_year_before(const struct counting *counting, struct period *ret)
{
	*ret = (struct period){
	    .from = date_add_months(counting->period->from, -12),
	    .to = date_add_months(counting->period->to + 1, -12) - 1,
	};
	return ret->to < counting->period->from;
}

static void add_entry(struct counting *counting, const struct family *family, const char *const values[FAMILY_KEYS])
{
	struct entry *entry = g_new0(struct entry, 1);
	entry->family = family;
	for (int i = 0; i < family->key_count; i++)
		entry->values[i] = g_strdup(values[i]);
	entry->id = family_fill(family, family->id, values);
	g_ptr_array_add(counting->entries, entry);
}

const GPtrArray *counting_values(struct counting *counting, enum figure_source source, enum figure_word word)
{
	struct book *book = &counting->books[source];
	if (!book->values[word])
		book->values[word] = wording_values(&counting->words, word, book->tally, counting->period);
	return book->values[word];
}

/* The figures of FAMILY for each value of its words. */
static void list_family(struct counting *counting, const struct family *family)
{
	if (!family->key_count) {
		add_entry(counting, family, NO_VALUES);
		return;
	}
	const GPtrArray *first = counting_values(counting, family->source, family->keys[0]);
	const GPtrArray *second = family->key_count > 1 ? counting_values(counting, family->source, family->keys[1]) : NULL;
	for (unsigned i = 0; i < first->len; i++) {
		const char *values[FAMILY_KEYS] = {first->pdata[i], ""};
		if (!second)
			add_entry(counting, family, values);
		for (unsigned j = 0; second && j < second->len; j++) {
			values[1] = second->pdata[j];
			add_entry(counting, family, values);
		}
	}
}

struct run {
	struct counting *counting;
	bool before;
	bool (*more)(void *arg, GError **error);
	void *arg;
};

static bool run_source(const struct run *run, enum figure_source source, GError **error)
{
	struct counting *counting = run->counting;
	struct book *book = &counting->books[source];
	struct period before;
	if (book->kept[YEAR_BEFORE] || book->kept[YEAR_BEHIND])
		book->kept[YEAR_OWN] = g_ptr_array_new_with_free_func(figure_row_free);
	book->tally = tally_period(counting, source, counting->period, book->kept[YEAR_OWN], error);
	if (!book->tally)
		return false;
	if (run->before && (!book->closed || counting->partial) && counting_year_before(counting, &before)) {
		book->before = tally_period(counting, source, &before, NULL, error);
		if (!book->before)
			return false;
	}
	for (unsigned i = 0; i < book->families->all->len; i++)
		list_family(counting, book->families->all->pdata[i]);
	return true;
}

static bool run(void *arg, GError **error)
{
	struct run *run = arg;
	const struct office *office = run->counting->office;
	if (!cases_any_hidden(office->store, &office->scope, &run->counting->partial, error))
		return false;
	for (int source = 0; source < SOURCE_COUNT; source++)
		if (run->counting->books[source].families && !run_source(run, (enum figure_source)source, error))
			return false;
	return !run->more || run->more(run->arg, error);
}

/* A report is not moved by a later closing of the year before; but what both carried is held against each other. */
static bool is_compared(const struct counting *counting)
{
	const struct closed_year *before = counting->beside[YEAR_BEFORE];
	return before && (!counting->closing || before->seq <= counting->closing->seq);
}

/* A year beside the period, as it was closed. */
struct settling {
	struct counting *counting;
	enum year year;
};

static bool settle_source(const struct settling *settling, enum figure_source source, GError **error)
{
	struct counting *counting = settling->counting;
	struct book *book = &counting->books[source];
	const struct closed_year *closed = counting->beside[settling->year];
	if (!book->families)
		return true;
	if (settling->year == YEAR_BEFORE && is_compared(counting))
		book->closed = tally_new(book->families, office_calendar(counting->office));
	struct filling filling = {.families = book->families, .year = settling->year};
	filling.tally = settling->year == YEAR_BEFORE ? book->closed : NULL;
	filling.kept = book->kept[settling->year] = g_ptr_array_new_with_free_func(figure_row_free);
	struct figure_reader reader = {.source = source, .each = fill_row, .arg = &filling};
	struct figure_view view = view_of(counting, closed);
	struct figure_span span = span_of(&closed->period, closed->on);
	return figures_each(counting->office->store, &view, &span, &reader, error);
}

static bool settle_all(void *arg, GError **error)
{
	for (int source = 0; source < SOURCE_COUNT; source++)
		if (!settle_source(arg, (enum figure_source)source, error))
			return false;
	return true;
}

static bool settle(void *arg, GError **error)
{
	const struct settling *settling = arg;
	struct counting *counting = settling->counting;
	struct figure_view view = view_of(counting, counting->beside[settling->year]);
	return figures_read(counting->office->store, &view, settle_all, arg, error);
}

/* A closed report is not moved by what was entered since. */
static bool find_beside(struct counting *counting, GError **error)
{
	if (counting->as_of != DATE_NONE || counting->amended || !wording_is_year(counting->period))
		return true;
	struct period before;
	return counting_year_before(counting, &before) &&
	       closing_find(counting->office, &before, &counting->beside[YEAR_BEFORE], error) &&
	       closing_behind(counting->office, counting->period, &counting->beside[YEAR_BEHIND], error);
}

static bool settle_beside(struct counting *counting, GError **error)
{
	for (int year = YEAR_BEFORE; year < YEARS; year++) {
		struct settling settling = {.counting = counting, .year = (enum year)year};
		if (counting->beside[year] && !office_closed(counting->office, settle, &settling, NULL, error))
			return false;
	}
	return true;
}

static bool read_now(void *arg, GError **error)
{
	struct run *job = arg;
	struct figure_view view = view_of(job->counting, job->counting->closing);
	return figures_read(job->counting->office->store, &view, run, job, error);
}

static bool read_families(struct counting *counting, GError **error)
{
	bool year = wording_is_year(counting->period);
	for (int source = 0; source < SOURCE_COUNT; source++) {
		struct book *book = &counting->books[source];
		if (counting->only != SOURCE_COUNT && (int)counting->only != source)
			continue;
		book->families = families_read((enum figure_source)source, year, error);
		if (!book->families)
			return false;
	}
	return true;
}

static bool read_words(struct counting *counting, GError **error)
{
	int64_t seq = counting->closing ? counting->closing->seq : G_MAXINT64;
	return wordbook_read(counting->office, seq, counting->as_of, &counting->words, error);
}

/* Whether the period is closed or not is asked first: it decides what is hidden. */
bool counting_run(
    struct counting *counting, bool before, bool (*more)(void *arg, GError **error), void *arg, GError **error)
{
	struct run job = {.counting = counting, .before = before, .more = more, .arg = arg};
	OWN(closed_year) closing = NULL;
	if (!read_families(counting, error) ||
	    (counting->as_of == DATE_NONE && !closing_find(counting->office, counting->period, &closing, error)))
		return false;
	bool closed = closing != NULL;
	counting->closing = g_steal_pointer(&closing);
	if (!read_words(counting, error))
		return false;
	if (before && (!find_beside(counting, error) || !settle_beside(counting, error)))
		return false;
	return closed ? office_closed(counting->office, read_now, &job, &counting->whole, error) : read_now(&job, error);
}

const struct entry *counting_entry(const struct counting *counting, const char *id)
{
	for (unsigned i = 0; i < counting->entries->len; i++) {
		const struct entry *entry = counting->entries->pdata[i];
		if (!strcmp(entry->id, id))
			return entry;
	}
	return NULL;
}

static const struct tally *tally_of(const struct counting *counting, bool before, const struct family *family)
{
	const struct book *book = &counting->books[family->source];
	return before && book->closed ? book->closed : before ? book->before : book->tally;
}

bool counting_is_settled(const struct counting *counting, enum figure_source source, enum year year)
{
	return counting->books[source].kept[year] && !counting->partial;
}

bool counting_knows(const struct counting *counting, enum figure_source source, enum year year)
{
	const struct book *book = &counting->books[source];
	return counting_is_settled(counting, source, year) || (year == YEAR_BEFORE && (book->before || book->closed));
}

/* The same of the rows that were kept. */
static int64_t count_kept(const GPtrArray *kept, const struct family *family, const char *const values[FAMILY_KEYS])
{
	int64_t sum = 0;
	for (unsigned i = 0; i < kept->len; i++)
		if (tally_counts(family, values, kept->pdata[i]))
			sum += tally_weight(family, kept->pdata[i]);
	return sum;
}

int64_t counting_count(
    const struct counting *counting, enum year year, const struct family *family, const char *const values[FAMILY_KEYS])
{
	const struct book *book = &counting->books[family->source];
	if (year == YEAR_OWN)
		return tally_count(book->tally, family, values);
	if (counting_is_settled(counting, family->source, year))
		return count_kept(book->kept[year], family, values);
	return book->before ? tally_count(book->before, family, values) : 0;
}

static double share(const struct counting *counting, const struct tally *tally, const struct entry *entry)
{
	const char *const *values = (const char *const *)entry->values;
	const struct families *families = counting->books[entry->family->source].families;
	int64_t part = tally_count(tally, families_find(families, entry->family->part), values);
	int64_t of = tally_count(tally, families_find(families, entry->family->of), values);
	return of ? round((double)part * 1000 / (double)of) / 10 : NAN;
}

double counting_value(const struct counting *counting, bool before, const struct entry *entry, int64_t *ret_id)
{
	const struct tally *tally = tally_of(counting, before, entry->family);
	const char *const *values = (const char *const *)entry->values;
	if (!tally || (before && tally_empty(tally)))
		return NAN;
	if (entry->family->part)
		return share(counting, tally, entry);
	if (entry->family->measure)
		return tally_measure(tally, entry->family, values, ret_id);
	return (double)tally_count(tally, entry->family, values);
}

bool counting_provable(const struct entry *entry)
{
	static const char *const COUNTED[] = {"case", "day", "person", "fen", NULL};
	return g_strv_contains(COUNTED, entry->family->unit);
}
