#include "cmd/shell.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/progress.h"
#include "sheet/format.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_CELLS = 80, LEAST_CELLS = 20, MOST_CELLS = 1000 };

struct shell {
	const struct options *options;
	struct office_options office_options;
	char *file; /* the register */
	struct page page;
	struct progress progress;
	struct context context;
};

/* COLUMNS, the width of the terminal, or the usual one. */
static int page_cells(void)
{
	int64_t cells = 0;
	struct winsize size = {0};
	if (!g_ascii_string_to_signed(g_getenv("COLUMNS") ? g_getenv("COLUMNS") : "", 10, 1, MOST_CELLS, &cells, NULL) &&
	    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		cells = size.ws_col;
	return cells ? (int)MAX(cells, LEAST_CELLS) : USUAL_CELLS;
}

bool shell_refuse_output(GError **error)
{
	enum fail code = errno == EPIPE ? FAIL_UNREAD : FAIL_REFUSED;
	return fail(error, code, _("cannot write to standard output: %s"), g_strerror(errno));
}

static bool put(struct context *context, const char *piece, GError **error)
{
	(void)context;
	return fputs(piece, stdout) >= 0 || shell_refuse_output(error);
}

static bool show(struct context *context, struct sheet *sheet, GError **error)
{
	const struct shell *shell = context->arg;
	const struct format *format = format_find(context->format);
	g_autoptr(GString) out = g_string_new(NULL);
	format->write(sheet, &shell->page, out);
	return fwrite(out->str, 1, out->len, stdout) == out->len || shell_refuse_output(error);
}

static void say(struct context *context, const char *line)
{
	struct shell *shell = context->arg;
	g_autofree char *safe = text_display(line);
	progress_clear(&shell->progress);
	fprintf(stderr, "docket: %s\n", safe);
}

static bool read_today(struct shell *shell, GError **error)
{
	const char *today = shell->options->values[OPTION_TODAY];
	shell->office_options.today_given = today != NULL;
	shell->office_options.now = clock_now();
	return !today || clock_parse(today, &shell->office_options.now, error);
}

struct shell *shell_new(const struct options *options, GError **error)
{
	OWN(shell) shell = g_new0(struct shell, 1);
	const char *format = options->values[OPTION_FORMAT];
	shell->options = options;
	shell->file = options_register(options, NULL);
	shell->page = (struct page){
	    .cells = page_cells(),
	    .plain = options->values[OPTION_PLAIN] || !isatty(STDOUT_FILENO),
	    .bars = 100,
	};
	shell->progress.on = isatty(STDERR_FILENO) && !options->values[OPTION_PLAIN] && g_strcmp0(g_getenv("TERM"), "dumb");
	shell->office_options = (struct office_options){
	    .register_file = shell->file,
	    .as = options->values[OPTION_AS],
	    .progress = progress_show,
	    .progress_arg = &shell->progress,
	};
	shell->context = (struct context){
	    .options = &shell->office_options,
	    .interactive = shell_has_terminal(),
	    .format = format ? format : FORMATS[0].name,
	    .input = stdin,
	    .arg = shell,
	    .show = show,
	    .put = put,
	    .say = say,
	};
	if (!read_today(shell, error))
		return NULL;
	return g_steal_pointer(&shell);
}

void shell_free(struct shell *shell)
{
	if (!shell)
		return;
	if (shell->context.office)
		office_close(shell->context.office);
	g_free(shell->file);
	g_free(shell);
}

struct context *shell_context(struct shell *shell)
{
	return &shell->context;
}

/* Whoever has no register yet is told how to make one. */
static bool refuse_register(GError *reason, GError **error)
{
	g_autoptr(GError) owned = reason;
	if (!g_error_matches(reason, FAIL, FAIL_NOT_FOUND)) {
		g_propagate_error(error, g_steal_pointer(&owned));
		return false;
	}
	return fail(error, FAIL_NOT_FOUND, _("%s; 'docket init' makes one"), reason->message);
}

bool shell_open(struct shell *shell, GError **error)
{
	struct context *context = &shell->context;
	if (context->office)
		return true;
	g_autoptr(GError) reason = NULL;
	context->office = office_open(&shell->office_options, &reason);
	progress_clear(&shell->progress);
	if (!context->office)
		return refuse_register(g_steal_pointer(&reason), error);
	if (!shell->options->values[OPTION_LANG])
		say_language(office_setting(context->office, "language", "zh"));
	return true;
}

/* Without --register it is the command that says which one is meant. */
static void name_register(struct shell *shell, const char *name)
{
	g_free(shell->file);
	shell->file = options_register(shell->options, name);
	shell->office_options.register_file = shell->file;
}

/* Whether there is a standard output at all: a number that cannot be told is not taken. */
static bool has_output(GError **error)
{
	int flags = fcntl(STDOUT_FILENO, F_GETFL);
	if (flags >= 0 && (flags & O_ACCMODE) != O_RDONLY)
		return true;
	errno = EBADF;
	return shell_refuse_output(error);
}

bool shell_run(struct shell *shell, char **words, GError **error)
{
	const struct command *command = command_resolve(words, error);
	if (!command || !has_output(error))
		return false;
	if (command->file)
		name_register(shell, command->file);
	if (command->need == NEED_OFFICE && !shell_open(shell, error))
		return false;
	/* help speaks the language of the register and knows its words, but does without one */
	if (command->group == GROUP_HELP && g_file_test(shell->file, G_FILE_TEST_EXISTS))
		shell_open(shell, NULL);
	bool done = command_run(&shell->context, words, error);
	progress_clear(&shell->progress);
	return done;
}

bool shell_has_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

bool shell_is_plain(const struct shell *shell)
{
	return shell->options->values[OPTION_PLAIN] != NULL;
}

void shell_guard(void)
{
	for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
		if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
			/* the wrong way round: what is read or written there fails, and no register gets its number */
			open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
	signal(SIGPIPE, SIG_IGN);
}

void shell_complain(const GError *error)
{
	if (g_error_matches(error, FAIL, FAIL_UNREAD))
		return;
	g_autofree char *safe = text_display(error->message);
	fprintf(stderr, "docket: %s\n", safe);
}

bool shell_finish(GError **error)
{
	return (!ferror(stdout) && fflush(stdout) == 0) || shell_refuse_output(error);
}
