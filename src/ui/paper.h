/*
 * The papers of a case on the screen: chosen from a list, told what they lack, looked at, issued.
 */
#ifndef UI_PAPER_H
#define UI_PAPER_H

#include "office/issue.h"
#include "ui/ui.h"

/* The menu of the papers that fit the case and of those that were issued. NAMED: with the
 * writer's name, although the case is secret. FAIL_REFUSED: there is none. */
bool paper_choose(struct ui *ui, int64_t case_id, bool named, GError **error);

/* What stands before the field of each of GAPS (of struct issue_gap *) in the form that asks for them: the beginning of
 * its label, the whole one where two begin alike. Of char *, frees them. */
GPtrArray *paper_titles(const GPtrArray *gaps);

#endif
