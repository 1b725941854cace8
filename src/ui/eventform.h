/*
 * Recording one event of a case from the screens: its form, made from the table of events.
 *
 * A draft of it is named VERB-CASE-IDENTITY (the first digits of the case's own identity), so that the draft of one
 * register is never offered in another; behind it stands whose it is (ui/draftname.h).
 */
#ifndef UI_EVENTFORM_H
#define UI_EVENTFORM_H

#include "domain/event.h"
#include "office/record.h"
#include "ui/ui.h"

/* Opens the form of TYPE for a case; where TYPE has no fields it is recorded at once. FAIL_NOT_FOUND: no such case. */
bool eventform_open(struct ui *ui, int64_t case_id, const struct event_type *type, GError **error);

/* What PREVIEW has to say against FIELD. */
bool eventform_check(const struct preview *preview, const struct field *field, GError **error);

/* A draft by its FORM: what it is for. False where it is not one of this register. */
struct eventform_draft {
	const struct event_type *type;
	int64_t case_id;
	char *number; /* of the case; freed by eventform_draft_clear */
};
bool eventform_draft_read(struct office *office, const char *form, struct eventform_draft *ret);
void eventform_draft_clear(struct eventform_draft *draft);

#endif
