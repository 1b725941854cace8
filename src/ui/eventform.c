#include "ui/eventform.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "domain/fold.h"
#include "domain/mask.h"
#include "office/find.h"
#include "office/reveal.h"
#include "ui/choices.h"
#include "ui/eventread.h"
#include "ui/form.h"
#include "ui/lately.h"
#include "ui/slotlist.h"
#include <string.h>

#define IDENTITY_DIGITS 8

struct eventform {
	struct ui *ui;
	struct office *office;
	struct dossier *dossier; /* the case as it was when the form was opened */
	struct casefile *whole;  /* the same with nothing masked: what is typed on */
	const struct event_type *type;
	struct field *fields; /* of the type, those that fit the kind of case */
	int64_t expected;     /* the last event that the person knows of */
};

static void form_free(void *arg)
{
	struct eventform *self = arg;
	dossier_free(self->dossier);
	casefile_free(self->whole);
	g_free(self->fields);
	g_free(self);
}

static bool is(const char *text, const char *value)
{
	return !strcmp(text, value);
}

/* What is shown masked stays masked: it is corrected by typing it anew. */
static bool is_personal(const struct casefile *file, const struct field *field)
{
	bool name = is(field->name, "from") || is(field->name, "applicant") || is(field->name, "visitor");
	return is(field->name, "contact") || is(field->name, "identity") || (name && file->guard & GUARD_SECRET);
}

static const char *personal(const struct casefile *file, const struct field *field)
{
	bool name = is(field->name, "applicant") || is(field->name, "visitor");
	return name ? file->writer : casefile_text(file, field->name);
}

/* What the case says of a field now; a correction starts from it. */
static char *present(const struct casefile *file, const struct field *field)
{
	if (is(field->name, "received"))
		return date_format(file->facts[FACT_RECEIVED]);
	if (is(field->name, "limit"))
		return date_format(file->limit_on);
	if (is(field->name, "arrived"))
		return date_format(file->facts[FACT_ARRIVED]);
	if (is(field->name, "session"))
		return date_format(file->facts[FACT_SESSION]);
	if (is(field->name, "applicant") || is(field->name, "visitor"))
		return g_strdup(file->writer);
	if (is(field->name, "request") || is(field->name, "matter"))
		return g_strdup(file->body);
	if (is(field->name, "anonymous"))
		return g_strdup(file->anonymous ? "yes" : "");
	if (is(field->name, "confidential"))
		return g_strdup(file->confidential ? "yes" : "");
	return g_strdup(casefile_text(file, field->name));
}

/* Whether something of what the case says of FIELD is not shown. */
static bool is_hidden(const struct eventform *self, const struct field *field)
{
	g_autofree char *shown = present(self->dossier->file, field), *whole = present(self->whole, field);
	return is_personal(self->whole, field) || g_strcmp0(shown, whole) != 0;
}

/* Who wrote the draft as it stands; NULL: nobody. */
static const char *writer_of_draft(const struct dossier *dossier)
{
	const char *login = NULL;
	for (unsigned i = 0; i < dossier->events->len; i++) {
		const struct event *event = g_ptr_array_index(dossier->events, i);
		if (dossier->live[i] && is(event->kind, "draft"))
			login = event->actor;
	}
	return login;
}

/* Whether something in the draft is masked to the person, who neither wrote it nor looked at the case for a reason that
 * is recorded. */
static bool is_draft_hidden(const struct eventform *self)
{
	const char *login = office_person(self->office)->login;
	return is(self->type->name, "draft") && g_strcmp0(self->dossier->file->draft, self->whole->draft) != 0 &&
	       g_strcmp0(writer_of_draft(self->dossier), login) != 0 && !reveal_recorded(self->dossier->events, login);
}

/* Today, unless it was another day: the day of the act, and every other that must be said and cannot lie ahead. */
static bool begins_today(const struct event_type *type, const struct field *field)
{
	g_auto(GStrv) dated = g_strsplit(type->dated ? type->dated : "on", ";", -1);
	bool counts = is(field->name, "on") || g_strv_contains((const char *const *)dated, field->name);
	return field->type == FIELD_DAY && (counts || (field->needed && field->not_future));
}

/* What was said where the extension that waits was asked for; NULL: nothing waits, or it was not said. */
static char *asked_for(const struct eventform *self, const struct field *field)
{
	const struct casefile *file = self->dossier->file;
	if (is(field->name, "reason"))
		return g_strdup(file->sought);
	return file->sought_days ? g_strdup_printf("%d", file->sought_days) : NULL;
}

static char *initial(void *arg, const struct field *field)
{
	const struct eventform *self = arg;
	const struct casefile *file = self->whole;
	if (is(self->type->name, "correct"))
		return is(field->name, "reason") || is_hidden(self, field) ? NULL : present(file, field);
	if (is(self->type->name, "draft") && is(field->name, "text"))
		return is_draft_hidden(self) ? NULL : g_strdup(file->draft);
	if (is(self->type->name, "assign") && is(field->name, "unit"))
		return g_strdup(file->unit);
	if (is(self->type->name, "extend") && (is(field->name, "reason") || is(field->name, "days")))
		return asked_for(self, field);
	if (is(self->type->name, "rebook") && is(field->name, "session")) /* mostly to another slot of the same day */
		return date_format(file->facts[FACT_SESSION]);
	if (begins_today(self->type, field))
		return date_format(office_today(self->office));
	return NULL;
}

/* What stands there now, as far as it is shown. */
static char *echo(void *arg, struct form *form, const struct field *field)
{
	const struct eventform *self = arg;
	const struct casefile *file = self->dossier->file;
	g_autofree char *value = form_value(form, field->name);
	const char *empty = text_blank(value) ? eventread_empty(self->type, field) : NULL;
	if (empty)
		return g_strdup(empty);
	if (is(field->name, "text") && is_draft_hidden(self))
		return g_strdup(_("masked, it stands below; to change it, look at the contact first (F8)"));
	if (!is(self->type->name, "correct") || !is_hidden(self, field))
		return NULL;
	return is_personal(file, field) ? mask_field(field->name, personal(file, field), file->guard)
	                                : present(file, field);
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	const struct eventform *self = arg;
	return choices_for(self->office, &(struct choosing){self->type->name, self->dossier}, field);
}

/* The day that stands there, else that of the visit. */
static int session_of(const struct eventform *self, const struct form *form)
{
	int day = form_day(form, "session");
	return day == DATE_NONE ? self->whole->facts[FACT_SESSION] : day;
}

static bool moves(const struct eventform *self)
{
	return is(self->type->name, "rebook");
}

static GPtrArray *offers(void *arg, struct form *form, const struct field *field, GError **error)
{
	const struct eventform *self = arg;
	if (!is(field->name, "slot"))
		return NULL;
	const struct slotlist_visit own = {.id = self->whole->id, .swaps = moves(self)};
	return slotlist_items(self->office, session_of(self, form), &own, error);
}

/* The words of the act. A correction names only what was changed, and says so of what was emptied. */
static char **words(const struct eventform *self, struct form *form)
{
	if (!is(self->type->name, "correct"))
		return form_words(form);
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	for (const struct field *field = self->fields; field->name; field++) {
		g_autofree char *value = form_value(form, field->name);
		g_autofree char *word = g_strdup_printf("%s=%s", field->name, value ? value : "");
		if (value && form_touched(form, field->name))
			g_strv_builder_add(words, word);
	}
	return g_strv_builder_end(words);
}

static struct preview *preview(const struct eventform *self, struct form *form)
{
	g_auto(GStrv) values = words(self, form);
	struct act act = {.type = self->type->name, .values = values};
	return record_preview(self->office, self->dossier->file->id, &act);
}

bool eventform_check(const struct preview *preview, const struct field *field, GError **error)
{
	for (unsigned i = 0; i < preview->problems->len; i++) {
		const struct problem *problem = g_ptr_array_index(preview->problems, i);
		if (is(problem->field, field->name)) {
			g_set_error_literal(error, FAIL, FAIL_REFUSED, problem->sentence);
			return false;
		}
	}
	return true;
}

static bool check(void *arg, struct form *form, const struct field *field, GError **error)
{
	OWN(preview) found = preview(arg, form);
	return eventform_check(found, field, error);
}

static void say_done(struct ui *ui, const struct casefile *file, const struct event_type *type)
{
	g_autofree char *number = number_paper(file->number);
	OWN(dossier) now = dossier_open(ui->context.office, file->id, NULL);
	g_autofree char *remarks = now ? said_remarks(now) : g_strdup("");
	g_autofree char *done = g_strconcat(event_type_done(type, file->number.kind, file->state), remarks, NULL);
	if (!now)
		ui_say(ui, _("%s: %s; it is not shown to you any more"), number, done);
	else if (now->file->slip && is(type->name, "hand-over")) /* it is written on the paper form at once */
		ui_say(ui, _("%s: handed over on slip %s (u takes it back)"), number, now->file->slip);
	else
		ui_say(ui, _("%s: %s (u takes it back)"), number, done);
}

/* After somebody else's step: the person has read who did what, so the next try stands on the case as it is now. */
static void catch_up(struct eventform *self)
{
	OWN(dossier) now = dossier_open(self->office, self->dossier->file->id, NULL);
	if (now)
		self->expected = now->file->last_seq;
}

static bool record(struct eventform *self, struct ui *ui, char **values, GError **error)
{
	struct act act = {.type = self->type->name, .values = values, .expected = self->expected};
	GError *problem = NULL;
	const struct casefile *file = self->dossier->file;
	struct record_step step = {.case_id = file->id};
	if (record_act(self->office, file->id, &act, &step.seq, &problem)) {
		lately_set_one(ui, event_type_done(self->type, file->number.kind, file->state), step);
		ui_changed(ui);
		say_done(ui, self->dossier->file, self->type);
		return true;
	}
	if (g_error_matches(problem, FAIL, FAIL_CHANGED)) {
		catch_up(self);
		ui_changed(ui);
	}
	g_propagate_error(error, problem);
	return false;
}

/* Who has the slot that is wanted may change places: that is asked first. */
static bool asks_swap(const struct eventform *self, struct form *form)
{
	g_autofree char *time = form_value(form, "slot"), *swap = form_value(form, "swap");
	return moves(self) && !text_blank(time) && text_blank(swap) &&
	       slotlist_ask(self->ui, session_of(self, form), time, self->whole->id);
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	g_auto(GStrv) values = words(arg, form);
	return !asks_swap(arg, form) && record(arg, ui, values, error);
}

/* The answer to that question. */
static enum acted act(void *arg, struct form *form, char **words, GError **error)
{
	const struct eventform *self = arg;
	(void)error;
	if (!is(words[0], SLOTLIST_SWAP) || !words[1])
		return ACTED_NOT_MINE;
	form_set(form, "swap", words[1]);
	ui_run(self->ui, "save");
	return ACTED_DONE;
}

/* What the act is about. */
static char *head(void *arg, struct form *form)
{
	const struct eventform *self = arg;
	g_autofree char *number = number_paper(self->dossier->file->number);
	g_autofree char *subject = text_display(self->dossier->file->subject);
	(void)form;
	return g_strdup_printf("%s  %s", number, subject);
}

static GPtrArray *foot(void *arg, struct form *form)
{
	const struct eventform *self = arg;
	(void)form;
	return eventread_lines(self->type, self->dossier->file, self->dossier->file->draft && is_draft_hidden(self));
}

static char *draft_name(const struct event_type *type, const struct casefile *file)
{
	return g_strdup_printf(
	    "%s-%" G_GINT64_FORMAT "-%.*s", type->name, file->id, IDENTITY_DIGITS, file->uuid ? file->uuid : "");
}

static void show(struct ui *ui, struct eventform *self)
{
	g_autofree char *name = draft_name(self->type, self->dossier->file);
	struct form_spec spec = {
	    .name = name,
	    .title = event_type_title(self->type, self->dossier->file->number.kind, self->dossier->file->state),
	    .fields = self->fields,
	    .calendar = office_calendar(self->office),
	    .today = office_today(self->office),
	    .arg = self,
	    .initial = initial,
	    .check = check,
	    .echo = echo,
	    .choices = choices,
	    .offers = offers,
	    .act = act,
	    .head = head,
	    .foot = foot,
	    .save = save,
	    .closed = form_free,
	};
	form_open(ui, &spec);
}

static bool permitted(
    struct office *office, const struct dossier *dossier, const struct event_type *type, GError **error)
{
	if (event_type_allows(type, dossier->file->number.kind, dossier->file->state))
		return dossier_may(office, dossier, type, error);
	g_autofree char *number = number_paper(dossier->file->number);
	return fail(error, FAIL_REFUSED, _("'%s' does not fit %s, which is %s; F2 lists what can be done"),
	    event_type_title(type, dossier->file->number.kind, dossier->file->state), number,
	    state_title(dossier->file->state));
}

/* The fields of TYPE that fit a case of KIND; to be freed. */
static struct field *fields_for(const struct event_type *type, enum kind kind)
{
	GArray *fields = g_array_new(TRUE, TRUE, sizeof(struct field));
	for (const struct field *field = type->fields; field->name; field++)
		if (event_type_takes(type, field, kind))
			g_array_append_vals(fields, field, 1);
	return (struct field *)(void *)g_array_free(fields, FALSE);
}

bool eventform_open(struct ui *ui, int64_t case_id, const struct event_type *type, GError **error)
{
	struct office *office = ui->context.office;
	struct dossier *dossier = dossier_open(office, case_id, error);
	if (!dossier)
		return false;
	struct eventform *self = g_new0(struct eventform, 1);
	*self = (struct eventform){
	    .ui = ui,
	    .office = office,
	    .dossier = dossier,
	    .whole = fold_case(dossier->events),
	    .type = type,
	    .fields = fields_for(type, dossier->file->number.kind),
	    .expected = dossier->file->last_seq,
	};
	self->whole->guard = dossier->file->guard;
	if (!permitted(office, dossier, type, error)) {
		form_free(self);
		return false;
	}
	if (type->fields->name) {
		show(ui, self);
		return true;
	}
	bool done = record(self, ui, NULL, error);
	form_free(self);
	return done;
}

bool eventform_draft_read(struct office *office, const char *form, struct eventform_draft *ret)
{
	/* from the end, because verbs have hyphens of their own */
	const char *identity = strrchr(form, '-');
	const char *id = identity ? g_strrstr_len(form, identity - form, "-") : NULL;
	if (!id)
		return false;
	g_autofree char *verb = g_strndup(form, (size_t)(id - form));
	*ret = (struct eventform_draft){.type = event_type_find(verb), .case_id = g_ascii_strtoll(id + 1, NULL, 10)};
	struct case_row *row = ret->type && ret->case_id > 0 ? find_row(office, ret->case_id, NULL) : NULL;
	if (row && row->uuid && !strncmp(row->uuid, identity + 1, IDENTITY_DIGITS))
		ret->number = said_number(row->number);
	case_row_free(row);
	return ret->number;
}

void eventform_draft_clear(struct eventform_draft *draft)
{
	g_clear_pointer(&draft->number, g_free);
}
