/* Visits, applications for disclosure and remedies on the screens, at both sizes that people use. */
#include "desk.h"
#include <locale.h>

static const struct desk_screen SCREENS[] = {
    {.name = "applications", .keys = "=4", .sees = "4 / 5 件"},
    {.name = "applications-scope", .keys = "=4 F4", .sees = "常用筛选"},
    {.name = "applications-all", .keys = "=4 F4 =全部 Enter", .sees = "5 / 5 件"},
    {.name = "remedies", .keys = "=4 F4 =救济（未 Enter", .sees = "1 / 1 件"},
    {.name = "application", .keys = "=: =申2022-3 Enter", .sees = "江东物业有限公司"},
    {.name = "application-answered", .keys = "=: =申2022-1 Enter", .sees = "三公经费决算表"},
    {.name = "remedy", .keys = "=: =救2022-1 Enter", .sees = "请求责令重新答复"},
    {.name = "report-form", .keys = "=6 F7 F4 =申请情况 Enter", .sees = "一、本年新收"},
    {.name = "visits", .keys = "=3", .sees = "2 / 2 件"},
    {.name = "visit", .keys = "=: =访2022-2 Enter", .sees = "噪音影响家属区"},
    {.name = "new-visit", .keys = "=3 Insert", .sees = "接待日"},
    {.name = "new-application", .keys = "=4 Insert", .sees = "申请人类型"},
    {.name = "new-application-online",
        .keys = "=4 Insert =吴九 Tab =自然 Tab =网上 Tab Tab",
        .sees = "与申请人确认收到前不起算期限"},
    {.name = "new-remedy", .keys = "=: =申2022-1 Enter F2 =救济 Enter", .sees = "[申2022-1"},
};

static struct desk *desk;

static void test_screen(const void *data)
{
	desk_golden(desk, data, 24, 80);
	desk_golden(desk, data, 40, 120);
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	desk = desk_new("kinds");
	for (size_t i = 0; i < G_N_ELEMENTS(SCREENS); i++) {
		g_autofree char *path = g_strdup_printf("/kinds/%s", SCREENS[i].name);
		g_test_add_data_func(path, &SCREENS[i], test_screen);
	}
	int status = g_test_run();
	desk_free(desk);
	return status;
}
