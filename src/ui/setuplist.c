#include "ui/setuplist.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/role.h"
#include "ui/form.h"
#include "ui/list.h"
#include "ui/menu.h"
#include "ui/rights.h"
#include <string.h>

#define NAME_CELLS 20
#define VALUE_COL (2 + NAME_CELLS + 2)
#define FIELD "value"

struct setuplist {
	struct ui *ui;
	struct office *office;
	struct list *list;
};

static const char *value_of(struct office *office, const struct setting *setting)
{
	return office_setting(office, setting->name, setting->fallback);
}

/* The choices of SETTING by their titles; NULL: it takes any line. */
static GPtrArray *choices_of(const struct setting *setting)
{
	g_auto(GStrv) titles = g_strsplit(setting->said ? _(setting->said) : "", "|", -1);
	GPtrArray *items = setting->choices ? menu_items() : NULL;
	for (size_t i = 0; items && setting->choices[i]; i++)
		menu_add(items, setting->choices[i], i < g_strv_length(titles) ? titles[i] : setting->choices[i], NULL);
	return items;
}

/* CODE as people read it; to be freed. */
static char *said(const struct setting *setting, const char *code)
{
	g_autoptr(GPtrArray) items = choices_of(setting);
	for (unsigned i = 0; items && i < items->len; i++) {
		const struct menu_item *item = items->pdata[i];
		if (!strcmp(item->code, code))
			return g_strdup(item->title);
	}
	return text_display(code);
}

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	(void)arg;
	(void)before;
	(void)limit;
	(void)error;
	size_t count = 0;
	while (SETTINGS[count].name)
		count++;
	return list_table(anchor, SETTINGS, sizeof(*SETTINGS), count);
}

static int64_t row_id(const void *row)
{
	return (const struct setting *)row - SETTINGS + 1;
}

static void draw_row(void *arg, struct pen *pen, const void *row, bool ticked)
{
	const struct setuplist *self = arg;
	const struct setting *setting = row;
	g_autofree char *value = said(setting, value_of(self->office, setting));
	(void)ticked;
	pen_text(pen, 0, 2, NAME_CELLS, _(setting->title));
	pen_text(pen, 0, VALUE_COL, -1, value);
}

static const struct list_source SOURCE = {.page = page, .id = row_id, .draw = draw_row};

static bool load(struct view *view, GError **error)
{
	struct setuplist *self = view->data;
	return list_load(self->list, error);
}

static void draw(struct view *view, struct pen *pen)
{
	struct setuplist *self = view->data;
	enum style before = pen_style(pen, STYLE_HEADING);
	pen_text(pen, 0, 2, NAME_CELLS, _("name"));
	pen_text(pen, 0, VALUE_COL, -1, _("value"));
	pen_style(pen, before);
	struct rect rect = {.row = 1, .rows = pen_rows(pen) - 1, .cols = pen_cols(pen)};
	ui_list(self->ui, self->list, pen, rect);
}

static char *status(struct view *view)
{
	const struct setuplist *self = view->data;
	const struct setting *setting = list_row(self->list);
	return g_strdup(setting ? _(setting->summary) : "");
}

/* The form of one setting. */
struct filling {
	struct office *office;
	const struct setting *setting;
	struct field fields[2];
};

static char *initial(void *arg, const struct field *field)
{
	const struct filling *filling = arg;
	(void)field;
	return g_strdup(value_of(filling->office, filling->setting));
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	(void)field;
	return choices_of(((const struct filling *)arg)->setting);
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	const struct filling *filling = arg;
	g_autofree char *value = form_value(form, FIELD);
	if (!office_set(filling->office, filling->setting->name, value, error))
		return false;
	g_autofree char *now = said(filling->setting, value);
	ui_say(ui, _("%s: %s"), _(filling->setting->title), now);
	return true;
}

static void edit(const struct setuplist *self, const struct setting *setting)
{
	struct filling *filling = g_new0(struct filling, 1);
	g_autofree char *draft = g_strconcat("setting-", setting->name, NULL);
	*filling = (struct filling){.office = self->office, .setting = setting};
	filling->fields[0] = (struct field){
	    .name = FIELD,
	    .title = setting->title,
	    .type = setting->choices ? FIELD_CHOICE : FIELD_LINE,
	    .hint = setting->summary,
	};
	form_open(self->ui, &(struct form_spec){
	                        .name = "verb",
	                        .draft = draft,
	                        .title = _(setting->title),
	                        .fields = filling->fields,
	                        .calendar = office_calendar(self->office),
	                        .today = office_today(self->office),
	                        .arg = filling,
	                        .initial = initial,
	                        .choices = choices,
	                        .save = save,
	                        .closed = g_free,
	                    });
}

static bool may_edit(const struct setuplist *self)
{
	return role_duty("setting") & office_person(self->office)->roles;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct setuplist *self = view->data;
	const struct setting *setting = list_row(self->list);
	if (strcmp(words[0], "edit") != 0)
		return list_act(self->list, words, error);
	if (!may_edit(self)) {
		fail(error, FAIL_NOT_PERMITTED, _("only an administrator changes the settings"));
		return ACTED_FAILED;
	}
	if (setting)
		edit(self, setting);
	return ACTED_DONE;
}

static bool may(struct view *view, const char *command)
{
	const struct setuplist *self = view->data;
	if (!strcmp(command, "edit"))
		return may_edit(self);
	return rights_may(office_person(self->office), command, KIND_COUNT);
}

static void view_close(struct view *view)
{
	struct setuplist *self = view->data;
	list_free(self->list);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "setup",
    .title = N_("settings of the register"),
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .may = may,
    .close = view_close,
};

void setuplist_open(struct ui *ui)
{
	struct setuplist *self = g_new0(struct setuplist, 1);
	*self = (struct setuplist){.ui = ui, .office = ui->context.office};
	self->list = list_new(&SOURCE, self);
	stack_push(ui, &TYPE, self);
}
