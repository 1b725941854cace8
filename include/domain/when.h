/*
 * Dates as people write them: 今天 昨天 明天 -3 +5 周五 下周一 9.9 0909 20220909 2022-09-09 九月九日 +5w (working days) +5d.
 */
#ifndef DOMAIN_WHEN_H
#define DOMAIN_WHEN_H

#include "domain/calendar.h"

/* TODAY fixes what is relative. A date without a year is the nearest one that is not after TODAY when PAST, else the nearest not before.
 * A weekday alone (周五) is the last one up to today when PAST, else the coming one. Full-width digits are read. FAIL_REFUSED: not a
 * date, or one that does not exist; the message shows what can be written. */
bool when_parse(const char *text, int today, bool past, const struct calendar *calendar, int *ret, GError **error);

#endif
