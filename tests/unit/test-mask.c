#include "domain/mask.h"
#include <glib.h>
#include <stdio.h>

struct pair {
	const char *text, *masked;
};

static void check_pairs(const struct pair *pairs, size_t count, char *(*mask)(const char *))
{
	g_assert_null(mask(NULL));
	for (size_t i = 0; i < count; i++) {
		g_autofree char *masked = mask(pairs[i].text);
		g_assert_cmpstr(masked, ==, pairs[i].masked);
	}
}

static void test_contact(void)
{
	static const struct pair PAIRS[] = {
	    {"", ""},
	    {"13800131234", "138****1234"},
	    {"138 0013 1234", "138****1234"},
	    {"138-0013-1234", "138****1234"},
	    {"１３８００１３１２３４", "138****1234"},
	    {"+86 13800131234", "+86138****1234"},
	    {"+86 138 0013 1234", "+86138****1234"},
	    {"8613800131234", "86138****1234"},
	    {"013800131234", "0138****1234"},
	    {"0571-88320114", "**********14"},
	    {"88320114", "******14"},
	    {"li.ming@example.edu.cn", "l***@example.edu.cn"},
	    {"LM＠example.com", "L***@example.com"},
	    {"手机：13800131234；邮箱 a@b.cn", "手机:138****1234;邮箱 a***@b.cn"},
	    {"李明 13800131234", "李* 138****1234"},
	    {"微信 wxid_8a7b", "微信 w***"},
	    {"QQ 123456789", "QQ *******89"},
	    {"8012", "8***"},
	    {"杭州市西湖区留和路288号3幢401", "杭州市西湖区***"},
	    {"留和路二百八十八号", "留***"},
	    {"杭州市西湖区留和路，13800131234", "杭州市西湖区***,138****1234"},
	    {"@", "@"},
	    {"a@b", "a***@b***"},
	};
	check_pairs(PAIRS, G_N_ELEMENTS(PAIRS), mask_contact);
}

static void test_identity(void)
{
	static const struct pair PAIRS[] = {
	    {"", ""},
	    {"11010519491231002X", "110105********002X"},
	    {" 11010519491231002x ", "110105********002x"},
	    {"110105 19491231 0021", "110105********0021"},
	    {"１１０１０５１９４９１２３１００２１", "110105********0021"},
	    {"E12345678", "*******78"},
	    {"110105491231002", "*************02"},
	    {"110105194913310021", "****************21"}, /* no such birthday */
	    {"军字第0012号", "******2号"},
	    {"123", "*23"},
	    {"12", "**"},
	    {"1", "*"},
	};
	check_pairs(PAIRS, G_N_ELEMENTS(PAIRS), mask_identity);
}

static void test_name(void)
{
	static const struct pair PAIRS[] = {
	    {"", ""},
	    {"李明", "李*"},
	    {"李小明", "李*"},
	    {"李", "李*"},
	    {"欧阳娜娜", "欧阳*"},
	    {"司马光", "司马*"},
	    {"司马", "司*"},
	    {"John Smith", "J*"},
	    {"买买提·吐尔逊", "买*"},
	    {"李明、王芳", "李*、王*"},
	    {"李明 王芳", "李* 王*"},
	    {"\U00020bb7田", "\U00020bb7*"},
	};
	check_pairs(PAIRS, G_N_ELEMENTS(PAIRS), mask_name);
}

static void test_text(void)
{
	static const struct {
		const char *text, *masked;
		bool found;
	} CASES[] = {
	    /* land lines, by their area code or by the word before them; nothing else that is as long */
	    {"请回电0571-87654321。", "请回电**********21。", true},
	    {"0571-87654321-8012", "**********21-8012", true},
	    {"电话057187654321", "电话**********21", true},
	    {"0123-4567890", "0123-4567890", false},
	    {"0571 8765 4321", "**********21", true},
	    {"010-87654321", "*********21", true},
	    {"0579-8765432", "*********32", true},
	    {"（0571）87654321", "（0571）******21", true},
	    {"电话：87654321", "电话：******21", true},
	    {"电话是 8765 4321。", "电话是 ******21。", true},
	    {"联系电话87654321、87654322", "联系电话******21、******22", true},
	    {"座机号码为8765432", "座机号码为*****32", true},
	    {"Tel: 87654321, room 40412", "Tel: ******21, room 40412", true},
	    {"87654321", "87654321", false},
	    {"共计87654321元", "共计87654321元", false},
	    {"电话费12345678元", "电话费12345678元", false},
	    {"电话12345678元", "电话12345678元", false},
	    {"电话通知20220301", "电话通知20220301", false},
	    {"电话：20220301", "电话：20220301", false},
	    {"2022-03-01，2022年3月1日 12345678", "2022-03-01，2022年3月1日 12345678", false},
	    {"浙工大〔2022〕0571号", "浙工大〔2022〕0571号", false},
	    {"编号0012-2022345", "编号0012-2022345", false},
	    {"L2022-17、信〔2022〕17号", "L2022-17、信〔2022〕17号", false},
	    {"", "", false},
	    {"食堂12元一份，2022年3月1日。", "食堂12元一份，2022年3月1日。", false},
	    {"我的电话是13800131234，谢谢", "我的电话是138****1234，谢谢", true},
	    {"13800131234", "138****1234", true},
	    {"电话13800131234身份证11010519491231002X卡6222021234567890123",
	        "电话138****1234身份证110105********002X卡*****************23", true},
	    {"138 0013 1234 2022-03-01", "138****1234 2022-03-01", true},
	    {"2022-03-01 13800131234", "2022-03-01 138****1234", true},
	    {"卡号 6222 0212 3456 7890 123。", "卡号 *****************23。", true},
	    {"写信给 li.ming@example.edu.cn。", "写信给 l***@example.edu.cn。", true},
	    {"＋８６１３８００１３１２３４", "＋86138****1234", true},
	    {"座机0571-88320114", "座机**********14", true},
	    {"12800131234", "12800131234", false},
	    {"2022-03-01 2022-03-02 10:00", "2022-03-01 2022-03-02 10:00", false},
	    {"wx13800131234", "wx138****1234", true},
	    {"全角：（保留）", "全角：（保留）", false},
	    {"a@b", "a@b", false},
	    {"@example.org", "@example.org", false},
	};
	g_assert_null(mask_text(NULL, NULL));
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		bool found = !CASES[i].found;
		g_autofree char *masked = mask_text(CASES[i].text, &found);
		g_assert_cmpstr(masked, ==, CASES[i].masked);
		g_assert_true(found == CASES[i].found);
	}
}

/* Numbers of students and of staff, behind a word for them. */
static void test_roll(void)
{
	static const struct pair PAIRS[] = {
	    {"学号057187654321", "学号**********21"},
	    {"学号：2019112233、2019112234", "学号：********33、********34"},
	    {"学号是B20190101，工号 12345", "学号是*******01，工号 ***45"},
	    {"（學號２０１９１１２２３３）", "（學號********33）"},
	    {"教工号码:098-12", "教工号码:***12"},
	    {"工号牌12元，学号有12位", "工号牌12元，学号有12位"},
	    {"编号2019112233", "编号2019112233"},
	    {"学号202203150123", "学号**********23"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
		g_autofree char *masked = mask_text(PAIRS[i].text, NULL);
		g_assert_cmpstr(masked, ==, PAIRS[i].masked);
	}
}

/* The office's own number stays, but not as a part of another one. */
static void test_kept(void)
{
	static const struct {
		const char *text, *masked;
	} CASES[] = {
	    {"来电13800131234，联系部门：校办，电话：87654321。", "来电138****1234，联系部门：校办，电话：87654321。"},
	    {"电话：87654322", "电话：******22"},
	    {"876543211234567890", "****************90"},
	    {"0571-87654321", "**********21"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *masked = mask_text_but(CASES[i].text, "87654321", NULL);
		g_assert_cmpstr(masked, ==, CASES[i].masked);
	}
}

struct within {
	const char *name, *text, *masked;
};

/* Whoever is not to be named, in what they wrote: each of several, no part of another word, no mere surname. */
static const struct within WHOLE[] = {
    {"林则徐", "林则徐反映。林则徐 敬上", "林*反映。林* 敬上"},
    {"林则徐、欧阳修", "欧阳修与林则徐", "欧阳*与林*"},
    {"Zhao Gang", "Zhao Gang, not Zhao Gangwu", "Z*, not Zhao Gangwu"},
    {" Li ", "Library of Li", "Library of L*"},
    /* gaps within, full width, invisible characters */
    {"林则徐", "林 则 徐、林　则　徐、林·则·徐、林-则-徐", "林*、林*、林*、林*"},
    {"林则徐", "林\u200b则徐；林\n则徐", "林*；林*"},
    {"林晓", "林  晓敬上", "林*敬上"},
    {"林晓", "我姓林，晓得了；林\n晓得", "我姓林，晓得了；林\n晓得"},
    {"林则徐", "林则，徐州；林中则徐行", "林则，徐州；林中则徐行"},
    {"林则徐", "老林。则徐老师；林、则徐", "老林。*老师；林、则徐"},
    {"欧阳修远", "欧阳 修 远", "欧阳*"},
    {"林则徐（2019级）", "林则徐反映", "林*反映"},
    {"林则徐老师", "林则徐反映", "林*反映"},
    {"某某有限责任公司", "某某 有限责任公司的函", "某*的函"},
    /* a surname is no secret, and no more is told by it; a given name is, where it is plainly one */
    {"林则徐", "老林、林老师、林某", "老林、林老师、林某"},
    {"林则徐", "则徐老师说；徐老师", "*老师说；徐老师"},
    {"林则徐", "此致\n  则徐\n2022年", "此致\n  *\n2022年"},
    {"王国庆", "国庆放假；国庆同学来过", "国庆放假；*同学来过"},
    {"林徐", "徐老师", "徐老师"},
    /* Latin names in other case and order */
    {"Zhao Gang", "ZHAO GANG, zhao gang; Gang Zhao; Zhao, Gang; ZhaoGang; zhao-gang", "Z*, Z*; Z*; Z*; Z*; Z*"},
    {"Zhao Gang", "ｚｈａｏ　ｇａｎｇ", "Z*"},
    {"Zhao Gang", "Zhao went; Gang of Zhaos; zhaogangs", "Zhao went; Gang of Zhaos; zhaogangs"},
    {"Lin Xiao Dong", "Xiaodong Lin, Dong Lin Xiao, Lin Dong, LIN XIAODONG", "L*, L*, L*, L*"},
    {"Anna Maria Smith", "Smith, Anna Maria; Anna Smith; Anna Maria", "A*; A*; A*"},
    {"An", "an apple, An", "an apple, A*"},
    {"Smith", "SMITH, blacksmith", "S*, blacksmith"},
    {"林", "林中小路", "林中小路"},
    /* as offices write them: how many, for whom, as whose */
    {"王建国等5人", "王建国反映", "王*反映"},
    {"王建国 等5人", "王建国反映", "王*反映"},
    {"王建国等", "王建国反映", "王*反映"},
    {"王建国  李娜", "李娜反映，王建国同意", "李*反映，王*同意"},
    {"王建国、李娜等三人", "李娜反映，王建国同意", "李*反映，王*同意"},
    {"代表王建国", "王建国反映", "王*反映"},
    {"学生代表王建国", "学生王建国反映", "学生王*反映"},
    {"王建国（代表：李娜）等5人", "李娜与王建国", "李*与王*"},
    {"代表（李娜）", "李娜反映", "李*反映"},
    {"王建国和李娜", "李娜反映，王建国同意", "李*反映，王*同意"},
    {"王和平", "王和平，和平", "王*，和平"},
    {"王建国夫妇", "王建国反映", "王*反映"},
    {"王建国一行3人", "王建国反映", "王*反映"},
    {"王建国三人", "王建国反映", "王*反映"},
    {"申请人：王建国", "申请人王建国", "申请人王*"},
    {"学生家长", "学生家长反映", "学生家长反映"},
    {"王 建国", "王建国反映，建国门", "王*反映，建国门"},
    {"", "x", "x"},
    {NULL, "x", "x"},
};

/* By a part of the name, or in another writing, and what is an ordinary word. */
static const struct within IN_PART[] = {
    /* a given name of one character, where it is plainly that of a person */
    {"王伟", "我是小伟。小伟说，阿伟，你们叫小伟的", "我是小*。小*说，阿*，你们叫小*的"},
    {"王伟", "伟同学和伟老师，请伟先生", "*同学和*老师，请*先生"},
    {"王伟", "此致\n伟\n", "此致\n*\n"},
    {"王伟", "伟大、雄伟，李伟同学，小伟哥哥", "伟大、雄伟，李伟同学，小伟哥哥"},
    {"王平", "邓小平理论，小平房，水平", "邓小平理论，小平房，水平"},
    {"李学", "小学的，学同学，同学老师，化学院长", "小学的，学同学，同学老师，化学院长"},
    {"李心", "小心，不要；我是小心的", "小心，不要；我是小心的"},
    {"王地", "地处长沙，化院长期", "地处长沙，化院长期"},
    {"王小", "小小的", "小小的"},
    {"王新", "新同学和新老师，小新说", "新同学和新老师，小*说"},
    {"王高", "高同学，小高，高老师", "高同学，小高，高老师"},
    {"王明", "小明天来，明天，我和小明", "小明天来，明天，我和小*"},
    {"王", "小王说，王老师", "小王说，王老师"},
    /* the first part of a name of several */
    {"阿卜杜勒·拉赫曼", "阿卜杜勒·拉赫曼，阿卜杜勒来信，阿卜杜勒老师", "阿*，阿*来信，阿*老师"},
    {"阿卜杜勒·拉赫曼", "拉赫曼先生；拉赫曼", "*先生；拉赫曼"},
    {"卡尔·马克思", "马克思主义，卡尔加里", "马克思主义，卡尔加里"},
    {"Nguyen Van An", "Nguyen Van; Van An; Nguyen同学; 我是Nguyen。", "N*; N*; N*同学; 我是N*。"},
    {"Nguyen Van An", "nguyen; an; van; Nguyens", "nguyen; an; van; Nguyens"},
    {"Grace Ann Lee", "Grace period. Thanks, Grace", "Grace period. Thanks, G*"},
    /* apostrophes of every kind, characters of the other script */
    {"O'Neill", "O’Neill, o'neill, O‘Neill, O´Neill, ONeill", "O*, O*, O*, O*, O*"},
    {"Sean O’Neill", "Sean O'Neill; O'Neill, Sean; O'Neill", "S*; S*; S*"},
    {"刘伟", "劉偉反映，小偉", "刘*反映，小*"},
    {"劉偉", "刘伟，劉 偉", "劉*，劉*"},
    {"张丽华", "張麗華；麗華老師；丽华老师", "张*；*老師；*老师"},
};

static void check_within(const struct within *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		g_autofree char *masked = mask_within(cases[i].text, cases[i].name);
		if (g_strcmp0(masked, cases[i].masked) != 0) {
			fprintf(stderr, "%s in %s: %s\n", cases[i].name, cases[i].text, masked);
			g_test_fail();
		}
	}
}

static void test_within(void)
{
	g_assert_null(mask_within(NULL, "林则徐"));
	check_within(WHOLE, G_N_ELEMENTS(WHOLE));
	check_within(IN_PART, G_N_ELEMENTS(IN_PART));
}

static void test_valid(void)
{
	g_assert_true(mask_identity_valid("11010519491231002X"));
	g_assert_true(mask_identity_valid("11010519491231002x"));
	static const char *const WRONG[] = {"", "110105194912310021", "11010519491231002", "11010519491231002XX",
	    "1101051949123X002X", "11010519491231003X", "11010519491231012X"};
	for (size_t i = 0; i < G_N_ELEMENTS(WRONG); i++)
		g_assert_false(mask_identity_valid(WRONG[i]));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/mask/contact", test_contact);
	g_test_add_func("/mask/identity", test_identity);
	g_test_add_func("/mask/name", test_name);
	g_test_add_func("/mask/text", test_text);
	g_test_add_func("/mask/roll", test_roll);
	g_test_add_func("/mask/kept", test_kept);
	g_test_add_func("/mask/within", test_within);
	g_test_add_func("/mask/valid", test_valid);
	return g_test_run();
}
