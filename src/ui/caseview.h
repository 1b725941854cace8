/*
 * One case on the screen: what the parts of the view share.
 */
#ifndef UI_CASEVIEW_H
#define UI_CASEVIEW_H

#include "office/find.h"
#include "ui/list.h"
#include "ui/ui.h"

enum casepane { CASEPANE_TIMELINE, CASEPANE_TEXT };

struct caseview {
	struct ui *ui;
	struct office *office;
	int64_t id;
	struct list *neighbours; /* NULL: none; borrowed from the view below */
	bool reveal;             /* how the writer is reached is shown, after a reason was recorded */
	struct dossier *dossier; /* NULL: not there, or not any more */
	GPtrArray *facts;
	GPtrArray *timeline;
	GPtrArray *text; /* laid out for text_cells; NULL: not yet */
	int text_cells;
	enum casepane pane; /* has the arrows */
	int cursor;         /* row of the timeline */
	int top, rows;      /* first row of the timeline that is shown, how many there are room for */
	int text_top, text_rows;
};

/* Draws all of it into the current rectangle. */
void caseview_draw(struct caseview *self, struct pen *pen);

/* up down page-up page-down first last: moves in the pane that has the arrows. False: another word. */
bool caseview_move(struct caseview *self, const char *word);

/* Whether something is known of how the writer is reached. */
bool caseview_hides(const struct caseview *self);
/* F8: asks why, records it, and shows how the writer is reached. FAIL_REFUSED: nothing is known of that.
 * FAIL_NOT_PERMITTED: it is not for this person. */
bool caseview_contact(struct caseview *self, GError **error);

/* F5: opens an attachment, or saves it: words "files", "file N", "file N save". */
bool caseview_files(struct caseview *self, char **words, GError **error);
/* Insert: asks for the files to attach. */
void caseview_attach(struct caseview *self);

#endif
