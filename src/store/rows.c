#include "store/rows.h"
#include "domain/mask.h"
#include "domain/role.h"

enum row_column {
	ROW_ID,
	ROW_UUID,
	ROW_KIND,
	ROW_YEAR,
	ROW_SERIAL,
	ROW_STATE,
	ROW_GUARD,
	ROW_BOX,
	ROW_CATEGORY,
	ROW_CLASS,
	ROW_UNIT,
	ROW_HANDLER,
	ROW_TRACK,
	ROW_OUTCOME,
	ROW_SUBJECT,
	ROW_WRITER,
	ROW_RECEIVED_ON,
	ROW_CLOSED_ON,
	ROW_DUE_ON,
	ROW_DUE_CODE,
	ROW_DUE_MET_ON,
	ROW_NEXT_ON,
	ROW_NEXT_CODE,
	ROW_NEXT_UNIT,
	ROW_PROVISIONAL,
	ROW_ANONYMOUS,
	ROW_ATTACHMENTS,
	ROW_REMINDERS,
	ROW_WAITS,
	ROW_LAST_SEQ,
	ROW_SESSION_ON,
	ROW_HELD_UNTIL,
	ROW_MISSED_ON,
};

static void read_texts(struct case_row *row, struct statement *statement)
{
	row->uuid = db_copy(statement, ROW_UUID);
	row->box = db_copy(statement, ROW_BOX);
	row->category = db_copy(statement, ROW_CATEGORY);
	row->class = db_copy(statement, ROW_CLASS);
	row->unit = db_copy(statement, ROW_UNIT);
	row->handler = db_copy(statement, ROW_HANDLER);
	row->track = db_copy(statement, ROW_TRACK);
	row->outcome = db_copy(statement, ROW_OUTCOME);
	row->subject = mask_text(db_text(statement, ROW_SUBJECT), NULL);
	row->writer = mask_field("from", db_text(statement, ROW_WRITER), row->guard);
	row->due_code = db_copy(statement, ROW_DUE_CODE);
	row->next_code = db_copy(statement, ROW_NEXT_CODE);
}

/* '9999-12-31' is no date of ours, so that "never" reads as DATE_NONE. */
static void read_days(struct case_row *row, struct statement *statement)
{
	row->received_on = db_day(statement, ROW_RECEIVED_ON);
	row->session_on = db_day(statement, ROW_SESSION_ON);
	row->closed_on = db_day(statement, ROW_CLOSED_ON);
	row->due_on = db_day(statement, ROW_DUE_ON);
	row->held_until = db_day(statement, ROW_HELD_UNTIL);
	row->due_met_on = db_day(statement, ROW_DUE_MET_ON);
	row->missed_on = db_day(statement, ROW_MISSED_ON);
	row->next_on = db_day(statement, ROW_NEXT_ON);
}

struct case_row *rows_read(struct statement *statement)
{
	struct case_row *row = g_new0(struct case_row, 1);
	const char *unit = db_text(statement, ROW_NEXT_UNIT);
	row->id = db_int(statement, ROW_ID);
	kind_parse(db_text(statement, ROW_KIND), &row->number.kind);
	row->number.year = (int)db_int(statement, ROW_YEAR);
	row->number.serial = (int)db_int(statement, ROW_SERIAL);
	state_parse(db_text(statement, ROW_STATE), &row->state);
	row->guard = (unsigned)db_int(statement, ROW_GUARD);
	if (unit)
		unit_parse(unit, &row->next_unit);
	row->provisional = db_int(statement, ROW_PROVISIONAL);
	row->anonymous = db_int(statement, ROW_ANONYMOUS);
	row->attachments = (int)db_int(statement, ROW_ATTACHMENTS);
	row->reminders = (int)db_int(statement, ROW_REMINDERS);
	row->waits = (unsigned)db_int(statement, ROW_WAITS);
	row->last_seq = db_int(statement, ROW_LAST_SEQ);
	read_texts(row, statement);
	read_days(row, statement);
	return row;
}

static void free_row(void *row)
{
	case_row_free(row);
}

GPtrArray *rows_new(void)
{
	return g_ptr_array_new_with_free_func(free_row);
}
