#include "domain/when.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "domain/numerals.h"
#include <string.h>

enum {
	NEAR = 60,  /* days from today within which a day without a year may be another year's */
	SHOWN = 40, /* cells of a wrong text in the message */
};

static const struct {
	const char *word;
	int days;
} WORDS[] = {
    {.word = "大前天", .days = -3},
    {.word = "前天", .days = -2},
    {.word = "昨天", .days = -1},
    {.word = "昨日", .days = -1},
    {.word = "今天", .days = 0},
    {.word = "今日", .days = 0},
    {.word = "明天", .days = 1},
    {.word = "明日", .days = 1},
    {.word = "后天", .days = 2},
    {.word = "大后天", .days = 3},
    {.word = "yesterday", .days = -1},
    {.word = "today", .days = 0},
    {.word = "tomorrow", .days = 1},
};

static const struct {
	const char *word;
	int weeks;
} WEEKS[] = {
    {.word = "上", .weeks = -1},
    {.word = "last", .weeks = -1},
    {.word = "本", .weeks = 0},
    {.word = "这", .weeks = 0},
    {.word = "this", .weeks = 0},
    {.word = "下", .weeks = 1},
    {.word = "next", .weeks = 1},
};

/* After 周, 星期 or 礼拜; and in English, long or short. */
static const struct {
	const char *word;
	enum weekday weekday;
} WEEKDAYS[] = {
    {.word = "一", .weekday = MONDAY},
    {.word = "二", .weekday = TUESDAY},
    {.word = "三", .weekday = WEDNESDAY},
    {.word = "四", .weekday = THURSDAY},
    {.word = "五", .weekday = FRIDAY},
    {.word = "六", .weekday = SATURDAY},
    {.word = "日", .weekday = SUNDAY},
    {.word = "天", .weekday = SUNDAY},
};

static const char *const ENGLISH[] = {
    [MONDAY] = "monday",
    [TUESDAY] = "tuesday",
    [WEDNESDAY] = "wednesday",
    [THURSDAY] = "thursday",
    [FRIDAY] = "friday",
    [SATURDAY] = "saturday",
    [SUNDAY] = "sunday",
};

/* The day that the numbers of a form mean; DATE_NONE where it does not exist. */

static int full_date(const struct when *when, const int numbers[3])
{
	(void)when;
	return date_from_civil(numbers[0], numbers[1], numbers[2]);
}

/* Whether DAY lies where it cannot. */
static bool is_amiss(const struct when *when, int day)
{
	return when->past ? day > when->today : day < when->today;
}

/* This year's, which may be amiss, unless another year's is so near that it must be meant. */
static int near_date(const struct when *when, const int numbers[3])
{
	int year = date_to_civil(when->today).year;
	int day = date_from_civil(year, numbers[0], numbers[1]);
	int other = date_from_civil(when->past ? year - 1 : year + 1, numbers[0], numbers[1]);
	if (day != DATE_NONE && !is_amiss(when, day))
		return day;
	return other != DATE_NONE && ABS(other - when->today) <= NEAR ? other : day;
}

/* This month's, which may be amiss. */
static int day_of_month(const struct when *when, const int numbers[3])
{
	struct civil civil = date_to_civil(when->today);
	return date_from_civil(civil.year, civil.month, numbers[0]);
}

static int days_on(const struct when *when, const int numbers[3])
{
	return when->today + numbers[0];
}

static int days_back(const struct when *when, const int numbers[3])
{
	return when->today - numbers[0];
}

static int working_days_on(const struct when *when, const int numbers[3])
{
	if (numbers[0] > calendar_last(when->calendar) - (int64_t)when->today)
		return DATE_NONE;
	struct due due = calendar_count(when->calendar, when->today, numbers[0], UNIT_WORKING_DAYS);
	return due.beyond ? DATE_NONE : due.on;
}

static int working_days_back(const struct when *when, const int numbers[3])
{
	int day = when->today;
	for (int left = numbers[0]; left > 0 && calendar_kind(when->calendar, day) != DAY_UNKNOWN;)
		left -= calendar_is_working(when->calendar, --day);
	return calendar_kind(when->calendar, day) == DAY_UNKNOWN ? DATE_NONE : day;
}

/* Y is four digits, X two, U one or two, N one to five; everything else stands for itself. */
static const struct form {
	const char *shape;
	int (*day)(const struct when *when, const int numbers[3]);
} FORMS[] = {
    {.shape = "Y-U-U", .day = full_date},
    {.shape = "Y/U/U", .day = full_date},
    {.shape = "Y.U.U", .day = full_date},
    {.shape = "YXX", .day = full_date},
    {.shape = "Y年U月U日", .day = full_date},
    {.shape = "Y年U月U号", .day = full_date},
    {.shape = "U-U", .day = near_date},
    {.shape = "U/U", .day = near_date},
    {.shape = "U.U", .day = near_date},
    {.shape = "XX", .day = near_date},
    {.shape = "U月U日", .day = near_date},
    {.shape = "U月U号", .day = near_date},
    {.shape = "U日", .day = day_of_month},
    {.shape = "U号", .day = day_of_month},
    {.shape = "+N", .day = days_on},
    {.shape = "+Nd", .day = days_on},
    {.shape = "+N天", .day = days_on},
    {.shape = "N天后", .day = days_on},
    {.shape = "-N", .day = days_back},
    {.shape = "-Nd", .day = days_back},
    {.shape = "-N天", .day = days_back},
    {.shape = "N天前", .day = days_back},
    {.shape = "+Nw", .day = working_days_on},
    {.shape = "+N个工作日", .day = working_days_on},
    {.shape = "N个工作日", .day = working_days_on},
    {.shape = "N个工作日后", .day = working_days_on},
    {.shape = "-Nw", .day = working_days_back},
    {.shape = "-N个工作日", .day = working_days_back},
    {.shape = "N个工作日前", .day = working_days_back},
};

/* How many digits the letters of a form take. */
static const struct digits {
	char letter;
	int least, most;
} DIGITS[] = {
    {.letter = 'Y', .least = 4, .most = 4},
    {.letter = 'X', .least = 2, .most = 2},
    {.letter = 'U', .least = 1, .most = 2},
    {.letter = 'N', .least = 1, .most = 5},
};

static const struct digits *digits_of(char letter)
{
	for (size_t i = 0; i < G_N_ELEMENTS(DIGITS); i++)
		if (DIGITS[i].letter == letter)
			return &DIGITS[i];
	return NULL;
}

static bool take_number(const char **text, const struct digits *digits, int *ret)
{
	int count = 0;
	*ret = 0;
	for (; count < digits->most && g_ascii_isdigit(**text); count++)
		*ret = *ret * 10 + *(*text)++ - '0';
	return count >= digits->least;
}

static bool matches(const char *text, const char *shape, int numbers[3])
{
	for (; *shape; shape++) {
		const struct digits *digits = digits_of(*shape);
		if (digits ? !take_number(&text, digits, numbers++) : *text++ != *shape)
			return false;
	}
	return !*text;
}

/* Half-width, without blanks, in small letters. */
static char *plain(const char *text)
{
	GString *plain = g_string_new(NULL);
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = text_halfwidth(g_utf8_get_char(text));
		if (!g_unichar_isspace(c))
			g_string_append_unichar(plain, g_unichar_tolower(c));
	}
	return g_string_free(plain, FALSE);
}

static bool read_word(const char *text, const struct when *when, int *ret)
{
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		if (!strcmp(WORDS[i].word, text)) {
			*ret = when->today + WORDS[i].days;
			return true;
		}
	return false;
}

static int chinese_weekday(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(WEEKDAYS); i++)
		if (!strcmp(WEEKDAYS[i].word, name))
			return (int)WEEKDAYS[i].weekday;
	return 0;
}

static int english_weekday(const char *name)
{
	for (int weekday = MONDAY; weekday <= SUNDAY; weekday++)
		if (!strcmp(ENGLISH[weekday], name) || (strlen(name) == 3 && g_str_has_prefix(ENGLISH[weekday], name)))
			return weekday;
	return 0;
}

/* The weekday that TEXT names: 周五 星期五 礼拜五, fri, friday; 0 where it names none. */
static int weekday_of(const char *text)
{
	static const char *const HEADS[] = {"周", "星期", "礼拜"};
	for (size_t i = 0; i < G_N_ELEMENTS(HEADS); i++)
		if (g_str_has_prefix(text, HEADS[i]))
			return chinese_weekday(text + strlen(HEADS[i]));
	return english_weekday(text);
}

static bool read_weekday(const char *text, const struct when *when, int *ret)
{
	int now = (int)date_weekday(when->today);
	for (size_t i = 0; i < G_N_ELEMENTS(WEEKS); i++) {
		if (!g_str_has_prefix(text, WEEKS[i].word))
			continue;
		const char *rest = text + strlen(WEEKS[i].word);
		rest += g_str_has_prefix(rest, "个") ? strlen("个") : 0;
		int weekday = weekday_of(rest);
		*ret = when->today + weekday - now + 7 * WEEKS[i].weeks;
		return weekday != 0;
	}
	int weekday = weekday_of(text);
	*ret = when->today + (when->past ? -((now - weekday + 7) % 7) : (weekday - now + 7) % 7);
	return weekday != 0;
}

/* The day NUMBERS of the next year on the right side that has it: 29 February alone is not of every year. DATE_NONE: no
 * year has it. */
static int leap_date(const struct when *when, const int numbers[3])
{
	enum { SEARCHED = 8 }; /* from one leap year to the next, past 1900 or 2100 */
	int year = date_to_civil(when->today).year, day = DATE_NONE;
	for (int away = 1; away <= SEARCHED && day == DATE_NONE; away++)
		day = date_from_civil(when->past ? year - away : year + away, numbers[0], numbers[1]);
	return day;
}

/* What a text with the form of a date means. */
struct read {
	int day;    /* DATE_NONE where it does not exist */
	bool bare;  /* it names a day without its month */
	bool amiss; /* it names a day without its year or month, and that of now lies on the wrong side */
	int leap;   /* it names one that this year has not: that of a leap year; DATE_NONE */
};

static bool read_form(const char *text, const struct when *when, struct read *ret)
{
	int numbers[3];
	for (size_t i = 0; i < G_N_ELEMENTS(FORMS); i++)
		if (matches(text, FORMS[i].shape, numbers)) {
			bool near = FORMS[i].day == near_date;
			ret->bare = FORMS[i].day == day_of_month;
			ret->day = FORMS[i].day(when, numbers);
			ret->amiss = (near || ret->bare) && ret->day != DATE_NONE && is_amiss(when, ret->day);
			ret->leap = near && ret->day == DATE_NONE ? leap_date(when, numbers) : DATE_NONE;
			return true;
		}
	return false;
}

static bool exists(int day)
{
	struct civil civil = day == DATE_NONE ? (struct civil){0} : date_to_civil(day);
	return date_from_civil(civil.year, civil.month, civil.day) == day && day != DATE_NONE;
}

/* SHOWN names a day that lies on the wrong side: what was left out must be written. */
static bool refuse_amiss(const char *shown, const struct when *when, const struct read *read, GError **error)
{
	static const char *const WHY[2][2] = {
	    {N_("'%s' is read as %s, a day gone by; of another year write the year too"),
	        N_("'%s' is read as %s, a day still to come; of another year write the year too")},
	    {N_("'%s' is read as %s, a day gone by; of another month write the month too"),
	        N_("'%s' is read as %s, a day still to come; of another month write the month too")},
	};
	g_autofree char *day = date_format(read->day);
	return fail(error, FAIL_REFUSED, _(WHY[read->bare][when->past]), shown, day);
}

/* SHOWN names 29 February, and this year has none. */
static bool refuse_leap(const char *shown, const struct when *when, int leap, GError **error)
{
	g_autofree char *last = date_format(date_from_civil(date_to_civil(when->today).year, 2, 28));
	g_autofree char *other = date_format(leap);
	return fail(error, FAIL_REFUSED,
	    _("'%s': this year's February ends with %s; of another year write the year too, such as %s"), shown, last,
	    other);
}

bool when_parse(const char *text, const struct when *when, int *ret, GError **error)
{
	g_autofree char *shown_text = text_display(text);
	g_autofree char *shown = width_clip(shown_text, SHOWN);
	g_autofree char *words = plain(g_utf8_validate(text, -1, NULL) ? text : "");
	g_autofree char *digits = numerals_digits(words);
	struct read read = {.day = DATE_NONE, .leap = DATE_NONE};
	if (!read_word(words, when, &read.day) && !read_weekday(words, when, &read.day) && !read_form(digits, when, &read))
		return fail(error, FAIL_REFUSED,
		    _("'%s' is no date; write 2022-09-09, 9.9, 0909, today, yesterday, -3, fri or +5w (working days)"), shown);
	if (read.leap != DATE_NONE)
		return refuse_leap(shown, when, read.leap, error);
	if (!exists(read.day))
		return fail(error, FAIL_REFUSED, _("the day '%s' does not exist, or lies beyond the calendar"), shown);
	if (read.amiss)
		return refuse_amiss(shown, when, &read, error);
	*ret = read.day;
	return true;
}
