#include "ui/homepath.h"
#include <glib.h>
#include <stdbool.h>

char *homepath(const char *typed)
{
	g_autofree char *path = g_strstrip(g_strdup(typed));
	if (g_path_is_absolute(path))
		return g_steal_pointer(&path);
	bool home = *path == '~' && (!path[1] || path[1] == '/');
	return g_build_filename(g_get_home_dir(), path + (home ? 1 : 0), NULL);
}
