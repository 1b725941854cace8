/*
 * What an office counts by hand for its yearly report: news that were published, visits to the archive.
 *
 * Which counters there are is data (data/report/counters.ini). A counter may be a part of another one; parts that were
 * entered add up to it.
 */
#ifndef DOMAIN_COUNTERS_H
#define DOMAIN_COUNTERS_H

#include "base/own.h"
#include "domain/filter.h"
#include <glib.h>
#include <stdint.h>

#define COUNTER_MOST 1000000000000

struct counter {
	char *name;    /* "proposals-filed" */
	char *label;   /* in the reader's language */
	char *word;    /* the counter word behind its number, or NULL */
	char *group;   /* those that are told together, or NULL */
	char *part_of; /* the name of another counter, or NULL */
};

/* In the order of the file, in the language CODE; of struct counter *, frees them. FAIL_REFUSED names the section of a
 * mistake. */
GPtrArray *counters_parse(const char *ini, const char *code, GError **error);

/* Where NAME stands in COUNTERS; -1: nowhere. */
int counters_place(const GPtrArray *counters, const char *name);

/* What was entered of one counter for one period. */
struct hand_count {
	int from, to;
	char *name;
	int64_t value; /* -1: an entry was taken back */
	int64_t seq;   /* of the event */
	char *at, *by; /* when it was entered, and the login */
};

/* Of which moment one asks: up to the event SEQ, and to the end of the day AS_OF (DATE_NONE: now). */
struct hand_view {
	int64_t seq;
	int as_of;
};

void hand_count_free(struct hand_count *count);
OWN_DEFINE(hand_count)

/* The parts of COUNTERS[WHOLE] that have a value (-1: none), as "one=41 + two=11"; to be freed, NULL where there are
 * none. RET_SUM is their sum. VALUES go with COUNTERS. */
char *counters_parts(const GPtrArray *counters, const int64_t *values, int whole, int64_t *ret_sum);

/* FAIL_REFUSED: the parts of one do not add up to it, or it is missing itself; the message says which. */
bool counters_check(const GPtrArray *counters, const int64_t *values, GError **error);

/* A number as people write it: "44968", "44,968". FAIL_USAGE: it is none. */
bool counter_number(const char *name, const char *text, int64_t *ret, GError **error);

#endif
