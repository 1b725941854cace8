#include "base/fail.h"
#include "base/file.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static void test_read(void)
{
	char path[] = "/tmp/docket-test-file-XXXXXX";
	int file = g_mkstemp(path);
	g_autoptr(GError) error = NULL;
	g_assert_cmpint(write(file, "a\0b", 3), ==, 3);
	close(file);
	g_autoptr(GString) bytes = file_read(path, 3, &error);
	g_assert_no_error(error);
	g_assert_cmpmem(bytes->str, bytes->len, "a\0b", 3);
	g_assert_null(file_read(path, 2, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, path));
	unlink(path);
}

/* Each says what is wrong with it. */
static void test_refused(void)
{
	static const struct {
		const char *path;
		enum fail code;
		const char *says;
	} CASES[] = {
	    {"/nonexistent/x", FAIL_NOT_FOUND, "No such file"},
	    {"", FAIL_NOT_FOUND, "No such file"},
	    {"/tmp", FAIL_REFUSED, "Is a directory"},
	    {"/dev/zero", FAIL_REFUSED, "too large"},
	    {"/dev/null/x", FAIL_REFUSED, "Not a directory"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(file_read(CASES[i].path, FILE_MIB, &error));
		g_assert_error(error, FAIL, (int)CASES[i].code);
		g_assert_nonnull(strstr(error->message, CASES[i].says));
	}
}

static void test_open(void)
{
	g_autoptr(GError) error = NULL;
	int ends[2];
	g_assert_cmpint(pipe(ends), ==, 0);
	g_assert_cmpint(write(ends[1], "abc", 3), ==, 3);
	close(ends[1]);
	g_autoptr(GString) bytes = file_read_open(ends[0], "standard input", FILE_MIB, &error);
	g_assert_cmpstr(bytes->str, ==, "abc");
	close(ends[0]);
	g_assert_null(file_read_open(ends[0], "standard input", FILE_MIB, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, "standard input"));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/file/read", test_read);
	g_test_add_func("/file/refused", test_refused);
	g_test_add_func("/file/open", test_open);
	return g_test_run();
}
