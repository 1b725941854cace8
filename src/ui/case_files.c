#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/record.h"
#include "ui/casetext.h"
#include "ui/caseview.h"
#include "ui/homepath.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/prompt.h"
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* A question about a case that outlives the view that asked. */
struct question {
	struct office *office;
	int64_t id;
	int file; /* from 0 */
};

static struct question *question_new(const struct caseview *self, int file)
{
	struct question *question = g_new0(struct question, 1);
	*question = (struct question){.office = self->office, .id = self->id, .file = file};
	return question;
}

static bool attach(struct ui *ui, void *arg, const char *text, GError **error)
{
	const struct question *question = arg;
	g_autofree char *path = homepath(text);
	char *paths[] = {path, NULL};
	if (!record_attach(question->office, question->id, paths, error))
		return false;
	g_autofree char *name = g_path_get_basename(path);
	ui_changed(ui);
	ui_say(ui, _("attached: %s"), name);
	return true;
}

void caseview_attach(struct caseview *self)
{
	prompt_ask(self->ui, &(struct prompt_spec){.label = _("file to attach: "),
	                         .text = "~/",
	                         .arg = question_new(self, 0),
	                         .answer = attach,
	                         .closed = g_free});
}

static bool save(struct ui *ui, void *arg, const char *text, GError **error)
{
	const struct question *question = arg;
	g_autofree char *folder = homepath(text);
	g_autofree char *path = record_detach(question->office, question->id, question->file, folder, error);
	if (!path)
		return false;
	ui_say(ui, _("saved as %s"), path);
	return true;
}

static void ask_folder(struct caseview *self, int file)
{
	prompt_ask(self->ui, &(struct prompt_spec){.label = _("folder to save it in: "),
	                         .text = "~/",
	                         .arg = question_new(self, file),
	                         .answer = save,
	                         .closed = g_free});
}

/* A text is shown here, as a stranger's words. */
static bool show_text(struct caseview *self, const struct attachment *attachment, const char *path, GError **error)
{
	g_autofree char *bytes = NULL;
	gsize length = 0;
	if (!g_file_get_contents(path, &bytes, &length, error))
		return false;
	g_autofree char *text = text_accept(bytes, (gssize)length, error);
	if (!text)
		return false;
	struct sheet *sheet = sheet_new(attachment->name);
	sheet_letter(sheet, text);
	pager_open(self->ui, sheet, NULL, NULL);
	return true;
}

static bool is_text(const struct attachment *attachment)
{
	return (attachment->type && g_str_has_prefix(attachment->type, "text/")) ||
	       g_str_has_suffix(attachment->name, ".txt") || g_str_has_suffix(attachment->name, ".csv");
}

/* A folder of this person alone, which goes when they leave the machine. */
static char *make_folder(GError **error)
{
	char *folder = g_build_filename(g_get_user_runtime_dir(), "docket-XXXXXX", NULL);
	if (g_mkdtemp(folder))
		return folder;
	fail(error, FAIL_REFUSED, _("'%s' cannot be written: %s"), folder, g_strerror(errno));
	g_free(folder);
	return NULL;
}

static bool has_desktop(const struct caseview *self)
{
	return self->ui->term && (g_getenv("DISPLAY") || g_getenv("WAYLAND_DISPLAY"));
}

/* The program of the desktop reads the file after we have gone on, so it stays. */
static bool show_elsewhere(struct caseview *self, const char *path, GError **error)
{
	char *words[] = {(char[]){"xdg-open"}, (char *)(uintptr_t)path, NULL};
	return term_run(self->ui->term, words, error);
}

/* Texts are shown here, the rest by the desktop; where there is none, it can be saved. */
static bool open_file(struct caseview *self, int file, GError **error)
{
	const struct attachment *attachment = g_ptr_array_index(self->dossier->file->attachments, file);
	bool text = is_text(attachment);
	if (!text && !has_desktop(self)) {
		ask_folder(self, file);
		return true;
	}
	g_autofree char *folder = make_folder(error);
	g_autofree char *path = folder ? record_detach(self->office, self->id, file, folder, error) : NULL;
	if (!path)
		return false;
	if (!text)
		return show_elsewhere(self, path, error);
	bool shown = show_text(self, attachment, path, error);
	g_unlink(path);
	g_rmdir(folder);
	return shown;
}

static void open_menu(struct caseview *self)
{
	const GPtrArray *attachments = self->dossier->file->attachments;
	GPtrArray *items = menu_items();
	for (unsigned i = 0; i < attachments->len; i++) {
		const struct attachment *attachment = g_ptr_array_index(attachments, i);
		g_autofree char *name = text_display(attachment->name);
		g_autofree char *size = casetext_size(attachment->size);
		g_autofree char *open = g_strdup_printf("file %u", i + 1);
		g_autofree char *keep = g_strdup_printf("file %u save", i + 1);
		g_autofree char *save_title = g_strdup_printf(_("save %s"), name);
		menu_add(items, open, name, size);
		menu_add(items, keep, save_title, NULL);
	}
	menu_open(self->ui, &(struct menu_spec){.title = _("attached files"), .items = items});
}

bool caseview_files(struct caseview *self, char **words, GError **error)
{
	int count = (int)self->dossier->file->attachments->len;
	if (!count)
		return fail(error, FAIL_REFUSED, _("nothing is attached; Insert attaches a file"));
	if (!words[1]) {
		open_menu(self);
		return true;
	}
	int file = (int)g_ascii_strtoll(words[1], NULL, 10) - 1;
	if (file < 0 || file >= count)
		return fail(error, FAIL_USAGE, _("there is no attachment %s"), words[1]);
	if (!words[2])
		return open_file(self, file, error);
	ask_folder(self, file);
	return true;
}
