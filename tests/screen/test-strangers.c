/* What strangers write stays text on every screen, also in the fields of forms; rows stay rows; and terminals without
 * colour lose nothing. */
#include "desk.h"
#include <locale.h>
#include <string.h>

/* What a letter can hold, and what of it no terminal may ever get. */
static const struct {
	const char *written;
	const char *never;
} EVIL[] = {
    {.written = "\033]0;owned\007", .never = "\033]0;owned"},
    {.written = "\033[35;5m闪烁\033[0m", .never = "\033[35;5m"},
    {.written = "\033[2J\033[10;10H乱跳", .never = "\033[10;10H"},
    {.written = "\xc2\x9b"
                "31m红",
        .never = "\xc2\x9b"},
    {.written = "反\xe2\x80\xae转", .never = "\xe2\x80\xae"},
    {.written = "隔\xe2\x81\xa6离", .never = "\xe2\x81\xa6"},
    {.written = "零\xe2\x80\x8b宽", .never = "\xe2\x80\x8b"},
    {.written = "\xef\xbb\xbf标记", .never = "\xef\xbb\xbf"},
    {.written = "\xf3\xa0\x81\xa1签", .never = "\xf3\xa0\x81\xa1"},
    {.written = "响\007铃", .never = "\007"},
    {.written = "退\b格", .never = "退\b"},
};

static char *evil_text(void)
{
	GString *text = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(EVIL); i++)
		g_string_append(text, EVIL[i].written);
	return g_string_free(text, FALSE);
}

static void log_evil(struct desk *desk)
{
	g_autofree char *text = evil_text();
	g_autofree char *file = desk_path(desk, "evil.txt");
	g_autofree char *body = g_strdup_printf("第一行\n%s\n第三行\n", text);
	g_autofree char *name = g_shell_quote(text);
	g_autofree char *subject = g_strdup_printf("恶意%s标题", text);
	g_autofree char *quoted = g_shell_quote(subject);
	g_autofree char *line =
	    g_strdup_printf("add letter box=principal received=2022-09-19 from=%s contact=%s external=%s "
	                    "subject=%s body=@%s",
	        name, name, name, quoted, file);
	g_assert_true(g_file_set_contents(file, body, -1, NULL));
	g_free(desk_run(desk, line));
}

static void check_bytes(struct glass *glass, const char *where)
{
	const GString *bytes = glass_bytes(glass);
	for (size_t i = 0; i < G_N_ELEMENTS(EVIL); i++)
		if (memmem(bytes->str, bytes->len, EVIL[i].never, strlen(EVIL[i].never)))
			g_error("%s: what stranger %zu wrote reached the terminal", where, i);
}

/* Each goes on from the one before. */
static void test_everywhere(void)
{
	static const struct {
		const char *keys, *sees;
	} PLACES[] = {
	    {.keys = "", .sees = "恶意"},
	    {.keys = "=2", .sees = "恶意"},
	    {.keys = "=/ =恶意 Enter", .sees = "1 / 13 件"},
	    {.keys = "Enter", .sees = "第三行"},
	    {.keys = "Enter", .sees = "经手人"},
	    {.keys = "Esc Ctrl-P", .sees = "办理经过"},
	    {.keys = "Esc F2", .sees = "-- 办理 "},
	    {.keys = "Esc F4", .sees = "平台期限"},
	    {.keys = "Esc =accept Esc F2 Enter", .sees = "告知日期"},
	    {.keys = "Ctrl-S", .sees = "已受理"},
	};
	OWN(desk) desk = desk_new("register");
	log_evil(desk);
	OWN(glass) glass = desk_sit(desk, 40, 120, NULL);
	glass_sees(glass, "[1今日]");
	for (size_t i = 0; i < G_N_ELEMENTS(PLACES); i++) {
		desk_keys(glass, PLACES[i].keys);
		glass_sees(glass, PLACES[i].sees);
		glass_rest(glass, 100);
		check_bytes(glass, PLACES[i].sees);
	}
}

static bool sent_colour(struct glass *glass)
{
	return g_regex_match_simple("\033\\[[0-9;]*3[0-7]m", glass_bytes(glass)->str, 0, 0);
}

/* What is urgent is said in words and marks; colour only repeats it. */
static void test_plain(void)
{
	static const char *const NO_COLOR[] = {"NO_COLOR=1", NULL};
	const struct glass_options terminals[] = {
	    {.rows = 24, .cols = 80, .env = NO_COLOR},
	    {.rows = 24, .cols = 80, .term = "vt100"},
	    {.rows = 24, .cols = 80, .term = "linux"},
	};
	OWN(desk) desk = desk_new("register");
	for (size_t i = 0; i < G_N_ELEMENTS(terminals); i++) {
		OWN(glass) glass = desk_sit_as(desk, terminals[i]);
		glass_sees(glass, "> !今日到期     信2022-4");
		glass_sees(glass, " !!超期10工作日 信2022-1");
		glass_cursor_is(glass, 6, 0);
		g_assert_true(i == 2 || !sent_colour(glass));
		desk_keys(glass, "=2 Enter");
		glass_sees(glass, "超期10工作日");
	}
}

/* A terminal that can show no screens gets the day's list, and a command a line. */
static void test_dumb(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_sit_as(desk, (struct glass_options){.rows = 24, .cols = 80, .term = "dumb"});
	glass_sees(glass, "docket>");
	g_assert_nonnull(strstr(glass_bytes(glass)->str, "dumb"));
	g_assert_nonnull(strstr(glass_bytes(glass)->str, "图书馆夜间开放"));
	glass_send(glass, "show 6\n");
	glass_sees(glass, "每天中午东门堵得水泄不通");
	g_assert_null(strchr(glass_bytes(glass)->str, '\033'));
	glass_send(glass, "\004");
	glass_wait(glass);
}

/* What somebody else drafted shows no more than the case does, until one has looked for a reason. */
static void test_drafted(void)
{
	OWN(desk) desk = desk_new("register");
	OWN(glass) glass = desk_sit(desk, 24, 80, NULL);
	glass_sees(glass, "[1今日]");
	g_free(desk_run(desk, "staff add login=liqiang name=李强 role=clerk"));
	g_free(desk_run(desk, "setting change impersonation on"));
	g_free(desk_run(desk, "--as liqiang draft 6 text=请致电13712345678"));
	desk_keys(glass, "=: =6 Enter =:draft Enter");
	glass_sees(glass, "请致电137****5678");
	glass_misses(glass, "13712345678");
	desk_keys(glass, "Esc F8 =回访 Enter =:draft Enter");
	glass_sees(glass, "请致电13712345678");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/strangers/everywhere", test_everywhere);
	g_test_add_func("/strangers/drafted", test_drafted);
	g_test_add_func("/strangers/plain", test_plain);
	g_test_add_func("/strangers/dumb", test_dumb);
	return g_test_run();
}
