/*
 * The heart: takes events into the record.
 *
 * An event is checked against the case, appended to the chain, read back and verified, folded, indexed and committed,
 * in one transaction; or nothing is written at all. A case that the person may not see is not found; only then come
 * rights, then the state, then the values. Where somebody acts for another (--as), the event's body names who it was:
 * "by".
 */
#ifndef OFFICE_RECORD_H
#define OFFICE_RECORD_H

#include "domain/event.h"
#include "domain/listing.h"
#include "domain/number.h"
#include "office/office.h"
#include <stdint.h>

/* What is to be recorded of a case. */
struct act {
	const char *type; /* "assign" */
	/* The fields as typed: "name=value", NULL-terminated; NULL for none. Values are checked and brought to their stored
	 * form (dates in words, categories by name, numbers of cases) by the type's fields. One value needs no field:
	 * "op=UUID" is the identity of the act, so that a retry of a script adds nothing. FAIL_USAGE: no such field, a
	 * needed one is missing, one is given twice. */
	char **values;
	int64_t expected; /* the last seq that the caller saw of the case; 0: any */
	bool befalls;     /* comes over the case as the program's own doing: nobody's rights or interests are in its way */
	bool several;     /* the same is for more than this case: a text of it takes the place of no draft */
};

/* Opens a case: KIND with the fields of its opening event. RET_ID is the case. */
bool record_open(struct office *office, enum kind kind, char **values, int64_t *ret_id, GError **error);

/* The number that the last record_open gave, or an act that opened a case. Whoever logs an accusation is told its
 * number and sees no more of it. */
struct number record_number(const struct office *office);

/* Against whom the accusation that EVENT opens is made, and who is called in its subject and is kept from it for that
 * or cannot be; in sentences, to be freed; NULL: nobody. */
char *record_called(struct office *office, const struct event *event);
/* The same of the last record_open, for whoever does not see the case; borrowed. */
const char *record_opened_called(const struct office *office);

/* The number that a case of KIND gets that counts from DAY, unless somebody else is faster. */
struct number record_next_number(struct office *office, enum kind kind, int day);

/* Records one event. RET_SEQ may be NULL. FAIL_CHANGED: the case moved on since ACT->expected; the message says who did
 * what. */
bool record_act(struct office *office, int64_t case_id, const struct act *act, int64_t *ret_seq, GError **error);

/* What was recorded of a case. */
struct record_step {
	int64_t case_id, seq;
};

/* The same for several cases (CASE_IDS of int64_t) in one transaction: all or nothing, one undo for each; ACT->expected
 * is not looked at. What was recorded is appended to RET_STEPS (of struct record_step; NULL: nobody asks). */
bool record_batch(
    struct office *office, const GArray *case_ids, const struct act *act, GArray *ret_steps, GError **error);

/* Takes the last step of the case back, or brings back what the last undo took; RET_WHAT says of which case and what it
 * was ("信〔2022〕1号, replied, 2022-03-03"), to be freed. CASE_ID 0: the case of the person's own last event.
 * FAIL_NOT_PERMITTED: only who may do it may take it back. */
bool record_undo(struct office *office, int64_t case_id, char **ret_what, GError **error);
bool record_redo(struct office *office, int64_t case_id, char **ret_what, GError **error);

/* Takes all of STEPS back in one transaction: all or nothing. FAIL_CHANGED: one of them is not the last of its case any
 * more. */
bool record_undo_steps(struct office *office, const GArray *steps, GError **error);

/* What is wrong with an act that is being typed. */
struct problem {
	char *field;    /* "" where it is the whole: rights, the state, a condition */
	char *sentence; /* translated */
	bool usage;     /* more or other words would do: not the case is in the way, but what was said */
};

struct preview {
	struct event
	    *event; /* complete but for its place, as far as the values could be read; NULL where the type is unknown */
	GPtrArray *problems; /* of struct problem *, in the order of the fields; empty: it can be recorded */
};

/* What a form shows while it is filled in: reads ACT field by field, and where nothing is wrong with those does it as
 * record_act would and takes all of it back. CASE_ID 0: ACT opens a case. Never NULL. */
struct preview *record_preview(struct office *office, int64_t case_id, const struct act *act);
void preview_free(struct preview *preview);
OWN_DEFINE(preview)

/* A deadline whose last day an act moves. */
struct moved {
	char *code; /* "D2" */
	int from, to;
};

/* What an act would make of one case. */
struct rehearsal {
	struct case_row *before;
	char *refusal;        /* all that is wrong with it, in one sentence; NULL: it would be recorded */
	enum state to;        /* where the case would be */
	struct number opened; /* the case that would be opened; serial 0: none */
	GPtrArray *moved;     /* of struct moved * */
};

/* Does ACT as record_act and record_batch would for CASE_IDS (of int64_t), one after the other, and takes all of it
 * back; of struct rehearsal *, frees them. A case that refuses it leaves the others. NULL with ERROR. */
GPtrArray *record_rehearse(struct office *office, const GArray *case_ids, const struct act *act, GError **error);

/* Whether FIELD of an act of TYPE could name LOGIN in FILE: what a form offers. */
bool record_may_name(
    const struct office *office, const struct casefile *file, const char *type, const char *field, const char *login);

/* Puts files in, by content, in one transaction; PATHS is NULL-terminated. */
bool record_attach(struct office *office, int64_t case_id, char **paths, GError **error);

/* Writes attachment INDEX (from 0) into DIR under a safe name that is not taken. The path, to be freed. */
char *record_detach(struct office *office, int64_t case_id, int index, const char *dir, GError **error);

/* Many whole cases in one transaction: what import and demo write. NEXT appends the events of one more case to EVENTS
 * (struct event *, the opening one first, already checked; record numbers, chains and folds them) and returns false at
 * the end or with ERROR set, which undoes all. A case whose opening event's id is in the record already is skipped.
 * What an event leaves open (actor, recorded_at, written_at) is filled in. */
struct bulk {
	bool (*next)(void *arg, GPtrArray *events, GError **error);
	void *arg;
	bool dry;               /* counts only */
	int64_t added, skipped; /* the result */
};
bool record_bulk(struct office *office, struct bulk *bulk, GError **error);

#endif
