#include "office/agreement.h"
#include "base/say.h"
#include "office/wording.h"
#include <string.h>

enum side { LEFT, RIGHT, SIDES };

/* One figure of a sum. */
struct term {
	const struct family *family;
	const char *values[FAMILY_KEYS]; /* borrowed */
	enum year year;
	enum side side;
};

/* One that is being put together. */
struct making {
	struct counting *counting;
	GPtrArray *all; /* struct agreement * */
	GArray *terms;  /* struct term, of the one at work */
	GError **error;
};

static void free_agreement(void *data)
{
	struct agreement *agreement = data;
	g_free(agreement->id);
	g_free(agreement->sentence);
	g_array_unref(agreement->blamed);
	g_free(agreement);
}

/* The year that the period is held against; YEAR_OWN: none. */
static enum year year_with(const struct making *making)
{
	for (unsigned i = 0; i < making->terms->len; i++) {
		enum year year = g_array_index(making->terms, struct term, i).year;
		if (year != YEAR_OWN)
			return year;
	}
	return YEAR_OWN;
}

static const char *const *values_of(const struct term *term)
{
	return (const char *const *)term->values;
}

static int64_t sum_of(const struct making *making, enum side side)
{
	int64_t sum = 0;
	for (unsigned i = 0; i < making->terms->len; i++) {
		const struct term *term = &g_array_index(making->terms, struct term, i);
		if (term->side == side)
			sum += counting_count(making->counting, term->year, term->family, values_of(term));
	}
	return sum;
}

/* How often each case counts on the left, less how often on the right. */
struct blame {
	const GArray *terms;
	GHashTable *balance; /* int64_t * to its number */
	enum year year;      /* which one is read */
};

static void weigh(void *arg, const struct figure_row *row)
{
	static const int SIGNS[SIDES] = {[LEFT] = 1, [RIGHT] = -1};
	const struct blame *blame = arg;
	int n = 0;
	for (unsigned i = 0; i < blame->terms->len; i++) {
		const struct term *term = &g_array_index(blame->terms, struct term, i);
		if (term->year == blame->year && tally_counts(term->family, values_of(term), row))
			n += SIGNS[term->side] * (int)tally_weight(term->family, row);
	}
	n += GPOINTER_TO_INT(g_hash_table_lookup(blame->balance, &row->id));
	int64_t *key = g_new(int64_t, 1);
	*key = row->id;
	g_hash_table_insert(blame->balance, key, GINT_TO_POINTER(n));
}

static int by_id(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
	return (left > right) - (left < right);
}

/* Whether a closed report beside it says what was carried: it is held against that case by case, not by number alone.
 */
static bool is_carry(const struct making *making)
{
	const struct term *first = &g_array_index(making->terms, struct term, 0);
	enum year with = year_with(making);
	return with != YEAR_OWN && counting_is_settled(making->counting, first->family->source, with);
}

static bool find_blamed(const struct making *making, GArray *blamed, GError **error)
{
	const struct term *first = &g_array_index(making->terms, struct term, 0);
	g_autoptr(GHashTable) balance = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	struct blame blame = {.terms = making->terms, .balance = balance};
	struct figure_reader reader = {.source = first->family->source, .each = weigh, .arg = &blame};
	if (is_carry(making))
		counting_read_kept(making->counting, YEAR_OWN, &reader);
	else if (!counting_read(making->counting, YEAR_OWN, &reader, error))
		return false;
	blame.year = year_with(making);
	if (blame.year != YEAR_OWN && !counting_read(making->counting, blame.year, &reader, error))
		return false;
	GHashTableIter iter;
	void *id, *n;
	g_hash_table_iter_init(&iter, balance);
	while (g_hash_table_iter_next(&iter, &id, &n))
		if (GPOINTER_TO_INT(n))
			g_array_append_val(blamed, *(int64_t *)id);
	g_array_sort(blamed, by_id);
	return true;
}

/* Takes over ID and SENTENCE. */
static bool add(struct making *making, char *id, char *sentence)
{
	struct agreement *agreement = g_new0(struct agreement, 1);
	g_ptr_array_add(making->all, agreement);
	agreement->id = id;
	agreement->sentence = sentence;
	agreement->left = sum_of(making, LEFT);
	agreement->right = sum_of(making, RIGHT);
	agreement->with = is_carry(making) ? year_with(making) : YEAR_OWN;
	agreement->blamed = g_array_new(FALSE, FALSE, sizeof(int64_t));
	bool done = (agreement->left == agreement->right && !is_carry(making)) ||
	            find_blamed(making, agreement->blamed, making->error);
	g_array_set_size(making->terms, 0);
	return done;
}

/* The figures that IDS name, for VALUE of the word in their braces. */
static void add_terms(struct making *making, const struct families *families, char **ids, const struct term *like)
{
	for (; *ids; ids++) {
		struct term term = *like;
		term.family = families_find(families, balance_figure(*ids, &term.year));
		g_array_append_val(making->terms, term);
	}
}

/* VALUE NULL: the balance has no word in its id. */
static bool add_balance(
    struct making *making, const struct families *families, const struct balance *balance, const char *value)
{
	struct term left = {.values = {value ? value : "", ""}, .side = LEFT}, right = left;
	right.side = RIGHT;
	add_terms(making, families, balance->left, &left);
	add_terms(making, families, balance->right, &right);
	if (!value)
		return add(making, g_strdup(balance->id), g_strdup(balance->label));
	const struct counting *counting = making->counting;
	g_autofree char *name = wording_label(&counting->words, balance->key, value, counting->period);
	const struct family like = {.keys = {balance->key}, .key_count = 1};
	return add(
	    making, family_fill(&like, balance->id, left.values), g_strdup_printf(_("%s: %s"), name, balance->label));
}

static bool add_balances(struct making *making, const struct book *book)
{
	struct counting *counting = making->counting;
	for (unsigned i = 0; i < book->families->balances->len; i++) {
		const struct balance *balance = book->families->balances->pdata[i];
		enum year with = balance_with(balance);
		if (with != YEAR_OWN &&
		    (!counting_knows(counting, book->families->source, with) || !wording_is_year(counting->period)))
			continue;
		if (balance->key == WORD_COUNT) {
			if (!add_balance(making, book->families, balance, NULL))
				return false;
			continue;
		}
		const GPtrArray *values = counting_values(counting, book->families->source, balance->key);
		for (unsigned v = 0; v < values->len; v++)
			if (!add_balance(making, book->families, balance, values->pdata[v]))
				return false;
	}
	return true;
}

/* Which of the words of FAMILY stay as they are where its parts are summed: those that SUM has in braces. */
static void find_fixed(const struct family *family, const struct family *sum, bool fixed[FAMILY_KEYS])
{
	for (int k = 0; k < FAMILY_KEYS; k++) {
		fixed[k] = false;
		for (int j = 0; k < family->key_count && j < sum->key_count; j++)
			fixed[k] |= family->keys[k] == sum->keys[j];
	}
}

/* "by category, summed = Letters received"; what stays as it is comes first. */
static char *sum_sentence(
    const struct making *making, const struct family *family, const struct family *sum, const struct entry *like)
{
	bool fixed[FAMILY_KEYS];
	g_autoptr(GString) words = g_string_new(NULL), front = g_string_new(NULL);
	find_fixed(family, sum, fixed);
	for (int k = 0; k < family->key_count; k++) {
		g_autofree char *name = fixed[k] ? wording_label(&making->counting->words, family->keys[k], like->values[k],
		                                       making->counting->period)
		                                 : NULL;
		if (fixed[k])
			g_string_append_printf(front, "%s%s", front->len ? _(", ") : "", name);
		else
			g_string_append_printf(words, "%s%s", words->len ? _(" and ") : "", wording_title(family->keys[k]));
	}
	if (family->label)
		g_string_append_printf(front, "%s%s", front->len ? _(", ") : "", family->label);
	const char *whole = sum->label ? sum->label : _("total");
	if (front->len)
		return g_strdup_printf(_("%s, by %s, summed = %s"), front->str, words->str, whole);
	return g_strdup_printf(_("by %s, summed = %s"), words->str, whole);
}

static bool same_values(const struct entry *a, const struct entry *b, const bool fixed[FAMILY_KEYS])
{
	for (int k = 0; k < FAMILY_KEYS; k++)
		if (fixed[k] && strcmp(a->values[k], b->values[k]) != 0)
			return false;
	return true;
}

/* The figure of SUM that stands for the values that ENTRY keeps. */
static struct term whole_of(const struct family *family, const struct family *sum, const struct entry *entry)
{
	struct term term = {.family = sum, .values = {"", ""}, .side = RIGHT};
	for (int j = 0; j < sum->key_count; j++)
		for (int k = 0; k < family->key_count; k++)
			if (family->keys[k] == sum->keys[j])
				term.values[j] = entry->values[k];
	return term;
}

/* The parts that have the same values as the entry at FIRST in the words that stay; nothing where one before it has. */
static bool add_sum(struct making *making, unsigned first, const struct family *sum)
{
	const GPtrArray *entries = making->counting->entries;
	const struct entry *like = entries->pdata[first];
	const struct family *family = like->family;
	bool fixed[FAMILY_KEYS];
	find_fixed(family, sum, fixed);
	for (unsigned i = 0; i < entries->len; i++) {
		const struct entry *entry = entries->pdata[i];
		if (entry->family != family || !same_values(entry, like, fixed))
			continue;
		if (i < first) {
			g_array_set_size(making->terms, 0);
			return true;
		}
		struct term term = {.family = family, .values = {entry->values[0], entry->values[1]}, .side = LEFT};
		g_array_append_val(making->terms, term);
	}
	struct term whole = whole_of(family, sum, like);
	g_array_append_val(making->terms, whole);
	const char *stars[FAMILY_KEYS];
	for (int k = 0; k < FAMILY_KEYS; k++)
		stars[k] = fixed[k] ? like->values[k] : "*";
	return add(making, family_fill(family, family->id, stars), sum_sentence(making, family, sum, like));
}

/* The parts of families add up to their sums; where the period has no quarters there are no parts to add. */
static bool add_sums(struct making *making)
{
	const struct counting *counting = making->counting;
	for (unsigned i = 0; i < counting->entries->len; i++) {
		const struct entry *entry = counting->entries->pdata[i];
		const struct families *families = counting->books[entry->family->source].families;
		for (char **id = entry->family->sums; *id; id++)
			if (!add_sum(making, i, families_find(families, *id)))
				return false;
	}
	return true;
}

GPtrArray *agreement_all(struct counting *counting, GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(free_agreement);
	g_autoptr(GArray) terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	struct making making = {.counting = counting, .all = all, .terms = terms, .error = error};
	for (int source = 0; source < SOURCE_COUNT; source++)
		if (!add_balances(&making, &counting->books[source]))
			return NULL;
	return add_sums(&making) ? g_steal_pointer(&all) : NULL;
}
