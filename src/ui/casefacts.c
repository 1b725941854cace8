#include "ui/casefacts.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "cmd/said.h"
#include "domain/mask.h"
#include "domain/outcome.h"
#include "office/person.h"
#include "office/vocabulary.h"
#include "ui/phrase.h"
#include "ui/rights.h"
#include "ui/spoken.h"
#include <string.h>

#define LABEL_CELLS 9 /* with the blank behind it */
#define COLUMN_CELLS 26
#define COLUMNS_MOST 3

struct gathering {
	struct office *office;
	const struct dossier *dossier;
	const struct casefile *file;
	bool reveal;
};

static void fact_free(void *arg)
{
	struct casefact *fact = arg;
	g_free(fact->label);
	g_free(fact->value);
	g_free(fact);
}

const struct clock *casefacts_clock(const struct dossier *dossier)
{
	const struct clock *next = deadline_next_duty(dossier->clocks);
	return next ? next : deadline_answer(dossier->clocks);
}

static const char *word(const struct gathering *gathering, enum word_list list, const char *code)
{
	return code ? vocabulary_name(gathering->office, list, code) : NULL;
}

/* The title of a choice of an event's field; NULL where none was made. */
static const char *option(const char *event, const char *field, const char *code)
{
	return code ? said_option(event_type_field(event_type_find(event), field), code) : NULL;
}

static char *value_state(const struct gathering *gathering)
{
	return g_strdup(state_title(gathering->file->state));
}

/* The day that the lists show of it. */
static char *value_due(const struct gathering *gathering)
{
	struct office *office = gathering->office;
	const struct clock *clock = casefacts_clock(gathering->dossier);
	return clock ? said_clock(clock, office_calendar(office), office_today(office)) : NULL;
}

/* A step within that ends before that. */
static char *value_step(const struct gathering *gathering)
{
	struct office *office = gathering->office;
	const struct clock *due = casefacts_clock(gathering->dossier);
	const struct clock *next = deadline_next(gathering->dossier->clocks, office_today(office));
	if (!next || next == due)
		return NULL;
	g_autofree char *said = said_clock(next, office_calendar(office), office_today(office));
	return g_strdup_printf(_("%s: %s"), next->rule->title, said);
}

static char *value_box(const struct gathering *gathering)
{
	return g_strdup(word(gathering, LIST_BOX, gathering->file->box));
}

static char *value_writer(const struct gathering *gathering)
{
	const struct casefile *file = gathering->file;
	bool named = file->writer || file->number.kind != KIND_REMEDY;
	g_autofree char *writer = mask_field("from", file->writer, gathering->reveal ? 0 : file->guard);
	return g_strdup(named ? said_writer(file->number.kind, writer, file->anonymous) : NULL);
}

static char *value_contact(const struct gathering *gathering)
{
	const char *contact = gathering->file->contact;
	if (!contact || gathering->reveal)
		return g_strdup(contact);
	const struct person *person = office_person(gathering->office);
	g_autofree char *masked = mask_field("contact", contact, 0);
	bool shown = rights_may(person, "contact", gathering->file->number.kind);
	return shown ? g_strdup_printf(_("%s (F8 shows it)"), masked) : g_steal_pointer(&masked);
}

static char *value_identity(const struct gathering *gathering)
{
	const char *identity = gathering->file->identity;
	return gathering->reveal ? g_strdup(identity) : mask_field("identity", identity, 0);
}

static char *value_others(const struct gathering *gathering)
{
	int others = person_others(gathering->office, gathering->file);
	return others ? g_strdup_printf(_("%d more cases"), others) : NULL;
}

static char *value_category(const struct gathering *gathering)
{
	const char *category = word(gathering, LIST_CATEGORY, gathering->file->category);
	return g_strdup(category ? category : _("not classified"));
}

static char *value_unit(const struct gathering *gathering)
{
	const struct casefile *file = gathering->file;
	const char *unit = word(gathering, LIST_UNIT, file->unit);
	const char *handler = file->handler ? staff_name(gathering->office, file->handler) : NULL;
	if (!unit)
		return g_strdup(handler ? handler : _("nobody yet"));
	return handler ? g_strdup_printf("%s %s", unit, handler) : g_strdup(unit);
}

static char *value_with(const struct gathering *gathering)
{
	return vocabulary_names(gathering->office, LIST_UNIT, gathering->file->with);
}

/* The day on which it counts as received, and for an application what makes it so (art 31). */
static char *value_received(const struct gathering *gathering)
{
	const struct casefile *file = gathering->file;
	int received = file->facts[FACT_RECEIVED];
	g_autofree char *day = received == DATE_NONE ? g_strdup(_("open until it is confirmed")) : said_day(received);
	if (!file->via || file->number.kind != KIND_APPLICATION)
		return g_steal_pointer(&day);
	return g_strdup_printf(_("%s, %s"), day, option("application", "via", file->via));
}

/* Where it is another day. */
static char *value_arrived(const struct gathering *gathering)
{
	int arrived = gathering->file->facts[FACT_ARRIVED];
	return arrived == gathering->file->facts[FACT_RECEIVED] ? NULL : said_day(arrived);
}

static char *value_session(const struct gathering *gathering)
{
	return said_session(gathering->office, gathering->file);
}

/* How many came, and who speaks for them. */
static char *value_persons(const struct gathering *gathering)
{
	const struct casefile *file = gathering->file;
	g_autofree char *names = gathering->reveal ? g_strdup(file->representatives) : said_representatives(file);
	if (file->persons && names)
		return g_strdup_printf(_("%s (%s)"), file->persons, names);
	return file->persons ? g_strdup(file->persons) : g_steal_pointer(&names);
}

static char *value_leader(const struct gathering *gathering)
{
	const struct casefile *file = gathering->file;
	if (file->leader && file->recorder)
		return g_strdup_printf(_("%s, minutes by %s"), file->leader, file->recorder);
	return g_strdup(file->leader ? file->leader : file->recorder);
}

static char *value_slip(const struct gathering *gathering)
{
	return g_strdup(gathering->file->slip);
}

static char *value_minutes(const struct gathering *gathering)
{
	return g_strdup(gathering->file->minutes);
}

static char *value_type(const struct gathering *gathering)
{
	return g_strdup(option("application", "type", gathering->file->type));
}

static char *value_remedy(const struct gathering *gathering)
{
	return g_strdup(option("remedy", "kind", gathering->file->remedy));
}

static char *value_authority(const struct gathering *gathering)
{
	return g_strdup(gathering->file->authority);
}

static char *value_procedure(const struct gathering *gathering)
{
	bool reviewed = !g_strcmp0(gathering->file->remedy, "reconsideration");
	return g_strdup(reviewed ? option("remedy", "procedure", gathering->file->track) : NULL);
}

static char *value_wants(const struct gathering *gathering)
{
	return g_strdup(gathering->file->wants);
}

static char *value_search(const struct gathering *gathering)
{
	return g_strdup(gathering->file->search);
}

static char *value_secrecy(const struct gathering *gathering)
{
	return g_strdup(option("secrecy", "result", gathering->file->secrecy));
}

static char *value_opinion(const struct gathering *gathering)
{
	return g_strdup(option("consulted", "opinion", gathering->file->opinion));
}

static char *value_outcome(const struct gathering *gathering)
{
	const char *outcome = gathering->file->outcome;
	if (!outcome)
		return NULL;
	if (gathering->file->number.kind == KIND_REMEDY)
		return g_strdup(option("conclude", "result", outcome));
	return g_strdup_printf("%s %s", outcome, outcome_title(outcome));
}

static char *value_withheld(const struct gathering *gathering)
{
	const char *cell = gathering->file->withheld;
	return cell ? g_strdup_printf("%s %s", cell, outcome_title(cell)) : NULL;
}

static char *value_ground(const struct gathering *gathering)
{
	return g_strdup(gathering->file->ground);
}

/* How the answer went out, and on which day. */
static char *value_served(const struct gathering *gathering)
{
	const struct casefile *file = gathering->file;
	int served = file->facts[FACT_REREPLIED] != DATE_NONE ? file->facts[FACT_REREPLIED] : file->facts[FACT_REPLIED];
	if (served == DATE_NONE)
		return NULL;
	g_autofree char *day = said_day(served);
	return file->how ? g_strdup_printf(_("%s, %s"), day, option("serve", "how", file->how)) : g_steal_pointer(&day);
}

/* When a letter came, where that is another day. */
static char *value_reached(const struct gathering *gathering)
{
	const int *facts = gathering->file->facts;
	bool anew = facts[FACT_REREPLIED] != DATE_NONE;
	int reached = facts[anew ? FACT_REREACHED : FACT_REACHED];
	return reached == facts[anew ? FACT_REREPLIED : FACT_REPLIED] ? NULL : said_day(reached);
}

static char *value_check(const struct gathering *gathering)
{
	g_autofree char *check = casefile_check(gathering->file);
	return check ? spoken(check, NULL) : NULL;
}

static char *value_class(const struct gathering *gathering)
{
	return g_strdup(said_choice("class", gathering->file->class));
}

static char *value_track(const struct gathering *gathering)
{
	return g_strdup(said_choice("track", gathering->file->track));
}

static char *value_guard(const struct gathering *gathering)
{
	unsigned guard = gathering->file->guard;
	if (guard & GUARD_ACCUSATION)
		return g_strdup(_("accusation"));
	if (guard & GUARD_KIN)
		return g_strdup(_("of the same matter as an accusation"));
	return guard & GUARD_WANTED ? g_strdup(_("confidential")) : NULL;
}

static char *value_external(const struct gathering *gathering)
{
	return g_strdup(gathering->file->external);
}

static char *value_unit_limit(const struct gathering *gathering)
{
	int day = gathering->file->unit_limit_on;
	return day == DATE_NONE ? NULL : said_day(day);
}

static char *value_linked(const struct gathering *gathering)
{
	return said_other(gathering->office, gathering->file->linked);
}

static char *value_rating(const struct gathering *gathering)
{
	const struct field *field = event_type_field(event_type_find("rate"), "result");
	for (const struct choice *choice = field->choices; choice->code; choice++)
		if (!g_strcmp0(choice->code, gathering->file->satisfaction))
			return g_strdup(_(choice->title));
	return NULL;
}

static char *value_reason(const struct gathering *gathering)
{
	return g_strdup(gathering->file->reason);
}

static char *value_instruction(const struct gathering *gathering)
{
	return g_strdup(gathering->file->instruction);
}

static char *value_next(const struct gathering *gathering)
{
	return g_strdup(phrase_next(gathering->file));
}

#define LETTER KIND_BIT(KIND_LETTER)
#define VISIT KIND_BIT(KIND_VISIT)
#define APPLICATION KIND_BIT(KIND_APPLICATION)
#define REMEDY KIND_BIT(KIND_REMEDY)

static const struct {
	const char *label; /* N_() */
	char *(*value)(const struct gathering *gathering);
	unsigned kinds; /* of KIND_BIT; 0: all */
	bool wide;
	bool urgent;  /* coloured by the deadline */
	bool decides; /* whoever signs the answer has to know it */
} FACTS[] = {
    {.label = N_("state"), .value = value_state},
    {.label = N_("due"), .value = value_due, .urgent = true},
    {.label = N_("step by"), .value = value_step, .wide = true},
    {.label = N_("remedy"), .value = value_remedy, .kinds = REMEDY},
    {.label = N_("authority"), .value = value_authority, .kinds = REMEDY},
    {.label = N_("procedure"), .value = value_procedure, .kinds = REMEDY},
    {.label = N_("received"), .value = value_received},
    {.label = N_("came in"), .value = value_arrived, .kinds = APPLICATION},
    {.label = N_("session"), .value = value_session, .kinds = VISIT},
    {.label = N_("box"), .value = value_box, .kinds = LETTER},
    {.label = N_("writer"), .value = value_writer, .kinds = LETTER},
    {.label = N_("visitor"), .value = value_writer, .kinds = VISIT},
    {.label = N_("persons"), .value = value_persons, .kinds = VISIT},
    {.label = N_("leader"), .value = value_leader, .kinds = VISIT},
    {.label = N_("slip no"), .value = value_slip, .kinds = VISIT},
    {.label = N_("applicant"), .value = value_writer, .kinds = APPLICATION | REMEDY},
    {.label = N_("type"), .value = value_type, .kinds = APPLICATION},
    {.label = N_("contact"), .value = value_contact},
    {.label = N_("identity"), .value = value_identity},
    {.label = N_("wants"), .value = value_wants, .kinds = APPLICATION},
    {.label = N_("same person"), .value = value_others},
    {.label = N_("category"), .value = value_category},
    {.label = N_("class"), .value = value_class, .kinds = LETTER | VISIT},
    {.label = N_("track"), .value = value_track, .kinds = LETTER},
    {.label = N_("in hand"), .value = value_unit},
    {.label = N_("with"), .value = value_with},
    {.label = N_("unit by"), .value = value_unit_limit},
    {.label = N_("their no"), .value = value_external},
    {.label = N_("guarded"), .value = value_guard},
    {.label = N_("linked"), .value = value_linked},
    {.label = N_("secrecy"), .value = value_secrecy, .kinds = APPLICATION, .decides = true},
    {.label = N_("opinion"), .value = value_opinion, .kinds = APPLICATION, .decides = true},
    {.label = N_("outcome"), .value = value_outcome, .kinds = APPLICATION | REMEDY, .decides = true},
    {.label = N_("the rest"), .value = value_withheld, .kinds = APPLICATION, .decides = true},
    {.label = N_("served"), .value = value_served, .kinds = APPLICATION},
    {.label = N_("delivered"), .value = value_reached, .kinds = APPLICATION},
    {.label = N_("answered"), .value = value_served, .kinds = REMEDY},
    {.label = N_("rating"), .value = value_rating},
    {.label = N_("found"), .value = value_search, .kinds = APPLICATION, .wide = true, .decides = true},
    {.label = N_("minutes"), .value = value_minutes, .kinds = VISIT, .wide = true},
    {.label = N_("ground"), .value = value_ground, .kinds = APPLICATION | REMEDY, .wide = true, .decides = true},
    {.label = N_("to check"), .value = value_check, .wide = true},
    {.label = N_("reason"), .value = value_reason, .wide = true, .decides = true},
    {.label = N_("instruct"), .value = value_instruction, .wide = true},
    {.label = N_("to do"), .value = value_next, .wide = true},
};

/* The look of the deadline: unmet and over, or due today. */
static enum style urgency(const struct gathering *gathering)
{
	int today = office_today(gathering->office);
	const struct clock *clock = deadline_next_duty(gathering->dossier->clocks);
	if (!clock || clock->due.on > today)
		return STYLE_STRONG;
	return clock->due.on == today ? STYLE_WARN : STYLE_ALARM;
}

GPtrArray *casefacts_of(struct office *office, const struct dossier *dossier, bool reveal)
{
	const struct gathering gathering = {.office = office, .dossier = dossier, .file = dossier->file, .reveal = reveal};
	GPtrArray *facts = g_ptr_array_new_with_free_func(fact_free);
	for (size_t i = 0; i < G_N_ELEMENTS(FACTS); i++) {
		bool fits = !FACTS[i].kinds || FACTS[i].kinds & KIND_BIT(dossier->file->number.kind);
		g_autofree char *value = fits ? FACTS[i].value(&gathering) : NULL;
		if (text_blank(value))
			continue;
		struct casefact *fact = g_new0(struct casefact, 1);
		fact->label = g_strdup(_(FACTS[i].label));
		fact->value = text_display(value);
		fact->wide = FACTS[i].wide;
		fact->decides = FACTS[i].decides;
		fact->style = FACTS[i].urgent ? urgency(&gathering) : STYLE_PLAIN;
		g_ptr_array_add(facts, fact);
	}
	return facts;
}

/* Where a fact stands: row, first column and how many columns it takes. */
struct place {
	int row, column, columns;
};

static int columns_at(int cells)
{
	return CLAMP(cells / COLUMN_CELLS, 1, COLUMNS_MOST);
}

/* The place behind BEFORE; what does not fit its column takes the next one too. */
static struct place place(const struct casefact *fact, struct place before, int cells)
{
	int columns = columns_at(cells);
	bool fits = width_text(fact->value) < cells / columns - LABEL_CELLS;
	struct place at = {.row = before.row, .column = before.column + before.columns};
	at.columns = fact->wide ? columns : fits ? 1 : MIN(2, columns);
	if (at.column + at.columns > columns && at.column > 0)
		at = (struct place){.row = at.row + 1, .columns = at.columns};
	return at;
}

int casefacts_rows(const GPtrArray *facts, int cells)
{
	struct place at = {0};
	for (unsigned i = 0; i < facts->len; i++)
		at = place(g_ptr_array_index(facts, i), at, cells);
	return facts->len ? at.row + 1 : 0;
}

static void draw_fact(const struct casefact *fact, struct pen *pen, int row, int col, int cells)
{
	enum style before = pen_style(pen, STYLE_DIM);
	pen_text(pen, row, col, LABEL_CELLS - 1, fact->label);
	pen_style(pen, fact->style == STYLE_PLAIN ? before : fact->style);
	pen_text(pen, row, col + LABEL_CELLS, cells - LABEL_CELLS - 1, fact->value);
	pen_style(pen, before);
}

void casefacts_draw(const GPtrArray *facts, struct pen *pen, struct rect rect)
{
	struct place at = {0};
	int column = rect.cols / columns_at(rect.cols);
	for (unsigned i = 0; i < facts->len; i++) {
		const struct casefact *fact = g_ptr_array_index(facts, i);
		at = place(fact, at, rect.cols);
		if (at.row < rect.rows)
			draw_fact(fact, pen, rect.row + at.row, rect.col + at.column * column, at.columns * column);
	}
}
