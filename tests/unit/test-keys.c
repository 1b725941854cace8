#include "ui/keys.h"
#include <locale.h>
#include <string.h>

/* Bytes as a terminal sends them; SILENCE stands for a time-out, and is no byte of UTF-8 or GBK. */
#define SILENCE "\xff"

struct feed {
	const char *bytes;
	size_t length, at;
};

static int feed_next(void *arg, int timeout_ms)
{
	struct feed *feed = arg;
	(void)timeout_ms;
	if (feed->at >= feed->length)
		return CODE_NONE;
	unsigned char byte = (unsigned char)feed->bytes[feed->at++];
	return byte == 0xff ? CODE_NONE : byte;
}

static void describe(GString *list, const struct key *key)
{
	static const char *const OTHERS[] = {
	    [PRESS_RESIZE] = "RESIZE", [PRESS_WAKE] = "WAKE", [PRESS_BAD] = "BAD", [PRESS_GONE] = "GONE"};
	if (list->len)
		g_string_append_c(list, ',');
	if (key->press == PRESS_PASTE)
		g_string_append_printf(list, "<%s>", key->text);
	else if (key->press == PRESS_PLACE)
		g_string_append_printf(list, "@%d.%d", key->row, key->col);
	else if (key->press == PRESS_MOUSE)
		g_string_append_printf(list, "!%d.%d.%d", key->button, key->row, key->col);
	else
		g_string_append(list, key->press == PRESS_TEXT || key->press == PRESS_NAMED ? key->name : OTHERS[key->press]);
}

/* Everything that LENGTH bytes say, joined by commas. */
static char *read_bytes(const char *bytes, size_t length)
{
	struct feed feed = {.bytes = bytes, .length = length};
	OWN(keys) keys = keys_new(feed_next, &feed);
	GString *list = g_string_new(NULL);
	for (;;) {
		struct key key = keys_next(keys, 0);
		if (key.press != PRESS_NONE)
			describe(list, &key);
		else if (feed.at >= feed.length)
			return g_string_free(list, FALSE);
	}
}

struct given {
	const char *bytes, *keys;
};

static void check(const struct given *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		g_autofree char *keys = read_bytes(list[i].bytes, strlen(list[i].bytes));
		g_assert_cmpstr(keys, ==, list[i].keys);
	}
}

static void test_text(void)
{
	static const struct given LIST[] = {
	    {.bytes = "ab", .keys = "a,b"}, {.bytes = "信访", .keys = "信,访"},
	    {.bytes = "\xe4\xbf" SILENCE, .keys = "BAD"}, {.bytes = " \xe3\x80\x80", .keys = "Space,Space"},
	    {.bytes = "？１、：／ｑ", .keys = "?,1,/,:,/,q"}, {.bytes = "😀", .keys = "😀"},
	    {.bytes = "\xc2\x85", .keys = ""}, /* a C1 control */
	};
	check(LIST, G_N_ELEMENTS(LIST));
}

/* The character stays as it was typed, only the name is the half-width one. */
static void test_full_width(void)
{
	struct feed feed = {.bytes = "？", .length = strlen("？")};
	OWN(keys) keys = keys_new(feed_next, &feed);
	struct key key = keys_next(keys, 0);
	g_assert_true(key_is(&key, "?"));
	g_assert_cmpuint(key.character, ==, 0xff1f);
	g_assert_false(key_is_word(&key));
}

static void test_word(void)
{
	struct feed feed = {.bytes = "宿", .length = strlen("宿")};
	OWN(keys) keys = keys_new(feed_next, &feed);
	struct key key = keys_next(keys, 0);
	g_assert_true(key_is_word(&key));
}

static void test_bad(void)
{
	static const struct given LIST[] = {
	    {.bytes = "\x80q", .keys = "BAD,q"},
	    {.bytes = "\xd6\xd0\xce\xc4\xb9\xfaq", .keys = "BAD,q"}, /* GBK: 中文国 */
	    {.bytes = "\xc0\xaf", .keys = "BAD"},                    /* overlong */
	    {.bytes = "\xed\xa0\x80", .keys = "BAD"},                /* half of a pair */
	    {.bytes = "\xf5\x80\x80\x80x", .keys = "BAD,x"},
	    {.bytes = "\xb0" SILENCE "\xb0", .keys = "BAD,BAD"},
	    {.bytes = "\xff\xb0"
	              "abcdefghijklmnopqrstuvwxyz",
	        .keys = "BAD,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z"},
	};
	check(LIST, G_N_ELEMENTS(LIST));
}

static void test_control(void)
{
	static const struct given LIST[] = {
	    {.bytes = "\r\n\t\b\x7f", .keys = "Enter,Enter,Tab,Backspace,Backspace"},
	    {.bytes = "\x01\x13\x11\x1a\x1f", .keys = "Ctrl-A,Ctrl-S,Ctrl-Q,Ctrl-Z,Ctrl-_"},
	};
	check(LIST, G_N_ELEMENTS(LIST));
}

static void test_sequences(void)
{
	static const struct given LIST[] = {
	    {.bytes = "\033[A\033[B\033[C\033[D", .keys = "Up,Down,Right,Left"},
	    {.bytes = "\033OA\033OB\033OC\033OD", .keys = "Up,Down,Right,Left"},
	    {.bytes = "\033[H\033[F\033OH\033OF", .keys = "Home,End,Home,End"},
	    {.bytes = "\033[1~\033[4~\033[7~\033[8~", .keys = "Home,End,Home,End"},
	    {.bytes = "\033[2~\033[3~\033[5~\033[6~", .keys = "Insert,Delete,PgUp,PgDn"},
	    {.bytes = "\033OP\033OQ\033OR\033OS", .keys = "F1,F2,F3,F4"},
	    {.bytes = "\033[11~\033[12~\033[13~\033[14~\033[15~", .keys = "F1,F2,F3,F4,F5"},
	    {.bytes = "\033[17~\033[18~\033[19~\033[20~\033[21~\033[23~\033[24~", .keys = "F6,F7,F8,F9,F10,F11,F12"},
	    {.bytes = "\033[[A\033[[B\033[[E", .keys = "F1,F2,F5"},
	    {.bytes = "\033[Z", .keys = "Shift-Tab"},
	    {.bytes = "\033[1;3B\033\033[B\033\033OB", .keys = "Alt-Down,Alt-Down,Alt-Down"},
	    {.bytes = "\033[1;5C\033[1;2A", .keys = "Right,Up"},
	    {.bytes = "\033[1;2P\033[15;5~", .keys = ""},
	    {.bytes = "\033OM\033Oq\033Oy\033Ok", .keys = "Enter,1,9,+"},
	    {.bytes = "\033[24;7R\033[2;7R", .keys = "@24.7,@2.7"},
	    {.bytes = "\033[Mabcq", .keys = "q"},
	    {.bytes = "\033[?1;2cq", .keys = "q"},
	    {.bytes = "\033[<0;7;24M\033[<0;7;24m\033[<65;1;2Mq", .keys = "!0.24.7,!65.2.1,q"},
	    {.bytes = "\033[<0;1Mq\033[<;;Mq", .keys = "q,q"},
	    {.bytes = "\033[99999999999999999999~q", .keys = "q"},
	    {.bytes = "\033[12\x01", .keys = "Ctrl-A"},
	    {.bytes = "\033[3\xe4\xbf\xa1", .keys = "信"},
	};
	check(LIST, G_N_ELEMENTS(LIST));
}

static void test_escape(void)
{
	static const struct given LIST[] = {
	    {.bytes = "\033", .keys = "Esc"},
	    {.bytes = "\033" SILENCE "q", .keys = "Esc,q"},
	    {.bytes = "\033q", .keys = "Esc,q"},
	    {.bytes = "\033\033", .keys = "Esc,Esc"},
	    {.bytes = "\033[" SILENCE, .keys = "Esc,["},
	    {.bytes = "\033O" SILENCE "x", .keys = "Esc,O,x"},
	    {.bytes = "\033信", .keys = "Esc,信"},
	};
	check(LIST, G_N_ELEMENTS(LIST));
}

static void test_paste(void)
{
	static const struct given LIST[] = {
	    {.bytes = "\033[200~两行\r\n文字\tq\033[201~x", .keys = "<两行\n文字 q>,x"},
	    {.bytes = "\033[200~a\rb\033[201~", .keys = "<a\nb>"},
	    {.bytes = "\033[200~\033[31mred\x07\033[0m\033[201~", .keys = "<[31mred[0m>"},
	    {.bytes = "\033[200~\xd6\xd0z\033[201~", .keys = "<??z>"},
	    /* blank lines at the ends stay away, what stands in a line stays */
	    {.bytes = "\033[200~\n\t\t\n  一\n\n二 \n\t\n \033[201~", .keys = "<  一\n\n二 >"},
	    {.bytes = "\033[200~ \033[201~", .keys = "< >"},
	    {.bytes = "\033[200~\n\033[201~", .keys = "<>"},
	    /* the text that is pasted holds an end mark: what follows is no command */
	    {.bytes = "\033[200~one\033[201~qqq\033[201~", .keys = "<oneqqq>"},
	    {.bytes = "\033[200~one\033[201~qqq\033[200~two\033[201~", .keys = "<oneqqqtwo>"},
	    /* two pastes, one behind the other; typing behind a paste */
	    {.bytes = "\033[200~one\033[201~\033[200~two\033[201~", .keys = "<one>,<two>"},
	    {.bytes = "\033[200~one\033[201~" SILENCE "q\033[A", .keys = "<one>,q,Up"},
	    {.bytes = "\033[200~one\033[201~q\033[A", .keys = "<one>,q,Up"},
	    /* the end mark never comes */
	    {.bytes = "\033[200~half" SILENCE "q", .keys = "<half>,q"},
	    {.bytes = "\033[200~\033[201~", .keys = "<>"},
	    {.bytes = "\033[201~q", .keys = "q"},
	};
	check(LIST, G_N_ELEMENTS(LIST));
}

static int codes(void *arg, int timeout_ms)
{
	static const int LIST[] = {CODE_RESIZE, CODE_UP, CODE_F0 + 7, CODE_WAKE, CODE_PASTE_BEGIN, 'a', CODE_GONE};
	int *at = arg;
	(void)timeout_ms;
	return *at < (int)G_N_ELEMENTS(LIST) ? LIST[(*at)++] : CODE_NONE;
}

/* What a source says with codes; a terminal that goes in the middle of a paste is still seen. */
static void test_codes(void)
{
	int at = 0;
	OWN(keys) keys = keys_new(codes, &at);
	g_autoptr(GString) list = g_string_new(NULL);
	for (int i = 0; i < 6; i++) {
		struct key key = keys_next(keys, 0);
		describe(list, &key);
	}
	g_assert_cmpstr(list->str, ==, "RESIZE,Up,F7,WAKE,<a>,GONE");
}

/* Any bytes at all: every run ends, and no key has a name that is no text. */
static void test_anything(void)
{
	for (int round = 0; round < 2000; round++) {
		char bytes[64];
		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = (char)(g_test_rand_bit() ? g_test_rand_int_range(0, 256) : "\033[O~;2013MRAB"[i % 13]);
		g_autofree char *keys = read_bytes(bytes, sizeof bytes);
		g_assert_true(g_utf8_validate(keys, -1, NULL));
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/keys/text", test_text);
	g_test_add_func("/keys/full-width", test_full_width);
	g_test_add_func("/keys/word", test_word);
	g_test_add_func("/keys/bad", test_bad);
	g_test_add_func("/keys/control", test_control);
	g_test_add_func("/keys/sequences", test_sequences);
	g_test_add_func("/keys/escape", test_escape);
	g_test_add_func("/keys/paste", test_paste);
	g_test_add_func("/keys/codes", test_codes);
	g_test_add_func("/keys/anything", test_anything);
	return g_test_run();
}
