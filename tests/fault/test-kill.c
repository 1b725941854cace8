/* Killed at any moment, or on a full disk: what was acknowledged is there, what was not is not half there. */
#include "base/date.h"
#include "base/fail.h"
#include "domain/fold.h"
#include "sample.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct scope EVERYBODY = {.blind = 0};

static bool compare(void *arg, const GPtrArray *events, GError **error)
{
	void **both = arg;
	OWN(casefile) file = fold_case(events);
	return cases_compare(both[0], file, both[1], error);
}

/* Nothing to find anywhere. */
static int64_t check_whole(struct sample *sample)
{
	g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(g_free);
	void *both[] = {sample->store, findings};
	int64_t count;
	g_assert_true(events_check(sample->store, 1, findings, &count, NULL));
	g_assert_true(cases_recount(sample->store, findings, NULL));
	g_assert_true(store_integrity(sample->store, findings, NULL));
	g_assert_true(events_each_case(sample->store, compare, both, NULL));
	if (findings->len)
		g_error("%s", (const char *)findings->pdata[0]);
	return count;
}

/* Logs letters for ever, and writes the id of each that was committed into PIPE. */
static void write_for_ever(struct sample *sample, int out)
{
	g_autofree char *body = g_strnfill(3000, 'x');
	sample->store = store_open(sample->file, NULL);
	store_set_law(sample->store, sample->rules, sample->calendar);
	for (;;) {
		int64_t id = sample_record(sample, 0,
		    sample_event(
		        "letter", date_parse("2022-03-01"), "received", "2022-03-01", "subject", "一", "body", body, NULL),
		    NULL);
		if (!id || write(out, &id, sizeof id) != sizeof id)
			_exit(1);
	}
}

/* The last id that the child acknowledged before it was killed after MICROSECONDS; 0 where none. */
static int64_t kill_after(struct sample *sample, unsigned long microseconds)
{
	int ends[2];
	int64_t id, last = 0;
	g_assert_cmpint(pipe(ends), ==, 0);
	pid_t child = fork();
	if (!child)
		write_for_ever(sample, ends[1]);
	close(ends[1]);
	g_usleep(microseconds);
	kill(child, SIGKILL);
	while (read(ends[0], &id, sizeof id) == sizeof id)
		last = id;
	close(ends[0]);
	g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
	return last;
}

static void test_kill(void)
{
	OWN(sample) sample = sample_new();
	int64_t before = 0;
	int reach = 15000; /* microseconds; further where the machine is too slow for that */
	for (int n = 0; n < 40 || (before <= 10 && n < 600); n++) {
		store_close(sample->store);
		sample->store = NULL;
		int64_t last = kill_after(sample, (unsigned long)g_rand_int_range(sample->random, 0, reach));
		if (!last && n % 4 == 3)
			reach = MIN(2 * reach, 1000000);
		sample_reopen(sample);
		int64_t count = check_whole(sample);
		g_assert_cmpint(count, >=, last);
		g_assert_cmpint(count, >=, before);
		before = count;
	}
	g_assert_cmpint(before, >, 10);
}

/* What happens on a disk with ROOM more bytes for a file: 0 where the letter was taken, 1 where it was refused
 * properly. */
static int write_in(struct sample *sample, rlim_t room)
{
	struct rlimit limit = {.rlim_cur = room, .rlim_max = room};
	g_autofree char *body = g_strnfill(400000, 'x');
	g_autoptr(GError) error = NULL;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	sample->store = store_open(sample->file, &error);
	if (!sample->store)
		return error->code == FAIL_REFUSED ? 1 : 9;
	store_set_law(sample->store, sample->rules, sample->calendar);
	int64_t id = sample_record(sample, 0,
	    sample_event("letter", date_parse("2022-03-01"), "received", "2022-03-01", "subject", "大", "body", body, NULL),
	    &error);
	if (!id && (error->code != FAIL_REFUSED || strchr(error->message, '\n')))
		return 8;
	store_close(sample->store);
	return id ? 0 : 1;
}

static void test_full_disk(void)
{
	OWN(sample) sample = sample_new();
	int refused = 0, taken = 0;
	sample_letter(sample, "2022-03-01", "先到的", "正文");
	for (rlim_t room = 4096; room < 3000000; room = room * 5 / 4) {
		int64_t before = check_whole(sample);
		store_close(sample->store);
		sample->store = NULL;
		pid_t child = fork();
		if (!child)
			_exit(write_in(sample, room));
		int status;
		g_assert_cmpint(waitpid(child, &status, 0), ==, child);
		g_assert_true(WIFEXITED(status) && WEXITSTATUS(status) <= 1);
		refused += WEXITSTATUS(status);
		taken += !WEXITSTATUS(status);
		sample_reopen(sample);
		g_assert_cmpint(check_whole(sample), ==, before + !WEXITSTATUS(status));
		struct find find = {.limit = 1};
		g_autoptr(GPtrArray) rows = cases_page(sample->store, &EVERYBODY, &find, NULL);
		g_assert_cmpint(rows->len, ==, 1);
	}
	g_assert_cmpint(refused, >, 5);
	g_assert_cmpint(taken, >, 0);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/kill/write", test_kill);
	g_test_add_func("/kill/full disk", test_full_disk);
	return g_test_run();
}
