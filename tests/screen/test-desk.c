/* A day at the desk: what one does in the screens, and what the register says of it. */
#include "desk.h"
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* What an input method sends instead of keys still means them; Han characters begin a filter. */
static void test_input_method(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=２");
	glass_sees(glass, "[2信件]");
	desk_keys(glass, "=／");
	glass_sees(glass, "筛选：");
	desk_keys(glass, "=食堂 Enter");
	glass_sees(glass, "1 / 12 件");
	desk_keys(glass, "Esc =？");
	glass_sees(glass, "本屏操作");
	desk_keys(glass, "Esc =宿舍");
	glass_sees(glass, "再次反映三号");
	glass_misses(glass, "食堂");
	/* from the first screen as well */
	desk_keys(glass, "Esc =1");
	glass_sees(glass, "[1今日]");
	desk_keys(glass, "=清真");
	glass_sees(glass, "建议增加清真窗");
	glass_sees(glass, "1 / 12 件");
}

/* What is refused stands whole, in as many rows as it takes, and the rows of the page make room. */
static void test_refused(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 =:view　change　nosuch　text=x Enter");
	glass_sees(glass, "没有名为“nosuch”的常用筛选");
	glass_sees(glass, "本周接待");
	desk_keys(glass, "End");
	glass_sees(glass, ">");
	desk_keys(glass, "Esc");
	glass_misses(glass, "本周接待");
	glass_sees(glass, "直接打汉字或按");
}

/* A letter as it is copied from a page, with blank lines around it, can be seen in its field; what is wrong with a form
 * is said until something is put right, and counted then; the letter has the room that the fields of an act leave. */
static void test_form(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 Insert Ctrl-S");
	glass_sees(glass, "没有保存：先改正 3 处");
	desk_keys(glass, "=纸质来信");
	glass_misses(glass, "没有保存");
	glass_sees(glass, "还有 2 处要改");
	desk_keys(glass, "Tab Tab Tab Tab Tab Tab Tab Tab =路灯不亮 Tab");
	glass_paste(glass, "\n\t\t\n    一\n二\n三\n四\n五\n六\n七\n八\n九\n末行\n\t\t\n\t\t");
	glass_sees(glass, "末行");
	desk_keys(glass, "Ctrl-S F2 Enter");
	glass_sees(glass, "告知日期");
	glass_sees(glass, "末行");
	/* the next letter begins with the mailbox of this one: it stands there to be typed over */
	desk_keys(glass, "Esc Esc Esc Insert");
	glass_sees(glass, "[纸质来信");
	desk_keys(glass, "=书记信箱");
	glass_sees(glass, "[书记信箱 ");
}

/* While a filter is typed it may be wrong at every key: the log has what was left standing. */
static void test_typed(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 =/ =收 =到 =:");
	glass_sees(glass, "看不懂“收到:”");
	desk_keys(glass, "=2022-02-3");
	glass_sees(glass, "收到:2022-02-3");
	desk_keys(glass, "=0");
	glass_sees(glass, "日历中没有 2022-02-30");
	/* what is wrong is mended where it stands, and Esc clears it at once */
	desk_keys(glass, "Enter =1");
	glass_sees(glass, "筛选：收到:2022-02-301");
	desk_keys(glass, "Esc");
	glass_sees(glass, "10 / 12 件");
	desk_keys(glass, "=:messages Enter");
	glass_sees(glass, "> 消息记录");
	glass_sees(glass, "日历中没有 2022-02-30");
	glass_misses(glass, "看不懂“收到:”");
}

/* The cursor follows the case, not the row: through other orders, sizes, and what others write. */
static void test_cursor(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 Down Down Down");
	glass_sees(glass, "> 剩1工作日    信2022-5");
	glass_cursor_is(glass, 8, 0);
	glass_resize(glass, 40, 120);
	glass_sees(glass, "预览 信2022-5");
	glass_resize(glass, 10, 40);
	glass_sees(glass, "> 剩1工作日    信2022-5");
	glass_resize(glass, 9, 39);
	glass_sees(glass, "窗口太小");
	glass_resize(glass, DESK_ROWS, DESK_COLS);
	glass_sees(glass, "> 剩1工作日    信2022-5");
	desk_keys(glass, "F6 =4");
	glass_sees(glass, "排序：编号");
	glass_sees(glass, "> 剩1工作日    信2022-5");
	g_free(desk_run(desk, "remind 11"));
	g_free(desk_run(desk, "assign 5 unit=后勤处"));
	glass_sees(glass, "> 剩1工作日    信2022-5    09-14    陈静     后勤处");
	glass_sees(glass, "信2022-11");
}

/* The button that is pressed in ROW, COL, counted from 0, in the form of xterm. */
static void click(struct glass *glass, int button, int row, int col)
{
	g_autofree char *bytes =
	    g_strdup_printf("\033[<%d;%d;%dM\033[<%d;%d;%dm", button, col + 1, row + 1, button, col + 1, row + 1);
	glass_send(glass, bytes);
}

/* The mouse does nothing until it is switched on; then it selects, opens, scrolls and changes the screen. */
static void test_mouse(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	int col = 0;
	desk_keys(glass, "=2");
	glass_sees(glass, "10 / 12 件");
	g_assert_null(strstr(glass_bytes(glass)->str, "\033[?1000h"));
	click(glass, 0, 8, 20);
	glass_cursor_is(glass, 5, 0);
	desk_keys(glass, "F12");
	glass_sees(glass, "鼠标已打开");
	g_assert_nonnull(strstr(glass_bytes(glass)->str, "\033[?1000h"));
	click(glass, 0, 8, 20);
	glass_cursor_is(glass, 8, 0);
	click(glass, 65, 8, 20);
	glass_cursor_is(glass, 11, 0);
	click(glass, 64, 8, 20);
	glass_cursor_is(glass, 8, 0);
	click(glass, 0, 8, 20);
	glass_sees(glass, "反映奖学金评定程序不透明");
	desk_keys(glass, "Esc");
	int row = glass_find(glass, "4公开申请", &col);
	click(glass, 0, row, col + 2);
	glass_sees(glass, "[4公开申请]");
	/* below the last row the last one is selected; in a menu a second click runs */
	desk_keys(glass, "=2 F4");
	glass_sees(glass, "看哪些信件");
	row = glass_find(glass, "临期", &col);
	click(glass, 0, row, col);
	glass_rest(glass, 50);
	click(glass, 0, row, col);
	glass_sees(glass, "筛选：@临期");
	row = glass_find(glass, "F1帮助", &col);
	click(glass, 0, row, col + 3);
	glass_sees(glass, "本屏按键");
	row = glass_find(glass, "Esc返回", &col);
	click(glass, 0, row, col);
	glass_sees(glass, "筛选：@临期");
	desk_keys(glass, "F12");
	glass_sees(glass, "鼠标已关闭");
}

/* Left and Right walk through the list that the case was opened from; leaving it, one stands on the last one. */
static void test_neighbours(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=2 Enter");
	glass_sees(glass, "第 1 / 10 件");
	desk_keys(glass, "Right Right");
	glass_sees(glass, "第 3 / 10 件");
	glass_sees(glass, "建议增加清真窗口晚餐供应时间");
	desk_keys(glass, "Left");
	glass_sees(glass, "对期末考试安排冲突提出建议");
	desk_keys(glass, "Esc");
	glass_sees(glass, "> 今日到期     信2022-4");
	desk_keys(glass, "Up Enter Left");
	glass_sees(glass, "已是第一件");
	/* words that are not understood list nothing, and nothing stays under them */
	desk_keys(glass, "=2 =/期限<<3 Enter");
	glass_sees(glass, "改正前不列出任何件");
	glass_sees(glass, "看不懂“期限<<3”：请写成 期限<3工作日");
	glass_misses(glass, "信2022-4");
	desk_keys(glass, "Esc Esc");
	glass_sees(glass, "> 超期10工作日 信2022-1");
	/* a saved filter says what it stands for today */
	desk_keys(glass, "F4");
	glass_sees(glass, "类型:来访 接待:2022-");
	glass_misses(glass, "{week}");
	desk_keys(glass, "Esc");
}

/* What the state waits for stands first in the menu: dim and with its reason where a rule bars whoever sits there. */
static void test_due_step(void)
{
	OWN(desk) desk = desk_new("kinds");
	g_free(desk_run(desk, "--today 2022-09-08 search A2022-2 result=有"));
	g_free(desk_run(desk, "draft A2022-2 text=答复"));
	g_free(desk_run(desk, "staff add login=other name=保密员 role=secrecy"));
	g_free(desk_run(desk, "undo A2022-2"));
	g_free(desk_run(desk, "draft A2022-2 text=答复"));
	g_free(desk_run(desk, "approve L2022-4"));
	g_free(desk_run(desk, "reply L2022-4 via=email"));
	OWN(glass) glass = desk_at(desk);
	glass_sees(glass, "内部时限已过 申2022-2");
	desk_keys(glass, "=: =A2022-2 Enter");
	glass_sees(glass, "保密审查");
	desk_keys(glass, "F2");
	glass_sees(glass, "1 保密审查  拟办与保密审查须由两人分别进行");
	desk_keys(glass, "=1");
	glass_sees(glass, "请用 staff 命令为他人设定相应角色");
	desk_keys(glass, "Esc =: =信4 Enter");
	glass_sees(glass, "登记满意度评价后办结");
	desk_keys(glass, "F2");
	glass_sees(glass, "1 评价");
	g_free(desk_run(desk, "rate L2022-4 result=dissatisfied"));
	desk_keys(glass, "Esc F2");
	glass_sees(glass, "1 重办");
	glass_misses(glass, "登记满意度评价后办结");
	/* who signs an answer reads what was decided, not the request alone */
	g_free(desk_run(desk, "setting change impersonation on"));
	g_free(desk_run(desk, "--as other secrecy A2022-2 result=pass"));
	g_free(desk_run(desk, "decide A2022-2 outcome=R2 withheld=R3.5 ground=部分为内部事务信息"));
	desk_keys(glass, "Esc =1 F5");
	glass_sees(glass, "待校领导签发");
	desk_keys(glass, "End");
	glass_sees(glass, "办理结果：R2 部分公开");
	glass_sees(glass, "其余部分：R3.5");
	glass_sees(glass, "依据：部分为内部事务信息");
	/* a day that must be said begins with today; what is wrong with it stands whole */
	desk_keys(glass, "Esc =: =A2022-3 Enter F2 =收到意见 Enter");
	glass_sees(glass, "收到日期 *   [2022-09-20");
	desk_keys(glass, "=下个月第三周 Tab");
	glass_sees(glass, "或 +5w（工作日）");
}

/* Two clerks, one case: who comes second is told who did what, loses nothing, and may go on. */
static void test_two_clerks(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	g_free(desk_run(desk, "staff add login=liqiang name=李强 role=clerk"));
	g_free(desk_run(desk, "setting change impersonation on"));
	desk_keys(glass, "=: =6 Enter =a =已电话告知保卫处");
	glass_sees(glass, "已电话告知保卫处");
	g_free(desk_run(desk, "--as liqiang remind 6 text=请速办"));
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "李强");
	glass_sees(glass, "已电话告知保卫处");
	desk_keys(glass, "Ctrl-S");
	glass_sees(glass, "时间线（5 条");
	g_autofree char *shown = desk_run(desk, "show 6");
	g_assert_nonnull(strstr(shown, "已电话告知保卫处"));
	/* and what others write is seen without asking */
	g_free(desk_run(desk, "--as liqiang remind 6 text=再次催办"));
	glass_sees(glass, "李强 刚刚改动了本案");
	glass_sees(glass, "再次催办");
	/* what another did is taken back only after it was named */
	desk_keys(glass, "=u");
	glass_sees(glass, "撤销李强的“催办”（2022-09-20 10:32）？");
	desk_keys(glass, "=否 Enter");
	glass_sees(glass, "时间线（6 条");
	desk_keys(glass, "=u =ｙ Enter");
	glass_sees(glass, "已撤销：信〔2022〕6号");
	glass_sees(glass, "时间线（7 条");
}

/* The writer's telephone is shown after a reason was given, which stays in the record. */
static void test_contact(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=: =2 Enter");
	glass_sees(glass, "138****8000");
	desk_keys(glass, "F8 Enter");
	glass_sees(glass, "请写明查看原因");
	desk_keys(glass, "=回访 Enter");
	glass_sees(glass, "13800138000");
	glass_sees(glass, "回访");
	/* the correction of a case shows no more than the case */
	desk_keys(glass, "Esc =: =4 Enter F4");
	glass_sees(glass, "139****9001");
	glass_misses(glass, "13900139001");
}

/* The report, of the year that the office begins with, goes to a command in pages; one that fails is named. */
static void printed(struct glass *glass)
{
	g_autofree char *file = g_build_filename(glass_home(glass), "pages.txt", NULL), *text = NULL;
	g_autofree char *keys = g_strdup_printf("Ctrl-U =cat>%s Enter", file);
	desk_keys(glass, "=6 Ctrl-P Ctrl-U =false Enter");
	glass_sees(glass, "“false”执行失败");
	desk_keys(glass, keys);
	glass_sees(glass, "已送往");
	g_assert_true(g_file_get_contents(file, &text, NULL, NULL));
	g_assert_true(g_str_has_prefix(text, "2022 年度统计\n\n"));
	g_assert_nonnull(strstr(text, "\f"));
}

/* Files are put in, read as text, and saved; lists and reports are written out, and never over something. */
static void test_files(void)
{
	OWN(desk) desk = desk_new("register");
	g_free(desk_run(desk, "setting change year calendar"));
	OWN(glass) glass = desk_at(desk);
	g_autofree char *file = g_build_filename(glass_home(glass), "scan.txt", NULL);
	g_autofree char *saved = g_build_filename(glass_home(glass), "out", "scan.txt", NULL);
	g_autofree char *list = g_build_filename(glass_home(glass), "list.csv", NULL);
	g_autofree char *folder = g_path_get_dirname(saved);
	g_assert_true(g_file_set_contents(file, "来信扫描件第一页\n", -1, NULL));
	g_mkdir(folder, 0700);
	desk_keys(glass, "=: =9 Enter Insert =scan.txt Enter");
	glass_sees(glass, "1 scan.txt");
	desk_keys(glass, "F5 Enter");
	glass_sees(glass, "来信扫描件第一页");
	desk_keys(glass, "Esc F5 Down Enter =out Enter");
	glass_sees(glass, "已保存为");
	g_assert_true(g_file_test(saved, G_FILE_TEST_EXISTS));
	desk_keys(glass, "Esc =2 Ctrl-E Ctrl-U =list.csv Enter");
	glass_sees(glass, "已导出");
	g_assert_true(g_file_test(list, G_FILE_TEST_EXISTS));
	desk_keys(glass, "Ctrl-E Ctrl-U =list.csv Enter");
	glass_sees(glass, "已存在");
	/* the name that is proposed is a free one */
	desk_keys(glass, "Esc Esc Ctrl-E Enter");
	glass_sees(glass, "已导出");
	desk_keys(glass, "Ctrl-E");
	glass_sees(glass, "(2).csv");
	desk_keys(glass, "Esc");
	printed(glass);
}

/* The office's own lists and settings are filled in by forms; before one is taken out of use, the screen asks. */
static void test_settings(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "=7 Enter Insert");
	glass_sees(glass, "代码");
	desk_keys(glass, "=招生办 Ctrl-S");
	glass_sees(glass, "已添加：招生办");
	g_autofree char *units = desk_run(desk, "unit list");
	g_assert_nonnull(strstr(units, "招生办"));
	desk_keys(glass, "Down F4");
	glass_sees(glass, "更改名称");
	desk_keys(glass, "Esc Tab");
	glass_sees(glass, "“Tab”在这里不起作用");
	desk_keys(glass, "Delete");
	glass_sees(glass, "停用“教务处”？（y/n）");
	desk_keys(glass, "=x Enter");
	glass_sees(glass, "请输入 y（是）或 n（否）");
	desk_keys(glass, "Esc");
	glass_misses(glass, "停用“教务处”？");
	desk_keys(glass, "Delete =y Enter");
	glass_sees(glass, "已停用：教务处");
	/* a person, with two roles as people read them; then another role, and the unit that it needs */
	desk_keys(glass, "Esc Down Down Down Insert");
	glass_sees(glass, "登录名");
	desk_keys(glass, "=zhaoli Tab =赵丽 Tab =登记员、档案员 Ctrl-S");
	glass_sees(glass, "已添加：赵丽（zhaoli）");
	desk_keys(glass, "Enter End F4");
	glass_sees(glass, "登记员、档案员");
	desk_keys(glass, "Tab =承办人 Tab =图书 Ctrl-S");
	glass_sees(glass, "图书馆 承办人");
	desk_keys(glass, "Esc Esc =7 Home Down Down Down Down Down Enter");
	glass_sees(glass, "代他人操作");
	desk_keys(glass, "Down Down F4 =88320001 Ctrl-S");
	glass_sees(glass, "电话：88320001");
}

/* Who may not do a thing is not asked for its words. */
static void test_rights(void)
{
	OWN(desk) desk = desk_new("register");
	g_free(desk_run(desk, "staff add login=zhaoli name=赵丽 role=handler unit=教务处"));
	g_free(desk_run(desk, "staff add login=sunqi name=孙琦 role=auditor"));
	g_free(desk_run(desk, "setting change impersonation on"));
	static const char *const HANDLER[] = {"DOCKET_AS=zhaoli", NULL};
	static const char *const AUDITOR[] = {"DOCKET_AS=sunqi", NULL};
	OWN(glass) handler = desk_sit(desk, DESK_ROWS, DESK_COLS, HANDLER);
	glass_sees(handler, "赵丽（承办人）");
	desk_keys(handler, "=2 F4 End Enter");
	glass_sees(handler, "2 / 2 件");
	desk_keys(handler, "Insert");
	glass_sees(handler, "来信由以下人员登记");
	OWN(glass) auditor = desk_sit(desk, DESK_ROWS, DESK_COLS, AUDITOR);
	glass_sees(auditor, "孙琦（审计员）");
	desk_keys(auditor, "=: =6 Enter F2");
	glass_sees(auditor, "可以做的事");
	glass_misses(auditor, "-- 办理 ");
}

/* What stands in the one draft that is kept. */
static char *only_draft(const struct glass *glass)
{
	g_autofree char *folder = g_build_filename(glass_home(glass), ".local/state/docket/drafts", NULL);
	GDir *dir = g_dir_open(folder, 0, NULL);
	char *text = NULL;
	g_assert_nonnull(dir);
	for (const char *entry; (entry = g_dir_read_name(dir)) != NULL;) {
		g_autofree char *file = g_build_filename(folder, entry, NULL);
		if (g_str_has_suffix(entry, ".ini")) {
			g_assert_null(text);
			g_assert_true(g_file_get_contents(file, &text, NULL, NULL));
		}
	}
	g_dir_close(dir);
	g_assert_nonnull(text);
	return text;
}

/* A terminal that goes away ends the program and loses nothing. */
static void test_gone(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_at(desk);
	desk_keys(glass, "Insert Tab Tab =诸葛建军");
	glass_sees(glass, "诸葛建军");
	glass_hang_up(glass);
	glass_wait(glass);
	g_autofree char *text = only_draft(glass);
	g_assert_nonnull(strstr(text, "诸葛建军"));
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/desk/input-method", test_input_method);
	g_test_add_func("/desk/refused", test_refused);
	g_test_add_func("/desk/form", test_form);
	g_test_add_func("/desk/typed", test_typed);
	g_test_add_func("/desk/cursor", test_cursor);
	g_test_add_func("/desk/neighbours", test_neighbours);
	g_test_add_func("/desk/due-step", test_due_step);
	g_test_add_func("/desk/two-clerks", test_two_clerks);
	g_test_add_func("/desk/contact", test_contact);
	g_test_add_func("/desk/files", test_files);
	g_test_add_func("/desk/settings", test_settings);
	g_test_add_func("/desk/mouse", test_mouse);
	g_test_add_func("/desk/rights", test_rights);
	g_test_add_func("/desk/gone", test_gone);
	return g_test_run();
}
