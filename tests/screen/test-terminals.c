#include "base/fail.h"
#include "glass.h"
#include "stageglass.h"
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#define READY "F1 help Esc back" /* the last that is painted */

static bool sent(struct glass *glass, const char *bytes)
{
	return strstr(glass_bytes(glass)->str, bytes) != NULL;
}

/* True when a colour was ever asked for: SGR 30 to 37. */
static bool sent_colour(struct glass *glass)
{
	return g_regex_match_simple("\033\\[[0-9;]*3[0-7]m", glass_bytes(glass)->str, 0, 0);
}

/* Without colours what is urgent is still marked. */
static void test_colours(void)
{
	static const char *const NO_COLOR[] = {"NO_COLOR=1", NULL};
	OWN(glass) plain = stage_glass_as((struct glass_options){.env = NO_COLOR});
	glass_sees(plain, READY);
	g_assert_false(sent_colour(plain));
	g_assert_true(glass_look(plain, 4, 10).bold);
	OWN(glass) old = stage_glass_as((struct glass_options){.term = "vt100"});
	glass_sees(old, READY);
	g_assert_false(sent_colour(old));
	g_assert_true(glass_look(old, 0, 0).reverse);
	glass_press(old, "Down Down");
	glass_cursor_is(old, 5, 0);
	OWN(glass) coloured = stage_glass(24, 80);
	glass_sees(coloured, READY);
	g_assert_true(sent_colour(coloured));
}

/* A terminal that can show no screens is told so, before anything is drawn. */
static void test_dumb(void)
{
	OWN(glass) dumb = stage_glass_as((struct glass_options){.term = "dumb"});
	g_assert_cmpint(glass_wait(dumb), ==, FAIL_REFUSED);
	g_assert_true(sent(dumb, "dumb"));
	g_assert_false(sent(dumb, "\033"));
	g_assert_true(glass_is_sane(dumb));
}

static void test_unknown(void)
{
	static const char *const GBK[] = {"LC_ALL=zh_CN.GBK", NULL};
	OWN(glass) unknown = stage_glass_as((struct glass_options){.term = "nobody-knows-this"});
	glass_sees(unknown, READY);
	glass_sees(unknown, "nobody-knows-this");
	OWN(glass) gbk = stage_glass_as((struct glass_options){.env = GBK});
	glass_sees(gbk, READY);
	glass_sees(gbk, "zh_CN.GBK");
}

/* Where quotation marks take two cells, rows are laid out for that; where nobody answers, they take one. */
static void test_width(void)
{
	OWN(glass) narrow = stage_glass(24, 80);
	OWN(glass) wide = stage_glass_as((struct glass_options){.ambiguous = 2});
	OWN(glass) deaf = stage_glass_as((struct glass_options){.deaf = true});
	glass_sees(narrow, READY);
	glass_sees(wide, READY);
	glass_sees(deaf, READY);
	/* a narrow column shows it: two quotation marks and two dashes take four cells more */
	glass_resize(narrow, 24, 44);
	glass_resize(wide, 24, 44);
	glass_resize(deaf, 24, 44);
	glass_sees(narrow, "“食堂”价格——上涨");
	glass_sees(wide, "“食堂”价格——上..");
	glass_sees(deaf, "“食堂”价格——上涨");
	/* the answer itself is no key */
	g_autofree char *text = glass_text(wide);
	g_assert_null(strstr(text, "does nothing"));
}

/* Text in another encoding is said to be that, and swallows nothing behind it. */
static void test_gbk(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_send(glass, "\xd6\xd0\xce\xc4");
	glass_sees(glass, "something else than UTF-8");
	glass_send(glass, "\xd6\xd0jjj");
	glass_cursor_is(glass, 6, 0);
}

/* Arrows whose bytes come apart are arrows; Esc alone is known at once. */
static void test_slow(void)
{
	static const char *const SLOW[] = {"ESCDELAY=1000", NULL};
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	for (const char *byte = "\033[B"; *byte; byte++) {
		char one[] = {*byte, '\0'};
		glass_send(glass, one);
		glass_rest(glass, 40);
	}
	glass_cursor_is(glass, 4, 0);
	glass_press(glass, "F2");
	glass_sees(glass, "what can be done here");
	int64_t start = g_get_monotonic_time();
	glass_send(glass, "\033");
	glass_misses(glass, "what can be done here");
	g_assert_cmpint(g_get_monotonic_time() - start, <, 500000);
	OWN(glass) slower = stage_glass_as((struct glass_options){.env = SLOW});
	glass_sees(slower, READY);
	for (const char *byte = "\033[B"; *byte; byte++) {
		char one[] = {*byte, '\0'};
		glass_send(slower, one);
		glass_rest(slower, 250);
	}
	glass_cursor_is(slower, 4, 0);
}

/* Whatever ends the program gives the terminal back. */
static void test_signals(void)
{
	static const struct {
		int signal, status;
	} LIST[] = {
	    {.signal = SIGTERM, .status = 128 + SIGTERM},
	    {.signal = SIGHUP, .status = 128 + SIGHUP},
	    {.signal = SIGINT, .status = 128 + SIGINT},
	    {.signal = SIGSEGV, .status = 128 + SIGSEGV},
	    {.signal = SIGABRT, .status = 128 + SIGABRT},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		OWN(glass) glass = stage_glass(24, 80);
		glass_sees(glass, READY);
		glass_signal(glass, LIST[i].signal);
		g_assert_cmpint(glass_wait(glass), ==, LIST[i].status);
		g_assert_true(glass_is_sane(glass));
		g_assert_true(sent(glass, "\033[?1049l"));
		g_assert_true(sent(glass, "\033[?2004l"));
	}
}

static void test_crash(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_type(glass, ":crash");
	glass_press(glass, "Enter");
	g_assert_cmpint(glass_wait(glass), ==, 128 + SIGABRT);
	g_assert_true(glass_is_sane(glass));
	g_assert_true(sent(glass, "\033[?1049l"));
}

/* The window is closed: the program goes too, at once. */
static void test_gone(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	int64_t start = g_get_monotonic_time();
	glass_hang_up(glass);
	int status = glass_wait(glass);
	g_assert_cmpint(status, >, 0);
	g_assert_cmpint(g_get_monotonic_time() - start, <, 2000000);
}

/* There is no shell below this pty: Ctrl-Z must not leave the program asleep for ever. */
static void test_suspend(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_press(glass, "Ctrl-Z");
	glass_sees(glass, "there is no shell to go back to");
	/* stopped and continued by somebody else: it draws itself again */
	glass_press(glass, "Esc");
	glass_signal(glass, SIGSTOP);
	glass_signal(glass, SIGCONT);
	glass_press(glass, "Down");
	glass_cursor_is(glass, 4, 0);
	glass_signal(glass, SIGTSTP);
	glass_sees(glass, READY);
	glass_press(glass, "Down");
	glass_cursor_is(glass, 5, 0);
}

static void test_paste(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_paste(glass, "q\nq\n\021");
	glass_sees(glass, "what was pasted is left out");
	glass_press(glass, "Insert");
	glass_sees(glass, "来信人 *");
	glass_paste(glass, "两行\n文字\033[201~\021q");
	glass_sees(glass, "[两行 文字q");
	glass_cursor_is(glass, 3, 15 + 10);
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/terminals/colours", test_colours);
	g_test_add_func("/terminals/dumb", test_dumb);
	g_test_add_func("/terminals/unknown", test_unknown);
	g_test_add_func("/terminals/width", test_width);
	g_test_add_func("/terminals/gbk", test_gbk);
	g_test_add_func("/terminals/slow", test_slow);
	g_test_add_func("/terminals/signals", test_signals);
	g_test_add_func("/terminals/crash", test_crash);
	g_test_add_func("/terminals/gone", test_gone);
	g_test_add_func("/terminals/suspend", test_suspend);
	g_test_add_func("/terminals/paste", test_paste);
	return g_test_run();
}
