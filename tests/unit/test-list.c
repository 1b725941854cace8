#include "base/fail.h"
#include "ui/list.h"
#include <locale.h>
#include <string.h>

/* Rows are numbers in order; the source knows them by keyset as the register does. */
struct rows {
	GArray *all;   /* of int64_t, in order; 0 is a heading */
	GArray *shown; /* what the filter lets through */
	int pages;     /* how often it was asked */
	int most;      /* the most rows that were asked for at once */
	bool broken;
};

static bool has(int64_t id, const char *words)
{
	g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, id);
	return strstr(text, words) != NULL;
}

static bool rows_filter(void *arg, const char *words, GError **error)
{
	struct rows *rows = arg;
	if (strchr(words, '?'))
		return fail(error, FAIL_USAGE, "'%s' is not understood", words);
	g_array_set_size(rows->shown, 0);
	for (unsigned i = 0; i < rows->all->len; i++) {
		int64_t id = g_array_index(rows->all, int64_t, i);
		if (has(id, words))
			g_array_append_val(rows->shown, id);
	}
	return true;
}

static int64_t row_id(const void *row)
{
	return *(const int64_t *)row;
}

/* Where a row with this number would stand. */
static int place_of(const struct rows *rows, int64_t id)
{
	int at = 0;
	while (at < (int)rows->shown->len && g_array_index(rows->shown, int64_t, at) < id)
		at++;
	return at;
}

static bool is_at(const struct rows *rows, int at, int64_t id)
{
	return at < (int)rows->shown->len && g_array_index(rows->shown, int64_t, at) == id;
}

static GPtrArray *rows_page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	struct rows *rows = arg;
	int count = (int)rows->shown->len, from = before ? MAX(count - limit, 0) : 0, to = count;
	rows->pages++;
	rows->most = MAX(rows->most, MIN(limit, count));
	if (rows->broken) {
		fail(error, FAIL_BUSY, "the register is busy");
		return NULL;
	}
	if (anchor) {
		int at = place_of(rows, row_id(anchor));
		from = before ? MAX(at - limit, 0) : at + (is_at(rows, at, row_id(anchor)) ? 1 : 0);
		to = before ? at : count;
	}
	GPtrArray *page = g_ptr_array_new_with_free_func(g_free);
	for (int i = from; i < to && (int)page->len < limit; i++)
		g_ptr_array_add(page, g_memdup2(&g_array_index(rows->shown, int64_t, i), sizeof(int64_t)));
	return page;
}

static void *rows_find(void *arg, int64_t id, GError **error)
{
	struct rows *rows = arg;
	(void)error;
	return is_at(rows, place_of(rows, id), id) ? g_memdup2(&id, sizeof id) : NULL;
}

static GArray *rows_all(void *arg, GError **error)
{
	struct rows *rows = arg;
	(void)error;
	return g_array_copy(rows->shown);
}

static const struct list_source LONG = {
    .page = rows_page, .id = row_id, .find = rows_find, .free = g_free, .filter = rows_filter, .all = rows_all};
static const struct list_source SHORT = {.page = rows_page, .id = row_id, .free = g_free};

static void rows_init(struct rows *rows, int count)
{
	*rows = (struct rows){0};
	rows->all = g_array_new(FALSE, FALSE, sizeof(int64_t));
	rows->shown = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (int i = 1; i <= count; i++) {
		int64_t id = i * 10;
		g_array_append_val(rows->all, id);
	}
	rows_filter(rows, "", NULL);
}

static void rows_clear(struct rows *rows)
{
	g_array_unref(rows->all);
	g_array_unref(rows->shown);
}

static void rows_remove(struct rows *rows, int64_t id)
{
	for (unsigned i = 0; i < rows->all->len; i++)
		if (g_array_index(rows->all, int64_t, i) == id) {
			g_array_remove_index(rows->all, i);
			break;
		}
	rows_filter(rows, "", NULL);
}

static struct list *open_list(const struct list_source *source, struct rows *rows, int height)
{
	g_autoptr(GError) error = NULL;
	struct list *list = list_new(source, rows);
	list->height = height;
	list_load(list, &error);
	g_assert_no_error(error);
	return list;
}

/* A list over any number of rows is where a finger on the whole array would be. */
static void walk(int count)
{
	struct rows rows;
	rows_init(&rows, count);
	OWN(list) list = open_list(&LONG, &rows, 20);
	int finger = 0;
	for (int i = 0; i < 3000; i++) {
		int way = g_test_rand_int_range(0, 100);
		int step = way < 40 ? g_test_rand_int_range(-3, 4) : g_test_rand_int_range(-60, 61);
		if (way == 98)
			g_assert_true(list_first(list, NULL));
		else if (way == 99)
			g_assert_true(list_last(list, NULL));
		else if (way == 97)
			g_assert_true(list_load(list, NULL));
		else
			g_assert_true(list_move(list, step, NULL));
		finger = way == 98 ? 0 : way == 99 ? count - 1 : way == 97 ? finger : CLAMP(finger + step, 0, count - 1);
		g_assert_cmpint(list_id(list), ==, (finger + 1) * 10);
		g_assert_cmpuint(list->rows->len, <=, 1000);
	}
	/* it never asked for all of them */
	if (count > 200)
		g_assert_cmpint(rows.most, <=, 100);
	rows_clear(&rows);
}

static void test_walk(void)
{
	walk(1);
	walk(7);
	walk(30);
	walk(2500);
}

static void test_empty(void)
{
	struct rows rows;
	rows_init(&rows, 0);
	OWN(list) list = open_list(&LONG, &rows, 20);
	g_assert_null(list_row(list));
	g_assert_cmpint(list_id(list), ==, 0);
	g_assert_true(list_move(list, 5, NULL));
	g_assert_true(list_last(list, NULL));
	g_autoptr(GArray) chosen = list_chosen(list);
	g_assert_cmpuint(chosen->len, ==, 0);
	rows_clear(&rows);
}

/* The cursor stays on its row while others come and go; where its own goes, it takes the next one, or the last. */
static void test_identity(void)
{
	struct rows rows;
	rows_init(&rows, 500);
	OWN(list) list = open_list(&LONG, &rows, 20);
	list_move(list, 300, NULL);
	g_assert_cmpint(list_id(list), ==, 3010);
	int height = list->cursor - list->top;
	for (int64_t id = 10; id <= 1000; id += 10)
		rows_remove(&rows, id);
	g_assert_true(list_load(list, NULL));
	g_assert_cmpint(list_id(list), ==, 3010);
	g_assert_cmpint(list->cursor - list->top, ==, height);
	rows_remove(&rows, 3010);
	g_assert_true(list_load(list, NULL));
	g_assert_cmpint(list_id(list), ==, 3020);
	list_last(list, NULL);
	rows_remove(&rows, 5000);
	g_assert_true(list_load(list, NULL));
	g_assert_cmpint(list_id(list), ==, 4990);
	g_array_set_size(rows.all, 0);
	rows_filter(&rows, "", NULL);
	g_assert_true(list_load(list, NULL));
	g_assert_null(list_row(list));
	rows_clear(&rows);
}

static void test_select(void)
{
	struct rows rows;
	rows_init(&rows, 5000);
	OWN(list) list = open_list(&LONG, &rows, 20);
	g_assert_true(list_select(list, 40000, NULL));
	g_assert_cmpint(list_id(list), ==, 40000);
	g_assert_false(list_select(list, 7, NULL));
	g_assert_cmpint(list_id(list), ==, 40000);
	rows_clear(&rows);
}

static void type(struct list *list, const char *text)
{
	for (; *text; text = g_utf8_next_char(text)) {
		struct key key = {.press = PRESS_TEXT, .character = g_utf8_get_char(text)};
		key.name[g_unichar_to_utf8(key.character, key.name)] = '\0';
		list_key(list, &key, NULL);
	}
}

static bool press(struct list *list, const char *name)
{
	struct key key = {.press = PRESS_NAMED};
	g_strlcpy(key.name, name, sizeof key.name);
	return list_key(list, &key, NULL);
}

static enum acted act(struct list *list, const char *word, GError **error)
{
	g_auto(GStrv) words = g_strsplit(word, " ", -1);
	return list_act(list, words, error);
}

static void test_filter(void)
{
	struct rows rows;
	rows_init(&rows, 500);
	OWN(list) list = open_list(&LONG, &rows, 20);
	struct key digit = {.press = PRESS_TEXT, .character = '4', .name = "4"};
	g_assert_false(list_key(list, &digit, NULL));
	g_assert_cmpint(act(list, "filter", NULL), ==, ACTED_DONE);
	int pages = rows.pages;
	type(list, "499");
	/* three keys that wait are one question */
	g_assert_cmpint(rows.pages, ==, pages);
	g_assert_true(press(list, "Enter"));
	g_assert_cmpint(list_id(list), ==, 4990);
	g_assert_false(list->typing);
	/* a second filter goes on behind the first one; Esc takes it away and keeps the row */
	g_assert_true(list_back(list, NULL));
	g_assert_cmpint(list_id(list), ==, 4990);
	g_assert_cmpstr(line_text(list->words), ==, "");
	g_assert_true(list_move(list, -1, NULL));
	g_assert_cmpint(list_id(list), ==, 4980);
	g_assert_false(list_back(list, NULL));
	rows_clear(&rows);
}

/* A Han character begins a filter by itself; other letters do not. */
static void test_han(void)
{
	struct rows rows;
	rows_init(&rows, 50);
	OWN(list) list = open_list(&LONG, &rows, 20);
	type(list, "x");
	g_assert_false(list->typing);
	type(list, "宿舍");
	g_assert_true(list->typing);
	g_assert_cmpstr(line_text(list->words), ==, "宿舍");
	/* arrows go through the list while one types */
	g_assert_false(press(list, "Down"));
	g_assert_true(press(list, "Backspace"));
	g_assert_true(press(list, "Backspace"));
	g_assert_true(press(list, "Backspace"));
	g_assert_false(list->typing);
	rows_clear(&rows);
}

static void test_filter_wrong(void)
{
	g_autoptr(GError) error = NULL;
	struct rows rows;
	rows_init(&rows, 50);
	OWN(list) list = open_list(&LONG, &rows, 20);
	g_assert_cmpint(act(list, "filter ?", &error), ==, ACTED_FAILED);
	g_assert_error(error, FAIL, FAIL_USAGE);
	g_assert_cmpstr(list->reason, ==, error->message);
	/* nothing that the words do not ask for stays listed, can be walked to, ticked or chosen */
	g_assert_true(list->unread);
	g_assert_cmpint(list_id(list), ==, 0);
	g_assert_cmpint(act(list, "last", NULL), ==, ACTED_DONE);
	g_assert_cmpint(act(list, "tick-all", NULL), ==, ACTED_DONE);
	g_autoptr(GArray) chosen = list_chosen(list);
	g_assert_cmpuint(chosen->len, ==, 0);
	g_assert_false(list_load(list, NULL));
	g_assert_true(list_back(list, NULL));
	g_assert_false(list->unread);
	g_assert_null(list->reason);
	g_assert_cmpint(list_id(list), ==, 10);
	rows_clear(&rows);
}

static void test_ticks(void)
{
	struct rows rows;
	rows_init(&rows, 30);
	OWN(list) list = open_list(&LONG, &rows, 20);
	g_autoptr(GArray) one = list_chosen(list);
	g_assert_cmpuint(one->len, ==, 1);
	g_assert_cmpint(g_array_index(one, int64_t, 0), ==, 10);
	act(list, "tick", NULL);
	g_assert_cmpint(list_id(list), ==, 20);
	act(list, "down", NULL);
	act(list, "tick", NULL);
	g_assert_true(list_ticked(list, 10));
	g_assert_false(list_ticked(list, 20));
	g_autoptr(GArray) two = list_chosen(list);
	g_assert_cmpuint(two->len, ==, 2);
	g_assert_cmpint(g_array_index(two, int64_t, 1), ==, 30);
	act(list, "tick-all", NULL);
	g_assert_cmpint(list_tick_count(list), ==, 30);
	act(list, "tick-all", NULL);
	g_assert_cmpint(list_tick_count(list), ==, 0);
	act(list, "tick", NULL);
	g_assert_true(list_back(list, NULL));
	g_assert_cmpint(list_tick_count(list), ==, 0);
	g_assert_cmpint(act(list, "nonsense", NULL), ==, ACTED_NOT_MINE);
	rows_clear(&rows);
}

/* Headings between rows are passed over; the source is read from the start each time. */
static void test_headings(void)
{
	static const int64_t IDS[] = {0, 10, 20, 0, 30, 0};
	struct rows rows;
	rows_init(&rows, 0);
	g_array_append_vals(rows.shown, IDS, G_N_ELEMENTS(IDS));
	OWN(list) list = open_list(&SHORT, &rows, 20);
	g_assert_cmpint(list_id(list), ==, 10);
	act(list, "down", NULL);
	act(list, "down", NULL);
	g_assert_cmpint(list_id(list), ==, 30);
	act(list, "down", NULL);
	g_assert_cmpint(list_id(list), ==, 30);
	g_assert_true(list_load(list, NULL));
	g_assert_cmpint(list_id(list), ==, 30);
	act(list, "last", NULL);
	g_assert_cmpint(list_id(list), ==, 30);
	act(list, "page-up", NULL);
	g_assert_cmpint(list_id(list), ==, 10);
	/* the row under the cursor goes: the nearest takes its place */
	g_array_remove_index(rows.shown, 1);
	g_assert_true(list_load(list, NULL));
	g_assert_cmpint(list_id(list), ==, 20);
	type(list, "宿");
	g_assert_false(list->typing);
	rows_clear(&rows);
}

/* What cannot be read changes nothing. */
static void test_broken(void)
{
	struct rows rows;
	rows_init(&rows, 500);
	OWN(list) list = open_list(&LONG, &rows, 20);
	list_move(list, 45, NULL);
	rows.broken = true;
	for (int i = 0; i < 3; i++) {
		g_autoptr(GError) error = NULL;
		g_assert_false(i == 0   ? list_load(list, &error)
		               : i == 1 ? list_first(list, &error)
		                        : list_move(list, 400, &error));
		g_assert_error(error, FAIL, FAIL_BUSY);
		g_assert_cmpint(list_id(list), >=, 460);
	}
	rows_clear(&rows);
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/list/walk", test_walk);
	g_test_add_func("/list/empty", test_empty);
	g_test_add_func("/list/identity", test_identity);
	g_test_add_func("/list/select", test_select);
	g_test_add_func("/list/filter", test_filter);
	g_test_add_func("/list/han", test_han);
	g_test_add_func("/list/filter-wrong", test_filter_wrong);
	g_test_add_func("/list/ticks", test_ticks);
	g_test_add_func("/list/headings", test_headings);
	g_test_add_func("/list/broken", test_broken);
	return g_test_run();
}
