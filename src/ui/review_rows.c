#include "ui/review_rows.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "office/vocabulary.h"

static void clear(void *arg)
{
	struct review_row *row = arg;
	g_free(row->number);
	g_free(row->ref);
	g_free(row->what);
	g_free(row->who);
	g_free(row->unit);
	g_free(row->subject);
	g_free(row->about);
}

void review_row_unref(void *row)
{
	g_rc_box_release_full(row, clear);
}

static struct review_row *add(struct office *office, GPtrArray *rows, const struct review_item *item)
{
	struct review_row *row = g_rc_box_new0(struct review_row);
	const struct case_row *cases = item->row;
	row->index = (int)rows->len;
	row->id = cases->id;
	row->number = said_number(cases->number);
	row->ref = number_ref(cases->number);
	row->what = g_strdup(_(DECISIONS[item->decision].title));
	row->who = role_titles(item->roles);
	row->unit = text_display(cases->unit ? vocabulary_name(office, LIST_UNIT, cases->unit) : "");
	row->subject = text_display(cases->subject);
	row->about = text_display_lines(item->about);
	row->waited = item->waited;
	g_ptr_array_add(rows, row);
	return row;
}

/* More that waits in the same case. */
static void join(struct review_row *row, const struct review_item *item)
{
	char *what = g_strdup_printf(_("%s, %s"), row->what, _(DECISIONS[item->decision].title));
	g_free(row->what);
	row->what = what;
}

GPtrArray *review_rows(struct office *office, const GPtrArray *items)
{
	g_autoptr(GHashTable) found = g_hash_table_new(g_int64_hash, g_int64_equal);
	GPtrArray *rows = g_ptr_array_new_with_free_func(review_row_unref);
	for (unsigned i = 0; i < items->len; i++) {
		const struct review_item *item = g_ptr_array_index(items, i);
		struct review_row *row = g_hash_table_lookup(found, &item->row->id);
		if (row)
			join(row, item);
		else {
			row = add(office, rows, item);
			g_hash_table_insert(found, &row->id, row);
		}
		row->mine |= item->mine;
	}
	return rows;
}
