#include "ui/export.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "office/exchange.h"
#include "office/filters.h"
#include "sheet/format.h"
#include "ui/homepath.h"
#include "ui/prompt.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define CELLS_ON_PAPER 80

/* What is to be written once its name is known. */
struct job {
	struct office *office;
	char *words;               /* of a filter; NULL: a sheet */
	const struct sheet *sheet; /* borrowed */
};

static void job_free(void *arg)
{
	struct job *job = arg;
	g_free(job->words);
	g_free(job);
}

/* A new file, which is never one that is there: -1 with ERROR. */
static int create(const char *path, GError **error)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (file >= 0)
		return file;
	if (errno == EEXIST)
		fail(error, FAIL_REFUSED, _("'%s' is there already; give it another name"), path);
	else
		fail(error, FAIL_REFUSED, _("'%s' cannot be written: %s"), path, g_strerror(errno));
	return -1;
}

static bool write_piece(void *arg, const char *piece, GError **error)
{
	int file = *(int *)arg;
	for (size_t left = strlen(piece); left;) {
		ssize_t done = write(file, piece, left);
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return fail(error, FAIL_REFUSED, _("the file cannot be written: %s"), g_strerror(errno));
		piece += done;
		left -= (size_t)done;
	}
	return true;
}

static const char *suffix_of(const char *path)
{
	const char *dot = strrchr(path, '.');
	return dot && !strchr(dot, '/') ? dot + 1 : "";
}

static bool write_list(const struct job *job, const char *format, int file, GError **error)
{
	static const char *const FORMATS_OF_LISTS[] = {"csv", "jsonl", "ics", NULL};
	if (!g_strv_contains(FORMATS_OF_LISTS, format))
		return fail(error, FAIL_USAGE, _("a list is written as .csv, .jsonl or .ics"));
	OWN(filter) filter = filters_parse(job->office, job->words, error);
	if (!filter)
		return false;
	struct outlet outlet = {.write = write_piece, .arg = &file};
	return exchange_export(job->office, filter, format, &outlet, error);
}

static const struct format *format_of(const char *suffix)
{
	for (const struct format *format = FORMATS; format->name; format++)
		if (!strcmp(format->suffix + 1, suffix))
			return format;
	return NULL;
}

static bool write_sheet(const struct job *job, const char *suffix, int file, GError **error)
{
	const struct format *format = format_of(suffix);
	if (!format)
		return fail(error, FAIL_USAGE, _("a report is written as .md, .csv, .json, .html or .txt"));
	g_autoptr(GString) text = g_string_new(NULL);
	struct page page = {.cells = CELLS_ON_PAPER};
	format->write(job->sheet, &page, text);
	return write_piece(&file, text->str, error);
}

static bool write_to(const struct job *job, const char *path, GError **error)
{
	int file = create(path, error);
	if (file < 0)
		return false;
	const char *suffix = suffix_of(path);
	bool done = job->words ? write_list(job, suffix, file, error) : write_sheet(job, suffix, file, error);
	if (close(file) != 0 && done)
		done = fail(error, FAIL_REFUSED, _("the file cannot be written: %s"), g_strerror(errno));
	if (!done)
		unlink(path);
	return done;
}

static bool answer(struct ui *ui, void *arg, const char *text, GError **error)
{
	if (text_blank(text))
		return fail(error, FAIL_USAGE, _("a file needs a name"));
	g_autofree char *path = homepath(text);
	if (!write_to(arg, path, error))
		return false;
	ui_say(ui, _("written: %s"), path);
	return true;
}

/* NAME, or where there is such a file already the next that there is none of; to be freed. */
static char *free_name(const char *name)
{
	for (int try = 1;; try++) {
		g_autofree char *numbered = file_numbered(name, try);
		g_autofree char *path = homepath(numbered);
		if (!g_file_test(path, G_FILE_TEST_EXISTS))
			return g_steal_pointer(&numbered);
	}
}

static bool ask(struct ui *ui, struct job *job, const char *wanted)
{
	g_autofree char *name = free_name(wanted);
	prompt_ask(ui, &(struct prompt_spec){
	                   .label = _("write to: "), .text = name, .arg = job, .answer = answer, .closed = job_free});
	return true;
}

bool export_list(struct ui *ui, const char *title, const char *words)
{
	struct job *job = g_new0(struct job, 1);
	g_autofree char *day = date_format(office_today(ui->context.office));
	g_autofree char *name = g_strdup_printf("~/%s-%s.csv", title, day);
	*job = (struct job){.office = ui->context.office, .words = g_strdup(words)};
	return ask(ui, job, name);
}

bool export_sheet(struct ui *ui, const struct sheet *sheet, const char *name)
{
	struct job *job = g_new0(struct job, 1);
	g_autofree char *path = g_strdup_printf("~/%s.html", name);
	*job = (struct job){.office = ui->context.office, .sheet = sheet};
	return ask(ui, job, path);
}
