#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/law.h"
#include "office/vocabulary.h"
#include "ui/phrase.h"
#include "ui/prompt.h"
#include "ui/setuplist.h"
#include "ui/stack.h"
#include "ui/verbform.h"
#include "ui/views.h"
#include "ui/wordlist.h"
#include <string.h>

#define LIST_LINE "words " /* how a part opens a list */

/* What the office itself is made of. */
struct part {
	const char *title; /* N_() */
	const char *line;  /* command line that Enter runs */
	char *(*state)(struct office *office);
};

struct settings {
	struct ui *ui;
	struct office *office;
	struct list *list;
	GPtrArray *states; /* of char *, by part */
};

static char *count_words(struct office *office, enum word_list list)
{
	g_autoptr(GPtrArray) words = vocabulary_words(office, list);
	int used = 0;
	for (unsigned i = 0; words && i < words->len; i++)
		used += !((const struct word *)g_ptr_array_index(words, i))->retired;
	return g_strdup_printf("%d", used);
}

static char *state_units(struct office *office)
{
	return count_words(office, LIST_UNIT);
}

static char *state_categories(struct office *office)
{
	return count_words(office, LIST_CATEGORY);
}

static char *state_boxes(struct office *office)
{
	return count_words(office, LIST_BOX);
}

static char *state_staff(struct office *office)
{
	g_autoptr(GPtrArray) rows = staff_list(office);
	int used = 0;
	for (unsigned i = 0; rows && i < rows->len; i++)
		used += !((const struct staff_row *)g_ptr_array_index(rows, i))->retired;
	return g_strdup_printf("%d", used);
}

static char *state_calendar(struct office *office)
{
	return phrase_calendar(office_calendar(office), office_today(office));
}

static char *state_settings(struct office *office)
{
	return text_display(office_setting(office, "school", ""));
}

static char *state_register(struct office *office)
{
	return text_display(office_file(office));
}

static const struct part PARTS[] = {
    {.title = N_("units"), .line = LIST_LINE "unit", .state = state_units},
    {.title = N_("categories"), .line = LIST_LINE "category", .state = state_categories},
    {.title = N_("boxes"), .line = LIST_LINE "box", .state = state_boxes},
    {.title = N_("staff"), .line = LIST_LINE "staff", .state = state_staff},
    {.title = N_("working-day calendar"), .line = "calendar check", .state = state_calendar},
    {.title = N_("settings of the register"), .line = "setup", .state = state_settings},
    {.title = N_("is the record sound?"), .line = "audit", .state = state_register},
    {.title = N_("messages of this session"), .line = "messages"},
    {.title = N_("manual"), .line = "help"},
};

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	(void)arg;
	(void)before;
	(void)limit;
	(void)error;
	return list_table(anchor, PARTS, sizeof(*PARTS), G_N_ELEMENTS(PARTS));
}

static int64_t row_id(const void *row)
{
	return (const struct part *)row - PARTS + 1;
}

static void draw_row(void *arg, struct pen *pen, const void *row, bool ticked)
{
	const struct settings *self = arg;
	const struct part *part = row;
	(void)ticked;
	pen_text(pen, 0, 2, 24, _(part->title));
	enum style before = pen_style(pen, STYLE_DIM);
	pen_text(pen, 0, 28, -1, g_ptr_array_index(self->states, part - PARTS));
	pen_style(pen, before);
}

static const struct list_source SOURCE = {.page = page, .id = row_id, .draw = draw_row};

static bool load(struct view *view, GError **error)
{
	struct settings *self = view->data;
	g_ptr_array_set_size(self->states, 0);
	for (size_t i = 0; i < G_N_ELEMENTS(PARTS); i++)
		g_ptr_array_add(self->states, PARTS[i].state ? PARTS[i].state(self->office) : g_strdup(""));
	return list_load(self->list, error);
}

static void draw(struct view *view, struct pen *pen)
{
	struct settings *self = view->data;
	pen_rule(pen, 0, NULL);
	struct rect rect = {.row = 1, .rows = pen_rows(pen) - 1, .cols = pen_cols(pen)};
	ui_list(self->ui, self->list, pen, rect);
}

static char *status(struct view *view)
{
	const struct settings *self = view->data;
	const struct person *person = office_person(self->office);
	g_autofree char *name = text_display(person->name);
	g_autofree char *roles = person->roles == ROLE_ALL ? g_strdup(_("all roles")) : role_titles(person->roles);
	return g_strdup_printf(_("%s (%s)"), name, roles);
}

/* The form of a new one of the list under the cursor. */
static bool add(struct settings *self, const struct part *part, GError **error)
{
	const char *list = part && g_str_has_prefix(part->line, LIST_LINE) ? part->line + strlen(LIST_LINE) : NULL;
	const char *words[] = {list, "add", NULL};
	if (!list)
		return fail(error, FAIL_USAGE, _("nothing is added here; move to a list: units, categories, boxes, staff"));
	return verbform_open(self->ui, &(struct verbform_spec){.words = words}, error);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct settings *self = view->data;
	const struct part *part = list_row(self->list);
	if (!strcmp(words[0], "open") && part) {
		ui_run(self->ui, part->line);
		return ACTED_DONE;
	}
	if (!strcmp(words[0], "setup")) {
		setuplist_open(self->ui);
		return ACTED_DONE;
	}
	if (!strcmp(words[0], "new"))
		return add(self, part, error) ? ACTED_DONE : ACTED_FAILED;
	if (!strcmp(words[0], "words") && words[1])
		return wordlist_open(self->ui, words[1], error) ? ACTED_DONE : ACTED_FAILED;
	return list_act(self->list, words, error);
}

static void view_close(struct view *view)
{
	struct settings *self = view->data;
	list_free(self->list);
	g_ptr_array_unref(self->states);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "settings",
    .title = N_("settings"),
    .tab = 7,
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .close = view_close,
};

struct view *settings_open(struct ui *ui, GError **error)
{
	struct settings *self = g_new0(struct settings, 1);
	(void)error;
	*self = (struct settings){.ui = ui, .office = ui->context.office};
	self->states = g_ptr_array_new_with_free_func(g_free);
	self->list = list_new(&SOURCE, self);
	return stack_push(ui, &TYPE, self);
}
