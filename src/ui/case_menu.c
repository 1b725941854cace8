#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/reveal.h"
#include "ui/casemenu.h"
#include "ui/caseview.h"
#include "ui/menu.h"
#include "ui/opening.h"
#include "ui/phrase.h"
#include "ui/prompt.h"
#include "ui/spoken.h"
#include <string.h>

/* Where an act leads, for the menu; "" where it changes nothing, or where that hangs on what will be said. */
static const char *leads_to(const struct event_type *type, const struct casefile *file)
{
	enum state to = STATE_NONE;
	for (const struct transition *way = type->transitions; way->kinds; way++) {
		bool fits = way->kinds & KIND_BIT(file->number.kind) && way->from & STATE_BIT(file->state);
		if (fits && to != STATE_NONE && way->to != to)
			return "";
		if (fits)
			to = way->to;
	}
	return to == STATE_NONE || to == file->state ? "" : state_title(to);
}

static void add_verb(GPtrArray *items, const struct event_type *type, const struct casefile *file)
{
	const char *state = leads_to(type, file);
	g_autofree char *note = *state ? g_strdup_printf("%s  > %s", type->name, state) : g_strdup(type->name);
	menu_add(items, type->name, event_type_title(type, file->number.kind, file->state), note);
}

/* Why this person may not do the step that is due; NULL: they may, or it does not fit. To be freed. */
static char *bar(struct office *office, const struct dossier *dossier, const struct event_type *type)
{
	const struct casefile *file = dossier->file;
	g_autoptr(GError) reason = NULL;
	unsigned roles = event_type_guarded_roles(type, file->number.kind, file->guard);
	if (!event_type_fits(type, file) || dossier_may(office, dossier, type, &reason))
		return NULL;
	if (roles & office_person(office)->roles)
		return spoken(reason->message, NULL);
	if (!dossier->next->len) /* who does nothing here waits for nobody */
		return NULL;
	g_autofree char *titles = role_titles(roles);
	return g_strdup_printf(_("for: %s"), titles);
}

/* The step that is due, where it is not this person's: it says why, or whose it is. */
static bool add_barred(struct office *office, GPtrArray *items, const struct dossier *dossier)
{
	const struct casefile *file = dossier->file;
	const char *verb = phrase_verb(file);
	const struct event_type *type = verb ? event_type_find(verb) : NULL;
	g_autofree char *why = type && state_is_open(file->state) ? bar(office, dossier, type) : NULL;
	if (why)
		menu_add(items, verb, event_type_title(type, file->number.kind, file->state), why)->barred = true;
	return why;
}

/* Where it stands in the menu: the step that is due, what may be done instead, what the table has, and that the writer
 * is told how far it is. */
enum place { PLACE_DUE, PLACE_OTHER, PLACE_COMMON, PLACE_ASIDE, PLACE_COUNT };

static enum place place_of(const struct event_type *type, const struct casefile *file)
{
	if (!g_strcmp0(type->name, phrase_verb(file)))
		return PLACE_DUE;
	if (!g_strcmp0(type->name, phrase_other(file)))
		return PLACE_OTHER;
	return strcmp(type->name, "tell") ? PLACE_COMMON : PLACE_ASIDE;
}

void casemenu_add(struct office *office, GPtrArray *items, const struct dossier *dossier)
{
	const GPtrArray *next = dossier->next;
	unsigned before = items->len;
	g_autofree char *number = number_paper(dossier->file->number);
	g_autofree char *heading = g_strdup_printf(_("handle %s"), number);
	menu_add(items, NULL, heading, NULL);
	if (!add_barred(office, items, dossier) && !next->len)
		g_ptr_array_set_size(items, (int)before);
	for (enum place place = PLACE_DUE; place < PLACE_COUNT; place++)
		for (unsigned i = 0; i < next->len; i++)
			if (place_of(next->pdata[i], dossier->file) == place)
				add_verb(items, next->pdata[i], dossier->file);
}

/* What can be logged: against the case, where there is one, else of any kind. */
static void add_new(struct ui *ui, GPtrArray *items, const struct dossier *dossier)
{
	if (!dossier) {
		menu_add(items, NULL, _("log"), NULL);
		opening_items(ui, items);
		return;
	}
	if (!opening_may(office_person(ui->context.office), KIND_REMEDY))
		return;
	g_autofree char *number = number_ref(dossier->file->number);
	g_autofree char *line = g_strdup_printf("new %s %s", kind_name(KIND_REMEDY), number);
	menu_add(items, line, _("log a remedy against this case"), line);
}

bool casemenu_open(struct ui *ui, int64_t case_id, GError **error)
{
	OWN(dossier) dossier = case_id > 0 ? dossier_open(ui->context.office, case_id, error) : NULL;
	GPtrArray *items = menu_items();
	if (case_id > 0 && !dossier) {
		g_ptr_array_unref(items);
		return false;
	}
	if (dossier)
		casemenu_add(ui->context.office, items, dossier);
	add_new(ui, items, dossier);
	menu_open_actions(ui, items);
	return true;
}

const struct event_type *casemenu_verb(char **words)
{
	const struct event_type *type = words[1] ? NULL : event_type_find(words[0]);
	bool opens = type && type->transitions[0].from == STATE_BIT(STATE_NONE);
	return type && !type->internal && !opens ? type : NULL;
}

static bool reveal(struct ui *ui, void *arg, const char *text, GError **error)
{
	struct caseview *self = arg;
	OWN(revealed) revealed = reveal_identity(self->office, self->id, text, error);
	if (!revealed)
		return false;
	self->reveal = true;
	ui_changed(ui);
	return true;
}

bool caseview_hides(const struct caseview *self)
{
	const struct casefile *file = self->dossier->file;
	return file->contact || file->identity || self->dossier->masked || (file->writer && file->guard & GUARD_SECRET);
}

bool caseview_contact(struct caseview *self, GError **error)
{
	enum kind kind = self->dossier->file->number.kind;
	unsigned roles = event_type_roles(event_type_find("reveal"), kind);
	g_autofree char *titles = role_titles(roles);
	if (!(roles & office_person(self->office)->roles))
		return fail(error, FAIL_NOT_PERMITTED, _("how the writer is reached is shown to: %s"), titles);
	if (!caseview_hides(self))
		return fail(error, FAIL_REFUSED, _("nothing is known of how the writer is reached"));
	const char *label = _("why is the contact needed? (recorded): ");
	prompt_ask(self->ui, &(struct prompt_spec){.label = label, .text = "", .arg = self, .answer = reveal});
	return true;
}
