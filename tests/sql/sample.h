/*
 * A register in a folder of its own, and letters to put into it.
 */
#ifndef TESTS_SQL_SAMPLE_H
#define TESTS_SQL_SAMPLE_H

#include "base/own.h"
#include "domain/event.h"
#include "domain/listing.h"
#include "domain/rule.h"
#include "store/store.h"

struct sample {
	char *folder, *file;
	struct store *store;
	struct rules *rules;
	struct calendar *calendar;
	GRand *random;
};

struct sample *sample_new(void);
/* Closes the register and opens it again. */
void sample_reopen(struct sample *sample);
void sample_free(struct sample *sample);
OWN_DEFINE(sample)

/* The events of a letter that is not in the record yet, or of something that happens to it; then pairs of field and
 * value, and NULL. */
struct event *sample_event(const char *kind, int day, ...) G_GNUC_NULL_TERMINATED;

/* Logs a letter, or lets something happen to it, in a transaction of its own: like the office, number and derived rows
 * included. The event is taken over. The case; 0 where it was refused, with ERROR. */
int64_t sample_record(struct sample *sample, int64_t case_id, struct event *event, GError **error);

/* The same for something that must not fail. */
int64_t sample_letter(struct sample *sample, const char *received, const char *subject, const char *body);
void sample_act(struct sample *sample, int64_t case_id, struct event *event);

/* COUNT letters with random words and random lives, in one transaction. */
void sample_fill(struct sample *sample, int count);

/* A text of up to MOST characters from a small alphabet, in which most short strings occur. To be freed. */
char *sample_text(GRand *random, int most);

/* The whole of what the store holds, as text: every table but what a search index keeps inside. To be freed. */
char *sample_dump(struct store *store);
/* Fails where two dumps differ, with the first line. */
void sample_same(const char *one, const char *other);

#endif
