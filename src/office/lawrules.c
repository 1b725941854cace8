#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/ladder.h"
#include "office/inside.h"
#include "office/lawmoves.h"
#include "store/words.h"
#include <string.h>

enum { LONGEST_NAME = 64 };

struct ruling {
	struct office *office;
	const struct law_file *file;
	char *old;           /* what the register has under this name, or NULL */
	struct rules *rules; /* as they will be, all files */
	GPtrArray *moves;
	int changed;
};

struct reading {
	const struct ruling *ruling;
	const char *language;
	struct rules *rules;
	struct ladder *ladder;
	bool found;
};

static bool keep_old(void *arg, const char *name, const char *text, GError **error)
{
	struct ruling *ruling = arg;
	(void)error;
	if (!strcmp(name, ruling->file->name))
		ruling->old = g_strdup(text);
	return true;
}

/* The rules of a file, and the steps of the ladder. */
static bool read_text(struct reading *reading, const char *text, GError **error)
{
	return rules_read(&reading->rules, text, reading->language, error) &&
	       ladder_read(&reading->ladder, text, reading->language, error);
}

static bool read_file(void *arg, const char *name, const char *text, GError **error)
{
	struct reading *reading = arg;
	bool same = !strcmp(name, reading->ruling->file->name);
	reading->found |= same;
	return read_text(reading, same ? reading->ruling->file->text : text, error);
}

/* All rules as they will be, with the titles of LANGUAGE. */
static struct rules *read_all(const struct ruling *ruling, const char *language, GError **error)
{
	struct reading reading = {.ruling = ruling, .language = language};
	bool read = words_law(ruling->office->store, read_file, &reading, error) &&
	            (reading.found || read_text(&reading, ruling->file->text, error));
	ladder_free(reading.ladder);
	if (read)
		return reading.rules;
	rules_free(reading.rules);
	return NULL;
}

/* A title that is blank in one language would keep the register shut for its readers: both are tried. */
static bool read_rules(struct ruling *ruling, GError **error)
{
	OWN(rules) chinese = read_all(ruling, "zh", error);
	ruling->rules = chinese ? read_all(ruling, "en", error) : NULL;
	return ruling->rules != NULL;
}

/* A file of its own that means to change a rule of another file names it: else both would run. */
static bool check_beside(const struct ruling *ruling, GError **error)
{
	OWN(rules) own = NULL;
	if (!rules_read(&own, ruling->file->text, "en", error))
		return false;
	const GPtrArray *all = rules_all(own);
	for (unsigned i = 0; i < all->len; i++) {
		const struct rule *rule = all->pdata[i];
		const struct rule *other = rules_beside(ruling->rules, rule);
		if (other && !rules_beside(own, rule))
			return fail(error, FAIL_REFUSED,
			    _("rule %s would run beside %s, which binds the same cases: %s says replaces=%s, or one of them ends "
			      "before the other begins (from=, to=)"),
			    rule->id, other->id, rule->id, other->id);
	}
	return true;
}

static GKeyFile *sections(const char *ini)
{
	GKeyFile *file = g_key_file_new();
	if (ini)
		g_key_file_load_from_data(file, ini, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
	return file;
}

/* Whether every key of rule ID in A says the same in B. */
static bool agrees(GKeyFile *a, GKeyFile *b, const char *id)
{
	g_auto(GStrv) keys = g_key_file_get_keys(a, id, NULL, NULL);
	bool same = g_key_file_has_group(b, id);
	for (char **key = keys; same && key && *key; key++) {
		g_autofree char *one = g_key_file_get_value(a, id, *key, NULL);
		g_autofree char *other = g_key_file_get_value(b, id, *key, NULL);
		same = !g_strcmp0(one, other);
	}
	return same;
}

/* How many rules are new, changed or gone. RET_RULES: how many there are. */
static int count_changes(const struct ruling *ruling, gsize *ret_rules)
{
	g_autoptr(GKeyFile) old = sections(ruling->old);
	g_autoptr(GKeyFile) new = sections(ruling->file->text);
	g_auto(GStrv) ids = g_key_file_get_groups(new, ret_rules);
	g_auto(GStrv) gone = g_key_file_get_groups(old, NULL);
	int changed = 0;
	for (char **id = ids; *id; id++)
		changed += !agrees(new, old, *id) || !agrees(old, new, *id);
	for (char **id = gone; *id; id++)
		changed += !g_key_file_has_group(new, *id);
	return changed;
}

static bool enter(struct ruling *ruling, GError **error)
{
	struct event *event = office_event(ruling->office, "law");
	event_set(event, "name", ruling->file->name);
	event_set(event, "text", ruling->file->text);
	if (ruling->file->closed)
		event_set(event, "closed", "yes");
	return lawmoves_enter(ruling->office, event, ruling->moves, error);
}

static bool import_rules(void *arg, GError **error)
{
	struct ruling *ruling = arg;
	struct office *office = ruling->office;
	gsize rules = 0;
	if (!words_law(office->store, keep_old, ruling, error) || !read_rules(ruling, error) ||
	    !check_beside(ruling, error))
		return false;
	ruling->changed = count_changes(ruling, &rules);
	if (!rules)
		return fail(error, FAIL_REFUSED, _("the law cannot be read: '%s' holds no rule"), ruling->file->name);
	if (!ruling->changed) {
		ruling->moves = g_ptr_array_new();
		return true;
	}
	if (!lawmoves_keep(office, ruling->rules, ruling->file->closed, error))
		return false;
	ruling->moves = lawmoves_find(office, ruling->rules, office_calendar(office), error);
	return ruling->moves && enter(ruling, error);
}

static bool check_name(const char *name, GError **error)
{
	size_t length = strspn(name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_");
	if (length && length <= LONGEST_NAME && !strcmp(name + length, ".ini"))
		return true;
	g_autofree char *shown = text_display(name);
	return fail(error, FAIL_REFUSED, _("a rule file is called like letter.ini, not '%s'"), shown);
}

GPtrArray *law_import_rules(struct office *office, const struct law_file *file, int *ret_rules, GError **error)
{
	if (!office_permits(office, role_duty("law"), "law", error) || !check_name(file->name, error))
		return NULL;
	struct ruling ruling = {.office = office, .file = file};
	bool done = office_write(office, import_rules, &ruling, error);
	rules_free(ruling.rules);
	g_free(ruling.old);
	if (ret_rules)
		*ret_rules = ruling.changed;
	if (!done)
		g_clear_pointer(&ruling.moves, g_ptr_array_unref);
	return ruling.moves;
}

char *law_lacking(struct office *office, enum kind kind)
{
	g_autofree char *name = g_strdup_printf("law/%s.ini", kind_name(kind));
	struct rules *shipped = NULL;
	GString *lacking = g_string_new(NULL);
	bool read = rules_read(&shipped, embedded_text(name), say_current(), NULL);
	for (unsigned i = 0; read && i < rules_all(shipped)->len; i++) {
		const struct rule *rule = g_ptr_array_index(rules_all(shipped), i);
		if (!rules_find(office_rules(office), rule->id))
			g_string_append_printf(lacking, "%s%s", lacking->len ? _(", ") : "", rule->id);
	}
	rules_free(shipped);
	return g_string_free(lacking, lacking->len == 0);
}
