#include "ui/rights.h"
#include "cmd/command.h"
#include "domain/event.h"
#include "ui/opening.h"
#include <string.h>

/* Words of the screens for acts that have another name. */
static const struct {
	const char *word, *act;
} ACTS[] = {
    {.word = "contact", .act = "reveal"},
    {.word = "sign-in", .act = "arrive"},
    {.word = "redo", .act = "undo"},
};

static const char *act_of(const char *word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ACTS); i++)
		if (!strcmp(ACTS[i].word, word))
			return ACTS[i].act;
	return word;
}

static bool may_log(const struct person *person, const char *name, enum kind kind)
{
	bool any = false;
	if (name && !kind_parse(name, &kind))
		return true;
	for (int other = 0; other < KIND_COUNT; other++)
		any |= (kind == KIND_COUNT || kind == (enum kind)other) && opening_may(person, (enum kind)other);
	return any;
}

/* A command of several words reads as well; one of a single word does nothing but its duty. */
static bool may_serve(const struct person *person, const char *verb)
{
	const struct command *command = command_find(verb);
	for (const struct duty *duty = DUTIES; duty->verb && command && !command->parts; duty++)
		if (!strcmp(duty->verb, verb))
			return duty->roles & person->roles;
	return true;
}

bool rights_may(const struct person *person, const char *command, enum kind kind)
{
	g_auto(GStrv) words = g_strsplit(command, " ", -1);
	bool batch = words[0] && !strcmp(words[0], "batch") && words[1];
	const char *word = batch ? words[1] : words[0] ? act_of(words[0]) : "";
	const struct event_type *type = event_type_find(word);
	if (!strcmp(word, "new"))
		return may_log(person, words[1], kind);
	if (!type || type->transitions[0].from == STATE_BIT(STATE_NONE))
		return may_serve(person, word);
	return (kind == KIND_COUNT ? event_type_all_roles(type) : event_type_roles(type, kind)) & person->roles;
}
