#include "office/annual.h"
#include "base/date.h"
#include "base/say.h"
#include "office/counting.h"
#include "office/wording.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

static void free_figure(void *data)
{
	struct figure *figure = data;
	g_free(figure->id);
	g_free(figure->label);
	g_free(figure->unit);
	g_free(figure->query);
	g_free(figure->link);
	g_free(figure->family);
	g_free(figure->keys[0]);
	g_free(figure->keys[1]);
	g_free(figure);
}

static void free_identity(void *data)
{
	struct identity_check *check = data;
	g_free(check->id);
	g_free(check->sentence);
	g_free(check);
}

static struct annual *annual_new(const struct office *office, const struct period *period, int as_of)
{
	struct annual *annual = g_new0(struct annual, 1);
	annual->period = (struct period){.from = period->from, .to = period->to, .label = g_strdup(period->label)};
	annual->as_of = as_of;
	annual->partial = office->scope.blind || office->scope.unit;
	annual->figures = g_ptr_array_new_with_free_func(free_figure);
	annual->identities = g_ptr_array_new_with_free_func(free_identity);
	return annual;
}

void annual_free(struct annual *annual)
{
	if (!annual)
		return;
	g_free(annual->period.label);
	g_free(annual->head);
	g_ptr_array_unref(annual->figures);
	g_ptr_array_unref(annual->identities);
	g_free(annual);
}

/* "后勤处, late": the values of its words, then what is counted of them. */
static char *label_of(const struct counting *counting, const struct entry *entry)
{
	GString *label = g_string_new(NULL);
	for (int i = 0; i < entry->family->key_count; i++) {
		g_autofree char *name =
		    wording_label(counting->office, entry->family->keys[i], entry->values[i], counting->period);
		g_string_append_printf(label, "%s%s", label->len ? _(", ") : "", name);
	}
	if (entry->family->label)
		g_string_append_printf(label, "%s%s", label->len ? _(", ") : "", entry->family->label);
	return g_string_free(label, FALSE);
}

/* What was counted: the condition on the rows of the statement that reads the letters, or the two figures of a share.
 */
static char *query_of(const struct entry *entry)
{
	const struct family *family = entry->family;
	const char *const *values = (const char *const *)entry->values;
	if (family->part) {
		g_autofree char *part = family_fill(family, family->part, values);
		g_autofree char *of = family_fill(family, family->of, values);
		return g_strdup_printf("100 * %s / %s", part, of);
	}
	g_autofree char *where = family_where(family, values);
	return g_strdup_printf("letters_of_period: %s", where);
}

static char *number_of(const struct counting *counting, int64_t id)
{
	struct case_row *row = id ? cases_row(counting->office->store, &counting->office->scope, id, NULL) : NULL;
	char *paper = row ? number_paper(row->number) : NULL;
	if (row)
		case_row_free(row);
	return paper;
}

static void add_figure(struct annual *annual, const struct counting *counting, const struct entry *entry)
{
	struct figure *figure = g_new0(struct figure, 1);
	int64_t longest = 0;
	figure->id = g_strdup(entry->id);
	figure->label = label_of(counting, entry);
	figure->unit = g_strdup(entry->family->unit);
	figure->decimals = entry->family->part || entry->family->measure == MEASURE_MEAN;
	figure->value = counting_value(counting, counting->tally, entry, &longest);
	figure->before = counting_value(counting, counting->before, entry, NULL);
	figure->query = query_of(entry);
	figure->family = g_strdup(entry->family->id);
	for (int i = 0; i < FAMILY_KEYS; i++)
		figure->keys[i] = g_strdup(entry->values[i]);
	figure->link = entry->family->measure == MEASURE_LONGEST ? number_of(counting, longest) : NULL;
	g_ptr_array_add(annual->figures, figure);
}

static void add_identity(struct annual *annual, const char *id, int64_t left, int64_t right, char *sentence)
{
	struct identity_check *check = g_new0(struct identity_check, 1);
	check->id = g_strdup(id);
	check->left = left;
	check->right = right;
	check->holds = left == right;
	check->sentence = sentence;
	g_ptr_array_add(annual->identities, check);
}

/* "by category, summed = Letters received". */
static char *sum_sentence(const struct counting *counting, const struct family *family)
{
	const struct family *sum = counting->families->all->pdata[counting_place(counting, family->sum)];
	g_autoptr(GString) words = g_string_new(NULL);
	for (int i = 0; i < family->key_count; i++)
		g_string_append_printf(words, "%s%s", i ? _(" and ") : "", wording_title(family->keys[i]));
	if (family->label)
		return g_strdup_printf(_("%s, by %s, summed = %s"), family->label, words->str, sum->label);
	return g_strdup_printf(_("by %s, summed = %s"), words->str, sum->label);
}

/* The parts of a family add up to its sum; where the period has no quarters there are no parts to add. */
static void check_family(struct annual *annual, const struct counting *counting, unsigned place)
{
	const struct family *family = counting->families->all->pdata[place];
	int64_t parts = 0;
	bool listed = false;
	for (unsigned i = 0; i < counting->entries->len; i++) {
		const struct entry *entry = counting->entries->pdata[i];
		if (entry->place != place)
			continue;
		parts += tally_count(counting->tally, place, (const char *const *)entry->values);
		listed = true;
	}
	if (!listed || !family->sum)
		return;
	const char *const stars[FAMILY_KEYS] = {"*", "*"};
	g_autofree char *id = family_fill(family, family->id, stars);
	add_identity(
	    annual, id, parts, counting_sum(counting, (char *[]){family->sum, NULL}), sum_sentence(counting, family));
}

static void check_all(struct annual *annual, const struct counting *counting)
{
	for (unsigned i = 0; i < counting->families->balances->len; i++) {
		const struct balance *balance = counting->families->balances->pdata[i];
		add_identity(annual, balance->id, counting_sum(counting, balance->left), counting_sum(counting, balance->right),
		    g_strdup(balance->label));
	}
	for (unsigned place = 0; place < counting->families->all->len; place++)
		check_family(annual, counting, place);
}

struct work {
	struct counting counting;
	struct annual *annual;
};

static bool count_all(void *arg, GError **error)
{
	struct work *work = arg;
	struct annual *annual = work->annual;
	char hash[65];
	if (!counting_run(&work->counting, true, NULL, NULL, error) ||
	    !events_head(work->counting.office->store, hash, &annual->events, error))
		return false;
	annual->head = g_strdup(hash);
	for (unsigned i = 0; i < work->counting.entries->len; i++)
		add_figure(annual, &work->counting, work->counting.entries->pdata[i]);
	check_all(annual, &work->counting);
	annual->unclassified = (int64_t)annual_figure(annual, "letters.category.unclassified")->value;
	return true;
}

struct annual *annual_count(struct office *office, const struct period *period, int as_of, GError **error)
{
	OWN(annual) annual = annual_new(office, period, as_of);
	struct work work = {.annual = annual};
	counting_init(&work.counting, office, period, as_of);
	bool done = store_read(office->store, count_all, &work, error);
	counting_clear(&work.counting);
	return done ? g_steal_pointer(&annual) : NULL;
}

const struct figure *annual_figure(const struct annual *annual, const char *id)
{
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		if (!strcmp(figure->id, id))
			return figure;
	}
	return NULL;
}
