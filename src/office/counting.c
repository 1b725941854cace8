#include "office/counting.h"
#include "base/date.h"
#include "office/wording.h"
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
	*counting = (struct counting){.office = office, .period = period, .as_of = as_of};
	counting->entries = g_ptr_array_new_with_free_func(free_entry);
}

void counting_clear(struct counting *counting)
{
	tally_free(counting->tally);
	tally_free(counting->before);
	families_free(counting->families);
	g_ptr_array_unref(counting->entries);
	for (int word = 0; word < WORD_COUNT; word++)
		g_clear_pointer(&counting->values[word], g_ptr_array_unref);
}

bool counting_read(
    const struct counting *counting, const struct period *period, const struct figure_reader *reader, GError **error)
{
	struct quarters quarters = quarters_of(period);
	struct figure_view view = {.scope = &counting->office->scope, .as_of = counting->as_of};
	struct figure_span span = {.from = period->from, .to = period->to};
	for (int i = 0; i < 3; i++)
		span.quarters[i] = i + 1 < quarters.count ? quarters.first[i + 1] : period->to + 1;
	span.until = counting->as_of == DATE_NONE ? office_today(counting->office) : counting->as_of;
	return figures_letters(counting->office->store, &view, &span, reader, error);
}

static struct tally *tally_period(const struct counting *counting, const struct period *period, GError **error)
{
	OWN(tally) tally = tally_new(counting->families, office_calendar(counting->office));
	struct figure_reader reader = {.each = tally_take, .arg = tally};
	return counting_read(counting, period, &reader, error) ? g_steal_pointer(&tally) : NULL;
}

/* The same days a year earlier, where they do not reach into the period. */
static bool tally_before(struct counting *counting, GError **error)
{
	struct period before = {
	    .from = date_add_months(counting->period->from, -12),
	    .to = date_add_months(counting->period->to + 1, -12) - 1,
	};
	if (before.to >= counting->period->from)
		return true;
	counting->before = tally_period(counting, &before, error);
	if (!counting->before)
		return false;
	if (!tally_count(counting->before, counting_place(counting, "letters.total"), NO_VALUES))
		g_clear_pointer(&counting->before, tally_free);
	return true;
}

static void add_entry(struct counting *counting, unsigned place, const char *const values[FAMILY_KEYS])
{
	struct entry *entry = g_new0(struct entry, 1);
	entry->place = place;
	entry->family = counting->families->all->pdata[place];
	for (int i = 0; i < entry->family->key_count; i++)
		entry->values[i] = g_strdup(values[i]);
	entry->id = family_fill(entry->family, entry->family->id, values);
	g_ptr_array_add(counting->entries, entry);
}

/* The values of WORD, looked up once for all families. Borrowed. */
static const GPtrArray *values_of(struct counting *counting, enum figure_word word)
{
	if (!counting->values[word])
		counting->values[word] = wording_values(counting->office, word, counting->tally, counting->period);
	return counting->values[word];
}

/* The figures of the family at PLACE for each value of its words. */
static void list_family(struct counting *counting, unsigned place)
{
	const struct family *family = counting->families->all->pdata[place];
	const GPtrArray *first = values_of(counting, family->keys[0]);
	const GPtrArray *second = family->key_count > 1 ? values_of(counting, family->keys[1]) : NULL;
	for (unsigned i = 0; i < first->len; i++) {
		const char *values[FAMILY_KEYS] = {first->pdata[i], ""};
		if (!second)
			add_entry(counting, place, values);
		for (unsigned j = 0; second && j < second->len; j++) {
			values[1] = second->pdata[j];
			add_entry(counting, place, values);
		}
	}
}

struct run {
	struct counting *counting;
	bool before;
	bool (*more)(void *arg, GError **error);
	void *arg;
};

static bool run(void *arg, GError **error)
{
	const struct run *run = arg;
	struct counting *counting = run->counting;
	counting->tally = tally_period(counting, counting->period, error);
	if (!counting->tally || (run->before && !tally_before(counting, error)))
		return false;
	for (unsigned place = 0; place < counting->families->all->len; place++)
		if (((const struct family *)counting->families->all->pdata[place])->key_count)
			list_family(counting, place);
		else
			add_entry(counting, place, NO_VALUES);
	return !run->more || run->more(run->arg, error);
}

bool counting_run(
    struct counting *counting, bool before, bool (*more)(void *arg, GError **error), void *arg, GError **error)
{
	struct figure_view view = {.scope = &counting->office->scope, .as_of = counting->as_of};
	struct run job = {.counting = counting, .before = before, .more = more, .arg = arg};
	counting->families = families_read("letters", wording_is_year(counting->period), error);
	return counting->families && figures_read(counting->office->store, &view, run, &job, error);
}

unsigned counting_place(const struct counting *counting, const char *id)
{
	unsigned place = 0;
	while (strcmp(((const struct family *)counting->families->all->pdata[place])->id, id) != 0)
		place++;
	return place;
}

static double share(const struct counting *counting, const struct tally *tally, const struct entry *entry)
{
	const char *const *values = (const char *const *)entry->values;
	int64_t part = tally_count(tally, counting_place(counting, entry->family->part), values);
	int64_t of = tally_count(tally, counting_place(counting, entry->family->of), values);
	return of ? round((double)part * 1000 / (double)of) / 10 : NAN;
}

double counting_value(
    const struct counting *counting, const struct tally *tally, const struct entry *entry, int64_t *ret_id)
{
	const char *const *values = (const char *const *)entry->values;
	if (!tally)
		return NAN;
	if (entry->family->part)
		return share(counting, tally, entry);
	if (entry->family->measure)
		return tally_measure(tally, entry->place, values, ret_id);
	return (double)tally_count(tally, entry->place, values);
}

int64_t counting_sum(const struct counting *counting, char **ids)
{
	int64_t sum = 0;
	for (char **id = ids; *id; id++)
		sum += tally_count(counting->tally, counting_place(counting, *id), NO_VALUES);
	return sum;
}

bool counting_provable(const struct entry *entry)
{
	return !strcmp(entry->family->unit, "case");
}
