#include "base/fail.h"
#include "base/table.h"
#include <jansson.h>
#include <string.h>

/* The rows of a table as one text: cells with | between, rows with ; between. */
static char *joined(const struct table *table)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
	for (unsigned i = 0; i < table->rows->len; i++) {
		const struct table_row *row = table->rows->pdata[i];
		g_assert_cmpuint(g_strv_length(row->cells), ==, (unsigned)row->count);
		g_ptr_array_add(rows, g_strjoinv("|", row->cells));
	}
	g_ptr_array_add(rows, NULL);
	return g_strjoinv(";", (char **)rows->pdata);
}

static void test_cells(void)
{
	static const struct {
		const char *text, *cells;
	} CASES[] = {
	    {"", ""},
	    {"\n\r\n\r", ""},
	    {"a", "a"},
	    {"a,b\n1,2\n", "a|b;1|2"},
	    {"a,b\n1,2", "a|b;1|2"},
	    {"a,b\r\n1,2\r\n", "a|b;1|2"},
	    {"a,b\r1,2\r", "a|b;1|2"},
	    {"a,b\n\n1,2\n,\n\n", "a|b;1|2"},
	    {"a,b\n1,", "a|b;1|"},
	    {"a,b\n,2", "a|b;|2"},
	    {"a,b\n1,2,3\n4", "a|b;1|2|3;4"},
	    {"a\n\"1,2\"\n", "a;1,2"},
	    {"a\n\"x \"\"y\"\" z\"\n", "a;x \"y\" z"},
	    {"a,b\n\"\",\"\"\"\"\n", "a|b;|\""},
	    {"a,b\n\"一\r\n二\",3\n", "a|b;一\n二|3"},
	    {"a\n\"一\r二\n\"", "a;一\n二\n"},
	    {"a\nx\"y\"z\n", "a;x\"y\"z"},
	    {"a\n\"x\"y\n", "a;xy"},
	    {"a\n \"x\"\n", "a; \"x\""},
	    {"a;b\n1,5;2\n", "a|b;1,5|2"},
	    {"a\tb\n1,5\t2;3\n", "a|b;1,5|2;3"},
	    {"\"a;b;c\",d\n1,2\n", "a;b;c|d;1|2"},
	    {"\n\na;b\n", "a|b"},
	    {"\xef\xbb\xbf标题,内容\n一,二\n", "标题|内容;一|二"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		OWN(table) table = table_read(CASES[i].text, strlen(CASES[i].text), &error);
		g_assert_no_error(error);
		g_assert_cmpstr(table->encoding, ==, "UTF-8");
		g_autofree char *cells = joined(table);
		g_assert_cmpstr(cells, ==, CASES[i].cells);
	}
}

static void test_lines(void)
{
	static const char TEXT[] = "\r\na,b\r\n\"1\r\n2\",3\r\n\r\n4,5\r6,7";
	static const int LINES[] = {2, 3, 6, 7};
	OWN(table) table = table_read(TEXT, strlen(TEXT), NULL);
	g_assert_cmpuint(table->rows->len, ==, G_N_ELEMENTS(LINES));
	for (size_t i = 0; i < G_N_ELEMENTS(LINES); i++)
		g_assert_cmpint(((struct table_row *)table->rows->pdata[i])->line, ==, LINES[i]);
}

static void test_encodings(void)
{
	static const char TEXT[] = "标题,内容\n关于食堂,价格太高\n";
	static const struct {
		const char *encoding, *mark;
	} CASES[] = {
	    {"UTF-8", ""},
	    {"UTF-8", "\xef\xbb\xbf"},
	    {"GB18030", ""},
	    {"GB18030", "\x84\x31\x95\x33"},
	    {"UTF-16LE", "\xff\xfe"},
	    {"UTF-16BE", "\xfe\xff"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		gsize size;
		g_autofree char *bytes = g_convert(TEXT, -1, CASES[i].encoding, "UTF-8", NULL, &size, NULL);
		g_autoptr(GString) file = g_string_new(CASES[i].mark);
		g_string_append_len(file, bytes, (gssize)size);
		g_autoptr(GError) error = NULL;
		OWN(table) table = table_read(file->str, file->len, &error);
		g_assert_no_error(error);
		g_assert_cmpstr(table->encoding, ==, CASES[i].encoding);
		g_autofree char *cells = joined(table);
		g_assert_cmpstr(cells, ==, "标题|内容;关于食堂|价格太高");
	}
	/* GB2312 and GBK are parts of GB18030; the euro sign of Windows is not */
	static const char EURO[] = "\xbc\xdb\xb8\xf1,\x80\n";
	OWN(table) table = table_read(EURO, strlen(EURO), NULL);
	g_autofree char *cells = joined(table);
	g_assert_cmpstr(cells, ==, "价格|€");
}

static void test_refused(void)
{
	static const struct {
		const char *bytes;
		gsize length;
		const char *line;
	} CASES[] = {
	    {"a\n\"b\nc\nd", 8, "line 2"},
	    {"a\r\nb,\"c\r\n", 9, "line 2"},
	    {"\"", 1, "line 1"},
	    {"a\nb\0c\n", 6, "line 2"},
	    {"a\n\nb\xff\xff\n", 6, "line 3"},
	    {"\xef\xbb\xbf"
	     "a\nb\xff\n",
	        8, "line 2"},
	    {"\xff\xfe"
	     "a\0\n\0b\0\0\0",
	        10, "line 2"},
	    {"\xff\xfe"
	     "a\0\n\0\0\xd8"
	     "b\0",
	        10, "line 2"},
	    {"\xff\xfe"
	     "a\0\n",
	        5, "line 1"},
	    {"来信来信来信来信\n来信来信来信来信\n来\xe4\xbf\n", 56, "line 3"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(table_read(CASES[i].bytes, CASES[i].length, &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_test_message("%s", error->message);
		g_assert_nonnull(strstr(error->message, CASES[i].line));
	}
}

/* A file of CORPORA, or NULL where it is not at hand; then the test is skipped. */
static char *read_corpus(const char *path, gsize *size)
{
	const char *folder = g_getenv("DOCKET_CORPORA");
	g_autofree char *full = g_build_filename(folder ? folder : "", path, NULL);
	char *bytes = NULL;
	if (!folder || !g_file_get_contents(full, &bytes, size, NULL))
		g_test_skip("DOCKET_CORPORA names no folder with it");
	return bytes;
}

/* A row as the object of csv-spectrum's expected JSON. */
static void check_row(const struct table_row *header, const struct table_row *row, const json_t *wanted)
{
	g_assert_cmpint(row->count, ==, header->count);
	g_assert_cmpuint(json_object_size(wanted), ==, (size_t)header->count);
	for (int i = 0; i < row->count; i++) {
		g_autoptr(GString) value = g_string_new(json_string_value(json_object_get(wanted, header->cells[i])));
		g_string_replace(value, "\r\n", "\n", 0);
		g_assert_cmpstr(row->cells[i], ==, value->str);
	}
}

/* All of csv-spectrum but the one file whose JSON is none. */
static void test_spectrum(void)
{
	static const char *const NAMES[] = {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
	    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"};
	for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		gsize size;
		g_autofree char *csv_path = g_strdup_printf("csv/csv-spectrum/%s.csv", NAMES[i]);
		g_autofree char *json_path = g_strdup_printf("csv/csv-spectrum/%s.json", NAMES[i]);
		g_autofree char *csv = read_corpus(csv_path, &size);
		g_autofree char *json = csv ? read_corpus(json_path, NULL) : NULL;
		if (!json)
			return;
		OWN(table) table = table_read(csv, size, NULL);
		json_t *wanted = json_loads(json, 0, NULL);
		g_assert_cmpuint(table->rows->len, ==, json_array_size(wanted) + 1);
		for (unsigned row = 1; row < table->rows->len; row++)
			check_row(table->rows->pdata[0], table->rows->pdata[row], json_array_get(wanted, row - 1));
		json_decref(wanted);
	}
}

static void test_real(void)
{
	gsize size;
	g_autofree char *bytes = read_corpus("csv/real-gbk/增加可解释性词.csv", &size);
	if (!bytes)
		return;
	OWN(table) table = table_read(bytes, size, NULL);
	g_assert_cmpstr(table->encoding, ==, "GB18030");
	g_assert_cmpuint(table->rows->len, ==, 2817);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/table/cells", test_cells);
	g_test_add_func("/table/lines", test_lines);
	g_test_add_func("/table/encodings", test_encodings);
	g_test_add_func("/table/refused", test_refused);
	g_test_add_func("/table/spectrum", test_spectrum);
	g_test_add_func("/table/real", test_real);
	return g_test_run();
}
