/* The year at the desk: its report as it was asked for, how it is closed and opened again. */
#include "desk.h"
#include <locale.h>

/* A report that is asked for at the prompt is the one that the shell writes, as of its day and in its part; its figures
 * open as of that day; what is wrong with it opens nothing. */
static void test_asked(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=:");
	glass_type(glass, "report 2022 as-of=2022-09-09");
	desk_keys(glass, "Enter");
	glass_sees(glass, "共收到来信 3 件");
	glass_sees(glass, "截至 2022-09-09");
	desk_keys(glass, "Tab Tab Enter");
	glass_sees(glass, "2022  本年新收");
	glass_sees(glass, " 3 件");
	desk_keys(glass, "Esc Esc =:");
	glass_type(glass, "report 2022 section=kinds");
	desk_keys(glass, "Enter");
	glass_sees(glass, "行政复议");
	glass_misses(glass, "共收到来信");
	desk_keys(glass, "Esc =:");
	glass_type(glass, "report 2022 section=foo");
	desk_keys(glass, "Enter");
	glass_sees(glass, "报告没有“foo”这一节");
	glass_misses(glass, "> 统计");
}

/* The year is closed from its report: what is in the way first, one case after the other, then after a question; it is
 * opened again for a reason. Who may not is not offered it. */
static void test_closing(void)
{
	OWN(desk) desk = desk_new("register");
	g_free(desk_run(
	    desk, "--today 2022-08-30 add letter box=principal received=2022-08-30 subject=遗失校园卡 body=请协助"));
	g_free(desk_run(desk, "staff add login=zhaoli name=赵丽 role=clerk"));
	g_free(desk_run(desk, "setting change impersonation on"));
	static const char *const CLERK[] = {"DOCKET_AS=zhaoli", NULL};
	OWN(glass) clerk = desk_sit(desk, DESK_ROWS, DESK_COLS, CLERK);
	desk_keys(clerk, "=6 Left");
	glass_sees(clerk, "2021-2022");
	desk_keys(clerk, "F2 =close-year");
	glass_sees(clerk, "筛选：close-year");
	glass_misses(clerk, "关账");
	desk_keys(clerk, "Esc Esc F8");
	glass_sees(clerk, "可由办公室负责人、校领导、管理员办");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=6 F8");
	glass_sees(glass, "尚未结束");
	desk_keys(glass, "Esc Left");
	glass_sees(glass, "2021-2022 学年统计");
	desk_keys(glass, "F2 =close-year Enter");
	glass_sees(glass, "2021-2022 还不能关账");
	desk_keys(glass, "Enter");
	glass_sees(glass, "遗失校园卡");
	desk_keys(glass, "Esc");
	glass_sees(glass, "2021-2022 还不能关账");
	g_free(desk_run(desk, "correct 13 category=后勤生活 reason=补登"));
	glass_sees(glass, "按 F8 关账");
	desk_keys(glass, "F8");
	glass_sees(glass, "以后补登的作为更正列出");
	desk_keys(glass, "Enter");
	glass_sees(glass, "没有执行");
	desk_keys(glass, "=是 Enter");
	glass_sees(glass, "2021-2022 已关账");
	desk_keys(glass, "Esc");
	glass_sees(glass, "，已关账");
	/* what came late is listed from here, on a page of its own */
	g_free(desk_run(desk, "correct 13 category=教学教务 reason=归类有误"));
	desk_keys(glass, "F2");
	glass_sees(glass, "此后的更正和补登");
	desk_keys(glass, "Enter");
	glass_sees(glass, "现为 教学教务");
	glass_misses(glass, "结转情况");
	desk_keys(glass, "Esc F2 Down Enter Enter");
	glass_sees(glass, "重新打开的原因");
	desk_keys(glass, "=漏登 Enter");
	glass_sees(glass, "2021-2022 已重新打开");
	glass_misses(glass, "，已关账");
}

/* A page that has something to do asks before it is done. */
static void test_offer(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=:ladder Enter");
	glass_sees(glass, "> 催办督办");
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "件催办督办？（y/n）");
	desk_keys(glass, "=y Enter");
	glass_sees(glass, "已登记");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/annual/asked", test_asked);
	g_test_add_func("/annual/closing", test_closing);
	g_test_add_func("/annual/offer", test_offer);
	return g_test_run();
}
