#include "ui/form.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/draftname.h"
#include "ui/formparts.h"
#include "ui/menu.h"
#include "ui/spoken.h"
#include <string.h>

#define READ_MS 120 /* of silence until the owner is asked again */
#define KEEP_MS 300 /* of silence until the draft is written */

static int64_t clock_ms(void)
{
	return g_get_monotonic_time() / 1000;
}

struct item *form_item(const struct form *form, int i)
{
	return g_ptr_array_index(form->items, i);
}

struct item *form_find(const struct form *form, const char *field)
{
	for (int i = 0; i < (int)form->items->len; i++)
		if (!strcmp(form_item(form, i)->field->name, field))
			return form_item(form, i);
	return NULL;
}

int form_wrong_count(const struct form *form)
{
	int count = 0;
	for (int i = 0; i < (int)form->items->len; i++)
		count += form_shows(form, i) && form_item(form, i)->wrong;
	return count;
}

static struct item *current(const struct form *form)
{
	return form_item(form, form->at);
}

void form_touch(struct form *form)
{
	form->changed = clock_ms();
	form->unkept = form->unread = true;
}

char *form_value(const struct form *form, const char *field)
{
	struct item *item = form_find(form, field);
	return item ? item_value(item, &form->spec) : NULL;
}

int form_day(const struct form *form, const char *field)
{
	struct item *item = form_find(form, field);
	return item ? item_day(item, &form->spec) : DATE_NONE;
}

void form_set(struct form *form, const char *field, const char *value)
{
	struct item *item = form_find(form, field);
	if (!item)
		return;
	item_set(item, value);
	g_clear_pointer(&item->wrong, g_free);
	form_touch(form);
}

static bool item_touched(const struct form *form, const struct item *item)
{
	g_autofree char *value = item_value(item, &form->spec);
	return strcmp(value, item->initial) != 0;
}

bool form_touched(const struct form *form, const char *field)
{
	struct item *item = form_find(form, field);
	return item && item_touched(form, item);
}

char **form_words(const struct form *form)
{
	GPtrArray *words = g_ptr_array_new();
	for (int i = 0; i < (int)form->items->len; i++) {
		const struct item *item = form_item(form, i);
		g_autofree char *value = item_value(item, &form->spec);
		if (!text_blank(value) && form_shows(form, i))
			g_ptr_array_add(words, g_strconcat(item->field->name, "=", value, NULL));
	}
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}

bool form_touched_any(const struct form *form)
{
	for (int i = 0; i < (int)form->items->len; i++)
		if (item_touched(form, form_item(form, i)))
			return true;
	return false;
}

/* Looks at one field; what is wrong is kept with it. */
bool form_check(struct form *form, struct item *item)
{
	g_autoptr(GError) error = NULL;
	const struct form_spec *spec = &form->spec;
	bool fine = item_check(item, spec, &error) && (!spec->check || text_blank(line_text(item->line)) ||
	                                                  spec->check(spec->arg, form, item->field, &error));
	g_clear_pointer(&item->wrong, g_free);
	if (!fine)
		item->wrong = spoken(error ? error->message : "", spec->fields);
	return fine;
}

/* Dates, times, numbers and choices are replaced rather than mended; typing begins them anew. */
static bool is_short(const struct item *item)
{
	enum field_type type = item->field->type;
	return (type == FIELD_DAY || type == FIELD_TIME || type == FIELD_COUNT || (item->choices && !item_is_open(item))) &&
	       !text_blank(line_text(item->line));
}

static void go(struct form *form, int to, int way)
{
	struct item *item = current(form);
	item_settle(item);
	/* a needed field that is still empty is nothing to complain about while one passes by */
	if (!text_blank(line_text(item->line)) || item->wrong)
		form_check(form, item);
	form->at = form_step(form, to, way);
	form->fresh = is_short(current(form));
}

/* Head, foot and echoes as the owner sees the values now. */
static void ask_owner(struct form *form)
{
	const struct form_spec *spec = &form->spec;
	form->unread = false;
	if (spec->head) {
		g_free(form->head);
		form->head = spec->head(spec->arg, form);
	}
	if (spec->foot) {
		g_clear_pointer(&form->foot, g_ptr_array_unref);
		form->foot = spec->foot(spec->arg, form);
	}
	for (int i = 0; spec->echo && i < (int)form->items->len; i++) {
		struct item *item = form_item(form, i);
		g_free(item->echo);
		item->echo = spec->echo(spec->arg, form, item->field);
	}
}

/* Esc: what was typed stays as a draft. */
static bool back(struct view *view)
{
	struct form *form = view->data;
	form_keep(view);
	ui_changed(view->ui); /* lists of drafts */
	if (form->kept && form_touched_any(form))
		ui_say(view->ui, _("what was typed is kept as a draft"));
	return false;
}

static int wait(struct view *view)
{
	struct form *form = view->data;
	int64_t due = form->changed + (form->unread ? READ_MS : KEEP_MS);
	if (!form->unread && !form->unkept)
		return -1;
	return (int)MAX(due - clock_ms(), 0);
}

static bool idle(struct view *view)
{
	struct form *form = view->data;
	if (form->unread)
		ask_owner(form);
	else
		form_keep(view);
	return form->unkept;
}

static bool load(struct view *view, GError **error)
{
	(void)error;
	ask_owner(view->data);
	return true;
}

static bool edit(struct form *form, struct ui *ui, GError **error)
{
	struct item *item = current(form);
	if (item->field->type != FIELD_TEXT) {
		ui_say(ui, _("the editor is for long texts"));
		return true;
	}
	g_autofree char *text = ui->term ? term_edit(ui->term, line_text(item->line), error) : NULL;
	if (!text)
		return ui->term == NULL;
	line_set(item->line, text);
	form_touch(form);
	return true;
}

/* Goes to the first field that is wrong; true where none is. */
static bool check_all(struct form *form)
{
	int first = -1;
	for (int i = (int)form->items->len - 1; i >= 0; i--) {
		item_settle(form_item(form, i));
		if (form_shows(form, i) && !form_check(form, form_item(form, i)))
			first = i;
	}
	if (first >= 0)
		form->at = first;
	return first < 0;
}

/* Where MESSAGE speaks of ITEM: by its name, or quoting what stands in it; NULL: nowhere. */
static const char *spoken_of(const struct item *item, const char *message)
{
	g_autofree char *name = g_strconcat(item->field->name, "=", NULL);
	const char *at = strstr(message, name);
	while (at && at > message && (g_ascii_isalnum(at[-1]) || at[-1] == '-'))
		at = strstr(at + 1, name);
	const char *text = line_text(item->line);
	g_autofree char *plain = g_strdup_printf("'%s'", text), *curled = g_strdup_printf("“%s”", text);
	const char *quoted = text_blank(text) ? NULL : strstr(message, plain);
	return at ? at : quoted || text_blank(text) ? quoted : strstr(message, curled);
}

/* To the field that a refusal speaks of first. */
static void go_wrong(struct form *form, const char *message)
{
	const char *first = NULL;
	for (int i = 0; i < (int)form->items->len; i++) {
		const char *at = form_shows(form, i) ? spoken_of(form_item(form, i), message) : NULL;
		if (!at || (first && first <= at))
			continue;
		first = at;
		form->at = i;
	}
}

void form_finish(struct view *view)
{
	struct form *form = view->data;
	form->unkept = false;
	if (form->claim)
		draft_remove(draft_claim_name(form->claim));
	stack_remove(view->ui, view);
	ui_changed(view->ui);
}

static bool save(struct view *view, GError **error)
{
	struct form *form = view->data;
	if (!check_all(form))
		return fail(error, FAIL_USAGE, _("not saved: %d fields must be put right first"), form_wrong_count(form));
	GError *refusal = NULL;
	if (!form->spec.save(form->spec.arg, view->ui, form, &refusal)) {
		g_autofree char *said = refusal ? g_steal_pointer(&refusal->message) : NULL;
		if (!refusal)
			return false;
		go_wrong(form, said);
		refusal->message = spoken(said, form->spec.fields);
		g_propagate_error(error, refusal);
		return false;
	}
	if (form->spec.stays)
		form_keep(view);
	else
		form_finish(view);
	return true;
}

static void asked(struct ui *ui, void *arg, const char *code)
{
	(void)arg;
	if (!strcmp(code, "save"))
		ui_run(ui, code);
}

/* Enter on the last field: an input method sends Enter too, so nothing is saved by it alone. */
static void ask_to_save(const struct form *form, struct ui *ui)
{
	const struct binding *save = keymap_find(ui->keymap, form->sections, "Ctrl-S");
	GPtrArray *items = menu_items();
	menu_add(items, "stay", _("go on typing"), NULL);
	menu_add(items, "save", save && save->title ? _(save->title) : _("save"), "Ctrl-S");
	menu_open(
	    ui, &(struct menu_spec){.title = _("that was the last field"), .items = items, .through = true, .pick = asked});
}

static void next(struct form *form, struct ui *ui)
{
	int before = form->at;
	go(form, form->at + 1, 1);
	if (form->at == before)
		ask_to_save(form, ui);
}

static void discard(struct form *form, struct ui *ui)
{
	for (int i = 0; i < (int)form->items->len; i++) {
		struct item *item = form_item(form, i);
		item_set(item, item->initial);
		g_clear_pointer(&item->wrong, g_free);
	}
	form->at = 0;
	form_touch(form);
	ui_say(ui, _("all fields are as at first; Ctrl-Z in a field brings its text back"));
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct form *form = view->data;
	const char *word = words[0];
	bool fine = true;
	if (!strcmp(word, "next-field"))
		next(form, view->ui);
	else if (!strcmp(word, "previous-field"))
		go(form, form->at - 1, -1);
	else if (!strcmp(word, "first"))
		go(form, 0, 1);
	else if (!strcmp(word, "last"))
		go(form, (int)form->items->len - 1, -1);
	else if (!strcmp(word, "down"))
		go(form, form->at + 1, 1);
	else if (!strcmp(word, "choose"))
		fine = form_choose(form, view->ui, error);
	else if (!strcmp(word, "editor"))
		fine = edit(form, view->ui, error);
	else if (!strcmp(word, "save"))
		fine = save(view, error);
	else if (!strcmp(word, "discard"))
		discard(form, view->ui);
	else
		return form->spec.act ? form->spec.act(form->spec.arg, form, words, error) : ACTED_NOT_MINE;
	return fine ? ACTED_DONE : ACTED_FAILED;
}

static bool key(struct view *view, const struct key *key)
{
	struct form *form = view->data;
	struct item *item = current(form);
	unsigned before = line_revision(item->line);
	if (form->fresh && (key->press == PRESS_TEXT || key->press == PRESS_PASTE || key_is(key, "Backspace")))
		line_set(item->line, "");
	form->fresh = false;
	bool taken = item_flag_key(item, key) || line_key(item->line, key);
	if (line_revision(item->line) != before) {
		g_clear_pointer(&item->wrong, g_free);
		form_touch(form);
		ui_hush(view->ui); /* the row says by itself how many are still wrong */
	}
	return taken;
}

static char *status(struct view *view)
{
	struct form *form = view->data;
	const char *own_hint = current(form)->field->hint;
	g_autofree char *hint = own_hint ? spoken(_(own_hint), form->spec.fields) : NULL;
	int wrong = form_wrong_count(form);
	int own = form_shown_until(form, form->at) + 1, all = form_shown_until(form, (int)form->items->len);
	g_autofree char *place =
	    g_strdup_printf(form_needs(form) ? _("field %d of %d, * must be filled in") : _("field %d of %d"), own, all);
	g_autofree char *count = wrong ? g_strdup_printf(_(", %d to put right"), wrong) : g_strdup("");
	g_autofree char *full = g_strconcat(place, count, hint ? "   " : "", hint ? hint : "", NULL);
	if (!hint || !view->ui->pen || width_text(full) <= pen_cols(view->ui->pen) - 2)
		return g_steal_pointer(&full);
	return g_strdup_printf("%d/%d%s   %s", own, all, count, hint); /* what the hint says matters more */
}

/* Keys that do nothing in this field are not offered. */
static bool may(struct view *view, const char *command)
{
	const struct form *form = view->data;
	const struct item *item = current(form);
	if (!strcmp(command, "choose"))
		return item->choices || item->field->type == FIELD_DAY;
	return strcmp(command, "editor") != 0 || item->field->type == FIELD_TEXT;
}

static void draw(struct view *view, struct pen *pen)
{
	form_draw(view->data, pen);
}

static const char *section(struct view *view)
{
	return ((struct form *)view->data)->sections;
}

static char *title_of(struct view *view)
{
	return g_strdup(((struct form *)view->data)->spec.title);
}

static void form_close(struct view *view)
{
	struct form *form = view->data;
	if (form->spec.closed)
		form->spec.closed(form->spec.arg);
	g_ptr_array_unref(form->items);
	g_clear_pointer(&form->foot, g_ptr_array_unref);
	g_clear_pointer(&form->claim, draft_claim_free);
	g_free((char *)form->spec.name);
	g_free((char *)form->spec.title);
	g_free(form->sections);
	g_free(form->head);
	g_free(form->kept);
	g_free(form);
}

static const struct view_type FORM = {
    .name = "form",
    .text = true,
    .section = section,
    .title_of = title_of,
    .load = load,
    .draw = draw,
    .status = status,
    .key = key,
    .act = act,
    .may = may,
    .back = back,
    .idle = idle,
    .wait = wait,
    .keep = form_keep,
    .close = form_close,
};

static void add_item(struct form *form, const struct field *field)
{
	const struct form_spec *spec = &form->spec;
	struct item *item = item_new(field, spec->choices ? spec->choices(spec->arg, field) : NULL);
	g_autofree char *initial = spec->initial ? spec->initial(spec->arg, field) : NULL;
	item_set(item, initial);
	g_free(item->initial);
	item->initial = item_value(item, spec);
	g_ptr_array_add(form->items, item);
}

struct view *form_open(struct ui *ui, const struct form_spec *spec)
{
	struct form *form = g_new0(struct form, 1);
	form->spec = *spec;
	form->spec.name = g_strdup(spec->name);
	form->spec.title = g_strdup(spec->title);
	form->sections = g_strconcat(spec->name, " form", NULL);
	form->items = g_ptr_array_new_with_free_func(item_free);
	for (const struct field *field = spec->fields; field->name; field++)
		if (field_is_typed(field))
			add_item(form, field);
	form->spec.draft = NULL;
	g_autofree char *draft = draftname_own(ui->context.office, spec->draft ? spec->draft : spec->name);
	form->claim = draft_claim_new(draft);
	form_fill(form, ui);
	for (int i = 0; spec->begin && i < (int)form->items->len; i++)
		if (!strcmp(form_item(form, i)->field->name, spec->begin))
			form->at = i;
	form->fresh = is_short(current(form));
	return stack_push(ui, &FORM, form);
}
