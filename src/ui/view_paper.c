#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/issue.h"
#include "ui/form.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/paper.h"
#include "ui/spoken.h"
#include "ui/stack.h"
#include <string.h>

#define AGAIN '#' /* before the place of a paper that was issued */

/* A paper on its way: what it is and what was said with it. */
struct paper_view {
	struct ui *ui;
	int64_t case_id;
	bool named;
	char *name;
	char **values;
	char *not_yet;     /* why it cannot be issued now; NULL: it can */
	struct view *form; /* in which its gaps were filled, below it; NULL: none */
	char *document, *title;
	struct pager *pager;
};

static struct issued *make(const struct paper_view *self, bool record, GError **error)
{
	struct issue_order order = {.paper = self->name, .values = self->values, .record = record, .named = self->named};
	return issue_paper(self->ui->context.office, self->case_id, &order, error);
}

/* The paper, and first why it is only to be looked at; NOT_YET may be NULL. */
static struct sheet *sheet_of(const struct issued *issued, const char *not_yet)
{
	struct sheet *sheet = sheet_new(NULL);
	if (not_yet) {
		g_autofree char *why = spoken(not_yet, NULL);
		g_autofree char *line = g_strdup_printf(_("cannot be issued yet: %s"), why);
		sheet_text(sheet, line);
	}
	sheet_text(sheet, issued->body);
	return sheet;
}

static void draw(struct view *view, struct pen *pen)
{
	struct paper_view *self = view->data;
	pager_draw(self->pager, pen, (struct rect){.rows = pen_rows(pen), .cols = pen_cols(pen)});
}

static char *title_of(struct view *view)
{
	const struct paper_view *self = view->data;
	return g_strdup(self->document);
}

static char *status(struct view *view)
{
	const struct paper_view *self = view->data;
	g_autofree char *lines = pager_status(self->pager);
	if (self->not_yet)
		return g_strdup_printf(_("%s   to look at only: why stands above the text"), lines);
	return g_strdup_printf(_("%s   not issued yet; Ctrl-S issues it"), lines);
}

static bool key(struct view *view, const struct key *key)
{
	struct paper_view *self = view->data;
	return pager_key(self->pager, self->ui, key);
}

static bool issue(struct view *view, GError **error)
{
	struct paper_view *self = view->data;
	struct ui *ui = self->ui;
	if (self->not_yet) {
		g_set_error_literal(error, FAIL, FAIL_REFUSED, self->not_yet);
		return false;
	}
	OWN(issued) issued = make(self, true, error);
	if (!issued)
		return false;
	stack_remove(ui, view);
	if (self->form)
		form_finish(self->form);
	ui_changed(ui);
	ui_say(ui, _("%s issued: %s"), issued->document, issued->title);
	return true;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct paper_view *self = view->data;
	if (strcmp(words[0], "save") != 0)
		return pager_act(self->pager, self->ui, words, error);
	return issue(view, error) ? ACTED_DONE : ACTED_FAILED;
}

/* What cannot be issued offers no key for it. */
static bool may(struct view *view, const char *command)
{
	const struct paper_view *self = view->data;
	return !self->not_yet || strcmp(command, "save") != 0;
}

static void paper_view_free(struct paper_view *self)
{
	g_clear_pointer(&self->pager, pager_free);
	g_free(self->name);
	g_strfreev(self->values);
	g_free(self->not_yet);
	g_free(self->document);
	g_free(self->title);
	g_free(self);
}

static void view_close(struct view *view)
{
	paper_view_free(view->data);
}

static const char *section(struct view *view)
{
	(void)view;
	return "paper pager";
}

static const struct view_type TYPE = {
    .name = "paper",
    .section = section,
    .title_of = title_of,
    .draw = draw,
    .status = status,
    .key = key,
    .act = act,
    .may = may,
    .close = view_close,
};

/* Which paper of which case, and whether it names the writer of a secret one. */
struct wanted {
	int64_t case_id;
	const char *name;
	const char *not_yet; /* NULL: it can be issued */
	bool named;
	struct view *form; /* in which its gaps were filled; NULL: it has none */
};

/* Shows the paper with VALUES, which it takes over. */
static bool look(struct ui *ui, const struct wanted *wanted, char **values, GError **error)
{
	struct paper_view *self = g_new0(struct paper_view, 1);
	*self = (struct paper_view){
	    .ui = ui,
	    .case_id = wanted->case_id,
	    .named = wanted->named,
	    .name = g_strdup(wanted->name),
	    .not_yet = g_strdup(wanted->not_yet),
	    .form = wanted->form,
	    .values = values,
	};
	OWN(issued) issued = make(self, false, error);
	if (!issued) {
		paper_view_free(self);
		return false;
	}
	self->document = g_strdup(issued->document);
	self->title = g_strdup(issued->title);
	self->pager = pager_new(sheet_of(issued, self->not_yet));
	stack_push(ui, &TYPE, self);
	return true;
}

/* What a paper lacks, asked for. */
struct asking {
	int64_t case_id;
	bool named;
	char *name, *not_yet;
	struct view *form;
	GPtrArray *gaps;      /* of struct issue_gap * */
	GPtrArray *titles;    /* of char *: the beginnings of their labels */
	struct field *fields; /* one each */
};

static void asking_free(void *arg)
{
	struct asking *asking = arg;
	g_free(asking->name);
	g_free(asking->not_yet);
	g_ptr_array_unref(asking->gaps);
	g_ptr_array_unref(asking->titles);
	g_free(asking->fields);
	g_free(asking);
}

static bool go_on(void *arg, struct ui *ui, struct form *form, GError **error)
{
	const struct asking *asking = arg;
	const struct wanted wanted = {.case_id = asking->case_id,
	    .name = asking->name,
	    .not_yet = asking->not_yet,
	    .named = asking->named,
	    .form = asking->form};
	return look(ui, &wanted, form_words(form), error);
}

/* What stands before a field; the status line says the rest. */
static char *beginning(const char *label)
{
	static const char *const ENDS[] = {"；", "，", "（", "：", ";", ",", " ("};
	size_t length = strlen(label);
	for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		const char *end = strstr(label, ENDS[i]);
		length = end ? MIN(length, (size_t)(end - label)) : length;
	}
	return g_strndup(label, length);
}

GPtrArray *paper_titles(const GPtrArray *gaps)
{
	GPtrArray *titles = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GHashTable) count = g_hash_table_new(g_str_hash, g_str_equal);
	for (unsigned i = 0; i < gaps->len; i++) {
		char *title = beginning(((const struct issue_gap *)gaps->pdata[i])->label);
		g_ptr_array_add(titles, title);
		g_hash_table_replace(count, title, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(count, title)) + 1));
	}
	for (unsigned i = 0; i < gaps->len; i++)
		if (GPOINTER_TO_INT(g_hash_table_lookup(count, titles->pdata[i])) > 1)
			titles->pdata[i] = g_strdup(((const struct issue_gap *)gaps->pdata[i])->label);
	return titles;
}

static char *head(void *arg, struct form *form)
{
	(void)arg;
	(void)form;
	return g_strdup(_("Ctrl-S shows the paper; nothing is recorded yet"));
}

/* What the office says of itself is a line: a telephone, an address. */
static bool is_setting(const char *name)
{
	const struct setting *setting = SETTINGS;
	while (setting->name && strcmp(setting->name, name) != 0)
		setting++;
	return setting->name != NULL;
}

static void ask(struct ui *ui, const struct wanted *wanted, const struct issue_offer *offer)
{
	struct asking *asking = g_new0(struct asking, 1);
	g_autofree char *draft = g_strdup_printf("paper-%s-%" G_GINT64_FORMAT, offer->name, wanted->case_id);
	asking->case_id = wanted->case_id;
	asking->named = wanted->named;
	asking->name = g_strdup(offer->name);
	asking->not_yet = g_strdup(offer->not_yet);
	asking->gaps = g_ptr_array_ref(offer->gaps);
	asking->titles = paper_titles(offer->gaps);
	asking->fields = g_new0(struct field, offer->gaps->len + 1);
	for (unsigned i = 0; i < offer->gaps->len; i++) {
		const struct issue_gap *gap = offer->gaps->pdata[i];
		asking->fields[i] = (struct field){
		    .name = gap->name,
		    .title = asking->titles->pdata[i],
		    .hint = gap->label,
		    .type = is_setting(gap->name) ? FIELD_LINE : FIELD_TEXT,
		    .needed = true,
		};
	}
	asking->form = form_open(ui, &(struct form_spec){
	                                 .name = "gaps",
	                                 .stays = true,
	                                 .draft = draft,
	                                 .title = offer->title,
	                                 .fields = asking->fields,
	                                 .calendar = office_calendar(ui->context.office),
	                                 .today = office_today(ui->context.office),
	                                 .arg = asking,
	                                 .head = head,
	                                 .save = go_on,
	                                 .closed = asking_free,
	                             });
}

/* The menu of papers while it is open. */
struct choosing {
	int64_t case_id;
	bool named;
	GPtrArray *offers, *papers;
};

static void choosing_free(void *arg)
{
	struct choosing *choosing = arg;
	g_clear_pointer(&choosing->offers, g_ptr_array_unref);
	g_clear_pointer(&choosing->papers, g_ptr_array_unref);
	g_free(choosing);
}

static void pick(struct ui *ui, void *arg, const char *code)
{
	const struct choosing *choosing = arg;
	GError *error = NULL;
	if (*code == AGAIN) {
		pager_open(ui, sheet_of(choosing->papers->pdata[g_ascii_strtoll(code + 1, NULL, 10)], NULL), NULL, NULL);
		return;
	}
	for (unsigned i = 0; i < choosing->offers->len; i++) {
		const struct issue_offer *offer = choosing->offers->pdata[i];
		if (strcmp(offer->name, code) != 0)
			continue;
		const struct wanted wanted = {
		    .case_id = choosing->case_id, .name = offer->name, .not_yet = offer->not_yet, .named = choosing->named};
		if (offer->gaps->len)
			ask(ui, &wanted, offer);
		else if (!look(ui, &wanted, NULL, &error))
			ui_fail(ui, error);
	}
}

static void add_items(GPtrArray *items, const struct choosing *choosing)
{
	if (choosing->offers->len)
		menu_add(items, NULL, _("papers that fit now"), NULL);
	for (unsigned i = 0; i < choosing->offers->len; i++) {
		const struct issue_offer *offer = choosing->offers->pdata[i];
		menu_add(items, offer->name, offer->title, offer->not_yet ? _("to look at only") : offer->document);
	}
	if (choosing->papers->len)
		menu_add(items, NULL, _("papers issued"), NULL);
	for (unsigned i = 0; i < choosing->papers->len; i++) {
		const struct issued *issued = choosing->papers->pdata[i];
		g_autofree char *code = g_strdup_printf("%c%u", AGAIN, i);
		g_autofree char *on = date_format(issued->on);
		g_autofree char *title = g_strdup_printf("%s  %s", issued->document, issued->title);
		menu_add(items, code, title, issued->taken_back ? _("void") : on);
	}
}

bool paper_choose(struct ui *ui, int64_t case_id, bool named, GError **error)
{
	struct choosing *choosing = g_new0(struct choosing, 1);
	struct office *office = ui->context.office;
	choosing->case_id = case_id;
	choosing->named = named;
	choosing->offers = issue_offers(office, case_id, error);
	choosing->papers = choosing->offers ? issue_history(office, case_id, named, error) : NULL;
	bool any = choosing->papers && choosing->offers->len + choosing->papers->len;
	if (choosing->papers && !any)
		fail(error, FAIL_REFUSED, _("no paper fits this case"));
	if (!any) {
		choosing_free(choosing);
		return false;
	}
	GPtrArray *items = menu_items();
	add_items(items, choosing);
	menu_open(ui, &(struct menu_spec){
	                  .title = _("papers"), .items = items, .arg = choosing, .pick = pick, .closed = choosing_free});
	return true;
}
