/*
 * Entering the fields of an event: labels, values, what they mean, what is wrong with them; nothing typed is ever lost.
 *
 * Tab, Enter, arrows go through the fields; F4 offers choices or a month; Ctrl-O opens the editor for a long text;
 * Ctrl-S saves. A field is checked when it is left and again before saving; what is wrong stands in the row below it,
 * and saving goes to the first wrong one. What is typed is kept as a draft after 300 ms without a key and on leaving,
 * and offered again when the form is opened.
 */
#ifndef UI_FORM_H
#define UI_FORM_H

#include "domain/calendar.h"
#include "domain/event.h"
#include "ui/stack.h"

struct form;

struct form_spec {
	const char *name;                /* section of the keymap beside "form": "new-letter", "assign-1234" */
	const char *draft;               /* name of the draft, its owner's put behind it; copied; NULL: the same as name */
	const char *title;               /* translated; copied, as name is */
	const struct field *fields;      /* ends with a NULL name; FIELD_FILES are left out */
	const char *begin;               /* the field in which one begins to type; NULL: the first */
	const struct calendar *calendar; /* for dates; outlives the form */
	int today;
	void *arg;
	/* What stands in a field at first; to be freed; NULL: nothing. */
	char *(*initial)(void *arg, const struct field *field);
	/* Whether what stands there at first was chosen for this very form: a draft does not put it aside; NULL: nothing.
	 */
	bool (*chosen)(void *arg, const struct field *field);
	/* Says what is wrong with a value beyond its type (which is checked before); may be NULL. */
	bool (*check)(void *arg, struct form *form, const struct field *field, GError **error);
	/* A remark to the right of a field (dates have theirs): "2 件同名"; to be freed, NULL: none. */
	char *(*echo)(void *arg, struct form *form, const struct field *field);
	/* Choices of a field that is not FIELD_CHOICE (units, staff, mailboxes); menu items; NULL: none. */
	GPtrArray *(*choices)(void *arg, const struct field *field);
	/* What F4 finds for a field that has no such choices, as the others stand when it is pressed; menu items, NULL
	 * without ERROR: nothing. It binds nobody who types. May be NULL. */
	GPtrArray *(*offers)(void *arg, struct form *form, const struct field *field, GError **error);
	/* The first row, beside the time when the draft was kept ("the number comes with saving"); to be freed; NULL: none.
	 */
	char *(*head)(void *arg, struct form *form);
	/* Lines below the fields (deadlines that saving begins); of char *, freed by the form; NULL: none. */
	GPtrArray *(*foot)(void *arg, struct form *form);
	/* Runs a word that the form does not know; may be NULL. */
	enum acted (*act)(void *arg, struct form *form, char **words, GError **error);
	/* What SAVE shows comes before saving: the form stays below it, as it was filled, until form_finish. */
	bool stays;
	/* Saves. The form closes and its draft goes where it returns true. FAIL_CHANGED keeps the form and its texts,
	 * and false without ERROR does while the owner asks something first. */
	bool (*save)(void *arg, struct ui *ui, struct form *form, GError **error);
	void (*closed)(void *arg); /* frees ARG; may be NULL */
};

/* Pushes the form; where a draft of this name is there, it is filled in, and a message says from when. */
struct view *form_open(struct ui *ui, const struct form_spec *spec);

/* What was typed is saved: the form of VIEW closes, and its draft goes. */
void form_finish(struct view *view);

/* The value of a field as an event takes it: dates YYYY-MM-DD, choices as codes, flags "yes" or ""; to be freed. NULL:
 * no such field. What is not understood comes as it was typed. */
char *form_value(const struct form *form, const char *field);
/* The day of a field; DATE_NONE where it holds none. */
int form_day(const struct form *form, const char *field);
/* Puts a value in. */
void form_set(struct form *form, const char *field, const char *value);
/* True where a field holds something else than at first. */
bool form_touched(const struct form *form, const char *field);
/* Name and value of every field that is not blank, for record_do; NULL-terminated name=value words, to be freed with
 * g_strfreev. */
char **form_words(const struct form *form);

#endif
