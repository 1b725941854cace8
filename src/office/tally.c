#include "office/tally.h"
#include "base/date.h"
#include <math.h>
#include <string.h>

/* Values of a word by number, so that a family's key is two small numbers. Those that conditions name come first: a
 * condition is then one bit of a set. */
struct lexicon {
	GHashTable *numbers; /* text to its place + 1 */
	GPtrArray *texts;    /* char *, owned by the table */
	unsigned named;      /* how many came from conditions */
	GByteArray *seen;    /* by place: whether a row had it */
};

struct counter {
	int64_t n;
	GArray *days; /* int, where the family measures */
	int longest;
	int64_t longest_id;
};

struct tally {
	const struct families *families;
	const struct calendar *calendar;
	const enum figure_word *own; /* the words of its source */
	int64_t rows;
	struct lexicon words[WORD_COUNT];
	GHashTable **counters; /* of each family: its key (int64_t) to struct counter */
	uint64_t **allowed;    /* of each family: for each condition the set of values that it lets through */
};

/* The place of TEXT, entered where it is new. */
static unsigned place_of(struct lexicon *lexicon, const char *text)
{
	unsigned place = GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->numbers, text));
	static const uint8_t unseen = 0;
	if (place)
		return place - 1;
	char *copy = g_strdup(text);
	g_ptr_array_add(lexicon->texts, copy);
	g_byte_array_append(lexicon->seen, &unseen, 1);
	g_hash_table_insert(lexicon->numbers, copy, GUINT_TO_POINTER(lexicon->texts->len));
	return lexicon->texts->len - 1;
}

static void free_counter(void *data)
{
	struct counter *counter = data;
	if (counter->days)
		g_array_unref(counter->days);
	g_free(counter);
}

/* The sets of values that the conditions of a family let through. At most 64 values are named for a word in all the
 * list. */
static uint64_t *sets_of(struct tally *tally, const struct family *family)
{
	uint64_t *sets = g_new0(uint64_t, family->conditions->len + 1);
	for (unsigned i = 0; i < family->conditions->len; i++) {
		const struct figure_condition *condition = family->conditions->pdata[i];
		for (char **value = condition->values; *value; value++)
			sets[i] |= UINT64_C(1) << (place_of(&tally->words[condition->word], *value) & 63);
	}
	return sets;
}

struct tally *tally_new(const struct families *families, const struct calendar *calendar)
{
	struct tally *tally = g_new0(struct tally, 1);
	tally->families = families;
	tally->calendar = calendar;
	tally->own = figures_source_words(families->source);
	for (int word = 0; word < WORD_COUNT; word++) {
		tally->words[word].numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		tally->words[word].texts = g_ptr_array_new();
		tally->words[word].seen = g_byte_array_new();
	}
	tally->counters = g_new0(GHashTable *, families->all->len);
	tally->allowed = g_new0(uint64_t *, families->all->len);
	for (unsigned i = 0; i < families->all->len; i++) {
		tally->counters[i] = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_counter);
		tally->allowed[i] = sets_of(tally, families->all->pdata[i]);
	}
	for (int word = 0; word < WORD_COUNT; word++)
		tally->words[word].named = tally->words[word].texts->len;
	return tally;
}

void tally_free(struct tally *tally)
{
	if (!tally)
		return;
	for (unsigned i = 0; i < tally->families->all->len; i++) {
		g_hash_table_unref(tally->counters[i]);
		g_free(tally->allowed[i]);
	}
	for (int word = 0; word < WORD_COUNT; word++) {
		g_hash_table_unref(tally->words[word].numbers);
		g_ptr_array_unref(tally->words[word].texts);
		g_byte_array_unref(tally->words[word].seen);
	}
	g_free(tally->counters);
	g_free(tally->allowed);
	g_free(tally);
}

static bool lets_through(const struct tally *tally, unsigned i, const unsigned places[WORD_COUNT])
{
	const struct family *family = tally->families->all->pdata[i];
	for (unsigned c = 0; c < family->conditions->len; c++) {
		enum figure_word word = ((const struct figure_condition *)family->conditions->pdata[c])->word;
		unsigned place = places[word];
		if (place >= MIN(tally->words[word].named, 64) || !(tally->allowed[i][c] >> place & 1))
			return false;
	}
	return true;
}

static struct counter *counter_at(GHashTable *counters, int64_t key)
{
	struct counter *counter = g_hash_table_lookup(counters, &key);
	if (!counter) {
		int64_t *copy = g_new(int64_t, 1);
		*copy = key;
		counter = g_new0(struct counter, 1);
		counter->longest = -1;
		g_hash_table_insert(counters, copy, counter);
	}
	return counter;
}

static void measure(struct counter *counter, const struct figure_row *row, int days)
{
	if (!counter->days)
		counter->days = g_array_new(FALSE, FALSE, sizeof(int));
	g_array_append_val(counter->days, days);
	if (days <= counter->longest)
		return;
	counter->longest = days;
	counter->longest_id = row->id;
}

int64_t tally_weight(const struct family *family, const struct figure_row *row)
{
	return family->persons ? g_ascii_strtoll(row->words[WORD_PERSONS], NULL, 10) : 1;
}

void tally_take(void *arg, const struct figure_row *row)
{
	struct tally *tally = arg;
	unsigned places[WORD_COUNT];
	int days = row->replied_on == DATE_NONE ? -1 : calendar_between(tally->calendar, row->received_on, row->replied_on);
	tally->rows++;
	for (const enum figure_word *word = tally->own; *word != WORD_COUNT; word++) {
		places[*word] = place_of(&tally->words[*word], row->words[*word]);
		tally->words[*word].seen->data[places[*word]] = 1;
	}
	for (unsigned i = 0; i < tally->families->all->len; i++) {
		const struct family *family = tally->families->all->pdata[i];
		if (family->part || !lets_through(tally, i, places))
			continue;
		int64_t key = 0;
		for (int k = 0; k < family->key_count; k++)
			key = key << 32 | places[family->keys[k]];
		struct counter *counter = counter_at(tally->counters[i], key);
		counter->n += tally_weight(family, row);
		if (family->measure && days >= 0)
			measure(counter, row, days);
	}
}

bool tally_empty(const struct tally *tally)
{
	return !tally->rows;
}

GPtrArray *tally_seen(const struct tally *tally, enum figure_word word)
{
	const struct lexicon *lexicon = &tally->words[word];
	GPtrArray *texts = g_ptr_array_new();
	for (unsigned i = 0; i < lexicon->texts->len; i++)
		if (lexicon->seen->data[i])
			g_ptr_array_add(texts, lexicon->texts->pdata[i]);
	return texts;
}

static const struct counter *find(
    const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS])
{
	int64_t key = 0;
	for (int k = 0; k < family->key_count; k++) {
		unsigned place = GPOINTER_TO_UINT(g_hash_table_lookup(tally->words[family->keys[k]].numbers, values[k]));
		if (!place)
			return NULL;
		key = key << 32 | (place - 1);
	}
	return g_hash_table_lookup(tally->counters[family->place], &key);
}

int64_t tally_count(const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS])
{
	const struct counter *counter = find(tally, family, values);
	return counter ? counter->n : 0;
}

static int compare_days(const void *a, const void *b)
{
	int left = *(const int *)a, right = *(const int *)b;
	return (left > right) - (left < right);
}

/* The middle one; of two the mean. */
static double median(const GArray *days)
{
	unsigned middle = days->len / 2;
	int above = g_array_index(days, int, middle);
	return days->len % 2 ? above : (above + g_array_index(days, int, middle - 1)) / 2.0;
}

static double mean(const GArray *days)
{
	int64_t sum = 0;
	for (unsigned i = 0; i < days->len; i++)
		sum += g_array_index(days, int, i);
	return (double)sum / days->len;
}

double tally_measure(
    const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS], int64_t *ret_id)
{
	const struct counter *counter = find(tally, family, values);
	if (!counter || !counter->days)
		return NAN;
	if (ret_id)
		*ret_id = counter->longest_id;
	g_array_sort(counter->days, compare_days);
	switch (family->measure) {
	case MEASURE_MEDIAN:
		return median(counter->days);
	case MEASURE_P90:
		return g_array_index(counter->days, int, (counter->days->len * 9 + 9) / 10 - 1);
	case MEASURE_LONGEST:
		return counter->longest;
	case MEASURE_MEAN:
		return round(mean(counter->days) * 10) / 10;
	default:
		return NAN;
	}
}

bool tally_counts(const struct family *family, const char *const values[FAMILY_KEYS], const struct figure_row *row)
{
	for (unsigned i = 0; i < family->conditions->len; i++) {
		const struct figure_condition *condition = family->conditions->pdata[i];
		if (!g_strv_contains((const char *const *)condition->values, row->words[condition->word]))
			return false;
	}
	for (int k = 0; k < family->key_count; k++)
		if (strcmp(row->words[family->keys[k]], values[k]) != 0)
			return false;
	return true;
}
