/* Making and opening a register: what is no register, or not whole, is named and left alone. */
#include "base/date.h"
#include "base/fail.h"
#include "sample.h"
#include "store/inside.h"
#include "store/words.h"
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void test_create(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	struct stat status;
	g_assert_cmpint(stat(sample->file, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 0777, ==, 0600);
	g_assert_null(store_create(sample->file, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, sample->file));
	/* nothing half made is left beside it */
	g_autoptr(GDir) dir = g_dir_open(sample->folder, 0, NULL);
	for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
		g_assert_true(g_str_has_prefix(name, "register.db") && (!name[11] || name[11] == '-'));
}

/* A folder that a group shares: its members can write the register too. */
static void test_shared(void)
{
	g_autofree char *folder = g_dir_make_tmp("docket-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(folder, "register.db", NULL);
	struct stat status;
	g_assert_cmpint(chmod(folder, 02770), ==, 0);
	store_close(store_create(file, NULL));
	g_assert_cmpint(stat(file, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 0777, ==, 0660);
	g_unlink(file);
	g_rmdir(folder);
}

static void test_no_folder(void)
{
	g_autoptr(GError) made = NULL;
	g_autoptr(GError) opened = NULL;
	g_assert_null(store_create("/nowhere/at/all/register.db", &made));
	g_assert_error(made, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(made->message, "/nowhere/at/all/register.db"));
	g_assert_null(store_open("/nowhere/at/all/register.db", &opened));
	g_assert_error(opened, FAIL, FAIL_NOT_FOUND);
	g_assert_nonnull(strstr(opened->message, "/nowhere/at/all/register.db"));
}

/* A folder in which nothing can be written; does not hold for root, who can. */
static void test_read_only(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autofree char *other = g_build_filename(sample->folder, "other.db", NULL);
	if (!geteuid()) {
		g_test_skip("root writes everywhere");
		return;
	}
	store_close(sample->store);
	g_assert_cmpint(chmod(sample->folder, 0500), ==, 0);
	g_assert_null(store_create(other, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, other));
	g_clear_error(&error);
	struct store *store = store_open(sample->file, &error);
	g_assert_null(store);
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, sample->file));
	g_assert_cmpint(chmod(sample->folder, 0700), ==, 0);
	sample->store = store_open(sample->file, NULL);
}

/* Puts DATA where the register was, and sees that it is refused with CODE and left exactly so, with nothing beside it.
 */
static void expect_refused(struct sample *sample, const char *data, size_t bytes, enum fail code)
{
	static const char *const ENDS[] = {"-wal", "-shm", "-journal"};
	g_autoptr(GError) error = NULL;
	g_autofree char *after = NULL;
	size_t after_bytes;
	g_assert_true(g_file_set_contents(sample->file, data, (gssize)bytes, NULL));
	struct store *store = store_open(sample->file, &error);
	g_assert_null(store);
	g_assert_error(error, FAIL, (int)code);
	g_assert_nonnull(strstr(error->message, sample->file));
	g_assert_null(strchr(error->message, '\n'));
	g_assert_true(g_file_get_contents(sample->file, &after, &after_bytes, NULL));
	g_assert_cmpmem(data, bytes, after, after_bytes);
	for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		g_autofree char *name = g_strconcat(sample->file, ENDS[i], NULL);
		g_assert_false(g_file_test(name, G_FILE_TEST_EXISTS));
	}
}

static void close_sample(struct sample *sample)
{
	store_close(sample->store);
	sample->store = NULL;
}

static void test_damage(void)
{
	OWN(sample) sample = sample_new();
	g_autofree char *good = NULL;
	size_t bytes;
	sample_fill(sample, 20);
	close_sample(sample);
	g_assert_true(g_file_get_contents(sample->file, &good, &bytes, NULL));
	expect_refused(sample, "", 0, FAIL_DAMAGED);
	expect_refused(sample, "not a register\nnot a register\n", 30, FAIL_DAMAGED);
	for (int part = 1; part < 8; part++)
		expect_refused(sample, good, bytes * (size_t)part / 8, FAIL_DAMAGED);
	expect_refused(sample, good, bytes - 1, FAIL_DAMAGED);
	expect_refused(sample, good, 99, FAIL_DAMAGED);
	expect_refused(sample, good, 100, FAIL_DAMAGED);
	g_autofree char *other = g_memdup2(good, bytes);
	memcpy(other + 68, "othr", 4);
	expect_refused(sample, other, bytes, FAIL_DAMAGED);
	g_autofree char *crossed = g_memdup2(good, bytes);
	memset(crossed + 100, 0x55, 4000);
	expect_refused(sample, crossed, bytes, FAIL_DAMAGED);
	g_assert_true(g_file_set_contents(sample->file, good, (gssize)bytes, NULL));
	sample_reopen(sample);
	sample_letter(sample, "2022-03-01", "一", "二");
}

/* A folder, a pipe: not read as a register, and nobody waits for ever. */
static void test_odd_files(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) folder = NULL;
	g_autoptr(GError) pipe = NULL;
	g_autofree char *name = g_build_filename(sample->folder, "pipe", NULL);
	g_assert_null(store_open(sample->folder, &folder));
	g_assert_error(folder, FAIL, FAIL_DAMAGED);
	g_assert_cmpint(mkfifo(name, 0600), ==, 0);
	g_assert_null(store_open(name, &pipe));
	g_assert_error(pipe, FAIL, FAIL_DAMAGED);
	g_unlink(name);
}

static void test_newer(void)
{
	OWN(sample) sample = sample_new();
	g_autofree char *data = NULL;
	size_t bytes;
	g_assert_true(db_script(sample->store->db, "INSERT INTO schema_version VALUES (99, '2099-01-01 00:00:00')", NULL));
	close_sample(sample);
	g_assert_true(g_file_get_contents(sample->file, &data, &bytes, NULL));
	expect_refused(sample, data, bytes, FAIL_DAMAGED);
}

/* The text of the schema, ordered. */
static char *schema(struct store *store)
{
	GString *text = g_string_new(NULL);
	struct statement *all = db_build(store->db, "SELECT name, sql FROM sqlite_schema ORDER BY name");
	while (db_step(all, NULL) == STEP_ROW)
		g_string_append_printf(text, "%s %s\n", db_text(all, 0), db_text(all, 1) ? db_text(all, 1) : "");
	db_drop(all);
	return g_string_free(text, FALSE);
}

/* Derived tables made again have the schema of a new register, and every migration is noted. */
static void test_schema(void)
{
	OWN(sample) sample = sample_new();
	int64_t version;
	g_autofree char *fresh = schema(sample->store);
	g_assert_true(store_rebuild(sample->store, NULL, NULL, NULL));
	g_autofree char *rebuilt = schema(sample->store);
	g_assert_cmpstr(fresh, ==, rebuilt);
	g_assert_true(db_number(db_query(sample->store->db, SQL_SCHEMA_VERSION_GET), 0, &version, NULL));
	g_assert_cmpint(version, ==, 4);
}

/* A register that was made before the reception days and closed years: opening it adds their tables, once, and leaves
 * the rest alone. */
static void test_migrate(void)
{
	static const char BEFORE[] =
	    "DROP TABLE reception_day; DROP TABLE vacation; DROP TABLE closed_year; DROP TABLE hand_count; DELETE FROM "
	    "schema_version WHERE version > 1";
	OWN(sample) sample = sample_new();
	int64_t version;
	sample_letter(sample, "2022-03-01", "一", "二");
	g_autofree char *fresh = schema(sample->store);
	g_assert_true(db_script(sample->store->db, BEFORE, NULL));
	for (int i = 0; i < 2; i++) {
		sample_reopen(sample);
		g_assert_true(db_number(db_query(sample->store->db, SQL_SCHEMA_VERSION_GET), 0, &version, NULL));
		g_assert_cmpint(version, ==, 4);
	}
	g_autofree char *migrated = schema(sample->store);
	g_assert_cmpstr(fresh, ==, migrated);
	g_assert_true(store_derived_current(sample->store));
	sample_letter(sample, "2022-03-02", "三", "四");
}

/* Opening makes no table whole again by itself; the office asks. */
static void test_current(void)
{
	OWN(sample) sample = sample_new();
	struct day_entry holiday = {
	    .day = date_from_civil(2022, 3, 4), .kind = DAY_HOLIDAY, .name = "校庆", .notice = "test"};
	g_assert_true(store_derived_current(sample->store));
	sample_reopen(sample);
	g_assert_true(store_derived_current(sample->store));
	g_assert_true(words_put_day(sample->store, &holiday, NULL));
	g_assert_false(store_derived_current(sample->store));
	g_assert_true(store_retime(sample->store, NULL, NULL, NULL));
	g_assert_true(store_derived_current(sample->store));
	g_assert_true(words_put_law(sample->store, "letter", "[K1]", NULL));
	g_assert_false(store_derived_current(sample->store));
	g_assert_true(store_rebuild(sample->store, NULL, NULL, NULL));
	g_assert_true(store_derived_current(sample->store));
	/* somebody threw them away */
	g_assert_true(db_script(sample->store->db, "DROP TABLE derived; DROP TABLE casefile; DROP TABLE case_terms", NULL));
	g_assert_false(store_derived_current(sample->store));
	g_assert_true(store_rebuild(sample->store, NULL, NULL, NULL));
	g_assert_true(store_derived_current(sample->store));
}

static void test_copy(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autofree char *file = g_build_filename(sample->folder, "copy.db", NULL);
	struct stat status;
	sample_fill(sample, 30);
	g_autofree char *before = sample_dump(sample->store);
	g_assert_true(store_copy(sample->store, file, &error));
	g_assert_cmpint(stat(file, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 0777, ==, 0600);
	g_assert_false(store_copy(sample->store, file, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	struct store *copy = store_open(file, NULL);
	g_autofree char *after = sample_dump(copy);
	sample_same(before, after);
	store_close(copy);
	g_unlink(file);
}

static void test_changed(void)
{
	OWN(sample) sample = sample_new();
	struct store *other = store_open(sample->file, NULL);
	g_assert_false(store_changed(sample->store));
	sample_letter(sample, "2022-03-01", "一", "二");
	g_assert_false(store_changed(sample->store));
	g_assert_true(store_changed(other));
	g_assert_false(store_changed(other));
	store_close(other);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/open/create", test_create);
	g_test_add_func("/open/shared", test_shared);
	g_test_add_func("/open/no folder", test_no_folder);
	g_test_add_func("/open/read only", test_read_only);
	g_test_add_func("/open/damage", test_damage);
	g_test_add_func("/open/odd files", test_odd_files);
	g_test_add_func("/open/newer", test_newer);
	g_test_add_func("/open/schema", test_schema);
	g_test_add_func("/open/migrate", test_migrate);
	g_test_add_func("/open/current", test_current);
	g_test_add_func("/open/copy", test_copy);
	g_test_add_func("/open/changed", test_changed);
	return g_test_run();
}
