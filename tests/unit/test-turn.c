/* Whose turn it is: everybody's day holds cases that they may do something to. */
#include "domain/event.h"
#include "domain/role.h"
#include "domain/turn.h"

static void test_takes(void)
{
	static const struct {
		unsigned roles;
		enum kind kind;
		enum state state;
		unsigned guard;
		bool takes;
	} CASES[] = {
	    {.roles = ROLE_CLERK, .kind = KIND_LETTER, .state = STATE_REVIEW, .takes = true},
	    {.roles = ROLE_DISCLOSURE, .kind = KIND_LETTER, .state = STATE_REGISTERED},
	    {.roles = ROLE_DISCLOSURE, .kind = KIND_REMEDY, .state = STATE_REGISTERED, .takes = true},
	    {.roles = ROLE_SECRECY, .kind = KIND_APPLICATION, .state = STATE_REGISTERED},
	    {.roles = ROLE_SECRECY, .kind = KIND_APPLICATION, .state = STATE_SECRECY, .takes = true},
	    {.roles = ROLE_SECRECY | ROLE_LEADER, .kind = KIND_VISIT, .state = STATE_RECORDED, .takes = true},
	    {.roles = ROLE_DISCIPLINE, .kind = KIND_LETTER, .state = STATE_REGISTERED},
	    {.roles = ROLE_DISCIPLINE,
	        .kind = KIND_LETTER,
	        .state = STATE_REGISTERED,
	        .guard = GUARD_ACCUSATION,
	        .takes = true},
	    {.roles = ROLE_DISCIPLINE, .kind = KIND_REMEDY, .state = STATE_REPLIED, .guard = GUARD_KIN, .takes = true},
	    {.roles = ROLE_ARCHIVIST | ROLE_AUDITOR | ROLE_ADMIN, .kind = KIND_LETTER, .state = STATE_REGISTERED},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct turn turn = turn_of(CASES[i].roles);
		g_test_message("%zu", i);
		g_assert_cmpint(turn_takes(&turn, CASES[i].kind, CASES[i].state, CASES[i].guard), ==, CASES[i].takes);
		g_assert_true(turn_takes(&TURN_ALL, CASES[i].kind, CASES[i].state, CASES[i].guard));
	}
}

static void test_words(void)
{
	g_assert_cmpstr(turn_words(ROLE_SECRECY), ==, "state:secrecy");
	g_assert_cmpstr(turn_words(ROLE_SECRECY | ROLE_DISCLOSURE), ==, "");
	g_assert_cmpstr(turn_words(ROLE_ALL), ==, "");
	g_assert_cmpstr(turn_words(ROLE_ARCHIVIST), ==, "");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/turn/takes", test_takes);
	g_test_add_func("/turn/words", test_words);
	return g_test_run();
}
