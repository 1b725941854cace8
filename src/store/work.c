#include "store/work.h"
#include "store/inside.h"

enum { UNIT, HANDLER, OPEN, RECEIVED_ON, CLOSED_ON, REPLIED_ON, NEXT_ON, WAITS, REMINDERS };

bool work_each(struct store *store, const struct scope *scope, const struct period *period,
    const struct work_reader *reader, GError **error)
{
	struct statement *all = db_query(store->db, SQL_WORK_ROWS, period->from, period->to, SCOPE_VALUES(scope));
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		reader->each(reader->arg, &(struct work_row){
		                              .unit = db_text(all, UNIT),
		                              .handler = db_text(all, HANDLER),
		                              .open = db_int(all, OPEN),
		                              .received_on = db_day(all, RECEIVED_ON),
		                              .closed_on = db_day(all, CLOSED_ON),
		                              .replied_on = db_day(all, REPLIED_ON),
		                              .next_on = db_day(all, NEXT_ON),
		                              .waits = (unsigned)db_int(all, WAITS),
		                              .reminders = (int)db_int(all, REMINDERS),
		                          });
	return step == STEP_DONE;
}
