#include "cmd/progress.h"
#include "base/text.h"
#include <stdio.h>

#define ERASE "\r\x1b[K"

void progress_show(void *arg, const char *what, int64_t done, int64_t total)
{
	struct progress *progress = arg;
	int percent = total > 0 ? (int)(CLAMP(done, 0, total) * 100 / total) : 0;
	if (!progress->on || progress->shown == percent + 1)
		return;
	g_autofree char *safe = text_display(what);
	progress->shown = percent + 1;
	fprintf(stderr, ERASE "%s %d %%", safe, percent);
	fflush(stderr);
	if (done >= total)
		progress_clear(progress);
}

void progress_clear(struct progress *progress)
{
	if (progress->shown)
		fputs(ERASE, stderr);
	progress->shown = 0;
}
