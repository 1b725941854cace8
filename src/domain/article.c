#include "domain/article.h"
#include "base/date.h"
#include "base/say.h"
#include <glib.h>
#include <string.h>

/* Where the Regulations of 2005 have what those of 2022 say; NULL: nowhere. */
static const struct {
	const char *since, *before;
} PETITIONS[] = {
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

const char *article_on(const char *article, int day)
{
	bool old = day < date_from_civil(2022, 5, 1);
	for (size_t i = 0; old && article && i < G_N_ELEMENTS(PETITIONS); i++)
		if (!strcmp(PETITIONS[i].since, article))
			article = PETITIONS[i].before;
	return article ? _(article) : NULL;
}
