#include "ui/pager.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/menu.h"
#include "ui/print.h"
#include "ui/prompt.h"
#include <string.h>

#define MARGIN 1
#define USUAL_CELLS 78
#define USUAL_ROWS 18

struct pager *pager_new(struct sheet *sheet)
{
	struct pager *pager = g_new0(struct pager, 1);
	pager->sheet = sheet;
	pager->spot = -1;
	return pager;
}

void pager_free(struct pager *pager)
{
	g_clear_pointer(&pager->text, pager_text_free);
	sheet_free(pager->sheet);
	g_free(pager->words);
	g_free(pager);
}

void pager_set(struct pager *pager, struct sheet *sheet)
{
	g_clear_pointer(&pager->text, pager_text_free);
	sheet_free(pager->sheet);
	pager->sheet = sheet;
}

static int line_count(const struct pager *pager)
{
	return pager->text ? (int)pager->text->lines->len : 0;
}

static int spot_count(const struct pager *pager)
{
	return pager->text ? (int)pager->text->spots->len : 0;
}

const struct pager_spot *pager_spot(const struct pager *pager)
{
	if (pager->spot < 0 || pager->spot >= spot_count(pager))
		return NULL;
	return &g_array_index(pager->text->spots, struct pager_spot, pager->spot);
}

static bool is_shown(const struct pager *pager, int line)
{
	return line >= pager->top && line < pager->top + pager->height;
}

static void scroll_to(struct pager *pager, int top)
{
	pager->top = CLAMP(top, 0, MAX(line_count(pager) - pager->height, 0));
}

static bool is_passed(const struct pager *pager, int spot, int way)
{
	int line = g_array_index(pager->text->spots, struct pager_spot, spot).line;
	return way > 0 ? line < pager->top : line >= pager->top + pager->height;
}

/* The next spot in one direction; from none that is seen, the first from the edge of the screen on. */
static void walk(struct pager *pager, int way)
{
	int to = pager->spot + way;
	const struct pager_spot *spot = pager_spot(pager);
	if (!spot || !is_shown(pager, spot->line)) {
		int count = spot_count(pager);
		to = way > 0 ? 0 : count - 1;
		while (to >= 0 && to < count && is_passed(pager, to, way))
			to += way;
	}
	if (to < 0 || to >= spot_count(pager))
		return;
	pager->spot = to;
	int line = pager_spot(pager)->line;
	if (!is_shown(pager, line))
		scroll_to(pager, line - pager->height / 2);
}

/* The spot nearest to the column of the current one in the next line that has any in one direction; -1: none within a
 * page. */
static int beside(const struct pager *pager, int way)
{
	const struct pager_spot *from = pager_spot(pager), *best = NULL;
	int found = -1;
	for (int i = pager->spot; i >= 0 && i < spot_count(pager); i += way) {
		const struct pager_spot *spot = &g_array_index(pager->text->spots, struct pager_spot, i);
		if (spot->line == from->line)
			continue;
		if (ABS(spot->line - from->line) >= pager->height || (best && spot->line != best->line))
			break;
		if (best && ABS(spot->col + spot->cells - from->col - from->cells) >=
		                ABS(best->col + best->cells - from->col - from->cells))
			continue;
		best = spot;
		found = i;
	}
	return found;
}

/* From a spot that is seen to one above or below, with as little scrolling as need be; false where there is none. */
static bool walk_beside(struct pager *pager, int way)
{
	const struct pager_spot *spot = pager_spot(pager);
	int to = spot && is_shown(pager, spot->line) ? beside(pager, way) : -1;
	if (to < 0)
		return false;
	pager->spot = to;
	int line = pager_spot(pager)->line;
	scroll_to(pager, CLAMP(pager->top, line - pager->height + 1, line));
	return true;
}

static bool open_spot(struct pager *pager, struct ui *ui, GError **error)
{
	const struct pager_spot *spot = pager_spot(pager);
	if (spot && spot->figure && ui->options.open_figure)
		return ui->options.open_figure(ui, spot->figure, error);
	if (spot && spot->link && ui->options.open_case)
		return ui->options.open_case(ui, spot->link, error);
	if (spot_count(pager))
		ui_say(ui, _("Tab goes to the numbers that can be opened"));
	return true;
}

/* The first line from FROM on, then from the start, that holds the words; -1: none. */
static int find_line(const struct pager *pager, int from)
{
	g_autofree char *wanted = text_fold(pager->words);
	for (int i = 0; i < line_count(pager); i++) {
		int line = (from + i) % line_count(pager);
		g_autofree char *folded = text_fold(g_ptr_array_index(pager->text->lines, line));
		if (strstr(folded, wanted))
			return line;
	}
	return -1;
}

static bool find(struct pager *pager, int from, GError **error)
{
	if (text_blank(pager->words))
		return true;
	int line = find_line(pager, from);
	if (line < 0)
		return fail(error, FAIL_NOT_FOUND, _("'%s' is not in this text"), pager->words);
	scroll_to(pager, line);
	return true;
}

static bool answer(struct ui *ui, void *arg, const char *text, GError **error)
{
	struct pager *pager = arg;
	(void)ui;
	g_free(pager->words);
	pager->words = g_strdup(text);
	return find(pager, pager->top, error);
}

static bool ask(struct pager *pager, struct ui *ui, const char *text)
{
	prompt_ask(ui, &(struct prompt_spec){.label = _("find: "), .text = text, .arg = pager, .answer = answer});
	return true;
}

enum deed {
	UP,
	DOWN,
	PAGE_UP,
	PAGE_DOWN,
	FIRST,
	LAST,
	NEXT_SPOT,
	PREVIOUS_SPOT,
	OPEN,
	FIND,
	FIND_NEXT,
	FILTER,
	SECTIONS,
	PRINT,
	OTHER
};

static const char *const DEEDS[] = {
    [UP] = "up",
    [DOWN] = "down",
    [PAGE_UP] = "page-up",
    [PAGE_DOWN] = "page-down",
    [FIRST] = "first",
    [LAST] = "last",
    [NEXT_SPOT] = "next-spot",
    [PREVIOUS_SPOT] = "previous-spot",
    [OPEN] = "open",
    [FIND] = "find",
    [FIND_NEXT] = "find-next",
    [FILTER] = "filter",
    [SECTIONS] = "sections",
    [PRINT] = "print",
};

static enum deed deed_of(const char *word)
{
	int deed = 0;
	while (deed < OTHER && strcmp(DEEDS[deed], word))
		deed++;
	return (enum deed)deed;
}

static bool move(struct pager *pager, enum deed deed)
{
	int page = MAX(pager->height - 1, 1);
	int last = line_count(pager);
	if ((deed == UP || deed == DOWN) && walk_beside(pager, deed == UP ? -1 : 1))
		return true;
	int rows[] = {[UP] = -1, [DOWN] = 1, [PAGE_UP] = -page, [PAGE_DOWN] = page, [FIRST] = -last, [LAST] = last};
	scroll_to(pager, pager->top + rows[deed]);
	return true;
}

static bool walked(struct pager *pager, int way)
{
	walk(pager, way);
	return true;
}

/* Lays out for the width at hand, keeping the place by its share of the whole. */
static void fit(struct pager *pager, int cells)
{
	if (pager->text && pager->cells == cells && pager->wide == width_ambiguous())
		return;
	int before = line_count(pager);
	g_clear_pointer(&pager->text, pager_text_free);
	pager->text = pager_text_new(pager->sheet, cells);
	pager->cells = cells;
	pager->wide = width_ambiguous();
	if (before > 0 && before != line_count(pager))
		pager->top = pager->top * line_count(pager) / before;
	pager->spot = MIN(pager->spot, spot_count(pager) - 1);
}

/* A key may come before the first drawing; it means what would be seen then. */
static void expect(struct pager *pager)
{
	if (pager->text)
		return;
	fit(pager, pager->cells ? pager->cells : USUAL_CELLS);
	pager->height = MAX(pager->height, USUAL_ROWS);
}

bool pager_go(struct pager *pager, unsigned n)
{
	expect(pager);
	if (n >= pager->text->headings->len)
		return false;
	pager->spot = -1;
	scroll_to(pager, g_array_index(pager->text->headings, int, n));
	return true;
}

static bool go_to(struct pager *pager, const char *number, GError **error)
{
	uint64_t n = 0;
	return (g_ascii_string_to_unsigned(number, 10, 0, G_MAXUINT, &n, NULL) && pager_go(pager, (unsigned)n)) ||
	       fail(error, FAIL_USAGE, _("there is no part '%s'"), number);
}

/* F4: the headings of the sheet; a larger one is where its first smaller one is. */
static bool open_sections(struct pager *pager, struct ui *ui, GError **error)
{
	GPtrArray *items = menu_items();
	struct menu_item *part = NULL;
	unsigned n = 0;
	for (unsigned i = 0; i < pager->sheet->blocks->len; i++) {
		const struct block *block = pager->sheet->blocks->pdata[i];
		if (block->kind != BLOCK_HEADING)
			continue;
		g_autofree char *line = g_strdup_printf("sections %u", n++);
		if (part)
			part->heading = block->level > 1;
		struct menu_item *item = menu_add(items, line, block->text, NULL);
		part = block->level == 1 ? item : NULL;
	}
	if (n)
		menu_open(ui, &(struct menu_spec){.title = _("parts"), .items = items});
	else
		g_ptr_array_unref(items);
	return n || fail(error, FAIL_REFUSED, _("this text has no parts"));
}

enum acted pager_act(struct pager *pager, struct ui *ui, char **words, GError **error)
{
	bool fine = true;
	enum deed deed = deed_of(words[0]);
	expect(pager);
	switch (deed) {
	case NEXT_SPOT:
	case PREVIOUS_SPOT:
		fine = walked(pager, deed == NEXT_SPOT ? 1 : -1);
		break;
	case OPEN:
		fine = open_spot(pager, ui, error);
		break;
	case FIND:
	case FILTER:
		fine = ask(pager, ui, "");
		break;
	case FIND_NEXT:
		fine = pager->words ? find(pager, pager->top + 1, error) : ask(pager, ui, "");
		break;
	case PRINT:
		fine = print_sheet(ui, pager->sheet);
		break;
	case SECTIONS:
		fine = words[1] ? go_to(pager, words[1], error) : open_sections(pager, ui, error);
		break;
	case OTHER:
		return ACTED_NOT_MINE;
	default:
		fine = move(pager, deed);
	}
	return fine ? ACTED_DONE : ACTED_FAILED;
}

bool pager_may(struct pager *pager, const char *command)
{
	enum deed deed = deed_of(command);
	if (deed != NEXT_SPOT && deed != PREVIOUS_SPOT && deed != OPEN)
		return true;
	expect(pager);
	return spot_count(pager) > 0;
}

bool pager_key(struct pager *pager, struct ui *ui, const struct key *key)
{
	char text[8] = "";
	if (!key_is_word(key))
		return false;
	text[g_unichar_to_utf8(key->character, text)] = '\0';
	return ask(pager, ui, text);
}

static void draw_part(struct pager *pager, struct pen *pen, int line, int col, int cells)
{
	const char *text = g_ptr_array_index(pager->text->lines, line);
	/* whole characters up to the column, then the part itself */
	const char *from = text;
	for (int at = 0; *from && at < col; from = g_utf8_next_char(from))
		at += width_of(g_utf8_get_char(from));
	const char *to = from;
	for (int at = 0; *to && at < cells; to = g_utf8_next_char(to))
		at += width_of(g_utf8_get_char(to));
	g_autofree char *part = g_strndup(from, (size_t)(to - from));
	pen_text(pen, line - pager->top, MARGIN + col, cells, part);
}

static void draw_tones(struct pager *pager, struct pen *pen)
{
	for (unsigned i = 0; i < pager->text->tones->len; i++) {
		struct pager_tone tone = g_array_index(pager->text->tones, struct pager_tone, i);
		if (!is_shown(pager, tone.line))
			continue;
		enum style before = pen_style(pen, tone.style);
		draw_part(pager, pen, tone.line, tone.col, tone.cells);
		pen_style(pen, before);
	}
}

/* The current spot as a bar, with the cursor; else the cursor is where one reads on. */
static void draw_spot(struct pager *pager, struct pen *pen)
{
	const struct pager_spot *spot = pager_spot(pager);
	if (!spot || !is_shown(pager, spot->line)) {
		pen_cursor(pen, 0, 0);
		return;
	}
	pen_bar(pen, true);
	draw_part(pager, pen, spot->line, spot->col, spot->cells);
	pen_bar(pen, false);
	pen_cursor(pen, spot->line - pager->top, MARGIN + spot->col);
}

void pager_draw(struct pager *pager, struct pen *pen, struct rect rect)
{
	struct rect before = pen_within(pen, rect);
	pager->height = MAX(rect.rows, 1);
	fit(pager, MAX(rect.cols - 2 * MARGIN, 1));
	scroll_to(pager, pager->top);
	for (int row = 0; row < rect.rows && pager->top + row < line_count(pager); row++)
		pen_text(pen, row, MARGIN, -1, g_ptr_array_index(pager->text->lines, pager->top + row));
	draw_tones(pager, pen);
	draw_spot(pager, pen);
	pen_restore(pen, before);
}

char *pager_status(const struct pager *pager)
{
	int last = MIN(pager->top + pager->height, line_count(pager));
	return g_strdup_printf(_("lines %d-%d of %d"), MIN(pager->top + 1, last), last, line_count(pager));
}
