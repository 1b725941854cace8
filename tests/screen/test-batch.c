/* What is done to several at once, and the lists and forms that one comes to from it. */
#include "desk.h"
#include <locale.h>

/* Several at once: looked at first, then done in one step, each taken back by itself. */
static void test_batch(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 Down Down Down Down Space Space Space Up Up Up Up Space F2");
	glass_sees(glass, "已勾选的 4 件");
	desk_keys(glass, "Enter");
	glass_sees(glass, "将办理 3 件，不能办理 1 件");
	desk_keys(glass, "Ctrl-S Ctrl-S");
	desk_state_is(desk, "9", "accepted");
	desk_state_is(desk, "10", "accepted");
	desk_state_is(desk, "11", "accepted");
	glass_sees(glass, "已受理：共 3 件");
	glass_sees(glass, "已勾选 1 件");
	/* the key takes back what was done just now, all of it, whatever the cursor stands on; the shell goes by the case
	 */
	desk_keys(glass, "=u");
	glass_sees(glass, "撤销刚才的“已受理”：共 3 件？");
	desk_keys(glass, "=y Enter");
	glass_sees(glass, "已撤销");
	desk_state_is(desk, "9", "registered");
	desk_state_is(desk, "10", "registered");
	desk_state_is(desk, "11", "registered");
	/* of what is not in sight it says what it would be, and whose */
	desk_keys(glass, "=1");
	glass_sees(glass, "[1今日]");
	desk_keys(glass, "=u");
	glass_sees(glass, "？（y/n）：");
	glass_sees(glass, "：撤销王敏的“");
	desk_keys(glass, "=n Enter");
	g_free(desk_run(desk, "accept 9 10"));
	g_free(desk_run(desk, "undo 10"));
	desk_state_is(desk, "10", "registered");
	desk_state_is(desk, "9", "accepted");
	/* what only lacks its words yet is offered, too */
	desk_keys(glass, "=2 Home Space Space F2 =督办");
	glass_sees(glass, ">   督办 ");
}

/* What is approved of a refusal is no reply, and is not called one: in the look at several, and in the history. */
static void test_batch_refusal(void)
{
	OWN(desk) desk = desk_new("register");
	g_free(desk_run(desk, "refuse 9 reason=商业广告 ground=NA8"));
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "F5 Ctrl-A F5");
	glass_sees(glass, "将办理");
	glass_sees(glass, "批准不予受理");
	/* what is signed is read before it is */
	desk_keys(glass, "PgDn");
	glass_sees(glass, "信2022-9 住房维修基金使用情况");
	glass_sees(glass, "商业广告");
	desk_keys(glass, "Esc Esc Esc =: =9 Enter");
	glass_sees(glass, "不予受理");
	desk_keys(glass, "F2");
	glass_sees(glass, "批准不予受理");
	g_free(desk_run(desk, "approve 9"));
	desk_keys(glass, "Esc");
	glass_sees(glass, "批准不予受理");
}

/* The menu counts what the look at it will say, and what fits none of them opens no form. */
static void test_batch_counts(void)
{
	OWN(desk) desk = desk_new("register");
	for (const char *const *number = (const char *const[]){"9", "10", "11", NULL}; *number; number++) {
		g_autofree char *accept = g_strdup_printf("accept %s", *number);
		g_autofree char *draft = g_strdup_printf("draft %s text=答复", *number);
		g_free(desk_run(desk, accept));
		g_free(desk_run(desk, draft));
	}
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "F5 Space F2");
	glass_sees(glass, "签发");
	glass_misses(glass, "不同意延期");
	glass_misses(glass, "催办反馈");
	desk_keys(glass, "Esc =: =batch Space =decline Enter");
	glass_sees(glass, "将办理 0 件，不能办理 1 件");
	glass_sees(glass, "不能办理：没有申请过延期");
	glass_sees(glass, "没有可办的件");
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "所选案件都不能办理");
	glass_misses(glass, "批量办理 0 件");
}

/* Granting comes before declining, what is typed in whole before what holds it, and what was asked for stands in the
 * form, with the clock that it is about. */
static void test_extension(void)
{
	OWN(desk) desk = desk_new("kinds");
	g_free(desk_run(desk, "ask-extension A2022-2 reason=档案尚未整理完毕 days=15"));
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=: =A2022-2 Enter F2 =延期");
	glass_sees(glass, ">   延期");
	desk_keys(glass, "Enter");
	glass_sees(glass, "[档案尚未整理完毕");
	glass_sees(glass, "[15");
	desk_keys(glass, "Tab Tab Tab Tab F4");
	glass_sees(glass, "1 答复期限");
}

/* A number of the workload opens the list of just so many, under words that are the reader's. */
static void test_workload(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "F6 Tab Tab Enter");
	glass_sees(glass, "视图：全部");
	glass_sees(glass, "收到:2022");
	glass_misses(glass, "received:");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/batch/batch", test_batch);
	g_test_add_func("/batch/refusal", test_batch_refusal);
	g_test_add_func("/batch/counts", test_batch_counts);
	g_test_add_func("/batch/extension", test_extension);
	g_test_add_func("/batch/workload", test_workload);
	return g_test_run();
}
