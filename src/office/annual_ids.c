#include "base/say.h"
#include "office/annual_parts.h"

void ids_put(struct page_of *page, const struct section *section)
{
	const GPtrArray *figures = page->annual->figures;
	(void)section;
	sheet_table(page->sheet);
	sheet_wrap(page->sheet);
	sheet_column(page->sheet, "id", _("id"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "figure", _("figure"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "value", _("value"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < figures->len; i++) {
		const struct figure *figure = figures->pdata[i];
		sheet_row(page->sheet);
		sheet_cell(page->sheet, figure->id);
		sheet_cell(page->sheet, figure->label);
		page_value(page, figure);
	}
}
