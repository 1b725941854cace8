/*
 * Ctrl-E: what the screen shows, written to a file whose name is asked for.
 */
#ifndef UI_EXPORT_H
#define UI_EXPORT_H

#include "sheet/sheet.h"
#include "ui/ui.h"

/* The cases that the words of a filter show, as .csv, .jsonl or .ics; TITLE is what they are called, translated. */
bool export_list(struct ui *ui, const char *title, const char *words);

/* SHEET, which stays the caller's and outlives the question, as .md, .csv, .json, .html or .txt; NAME without suffix.
 */
bool export_sheet(struct ui *ui, const struct sheet *sheet, const char *name);

#endif
