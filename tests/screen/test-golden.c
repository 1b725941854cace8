/* What every screen looks like, at both sizes that people use; some also in the smallest window. */
#include "desk.h"
#include <locale.h>
#include <string.h>

static const struct desk_screen SCREENS[] = {
    {.name = "today", .keys = "", .sees = "校园网晚间频繁掉线"},
    {.name = "letters", .keys = "=2", .sees = "10 / 12 件"},
    {.name = "letters-all", .keys = "=2 F4 End Enter", .sees = "12 / 12 件"},
    {.name = "letters-views", .keys = "=2 F4", .sees = "常用筛选"},
    {.name = "letters-saved", .keys = "=2 F4 =3", .sees = "@超期"},
    {.name = "review", .keys = "F5", .sees = "待决"},
    {.name = "review-which", .keys = "F5 F4", .sees = "由我审批"},
    {.name = "review-batch", .keys = "F5 Space F5", .sees = "将办理"},
    {.name = "workload", .keys = "F6", .sees = "后勤处"},
    {.name = "letters-filter", .keys = "=2 =/ =热水", .sees = "1 / 12 件"},
    {.name = "letters-nothing", .keys = "=2 =/ =无此事 Enter", .sees = "没有符合筛选的信件"},
    {.name = "letters-ticked", .keys = "=2 Space Space", .sees = "已勾选 2 件"},
    {.name = "letters-sort", .keys = "=2 F6", .sees = "排序 -"},
    {.name = "letters-columns", .keys = "=2 F7", .sees = "[*] 期限"},
    {.name = "case", .keys = "=: =8 Enter", .sees = "晚上十点到十二点几乎不能用"},
    {.name = "case-answered", .keys = "=: =2 Enter", .sees = "我是三号宿舍楼的住户"},
    {.name = "case-menu", .keys = "=: =8 Enter F2", .sees = "-- 办理 "},
    {.name = "case-due", .keys = "=: =8 Enter F3", .sees = "2022-09-17"},
    {.name = "case-text", .keys = "=: =2 Enter Ctrl-P", .sees = "行，共"},
    {.name = "case-event", .keys = "=: =2 Enter Up Up Up Up Enter", .sees = "循环泵已于近日更换"},
    {.name = "case-letter", .keys = "=: =2 Enter Tab Enter", .sees = "2022年9月1日"},
    {.name = "case-assign", .keys = "=: =7 Enter F2 Enter", .sees = "晚上七点以后"},
    {.name = "new-letter", .keys = "Insert", .sees = "2022-09-27"},
    {.name = "batch", .keys = "=2 Ctrl-A F2 Enter", .sees = "将办理"},
    {.name = "report", .keys = "=6", .sees = "共收到来信"},
    {.name = "report-parts", .keys = "=6 F4", .sees = "目录"},
    {.name = "report-years", .keys = "=6 F6", .sees = "2021-2022"},
    {.name = "figure", .keys = "=6 Tab Tab Tab Enter", .sees = "构成该数字的全部案件"},
    {.name = "figure-share", .keys = "=6 F4 =按来源 Enter Tab Enter", .sees = "8 件"},
    {.name = "settings", .keys = "=7", .sees = "江东大学"},
    {.name = "units", .keys = "=7 Enter", .sees = "后勤处"},
    {.name = "help", .keys = "=2 F1", .sees = "勾选本行"},
};

/* In the smallest window. */
static const struct desk_screen LEAST[] = {
    {.name = "today", .keys = "", .sees = "图书馆夜间"},
    {.name = "letters", .keys = "=2", .sees = "10 / 12 件"},
    {.name = "case", .keys = "=: =8 Enter", .sees = "已签收"},
    {.name = "case-menu", .keys = "=: =8 Enter F2", .sees = "-- 办理 "},
    {.name = "new-letter", .keys = "Insert", .sees = "[2022-09-20"},
    {.name = "report", .keys = "=6", .sees = "统计期"},
};

static struct desk *desk;

static void test_screen(const void *data)
{
	desk_golden(desk, data, 24, 80);
	desk_golden(desk, data, 40, 120);
}

static void test_least(const void *data)
{
	desk_golden(desk, data, 10, 40);
}

static void add(const char *folder, const struct desk_screen *screen, void (*test)(const void *data))
{
	g_autofree char *path = g_strdup_printf("/golden/%s/%s", folder, screen->name);
	g_test_add_data_func(path, screen, test);
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	desk = desk_new("register");
	for (size_t i = 0; i < G_N_ELEMENTS(SCREENS); i++)
		add("usual", &SCREENS[i], test_screen);
	for (size_t i = 0; i < G_N_ELEMENTS(LEAST); i++)
		add("least", &LEAST[i], test_least);
	int status = g_test_run();
	desk_free(desk);
	return status;
}
