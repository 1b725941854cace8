#include "office/annual.h"
#include "base/date.h"
#include "base/say.h"
#include "office/agreement.h"
#include "office/annual_parts.h"
#include "office/wording.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

static void free_figure(void *data)
{
	struct figure *figure = data;
	g_free(figure->id);
	g_free(figure->label);
	g_free(figure->name);
	g_free(figure->counter);
	g_free(figure->unit);
	g_free(figure->query);
	g_free(figure->part);
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
	g_free(check->against);
	g_free(check->cases);
	g_free(check);
}

static struct annual *annual_new(struct office *office, const struct period *period, int as_of)
{
	struct annual *annual = g_new0(struct annual, 1);
	annual->period = period_copy(period);
	annual->as_of = as_of;
	annual->known = as_of == DATE_NONE ? office_today(office) : as_of;
	annual_set_style(annual, office_setting(office, "report-style", NULL));
	annual->figures = g_ptr_array_new_with_free_func(free_figure);
	annual->identities = g_ptr_array_new_with_free_func(free_identity);
	return annual;
}

void annual_set_style(struct annual *annual, const char *style)
{
	if (style)
		annual->rounded = !strcmp(style, "rounded");
}

void annual_free(struct annual *annual)
{
	if (!annual)
		return;
	g_free(annual->period.label);
	g_free(annual->school);
	g_free(annual->head);
	g_free(annual->template);
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
		    wording_label(&counting->words, entry->family->keys[i], entry->values[i], counting->period);
		g_string_append_printf(label, "%s%s", label->len ? _(", ") : "", name);
	}
	if (entry->family->label)
		g_string_append_printf(label, "%s%s", label->len ? _(", ") : "", entry->family->label);
	return g_string_free(label, FALSE);
}

/* "late": what the last of its words is called alone; the label where it has none. */
static char *name_of(const struct counting *counting, const struct entry *entry)
{
	int last = entry->family->key_count - 1;
	if (last < 0)
		return g_strdup(entry->family->label);
	return wording_label(&counting->words, entry->family->keys[last], entry->values[last], counting->period);
}

/* What was counted: the condition on the rows of the statement that reads its source, or the two figures of a share.
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
	return g_strdup_printf("%s: %s", figures_source_query(family->source), where);
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
	figure->name = name_of(counting, entry);
	figure->counter = g_strdup(entry->family->counter);
	figure->unit = g_strdup(entry->family->unit);
	figure->decimals = entry->family->part || entry->family->measure == MEASURE_MEAN;
	figure->value = counting_value(counting, false, entry, &longest);
	figure->before = counting_value(counting, true, entry, NULL);
	figure->query = query_of(entry);
	figure->part = entry->family->part
	                   ? family_fill(entry->family, entry->family->part, (const char *const *)entry->values)
	                   : NULL;
	figure->family = g_strdup(entry->family->id);
	for (int i = 0; i < FAMILY_KEYS; i++)
		figure->keys[i] = g_strdup(entry->values[i]);
	figure->link = entry->family->measure == MEASURE_LONGEST ? number_of(counting, longest) : NULL;
	g_ptr_array_add(annual->figures, figure);
}

/* The references of the cases that are to blame. */
static char *blamed(struct office *office, const struct agreement *agreement)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < agreement->blamed->len; i++) {
		int64_t id = g_array_index(agreement->blamed, int64_t, i);
		struct case_row *row = cases_row(office->store, &office->scope, id, NULL);
		g_autofree char *ref = row ? number_ref(row->number) : g_strdup_printf("#%ld", (long)id);
		g_string_append_printf(text, "%s%s", text->len ? " " : "", ref);
		if (row)
			case_row_free(row);
	}
	return g_string_free(text, FALSE);
}

static void add_identity(struct annual *annual, const struct counting *counting, const struct agreement *agreement)
{
	const struct closed_year *beside = counting->beside[agreement->with];
	struct identity_check *check = g_new0(struct identity_check, 1);
	check->id = g_strdup(agreement->id);
	check->left = agreement->left;
	check->right = agreement->right;
	check->holds = agreement->left == agreement->right && !agreement->blamed->len;
	check->sentence = g_strdup(agreement->sentence);
	check->against = beside ? g_strdup(beside->period.label) : NULL;
	check->cases = check->holds ? NULL : blamed(counting->office, agreement);
	g_ptr_array_add(annual->identities, check);
}

struct work {
	struct counting counting;
	GPtrArray *agreements;
	struct annual *annual;
};

static bool check_all(void *arg, GError **error)
{
	struct work *work = arg;
	work->agreements = agreement_all(&work->counting, error);
	return work->agreements != NULL;
}

/* What has no category, whatever it is. */
static int64_t unclassified(const struct annual *annual)
{
	int64_t sum = 0;
	for (int source = 0; source < SOURCE_COUNT; source++) {
		g_autofree char *id =
		    g_strdup_printf("%s.category.unclassified", figures_source_name((enum figure_source)source));
		const struct figure *figure = annual_figure(annual, id);
		sum += figure ? (int64_t)figure->value : 0;
	}
	return sum;
}

static bool count_all(void *arg, GError **error)
{
	struct work *work = arg;
	struct annual *annual = work->annual;
	struct office *office = work->counting.office;
	char hash[65];
	if (!counting_run(&work->counting, true, check_all, work, error) ||
	    !events_head(office->store, hash, &annual->events, error) ||
	    !cases_any_hidden(office->store, &office->scope, &annual->partial, error))
		return false;
	annual->head = g_strdup(hash);
	annual->partial &= !work->counting.whole;
	for (unsigned i = 0; i < work->counting.entries->len; i++)
		add_figure(annual, &work->counting, work->counting.entries->pdata[i]);
	for (unsigned i = 0; i < work->agreements->len; i++)
		add_identity(annual, &work->counting, work->agreements->pdata[i]);
	annual->unclassified = unclassified(annual);
	return hand_count(annual, &work->counting, error);
}

static struct annual *count(struct office *office, const struct period *period, int as_of, bool amended, GError **error)
{
	OWN(annual) annual = annual_new(office, period, as_of);
	struct work work = {.annual = annual};
	counting_init(&work.counting, office, period, as_of);
	work.counting.amended = amended;
	bool done = store_read(office->store, count_all, &work, error);
	if (work.counting.closing) {
		annual->closed_seq = work.counting.closing->seq;
		annual->closed_on = work.counting.closing->on;
	}
	annual->school = g_strdup(work.counting.words.school);
	counting_clear(&work.counting);
	g_clear_pointer(&work.agreements, g_ptr_array_unref);
	return done ? g_steal_pointer(&annual) : NULL;
}

struct annual *annual_count(struct office *office, const struct period *period, int as_of, GError **error)
{
	return count(office, period, as_of, false, error);
}

struct annual *annual_amended(struct office *office, const struct period *period, GError **error)
{
	return count(office, period, DATE_NONE, true, error);
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
