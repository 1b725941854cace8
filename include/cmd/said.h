/*
 * What is said of a case and of what happened to it, in the reader's language: the words that lists, pages and messages
 * share.
 *
 * Personal data (contact, identity) is masked here. Texts are as strangers wrote them: whoever shows them makes them
 * safe.
 */
#ifndef CMD_SAID_H
#define CMD_SAID_H

#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/event.h"
#include "domain/listing.h"
#include "office/find.h"
#include "office/office.h"

/* 信2022-17: the number for paper without the brackets that lists have no room for; understood wherever a number is
 * typed. To be freed. */
char *said_number(struct number number);

/* How many days are left until the next duty, in its own unit; negative: how many it is over. 0 where nothing runs. */
int said_left(const struct case_row *row, int today, const struct calendar *calendar);

/* Days over, in the clock's own unit; 0 where it is not overdue. */
int said_overdue(const struct case_row *row, int today, const struct calendar *calendar);

/* "3wd late" (working days) or "3d late" (of the calendar), "due today", "6wd left", "~6wd left" where provisional; for
 * an answered case whether that was in time; "" where nothing runs. To be freed. */
char *said_due(const struct case_row *row, int today, const struct calendar *calendar);

/* That every day to come hangs on a notice that is not out on TODAY, for a screen to say it once; to be freed. NULL: it
 * does not. */
char *said_awaited(const struct calendar *calendar, int today);

/* "2022-03-08 Tue"; "" for DATE_NONE. To be freed. */
char *said_day(int day);

/* "03-08" in the year of TODAY, else "21-03-08"; "" for DATE_NONE. To be freed. */
char *said_short_day(int day, int today);

/* Another case as it is named ("A2022-28") by the number of its papers; what is no number stays as it is. To be freed.
 */
char *said_linked(const char *name);

/* The same; but a case that the person at work may not see is not named. To be freed. */
char *said_other(struct office *office, const char *name);

/* Who wrote: the name, or "anonymous"; "not stated" of a remedy. Borrowed. */
const char *said_writer(enum kind kind, const char *writer, bool anonymous);

/* The title of a choice of the field NAME of letters ("class", "track"): "claim". The code itself where it is unknown,
 * "" for NULL. Borrowed. */
const char *said_choice(const char *name, const char *code);

/* What a case of KIND is sorted by, as lists have it (struct case_row): a letter's class, the type of an applicant, the
 * kind of a remedy; the code itself where it is unknown, "" for NULL. Borrowed. */
const char *said_class(enum kind kind, const char *code);

/* How a case of KIND ended, in few words: the cell of the national form for an application, the result of a remedy or
 * of a visit, the ground of a refusal. "" for NULL. Borrowed. */
const char *said_outcome(enum kind kind, const char *code);

/* The title of a choice of FIELD by its code; the code itself where it is unknown. Borrowed. */
const char *said_option(const struct field *field, const char *code);

/* What happened in a case, as it stood then: "assigned", "refusal approved"; for an undo what it took back. Borrowed
 * from the table, or the kind itself. */
const char *said_done(const struct dossier *dossier, const struct event *event);

/* What UNDO took back or brought back: "assigned"; "" where that is not in DOSSIER. Borrowed. */
const char *said_undone(const struct dossier *dossier, const struct event *undo);

/* What happened in a case: as said_done, but what brings back what was taken back says so. Borrowed. */
const char *said_step(const struct dossier *dossier, const struct event *event);

/* Whether FIELD of what happened to FILE is kept from the person at work: whom a case was taken to be an accusation
 * against, once it is none (Regulations on Petitions art 30, 46), from all but the discipline office. */
bool said_hides(struct office *office, const struct casefile *file, const char *field);

/* Who speaks for the visitors, masked where the visitor is; NULL: nobody. To be freed. */
char *said_representatives(const struct casefile *file);

/* Where what was just logged as NUMBER went, for whoever may not see it; NULL where they may. To be freed. */
char *said_gone(struct office *office, int64_t id, struct number number);

/* The values of an event of DOSSIER, one after the other: "logistics, unit's limit 2022-03-05". To be freed. */
char *said_values(struct office *office, const struct dossier *dossier, const struct event *event);

/* What the program itself wrote into the last event, for whoever did it: "; approved alone, nobody else may approve".
 * Empty where there is nothing; to be freed. */
char *said_remarks(const struct dossier *dossier);

/* "Running, due 2022-03-08 Tue, 2d left": a clock as it stands on TODAY. To be freed. */
char *said_clock(const struct clock *clock, const struct calendar *calendar, int today);

/* How a visitor comes: by appointment, without one, or on a day that is no reception day. Borrowed. */
const char *said_coming(struct office *office, const struct casefile *file);
/* The same with the day and the time: "2022-03-09 Wed 14:30 (by appointment)". To be freed. */
char *said_session(struct office *office, const struct casefile *file);

#endif
