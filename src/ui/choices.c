#include "ui/choices.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/role.h"
#include "office/reception.h"
#include "office/record.h"
#include "office/vocabulary.h"
#include <string.h>

enum { DAYS_AHEAD = 92 /* for which reception days are offered */, CASES_MOST = 9 /* of a sort */ };

/* A clerk who thinks of the code finds the word as well, but is not shown it: nobody types it here. */
static void add_word(GPtrArray *items, const struct word *word)
{
	g_autofree char *name = text_display(word->name);
	menu_add(items, word->code, name, NULL);
}

static GPtrArray *words(struct office *office, enum word_list list)
{
	g_autoptr(GPtrArray) words = vocabulary_words(office, list);
	GPtrArray *items = menu_items();
	for (unsigned i = 0; words && i < words->len; i++) {
		const struct word *word = g_ptr_array_index(words, i);
		if (!word->retired)
			add_word(items, word);
	}
	return items;
}

/* Who is at work, of those whom FIELD could name. */
static GPtrArray *staff(struct office *office, const struct choosing *choosing, const char *field)
{
	const struct casefile *file = choosing && choosing->dossier ? choosing->dossier->file : NULL;
	g_autoptr(GPtrArray) rows = staff_list(office);
	GPtrArray *items = menu_items();
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct staff_row *row = g_ptr_array_index(rows, i);
		g_autofree char *name = text_display(row->name);
		const char *unit = row->unit ? vocabulary_name(office, LIST_UNIT, row->unit) : NULL;
		if (!row->retired && (!file || record_may_name(office, file, choosing->type, field, row->login)))
			menu_add(items, row->login, name, unit);
	}
	return items;
}

static GPtrArray *roles(void)
{
	GPtrArray *items = menu_items();
	for (unsigned role = 1; role & ROLE_ALL; role <<= 1) {
		g_autofree char *name = role_names(role), *title = role_titles(role);
		menu_add(items, name, title, NULL);
	}
	return items;
}

/* Units, then people. */
static GPtrArray *accused(struct office *office)
{
	GPtrArray *items = words(office, LIST_UNIT);
	g_autoptr(GPtrArray) people = staff(office, NULL, "");
	for (unsigned i = 0; i < people->len; i++) {
		const struct menu_item *one = g_ptr_array_index(people, i);
		g_autofree char *code = g_strconcat(CASEFILE_STAFF, one->code, NULL);
		menu_add(items, code, one->title, one->note);
	}
	return items;
}

/* Those that can be extended; one that is over, too, where its extension is recorded late. */
static GPtrArray *clocks(const struct dossier *dossier)
{
	GPtrArray *items = menu_items();
	for (unsigned i = 0; dossier && i < dossier->clocks->len; i++) {
		const struct clock *clock = g_ptr_array_index(dossier->clocks, i);
		if (!deadline_extensible(dossier->clocks, clock))
			continue;
		g_autofree char *due = date_format(clock->due.on);
		menu_add(items, clock->rule->code, clock->rule->title, due);
	}
	return items;
}

/* The reception days that are planned, and how many of their slots are taken; NULL where there is none. */
static GPtrArray *sessions(struct office *office)
{
	int today = office_today(office);
	g_autoptr(GPtrArray) days = reception_days(office, today, today + DAYS_AHEAD, NULL);
	g_autoptr(GArray) counts = days && days->len ? reception_counts(office, days, NULL) : NULL;
	GPtrArray *items = counts ? menu_items() : NULL;
	for (unsigned i = 0; counts && i < days->len; i++) {
		const struct reception_day *day = g_ptr_array_index(days, i);
		const struct reception_count *count = &g_array_index(counts, struct reception_count, i);
		if (reception_state(day) != RECEPTION_PLANNED)
			continue;
		g_autofree char *code = date_format(day->date);
		g_autofree char *line = g_strdup_printf("%s %s  %s-%s  %s", code, date_weekday_name(day->date),
		    day->texts[RECEPTION_FROM], day->texts[RECEPTION_TO], day->texts[RECEPTION_LEADER]);
		g_autofree char *title = text_display(line);
		g_autofree char *note = g_strdup_printf(_("%d of %d taken"), count->taken, count->slots);
		menu_add(items, code, title, note);
	}
	return items;
}

/* Who receives on a reception day. */
static GPtrArray *leaders(struct office *office)
{
	g_auto(GStrv) names = reception_leaders(office);
	GPtrArray *items = *names ? menu_items() : NULL;
	for (char **name = names; *name; name++)
		menu_add(items, *name, *name, NULL);
	return items;
}

/* Who writes for them: the office. */
static GPtrArray *recorders(struct office *office)
{
	g_autoptr(GPtrArray) rows = staff_list(office);
	GPtrArray *items = menu_items();
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct staff_row *row = g_ptr_array_index(rows, i);
		unsigned roles = 0;
		if (!row->retired && role_parse(row->roles, &roles, NULL) && roles & ROLE_OFFICE)
			menu_add(items, row->name, row->name, NULL);
	}
	return items;
}

/* Forms and ways of what is asked for (Regulations on Disclosure art 40). */
static GPtrArray *ways(struct office *office)
{
	static const char *const WAYS[] = {N_("on paper, by post"), N_("on paper, fetched"), N_("electronic, by e-mail"),
	    N_("read and copied on the spot")};
	GPtrArray *items = menu_items();
	(void)office;
	for (size_t i = 0; i < G_N_ELEMENTS(WAYS); i++)
		menu_add(items, _(WAYS[i]), _(WAYS[i]), NULL);
	return items;
}

/* What a line of text may be; anything else may be, too. */
static GPtrArray *proposals(struct office *office, const char *field)
{
	static const struct {
		const char *field;
		GPtrArray *(*of)(struct office *office);
	} PROPOSALS[] = {
	    {.field = "leader", .of = leaders},
	    {.field = "substitute", .of = leaders},
	    {.field = "recorder", .of = recorders},
	    {.field = "wants", .of = ways},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(PROPOSALS); i++)
		if (!strcmp(PROPOSALS[i].field, field))
			return PROPOSALS[i].of(office);
	return NULL;
}

/* The cases that this one may go on in: of the same writer, or of the same content. */
static GPtrArray *cases(struct office *office, const struct dossier *dossier, const struct field *field)
{
	if (!dossier || strcmp(field->name, "into") != 0)
		return NULL;
	const struct casefile *file = dossier->file;
	const struct likeness likes[] = {
	    {.writer = file->writer, .contact = file->contact, .identity = file->identity},
	    {.subject = file->subject, .body = file->body},
	};
	GPtrArray *items = menu_items();
	for (size_t n = 0; n < G_N_ELEMENTS(likes); n++) {
		g_autoptr(GPtrArray) rows = find_alike(office, &likes[n], CASES_MOST, NULL);
		for (unsigned i = 0; rows && i < rows->len; i++) {
			const struct case_row *row = g_ptr_array_index(rows, i);
			g_autofree char *ref = number_ref(row->number), *number = number_paper(row->number);
			g_autofree char *title = g_strdup_printf("%s %s", number, row->subject);
			if (row->id != file->id && state_is_open(row->state) && !menu_holds(items, ref))
				menu_add(items, ref, title, state_title(row->state));
		}
	}
	return items;
}

GPtrArray *choices_for(struct office *office, const struct choosing *choosing, const struct field *field)
{
	const struct dossier *dossier = choosing ? choosing->dossier : NULL;
	switch (field->type) {
	case FIELD_BOX:
		return words(office, LIST_BOX);
	case FIELD_CATEGORY:
		return words(office, LIST_CATEGORY);
	case FIELD_UNIT:
	case FIELD_UNITS:
		return words(office, LIST_UNIT);
	case FIELD_ACCUSED:
		return accused(office);
	case FIELD_STAFF:
		return staff(office, choosing, field->name);
	case FIELD_ROLES:
		return roles();
	case FIELD_DAY:
		return strcmp(field->name, "session") ? NULL : sessions(office);
	case FIELD_LINE:
		return proposals(office, field->name);
	case FIELD_CASE:
		return cases(office, dossier, field);
	case FIELD_CLOCK:
		return clocks(dossier);
	default:
		return NULL;
	}
}
