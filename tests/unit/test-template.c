#include "base/fail.h"
#include "domain/template.h"
#include <string.h>

/* Values of the tests: "name=value" words. */
static const char *value_of(void *arg, const char *name)
{
	char **values = arg;
	size_t length = strlen(name);
	for (char **value = values; *value; value++)
		if (!strncmp(*value, name, length) && (*value)[length] == '=')
			return *value + length + 1;
	return NULL;
}

static const struct {
	const char *text, *values, *made, *missing;
} FILLED[] = {
    {"", "", "", ""},
    {"第一行\n\n第三行", "", "第一行\n\n第三行", ""},
    {"{a}、{b}", "a=甲 b=乙", "甲、乙", ""},
    {"{a}、{b}、{a}", "", "、、", "a,b"},
    {"{a}", "a=", "", "a"},
    {"{due.D2}", "due.D2=x", "x", ""},
    /* parts */
    {"[a: 有{a}]无", "", "无", ""},
    {"[a: 有{a}]无", "a=1", "有1无", ""},
    {"[a:  两格]", "a=1", " 两格", ""},
    {"[!a: 没有]", "", "没有", ""},
    {"[!a: 没有]", "a=1", "", ""},
    {"[a=x: 一][a=y,z: 二]", "a=z", "二", ""},
    {"[a=R3.*: 拒绝]", "a=R3.4", "拒绝", ""},
    {"[a=R3.*: 拒绝]", "a=R2", "", ""},
    {"[a=R3.* !a=R3.8: 拒绝]", "a=R3.8", "", ""},
    {"[a b: 都有]", "a=1", "", ""},
    {"[a b: 都有]", "a=1 b=1", "都有", ""},
    {"[a=x: {b}]", "", "", ""}, /* what is not shown is not missing */
    {"[!a=x: {b}]", "", "", "b"},
    /* lines */
    {"一\n[a: 二]\n三", "", "一\n三", ""},
    {"一\n[a: 二]\n三", "a=1", "一\n二\n三", ""},
    {"一\n[a: 二\n二]\n三", "", "一\n三", ""},
    {"一\n[a: 二\n二]\n三", "a=1", "一\n二\n二\n三", ""},
    {"一\n\n三", "", "一\n\n三", ""},
    {"{a}\n完", "a=一\\n二", "一\n二\n完", ""},
    /* what stands in a value is not read again */
    {"{a}", "a={b}[c:d]", "{b}[c:d]", ""},
    {"（甲）〔2022〕【乙】", "", "（甲）〔2022〕【乙】", ""},
    /* margins: 76 cells, in blanks of full width */
    {"> 甲", "", "　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　甲", ""},
    {"= 甲乙", "", "　　　　　　　　　　　　　　　　　　甲乙", ""},
    {"a > b", "", "a > b", ""},
};

static void test_fill(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(FILLED); i++) {
		g_autoptr(GError) error = NULL;
		OWN(template) template = template_read(FILLED[i].text, &error);
		g_test_message("%s with %s", FILLED[i].text, FILLED[i].values);
		g_assert_no_error(error);
		g_auto(GStrv) values = g_strsplit(FILLED[i].values, " ", -1);
		for (char **value = values; *value; value++) {
			g_auto(GStrv) lines = g_strsplit(*value, "\\n", -1);
			g_free(*value);
			*value = g_strjoinv("\n", lines);
		}
		struct template_source source = {.value = value_of, .arg = values};
		g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
		g_autofree char *made = template_fill(template, &source, missing);
		g_ptr_array_add(missing, NULL);
		g_autofree char *names = g_strjoinv(",", (char **)missing->pdata);
		g_assert_cmpstr(made, ==, FILLED[i].made);
		g_assert_cmpstr(names, ==, FILLED[i].missing);
	}
}

static const struct {
	const char *text, *says;
} REFUSED[] = {
    {"一\n{a", "line 2"},
    {"{}", "name of a field"},
    {"{a b}", "name of a field"},
    {"{a\n}", "without '}'"},
    {"a}", "without '{'"},
    {"a]", "without '['"},
    {"一\n[a: 二", "line 2"},
    {"[a: [b: c]]", "stands in a part"},
    {"[a]", "condition"},
    {"[: x]", "condition"},
    {"[a=: x]", "'a=' is no condition"},
    {"[!: x]", "is no condition"},
    {"[甲: x]", "is no condition"},
};

static void test_refuse(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autoptr(GError) error = NULL;
		g_test_message("%s", REFUSED[i].text);
		g_assert_null(template_read(REFUSED[i].text, &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_nonnull(strstr(error->message, REFUSED[i].says));
		g_assert_null(strchr(error->message, '\n'));
	}
}

static void test_names(void)
{
	OWN(template) template = template_read("{a}[b !c=x,y: {d}{a}]", NULL);
	g_autoptr(GPtrArray) names = template_names(template);
	g_ptr_array_add(names, NULL);
	g_autofree char *all = g_strjoinv(",", (char **)names->pdata);
	g_assert_cmpstr(all, ==, "a,b,c,d");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/template/fill", test_fill);
	g_test_add_func("/template/refuse", test_refuse);
	g_test_add_func("/template/names", test_names);
	return g_test_run();
}
