#include "cmd/input.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include <string.h>

/* More than any text of a field may have. */
#define MOST (16 * FILE_MIB)

static GString *read_input(const struct context *context, GError **error)
{
	if (context->input)
		return file_read_open(fileno(context->input), _("standard input"), MOST, error);
	fail(error, FAIL_USAGE, _("there is no standard input here: name a file as @FILE"));
	return NULL;
}

/* "body=@letter.txt" as "body=Dear ...". The last line end of a file or stream is no part of the text. */
static char *expand(const struct context *context, const char *word, const char *value, GError **error)
{
	GString *bytes = *value == '@' ? file_read(value + 1, MOST, error) : read_input(context, error);
	g_autoptr(GError) reason = NULL;
	if (!bytes)
		return NULL;
	gsize length = bytes->len;
	while (length && (bytes->str[length - 1] == '\n' || bytes->str[length - 1] == '\r'))
		length--;
	g_autofree char *text = text_accept(bytes->str, (gssize)length, &reason);
	g_string_free(bytes, TRUE);
	if (text)
		return g_strdup_printf("%.*s%s", (int)(value - word), word, text);
	const char *source = *value == '@' ? value + 1 : _("standard input");
	fail(error, FAIL_REFUSED, _("%s: %s"), source, reason->message);
	return NULL;
}

static char *name_of(const char *word)
{
	return g_strndup(word, strcspn(word, "="));
}

/* Whether it is one of the fields whose names only the command knows. */
static bool is_free(const struct taken *taken, const char *name)
{
	return taken_argument(taken, ARGUMENT_FIELDS, NULL) && !taken_argument(taken, ARGUMENT_FIELD, name);
}

/* Whether a field is for the record, not for the command itself. */
static bool is_recorded(const struct taken *taken, const char *word)
{
	g_autofree char *name = name_of(word);
	return taken_field(taken, name) || is_free(taken, name) || !strcmp(name, "op");
}

static char *value_of(const struct context *context, const struct taken *taken, const char *word, GError **error)
{
	const char *value = strchr(word, '=') + 1;
	g_autofree char *name = name_of(word);
	const struct field *field = taken_field(taken, name);
	bool text = field ? field->type == FIELD_TEXT : is_free(taken, name);
	if (text && g_str_has_prefix(value, "@@"))
		return g_strconcat(name, "=", value + 1, NULL);
	if (text && (*value == '@' || !strcmp(value, "-")))
		return expand(context, word, value, error);
	return g_strdup(word);
}

char **input_values(const struct context *context, const struct args *args, GError **error)
{
	g_autoptr(GPtrArray) values = g_ptr_array_new_null_terminated(8, g_free, TRUE);
	for (unsigned i = 0; i < args->fields->len; i++) {
		const char *word = args->fields->pdata[i];
		if (!is_recorded(&args->taken, word))
			continue;
		char *value = value_of(context, &args->taken, word, error);
		if (!value)
			return NULL;
		g_ptr_array_add(values, value);
	}
	return (char **)g_ptr_array_free(g_steal_pointer(&values), FALSE);
}
