/* The years that can be reported. */
#include "base/date.h"
#include "office/annual.h"
#include <string.h>

bool annual_by_school_year(struct office *office)
{
	return strcmp(office_setting(office, "year", "school"), "calendar") != 0;
}

/* The first day on which a case came in; today where there is none. */
static bool first_day(struct office *office, int *ret, GError **error)
{
	OWN(filter) filter = filter_new();
	filter->received = (struct period){.from = date_from_civil(1900, 1, 1), .to = office_today(office)};
	const struct find find = {.filter = filter, .sort = SORT_RECEIVED, .reverse = true, .limit = 1};
	g_autoptr(GPtrArray) rows = find_page(office, &find, error);
	*ret = rows && rows->len ? ((const struct case_row *)rows->pdata[0])->received_on : office_today(office);
	return rows != NULL;
}

/* Whether a case came in: 1, 0, or -1 with ERROR. */
static int has_cases(struct office *office, const struct period *year, GError **error)
{
	OWN(filter) filter = filter_new();
	filter->received = (struct period){.from = year->from, .to = year->to};
	int64_t count = find_count(office, filter, 1, error);
	return count < 0 ? -1 : count > 0;
}

GPtrArray *annual_years(struct office *office, bool school, GError **error)
{
	g_autoptr(GPtrArray) years = g_ptr_array_new_with_free_func(g_free);
	int first;
	if (!first_day(office, &first, error))
		return NULL;
	for (int day = office_today(office); day >= first;) {
		struct period year = {0};
		g_autofree char *label = period_year(day, school);
		if (!period_parse(label, &year, error))
			return NULL;
		g_free(year.label);
		int found = years->len ? has_cases(office, &year, error) : 1;
		if (found < 0)
			return NULL;
		if (found)
			g_ptr_array_add(years, g_steal_pointer(&label));
		day = year.from - 1;
	}
	return g_steal_pointer(&years);
}
