#include "cmd/args.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/near.h"
#include <string.h>

static struct args *args_new(void)
{
	struct args *args = g_new0(struct args, 1);
	args->words = g_ptr_array_new_null_terminated(8, NULL, TRUE);
	args->fields = g_ptr_array_new_null_terminated(8, NULL, TRUE);
	args->flags = g_ptr_array_new();
	return args;
}

void args_free(struct args *args)
{
	if (!args)
		return;
	g_ptr_array_unref(args->words);
	g_ptr_array_unref(args->fields);
	g_ptr_array_unref(args->flags);
	g_free(args);
}

/* The length of NAME in "name=value"; 0 where WORD is no field. */
static size_t field_length(const char *word)
{
	size_t length = 0;
	while (g_ascii_islower(word[length]) || (length && (g_ascii_isdigit(word[length]) || word[length] == '-')))
		length++;
	return word[length] == '=' ? length : 0;
}

static const char *field_in(const GPtrArray *fields, const char *name)
{
	for (unsigned i = 0; i < fields->len; i++) {
		const char *word = fields->pdata[i];
		size_t length = strlen(name);
		if (!strncmp(word, name, length) && word[length] == '=')
			return word + length + 1;
	}
	return NULL;
}

static bool takes_field(const struct taken *taken, const char *name)
{
	return taken_argument(taken, ARGUMENT_FIELD, name) || taken_argument(taken, ARGUMENT_FIELDS, NULL) ||
	       taken_field(taken, name);
}

static bool refuse_flag(const struct taken *taken, const char *flag, GError **error)
{
	g_autoptr(GPtrArray) known = taken_names(taken, ARGUMENT_FLAG);
	g_autofree char *said = taken_said(taken);
	const char *near = near_word(flag, known);
	if (near)
		return fail(error, FAIL_USAGE, _("%s has no option '--%s'; near it: --%s"), said, flag, near);
	return fail(error, FAIL_USAGE, _("%s has no option '--%s'; see 'docket help %s'"), said, flag, taken->verb);
}

static bool refuse_field(const struct taken *taken, const char *name, GError **error)
{
	g_autoptr(GPtrArray) known = taken_names(taken, ARGUMENT_FIELD);
	g_autofree char *said = taken_said(taken);
	const char *near = near_word(name, known);
	if (near)
		return fail(error, FAIL_USAGE, _("%s has no field '%s='; near it: %s="), said, name, near);
	return fail(error, FAIL_USAGE, _("%s has no field '%s='; see 'docket help %s'"), said, name, taken->verb);
}

static bool refuse_twice(const struct taken *taken, const char *name, GError **error)
{
	const struct field *field = taken_field(taken, name);
	g_autofree char *said = field ? field_said(field) : g_strconcat(name, "=", NULL);
	return fail(error, FAIL_USAGE, _("%s is given twice"), said);
}

/* Whether NAME may be given again, and takes more values by it. */
static bool takes_several(const struct taken *taken, const char *name)
{
	const struct field *field = taken_field(taken, name);
	return field && field_is_several(field);
}

/* Puts one word where it belongs. */
static bool sort_word(const struct taken *taken, struct args *args, char *word, GError **error)
{
	size_t length = field_length(word);
	if (g_str_has_prefix(word, "--")) {
		if (!taken_argument(taken, ARGUMENT_FLAG, word + 2))
			return refuse_flag(taken, word + 2, error);
		g_ptr_array_add(args->flags, word + 2);
	} else if (length) {
		g_autofree char *name = g_strndup(word, length);
		if (!takes_field(taken, name))
			return refuse_field(taken, name, error);
		if (field_in(args->fields, name) && !takes_several(taken, name))
			return refuse_twice(taken, name, error);
		g_ptr_array_add(args->fields, word);
	} else {
		g_ptr_array_add(args->words, word);
	}
	return true;
}

static bool sort_words(const struct taken *taken, struct args *args, char **words, GError **error)
{
	bool plain = false;
	for (; *words; words++)
		if (plain)
			g_ptr_array_add(args->words, *words);
		else if (!strcmp(*words, "--"))
			plain = true;
		else if (!sort_word(taken, args, *words, error))
			return false;
	return true;
}

static bool check_choice(const struct argument *argument, const char *value, GError **error)
{
	if (!argument->choices || !value)
		return true;
	g_auto(GStrv) choices = g_strsplit(argument->choices, "|", -1);
	if (g_strv_contains((const char *const *)choices, value))
		return true;
	g_autofree char *list = g_strjoinv(", ", choices);
	return fail(error, FAIL_USAGE, _("%s cannot be '%s'; one of: %s"), argument->name, value, list);
}

static bool is_positional(const struct argument *argument)
{
	return argument->kind == ARGUMENT_NUMBER || argument->kind == ARGUMENT_WORD || argument->kind == ARGUMENT_WORDS;
}

static bool check_argument(
    const struct taken *taken, const struct args *args, const struct argument *argument, unsigned *at, GError **error)
{
	bool field = argument->kind == ARGUMENT_FIELD;
	const char *value = field ? field_in(args->fields, argument->name) : NULL;
	if (is_positional(argument)) {
		value = args_word(args, *at);
		*at = argument->kind == ARGUMENT_WORDS ? args->words->len : *at + (value != NULL);
	}
	if (argument->needed && (!value || (field && text_blank(value)))) {
		g_autofree char *usage = taken_usage(taken), *said = taken_said(taken);
		g_autofree char *name = field ? g_strdup_printf(_("%s= (%s)"), argument->name, _(argument->summary))
		                              : g_ascii_strup(argument->name, -1);
		return fail(error, FAIL_USAGE, _("%s needs %s: docket %s"), said, name, usage);
	}
	return check_choice(argument, value, error);
}

static bool check(const struct taken *taken, const struct args *args, GError **error)
{
	g_autofree char *said = taken_said(taken);
	unsigned at = 0;
	for (const struct argument *argument = taken->arguments; argument && argument->name; argument++)
		if (!check_argument(taken, args, argument, &at, error))
			return false;
	if (at < args->words->len) {
		g_autofree char *usage = taken_usage(taken);
		return fail(error, FAIL_USAGE, _("too much for %s: '%s'; usage: docket %s"), said, args_word(args, at), usage);
	}
	for (const struct field *field = taken->fields; field && field->name; field++)
		if (field->needed && field_is_typed(field) && !field_in(args->fields, field->name))
			return fail(error, FAIL_USAGE, _("%s needs %s= (%s); see 'docket help %s'"), said, field->name,
			    _(field->title), taken->verb);
	return true;
}

/* The kind of the case that the first of WORDS names. */
static enum kind kind_of(char **words)
{
	struct number number = {.kind = KIND_COUNT};
	return *words && number_parse(*words, ANY_YEAR, &number) ? number.kind : KIND_COUNT;
}

struct args *args_read(const struct taken *taken, char **words, GError **error)
{
	OWN(args) args = args_new();
	args->taken = *taken;
	args->taken.kind = kind_of(words);
	if (!sort_words(&args->taken, args, words, error) || !check(&args->taken, args, error))
		return NULL;
	return g_steal_pointer(&args);
}

char *args_word(const struct args *args, unsigned n)
{
	return n < args->words->len ? args->words->pdata[n] : NULL;
}

const char *args_field(const struct args *args, const char *name)
{
	return field_in(args->fields, name);
}

bool args_flag(const struct args *args, const char *name)
{
	for (unsigned i = 0; i < args->flags->len; i++)
		if (!strcmp(args->flags->pdata[i], name))
			return true;
	return false;
}

bool args_number(const struct args *args, const char *name, int least, int *ret, GError **error)
{
	const char *value = args_field(args, name);
	int64_t number;
	if (!value)
		return true;
	g_autofree char *folded = text_fold(value);
	if (!g_ascii_string_to_signed(folded, 10, least, G_MAXINT, &number, NULL))
		return fail(error, FAIL_USAGE, _("%s= is a whole number from %d on, not '%s'"), name, least, value);
	*ret = (int)number;
	return true;
}
