#include "ui/eventread.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include <string.h>

#define CELLS 78

/* The texts of a case, in the order in which they stand below one another; BODY is shown where none of those that an
 * act asks for is there. */
enum { PART_FOUND = 1, PART_MINUTES = 2, PART_DRAFT = 4, PART_REPLY = 8, PART_NONE = 16 };

static const struct {
	unsigned part;
	const char *title; /* N_() */
	size_t text;       /* in struct casefile */
} PARTS[] = {
    {.part = PART_FOUND, .title = N_("found"), .text = offsetof(struct casefile, search)},
    {.part = PART_MINUTES, .title = N_("minutes"), .text = offsetof(struct casefile, minutes)},
    {.part = PART_DRAFT, .title = N_("draft of the reply"), .text = offsetof(struct casefile, draft)},
    {.part = PART_REPLY, .title = N_("reply"), .text = offsetof(struct casefile, reply)},
};

/* Where another text than the letter is judged, answered or sent. */
static const struct {
	const char *type;
	unsigned parts;
} READ[] = {
    {.type = "answer-on-spot", .parts = PART_MINUTES},
    {.type = "approve", .parts = PART_DRAFT},
    {.type = "correct", .parts = PART_NONE}, /* it has the text in its own field */
    {.type = "countersign", .parts = PART_DRAFT},
    {.type = "decide", .parts = PART_FOUND | PART_DRAFT},
    {.type = "hand-over", .parts = PART_MINUTES},
    {.type = "rate", .parts = PART_REPLY},
    {.type = "reply", .parts = PART_DRAFT},
    {.type = "rework", .parts = PART_REPLY},
    {.type = "secrecy", .parts = PART_FOUND | PART_DRAFT},
    {.type = "send-back", .parts = PART_DRAFT},
    {.type = "serve", .parts = PART_DRAFT},
};

static unsigned parts_of(const struct event_type *type)
{
	for (size_t i = 0; i < G_N_ELEMENTS(READ); i++)
		if (!strcmp(READ[i].type, type->name))
			return READ[i].parts;
	return 0;
}

static void add_text(GPtrArray *lines, const char *text)
{
	g_autofree char *safe = text_display_lines(text);
	g_autoptr(GPtrArray) wrapped = width_wrap(safe, CELLS);
	unsigned blank = 0;
	while (blank < wrapped->len && text_blank(wrapped->pdata[blank]))
		blank++;
	for (unsigned i = blank; i < wrapped->len; i++)
		g_ptr_array_add(lines, g_strdup(wrapped->pdata[i]));
}

/* The texts of PARTS that are there, each below its title where several are asked for. */
static void add_parts(GPtrArray *lines, const struct casefile *file, unsigned parts)
{
	bool several = parts & (parts - 1);
	for (size_t i = 0; i < G_N_ELEMENTS(PARTS); i++) {
		const char *text = parts & PARTS[i].part ? G_STRUCT_MEMBER(const char *, file, PARTS[i].text) : NULL;
		if (text_blank(text))
			continue;
		if (several)
			g_ptr_array_add(lines, g_strdup_printf(_("%s:"), _(PARTS[i].title)));
		add_text(lines, text);
	}
}

/* What an act would leave undone. */
static void add_warning(GPtrArray *lines, const struct event_type *type, const struct casefile *file)
{
	bool ordered = event_type_fits(event_type_find("execute"), file);
	if (!strcmp(type->name, "close") && ordered)
		add_text(lines, _("the result was corrected: where the decision orders a new answer, 'execute' comes first; "
		                  "closing it here leaves that undone"));
}

GPtrArray *eventread_lines(const struct event_type *type, const struct casefile *file, bool draft)
{
	unsigned parts = draft ? PART_DRAFT : parts_of(type);
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	add_warning(lines, type, file);
	add_parts(lines, file, parts);
	if (!lines->len && !(parts & PART_NONE) && file->body)
		add_text(lines, file->body);
	return lines;
}

const char *eventread_empty(const struct event_type *type, const struct field *field)
{
	bool again = !strcmp(type->name, "execute") && !strcmp(field->name, "until");
	return again ? _("empty: the usual limit, from today") : NULL;
}
