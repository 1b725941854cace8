#include "base/embedded.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "office/intake.h"
#include <string.h>

static const char *const FIELDS[INTAKE_FIELDS] = {
    [INTAKE_NUMBER] = "number",
    [INTAKE_RECEIVED] = "received",
    [INTAKE_FROM] = "from",
    [INTAKE_CONTACT] = "contact",
    [INTAKE_IDENTITY] = "identity",
    [INTAKE_SUBJECT] = "subject",
    [INTAKE_BODY] = "body",
    [INTAKE_CATEGORY] = "category",
    [INTAKE_CLASS] = "class",
    [INTAKE_KIND] = "kind",
    [INTAKE_BOX] = "box",
    [INTAKE_UNIT] = "unit",
    [INTAKE_REPLY] = "reply",
    [INTAKE_REPLIED] = "replied",
    [INTAKE_SATISFACTION] = "satisfaction",
    [INTAKE_ANONYMOUS] = "anonymous",
    [INTAKE_PERSONS] = "persons",
    [INTAKE_LEADER] = "leader",
    [INTAKE_MINUTES] = "minutes",
    [INTAKE_OPINION] = "opinion",
};

/* What a header stands for. */
struct meaning {
	enum intake_field field;
	int rank;
	bool silent;
};

struct aliases {
	enum kind kind;
	GHashTable *headers;               /* folded header to struct meaning */
	GHashTable *values[INTAKE_FIELDS]; /* folded value to our word */
};

const char *intake_field_name(enum intake_field field)
{
	return FIELDS[field];
}

enum intake_field intake_field_parse(const char *name)
{
	for (int field = 0; field < INTAKE_FIELDS; field++)
		if (!strcmp(FIELDS[field], name))
			return (enum intake_field)field;
	return INTAKE_FIELDS;
}

/* As headers are compared: folded, without blanks, marks and what stands in brackets ("来信时间（必填）*"). */
static char *fold_header(const char *header)
{
	g_autofree char *folded = text_fold(header);
	GString *out = g_string_new(NULL);
	int depth = 0;
	for (const char *at = folded; *at; at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		GUnicodeType type = g_unichar_type(sign);
		if (type == G_UNICODE_OPEN_PUNCTUATION)
			depth++;
		else if (type == G_UNICODE_CLOSE_PUNCTUATION)
			depth--;
		else if (depth <= 0 && (g_unichar_isalnum(sign) || sign == '_'))
			g_string_append_unichar(out, sign);
	}
	return g_string_free(out, FALSE);
}

static void enter(struct aliases *aliases, const char *header, struct meaning meaning)
{
	struct meaning *copy = g_new(struct meaning, 1);
	*copy = meaning;
	g_hash_table_replace(aliases->headers, fold_header(header), copy);
}

static void read_values(struct aliases *aliases, GKeyFile *ini, enum intake_field field)
{
	aliases->values[field] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autofree char *group = g_strconcat("values.", FIELDS[field], NULL);
	g_auto(GStrv) keys = g_key_file_get_keys(ini, group, NULL, NULL);
	for (char **key = keys; key && *key; key++) {
		g_auto(GStrv) names = g_key_file_get_string_list(ini, group, *key, NULL, NULL);
		g_hash_table_insert(aliases->values[field], text_fold(*key), g_strdup(*key));
		for (char **name = names; name && *name; name++)
			g_hash_table_insert(aliases->values[field], text_fold(*name), g_strdup(*key));
	}
}

static void read_shipped(struct aliases *aliases)
{
	g_autoptr(GKeyFile) ini = g_key_file_new();
	g_key_file_load_from_data(ini, embedded_text("import/aliases.ini"), (gsize)-1, G_KEY_FILE_NONE, NULL);
	for (int field = 0; field < INTAKE_FIELDS; field++) {
		g_auto(GStrv) names = g_key_file_get_string_list(ini, FIELDS[field], "names", NULL, NULL);
		for (int rank = 0; names && names[rank]; rank++)
			enter(aliases, names[rank], (struct meaning){.field = (enum intake_field)field, .rank = rank});
		read_values(aliases, ini, (enum intake_field)field);
	}
}

static bool no_field(const char *map, int line, const char *name, GError **error)
{
	g_autoptr(GString) all = g_string_new(NULL);
	for (int field = 0; field < INTAKE_FIELDS; field++)
		g_string_append_printf(all, "%s%s", field ? _(", ") : "", FIELDS[field]);
	g_autofree char *shown = text_display(name);
	return fail(
	    error, FAIL_USAGE, _("'%s', line %d: there is no field '%s'; there are %s"), map, line, shown, all->str);
}

/* "their header = our field"; a field that is empty or - leaves the column out without a word. */
static bool read_line(struct aliases *aliases, const char *map, int line, char *text, GError **error)
{
	if (text_blank(text) || *g_strstrip(text) == '#')
		return true;
	char *sign = strrchr(text, '=');
	if (!sign)
		return fail(error, FAIL_USAGE, _("'%s', line %d: a line is 'their header = our field'"), map, line);
	*sign = 0;
	g_autofree char *name = g_ascii_strdown(g_strstrip(sign + 1), -1);
	enum intake_field field = intake_field_parse(name);
	if (field == INTAKE_FIELDS && *name && strcmp(name, "-") != 0)
		return no_field(map, line, name, error);
	enter(aliases, text, (struct meaning){.field = field, .rank = -1, .silent = field == INTAKE_FIELDS});
	return true;
}

static bool read_map(struct aliases *aliases, const char *map, GError **error)
{
	g_autoptr(GError) why = NULL;
	g_autoptr(GString) bytes = file_read(map, FILE_MIB, error);
	g_autofree char *text = bytes ? text_accept(bytes->str, (gssize)bytes->len, &why) : NULL;
	if (why)
		return fail(error, FAIL_REFUSED, _("cannot read the map '%s': %s"), map, why->message);
	if (!text)
		return false;
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (int line = 0; lines[line]; line++)
		if (!read_line(aliases, map, line + 1, lines[line], error))
			return false;
	return true;
}

struct aliases *aliases_new(const char *map, GError **error)
{
	OWN(aliases) aliases = g_new0(struct aliases, 1);
	aliases->headers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	read_shipped(aliases);
	return !map || read_map(aliases, map, error) ? g_steal_pointer(&aliases) : NULL;
}

void aliases_free(struct aliases *aliases)
{
	if (!aliases)
		return;
	g_hash_table_unref(aliases->headers);
	for (int field = 0; field < INTAKE_FIELDS; field++)
		g_clear_pointer(&aliases->values[field], g_hash_table_unref);
	g_free(aliases);
}

void aliases_for(struct aliases *aliases, enum kind kind)
{
	aliases->kind = kind;
}

static bool is_of(enum intake_field field, enum kind kind)
{
	bool visits_alone = field >= INTAKE_PERSONS && field <= INTAKE_OPINION;
	return kind == KIND_VISIT ? field != INTAKE_BOX : !visits_alone;
}

enum intake_field aliases_find(const struct aliases *aliases, const char *header, int *ret_rank, bool *ret_silent)
{
	g_autofree char *folded = fold_header(header);
	const struct meaning *meaning = g_hash_table_lookup(aliases->headers, folded);
	*ret_rank = meaning ? meaning->rank : 0;
	*ret_silent = meaning ? meaning->silent : !*folded;
	return meaning && is_of(meaning->field, aliases->kind) ? meaning->field : INTAKE_FIELDS;
}

const char *aliases_value(const struct aliases *aliases, enum intake_field field, const char *text)
{
	g_autofree char *folded = text_fold(text);
	return g_hash_table_lookup(aliases->values[field], folded);
}
