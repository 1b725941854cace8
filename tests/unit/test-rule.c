#include "base/fail.h"
#include "shipped.h"
#include <string.h>

/* What the shipped law says, rule by rule (domain rules (c)). */
static const struct {
	const char *id, *code;
	int length;
	enum unit unit;
	int extension;
	const char *from, *to;
	bool duty, answer, alerts, on;
} SHIPPED[] = {
    {"K1", "K1", 2, UNIT_WORKING_DAYS, 0, "", "", true, false, true, true},
    {"KR", "KR", 1, UNIT_WORKING_DAYS, 0, "", "", true, false, true, true},
    {"K2N", "K2", 5, UNIT_WORKING_DAYS, 5, "", "", true, true, true, true},
    {"K2NR", "K2", 5, UNIT_WORKING_DAYS, 5, "", "", true, true, true, true},
    {"K2C", "K2", 10, UNIT_WORKING_DAYS, 5, "", "", true, true, true, true},
    {"K2CR", "K2", 10, UNIT_WORKING_DAYS, 5, "", "", true, true, true, true},
    {"K2U", "K2", 3, UNIT_WORKING_DAYS, 0, "", "", true, true, true, true},
    {"K2UR", "K2", 3, UNIT_WORKING_DAYS, 0, "", "", true, true, true, true},
    {"K2_ORDER", "K2", 0, UNIT_CALENDAR_DAYS, 0, "", "", true, true, true, true},
    {"K2X", "K2X", 5, UNIT_WORKING_DAYS, 0, "", "", true, true, true, true},
    {"K3D05", "K3", 15, UNIT_CALENDAR_DAYS, 0, "2005-05-01", "2022-04-30", true, false, true, true},
    {"K3R05", "K3", 15, UNIT_CALENDAR_DAYS, 0, "2005-05-01", "2022-04-30", true, false, true, true},
    {"K3D", "K3", 15, UNIT_CALENDAR_DAYS, 0, "2022-05-01", "", true, false, true, true},
    {"K3R", "K3", 15, UNIT_CALENDAR_DAYS, 0, "2022-05-01", "", true, false, true, true},
    {"K3ZD", "K3Z", 5, UNIT_WORKING_DAYS, 0, "2016-08-01", "", true, false, true, false},
    {"K3ZR", "K3Z", 5, UNIT_WORKING_DAYS, 0, "2016-08-01", "", true, false, true, false},
    {"K4", "K4", 60, UNIT_CALENDAR_DAYS, 30, "2022-05-01", "", true, true, true, true},
    {"K405", "K4", 60, UNIT_CALENDAR_DAYS, 30, "2005-05-01", "2022-04-30", true, true, true, true},
    {"K4Z", "K4Z", 30, UNIT_CALENDAR_DAYS, 60, "2016-08-01", "", true, true, true, false},
    {"K4S", "K4S", 10, UNIT_WORKING_DAYS, 0, "2016-01-01", "", true, true, true, false},
    {"K5", "K5", 5, UNIT_WORKING_DAYS, 0, "2022-05-01", "", false, false, true, true},
    {"K6", "K6", 0, UNIT_CALENDAR_DAYS, 0, "", "", true, true, true, true},
    {"K7", "K7", 30, UNIT_CALENDAR_DAYS, 0, "2022-05-01", "", false, false, false, true},
    {"K705", "K7", 30, UNIT_CALENDAR_DAYS, 0, "2005-05-01", "2022-04-30", false, false, false, true},
    {"K7R", "K7", 30, UNIT_CALENDAR_DAYS, 0, "2022-05-01", "", false, false, false, true},
    {"K7R05", "K7", 30, UNIT_CALENDAR_DAYS, 0, "2005-05-01", "2022-04-30", false, false, false, true},
    {"S1", "S1", 15, UNIT_CALENDAR_DAYS, 0, "", "", false, false, false, true},
    {"S1R", "S1", 15, UNIT_CALENDAR_DAYS, 0, "", "", false, false, false, true},
};

static void test_shipped(void)
{
	OWN(rules) rules = shipped_rules("en");
	unsigned letters = 0;
	for (unsigned i = 0; i < rules_all(rules)->len; i++)
		letters += ((const struct rule *)rules_all(rules)->pdata[i])->kind == KIND_LETTER;
	g_assert_cmpuint(letters, ==, G_N_ELEMENTS(SHIPPED));
	for (size_t i = 0; i < G_N_ELEMENTS(SHIPPED); i++) {
		const struct rule *rule = NULL;
		for (unsigned j = 0; !rule || strcmp(rule->id, SHIPPED[i].id) != 0; j++) {
			g_assert_cmpuint(j, <, rules_all(rules)->len);
			rule = rules_all(rules)->pdata[j];
		}
		g_test_message("%s", rule->id);
		g_assert_cmpstr(rule->code, ==, SHIPPED[i].code);
		g_assert_cmpint(rule->kind, ==, KIND_LETTER);
		g_assert_cmpint(rule->length, ==, SHIPPED[i].length);
		g_assert_cmpint(rule->unit, ==, SHIPPED[i].unit);
		g_assert_cmpint(rule->extension, ==, SHIPPED[i].extension);
		g_assert_cmpint(rule->extensions, ==, 1);
		g_assert_day(rule->from, SHIPPED[i].from);
		g_assert_day(rule->to, SHIPPED[i].to);
		g_assert_cmpint(rule->duty, ==, SHIPPED[i].duty);
		g_assert_cmpint(rule->answer, ==, SHIPPED[i].answer);
		g_assert_cmpint(rule->alerts, ==, SHIPPED[i].alerts);
		g_assert_cmpint(rule->on, ==, SHIPPED[i].on);
		g_assert_cmpint(rule->own_limit, ==, !strcmp(rule->id, "K6") || !strcmp(rule->id, "K2_ORDER"));
		g_assert_true(*rule->source && *rule->title);
	}
}

static void test_language(void)
{
	OWN(rules) chinese = shipped_rules("zh");
	OWN(rules) english = shipped_rules("en");
	for (unsigned i = 0; i < rules_all(chinese)->len; i++) {
		const struct rule *zh = rules_all(chinese)->pdata[i], *en = rules_all(english)->pdata[i];
		g_assert_cmpstr(zh->id, ==, en->id);
		g_assert_true(!g_str_is_ascii(zh->title));
		g_assert_true(!g_str_is_ascii(zh->source));
		g_assert_true(g_str_is_ascii(en->title) && g_str_is_ascii(en->source));
	}
}

/* Which rules govern a letter: "K1 K2N S1". */
static char *governing(const struct rules *rules, const char *received, const char *const fields[], bool anonymous)
{
	OWN(casefile) file = casefile_new();
	file->number.kind = KIND_LETTER;
	file->anonymous = anonymous;
	file->facts[FACT_RECEIVED] = shipped_day(received);
	file->track = g_strdup("ordinary");
	for (; *fields; fields += 2) {
		char **slot = casefile_field(file, fields[0]);
		g_free(*slot);
		*slot = g_strdup(fields[1]);
	}
	g_autoptr(GPtrArray) found = rules_for(rules, file);
	GString *ids = g_string_new(NULL);
	for (unsigned i = 0; i < found->len; i++)
		g_string_append_printf(ids, "%s%s", i ? " " : "", ((const struct rule *)found->pdata[i])->id);
	return g_string_free(ids, FALSE);
}

static void test_governing(void)
{
	static const struct {
		const char *received;
		const char *fields[7];
		bool anonymous;
		const char *ids;
	} CASES[] = {
	    {"2022-03-01", {"box", "principal"}, false, "K1 K2N K2NR K2_ORDER K2X K6 S1 S1R"},
	    {"2022-03-01", {NULL}, false, "K1 K2N K2NR K2_ORDER K2X K6 S1 S1R"},
	    {"2022-03-01", {"track", "complex"}, false, "K1 K2C K2CR K2_ORDER K2X K6 S1 S1R"},
	    {"2022-03-01", {"track", "urgent"}, true, "K1 K2U K2UR K2_ORDER K2X K6"},
	    {"2022-04-30", {"class", "claim", "box", "secretary"}, false,
	        "K1 K2N K2NR K2_ORDER K2X K3D05 K405 K6 K705 K7R05 S1 S1R"},
	    {"2022-05-01", {"class", "claim", "box", "secretary"}, false,
	        "K1 K2N K2NR K2_ORDER K2X K3D K4 K6 K7 K7R S1 S1R"},
	    {"2022-05-01", {"class", "claim"}, false, "K1 K2N K2NR K2_ORDER K2X K3D K4 K6 K7 K7R S1 S1R"},
	    {"2022-04-30", {"class", "claim", "box", "relay"}, false,
	        "K1 K2N K2NR K2_ORDER K2X K3R05 K405 K6 K705 K7R05 S1 S1R"},
	    {"2022-05-01", {"class", "claim", "box", "relay"}, false,
	        "K1 K2N K2NR K2_ORDER K2X K3R K4 K5 K6 K7 K7R S1 S1R"},
	    {"2022-05-01", {"class", "suggest", "box", "relay"}, false, "K1 K2N K2NR K2_ORDER K2X K3R K5 K6 S1 S1R"},
	    {"2022-05-01", {"class", "claim-statutory", "box", "principal"}, false, "K1 K2N K2NR K2_ORDER K2X K6 S1 S1R"},
	    {"2022-05-01", {"class", "claim", "box", "relay"}, true, "K1 K2N K2NR K2_ORDER K2X K4 K5 K6"},
	    {"2004-06-01", {"class", "claim", "box", "relay"}, false, "K1 K2N K2NR K2_ORDER K2X K6 S1 S1R"},
	    {"", {"class", "claim", "box", "relay"}, false, ""},
	};
	OWN(rules) rules = shipped_rules("en");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *ids = governing(rules, CASES[i].received, CASES[i].fields, CASES[i].anonymous);
		g_test_message("%zu", i);
		g_assert_cmpstr(ids, ==, CASES[i].ids);
	}
}

/* A law as short as it can be, with room for a line more. */
#define LAW "[A]\ncode=A\ntitle=a\nkind=letter\nunit=wd\nstart=received\nsource=s\n"

static void test_reading(void)
{
	static const struct {
		const char *ini;
		const char *says; /* NULL: it is taken */
	} CASES[] = {
	    {LAW "length=5\n", NULL},
	    {LAW "length=5\nwhen=class=claim|accuse;box!=relay;\nmet=told; replied;\nafter=refused\n", NULL},
	    {LAW "length=5\ntitle[zh]=甲\ntitle[de]=b\nsource[zh]=乙\n", NULL},
	    {"# nothing\n", NULL},
	    {"", NULL},
	    {LAW, "rule A has no length"},
	    {LAW "length=0\n", "rule A has no length"},
	    {LAW "length=x\n", "rule A, length: 'x' does not fit"},
	    {LAW "length=-5\n", "rule A, length: '-5' does not fit"},
	    {LAW "length=100000\n", "rule A, length"},
	    {LAW "length=5\nlenght=5\n", "rule A has an unknown key 'lenght'"},
	    {LAW "length=5\nunit[zh]=wd\n", "rule A has an unknown key 'unit[zh]'"},
	    {LAW "length=5\nunit=days\n", "rule A, unit: 'days' does not fit"},
	    {LAW "length=5\nkind=mail\n", "rule A, kind"},
	    {LAW "length=5\nstart=never\n", "rule A, start"},
	    {LAW "length=5\nstart=\n", "rule A, start"},
	    {LAW "length=5\nmet=replied;never\n", "rule A, met"},
	    {LAW "length=5\nended=\n", "rule A, ended"},
	    {LAW "length=5\nduty=perhaps\n", "rule A, duty"},
	    {LAW "length=5\nfrom=2022-02-30\n", "rule A, from"},
	    {LAW "length=5\nfrom=2022-05-01\nto=2022-04-30\n", "rule A ends before it begins"},
	    {LAW "length=5\nwhen=colour=red\n", "rule A, when"},
	    {LAW "length=5\nwhen=class\n", "rule A, when"},
	    {LAW "length=5\nwhen=class=\n", "rule A, when"},
	    {LAW "length=5\nwhen==claim\n", "rule A, when"},
	    {LAW "length=5\nwhen=class=claim||accuse\n", "rule A, when"},
	    {LAW "own_limit=true\n", "rule A, unit: 'wd' does not fit"},
	    {LAW "length=5\nsource=\n", "rule A, source"},
	    {"[A]\ncode=A\nkind=letter\nunit=wd\nstart=received\nsource=s\nlength=5\n", "rule A has no title"},
	    {"[A]\n", "rule A has no code"},
	    {"[甲]\ncode=A\n", "letters and digits, not '甲'"},
	    {"[A\xff]\ncode=A\n", "letters and digits"},
	    {"[A B]\ncode=A\n", "letters and digits, not 'A B'"},
	    {"code=A\n", "the law cannot be read"},
	    {"[A\n", "the law cannot be read"},
	    {LAW "length=5\n\x1b[31m\n", "the law cannot be read"},
	    {LAW "length=\xff\n", "rule A, length"},
	    {LAW "length=5\nto=\xff\n", "rule A, to"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct rules *rules = NULL;
		g_autoptr(GError) error = NULL;
		bool good = rules_read(&rules, CASES[i].ini, "zh", &error);
		g_test_message("%zu", i);
		g_assert_cmpint(good, ==, !CASES[i].says);
		g_assert_true(good == (rules != NULL));
		if (!good) {
			g_assert_error(error, FAIL, FAIL_REFUSED);
			g_assert_nonnull(strstr(error->message, CASES[i].says));
			g_assert_null(strpbrk(error->message, "\x1b\n"));
		}
		rules_free(rules);
	}
}

/* Several files make one law; a bad one adds nothing. */
static void test_files(void)
{
	OWN(rules) rules = shipped_rules("en");
	unsigned shipped = rules_all(rules)->len;
	struct rules *all = rules;
	g_autoptr(GError) twice = NULL, bad = NULL;
	g_assert_true(rules_read(&all, LAW "length=5\n", "en", NULL));
	g_assert_true(all == rules);
	g_assert_cmpuint(rules_all(rules)->len, ==, shipped + 1);
	g_assert_false(rules_read(&all, "[B]\ncode=B\n" LAW "length=5\n", "en", &bad));
	g_assert_false(rules_read(&all, LAW "length=7\n", "en", &twice));
	g_assert_nonnull(strstr(twice->message, "rule A is there already"));
	g_assert_cmpuint(rules_all(rules)->len, ==, shipped + 1);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rule/shipped", test_shipped);
	g_test_add_func("/rule/language", test_language);
	g_test_add_func("/rule/governing", test_governing);
	g_test_add_func("/rule/reading", test_reading);
	g_test_add_func("/rule/files", test_files);
	return g_test_run();
}
