#include "base/terms.h"
#include "base/text.h"
#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

/* Characters of a word that are looked at; nobody remembers more of it. */
enum { WORD_MOST = 64 };

/* Initials are indexed by so many at once; the letters of their terms are Armenian ones, which nobody writes here. */
enum { FEW_INITIALS = 2, MOST_INITIALS = 4, LONGEST_INITIALS = 16 };
#define INITIAL_A 0x561

/* A piece of a folded text that has terms. */
struct run {
	const char *text;
	const char *end;
	int length; /* in characters */
	bool cjk;
};

enum sort { SORT_NONE, SORT_WORD, SORT_CJK };

static enum sort sort_of(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalnum((char)c) ? SORT_WORD : SORT_NONE;
	if (c >= 0x4e00 && c <= 0x9fff)
		return SORT_CJK;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
	bool letter = (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	              (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
	/* letters to Unicode, but separators to SQLite's tokenizer */
	bool foreign = (c >= 0x19b0 && c <= 0x19c9) || (c >= 0x1cf2 && c <= 0x1cf3);
	return !letter || foreign ? SORT_NONE : text_is_cjk(c) ? SORT_CJK : SORT_WORD;
}

/* The first run at or after TEXT; false where there is none. */
static bool next_run(const char *text, struct run *ret)
{
	enum sort sort = SORT_NONE;
	while (*text && !(sort = sort_of(g_utf8_get_char(text))))
		text = g_utf8_next_char(text);
	*ret = (struct run){.text = text, .end = text, .cjk = sort == SORT_CJK};
	while (*ret->end && sort_of(g_utf8_get_char(ret->end)) == sort) {
		ret->end = g_utf8_next_char(ret->end);
		ret->length++;
	}
	return *text;
}

/* Where a word is cut. */
static const char *word_end(const struct run *run)
{
	return run->length <= WORD_MOST ? run->end : g_utf8_offset_to_pointer(run->text, WORD_MOST);
}

/* The terms of a text so far. Pairs are numbers in a table of open addresses that is never more than half full: a
 * character has three bytes and gives two of them. */
struct index {
	GString *terms;
	uint64_t *pairs;
	uint64_t mask;
	GHashTable *words; /* made when the first comes */
};

static void add_term(struct index *index, const char *text, const char *end)
{
	if (index->terms->len)
		g_string_append_c(index->terms, ' ');
	g_string_append_len(index->terms, text, end - text);
}

/* FIRST and SECOND, the characters from TEXT to END; a single one has no second. */
static void add_pair(struct index *index, uint64_t pair, const char *text, const char *end)
{
	uint64_t slot = (pair * UINT64_C(0x9e3779b97f4a7c15)) >> 20;
	while (index->pairs[slot & index->mask] && index->pairs[slot & index->mask] != pair)
		slot++;
	if (index->pairs[slot & index->mask])
		return;
	index->pairs[slot & index->mask] = pair;
	add_term(index, text, end);
}

/* Every character alone too: a single one that is asked for would otherwise gather all pairs that begin with it. */
static void add_pairs(struct index *index, const struct run *run)
{
	const char *first = run->text;
	uint64_t c = g_utf8_get_char(first);
	for (;;) {
		const char *second = g_utf8_next_char(first);
		add_pair(index, c << 32, first, second);
		if (second == run->end)
			break;
		uint64_t next = g_utf8_get_char(second);
		add_pair(index, c << 32 | next, first, g_utf8_next_char(second));
		first = second;
		c = next;
	}
}

/* Takes over WORD. */
static void add_once(struct index *index, char *word)
{
	if (!index->words)
		index->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	if (g_hash_table_contains(index->words, word))
		g_free(word);
	else {
		add_term(index, word, word + strlen(word));
		g_hash_table_add(index->words, word);
	}
}

static void add_word(struct index *index, const struct run *run)
{
	add_once(index, g_strndup(run->text, (gsize)(word_end(run) - run->text)));
}

/* The term of the LENGTH initials at TEXT; NULL where they are not all letters. To be freed. */
static char *initials_term(const char *text, int length)
{
	char term[MOST_INITIALS * 2 + 1] = "";
	int cells = 0;
	for (int i = 0; i < length; i++) {
		if (!g_ascii_islower(text[i]))
			return NULL;
		cells += g_unichar_to_utf8(INITIAL_A + (gunichar)(text[i] - 'a'), term + cells);
	}
	return g_strndup(term, (gsize)cells);
}

static void add_initials(struct index *index, const struct run *run)
{
	for (const char *at = run->text; at < run->end; at++)
		for (int length = FEW_INITIALS; length <= MOST_INITIALS && at + length <= run->end; length++) {
			char *term = initials_term(at, length);
			if (term)
				add_once(index, term);
		}
}

char *terms_index(const char *text)
{
	g_autofree char *folded = text_fold(text);
	size_t length = strlen(folded);
	uint64_t size = 16;
	while (size < length / 3 * 4)
		size *= 2;
	struct index index = {
	    .terms = g_string_sized_new(4 * length),
	    .pairs = g_new0(uint64_t, size),
	    .mask = size - 1,
	};
	struct run run;
	for (const char *at = folded; next_run(at, &run); at = run.end)
		if (run.cjk)
			add_pairs(&index, &run);
		else if (run.text > folded && run.text[-1] == TERMS_INITIALS)
			add_initials(&index, &run);
		else
			add_word(&index, &run);
	g_clear_pointer(&index.words, g_hash_table_unref);
	g_free(index.pairs);
	return g_string_free(index.terms, FALSE);
}

static void ask(GString *query, const char *text, const char *end, bool prefix)
{
	if (query->len)
		g_string_append(query, " AND ");
	g_string_append_printf(query, "\"%.*s\"%s", (int)(end - text), text, prefix ? "*" : "");
}

/* Asks for a run. Where it is the LAST of the word, the text may go on with it. */
static void ask_run(GString *query, const struct run *run, bool last)
{
	if (!run->cjk || run->length == 1) {
		ask(query, run->text, word_end(run), last && !run->cjk);
		return;
	}
	const char *second;
	for (const char *first = run->text; (second = g_utf8_next_char(first)) < run->end; first = second)
		ask(query, first, g_utf8_next_char(second), false);
}

/* Whether a word that is nothing but RUN may be initials. */
static bool may_be_initials(const struct run *run)
{
	bool letters = run->length >= FEW_INITIALS && run->length <= LONGEST_INITIALS;
	for (const char *at = run->text; letters && at < run->end; at++)
		letters = g_ascii_islower(*at);
	return letters;
}

/* Or what begins with the letters of RUN each. */
static void ask_initials(GString *query, const struct run *run)
{
	int length = MIN(run->length, MOST_INITIALS);
	g_string_append(query, " OR (");
	for (const char *at = run->text; at + length <= run->end; at++) {
		g_autofree char *term = initials_term(at, length);
		g_string_append_printf(query, "%s\"%s\"", at == run->text ? "" : " AND ", term);
	}
	g_string_append_c(query, ')');
}

char *terms_query(const char *word, bool *exact)
{
	g_autofree char *folded = text_fold(word);
	GString *query = g_string_new(NULL);
	struct run run;
	*exact = false;
	for (const char *at = folded; next_run(at, &run); at = run.end) {
		bool whole = run.text == folded && !*run.end;
		bool initials = whole && may_be_initials(&run);
		*exact = whole && run.length <= (run.cjk ? 2 : initials ? MOST_INITIALS : WORD_MOST);
		ask_run(query, &run, !*run.end);
		if (initials)
			ask_initials(query, &run);
	}
	return g_string_free(query, query->len == 0);
}

bool terms_found(const char *folded_text, const char *folded_word)
{
	return strstr(folded_text, folded_word) != NULL;
}
