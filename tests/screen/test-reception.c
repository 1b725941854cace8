/* The reception days on the screens: who comes, is signed in and received, and what becomes of a booking. */
#include "desk.h"
#include <locale.h>
#include <string.h>

static const struct desk_screen SCREENS[] = {
    {.name = "reception", .keys = "=5", .sees = "诸葛建军"},
    {.name = "reception-late", .keys = "=5 Down Down", .sees = "10:00 阿不都拉"},
    {.name = "reception-before", .keys = "=5 Left", .sees = "陈工"},
    {.name = "reception-after", .keys = "=5 Right", .sees = "吴老师"},
    {.name = "reception-minutes", .keys = "=5 Down Enter", .sees = "访〔2022〕3号"},
    {.name = "reception-book", .keys = "=5 Down Down Down Enter", .sees = "10:30"},
};

static struct desk *desk;

static void test_screen(const void *data)
{
	desk_golden(desk, data, 24, 80);
	desk_golden(desk, data, 40, 120);
}

/* Space signs in, F8 cancels, and the paper comes with the results. */
static void test_work(void)
{
	OWN(glass) glass = desk_sit(desk, 24, 80, NULL);
	desk_keys(glass, "=5");
	glass_sees(glass, "诸葛建军");
	desk_keys(glass, "Down Down Space");
	desk_state_is(desk, "V2022-4", "arrived");
	desk_keys(glass, "Down Down F6");
	glass_sees(glass, "[2022-09-20");
	desk_keys(glass, "Esc F8");
	glass_sees(glass, "理由");
	desk_keys(glass, "=另行约定 Ctrl-S");
	desk_state_is(desk, "V2022-5", "cancelled");
	/* it is no longer in the list, and u takes it back as was said */
	desk_keys(glass, "=u");
	desk_state_is(desk, "V2022-5", "booked");
	desk_keys(glass, "Ctrl-Y");
	desk_state_is(desk, "V2022-5", "cancelled");
	desk_keys(glass, "Ctrl-P");
	glass_sees(glass, "接待情况表");
	desk_keys(glass, "Ctrl-P");
	glass_sees(glass, "打印命令：lp");
	desk_keys(glass, "Ctrl-U =cat>$HOME/paper Enter");
	glass_sees(glass, "已送往：");
	g_autofree char *file = g_build_filename(glass_home(glass), "paper", NULL);
	g_autofree char *paper = NULL;
	g_assert_true(g_file_get_contents(file, &paper, NULL, NULL));
	g_assert_nonnull(strstr(paper, "接待情况表"));
	/* nobody is signed in on a day to come by a key that slipped */
	desk_keys(glass, "Esc Right");
	glass_sees(glass, "吴老师");
	desk_keys(glass, "Space");
	glass_sees(glass, "提前到访");
	desk_state_is(desk, "V2022-6", "booked");
}

/* A slot that is free is booked as the cursor chose it, whatever day and slot an old draft speaks of; the rest of the
 * draft stays. */
static void test_draft(void)
{
	OWN(glass) glass = desk_sit(desk, 24, 80, NULL);
	desk_keys(glass, "=5 Down Down Down Enter");
	glass_sees(glass, "10:30");
	desk_keys(glass, "=欧阳明珠 Esc Right");
	glass_sees(glass, "吴老师");
	desk_keys(glass, "Down Insert");
	glass_sees(glass, "欧阳明珠");
	glass_sees(glass, "[2022-09-27");
	glass_sees(glass, "[09:30");
	desk_keys(glass, "Ctrl-D Esc");
}

/* F4 shows the slots of the day with those who have them; who has the one that is chosen may change places, and u takes
 * that back for both. One that is not to be had is not chosen. */
static void test_swap(void)
{
	OWN(glass) glass = desk_sit(desk, 24, 80, NULL);
	desk_keys(glass, "=5");
	glass_sees(glass, "诸葛建军");
	desk_keys(glass, "Down Down F6");
	glass_sees(glass, "[2022-09-20");
	desk_keys(glass, "Tab Tab F4");
	glass_sees(glass, "赵铁柱");
	glass_sees(glass, "10:30");
	desk_keys(glass, "=1");
	glass_sees(glass, "09:00 访2022-2 赵铁柱");
	desk_keys(glass, "=5"); /* the list is still there */
	glass_sees(glass, "[11:00");
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "11:00 已由 访2022-5 诸葛建军 预约");
	desk_keys(glass, "=ｎ Enter Ctrl-S =是 Enter");
	glass_sees(glass, "已与访〔2022〕5号对调，请告知双方来访人");
	glass_sees(glass, "10:00  访2022-5");
	glass_sees(glass, "11:00  访2022-4");
	desk_keys(glass, "=u");
	glass_sees(glass, "10:00  访2022-4");
	glass_sees(glass, "11:00  访2022-5");
	/* of the day that stands in the form, not of the one that is shown */
	desk_keys(glass, "F6 =2022-09-27 Tab Tab F4");
	glass_sees(glass, "吴老师");
	desk_keys(glass, "Esc Ctrl-D Esc Insert");
	glass_sees(glass, "保存时正式取号");
	desk_keys(glass, "Tab Tab Tab F4");
	glass_sees(glass, "访2022-4 阿不都拉");
	desk_keys(glass, "=4");
	glass_sees(glass, "[10:30");
	desk_keys(glass, "Ctrl-D Esc");
}

/* The rota is kept by forms, with an input method on: a day is planned, gets another leader, and is called off. */
static void test_rota(void)
{
	g_free(desk_run(desk, "staff add login=gaofeng name=高峰 role=leader"));
	OWN(glass) glass = desk_sit(desk, 24, 80, NULL);
	desk_keys(glass, "=5 F7");
	glass_sees(glass, "轮值截止日");
	desk_keys(glass, "=１０月十一日 Tab =高峰 Tab Tab =下午两点半 Tab =１７：００ Tab =五 Tab Tab");
	glass_sees(glass, "2022-10-11");
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "已安排：2022-10-11");
	glass_sees(glass, "[10-11 周二]");
	glass_sees(glass, "> 14:30");
	desk_keys(glass, "F4 Tab Ctrl-U =孙莉莉 Tab Tab Tab Tab Tab =高校长出差 Ctrl-S");
	glass_sees(glass, "孙莉莉   行政楼201");
	glass_sees(glass, "；已更改：2022-10-11"); /* beside that no leader has this name */
	desk_keys(glass, "Delete");
	glass_sees(glass, "10-11 14:30");
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "必须填写");
	desk_keys(glass, "=校庆 Ctrl-S");
	glass_sees(glass, "已取消：2022-10-11");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	desk = desk_new("reception");
	for (size_t i = 0; i < G_N_ELEMENTS(SCREENS); i++) {
		g_autofree char *path = g_strdup_printf("/reception/%s", SCREENS[i].name);
		g_test_add_data_func(path, &SCREENS[i], test_screen);
	}
	g_test_add_func("/reception/draft", test_draft);
	g_test_add_func("/reception/swap", test_swap);
	g_test_add_func("/reception/work", test_work);
	g_test_add_func("/reception/rota", test_rota);
	int status = g_test_run();
	desk_free(desk);
	return status;
}
