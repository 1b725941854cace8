#include "domain/article.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include <limits.h>
#include <stdarg.h>
#include <string.h>

/* Where the law before has what the law since says; NULL: nowhere. */
struct pair {
	const char *since, *before;
};

/* The Regulations of 2005 and of 2022. */
static const struct pair PETITIONS[] = {
    {N_("Regulations on Petitions art 20"), N_("Regulations on Petitions (2005) art 18")},
    {N_("Regulations on Petitions art 21"), NULL}, /* what the writer thinks of it */
    {N_("Regulations on Petitions art 23"), N_("Regulations on Petitions (2005) art 22")},
    {N_("Regulations on Petitions art 23(3)"), NULL}, /* five days to object to a relay */
    {N_("Regulations on Petitions art 28"), N_("Regulations on Petitions (2005) art 30")},
    {N_("Regulations on Petitions art 30"), N_("Regulations on Petitions (2005) art 23")},
    {N_("Regulations on Petitions art 30, 46"), N_("Regulations on Petitions (2005) art 23, 44")},
    {N_("Regulations on Petitions art 31; Regulations on Disclosure art 39"), N_("Regulations on Disclosure art 39")},
    {N_("Regulations on Petitions art 31(6), 32"), N_("Regulations on Petitions (2005) art 32")},
    {N_("Regulations on Petitions art 34"), N_("Regulations on Petitions (2005) art 33")},
    {N_("Regulations on Petitions art 35"), N_("Regulations on Petitions (2005) art 34")},
    {N_("Regulations on Petitions art 36"), N_("Regulations on Petitions (2005) art 35")},
    {N_("Regulations on Petitions art 35, 36"), N_("Regulations on Petitions (2005) art 34, 35")},
};

/* Decrees 29 and 492, and Decree 711. */
static const struct pair DISCLOSURE[] = {
    {N_("Regulations on Disclosure art 14"), N_("Measures on Disclosure for Universities art 10")},
    {N_("Regulations on Disclosure art 15, 32"), N_("Measures on Disclosure for Universities art 10")},
    {N_("Regulations on Disclosure art 16"), N_("Measures on Disclosure for Universities art 10")},
    {N_("Regulations on Disclosure art 17"), N_("Regulations on Disclosure of 2007 (Decree 492) art 14")},
    {N_("Regulations on Disclosure art 29"), NULL},
    {N_("Regulations on Disclosure art 29, 31"), NULL},
    {N_("Regulations on Disclosure art 30"), N_("Measures on Disclosure for Universities art 18(5)")},
    {N_("Regulations on Disclosure art 30, 42"), N_("Measures on Disclosure for Universities art 18(5)")},
    {N_("Regulations on Disclosure art 31"), NULL},
    {N_("Regulations on Disclosure art 32"), N_("Regulations on Disclosure of 2007 (Decree 492) art 23")},
    {N_("Regulations on Disclosure art 32, 33(3), 34"),
        N_("Regulations on Disclosure of 2007 (Decree 492) art 23, 24")},
    {N_("Regulations on Disclosure art 32, 34"), N_("Regulations on Disclosure of 2007 (Decree 492) art 23")},
    {N_("Regulations on Disclosure art 33, 45"), N_("Measures on Disclosure for Universities art 18")},
    {N_("Regulations on Disclosure art 35"), NULL},
    {N_("Regulations on Disclosure art 36(1), (2)"), N_("Measures on Disclosure for Universities art 18(1)")},
    {N_("Regulations on Disclosure art 36(4)"), N_("Measures on Disclosure for Universities art 18(3)")},
    {N_("Regulations on Disclosure art 36(4), (5)"), N_("Measures on Disclosure for Universities art 18(3)")},
    {N_("Regulations on Disclosure art 36(6)"), N_("Measures on Disclosure for Universities art 18(6)")},
    {N_("Regulations on Disclosure art 36(7)"), N_("Measures on Disclosure for Universities art 18(7)")},
    {N_("Regulations on Disclosure art 36, 37"), N_("Measures on Disclosure for Universities art 18")},
    {N_("Regulations on Disclosure art 37"), N_("Measures on Disclosure for Universities art 18(4)")},
    {N_("Regulations on Disclosure art 38"), N_("Measures on Disclosure for Universities art 18(7)")},
    {N_("Regulations on Disclosure art 39(1)"), N_("Measures on Disclosure for Universities art 18(7)")},
    {N_("Regulations on Disclosure art 39(2)"), N_("Measures on Disclosure for Universities art 18(7)")},
    {N_("Regulations on Disclosure art 42"), N_("Measures on Disclosure for Universities art 20")},
    {N_("Regulations on Disclosure art 45"), NULL},
    {N_("Regulations on Disclosure art 51, 55"), N_("Regulations on Disclosure of 2007 (Decree 492) art 33")},
};

static const struct {
	int year, month, day; /* since which the new one governs */
	const struct pair *pairs;
	size_t count;
} LAWS[] = {
    {2022, 5, 1, PETITIONS, G_N_ELEMENTS(PETITIONS)},
    {2019, 5, 15, DISCLOSURE, G_N_ELEMENTS(DISCLOSURE)},
};

const char *article_on(const char *article, int day)
{
	for (size_t law = 0; article && law < G_N_ELEMENTS(LAWS); law++) {
		bool old = day < date_from_civil(LAWS[law].year, LAWS[law].month, LAWS[law].day);
		for (size_t i = 0; old && i < LAWS[law].count; i++)
			if (!strcmp(LAWS[law].pairs[i].since, article))
				return LAWS[law].pairs[i].before ? _(LAWS[law].pairs[i].before) : NULL;
	}
	return article ? _(article) : NULL;
}

int article_day(const struct casefile *file, int day)
{
	bool known = file && file->number.kind == KIND_APPLICATION && file->facts[FACT_RECEIVED] != DATE_NONE;
	return known ? file->facts[FACT_RECEIVED] : day;
}

bool article_is_new(const struct casefile *file)
{
	return article_day(file, INT_MAX) >= date_from_civil(2019, 5, 15);
}

bool article_refuse(GError **error, const char *article, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	g_autofree char *sentence = g_strdup_vprintf(format, values);
	va_end(values);
	g_autofree char *cited = article ? g_strdup_printf(_("%s (%s)"), sentence, article) : g_steal_pointer(&sentence);
	g_set_error_literal(error, FAIL, FAIL_REFUSED, cited);
	return false;
}
