#include "ui/wordlist.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/role.h"
#include "office/vocabulary.h"
#include "ui/list.h"
#include "ui/prompt.h"
#include "ui/rights.h"
#include "ui/stack.h"
#include "ui/verbform.h"
#include <string.h>

/* A word or a person, as both are shown. */
struct entry {
	int64_t place; /* from 1 */
	char *code;    /* or login */
	char *name;    /* safe to draw, as more is */
	char *more;    /* roles and unit */
	bool retired;
};

struct wordlist {
	struct ui *ui;
	struct office *office;
	const char *name; /* the verb that changes it */
	enum word_list list_id;
	bool staff;
	GPtrArray *entries;
	struct list *list;
};

static void entry_clear(void *arg)
{
	struct entry *entry = arg;
	g_free(entry->code);
	g_free(entry->name);
	g_free(entry->more);
}

static void entry_unref(void *entry)
{
	g_rc_box_release_full(entry, entry_clear);
}

static void add(struct wordlist *self, const char *code, const char *name, bool retired)
{
	struct entry *entry = g_rc_box_new0(struct entry);
	entry->place = self->entries->len + 1;
	entry->code = g_strdup(code);
	entry->name = text_display(name);
	entry->retired = retired;
	g_ptr_array_add(self->entries, entry);
}

static void add_staff(struct wordlist *self, const struct staff_row *row)
{
	unsigned roles = 0;
	add(self, row->login, row->name, row->retired);
	struct entry *entry = g_ptr_array_index(self->entries, self->entries->len - 1);
	g_autofree char *titles = role_parse(row->roles, &roles, NULL) ? role_titles(roles) : g_strdup(row->roles);
	const char *unit = row->unit ? vocabulary_name(self->office, LIST_UNIT, row->unit) : "";
	g_autofree char *more = g_strdup_printf("%s  %s", unit, titles);
	entry->more = text_display(more);
}

static void read_words(struct wordlist *self)
{
	g_autoptr(GPtrArray) words = vocabulary_words(self->office, self->list_id);
	for (unsigned i = 0; words && i < words->len; i++) {
		const struct word *word = g_ptr_array_index(words, i);
		add(self, word->code, word->name, word->retired);
	}
}

static void read_staff(struct wordlist *self)
{
	g_autoptr(GPtrArray) rows = staff_list(self->office);
	for (unsigned i = 0; rows && i < rows->len; i++)
		add_staff(self, g_ptr_array_index(rows, i));
}

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	const struct wordlist *self = arg;
	GPtrArray *rows = g_ptr_array_new_with_free_func(entry_unref);
	(void)before;
	(void)limit;
	(void)error;
	for (unsigned i = 0; !anchor && i < self->entries->len; i++)
		g_ptr_array_add(rows, g_rc_box_acquire(g_ptr_array_index(self->entries, i)));
	return rows;
}

static int64_t row_id(const void *row)
{
	return ((const struct entry *)row)->place;
}

static void draw_row(void *arg, struct pen *pen, const void *row, bool ticked)
{
	const struct entry *entry = row;
	g_autofree char *name = entry->retired ? g_strdup_printf(_("%s (retired)"), entry->name) : g_strdup(entry->name);
	enum style before = pen_style(pen, entry->retired ? STYLE_DIM : STYLE_PLAIN);
	(void)arg;
	(void)ticked;
	pen_text(pen, 0, 2, 28, name);
	pen_text(pen, 0, 31, 16, entry->code);
	if (entry->more)
		pen_text(pen, 0, 48, -1, entry->more);
	pen_style(pen, before);
}

static const struct list_source SOURCE = {.page = page, .id = row_id, .free = entry_unref, .draw = draw_row};

static bool load(struct view *view, GError **error)
{
	struct wordlist *self = view->data;
	g_ptr_array_set_size(self->entries, 0);
	if (self->staff)
		read_staff(self);
	else
		read_words(self);
	return list_load(self->list, error);
}

static void draw(struct view *view, struct pen *pen)
{
	struct wordlist *self = view->data;
	enum style before = pen_style(pen, STYLE_HEADING);
	pen_text(pen, 0, 2, 28, _("name"));
	pen_text(pen, 0, 31, 16, self->staff ? _("login") : _("code"));
	if (self->staff)
		pen_text(pen, 0, 48, -1, _("unit and roles"));
	pen_style(pen, before);
	struct rect rect = {.row = 1, .rows = pen_rows(pen) - 1, .cols = pen_cols(pen)};
	ui_list(self->ui, self->list, pen, rect);
}

static char *title_of(struct view *view)
{
	const struct wordlist *self = view->data;
	return g_strdup(self->staff ? _("staff") : word_list_title(self->list_id));
}

static char *status(struct view *view)
{
	(void)view;
	return g_strdup(_("what is retired stays readable in old cases and cannot be chosen any more"));
}

/* "name=value" behind WORDS, where there is a value. */
static void add_value(GStrvBuilder *words, const char *name, const char *value)
{
	g_autofree char *word = g_strdup_printf("%s=%s", name, value ? value : "");
	if (value)
		g_strv_builder_add(words, word);
}

/* How the selected one is now. */
static void add_present(const struct wordlist *self, const struct entry *entry, GStrvBuilder *words)
{
	g_autoptr(GPtrArray) rows = self->staff ? staff_list(self->office) : NULL;
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct staff_row *row = rows->pdata[i];
		if (strcmp(row->login, entry->code) != 0)
			continue;
		add_value(words, "name", row->name);
		add_value(words, "role", row->roles);
		add_value(words, "unit", row->unit);
	}
	if (!self->staff)
		add_value(words, "name", vocabulary_name(self->office, self->list_id, entry->code));
}

/* The form of a new one, or of the selected one. */
static bool fill(const struct wordlist *self, const char *deed, GError **error)
{
	const struct entry *entry = list_row(self->list);
	bool changes = !strcmp(deed, "change");
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	if (changes && !entry)
		return true;
	g_strv_builder_add_many(builder, self->name, deed, changes ? entry->code : NULL, NULL);
	if (changes)
		add_present(self, entry, builder);
	g_auto(GStrv) words = g_strv_builder_end(builder);
	const struct verbform_spec spec = {.words = (const char *const *)words, .changes = changes && self->staff};
	return verbform_open(self->ui, &spec, error);
}

/* Asks first: what is out of use cannot be chosen any more. */
static bool ask(const struct wordlist *self, const char *deed, GError **error)
{
	const struct entry *entry = list_row(self->list);
	if (!entry)
		return true;
	if (entry->retired)
		return fail(error, FAIL_REFUSED, _("'%s' is out of use already"), entry->name);
	g_autofree char *code = g_shell_quote(entry->code);
	g_autofree char *line = g_strdup_printf("%s %s %s", self->name, deed, code);
	g_autofree char *label = g_strdup_printf(_("take '%s' out of use?"), entry->name);
	prompt_confirm(self->ui, label, NULL, line);
	return true;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	static const struct {
		const char *word, *deed;
		bool (*run)(const struct wordlist *self, const char *deed, GError **error);
	} DEEDS[] = {
	    {.word = "new", .deed = "add", .run = fill},
	    {.word = "edit", .deed = "change", .run = fill},
	    {.word = "open", .deed = "change", .run = fill},
	    {.word = "retire", .deed = "retire", .run = ask},
	};
	const struct wordlist *self = view->data;
	for (size_t i = 0; i < G_N_ELEMENTS(DEEDS); i++)
		if (!strcmp(DEEDS[i].word, words[0]))
			return DEEDS[i].run(self, DEEDS[i].deed, error) ? ACTED_DONE : ACTED_FAILED;
	return list_act(self->list, words, error);
}

/* Names are added by more people than change them. */
static bool may(struct view *view, const char *command)
{
	const struct wordlist *self = view->data;
	bool changes = !strcmp(command, "edit") || !strcmp(command, "retire");
	if (!changes && strcmp(command, "new") != 0)
		return rights_may(office_person(self->office), command, KIND_COUNT);
	return role_duty(changes && !self->staff ? "word" : self->name) & office_person(self->office)->roles;
}

static void view_close(struct view *view)
{
	struct wordlist *self = view->data;
	list_free(self->list);
	g_ptr_array_unref(self->entries);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "words",
    .title_of = title_of,
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .may = may,
    .close = view_close,
};

static bool list_of(const char *name, enum word_list *ret)
{
	for (int list = 0; list < LIST_COUNT; list++)
		if (!strcmp(word_list_name((enum word_list)list), name)) {
			*ret = (enum word_list)list;
			return true;
		}
	return false;
}

bool wordlist_open(struct ui *ui, const char *name, GError **error)
{
	enum word_list list = LIST_UNIT;
	bool staff = !strcmp(name, "staff");
	if (!staff && !list_of(name, &list))
		return fail(error, FAIL_USAGE, _("there is no list '%s'"), name);
	struct wordlist *self = g_new0(struct wordlist, 1);
	*self = (struct wordlist){.ui = ui,
	    .office = ui->context.office,
	    .name = staff ? "staff" : word_list_name(list),
	    .list_id = list,
	    .staff = staff};
	self->entries = g_ptr_array_new_with_free_func(entry_unref);
	self->list = list_new(&SOURCE, self);
	stack_push(ui, &TYPE, self);
	return true;
}
