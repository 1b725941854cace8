#include "domain/template.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include <string.h>

struct template
{
	GPtrArray *pieces; /* of struct piece * */
};

static void piece_free(void *data)
{
	struct piece *piece = data;
	g_free(piece->text);
	g_free(piece);
}

static void add(struct template *template, enum piece_kind kind, char *text)
{
	struct piece *piece = g_new(struct piece, 1);
	*piece = (struct piece){.kind = kind, .text = text};
	g_ptr_array_add(template->pieces, piece);
}

const GPtrArray *template_pieces(const struct template *template)
{
	return template->pieces;
}

void template_free(struct template *template)
{
	g_ptr_array_unref(template->pieces);
	g_free(template);
}

/* Names are words of ASCII: "due.D2". */
static bool is_name(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!g_ascii_isalnum(text[i]) && !strchr("._-", text[i]))
			return false;
	return length > 0;
}

static bool is_term(const char *term)
{
	term += *term == '!';
	size_t length = strcspn(term, "=");
	return is_name(term, length) && (!term[length] || term[length + 1]);
}

bool template_check(const char *condition, GError **error)
{
	g_auto(GStrv) terms = g_strsplit(condition, " ", -1);
	int count = 0;
	for (char **term = terms; *term; term++) {
		if (**term && !is_term(*term))
			return fail(error, FAIL_REFUSED, _("'%s' is no condition"), *term);
		count += **term != 0;
	}
	return count || fail(error, FAIL_REFUSED, _("a condition is missing before ':'"));
}

static bool is_one_of(const char *value, const char *list)
{
	g_auto(GStrv) words = g_strsplit(list, ",", -1);
	for (char **word = words; *word; word++) {
		size_t length = strlen(*word);
		bool open = length && (*word)[length - 1] == '*';
		if (open ? !strncmp(value, *word, length - 1) : !strcmp(value, *word))
			return true;
	}
	return false;
}

static bool term_holds(const char *term, const struct template_source *source)
{
	bool not = *term == '!';
	g_autofree char *name = g_strdup(term + not );
	char *list = strchr(name, '=');
	if (list)
		*list++ = 0;
	const char *value = source->value(source->arg, name);
	bool holds = list ? is_one_of(value ? value : "", list) : !text_blank(value);
	return holds != not ;
}

bool template_holds(const char *condition, const struct template_source *source)
{
	g_auto(GStrv) terms = g_strsplit(condition, " ", -1);
	for (char **term = terms; *term; term++)
		if (**term && !term_holds(*term, source))
			return false;
	return true;
}

/* The text while it is read. */
struct reader {
	struct template *template;
	const char *text, *at;
	int part; /* the line in which a part began; 0 outside of one */
};

static int line_of(const struct reader *reader)
{
	int line = 1;
	for (const char *c = reader->text; c < reader->at; c++)
		line += *c == '\n';
	return line;
}

static bool refuse(const struct reader *reader, const char *what, GError **error)
{
	return fail(error, FAIL_REFUSED, _("line %d: %s"), line_of(reader), what);
}

static bool read_field(struct reader *reader, GError **error)
{
	size_t length = strcspn(reader->at + 1, "}\n");
	if (reader->at[1 + length] != '}')
		return refuse(reader, _("'{' without '}'"), error);
	if (!is_name(reader->at + 1, length))
		return refuse(reader, _("'{' stands before the name of a field"), error);
	add(reader->template, PIECE_FIELD, g_strndup(reader->at + 1, length));
	reader->at += length + 2;
	return true;
}

static bool read_part(struct reader *reader, GError **error)
{
	size_t length = strcspn(reader->at + 1, ":[]{}\n");
	if (reader->part)
		return refuse(reader, _("a part stands in a part"), error);
	if (reader->at[1 + length] != ':')
		return refuse(reader, _("'[' stands before a condition and ':'"), error);
	g_autofree char *condition = g_strndup(reader->at + 1, length);
	if (!template_check(condition, error)) {
		g_prefix_error(error, _("line %d: "), line_of(reader));
		return false;
	}
	reader->part = line_of(reader);
	add(reader->template, PIECE_PART, g_steal_pointer(&condition));
	reader->at += length + 2;
	reader->at += *reader->at == ' ';
	return true;
}

static bool read_end(struct reader *reader, GError **error)
{
	if (!reader->part)
		return refuse(reader, _("']' without '['"), error);
	reader->part = 0;
	add(reader->template, PIECE_END, NULL);
	reader->at++;
	return true;
}

static bool read_piece(struct reader *reader, GError **error)
{
	size_t length = strcspn(reader->at, "{[]}");
	if (length) {
		add(reader->template, PIECE_TEXT, g_strndup(reader->at, length));
		reader->at += length;
		return true;
	}
	switch (*reader->at) {
	case '{':
		return read_field(reader, error);
	case '[':
		return read_part(reader, error);
	case ']':
		return read_end(reader, error);
	default:
		return refuse(reader, _("'}' without '{'"), error);
	}
}

struct template *template_read(const char *text, GError **error)
{
	OWN(template) template = g_new0(struct template, 1);
	template->pieces = g_ptr_array_new_with_free_func(piece_free);
	struct reader reader = {.template = template, .text = text, .at = text};
	while (*reader.at)
		if (!read_piece(&reader, error))
			return NULL;
	if (reader.part) {
		fail(error, FAIL_REFUSED, _("line %d: '[' without ']'"), reader.part);
		return NULL;
	}
	return g_steal_pointer(&template);
}

void template_name(GPtrArray *names, const char *name)
{
	for (unsigned i = 0; i < names->len; i++)
		if (!strcmp(names->pdata[i], name))
			return;
	g_ptr_array_add(names, g_strdup(name));
}

static void add_condition_names(GPtrArray *names, const char *condition)
{
	g_auto(GStrv) terms = g_strsplit(condition, " ", -1);
	for (char **term = terms; *term; term++) {
		const char *begin = *term + (**term == '!');
		g_autofree char *name = g_strndup(begin, strcspn(begin, "="));
		if (*name)
			template_name(names, name);
	}
}

GPtrArray *template_names(const struct template *template)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	for (unsigned i = 0; i < template->pieces->len; i++) {
		const struct piece *piece = template->pieces->pdata[i];
		if (piece->kind == PIECE_FIELD)
			template_name(names, piece->text);
		else if (piece->kind == PIECE_PART)
			add_condition_names(names, piece->text);
	}
	return names;
}

/* The text while it is made. */
struct writer {
	GString *text, *line;
	bool marked; /* something stood in this line of the template */
	const struct template_source *source;
	GPtrArray *missing;
};

/* Blanks of full width hold their place in every format. */
static void append_set(GString *text, const char *line, bool middle)
{
	int room = TEMPLATE_CELLS - width_text(line);
	for (int n = MAX(middle ? room / 4 : room / 2, 0); n; n--)
		g_string_append(text, "　");
	g_string_append(text, line);
}

static void end_line(struct writer *writer, bool last)
{
	bool gone = writer->marked && text_blank(writer->line->str);
	g_strchomp(writer->line->str);
	const char *line = writer->line->str;
	if (!gone && (g_str_has_prefix(line, "> ") || g_str_has_prefix(line, "= ")))
		append_set(writer->text, line + 2, *line == '=');
	else if (!gone)
		g_string_append(writer->text, line);
	if (!gone && !last)
		g_string_append_c(writer->text, '\n');
	g_string_truncate(writer->line, 0);
	writer->marked = false;
}

static void write_text(struct writer *writer, const char *text, bool shown)
{
	for (;;) {
		size_t length = strcspn(text, "\n");
		if (shown)
			g_string_append_len(writer->line, text, (gssize)length);
		writer->marked |= length > 0;
		if (!text[length])
			return;
		if (shown)
			end_line(writer, false);
		text += length + 1;
	}
}

/* A value may have several lines. */
static void write_field(struct writer *writer, const char *name)
{
	const char *value = writer->source->value(writer->source->arg, name);
	writer->marked = true;
	if (text_blank(value))
		template_name(writer->missing, name);
	else
		write_text(writer, value, true);
}

char *template_fill(const struct template *template, const struct template_source *source, GPtrArray *missing)
{
	g_autoptr(GString) line = g_string_new(NULL);
	struct writer writer = {.text = g_string_new(NULL), .line = line, .source = source, .missing = missing};
	bool shown = true;
	for (unsigned i = 0; i < template->pieces->len; i++) {
		const struct piece *piece = template->pieces->pdata[i];
		if (piece->kind == PIECE_PART)
			shown = template_holds(piece->text, source);
		else if (piece->kind == PIECE_END)
			shown = true;
		else if (piece->kind == PIECE_TEXT)
			write_text(&writer, piece->text, shown);
		else if (shown)
			write_field(&writer, piece->text);
		writer.marked |= piece->kind != PIECE_TEXT;
	}
	end_line(&writer, true);
	return g_string_free(writer.text, FALSE);
}
