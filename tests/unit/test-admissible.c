/* What a remedy may be against, when, and beside which others. */
#include "domain/admissible.h"
#include "history.h"

static void free_file(void *file)
{
	casefile_free(file);
}

/* "A1: search ...", the application, letter (L1) or remedies (R1 KIND ...: ...), as the tables below write them. */
static struct casefile *make(const char *opening, const char *steps, int serial)
{
	g_autoptr(GPtrArray) events = history_new();
	history_extend(events, opening);
	json_object_set_new(((struct event *)events->pdata[0])->body, "serial", json_integer(serial));
	history_extend(events, steps);
	struct casefile *file = fold_case(events);
	file->id = serial;
	return file;
}

#define APPLICATION "application 2022-03-01 applicant=李明 type=natural via=in_person arrived=2022-03-01 request=r"
#define CLAIM "letter 2022-05-09 box=principal received=2022-05-09 subject=s body=b class=claim from=李明"
#define LETTER "letter 2022-05-09 box=principal received=2022-05-09 subject=s body=b from=李明"
#define REPLIED "accept; draft text=t; approve; reply 2022-05-12 via=email"
#define SERVED "decide outcome=R4.1; approve; serve 2022-03-10 how=electronic"
#define REMEDY(kind, day) "remedy " day " kind=" kind " of=A2022-1 received=" day " body=b authority=省教育厅 from=李明"

/* The second case of OTHERS has the serial 12, and so on; OF names the case by its place: 0 the root. */
static const struct {
	const char *root, *steps;
	const char *others[2][2]; /* how it was opened, and what happened to it */
	int of;
	const char *kind, *received;
	const char *says; /* NULL: it may be */
	const char *late; /* the last day for the answer to OF, or its decision */
	const char *from;
	bool first;
} CASES[] = {
    /* no answer: only what is late goes to the authority or the court; a report or an appeal needs none */
    {.root = APPLICATION,
        .kind = "reconsideration",
        .received = "2022-03-29",
        .says = "time for it until 2022-03-29",
        .late = "2022-03-29"},
    {.root = APPLICATION, .kind = "reconsideration", .received = "2022-03-30", .late = "2022-03-29"},
    {.root = APPLICATION, .kind = "litigation", .received = "2022-03-29", .says = "art 46, 47", .late = "2022-03-29"},
    {.root = APPLICATION, .kind = "litigation", .received = "2022-03-30", .late = "2022-03-29"},
    {.root = APPLICATION, .kind = "litigation", .received = "2022-06-30", .says = "no time for one has run out"},
    {.root = APPLICATION, .kind = "report", .received = "2022-03-01", .late = "2022-03-29"},
    {.root = APPLICATION, .kind = "appeal", .received = "2022-03-01", .late = "2022-03-29"},
    {.root = APPLICATION, .kind = "report", .received = "2022-02-28", .says = "received= lies before"},
    {.root = APPLICATION, .kind = "recheck", .received = "2022-06-30", .says = "art 35", .late = "2022-03-29"},
    {.root = APPLICATION,
        .steps = "withdraw 2022-03-02 reason=r",
        .kind = "litigation",
        .received = "2022-06-30",
        .says = "no time for one"},
    {.root = LETTER, .kind = "litigation", .received = "2022-06-30", .says = "no answer", .late = "2022-05-16"},
    {.root = LETTER, .kind = "report", .received = "2022-06-30"},
    /* an answer: from the day on which it was served */
    {.root = APPLICATION,
        .steps = SERVED,
        .kind = "reconsideration",
        .received = "2022-03-09",
        .says = "answered on 2022-03-10",
        .late = "2022-03-29"},
    {.root = APPLICATION, .steps = SERVED, .kind = "reconsideration", .received = "2022-03-10", .late = "2022-03-29"},
    {.root = APPLICATION, .steps = SERVED, .kind = "reconsideration", .received = "2022-03-09", .late = "2022-03-04"},
    {.root = APPLICATION, .steps = SERVED, .kind = "litigation", .received = "2022-03-20"},
    {.root = APPLICATION,
        .steps = "request-correction what=w until=2022-03-31; lapse 2022-04-02",
        .kind = "reconsideration",
        .received = "2022-04-03"},
    {.root = APPLICATION,
        .steps = "request-correction what=w until=2022-03-31; lapse 2022-04-02",
        .kind = "reconsideration",
        .received = "2022-04-01",
        .says = "no answer"},
    {.root = LETTER, .steps = REPLIED, .kind = "litigation", .received = "2022-06-30"},
    /* what stands no more; what is archived stands: a court asks no archive */
    {.root = APPLICATION, .steps = "void reason=r", .kind = "report", .received = "2022-03-20", .says = "is void"},
    {.root = APPLICATION, .steps = SERVED "; archive", .kind = "report", .received = "2022-07-01"},
    {.root = APPLICATION, .steps = SERVED "; archive", .kind = "litigation", .received = "2022-07-01"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude 2022-05-01 result=upheld; close; archive"}},
        .of = 1,
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-09"},
    /* what follows on what */
    {.root = CLAIM, .steps = REPLIED, .kind = "recheck", .received = "2022-05-13"},
    {.root = CLAIM, .steps = REPLIED, .kind = "recheck", .received = "2022-05-11", .says = "answered on 2022-05-12"},
    {.root = CLAIM, .kind = "recheck", .received = "2022-05-13", .says = "follows on the reply to a claim"},
    {.root = LETTER,
        .steps = REPLIED,
        .kind = "recheck",
        .received = "2022-05-13",
        .says = "follows on the reply to a claim"},
    {.root = CLAIM,
        .steps = REPLIED,
        .kind = "final_review",
        .received = "2022-05-13",
        .says = "follows on a recheck that was decided"},
    {.root = CLAIM,
        .steps = REPLIED,
        .others = {{REMEDY("recheck", "2022-05-13"), ""}},
        .of = 1,
        .kind = "final_review",
        .received = "2022-05-20",
        .says = "follows on a recheck"},
    {.root = CLAIM,
        .steps = REPLIED,
        .others = {{REMEDY("recheck", "2022-05-13"), "conclude 2022-06-01 result=upheld"}},
        .of = 1,
        .kind = "final_review",
        .received = "2022-06-10"},
    {.root = CLAIM,
        .steps = REPLIED,
        .others = {{REMEDY("recheck", "2022-05-13"), "conclude 2022-06-01 result=upheld"}},
        .of = 1,
        .kind = "final_review",
        .received = "2022-05-30",
        .says = "decided on 2022-06-01"},
    {.root = CLAIM,
        .steps = REPLIED,
        .others = {{REMEDY("recheck", "2022-05-13"), "conclude 2022-06-01 result=upheld"}},
        .kind = "recheck",
        .received = "2022-06-10",
        .says = "once"},
    {.root = CLAIM,
        .steps = REPLIED,
        .others = {{REMEDY("report", "2022-05-13"), ""}},
        .of = 1,
        .kind = "recheck",
        .received = "2022-05-20",
        .says = "is none"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("report", "2022-03-20"), "conclude result=other"}},
        .of = 1,
        .kind = "litigation",
        .received = "2022-05-20",
        .says = "is none"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("litigation", "2022-03-20"), ""}},
        .of = 1,
        .kind = "litigation",
        .received = "2022-05-20",
        .says = "art 45, 46, 85"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("litigation", "2022-03-20"), "conclude 2022-05-01 result=upheld"}},
        .of = 1,
        .kind = "litigation",
        .received = "2022-05-09"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude result=upheld"}},
        .of = 1,
        .kind = "reconsideration",
        .received = "2022-05-20",
        .says = "is a remedy itself"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), ""}},
        .of = 1,
        .kind = "report",
        .received = "2022-05-20",
        .says = "is a remedy itself"},
    {.root = APPLICATION,
        .steps = SERVED,
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-20",
        .says = "follows on one that was decided"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude 2022-05-01 result=upheld"}},
        .of = 1,
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-09"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude 2022-05-01 result=upheld"}},
        .of = 1,
        .kind = "litigation_after_reconsideration",
        .received = "2022-04-29",
        .says = "decided on 2022-05-01"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude 2022-05-01 result=upheld"}},
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-09"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), ""}},
        .of = 1,
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-09",
        .says = "follows on one that was decided",
        .late = "2022-05-19"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), ""}},
        .of = 1,
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-20",
        .late = "2022-05-19"},
    /* two ways at a time, and one twice */
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), ""}},
        .kind = "litigation",
        .received = "2022-03-25",
        .says = "art 29"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), ""}},
        .kind = "reconsideration",
        .received = "2022-03-25",
        .says = "once"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude result=upheld"}},
        .kind = "reconsideration",
        .received = "2022-03-25",
        .says = "once"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude result=other"}},
        .kind = "reconsideration",
        .received = "2022-03-25"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude result=other"}},
        .kind = "litigation",
        .received = "2022-03-25"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude result=upheld"}},
        .kind = "litigation",
        .received = "2022-03-25",
        .says = "a suit is one after it"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("litigation", "2022-03-20"), ""}},
        .kind = "reconsideration",
        .received = "2022-03-25",
        .says = "art 29"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("litigation", "2022-03-20"), "conclude result=other"}},
        .kind = "reconsideration",
        .received = "2022-03-25"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("litigation", "2022-03-20"), ""}},
        .kind = "litigation",
        .received = "2022-03-25",
        .says = "art 85"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("litigation", "2022-03-20"), "conclude 2022-05-01 result=upheld"},
            {"remedy 2022-05-09 kind=litigation of=R2022-11 received=2022-05-09 body=b authority=a", ""}},
        .of = 1,
        .kind = "litigation",
        .received = "2022-05-10",
        .says = "art 85"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), ""}},
        .kind = "litigation",
        .received = "2022-03-25",
        .from = "王芳"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("report", "2022-03-20"), ""}},
        .kind = "reconsideration",
        .received = "2022-03-25"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("report", "2022-03-20"), ""}},
        .kind = "report",
        .received = "2022-03-25",
        .says = "the same before the same"},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("report", "2022-03-20"), "conclude result=other"}},
        .kind = "report",
        .received = "2022-03-25"},
    /* a new answer may be taken on anew */
    {.root = APPLICATION,
        .steps = SERVED "; reopen 2022-05-02 reason=r; decide outcome=R5.3; approve; serve 2022-05-10 how=electronic",
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude 2022-05-01 result=upheld"}},
        .kind = "reconsideration",
        .received = "2022-05-20"},
    /* reconsideration before a suit */
    {.root = APPLICATION,
        .steps = SERVED,
        .kind = "litigation",
        .received = "2022-03-20",
        .says = "art 23(1)(4)",
        .first = true},
    {.root = APPLICATION, .steps = SERVED, .kind = "reconsideration", .received = "2022-03-20", .first = true},
    {.root = APPLICATION,
        .steps = SERVED,
        .others = {{REMEDY("reconsideration", "2022-03-20"), "conclude 2022-05-01 result=upheld"}},
        .of = 1,
        .kind = "litigation_after_reconsideration",
        .received = "2022-05-09",
        .first = true},
};

static void check_case(size_t i)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func(free_file);
	struct casefile *root = make(CASES[i].root, CASES[i].steps ? CASES[i].steps : "", 1);
	for (int n = 0; n < 2 && CASES[i].others[n][0]; n++)
		g_ptr_array_add(
		    others, make(CASES[i].others[n][0], CASES[i].others[n][1] ? CASES[i].others[n][1] : "", 11 + n));
	struct admission ask = {
	    .kind = CASES[i].kind,
	    .from = CASES[i].from,
	    .authority = "省教育厅",
	    .received = shipped_day(CASES[i].received),
	    .of = CASES[i].of ? others->pdata[CASES[i].of - 1] : root,
	    .root = root,
	    .others = others,
	    .late_on = CASES[i].late ? shipped_day(CASES[i].late) : DATE_NONE,
	    .reviewed_first = CASES[i].first,
	};
	bool good = admissible_check(&ask, &error);
	g_test_message(
	    "%zu: %s %s, %s: %s", i, CASES[i].kind, CASES[i].received, CASES[i].steps, error ? error->message : "may be");
	g_assert_cmpint(good, ==, !CASES[i].says);
	g_assert_true(
	    good || g_regex_match_simple(CASES[i].says, error->message, 0, 0) || strstr(error->message, CASES[i].says));
	casefile_free(root);
}

static void test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		check_case(i);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/admissible/cases", test_cases);
	return g_test_run();
}
