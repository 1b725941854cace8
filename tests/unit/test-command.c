#include "base/fail.h"
#include "cmd/args.h"
#include "cmd/command.h"
#include "cmd/completion.h"
#include "domain/event.h"
#include <string.h>

/* Every verb is known once, and says what help prints of it. */
static void check_record(const struct command *command)
{
	g_assert_nonnull(command->summary);
	g_assert_true(command->run || command->parts);
	g_assert_false(command->run && command->parts);
	bool words = false;
	for (const struct argument *argument = command->arguments; argument && argument->name; argument++) {
		g_assert_nonnull(argument->summary);
		g_assert_false(words && argument->kind == ARGUMENT_WORD);
		words = words || argument->kind == ARGUMENT_WORDS;
	}
	g_assert_true(!command->event || event_type_find(command->event));
	for (const struct command *const *part = command->parts; part && *part; part++) {
		g_assert_true(g_str_has_prefix((*part)->name, command->name));
		check_record(*part);
	}
}

static void test_records(void)
{
	g_autoptr(GPtrArray) verbs = command_verbs();
	for (unsigned i = 0; i < verbs->len; i++) {
		const struct command *command = command_find(verbs->pdata[i]);
		g_assert_nonnull(command);
		check_record(command);
		for (unsigned j = 0; j < i; j++)
			g_assert_cmpstr(verbs->pdata[i], !=, verbs->pdata[j]);
	}
	g_assert_null(command_find("application"));
	g_assert_null(command_find("event"));
	g_assert_true(command_is_event(command_find("assign")));
	g_assert_false(command_is_event(command_find("undo")));
	for (int group = 0; group < GROUP_COUNT; group++)
		g_assert_nonnull(group_title((enum group)group));
}

static void test_resolve(void)
{
	static const struct {
		const char *line, *name; /* NULL: refused */
	} CASES[] = {
	    {"list", "list"},
	    {"calendar due", "calendar due"},
	    {"unit add name=x", "unit add"},
	    {"assign 1", "event"},
	    {"calendar", NULL},
	    {"calendar undue", NULL},
	    {"frobnicate", NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(GStrv) words = g_strsplit(CASES[i].line, " ", -1);
		g_autoptr(GError) error = NULL;
		const struct command *command = command_resolve(words, &error);
		g_assert_cmpstr(command ? command->name : NULL, ==, CASES[i].name);
		if (!command)
			g_assert_error(error, FAIL, FAIL_USAGE);
	}
}

static void test_line(void)
{
	static const char *const LINES[] = {"", "   ", "frobnicate", "show", "show 'open", "list", "help --format"};
	struct context context = {.format = NULL};
	for (size_t i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_false(command_line(&context, LINES[i], &error));
		int code = strcmp(LINES[i], "list") ? FAIL_USAGE : FAIL_REFUSED;
		g_assert_error(error, FAIL, code);
	}
}

static bool keep(struct context *context, struct sheet *sheet, GError **error)
{
	(void)error;
	g_string_append(context->arg, sheet->bare);
	return true;
}

static void test_run(void)
{
	g_autoptr(GString) shown = g_string_new(NULL);
	struct context context = {.arg = shown, .show = keep};
	g_assert_true(command_line(&context, "　version　", NULL));
	g_assert_true(g_str_has_prefix(shown->str, "docket "));
	g_assert_cmpstr(context.format, ==, "text");
}

static void test_completion(void)
{
	static const struct {
		const char *line, *found;
	} CASES[] = {
	    {"assi", "assign"},
	    {"unit ", "add change list retire"},
	    {"assign 1 unit=x h", "handler="},
	    {"reply 1 via=p", "via=phone via=platform via=post"},
	    {"add letter anonymous=", "anonymous=no anonymous=yes"},
	    {"add letter subj", "subject="},
	    {"list rec", "received:"},
	    {"import --dr", "--dry-run"},
	    {"frobnicate ", ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(GStrv) words = g_strsplit(CASES[i].line, " ", -1);
		g_autoptr(GPtrArray) found = completion_words(NULL, words);
		g_autoptr(GString) joined = g_string_new(NULL);
		for (unsigned j = 0; j < found->len; j++)
			g_string_append_printf(joined, "%s%s", j ? " " : "", (char *)found->pdata[j]);
		g_assert_cmpstr(joined->str, ==, CASES[i].found);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/command/records", test_records);
	g_test_add_func("/command/resolve", test_resolve);
	g_test_add_func("/command/line", test_line);
	g_test_add_func("/command/run", test_run);
	g_test_add_func("/command/completion", test_completion);
	return g_test_run();
}
