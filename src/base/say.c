#include "base/say.h"
#include "config.h"
#include <glib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

static const struct language {
	const char *name;
	const char *locales; /* as LANGUAGE wants them */
} LANGUAGES[] = {
    {.name = "zh", .locales = "zh_CN"},
    {.name = "en", .locales = "en"},
};

/* Whichever of these stands is taken: every system has one of them, with no locale installed. */
static const char *const NEUTRAL[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", NULL};

static void set_neutral(int category)
{
	const char *const *name = NEUTRAL;
	while (*name && !setlocale(category, *name))
		name++;
}

/* The user's own characters where they are UTF-8; curses and the C library ask for them. */
static void set_characters(void)
{
	if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		set_neutral(LC_CTYPE);
}

static bool has_translation(const char *path)
{
	g_autofree char *file = g_build_filename(path, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
	return g_file_test(file, G_FILE_TEST_EXISTS);
}

/* Where the translations are: beside the program in the folder it was built in, beside it where it was installed or
 * unpacked, or where it was meant to be installed. To be freed. */
static char *find_translations(void)
{
	static const char *const BESIDE[] = {
	    "../data/po", "../../data/po", "../share/locale", "share/locale", "locale", "data/po"};
	g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *folder = program ? g_path_get_dirname(program) : g_strdup(".");
	for (size_t i = 0; i < G_N_ELEMENTS(BESIDE); i++) {
		g_autofree char *path = g_build_filename(folder, BESIDE[i], NULL);
		if (has_translation(path))
			return g_steal_pointer(&path);
	}
	return g_strdup(LOCALEDIR);
}

bool say_language(const char *language)
{
	for (size_t i = 0; i < G_N_ELEMENTS(LANGUAGES); i++) {
		if (strcmp(LANGUAGES[i].name, language) != 0)
			continue;
		g_autofree char *path = find_translations();
		g_setenv("LANGUAGE", LANGUAGES[i].locales, TRUE);
		set_characters();
		/* gettext reads LANGUAGE in any locale but "C", and again only when the locale has changed */
		setlocale(LC_MESSAGES, "C");
		set_neutral(LC_MESSAGES);
		bindtextdomain(GETTEXT_PACKAGE, path);
		bind_textdomain_codeset(GETTEXT_PACKAGE, "UTF-8");
		textdomain(GETTEXT_PACKAGE);
		return true;
	}
	return false;
}

const char *say_current(void)
{
	const char *language = g_getenv("LANGUAGE");
	return language && g_str_has_prefix(language, "zh") ? "zh" : "en";
}

char *say_missing(void)
{
	g_autofree char *path = find_translations();
	if (strcmp(say_current(), "zh") != 0 || has_translation(path))
		return NULL;
	return g_strdup_printf("the Chinese translation (中文译文) is missing: zh_CN/LC_MESSAGES/" GETTEXT_PACKAGE
	                       ".mo is neither in locale/ beside the program nor in %s",
	    path);
}

char *say_field(const char *title, const char *name, const char *value)
{
	if (!title || strcmp(say_current(), "zh") != 0)
		return g_strdup_printf("%s=%s", name, value);
	return g_strdup_printf("%s（%s=%s）", title, name, value);
}
