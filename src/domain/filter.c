#include "domain/filter.h"
#include "base/date.h"
#include "base/text.h"
#include "domain/number.h"
#include "domain/term.h"
#include <string.h>

struct filter *filter_new(void)
{
	struct filter *filter = g_new0(struct filter, 1);
	filter->received.from = filter->received.to = DATE_NONE;
	filter->session.from = filter->session.to = DATE_NONE;
	filter->closed.from = filter->closed.to = DATE_NONE;
	filter->due_within = -1;
	filter->typed = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	filter->words = g_ptr_array_new_with_free_func(g_free);
	return filter;
}

void filter_free(struct filter *filter)
{
	if (!filter)
		return;
	g_free(filter->unit);
	g_free(filter->box);
	g_free(filter->category);
	g_free(filter->class);
	g_free(filter->handler);
	g_free(filter->track);
	g_free(filter->person);
	g_free(filter->received.label);
	g_free(filter->session.label);
	g_free(filter->closed.label);
	g_hash_table_unref(filter->typed);
	g_ptr_array_unref(filter->words);
	g_free(filter);
}

/* Where the characters of a piece go while it is read: it is a term as soon as an operator follows letters. */
enum part { PART_NAME, PART_FOLLOWS, PART_VALUE, PART_WORD };

/* A word or a term, from one blank to the next, without its quotation marks. */
struct piece {
	enum part part;
	GString *name, *follows, *value; /* a word stands in NAME */
	GString *typed;                  /* all of it, marks included */
	bool quoted;                     /* it begins with a quotation mark, and is a word whatever it holds */
};

static bool is_quote(gunichar c)
{
	return c == '"' || c == 0x201c || c == 0x201d || c == 0xff02;
}

enum { AT_MOST = 0x2264 /* ≤ */ };

static bool is_operator(gunichar c)
{
	return c == ':' || c == '<' || c == '>' || c == '=' || c == AT_MOST;
}

/* Takes a character outside quotation marks. */
static void take_plain(struct piece *piece, gunichar typed)
{
	gunichar c = text_halfwidth(typed);
	bool open = (piece->part == PART_NAME && piece->name->len) || piece->part == PART_FOLLOWS;
	if (open && is_operator(c)) {
		piece->part = PART_FOLLOWS;
		g_string_append(piece->follows, c == AT_MOST ? "<=" : (const char[]){(char)c, '\0'});
	} else if (piece->part == PART_NAME || piece->part == PART_WORD) {
		if (!g_unichar_isalpha(c))
			piece->part = PART_WORD;
		g_string_append_unichar(piece->name, typed);
	} else {
		piece->part = PART_VALUE;
		g_string_append_unichar(piece->value, typed);
	}
}

static void take_quoted(struct piece *piece, gunichar c)
{
	bool value = piece->part == PART_FOLLOWS || piece->part == PART_VALUE;
	piece->part = value ? PART_VALUE : PART_WORD;
	g_string_append_unichar(value ? piece->value : piece->name, c);
}

/* Reads the piece at TEXT; returns where it ends. */
static const char *read_piece(struct piece *piece, const char *text)
{
	bool quoted = false;
	piece->part = PART_NAME;
	piece->quoted = is_quote(g_utf8_get_char(text));
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);
		if (!quoted && text_is_space(c))
			break;
		g_string_append_unichar(piece->typed, c);
		if (is_quote(c)) {
			quoted = !quoted;
			if (piece->part == PART_NAME)
				piece->part = PART_WORD;
		} else if (quoted) {
			take_quoted(piece, c);
		} else {
			take_plain(piece, c);
		}
	}
	return text;
}

/* The number of a case in any form is looked for as paper has it: L2022-1 is not L2022-17. */
static char *word_of(const struct piece *piece)
{
	const char *text = piece->name->str;
	struct number number;
	if (!piece->quoted && number_parse(text, 0, &number) && number.kind != KIND_COUNT)
		return number_paper(number);
	return g_strdup(text);
}

static bool apply_piece(const struct piece *piece, struct filter *filter, GError **error)
{
	g_autofree char *name = text_fold(piece->name->str);
	if (piece->follows->len) {
		struct term term = {
		    .name = name,
		    .follows = piece->follows->str,
		    .value = piece->value->str,
		    .typed = piece->typed->str,
		};
		return term_apply(&term, filter, error);
	}
	if (!piece->quoted && term_apply_flag(name, filter))
		return true;
	if (*name)
		g_ptr_array_add(filter->words, word_of(piece));
	return true;
}

static bool apply_text(const char *text, struct piece *piece, struct filter *filter, GError **error)
{
	while (*text) {
		if (text_is_space(g_utf8_get_char(text))) {
			text = g_utf8_next_char(text);
			continue;
		}
		g_string_truncate(piece->name, 0);
		g_string_truncate(piece->follows, 0);
		g_string_truncate(piece->value, 0);
		g_string_truncate(piece->typed, 0);
		text = read_piece(piece, text);
		if (!apply_piece(piece, filter, error))
			return false;
	}
	return true;
}

struct filter *filter_parse(const char *text, GError **error)
{
	OWN(filter) filter = filter_new();
	struct piece piece = {
	    .name = g_string_new(NULL),
	    .follows = g_string_new(NULL),
	    .value = g_string_new(NULL),
	    .typed = g_string_new(NULL),
	};
	bool parsed = apply_text(text, &piece, filter, error);
	g_string_free(piece.name, TRUE);
	g_string_free(piece.follows, TRUE);
	g_string_free(piece.value, TRUE);
	g_string_free(piece.typed, TRUE);
	return parsed ? g_steal_pointer(&filter) : NULL;
}
