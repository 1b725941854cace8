/* The report's summary in sentences. */
#include "base/say.h"
#include "temporary.h"
#include "yearend.h"
#include <string.h>

static char *text_of(struct office *office, const char *period)
{
	OWN(annual) annual = yearend_count(office, period);
	OWN(sheet) sheet = annual_sheet(office, annual, NULL, NULL);
	GString *text = g_string_new(sheet->title);
	size_t index;
	json_t *sentence;
	json_array_foreach(json_object_get(sheet->data, "text"), index, sentence)
	    g_string_append_printf(text, "\n%s", json_string_value(sentence));
	return g_string_free(text, FALSE);
}

/* What is not there is said in words, and only a year has a year before it. */
static void test_sentences(void)
{
	static const struct {
		const char *period, *said, *unsaid;
	} CASES[] = {
	    {"2021", "2021 年度统计\n", "结转"},
	    {"2022-03", "\n统计期尚未届满，不列同比。\n", "上年"},
	    {"2021", "\n没有收到来信。", " 0 "},
	    {"2022", "上年结转 0 件，本年新收 2 件，本年办结 1 件，结转下年度继续办理 1 件。", "（其中"},
	    {"2022", "\n答复 1 件，全部按期。尚未答复 1 件，均未超期。\n", "无需"},
	    {"2022", "最长 3 个工作日", "未计入"},
	    {"2021-2022", "2021-2022 学年统计\n", "期初"},
	    {"2022-03", "2022 年 3 月统计\n", "上年"},
	    {"2022-03", "期初结转 0 件，本期新收 2 件，本期办结 1 件，结转下期继续办理 1 件。", "本年"},
	    {"2022-03-01..2022-03-03", "2022 年 3 月 1 日至 2022 年 3 月 3 日统计\n", ".."},
	    {"2022-03-04", "2022 年 3 月 4 日统计\n", "答复 0"},
	    {"2022-03-04", "\n统计期：2022 年 3 月 4 日，截至 2022 年 3 月 4 日。\n", "日至"},
	    {"2022-03-07..2022-06-30", "\n没有收到来信。\n期初结转 1 件", "答复"},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-04");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	temporary_letter(t.office, "2022-03-04", NULL);
	static const char *const STEPS[][2] = {
	    {"accept"}, {"draft", "text=好"}, {"approve"}, {"reply", "via=email"}, {"close"}};
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++)
		g_assert_cmpint(temporary_act(t.office, id, STEPS[i][0], STEPS[i][1], NULL), ==, 0);
	say_language("zh");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *text = text_of(t.office, CASES[i].period);
		g_test_message("%s", text);
		g_assert_nonnull(strstr(text, CASES[i].said));
		g_assert_null(strstr(text, CASES[i].unsaid));
	}
	say_language("en");
	temporary_close(&t);
}

/* One is not several. */
static void test_singular(void)
{
	static const char *const SAID[] = {"Figures, period 2022-03-01 to 2022-03-03\n",
	    "\n1 letter was received: ", "\n1 was answered, and in time. None waits for an answer.",
	    "\n1 reply was rated, 100.0% "};
	struct temporary t;
	temporary_open(&t, "2022-03-03");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	static const char *const STEPS[][2] = {
	    {"accept"}, {"draft", "text=好"}, {"approve"}, {"reply", "via=email"}, {"rate", "result=satisfied"}};
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++)
		g_assert_cmpint(temporary_act(t.office, id, STEPS[i][0], STEPS[i][1], NULL), ==, 0);
	g_autofree char *text = text_of(t.office, "2022-03-01..2022-03-03");
	g_test_message("%s", text);
	for (size_t i = 0; i < G_N_ELEMENTS(SAID); i++)
		g_assert_nonnull(strstr(text, SAID[i]));
	g_autofree char *day = text_of(t.office, "2022-03-03");
	g_assert_true(g_str_has_prefix(day, "Figures, day 2022-03-03\nPeriod: 2022-03-03, as known on 2022-03-03.\n"));
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/summary/sentences", test_sentences);
	g_test_add_func("/summary/singular", test_singular);
	return g_test_run();
}
