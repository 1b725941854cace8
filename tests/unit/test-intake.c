#include "base/date.h"
#include "imported.h"
#include "lawful.h"
#include "office/intake.h"
#include "office/vocabulary.h"

static const struct {
	const char *text, *day; /* day NULL: none */
} DAYS[] = {
    {"2020-03-01 10:22:33", "2020-03-01"},
    {"2020-3-1 9:05", "2020-03-01"},
    {"2020/3/1", "2020-03-01"},
    {"2020/03/01 10:22", "2020-03-01"},
    {"2020.3.1", "2020-03-01"},
    {"2020年3月1日", "2020-03-01"},
    {"2020年03月01日 10时22分33秒", "2020-03-01"},
    {"2020年3月1日(星期日)10:00", "2020-03-01"},
    {"2020年3月1日 周日 下午3:20", "2020-03-01"},
    {"2020年3月1号", "2020-03-01"},
    {"２０２０－０３－０１", "2020-03-01"},
    {"　2020-03-01　", "2020-03-01"},
    {"20200301", "2020-03-01"},
    {"20200301102233", "2020-03-01"},
    {"202003011022", "2020-03-01"},
    {"43891", "2020-03-01"},
    {"43891.432", "2020-03-01"},
    {"1583029353", "2020-03-01"},
    {"1583029353000", "2020-03-01"},
    {"2020-03-01T23:59:59", "2020-03-01"},
    {"2020-03-01T23:00:00+08:00", "2020-03-01"},
    {"2020-03-01T20:00:00Z", "2020-03-02"},
    {"2020-03-01T23:00:00-0500", "2020-03-02"},
    {"2020-03-01T02:00:00+14:00", "2020-02-29"},
    {"2020-03-01 10:22:33.123456", "2020-03-01"},
    {"2020-03-01 24:00:00", "2020-03-01"},
    {.text = ""},
    {.text = "昨天"},
    {.text = "2022-13-45"},
    {.text = "2021-02-29"},
    {.text = "3/1/2020"},
    {.text = "20-3-1"},
    {.text = "2020-03"},
    {.text = "2020-03-01 25:00"},
    {.text = "2020-03-01 10:61"},
    {.text = "2020-03-01 noon"},
    {.text = "2020-03-01x"},
    {.text = "12345"},
    {.text = "20201301"},
    {.text = "2020-03-01T10:00+99:00"},
    {.text = "0000-00-00"},
    {.text = "9999999999999999999999"},
};

static void test_days(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(DAYS); i++) {
		g_autofree char *day = date_format(intake_day(DAYS[i].text));
		g_test_message("%s", DAYS[i].text);
		g_assert_cmpstr(day, ==, DAYS[i].day ? DAYS[i].day : "");
	}
}

/* The headers of real exports, by the field that they stand for. */
static const struct {
	enum intake_field field;
	const char *headers;
} HEADERS[] = {
    {INTAKE_RECEIVED, "来件时间 留言时间 诉求时间 来信时间 来信日期 信访日期 来电时间 写信时间 递交时间 受理时间 "
                      "接收时间 提交时间 反映时间 咨询时间 发布时间 "
                      "received 来信时间（必填） 【来信时间】来信日期* ＲＥＣＥＩＶＥＤ"},
    {INTAKE_REPLIED, "回复时间 答复时间 办理时间 反馈时间"},
    {INTAKE_SUBJECT,
        "来件标题 留言标题 信件标题 来信标题 诉求标题 咨询标题 来信主题 信件名称 工单标题 标题 主题 留言主题 Subject"},
    {INTAKE_BODY,
        "来件内容 留言内容 信件内容 来信内容 诉求描述 具体内容 网民提问 问题描述 咨询内容 工单内容 内容 留言详情"},
    {INTAKE_UNIT, "回复部门 承办单位 答复单位 回复单位 办理部门 处理部门 办理机构 受理单位 责任单位"},
    {INTAKE_REPLY, "回复内容 答复意见 答复情况 处理结果 办理结果 回复意见 处理意见 答复内容"},
    {INTAKE_FROM, "来信人 留言用户 姓名 诉求人 反映人"},
    {INTAKE_NUMBER,
        "信件编号 信访件编号 诉求编号 办件编号 信件索引号 业务编号 查询编号 受理编号 流水号 留言编号 message_id"},
    {INTAKE_KIND, "来件类型 留言类型 问题类型 信件类型 来信目的 诉求类型 类别"},
    {INTAKE_CATEGORY, "一级分类 category"},
    {INTAKE_FIELDS, "点赞数 反对数 校园相关 seq 心情"},
};

static void test_headers(void)
{
	OWN(aliases) aliases = aliases_new(NULL, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(HEADERS); i++) {
		g_auto(GStrv) names = g_strsplit(HEADERS[i].headers, " ", -1);
		for (char **name = names; *name; name++) {
			int rank;
			bool silent;
			g_assert_cmpint(aliases_find(aliases, *name, &rank, &silent), ==, HEADERS[i].field);
			g_assert_false(silent);
		}
	}
	for (int field = 0; field < INTAKE_FIELDS; field++)
		g_assert_cmpint(intake_field_parse(intake_field_name((enum intake_field)field)), ==, field);
	g_assert_cmpstr(aliases_value(aliases, INTAKE_CLASS, "建议"), ==, "suggest");
	g_assert_null(aliases_value(aliases, INTAKE_CLASS, "天气"));
}

/* The same three letters, however a spreadsheet program saved them. */
static const struct {
	const char *name, *charset, *mark;
	char separator;
	const char *line_end;
} ENCODINGS[] = {
    {.name = "UTF-8", .charset = "UTF-8", .separator = ',', .line_end = "\n"},
    {.name = "BOM", .charset = "UTF-8", .mark = "\xef\xbb\xbf", .separator = ',', .line_end = "\r\n"},
    {.name = "GB18030", .charset = "GB18030", .separator = ',', .line_end = "\r\n"},
    {.name = "UTF-16", .charset = "UTF-16LE", .mark = "\xff\xfe", .separator = '\t', .line_end = "\r\n"},
    {.name = "semicolons", .charset = "UTF-8", .separator = ';', .line_end = "\n"},
};

static void test_encodings(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	for (size_t i = 0; i < G_N_ELEMENTS(ENCODINGS); i++) {
		g_autoptr(GString) text = g_string_new(SHEET);
		char s = ENCODINGS[i].separator;
		g_string_replace(text, ",", (char[]){s, 0}, 0);
		for (int n = 1; n <= 3; n++)
			g_string_append_printf(text, "%s-%d%c张三%c2022-03-0%d%c\"标题,%d\"%c\"第一行\n第二行\"\"引号\"\"\"\n",
			    ENCODINGS[i].name, n, s, s, n, s, n, s);
		g_string_replace(text, "\n", ENCODINGS[i].line_end, 0);
		gsize length;
		g_autofree char *bytes = g_convert(text->str, -1, ENCODINGS[i].charset, "UTF-8", NULL, &length, NULL);
		g_autoptr(GByteArray) file = g_byte_array_new();
		if (ENCODINGS[i].mark)
			g_byte_array_append(file, (const uint8_t *)ENCODINGS[i].mark, (unsigned)strlen(ENCODINGS[i].mark));
		g_byte_array_append(file, (const uint8_t *)bytes, (unsigned)length);
		g_autofree char *path = put(&t, "letters.csv", (const char *)file->data, file->len);
		g_test_message("%s", ENCODINGS[i].name);
		must(t.office, WORDS(path), 3, 0);
		must(t.office, WORDS(path), 0, 3);
	}
	g_assert_cmpint(count(t.office, "标题"), ==, 15);
	g_assert_cmpint(lawful_all(t.office, false), ==, 15);
	OWN(dossier) one = only(t.office, "标题,2 received:2022-03-02 \"第二行\" 信〔2022〕2号");
	g_assert_cmpstr(one->file->subject, ==, "标题,2");
	g_assert_cmpstr(one->file->body, ==, "第一行\n第二行\"引号\"");
	g_assert_cmpstr(one->file->writer, ==, "张三");
	g_assert_cmpstr(one->file->external, ==, "UTF-8-2");
	temporary_sound(t.office);
	temporary_close(&t);
}

/* What is wrong with a file, and what must be said of it. */
static const struct {
	const char *text;
	int status;
	const char *says[3];
} BAD[] = {
    {SHEET "x1,甲,2022-13-45,坏日期,正文\nx2,乙,2022-03-01,好,正文\n", 1, {"line 2", "来信时间", "2022-13-45"}},
    {SHEET "x1,甲,2022-03-01,好,正文\nx2,乙,2022-03-11,将来,正文\n", 1, {"line 3", "来信时间", "after today"}},
    {SHEET "x1,甲,2022-03-01,好,\"一\n二\n三\"\nx2,乙,,没有日期,正文\n", 1, {"line 5", "来信时间", "missing"}},
    {SHEET "x1,甲,2022-03-01,,\n", 1, {"line 2", "信件内容", "neither"}},
    {SHEET "x1,甲,2022-03-01,好,正文,多出来的\n", 1, {"line 2", "6", "5"}},
    {SHEET "x1,甲,2022-03-01,好,\"没有结束\n", 1, {"line 2"}},
    {"来信时间,标题,答复内容,答复时间\n2022-03-05,题,答,2022-03-01\n", 1, {"line 2", "答复时间", "before"}},
    {"来信时间,标题,答复内容,答复时间\n2022-03-05,题,答,2022-03-31\n", 1, {"line 2", "答复时间", "after today"}},
    {"来信时间,标题,信箱\n2022-03-05,题,principal\n2022-03-05,题,不存在的\n", 1, {"line 3", "信箱", "不存在的"}},
    {"来信时间,标题,承办单位\n2022-03-05,题,"
     "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\n",
        1, {"line 2", "承办单位"}},
    {"来信时间,标题,承办单位\n2022-03-05,题,a=b\n", 1, {"line 2", "承办单位"}},
    {"日子,标题\n2022-03-05,题\n", 1, {"received", "map=", "日子"}},
    {"来信时间,姓名\n2022-03-05,甲\n", 1, {"body", "map="}},
    {"", 1, {"empty"}},
    {"\n\n", 1, {"import.csv"}},
    {"PK\003\004whatever", 1, {"workbook", "CSV"}},
    {"%PDF-1.7", 1, {"PDF"}},
    {"\377\376\001\330\002\003", 1, {"import.csv"}},
    {"{\"received\":\"2022-03-01\",\"subject\":\"好\"}\n{\"received\":\"2022-02-30\",\"subject\":\"坏\"}\n", 1,
        {"line 2", "received", "2022-02-30"}},
    {"{\"received\":\"2022-03-01\",\"subject\":\"好\"}\n{\"received\":\n", 1, {"line 2", "JSON"}},
    {"{\"received\":\"2022-03-01\",\"subject\":\"好\"}\n[1]\n", 1, {"line 2", "object"}},
    {"{\"a\":1}\n", 1, {"body", "a"}},
};

static void test_bad(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	for (size_t i = 0; i < G_N_ELEMENTS(BAD); i++) {
		g_autofree char *path = put(&t, "import.csv", BAD[i].text, -1);
		g_autoptr(GError) error = NULL;
		struct import import = {.paths = WORDS(path), .box = strstr(BAD[i].text, "信箱") ? NULL : "principal"};
		g_assert_cmpint(take(t.office, &import, &error), ==, BAD[i].status);
		g_test_message("%s", error->message);
		for (int n = 0; n < 3 && BAD[i].says[n]; n++)
			if (!strstr(error->message, BAD[i].says[n]))
				g_error("'%s' is not in: %s", BAD[i].says[n], error->message);
		exchange_import_clear(&import);
	}
	g_assert_cmpint(count(t.office, ""), ==, 0);
	g_autoptr(GPtrArray) units = vocabulary_words(t.office, LIST_UNIT);
	g_assert_cmpuint(units->len, ==, 0);
	temporary_close(&t);
}

/* Numbers follow the days; a long subject goes into the text; a letter without one is called by its first words. */
static void test_texts(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	g_autofree char *tail = g_strnfill(900, 'x');
	g_autofree char *text = g_strdup_printf(
	    "来信时间,标题,内容\n2022-03-05,%s,文\n2022-03-01,,第一句话。\t第二句话\n2022-03-03,\"两\n行\",  文\t\n", tail);
	must_text(&t, text, 3, 0);
	OWN(dossier) first = dossier_open(t.office, find_number(t.office, "L2022-1", NULL), NULL);
	g_assert_cmpstr(first->file->subject, ==, "第一句话。 第二句话");
	g_assert_cmpstr(first->file->body, ==, "第一句话。\t第二句话");
	OWN(dossier) second = dossier_open(t.office, find_number(t.office, "L2022-2", NULL), NULL);
	g_assert_cmpstr(second->file->subject, ==, "两 行");
	g_assert_cmpstr(second->file->body, ==, "  文\t");
	OWN(dossier) third = dossier_open(t.office, find_number(t.office, "L2022-3", NULL), NULL);
	g_assert_cmpint((int)strlen(third->file->subject), <, 40);
	g_assert_cmpint((int)strlen(third->file->body), >, 900);
	temporary_close(&t);
}

static void test_json(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	g_autofree char *path = put(&t, "letters.jsonl",
	    "{\"留言编号\": 17, \"留言时间\": \"2022-03-01 10:00\", \"留言主题\": \"热水\", \"留言详情\": "
	    "\"\\n\\t没有热水\\n\", \"校园相关\": 0}\n\n"
	    "{\"message_id\":\"<a@b>\",\"date_epoch\":1646150400,\"subject\":\"邮件\",\"body\":null,\"tags\":[1,2],\"box\":"
	    "\"secretary\"}\n",
	    -1);
	must(t.office, WORDS(path), 2, 0);
	must(t.office, WORDS(path), 0, 2);
	OWN(dossier) one = only(t.office, "热水");
	g_assert_cmpstr(one->file->external, ==, "17");
	g_assert_cmpstr(one->file->body, ==, "\n\t没有热水\n");
	OWN(dossier) two = only(t.office, "邮件");
	g_autofree char *day = date_format(two->file->facts[FACT_RECEIVED]);
	g_assert_cmpstr(day, ==, "2022-03-02");
	g_assert_cmpstr(two->file->external, ==, "<a@b>");
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/intake/days", test_days);
	g_test_add_func("/intake/headers", test_headers);
	g_test_add_func("/intake/encodings", test_encodings);
	g_test_add_func("/intake/bad", test_bad);
	g_test_add_func("/intake/texts", test_texts);
	g_test_add_func("/intake/json", test_json);
	return g_test_run();
}
