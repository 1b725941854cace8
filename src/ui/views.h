/*
 * The screens of docket, and how one opens another.
 */
#ifndef UI_VIEWS_H
#define UI_VIEWS_H

#include "domain/filter.h"
#include "office/reporting.h"
#include "ui/list.h"
#include "ui/ui.h"

/* The screens of the tabs. */
struct view *today_open(struct ui *ui, GError **error);
struct view *letters_open(struct ui *ui, GError **error);
struct view *visits_open(struct ui *ui, GError **error);
struct view *applications_open(struct ui *ui, GError **error);
struct view *reception_open(struct ui *ui, GError **error);
struct view *report_open(struct ui *ui, GError **error);
struct view *settings_open(struct ui *ui, GError **error);

/* The cases of every kind that WORDS find, over what is open. FAIL_USAGE: a broken term. */
bool cases_find(struct ui *ui, const char *words, GError **error);

/* What waits for a decision: "mine", "all", or the name of a decision; NULL: all. FAIL_USAGE: none of these. */
bool review_open(struct ui *ui, const char *word, GError **error);

/* One case. NEIGHBOURS, where given, is the list that Left and Right walk through; it outlives the view and its cursor
 * moves along. FAIL_NOT_FOUND: there is none, or it may not be seen. */
bool caseview_open(struct ui *ui, int64_t case_id, struct list *neighbours, GError **error);

/* The cases that a figure of a year counts, under TITLE. FAIL_NOT_FOUND: no such figure. FAIL_REFUSED: it is derived.
 */
struct figure_of {
	const char *id, *title;
	const struct period *period;
	int as_of; /* DATE_NONE: as known now */
};
bool figure_open(struct ui *ui, const struct figure_of *figure, GError **error);

/* The report that is asked for, counted; REPORTING is borrowed. Fails as reporting_write does. */
bool report_show(struct ui *ui, const struct reporting *reporting, GError **error);
/* Opens a figure of the report that VIEW shows. FAIL_REFUSED: it is another view. */
bool report_figure(struct view *view, const char *id, GError **error);

/* Asks whether PERIOD is to be closed, or lists what keeps it from that. FAIL_REFUSED, FAIL_NOT_PERMITTED: see
 * office/closing.h. */
bool closing_ask(struct ui *ui, const struct period *period, GError **error);

#endif
