#include "ui/choices.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "office/vocabulary.h"
#include <string.h>

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

GPtrArray *choices_for(struct office *office, const struct dossier *dossier, const struct field *field)
{
	switch (field->type) {
	case FIELD_BOX:
		return words(office, LIST_BOX);
	case FIELD_CATEGORY:
		return words(office, LIST_CATEGORY);
	case FIELD_UNIT:
		return words(office, LIST_UNIT);
	case FIELD_STAFF:
		return staff(office);
	case FIELD_CLOCK:
		return clocks(office, dossier);
	default:
		return NULL;
	}
}
