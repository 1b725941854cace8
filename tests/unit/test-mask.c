#include "domain/mask.h"
#include <glib.h>

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
	    {"座机0571-88320114不算", "座机0571-88320114不算", false},
	    {"12800131234", "12800131234", false},
	    {"学号202203150123", "学号202203150123", false},
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
	g_test_add_func("/mask/valid", test_valid);
	return g_test_run();
}
