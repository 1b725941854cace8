#include "base/say.h"
#include "ui/complete.h"
#include "ui/spoken.h"
#include <locale.h>

/* What the shell names by its keys and verbs, a screen names by its labels. */
static void test_spoken(void)
{
	static const struct {
		const char *said, *spoken;
	} CASES[] = {
	    {"延长天数（days=）最多为 20（D2，条例）", "延长天数最多为 20（D2，条例）"},
	    {"提出日期（filed=2022-03-09）晚于收到日期（received=2022-03-01）",
	        "提出日期（2022-03-09）晚于收到日期（2022-03-01）"},
	    {"直接送达（how=hand）须写明签收日期（signed=），即申请人签收之日", "直接送达须写明签收日期，即申请人签收之日"},
	    {"（via=ordinary_mail、online、fax）；收到之日", "；收到之日"},
	    {"请用withheld=写明不予公开的部分", "请用“其余部分”写明不予公开的部分"},
	    {"用 signer= 写明签发人", "用“签发人”写明签发人"},
	    {"请写明提出日期filed=", "请写明提出日期"},
	    {"针对的案件 of= 填该复议件", "针对的案件填该复议件"},
	    {"没有答复的登记 opinion=none（条例）", "没有答复的登记“意见”选“未答复”（条例）"},
	    {"“拟复（draft）”不适合申〔2022〕1号；现在可以：转办（assign）、备注（note）",
	        "“拟复”不适合申〔2022〕1号；现在可以：转办、备注"},
	    {"有正当理由的，请用reason=写明；无正当理由的，请用lapse（条例）",
	        "有正当理由的，请用“理由”写明；无正当理由的，请用“视为放弃”（条例）"},
	    {"可重新制发（letter）", "可重新制发"},
	    {"请用 countersign（核签）", "请用“核签”"},
	    {"可用letter制发；用 'reveal 4' 说明原因后查看", "可用letter制发；用 'reveal 4' 说明原因后查看"},
	    {"请先用 reopen-year 2022 reason=理由 重新打开", "请先用 reopen-year 2022 reason=理由 重新打开"},
	    {"R2须写明依据", "“部分公开”须写明依据"},
	    {"结果为R2 部分公开", "结果为部分公开"},
	    {"见 SR2 和 R2x、R99", "见 SR2 和 R2x、R99"},
	    {"没有单位“后勤”；可用 unit add 添加", "没有单位“后勤”"},
	    {"联系电话；可用“setting change telephone 内容”预先设定", "联系电话"},
	    {"添加没有 x= 这一项；用法见 docket help view add", "添加没有 x= 这一项"},
	    {"没有项目“x”；可用：a、b；再写", "没有项目“x”；可用：a、b；再写"},
	    {"看不懂“draft text=x（to=y）”", "看不懂“draft text=x（to=y）”"},
	    {"没有保存：先改正 3 处，见 docket.ini 和 http://a.cn/?to=letter", NULL},
	};
	const char *before = say_current();
	g_assert_true(say_language("zh"));
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *said = spoken(CASES[i].said, NULL);
		g_assert_cmpstr(said, ==, CASES[i].spoken ? CASES[i].spoken : CASES[i].said);
	}
	/* the line of commands takes a title for its verb */
	g_assert_cmpstr(complete_verb("签发"), ==, "approve");
	g_assert_cmpstr(complete_verb("approve"), ==, "approve");
	/* the labels of the form itself come first */
	g_autofree char *own = spoken("请用days=写明", (const struct field[]){{.name = "days", .title = "宽限"}, {0}});
	g_assert_cmpstr(own, ==, "请用“宽限”写明");
	g_assert_true(say_language(before));
	g_autofree char *english = spoken("days= is 20 at most", NULL);
	g_assert_cmpstr(english, ==, "days= is 20 at most");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/spoken/cases", test_spoken);
	return g_test_run();
}
