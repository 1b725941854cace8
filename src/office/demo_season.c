#include "office/demo_season.h"
#include "base/date.h"
#include <glib.h>

/* How busy a month is, a day of the week, and a day off. */
static const int MONTHS[12] = {60, 45, 118, 108, 112, 128, 52, 46, 140, 98, 120, 122};
static const int WEEK[7] = {130, 112, 104, 100, 90, 30, 36};
#define HOLIDAY 30
#define GROWTH 6 /* percent a year */

/* How often a category comes up in each month; epidemic control only while it was one. */
static const struct {
	const char *code;
	int months[12];
	int from, to; /* years and months, 0: always */
} CATEGORIES[] = {
    {.code = "life", .months = {26, 24, 30, 30, 32, 32, 24, 20, 34, 30, 30, 28}},
    {.code = "study", .months = {26, 20, 26, 26, 26, 34, 14, 10, 28, 22, 26, 32}},
    {.code = "mgmt", .months = {14, 14, 16, 16, 16, 14, 16, 18, 20, 16, 16, 14}},
    {.code = "epid", .months = {20, 22, 26, 26, 18, 14, 10, 18, 18, 16, 22, 24}, .from = 202002, .to = 202301},
    {.code = "camp", .months = {6, 6, 8, 8, 8, 8, 8, 8, 8, 8, 8, 6}},
    {.code = "info", .months = {6, 6, 8, 6, 6, 6, 4, 6, 10, 8, 6, 6}},
    {.code = "fin", .months = {6, 4, 6, 4, 4, 6, 4, 6, 10, 6, 6, 10}},
    {.code = "hr", .months = {6, 4, 6, 4, 4, 4, 4, 4, 8, 8, 8, 8}},
    {.code = "res", .months = {4, 4, 6, 6, 4, 4, 2, 2, 4, 6, 6, 6}},
    {.code = "adm", .months = {2, 2, 8, 8, 6, 14, 26, 22, 6, 4, 4, 2}},
    {.code = "party", .months = {2, 2, 3, 3, 3, 4, 2, 1, 3, 3, 3, 3}},
    {.code = "other", .months = {3, 3, 3, 3, 4, 3, 4, 4, 4, 3, 3, 3}},
};

static const struct {
	const char *code;
	int weight;
} BOXES[] = {
    {.code = "principal", .weight = 52},
    {.code = "secretary", .weight = 22},
    {.code = "relay", .weight = 14},
    {.code = "email", .weight = 5},
    {.code = "hotline", .weight = 4},
    {.code = "paper", .weight = 3},
};

static int weight_of(const struct season *season, int day)
{
	struct civil date = date_to_civil(day);
	int week = WEEK[date_weekday(day) - MONDAY];
	if (calendar_kind(season->calendar, day) == DAY_HOLIDAY)
		week = HOLIDAY;
	return MONTHS[date.month - 1] * week * (100 + GROWTH * (day - season->first) / 365) / 100;
}

void season_begin(struct season *season, const struct calendar *calendar, int first, int last, int letters)
{
	*season = (struct season){.calendar = calendar, .first = first, .last = last, .letters = letters, .day = first};
	for (int day = first; day <= last; day++)
		season->total += weight_of(season, day);
	season->passed = weight_of(season, first);
}

/* A letter belongs to the first day up to which its share of the weight has passed. */
bool season_next(struct season *season, int *ret_day)
{
	if (season->given == season->letters)
		return false;
	season->given++;
	while (season->day < season->last && season->passed * season->letters < (int64_t)season->given * season->total)
		season->passed += weight_of(season, ++season->day);
	*ret_day = season->day;
	return true;
}

const char *season_category(struct dice *dice, int day)
{
	struct civil date = date_to_civil(day);
	int weights[G_N_ELEMENTS(CATEGORIES)], month = date.year * 100 + date.month;
	for (size_t i = 0; i < G_N_ELEMENTS(CATEGORIES); i++) {
		bool runs = !CATEGORIES[i].from || (month >= CATEGORIES[i].from && month <= CATEGORIES[i].to);
		weights[i] = runs ? CATEGORIES[i].months[date.month - 1] : 0;
	}
	return CATEGORIES[dice_weighed(dice, weights, G_N_ELEMENTS(CATEGORIES))].code;
}

const char *season_box(struct dice *dice)
{
	int weights[G_N_ELEMENTS(BOXES)];
	for (size_t i = 0; i < G_N_ELEMENTS(BOXES); i++)
		weights[i] = BOXES[i].weight;
	return BOXES[dice_weighed(dice, weights, G_N_ELEMENTS(BOXES))].code;
}
