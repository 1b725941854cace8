#include "ui/newletter.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "cmd/said.h"
#include "office/find.h"
#include "office/record.h"
#include "ui/choices.h"
#include "ui/eventform.h"
#include "ui/form.h"
#include "ui/screenstate.h"
#include "ui/views.h"
#include <string.h>

#define SCREEN "new-letter" /* its section of the keymap; what was chosen last is kept under this name */
#define ALIKE_LIMIT 9
#define CLOCKS_SHOWN 5

struct newletter {
	struct ui *ui;
	struct office *office;
	const struct event_type *type;
	char *provisional; /* the number that it would get now */
};

static void newletter_free(void *arg)
{
	struct newletter *self = arg;
	g_free(self->provisional);
	g_free(self);
}

static bool is(const struct field *field, const char *name)
{
	return !strcmp(field->name, name);
}

/* Most letters of a day come from one box, on that day. */
static char *initial(void *arg, const struct field *field)
{
	const struct newletter *self = arg;
	if (is(field, "received"))
		return date_format(office_today(self->office));
	if (is(field, "box"))
		return screenstate_get(SCREEN, "box");
	return is(field, "track") ? g_strdup("ordinary") : NULL;
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	const struct newletter *self = arg;
	return choices_for(self->office, NULL, field);
}

static struct preview *preview(const struct newletter *self, const struct form *form)
{
	g_auto(GStrv) values = form_words(form);
	struct act act = {.type = self->type->name, .values = values};
	return record_preview(self->office, 0, &act);
}

static bool check(void *arg, struct form *form, const struct field *field, GError **error)
{
	OWN(preview) found = preview(arg, form);
	return eventform_check(found, field, error);
}

/* Cases that the letter may be, by its writer or by what it says. */
static GPtrArray *alike(const struct newletter *self, const struct form *form, bool by_writer)
{
	g_autofree char *writer = form_value(form, "from");
	g_autofree char *subject = form_value(form, "subject");
	g_autofree char *body = form_value(form, "body");
	struct likeness like = {0};
	if (by_writer)
		like.writer = text_blank(writer) ? NULL : writer;
	else {
		like.subject = text_blank(subject) ? NULL : subject;
		like.body = text_blank(body) ? NULL : body;
	}
	if (!like.writer && !like.subject && !like.body)
		return NULL;
	return find_alike(self->office, &like, ALIKE_LIMIT, NULL);
}

/* A hint beside the writer and the subject. */
static char *echo(void *arg, struct form *form, const struct field *field)
{
	bool writer = is(field, "from");
	if (!writer && !is(field, "subject"))
		return NULL;
	g_autoptr(GPtrArray) rows = alike(arg, form, writer);
	if (!rows || !rows->len)
		return NULL;
	return g_strdup_printf(writer ? _("F5: %d of the same") : _("F5: %d alike"), (int)rows->len);
}

static void add_alike(GPtrArray *items, const char *heading, const GPtrArray *rows)
{
	if (rows && rows->len)
		menu_add(items, NULL, heading, NULL);
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct case_row *row = g_ptr_array_index(rows, i);
		g_autofree char *line = g_strdup_printf("%" G_GINT64_FORMAT, row->id);
		g_autofree char *number = said_number(row->number);
		g_autofree char *title = g_strdup_printf("%s  %s", number, row->subject);
		menu_add(items, line, title, state_title(row->state));
	}
}

static void open_alike(struct ui *ui, void *arg, const char *code)
{
	GError *error = NULL;
	(void)arg;
	caseview_open(ui, g_ascii_strtoll(code, NULL, 10), NULL, &error);
	ui_fail(ui, error);
}

/* F5: the cases that the hints speak of; one that is opened stands over the form. */
static enum acted act(void *arg, struct form *form, char **words, GError **error)
{
	struct newletter *self = arg;
	if (strcmp(words[0], "alike") != 0)
		return ACTED_NOT_MINE;
	GPtrArray *items = menu_items();
	g_autoptr(GPtrArray) writer = alike(self, form, true);
	g_autoptr(GPtrArray) content = alike(self, form, false);
	add_alike(items, _("of the same writer"), writer);
	add_alike(items, _("of the same content"), content);
	if (!items->len) {
		g_ptr_array_unref(items);
		fail(error, FAIL_NOT_FOUND, _("no case of this writer or of this content is known"));
		return ACTED_FAILED;
	}
	menu_open(self->ui, &(struct menu_spec){.title = _("known already?"), .items = items, .pick = open_alike});
	return ACTED_DONE;
}

/* The number that the next letter gets unless somebody else is faster. */
static char *next_number(struct office *office)
{
	OWN(filter) filter = filter_new();
	filter->kinds = KIND_BIT(KIND_LETTER);
	struct find find = {.filter = filter, .sort = SORT_NUMBER, .limit = 1};
	g_autoptr(GPtrArray) rows = find_page(office, &find, NULL);
	struct number next = {.kind = KIND_LETTER, .year = date_to_civil(office_today(office)).year, .serial = 1};
	if (rows && rows->len) {
		const struct case_row *last = g_ptr_array_index(rows, 0);
		next.serial = last->number.year == next.year ? last->number.serial + 1 : 1;
	}
	return number_paper(next);
}

static char *head(void *arg, struct form *form)
{
	const struct newletter *self = arg;
	(void)form;
	return g_strdup_printf(_("number %s (taken when it is saved)"), self->provisional);
}

static struct casefile *folded(struct event *event)
{
	g_autoptr(GPtrArray) events = g_ptr_array_new();
	event->seq = 1;
	g_ptr_array_add(events, event);
	return fold_case(events);
}

static char *clock_line(const struct clock *clock, const struct newletter *self)
{
	g_autofree char *length = g_strdup_printf("%d %s", clock->length, unit_title(clock->rule->unit));
	g_autofree char *title = width_pad(clock->rule->title, 24, WIDTH_LEFT);
	g_autofree char *padded = width_pad(clock->rule->own_limit ? "" : length, 14, WIDTH_LEFT);
	g_autofree char *due = said_clock(clock, office_calendar(self->office), office_today(self->office));
	return g_strdup_printf("%s %s %s", title, padded, due);
}

/* The deadlines that saving would begin. */
static GPtrArray *foot(void *arg, struct form *form)
{
	const struct newletter *self = arg;
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(lines, g_strdup(_("deadlines that saving begins:")));
	OWN(preview) found = preview(self, form);
	if (!found->event || event_day(found->event, "received") == DATE_NONE) {
		g_ptr_array_add(lines, g_strdup(_("shown here as soon as the day of receipt is there")));
		return lines;
	}
	OWN(casefile) file = folded(found->event);
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, office_rules(self->office), office_calendar(self->office));
	for (unsigned i = 0; i < MIN(clocks->len, CLOCKS_SHOWN); i++)
		g_ptr_array_add(lines, clock_line(g_ptr_array_index(clocks, i), self));
	return lines;
}

/* The case that was made, where its maker may see it: an accusation is not shown again. */
static void go_on(struct newletter *self, struct ui *ui, int64_t id)
{
	g_autofree char *number = number_paper(record_number(self->office));
	ui_changed(ui);
	caseview_open(ui, id, NULL, NULL);
	ui_say(ui, _("logged as %s"), number);
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	struct newletter *self = arg;
	int64_t id = 0;
	g_auto(GStrv) values = form_words(form);
	if (!record_open(self->office, KIND_LETTER, values, &id, error))
		return false;
	g_autofree char *box = form_value(form, "box");
	screenstate_set(SCREEN, "box", box);
	go_on(self, ui, id);
	return true;
}

/* Nobody types a letter that he may not log. */
static bool permitted(const struct person *person, const struct event_type *type, GError **error)
{
	if (type->roles & person->roles)
		return true;
	g_autofree char *roles = role_titles(type->roles);
	return fail(error, FAIL_NOT_PERMITTED, _("letters are logged by: %s"), roles);
}

char *newletter_draft(const struct office *office)
{
	g_autofree char *path = g_canonicalize_filename(office_file(office), NULL);
	g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, path, -1);
	return g_strdup_printf("%s-%.8s", SCREEN, digest);
}

bool newletter_is_draft(const struct office *office, const char *name)
{
	g_autofree char *own = newletter_draft(office);
	return g_str_has_prefix(name, own) && (!name[strlen(own)] || name[strlen(own)] == '~');
}

bool newletter_open(struct ui *ui, GError **error)
{
	if (!permitted(office_person(ui->context.office), event_type_opening(KIND_LETTER), error))
		return false;
	struct newletter *self = g_new0(struct newletter, 1);
	*self = (struct newletter){.ui = ui,
	    .office = ui->context.office,
	    .type = event_type_opening(KIND_LETTER),
	    .provisional = next_number(ui->context.office)};
	g_autofree char *draft = newletter_draft(self->office);
	struct form_spec spec = {
	    .name = SCREEN,
	    .draft = draft,
	    .title = _("new letter"),
	    .fields = self->type->fields,
	    .calendar = office_calendar(self->office),
	    .today = office_today(self->office),
	    .arg = self,
	    .initial = initial,
	    .check = check,
	    .echo = echo,
	    .choices = choices,
	    .act = act,
	    .head = head,
	    .foot = foot,
	    .save = save,
	    .closed = newletter_free,
	};
	form_open(ui, &spec);
	return true;
}
