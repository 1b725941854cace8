#include "cmd/filterwords.h"

struct filter *filterwords_read(const struct args *args, GError **error)
{
	g_autofree char *text = g_strjoinv(" ", (char **)args->words->pdata);
	return filter_parse(text, error);
}
