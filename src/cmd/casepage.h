/*
 * A case as a page: what `show` prints, and the screens show in a pager.
 */
#ifndef CMD_CASEPAGE_H
#define CMD_CASEPAGE_H

#include "office/find.h"
#include "sheet/sheet.h"

/* Facts, next steps, deadlines, history, texts, attachments. */
struct sheet *casepage_sheet(struct office *office, const struct case_row *row, const struct dossier *dossier);

/* The table of attachments alone. */
void casepage_attachments(struct sheet *sheet, const struct casefile *file);

#endif
