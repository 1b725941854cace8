/* What keeps a year from being closed, as a page. */
#include "base/say.h"
#include "office/closing.h"

struct sheet *closing_work(const struct period *period, const GPtrArray *blocks)
{
	g_autofree char *none = g_strdup_printf(_("nothing keeps %s from being closed"), period->label);
	g_autofree char *title = g_strdup_printf(ngettext("%s cannot be closed yet: %u thing is left",
	                                             "%s cannot be closed yet: %u things are left", blocks->len),
	    period->label, blocks->len);
	struct sheet *sheet = sheet_new(blocks->len ? title : none);
	if (!blocks->len)
		return sheet;
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 1);
	sheet_column(sheet, "what", _("what is left"), ALIGN_LEFT, 1);
	sheet_column(sheet, "mend", _("what mends it"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < blocks->len; i++) {
		const struct closing_block *block = blocks->pdata[i];
		sheet_row(sheet);
		sheet_cell(sheet, block->number ? block->number : "")->link = g_strdup(block->number);
		sheet_cell(sheet, block->subject ? block->subject : "");
		sheet_cell(sheet, block->what);
		sheet_cell(sheet, block->mend ? block->mend : "");
	}
	return sheet;
}
