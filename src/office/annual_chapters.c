/* The chapters of the report that the register can write, by their template (data/report/text.LANGUAGE.txt). */
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/template.h"
#include "office/annual_parts.h"
#include <string.h>

#define HEAD_END "\n---\n"

static void free_line(void *data)
{
	struct chapter_line *line = data;
	g_free(line->text);
	g_free(line);
}

/* The lines while they are taken apart. */
struct taking {
	GPtrArray *lines;
	char *open;   /* the paragraph that goes on, or NULL */
	int sections; /* headings that were numbered in this chapter */
};

static void add_line(struct taking *taking, int level, char *text)
{
	struct chapter_line *line = g_new(struct chapter_line, 1);
	*line = (struct chapter_line){.level = level, .text = text};
	g_ptr_array_add(taking->lines, line);
}

static void end_paragraph(struct taking *taking)
{
	if (taking->open)
		add_line(taking, 0, g_steal_pointer(&taking->open));
}

/* The place of a section in its chapter, as the language writes it. */
static char *numeral(int n)
{
	static const char *const DIGITS[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
	if (strcmp(say_current(), "zh") != 0 || n > 99)
		return g_strdup_printf("%d", n);
	return g_strdup_printf("%s%s%s", n >= 20 ? DIGITS[n / 10] : "", n >= 10 ? "十" : "", DIGITS[n % 10]);
}

/* TEXT with the number in the place of the first "#". */
static char *numbered(struct taking *taking, const char *text)
{
	const char *mark = strchr(text, '#');
	if (!mark)
		return g_strdup(text);
	g_autofree char *number = numeral(++taking->sections);
	return g_strdup_printf("%.*s%s%s", (int)(mark - text), text, number, mark + 1);
}

static void take_line(struct taking *taking, const char *line)
{
	bool chapter = g_str_has_prefix(line, "# "), section = g_str_has_prefix(line, "## ");
	if (chapter || section || text_blank(line))
		end_paragraph(taking);
	if (chapter)
		taking->sections = 0;
	if (chapter)
		add_line(taking, 1, g_strdup(line + strlen("# ")));
	else if (section)
		add_line(taking, 2, numbered(taking, line + strlen("## ")));
	else if (!text_blank(line))
		sentence_join(&taking->open, g_strdup(line));
}

static GPtrArray *take(const char *text)
{
	struct taking taking = {.lines = g_ptr_array_new_with_free_func(free_line)};
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++)
		take_line(&taking, *line);
	end_paragraph(&taking);
	return taking.lines;
}

/* Whether all that NAMES ask for are figures, and the rest that there is. */
static bool check_names(const struct annual_words *words, const GPtrArray *names, GError **error)
{
	for (unsigned i = 0; i < names->len; i++)
		if (!annual_word_known(words, names->pdata[i]))
			return fail(error, FAIL_REFUSED, _("the text of the report names {%s}, and there is no such figure"),
			    (const char *)names->pdata[i]);
	return true;
}

const char *chapters_body(const char *template)
{
	const char *end = strstr(template, HEAD_END);
	return end ? end + strlen(HEAD_END) : template;
}

/* The template without its head; its lines keep their numbers. To be freed. */
static char *template_text(const struct annual *annual)
{
	g_autofree char *name = g_strdup_printf("report/text.%s.txt", say_current());
	const char *text = annual->template ? annual->template : embedded_text(name);
	const char *rest = chapters_body(text);
	GString *body = g_string_new(NULL);
	for (const char *at = text; at < rest; at++)
		if (*at == '\n')
			g_string_append_c(body, '\n');
	g_string_append(body, rest);
	return g_string_free(body, FALSE);
}

static struct template *read_template(const struct annual *annual, GError **error)
{
	g_autofree char *text = template_text(annual);
	struct template *template = template_read(text, error);
	if (!template)
		g_prefix_error(error, "%s", _("the text of the report: "));
	return template;
}

GPtrArray *chapters_write(const struct annual *annual, GError **error)
{
	OWN(template) template = read_template(annual, error);
	OWN(annual_words) words = annual_words_new(annual);
	g_autoptr(GPtrArray) names = template ? template_names(template) : NULL;
	if (!names || !check_names(words, names, error))
		return NULL;
	struct template_source source = {.value = annual_word, .arg = words};
	g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *filled = template_fill(template, &source, missing);
	if (missing->len) {
		fail(error, FAIL_REFUSED, _("the text of the report names {%s}, which has no value in %s"),
		    (const char *)missing->pdata[0], annual->period.label);
		return NULL;
	}
	return take(filled);
}

json_t *chapters_data(const GPtrArray *chapters)
{
	json_t *all = json_array();
	for (unsigned i = 0; i < chapters->len; i++) {
		const struct chapter_line *line = chapters->pdata[i];
		json_array_append_new(all, json_pack("{s:i, s:s}", "level", line->level, "text", line->text));
	}
	return all;
}

void chapters_put(struct page_of *page, const struct section *section)
{
	if (!page->only)
		sheet_heading(page->sheet, 1, _(section->column));
	for (unsigned i = 0; i < page->chapters->len; i++) {
		const struct chapter_line *line = page->chapters->pdata[i];
		if (line->level)
			sheet_heading(page->sheet, line->level, line->text);
		else
			sheet_text(page->sheet, line->text);
	}
}
