#include "base/clock.h"
#include "base/date.h"
#include "base/text.h"
#include "office/intake.h"
#include <stdlib.h>
#include <string.h>

#define EXCEL_ZERO (-25569) /* day 0 of spreadsheets: 1899-12-30 */
#define OFFICE_EAST 480     /* minutes east of Greenwich */

/* Signs of dates in other hands, and what they come to. */
static const struct {
	const char *from, *to;
} SIGNS[] = {
    {.from = "年", .to = "-"},
    {.from = "月", .to = "-"},
    {.from = "号", .to = " "},
    {.from = "时", .to = ":"},
    {.from = "点", .to = ":"},
    {.from = "分", .to = ":"},
    {.from = "秒", .to = " "},
    {.from = "上午", .to = " "},
    {.from = "下午", .to = " "},
    {.from = "中午", .to = " "},
    {.from = "晚上", .to = " "},
    {.from = "凌晨", .to = " "},
    {.from = "早上", .to = " "},
    {.from = "日", .to = " "},
};

/* Steps over a day of the week: 星期三, 周三, 礼拜三. */
static const char *skip_weekday(const char *at)
{
	static const char *const WEEKS[] = {"星期", "礼拜", "周"};
	for (size_t i = 0; i < G_N_ELEMENTS(WEEKS); i++)
		if (g_str_has_prefix(at, WEEKS[i]) && at[strlen(WEEKS[i])])
			return g_utf8_next_char(at + strlen(WEEKS[i]));
	return at;
}

/* Full-width signs as ASCII, the Chinese ones as what they stand for, days of the week and brackets left out. */
static char *plain(const char *text)
{
	GString *out = g_string_new(NULL);
	for (const char *at = text; *(at = skip_weekday(at)); at = g_utf8_next_char(at)) {
		gunichar sign = text_halfwidth(g_utf8_get_char(at));
		g_string_append_unichar(out, text_is_space(sign) || sign == '(' || sign == ')' ? ' ' : sign);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(SIGNS) && !g_str_is_ascii(out->str); i++)
		g_string_replace(out, SIGNS[i].from, SIGNS[i].to, 0);
	return g_strstrip(g_string_free(out, FALSE));
}

/* A whole number of at most LONGEST digits; -1 where there is none. */
static int take_number(const char **at, int longest)
{
	int value = 0, digits = 0;
	while (g_ascii_isdigit(**at) && digits < longest) {
		value = value * 10 + (*(*at)++ - '0');
		digits++;
	}
	return digits ? value : -1;
}

static bool take_sign(const char **at, const char *signs)
{
	if (!**at || !strchr(signs, **at))
		return false;
	++*at;
	return true;
}

static void skip_blanks(const char **at)
{
	while (**at == ' ')
		++*at;
}

/* "+08:00", "Z", or nothing: minutes east. */
static bool take_zone(const char **at, int *east)
{
	*east = OFFICE_EAST;
	if (take_sign(at, "Zz")) {
		*east = 0;
		return true;
	}
	int sign = **at == '-' ? -1 : 1;
	if (!take_sign(at, "+-"))
		return true;
	int hours = take_number(at, 2);
	take_sign(at, ":");
	int minutes = take_number(at, 2);
	*east = sign * (hours * 60 + (minutes < 0 ? 0 : minutes));
	return hours >= 0 && hours <= 14;
}

/* "10", "10:22" or "10:22:33.5": minutes since midnight; -1 where it is none. */
static int take_clock(const char **at)
{
	int parts[3] = {0, 0, 0};
	for (int i = 0; i < 3; i++) {
		if (i && (!take_sign(at, ":") || !g_ascii_isdigit(**at)))
			break;
		parts[i] = take_number(at, 2);
	}
	if (take_sign(at, "."))
		take_number(at, 9);
	skip_blanks(at);
	return parts[0] < 0 || parts[0] > 24 || parts[1] > 59 || parts[2] > 60 ? -1 : parts[0] * 60 + parts[1];
}

/* The time of day that follows a date, and what its zone does to the day; false where it is none. */
static bool take_time(const char **at, int *day)
{
	int east;
	skip_blanks(at);
	if (take_sign(at, "Tt"))
		skip_blanks(at);
	if (!**at)
		return true;
	int minutes = take_clock(at);
	if (minutes < 0 || !take_zone(at, &east))
		return false;
	minutes += OFFICE_EAST - east;
	if (east != OFFICE_EAST)
		*day += minutes >= 24 * 60 ? 1 : minutes < 0 ? -1 : 0;
	skip_blanks(at);
	return !**at;
}

/* 20200301, 20200301102233, a spreadsheet's day number, seconds or milliseconds since 1970. */
static int day_of_digits(const char *text)
{
	size_t length = strlen(text);
	int64_t value = g_ascii_strtoll(text, NULL, 10);
	if (length == 14)
		value /= 1000000;
	else if (length == 12)
		value /= 10000;
	if (length == 8 || length == 12 || length == 14)
		return date_from_civil((int)(value / 10000), (int)(value / 100 % 100), (int)(value % 100));
	if (length == 13)
		value /= 1000;
	if (length == 10 || length == 13)
		return (int)((value + OFFICE_EAST * 60) / 86400);
	return length == 5 && value >= 20000 && value < 80000 ? (int)value + EXCEL_ZERO : DATE_NONE;
}

static bool is_serial(const char *text)
{
	char *end;
	double value = g_ascii_strtod(text, &end);
	return strspn(text, "0123456789.") == strlen(text) && strchr(text, '.') && !*end && value >= 20000 && value < 80000;
}

int intake_day(const char *text)
{
	g_autofree char *clean = plain(text);
	if (*clean && strspn(clean, "0123456789") == strlen(clean))
		return day_of_digits(clean);
	if (is_serial(clean))
		return (int)g_ascii_strtod(clean, NULL) + EXCEL_ZERO;
	const char *at = clean;
	int year = take_number(&at, 4);
	skip_blanks(&at);
	bool separated = take_sign(&at, "-/.");
	skip_blanks(&at);
	int month = take_number(&at, 2);
	skip_blanks(&at);
	separated = take_sign(&at, "-/.") && separated;
	skip_blanks(&at);
	int day = date_from_civil(year, month, take_number(&at, 2));
	return separated && day != DATE_NONE && take_time(&at, &day) ? day : DATE_NONE;
}
