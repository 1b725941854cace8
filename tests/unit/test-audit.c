#include "base/date.h"
#include "base/fail.h"
#include "office/audit.h"
#include "office/backup.h"
#include "office/find.h"
#include "office/record.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

static void populate(struct temporary *t)
{
	temporary_open(t, "2022-03-01");
	g_assert_true(vocabulary_add(t->office, LIST_UNIT, NULL, "后勤处", NULL));
	for (int i = 1; i <= 5; i++) {
		g_autofree char *subject = g_strdup_printf("subject=来信%d", i);
		int64_t id = temporary_letter(t->office, "2022-03-01", subject, NULL);
		g_assert_cmpint(temporary_act(t->office, id, "accept", NULL), ==, 0);
	}
	g_autofree char *file = temporary_path(t, "附件.txt");
	g_assert_true(g_file_set_contents(file, "attached", -1, NULL));
	int64_t id = find_number(t->office, "3", NULL);
	g_assert_true(record_attach(t->office, id, WORDS(file), NULL));
}

/* As somebody would who has the file and an SQLite shell. */
static void tamper(const char *file, const char *sql)
{
	sqlite3 *db = NULL;
	char *message = NULL;
	g_assert_cmpint(sqlite3_open(file, &db), ==, SQLITE_OK);
	sqlite3_exec(db, sql, NULL, NULL, &message);
	g_assert_cmpstr(message, ==, NULL);
	sqlite3_close(db);
}

static const char UNGUARD[] =
    "DROP TRIGGER event_kept_update; DROP TRIGGER event_kept_delete; DROP TRIGGER event_in_order;";

static const struct {
	const char *name;
	const char *sql;
	bool unguard;      /* the guards of the record must go first */
	const char *finds; /* in one of the findings */
} TAMPERINGS[] = {
    {.name = "body",
        .unguard = true,
        .sql = "UPDATE event SET body = replace(body, '来信3', '来信9')",
        .finds = "changed"},
    {.name = "actor", .unguard = true, .sql = "UPDATE event SET actor = 'x' WHERE kind = 'accept'", .finds = "changed"},
    {.name = "day",
        .unguard = true,
        .sql = "UPDATE event SET effective_on = '2022-01-01' WHERE kind = 'accept'",
        .finds = "changed"},
    {.name = "blanks",
        .unguard = true,
        .sql = "UPDATE event SET body = body || ' ' WHERE kind = 'accept'",
        .finds = "changed"},
    {.name = "no JSON",
        .unguard = true,
        .sql = "UPDATE event SET body = 'x' WHERE kind = 'accept'",
        .finds = "changed"},
    {.name = "gone", .unguard = true, .sql = "DELETE FROM event WHERE seq = 4", .finds = "missing"},
    {.name = "guards", .unguard = true, .sql = "SELECT 1", .finds = "guards"},
    {.name = "state", .sql = "UPDATE casefile SET state = 'closed' WHERE serial = 2", .finds = "L2022-2"},
    {.name = "row gone", .sql = "DELETE FROM casefile WHERE serial = 2", .finds = ""},
    {.name = "clock", .sql = "UPDATE clock SET due_on = '2022-12-31' WHERE code = 'K2'", .finds = "L2022-"},
    {.name = "prose", .sql = "UPDATE prose SET text = 'x'", .finds = "L2022-"},
    {.name = "tally", .sql = "UPDATE tally SET n = n + 1", .finds = ""},
    {.name = "counter", .sql = "UPDATE counter SET serial = 99", .finds = ""},
    {.name = "blob", .sql = "UPDATE blob SET data = x'00'", .finds = ""},
    {.name = "blob gone", .sql = "DELETE FROM blob", .finds = ""},
    {.name = "word", .sql = "UPDATE word SET name = '假' WHERE code = 'principal'", .finds = "box 'principal'"},
    {.name = "word gone", .sql = "DELETE FROM word WHERE code = '后勤处'", .finds = "unit '后勤处'"},
    {.name = "staff",
        .sql = "INSERT INTO staff (login, name, roles) VALUES ('evil', '恶', 'all')",
        .finds = "staff 'evil'"},
    {.name = "setting",
        .sql = "INSERT INTO setting (name, value) VALUES ('impersonation', 'on')",
        .finds = "setting 'impersonation'"},
    {.name = "calendar", .sql = "DELETE FROM calendar_day WHERE day = '2022-10-01'", .finds = "2022-10-01"},
    {.name = "law", .sql = "UPDATE law SET text = text || '# x'", .finds = "law '"},
};

/* Every change that was not recorded is found, and named. */
static void test_tampered(gconstpointer data)
{
	size_t n = GPOINTER_TO_SIZE(data);
	struct temporary t;
	populate(&t);
	temporary_sound(t.office);
	if (TAMPERINGS[n].unguard)
		tamper(t.file, UNGUARD);
	tamper(t.file, TAMPERINGS[n].sql);
	g_autoptr(GError) error = NULL;
	struct audit audit = {0};
	g_assert_true(audit_run(t.office, &audit, &error));
	g_assert_cmpuint(audit.findings->len, >, 0);
	bool found = false;
	for (unsigned i = 0; i < audit.findings->len; i++) {
		const char *finding = audit.findings->pdata[i];
		g_test_message("%s", finding);
		g_assert_null(strchr(finding, '\n'));
		found |= strstr(finding, TAMPERINGS[n].finds) != NULL;
	}
	g_assert_true(found);
	audit_clear(&audit);
	/* such a register is not copied as if it were sound */
	g_autofree char *copy = temporary_path(&t, "copy.db");
	int64_t events = 0;
	g_assert_false(backup_make(t.office, copy, NULL, &events, NULL));
	temporary_close(&t);
}

static bool skip_a_step(void *arg, GPtrArray *events, GError **error)
{
	bool *done = arg;
	(void)error;
	if (*done)
		return false;
	struct event *event = event_new("letter", NULL, date_parse("2022-03-01"));
	event_set(event, "box", "principal");
	event_set(event, "received", "2022-03-01");
	event_set(event, "subject", "x");
	event_set(event, "body", "y");
	g_ptr_array_add(events, event);
	g_ptr_array_add(events, event_new("reply", NULL, date_parse("2022-03-01")));
	*done = true;
	return true;
}

/* An event that its case could not have taken was not written by the rules, chain or no chain. */
static void test_unlawful(void)
{
	struct temporary t;
	bool done = false;
	populate(&t);
	struct bulk bulk = {.next = skip_a_step, .arg = &done};
	g_assert_true(record_bulk(t.office, &bulk, NULL));
	struct audit audit = {0};
	g_assert_true(audit_run(t.office, &audit, NULL));
	g_assert_cmpuint(audit.findings->len, ==, 1);
	g_assert_nonnull(strstr(audit.findings->pdata[0], "'reply'"));
	audit_clear(&audit);
	temporary_close(&t);
}

/* Whoever sees only the cases of a unit and has none sees no case, however that came about. */
static void test_no_unit(void)
{
	struct temporary t;
	populate(&t);
	temporary_staff(t.office, "wang", "handler", "后勤处");
	tamper(t.file, "UPDATE staff SET unit = NULL WHERE login = 'wang'");
	struct office *wang = temporary_as(&t, "wang");
	OWN(filter) all = filter_new();
	g_assert_cmpint(find_count(wang, all, 0, NULL), ==, 0);
	g_assert_cmpint(find_number(wang, "1", NULL), ==, 0);
	office_close(wang);
	temporary_close(&t);
}

/* Findings go to whoever may audit, and to those who back up: of a guarded case they quote nothing. */
static void test_guarded(void)
{
	struct temporary t;
	struct audit audit = {0};
	temporary_open(&t, "2022-03-01");
	temporary_letter(t.office, "2022-03-01", "subject=举报某人", "class=accuse", NULL);
	tamper(t.file, "UPDATE casefile SET subject = 'x', writer = 'y'");
	g_assert_true(audit_run(t.office, &audit, NULL));
	g_assert_cmpuint(audit.findings->len, ==, 2);
	for (unsigned i = 0; i < audit.findings->len; i++) {
		g_assert_nonnull(strstr(audit.findings->pdata[i], "L2022-1"));
		g_assert_null(strstr(audit.findings->pdata[i], "举报"));
	}
	audit_clear(&audit);
	temporary_close(&t);
}

static void test_rebuild(void)
{
	struct temporary t;
	populate(&t);
	tamper(t.file, "DELETE FROM casefile; DELETE FROM clock; DELETE FROM prose; UPDATE tally SET n = 77;");
	g_assert_true(audit_rebuild(t.office, NULL));
	temporary_sound(t.office);
	OWN(filter) all = filter_new();
	g_assert_cmpint(find_count(t.office, all, 0, NULL), ==, 5);
	temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(record_number(t.office).serial, ==, 6);
	temporary_close(&t);
}

static void test_backup(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	populate(&t);
	g_autofree char *copy = temporary_path(&t, "copy.db");
	int64_t events = 0;
	g_assert_true(backup_make(t.office, copy, NULL, &events, &error));
	g_assert_cmpint(events, ==, 13);
	g_assert_false(backup_make(t.office, copy, NULL, &events, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_clear_error(&error);
	temporary_letter(t.office, "2022-03-01", NULL);
	char *kept = NULL;
	g_assert_false(backup_restore(&t.options, copy, false, &kept, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, "replace=yes"));
	g_clear_error(&error);
	g_assert_true(backup_restore(&t.options, copy, true, &kept, &error));
	g_autofree char *name = temporary_path(&t, "register.db.20220301-100000");
	g_assert_cmpstr(kept, ==, name);
	/* whoever has the old one open writes no more into it */
	int64_t id = 0;
	g_assert_false(record_open(
	    t.office, KIND_LETTER, WORDS("box=principal", "received=2022-03-01", "subject=x", "body=y"), &id, &error));
	g_assert_error(error, FAIL, FAIL_CHANGED);
	OWN(filter) all = filter_new();
	temporary_day(&t, "2022-03-02");
	g_assert_cmpint(find_count(t.office, all, 0, NULL), ==, 5);
	temporary_sound(t.office);
	struct office_options old = t.options;
	old.register_file = kept;
	OWN(office) office = office_open(&old, NULL);
	g_assert_cmpint(find_count(office, all, 0, NULL), ==, 6);
	temporary_sound(office);
	g_free(kept);
	temporary_close(&t);
}

/* A copy that is not sound replaces nothing, and is not touched. */
static void test_bad_copy(void)
{
	struct temporary t;
	populate(&t);
	g_autofree char *copy = temporary_path(&t, "copy.db");
	g_autofree char *missing = temporary_path(&t, "missing.db");
	int64_t events = 0;
	char *kept = NULL, *before = NULL, *after = NULL;
	gsize bytes_before = 0, bytes_after = 0;
	g_assert_true(backup_make(t.office, copy, NULL, &events, NULL));
	tamper(copy, UNGUARD);
	tamper(copy, TAMPERINGS[0].sql);
	g_assert_true(g_file_get_contents(copy, &before, &bytes_before, NULL));
	g_autoptr(GError) error = NULL;
	g_assert_false(backup_restore(&t.options, copy, true, &kept, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, copy));
	g_clear_error(&error);
	g_assert_true(g_file_get_contents(copy, &after, &bytes_after, NULL));
	g_assert_cmpmem(before, bytes_before, after, bytes_after);
	g_assert_false(backup_restore(&t.options, missing, true, &kept, &error));
	g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	g_clear_error(&error);
	g_assert_true(g_file_set_contents(copy, "no register", -1, NULL));
	g_assert_false(backup_restore(&t.options, copy, true, &kept, &error));
	g_assert_error(error, FAIL, FAIL_DAMAGED);
	g_assert_nonnull(strstr(error->message, copy));
	g_assert_null(kept);
	g_free(before);
	g_free(after);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Where nothing stands a copy is put at once. */
static void test_restore_fresh(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	populate(&t);
	g_autofree char *copy = temporary_path(&t, "copy.db");
	g_autofree char *other = temporary_path(&t, "other.db");
	int64_t events = 0;
	char *kept = NULL;
	g_assert_true(backup_make(t.office, copy, NULL, &events, NULL));
	struct office_options options = t.options;
	options.register_file = other;
	g_assert_true(backup_restore(&options, copy, false, &kept, &error));
	g_assert_null(kept);
	OWN(office) office = office_open(&options, &error);
	temporary_sound(office);
	temporary_close(&t);
}

/* A copy is often brought on a disk of another kind. */
static void test_other_disk(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	GStatBuf here, there;
	int64_t events = 0;
	char *kept = NULL;
	populate(&t);
	g_autofree char *copy = g_strdup_printf("/dev/shm/docket-test-%d.db", (int)getpid());
	g_autofree char *other = temporary_path(&t, "other.db");
	if (g_stat("/dev/shm", &there) || g_stat(t.folder, &here) || here.st_dev == there.st_dev ||
	    !backup_make(t.office, copy, NULL, &events, NULL)) {
		g_test_skip("no other disk");
	} else {
		struct office_options options = t.options;
		options.register_file = other;
		g_assert_true(backup_restore(&options, copy, false, &kept, &error));
		g_assert_no_error(error);
		g_unlink(copy);
	}
	temporary_close(&t);
}

/* The log of a register that is gone belongs to no other: beside the copy it would be taken for the copy's own. */
static void test_lost_register(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	g_autofree char *kept = NULL;
	char *log = NULL;
	gsize bytes = 0;
	int64_t events = 0;
	populate(&t);
	g_autofree char *copy = temporary_path(&t, "copy.db");
	g_autofree char *other = temporary_path(&t, "other.db");
	g_autofree char *own_log = g_strconcat(t.file, "-wal", NULL);
	g_autofree char *other_log = g_strconcat(other, "-wal", NULL);
	g_assert_true(backup_make(t.office, copy, NULL, &events, NULL));
	temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_true(g_file_get_contents(own_log, &log, &bytes, NULL));
	g_assert_cmpuint(bytes, >, 0);
	g_assert_true(g_file_set_contents(other_log, log, (gssize)bytes, NULL));
	struct office_options options = t.options;
	options.register_file = other;
	g_assert_true(backup_restore(&options, copy, false, &kept, &error));
	g_assert_null(kept);
	g_autofree char *aside = temporary_path(&t, "other.db.20220301-100000-wal");
	g_assert_true(g_file_test(aside, G_FILE_TEST_EXISTS));
	OWN(office) office = office_open(&options, &error);
	g_assert_no_error(error);
	temporary_sound(office);
	OWN(filter) all = filter_new();
	g_assert_cmpint(find_count(office, all, 0, NULL), ==, 5);
	g_free(log);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(TAMPERINGS); i++) {
		g_autofree char *path = g_strdup_printf("/audit/%s", TAMPERINGS[i].name);
		g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_tampered);
	}
	g_test_add_func("/audit/unlawful", test_unlawful);
	g_test_add_func("/audit/no-unit", test_no_unit);
	g_test_add_func("/audit/guarded", test_guarded);
	g_test_add_func("/audit/rebuild", test_rebuild);
	g_test_add_func("/backup/there-and-back", test_backup);
	g_test_add_func("/backup/bad-copy", test_bad_copy);
	g_test_add_func("/backup/fresh", test_restore_fresh);
	g_test_add_func("/backup/other-disk", test_other_disk);
	g_test_add_func("/backup/lost-register", test_lost_register);
	return g_test_run();
}
