/*
 * What time it is in the office: civil time of China (UTC+8, no summer time).
 *
 * Only main, cmd and ui read the clock; everything below takes days as arguments.
 * A day given by --today or DOCKET_TODAY replaces the real one; the real instant is
 * kept beside it in the record (clock_written).
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <glib.h>
#include <stdbool.h>

struct moment {
	int day;     /* days since 1970-01-01 */
	int seconds; /* since midnight, 0 to 86399 */
};

/* The real time of day in the office. */
struct moment clock_now(void);

/* Reads "2022-03-01", "2022-03-01T10:32" or with seconds, blank instead of T too. A bare date takes
 * the time of day from the real clock. FAIL_USAGE: not a date. */
bool clock_parse(const char *text, struct moment *ret, GError **error);

/* "2022-03-01T10:32:05", to be freed. */
char *clock_format(struct moment moment);

/* The real instant as "2022-03-01T02:32:05Z", to be freed. */
char *clock_written(void);

#endif
