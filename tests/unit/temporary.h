/*
 * A register in a folder of its own, for tests of use cases; gone when the test ends.
 */
#ifndef TESTS_TEMPORARY_H
#define TESTS_TEMPORARY_H

#include "domain/event.h"
#include "office/record.h"
#include <glib.h>

/* "name=value" words as the use cases take them. */
#define WORDS(...) ((char **)(uintptr_t)(const char *[]){__VA_ARGS__, NULL})

struct temporary {
	char *folder;
	char *file;
	struct office_options options;
	struct office *office; /* of the administrator, who has all roles */
};

/* Made on TODAY (YYYY-MM-DD). */
void temporary_open(struct temporary *temporary, const char *today);
void temporary_close(struct temporary *temporary);

/* Another one at work on the same register. */
struct office *temporary_as(struct temporary *temporary, const char *login);

/* It becomes another day. */
void temporary_day(struct temporary *temporary, const char *today);

/* A path in the folder; to be freed. */
char *temporary_path(const struct temporary *temporary, const char *name);

/* Adds somebody to the staff; UNIT may be NULL. */
void temporary_staff(struct office *office, const char *login, const char *roles, const char *unit);

/* A letter of the principal's mailbox received on DAY; further "name=value" words end with NULL. Its id. */
int64_t temporary_letter(struct office *office, const char *day, ...) G_GNUC_NULL_TERMINATED;

/* Records an act; further words end with NULL. The exit status that it would end with, 0 where it was done. */
int temporary_act(struct office *office, int64_t id, const char *type, ...) G_GNUC_NULL_TERMINATED;

/* What the last temporary_act said where it failed. Borrowed. */
const char *temporary_said(void);

/* Plans a reception day of the principal on DATE, with five slots in the afternoon. */
void temporary_reception(struct office *office, const char *date);

/* Fails the test unless the register is sound. */
void temporary_sound(struct office *office);

#endif
