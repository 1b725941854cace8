#include "office/vocabulary.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/casefile.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "office/staff.h"
#include <string.h>

#define LONGEST_WORD 40 /* characters */
#define NAMED_WORDS 16  /* in a message */

static const struct {
	const char *name;
	const char *title;
	const char *such;  /* as a sentence speaks of a word of the list */
	const char *none;  /* what to say where the word is unknown: the text, the words there are */
	const char *empty; /* and where there are no words at all */
} LISTS[LIST_COUNT] = {
    [LIST_BOX] =
        {
            .name = "box",
            .title = N_("box"),
            .such = N_("the box"),
            .none = N_("there is no box '%s'; there are %s"),
            .empty = N_("there is no box '%s'; add it with 'box add'"),
        },
    [LIST_CATEGORY] =
        {
            .name = "category",
            .title = N_("category"),
            .such = N_("the category"),
            .none = N_("there is no category '%s'; there are %s"),
            .empty = N_("there is no category '%s'; add it with 'category add'"),
        },
    [LIST_UNIT] =
        {
            .name = "unit",
            .title = N_("unit"),
            .such = N_("the unit"),
            .none = N_("there is no unit '%s'; there are %s; add one with 'unit add'"),
            .empty = N_("there is no unit '%s'; add it with 'unit add'"),
        },
};

const char *word_list_name(enum word_list list)
{
	return LISTS[list].name;
}

const char *word_list_title(enum word_list list)
{
	return _(LISTS[list].title);
}

static void free_word(void *word)
{
	word_free(word);
}

GPtrArray *vocabulary_words(struct office *office, enum word_list list)
{
	GPtrArray *copy = g_ptr_array_new_with_free_func(free_word);
	for (unsigned i = 0; i < office->words.lists[list]->len; i++) {
		const struct word *from = office->words.lists[list]->pdata[i];
		struct word *word = g_new0(struct word, 1);
		word->code = g_strdup(from->code);
		word->name = g_strdup(from->name);
		word->retired = from->retired;
		g_ptr_array_add(copy, word);
	}
	return copy;
}

static bool same(const char *a, const char *b)
{
	if (!strcmp(a, b))
		return true;
	g_autofree char *folded_a = text_fold(a);
	g_autofree char *folded_b = text_fold(b);
	return !strcmp(folded_a, folded_b);
}

/* The word with this code, else the one with this name, words in use before retired ones. */
static const struct word *find(const struct office *office, enum word_list list, const char *text)
{
	const GPtrArray *words = office->words.lists[list];
	for (unsigned i = 0; i < words->len; i++)
		if (same(((const struct word *)words->pdata[i])->code, text))
			return words->pdata[i];
	for (unsigned i = 0; i < words->len; i++)
		if (same(((const struct word *)words->pdata[i])->name, text))
			return words->pdata[i];
	return NULL;
}

/* "principal 校长信箱, secretary 书记信箱": what can be chosen. */
static char *choices(const struct office *office, enum word_list list)
{
	GString *text = g_string_new(NULL);
	const GPtrArray *words = office->words.lists[list];
	for (unsigned i = 0; i < words->len && i < NAMED_WORDS; i++) {
		const struct word *word = words->pdata[i];
		if (word->retired)
			break;
		g_string_append_printf(text, "%s%s", text->len ? _(", ") : "", word->code);
		if (strcmp(word->code, word->name) != 0)
			g_string_append_printf(text, " %s", word->name);
	}
	if (words->len > NAMED_WORDS)
		g_string_append(text, " ...");
	return g_string_free(text, FALSE);
}

static void unknown(const struct office *office, enum word_list list, const char *text, GError **error)
{
	g_autofree char *shown = text_display(text);
	g_autofree char *known = choices(office, list);
	fail(error, FAIL_REFUSED, *known ? _(LISTS[list].none) : _(LISTS[list].empty), shown, known);
}

char *vocabulary_code(struct office *office, enum word_list list, const char *text, GError **error)
{
	const struct word *word = find(office, list, text);
	if (word && !word->retired)
		return g_strdup(word->code);
	if (word)
		fail(error, FAIL_REFUSED, _("%s '%s' is retired and cannot be chosen any more"), _(LISTS[list].such),
		    word->name);
	else
		unknown(office, list, text, error);
	return NULL;
}

/* The one word whose name begins with TEXT; NULL where there are several, or none. */
static const struct word *find_begun(const struct office *office, enum word_list list, const char *text)
{
	const GPtrArray *words = office->words.lists[list];
	const struct word *begun = NULL;
	int count = 0;
	for (unsigned i = 0; i < words->len; i++) {
		const struct word *word = words->pdata[i];
		if (!g_str_has_prefix(word->name, text))
			continue;
		begun = word;
		count++;
	}
	return count == 1 ? begun : NULL;
}

const char *vocabulary_known(const struct office *office, enum word_list list, const char *text)
{
	const struct word *word = find(office, list, text);
	if (!word)
		word = find_begun(office, list, text);
	return word ? word->code : NULL;
}

const char *vocabulary_name(struct office *office, enum word_list list, const char *code)
{
	const struct word *word = code ? wordbook_find(&office->words, list, code) : NULL;
	return word ? word->name : code;
}

/* The codes of WORDS, each once; NULL with an error at the first that is none. */
static GPtrArray *codes_of(struct office *office, enum word_list list, char **words, GError **error)
{
	g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func(g_free);
	for (char **word = words; *word; word++) {
		char *code = text_blank(*word) ? NULL : vocabulary_code(office, list, *word, error);
		if (!code && !text_blank(*word))
			return NULL;
		if (code && !g_ptr_array_find_with_equal_func(codes, code, g_str_equal, NULL))
			g_ptr_array_add(codes, code);
		else
			g_free(code);
	}
	return g_steal_pointer(&codes);
}

char *vocabulary_codes(struct office *office, enum word_list list, const char *text, GError **error)
{
	if (find(office, list, text))
		return vocabulary_code(office, list, text, error);
	g_auto(GStrv) words = text_listed(text);
	g_autoptr(GPtrArray) codes = codes_of(office, list, words, error);
	if (!codes)
		return NULL;
	if (!codes->len)
		return vocabulary_code(office, list, text, error);
	g_ptr_array_add(codes, NULL);
	return g_strjoinv("\n", (char **)codes->pdata);
}

char *vocabulary_names(struct office *office, enum word_list list, const char *codes)
{
	if (!codes)
		return NULL;
	g_auto(GStrv) names = g_strsplit(codes, "\n", -1);
	for (char **name = names; *name; name++) {
		char *said = g_strdup(vocabulary_name(office, list, *name));
		g_free(*name);
		*name = said;
	}
	return g_strjoinv(_(", "), names);
}

char *vocabulary_accused(struct office *office, const char *lines)
{
	g_auto(GStrv) names = g_strsplit(lines, "\n", -1);
	for (char **name = names; *name; name++) {
		const char *login = g_str_has_prefix(*name, CASEFILE_STAFF) ? *name + strlen(CASEFILE_STAFF) : NULL;
		char *said = g_strdup(login ? staff_name(office, login) : vocabulary_name(office, LIST_UNIT, *name));
		g_free(*name);
		*name = said;
	}
	return g_strjoinv(_(", "), names);
}

/* A code or a name: a line that is not too long and cannot be taken for something else. */
static char *accept(const char *what, const char *text, GError **error)
{
	g_autofree char *accepted = text_accept(text ? text : "", -1, error);
	if (!accepted)
		return NULL;
	g_autofree char *word = g_strdup(g_strstrip(accepted));
	g_autofree char *shown = text_display(word);
	if (text_blank(word))
		fail(error, FAIL_USAGE, _("%s is needed"), what);
	else if (strcmp(shown, word) != 0 || strpbrk(word, "=\"") || text_length(word) > LONGEST_WORD)
		fail(error, FAIL_USAGE, _("%s '%s' cannot be taken: it is one line of at most %d characters without = and \""),
		    what, shown, LONGEST_WORD);
	else
		return g_steal_pointer(&word);
	return NULL;
}

struct change {
	struct office *office;
	enum word_list list;
	char *code, *name;
};

static bool enter(struct change *change, const char *code, const char *name, bool retired, GError **error)
{
	struct event *event = office_event(change->office, word_list_name(change->list));
	event_set(event, "code", code);
	event_set(event, "name", name);
	if (retired)
		event_set(event, "retired", "yes");
	return minutes_enter(change->office, event, error);
}

static bool taken(const struct word *word, const struct change *change, GError **error)
{
	return fail(
	    error, FAIL_REFUSED, _("%s '%s' is there already: %s"), _(LISTS[change->list].such), word->name, word->code);
}

static bool add(void *arg, GError **error)
{
	struct change *change = arg;
	const struct word *by_code = find(change->office, change->list, change->code);
	const struct word *by_name = find(change->office, change->list, change->name);
	if (by_code && !by_code->retired)
		return taken(by_code, change, error);
	if (by_name && by_name != by_code && !by_name->retired)
		return taken(by_name, change, error);
	g_autofree char *code = g_strdup(by_code ? by_code->code : change->code);
	return enter(change, code, change->name, false, error);
}

static bool rename_word(void *arg, GError **error)
{
	struct change *change = arg;
	const struct word *word = find(change->office, change->list, change->code);
	const struct word *other = find(change->office, change->list, change->name);
	if (!word) {
		unknown(change->office, change->list, change->code, error);
		return false;
	}
	if (other && other != word)
		return taken(other, change, error);
	g_autofree char *code = g_strdup(word->code);
	return enter(change, code, change->name, word->retired, error);
}

static bool retire(void *arg, GError **error)
{
	struct change *change = arg;
	const struct word *word = find(change->office, change->list, change->code);
	if (!word) {
		unknown(change->office, change->list, change->code, error);
		return false;
	}
	if (word->retired)
		return fail(error, FAIL_REFUSED, _("%s '%s' is retired already"), _(LISTS[change->list].such), word->name);
	g_autofree char *code = g_strdup(word->code);
	g_autofree char *name = g_strdup(word->name);
	return enter(change, code, name, true, error);
}

static bool run(struct change *change, unsigned roles, bool (*work)(void *arg, GError **error), GError **error)
{
	return office_permits(change->office, roles, word_list_name(change->list), error) &&
	       office_write(change->office, work, change, error);
}

bool vocabulary_add(struct office *office, enum word_list list, const char *code, const char *name, GError **error)
{
	g_autofree char *title = accept(_("a name"), name, error);
	g_autofree char *word = !title ? NULL : text_blank(code) ? g_strdup(title) : accept(_("a code"), code, error);
	struct change change = {.office = office, .list = list, .code = word, .name = title};
	return word && run(&change, role_duty(word_list_name(list)), add, error);
}

bool vocabulary_rename(struct office *office, enum word_list list, const char *code, const char *name, GError **error)
{
	g_autofree char *title = accept(_("a name"), name, error);
	struct change change = {.office = office, .list = list, .code = (char *)(uintptr_t)code, .name = title};
	return title && run(&change, role_duty("word"), rename_word, error);
}

bool vocabulary_retire(struct office *office, enum word_list list, const char *code, GError **error)
{
	struct change change = {.office = office, .list = list, .code = (char *)(uintptr_t)code};
	return run(&change, role_duty("word"), retire, error);
}
