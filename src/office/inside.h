/*
 * The inside of an office: what the use cases share, and what cmd and ui never see.
 */
#ifndef OFFICE_INSIDE_H
#define OFFICE_INSIDE_H

#include "domain/event.h"
#include "domain/number.h"
#include "office/office.h"
#include "office/vocabulary.h"
#include "office/wordbook.h"
#include "store/store.h"
#include <sys/types.h>

/* The name of the setting that holds the seq of the last event of the office: what was read of its words is fresh while
 * it stands. */
#define SETTING_MARK ".office"

struct office {
	struct store *store;
	char *file;
	dev_t device; /* which file it was when it was opened */
	ino_t inode;
	struct moment now;
	bool today_given;
	char *user;           /* the Unix login */
	struct person person; /* who acts */
	char *home;           /* the word by which their unit is kept from a case */
	struct scope scope;   /* what that person sees */
	GHashTable *settings;
	struct wordbook words;
	GPtrArray *staff;
	struct lawbook *law;
	bool changed;         /* somebody else wrote since office_changed */
	struct number opened; /* by the last record_open */
	char *called;         /* in the subject of that one (record_called) */
	const char *source;   /* of the identities of events that are made up (borrowed); NULL: they are random */
	unsigned *named;      /* so many were made of it */
	void (*progress)(void *arg, const char *what, int64_t done, int64_t total);
	void *progress_arg;
};

/* An office around STORE (taken over), with nobody at work and nothing read. */
struct office *office_bare(struct store *store, const struct office_options *options);

/* Reads, or reads again, what the office holds of its words, settings, staff and law. */
bool office_reload(struct office *office, GError **error);

/* Takes in what others changed of words, rights and law since they were read. */
bool office_refresh(struct office *office, GError **error);

/* Runs WORK in one write transaction, on words and rights that are fresh; see store_write. */
bool office_write(struct office *office, bool (*work)(void *arg, GError **error), void *arg, GError **error);

/* Runs WORK with nothing hidden from it: for what the program itself has to know or to do, whoever is at work. What of
 * it is told to the person is WORK's to keep within their scope. */
bool office_unscoped(struct office *office, bool (*work)(void *arg, GError **error), void *arg, GError **error);

/* Runs WORK, which counts a year that is closed. Its numbers stand in a report that is published, and are no personal
 * data: whoever sees the whole office counts all of it, as whoever closed it did, so that one year has one report. Who
 * is bound to a unit, or of a unit, counts what they see: the unit must not learn of an accusation against it by the
 * difference (Regulations on Petitions art 30, 46). RET_WHOLE (may be NULL): whether nothing was hidden from WORK. */
bool office_closed(
    struct office *office, bool (*work)(void *arg, GError **error), void *arg, bool *ret_whole, GError **error);

/* LOGIN is the person at work from now on. FAIL_NOT_PERMITTED: not of the staff, or not any more. */
bool office_put_to_work(struct office *office, const char *login, GError **error);

/* An event of the person at work, today, at this moment. */
struct event *office_event(const struct office *office, const char *kind);

/* Completes EVENT (who, when, for whom) and appends it, inside office_write. */
bool office_append(struct office *office, struct event *event, GError **error);

/* FAIL_NOT_FOUND where the case does not exist or may not be seen. */
bool find_visible(struct office *office, int64_t case_id, GError **error);

/* FAIL_NOT_PERMITTED unless the person has one of ROLES, by the rights that hold now. */
bool office_permits(struct office *office, unsigned roles, const char *verb, GError **error);

/* Says how far long work has come. */
void office_tell(const struct office *office, const char *what, int64_t done, int64_t total);

#endif
