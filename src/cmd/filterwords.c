#include "cmd/filterwords.h"
#include "office/filters.h"

struct filter *filterwords_read(struct office *office, const struct args *args, GError **error)
{
	g_autofree char *text = g_strjoinv(" ", (char **)args->words->pdata);
	return filters_parse(office, text, error);
}
