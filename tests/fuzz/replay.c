/* Feeds every file of the folders that are named to the fuzz target it is linked with: what a fuzzer once found is
 * tried by the ordinary tests. */
#include "fuzz.h"
#include <glib.h>
#include <stdio.h>
#include <string.h>

/* How many files FOLDER has; -1 where one cannot be read. */
static int replay(const char *folder)
{
	g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
	const char *name;
	int count = 0;
	while (files && (name = g_dir_read_name(files))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_autofree char *bytes = NULL;
		gsize length;
		if (!g_file_get_contents(path, &bytes, &length, NULL))
			return -1;
		/* exactly as long as it is, so that a sanitizer sees a step beyond */
		g_autofree uint8_t *exact = g_malloc(length + !length);
		memcpy(exact, bytes, length);
		LLVMFuzzerTestOneInput(exact, length);
		count++;
	}
	return count;
}

int main(int argc, char **argv)
{
	int all = 0;
	for (int i = 1; i < argc; i++) {
		int count = replay(argv[i]);
		if (count <= 0) {
			fprintf(stderr, "%s: nothing to read there\n", argv[i]);
			return 1;
		}
		all += count;
	}
	printf("%d files\n", all);
	return all == 0;
}
