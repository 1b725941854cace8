#include "domain/correspondent.h"
#include "domain/role.h"
#include <string.h>

static bool shared(const GArray *one, const GArray *other, enum match match)
{
	for (unsigned i = 0; i < one->len; i++)
		for (unsigned n = 0; n < other->len; n++) {
			const struct mark *a = &g_array_index(one, struct mark, i), *b = &g_array_index(other, struct mark, n);
			if (a->match == match && b->match == match && a->key == b->key)
				return true;
		}
	return false;
}

/* What two writers have in common, the surest; MATCH_COUNT: nothing. */
static enum match common(const char *const one[3], const char *const other[3])
{
	g_autoptr(GArray) left = correspondent_marks(one[0], one[1], one[2]);
	g_autoptr(GArray) right = correspondent_marks(other[0], other[1], other[2]);
	for (int match = 0; match < MATCH_COUNT; match++)
		if (shared(left, right, (enum match)match))
			return (enum match)match;
	return MATCH_COUNT;
}

static void test_common(void)
{
	static const struct {
		const char *one[3], *other[3]; /* name, contact, identity */
		enum match match;
	} CASES[] = {
	    {{"李明", "13800138000", NULL}, {"小李", "138-0013-8000", NULL}, MATCH_PHONE},
	    {{"李明", "手机：+86 138 0013 8000", NULL}, {"李明", "１３８００１３８０００", NULL}, MATCH_PHONE},
	    {{"李明", "010-62750000", NULL}, {NULL, "01062750000", NULL}, MATCH_PHONE},
	    {{"李明", "12345", NULL}, {"王五", "12345", NULL}, MATCH_COUNT},
	    {{"李明", "a.b@X.edu.cn", NULL}, {"王五", "电话13800138000 A.B@x.edu.cn", NULL}, MATCH_MAIL},
	    {{"李明", NULL, "11010519491231002X"}, {"李 明", NULL, "11010519491231002x"}, MATCH_IDENTITY},
	    {{"李明", NULL, "1101 0519 4912 31002X"}, {"王五", "11010519491231002X", NULL}, MATCH_IDENTITY},
	    {{"李明", NULL, "11010519491231002X"}, {"李明", NULL, "002X"}, MATCH_NAME_AND_END},
	    {{"李明", NULL, "11010519491231002X"}, {"李明", NULL, "33010219900101002X"}, MATCH_NAME_AND_END},
	    {{"李明", NULL, "002X"}, {"王五", NULL, "002X"}, MATCH_COUNT},
	    {{"李明", NULL, NULL}, {" 李 明", NULL, NULL}, MATCH_NAME},
	    {{"欧阳·明", NULL, NULL}, {"欧阳明", NULL, NULL}, MATCH_NAME},
	    {{"李明", NULL, NULL}, {"李明明", NULL, NULL}, MATCH_COUNT},
	    {{"", "", ""}, {"", "", ""}, MATCH_COUNT},
	    {{NULL, NULL, NULL}, {NULL, NULL, NULL}, MATCH_COUNT},
	    {{"，。", "…", "--"}, {"！", "—", "——"}, MATCH_COUNT},
	    {{"李明", "13800138000", NULL}, {"李明", "13800138001", NULL}, MATCH_NAME},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%zu", i);
		g_assert_cmpint(common(CASES[i].one, CASES[i].other), ==, CASES[i].match);
		g_assert_cmpint(common(CASES[i].other, CASES[i].one), ==, CASES[i].match);
	}
}

/* What was typed finds what was registered. */
static void test_typed(void)
{
	static const struct {
		const char *typed;
		enum match match;
	} CASES[] = {
	    {"13800138000", MATCH_PHONE},
	    {"李明@x.cn", MATCH_COUNT},
	    {"liming@x.cn", MATCH_MAIL},
	    {"11010519491231002x", MATCH_IDENTITY},
	    {"李明 002X", MATCH_NAME_AND_END},
	    {"李明　", MATCH_NAME},
	    {"王五", MATCH_COUNT},
	    {"002X", MATCH_COUNT},
	    {"", MATCH_COUNT},
	};
	g_autoptr(GArray) kept = correspondent_marks("李明", "13800138000 liming@x.cn", "11010519491231002X");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GArray) marks = correspondent_of_text(CASES[i].typed);
		enum match found = MATCH_COUNT;
		g_test_message("%s", CASES[i].typed);
		for (int match = MATCH_COUNT - 1; match >= 0; match--)
			if (shared(kept, marks, (enum match)match))
				found = (enum match)match;
		g_assert_cmpint(found, ==, CASES[i].match);
	}
}

/* Nobody who writes without a name is known again, and nobody whose name is shown masked. */
static void test_case(void)
{
	OWN(casefile) file = casefile_new();
	file->writer = g_strdup("李明");
	file->contact = g_strdup("13800138000");
	file->identity = g_strdup("11010519491231002X");
	g_autoptr(GArray) open = correspondent_of_case(file);
	g_assert_cmpuint(open->len, ==, 4);
	correspondent_sure(open);
	g_assert_cmpuint(open->len, ==, 3);
	file->guard = GUARD_CONFIDENTIAL;
	g_autoptr(GArray) secret = correspondent_of_case(file);
	g_assert_cmpuint(secret->len, ==, 0);
	file->guard = 0;
	file->anonymous = true;
	g_autoptr(GArray) nobody = correspondent_of_case(file);
	g_assert_cmpuint(nobody->len, ==, 0);
}

/* Any text, and more numbers than anybody has. */
static void test_long(void)
{
	g_autoptr(GString) contact = g_string_new(NULL);
	for (int n = 0; n < 5000; n++)
		g_string_append_printf(contact, "1380013%04d ", n);
	g_autoptr(GArray) marks = correspondent_marks("李明", contact->str, contact->str);
	g_assert_cmpuint(marks->len, <=, 12);
	for (unsigned i = 0; i < marks->len; i++)
		g_assert_cmpint(g_array_index(marks, struct mark, i).key, >=, 0);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/correspondent/common", test_common);
	g_test_add_func("/correspondent/typed", test_typed);
	g_test_add_func("/correspondent/case", test_case);
	g_test_add_func("/correspondent/long", test_long);
	return g_test_run();
}
