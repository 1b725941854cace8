/* Whichever step of a write fails, the register holds what it held before: all or nothing, and the next write succeeds.
 */
#include "base/date.h"
#include "base/fail.h"
#include "sample.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/inside.h"
#include "store/words.h"
#include <glib/gstdio.h>
#include <string.h>

static bool log_letter(struct sample *sample, GError **error)
{
	return sample_record(sample, 0,
	           sample_event("letter", date_parse("2022-03-02"), "received", "2022-03-02", "subject", "宿舍", "body",
	               "太热", NULL),
	           error) > 0;
}

static bool act(struct sample *sample, GError **error)
{
	return sample_record(
	           sample, 1, sample_event("assign", date_parse("2022-03-03"), "unit", "logistics", NULL), error) > 0;
}

static bool correct(struct sample *sample, GError **error)
{
	return sample_record(sample, 1,
	           sample_event("correct", date_parse("2022-03-03"), "body", "太冷", "reason", "误", NULL), error) > 0;
}

static bool rename_unit(struct sample *sample, GError **error)
{
	struct word unit = {.code = (char *)"canteen", .name = (char *)"饮食中心"};
	return words_put(sample->store, "unit", &unit, error);
}

static bool rebuild(struct sample *sample, GError **error)
{
	return store_rebuild(sample->store, NULL, NULL, error);
}

static bool retime(struct sample *sample, GError **error)
{
	return store_retime(sample->store, NULL, NULL, error);
}

static bool attach_work(void *arg, GError **error)
{
	g_autoptr(GBytes) data = g_bytes_new_static("abc", 3);
	g_autofree char *hash = blobs_hash(data);
	struct sample *sample = arg;
	return blobs_put(sample->store, hash, data, error) && rename_unit(sample, error) && act(sample, error);
}

static bool attach(struct sample *sample, GError **error)
{
	return store_write(sample->store, attach_work, sample, error);
}

static const struct {
	const char *name;
	bool (*work)(struct sample *sample, GError **error);
	bool changes; /* something that a dump shows */
} WORKS[] = {
    {.name = "log a letter", .work = log_letter, .changes = true},
    {.name = "act", .work = act, .changes = true},
    {.name = "correct", .work = correct, .changes = true},
    {.name = "rename a unit", .work = rename_unit, .changes = true},
    {.name = "several things", .work = attach, .changes = true},
    {.name = "rebuild", .work = rebuild},
    {.name = "retime", .work = retime},
};

static struct sample *prepare(void)
{
	struct sample *sample = sample_new();
	struct word unit = {.code = (char *)"canteen", .name = (char *)"食堂"};
	g_assert_true(words_put(sample->store, "unit", &unit, NULL));
	int64_t id = sample_letter(sample, "2022-03-01", "食堂", "太贵");
	sample_act(sample, id, sample_event("accept", date_parse("2022-03-02"), NULL));
	sample_act(sample, id, sample_event("assign", date_parse("2022-03-02"), "unit", "canteen", NULL));
	sample_letter(sample, "2022-03-01", "图书馆", "太吵");
	return sample;
}

/* Opens the register so that the N-th step from now fails. */
static bool open_faulty(struct sample *sample, int n)
{
	g_autofree char *number = g_strdup_printf("%d", n);
	g_autoptr(GError) error = NULL;
	store_close(sample->store);
	g_setenv("DOCKET_FAULT", number, TRUE);
	sample->store = store_open(sample->file, &error);
	g_unsetenv("DOCKET_FAULT");
	if (sample->store)
		store_set_law(sample->store, sample->rules, sample->calendar);
	else
		g_assert_error(error, FAIL, FAIL_REFUSED);
	return sample->store != NULL;
}

/* A search finds what it should, and nothing else: the index went back with the rest. */
static void check_found(struct sample *sample, const char *word, unsigned count)
{
	static const struct scope EVERYBODY = {.blind = 0};
	OWN(filter) filter = filter_new();
	g_ptr_array_add(filter->words, g_strdup(word));
	struct find find = {.filter = filter};
	g_autoptr(GPtrArray) rows = cases_page(sample->store, &EVERYBODY, &find, NULL);
	g_assert_cmpint(rows->len, ==, count);
}

/* True once N lies behind the last step. */
static bool try_step(struct sample *sample, size_t which, int n, const char *before)
{
	g_autoptr(GError) error = NULL;
	if (!open_faulty(sample, n)) {
		sample->store = store_open(sample->file, NULL);
		return false;
	}
	if (WORKS[which].work(sample, &error))
		return true;
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_autofree char *after = sample_dump(sample->store);
	sample_same(before, after);
	g_assert_false(store_writing(sample->store));
	check_found(sample, "太贵", 1);
	check_found(sample, "太热", 0);
	check_found(sample, "饮食中心", 0);
	/* and the same program goes on */
	g_assert_true(words_put_setting(sample->store, "school", "大学", NULL));
	g_assert_true(db_script(sample->store->db, "DELETE FROM setting", NULL));
	return false;
}

static void test_steps(const void *arg)
{
	size_t which = (size_t)(uintptr_t)arg;
	OWN(sample) sample = prepare();
	g_autofree char *before = sample_dump(sample->store);
	int n = 1;
	while (!try_step(sample, which, n, before))
		g_assert_cmpint(++n, <, 500);
	g_test_message("%s: %d steps", WORKS[which].name, n - 1);
	g_assert_cmpint(n, >, 5);
	sample_reopen(sample);
	g_autofree char *after = sample_dump(sample->store);
	if (WORKS[which].changes)
		g_assert_cmpstr(before, !=, after);
	else
		sample_same(before, after);
}

/* A register that could not be made is not there, and nothing of it. */
static void test_create(void)
{
	g_autofree char *folder = g_dir_make_tmp("docket-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(folder, "register.db", NULL);
	struct store *store = NULL;
	int n = 0;
	while (!store) {
		g_autoptr(GError) error = NULL;
		g_autofree char *number = g_strdup_printf("%d", ++n);
		g_setenv("DOCKET_FAULT", number, TRUE);
		store = store_create(file, &error);
		g_unsetenv("DOCKET_FAULT");
		if (store)
			break;
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_cmpint(g_rmdir(folder), ==, 0);
		g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
	}
	g_assert_cmpint(n, >, 3);
	store_close(store);
	g_unlink(file);
	g_rmdir(folder);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(WORKS); i++) {
		g_autofree char *path = g_strconcat("/steps/", WORKS[i].name, NULL);
		g_test_add_data_func(path, (const void *)(uintptr_t)i, test_steps);
	}
	g_test_add_func("/steps/create", test_create);
	return g_test_run();
}
