/*
 * The words of a letter, of the reply to it, and what is attached, as lines of a width.
 */
#ifndef UI_CASETEXT_H
#define UI_CASETEXT_H

#include "domain/casefile.h"
#include "sheet/sheet.h"
#include "ui/style.h"

struct casetext_line {
	char *text; /* safe to draw */
	enum style style;
};

/* Lines of at most CELLS; of struct casetext_line *, frees them. */
GPtrArray *casetext_of(const struct casefile *file, int cells);

/* All of it on a page of its own. */
const char *casetext_title(enum kind kind);
struct sheet *casetext_sheet(const struct casefile *file);

/* "412 KB"; to be freed. */
char *casetext_size(int64_t bytes);

#endif
