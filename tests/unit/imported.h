/*
 * Files that are imported into a temporary register, and what became of them.
 */
#ifndef TESTS_IMPORTED_H
#define TESTS_IMPORTED_H

#include "base/fail.h"
#include "office/exchange.h"
#include "office/find.h"
#include "temporary.h"
#include <string.h>

/* The header line of a usual export. */
#define SHEET "信件编号,来信人,来信时间,信件标题,信件内容\n"

/* Writes BYTES (LENGTH, -1: a text) into a file of T; its path, to be freed. */
static inline char *put(const struct temporary *t, const char *name, const char *bytes, gssize length)
{
	char *path = temporary_path(t, name);
	g_assert_true(g_file_set_contents(path, bytes, length, NULL));
	return path;
}

/* Imports the files of PATHS; what it did is in RET. The exit status. */
static inline int take(struct office *office, struct import *import, GError **error)
{
	bool done = exchange_import(office, import, error);
	if (done)
		return 0;
	g_assert_null(strchr((*error)->message, '\n'));
	return fail_status(*error);
}

static inline void must(struct office *office, char **paths, int added, int skipped)
{
	g_autoptr(GError) error = NULL;
	struct import import = {.paths = paths, .box = "principal"};
	take(office, &import, &error);
	g_assert_no_error(error);
	g_assert_cmpint(import.added, ==, added);
	g_assert_cmpint(import.skipped, ==, skipped);
	exchange_import_clear(&import);
}

static inline void must_text(struct temporary *t, const char *text, int added, int skipped)
{
	g_autofree char *path = put(t, "import.csv", text, -1);
	must(t->office, WORDS(path), added, skipped);
}

static inline int64_t count(struct office *office, const char *text)
{
	OWN(filter) filter = filter_parse(text, NULL);
	return find_count(office, filter, 0, NULL);
}

static inline struct dossier *only(struct office *office, const char *text)
{
	g_autoptr(GError) error = NULL;
	OWN(filter) filter = filter_parse(text, NULL);
	struct find find = {.filter = filter, .limit = 2};
	g_autoptr(GPtrArray) rows = find_page(office, &find, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(rows->len, ==, 1);
	return dossier_open(office, ((const struct case_row *)rows->pdata[0])->id, NULL);
}

#endif
