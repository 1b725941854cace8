#include "ui/style.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

static const char *const NAMES[STYLE_COUNT] = {
    [STYLE_PLAIN] = "plain",
    [STYLE_TITLE] = "title",
    [STYLE_TAB] = "tab",
    [STYLE_HINTS] = "hints",
    [STYLE_SELECTED] = "selected",
    [STYLE_HEADING] = "heading",
    [STYLE_STRONG] = "strong",
    [STYLE_DIM] = "dim",
    [STYLE_WARN] = "warn",
    [STYLE_ALARM] = "alarm",
    [STYLE_FIELD] = "field",
};

static const char *const COLOURS[] = {"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"};

static bool word_read(const char *word, struct look *look)
{
	for (size_t i = 0; i < G_N_ELEMENTS(COLOURS); i++)
		if (!strcmp(word, COLOURS[i])) {
			look->colour = (int)i;
			return true;
		}
	look->bold |= !strcmp(word, "bold");
	look->dim |= !strcmp(word, "dim");
	look->reverse |= !strcmp(word, "reverse");
	look->underline |= !strcmp(word, "underline");
	return !strcmp(word, "bold") || !strcmp(word, "dim") || !strcmp(word, "reverse") || !strcmp(word, "underline") ||
	       !strcmp(word, "normal");
}

static bool look_read(const char *style, const char *value, struct look *ret, GError **error)
{
	struct look look = {.colour = LOOK_NO_COLOUR};
	g_auto(GStrv) words = g_strsplit_set(value, " \t", -1);
	for (char **word = words; *word; word++)
		if (**word && !word_read(*word, &look))
			return fail(error, FAIL_REFUSED, _("colour of %s: '%s' is not understood"), style, *word);
	*ret = look;
	return true;
}

static bool style_find(const char *name, enum style *ret)
{
	for (int i = 0; i < STYLE_COUNT; i++)
		if (!strcmp(name, NAMES[i])) {
			*ret = (enum style)i;
			return true;
		}
	return false;
}

bool style_read(const char *text, bool colour, struct styles *ret, GError **error)
{
	const char *section = colour ? "colour" : "plain";
	struct styles styles = *ret;
	g_autoptr(GKeyFile) file = g_key_file_new();
	GError *cause = NULL;
	if (!g_key_file_load_from_data(file, text, strlen(text), G_KEY_FILE_NONE, &cause)) {
		fail(error, FAIL_REFUSED, _("the colours cannot be read: %s"), cause->message);
		g_error_free(cause);
		return false;
	}
	g_auto(GStrv) names = g_key_file_get_keys(file, section, NULL, NULL);
	for (char **name = names; name && *name; name++) {
		enum style style;
		g_autofree char *value = g_key_file_get_string(file, section, *name, NULL);
		if (!style_find(*name, &style))
			return fail(error, FAIL_REFUSED, _("colours: there is nothing called '%s'"), *name);
		if (!look_read(*name, value ? value : "", &styles.looks[style], error))
			return false;
	}
	*ret = styles;
	return true;
}
