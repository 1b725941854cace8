#include "stageglass.h"

struct glass *stage_glass_as(struct glass_options options)
{
	char *argv[] = {g_strdup(g_getenv("STAGE")), NULL};
	options.argv = argv;
	options.rows = options.rows ? options.rows : 24;
	options.cols = options.cols ? options.cols : 80;
	g_setenv("STAGE_LANGUAGE", "en", TRUE);
	struct glass *glass = glass_new(&options);
	g_free(argv[0]);
	return glass;
}

struct glass *stage_glass(int rows, int cols)
{
	return stage_glass_as((struct glass_options){.rows = rows, .cols = cols});
}

bool stage_row_begins(struct glass *glass, void *arg)
{
	const struct stage_row *expected = arg;
	g_autofree char *row = glass_row(glass, expected->row);
	return g_str_has_prefix(row, expected->text);
}
