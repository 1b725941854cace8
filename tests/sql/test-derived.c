/* What is derived follows from the record: after random lives the counters are right, the audit finds nothing, and
 * making everything again gives the same. And where somebody meddled with it, the audit says so. */
#include "base/date.h"
#include "base/fail.h"
#include "domain/fold.h"
#include "domain/role.h"
#include "sample.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include "store/words.h"
#include <string.h>

static bool compare(void *arg, const GPtrArray *events, GError **error)
{
	void **both = arg;
	OWN(casefile) file = fold_case(events);
	return cases_compare(both[0], file, both[1], error);
}

/* What the audit says of the derived tables. */
static GPtrArray *audit(struct sample *sample)
{
	GPtrArray *findings = g_ptr_array_new_with_free_func(g_free);
	void *both[] = {sample->store, findings};
	g_autoptr(GError) error = NULL;
	events_each_case(sample->store, compare, both, &error);
	g_assert_no_error(error);
	g_assert_true(cases_recount(sample->store, findings, &error));
	return findings;
}

static void test_random(void)
{
	OWN(sample) sample = sample_new();
	for (int round = 0; round < 5; round++) {
		sample_fill(sample, 40);
		g_autoptr(GPtrArray) findings = audit(sample);
		g_assert_cmpint(findings->len, ==, 0);
	}
	g_autofree char *before = sample_dump(sample->store);
	g_assert_true(store_rebuild(sample->store, NULL, NULL, NULL));
	g_autofree char *rebuilt = sample_dump(sample->store);
	sample_same(before, rebuilt);
	g_assert_true(store_retime(sample->store, NULL, NULL, NULL));
	g_autofree char *retimed = sample_dump(sample->store);
	sample_same(before, retimed);
	g_assert_cmpint(sample_letter(sample, "2021-03-01", "一", "二"), >, 200);
	g_autoptr(GPtrArray) findings = audit(sample);
	g_assert_cmpint(findings->len, ==, 0);
}

static const char *const MEDDLING[] = {
    "UPDATE casefile SET state = 'closed' WHERE id = 1",
    "UPDATE casefile SET subject = 'other' WHERE id = 1",
    "UPDATE casefile SET next_on = '2030-01-01' WHERE id = 1",
    "DELETE FROM casefile WHERE id = 1",
    "UPDATE clock SET due_on = '2030-01-01' WHERE case_id = 1 AND place = 0",
    "DELETE FROM clock WHERE case_id = 1 AND place = 0",
    "UPDATE prose SET text = 'other' WHERE id = 1",
    "DELETE FROM prose WHERE id = 1",
    "UPDATE tally SET n = n + 1",
    "UPDATE casefile SET co_unit = 'library' WHERE id = 1",
    "DELETE FROM barred WHERE case_id = 1",
    "INSERT INTO barred (who, case_id) VALUES ('unit:library', 1)",
    "INSERT INTO accusation (case_id, handed, who) VALUES (1, 0, NULL)",
    "UPDATE recusal SET who = 'li' WHERE case_id = 1",
    "INSERT INTO kinship (case_id, kind, year, serial) VALUES (1, 'letter', 2022, 7)",
    "INSERT INTO casefile SELECT 999, uuid, kind, year, 999, state, stage, open, guard, box, category, class, track, "
    "unit, co_unit, handler, outcome, "
    "satisfaction, subject, writer, anonymous, received_on, accepted_on, replied_on, closed_on, due_on, due_code, "
    "due_met_on, next_on, "
    "next_code, next_unit, provisional, attachments, reminders, waits, last_seq, writer_key, content_key, type, "
    "via, decided_on, charged_on, paid_on, waived_on, fee, waived, recorded_on, session_on, slot, settled, persons, "
    "booked, "
    "ended_as, again_on, held_until, missed_on, settled_on FROM casefile "
    "WHERE "
    "id = 1",
};

static void test_meddling(void)
{
	OWN(sample) sample = sample_new();
	int64_t id = sample_letter(sample, "2022-03-01", "食堂", "太贵");
	sample_act(sample, id, sample_event("recuse", date_parse("2022-03-01"), "who", "zhang", "reason", "r", NULL));
	for (size_t i = 0; i < G_N_ELEMENTS(MEDDLING); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_true(db_script(sample->store->db, MEDDLING[i], &error));
		g_autoptr(GPtrArray) findings = audit(sample);
		if (!findings->len)
			g_error("nobody saw: %s", MEDDLING[i]);
		g_assert_true(store_rebuild(sample->store, NULL, NULL, NULL));
		g_autoptr(GPtrArray) after = audit(sample);
		g_assert_cmpint(after->len, ==, 0);
	}
}

/* Counts of kinds and states come from the tally and agree with counting. */
static void test_counts(void)
{
	OWN(sample) sample = sample_new();
	static const struct scope SCOPES[] = {{.blind = 0}, {.blind = GUARD_CONFIDENTIAL}, {.login = "wang"}};
	sample_fill(sample, 100);
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
		for (size_t scope = 0; scope < G_N_ELEMENTS(SCOPES); scope++) {
			OWN(filter) filter = filter_new();
			filter->states = STATE_BIT(state) | STATE_BIT(STATE_CLOSED);
			struct find find = {.filter = filter};
			int64_t n;
			g_assert_true(cases_count(sample->store, &SCOPES[scope], &find, &n, NULL));
			g_autoptr(GPtrArray) rows = cases_page(sample->store, &SCOPES[scope], &find, NULL);
			g_assert_cmpint(n, ==, rows->len);
		}
}

static void test_look_up(void)
{
	OWN(sample) sample = sample_new();
	struct scope all = {.blind = 0}, blind = {.blind = GUARD_CONFIDENTIAL}, other = {.unit = "library"};
	struct number number = {.kind = KIND_LETTER, .year = 2022, .serial = 1};
	int64_t id, secret;
	bool seen;
	id = sample_record(sample, 0,
	    sample_event("letter", date_parse("2022-03-01"), "received", "2022-03-01", "subject", "一", "body", "二",
	        "confidential", "yes", NULL),
	    NULL);
	g_assert_true(cases_by_number(sample->store, &all, number, &secret, NULL));
	g_assert_cmpint(secret, ==, id);
	g_assert_true(cases_by_number(sample->store, &blind, number, &secret, NULL));
	g_assert_cmpint(secret, ==, 0);
	g_assert_true(cases_visible(sample->store, &all, id, &seen, NULL) && seen);
	g_assert_true(cases_visible(sample->store, &blind, id, &seen, NULL) && !seen);
	g_assert_true(cases_visible(sample->store, &other, id, &seen, NULL) && !seen);
	g_assert_null(cases_row(sample->store, &blind, id, NULL));
	struct case_row *row = cases_row(sample->store, &all, id, NULL);
	g_assert_cmpstr(row->subject, ==, "一");
	g_assert_cmpstr(row->next_code, ==, "K1");
	g_assert_cmpint(row->next_on, ==, date_parse("2022-03-03"));
	g_assert_cmpint(row->due_on, ==, date_parse("2022-03-08"));
	g_assert_cmpint((int)row->guard, ==, GUARD_CONFIDENTIAL);
	case_row_free(row);
	number.serial = 2;
	g_assert_true(cases_by_number(sample->store, &all, number, &secret, NULL));
	g_assert_cmpint(secret, ==, 0);
}

static bool give_up(void *arg, GError **error)
{
	struct sample *sample = arg;
	int serial;
	g_assert_true(cases_next_serial(sample->store, KIND_LETTER, 2022, &serial, error));
	g_assert_cmpint(serial, ==, 2);
	return fail(error, FAIL_REFUSED, "no");
}

/* A serial that was taken and given up is given out again; each year and kind counts for itself. */
static void test_serials(void)
{
	OWN(sample) sample = sample_new();
	struct scope all = {.blind = 0};
	sample_letter(sample, "2022-03-01", "一", "二");
	g_assert_false(store_write(sample->store, give_up, sample, NULL));
	int64_t id = sample_letter(sample, "2022-03-01", "一", "二");
	int64_t before = sample_letter(sample, "2021-03-01", "一", "二");
	struct case_row *second = cases_row(sample->store, &all, id, NULL);
	struct case_row *first = cases_row(sample->store, &all, before, NULL);
	g_assert_cmpint(second->number.serial, ==, 2);
	g_assert_cmpint(first->number.serial, ==, 1);
	case_row_free(second);
	case_row_free(first);
}

static void test_blobs(void)
{
	OWN(sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) data = g_bytes_new_static("a\0b", 3);
	g_autoptr(GBytes) empty = g_bytes_new_static("", 0);
	g_autofree char *hash = blobs_hash(data);
	g_autofree char *none = blobs_hash(empty);
	g_assert_cmpstr(none, ==, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	g_assert_true(blobs_put(sample->store, hash, data, NULL));
	g_assert_true(blobs_put(sample->store, hash, data, NULL));
	g_assert_true(blobs_put(sample->store, none, empty, NULL));
	g_autoptr(GBytes) again = blobs_get(sample->store, hash, NULL);
	g_autoptr(GBytes) nothing = blobs_get(sample->store, none, NULL);
	g_assert_true(g_bytes_equal(data, again));
	g_assert_cmpint((int)g_bytes_get_size(nothing), ==, 0);
	g_assert_true(db_script(sample->store->db, "UPDATE blob SET data = x'00' WHERE length(data) = 3", NULL));
	g_assert_null(blobs_get(sample->store, hash, &error));
	g_assert_error(error, FAIL, FAIL_DAMAGED);
	g_clear_error(&error);
	g_assert_null(blobs_get(sample->store, "00", &error));
	g_assert_error(error, FAIL, FAIL_DAMAGED);
}

static bool collect(void *arg, const char *name, const char *text, GError **error)
{
	(void)error;
	g_string_append_printf(arg, "%s=%s;", name, text);
	return true;
}

static void test_office(void)
{
	OWN(sample) sample = sample_new();
	struct store *store = sample->store;
	struct word late = {.code = (char *)"b", .name = (char *)"乙"}, early = {.code = (char *)"a", .name = (char *)"甲"};
	struct staff_row wang = {
	    .login = (char *)"wang", .name = (char *)"王敏", .roles = (char *)"clerk", .retired = true};
	struct day_entry plain = {.day = date_parse("2022-10-01"), .kind = DAY_WORKING};
	struct day_entry worked = {
	    .day = date_parse("2022-10-08"), .kind = DAY_MAKEUP, .name = "国庆节", .notice = "国办发"};
	g_autoptr(GString) law = g_string_new(NULL);
	g_assert_true(words_put(store, "box", &late, NULL) && words_put(store, "box", &early, NULL));
	late.retired = true;
	g_assert_true(words_put(store, "box", &late, NULL));
	g_autoptr(GPtrArray) boxes = words_list(store, "box", NULL);
	g_assert_cmpint(boxes->len, ==, 2);
	g_assert_cmpstr(((struct word *)boxes->pdata[0])->code, ==, "a");
	g_assert_true(((struct word *)boxes->pdata[1])->retired);
	g_assert_false(words_put(store, "nothing", &late, NULL));
	g_assert_true(words_put_staff(store, &wang, NULL));
	g_autoptr(GPtrArray) staff = words_staff(store, NULL);
	g_assert_cmpstr(((struct staff_row *)staff->pdata[0])->name, ==, "王敏");
	g_assert_null(((struct staff_row *)staff->pdata[0])->unit);
	g_assert_true(words_put_setting(store, "school", "大学", NULL) && words_put_setting(store, "school", "学院", NULL));
	g_autoptr(GHashTable) settings = words_settings(store, NULL);
	g_assert_cmpstr(g_hash_table_lookup(settings, "school"), ==, "学院");
	g_assert_true(words_put_law(store, "b", "2", NULL) && words_put_law(store, "a", "1", NULL));
	g_assert_true(words_law(store, collect, law, NULL));
	g_assert_cmpstr(law->str, ==, "a=1;b=2;");
	OWN(calendar) calendar = calendar_new();
	calendar_enter(calendar, date_parse("2022-10-01"), DAY_HOLIDAY, "国庆节", "x");
	g_assert_true(words_put_day(store, &plain, NULL) && words_put_day(store, &worked, NULL));
	g_assert_true(words_calendar(store, calendar, NULL));
	g_assert_cmpint(calendar_kind(calendar, date_parse("2022-10-01")), ==, DAY_WEEKEND);
	g_assert_cmpint(calendar_kind(calendar, date_parse("2022-10-08")), ==, DAY_MAKEUP);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/derived/random", test_random);
	g_test_add_func("/derived/meddling", test_meddling);
	g_test_add_func("/derived/counts", test_counts);
	g_test_add_func("/derived/look up", test_look_up);
	g_test_add_func("/derived/serials", test_serials);
	g_test_add_func("/derived/blobs", test_blobs);
	g_test_add_func("/derived/office", test_office);
	return g_test_run();
}
