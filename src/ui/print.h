/*
 * Ctrl-P: what the screen shows, in pages, to a printer or a pager.
 */
#ifndef UI_PRINT_H
#define UI_PRINT_H

#include "sheet/sheet.h"
#include "ui/ui.h"

/* Asks for the command that gets SHEET as text in pages, lp at first; what was said is proposed the next time. */
bool print_sheet(struct ui *ui, const struct sheet *sheet);

#endif
