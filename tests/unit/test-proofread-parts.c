/* Proof-reading: what is told of single boxes, units, classes and categories, by the names that a register has for
 * them; that there was none; and texts of which nothing good can be said. */
#include "proofed.h"
#include "watched.h"
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
    {0},
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
    {0},
};

static const struct fixture SMALL = {.figures = FIGURES, .parts = PARTS, .own = ""};

static const struct proof_case CASES[] = {
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
    {"来信由图书馆承办，接待来访4批。", "figure@1"},
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
    {"来信涉及后勤生活的5件，占50.0%，涉及教学科研的6件，占60.0%。", "figure@1"},
    {"来信内容涉及后勤生活4件。", "figure@1"},
    {"来信内容涉及后勤生活5件。", ""},
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
	proofed_expect_all(&SMALL, CASES, G_N_ELEMENTS(CASES));
}

/* What was counted by hand, by its label and by what it is called besides. */
static const struct figure_of COUNTED[] = {
    {"hand.news", 503},
    {"hand.notices", 187},
    {"hand.academic", 114},
    {"hand.newspaper", 35},
    {"hand.briefs", 12},
    {"hand.bulletins", 11},
    {"hand.weibo", 1926},
    {"hand.wechat", 230},
    {"hand.toutiao", 995},
    {"hand.douyin", 47},
    {"hand.video", 103},
    {"hand.bilibili", 10},
    {"hand.wechat-admission", 138},
    {"hand.wechat-finance", 51},
    {"hand.admission-calls", 12000},
    {"hand.admission-events", 205},
    {"hand.selection", 2},
    {"hand.appointment", 8},
    {"hand.removal", 28},
    {"hand.recruitment", 203},
    {"hand.proposals", 58},
    {"hand.archive-visits", 3412},
    {"hand.archive-volumes", 44968},
    {"hand.archive-courier", 1650},
    {0},
};

static const struct part_of COUNTERS[] = {
    {"hand.news", "新闻"},
    {"hand.notices", "通知公告"},
    {"hand.academic", "学术动态"},
    {"hand.newspaper", "校报"},
    {"hand.briefs", "单位简报"},
    {"hand.bulletins", "校办通报"},
    {"hand.weibo", "官方微博"},
    {"hand.wechat", "官方微信公众号"},
    {"hand.toutiao", "官方今日头条号"},
    {"hand.douyin", "官方抖音号"},
    {"hand.video", "官方视频号"},
    {"hand.bilibili", "官方 b 站号"},
    {"hand.wechat-admission", "招生微信公众号"},
    {"hand.wechat-finance", "计财微信公众号"},
    {"hand.admission-calls", "接受招生咨询"},
    {"hand.admission-events", "开展招生宣传和咨询活动"},
    {"hand.selection", "干部选拔公告"},
    {"hand.appointment", "干部任前公示"},
    {"hand.removal", "干部任免职通知"},
    {"hand.recruitment", "教职工招聘信息"},
    {"hand.proposals", "教代会代表提案"},
    {"hand.archive-visits", "接待查档"},
    {"hand.archive-volumes", "提供档案资料"},
    {"hand.archive-courier", "提供快递寄送"},
    {0},
};

static const struct fixture BY_HAND = {.figures = COUNTED, .parts = COUNTERS, .own = ""};

static const struct proof_case COUNTER_CASES[] = {
    {"新闻503条。", ""},
    {"新闻504条。", "figure@1"},
    {"通知公告187条。", ""},
    {"通知公告188条。", "figure@1"},
    {"学术动态114条。", ""},
    {"学术动态115条。", "figure@1"},
    {"校报35期。", ""},
    {"校报36期。", "figure@1"},
    {"单位简报12期。", ""},
    {"单位简报13期。", "figure@1"},
    {"校办通报11期。", ""},
    {"校办通报12期。", "figure@1"},
    {"官方微博1926条。", ""},
    {"官方微博1927条。", "figure@1"},
    {"官方微信公众号230条。", ""},
    {"官方微信公众号231条。", "figure@1"},
    {"官方今日头条号995条。", ""},
    {"官方今日头条号996条。", "figure@1"},
    {"官方抖音号47条。", ""},
    {"官方抖音号48条。", "figure@1"},
    {"官方视频号103条。", ""},
    {"官方视频号104条。", "figure@1"},
    {"官方 b 站号10条。", ""},
    {"官方 b 站号11条。", "figure@1"},
    {"招生微信公众号138条。", ""},
    {"招生微信公众号139条。", "figure@1"},
    {"计财微信公众号51篇。", ""},
    {"计财微信公众号52篇。", "figure@1"},
    {"接受招生咨询12000人次。", ""},
    {"接受招生咨询12001人次。", "figure@1"},
    {"开展招生宣传和咨询活动205场。", ""},
    {"开展招生宣传和咨询活动206场。", "figure@1"},
    {"干部选拔公告2条。", ""},
    {"干部选拔公告3条。", "figure@1"},
    {"干部任前公示8条。", ""},
    {"干部任前公示9条。", "figure@1"},
    {"干部任免职通知28条。", ""},
    {"干部任免职通知29条。", "figure@1"},
    {"教职工招聘信息203条。", ""},
    {"教职工招聘信息204条。", "figure@1"},
    {"教代会代表提案58件。", ""},
    {"教代会代表提案59件。", "figure@1"},
    {"接待查档3412人次。", ""},
    {"接待查档3413人次。", "figure@1"},
    {"提供档案资料44968卷（件）。", ""},
    {"提供档案资料44969卷（件）。", "figure@1"},
    {"提供快递寄送1650人次。", ""},
    {"提供快递寄送1651人次。", "figure@1"},
    {"发布新闻504条、通知公告187条、学术动态114条。", "figure@1"},
    {"编印校报35期、简报12期、通报12期。", "figure@1"},
    {"官方微博发布1927条。", "figure@1"},
    {"微博1926条、抖音47条、视频号104条。", "figure@1"},
    {"微信公众号推送230条。", ""},
    {"招生微信公众号推送230条。", "figure@1"},
    {"快递寄送档案1651人次。", "figure@1"},
    {"任前公示9条。", "figure@1"},
    {"开展招生活动206场。", "figure@1"},
    {"图书馆发布通知公告20条。", ""},
    {"校报刊发新闻200条。", ""},
    {"教务处发布通知公告20条。", ""},
    {"提供档案44969卷。", "figure@1"},
    {"查档服务3411人次。", "figure@1"},
};

static void test_counters(void)
{
	proofed_expect_all(&BY_HAND, COUNTER_CASES, G_N_ELEMENTS(COUNTER_CASES));
}

/* A share is one of the whole, and of no number that has a share itself. */
static void test_share_of(void)
{
	g_autoptr(GPtrArray) remarks =
	    proofed_remarks(&SMALL, "来信中宿舍问题8件，占80.0%，食堂问题1件，占15.0%。", "2021-2022");
	bool found = false;
	for (unsigned i = 0; i < remarks->len; i++)
		found |= strstr(((const struct remark *)remarks->pdata[i])->sentence, "1 of 10 are 10.0%") != NULL;
	g_assert_true(found);
}

/* What there was some of, and what there was none of. */
static const struct figure_of SOME_FIGURES[] = {
    {"letters.total", 359},
    {"applications.new", 26},
    {"applications.closed", 25},
    {"remedies.disclosure.new.report", 1},
    {"remedies.disclosure.new.appeal", 0},
    {"remedies.disclosure.new.reconsideration", 3},
    {"remedies.disclosure.new.litigation", 1},
    {"remedies.disclosure.new.litigation_after_reconsideration", 1},
    {0},
};

static const struct figure_of NO_FIGURES[] = {
    {"letters.total", 0},
    {"applications.new", 0},
    {"applications.closed", 0},
    {"remedies.disclosure.new.report", 0},
    {"remedies.disclosure.new.appeal", 0},
    {"remedies.disclosure.new.reconsideration", 0},
    {"remedies.disclosure.new.litigation", 0},
    {"remedies.disclosure.new.litigation_after_reconsideration", 0},
    {0},
};

static const struct part_of NO_PARTS[] = {{0}};

static const struct fixture SOME = {.figures = SOME_FIGURES, .parts = NO_PARTS, .own = ""},
                            NOTHING = {.figures = NO_FIGURES, .parts = NO_PARTS, .own = ""};

#define FIVE "五、因信息公开工作受到举报、复议、诉讼的情况\n"
#define THREE "三、依申请公开和不予公开情况\n"

/* "None" in any words, which is true where there is none. */
static const struct proof_case ZEROS[] = {
    {FIVE "学校无因信息公开工作受到举报、复议、诉讼的情况。", "figure@2"},
    {FIVE "学校不存在因信息公开工作遭到举报、复议、诉讼的情况。", "figure@2"},
    {FIVE "学校无行政复议、行政诉讼、举报和申诉。", "figure@2"},
    {FIVE "举报、复议、诉讼均为0件。", "figure@2"},
    {FIVE "举报、复议、诉讼均为零。", "figure@2"},
    {FIVE "举报、复议、诉讼均无。", "figure@2"},
    {FIVE "举报、行政复议和行政诉讼各0起。", "figure@2"},
    {FIVE "举报、行政复议、行政诉讼等情况均未发生。", "figure@2"},
    {FIVE "举报情况：无；复议情况：无；诉讼情况：无。", "figure@2 figure@2 figure@2"},
    {FIVE "没有发生一起因信息公开引发的行政复议、行政诉讼、举报。", "figure@2"},
    {FIVE "无举报，无复议，无诉讼。", "figure@2 figure@2 figure@2"},
    {FIVE "零举报、零复议、零诉讼。", "figure@2"},
    {FIVE "没有举报、复议、诉讼。", "figure@2"},
    {THREE "无依申请公开。", "figure@2"},
    {THREE "未收到依申请公开信息。", "figure@2"},
    {THREE "没有受理过信息公开申请。", "figure@2"},
    {THREE "无信息公开申请。", "figure@2"},
    {THREE "没有收到公民、法人和其他组织的信息公开申请。", "figure@2"},
    {THREE "本学年没有收到申请。", "figure@2"},
    {THREE "本学年无人提出申请。", "figure@2"},
    {THREE "依申请公开情况：无。", "figure@2"},
    {THREE "收到信息公开申请为零。", "figure@2"},
    {"学校无来信。", "figure@1"},
    {"学校未收到师生来信。", "figure@1"},
};

/* No "none" of what there is, though it may look like one. */
static const struct proof_case NO_ZEROS[] = {
    {FIVE "无其他举报、复议、诉讼。", ""},
    {FIVE "除行政复议3件、行政诉讼2件、举报1件外，没有发生其他举报、复议、诉讼。", ""},
    {FIVE "无申诉，行政复议3件，举报1件，行政诉讼2件。", ""},
    {FIVE "无申诉、行政复议3件、举报1件、行政诉讼2件。", ""},
    {FIVE "因未公开相关信息被举报1件，复议3件，诉讼2件。", ""},
    {FIVE "无论举报、复议还是诉讼，均依法办理。", ""},
    {FIVE "经核查，举报反映的问题均不存在，复议、诉讼均未败诉。", ""},
    {FIVE "对无正当理由的举报，学校作了说明，复议、诉讼均已审结。", ""},
    {FIVE "举报、复议、诉讼有无情况见附表。", ""},
    {THREE "没有超期答复的信息公开申请。", ""},
    {THREE "没有收到法人提出的信息公开申请。", ""},
    {THREE "无正当理由大量反复申请的情形没有发生。", ""},
    {THREE "对未受理的信息公开申请，学校说明了理由。", ""},
    {THREE "学校无依申请公开收费情况。", ""},
    {THREE "未收到减免申请，无重复申请。", ""},
    {THREE "没有因依申请公开引发的纠纷。", ""},
    {THREE "本学年收到信息公开申请26件，无上年结转申请。", ""},
    {"没有来信超期，没有来信人不满意。", ""},
};

static void test_zeros(void)
{
	proofed_expect_all(&SOME, ZEROS, G_N_ELEMENTS(ZEROS));
	proofed_expect_all(&SOME, NO_ZEROS, G_N_ELEMENTS(NO_ZEROS));
	for (size_t i = 0; i < G_N_ELEMENTS(ZEROS); i++)
		proofed_expect_all(&NOTHING, &(struct proof_case){.text = ZEROS[i].text, .rules = ""}, 1);
}

#define MUCH (WATCHED ? 10000 : 100000)

/* As much of PIECE as takes minutes where work grows with the square of the length. */
static char *much_of(const char *piece)
{
	GString *text = g_string_new(NULL);
	while (text->len < MUCH)
		g_string_append(text, piece);
	return g_string_free(text, FALSE);
}

/* No text takes long, whoever wrote it: two seconds of work are twice what the slowest of these takes without
 * optimisation. */
static void test_hostile(void)
{
	static const char *const PIECES[] = {"1", "1,", "1件", "1件、", "1件，", "校长信箱", "校长信箱1件，", "、", "（",
	    "，", "一", "一百", "百分之", "上月", "收到来信", "共", "占1%", "其中", "\n", "a\n", "1.a\n", "一、举报诉讼\n",
	    "# 举报诉讼\n", "|", "|1|\n", "a  1\n", "a  1  1", "====\na\n", "1件。", "收到来信223件。", "收到来信223件，",
	    "\\", "2021-2022", "2021年1月至", "没有", "a. B", "-- a --\n", "  1", " "};
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
	g_test_add_func("/proofread parts/counters", test_counters);
	g_test_add_func("/proofread parts/share of", test_share_of);
	g_test_add_func("/proofread parts/zeros", test_zeros);
	g_test_add_func("/proofread parts/hostile", test_hostile);
	return g_test_run();
}
