/*
 * What recording an event is made of; shared by the use cases that record (record, undo, attach, preview).
 */
#ifndef OFFICE_ACT_H
#define OFFICE_ACT_H

#include "office/inside.h"
#include "office/record.h"

/* A case while something is added to it. */
struct history {
	struct office *office;
	GPtrArray *events; /* of struct event * */
	struct casefile *file;
};

/* Reads the case. FAIL_NOT_FOUND: it may not be seen. Close it either way. */
bool history_open(struct history *history, struct office *office, int64_t case_id, GError **error);
void history_close(struct history *history);

/* Appends EVENT (taken over) to the record and writes anew what follows from it, inside office_write.
 * FAIL_NOT_PERMITTED: it would lift the guard of an accusation (domain/workflow.h). */
bool history_add(struct history *history, struct event *event, GError **error);

/* The event that takes EVENT of the case back, for history_add; EVENT may be such a one itself. */
struct event *history_undo(const struct history *history, const struct event *event);

/* Whose standing TARGET, which an undo or a redo takes back, changes: its own, or where it is an undo, that of what it
 * had taken back. Borrowed. */
const struct event *history_subject(const struct history *history, const struct event *target);

/* Records ACT of one case inside office_write. ONE_OF_MANY: of several, of which a refusal names this one. */
bool act_do(struct office *office, int64_t case_id, const struct act *act, bool one_of_many, GError **error);

/* Reads ACT as record_preview does, as far as nothing has to be written for that. */
struct preview *act_read(struct office *office, int64_t case_id, const struct act *act);

/* The type that an act names. FAIL_USAGE: there is none, or it is recorded in another way. */
const struct event_type *act_type(const char *name, GError **error);

/* Sets the day on which EVENT counts: the day that it names itself, where it does. */
void act_date(struct event *event, const struct event_type *type, bool opening);

/* Whether TYPE, which the state of FILE and the person's roles allow (workflow_may), may be done today whatever is said
 * with it: what menus offer is what this does not refuse. FAIL_REFUSED: the sentence that the act itself would get. */
bool act_may(struct office *office, const struct casefile *file, const struct event_type *type, GError **error);
/* The types that the person at work may record of FILE today, in table order; of const struct event_type *, free the
 * array only. */
GPtrArray *act_next(struct office *office, const struct casefile *file);

/* What EVENT needs of clocks and of other people beyond the case itself (domain/workflow.h): fills in what follows from
 * them, and refuses what they do not allow. FILE is the case before it. */
bool act_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* What is issued for a case is its own: one text of EVENT for several cases takes the place of no draft that is there.
 */
bool act_spares_draft(const struct act *act, const struct casefile *file, const struct event *event, GError **error);

/* Gives the opening EVENT the next number of its kind and year, inside office_write; and records it as a case. */
bool open_number(struct office *office, struct event *event, struct number *ret, GError **error);
bool open_event(struct office *office, struct event *event, struct number *ret, GError **error);

/* What an act, or taking it back, does to another case in the same transaction. */
bool act_follow(struct history *history, const struct event *event, bool taken_back, GError **error);

/* What an act says beyond its values: a merged case is noted where it goes. */
bool act_note_merge(struct history *history, const struct event *event, bool taken_back, GError **error);

#endif
