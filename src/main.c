/*
 * docket: the register of a university office. Without a verb and on a terminal the screens; else one command.
 */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/converse.h"
#include "cmd/options.h"
#include "cmd/shell.h"
#include "ui/screens.h"

/* The day's list, and a prompt: for a terminal that cannot show screens, and for those who do not want them. */
static bool run_plainly(struct shell *shell, GError **error)
{
	char alerts[] = "alerts";
	char *words[] = {alerts, NULL};
	return shell_run(shell, words, error) && converse_run(shell_context(shell), stdin, shell_complain, error);
}

static bool run_screens(struct shell *shell, GError **error)
{
	g_autoptr(GError) reason = NULL;
	const char *colour = g_getenv("NO_COLOR");
	struct context *context = shell_context(shell);
	const struct screens_options screens = {
	    .office = context->options,
	    .term = {.mono = colour && *colour},
	};
	if (!shell_open(shell, error))
		return false;
	context->status = screens_run(context->office, &screens, &reason);
	if (!reason)
		return true;
	shell_complain(reason);
	return run_plainly(shell, error);
}

static bool run(struct shell *shell, char **words, GError **error)
{
	struct context *context = shell_context(shell);
	if (*words && !shell_run(shell, words, error))
		return false;
	if ((!*words || context->screens) && shell_has_terminal())
		return shell_is_plain(shell) ? run_plainly(shell, error) : run_screens(shell, error);
	if (!*words)
		return fail(error, FAIL_USAGE,
		    _("no command was given, and there is no terminal for the screens; usage: docket [OPTION...] COMMAND "
		      "[ARGUMENT...]; 'docket help' lists the commands"));
	return true;
}

int main(int argc, char **argv)
{
	(void)argc;
	g_autoptr(GError) error = NULL, unwritten = NULL;
	int status = 0;
	shell_guard();
	say_language(options_language(argv));
	OWN(options) options = options_read(argv, &error);
	OWN(shell) shell = options ? shell_new(options, &error) : NULL;
	if (shell && run(shell, options->words, &error))
		status = shell_context(shell)->status;
	if (error) {
		shell_complain(error);
		status = fail_status(error);
	}
	g_autofree char *missing = say_missing();
	if (missing)
		fprintf(stderr, "docket: %s\n", missing);
	if (!shell_finish(&unwritten) && !error) {
		shell_complain(unwritten);
		status = fail_status(unwritten);
	}
	return status;
}
