/*
 * A case in a row, read from the columns that every list gives (data/sql/query/list.sql).
 */
#ifndef STORE_ROWS_H
#define STORE_ROWS_H

#include "domain/listing.h"
#include "store/db.h"

/* To be freed with case_row_free. */
struct case_row *rows_read(struct statement *statement);

/* An empty array that frees its rows. */
GPtrArray *rows_new(void);

#endif
