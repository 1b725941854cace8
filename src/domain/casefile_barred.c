/* From whom a case is kept. */
#include "domain/casefile.h"
#include "domain/role.h"
#include <string.h>

/* Whether LOGINS, parted by commas (may be NULL), have LOGIN among them. */
static bool is_among(const char *logins, const char *login)
{
	g_auto(GStrv) all = g_strsplit(logins ? logins : "", ",", -1);
	return login && g_strv_contains((const char *const *)all, login);
}

bool casefile_is_recused(const struct casefile *file, const char *login)
{
	return is_among(file->recused, login) || is_among(file->apart, login);
}

bool casefile_is_drafter(const struct casefile *file, const char *login)
{
	return is_among(file->drafters, login);
}

char *casefile_barred_unit(const char *unit)
{
	return g_strconcat("unit:", unit, NULL);
}

/* Adds whom LINES (may be NULL) say, each once. */
static void add_accused(GPtrArray *accused, const char *lines)
{
	g_auto(GStrv) all = g_strsplit(lines ? lines : "", "\n", -1);
	for (char **one = all; *one; one++) {
		bool staff = g_str_has_prefix(*one, CASEFILE_STAFF);
		char *word = staff ? g_strdup(*one + strlen(CASEFILE_STAFF)) : casefile_barred_unit(*one);
		if (g_ptr_array_find_with_equal_func(accused, word, g_str_equal, NULL))
			g_free(word);
		else
			g_ptr_array_add(accused, word);
	}
}

GPtrArray *casefile_accused(const struct casefile *file)
{
	GPtrArray *accused = g_ptr_array_new_with_free_func(g_free);
	if (!(file->guard & GUARD_ACCUSATION))
		return accused;
	add_accused(accused, file->against);
	add_accused(accused, file->named);
	return accused;
}

char *casefile_accused_staff(const struct casefile *file)
{
	g_autoptr(GPtrArray) own = casefile_accused(file);
	g_autoptr(GString) logins = g_string_new(NULL);
	g_autofree char *unit = casefile_barred_unit("");
	g_auto(GStrv) kin = g_strsplit(file->accused ? file->accused : "", "\n", -1);
	for (char **word = kin; *word; word++)
		g_ptr_array_add(own, g_strdup(*word));
	for (unsigned i = 0; i < own->len; i++)
		if (!g_str_has_prefix(own->pdata[i], unit))
			g_string_append_printf(logins, "%s%s", logins->len ? "," : "", (char *)own->pdata[i]);
	return logins->len ? g_strdup(logins->str) : NULL;
}

bool casefile_is_kept(const struct casefile *file, const char *login)
{
	g_autofree char *accused = casefile_accused_staff(file);
	return casefile_is_recused(file, login) || is_among(accused, login);
}

static int by_word(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *casefile_barred(const struct casefile *file)
{
	GPtrArray *barred = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) logins = g_strsplit(file->recused ? file->recused : "", ",", -1);
	for (char **login = logins; *login; login++)
		g_ptr_array_add(barred, g_strdup(*login));
	g_autoptr(GPtrArray) accused = casefile_accused(file);
	for (unsigned i = 0; i < accused->len; i++)
		if (!g_ptr_array_find_with_equal_func(barred, accused->pdata[i], g_str_equal, NULL))
			g_ptr_array_add(barred, g_strdup(accused->pdata[i]));
	g_ptr_array_sort(barred, by_word);
	return barred;
}
