#include "ui/opening.h"
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
#include "ui/lately.h"
#include "ui/screenstate.h"
#include "ui/slotlist.h"
#include "ui/views.h"
#include <string.h>

#define SECTION "new" /* of the keymap */
#define ALIKE_LIMIT 9
#define CLOCKS_SHOWN 5

/* What the form of a kind knows beyond the fields of its opening event. */
struct opening_kind {
	const char *title;   /* N_() */
	const char *refused; /* N_(): who logs them */
	/* names of its fields: where the clocks begin, who wrote, in few words, at length; NULL: none such */
	const char *day, *writer, *subject, *body;
	const char *kept;          /* the field that begins as it was last time */
	const char *field, *value; /* and one that begins with a value */
	const char *against;       /* the field for the case that it is about */
};

static const struct opening_kind KINDS[KIND_COUNT] = {
    [KIND_LETTER] = {.title = N_("new letter"),
        .refused = N_("letters are logged by: %s"),
        .day = "received",
        .writer = "from",
        .subject = "subject",
        .body = "body",
        .kept = "box",
        .field = "track",
        .value = "ordinary"},
    [KIND_VISIT] = {.title = N_("new visit"),
        .refused = N_("visits are logged by: %s"),
        .day = "received",
        .writer = "visitor",
        .subject = "matter",
        .kept = "session"},
    [KIND_APPLICATION] = {.title = N_("new application"),
        .refused = N_("applications are logged by: %s"),
        .day = "arrived",
        .writer = "applicant",
        .body = "request",
        .kept = "via",
        .against = "of"},
    [KIND_REMEDY] = {.title = N_("new remedy"),
        .refused = N_("remedies are logged by: %s"),
        .day = "received",
        .writer = "from",
        .body = "body",
        .against = "of"},
};

struct opening {
	struct ui *ui;
	struct office *office;
	enum kind kind;
	const struct opening_kind *about;
	const struct event_type *type;
	char *name;    /* "new-letter": what was chosen last is kept under it */
	char **values; /* "name=value": what stands in the form at first */
	bool stays;    /* the new case is not opened */
};

static void opening_free(void *arg)
{
	struct opening *self = arg;
	g_free(self->name);
	g_strfreev(self->values);
	g_free(self);
}

static bool is(const struct field *field, const char *name)
{
	return name && !strcmp(field->name, name);
}

/* The value that the form was opened with; NULL where none. Borrowed. */
static const char *given(const struct opening *self, const struct field *field)
{
	size_t length = strlen(field->name);
	for (char **value = self->values; value && *value; value++)
		if (!strncmp(*value, field->name, length) && (*value)[length] == '=')
			return *value + length + 1;
	return NULL;
}

/* As it was last time; a day that is over is none to begin with. */
static char *kept(const struct opening *self, const struct field *field)
{
	char *value = screenstate_get(self->name, field->name);
	int day = field->type == FIELD_DAY && value ? date_parse(value) : DATE_NONE;
	if (day != DATE_NONE && day < office_today(self->office))
		g_clear_pointer(&value, g_free);
	return value;
}

/* Most cases of a day come in the same way, on that day. */
static char *initial(void *arg, const struct field *field)
{
	const struct opening *self = arg;
	if (given(self, field))
		return g_strdup(given(self, field));
	if (is(field, self->about->day))
		return date_format(office_today(self->office));
	if (is(field, self->about->kept))
		return kept(self, field);
	return is(field, self->about->field) ? g_strdup(self->about->value) : NULL;
}

static bool chosen(void *arg, const struct field *field)
{
	return given(arg, field) != NULL;
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	const struct opening *self = arg;
	return choices_for(self->office, NULL, field);
}

/* The slots of the day that stands there, else of the day received. */
static GPtrArray *offers(void *arg, struct form *form, const struct field *field, GError **error)
{
	const struct opening *self = arg;
	int session = form_day(form, "session");
	int day = session == DATE_NONE ? form_day(form, self->about->day) : session;
	return is(field, "slot") ? slotlist_items(self->office, day, NULL, error) : NULL;
}

static struct preview *preview(const struct opening *self, const struct form *form)
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

static char *value_of(const struct form *form, const char *field)
{
	char *value = field ? form_value(form, field) : NULL;
	if (text_blank(value))
		g_clear_pointer(&value, g_free);
	return value;
}

/* Cases that this one may be, by its writer or by what it says. */
static GPtrArray *alike(const struct opening *self, const struct form *form, bool by_writer)
{
	g_autofree char *writer = by_writer ? value_of(form, self->about->writer) : NULL;
	g_autofree char *subject = by_writer ? NULL : value_of(form, self->about->subject);
	g_autofree char *body = by_writer ? NULL : value_of(form, self->about->body);
	g_autofree char *contact = by_writer ? value_of(form, "contact") : NULL;
	g_autofree char *identity = by_writer ? value_of(form, "identity") : NULL;
	const struct likeness like = {
	    .writer = writer, .subject = subject, .body = body, .contact = contact, .identity = identity};
	return writer || subject || body || contact || identity ? find_alike(self->office, &like, ALIKE_LIMIT, NULL) : NULL;
}

/* A hint beside the writer and the subject. */
static char *echo(void *arg, struct form *form, const struct field *field)
{
	const struct opening_kind *about = ((const struct opening *)arg)->about;
	bool writer = is(field, about->writer) || is(field, "contact") || is(field, "identity");
	if (!writer && !is(field, about->subject ? about->subject : about->body))
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
	struct opening *self = arg;
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

/* The number goes by the year of the day from which the case counts. */
static char *head(void *arg, struct form *form)
{
	const struct opening *self = arg;
	int day = form_day(form, self->about->day);
	struct number next =
	    record_next_number(self->office, self->kind, day == DATE_NONE ? office_today(self->office) : day);
	g_autofree char *number = number_paper(next);
	return g_strdup_printf(_("number %s (taken when it is saved)"), number);
}

static struct casefile *folded(struct event *event)
{
	g_autoptr(GPtrArray) events = g_ptr_array_new();
	event->seq = 1;
	g_ptr_array_add(events, event);
	return fold_case(events);
}

enum { TITLE_CELLS = 31, LENGTH_CELLS = 12 };

static char *clock_line(const struct clock *clock, const struct opening *self)
{
	g_autofree char *length = g_strdup_printf("%d %s", clock->length, unit_title(clock->rule->unit));
	g_autofree char *title = width_pad(clock->rule->title, TITLE_CELLS, WIDTH_LEFT);
	g_autofree char *padded = width_pad(clock->rule->own_limit ? "" : length, LENGTH_CELLS, WIDTH_LEFT);
	g_autofree char *due = said_clock(clock, office_calendar(self->office), office_today(self->office));
	return g_strdup_printf("%s %s %s", title, padded, due);
}

/* Why there are no deadlines yet. */
static const char *why_none(enum kind kind, const struct casefile *file)
{
	if (file && file->state == STATE_UNCONFIRMED)
		return _("none: no clock runs before the receipt is confirmed with the applicant (art 31)");
	if (file && kind != KIND_APPLICATION)
		return _("none begins with what is filled in so far");
	return kind == KIND_APPLICATION ? _("shown here as soon as it is filled in when and how it came")
	                                : _("shown here as soon as the day of receipt is there");
}

/* The deadlines that saving would begin. */
static GPtrArray *foot(void *arg, struct form *form)
{
	const struct opening *self = arg;
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	OWN(preview) found = preview(self, form);
	bool dated = found->event && event_day(found->event, self->about->day) != DATE_NONE;
	OWN(casefile) file = dated ? folded(found->event) : NULL;
	g_autoptr(GPtrArray) clocks =
	    file ? deadline_clocks(file, office_rules(self->office), office_calendar(self->office)) : g_ptr_array_new();
	g_ptr_array_add(lines, g_strdup(_("deadlines that saving begins:")));
	for (unsigned i = 0; i < MIN(clocks->len, CLOCKS_SHOWN); i++)
		g_ptr_array_add(lines, clock_line(g_ptr_array_index(clocks, i), self));
	if (!clocks->len)
		g_ptr_array_add(lines, g_strdup(why_none(self->kind, file)));
	return lines;
}

/* The case that was made, where its maker may see it: of an accusation it is said where it went. */
static void go_on(struct opening *self, struct ui *ui, int64_t id)
{
	g_autofree char *number = number_paper(record_number(self->office));
	g_autofree char *gone = said_gone(self->office, id, record_number(self->office));
	ui_changed(ui);
	stack_point(ui, id);
	if (!gone && !self->stays)
		caseview_open(ui, id, NULL, NULL);
	ui_say(ui, gone ? "%s" : _("logged as %s"), gone ? gone : number);
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	struct opening *self = arg;
	int64_t id = 0;
	g_auto(GStrv) values = form_words(form);
	if (!record_open(self->office, self->kind, values, &id, error))
		return false;
	lately_forget(ui);
	g_autofree char *kept = self->about->kept ? form_value(form, self->about->kept) : NULL;
	if (kept)
		screenstate_set(self->name, self->about->kept, kept);
	go_on(self, ui, id);
	return true;
}

static char *name_of(enum kind kind)
{
	return g_strdup_printf("new-%s", kind_name(kind));
}

bool opening_is_draft(const char *form, enum kind *ret)
{
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		g_autofree char *own = name_of((enum kind)kind);
		if (strcmp(form, own) != 0)
			continue;
		*ret = (enum kind)kind;
		return true;
	}
	return false;
}

const char *opening_title(enum kind kind)
{
	return _(KINDS[kind].title);
}

bool opening_may(const struct person *person, enum kind kind)
{
	const struct event_type *type = event_type_opening(kind);
	return type && type->roles & person->roles;
}

/* Nobody types what he may not log. */
static bool permitted(const struct person *person, enum kind kind, GError **error)
{
	const struct event_type *type = event_type_opening(kind);
	if (opening_may(person, kind))
		return true;
	if (!type)
		return fail(error, FAIL_REFUSED, _("cases of this kind are not logged yet: %s"), kind_title(kind));
	g_autofree char *roles = role_titles(type->roles);
	return fail(error, FAIL_NOT_PERMITTED, _(KINDS[kind].refused), roles);
}

static struct opening *opening_new(struct ui *ui, enum kind kind, const struct opening_with *with)
{
	struct opening *self = g_new0(struct opening, 1);
	*self = (struct opening){.ui = ui,
	    .office = ui->context.office,
	    .kind = kind,
	    .about = &KINDS[kind],
	    .type = event_type_opening(kind),
	    .name = name_of(kind),
	    .values = g_strdupv((char **)(uintptr_t)with->values),
	    .stays = with->stays};
	return self;
}

/* The number of a case as the screens write it. To be freed. */
static char *shown_number(const char *text)
{
	struct number number;
	bool whole = number_parse(text, 0, &number) && number.kind != KIND_COUNT;
	return whole ? said_number(number) : g_strdup(text);
}

bool opening_open(struct ui *ui, enum kind kind, const char *against, GError **error)
{
	const char *field = KINDS[kind].against;
	g_autofree char *number = against && field ? shown_number(against) : NULL;
	g_autofree char *value = number ? g_strdup_printf("%s=%s", field, number) : NULL;
	const struct opening_with with = {.values = (const char *const[]){value, NULL}};
	return opening_open_with(ui, kind, &with, error);
}

bool opening_open_with(struct ui *ui, enum kind kind, const struct opening_with *with, GError **error)
{
	if (!permitted(office_person(ui->context.office), kind, error))
		return false;
	struct opening *self = opening_new(ui, kind, with);
	struct form_spec spec = {
	    .name = SECTION,
	    .draft = self->name,
	    .title = opening_title(kind),
	    .fields = self->type->fields,
	    .begin = with->stays ? self->about->writer : NULL, /* one after the other: all before it stands there */
	    .calendar = office_calendar(self->office),
	    .today = office_today(self->office),
	    .arg = self,
	    .initial = initial,
	    .chosen = chosen,
	    .check = check,
	    .echo = echo,
	    .choices = choices,
	    .offers = offers,
	    .act = act,
	    .head = head,
	    .foot = foot,
	    .save = save,
	    .closed = opening_free,
	};
	form_open(ui, &spec);
	return true;
}

void opening_items(struct ui *ui, GPtrArray *items)
{
	const struct person *person = office_person(ui->context.office);
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		g_autofree char *line = g_strdup_printf("new %s", kind_name((enum kind)kind));
		if (opening_may(person, (enum kind)kind))
			menu_add(items, line, opening_title((enum kind)kind), line);
	}
}

bool opening_act(struct ui *ui, char **words, enum kind usual, GError **error)
{
	enum kind kind = usual;
	if (words[1] && !kind_parse(words[1], &kind))
		return fail(error, FAIL_USAGE, _("there is no kind of case '%s'"), words[1]);
	if (kind != KIND_COUNT)
		return opening_open(ui, kind, words[1] ? words[2] : NULL, error);
	GPtrArray *items = menu_items();
	opening_items(ui, items);
	menu_open(ui, &(struct menu_spec){.title = _("what is logged"), .items = items});
	return true;
}
