#include "ui/screenstate.h"
#include "ui/ui.h"

#define FILE_NAME "screens.ini"

static GKeyFile *read_file(const char *path)
{
	GKeyFile *file = g_key_file_new();
	g_key_file_load_from_file(file, path, G_KEY_FILE_NONE, NULL);
	return file;
}

char *screenstate_get(const char *screen, const char *key)
{
	g_autofree char *path = ui_state_file(FILE_NAME);
	if (!path)
		return NULL;
	g_autoptr(GKeyFile) file = read_file(path);
	return g_key_file_get_string(file, screen, key, NULL);
}

void screenstate_set(const char *screen, const char *key, const char *value)
{
	g_autofree char *path = ui_state_file(FILE_NAME);
	if (!path)
		return;
	g_autoptr(GKeyFile) file = read_file(path);
	if (value)
		g_key_file_set_string(file, screen, key, value);
	else
		g_key_file_remove_key(file, screen, key, NULL);
	g_key_file_save_to_file(file, path, NULL);
}
