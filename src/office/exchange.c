#include "office/exchange.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "office/inside.h"
#include "office/intake.h"
#include "office/reception.h"
#include "office/record.h"
#include "store/events.h"
#include <string.h>

#define TELL_EVERY 100 /* letters */

/* How many strange words a note names. */
#define WORDS_NAMED 6
#define WORD_CELLS 20

static void free_message(void *data)
{
	struct import_message *message = data;
	g_free(message->file);
	g_free(message->message_id);
	g_free(message->subject);
	g_free(message->from);
	g_free(message->from_name);
	g_free(message->would);
	g_strfreev(message->attachments);
	g_free(message);
}

void exchange_import_clear(struct import *import)
{
	g_clear_pointer(&import->notes, g_ptr_array_unref);
	g_clear_pointer(&import->messages, g_ptr_array_unref);
}

/* The letters one by one, as record_bulk takes them. */
struct feed {
	struct import *import;
	struct intake *intake;
	unsigned at;
};

/* What would become of a letter. */
static bool foresee(struct feed *feed, const struct letter_in *letter, GError **error)
{
	bool known;
	if (!events_known(feed->intake->office->store, letter->id, &known, error))
		return false;
	struct import_message *message = g_new0(struct import_message, 1);
	message->file = g_strdup(letter->file->path);
	message->subject =
	    g_strdup(intake_cell(letter, intake_cell(letter, INTAKE_SUBJECT) ? INTAKE_SUBJECT : INTAKE_BODY));
	message->from_name = g_strdup(intake_cell(letter, INTAKE_FROM));
	message->date_epoch = ((int64_t)letter->received * 24 - 8) * 3600;
	message->would = g_strdup(known ? N_("skip (already there)") : N_("add"));
	message->attachments = g_new0(char *, 1);
	g_ptr_array_add(feed->import->messages, message);
	return true;
}

/* The code of the unit in a letter's cell; units that the register does not have are added. */
static bool find_unit(struct feed *feed, const char *name, char **ret, GError **error)
{
	struct office *office = feed->intake->office;
	*ret = name ? vocabulary_code(office, LIST_UNIT, name, NULL) : NULL;
	if (!name || *ret || feed->import->dry_run)
		return true;
	if (!vocabulary_add(office, LIST_UNIT, NULL, name, error))
		return false;
	*ret = g_strdup(name);
	return true;
}

/* The same of those behind LEAD, the one that leads: their codes, one a line; NULL where there are none. */
static bool find_beside(struct feed *feed, char **units, const char *lead, char **ret, GError **error)
{
	g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func(g_free);
	bool again = false;
	for (char **name = units; *units && *++name;) {
		g_autofree char *found = NULL;
		if (!find_unit(feed, *name, &found, error))
			return false;
		const char *code = found ? found : *name;
		if (!strcmp(code, lead ? lead : *units) || g_ptr_array_find_with_equal_func(codes, code, g_str_equal, NULL))
			again = true;
		else
			g_ptr_array_add(codes, g_strdup(code));
	}
	bool any = codes->len;
	feed->intake->again += again;
	g_ptr_array_add(codes, NULL);
	*ret = any ? g_strjoinv("\n", (char **)codes->pdata) : NULL;
	return true;
}

static bool next_letter(void *arg, GPtrArray *events, GError **error)
{
	struct feed *feed = arg;
	const GPtrArray *letters = feed->intake->letters;
	if (feed->at == letters->len)
		return false;
	const struct letter_in *letter = letters->pdata[feed->at++];
	g_auto(GStrv) units = intake_units(letter);
	g_autofree char *unit = NULL, *with = NULL;
	bool known = false, done = true;
	if (feed->import->dry_run && !foresee(feed, letter, error))
		return false;
	if (!events_known(feed->intake->office->store, letter->id, &known, error))
		return false;
	g_autoptr(GError) why = NULL;
	if (!known && !(find_unit(feed, units[0], &unit, &why) && find_beside(feed, units, unit, &with, &why)))
		return intake_bad(letter->file, letter->row, INTAKE_UNIT, error, why->message);
	const struct intake_handling handling = {.lead = unit ? unit : units[0], .with = with};
	if (feed->intake->kind == KIND_VISIT)
		done = intake_visit_events(feed->intake->office, letter, &handling, events, error);
	else
		intake_events(feed->intake->office, letter, &handling, events);
	if (feed->at % TELL_EVERY == 0)
		office_tell(feed->intake->office, _("importing"), feed->at, letters->len);
	return done;
}

static void note(struct import *import, char *sentence)
{
	g_ptr_array_add(import->notes, sentence);
}

static void note_ignored(struct import *import, const struct intake_file *file)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (unsigned i = 0; i < file->ignored->len; i++) {
		g_autofree char *shown = text_display(file->ignored->pdata[i]);
		g_string_append_printf(names, "%s%s", i ? _(", ") : "", shown);
	}
	if (file->ignored->len)
		note(import, g_strdup_printf(_("%s: ignored columns: %s"), file->name, names->str));
}

/* The words of one field that the register does not know, the most frequent first. */
static void note_strange(
    struct import *import, const struct intake *intake, enum intake_field field, const char *sentence)
{
	g_autofree char *prefix = g_strdup_printf("%d\n", field);
	g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(intake->strange), (GCompareFunc)strcmp);
	g_autoptr(GString) words = g_string_new(NULL);
	int letters = 0, named = 0;
	for (GList *key = keys; key; key = key->next) {
		if (!g_str_has_prefix(key->data, prefix))
			continue;
		letters += GPOINTER_TO_INT(g_hash_table_lookup(intake->strange, key->data));
		if (named++ >= WORDS_NAMED)
			continue;
		g_autofree char *shown = text_display((const char *)key->data + strlen(prefix));
		g_autofree char *clipped = width_clip(shown, WORD_CELLS);
		g_string_append_printf(words, "%s%s", words->len ? _(", ") : "", clipped);
	}
	if (named > WORDS_NAMED)
		g_string_append(words, " ...");
	if (letters)
		note(import, g_strdup_printf(sentence, words->str, letters));
}

static void note_all(struct import *import, const struct intake *intake)
{
	note_strange(
	    import, intake, INTAKE_CATEGORY, _("left unclassified, the register has no such category: %s (rows: %d)"));
	note_strange(import, intake, INTAKE_CLASS, _("left without a class, there is no such one: %s (rows: %d)"));
	note_strange(
	    import, intake, INTAKE_KIND, _("left unclassified, there is no such category or class: %s (rows: %d)"));
	note_strange(import, intake, INTAKE_SATISFACTION, _("ratings left out, there is no such one: %s (rows: %d)"));
	if (intake->undated)
		note(import, g_strdup_printf(_("replies without a day are kept as drafts: %d"), (int)intake->undated));
	if (intake->doubled)
		note(import,
		    g_strdup_printf(_("letters with the number of another letter, kept beside it: %d"), (int)intake->doubled));
}

/* The report counts reception days that are planned; those of the file may not be. */
static bool note_days(struct import *import, const struct intake *intake, GError **error)
{
	g_autoptr(GString) days = g_string_new(NULL);
	int last = DATE_NONE;
	for (unsigned i = 0; intake->kind == KIND_VISIT && i < intake->letters->len; i++) {
		int day = ((const struct letter_in *)intake->letters->pdata[i])->received;
		g_autoptr(GPtrArray) planned = day == last ? NULL : reception_days(intake->office, day, day, error);
		if (day != last && !planned)
			return false;
		if (day != last && !planned->len) {
			g_autofree char *text = date_format(day);
			g_string_append_printf(days, "%s%s", days->len ? _(", ") : "", text);
		}
		last = day;
	}
	if (days->len)
		note(import, g_strdup_printf(_("no reception day is planned on %s; 'reception plan' enters them"), days->str));
	return true;
}

static bool read_all(struct import *import, struct intake *intake, GPtrArray *files, GError **error)
{
	for (char **path = import->paths; *path; path++) {
		struct intake_file *file = intake_read(*path, intake->aliases, error);
		if (!file)
			return false;
		g_ptr_array_add(files, file);
		note_ignored(import, file);
		if (!intake_take(intake, file, error))
			return false;
	}
	note_all(import, intake);
	return true;
}

/* Numbers follow the days of receipt. */
static int by_receipt(const void *a, const void *b)
{
	const struct letter_in *left = *(const struct letter_in *const *)a, *right = *(const struct letter_in *const *)b;
	return (left->received > right->received) - (left->received < right->received);
}

static bool write_all(struct import *import, struct intake *intake, GError **error)
{
	struct feed feed = {.import = import, .intake = intake};
	struct bulk bulk = {.next = next_letter, .arg = &feed, .dry = import->dry_run};
	if (!import->dry_run || intake->kind == KIND_VISIT)
		g_ptr_array_sort(intake->letters, by_receipt);
	if (!note_days(import, intake, error) || !record_bulk(intake->office, &bulk, error))
		return false;
	if (intake->again)
		note(import, g_strdup_printf(_("units that a row names again are taken once (rows: %d)"), (int)intake->again));
	import->added = bulk.added;
	import->skipped = bulk.skipped;
	return true;
}

static bool run(struct import *import, struct intake *intake, GError **error)
{
	g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func((GDestroyNotify)intake_file_free);
	intake->box = import->box ? vocabulary_code(intake->office, LIST_BOX, import->box, error) : NULL;
	if (import->box && !intake->box)
		return false;
	return read_all(import, intake, files, error) && write_all(import, intake, error);
}

bool exchange_import(struct office *office, struct import *import, GError **error)
{
	import->added = import->skipped = 0;
	exchange_import_clear(import);
	import->notes = g_ptr_array_new_with_free_func(g_free);
	import->messages = import->dry_run ? g_ptr_array_new_with_free_func(free_message) : NULL;
	if (!office_permits(office, role_duty("import"), "import", error))
		return false;
	OWN(aliases) aliases = aliases_new(import->map, error);
	enum kind kind = KIND_LETTER;
	if (import->kind && !(kind_parse(import->kind, &kind) && (kind == KIND_LETTER || kind == KIND_VISIT)))
		return fail(error, FAIL_USAGE, _("kind= takes letter or visit"));
	if (kind == KIND_VISIT && import->box)
		return fail(error, FAIL_USAGE, _("box= is of letters; visits have none"));
	if (!aliases)
		return false;
	struct intake intake;
	intake_init(&intake, office, aliases);
	intake.kind = kind;
	aliases_for(aliases, kind);
	bool done = run(import, &intake, error);
	intake_clear(&intake);
	return done;
}
