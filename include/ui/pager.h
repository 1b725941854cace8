/*
 * A view of a sheet: report, explanation, help, history; scrolled, with its figures and links to walk through.
 *
 * Tab and Shift-Tab go from figure to figure; Enter on a figure lists its cases, on a number opens its case
 * (ui_options); Up and Down go from line to line of figures while one is chosen. '/' finds words, F4 lists the
 * headings.
 */
#ifndef UI_PAGER_H
#define UI_PAGER_H

#include "sheet/sheet.h"
#include "ui/stack.h"

/* The lines of a sheet at a width; where figures and links stand in them, and what is not plain. */
struct pager_spot {
	int line, col, cells;
	const char *figure; /* or NULL; borrowed from the sheet */
	const char *link;
};

struct pager_tone {
	int line, col, cells;
	enum style style;
};

struct pager_text {
	GPtrArray *lines; /* of char *, safe to draw */
	GArray *spots;    /* of struct pager_spot, in reading order */
	GArray *tones;    /* of struct pager_tone, by line */
	GArray *headings; /* of int: the line of each heading of the sheet, in their order */
};

struct pager_text *pager_text_new(const struct sheet *sheet, int cells);
void pager_text_free(struct pager_text *text);
OWN_DEFINE(pager_text)

/* The behaviour of everything that shows a sheet: scrolling, walking through spots, finding words. A view embeds one as
 * it does a list. */
struct pager {
	struct sheet *sheet;
	struct pager_text *text; /* laid out for cells; NULL: not yet */
	int cells;
	int wide;    /* cells of ambiguous characters in text */
	int top;     /* first line shown */
	int height;  /* lines on the screen at the last drawing */
	int spot;    /* index of the current spot; -1: none */
	char *words; /* what was looked for; NULL: nothing yet */
};

/* Takes over SHEET. */
struct pager *pager_new(struct sheet *sheet);
void pager_free(struct pager *pager);
OWN_DEFINE(pager)

/* Another sheet, taken over; the place on the screen stays. */
void pager_set(struct pager *pager, struct sheet *sheet);
const struct pager_spot *pager_spot(const struct pager *pager);

/* Goes to the N-th heading, from 0. FALSE: there are fewer. */
bool pager_go(struct pager *pager, unsigned n);

/* up down page-up page-down first last next-spot previous-spot open find find-next sections print. */
enum acted pager_act(struct pager *pager, struct ui *ui, char **words, GError **error);
/* A Han character asks for words to find. */
bool pager_key(struct pager *pager, struct ui *ui, const struct key *key);
void pager_draw(struct pager *pager, struct pen *pen, struct rect rect);
/* Whether COMMAND does anything in this text: without numbers to open there is nothing to go to. */
bool pager_may(struct pager *pager, const char *command);
/* "3-20 / 180": to be freed. */
char *pager_status(const struct pager *pager);

/* Pushes a view over SHEET, which it takes over. MAKE, where given, makes the sheet again after the register changed.
 */
struct view *pager_open(
    struct ui *ui, struct sheet *sheet, struct sheet *(*make)(struct ui *ui, void *arg, GError **error), void *arg);

#endif
