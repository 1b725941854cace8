#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/event.h"
#include "domain/identity.h"
#include "office/inside.h"
#include "office/intake.h"
#include "office/vocabulary.h"
#include "store/events.h"
#include <string.h>

#define LONGEST_NAME 40 /* characters of a unit's name */

static void free_letter(void *data)
{
	struct letter_in *letter = data;
	g_free(letter->id);
	g_free(letter->box);
	g_free(letter->category);
	g_free(letter);
}

void intake_init(struct intake *intake, struct office *office, const struct aliases *aliases)
{
	*intake = (struct intake){.office = office, .aliases = aliases};
	intake->strange = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	intake->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	intake->letters = g_ptr_array_new_with_free_func(free_letter);
}

void intake_clear(struct intake *intake)
{
	g_free(intake->box);
	g_hash_table_unref(intake->strange);
	g_hash_table_unref(intake->numbers);
	g_ptr_array_unref(intake->letters);
}

const char *intake_cell(const struct letter_in *letter, enum intake_field field)
{
	const char *text = letter->row->cells[field];
	return text && !text_blank(text) ? text : NULL;
}

static bool bad(const struct letter_in *letter, enum intake_field field, GError **error, const char *reason)
{
	return intake_bad(letter->file, letter->row, field, error, reason);
}

/* Reads a day that may not lie after today. */
static bool take_day(struct intake *intake, struct letter_in *letter, enum intake_field field, int *ret, GError **error)
{
	g_autofree char *shown = text_display(letter->row->cells[field]);
	g_autofree char *reason = NULL;
	*ret = intake_day(letter->row->cells[field]);
	g_autofree char *read = date_format(*ret), *today = date_format(office_today(intake->office));
	if (*ret == DATE_NONE)
		reason = g_strdup_printf(_("'%s' is no date"), shown);
	else if (*ret > office_today(intake->office))
		reason = g_strdup_printf(_("%s lies after today (%s)"), read, today);
	return !reason || bad(letter, field, error, reason);
}

static bool take_days(struct intake *intake, struct letter_in *letter, GError **error)
{
	letter->replied = DATE_NONE;
	if (!intake_cell(letter, INTAKE_RECEIVED))
		return bad(letter, INTAKE_RECEIVED, error, _("the day is missing"));
	if (!take_day(intake, letter, INTAKE_RECEIVED, &letter->received, error))
		return false;
	if (!intake_cell(letter, INTAKE_REPLIED))
		return true;
	if (!take_day(intake, letter, INTAKE_REPLIED, &letter->replied, error))
		return false;
	g_autofree char *replied = date_format(letter->replied), *received = date_format(letter->received);
	g_autofree char *reason = g_strdup_printf(_("%s lies before %s (%s)"), replied, _("the day of receipt"), received);
	return letter->replied >= letter->received || bad(letter, INTAKE_REPLIED, error, reason);
}

static bool take_box(struct intake *intake, struct letter_in *letter, GError **error)
{
	g_autoptr(GError) why = NULL;
	if (intake->kind == KIND_VISIT) {
		letter->box = g_strdup(kind_name(KIND_VISIT)); /* so that it is never the same as a letter */
		return true;
	}
	if (intake->box)
		letter->box = g_strdup(intake->box);
	else if (intake_cell(letter, INTAKE_BOX))
		letter->box = vocabulary_code(intake->office, LIST_BOX, intake_cell(letter, INTAKE_BOX), &why);
	else
		return bad(letter, INTAKE_BOX, error, _("the box is missing; box= says where the letters came in"));
	return letter->box || bad(letter, INTAKE_BOX, error, why->message);
}

static void strange(struct intake *intake, enum intake_field field, const char *text)
{
	char *key = g_strdup_printf("%d\n%s", field, text);
	int count = GPOINTER_TO_INT(g_hash_table_lookup(intake->strange, key));
	g_hash_table_replace(intake->strange, key, GINT_TO_POINTER(count + 1));
}

static void take_category(struct intake *intake, struct letter_in *letter, enum intake_field field)
{
	const char *text = intake_cell(letter, field);
	if (!text || letter->category)
		return;
	letter->category = vocabulary_code(intake->office, LIST_CATEGORY, text, NULL);
	if (!letter->category && field == INTAKE_CATEGORY)
		strange(intake, field, text);
}

/* The code that TEXT stands for: the code itself, what we call it, or what others do. */
static const char *choice_of(const struct intake *intake, enum intake_field field, const char *text)
{
	const struct event_type *type = event_type_find(field == INTAKE_CLASS ? "letter" : "rate");
	const struct choice *choice = event_type_field(type, field == INTAKE_CLASS ? "class" : "result")->choices;
	const char *word = aliases_value(intake->aliases, field, text);
	g_autofree char *folded = text_fold(text);
	for (; choice->code; choice++) {
		g_autofree char *title = text_fold(_(choice->title));
		if (!strcmp(choice->code, word ? word : folded) || !strcmp(title, folded))
			return choice->code;
	}
	return NULL;
}

static void take_class(struct intake *intake, struct letter_in *letter, enum intake_field field)
{
	const char *text = intake_cell(letter, field);
	if (!text || letter->class)
		return;
	letter->class = choice_of(intake, INTAKE_CLASS, text);
	if (!letter->class && (field == INTAKE_CLASS || !letter->category))
		strange(intake, field, text);
}

/* A word that says nothing to this register leaves the letter unclassified; it is told, and no reason to stop. */
static void take_words(struct intake *intake, struct letter_in *letter)
{
	static const char *const NAMELESS[] = {"匿名", "匿名用户", "匿名者", "网友", "anonymous", NULL};
	const char *from = intake_cell(letter, INTAKE_FROM);
	const char *anonymous = intake_cell(letter, INTAKE_ANONYMOUS);
	const char *rated = intake_cell(letter, INTAKE_SATISFACTION);
	take_category(intake, letter, INTAKE_CATEGORY);
	take_category(intake, letter, INTAKE_KIND);
	take_class(intake, letter, INTAKE_CLASS);
	take_class(intake, letter, INTAKE_KIND);
	anonymous = anonymous ? aliases_value(intake->aliases, INTAKE_ANONYMOUS, anonymous) : NULL;
	letter->anonymous = (anonymous && !strcmp(anonymous, "yes")) || (from && g_strv_contains(NAMELESS, from));
	letter->satisfaction = rated ? choice_of(intake, INTAKE_SATISFACTION, rated) : NULL;
	if (rated && !letter->satisfaction)
		strange(intake, INTAKE_SATISFACTION, rated);
}

/* What a letter is, whatever its number: the same for the same letter, however often and from wherever it comes. */
static char *content_of(const struct letter_in *letter)
{
	g_autofree char *day = date_format(letter->received);
	return g_strjoin("\n", letter->box, day, letter->row->cells[INTAKE_FROM] ? letter->row->cells[INTAKE_FROM] : "",
	    letter->row->cells[INTAKE_SUBJECT] ? letter->row->cells[INTAKE_SUBJECT] : "",
	    letter->row->cells[INTAKE_BODY] ? letter->row->cells[INTAKE_BODY] : "", NULL);
}

/* Whether the letter that the register has under the identity ID is another one: received on another day, and called
 * otherwise. */
static bool is_taken(struct intake *intake, const struct letter_in *letter, const char *id, bool *ret, GError **error)
{
	int64_t place;
	*ret = false;
	if (!events_place(intake->office->store, id, &place, error))
		return false;
	g_autoptr(GPtrArray) events = place ? events_of_case(intake->office->store, place, error) : NULL;
	if (!events || !events->len)
		return !place || events;
	const struct event *opening = events->pdata[0];
	const char *subject = event_text(opening, "subject");
	g_autofree char *own = intake_subject(letter);
	*ret = event_day(opening, "received") != letter->received && (!subject || strcmp(subject, own) != 0);
	return true;
}

/* Whether KEY stands for another letter of this import. */
static bool is_doubled(struct intake *intake, const char *key, const char *hash)
{
	const char *first = g_hash_table_lookup(intake->numbers, key);
	if (!first)
		g_hash_table_insert(intake->numbers, g_strdup(key), g_strdup(hash));
	return first && strcmp(first, hash) != 0;
}

/* By number and box. Offices begin to count again every year: a number that stands for another letter does not hide
 * this one. */
static bool identify_by_number(struct intake *intake, struct letter_in *letter, GError **error)
{
	g_autofree char *number = g_strdup(intake_cell(letter, INTAKE_NUMBER));
	g_autofree char *content = content_of(letter);
	g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, content, -1);
	g_autofree char *key = g_strconcat(letter->box, "\n", g_strstrip(number), NULL);
	g_autofree char *both = g_strconcat(key, "\n", hash, NULL);
	bool taken;
	letter->id = identity_named("import by number", key);
	if (!is_taken(intake, letter, letter->id, &taken, error))
		return false;
	if (!taken && !is_doubled(intake, key, hash))
		return true;
	intake->doubled++;
	g_free(letter->id);
	letter->id = identity_named("import by number and content", both);
	return true;
}

/* By content; SEEN counts how often it stood in this file, so that two equal letters of one file stay two. */
static void identify_by_content(struct letter_in *letter, GHashTable *seen)
{
	g_autofree char *content = content_of(letter);
	g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, content, -1);
	int times = GPOINTER_TO_INT(g_hash_table_lookup(seen, hash)) + 1;
	g_autofree char *key = g_strdup_printf("%s\n%d", hash, times);
	g_hash_table_replace(seen, g_steal_pointer(&hash), GINT_TO_POINTER(times));
	letter->id = identity_named("import by content", key);
}

static bool take(struct intake *intake, struct letter_in *letter, GHashTable *seen, GError **error)
{
	const char *unit = intake_cell(letter, INTAKE_UNIT);
	if (!take_days(intake, letter, error) || !take_box(intake, letter, error))
		return false;
	if (!intake_cell(letter, INTAKE_SUBJECT) && !intake_cell(letter, INTAKE_BODY))
		return bad(letter, letter->file->titles[INTAKE_BODY] ? INTAKE_BODY : INTAKE_SUBJECT, error,
		    _("neither subject nor text is there"));
	if (unit) {
		g_auto(GStrv) units = intake_units(letter);
		if (g_utf8_strlen(units[0], -1) > LONGEST_NAME || strpbrk(units[0], "=\""))
			return bad(letter, INTAKE_UNIT, error, _("this is no name of a unit"));
	}
	if (intake->kind == KIND_VISIT && !intake_check_visit(letter, error))
		return false;
	take_words(intake, letter);
	if (!intake_cell(letter, INTAKE_NUMBER))
		identify_by_content(letter, seen);
	else if (!identify_by_number(intake, letter, error))
		return false;
	if (intake_cell(letter, INTAKE_REPLY) && letter->replied == DATE_NONE)
		intake->undated++;
	return true;
}

bool intake_take(struct intake *intake, const struct intake_file *file, GError **error)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (unsigned i = 0; i < file->rows->len; i++) {
		struct letter_in *letter = g_new0(struct letter_in, 1);
		letter->file = file;
		letter->row = file->rows->pdata[i];
		g_ptr_array_add(intake->letters, letter);
		if (!take(intake, letter, seen, error))
			return false;
	}
	return true;
}

char **intake_units(const struct letter_in *letter)
{
	const char *text = intake_cell(letter, INTAKE_UNIT);
	g_autoptr(GPtrArray) units = g_ptr_array_new();
	g_auto(GStrv) parts = text ? g_strsplit_set(text, ",;\n\t", -1) : NULL;
	for (char **part = parts; part && *part; part++) {
		g_auto(GStrv) names = g_regex_split_simple("[、，；]", *part, 0, 0);
		for (char **name = names; *name; name++) {
			g_autofree char *line = text_display(*name);
			if (*line)
				g_ptr_array_add(units, g_steal_pointer(&line));
		}
	}
	g_ptr_array_add(units, NULL);
	return (char **)g_ptr_array_free(g_steal_pointer(&units), FALSE);
}
