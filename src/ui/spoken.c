#include "ui/spoken.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/command.h"
#include <string.h>

#define OPEN "（"
#define CLOSE "）"

/* A sentence while it is said anew. */
struct speaking {
	const char *at; /* what is not read yet */
	const struct field *fields;
	GString *said;
	bool quoted;
};

static const struct choice *choice_of(const struct field *field, const char *code)
{
	for (const struct choice *choice = field->choices; choice && choice->code; choice++)
		if (!strcmp(choice->code, code))
			return choice;
	return NULL;
}

/* The field NAME of FIELDS, where CODE (NULL: anything) is one of its choices. */
static const struct field *among(const struct field *fields, const char *name, const char *code)
{
	for (const struct field *field = fields; field && field->name; field++)
		if (!strcmp(field->name, name) && (!code || choice_of(field, code)))
			return field;
	return NULL;
}

/* The same of the form, else of any event. */
static const struct field *anywhere(const struct speaking *speaking, const char *name, const char *code)
{
	const struct field *field = among(speaking->fields, name, code);
	const struct event_type *type;
	for (unsigned n = 0; !field && (type = event_type_at(n)); n++)
		field = among(type->fields, name, code);
	return field;
}

static const struct field *find_field(const struct speaking *speaking, const char *name, const char *value)
{
	const struct field *field = *value ? anywhere(speaking, name, value) : NULL;
	return field ? field : anywhere(speaking, name, NULL);
}

/* What is typed as NAME or NAME=VALUE. */
struct key {
	char *name, *value; /* no value: a word alone */
	const char *end;
};

static void key_free(struct key *key)
{
	g_free(key->name);
	g_free(key->value);
	g_free(key);
}
OWN_DEFINE(key)

/* What begins at AT; its name may be empty. */
static struct key *key_at(const char *at)
{
	struct key *key = g_new0(struct key, 1);
	size_t name = strspn(at, "abcdefghijklmnopqrstuvwxyz-"), value = name + 1;
	key->name = g_strndup(at, name);
	key->end = at + name;
	if (!name || at[name] != '=')
		return key;
	while (g_ascii_isalnum(at[value]) || (at[value] && strchr("_:./+-", at[value])))
		value++;
	key->value = g_strndup(at + name + 1, value - name - 1);
	key->end = at + value;
	return key;
}

/* The act that WORD is; what opens a case is logged by other words. */
static const struct event_type *act_of(const char *word)
{
	const struct event_type *type = event_type_find(word);
	return type && type->transitions[0].from != STATE_BIT(STATE_NONE) ? type : NULL;
}

static bool is_command(const char *word)
{
	return *word && (act_of(word) || command_find(word));
}

/* The last character of what was said; 0: nothing was. */
static gunichar last_said(const GString *said)
{
	return said->len ? g_utf8_get_char(g_utf8_prev_char(said->str + said->len)) : 0;
}

static void drop_last(GString *said)
{
	g_string_truncate(said, (gsize)(g_utf8_prev_char(said->str + said->len) - said->str));
}

/* A blank that parts Chinese from a key goes with it. */
static void drop_blank(GString *said)
{
	if (last_said(said) == ' ')
		drop_last(said);
}

/* Whether the label of a field NAME, of whatever event, was just said, perhaps with a comma: 来信人，from= */
static bool is_titled(const GString *said, const char *name)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		const struct field *field = event_type_field(type, name);
		g_autofree char *comma = field ? g_strconcat(_(field->title), "，", NULL) : NULL;
		if (field && (g_str_has_suffix(said->str, _(field->title)) || g_str_has_suffix(said->str, comma)))
			return true;
	}
	return false;
}

static void say_title(GString *said, const char *name, const char *title)
{
	drop_blank(said);
	if (!is_titled(said, name))
		g_string_append_printf(said, "“%s”", title);
	else if (last_said(said) == g_utf8_get_char("，"))
		drop_last(said);
}

static void say_value(GString *said, const struct field *field, const char *value)
{
	const struct choice *choice = choice_of(field, value);
	if (choice)
		g_string_append_printf(said, "选“%s”", _(choice->title));
	else if (strcmp(value, "yes") != 0)
		g_string_append(said, value);
}

/* A key in brackets stands behind its label: only a value that is no word of the choices is worth saying. */
static bool say_bracket(struct speaking *speaking)
{
	const char *inside = g_str_has_prefix(speaking->at, OPEN) ? speaking->at + strlen(OPEN) : NULL;
	const char *end = inside ? strstr(inside, CLOSE) : NULL;
	OWN(key) key = end ? key_at(inside) : NULL;
	bool field = key && key->value && !speaking->quoted, word = key && is_command(key->name) && key->end == end;
	if (!field && !word)
		return false;
	if (key->value && g_ascii_isdigit(*key->value) && key->end == end)
		g_string_append_printf(speaking->said, OPEN "%s" CLOSE, key->value);
	speaking->at = end + strlen(CLOSE);
	return true;
}

/* A line for the prompt, up to the end of its clause. */
static bool say_line(struct speaking *speaking, const struct key *key)
{
	static const char *const ENDS[] = {"；", "，", "。", "、", "”", "’", "'", CLOSE};
	bool line = last_said(speaking->said) == '\'' && *key->end != '\'';
	if (key->value || !command_find(key->name) || (act_of(key->name) && !line))
		return false;
	size_t length = strlen(speaking->at);
	for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		const char *end = strstr(speaking->at, ENDS[i]);
		length = end ? MIN(length, (size_t)(end - speaking->at)) : length;
	}
	g_string_append_len(speaking->said, speaking->at, (gssize)length);
	speaking->at += length;
	return true;
}

static void skip_blank(struct speaking *speaking)
{
	const char *next = speaking->at + strspn(speaking->at, " ");
	if (text_is_cjk(g_utf8_get_char(next)))
		speaking->at = next;
}

/* The title of TYPE behind its verb: countersign（核签） */
static void skip_again(struct speaking *speaking, const struct event_type *type)
{
	g_autofree char *again = type ? g_strdup_printf(OPEN "%s" CLOSE, _(type->title)) : NULL;
	if (again && g_str_has_prefix(speaking->at, again))
		speaking->at += strlen(again);
}

static bool say_key(struct speaking *speaking)
{
	gunichar before = last_said(speaking->said);
	if (before && before < 0x80 && !strchr(" '(", (char)before))
		return false;
	OWN(key) key = key_at(speaking->at);
	if (!*key->name || say_line(speaking, key))
		return *key->name;
	const struct field *field = key->value ? find_field(speaking, key->name, key->value) : NULL;
	const struct event_type *type = key->value ? NULL : act_of(key->name);
	if (!field && !type)
		return false;
	say_title(speaking->said, key->name, _(field ? field->title : type->title));
	if (field)
		say_value(speaking->said, field, key->value);
	speaking->at = key->end;
	skip_again(speaking, type);
	skip_blank(speaking);
	return true;
}

/* Whether AT begins what only a shell, or the line of commands, takes: "用法见 docket help", "可用“unit add”添加". */
static bool is_typed_way(const char *at, const char *end)
{
	static const char WAY[] = "可用";
	const char *shell = strstr(at, "docket help");
	if (shell && shell < end)
		return true;
	if (!g_str_has_prefix(at, WAY))
		return false;
	at += strlen(WAY);
	at += g_str_has_prefix(at, "“") ? strlen("“") : strspn(at, " ");
	OWN(key) key = key_at(at);
	return *key->end == ' ' && *key->name && command_find(key->name);
}

/* A clause that says what to type says nothing to who presses keys. */
static bool skip_clause(struct speaking *speaking)
{
	static const char SEMICOLON[] = "；";
	if (!g_str_has_prefix(speaking->at, SEMICOLON))
		return false;
	const char *from = speaking->at + strlen(SEMICOLON), *end = strstr(from, SEMICOLON);
	end = end ? end : speaking->at + strlen(speaking->at);
	if (!is_typed_way(from, end))
		return false;
	speaking->at = end;
	return true;
}

/* The choice whose code is WORD, of whatever field: "R2"; only such as nobody reads as a word. */
static const struct choice *coded(const struct speaking *speaking, const char *word)
{
	const struct event_type *type;
	const struct choice *choice = NULL;
	for (const struct field *field = speaking->fields; !choice && field && field->name; field++)
		choice = choice_of(field, word);
	for (unsigned n = 0; !choice && (type = event_type_at(n)); n++)
		for (const struct field *field = type->fields; !choice && field && field->name; field++)
			choice = choice_of(field, word);
	return choice;
}

/* A code of a form of the law ("R3.5") by its title, or not at all where the title stands behind it. */
static bool say_code(struct speaking *speaking)
{
	gunichar before = last_said(speaking->said);
	size_t letters = strspn(speaking->at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), length = letters;
	length += strspn(speaking->at + length, "0123456789.");
	if (!letters || length == letters || g_ascii_isalnum(speaking->at[length]) ||
	    (before < 0x80 && g_ascii_isalnum((int)before)))
		return false;
	g_autofree char *word = g_strndup(speaking->at, length);
	const struct choice *choice = coded(speaking, word);
	if (!choice)
		return false;
	speaking->at += length;
	const char *behind = speaking->at + strspn(speaking->at, " ");
	if (g_str_has_prefix(behind, _(choice->title)))
		speaking->at = behind;
	else
		g_string_append_printf(speaking->said, "“%s”", _(choice->title));
	return true;
}

static void say_character(struct speaking *speaking)
{
	const char *next = g_utf8_next_char(speaking->at);
	speaking->quoted = speaking->quoted ? !g_str_has_prefix(speaking->at, "”") : g_str_has_prefix(speaking->at, "“");
	g_string_append_len(speaking->said, speaking->at, next - speaking->at);
	speaking->at = next;
}

char *spoken(const char *sentence, const struct field *fields)
{
	if (strcmp(say_current(), "zh") != 0)
		return g_strdup(sentence);
	struct speaking speaking = {.at = sentence, .fields = fields, .said = g_string_new(NULL)};
	while (*speaking.at)
		if (!skip_clause(&speaking) && !say_bracket(&speaking) &&
		    (speaking.quoted || (!say_code(&speaking) && !say_key(&speaking))))
			say_character(&speaking);
	return g_string_free(speaking.said, FALSE);
}
