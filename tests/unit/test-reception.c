/* Times and slots of a reception day as people write them. */
#include "base/fail.h"
#include "domain/reception.h"

static void test_times(void)
{
	static const struct {
		const char *text;
		const char *time; /* NULL: refused */
	} CASES[] = {
	    {.text = "14:30", .time = "14:30"},
	    {.text = "9:05", .time = "09:05"},
	    {.text = "1430", .time = "14:30"},
	    {.text = "0900", .time = "09:00"},
	    {.text = "14：30", .time = "14:30"},
	    {.text = "１４：３０", .time = "14:30"},
	    {.text = "14.30", .time = "14:30"},
	    {.text = "14点30分", .time = "14:30"},
	    {.text = "14时30分", .time = "14:30"},
	    {.text = "14点", .time = "14:00"},
	    {.text = " 8:00 ", .time = "08:00"},
	    {.text = "00:00", .time = "00:00"},
	    {.text = "23:59", .time = "23:59"},
	    {.text = "三点", .time = "03:00"},
	    {.text = "下午三点", .time = "15:00"},
	    {.text = "下午 ３ 点半", .time = "15:30"},
	    {.text = "下午两点一刻", .time = "14:15"},
	    {.text = "下午2:45", .time = "14:45"},
	    {.text = "下午14:30", .time = "14:30"},
	    {.text = "上午九点三十分", .time = "09:30"},
	    {.text = "中午十二点", .time = "12:00"},
	    {.text = "晚上七点整", .time = "19:00"},
	    {.text = "十四点三刻", .time = "14:45"},
	    {.text = "上午十五点"},
	    {.text = "下午"},
	    {.text = "三点半半"},
	    {.text = "十五日"},
	    {.text = "24:00"},
	    {.text = "14:60"},
	    {.text = "14"},
	    {.text = "930"},
	    {.text = "14:30:00"},
	    {.text = "14:3x"},
	    {.text = "半点"},
	    {.text = "-1:00"},
	    {.text = ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *time = reception_time(CASES[i].text, &error);
		g_test_message("%s", CASES[i].text);
		g_assert_cmpstr(time, ==, CASES[i].time);
		g_assert_true(CASES[i].time ? !error : g_error_matches(error, FAIL, FAIL_USAGE));
	}
}

static void test_slots(void)
{
	static const struct {
		const char *from, *to, *text;
		const char *slots; /* NULL: refused */
	} CASES[] = {
	    {.from = "14:30", .to = "17:00", .text = "5", .slots = "14:30,15:00,15:30,16:00,16:30"},
	    {.from = "14:30", .to = "17:00", .text = "1", .slots = "14:30"},
	    {.from = "09:00", .to = "10:00", .text = "3", .slots = "09:00,09:20,09:40"},
	    {.from = "09:00", .to = "10:00", .text = "7", .slots = "09:00,09:08,09:16,09:24,09:32,09:40,09:48"},
	    {.from = "09:00", .to = "11:00", .text = "9:00,9:30，10点15分", .slots = "09:00,09:30,10:15"},
	    {.from = "14:30", .to = "17:00", .text = "５", .slots = "14:30,15:00,15:30,16:00,16:30"},
	    {.from = "14:30", .to = "17:00", .text = "五个", .slots = "14:30,15:00,15:30,16:00,16:30"},
	    {.from = "14:30", .to = "17:00", .text = "下午三点、下午四点半", .slots = "15:00,16:30"},
	    {.from = "09:00", .to = "11:00", .text = "10:00", .slots = "10:00"},
	    {.from = "09:00", .to = "10:00", .text = "13"},
	    {.from = "09:00", .to = "10:00", .text = "0"},
	    {.from = "09:00", .to = "10:00", .text = "-2"},
	    {.from = "09:00", .to = "10:00", .text = ""},
	    {.from = "09:00", .to = "10:00", .text = "8:30"},
	    {.from = "09:00", .to = "10:00", .text = "10:00"},
	    {.from = "09:00", .to = "10:00", .text = "9:30,9:00"},
	    {.from = "09:00", .to = "10:00", .text = "9:00,9:00"},
	    {.from = "09:00", .to = "10:00", .text = "9:00,"},
	    {.from = "10:00", .to = "09:00", .text = "1"},
	    {.from = "10:00", .to = "10:00", .text = "1"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *slots = reception_slots(CASES[i].from, CASES[i].to, CASES[i].text, &error);
		g_test_message("%s-%s %s", CASES[i].from, CASES[i].to, CASES[i].text);
		g_assert_cmpstr(slots, ==, CASES[i].slots);
		g_assert_true(CASES[i].slots ? !error : g_error_matches(error, FAIL, FAIL_USAGE));
	}
}

static struct reception_day *day_of(int date, const char *from, const char *to)
{
	struct reception_day *day = reception_day_new(date);
	reception_day_set(day, RECEPTION_FROM, from);
	reception_day_set(day, RECEPTION_TO, to);
	reception_day_set(day, RECEPTION_SLOTS, "14:30,15:00");
	return day;
}

static void test_overlap(void)
{
	static const struct {
		int date;
		const char *from, *to;
		bool overlap;
	} CASES[] = {
	    {.date = 1, .from = "14:30", .to = "17:00", .overlap = true},
	    {.date = 1, .from = "16:59", .to = "18:00", .overlap = true},
	    {.date = 1, .from = "13:00", .to = "14:31", .overlap = true},
	    {.date = 1, .from = "17:00", .to = "18:00"},
	    {.date = 1, .from = "09:00", .to = "14:30"},
	    {.date = 2, .from = "14:30", .to = "17:00"},
	};
	OWN(reception_day) day = day_of(1, "14:30", "17:00");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(reception_day) other = day_of(CASES[i].date, CASES[i].from, CASES[i].to);
		g_assert_cmpint(reception_overlap(day, other), ==, CASES[i].overlap);
		g_assert_cmpint(reception_overlap(other, day), ==, CASES[i].overlap);
	}
	g_assert_true(reception_has_slot(day, "15:00"));
	g_assert_false(reception_has_slot(day, "15:0"));
	g_assert_true(reception_covers(day, "14:30"));
	g_assert_false(reception_covers(day, "17:00"));
	g_assert_cmpint(reception_state(day), ==, RECEPTION_PLANNED);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/reception/times", test_times);
	g_test_add_func("/reception/slots", test_slots);
	g_test_add_func("/reception/overlap", test_overlap);
	return g_test_run();
}
