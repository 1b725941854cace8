#include "base/fail.h"
#include "office/find.h"
#include "office/record.h"
#include "temporary.h"
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *write_file(const struct temporary *t, const char *name, const char *data)
{
	char *path = temporary_path(t, name);
	g_assert_true(g_file_set_contents(path, data, -1, NULL));
	return path;
}

static void test_in_and_out(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	g_autofree char *photo = write_file(&t, "照片.jpg", "jpg bytes");
	g_autofree char *same = write_file(&t, "copy.JPG", "jpg bytes");
	g_autofree char *paper = write_file(&t, "paper.pdf", "pdf bytes");
	g_assert_true(record_attach(t.office, id, WORDS(photo, same), &error));
	g_assert_true(record_attach(t.office, id, WORDS(paper), &error));
	OWN(dossier) dossier = dossier_open(t.office, id, &error);
	g_assert_cmpuint(dossier->file->attachments->len, ==, 3);
	g_assert_cmpuint(dossier->events->len, ==, 3);
	const struct attachment *first = dossier->file->attachments->pdata[0];
	g_assert_cmpstr(first->name, ==, "照片.jpg");
	g_assert_cmpstr(first->type, ==, "image/jpeg");
	g_assert_cmpint(first->size, ==, 9);
	struct case_row *row = find_row(t.office, id, NULL);
	g_assert_cmpint(row->attachments, ==, 3);
	case_row_free(row);
	/* never over a file that is there: the second and third time it gets another name */
	const char *names[] = {"照片 (2).jpg", "照片 (3).jpg"};
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = record_detach(t.office, id, 0, t.folder, &error);
		g_assert_no_error(error);
		g_autofree char *expected = temporary_path(&t, names[i]);
		g_assert_cmpstr(path, ==, expected);
		g_autofree char *data = NULL;
		g_assert_true(g_file_get_contents(path, &data, NULL, NULL));
		g_assert_cmpstr(data, ==, "jpg bytes");
		struct stat status;
		g_assert_cmpint(stat(path, &status), ==, 0);
		g_assert_cmpint(status.st_mode & 0777, ==, 0600);
	}
	g_assert_true(record_undo(t.office, id, NULL, &error));
	OWN(dossier) after = dossier_open(t.office, id, &error);
	g_assert_cmpuint(after->file->attachments->len, ==, 2);
	temporary_sound(t.office);
	temporary_close(&t);
}

static int attach(struct office *office, int64_t id, const char *path)
{
	g_autoptr(GError) error = NULL;
	if (record_attach(office, id, WORDS(path), &error))
		return 0;
	g_assert_nonnull(strstr(error->message, path));
	return fail_status(error);
}

static void test_refused(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	g_autofree char *good = write_file(&t, "good.txt", "x");
	g_autofree char *big = write_file(&t, "big.bin", "");
	g_autofree char *missing = temporary_path(&t, "missing");
	g_assert_cmpint(truncate(big, (64 << 20) + 1), ==, 0);
	g_assert_cmpint(attach(t.office, id, big), ==, FAIL_REFUSED);
	g_assert_cmpint(attach(t.office, id, missing), ==, FAIL_NOT_FOUND);
	g_assert_cmpint(attach(t.office, id, t.folder), ==, FAIL_REFUSED);
	g_assert_cmpint(truncate(big, 64 << 20), ==, 0);
	g_assert_cmpint(attach(t.office, id, big), ==, 0);
	g_assert_false(record_attach(t.office, id, WORDS(good, missing), &error));
	g_clear_error(&error);
	g_assert_false(record_attach(t.office, id, (char *[]){NULL}, &error));
	g_assert_error(error, FAIL, FAIL_USAGE);
	g_clear_error(&error);
	g_assert_false(record_attach(t.office, 99999, WORDS(good), &error));
	g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	g_clear_error(&error);
	OWN(dossier) dossier = dossier_open(t.office, id, NULL);
	g_assert_cmpuint(dossier->file->attachments->len, ==, 1);
	g_assert_null(record_detach(t.office, id, 1, t.folder, &error));
	g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	g_clear_error(&error);
	g_assert_null(record_detach(t.office, id, 0, missing, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* What a stranger calls a file is a name inside the folder and nothing else. */
static void test_names(void)
{
	static const struct {
		const char *name, *saved;
	} CASES[] = {
	    {.name = "..\\..\\evil.txt", .saved = "_.._evil.txt"},
	    {.name = ".hidden", .saved = "hidden"},
	    {.name = "-rf", .saved = "rf"},
	    {.name = "a\033[31mb.txt", .saved = "a_[31mb.txt"},
	    {.name = "a\nb.txt", .saved = "a b.txt"},
	    {.name = "\xe2\x80\xaetxt.exe", .saved = "_txt.exe"},
	    {.name = "...", .saved = "attachment"},
	    {.name = "COM:1|x?.txt", .saved = "COM_1_x_.txt"},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	g_autofree char *in = temporary_path(&t, "in");
	g_autofree char *out = temporary_path(&t, "out");
	g_assert_cmpint(g_mkdir(in, 0700), ==, 0);
	g_assert_cmpint(g_mkdir(out, 0700), ==, 0);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *path = g_build_filename(in, CASES[i].name, NULL);
		g_assert_true(g_file_set_contents(path, "x", -1, NULL));
		g_assert_true(record_attach(t.office, id, WORDS(path), &error));
		g_unlink(path);
		g_autofree char *saved = record_detach(t.office, id, (int)i, out, &error);
		g_assert_no_error(error);
		g_autofree char *folder = g_path_get_dirname(saved);
		g_autofree char *name = g_path_get_basename(saved);
		g_assert_cmpstr(folder, ==, out);
		g_assert_cmpstr(name, ==, CASES[i].saved);
		g_unlink(saved);
	}
	g_rmdir(in);
	g_rmdir(out);
	temporary_close(&t);
}

/* A name that is too long for the disk is cut between characters and keeps its suffix. */
static void test_long_name(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	g_autoptr(GString) name = g_string_new(NULL);
	for (int i = 0; i < 80; i++)
		g_string_append(name, "长");
	g_string_append(name, ".pdf");
	g_autofree char *path = write_file(&t, name->str, "x");
	g_assert_true(record_attach(t.office, id, WORDS(path), NULL));
	g_autofree char *saved = record_detach(t.office, id, 0, t.folder, NULL);
	g_autofree char *base = g_path_get_basename(saved);
	g_assert_true(g_utf8_validate(base, -1, NULL));
	g_assert_true(g_str_has_suffix(base, "长.pdf"));
	g_assert_cmpuint(strlen(base), <=, 180);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/attach/in-and-out", test_in_and_out);
	g_test_add_func("/attach/refused", test_refused);
	g_test_add_func("/attach/names", test_names);
	g_test_add_func("/attach/long-name", test_long_name);
	return g_test_run();
}
