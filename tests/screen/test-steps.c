/* What has to happen next with a case, who may do it, and what one sees when it was done. */
#include "desk.h"
#include <locale.h>

static struct glass *sit_as(struct desk *desk, const char *login)
{
	g_autofree char *as = g_strdup_printf("DOCKET_AS=%s", login);
	struct glass *glass = desk_sit(desk, DESK_ROWS, DESK_COLS, (const char *const[]){as, NULL});
	glass_sees(glass, "1今日");
	return glass;
}

static void add_staff(struct desk *desk, const char *words)
{
	g_autofree char *line = g_strdup_printf("staff add %s", words);
	g_free(desk_run(desk, line));
	g_free(desk_run(desk, "setting change impersonation on"));
}

/* Who handed an accusation over may not see it any more: the list stands there again, and what was done. */
static void test_handed(void)
{
	OWN(desk) desk = desk_new("register");
	add_staff(desk, "login=zhu name=朱主任 role=supervisor");
	g_free(desk_run(desk, "add letter box=principal received=2022-09-20 subject=反映食堂采购 body=内容 class=accuse"));
	OWN(glass) glass = sit_as(desk, "zhu");
	desk_keys(glass, "=2 =反映食堂 Enter Enter");
	glass_sees(glass, "下一步   移送纪检");
	desk_keys(glass, "F2 Enter =转请核查 Ctrl-S");
	glass_sees(glass, "已移送纪检；此后您不再看到本件");
	glass_sees(glass, "视图");
	glass_misses(glass, "本案无法显示");
}

/* The list under the form has its cursor on what was logged. */
static void test_pointed(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 Insert =校长信箱 Tab Tab Tab Tab Tab Tab Tab Tab =问路 Tab =怎么走 Ctrl-S");
	glass_sees(glass, "已登记：信");
	desk_keys(glass, "Esc");
	glass_sees(glass, "视图");
	desk_keys(glass, "Enter");
	glass_sees(glass, "问路");
}

/* So has the reception day on which somebody came unbooked. */
static void test_walked_in(void)
{
	OWN(desk) desk = desk_new("reception");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=5");
	glass_sees(glass, "[5接待日]");
	desk_keys(glass, "Insert");
	glass_sees(glass, "来访事由");
	desk_keys(glass, "=欧阳来 Tab =反映路灯不亮 Ctrl-S");
	glass_sees(glass, "已登记：访");
	desk_keys(glass, "Enter");
	glass_sees(glass, "接待并记录");
	glass_sees(glass, "反映路灯不亮");
}

/* A handler is chosen among those of the unit. */
static void test_handlers(void)
{
	OWN(desk) desk = desk_new("register");
	add_staff(desk, "login=zl name=赵丽 role=handler unit=教务处");
	add_staff(desk, "login=zs name=张三 role=handler unit=保卫处");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=: =信6 Enter F2 Enter F4");
	glass_sees(glass, "> 1 张三");
	glass_misses(glass, "赵丽");
}

/* Below the form stands what it judges. */
static void test_read(void)
{
	static const struct {
		const char *run[3], *number, *sees, *desk; /* NULL: kinds */
	} CASES[] = {
	    {{"approve L2022-4", "reply L2022-4 via=email"}, "信4", "考试时间已调整，请以教务系统", NULL},
	    {{"--today 2022-09-08 search A2022-2 result=检得合同一份"}, "申2022-2", "检得合同一份", NULL},
	    {{"receive V2022-3 minutes=来访人要求核算"}, "访2022-3", "来访人要求核算", .desk = "reception"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(desk) desk = desk_new(CASES[i].desk ? CASES[i].desk : "kinds");
		for (const char *const *line = CASES[i].run; *line; line++)
			g_free(desk_run(desk, *line));
		OWN(glass) glass = desk_at(desk);
		g_autofree char *keys = g_strdup_printf("=: =%s Enter F2 Enter", CASES[i].number);
		desk_keys(glass, keys);
		glass_sees(glass, "Ctrl-S保存");
		glass_sees(glass, CASES[i].sees);
	}
}

/* Where a decision may order a new answer that comes first, and whoever may not begin it reads who may. */
static void test_ordered(void)
{
	OWN(desk) desk = desk_new("kinds");
	add_staff(desk, "login=gong name=公开员 role=disclosure");
	g_free(desk_run(desk, "answer R2022-1 text=答复书"));
	g_free(desk_run(desk, "conclude R2022-1 result=corrected"));
	OWN(glass) glass = sit_as(desk, "gong");
	desk_keys(glass, "=: =救2022-1 Enter F2");
	glass_sees(glass, "1 执行重作");
	glass_sees(glass, "由办公室负责人、校领导办理");
	glass_sees(glass, "2 办结");
	desk_keys(glass, "=2");
	glass_sees(glass, "须先“执行重作”");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/steps/handed", test_handed);
	g_test_add_func("/steps/pointed", test_pointed);
	g_test_add_func("/steps/walked-in", test_walked_in);
	g_test_add_func("/steps/handlers", test_handlers);
	g_test_add_func("/steps/read", test_read);
	g_test_add_func("/steps/ordered", test_ordered);
	return g_test_run();
}
