/* What the office counted by hand: its figures, their sums, their table. */
#include "base/date.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include "office/counters.h"
#include "office/counting.h"
#include <math.h>

struct hand {
	struct annual *annual;
	const GPtrArray *known;
	const GPtrArray *counts, *before; /* BEFORE: of the year before, or NULL */
};

static double value_of(const GPtrArray *counts, unsigned place)
{
	const struct hand_count *count = counts ? counts->pdata[place] : NULL;
	return count ? (double)count->value : NAN;
}

/* "proposals: filed", where it is a part. */
static char *label_of(const struct hand *hand, const struct counter *counter)
{
	if (!counter->part_of)
		return g_strdup(counter->label);
	const struct counter *whole = hand->known->pdata[counters_place(hand->known, counter->part_of)];
	return g_strdup_printf(_("%s: %s"), whole->label, counter->label);
}

static void add_figure(const struct hand *hand, unsigned place)
{
	const struct counter *counter = hand->known->pdata[place];
	const struct hand_count *count = hand->counts->pdata[place];
	struct figure *figure = g_new0(struct figure, 1);
	g_autofree char *on = g_strndup(count->at, strlen("2022-10-08"));
	figure->id = g_strdup_printf(COUNTERS_SOURCE ".%s", counter->name);
	figure->label = label_of(hand, counter);
	figure->name = g_strdup(counter->label);
	figure->counter = g_strdup(counter->word);
	figure->unit = g_strdup("hand");
	figure->value = (double)count->value;
	figure->before = value_of(hand->before, place);
	figure->query = g_strdup_printf(_("entered on %s by %s"), on, count->by);
	figure->family = g_strdup_printf(COUNTERS_SOURCE ".%s", counter->group ? counter->group : counter->part_of);
	g_ptr_array_add(hand->annual->figures, figure);
}

/* "filed + taken as advice = proposals". */
static char *sentence_of(const struct hand *hand, const struct counter *whole)
{
	GString *said = g_string_new(NULL);
	for (unsigned i = 0; i < hand->known->len; i++) {
		const struct counter *part = hand->known->pdata[i];
		if (hand->counts->pdata[i] && !g_strcmp0(part->part_of, whole->name))
			g_string_append_printf(said, "%s%s", said->len ? " + " : "", part->label);
	}
	g_string_append_printf(said, " = %s", whole->label);
	return g_string_free(said, FALSE);
}

static void add_identity(const struct hand *hand, const int64_t *values, unsigned place)
{
	const struct counter *counter = hand->known->pdata[place];
	int64_t sum;
	g_autofree char *parts = counters_parts(hand->known, values, (int)place, &sum);
	if (!parts)
		return;
	struct identity_check *check = g_new0(struct identity_check, 1);
	check->id = g_strdup_printf(COUNTERS_SOURCE ".%s", counter->name);
	check->left = sum;
	check->right = values[place];
	check->holds = check->left == check->right;
	check->sentence = sentence_of(hand, counter);
	g_ptr_array_add(hand->annual->identities, check);
}

static void add_all(const struct hand *hand)
{
	g_autofree int64_t *values = g_new(int64_t, hand->known->len + 1);
	for (unsigned i = 0; i < hand->known->len; i++) {
		const struct hand_count *count = hand->counts->pdata[i];
		values[i] = count ? count->value : -1;
		if (count)
			add_figure(hand, i);
	}
	for (unsigned i = 0; i < hand->known->len; i++)
		if (hand->counts->pdata[i])
			add_identity(hand, values, i);
}

bool hand_count(struct annual *annual, const struct counting *counting, GError **error)
{
	g_autoptr(GPtrArray) known = counters_known(error), before = NULL;
	struct hand_view view = {
	    .seq = counting->closing && !counting->amended ? counting->closing->seq : G_MAXINT64,
	    .as_of = counting->as_of,
	};
	g_autoptr(GPtrArray) counts =
	    known ? counters_entered(counting->office, known, counting->period, &view, error) : NULL;
	struct period earlier;
	if (!counts)
		return false;
	if (counting_year_before(counting, &earlier)) {
		before = counters_entered(counting->office, known, &earlier, &view, error);
		if (!before)
			return false;
	}
	add_all(&(struct hand){.annual = annual, .known = known, .counts = counts, .before = before});
	return true;
}

static bool is_by_hand(const struct figure *figure)
{
	return g_str_has_prefix(figure->id, COUNTERS_SOURCE ".");
}

/* Nothing at all where nothing was entered: the report is none the poorer. */
void hand_put(struct page_of *page, const struct section *section)
{
	g_autoptr(GPtrArray) ids = g_ptr_array_new();
	for (unsigned i = 0; i < page->annual->figures->len; i++) {
		struct figure *figure = page->annual->figures->pdata[i];
		if (is_by_hand(figure))
			g_ptr_array_add(ids, figure->id);
	}
	if (ids->len)
		sheet_heading(page->sheet, 1, _(section->column));
	else if (page->only)
		sheet_text(page->sheet, _("Nothing that is counted by hand was entered for this period."));
	g_ptr_array_add(ids, NULL);
	const struct section lines = {.ids = (const char *const *)ids->pdata};
	if (ids->len > 1)
		lines_put(page, &lines);
}
