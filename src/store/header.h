/*
 * A look at a file before SQLite may touch it: is it a register, and whole?
 *
 * SQLite would make a database of an empty file and leave files beside a broken one.
 */
#ifndef STORE_HEADER_H
#define STORE_HEADER_H

#include <glib.h>
#include <stdbool.h>

/* FAIL_NOT_FOUND: nothing there. FAIL_DAMAGED: not a register, or cut short. FAIL_REFUSED: it cannot be read. Not to be
 * called while this process has the file open: closing it here would give up SQLite's locks. */
bool header_check(const char *where, GError **error);

/* Whether a log with something in it stands beside the file. */
bool header_logged(const char *where);

#endif
