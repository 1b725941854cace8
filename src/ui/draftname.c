#include "ui/draftname.h"
#include <glib.h>
#include <string.h>

#define DIGITS 8

static char *owner(const struct office *office)
{
	g_autofree char *path = g_canonicalize_filename(office_file(office), NULL);
	g_autofree char *both = g_strconcat(path, "\n", office_person(office)->login, NULL);
	g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, both, -1);
	return g_strndup(digest, DIGITS);
}

char *draftname_own(const struct office *office, const char *form)
{
	g_autofree char *own = office ? owner(office) : NULL;
	return own ? g_strconcat(form, "-", own, NULL) : g_strdup(form);
}

char *draftname_form(const struct office *office, const char *name)
{
	g_autofree char *own = owner(office);
	g_autofree char *plain = g_strndup(name, strcspn(name, "~"));
	char *end = strrchr(plain, '-');
	if (!end || strcmp(end + 1, own) != 0)
		return NULL;
	*end = '\0';
	return g_steal_pointer(&plain);
}
