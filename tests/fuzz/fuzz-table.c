#include "base/fail.h"
#include "base/table.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GError) error = NULL;
	OWN(table) table = table_read((const char *)data, size, &error);
	if (!table) {
		g_assert_error(error, FAIL, FAIL_REFUSED);
		return 0;
	}
	g_assert_no_error(error);
	int line = 0;
	for (unsigned i = 0; i < table->rows->len; i++) {
		const struct table_row *row = table->rows->pdata[i];
		g_assert_cmpint(row->line, >, line);
		g_assert_cmpuint(g_strv_length(row->cells), ==, (unsigned)row->count);
		for (int cell = 0; cell < row->count; cell++)
			g_assert_true(g_utf8_validate(row->cells[cell], -1, NULL));
		line = row->line;
	}
	return 0;
}
