/* The titles of a table in their lines: a title may stand over several columns, or go down over several lines. */
#include "sheet/writers.h"
#include <string.h>

static char *const *heads_of(const struct block *table, unsigned column)
{
	static char *const NONE[] = {NULL};
	char *const *heads = ((const struct column *)table->columns->pdata[column])->heads;
	return heads ? heads : NONE;
}

static unsigned count_heads(const struct block *table, unsigned column)
{
	return g_strv_length((char **)heads_of(table, column));
}

unsigned table_depth(const struct block *table)
{
	unsigned most = 0;
	for (unsigned i = 0; i < table->columns->len; i++)
		most = MAX(most, count_heads(table, i));
	return most + 1;
}

/* Whether ONE and OTHER stand under the same heads down to LINE. */
static bool share(const struct block *table, unsigned one, unsigned other, unsigned line)
{
	if (count_heads(table, one) <= line || count_heads(table, other) <= line)
		return false;
	for (unsigned i = 0; i <= line; i++)
		if (strcmp(heads_of(table, one)[i], heads_of(table, other)[i]) != 0)
			return false;
	return true;
}

struct table_title table_title(const struct block *table, unsigned column, unsigned line)
{
	unsigned heads = count_heads(table, column), columns = 1;
	if (line > heads || (column && share(table, column - 1, column, line)))
		return (struct table_title){0};
	if (line == heads)
		return (struct table_title){.text = ((const struct column *)table->columns->pdata[column])->title,
		    .columns = 1,
		    .lines = table_depth(table) - heads};
	while (column + columns < table->columns->len && share(table, column, column + columns, line))
		columns++;
	return (struct table_title){.text = heads_of(table, column)[line], .columns = columns, .lines = 1, .above = true};
}
