#include "ui/term.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/width.h"
#include "ui/editor.h"
#include "ui/keys.h"
#include "ui/signals.h"
#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* presses and the wheel, in the form that has no limit of columns */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
#define RESIZE_MS 40 /* a window that is dragged sends many sizes: the last one counts */
#define DELAY_MS 100
#define DELAY_MOST_MS 5000

/* Asked where the first painting covers it: a quotation mark (1 or 2 cells), two characters of 2 cells, one blank. Only
 * a terminal that reads UTF-8 can answer 6 or 7 cells. */
#define PROBE "\033[2;1H\xe2\x80\x9c\xe4\xb8\xad\xe4\xb8\xad \033[6n"
#define PROBE_ROW 2
#define PROBE_NARROW 7
#define PROBE_WIDE 8

struct term {
	SCREEN *screen;
	bool colour;
	bool ask; /* how wide ambiguous characters are */
	bool asked;
	bool gone;
	bool mouse;
	char *notice;
	unsigned char buffer[4096]; /* bytes that were read */
	size_t from, to;
};

static void notice(struct term *term, char *text)
{
	g_free(term->notice);
	term->notice = text;
}

/* Locales that say that the terminal sends something else than UTF-8. */
static void look_at_locale(struct term *term)
{
	static const char *const NAMES[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		const char *value = g_getenv(NAMES[i]);
		if (!value || !*value)
			continue;
		g_autofree char *lower = g_ascii_strdown(value, -1);
		if (strchr(lower, '.') && !strstr(lower, "utf-8") && !strstr(lower, "utf8"))
			notice(term,
			    g_strdup_printf(_("%s is %s; docket speaks UTF-8: set the terminal to UTF-8 too"), NAMES[i], value));
		return;
	}
}

/* The terminal taken over as one called NAME; NULL where that is unknown or cannot put its cursor anywhere. */
static SCREEN *take_over(const char *name)
{
	SCREEN *screen = name ? newterm(name, stdout, stdin) : NULL;
	if (!screen)
		return NULL;
	const char *move = tigetstr("cup");
	if (move && move != (char *)-1)
		return screen;
	endwin();
	delscreen(screen);
	return NULL;
}

/* By its own name, else by one that most terminals understand. */
static SCREEN *find_screen(struct term *term, const char *own)
{
	const char *others[] = {own && !g_str_has_prefix(own, "vt") ? "xterm-256color" : "vt100", "vt100"};
	if (own && !strcmp(own, "dumb"))
		return NULL;
	SCREEN *screen = take_over(own);
	for (size_t i = 0; i < G_N_ELEMENTS(others) && !screen; i++) {
		screen = take_over(others[i]);
		if (screen)
			notice(term, g_strdup_printf(_("the terminal type '%s' is unknown here; it is taken for %s"),
			                 own ? own : "", others[i]));
	}
	return screen;
}

static void append(struct rescue *rescue, const char *bytes)
{
	if (bytes && bytes != (char *)-1 && rescue->length + strlen(bytes) < sizeof rescue->bytes) {
		memcpy(rescue->bytes + rescue->length, bytes, strlen(bytes));
		rescue->length += strlen(bytes);
	}
}

/* Known before anything can go wrong: MODES are those of the shell. */
static bool prepare_rescue(const struct termios *modes)
{
	struct rescue rescue = {.in = STDIN_FILENO, .out = STDOUT_FILENO, .modes = *modes};
	append(&rescue, tigetstr("sgr0"));
	append(&rescue, MOUSE_OFF);
	append(&rescue, PASTE_OFF);
	append(&rescue, tigetstr("rmcup"));
	append(&rescue, tigetstr("cnorm"));
	return signals_open(&rescue);
}

/* Bytes that curses does not know of; it has nothing left in its own buffer whenever this is called. */
static void tell(const char *bytes)
{
	ssize_t ignored = write(STDOUT_FILENO, bytes, strlen(bytes));
	(void)ignored;
}

static void ask_width(struct term *term)
{
	if (!term->ask)
		return;
	term->asked = true;
	tell(PROBE);
}

static void set_modes(struct term *term, const struct term_options *options)
{
	const char *no_colour = g_getenv("NO_COLOR");
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	leaveok(stdscr, FALSE);
	scrollok(stdscr, FALSE);
	idlok(stdscr, FALSE);
	/* waiting keys are looked for by the loop, not in the middle of a drawing */
	typeahead(-1);
	if (!options->mono && (!no_colour || !*no_colour) && has_colors() && start_color() == OK && COLORS >= 8)
		term->colour = use_default_colors() == OK;
}

static void fit_window(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_row || !size.ws_col)
		return;
	if (size.ws_row != LINES || size.ws_col != COLS)
		resizeterm(size.ws_row, size.ws_col);
}

struct term *term_open(const struct term_options *options, GError **error)
{
	struct termios modes;
	const char *own = g_getenv("TERM");
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &modes) < 0) {
		fail(error, FAIL_REFUSED, _("the screens need a terminal; 'docket help' lists what works without one"));
		return NULL;
	}
	OWN(term) term = g_new0(struct term, 1);
	term->screen = find_screen(term, own);
	if (!term->screen) {
		fail(error, FAIL_REFUSED,
		    _("the terminal type '%s' can show no screens; 'docket help' lists what works without them"),
		    own ? own : "");
		return NULL;
	}
	if (!prepare_rescue(&modes)) {
		fail(error, FAIL_REFUSED, _("the terminal cannot be taken over: %s"), g_strerror(errno));
		endwin();
		delscreen(g_steal_pointer(&term->screen));
		return NULL;
	}
	set_modes(term, options);
	if (!term->notice)
		look_at_locale(term);
	fit_window();
	/* writes out what curses has begun with, so that the question comes behind it */
	curs_set(1);
	tell(PASTE_ON);
	term->ask = options->ambiguous == 0;
	width_set_ambiguous(options->ambiguous ? options->ambiguous : width_ambiguous());
	ask_width(term);
	return g_steal_pointer(&term);
}

void term_mouse(struct term *term, bool on)
{
	term->mouse = on;
	tell(on ? MOUSE_ON : MOUSE_OFF);
}

static void leave(const struct term *term)
{
	if (term->mouse)
		tell(MOUSE_OFF);
	tell(PASTE_OFF);
	endwin();
}

static void come_back(const struct term *term)
{
	reset_prog_mode();
	tell(PASTE_ON);
	if (term->mouse)
		tell(MOUSE_ON);
	fit_window();
	clearok(curscr, TRUE);
}

void term_free(struct term *term)
{
	if (term->screen) {
		leave(term);
		signals_close();
		delscreen(term->screen);
	}
	g_free(term->notice);
	g_free(term);
}

char *term_notice(struct term *term)
{
	return g_steal_pointer(&term->notice);
}

int term_rows(const struct term *term)
{
	(void)term;
	return LINES;
}

int term_cols(const struct term *term)
{
	(void)term;
	return COLS;
}

bool term_has_colour(const struct term *term)
{
	return term->colour;
}

int term_delay(const struct term *term)
{
	(void)term;
	const char *text = g_getenv("ESCDELAY");
	int64_t ms = text ? g_ascii_strtoll(text, NULL, 10) : 0;
	return ms > 0 && ms <= DELAY_MOST_MS ? (int)ms : DELAY_MS;
}

/* Waits until the window keeps its size. */
static int resized(void)
{
	struct pollfd wait = {.fd = signals_fd(), .events = POLLIN};
	while (poll(&wait, 1, RESIZE_MS) > 0) {
		signals_drain();
		if (signals_ended())
			break;
	}
	fit_window();
	clearok(curscr, TRUE);
	return CODE_RESIZE;
}

/* What signals have to say; CODE_NONE: nothing. */
static int signalled(struct term *term)
{
	unsigned set = signals_take();
	if (signals_ended())
		term->gone = true;
	if (term->gone)
		return CODE_GONE;
	if (set & SIGNALLED_STOP)
		return term_suspend(term, NULL) ? CODE_WAKE : CODE_NONE;
	if (set & SIGNALLED_CONTINUE) {
		come_back(term);
		return CODE_WAKE;
	}
	return set & SIGNALLED_RESIZE ? resized() : CODE_NONE;
}

/* Reads what is there: false when the terminal is gone. Not through curses: its own reader loses bytes that are no
 * UTF-8, and says "nothing" for ever when there is nobody at the other end. */
static bool fill(struct term *term)
{
	ssize_t count = read(STDIN_FILENO, term->buffer, sizeof term->buffer);
	if (count < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	term->from = 0;
	term->to = count > 0 ? (size_t)count : 0;
	term->gone = count <= 0;
	return count > 0;
}

/* Waits once; true where it is worth looking again. */
static bool wait_for(struct term *term, int timeout_ms)
{
	struct pollfd fds[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_fd(), .events = POLLIN}};
	int ready = poll(fds, 2, timeout_ms);
	if (ready <= 0)
		return ready < 0 && errno == EINTR;
	if (fds[1].revents)
		signals_drain();
	else if (fds[0].revents & POLLIN)
		fill(term);
	else
		term->gone = true;
	return true;
}

int term_source(void *arg, int timeout_ms)
{
	struct term *term = arg;
	do {
		int code = signalled(term);
		if (code != CODE_NONE)
			return code;
		if (term->from < term->to)
			return term->buffer[term->from++];
	} while (wait_for(term, timeout_ms));
	return CODE_NONE;
}

bool term_pending(struct term *term)
{
	struct pollfd wait = {.fd = STDIN_FILENO, .events = POLLIN};
	return term->from < term->to || poll(&wait, 1, 0) > 0;
}

void term_repaint(struct term *term)
{
	ask_width(term);
	clearok(curscr, TRUE);
}

bool term_placed(struct term *term, int row, int col)
{
	if (!term->asked || row != PROBE_ROW)
		return false;
	term->asked = false;
	if (col != PROBE_NARROW && col != PROBE_WIDE) {
		notice(term, g_strdup(_("this terminal does not read UTF-8: set its character encoding to UTF-8")));
		return false;
	}
	int cells = col == PROBE_WIDE ? 2 : 1;
	if (cells == width_ambiguous())
		return false;
	width_set_ambiguous(cells);
	clearok(curscr, TRUE);
	return true;
}

int term_status(const struct term *term)
{
	(void)term;
	return signals_ended() ? 128 + signals_ended() : FAIL_REFUSED;
}

bool term_suspend(struct term *term, GError **error)
{
	if (!signals_can_stop())
		return fail(error, FAIL_REFUSED, _("there is no shell to go back to"));
	leave(term);
	signals_stop();
	come_back(term);
	return true;
}

bool term_run(struct term *term, char **argv, GError **error)
{
	GError *cause = NULL;
	int status = 0;
	leave(term);
	signals_away(true);
	bool fine = g_spawn_sync(NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL,
	                NULL, &status, &cause) &&
	            g_spawn_check_wait_status(status, &cause);
	signals_away(false);
	come_back(term);
	if (fine)
		return true;
	fail(error, FAIL_REFUSED, _("'%s' did not do its work: %s"), argv[0], cause->message);
	g_error_free(cause);
	return false;
}

char *term_edit(struct term *term, const char *text, GError **error)
{
	g_autofree char *file = editor_write(text, error);
	if (!file)
		return NULL;
	g_auto(GStrv) argv = editor_words(file);
	return term_run(term, argv, error) ? editor_read(file, error) : editor_kept(file, error);
}
