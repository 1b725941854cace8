#include "ui/draft.h"
#include "ui/ui.h"
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static bool try_pair(const char *name, const char *subject, const char *body, GError **error)
{
	g_auto(GStrv) names = g_strsplit("subject body", " ", -1);
	g_auto(GStrv) values = g_new0(char *, 3);
	values[0] = g_strdup(subject);
	values[1] = g_strdup(body);
	return draft_write(name, names, values, error);
}

static void write_pair(const char *name, const char *subject, const char *body)
{
	g_autoptr(GError) error = NULL;
	try_pair(name, subject, body, &error);
	g_assert_no_error(error);
}

static void test_round(void)
{
	static const char *const LIST[] = {
	    "热水供应", "", "  两边有空格 ", "第一行\n第二行\t制表", "a=b;c\\d \"e\"", "[draft]", "# 井号"};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autofree char *when = NULL;
		write_pair("new-letter", LIST[i], "x");
		g_autoptr(GHashTable) values = draft_read("new-letter", &when);
		g_assert_cmpstr(g_hash_table_lookup(values, "subject"), ==, LIST[i]);
		g_assert_cmpstr(g_hash_table_lookup(values, "body"), ==, "x");
		g_assert_cmpuint(strlen(when), ==, strlen("09-01 14:03"));
	}
	draft_remove("new-letter");
	g_assert_null(draft_read("new-letter", NULL));
}

/* Letters hold names: nobody else may read them. */
static void test_private(void)
{
	struct stat state;
	write_pair("new-letter", "a", "b");
	g_autofree char *file = ui_state_file("drafts/new-letter.ini");
	g_assert_cmpint(g_stat(file, &state), ==, 0);
	g_assert_cmpint(state.st_mode & 0777, ==, 0600);
	g_autofree char *folder = g_path_get_dirname(file);
	g_assert_cmpint(g_stat(folder, &state), ==, 0);
	g_assert_cmpint(state.st_mode & 0777, ==, 0700);
	draft_remove("new-letter");
}

static void test_names(void)
{
	write_pair("one", "a", "b");
	g_usleep(20000);
	write_pair("two", "a", "b");
	g_autoptr(GPtrArray) names = draft_names();
	g_assert_cmpuint(names->len, ==, 2);
	g_assert_cmpstr(g_ptr_array_index(names, 0), ==, "two");
	g_assert_cmpstr(g_ptr_array_index(names, 1), ==, "one");
	draft_remove("one");
	draft_remove("two");
	g_autoptr(GPtrArray) none = draft_names();
	g_assert_cmpuint(none->len, ==, 0);
}

/* A name leads nowhere else. */
static void test_outside(void)
{
	write_pair("../../escape", "a", "b");
	g_autofree char *file = ui_state_file("drafts/______escape.ini");
	g_assert_true(g_file_test(file, G_FILE_TEST_EXISTS));
	draft_remove("../../escape");
	g_assert_false(g_file_test(file, G_FILE_TEST_EXISTS));
}

static void test_claim(void)
{
	OWN(draft_claim) first = draft_claim_new("new-letter");
	g_assert_cmpstr(draft_claim_name(first), ==, "new-letter");
	struct draft_claim *second = draft_claim_new("new-letter");
	g_assert_cmpstr(draft_claim_name(second), ==, "new-letter~2");
	write_pair("new-letter~2", "left behind", "x");
	draft_claim_free(second);
	/* what was left behind is found again before an empty one */
	OWN(draft_claim) again = draft_claim_new("new-letter");
	g_assert_cmpstr(draft_claim_name(again), ==, "new-letter~2");
	draft_remove("new-letter~2");
}

/* The claim of a program that was killed is free. */
static void test_killed(void)
{
	int ready[2];
	char byte;
	g_assert_cmpint(pipe(ready), ==, 0);
	pid_t child = fork();
	if (child == 0) {
		struct draft_claim *claim = draft_claim_new("killed");
		ssize_t sent = write(ready[1], claim ? "y" : "n", 1);
		while (sent > 0)
			pause();
		_exit(1);
	}
	g_assert_cmpint((int)read(ready[0], &byte, 1), ==, 1);
	g_assert_cmpint(byte, ==, 'y');
	struct draft_claim *other = draft_claim_new("killed");
	g_assert_cmpstr(draft_claim_name(other), ==, "killed~2");
	draft_claim_free(other);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	OWN(draft_claim) own = draft_claim_new("killed");
	g_assert_cmpstr(draft_claim_name(own), ==, "killed");
	close(ready[0]);
	close(ready[1]);
}

/* A disk that says no is said to say no. */
static void test_refused(void)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *folder = ui_state_file("drafts/blocked.ini/x");
	g_assert_nonnull(folder);
	g_assert_false(try_pair("blocked", "a", "b", &error));
	g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
	g_autofree char *state = g_dir_make_tmp("docket-draft-XXXXXX", NULL);
	g_setenv("XDG_STATE_HOME", state, TRUE);
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/draft/round", test_round);
	g_test_add_func("/draft/private", test_private);
	g_test_add_func("/draft/names", test_names);
	g_test_add_func("/draft/outside", test_outside);
	g_test_add_func("/draft/claim", test_claim);
	g_test_add_func("/draft/killed", test_killed);
	g_test_add_func("/draft/refused", test_refused);
	return g_test_run();
}
