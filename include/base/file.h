/*
 * Files that people name, read whole: for everybody who is handed one.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <glib.h>

#define FILE_MIB ((gsize)1 << 20)

/* What stands in PATH, also where it is a pipe; to be freed. FAIL_NOT_FOUND: there is none. FAIL_REFUSED: it cannot be
 * read, is a folder, or has more than MOST bytes; of those nothing is kept in memory. */
GString *file_read(const char *path, gsize most, GError **error);

/* The same of what is open already, until its end; NAME is what people call it. */
GString *file_read_open(int descriptor, const char *name, gsize most, GError **error);

/* What is tried where NAME is taken, from 1 on: "paper.pdf", "paper (2).pdf"; to be freed. */
char *file_numbered(const char *name, int try);

#endif
