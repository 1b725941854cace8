/*
 * Dates as people write them, in Chinese and English: 今天 昨天 前天 明天 后天; -3 +5 +5d 3天前 (calendar days); +5w
 * 5个工作日 (working days); 周五 下周一 上周三 本周四 fri (weeks begin on Monday); 9.9 9/9 0909 9月9日 九月九日;
 * 20220909 2022-09-09 2022年9月9日; 9日 9号 (of this month). Full-width digits and signs are read, blanks ignored.
 */
#ifndef DOMAIN_WHEN_H
#define DOMAIN_WHEN_H

#include "domain/calendar.h"

/* From where a date is read. */
struct when {
	int today;                       /* fixes what is relative */
	bool past;                       /* the date lies behind: it is about something that happened */
	const struct calendar *calendar; /* counts working days */
};

/* A date without a year is this year's. Where that lies ahead when PAST, or behind when not, the other year's is taken
 * if it is at most 60 days away (12.30 on 5 January); else the year must be written. A day without a month is this
 * month's, on the right side. A weekday alone (周五) is the last one up to today when PAST, else the first one from
 * today on. FAIL_REFUSED: not a date (the message shows what can be written), one that does not exist, one without the
 * year that it needs (the message names the day as read), or working days that pass the loaded calendar; RET is
 * untouched. */
bool when_parse(const char *text, const struct when *when, int *ret, GError **error);

#endif
