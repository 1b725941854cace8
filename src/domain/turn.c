#include "domain/turn.h"
#include "domain/role.h"

#define ANY_STATE (STATE_BIT(STATE_COUNT) - 1)
#define FOLLOWERS (ROLE_OFFICE | ROLE_LEADER | ROLE_HANDLER | ROLE_HEAD)

/* Who has no line here acts on no case before its end: the archivist, the auditor, the administrator. */
static const struct {
	unsigned roles;
	unsigned kinds;
	uint64_t states;
	unsigned guard;
	const char *words;
} TURNS[] = {
    {.roles = FOLLOWERS, .kinds = KIND_ALL, .states = ANY_STATE, .words = ""},
    {.roles = ROLE_DISCLOSURE,
        .kinds = KIND_BIT(KIND_APPLICATION) | KIND_BIT(KIND_REMEDY),
        .states = ANY_STATE,
        .words = "kind:application,remedy"},
    {.roles = ROLE_SECRECY,
        .kinds = KIND_BIT(KIND_APPLICATION),
        .states = STATE_BIT(STATE_SECRECY),
        .words = "state:secrecy"},
    {.roles = ROLE_DISCIPLINE, .guard = GUARD_ACCUSATION | GUARD_KIN, .words = "class:accuse"},
};

const struct turn TURN_ALL = {.states = {ANY_STATE, ANY_STATE, ANY_STATE, ANY_STATE}};

struct turn turn_of(unsigned roles)
{
	struct turn turn = {0};
	for (size_t i = 0; i < G_N_ELEMENTS(TURNS); i++) {
		if (!(TURNS[i].roles & roles))
			continue;
		turn.guard |= TURNS[i].guard;
		for (int kind = 0; kind < KIND_COUNT; kind++)
			if (TURNS[i].kinds & KIND_BIT(kind))
				turn.states[kind] |= TURNS[i].states;
	}
	return turn;
}

bool turn_takes(const struct turn *turn, enum kind kind, enum state state, unsigned guard)
{
	return guard & turn->guard || (kind < KIND_COUNT && turn->states[kind] & STATE_BIT(state));
}

const char *turn_words(unsigned roles)
{
	const char *words = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(TURNS); i++)
		if (TURNS[i].roles & roles) {
			if (words)
				return "";
			words = TURNS[i].words;
		}
	return words ? words : "";
}
