/* Several people at once: no number twice, no number missing, one chain; and who waits too long is told so. */
#include "base/date.h"
#include "base/fail.h"
#include "sample.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WRITERS = 4, LETTERS = 40 };

/* The life of a process of its own; it says by its exit status whether all went well. */
static int writer(struct sample *sample)
{
	struct store *store = store_open(sample->file, NULL);
	if (!store)
		return 1;
	sample->store = store;
	store_set_law(store, sample->rules, sample->calendar);
	for (int n = 0; n < LETTERS; n++) {
		g_autoptr(GError) error = NULL;
		int64_t id = sample_record(sample, 0,
		    sample_event(
		        "letter", date_parse("2022-03-01"), "received", "2022-03-01", "subject", "一", "body", "二", NULL),
		    &error);
		if (!id || !sample_record(sample, id, sample_event("accept", date_parse("2022-03-01"), NULL), &error))
			return 2;
	}
	store_close(store);
	return 0;
}

static void check_whole(struct sample *sample, int64_t events)
{
	g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(g_free);
	int64_t count;
	g_assert_true(events_check(sample->store, 1, findings, &count, NULL));
	g_assert_true(cases_recount(sample->store, findings, NULL));
	g_assert_true(store_integrity(sample->store, findings, NULL));
	g_assert_cmpint(findings->len, ==, 0);
	g_assert_cmpint(count, ==, events);
}

static void test_together(void)
{
	OWN(sample) sample = sample_new();
	pid_t children[WRITERS];
	store_close(sample->store);
	sample->store = NULL;
	for (int i = 0; i < WRITERS; i++) {
		children[i] = fork();
		if (!children[i])
			_exit(writer(sample));
	}
	for (int i = 0; i < WRITERS; i++) {
		int status;
		g_assert_cmpint(waitpid(children[i], &status, 0), ==, children[i]);
		g_assert_cmpint(status, ==, 0);
	}
	sample_reopen(sample);
	check_whole(sample, WRITERS * LETTERS * 2);
}

static bool wait_for_other(void *arg, GError **error)
{
	struct sample *sample = arg;
	GError *busy = NULL;
	(void)error;
	struct store *other = store_open(sample->file, NULL);
	g_assert_nonnull(other);
	g_assert_false(store_write(other, wait_for_other, NULL, &busy));
	g_assert_error(busy, FAIL, FAIL_BUSY);
	g_error_free(busy);
	/* reading goes on meanwhile */
	static const struct scope EVERYBODY = {.blind = 0};
	struct find find = {.limit = 10};
	g_autoptr(GPtrArray) rows = cases_page(other, &EVERYBODY, &find, NULL);
	g_assert_cmpint(rows->len, ==, 1);
	store_close(other);
	return true;
}

static void test_busy(void)
{
	OWN(sample) sample = sample_new();
	sample_letter(sample, "2022-03-01", "一", "二");
	g_assert_true(store_write(sample->store, wait_for_other, sample, NULL));
}

/* Everything that store_read reads is of one moment. */
static bool read_twice(void *arg, GError **error)
{
	static const struct scope EVERYBODY = {.blind = 0};
	struct sample *sample = arg;
	struct store *reader = sample->store;
	struct find find = {.limit = 0};
	int64_t before, after;
	bool done = cases_count(reader, &EVERYBODY, &find, &before, error);
	sample->store = store_open(sample->file, NULL);
	store_set_law(sample->store, sample->rules, sample->calendar);
	sample_letter(sample, "2022-03-01", "三", "四");
	store_close(sample->store);
	sample->store = reader;
	done &= cases_count(reader, &EVERYBODY, &find, &after, error);
	g_assert_cmpint(before, ==, after);
	return done;
}

static void test_moment(void)
{
	static const struct scope EVERYBODY = {.blind = 0};
	OWN(sample) sample = sample_new();
	struct find find = {.limit = 0};
	int64_t n;
	g_assert_true(store_read(sample->store, read_twice, sample, NULL));
	g_assert_true(cases_count(sample->store, &EVERYBODY, &find, &n, NULL));
	g_assert_cmpint(n, ==, 1);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/writers/together", test_together);
	g_test_add_func("/writers/moment", test_moment);
	g_test_add_func("/writers/busy", test_busy);
	return g_test_run();
}
