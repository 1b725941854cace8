#include "domain/closing.h"

void closed_year_free(struct closed_year *closing)
{
	if (!closing)
		return;
	g_free(closing->period.label);
	g_free(closing->by);
	g_free(closing->reason);
	g_free(closing);
}
