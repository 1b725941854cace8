#include "ui/casetext.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include <string.h>

#define INDENT_MOST 4 /* blanks at the beginning of a row that are kept */

static void line_free(void *arg)
{
	struct casetext_line *line = arg;
	g_free(line->text);
	g_free(line);
}

static void add(GPtrArray *lines, char *text, enum style style)
{
	struct casetext_line *line = g_new0(struct casetext_line, 1);
	line->text = text;
	line->style = style;
	g_ptr_array_add(lines, line);
}

static void add_heading(GPtrArray *lines, const char *title)
{
	if (lines->len)
		add(lines, g_strdup(""), STYLE_PLAIN);
	add(lines, g_strdup(title), STYLE_HEADING);
}

/* Mails are full of empty rows and of blanks that were a layout once; what is stored keeps them. */
static const char *unindented(const char *line)
{
	size_t blanks = strspn(line, " ");
	return blanks > INDENT_MOST ? line + blanks : line;
}

static void add_wrapped(GPtrArray *lines, const char *text, int cells)
{
	g_autofree char *safe = text_display_lines(text);
	g_auto(GStrv) rows = g_strsplit(safe, "\n", -1);
	bool gap = true;
	for (char **row = rows; *row; row++) {
		bool blank = text_blank(*row);
		g_autoptr(GPtrArray) wrapped = blank && gap ? NULL : width_wrap(blank ? "" : unindented(*row), cells);
		for (unsigned i = 0; wrapped && i < wrapped->len; i++)
			add(lines, g_strdup(g_ptr_array_index(wrapped, i)), STYLE_PLAIN);
		gap = blank;
	}
}

char *casetext_size(int64_t bytes)
{
	if (bytes < 1024)
		return g_strdup_printf("%d B", (int)bytes);
	if (bytes < 1024 * 1024)
		return g_strdup_printf("%d KB", (int)((bytes + 1023) / 1024));
	return g_strdup_printf("%.1f MB", (double)bytes / (1024 * 1024));
}

static void add_attachments(GPtrArray *lines, const GPtrArray *attachments)
{
	for (unsigned i = 0; i < attachments->len; i++) {
		const struct attachment *attachment = g_ptr_array_index(attachments, i);
		g_autofree char *name = text_display(attachment->name);
		g_autofree char *size = casetext_size(attachment->size);
		add(lines, g_strdup_printf("%u %s  %s", i + 1, name, size), STYLE_PLAIN);
	}
}

const char *casetext_title(enum kind kind)
{
	static const char *const TITLES[KIND_COUNT] = {[KIND_LETTER] = N_("letter"),
	    [KIND_VISIT] = N_("matter"),
	    [KIND_APPLICATION] = N_("application"),
	    [KIND_REMEDY] = N_("what is asked for")};
	return _(TITLES[kind]);
}

struct sheet *casetext_sheet(const struct casefile *file)
{
	g_autofree char *number = number_paper(file->number);
	g_autofree char *title = g_strdup_printf("%s  %s", number, file->subject ? file->subject : "");
	struct sheet *sheet = sheet_new(title);
	if (!text_blank(file->body))
		sheet_letter(sheet, file->body);
	if (!text_blank(file->draft)) {
		sheet_heading(sheet, 2, file->reply ? _("reply") : _("draft of the reply"));
		sheet_letter(sheet, file->draft);
	}
	return sheet;
}

GPtrArray *casetext_of(const struct casefile *file, int cells)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(line_free);
	if (!text_blank(file->body))
		add_wrapped(lines, file->body, cells);
	if (!text_blank(file->draft)) {
		add_heading(lines, file->reply ? _("reply") : _("draft of the reply"));
		add_wrapped(lines, file->draft, cells);
	}
	if (file->attachments->len) {
		add_heading(lines, _("attached (F5 opens)"));
		add_attachments(lines, file->attachments);
	}
	return lines;
}
