#include "domain/money.h"
#include <glib.h>
#include <string.h>

#define YUAN_DIGITS 9
#define DECIMALS 2
#define DIGITS "0123456789"

bool money_fen(const char *text, int64_t *fen)
{
	text = text ? text + strspn(text, "0") : "";
	size_t whole = strspn(text, DIGITS);
	const char *point = text[whole] == '.' ? text + whole : NULL;
	size_t decimals = point ? strspn(point + 1, DIGITS) : 0;
	if (whole > YUAN_DIGITS || decimals > DECIMALS || text[whole + (point ? decimals + 1 : 0)])
		return false;
	char digits[YUAN_DIGITS + DECIMALS + 1] = "";
	memcpy(digits, text, whole);
	memset(digits + whole, '0', DECIMALS);
	if (point)
		memcpy(digits + whole, point + 1, decimals);
	int64_t sum = g_ascii_strtoll(digits, NULL, 10);
	if (sum > 0)
		*fen = sum;
	return sum > 0;
}

char *money_yuan(int64_t fen)
{
	return g_strdup_printf("%" G_GINT64_FORMAT ".%02d", fen / 100, (int)(fen % 100));
}
