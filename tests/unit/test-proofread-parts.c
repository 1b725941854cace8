/* Proof-reading: what is told of single boxes, units, classes and categories, by the names that a register has for
 * them; and texts of which nothing good can be said. */
#include "proofed.h"
#include <time.h>

/* Every box has something, and two units, classes and categories are in its words. */
static const struct figure_of FIGURES[] = {
    {"letters.total", 10},
    {"letters.box.principal", 3},
    {"letters.box.secretary", 2},
    {"letters.box.relay", 2},
    {"letters.box.hotline", 1},
    {"letters.box.email", 1},
    {"letters.box.paper", 1},
    {"letters.answered", 6},
    {"letters.unit.u1", 4},
    {"letters.unit.u2", 3},
    {"letters.unit.u3", 2},
    {"letters.unit.none", 1},
    {"letters.class.suggest", 6},
    {"letters.class.thanks", 4},
    {"letters.category.life", 5},
    {"letters.category.study", 5},
    {"applications.new", 2},
    {"visits.total", 2},
    {NULL},
};

static const struct part_of PARTS[] = {
    {"letters.box.principal", "校长信箱"},
    {"letters.box.secretary", "书记信箱"},
    {"letters.box.relay", "浙里访"},
    {"letters.box.hotline", "12345热线"},
    {"letters.box.email", "公开邮箱"},
    {"letters.box.paper", "纸质来信"},
    {"letters.unit.u1", "图书馆"},
    {"letters.unit.u2", "后勤管理处"},
    {"letters.unit.u3", "后勤生活处"},
    {"letters.unit.none", "未转办"},
    {"letters.class.suggest", "建议意见"},
    {"letters.class.thanks", "感谢表扬"},
    {"letters.category.life", "后勤生活"},
    {"letters.category.study", "教学科研"},
    {NULL},
};

static const struct fixture SMALL = {.figures = FIGURES, .parts = PARTS, .own = ""};

static const struct {
	const char *text, *rules;
} CASES[] = {
    {"纸质来信收到来信1件。", ""},
    {"纸质来信收到来信2件。", "figure@1"},
    {"纸质来信收到25件。", "figure@1"},
    {"纸质来信全年共受理群众来信1件。", ""},
    {"纸质来信全年共受理群众来信2件。", "figure@1"},
    {"12345热线收到来信1件。", ""},
    {"12345热线收到来信4件。", "figure@1"},
    {"浙里访2件、12345热线1件、公开邮箱1件。", ""},
    {"浙里访2件、12345热线1件、公开邮箱2件。", "figure@1"},
    {"通过公开邮箱接收的来信共1件。", ""},
    {"通过公开邮箱接收的来信共2件。", "figure@1"},
    {"公开邮箱来信1件，已答复1件。", ""},
    {"公开邮箱来信2件，已答复1件。", "figure@1"},
    {"收到来信10件，其中纸质来信1件，已答复6件。", ""},
    {"收到来信10件，其中纸质来信1件，已答复5件。", "figure@1"},
    {"纸质来信没有收到来信。", "figure@1"},
    {"检举信箱没有收到来信。", ""},
    {"12345热线、公开邮箱各收到来信1件。", ""},
    {"12345热线、公开邮箱各收到来信2件。", "figure@1"},
    {"书记信箱、浙里访各2件。", ""},
    {"书记信箱、公开邮箱各2件。", "figure@1"},
    {"两个渠道各收到来信2件。", ""},
    {"各渠道共收到来信10件。", ""},
    {"各渠道共收到来信11件。", "figure@1"},
    {"浙里访平台转来信访件2件。", ""},
    {"浙里访平台转来信访件3件。", "figure@1"},
    {"来信总数为10件。", ""},
    {"来信总数为11件。", "figure@1"},
    {"全年来信共计11件。", "figure@1"},
    {"共收到意见30条，来信3件，来电5个。", ""},
    {"受理信访事项12件，其中来信10件、来访2批。", ""},
    {"除校长信箱外，收到来信7件。", ""},
    {"除校长信箱外，收到来信8件。", "figure@1"},
    {"除校长信箱、书记信箱以外，其他渠道共收到来信5件。", ""},
    {"除校长信箱、书记信箱以外，其他渠道共收到来信10件。", "figure@1"},
    {"除传真外，收到来信9件。", ""},
    {"除收到来信10件外，还接待来访2批。", ""},
    {"除收到来信11件外，还接待来访2批。", "figure@1"},
    {"收到来信10件，又收到来信0件。", ""},
    {"又收到来信0件。", ""},
    {"收到来信10件，另收到来信1件。", ""},
    {"收到来信10件，另收到信息公开申请2件。", ""},
    {"收到来信10件，另收到信息公开申请3件。", "figure@1"},
    {"另收到来信1件。", ""},
    {"各有关单位共收到来信10件。", ""},
    {"各有关单位共收到来信11件。", "figure@1"},
    {"各处室共收到来信11件。", "figure@1"},
    {"校长信箱、书记信箱、浙里访、12345热线、公开邮箱、纸质来信共收到来信10件。", ""},
    {"校长信箱、书记信箱、浙里访、12345热线、公开邮箱、纸质来信共收到来信11件。", "figure@1"},
    {"校长信箱、书记信箱、浙里访、12345热线、公开邮箱、纸质来信共收到来信10件，已答复6件。", ""},
    {"校长信箱、书记信箱、浙里访、12345热线、公开邮箱、纸质来信共收到来信10件，已答复7件。", "figure@1"},
    {"校长信箱、书记信箱等渠道收到来信10件。", ""},
    {"校长信箱、书记信箱等渠道收到来信5件。", "figure@1"},
    /* units, classes, categories */
    {"图书馆承办来信4件。", ""},
    {"图书馆承办来信5件。", "figure@1"},
    {"来信中，图书馆4件、后勤管理处3件。", ""},
    {"来信中，图书馆4件、后勤管理处4件。", "figure@1"},
    {"后勤生活处承办来信2件。", ""},
    {"后勤生活处承办来信3件。", "figure@1"},
    {"图书馆收到来信4件，已答复2件。", ""},
    {"图书馆办结来信2件。", ""},
    {"图书馆接待来访4批，已办理完毕。", "figure@1"},
    {"图书馆收到教师来信2件。", ""},
    {"来信中，建议意见6件、感谢表扬4件。", ""},
    {"来信中，建议意见6件、感谢表扬5件。", "figure@1"},
    {"建议意见类来信6件。", ""},
    {"建议意见类来信7件。", "figure@1"},
    {"工会收到建议意见7件。", ""},
    {"教代会收到提案10件，其中后勤生活7件、教学科研3件。", ""},
    {"来信反映后勤生活问题5件、教学科研5件。", ""},
    {"来信反映后勤生活问题5件、教学科研6件。", "figure@1"},
    {"收到后勤生活类来信5件。", ""},
    {"收到后勤生活类来信4件。", "figure@1"},
    {"收到来信10件。按内容分，后勤生活5件、教学科研5件。", ""},
    {"收到来信10件。按内容分，后勤生活6件、教学科研5件。", "figure@1"},
    {"校长信箱收到的来信涉及后勤生活2件、教学科研1件。", ""},
    {"图书馆收到后勤生活来信2件。", ""},
    /* shares behind their counts */
    {"校长信箱3件，占30.0%。", ""},
    {"校长信箱3件，占35.0%。", "shares@1"},
    {"校长信箱300件，占62.0%。", "figure@1"},
    {"来信中宿舍问题4件，占40.0%。", ""},
    {"来信中宿舍问题4件，占45.0%。", "shares@1"},
    {"学校共发放问卷413份，其中本科生145份，占35.1%。", ""},
    {"收回来信调查表413件。对来信办理满意的145件，占35.1%。", ""},
    {"收回来信调查表413件。对来信办理满意的146件，占36.1%。", "shares@1"},
    {"新进教师12人，占35.1%。", ""},
    {"图书馆4件，占来信总数的40%。", ""},
    {"图书馆4件，占来信总数的50%。", "shares@1"},
    /* what became of proposals, without a word that these are parts */
    {"收到提案58件，立案41件、作为建议11件、转为来信6件。", ""},
    {"收到提案58件，立案41件、作为建议11件、转为来信5件。", "sum@1"},
    {"收到提案58件，立案41件、作为建议11件。", "sum@1"},
    {"收到提案40件，立案41件。", "sum@1"},
    {"收到提案58件，立案41件，其中重点提案5件。", ""},
    {"收到提案58件，立案41件，已办结41件。", ""},
    {"收到提案58件、建议11件，立案41件。", ""},
};

static void test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *rules = proofed_rules(&SMALL, CASES[i].text, "2021-2022");
		if (strcmp(rules, CASES[i].rules) != 0)
			g_error("%s: '%s' instead of '%s'", CASES[i].text, rules, CASES[i].rules);
	}
}

/* As much of PIECE as takes minutes where work grows with the square of the length. */
static char *much_of(const char *piece)
{
	GString *text = g_string_new(NULL);
	while (text->len < 200000)
		g_string_append(text, piece);
	return g_string_free(text, FALSE);
}

/* No text takes long, whoever wrote it: two seconds of work are many times what the slowest of these takes. */
static void test_hostile(void)
{
	static const char *const PIECES[] = {"1", "1,", "1件", "1件、", "1件，", "校长信箱", "校长信箱1件，", "、", "（",
	    "，", "一", "一百", "百分之", "上月", "收到来信", "共", "占1%", "其中", "\n", "a\n", "1.a\n", "一、举报诉讼\n",
	    "# 举报诉讼\n", "|", "|1|\n", "a  1\n", "a  1  1", "====\na\n", "1件。", "收到来信223件。", "\\", "2021-2022",
	    "2021年1月至", "没有", "a. B", "-- a --\n", "  1", " "};
	for (size_t i = 0; i < G_N_ELEMENTS(PIECES); i++) {
		g_autofree char *text = much_of(PIECES[i]);
		clock_t begun = clock();
		g_autoptr(GPtrArray) remarks = proofed_remarks(&SMALL, text, "2021-2022");
		double seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
		g_test_message("'%s': %.2f s, %u remarks", PIECES[i], seconds, remarks->len);
		g_assert_cmpfloat(seconds, <, 2);
	}
}
int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/proofread parts/cases", test_cases);
	g_test_add_func("/proofread parts/hostile", test_hostile);
	return g_test_run();
}
