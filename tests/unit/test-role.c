#include "base/fail.h"
#include "domain/role.h"
#include "domain/workflow.h"
#include <string.h>

static void test_parse(void)
{
	static const struct {
		const char *names;
		unsigned roles; /* 0: wrong usage */
	} CASES[] = {
	    {"clerk", ROLE_CLERK},
	    {"clerk,supervisor", ROLE_OFFICE},
	    {" clerk, supervisor,", ROLE_OFFICE},
	    {"clerk clerk", ROLE_CLERK},
	    {"clerk、supervisor", ROLE_OFFICE},
	    {"clerk，supervisor", ROLE_OFFICE},
	    {"all", ROLE_ALL},
	    {"all,auditor", ROLE_ALL},
	    {"unit head", 0},
	    {"head", ROLE_HEAD},
	    {"discipline", ROLE_DISCIPLINE},
	    {"administrator", ROLE_ADMIN},
	    {"", 0},
	    {" , ", 0},
	    {"clerk,boss", 0},
	    {"Clerk", 0},
	    {"clerk;supervisor", 0},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		unsigned roles = 0;
		g_test_message("%s", CASES[i].names);
		g_assert_cmpint(role_parse(CASES[i].names, &roles, &error), ==, CASES[i].roles != 0);
		g_assert_cmpuint(roles, ==, CASES[i].roles);
		if (!CASES[i].roles)
			g_assert_error(error, FAIL, FAIL_USAGE);
	}
}

/* Names of any set of roles are read back as the set. */
static void test_round_trip(void)
{
	for (unsigned roles = 1; roles <= ROLE_ALL; roles++) {
		unsigned read = 0;
		g_autofree char *names = role_names(roles);
		g_assert_true(role_parse(names, &read, NULL));
		g_assert_cmpuint(read, ==, roles);
	}
	g_autofree char *titles = role_titles(ROLE_CLERK | ROLE_AUDITOR);
	g_assert_cmpstr(titles, ==, "clerk, auditor");
	g_autofree char *none = role_names(0);
	g_assert_cmpstr(none, ==, "");
}

/* An accusation, whether the discipline office has it already or not. */
#define ACCUSED (GUARD_ACCUSATION | GUARD_KIN | GUARD_HANDED)

static void test_guards(void)
{
	static const struct {
		unsigned roles;
		unsigned blind;
		bool own_unit;
	} CASES[] = {
	    {ROLE_ALL, 0, false},
	    {ROLE_CLERK, ACCUSED, false},
	    {ROLE_SUPERVISOR, GUARD_HANDED, false},
	    {ROLE_OFFICE, GUARD_HANDED, false},
	    {ROLE_LEADER, ACCUSED, false},
	    {ROLE_HANDLER, ACCUSED, true},
	    {ROLE_HEAD, ACCUSED, true},
	    {ROLE_HANDLER | ROLE_HEAD, ACCUSED, true},
	    {ROLE_HANDLER | ROLE_CLERK, ACCUSED, false},
	    /* one more role opens the cases of other units, but not what is confidential in them */
	    {ROLE_HANDLER | ROLE_SECRECY, ACCUSED | GUARD_CONFIDENTIAL, false},
	    {ROLE_HEAD | ROLE_DISCLOSURE, ACCUSED | GUARD_CONFIDENTIAL, false},
	    {ROLE_HANDLER | ROLE_ARCHIVIST, ACCUSED | GUARD_WANTED, false},
	    {ROLE_HANDLER | ROLE_HEAD | ROLE_ADMIN, ACCUSED | GUARD_WANTED, false},
	    {ROLE_HANDLER | ROLE_LEADER, ACCUSED, false},
	    {ROLE_DISCIPLINE, 0, false},
	    {ROLE_DISCIPLINE | ROLE_HANDLER, 0, false},
	    {ROLE_DISCLOSURE, ACCUSED | GUARD_CONFIDENTIAL, false},
	    {ROLE_SECRECY, ACCUSED | GUARD_CONFIDENTIAL, false},
	    {ROLE_ARCHIVIST, ACCUSED | GUARD_WANTED, false},
	    {ROLE_AUDITOR, ACCUSED | GUARD_WANTED, false},
	    {ROLE_ADMIN, ACCUSED | GUARD_WANTED, false},
	    {0, ACCUSED | GUARD_WANTED, false},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%zu", i);
		g_assert_cmpuint(role_blind(CASES[i].roles), ==, CASES[i].blind);
		g_assert_cmpint(role_own_unit_only(CASES[i].roles), ==, CASES[i].own_unit);
	}
	/* an accusation is for the discipline office alone: no other role sees it, whatever else comes with it, but the
	 * head of the office until it is handed over; and no role lifts what keeps somebody from a case */
	for (unsigned roles = 0; roles <= ROLE_ALL; roles++) {
		bool discipline = roles & ROLE_DISCIPLINE, head = roles & ROLE_SUPERVISOR;
		g_assert_cmpint(!(role_blind(roles) & GUARD_HANDED), ==, discipline);
		g_assert_cmpint(!(role_blind(roles) & GUARD_ACCUSATION), ==, discipline || head);
		g_assert_cmpint(!(role_blind(roles) & GUARD_KIN), ==, discipline || head);
		g_assert_false(role_blind(roles) & GUARD_BARRED);
	}
}

/* Of the matter of an accusation the discipline office does what others do otherwise, and lifts its guard alone. */
static void test_kin(void)
{
	OWN(casefile) file = casefile_new();
	const struct guarding open = {0};
	struct person party = {.roles = ROLE_DISCIPLINE}, others = {.roles = ROLE_ALL & ~ROLE_DISCIPLINE};
	g_assert_true(workflow_keeps_guard(file, &open, &others, 19000, NULL));
	g_assert_cmpuint(role_of_kin(ROLE_CLERK, GUARD_ACCUSATION), ==, ROLE_CLERK);
	g_assert_cmpuint(role_of_kin(ROLE_CLERK, GUARD_KIN), ==, ROLE_CLERK | ROLE_DISCIPLINE);
	for (unsigned guard = GUARD_ACCUSATION; guard; guard = guard == GUARD_KIN ? 0 : (unsigned)GUARD_KIN) {
		g_autoptr(GError) error = NULL;
		file->guard = guard;
		g_assert_true(workflow_keeps_guard(file, &open, &party, 19000, NULL));
		g_assert_false(workflow_keeps_guard(file, &open, &others, 19000, &error));
		g_assert_error(error, FAIL, FAIL_NOT_PERMITTED);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/role/parse", test_parse);
	g_test_add_func("/role/round-trip", test_round_trip);
	g_test_add_func("/role/guards", test_guards);
	g_test_add_func("/role/kin", test_kin);
	return g_test_run();
}
