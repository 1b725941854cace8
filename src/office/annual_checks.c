/* The sums that must agree, and what is to blame where they do not. */
#include "base/say.h"
#include "office/annual_parts.h"
#include <string.h>

static const struct {
	const char *prefix, *heading; /* N_() */
} SOURCES[] = {
    {.prefix = "letters.", .heading = N_("Checks: letters")},
    {.prefix = "visits.", .heading = N_("Checks: visits")},
    {.prefix = "reception.", .heading = N_("Checks: reception days")},
    {.prefix = "applications.", .heading = N_("Checks: applications for disclosure")},
    {.prefix = "remedies.", .heading = N_("Checks: remedies")},
    {.prefix = "hand.", .heading = N_("Checks: counted by hand")},
};

static void put_check(struct page_of *page, const struct identity_check *check)
{
	sheet_row(page->sheet);
	sheet_cell(page->sheet, check->sentence);
	sheet_number(page->sheet, check->left, NULL);
	sheet_number(page->sheet, check->right, NULL);
	sheet_cell(page->sheet, check->holds ? _("yes") : _("NO"))->tone = check->holds ? TONE_PLAIN : TONE_ALARM;
}

/* The cases because of which two sums differ. */
static void put_blame(struct page_of *page, const struct identity_check *check)
{
	g_autofree char *text = g_strdup_printf(_("%s: they differ by %s"), check->sentence, check->cases);
	sheet_text(page->sheet, text);
}

static bool has_checks(const struct page_of *page, const char *prefix)
{
	for (unsigned i = 0; i < page->annual->identities->len; i++)
		if (g_str_has_prefix(((const struct identity_check *)page->annual->identities->pdata[i])->id, prefix))
			return true;
	return false;
}

static void put_source(struct page_of *page, const char *prefix)
{
	const GPtrArray *checks = page->annual->identities;
	sheet_table(page->sheet);
	sheet_wrap(page->sheet);
	sheet_column(page->sheet, "identity", _("what must agree"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "left", _("left side"), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "right", _("right side"), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "holds", _("holds"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < checks->len; i++)
		if (g_str_has_prefix(((const struct identity_check *)checks->pdata[i])->id, prefix))
			put_check(page, checks->pdata[i]);
	for (unsigned i = 0; i < checks->len; i++) {
		const struct identity_check *check = checks->pdata[i];
		if (!check->holds && g_str_has_prefix(check->id, prefix))
			put_blame(page, check);
	}
}

static unsigned count_broken(const struct annual *annual, const struct identity_check **first)
{
	unsigned broken = 0;
	for (unsigned i = annual->identities->len; i-- > 0;) {
		const struct identity_check *check = annual->identities->pdata[i];
		if (check->holds)
			continue;
		*first = check;
		broken++;
	}
	return broken;
}

bool annual_is_sound(const struct annual *annual)
{
	const struct identity_check *first;
	return !annual->unclassified && !count_broken(annual, &first);
}

bool annual_is_empty(const struct annual *annual)
{
	for (unsigned i = 0; i < annual->figures->len; i++)
		if (((const struct figure *)annual->figures->pdata[i])->value > 0)
			return false;
	return true;
}

bool annual_is_ahead(const struct annual *annual)
{
	return annual->known < annual->period.from;
}

/* "100 sums agree so far; the period runs until 31 August 2022"; of what has not begun, when it begins. */
static char *unfinished(const struct annual *annual, unsigned count)
{
	bool ahead = annual_is_ahead(annual);
	g_autofree char *day = annual_date(ahead ? annual->period.from : annual->period.to);
	if (ahead)
		return g_strdup_printf(_("the period has not begun: it begins on %s"), day);
	return g_strdup_printf(ngettext("%u sum agrees so far; the period runs until %s",
	                           "%u sums agree so far; the period runs until %s", count),
	    count, day);
}

/* "The sum that does not agree (17 and 18: L2022-3)". */
static char *broken_line(unsigned count, unsigned broken, const struct identity_check *first)
{
	g_autofree char *sides = g_strdup_printf("%d / %d", (int)first->left, (int)first->right);
	return g_strdup_printf(ngettext("%u of %u sums does not agree: %s, %s (%s)",
	                           "%u of %u sums do not agree, the first: %s, %s (%s)", broken),
	    broken, count, first->sentence, sides, first->cases ? first->cases : "-");
}

char *annual_verdict(const struct annual *annual)
{
	const struct identity_check *first = NULL;
	unsigned count = annual->identities->len, broken = count_broken(annual, &first);
	if (annual_is_ahead(annual))
		return unfinished(annual, count);
	if (annual_is_empty(annual))
		return g_strdup(_("nothing was registered in this period: every figure is 0"));
	if (broken)
		return broken_line(count, broken, first);
	if (annual->unclassified)
		return g_strdup_printf(ngettext("%u sums agree; %u case has no category, which the report needs",
		                           "%u sums agree; %u cases have no category, which the report needs",
		                           (unsigned long)annual->unclassified),
		    count, (unsigned)annual->unclassified);
	if (annual_is_running(annual))
		return unfinished(annual, count);
	return g_strdup_printf(
	    annual->partial ? ngettext("%u sum agrees, of the cases that you may see",
	                          "%u sums agree, of the cases that you may see", count)
	                    : ngettext("%u sum agrees: it can be reported", "%u sums agree: it can be reported", count),
	    count);
}

void checks_put(struct page_of *page, const struct section *section)
{
	g_autofree char *verdict = annual_verdict(page->annual);
	(void)section;
	sheet_text(page->sheet, verdict);
	for (size_t i = 0; i < G_N_ELEMENTS(SOURCES); i++) {
		if (!has_checks(page, SOURCES[i].prefix))
			continue;
		sheet_heading(page->sheet, 2, _(SOURCES[i].heading));
		put_source(page, SOURCES[i].prefix);
	}
}
