#include "base/date.h"
#include "base/say.h"
#include <glib.h>
#include <stdint.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2999, DAYS_OF_ERA = 146097, EPOCH = 719468 };

int date_month_length(int year, int month)
{
	static const int LENGTHS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return LENGTHS[month - 1] + (month == 2 && leap);
}

/* Years are counted from March, so that the leap day ends one. */
int date_from_civil(int year, int month, int day)
{
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
		return DATE_NONE;
	if (day < 1 || day > date_month_length(year, month))
		return DATE_NONE;
	int from_march = (month + 9) % 12;
	year -= month <= 2;
	int era = year / 400;
	int year_of_era = year % 400;
	int day_of_year = (153 * from_march + 2) / 5 + day - 1;
	return era * DAYS_OF_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH;
}

struct civil date_to_civil(int day)
{
	int64_t days = (int64_t)day + EPOCH;
	int64_t era = (days >= 0 ? days : days - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA;
	int day_of_era = (int)(days - era * DAYS_OF_ERA);
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int from_march = (5 * day_of_year + 2) / 153;
	struct civil civil = {
	    .year = (int)(era * 400) + year_of_era + (from_march >= 10),
	    .month = from_march < 10 ? from_march + 3 : from_march - 9,
	    .day = day_of_year - (153 * from_march + 2) / 5 + 1,
	};
	return civil;
}

enum weekday date_weekday(int day)
{
	int64_t from_monday = ((int64_t)day + THURSDAY - MONDAY) % 7; /* 1970-01-01 was a Thursday */
	return (enum weekday)(MONDAY + (from_monday + 7) % 7);
}

int date_add_months(int day, int n)
{
	if (day == DATE_NONE)
		return DATE_NONE;
	struct civil civil = date_to_civil(day);
	int64_t months = (int64_t)civil.year * 12 + civil.month - 1 + n;
	int64_t year = months / 12;
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return DATE_NONE;
	int month = (int)(months % 12) + 1;
	return date_from_civil((int)year, month, MIN(civil.day, date_month_length((int)year, month)));
}

/* The number that the LENGTH digits at TEXT write. */
static int digits(const char *text, int length)
{
	int number = 0;
	for (int i = 0; i < length; i++)
		number = number * 10 + text[i] - '0';
	return number;
}

int date_parse(const char *text)
{
	static const char SHAPE[] = "dddd-dd-dd";
	size_t i = 0;
	while (SHAPE[i] && (SHAPE[i] == 'd' ? g_ascii_isdigit(text[i]) : text[i] == SHAPE[i]))
		i++;
	if (SHAPE[i] || text[i])
		return DATE_NONE;
	return date_from_civil(digits(text, 4), digits(text + 5, 2), digits(text + 8, 2));
}

char *date_format(int day)
{
	if (day == DATE_NONE)
		return g_strdup("");
	struct civil civil = date_to_civil(day);
	return g_strdup_printf("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

const char *date_weekday_name(int day)
{
	static const char *const NAMES[] = {
	    [MONDAY] = N_("Mon"),
	    [TUESDAY] = N_("Tue"),
	    [WEDNESDAY] = N_("Wed"),
	    [THURSDAY] = N_("Thu"),
	    [FRIDAY] = N_("Fri"),
	    [SATURDAY] = N_("Sat"),
	    [SUNDAY] = N_("Sun"),
	};
	return _(NAMES[date_weekday(day)]);
}
