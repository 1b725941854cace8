/* The record: chained, added to at its end, and never changed, whoever asks. */
#include "base/date.h"
#include "base/fail.h"
#include "domain/fold.h"
#include "sample.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include "store/words.h"
#include <string.h>

static int day(const char *text)
{
	return date_parse(text);
}

static void test_chain(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(g_free);
	char hash[65];
	int64_t count;
	g_assert_true(events_head(sample->store, hash, &count, &error));
	g_assert_cmpstr(hash, ==, EVENTS_ORIGIN);
	g_assert_cmpint(count, ==, 0);
	int64_t first = sample_letter(sample, "2022-03-01", "食堂", "太贵");
	int64_t second = sample_letter(sample, "2022-03-02", "宿舍", "太热");
	sample_act(sample, first, sample_event("accept", day("2022-03-02"), NULL));
	g_assert_cmpint(first, ==, 1);
	g_assert_cmpint(second, ==, 2);
	g_autoptr(GPtrArray) events = events_of_case(sample->store, first, &error);
	g_assert_cmpint(events->len, ==, 2);
	g_assert_cmpint(((struct event *)events->pdata[1])->seq, ==, 3);
	g_assert_true(events_check(sample->store, 1, findings, &count, &error));
	g_assert_cmpint(findings->len, ==, 0);
	g_assert_cmpint(count, ==, 3);
}

static bool follow(void *arg, const struct event *event, const char *prev, const char *hash)
{
	char *before = arg;
	char wanted[65];
	g_assert_cmpstr(prev, ==, before);
	event_hash(event, prev, wanted);
	g_assert_cmpstr(hash, ==, wanted);
	g_strlcpy(before, hash, 65);
	return event->seq < 30;
}

/* Reading an event and hashing what was read gives the hash that stands there. */
static void test_walk(void)
{
	OWN(sample) sample = sample_new();
	char before[65];
	g_strlcpy(before, EVENTS_ORIGIN, sizeof before);
	sample_fill(sample, 20);
	g_assert_true(events_walk(sample->store, 1, follow, before, NULL));
}

/* What must not be possible, even for a connection that is let into everything. */
static const char *const FORBIDDEN[] = {
    "UPDATE event SET body = '{}' WHERE seq = 1",
    "UPDATE event SET seq = 9 WHERE seq = 1",
    "DELETE FROM event WHERE seq = 1",
    "DELETE FROM event",
    "REPLACE INTO event SELECT * FROM event WHERE seq = 1",
    "INSERT OR REPLACE INTO event SELECT 1, 'x', case_id, kind, effective_on, recorded_at, written_at, actor, body, "
    "prev, hash FROM event "
    "WHERE seq = 2",
    "INSERT INTO event SELECT 9, 'x', case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash "
    "FROM event WHERE seq = 1",
    "INSERT INTO event SELECT 0, 'x', case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash "
    "FROM event WHERE seq = 1",
    "INSERT INTO event SELECT 3, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash "
    "FROM event WHERE seq = 1",
    "INSERT OR REPLACE INTO event SELECT 3, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, "
    "prev, hash FROM event "
    "WHERE seq = 1",
    "INSERT INTO event SELECT 3, 'x', case_id, kind, '1.3.2022', recorded_at, written_at, actor, body, prev, hash FROM "
    "event WHERE seq = 1",
};

static void test_guards(void)
{
	OWN(sample) sample = sample_new();
	struct db *db = sample->store->db;
	sample_letter(sample, "2022-03-01", "一", "一");
	sample_letter(sample, "2022-03-01", "二", "二");
	g_autofree char *before = sample_dump(sample->store);
	for (int unlocked = 0; unlocked < 2; unlocked++)
		for (size_t i = 0; i < G_N_ELEMENTS(FORBIDDEN); i++) {
			g_autoptr(GError) error = NULL;
			db_unlock(db, unlocked);
			if (db_script(db, FORBIDDEN[i], &error))
				g_error("this was let through: %s", FORBIDDEN[i]);
			g_autofree char *after = sample_dump(sample->store);
			sample_same(after, before);
		}
	db_unlock(db, false);
	g_assert_false(db_script(db, "DROP TRIGGER event_kept_update", NULL));
	g_assert_false(db_script(db, "ATTACH DATABASE 'x' AS x", NULL));
}

/* Somebody with a shell and the rights to the file: what was changed is named. */
static const struct {
	const char *sql;
	int findings;
} TAMPERING[] = {
    {.sql = "UPDATE event SET body = replace(body, '太贵', '便宜') WHERE seq = 1", .findings = 1},
    {.sql = "UPDATE event SET body = body || ' ' WHERE seq = 2", .findings = 1},
    {.sql = "UPDATE event SET effective_on = '2022-3-01 ' WHERE seq = 1", .findings = 1},
    {.sql = "UPDATE event SET actor = 'li' WHERE seq = 3", .findings = 1},
    {.sql = "UPDATE event SET hash = prev WHERE seq = 2", .findings = 2},
    {.sql = "DELETE FROM event WHERE seq = 2", .findings = 1},
    {.sql = "UPDATE event SET body = 'no json' WHERE seq = 1", .findings = 1},
};

static void tamper(const char *sql, int wanted)
{
	OWN(sample) sample = sample_new();
	struct db *db = sample->store->db;
	g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) other = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GError) error = NULL;
	int64_t count;
	int64_t id = sample_letter(sample, "2022-03-01", "食堂", "太贵");
	sample_letter(sample, "2022-03-02", "宿舍", "太热");
	sample_act(sample, id, sample_event("accept", day("2022-03-02"), NULL));
	db_unlock(db, true);
	g_assert_true(db_script(db, "DROP TRIGGER event_kept_update; DROP TRIGGER event_kept_delete", &error));
	g_assert_true(db_script(db, sql, &error));
	g_assert_true(events_check(sample->store, 1, findings, &count, &error));
	g_test_message("%s", sql);
	g_assert_cmpint((int)findings->len, ==, wanted);
	g_assert_true(store_integrity(sample->store, other, &error));
	g_assert_cmpint((int)other->len, ==, 1);
	g_autoptr(GPtrArray) events = events_of_case(sample->store, id, &error);
	g_assert_nonnull(events);
}

static void test_tampering(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TAMPERING); i++)
		tamper(TAMPERING[i].sql, TAMPERING[i].findings);
}

/* An identity stands in the record once: a write that is tried again adds nothing. */
static void test_once(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	bool known;
	int64_t place;
	int64_t id = sample_letter(sample, "2022-03-01", "食堂", "太贵");
	struct event *note = sample_event("note", day("2022-03-02"), "text", "一", NULL);
	struct event *again = sample_event("note", day("2022-03-02"), "text", "一", NULL);
	g_free(again->id);
	again->id = g_strdup(note->id);
	g_autofree char *same = g_strdup(note->id);
	sample_act(sample, id, note);
	g_autofree char *before = sample_dump(sample->store);
	g_assert_cmpint(sample_record(sample, id, again, &error), ==, 0);
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_autofree char *after = sample_dump(sample->store);
	sample_same(before, after);
	g_assert_true(events_known(sample->store, same, &known, NULL) && known);
	g_assert_true(events_known(sample->store, "nobody", &known, NULL) && !known);
	g_assert_true(events_place(sample->store, same, &place, NULL));
	g_assert_cmpint(place, ==, 2);
	g_assert_true(events_last_case(sample->store, "wang", &place, NULL));
	g_assert_cmpint(place, ==, 1);
	g_assert_true(events_last_case(sample->store, "li", &place, NULL));
	g_assert_cmpint(place, ==, 0);
}

static bool append(struct sample *sample, GError **error)
{
	OWN(event) event = sample_event("letter", day("2022-03-01"), NULL);
	event->case_id = -1;
	return events_append(sample->store, event, error);
}

/* Failures that nobody looks at: of a step, and of a script. */
static bool swallow_step(void *arg, GError **error)
{
	struct sample *sample = arg;
	struct word word = {.code = (char *)"a", .name = (char *)"a"};
	words_put_day(sample->store, &(struct day_entry){.day = DATE_NONE}, NULL);
	return append(sample, error) && words_put(sample->store, "box", &word, error);
}

static bool swallow_script(void *arg, GError **error)
{
	struct sample *sample = arg;
	db_script(sample->store->db, "INSERT INTO event (seq) VALUES (1)", NULL);
	return append(sample, error);
}

static bool refuse(void *arg, GError **error)
{
	(void)arg;
	return fail(error, FAIL_REFUSED, "no");
}

static bool nest(void *arg, GError **error)
{
	struct sample *sample = arg;
	g_assert_true(store_writing(sample->store));
	store_write(sample->store, refuse, NULL, NULL);
	return append(sample, error);
}

/* Outside of a transaction nothing is added, and a transaction in which something failed is not committed. */
static void test_transactions(void)
{
	static bool (*const WORKS[])(void *arg, GError **error) = {swallow_step, swallow_script, nest};
	OWN(sample) sample = sample_new();
	g_autofree char *before = sample_dump(sample->store);
	g_autoptr(GError) outside = NULL;
	g_assert_false(append(sample, &outside));
	g_assert_error(outside, FAIL, FAIL_REFUSED);
	for (size_t i = 0; i < G_N_ELEMENTS(WORKS); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_false(store_write(sample->store, WORKS[i], sample, &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_false(store_writing(sample->store));
		g_autofree char *after = sample_dump(sample->store);
		sample_same(before, after);
	}
	g_assert_cmpint(sample_letter(sample, "2022-03-01", "食堂", "太贵"), ==, 1);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/record/chain", test_chain);
	g_test_add_func("/record/walk", test_walk);
	g_test_add_func("/record/guards", test_guards);
	g_test_add_func("/record/tampering", test_tampering);
	g_test_add_func("/record/once", test_once);
	g_test_add_func("/record/transactions", test_transactions);
	return g_test_run();
}
