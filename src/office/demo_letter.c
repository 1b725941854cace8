#include "office/demo_letter.h"
#include "base/date.h"
#include <string.h>

/* The letter that begins the mail address of somebody. */
static const struct {
	const char *who;
	char initial;
} MAILS[] = {
    {.who = "student", .initial = 's'},
    {.who = "staff", .initial = 't'},
    {.who = "parent", .initial = 'p'},
    {.who = "alumni", .initial = 'a'},
};

static char initial_of(const char *who)
{
	for (size_t i = 0; i < G_N_ELEMENTS(MAILS); i++)
		if (!strcmp(MAILS[i].who, who))
			return MAILS[i].initial;
	return 'x';
}

/* What is said of one of a kind: "title.student". */
static const char *phrase_of(const struct demo_text *text, struct dice *dice, const char *group, const char *kind)
{
	g_autofree char *name = g_strdup_printf("%s.%s", group, kind);
	return demo_text_phrase(text, name, dice);
}

/* Addresses and numbers that belong to nobody. */
static char *draw_contact(struct dice *dice, char initial)
{
	int number = dice_between(dice, 10000, 99999);
	if (dice_chance(dice, 300))
		return g_strdup_printf("0000-%07d", 1000000 + number);
	return g_strdup_printf("%c%d@example.edu", initial, number);
}

static void fill_part(GString *body, const struct demo_text *text, const char *template, const struct demo_words *words)
{
	g_autofree char *part = demo_text_fill(text, template, words);
	g_string_append(body, part);
}

/* Greeting, who writes, what happened, often how it went before, what is wanted, the end. */
static char *write_body(const struct demo_text *text, struct dice *dice, const struct demo_letter *letter)
{
	GString *body = g_string_new(NULL);
	fill_part(body, text, demo_text_phrase(text, "greeting", dice), &letter->words);
	g_string_append(body, "\n　　");
	if (dice_chance(dice, 600))
		fill_part(body, text, phrase_of(text, dice, "intro", letter->matter->who), &letter->words);
	fill_part(body, text, letter->matter->fact, &letter->words);
	if (dice_chance(dice, 350) && !strcmp(letter->matter->class, "claim"))
		fill_part(body, text, demo_text_phrase(text, "before", dice), &letter->words);
	g_string_append(body, "\n　　");
	fill_part(body, text, letter->matter->wish, &letter->words);
	if (dice_chance(dice, 700)) {
		g_string_append_c(body, '\n');
		fill_part(body, text, demo_text_phrase(text, "ending", dice), &letter->words);
	}
	return g_string_free(body, FALSE);
}

static struct demo_letter *bare(
    const struct demo_text *text, struct dice *dice, int day, const struct matter *matter, const char *box)
{
	struct demo_letter *letter = g_new0(struct demo_letter, 1);
	letter->day = day;
	letter->matter = matter;
	letter->box = box;
	letter->words.box = phrase_of(text, dice, "box", box);
	letter->words.unit = matter->unit;
	letter->words.title = phrase_of(text, dice, "title", matter->who);
	return letter;
}

struct demo_letter *demo_letter_new(
    const struct demo_text *text, struct dice *dice, int day, const struct matter *matter, const char *box)
{
	struct demo_letter *letter = bare(text, dice, day, matter, box);
	struct civil date = date_to_civil(day);
	int entered = date.month >= 9 ? date.year : date.year - 1;
	g_snprintf(letter->year, sizeof letter->year, "%d", entered - dice_below(dice, 4));
	letter->words.year = letter->year;
	demo_text_places(text, dice, &letter->words);
	letter->writer = demo_text_name(text, dice);
	letter->words.name = letter->writer;
	letter->contact = dice_chance(dice, 800) ? draw_contact(dice, initial_of(matter->who)) : NULL;
	letter->subject = demo_text_fill(text, matter->subject, &letter->words);
	letter->body = write_body(text, dice, letter);
	return letter;
}

struct demo_letter *demo_letter_again(
    const struct demo_text *text, struct dice *dice, int day, const struct demo_letter *first, const char *prefix)
{
	struct demo_letter *letter = bare(text, dice, day, first->matter, first->box);
	letter->category = first->category;
	letter->words = first->words;
	memcpy(letter->year, first->year, sizeof letter->year);
	letter->words.year = letter->year;
	letter->writer = g_strdup(first->writer);
	letter->words.name = letter->writer;
	letter->contact = g_strdup(first->contact);
	letter->subject = g_strconcat(prefix, first->subject, NULL);
	letter->body = write_body(text, dice, letter);
	return letter;
}

void demo_letter_free(struct demo_letter *letter)
{
	if (!letter)
		return;
	g_free(letter->writer);
	g_free(letter->contact);
	g_free(letter->subject);
	g_free(letter->body);
	g_free(letter);
}

void demo_letter_hide(const struct demo_text *text, struct dice *dice, struct demo_letter *letter)
{
	letter->anonymous = true;
	g_clear_pointer(&letter->writer, g_free);
	g_clear_pointer(&letter->contact, g_free);
	letter->words.name = demo_text_phrase(text, "nameless", dice);
	letter->words.title = "";
}

char *demo_letter_reply(const struct demo_text *text, struct dice *dice, const struct demo_letter *letter)
{
	GString *reply = g_string_new(NULL);
	fill_part(reply, text, demo_text_phrase(text, "reply.begin", dice), &letter->words);
	g_string_append(reply, "\n　　");
	fill_part(reply, text, letter->matter->reply, &letter->words);
	g_string_append_c(reply, '\n');
	fill_part(reply, text, demo_text_phrase(text, "reply.end", dice), &letter->words);
	return g_string_free(reply, FALSE);
}
