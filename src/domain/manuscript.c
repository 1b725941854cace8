#include "domain/manuscript.h"
#include "base/text.h"
#include <string.h>

/* What is longer (in bytes) is no sentence: it is cut, so that what is asked of each stays short. */
#define SENTENCE_MOST 3000

/* What a heading begins with, and where it ends when text follows on its line. */
static const struct {
	enum depth depth;
	const char *pattern; /* its first group is the title, its second what follows */
} HEADINGS[] = {
    {.depth = DEPTH_CHAPTER, .pattern = "^[#*\\s]*[一二三四五六七八九十]{1,3}、([^。；]{2,60}?)[*\\s]*()$"},
    {.depth = DEPTH_SECTION, .pattern = "^[#*\\s]*（[一二三四五六七八九十]{1,3}）([^。；]{2,60})。?[*\\s]*(.*)$"},
    {.depth = DEPTH_ITEM, .pattern = "^[#*\\s]*\\d{1,2}[.．、](?!\\d(?!\\d{3}))\\s*([^。；]{2,40})。[*\\s]*(.*)$"},
    {.depth = DEPTH_SECTION, .pattern = "^#{3,6}\\s+([^。；]{2,60})()$"},
    {.depth = DEPTH_CHAPTER, .pattern = "^#{1,2}\\s+([^。；]{2,60})()$"},
    {.depth = DEPTH_SECTION,
        .pattern =
            "^--\\s+(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)?([^。；]{2,60}?)\\s+-*()$"},
};

/* The text while it is cut. */
struct cutter {
	struct manuscript *manuscript;
	GRegex *headings[G_N_ELEMENTS(HEADINGS)];
	GRegex *columns, *gap; /* a line of a table without marks; what parts its cells */
	GRegex *banner;        /* titles between rules, over the columns that they have in common */
	GString *open;         /* the sentence that has not ended */
	int line;              /* the line at hand */
	int begun;             /* the line on which OPEN began */
	unsigned chapter;      /* the part that is the chapter at hand; 0: none has begun */
};

static GRegex *compiled(const char *pattern)
{
	return g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static void compile(struct cutter *cutter)
{
	for (size_t i = 0; i < G_N_ELEMENTS(HEADINGS); i++)
		cutter->headings[i] = compiled(HEADINGS[i].pattern);
	cutter->columns = compiled("^\\S.{0,200}?(?:\\s{2,}(?:[+-]?[\\d,.]+%?|-))+(?:\\s{2,}\\S{1,6})?\\s*$");
	cutter->gap = compiled("\\s{2,}");
	cutter->banner = compiled("^-+\\s.*\\s-+\\s*$");
}

static void release(struct cutter *cutter)
{
	for (size_t i = 0; i < G_N_ELEMENTS(HEADINGS); i++)
		g_regex_unref(cutter->headings[i]);
	g_regex_unref(cutter->columns);
	g_regex_unref(cutter->gap);
	g_regex_unref(cutter->banner);
	g_string_free(cutter->open, TRUE);
}

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
	part->first = cutter->manuscript->sentences->len;
	if (depth == DEPTH_CHAPTER)
		cutter->chapter = cutter->manuscript->parts->len;
	part->chapter = cutter->chapter;
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

/* Whether a sentence ends with the character at AT: a point does where a word of letters begins behind it, or the line
 * is at its end. */
static bool ends(const char *at)
{
	gunichar character = g_utf8_get_char(at);
	const char *behind = at + 1 + strspn(at + 1, " \t");
	if (character != '.')
		return character == 0x3002 || character == 0xff01 || character == 0xff1f; /* 。！？ */
	return !*behind || (behind > at + 1 && g_ascii_isupper(*behind));
}

/* Takes TEXT, one line or what is left of it, sentence by sentence. */
static void take_prose(struct cutter *cutter, const char *text)
{
	GString *open = cutter->open;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		if (g_unichar_isspace(g_utf8_get_char(at)))
			continue;
		if (!open->len)
			cutter->begun = cutter->line;
		g_string_append_len(open, at, g_utf8_next_char(at) - at);
		if (ends(at) || open->len >= SENTENCE_MOST)
			end_sentence(cutter, false);
	}
}

/* Whether a heading can begin as TEXT does: asked of every line, for less than the patterns cost. */
static bool may_be_heading(const char *text)
{
	static const char MARKS[] = "一二三四五六七八九十（#*-0123456789";
	return *text && g_utf8_strchr(MARKS, -1, g_utf8_get_char(text));
}

/* Whether TEXT is a heading; then its part is begun, and what follows on the line is taken. */
static bool take_heading(struct cutter *cutter, const char *text)
{
	for (size_t i = 0; may_be_heading(text) && i < G_N_ELEMENTS(HEADINGS); i++) {
		g_autoptr(GMatchInfo) match = NULL;
		if (!g_regex_match(cutter->headings[i], text, 0, &match))
			continue;
		g_autofree char *title = g_match_info_fetch(match, 1), *rest = g_match_info_fetch(match, 2);
		end_sentence(cutter, false);
		begin_part(cutter, HEADINGS[i].depth, title);
		take_prose(cutter, rest ? rest : "");
		return true;
	}
	return false;
}

/* LINE without what Markdown puts before signs that it would obey; to be freed. */
static char *unescaped(const char *line)
{
	GString *plain = g_string_new(NULL);
	for (; *line; line++)
		if (*line != '\\' || !g_ascii_ispunct(line[1]))
			g_string_append_c(plain, *line);
		else
			g_string_append_c(plain, *++line);
	return g_string_free(plain, FALSE);
}

/* The cells of TEXT with "|" between them, where it is a line of a table: in Markdown, or set in columns with
 * numbers behind its first, and a word at most behind these. To be freed; NULL where it is none. */
static char *cells_of(const struct cutter *cutter, const char *text)
{
	bool marked = *text == '|';
	if (!*text || (!marked && !g_regex_match(cutter->columns, text, 0, NULL)))
		return NULL;
	g_auto(GStrv) cells = marked ? g_strsplit(text, "|", -1) : g_regex_split(cutter->gap, text, 0);
	GString *row = g_string_new(NULL);
	for (char **cell = cells; *cell; cell++) {
		g_autofree char *bare = text_unspaced(*cell);
		g_strdelimit(bare, "*", ' ');
		g_string_append_printf(row, "%s%s", cell > cells ? "|" : "", g_strstrip(bare));
	}
	g_string_truncate(row, g_str_has_suffix(row->str, "|") ? row->len - 1 : row->len);
	g_string_erase(row, 0, *row->str == '|');
	return g_string_free(row, FALSE);
}

static void take_row(struct cutter *cutter, const char *cells)
{
	end_sentence(cutter, false);
	cutter->begun = cutter->line;
	g_string_assign(cutter->open, cells);
	end_sentence(cutter, true);
}

/* Whether TEXT is nothing but a rule: "-----", "=====". */
static bool is_rule(const char *text)
{
	size_t length = strspn(text, *text == '=' ? "=" : "-");
	return length >= 3 && !text[length + strspn(text + length, " \t\r")];
}

/* Whether TEXT is "---- A ----  ---- B ----". */
static bool is_banner(const struct cutter *cutter, const char *text)
{
	return *text == '-' && g_regex_match(cutter->banner, text, 0, NULL);
}

/* Titles over columns are no sentence, but something that is spoken of; what is no such line is prose. */
static void take_titles(struct cutter *cutter, const char *text)
{
	if (is_banner(cutter, text))
		take_row(cutter, text);
	else
		take_prose(cutter, text);
}

static void take_line(struct cutter *cutter, const char *line)
{
	g_autofree char *plain = unescaped(line + strspn(line, " \t\f\r>"));
	bool item = g_str_has_prefix(plain, "- ") || g_str_has_prefix(plain, "* ");
	g_autofree char *cells = cells_of(cutter, plain);
	bool rule = is_rule(plain);
	if (item || rule)
		end_sentence(cutter, false);
	if (cells)
		take_row(cutter, cells);
	else if (!rule && !take_heading(cutter, plain))
		take_titles(cutter, plain);
}

/* Takes all LINES; what is underlined is the heading of a chapter. */
static void take_lines(struct cutter *cutter, char **lines)
{
	for (char **line = lines; *line; line++) {
		bool underlined = line[1] && line[1][0] == '=' && is_rule(line[1]) && !text_blank(*line);
		cutter->line++;
		if (!underlined || take_heading(cutter, *line)) {
			if (!underlined)
				take_line(cutter, *line);
			continue;
		}
		end_sentence(cutter, false);
		begin_part(cutter, DEPTH_CHAPTER, *line);
	}
	end_sentence(cutter, false);
}

struct manuscript *manuscript_read(const char *text)
{
	struct manuscript *manuscript = g_new0(struct manuscript, 1);
	struct cutter cutter = {.manuscript = manuscript, .open = g_string_new(NULL)};
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	manuscript->parts = g_ptr_array_new_with_free_func(free_part);
	manuscript->sentences = g_ptr_array_new_with_free_func(free_sentence);
	compile(&cutter);
	begin_part(&cutter, DEPTH_FRONT, "");
	take_lines(&cutter, lines);
	release(&cutter);
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
	unsigned from = ((const struct part *)manuscript->parts->pdata[part])->first;
	unsigned to = end < manuscript->parts->len ? ((const struct part *)manuscript->parts->pdata[end])->first
	                                           : manuscript->sentences->len;
	for (unsigned i = from; i < to; i++)
		g_string_append(body, ((const struct sentence *)manuscript->sentences->pdata[i])->text);
	for (unsigned i = part + 1; i < end; i++)
		g_string_append(body, ((const struct part *)manuscript->parts->pdata[i])->title);
	return g_string_free(body, FALSE);
}
