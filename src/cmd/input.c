#include "cmd/input.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include <errno.h>
#include <string.h>

enum { PIECE = 65536 };

static char *read_stream(FILE *stream, gsize *length, GError **error)
{
	g_autoptr(GString) bytes = g_string_new(NULL);
	char piece[PIECE];
	for (size_t got; (got = fread(piece, 1, sizeof piece, stream)) > 0;)
		g_string_append_len(bytes, piece, (gssize)got);
	if (ferror(stream)) {
		fail(error, FAIL_REFUSED, _("cannot read standard input: %s"), g_strerror(errno));
		return NULL;
	}
	*length = bytes->len;
	return g_string_free(g_steal_pointer(&bytes), FALSE);
}

static char *read_input(const struct context *context, gsize *length, GError **error)
{
	if (context->input)
		return read_stream(context->input, length, error);
	fail(error, FAIL_USAGE, _("there is no standard input here: name a file as @FILE"));
	return NULL;
}

char *input_file(const char *path, gsize *length, GError **error)
{
	g_autoptr(GError) reason = NULL;
	char *bytes = NULL;
	if (g_file_get_contents(path, &bytes, length, &reason))
		return bytes;
	bool missing = g_error_matches(reason, G_FILE_ERROR, G_FILE_ERROR_NOENT);
	fail(error, missing ? FAIL_NOT_FOUND : FAIL_REFUSED, _("cannot read '%s': %s"), path, g_strerror(errno));
	return NULL;
}

/* "body=@letter.txt" as "body=Dear ...". The last line end of a file or stream is no part of the text. */
static char *expand(const struct context *context, const char *word, const char *value, GError **error)
{
	gsize length = 0;
	g_autofree char *bytes =
	    *value == '@' ? input_file(value + 1, &length, error) : read_input(context, &length, error);
	g_autoptr(GError) reason = NULL;
	if (!bytes)
		return NULL;
	while (length && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r'))
		length--;
	g_autofree char *text = text_accept(bytes, (gssize)length, &reason);
	if (text)
		return g_strdup_printf("%.*s%s", (int)(value - word), word, text);
	const char *source = *value == '@' ? value + 1 : _("standard input");
	g_propagate_prefixed_error(error, g_steal_pointer(&reason), "%s: ", source);
	return NULL;
}

static char *name_of(const char *word)
{
	return g_strndup(word, strcspn(word, "="));
}

/* Whether a field is for the record, not for the command itself. */
static bool is_recorded(const struct taken *taken, const char *word)
{
	g_autofree char *name = name_of(word);
	return taken_field(taken, name) || !strcmp(name, "op");
}

static char *value_of(const struct context *context, const struct taken *taken, const char *word, GError **error)
{
	const char *value = strchr(word, '=') + 1;
	g_autofree char *name = name_of(word);
	const struct field *field = taken_field(taken, name);
	bool text = field && field->type == FIELD_TEXT;
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
