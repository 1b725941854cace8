#include "office/issueremedy.h"
#include "base/date.h"
#include "base/embedded.h"
#include "office/issuereview.h"
#include <string.h>

/* Reconsideration and suit, which the law opens against any answer; report and appeal where the school has settled it
 * so (domain rules 9.3). */
static const char *regime_of(struct office *office)
{
	const char *set = office_setting(office, "remedies", "by-law");
	return strcmp(set, "by-law") != 0 ? set : "court";
}

/* The day of the answer that stands; DATE_NONE where it is to be given, for the first time or anew. */
static int day_served(const struct casefile *file)
{
	bool anew = file->facts[FACT_REWORKED] != DATE_NONE;
	return file->facts[anew ? FACT_REREPLIED : FACT_REPLIED];
}

const char *issueremedy_text(const struct issuevalues *values)
{
	int served = day_served(values->file);
	struct redress redress = {
	    .paper = values->paper ? values->paper->remedy : NULL,
	    .regime = regime_of(values->office),
	    .outcome = values->file->outcome,
	    .withheld = values->file->withheld,
	    .received = issuereview_received(values),
	    .served = served == DATE_NONE ? office_today(values->office) : served,
	};
	return redress.paper ? redress_text(values->redresses, &redress) : NULL;
}

bool issueremedy_moves(struct office *office, const struct casefile *file, int day)
{
	OWN(redresses) redresses = redress_read(embedded_text("letters/redress.ini"), NULL);
	struct redress redress = {
	    .paper = "answer",
	    .regime = regime_of(office),
	    .outcome = file->outcome,
	    .withheld = file->withheld,
	    .received = file->facts[FACT_RECEIVED],
	    .served = file->papered_on,
	};
	const char *issued = redresses ? redress_text(redresses, &redress) : NULL;
	redress.served = day;
	return g_strcmp0(issued, redresses ? redress_text(redresses, &redress) : NULL) != 0;
}
