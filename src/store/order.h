/*
 * In which order a list shows its cases: the keys, as columns and as values of a row.
 */
#ifndef STORE_ORDER_H
#define STORE_ORDER_H

#include "domain/listing.h"
#include "store/derive.h"

/* What cases are ordered by. */
enum key { KEY_ID, KEY_NEXT, KEY_RECEIVED, KEY_KIND, KEY_YEAR, KEY_SERIAL, KEY_STAGE, KEY_UNIT, KEY_CLOSED };

/* All keys of an order run in one direction, so that a row value says what lies behind a row. */
struct order {
	int count;
	enum key keys[3];
	bool down;
};

const struct order *order_of(enum sort sort);

/* "c.id". */
const char *order_column(enum key key);

/* What ROW has there; its text is to be freed. */
struct value order_value(enum key key, const struct case_row *row);

/* Two pages of what FIND asks for as one, no longer than it asks; takes both over. */
GPtrArray *order_merge(const struct find *find, GPtrArray *rows, GPtrArray *others);

#endif
