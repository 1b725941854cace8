#include "ui/choices.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/role.h"
#include "office/reception.h"
#include "office/vocabulary.h"
#include <string.h>

enum { DAYS_AHEAD = 92 /* for which reception days are offered */ };

/* A clerk who thinks of the code finds the word as well. */
static void add_word(GPtrArray *items, const struct word *word)
{
	g_autofree char *name = text_display(word->name);
	bool same = !strcmp(word->code, word->name);
	menu_add(items, word->code, name, same ? NULL : word->code);
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

static GPtrArray *staff(struct office *office)
{
	g_autoptr(GPtrArray) rows = staff_list(office);
	GPtrArray *items = menu_items();
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct staff_row *row = g_ptr_array_index(rows, i);
		g_autofree char *name = text_display(row->name);
		const char *unit = row->unit ? vocabulary_name(office, LIST_UNIT, row->unit) : NULL;
		if (!row->retired)
			menu_add(items, row->login, name, unit);
	}
	return items;
}

static GPtrArray *roles(void)
{
	GPtrArray *items = menu_items();
	for (unsigned role = 1; role & ROLE_ALL; role <<= 1) {
		g_autofree char *name = role_names(role), *title = role_titles(role);
		menu_add(items, name, title, name);
	}
	return items;
}

/* Units, then people. */
static GPtrArray *accused(struct office *office)
{
	GPtrArray *items = words(office, LIST_UNIT);
	g_autoptr(GPtrArray) people = staff(office);
	for (unsigned i = 0; i < people->len; i++) {
		const struct menu_item *one = g_ptr_array_index(people, i);
		g_autofree char *code = g_strconcat(CASEFILE_STAFF, one->code, NULL);
		menu_add(items, code, one->title, one->note);
	}
	return items;
}

static GPtrArray *clocks(struct office *office, const struct dossier *dossier)
{
	GPtrArray *items = menu_items();
	for (unsigned i = 0; dossier && i < dossier->clocks->len; i++) {
		const struct clock *clock = g_ptr_array_index(dossier->clocks, i);
		if (deadline_state(clock, office_today(office)) != CLOCK_RUNNING)
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

GPtrArray *choices_for(struct office *office, const struct dossier *dossier, const struct field *field)
{
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
		return staff(office);
	case FIELD_ROLES:
		return roles();
	case FIELD_DAY:
		return strcmp(field->name, "session") ? NULL : sessions(office);
	case FIELD_CLOCK:
		return clocks(office, dossier);
	default:
		return NULL;
	}
}
