#include "store/order.h"
#include "base/date.h"
#include <string.h>

static const char *const KEYS[] = {
    [KEY_ID] = "c.id",
    [KEY_NEXT] = "c.next_on",
    [KEY_RECEIVED] = "c.received_on",
    [KEY_KIND] = "c.kind",
    [KEY_YEAR] = "c.year",
    [KEY_SERIAL] = "c.serial",
    [KEY_STAGE] = "c.stage",
    [KEY_UNIT] = "c.unit_key",
    [KEY_CLOSED] = "c.closed_key",
};

static const struct order ORDERS[SORT_COUNT] = {
    [SORT_NEWEST] = {.count = 1, .keys = {KEY_ID}, .down = true},
    [SORT_DUE] = {.count = 2, .keys = {KEY_NEXT, KEY_ID}},
    [SORT_RECEIVED] = {.count = 2, .keys = {KEY_RECEIVED, KEY_ID}, .down = true},
    [SORT_NUMBER] = {.count = 3, .keys = {KEY_KIND, KEY_YEAR, KEY_SERIAL}, .down = true},
    [SORT_STATE] = {.count = 2, .keys = {KEY_STAGE, KEY_ID}},
    [SORT_UNIT] = {.count = 2, .keys = {KEY_UNIT, KEY_ID}},
    [SORT_CLOSED] = {.count = 2, .keys = {KEY_CLOSED, KEY_ID}, .down = true},
};

const struct order *order_of(enum sort sort)
{
	return &ORDERS[sort];
}

const char *order_column(enum key key)
{
	return KEYS[key];
}

struct value order_value(enum key key, const struct case_row *row)
{
	const struct {
		int64_t n;
		int day;
	} keys[] = {
	    [KEY_ID] = {.n = row->id},
	    [KEY_YEAR] = {.n = row->number.year},
	    [KEY_SERIAL] = {.n = row->number.serial},
	    [KEY_STAGE] = {.n = row->state},
	    [KEY_NEXT] = {.day = row->next_on},
	    [KEY_RECEIVED] = {.day = row->received_on},
	    [KEY_CLOSED] = {.day = row->closed_on},
	};
	if (key == KEY_KIND)
		return (struct value){.text = g_strdup(kind_name(row->number.kind))};
	if (key == KEY_UNIT)
		return (struct value){.text = g_strdup(row->unit ? row->unit : "")};
	if (key == KEY_NEXT && row->next_on == DATE_NONE)
		return (struct value){.text = g_strdup(DERIVE_NEVER)};
	if (key == KEY_NEXT || key == KEY_RECEIVED || key == KEY_CLOSED)
		return (struct value){.text = date_format(keys[key].day)};
	return (struct value){.number = true, .n = keys[key].n};
}

static int compare_values(const struct value *one, const struct value *other)
{
	if (one->number)
		return (one->n > other->n) - (one->n < other->n);
	return strcmp(one->text, other->text);
}

/* Which of two rows comes first, upwards. */
static int compare(const struct order *order, const struct case_row *one, const struct case_row *other)
{
	int way = 0;
	for (int n = 0; n < order->count && !way; n++) {
		struct value left = order_value(order->keys[n], one), right = order_value(order->keys[n], other);
		way = compare_values(&left, &right);
		g_free(left.text);
		g_free(right.text);
	}
	return way;
}

static int in_order(const void *one, const void *other, void *arg)
{
	const struct find *find = arg;
	int way =
	    compare(order_of(find->sort), *(const struct case_row *const *)one, *(const struct case_row *const *)other);
	return order_of(find->sort)->down != find->reverse ? -way : way;
}

GPtrArray *order_merge(const struct find *find, GPtrArray *rows, GPtrArray *others)
{
	g_ptr_array_extend_and_steal(rows, others);
	g_ptr_array_sort_with_data(rows, in_order, (void *)(uintptr_t)find);
	unsigned over = find->limit > 0 && rows->len > (unsigned)find->limit ? rows->len - (unsigned)find->limit : 0;
	if (over)
		g_ptr_array_remove_range(rows, find->before ? 0 : rows->len - over, over);
	return rows;
}
