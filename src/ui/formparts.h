/*
 * A form as its own files know it.
 */
#ifndef UI_FORMPARTS_H
#define UI_FORMPARTS_H

#include "ui/draft.h"
#include "ui/item.h"

struct form {
	struct form_spec spec;     /* name and title are copies */
	char *sections;            /* of the keymap */
	GPtrArray *items;          /* of struct item * */
	int at;                    /* the current one */
	int top;                   /* the first that is shown */
	int cols;                  /* of the screen, when it was drawn */
	bool fresh;                /* what stands in the current one goes when something is typed */
	char *head;                /* first row, or NULL */
	GPtrArray *foot;           /* lines below, or NULL */
	struct draft_claim *claim; /* NULL: drafts cannot be kept */
	char *kept;                /* when the draft was written, or NULL */
	int64_t changed;           /* when the last key changed something; monotonic, in ms */
	bool unkept, unread;       /* it is not in the draft yet; head, foot and echoes do not know it yet */
};

struct item *form_item(const struct form *form, int i);
struct item *form_find(const struct form *form, const char *field);
/* Whether one of these must be filled in. */
bool form_needs(const struct form *form);
/* Whether item I is asked for as things stand; the nearest such one from FROM on in one direction (the current one
 * where there is none); how many there are before END. */
bool form_shows(const struct form *form, int i);
int form_step(const struct form *form, int from, int way);
int form_shown_until(const struct form *form, int end);
int form_wrong_count(const struct form *form);
bool form_touched_any(const struct form *form);

/* Looks at one field; what is wrong is kept with it. And says that something was changed. */
bool form_check(struct form *form, struct item *item);
void form_touch(struct form *form);

/* Shows the choices of the current field, or a month. False with ERROR where they cannot be read. */
bool form_choose(struct form *form, struct ui *ui, GError **error);

/* Keeps what was typed and is not in the draft yet. */
void form_keep(struct view *view);
/* Puts the draft in, where there is one, and says so. */
void form_fill(struct form *form, struct ui *ui);

/* The lines of a field's label, whole, at most FORM_LABEL_CELLS wide; the last one ends in a "*", which may take one
 * cell more, where the field must be filled in. Of char *, frees them. */
#define FORM_LABEL_CELLS 12
GPtrArray *form_label(const struct field *field);

/* Draws the form into the current rectangle. */
void form_draw(struct form *form, struct pen *pen);

#endif
