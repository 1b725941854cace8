#include "office/naming.h"
#include "base/text.h"
#include "domain/mask.h"
#include <string.h>

enum meant { MEANT_NOBODY, MEANT_OTHER, MEANT_WANTED };

/* TEXT as names are compared. */
static char *plain(const char *text)
{
	g_autofree char *folded = text_fold(text ? text : "");
	return text_unspaced(folded);
}

static bool is_named(const struct staff_row *row, const char *name)
{
	g_autofree char *called = plain(row->name), *login = plain(row->login);
	return !strcmp(called, name) || !strcmp(login, name);
}

/* Han names begin with the surname, of Latin ones it is the first word or the last. */
static bool is_surnamed(const struct staff_row *row, const char *name)
{
	g_autofree char *folded = text_fold(row->name ? row->name : "");
	bool han = text_is_cjk(g_utf8_get_char(folded));
	g_autofree char *masked = han ? mask_name(folded) : NULL;
	if (han)
		return g_str_has_suffix(masked, "*") && strlen(name) == strlen(masked) - 1 && g_str_has_prefix(masked, name);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	unsigned count = g_strv_length(words);
	return count && (!strcmp(words[0], name) || !strcmp(words[count - 1], name));
}

/* Whom NAME, as names are compared, means by IS. */
static enum meant meant_by(
    const struct naming *naming, const char *name, bool (*is)(const struct staff_row *row, const char *name))
{
	enum meant meant = MEANT_NOBODY;
	for (unsigned i = 0; *name && i < naming->office->staff->len; i++) {
		const struct staff_row *row = naming->office->staff->pdata[i];
		if (!is(row, name))
			continue;
		if (naming->is(naming, row))
			meant = MEANT_WANTED;
		else if (!row->retired && !naming->anyhow)
			return MEANT_OTHER;
		else if (!row->retired)
			meant = MAX(meant, MEANT_OTHER);
	}
	return meant;
}

/* The bytes of "Dr. " at the beginning of NAME. */
static size_t latin_title(const char *name)
{
	static const char *const TITLES[] = {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "director", "dean"};
	size_t length = strcspn(name, ". ");
	for (size_t i = 0; name[length] && i < G_N_ELEMENTS(TITLES); i++)
		if (strlen(TITLES[i]) == length && !g_ascii_strncasecmp(TITLES[i], name, length))
			return length + strspn(name + length, ". ");
	return 0;
}

/* NAME without a title before it or behind it, as names are compared; NULL: it has none. To be freed. */
static char *untitled(const char *name)
{
	static const char SOMEBODY[] = "某";
	g_autofree char *bare = plain(name + latin_title(name));
	size_t before = mask_title_before(bare);
	g_autofree char *rest = g_strdup(bare + before);
	rest[strlen(rest) - mask_title(rest)] = '\0';
	if (g_str_has_suffix(rest, SOMEBODY))
		rest[strlen(rest) - strlen(SOMEBODY)] = '\0';
	bool had = latin_title(name) || strcmp(rest, bare) != 0;
	return had ? g_steal_pointer(&rest) : NULL;
}

static enum meant meant_titled(const struct naming *naming, const char *typed)
{
	g_autofree char *whole = plain(typed), *bare = untitled(typed);
	enum meant meant = meant_by(naming, whole, is_named);
	if (meant == MEANT_NOBODY && bare)
		meant = meant_by(naming, bare, is_named);
	return meant == MEANT_NOBODY && bare ? meant_by(naming, bare, is_surnamed) : meant;
}

/* The words of ENTRY: what blanks, brackets and strokes part; to be freed. */
static char **words_of(const char *entry)
{
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	g_autoptr(GString) word = g_string_new(NULL);
	for (const char *at = entry;; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		if (c && !text_is_space(c) && !g_utf8_strchr("()（）/", -1, c)) {
			g_string_append_unichar(word, c);
			continue;
		}
		if (word->len)
			g_strv_builder_add(words, word->str);
		g_string_truncate(word, 0);
		if (!c)
			return g_strv_builder_end(words);
	}
}

static bool is_latin(const char *word)
{
	for (; *word; word = g_utf8_next_char(word))
		if (text_is_cjk(g_utf8_get_char(word)))
			return false;
	return true;
}

/* How many of WORDS are one name, or more, of Latin words, which blanks do not part (He Ping) unless each of them is
 * somebody; 1: the first one stands by itself. */
static unsigned tied(const struct naming *naming, char **words)
{
	unsigned count = 0;
	bool known = true;
	for (; words[count] && is_latin(words[count]); count++)
		known = known && meant_titled(naming, words[count]) != MEANT_NOBODY;
	return known ? 1 : count;
}

/* The first of WORDS, as many as mean one person, that mean one of those who are looked for; NULL: none do. To be
 * freed. */
static char *wanted_among(const struct naming *naming, char **words)
{
	unsigned least = *words ? tied(naming, words) : 1;
	for (unsigned count = g_strv_length(words); count >= least; count--) {
		g_autoptr(GString) name = g_string_new(words[0]);
		for (unsigned i = 1; i < count; i++)
			g_string_append_printf(name, " %s", words[i]);
		enum meant meant = meant_titled(naming, name->str);
		if (meant == MEANT_WANTED)
			return text_display(name->str);
		if (meant == MEANT_OTHER || count == least)
			return wanted_among(naming, words + count);
	}
	return NULL;
}

char *naming_among(const struct naming *naming, const char *value)
{
	g_auto(GStrv) entries = text_listed(value);
	for (char **entry = entries; *entry; entry++) {
		g_auto(GStrv) words = words_of(*entry);
		char *wanted = wanted_among(naming, words);
		if (wanted)
			return wanted;
	}
	return NULL;
}
