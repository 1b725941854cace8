#include "ui/line.h"
#include "ui/lineview.h"
#include <locale.h>
#include <string.h>

/* Types words of a script: names of keys, "+text" for text, "<text" for what is pasted. */
static void press(struct line *line, const char *script)
{
	g_auto(GStrv) words = g_strsplit(script, " ", -1);
	for (char **word = words; *word; word++) {
		if (**word == '<') {
			struct key key = {.press = PRESS_PASTE, .text = *word + 1};
			line_key(line, &key);
			continue;
		}
		struct key key = {.press = PRESS_NAMED};
		if (**word != '+') {
			g_strlcpy(key.name, *word, sizeof key.name);
			line_key(line, &key);
			continue;
		}
		for (const char *at = *word + 1; *at; at = g_utf8_next_char(at)) {
			key = (struct key){.press = PRESS_TEXT, .character = *at == '_' ? ' ' : g_utf8_get_char(at)};
			line_key(line, &key);
		}
	}
}

struct given {
	const char *text, *script, *becomes;
	int cells; /* before the caret */
};

static void test_editing(void)
{
	static const struct given LIST[] = {
	    {.script = "+abc", .becomes = "abc", .cells = 3},
	    {.script = "+欧阳明珠", .becomes = "欧阳明珠", .cells = 8},
	    {.script = "+欧阳明珠 Backspace", .becomes = "欧阳明", .cells = 6},
	    {.text = "欧阳明珠", .script = "Left Left Delete", .becomes = "欧阳珠", .cells = 4},
	    {.text = "欧阳明珠", .script = "Home Right +大", .becomes = "欧大阳明珠", .cells = 4},
	    {.text = "abc", .script = "Home Backspace End Delete", .becomes = "abc", .cells = 3},
	    {.text = "abc", .script = "Ctrl-A +x Ctrl-E +y", .becomes = "xabcy", .cells = 5},
	    {.text = "one two", .script = "Ctrl-W", .becomes = "one ", .cells = 4},
	    {.text = "one 两字", .script = "Ctrl-W", .becomes = "one 两", .cells = 6},
	    {.text = "one two", .script = "Left Left Ctrl-U", .becomes = "wo", .cells = 0},
	    {.text = "one two", .script = "Left Left Ctrl-K", .becomes = "one t", .cells = 5},
	    {.text = "a", .script = "<x\ny", .becomes = "ax y", .cells = 4},
	    /* a mark belongs to its base; so do the parts of a picture */
	    {.text = "e\xcc\x81x", .script = "Left Backspace", .becomes = "x", .cells = 0},
	    {.text = "e", .script = "+\xcc\x81", .becomes = "e\xcc\x81", .cells = 1},
	    {.text = "👨‍👩‍👧x", .script = "Left Left +a", .becomes = "a👨‍👩‍👧x", .cells = 1},
	    {.text = "👨‍👩‍👧x", .script = "Left Backspace", .becomes = "x", .cells = 0},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		OWN(line) line = line_new(LIST[i].text, false);
		press(line, LIST[i].script);
		g_assert_cmpstr(line_text(line), ==, LIST[i].becomes);
		g_assert_cmpint(line_caret_cells(line), ==, LIST[i].cells);
	}
}

static void test_undo(void)
{
	static const struct given LIST[] = {
	    {.script = "+abc Ctrl-Z", .becomes = ""},
	    {.script = "+abc Ctrl-Z Ctrl-Y", .becomes = "abc"},
	    {.script = "+abc_def Ctrl-Z", .becomes = "abc "},
	    {.script = "+abc Left +x Ctrl-Z", .becomes = "abc"},
	    {.script = "+abc Backspace Backspace Ctrl-Z", .becomes = "abc"},
	    {.text = "起草", .script = "Ctrl-U Ctrl-Z", .becomes = "起草"},
	    {.script = "+a Ctrl-Z +b Ctrl-Y", .becomes = "b"},
	    {.script = "Ctrl-Z Ctrl-Y", .becomes = ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		OWN(line) line = line_new(LIST[i].text, false);
		press(line, LIST[i].script);
		g_assert_cmpstr(line_text(line), ==, LIST[i].becomes);
	}
}

static void test_set(void)
{
	OWN(line) line = line_new("a", false);
	unsigned revision = line_revision(line);
	line_set(line, "多行\n文字");
	g_assert_cmpstr(line_text(line), ==, "多行 文字");
	g_assert_cmpuint(line_revision(line), >, revision);
	g_assert_cmpint(line_caret(line), ==, (int)strlen("多行 文字"));
	line_move(line, 4);
	g_assert_cmpint(line_caret(line), ==, 3);
	line_move(line, 1000);
	g_assert_cmpint(line_caret(line), ==, (int)strlen("多行 文字"));
	press(line, "Ctrl-Z");
	g_assert_cmpstr(line_text(line), ==, "a");
}

/* What is no key of a line is left to others. */
static void test_taken(void)
{
	static const char *const LEFT[] = {"Up", "Down", "Enter", "Tab", "F1", "Esc", "PgUp", "Ctrl-S", "Insert"};
	OWN(line) line = line_new("a", false);
	for (size_t i = 0; i < G_N_ELEMENTS(LEFT); i++) {
		struct key key = {.press = PRESS_NAMED};
		g_strlcpy(key.name, LEFT[i], sizeof key.name);
		g_assert_false(line_key(line, &key));
	}
	struct key none = {.press = PRESS_RESIZE};
	g_assert_false(line_key(line, &none));
}

static void test_several(void)
{
	OWN(line) line = line_new("第一行\n第二行较长\n三", true);
	press(line, "Up");
	g_assert_cmpint(line_caret(line), ==, (int)strlen("第一行\n第"));
	press(line, "End Up");
	g_assert_cmpint(line_caret(line), ==, (int)strlen("第一行"));
	/* the column is kept through the shorter row */
	press(line, "Down");
	g_assert_cmpint(line_caret(line), ==, (int)strlen("第一行\n第二行较长"));
	press(line, "Enter +新");
	g_assert_cmpstr(line_text(line), ==, "第一行\n第二行较长\n新\n三");
	struct key up = {.press = PRESS_NAMED, .name = "Up"};
	line_move(line, 0);
	g_assert_false(line_key(line, &up));
	press(line, "<a\nb");
	g_assert_cmpstr(line_text(line), ==, "a\nb第一行\n第二行较长\n新\n三");
}

static void test_rows(void)
{
	static const struct {
		const char *text;
		int cells;
		const char *rows;
	} LIST[] = {
	    {.text = "", .cells = 4, .rows = "|"},
	    {.text = "abcdef", .cells = 4, .rows = "abcd|ef|"},
	    {.text = "汉字汉字", .cells = 5, .rows = "汉字|汉字|"},
	    {.text = "a\n\nb\n", .cells = 4, .rows = "a||b||"},
	    {.text = "汉", .cells = 1, .rows = "汉|"},
	    {.text = "abcdef", .cells = 0, .rows = "abcdef|"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autoptr(GArray) rows = lineview_rows(LIST[i].text, LIST[i].cells);
		g_autoptr(GString) shown = g_string_new(NULL);
		for (unsigned r = 0; r < rows->len; r++) {
			struct span span = g_array_index(rows, struct span, r);
			g_string_append_printf(shown, "%.*s|", span.to - span.from, LIST[i].text + span.from);
		}
		g_assert_cmpstr(shown->str, ==, LIST[i].rows);
	}
}

/* Nothing that a stranger wrote reaches a terminal as more than text. */
static void test_harmless(void)
{
	g_autofree char *shown = lineview_show("a\xe2\x80\xae"
	                                       "b\x1b[31m\x7f",
	    0, 12, -1);
	g_assert_null(strchr(shown, '\x1b'));
	g_assert_null(strstr(shown, "\xe2\x80\xae"));
	g_assert_true(g_str_has_prefix(shown, "a"));
}

/* Any keys at all: the caret stays on a boundary, the text stays text. */
static void test_anything(void)
{
	static const char *const WORDS[] = {"+a", "+汉", "+\xcc\x81", "+👨‍👩‍👧", "Left", "Right", "Home", "End",
	    "Backspace", "Delete", "Ctrl-W", "Ctrl-Z", "Ctrl-Y", "Up", "Down", "Enter", "Ctrl-U", "<x\ny"};
	OWN(line) line = line_new("", true);
	for (int i = 0; i < 5000; i++) {
		press(line, WORDS[g_test_rand_int_range(0, G_N_ELEMENTS(WORDS))]);
		int caret = line_caret(line);
		g_assert_true(g_utf8_validate(line_text(line), -1, NULL));
		g_assert_cmpint(caret, <=, (int)strlen(line_text(line)));
		line_move(line, caret);
		g_assert_cmpint(line_caret(line), ==, caret);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/line/editing", test_editing);
	g_test_add_func("/line/undo", test_undo);
	g_test_add_func("/line/set", test_set);
	g_test_add_func("/line/taken", test_taken);
	g_test_add_func("/line/several", test_several);
	g_test_add_func("/line/rows", test_rows);
	g_test_add_func("/line/harmless", test_harmless);
	g_test_add_func("/line/anything", test_anything);
	return g_test_run();
}
