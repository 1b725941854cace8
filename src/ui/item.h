/*
 * One field of a form: what is typed, what it means, what is wrong with it.
 */
#ifndef UI_ITEM_H
#define UI_ITEM_H

#include "ui/form.h"
#include "ui/line.h"
#include "ui/menu.h"

struct item {
	const struct field *field;
	struct line *line;  /* titles for choices, "yes" for flags: what people read */
	char *initial;      /* its value at first */
	char *wrong;        /* NULL: nothing known */
	char *echo;         /* a remark of the form's owner, or NULL */
	GPtrArray *choices; /* menu items; NULL: anything goes */
};

/* CHOICES is taken over; NULL where the field has none. */
struct item *item_new(const struct field *field, GPtrArray *choices);
void item_free(void *item);

/* Puts a stored value in: a code shows its title. */
void item_set(struct item *item, const char *value);

/* Takes a choice: in a field that holds several it is added to them. */
void item_choose(struct item *item, const char *code);

/* Whether its choices are mere proposals, beside which anything else may be typed. */
bool item_is_open(const struct item *item);

/* Whether the item's text names CHOICE, alone or among others. */
bool item_holds(const struct item *item, const struct menu_item *choice);

/* The value as an event takes it (ui/form.h); to be freed. */
char *item_value(const struct item *item, const struct form_spec *spec);
int item_day(const struct item *item, const struct form_spec *spec);

/* Says what is wrong with the type of the value. */
bool item_check(struct item *item, const struct form_spec *spec, GError **error);

/* Where what was typed fits one choice alone, it becomes that choice. */
void item_settle(struct item *item);

/* True where letters are not text: a flag, which KEY turns on or off. */
bool item_flag_key(struct item *item, const struct key *key);

/* What stands to the right of the field: what a date means, which key helps; to be freed. */
char *item_remark(const struct item *item, const struct form_spec *spec);

#endif
