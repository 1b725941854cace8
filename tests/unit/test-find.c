#include "base/date.h"
#include "base/fail.h"
#include "office/board.h"
#include "office/find.h"
#include "office/record.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <string.h>

static void must(int status)
{
	g_assert_cmpstr(status ? temporary_said() : "", ==, "");
}

static void test_number(void)
{
	static const struct {
		const char *text;
		int status; /* 0: the first case */
	} CASES[] = {
	    {.text = "信〔2022〕1号"},
	    {.text = "信(2022)1号"},
	    {.text = "l2022-1"},
	    {.text = "1"},
	    {.text = "１"},
	    {.text = "信〔2022〕9号", .status = FAIL_NOT_FOUND},
	    {.text = "L2021-1", .status = FAIL_NOT_FOUND},
	    {.text = "9", .status = FAIL_NOT_FOUND},
	    {.text = "V2022-1", .status = FAIL_NOT_FOUND},
	    {.text = "x", .status = FAIL_USAGE},
	    {.text = "", .status = FAIL_USAGE},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		int64_t found = find_number(t.office, CASES[i].text, &error);
		g_assert_cmpint(found, ==, CASES[i].status ? 0 : id);
		g_assert_cmpint(error ? fail_status(error) : 0, ==, CASES[i].status);
	}
	temporary_close(&t);
}

static int count(struct office *office, const char *text)
{
	OWN(filter) filter = filter_parse(text, NULL);
	return (int)find_count(office, filter, 0, NULL);
}

static bool collect(void *arg, const struct case_row *row)
{
	g_array_append_val((GArray *)arg, row->number.serial);
	return ((GArray *)arg)->len < 700;
}

static void test_lists(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t first = temporary_letter(t.office, "2022-02-14", "subject=食堂价格", "body=太贵", NULL);
	for (int i = 2; i <= 40; i++)
		temporary_letter(t.office, "2022-03-01", NULL);
	must(temporary_act(t.office, first, "accept", NULL));
	g_assert_cmpint(count(t.office, ""), ==, 40);
	g_assert_cmpint(count(t.office, "食堂"), ==, 1);
	g_assert_cmpint(count(t.office, "state:accepted"), ==, 1);
	g_assert_cmpint(count(t.office, "overdue"), ==, 1);
	g_assert_cmpint(count(t.office, "due<6"), ==, 40);
	OWN(filter) filter = filter_new();
	struct find find = {.filter = filter, .sort = SORT_NEWEST};
	g_autoptr(GArray) serials = g_array_new(FALSE, FALSE, sizeof(int));
	g_assert_true(find_each(t.office, &find, collect, serials, NULL));
	g_assert_cmpuint(serials->len, ==, 40);
	for (int i = 0; i < 40; i++)
		g_assert_cmpint(g_array_index(serials, int, i), ==, 40 - i);
	g_array_set_size(serials, 0);
	find.limit = 7;
	g_assert_true(find_each(t.office, &find, collect, serials, NULL));
	g_assert_cmpuint(serials->len, ==, 7);
	g_autoptr(GPtrArray) page = find_page(t.office, &find, NULL);
	g_assert_cmpuint(page->len, ==, 7);
	struct likeness like = {.subject = "食堂价格", .body = "太贵"};
	g_autoptr(GPtrArray) alike = find_alike(t.office, &like, 10, NULL);
	g_assert_cmpuint(alike->len, ==, 1);
	g_assert_cmpint(((struct case_row *)alike->pdata[0])->id, ==, first);
	g_assert_null(find_row(t.office, 99999, NULL));
	temporary_close(&t);
}

static bool make(void *arg, GPtrArray *events, GError **error)
{
	int *left = arg;
	(void)error;
	if (!*left)
		return false;
	g_autofree char *id = g_strdup_printf("00000000-0000-4000-8000-%012d", *left);
	struct event *event = event_new("letter", NULL, date_parse("2022-01-10"));
	g_free(event->id);
	event->id = g_steal_pointer(&id);
	event_set(event, "box", "principal");
	event_set(event, "received", "2022-01-10");
	event_set(event, "subject", "批量");
	event_set(event, "body", "正文");
	g_ptr_array_add(events, event);
	g_ptr_array_add(events, event_new("accept", NULL, date_parse("2022-01-11")));
	--*left;
	return true;
}

static bool stumble(void *arg, GPtrArray *events, GError **error)
{
	return make(arg, events, error) || fail(error, FAIL_REFUSED, "line 7");
}

static void test_bulk(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	int left = 1200;
	struct bulk bulk = {.next = stumble, .arg = &left};
	g_assert_false(record_bulk(t.office, &bulk, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_clear_error(&error);
	g_assert_cmpint(count(t.office, ""), ==, 0);
	left = 1200;
	bulk = (struct bulk){.next = make, .arg = &left, .dry = true};
	g_assert_true(record_bulk(t.office, &bulk, &error));
	g_assert_cmpint(bulk.added, ==, 1200);
	g_assert_cmpint(count(t.office, ""), ==, 0);
	left = 1200;
	bulk.dry = false;
	g_assert_true(record_bulk(t.office, &bulk, &error));
	g_assert_cmpint(bulk.added, ==, 1200);
	left = 1201;
	g_assert_true(record_bulk(t.office, &bulk, &error));
	g_assert_cmpint(bulk.added, ==, 1);
	g_assert_cmpint(bulk.skipped, ==, 1200);
	OWN(filter) filter = filter_new();
	struct find find = {.filter = filter, .sort = SORT_NUMBER, .reverse = true};
	g_autoptr(GArray) serials = g_array_new(FALSE, FALSE, sizeof(int));
	g_assert_true(find_each(t.office, &find, collect, serials, NULL));
	g_assert_cmpuint(serials->len, ==, 700);
	for (int i = 0; i < 700; i++)
		g_assert_cmpint(g_array_index(serials, int, i), ==, i + 1);
	OWN(dossier) dossier = dossier_open(t.office, find_number(t.office, "1", NULL), NULL);
	const struct event *event = dossier->events->pdata[1];
	g_assert_cmpstr(event->actor, ==, g_get_user_name());
	g_assert_cmpstr(event->recorded_at, ==, "2022-03-01T10:00:00");
	g_assert_cmpint(dossier->file->facts[FACT_ACCEPTED], ==, date_parse("2022-01-11"));
	temporary_sound(t.office);
	temporary_close(&t);
}

static int serial_at(const GPtrArray *list, unsigned place)
{
	return ((const struct case_row *)list->pdata[place])->number.serial;
}

/* Received on 1 March 2022 a letter is to be handed over by the 3rd and answered by the 8th. */
static void test_board(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL));
	int64_t late = temporary_letter(t.office, "2022-02-14", NULL);
	int64_t today = temporary_letter(t.office, "2022-02-22", NULL);
	int64_t soon = temporary_letter(t.office, "2022-02-24", NULL);
	int64_t drafted = temporary_letter(t.office, "2022-03-01", NULL);
	temporary_letter(t.office, "2022-03-01", NULL);
	for (int64_t *id = (int64_t[]){late, today, soon, 0}; *id; id++) {
		must(temporary_act(t.office, *id, "accept", NULL));
		must(temporary_act(t.office, *id, "assign", "unit=后勤处", NULL));
	}
	must(temporary_act(t.office, drafted, "accept", NULL));
	must(temporary_act(t.office, drafted, "draft", "text=x", NULL));
	OWN(board) board = board_load(t.office, 3, 10, NULL);
	g_assert_cmpint(board->overdue_count, ==, 1);
	g_assert_cmpint(serial_at(board->overdue, 0), ==, 1);
	g_assert_cmpint(board->today_count, ==, 1);
	g_assert_cmpint(serial_at(board->due_today, 0), ==, 2);
	g_assert_cmpint(board->soon_count, ==, 2);
	g_assert_cmpint(serial_at(board->due_soon, 0), ==, 3);
	g_assert_cmpint(serial_at(board->due_soon, 1), ==, 5);
	g_assert_cmpint(board->unsigned_count, ==, 3);
	g_assert_cmpint(board->awaiting_count, ==, 1);
	g_assert_cmpint(board->unassigned_count, ==, 1);
	g_assert_cmpint(board->open, ==, 5);
	OWN(board) narrow = board_load(t.office, 3, 1, NULL);
	g_assert_cmpuint(narrow->due_soon->len, ==, 1);
	g_assert_cmpint(narrow->soon_count, ==, 2);
	g_autoptr(GPtrArray) units = board_units(t.office, NULL);
	g_assert_cmpuint(units->len, ==, 1);
	g_assert_cmpint(((struct unit_load *)units->pdata[0])->open, ==, 3);
	g_assert_cmpint(((struct unit_load *)units->pdata[0])->overdue, ==, 1);
	temporary_close(&t);
}

/* A case whose first deadline has passed is overdue and nothing else, whatever of it ends today. */
static void test_board_once(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-08");
	temporary_letter(t.office, "2022-03-01", NULL);
	OWN(board) board = board_load(t.office, 3, 10, NULL);
	g_assert_cmpint(board->overdue_count, ==, 1);
	g_assert_cmpint(board->today_count, ==, 0);
	g_assert_cmpint(board->soon_count, ==, 0);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/find/number", test_number);
	g_test_add_func("/find/lists", test_lists);
	g_test_add_func("/find/bulk", test_bulk);
	g_test_add_func("/find/board", test_board);
	g_test_add_func("/find/board-once", test_board_once);
	return g_test_run();
}
