/* The stretches of time that a filter and a report are asked for (period_parse). */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/filter.h"
#include <string.h>

enum { SCHOOL_YEAR_MONTH = 9 };

/* Stands for 学年 behind two years; one year alone would leave open which. */
#define SCHOOL "\x01"

/* TEXT in ASCII: 2022年3月 is 2022-3, and 至 or a wave stands for the dots of an interval. */
static char *plain(const char *text)
{
	static const struct {
		const char *from, *to;
	} WORDS[] = {{"学年", SCHOOL}, {"日", ""}, {"至", ".."}, {"~", ".."}, {"—", "-"}, {"–", "-"}, {"/", "-"}};
	g_autoptr(GString) ascii = g_string_new(NULL);
	for (; *text; text = g_utf8_next_char(text))
		if (!text_is_space(g_utf8_get_char(text)))
			g_string_append_unichar(ascii, text_halfwidth(g_utf8_get_char(text)));
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		g_string_replace(ascii, WORDS[i].from, WORDS[i].to, 0);
	GString *to = g_string_new(NULL);
	for (const char *at = ascii->str; *at; at = g_utf8_next_char(at)) {
		bool unit = g_str_has_prefix(at, "年") || g_str_has_prefix(at, "月");
		const char *next = g_utf8_next_char(at);
		if (!unit)
			g_string_append_len(to, at, next - at);
		else if (g_ascii_isdigit(*next))
			g_string_append_c(to, '-');
	}
	return g_string_free(to, FALSE);
}

/* Reads up to three numbers with hyphens between; returns how many, 0 for anything else. DIGITS are how many each has.
 */
static int parse_numbers(const char *text, int numbers[3], int digits[3])
{
	for (int i = 0; i < 3; i++) {
		for (numbers[i] = digits[i] = 0; g_ascii_isdigit(*text) && digits[i] < 4; text++, digits[i]++)
			numbers[i] = numbers[i] * 10 + *text - '0';
		if (digits[i] == 0 || (i == 0 && digits[i] != 4))
			return 0;
		if (*text == '\0')
			return i + 1;
		if (*text++ != '-')
			return 0;
	}
	return 0;
}

static bool set(struct period *period, int from, int to, char *label)
{
	*period = (struct period){.from = from, .to = to, .label = label};
	if (from != DATE_NONE && to != DATE_NONE && from <= to)
		return true;
	g_clear_pointer(&period->label, g_free);
	return false;
}

static bool set_school_year(struct period *period, int first, int second)
{
	if (second != first + 1)
		return false;
	int from = date_from_civil(first, SCHOOL_YEAR_MONTH, 1);
	int to = date_from_civil(second, SCHOOL_YEAR_MONTH - 1, 31);
	return set(period, from, to, g_strdup_printf("%d-%d", first, second));
}

struct period period_copy(const struct period *period)
{
	return (struct period){.from = period->from, .to = period->to, .label = g_strdup(period->label)};
}

bool period_is_year(const struct period *period)
{
	struct civil from = date_to_civil(period->from);
	bool begins = from.day == 1 && (from.month == 1 || from.month == SCHOOL_YEAR_MONTH);
	return begins && period->to == date_from_civil(from.year + 1, from.month, 1) - 1;
}

struct period period_year_behind(const struct period *period)
{
	return (struct period){.from = period->to + 1, .to = date_add_months(period->to + 1, 12) - 1};
}

static bool set_month(struct period *period, int year, int month)
{
	int from = date_from_civil(year, month, 1);
	if (from == DATE_NONE)
		return false;
	int to = date_from_civil(year, month, date_month_length(year, month));
	return set(period, from, to, g_strdup_printf("%d-%02d", year, month));
}

/* Anything but an interval. */
static bool parse_simple(const char *text, struct period *ret)
{
	int numbers[3];
	int digits[3];
	bool school = g_str_has_suffix(text, SCHOOL);
	g_autofree char *years = g_strndup(text, strlen(text) - school);
	int count = parse_numbers(years, numbers, digits);
	int year = numbers[0];
	if (count == 1 && !school)
		return set(ret, date_from_civil(year, 1, 1), date_from_civil(year, 12, 31), g_strdup_printf("%d", year));
	if (count == 2 && digits[1] == 4)
		return set_school_year(ret, year, numbers[1]);
	if (school)
		return false;
	if (count == 2 && digits[1] <= 2)
		return set_month(ret, year, numbers[1]);
	if (count != 3 || digits[1] > 2 || digits[2] > 2)
		return false;
	int day = date_from_civil(year, numbers[1], numbers[2]);
	return set(ret, day, day, date_format(day));
}

/* Both ends may be days, months or years: 2022-01..2022-06. */
static bool parse_interval(const char *text, const char *dots, struct period *ret)
{
	g_autofree char *first = g_strndup(text, (gsize)(dots - text));
	struct period from = {0};
	struct period to = {0};
	bool parsed = parse_simple(first, &from) && parse_simple(dots + strlen(".."), &to);
	g_free(from.label);
	g_free(to.label);
	if (!parsed)
		return false;
	g_autofree char *from_day = date_format(from.from);
	g_autofree char *to_day = date_format(to.to);
	return set(ret, from.from, to.to, g_strdup_printf("%s..%s", from_day, to_day));
}

char *period_year(int day, bool school)
{
	int year = date_to_civil(school ? date_add_months(day, 1 - SCHOOL_YEAR_MONTH) : day).year;
	return school ? g_strdup_printf("%d-%d", year, year + 1) : g_strdup_printf("%d", year);
}

/* Whether TEXT, which is not understood, has the form of a month or a day. */
static bool is_form(const char *text)
{
	int numbers[3], digits[3];
	int count = parse_numbers(text, numbers, digits);
	return (count == 2 || count == 3) && digits[1] <= 2 && digits[count - 1] <= 2;
}

/* The end of an interval, or the whole PERIOD, that no calendar has; NULL: none. To be freed. */
static char *missing(const char *period)
{
	g_auto(GStrv) ends = g_strsplit(period, "..", 2);
	for (char **end = ends; *end; end++) {
		struct period found = {0};
		bool there = parse_simple(*end, &found);
		g_free(found.label);
		if (!there && is_form(*end))
			return g_strdup(*end);
	}
	return NULL;
}

bool period_parse(const char *text, struct period *ret, GError **error)
{
	g_autofree char *period = plain(text);
	const char *dots = strstr(period, "..");
	if (dots ? parse_interval(period, dots, ret) : parse_simple(period, ret))
		return true;
	g_autofree char *nowhere = missing(period);
	if (nowhere)
		return fail(error, FAIL_USAGE, _("there is no %s in the calendar"), nowhere);
	g_autofree char *shown = text_display(text);
	return fail(error, FAIL_USAGE,
	    _("not a period: '%s' (write 2021-2022, 2022, 2022-03, 2022-03-01 or 2022-01-01..2022-06-30)"), shown);
}
