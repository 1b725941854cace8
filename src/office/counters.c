#include "office/counters.h"
#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "store/handcount.h"
#include <string.h>

GPtrArray *counters_known(GError **error)
{
	return counters_parse(embedded_text("report/counters.ini"), say_current(), error);
}

static void free_count(void *data)
{
	hand_count_free(data);
}

GPtrArray *counters_entered(struct office *office, const GPtrArray *known, const struct period *period,
    const struct hand_view *view, GError **error)
{
	static const struct hand_view NOW = {.seq = G_MAXINT64, .as_of = DATE_NONE};
	g_autoptr(GPtrArray) rows = handcount_list(office->store, period, view ? view : &NOW, error);
	GPtrArray *counts = rows ? g_ptr_array_new_with_free_func(free_count) : NULL;
	if (!rows)
		return NULL;
	g_ptr_array_set_size(counts, (int)known->len);
	while (rows->len) {
		struct hand_count *count = g_ptr_array_steal_index_fast(rows, rows->len - 1);
		int place = counters_place(known, count->name);
		if (place < 0 || count->value < 0)
			hand_count_free(count);
		else
			counts->pdata[place] = count;
	}
	return counts;
}

/* What is to be entered. */
struct entering {
	struct office *office;
	const struct period *period;
	char **fields;
	GPtrArray *known;
	int64_t *values; /* as they will stand */
	GString *lines;
};

static bool no_counter(const struct entering *entering, const char *name, GError **error)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (unsigned i = 0; i < entering->known->len; i++)
		g_string_append_printf(names, "%s%s", i ? ", " : "", ((const struct counter *)entering->known->pdata[i])->name);
	return fail(error, FAIL_USAGE, _("there is no counter '%s'; there are %s"), name, names->str);
}

static bool take_field(struct entering *entering, const char *field, GError **error)
{
	const char *sign = strchr(field, '=');
	g_autofree char *name = g_strndup(field, (size_t)(sign - field));
	int place = counters_place(entering->known, name);
	int64_t value = -1;
	if (place < 0)
		return no_counter(entering, name, error);
	if (strcmp(sign + 1, "-") != 0 && !counter_number(name, sign + 1, &value, error))
		return false;
	entering->values[place] = value;
	if (value < 0)
		g_string_append_printf(entering->lines, "%s=-\n", name);
	else
		g_string_append_printf(entering->lines, "%s=%" G_GINT64_FORMAT "\n", name, value);
	return true;
}

static bool take_fields(struct entering *entering, GError **error)
{
	struct office *office = entering->office;
	g_autoptr(GPtrArray) counts = counters_entered(office, entering->known, entering->period, NULL, error);
	for (unsigned i = 0; counts && i < counts->len; i++)
		entering->values[i] = counts->pdata[i] ? ((const struct hand_count *)counts->pdata[i])->value : -1;
	for (char **field = entering->fields; counts && *field; field++)
		if (!take_field(entering, *field, error))
			return false;
	return counts && counters_check(entering->known, entering->values, error);
}

static bool enter(void *arg, GError **error)
{
	struct entering *entering = arg;
	if (!office_permits(entering->office, role_duty("counter"), "counter", error) || !take_fields(entering, error))
		return false;
	OWN(event) event = office_event(entering->office, "counter");
	g_autofree char *from = date_format(entering->period->from), *to = date_format(entering->period->to);
	event_set(event, "from", from);
	event_set(event, "to", to);
	event_set(event, "counts", entering->lines->str);
	return minutes_add(entering->office, event, error);
}

bool counters_enter(struct office *office, const struct period *period, char **fields, GError **error)
{
	if (period->from > office_today(office)) {
		g_autofree char *day = date_format(period->from);
		return fail(error, FAIL_REFUSED, _("%s has not begun: it begins on %s"), period->label, day);
	}
	g_autoptr(GPtrArray) known = counters_known(error);
	g_autoptr(GString) lines = g_string_new(NULL);
	g_autofree int64_t *values = known ? g_new(int64_t, known->len + 1) : NULL;
	struct entering entering = {
	    .office = office, .period = period, .fields = fields, .known = known, .values = values, .lines = lines};
	return known && office_write(office, enter, &entering, error);
}
