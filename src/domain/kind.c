#include "domain/kind.h"
#include "base/say.h"
#include <string.h>

static const struct {
	const char *name;
	const char *title, *party;
} KINDS[] = {
    [KIND_LETTER] = {.name = "letter", .title = N_("letter"), .party = N_("writer")},
    [KIND_VISIT] = {.name = "visit", .title = N_("visit"), .party = N_("visitor")},
    [KIND_APPLICATION] = {.name = "application", .title = N_("application"), .party = N_("applicant")},
    [KIND_REMEDY] = {.name = "remedy", .title = N_("remedy"), .party = N_("applicant")},
    [KIND_OFFICE] = {.name = "office", .title = N_("office")},
};

const char *kind_name(enum kind kind)
{
	return KINDS[kind].name;
}

const char *kind_title(enum kind kind)
{
	return _(KINDS[kind].title);
}

const char *kind_party(enum kind kind)
{
	return _(KINDS[kind].party);
}

bool kind_parse(const char *name, enum kind *ret)
{
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (!strcmp(KINDS[kind].name, name)) {
			*ret = (enum kind)kind;
			return true;
		}
	return false;
}
