#include "cmd/done.h"
#include "cmd/contract.h"
#include "cmd/rows.h"
#include "office/find.h"

bool done_line(struct context *context, const char *line, json_t *data, GError **error)
{
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_set_bare(sheet, line);
	sheet_set_data(sheet, data);
	return context->show(context, sheet, error);
}

bool done_named(struct context *context, const char *said, const char *name, GError **error)
{
	g_autofree char *line = g_strdup_printf(said, name);
	return done_line(context, line, NULL, error);
}

static void free_row(void *row)
{
	case_row_free(row);
}

bool done_case(struct context *context, int64_t case_id, const char *line, json_t *data, GError **error)
{
	struct case_row *row = find_row(context->office, case_id, NULL);
	if (!row)
		return done_line(context, line, data, error);
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
	OWN(sheet) sheet = sheet_new(NULL);
	g_ptr_array_add(rows, row);
	rows_table(context, sheet, rows);
	sheet_set_bare(sheet, line);
	sheet_set_data(sheet, contract_case(context->office, row));
	json_decref(data);
	return context->show(context, sheet, error);
}
