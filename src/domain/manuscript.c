#include "domain/manuscript.h"
#include "base/text.h"
#include <string.h>

/* What a heading begins with, and where it ends when text follows on its line. */
static const struct {
	enum depth depth;
	const char *pattern; /* its first group is the title, its second what follows */
} HEADINGS[] = {
    {.depth = DEPTH_CHAPTER, .pattern = "^[#*\\s]*[一二三四五六七八九十]{1,3}、([^。；]{2,60}?)[*\\s]*()$"},
    {.depth = DEPTH_SECTION, .pattern = "^[#*\\s]*（[一二三四五六七八九十]{1,3}）([^。；]{2,60})。?[*\\s]*(.*)$"},
    {.depth = DEPTH_ITEM, .pattern = "^[#*\\s]*\\d{1,2}[.．、]\\s*([^。；]{2,40})。[*\\s]*(.*)$"},
    {.depth = DEPTH_SECTION, .pattern = "^#{3,6}\\s+([^。；]{2,60})()$"},
    {.depth = DEPTH_CHAPTER, .pattern = "^#{1,2}\\s+([^。；]{2,60})()$"},
};

/* The text while it is cut. */
struct cutter {
	struct manuscript *manuscript;
	GString *open; /* the sentence that has not ended */
	int line;      /* the line at hand */
	int begun;     /* the line on which OPEN began */
};

static void free_sentence(void *data)
{
	struct sentence *sentence = data;
	g_free(sentence->text);
	g_free(sentence);
}

static void free_part(void *data)
{
	struct part *part = data;
	g_free(part->title);
	g_free(part);
}

void manuscript_free(struct manuscript *manuscript)
{
	if (!manuscript)
		return;
	g_ptr_array_unref(manuscript->parts);
	g_ptr_array_unref(manuscript->sentences);
	g_free(manuscript);
}

static void begin_part(struct cutter *cutter, enum depth depth, const char *title)
{
	struct part *part = g_new0(struct part, 1);
	part->depth = depth;
	part->title = text_unspaced(title);
	part->line = cutter->line;
	g_ptr_array_add(cutter->manuscript->parts, part);
}

static void end_sentence(struct cutter *cutter, bool row)
{
	if (cutter->open->len) {
		struct sentence *sentence = g_new0(struct sentence, 1);
		sentence->text = g_strdup(cutter->open->str);
		sentence->line = cutter->begun;
		sentence->row = row;
		sentence->part = cutter->manuscript->parts->len - 1;
		g_ptr_array_add(cutter->manuscript->sentences, sentence);
	}
	g_string_truncate(cutter->open, 0);
}

static bool ends(gunichar character)
{
	return character == 0x3002 || character == 0xff01 || character == 0xff1f; /* 。！？ */
}

/* Takes TEXT, one line or what is left of it, sentence by sentence. */
static void take_prose(struct cutter *cutter, const char *text)
{
	g_autofree char *bare = text_unspaced(text);
	for (const char *at = bare; *at; at = g_utf8_next_char(at)) {
		if (!cutter->open->len)
			cutter->begun = cutter->line;
		g_string_append_len(cutter->open, at, g_utf8_next_char(at) - at);
		if (ends(g_utf8_get_char(at)))
			end_sentence(cutter, false);
	}
}

/* Whether TEXT is a heading; then its part is begun, and what follows on the line is taken. */
static bool take_heading(struct cutter *cutter, const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(HEADINGS); i++) {
		g_autoptr(GMatchInfo) match = NULL;
		g_autoptr(GRegex) regex = g_regex_new(HEADINGS[i].pattern, 0, 0, NULL);
		if (!g_regex_match(regex, text, 0, &match))
			continue;
		g_autofree char *title = g_match_info_fetch(match, 1), *rest = g_match_info_fetch(match, 2);
		end_sentence(cutter, false);
		begin_part(cutter, HEADINGS[i].depth, title);
		take_prose(cutter, rest ? rest : "");
		return true;
	}
	return false;
}

static void take_line(struct cutter *cutter, const char *line)
{
	const char *text = line + strspn(line, " \t\f\r>");
	bool row = *text == '|', item = g_str_has_prefix(text, "- ") || g_str_has_prefix(text, "* ");
	if (take_heading(cutter, text))
		return;
	if (row || item)
		end_sentence(cutter, false);
	take_prose(cutter, text);
	if (row)
		end_sentence(cutter, true);
}

struct manuscript *manuscript_read(const char *text)
{
	struct manuscript *manuscript = g_new0(struct manuscript, 1);
	struct cutter cutter = {.manuscript = manuscript, .open = g_string_new(NULL)};
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	manuscript->parts = g_ptr_array_new_with_free_func(free_part);
	manuscript->sentences = g_ptr_array_new_with_free_func(free_sentence);
	begin_part(&cutter, DEPTH_FRONT, "");
	for (char **line = lines; *line; line++) {
		cutter.line++;
		take_line(&cutter, *line);
	}
	end_sentence(&cutter, false);
	g_string_free(cutter.open, TRUE);
	return manuscript;
}

/* The part behind PART and everything below it. */
static unsigned next_part(const struct manuscript *manuscript, unsigned part)
{
	enum depth depth = ((const struct part *)manuscript->parts->pdata[part])->depth;
	unsigned next = part + 1;
	while (next < manuscript->parts->len && ((const struct part *)manuscript->parts->pdata[next])->depth > depth)
		next++;
	return next;
}

char *manuscript_body(const struct manuscript *manuscript, unsigned part)
{
	GString *body = g_string_new(NULL);
	unsigned end = next_part(manuscript, part);
	for (unsigned i = 0; i < manuscript->sentences->len; i++) {
		const struct sentence *sentence = manuscript->sentences->pdata[i];
		if (sentence->part >= part && sentence->part < end)
			g_string_append(body, sentence->text);
	}
	for (unsigned i = part + 1; i < end; i++)
		g_string_append(body, ((const struct part *)manuscript->parts->pdata[i])->title);
	return g_string_free(body, FALSE);
}
