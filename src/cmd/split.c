#include "cmd/split.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"

struct quote {
	gunichar opens, closes;
};

/* Input methods turn typed quotes into the Chinese pairs. */
static const struct quote QUOTES[] = {
    {.opens = '\'', .closes = '\''},
    {.opens = '"', .closes = '"'},
    {.opens = 0x201c, .closes = 0x201d},
    {.opens = 0x2018, .closes = 0x2019},
};

static gunichar closing(gunichar opens)
{
	for (size_t i = 0; i < G_N_ELEMENTS(QUOTES); i++)
		if (QUOTES[i].opens == opens)
			return QUOTES[i].closes;
	return 0;
}

/* A word while it is read. */
struct reading {
	GPtrArray *words;
	GString *word;  /* NULL between words: '' is a word too */
	gunichar until; /* the quote that is open, or 0 */
};

static GString *word_of(struct reading *reading)
{
	if (!reading->word)
		reading->word = g_string_new(NULL);
	return reading->word;
}

static void end_word(struct reading *reading)
{
	if (reading->word)
		g_ptr_array_add(reading->words, g_string_free(reading->word, FALSE));
	reading->word = NULL;
}

static void take(struct reading *reading, gunichar c)
{
	if (reading->until && c == reading->until) {
		reading->until = 0;
	} else if (!reading->until && text_is_space(c)) {
		end_word(reading);
	} else if (!reading->until && closing(c)) {
		reading->until = closing(c);
		word_of(reading);
	} else {
		g_string_append_unichar(word_of(reading), c);
	}
}

char **split_words(const char *line, GError **error)
{
	struct reading reading = {.words = g_ptr_array_new_with_free_func(g_free)};
	for (const char *at = line; *at; at = g_utf8_next_char(at)) {
		bool escaped = *at == '\\' && at[1] && reading.until != '\'';
		if (escaped) {
			at++;
			g_string_append_unichar(word_of(&reading), g_utf8_get_char(at));
		} else {
			take(&reading, g_utf8_get_char(at));
		}
	}
	end_word(&reading);
	if (reading.until) {
		g_ptr_array_free(reading.words, TRUE);
		fail(error, FAIL_USAGE, _("a quote is not closed: %s"), line);
		return NULL;
	}
	g_ptr_array_add(reading.words, NULL);
	return (char **)g_ptr_array_free(reading.words, FALSE);
}
