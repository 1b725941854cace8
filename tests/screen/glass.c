#include "glass.h"
#include "glasskeys.h"
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

#define QUIET_MS 10 /* a picture that is whole */

struct glass {
	VTerm *vterm;
	VTermScreen *screen;
	int fd;
	pid_t pid;
	int rows, cols;
	bool ended; /* nothing comes any more */
	bool deaf;
	int status; /* -1: still running */
	int ambiguous;
	GString *bytes;
	char *home;
};

static int64_t clock_ms(void)
{
	return g_get_monotonic_time() / 1000;
}

/* Writes to the program, taking what it says meanwhile: neither side may wait for the other. */
static void put(struct glass *glass, const char *bytes, size_t length)
{
	while (length && !glass->ended) {
		ssize_t count = write(glass->fd, bytes, length);
		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return;
		bytes += count;
		length -= (size_t)count;
	}
}

/* Answers of the terminal. A cursor report about a wide quotation mark is one cell further than libvterm thinks. */
static void answer(const char *bytes, size_t length, void *arg)
{
	struct glass *glass = arg;
	int row, col;
	g_autofree char *text = g_strndup(bytes, length);
	if (glass->deaf)
		return;
	if (glass->ambiguous == 2 && sscanf(text, "\033[%d;%dR", &row, &col) == 2) {
		g_autofree char *wide = g_strdup_printf("\033[%d;%dR", row, col + 1);
		put(glass, wide, strlen(wide));
	} else
		put(glass, bytes, length);
}

static void set_environment(const struct glass *glass, const struct glass_options *options)
{
	static const char *const UNSET[] = {"LINES", "COLUMNS", "NO_COLOR", "ESCDELAY", "TMUX", "VISUAL", "EDITOR", "LANG",
	    "LC_CTYPE", "LANGUAGE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "DOCKET_AS"};
	for (size_t i = 0; i < G_N_ELEMENTS(UNSET); i++)
		unsetenv(UNSET[i]);
	setenv("HOME", glass->home, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TZ", "Asia/Shanghai", 1);
	setenv("TERM", options->term ? options->term : "xterm-256color", 1);
	for (int i = 0; options->env && options->env[i]; i++) {
		g_auto(GStrv) pair = g_strsplit(options->env[i], "=", 2);
		setenv(pair[0], pair[1], 1);
	}
}

static void open_terminal(struct glass *glass)
{
	glass->vterm = vterm_new(glass->rows, glass->cols);
	vterm_set_utf8(glass->vterm, 1);
	vterm_output_set_callback(glass->vterm, answer, glass);
	glass->screen = vterm_obtain_screen(glass->vterm);
	vterm_screen_enable_altscreen(glass->screen, 1);
	vterm_screen_reset(glass->screen, 1);
}

struct glass *glass_new(const struct glass_options *options)
{
	struct glass *glass = g_new0(struct glass, 1);
	struct winsize size = {.ws_row = (unsigned short)options->rows, .ws_col = (unsigned short)options->cols};
	glass->rows = options->rows;
	glass->cols = options->cols;
	glass->status = -1;
	glass->ambiguous = options->ambiguous;
	glass->deaf = options->deaf;
	glass->bytes = g_string_new(NULL);
	const char *home = g_getenv("GLASS_HOME");
	glass->home = home ? g_strdup(home) : g_dir_make_tmp("docket-screen-XXXXXX", NULL);
	glass->pid = forkpty(&glass->fd, NULL, NULL, &size);
	if (glass->pid == 0) {
		set_environment(glass, options);
		execv(options->argv[0], options->argv);
		_exit(127);
	}
	open_terminal(glass);
	return glass;
}

/* Takes what the program writes, for at most MS; false when there was nothing. */
static bool pump(struct glass *glass, int ms)
{
	struct pollfd wait = {.fd = glass->fd, .events = POLLIN};
	char buffer[65536];
	bool any = false;
	while (!glass->ended && poll(&wait, 1, any ? 0 : ms) > 0) {
		ssize_t count = read(glass->fd, buffer, sizeof buffer);
		if (count <= 0) {
			glass->ended = true;
			break;
		}
		g_string_append_len(glass->bytes, buffer, count);
		vterm_input_write(glass->vterm, buffer, (size_t)count);
		any = true;
	}
	return any;
}

static void collect(struct glass *glass, int options)
{
	int status;
	if (glass->status < 0 && waitpid(glass->pid, &status, options) == glass->pid)
		glass->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void glass_free(struct glass *glass)
{
	if (glass->status < 0) {
		kill(glass->pid, SIGKILL);
		collect(glass, 0);
	}
	if (glass->fd >= 0)
		close(glass->fd);
	vterm_free(glass->vterm);
	g_string_free(glass->bytes, TRUE);
	g_free(glass->home);
	g_free(glass);
}

void glass_send(struct glass *glass, const char *bytes)
{
	put(glass, bytes, strlen(bytes));
}

void glass_type(struct glass *glass, const char *text)
{
	glass_send(glass, text);
}

void glass_press(struct glass *glass, const char *keys)
{
	g_auto(GStrv) names = g_strsplit(keys, " ", -1);
	for (char **name = names; *name; name++) {
		g_autofree char *bytes = glasskeys_bytes(*name);
		if (!bytes)
			g_error("the harness knows no key '%s'", *name);
		glass_send(glass, bytes);
		/* Esc alone is known by the silence behind it */
		for (int64_t end = clock_ms() + 150; !strcmp(*name, "Esc") && clock_ms() < end;)
			pump(glass, 10);
	}
}

void glass_paste(struct glass *glass, const char *text)
{
	g_autofree char *bytes = g_strconcat("\033[200~", text, "\033[201~", NULL);
	glass_send(glass, bytes);
}

void glass_resize(struct glass *glass, int rows, int cols)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
	glass->rows = rows;
	glass->cols = cols;
	vterm_set_size(glass->vterm, rows, cols);
	ioctl(glass->fd, TIOCSWINSZ, &size);
}

void glass_signal(struct glass *glass, int signal)
{
	kill(glass->pid, signal);
}

static VTermScreenCell cell_at(struct glass *glass, int row, int col)
{
	VTermScreenCell cell;
	vterm_screen_get_cell(glass->screen, (VTermPos){.row = row, .col = col}, &cell);
	return cell;
}

/* Appends what stands in a cell; how many cells that takes. */
static int append_cell(struct glass *glass, GString *text, int row, int col)
{
	VTermScreenCell cell = cell_at(glass, row, col);
	if (!cell.chars[0] || cell.chars[0] == (uint32_t)-1) {
		g_string_append_c(text, ' ');
		return 1;
	}
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		g_string_append_unichar(text, cell.chars[i]);
	return MAX(cell.width, 1);
}

char *glass_row(struct glass *glass, int row)
{
	GString *text = g_string_new(NULL);
	for (int col = 0; col < glass->cols;)
		col += append_cell(glass, text, row, col);
	while (text->len && text->str[text->len - 1] == ' ')
		g_string_truncate(text, text->len - 1);
	return g_string_free(text, FALSE);
}

char *glass_text(struct glass *glass)
{
	GString *text = g_string_new(NULL);
	for (int row = 0; row < glass->rows; row++) {
		g_autofree char *line = glass_row(glass, row);
		g_string_append_printf(text, "%s\n", line);
	}
	return g_string_free(text, FALSE);
}

int glass_find(struct glass *glass, const char *text, int *ret_col)
{
	for (int row = 0; row < glass->rows; row++)
		for (int col = 0; col < glass->cols; col++) {
			g_autoptr(GString) rest = g_string_new(NULL);
			if (cell_at(glass, row, col).chars[0] == (uint32_t)-1)
				continue;
			for (int at = col; at < glass->cols;)
				at += append_cell(glass, rest, row, at);
			if (!g_str_has_prefix(rest->str, text))
				continue;
			if (ret_col)
				*ret_col = col;
			return row;
		}
	return -1;
}

struct glass_look glass_look(struct glass *glass, int row, int col)
{
	VTermScreenCell cell = cell_at(glass, row, col);
	return (struct glass_look){
	    .bold = cell.attrs.bold,
	    .reverse = cell.attrs.reverse,
	    .underline = cell.attrs.underline != 0,
	    .colour = VTERM_COLOR_IS_INDEXED(&cell.fg) && !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ? cell.fg.indexed.idx : -1,
	};
}

static void fail_with_screen(struct glass *glass, const char *what)
{
	g_autofree char *text = glass_text(glass);
	VTermPos cursor;
	vterm_state_get_cursorpos(vterm_obtain_state(glass->vterm), &cursor);
	g_printerr("never came: %s (cursor in row %d, column %d%s)\n%s", what, cursor.row, cursor.col,
	    glass->ended ? "; the program has ended" : "", text);
	g_test_fail();
	g_error("%s", what);
}

void glass_until(struct glass *glass, bool (*condition)(struct glass *glass, void *arg), void *arg, const char *what)
{
	int64_t end = clock_ms() + GLASS_MS;
	do {
		while (!condition(glass, arg)) {
			if (clock_ms() > end || (glass->ended && !condition(glass, arg)))
				fail_with_screen(glass, what);
			pump(glass, 20);
		}
		/* half a picture may fulfil what the whole one does not */
		glass_rest(glass, QUIET_MS);
	} while (!condition(glass, arg));
}

static bool is_seen(struct glass *glass, void *arg)
{
	g_autofree char *text = glass_text(glass);
	return strstr(text, arg) != NULL;
}

static bool is_missed(struct glass *glass, void *arg)
{
	return !is_seen(glass, arg);
}

void glass_sees(struct glass *glass, const char *text)
{
	g_autofree char *copy = g_strdup(text);
	glass_until(glass, is_seen, copy, text);
}

void glass_misses(struct glass *glass, const char *text)
{
	g_autofree char *copy = g_strdup(text);
	g_autofree char *what = g_strconcat("no more ", text, NULL);
	glass_until(glass, is_missed, copy, what);
}

struct expected_row {
	int row;
	const char *text;
};

static bool row_is(struct glass *glass, void *arg)
{
	const struct expected_row *expected = arg;
	g_autofree char *row = glass_row(glass, expected->row);
	return !strcmp(row, expected->text);
}

void glass_row_is(struct glass *glass, int row, const char *text)
{
	struct expected_row expected = {.row = row, .text = text};
	g_autofree char *what = g_strdup_printf("row %d: '%s'", row, text);
	glass_until(glass, row_is, &expected, what);
}

static bool cursor_is(struct glass *glass, void *arg)
{
	const VTermPos *wanted = arg;
	VTermPos cursor;
	vterm_state_get_cursorpos(vterm_obtain_state(glass->vterm), &cursor);
	return cursor.row == wanted->row && cursor.col == wanted->col;
}

void glass_cursor_is(struct glass *glass, int row, int col)
{
	VTermPos wanted = {.row = row, .col = col};
	g_autofree char *what = g_strdup_printf("the cursor in row %d, column %d", row, col);
	glass_until(glass, cursor_is, &wanted, what);
}

void glass_rest(struct glass *glass, int ms)
{
	while (pump(glass, ms))
		;
}

const GString *glass_bytes(struct glass *glass)
{
	return glass->bytes;
}

const char *glass_home(const struct glass *glass)
{
	return glass->home;
}

int glass_wait(struct glass *glass)
{
	int64_t end = clock_ms() + GLASS_MS;
	while (glass->status < 0) {
		if (!pump(glass, 10) && glass->ended)
			g_usleep(1000);
		collect(glass, WNOHANG);
		if (clock_ms() > end)
			fail_with_screen(glass, "the end of the program");
	}
	return glass->status;
}

void glass_hang_up(struct glass *glass)
{
	close(glass->fd);
	glass->fd = -1;
	glass->ended = true;
}

bool glass_is_sane(const struct glass *glass)
{
	struct termios modes;
	return tcgetattr(glass->fd, &modes) == 0 && (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

static bool text_is(struct glass *glass, void *expected)
{
	g_autofree char *text = glass_text(glass);
	return !strcmp(text, expected);
}

void glass_golden(struct glass *glass, const char *name)
{
	g_autofree char *file = g_strconcat(g_getenv("GOLDEN_DIR"), "/", name, ".txt", NULL);
	g_autofree char *expected = NULL;
	if (!g_strcmp0(g_getenv("GOLDEN"), "write")) {
		g_autofree char *text = glass_text(glass);
		g_file_set_contents(file, text, -1, NULL);
		return;
	}
	if (!g_file_get_contents(file, &expected, NULL, NULL))
		g_error("there is no %s; GOLDEN=write makes it", file);
	/* what is read only when nobody types may come late on a busy machine */
	int64_t end = clock_ms() + GLASS_MS;
	while (!text_is(glass, expected))
		if (!pump(glass, 50) && clock_ms() > end) {
			g_printerr("expected (%s):\n%s\n", file, expected);
			fail_with_screen(glass, name);
		}
}
