#include "office/workload.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/decision.h"
#include "office/inside.h"
#include "store/work.h"
#include <math.h>
#include <string.h>

enum { SOON_DAYS = 3 /* working days; the filter below says it too */ };

/* The counts, and what lists them: after "unit:KEY"; %s stands for the period. */
static const struct {
	const char *name;
	const char *title; /* N_() */
	const char *words;
} COUNTS[WORK_COUNT] = {
    [WORK_OPEN] = {.name = "open", .title = N_("pending"), .words = "state:open"},
    [WORK_NEW] = {.name = "new", .title = N_("newly received"), .words = "received:%s"},
    [WORK_LATE] = {.name = "late", .title = N_("overdue"), .words = "overdue"},
    [WORK_SOON] = {.name = "soon", .title = N_("by 3 days"), .words = "due<=3"},
    [WORK_WAITS] = {.name = "waits", .title = N_("to decide"), .words = "waits:any"},
    [WORK_REMINDED] = {.name = "reminded", .title = N_("reminded"), .words = "state:open reminded"},
    [WORK_CLOSED] = {.name = "closed", .title = N_("closed"), .words = "closed:%s"},
};

const char *workload_name(enum work_count count)
{
	return COUNTS[count].name;
}

const char *workload_title(enum work_count count)
{
	return _(COUNTS[count].title);
}

char *workload_filter(bool by_handler, const char *key, enum work_count count, const struct period *period)
{
	g_autofree char *words = g_strdup_printf(COUNTS[count].words, period->label);
	const char *term = by_handler ? "handler" : "unit";
	if (!key)
		return g_steal_pointer(&words);
	if (!*key)
		return g_strdup_printf("%s:none %s", term, words);
	return g_strdup_printf(strpbrk(key, " \t") ? "%s:\"%s\" %s" : "%s:%s %s", term, key, words);
}

static struct workload_row *row_new(const char *key)
{
	struct workload_row *row = g_new0(struct workload_row, 1);
	row->key = g_strdup(key);
	row->days = g_array_new(FALSE, FALSE, sizeof(int));
	return row;
}

static void row_free(void *data)
{
	struct workload_row *row = data;
	g_free(row->key);
	g_array_unref(row->days);
	g_free(row);
}

struct counting {
	const struct calendar *calendar;
	struct workload *workload;
	GHashTable *rows; /* key -> struct workload_row * */
	const struct period *period;
	bool by_handler;
	int today, soon;
};

static bool is_in(const struct period *period, int day)
{
	return day != DATE_NONE && day >= period->from && day <= period->to;
}

static void count(const struct counting *counting, struct workload_row *to, const struct work_row *row)
{
	bool due = row->open && row->next_on != DATE_NONE;
	bool closed = is_in(counting->period, row->closed_on);
	const bool counts[WORK_COUNT] = {
	    [WORK_OPEN] = row->open,
	    [WORK_NEW] = is_in(counting->period, row->received_on),
	    [WORK_LATE] = due && row->next_on < counting->today,
	    [WORK_SOON] = due && row->next_on <= counting->soon,
	    [WORK_WAITS] = row->waits & decision_parse("any"),
	    [WORK_REMINDED] = row->open && row->reminders,
	    [WORK_CLOSED] = closed,
	};
	for (int n = 0; n < WORK_COUNT; n++)
		to->counts[n] += counts[n];
	if (!closed || row->replied_on == DATE_NONE)
		return;
	int days = calendar_between(counting->calendar, row->received_on, row->replied_on);
	g_array_append_val(to->days, days);
}

static void take(void *arg, const struct work_row *row)
{
	struct counting *counting = arg;
	const char *key = counting->by_handler ? row->handler : row->unit;
	struct workload_row *own = g_hash_table_lookup(counting->rows, key);
	if (!own) {
		own = row_new(key);
		g_ptr_array_add(counting->workload->rows, own);
		g_hash_table_insert(counting->rows, own->key, own);
	}
	count(counting, own, row);
	count(counting, counting->workload->total, row);
}

static int by_days(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static void measure(struct workload_row *row)
{
	const int *days = (const int *)(const void *)row->days->data;
	unsigned n = row->days->len;
	double sum = 0;
	g_array_sort(row->days, by_days);
	for (unsigned i = 0; i < n; i++)
		sum += days[i];
	row->mean = n ? sum / n : NAN;
	row->median = n ? (days[(n - 1) / 2] + days[n / 2]) / 2.0 : NAN;
}

static int by_open(const void *a, const void *b)
{
	const struct workload_row *one = *(struct workload_row *const *)a, *other = *(struct workload_row *const *)b;
	if (one->counts[WORK_OPEN] != other->counts[WORK_OPEN])
		return one->counts[WORK_OPEN] > other->counts[WORK_OPEN] ? -1 : 1;
	return strcmp(one->key, other->key);
}

struct workload *workload_load(struct office *office, bool by_handler, const struct period *period, GError **error)
{
	OWN(workload) workload = g_new0(struct workload, 1);
	g_autoptr(GHashTable) rows = g_hash_table_new(g_str_hash, g_str_equal);
	workload->rows = g_ptr_array_new_with_free_func(row_free);
	workload->total = row_new("");
	struct counting counting = {
	    .calendar = office_calendar(office),
	    .workload = workload,
	    .rows = rows,
	    .period = period,
	    .by_handler = by_handler,
	    .today = office_today(office),
	    .soon = calendar_count(office_calendar(office), office_today(office), SOON_DAYS, UNIT_WORKING_DAYS).on,
	};
	const struct work_reader reader = {.each = take, .arg = &counting};
	if (!work_each(office->store, &office->scope, period, &reader, error))
		return NULL;
	for (unsigned i = 0; i < workload->rows->len; i++)
		measure(workload->rows->pdata[i]);
	measure(workload->total);
	g_ptr_array_sort(workload->rows, by_open);
	return g_steal_pointer(&workload);
}

void workload_free(struct workload *workload)
{
	if (!workload)
		return;
	g_ptr_array_unref(workload->rows);
	row_free(workload->total);
	g_free(workload);
}
