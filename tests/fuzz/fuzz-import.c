#include "base/date.h"
#include "base/fail.h"
#include "fuzz.h"
#include "office/intake.h"

/* What was read is text, and a day is a day. */
static void check(const struct intake_file *file)
{
	for (unsigned i = 0; i < file->rows->len; i++) {
		const struct intake_row *row = file->rows->pdata[i];
		for (int field = 0; field < INTAKE_FIELDS; field++) {
			const char *cell = row->cells[field];
			g_assert_true(!file->titles[field] == !cell);
			int day = cell ? intake_day(cell) : DATE_NONE;
			g_assert_true(!cell || g_utf8_validate(cell, -1, NULL));
			g_assert_true(day == DATE_NONE || (day > -40000 && day < 400000));
		}
		struct letter_in letter = {.file = file, .row = row};
		g_auto(GStrv) units = intake_units(&letter);
		for (char **unit = units; *unit; unit++)
			g_assert_true(**unit && g_utf8_validate(*unit, -1, NULL));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	OWN(aliases) aliases = aliases_new(NULL, NULL);
	OWN(intake_file) file = intake_parse("letters.csv", bytes, aliases, &error);
	if (file) {
		g_assert_no_error(error);
		check(file);
		return 0;
	}
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_null(strchr(error->message, '\n'));
	return 0;
}
