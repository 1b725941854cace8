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

static void put_source(struct page_of *page, const char *prefix)
{
	const GPtrArray *checks = page->annual->identities;
	sheet_table(page->sheet);
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

void checks_put(struct page_of *page, const struct section *section)
{
	(void)section;
	for (size_t i = 0; i < G_N_ELEMENTS(SOURCES); i++) {
		sheet_heading(page->sheet, 2, _(SOURCES[i].heading));
		put_source(page, SOURCES[i].prefix);
	}
}
