#include "domain/redress.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/template.h"
#include <string.h>

struct paragraph {
	char *name, *text;
	char *paper, *regime;                                   /* NULL: any */
	char *first;                                            /* NULL: a suit may come at once */
	char **outcomes;                                        /* NULL: any; R3* is all that begins with R3 */
	char **unless;                                          /* NULL: whatever is withheld; else none of these */
	int received_from, received_to, served_from, served_to; /* DATE_NONE: open */
};

struct redresses {
	GPtrArray *paragraphs; /* of struct paragraph * */
};

static void paragraph_free(void *data)
{
	struct paragraph *paragraph = data;
	g_free(paragraph->name);
	g_free(paragraph->text);
	g_free(paragraph->paper);
	g_free(paragraph->regime);
	g_free(paragraph->first);
	g_strfreev(paragraph->outcomes);
	g_strfreev(paragraph->unless);
	g_free(paragraph);
}

void redress_free(struct redresses *redresses)
{
	g_ptr_array_unref(redresses->paragraphs);
	g_free(redresses);
}

static bool read_day(GKeyFile *file, const char *section, const char *key, int *ret, GError **error)
{
	g_autofree char *text = g_key_file_get_string(file, section, key, NULL);
	*ret = text ? date_parse(g_strstrip(text)) : DATE_NONE;
	return !text || *ret != DATE_NONE || fail(error, FAIL_REFUSED, _("[%s] %s: '%s' is no date"), section, key, text);
}

static bool check_text(const struct paragraph *paragraph, GError **error)
{
	if (!paragraph->text)
		return fail(error, FAIL_REFUSED, _("[%s] text is missing"), paragraph->name);
	OWN(template) template = template_read(paragraph->text, error);
	if (!template)
		g_prefix_error(error, "[%s] text: ", paragraph->name);
	return template != NULL;
}

static bool check_keys(GKeyFile *file, const char *section, GError **error)
{
	static const char *const KEYS[] = {"paper", "regime", "outcome", "unless-withheld", "received-from", "received-to",
	    "served-from", "served-to", "first", "text", "source", NULL};
	g_auto(GStrv) keys = g_key_file_get_keys(file, section, NULL, NULL);
	for (char **key = keys; key && *key; key++)
		if (!g_strv_contains(KEYS, *key))
			return fail(error, FAIL_REFUSED, _("[%s] has no key '%s'"), section, *key);
	return true;
}

static bool read_paragraph(struct paragraph *paragraph, GKeyFile *file, const char *section, GError **error)
{
	paragraph->name = g_strdup(section);
	paragraph->paper = g_key_file_get_string(file, section, "paper", NULL);
	paragraph->regime = g_key_file_get_string(file, section, "regime", NULL);
	paragraph->first = g_key_file_get_string(file, section, "first", NULL);
	paragraph->outcomes = g_key_file_get_string_list(file, section, "outcome", NULL, NULL);
	paragraph->unless = g_key_file_get_string_list(file, section, "unless-withheld", NULL, NULL);
	paragraph->text = g_key_file_get_string(file, section, "text", NULL);
	return check_keys(file, section, error) &&
	       read_day(file, section, "received-from", &paragraph->received_from, error) &&
	       read_day(file, section, "received-to", &paragraph->received_to, error) &&
	       read_day(file, section, "served-from", &paragraph->served_from, error) &&
	       read_day(file, section, "served-to", &paragraph->served_to, error) && check_text(paragraph, error);
}

struct redresses *redress_read(const char *ini, GError **error)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autoptr(GError) reason = NULL;
	OWN(redresses) redresses = g_new0(struct redresses, 1);
	redresses->paragraphs = g_ptr_array_new_with_free_func(paragraph_free);
	if (!g_key_file_load_from_data(file, ini, (gsize)-1, G_KEY_FILE_NONE, &reason)) {
		fail(error, FAIL_REFUSED, _("the words on remedies cannot be read"));
		return NULL;
	}
	g_auto(GStrv) sections = g_key_file_get_groups(file, NULL);
	for (char **section = sections; *section; section++) {
		struct paragraph *paragraph = g_new0(struct paragraph, 1);
		g_ptr_array_add(redresses->paragraphs, paragraph);
		if (!read_paragraph(paragraph, file, *section, error))
			return NULL;
	}
	return g_steal_pointer(&redresses);
}

static bool is_between(int day, int from, int to)
{
	return (from == DATE_NONE || day >= from) && (to == DATE_NONE || day <= to);
}

static bool is_or_any(const char *wanted, const char *value)
{
	return !wanted || !g_strcmp0(wanted, value);
}

static bool has_outcome(const struct paragraph *paragraph, const char *outcome)
{
	if (!paragraph->outcomes)
		return true;
	for (char **word = paragraph->outcomes; outcome && *word; word++) {
		size_t length = strcspn(*word, "*");
		if ((*word)[length] ? !strncmp(*word, outcome, length) : !strcmp(*word, outcome))
			return true;
	}
	return false;
}

static bool is_spared(const struct paragraph *paragraph, const char *withheld)
{
	return paragraph->unless && withheld && g_strv_contains((const char *const *)paragraph->unless, withheld);
}

static const struct paragraph *find(const struct redresses *redresses, const struct redress *redress)
{
	for (unsigned i = 0; i < redresses->paragraphs->len; i++) {
		const struct paragraph *paragraph = redresses->paragraphs->pdata[i];
		if (is_or_any(paragraph->paper, redress->paper) && is_or_any(paragraph->regime, redress->regime) &&
		    has_outcome(paragraph, redress->outcome) && !is_spared(paragraph, redress->withheld) &&
		    is_between(redress->received, paragraph->received_from, paragraph->received_to) &&
		    is_between(redress->served, paragraph->served_from, paragraph->served_to))
			return paragraph;
	}
	return NULL;
}

const char *redress_text(const struct redresses *redresses, const struct redress *redress)
{
	const struct paragraph *paragraph = find(redresses, redress);
	return paragraph ? paragraph->text : NULL;
}

bool redress_reviewed_first(const struct redresses *redresses, const struct redress *redress)
{
	const struct paragraph *paragraph = find(redresses, redress);
	return paragraph && !g_strcmp0(paragraph->first, "reconsideration");
}

const char *redress_name(const struct redresses *redresses, const struct redress *redress)
{
	const struct paragraph *paragraph = find(redresses, redress);
	return paragraph ? paragraph->name : NULL;
}
