#include "base/embedded.h"
#include <stddef.h>
#include <string.h>

const char *embedded_text(const char *name)
{
	for (const struct embedded *file = EMBEDDED; file->name; file++)
		if (!strcmp(file->name, name))
			return file->text;
	return NULL;
}
