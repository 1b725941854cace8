#include "office/reporting.h"
#include "base/date.h"
#include "office/closing.h"

struct reporting *reporting_new(const struct period *period)
{
	struct reporting *reporting = g_new0(struct reporting, 1);
	*reporting = (struct reporting){.period = period_copy(period), .as_of = DATE_NONE};
	return reporting;
}

struct reporting *reporting_copy(const struct reporting *reporting)
{
	struct reporting *copy = g_new0(struct reporting, 1);
	*copy = (struct reporting){
	    .period = period_copy(&reporting->period),
	    .as_of = reporting->as_of,
	    .section = g_strdup(reporting->section),
	    .style = g_strdup(reporting->style),
	    .template = g_strdup(reporting->template),
	    .corrections = reporting->corrections,
	};
	return copy;
}

void reporting_free(struct reporting *reporting)
{
	if (!reporting)
		return;
	g_free(reporting->period.label);
	g_free(reporting->section);
	g_free(reporting->style);
	g_free(reporting->template);
	g_free(reporting);
}

struct sheet *reporting_write(
    struct office *office, const struct reporting *reporting, struct annual **ret, GError **error)
{
	OWN(annual) annual = annual_count(office, &reporting->period, reporting->as_of, error);
	if (!annual)
		return NULL;
	annual_set_style(annual, reporting->style);
	annual->template = g_strdup(reporting->template);
	OWN(sheet) sheet = annual_sheet(office, annual, reporting->section, error);
	bool listed = reporting->corrections || !g_strcmp0(reporting->section, SECTION_CORRECTIONS);
	if (!sheet || !closing_note(office, sheet, annual, listed, error))
		return NULL;
	*ret = g_steal_pointer(&annual);
	return g_steal_pointer(&sheet);
}
