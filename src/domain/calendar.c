#include "domain/calendar.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/casefile.h"
#include <string.h>

enum {
	FIRST_YEAR = 1900,
	LAST_YEAR = 2999,
	YEARS = LAST_YEAR - FIRST_YEAR + 1,
	FIRST_DAY = -25567, /* 1900-01-01 */
	LAST_DAY = 376199,  /* 2999-12-31 */
	DAYS = LAST_DAY - FIRST_DAY + 1,
	MEMORY = 8, /* loaded years by which unloaded ones are bounded */
	DRIFT = 3,  /* days by which a weekend moves about a month and day, from year to year */
};

/* What an exception is called, and who settled it. */
struct mark {
	const char *name;
	const char *notice;
};

/* A byte for each day that a date can be, so that a look-up is one read; pages that nobody touches cost nothing. */
struct calendar {
	unsigned char *kinds; /* enum day_kind + 1; 0: not loaded */
	bool loaded[YEARS];
	int last_year;     /* the latest loaded one; 0 while empty */
	int december;      /* its first of December, from which on a coming notice may still change it */
	GHashTable *marks; /* day -> struct mark */
	GStringChunk *words;
};

struct calendar *calendar_new(void)
{
	struct calendar *calendar = g_new0(struct calendar, 1);
	calendar->kinds = g_malloc0(DAYS);
	calendar->december = INT_MAX;
	calendar->marks = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	calendar->words = g_string_chunk_new(1024);
	return calendar;
}

void calendar_free(struct calendar *calendar)
{
	if (!calendar)
		return;
	g_free(calendar->kinds);
	g_hash_table_unref(calendar->marks);
	g_string_chunk_free(calendar->words);
	g_free(calendar);
}

static bool in_range(int day)
{
	return day >= FIRST_DAY && day <= LAST_DAY;
}

static enum day_kind ordinary(int day)
{
	return date_weekday(day) >= SATURDAY ? DAY_WEEKEND : DAY_WORKING;
}

static void load_year(struct calendar *calendar, int year)
{
	int last = date_from_civil(year, 12, 31);
	for (int day = date_from_civil(year, 1, 1); day <= last; day++)
		calendar->kinds[day - FIRST_DAY] = (unsigned char)(ordinary(day) + 1);
	calendar->loaded[year - FIRST_YEAR] = true;
	if (year > calendar->last_year) {
		calendar->last_year = year;
		calendar->december = date_from_civil(year, 12, 1);
	}
}

static const char *keep(struct calendar *calendar, const char *text)
{
	return text ? g_string_chunk_insert_const(calendar->words, text) : NULL;
}

void calendar_enter(struct calendar *calendar, int day, enum day_kind kind, const char *name, const char *notice)
{
	if (!in_range(day) || kind >= DAY_UNKNOWN)
		return;
	int year = date_to_civil(day).year;
	if (!calendar->loaded[year - FIRST_YEAR])
		load_year(calendar, year);
	if (kind != DAY_HOLIDAY && (kind != DAY_MAKEUP || ordinary(day) == DAY_WORKING)) {
		calendar->kinds[day - FIRST_DAY] = (unsigned char)(ordinary(day) + 1);
		g_hash_table_remove(calendar->marks, GINT_TO_POINTER(day));
		return;
	}
	struct mark *mark = g_new0(struct mark, 1);
	mark->name = keep(calendar, name);
	mark->notice = keep(calendar, notice);
	g_hash_table_insert(calendar->marks, GINT_TO_POINTER(day), mark);
	calendar->kinds[day - FIRST_DAY] = (unsigned char)(kind + 1);
}

enum day_kind calendar_kind(const struct calendar *calendar, int day)
{
	int kind = in_range(day) ? calendar->kinds[day - FIRST_DAY] : 0;
	return kind ? (enum day_kind)(kind - 1) : DAY_UNKNOWN;
}

const char *calendar_name(const struct calendar *calendar, int day)
{
	const struct mark *mark = g_hash_table_lookup(calendar->marks, GINT_TO_POINTER(day));
	return mark ? mark->name : NULL;
}

const char *calendar_notice(const struct calendar *calendar, int day)
{
	const struct mark *mark = g_hash_table_lookup(calendar->marks, GINT_TO_POINTER(day));
	return mark ? mark->notice : NULL;
}

int calendar_first(const struct calendar *calendar)
{
	int year = calendar->last_year;
	if (!year)
		return DATE_NONE;
	while (year > FIRST_YEAR && calendar->loaded[year - 1 - FIRST_YEAR])
		year--;
	return date_from_civil(year, 1, 1);
}

int calendar_last(const struct calendar *calendar)
{
	return calendar->last_year ? date_from_civil(calendar->last_year, 12, 31) : DATE_NONE;
}

/* Whether DAY's month and day were of KIND in one of the last loaded years. */
static bool remembered(const struct calendar *calendar, int day, enum day_kind kind)
{
	struct civil civil = date_to_civil(day);
	for (int year = calendar->last_year; year > calendar->last_year - MEMORY; year--) {
		int then = date_from_civil(year, civil.month, civil.day);
		if (then != DATE_NONE && calendar_kind(calendar, then) == kind)
			return true;
	}
	return false;
}

static bool works(enum day_kind kind)
{
	return kind == DAY_WORKING || kind == DAY_MAKEUP;
}

bool calendar_is_working(const struct calendar *calendar, int day)
{
	enum day_kind kind = calendar_kind(calendar, day);
	return works(kind == DAY_UNKNOWN ? ordinary(day) : kind);
}

bool calendar_may_work(const struct calendar *calendar, int day)
{
	enum day_kind kind = calendar_kind(calendar, day);
	if (kind != DAY_UNKNOWN)
		return works(kind);
	bool may = ordinary(day) == DAY_WORKING;
	for (int shift = -DRIFT; !may && shift <= DRIFT; shift++)
		may = remembered(calendar, day + shift, DAY_MAKEUP);
	return may;
}

bool calendar_must_work(const struct calendar *calendar, int day)
{
	enum day_kind kind = calendar_kind(calendar, day);
	if (kind != DAY_UNKNOWN)
		return works(kind);
	return ordinary(day) == DAY_WORKING && !remembered(calendar, day, DAY_HOLIDAY);
}

/* A count under way: what it counts, and what it met. */
struct walk {
	const struct calendar *calendar;
	struct pause pause;
	enum unit unit;
	bool late;  /* count only what is sure to be worked, for the end of a range */
	bool blind; /* an unloaded day mattered */
	bool open;  /* a span that still lasts mattered */
};

static bool suspended(struct walk *walk, int day)
{
	const struct span *span = walk->pause.why ? span_over(walk->pause.spans, walk->pause.why, day) : NULL;
	if (span && span->to == DATE_NONE)
		walk->open = true;
	return span && span->to != DATE_NONE;
}

static bool worked(struct walk *walk, int day)
{
	enum day_kind kind = calendar_kind(walk->calendar, day);
	if (kind != DAY_UNKNOWN)
		return works(kind);
	walk->blind = true;
	return walk->late ? calendar_must_work(walk->calendar, day) : calendar_may_work(walk->calendar, day);
}

/* The day on which LENGTH days are used up; a rest day at the end of calendar days leads on to the next working day. */
static int reach(struct walk *walk, int start, int length)
{
	bool working = walk->unit == UNIT_WORKING_DAYS;
	int day = start;
	while (length > 0 && day < LAST_DAY) {
		day++;
		if (!suspended(walk, day) && (!working || worked(walk, day)))
			length--;
	}
	while (!working && day < LAST_DAY && (!worked(walk, day) || suspended(walk, day)))
		day++;
	walk->blind |= day >= LAST_DAY;
	return day;
}

/* Months become the days to the corresponding day, so that suspended ones can be left out of them. */
static int in_days(int start, int length, enum unit unit)
{
	if (unit != UNIT_MONTHS || length <= 0)
		return length;
	int end = date_add_months(start, length);
	return end == DATE_NONE ? INT_MAX : end - start;
}

bool calendar_awaits(const struct calendar *calendar, int day)
{
	return day >= calendar->december;
}

struct due calendar_count(const struct calendar *calendar, int start, int length, enum unit unit)
{
	return calendar_count_without(calendar, start, length, unit, (struct pause){0});
}

struct due calendar_count_without(
    const struct calendar *calendar, int start, int length, enum unit unit, struct pause pause)
{
	struct walk walk = {.calendar = calendar, .pause = pause, .unit = unit};
	if (!in_range(start))
		return (struct due){.on = DATE_NONE, .latest = DATE_NONE, .provisional = true, .beyond = true};
	length = in_days(start, length, unit);
	struct due due = {.on = reach(&walk, start, length)};
	due.beyond = walk.blind;
	due.provisional = walk.blind || walk.open || calendar_awaits(calendar, due.on);
	due.latest = walk.open ? DATE_NONE : due.on;
	if (due.beyond && !walk.open) {
		walk.late = true;
		due.latest = reach(&walk, start, length);
	}
	return due;
}

int calendar_between(const struct calendar *calendar, int from, int to)
{
	if (!in_range(from) || !in_range(to))
		return 0;
	if (to < from)
		return -calendar_between(calendar, to, from);
	int days = 0;
	while (from < to)
		days += calendar_is_working(calendar, ++from);
	return days;
}

int calendar_roll(const struct calendar *calendar, int day)
{
	while (in_range(day) && !calendar_is_working(calendar, day))
		day++;
	return day;
}

static const struct {
	const char *name;
	const char *title;
} UNITS[] = {
    [UNIT_WORKING_DAYS] = {.name = "wd", .title = N_("working days")},
    [UNIT_CALENDAR_DAYS] = {.name = "cd", .title = N_("days")},
    [UNIT_MONTHS] = {.name = "mo", .title = N_("months")},
};

const char *unit_name(enum unit unit)
{
	return UNITS[unit].name;
}

const char *unit_title(enum unit unit)
{
	return _(UNITS[unit].title);
}

bool unit_parse(const char *name, enum unit *ret)
{
	for (size_t i = 0; i < G_N_ELEMENTS(UNITS); i++)
		if (!strcmp(UNITS[i].name, name)) {
			*ret = (enum unit)i;
			return true;
		}
	return false;
}
