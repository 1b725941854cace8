/* Text in pages: 80 columns and 66 lines, as printers have them, with a form feed between. */
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "sheet/writers.h"
#include <string.h>

#define CELLS 80
#define LINES 66
#define HEAD 2 /* the title and a blank line */
#define FOOT 2 /* a blank line and the number of the page */
#define BODY (LINES - HEAD - FOOT)
#define WITH_HEADING 5 /* so many lines of what follows stay with a heading */

struct pages {
	const char *title;
	GPtrArray *pages; /* of GPtrArray *: the lines of a page, of char * */
	GPtrArray *open;  /* lines that a heading keeps with what follows; of char * */
};

/* The lines of a block, and how many of them are the titles of a table. */
struct piece {
	char **lines;
	unsigned count, titles;
};

static void note_first(void *arg, const struct cell *cell, size_t from, size_t to)
{
	size_t *first = arg;
	(void)to;
	if (cell && *first == G_MAXSIZE)
		*first = from;
}

static struct piece piece_of(const struct block *block)
{
	size_t first = G_MAXSIZE;
	g_autoptr(GString) out = g_string_new(NULL);
	const struct page page = {.cells = CELLS, .plain = true, .mark = note_first, .mark_arg = &first};
	text_block(out, block, &page);
	if (out->len)
		g_string_truncate(out, out->len - 1);
	struct piece piece = {.lines = g_strsplit(out->str, "\n", -1)};
	piece.count = g_strv_length(piece.lines);
	for (size_t i = 0; block->kind == BLOCK_TABLE && first != G_MAXSIZE && i < first; i++)
		piece.titles += out->str[i] == '\n';
	return piece;
}

static GPtrArray *page_last(struct pages *pages)
{
	return pages->pages->pdata[pages->pages->len - 1];
}

static void page_add(struct pages *pages)
{
	g_ptr_array_add(pages->pages, g_ptr_array_new_with_free_func(g_free));
}

static void put(struct pages *pages, const char *line)
{
	GPtrArray *page = page_last(pages);
	/* no page begins with a blank line */
	if (page->len || *line)
		g_ptr_array_add(page, g_strdup(line));
}

/* Puts a piece behind the headings that wait for it: on a new page where too little of it would follow them, or where a
 * table would be parted that one page can hold. A table that is parted has its titles on each page. */
static void put_piece(struct pages *pages, const struct piece *piece)
{
	unsigned room = BODY - page_last(pages)->len, kept = pages->open->len;
	unsigned least = kept ? kept + MIN(piece->count, WITH_HEADING) : 1;
	bool whole = piece->titles && kept + piece->count <= BODY;
	if (room < (whole ? kept + piece->count : least))
		page_add(pages);
	for (unsigned i = 0; i < kept; i++)
		put(pages, pages->open->pdata[i]);
	g_ptr_array_set_size(pages->open, 0);
	for (unsigned i = 0; i < piece->count; i++) {
		bool full = page_last(pages)->len >= BODY;
		if (full)
			page_add(pages);
		for (unsigned title = 0; full && i > piece->titles && title < piece->titles; title++)
			put(pages, piece->lines[title]);
		put(pages, piece->lines[i]);
	}
}

static void put_block(struct pages *pages, const struct block *block)
{
	struct piece piece = piece_of(block);
	if (block->kind == BLOCK_HEADING) {
		g_ptr_array_add(pages->open, g_strdup(""));
		for (unsigned i = 0; i < piece.count; i++)
			g_ptr_array_add(pages->open, g_strdup(piece.lines[i]));
	} else {
		put_piece(pages, &piece);
	}
	g_strfreev(piece.lines);
}

static void write_page(const struct pages *pages, unsigned n, GString *out)
{
	const GPtrArray *page = pages->pages->pdata[n];
	g_autofree char *title = pages->title ? text_display(pages->title) : g_strdup("");
	g_autofree char *number = g_strdup_printf(_("page %u of %u"), n + 1, pages->pages->len);
	g_autofree char *foot = width_pad(number, (CELLS + width_text(number)) / 2, WIDTH_RIGHT);
	g_string_append_printf(out, "%s%s\n\n", n ? "\f" : "", title);
	for (unsigned i = 0; i < page->len; i++)
		g_string_append_printf(out, "%s\n", (const char *)page->pdata[i]);
	for (unsigned i = page->len; i <= BODY; i++)
		g_string_append_c(out, '\n');
	g_string_append_printf(out, "%s\n", foot);
}

static void page_free(void *page)
{
	g_ptr_array_unref(page);
}

void pages_write(const struct sheet *sheet, const struct page *page, GString *out)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(page_free);
	g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
	struct pages pages = {.title = sheet->title, .pages = all, .open = open};
	if (sheet->bare) {
		text_write(sheet, page, out);
		return;
	}
	page_add(&pages);
	for (unsigned i = 0; i < sheet->blocks->len; i++)
		put_block(&pages, sheet->blocks->pdata[i]);
	if (open->len)
		put_piece(&pages, &(struct piece){0});
	for (unsigned n = 0; n < all->len; n++)
		write_page(&pages, n, out);
}
