#include "domain/numbering.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/event.h"

int numbering_day(const struct casefile *file)
{
	return file->facts[file->numbered_by_arrival ? FACT_ARRIVED : FACT_RECEIVED];
}

bool numbering_keeps(const struct casefile *file, int day, GError **error)
{
	if (day == DATE_NONE || day == numbering_day(file) || date_to_civil(day).year == file->number.year)
		return true;
	bool fresh = event_type_fits(event_type_find("void"), file);
	g_autofree char *number = number_paper(file->number), *text = date_format(day);
	return fail(error, FAIL_REFUSED,
	    fresh ? _("%s is numbered in the year of its receipt, and with %s it would need a number of %d: make this one "
	              "void ('void') and log the case again")
	          : _("%s is numbered in the year of its receipt, and with %s it would need a number of %d: take its steps "
	              "back ('undo'), make this one void ('void') and log the case again"),
	    number, text, date_to_civil(day).year);
}
