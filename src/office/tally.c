#include "office/tally.h"
#include "base/date.h"
#include <math.h>
#include <string.h>

#define RECENT 64 /* places of a lexicon's memory */
#define SET_WORDS 2
#define FAMILIES (SET_WORDS * 64) /* of a source, at most */

/* Families, by their places. */
struct family_set {
	uint64_t bits[SET_WORDS];
};

/* Values of a word by number, so that a family's key is two small numbers. Those that conditions name come first. */
struct lexicon {
	GHashTable *numbers;      /* text to its place + 1 */
	GPtrArray *texts;         /* char *, owned by the table */
	GByteArray *seen;         /* by place: whether it is the key of something counted */
	GArray *lets;             /* struct family_set, by place, of those that are named: whom it lets through */
	struct family_set others; /* whom any other value lets through: who has no condition on the word */
	unsigned recent[RECENT];  /* by hash: the place + 1 of what was looked up last */
};

struct counter {
	int64_t n;
	GArray *days; /* int64_t, where the family measures: how many took so many days */
	int64_t measured, sum;
	int longest;
	int64_t longest_id;
};

/* The counters of a family. */
struct shelf {
	GPtrArray *flat;   /* struct counter *, by the place of its only key; at 0 where it has none */
	GHashTable *pairs; /* of two keys: both (int64_t) to struct counter */
};

struct tally {
	const struct families *families;
	const struct calendar *calendar;
	const enum figure_word *own; /* the words of its source */
	int64_t rows;
	struct lexicon words[WORD_COUNT];
	struct family_set counted; /* those that count rows */
	struct shelf *shelves;     /* of each family */
};

static void set_add(struct family_set *set, unsigned place)
{
	set->bits[place / 64] |= UINT64_C(1) << place % 64;
}

static void set_keep(struct family_set *set, const struct family_set *of)
{
	for (int i = 0; i < SET_WORDS; i++)
		set->bits[i] &= of->bits[i];
}

/* Takes the first place out of SET; false where it is empty. */
static bool set_take(struct family_set *set, unsigned *ret_place)
{
	for (unsigned i = 0; i < SET_WORDS; i++) {
		if (!set->bits[i])
			continue;
		*ret_place = i * 64 + (unsigned)__builtin_ctzll(set->bits[i]);
		set->bits[i] &= set->bits[i] - 1;
		return true;
	}
	return false;
}

static unsigned hash_of(const char *text)
{
	unsigned hash = 0;
	while (*text)
		hash = hash * 31 + (unsigned char)*text++;
	return hash % RECENT;
}

/* The place of TEXT in the table, entered where it is new. */
static unsigned enter(struct lexicon *lexicon, const char *text)
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

/* The same; what is looked up again and again is found without the table. */
static unsigned place_of(struct lexicon *lexicon, const char *text)
{
	unsigned *recent = &lexicon->recent[hash_of(text)];
	if (!*recent || strcmp(lexicon->texts->pdata[*recent - 1], text) != 0)
		*recent = enter(lexicon, text) + 1;
	return *recent - 1;
}

static void free_counter(void *data)
{
	struct counter *counter = data;
	if (counter && counter->days)
		g_array_unref(counter->days);
	g_free(counter);
}

static void begin_word(struct tally *tally, int word)
{
	struct lexicon *lexicon = &tally->words[word];
	lexicon->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	lexicon->texts = g_ptr_array_new();
	lexicon->seen = g_byte_array_new();
	lexicon->lets = g_array_new(FALSE, TRUE, sizeof(struct family_set));
	lexicon->others = tally->counted;
}

/* Enters what the conditions on WORD name, and whom each value lets through. */
static void read_conditions(struct tally *tally, enum figure_word word)
{
	struct lexicon *lexicon = &tally->words[word];
	for (unsigned i = 0; i < tally->families->all->len; i++) {
		const struct family *family = tally->families->all->pdata[i];
		for (unsigned c = 0; c < family->conditions->len; c++) {
			const struct figure_condition *condition = family->conditions->pdata[c];
			for (char **value = condition->values; condition->word == word && *value; value++)
				enter(lexicon, *value);
		}
	}
	g_array_set_size(lexicon->lets, lexicon->texts->len);
	for (unsigned place = 0; place < lexicon->lets->len; place++)
		g_array_index(lexicon->lets, struct family_set, place) = tally->counted;
}

/* Takes FAMILY out of the sets of all values that CONDITION does not name. */
static void narrow(struct tally *tally, const struct family *family, const struct figure_condition *condition)
{
	struct lexicon *lexicon = &tally->words[condition->word];
	struct family_set all_others, none = {{0}};
	set_add(&none, family->place);
	for (int i = 0; i < SET_WORDS; i++)
		all_others.bits[i] = ~none.bits[i];
	set_keep(&lexicon->others, &all_others);
	for (unsigned place = 0; place < lexicon->lets->len; place++)
		if (!g_strv_contains((const char *const *)condition->values, lexicon->texts->pdata[place]))
			set_keep(&g_array_index(lexicon->lets, struct family_set, place), &all_others);
}

static void begin_family(struct tally *tally, const struct family *family)
{
	struct shelf *shelf = &tally->shelves[family->place];
	shelf->flat = g_ptr_array_new_with_free_func(free_counter);
	shelf->pairs = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_counter);
	for (unsigned c = 0; c < family->conditions->len; c++)
		narrow(tally, family, family->conditions->pdata[c]);
}

struct tally *tally_new(const struct families *families, const struct calendar *calendar)
{
	struct tally *tally = g_new0(struct tally, 1);
	g_assert(families->all->len <= FAMILIES);
	tally->families = families;
	tally->calendar = calendar;
	tally->own = figures_source_words(families->source);
	tally->shelves = g_new0(struct shelf, families->all->len);
	for (unsigned i = 0; i < families->all->len; i++)
		if (!((const struct family *)families->all->pdata[i])->part)
			set_add(&tally->counted, i);
	for (int word = 0; word < WORD_COUNT; word++) {
		begin_word(tally, word);
		read_conditions(tally, (enum figure_word)word);
	}
	for (unsigned i = 0; i < families->all->len; i++)
		begin_family(tally, families->all->pdata[i]);
	return tally;
}

void tally_free(struct tally *tally)
{
	if (!tally)
		return;
	for (unsigned i = 0; i < tally->families->all->len; i++) {
		g_ptr_array_unref(tally->shelves[i].flat);
		g_hash_table_unref(tally->shelves[i].pairs);
	}
	for (int word = 0; word < WORD_COUNT; word++) {
		g_hash_table_unref(tally->words[word].numbers);
		g_ptr_array_unref(tally->words[word].texts);
		g_byte_array_unref(tally->words[word].seen);
		g_array_unref(tally->words[word].lets);
	}
	g_free(tally->shelves);
	g_free(tally);
}

static struct counter *counter_new(void)
{
	struct counter *counter = g_new0(struct counter, 1);
	counter->longest = -1;
	return counter;
}

static struct counter *counter_of_pair(GHashTable *pairs, int64_t key)
{
	struct counter *counter = g_hash_table_lookup(pairs, &key);
	if (!counter) {
		int64_t *copy = g_new(int64_t, 1);
		*copy = key;
		counter = counter_new();
		g_hash_table_insert(pairs, copy, counter);
	}
	return counter;
}

static int64_t pair_of(unsigned first, unsigned second)
{
	return (int64_t)first << 32 | second;
}

static struct counter *counter_at(struct shelf *shelf, const struct family *family, const unsigned places[WORD_COUNT])
{
	if (family->key_count > 1)
		return counter_of_pair(shelf->pairs, pair_of(places[family->keys[0]], places[family->keys[1]]));
	unsigned place = family->key_count ? places[family->keys[0]] : 0;
	if (place >= shelf->flat->len)
		g_ptr_array_set_size(shelf->flat, (int)place + 1);
	if (!shelf->flat->pdata[place])
		shelf->flat->pdata[place] = counter_new();
	return shelf->flat->pdata[place];
}

/* What is counted by its value has the value; a row that no family counts brings none with it. */
static void see(struct tally *tally, const struct family *family, const unsigned places[WORD_COUNT])
{
	for (int k = 0; k < family->key_count; k++)
		tally->words[family->keys[k]].seen->data[places[family->keys[k]]] = 1;
}

static void measure(struct counter *counter, const struct figure_row *row, int days)
{
	if (!counter->days)
		counter->days = g_array_new(FALSE, TRUE, sizeof(int64_t));
	if ((unsigned)days >= counter->days->len)
		g_array_set_size(counter->days, (unsigned)days + 1);
	g_array_index(counter->days, int64_t, days)++;
	counter->measured++;
	counter->sum += days;
	if (days <= counter->longest)
		return;
	counter->longest = days;
	counter->longest_id = row->id;
}

int64_t tally_weight(const struct family *family, const struct figure_row *row)
{
	return family->adds == WORD_COUNT ? 1 : g_ascii_strtoll(row->words[family->adds], NULL, 10);
}

/* Whom the words of ROW let through; also where they stand. */
static struct family_set find_counting(struct tally *tally, const struct figure_row *row, unsigned places[WORD_COUNT])
{
	struct family_set set = tally->counted;
	for (const enum figure_word *word = tally->own; *word != WORD_COUNT; word++) {
		struct lexicon *lexicon = &tally->words[*word];
		unsigned place = place_of(lexicon, row->words[*word]);
		bool named = place < lexicon->lets->len;
		set_keep(&set, named ? &g_array_index(lexicon->lets, struct family_set, place) : &lexicon->others);
		places[*word] = place;
	}
	return set;
}

int tally_days(const struct calendar *calendar, const struct figure_row *row)
{
	return row->replied_on == DATE_NONE ? -1 : calendar_between(calendar, row->received_on, row->replied_on);
}

void tally_take(void *arg, const struct figure_row *row)
{
	struct tally *tally = arg;
	unsigned places[WORD_COUNT], i;
	int days = tally_days(tally->calendar, row);
	struct family_set set = find_counting(tally, row, places);
	tally->rows++;
	while (set_take(&set, &i)) {
		const struct family *family = tally->families->all->pdata[i];
		struct counter *counter = counter_at(&tally->shelves[i], family, places);
		counter->n += tally_weight(family, row);
		see(tally, family, places);
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
	const struct shelf *shelf = &tally->shelves[family->place];
	unsigned places[FAMILY_KEYS] = {0};
	for (int k = 0; k < family->key_count; k++) {
		unsigned place = GPOINTER_TO_UINT(g_hash_table_lookup(tally->words[family->keys[k]].numbers, values[k]));
		if (!place)
			return NULL;
		places[k] = place - 1;
	}
	int64_t pair = pair_of(places[0], places[1]);
	if (family->key_count > 1)
		return g_hash_table_lookup(shelf->pairs, &pair);
	return places[0] < shelf->flat->len ? shelf->flat->pdata[places[0]] : NULL;
}

int64_t tally_count(const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS])
{
	const struct counter *counter = find(tally, family, values);
	return counter ? counter->n : 0;
}

/* How many days the N-th took, counted from 0. */
static int nth(const struct counter *counter, int64_t n)
{
	int days = 0;
	while ((n -= g_array_index(counter->days, int64_t, days)) >= 0)
		days++;
	return days;
}

bool tally_places(enum measure measure, int64_t count, int64_t *ret_from, int64_t *ret_to)
{
	const struct {
		int64_t from, to;
	} places[] = {
	    [MEASURE_MEDIAN] = {.from = (count - 1) / 2, .to = count / 2},
	    [MEASURE_P90] = {.from = (count * 9 + 9) / 10 - 1, .to = (count * 9 + 9) / 10 - 1},
	    [MEASURE_LONGEST] = {.from = count - 1, .to = count - 1},
	};
	if (measure == MEASURE_NONE || measure >= G_N_ELEMENTS(places))
		return false;
	*ret_from = places[measure].from;
	*ret_to = places[measure].to;
	return true;
}

double tally_measure(
    const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS], int64_t *ret_id)
{
	const struct counter *counter = find(tally, family, values);
	if (!counter || !counter->days)
		return NAN;
	if (ret_id)
		*ret_id = counter->longest_id;
	int64_t from, to;
	if (!tally_places(family->measure, counter->measured, &from, &to))
		return round((double)counter->sum / (double)counter->measured * 10) / 10;
	return (nth(counter, from) + nth(counter, to)) / 2.0;
}

bool tally_counts(const struct family *family, const char *const values[FAMILY_KEYS], const struct figure_row *row)
{
	if (!family_fits(family, row))
		return false;
	for (int k = 0; k < family->key_count; k++)
		if (strcmp(row->words[family->keys[k]], values[k]) != 0)
			return false;
	return true;
}
