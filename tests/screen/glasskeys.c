#include "glasskeys.h"
#include <glib.h>
#include <string.h>

static const struct {
	const char *name, *bytes;
} KEYS[] = {
    {.name = "Up", .bytes = "\033[A"},
    {.name = "Down", .bytes = "\033[B"},
    {.name = "Right", .bytes = "\033[C"},
    {.name = "Left", .bytes = "\033[D"},
    {.name = "Home", .bytes = "\033[H"},
    {.name = "End", .bytes = "\033[F"},
    {.name = "PgUp", .bytes = "\033[5~"},
    {.name = "PgDn", .bytes = "\033[6~"},
    {.name = "Insert", .bytes = "\033[2~"},
    {.name = "Delete", .bytes = "\033[3~"},
    {.name = "Backspace", .bytes = "\177"},
    {.name = "Enter", .bytes = "\r"},
    {.name = "Tab", .bytes = "\t"},
    {.name = "Shift-Tab", .bytes = "\033[Z"},
    {.name = "Alt-Down", .bytes = "\033[1;3B"},
    {.name = "Esc", .bytes = "\033"},
    {.name = "Space", .bytes = " "},
    {.name = "F1", .bytes = "\033OP"},
    {.name = "F2", .bytes = "\033OQ"},
    {.name = "F3", .bytes = "\033OR"},
    {.name = "F4", .bytes = "\033OS"},
    {.name = "F5", .bytes = "\033[15~"},
    {.name = "F6", .bytes = "\033[17~"},
    {.name = "F7", .bytes = "\033[18~"},
    {.name = "F8", .bytes = "\033[19~"},
    {.name = "F9", .bytes = "\033[20~"},
    {.name = "F10", .bytes = "\033[21~"},
    {.name = "F11", .bytes = "\033[23~"},
    {.name = "F12", .bytes = "\033[24~"},
    {.name = "Ctrl-_", .bytes = "\037"},
};

char *glasskeys_bytes(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(KEYS); i++)
		if (!strcmp(KEYS[i].name, name))
			return g_strdup(KEYS[i].bytes);
	if (g_str_has_prefix(name, "Ctrl-") && name[5] >= 'A' && name[5] <= 'Z' && !name[6])
		return g_strdup_printf("%c", name[5] - 'A' + 1);
	return NULL;
}
