/*
 * What follows from a case: the values of its derived rows, computed in one place for writing them and for the audit.
 */
#ifndef STORE_DERIVE_H
#define STORE_DERIVE_H

#include "base/own.h"
#include "domain/casefile.h"
#include "store/inside.h"

/* The columns of case_put and case_columns, in their order. */
enum column {
	COLUMN_ID,
	COLUMN_UUID,
	COLUMN_KIND,
	COLUMN_YEAR,
	COLUMN_SERIAL,
	COLUMN_STATE,
	COLUMN_STAGE,
	COLUMN_OPEN,
	COLUMN_GUARD,
	COLUMN_BOX,
	COLUMN_CATEGORY,
	COLUMN_CLASS,
	COLUMN_TRACK,
	COLUMN_UNIT,
	COLUMN_CO_UNIT,
	COLUMN_HANDLER,
	COLUMN_OUTCOME,
	COLUMN_SATISFACTION,
	COLUMN_SUBJECT,
	COLUMN_WRITER,
	COLUMN_ANONYMOUS,
	COLUMN_RECEIVED_ON,
	COLUMN_ACCEPTED_ON,
	COLUMN_REPLIED_ON,
	COLUMN_CLOSED_ON,
	COLUMN_DUE_ON,
	COLUMN_DUE_CODE,
	COLUMN_DUE_MET_ON,
	COLUMN_NEXT_ON,
	COLUMN_NEXT_CODE,
	COLUMN_NEXT_UNIT,
	COLUMN_PROVISIONAL,
	COLUMN_ATTACHMENTS,
	COLUMN_REMINDERS,
	COLUMN_WAITS,
	COLUMN_LAST_SEQ,
	COLUMN_WRITER_KEY,
	COLUMN_CONTENT_KEY,
	COLUMN_TYPE,
	COLUMN_VIA,
	COLUMN_DECIDED_ON,
	COLUMN_CHARGED_ON,
	COLUMN_PAID_ON,
	COLUMN_WAIVED_ON,
	COLUMN_FEE,
	COLUMN_WAIVED,
	COLUMN_RECORDED_ON,
	COLUMN_SESSION_ON,
	COLUMN_SLOT,
	COLUMN_SETTLED,
	COLUMN_PERSONS,
	COLUMN_BOOKED,
	COLUMN_ENDED_AS,
	COLUMN_AGAIN_ON,
	COLUMN_HELD_UNTIL,
	COLUMN_MISSED_ON,
	COLUMN_SETTLED_ON,
	COLUMN_COUNT,
};

struct value {
	char *text; /* NULL: a number, or nothing where also !number */
	bool number;
	int64_t n;
};

struct derived {
	struct value columns[COLUMN_COUNT];
	GPtrArray *clocks; /* struct clock * */
	/* NULL of a row alone */
	GPtrArray *barred; /* char *: from whom the case is kept, sorted */
	GArray *marks;     /* struct mark, by key: of the person behind it */
	char *prose;       /* its words, folded; parts are lines */
};

/* Binds VALUE to the parameter at place AT of STATEMENT. */
void derive_bind(struct statement *statement, int at, const struct value *value);

/* FILE is as its own events have it; the guards of its matter are added. */
struct derived *derive(struct store *store, const struct casefile *file, GError **error);

/* The row alone, without what a case is found by (COLUMN_CONTENT_KEY and COLUMN_WRITER_KEY are none) and without the
 * guards of its matter: for whoever folds many cases only to count them. */
struct derived *derive_row(struct store *store, const struct casefile *file);

/* Has the row tell of FEE, which may be NULL. */
void derive_fee(struct derived *derived, const struct fee *fee);

void derived_free(struct derived *derived);
OWN_DEFINE(derived)

/* The day of sorting for "none": later than every date. */
extern const char DERIVE_NEVER[];
/* How a visit was settled. */
extern const char DERIVE_SLIP[], DERIVE_SPOT[];

/* What the same writer, and the same content, have in common; NULL where there is nothing to compare. To be freed. */
char *derive_writer_key(const char *writer);
char *derive_content_key(const char *subject, const char *body);

#endif
