/* In which time a remedy is brought, by which law, and which day counts for it. */
#include "domain/admissible.h"
#include "history.h"

static void free_file(void *file)
{
	casefile_free(file);
}

static const char *const OPENED[] = {
    "letter 2022-05-09 box=principal received=2022-05-09 subject=s body=b class=claim from=李明",
    "letter 2022-04-10 box=principal received=2022-04-10 subject=s body=b class=claim from=李明",
    "application 2022-03-01 applicant=李明 type=natural via=in_person arrived=2022-03-01 request=r",
    "application 2022-03-01 applicant=李明 type=natural via=in_person arrived=2022-03-01 request=r",
};

enum { CLAIM, OLD_CLAIM, APPLICATION, SILENT };

static const char *const ANSWERED[] = {
    "accept; draft text=t; approve; reply 2022-05-12 via=post",
    "accept 2022-04-11; draft 2022-04-11 text=t; approve 2022-04-11; reply 2022-04-20 via=post",
    "decide outcome=R4.1; approve; serve 2022-03-10 how=electronic",
    "",
};

/* What came in on RECEIVED and was brought on FILED (NULL: not said), by the last day OVER (NULL: none is known),
 * against the answer, or the decided remedy of the kind AGAINST (NULL: none). */
static const struct {
	int root;
	const char *against, *kind, *received, *filed, *over;
	const char *says; /* NULL: it may be */
	bool taken;
	const char *late; /* the last day for what it is against; NULL: none is known */
} ROWS[] = {
    {CLAIM, NULL, "recheck", "2022-06-20", NULL, "2022-06-20", NULL, false, NULL},
    {CLAIM, NULL, "recheck", "2022-06-21", NULL, "2022-06-20", "2022-06-20 \\(Regulations on Petitions art 35\\)",
        false, NULL},
    {CLAIM, NULL, "recheck", "2022-06-21", NULL, "2022-06-20", NULL, true, NULL},
    {CLAIM, NULL, "recheck", "2022-06-24", "2022-06-20", "2022-06-20", NULL, false, NULL},
    {CLAIM, NULL, "recheck", "2022-06-24", "2022-06-21", "2022-06-20", "Petitions art 35\\); with a notice", false,
        NULL},
    {CLAIM, "recheck", "final_review", "2022-08-01", NULL, "2022-07-20", "Petitions art 36\\).*filed=", false, NULL},
    {APPLICATION, NULL, "reconsideration", "2022-05-20", NULL, "2022-05-09",
        "Reconsideration Law \\(2023\\) art 20; \\(2017\\) art 9\\).*filed=.*taken=yes", false, NULL},
    {APPLICATION, NULL, "reconsideration", "2022-05-20", "2022-05-09", "2022-05-09", NULL, false, NULL},
    {APPLICATION, NULL, "reconsideration", "2022-05-20", "2022-05-21", "2022-05-09", "filed=2022-05-21 lies after",
        true, NULL},
    {APPLICATION, NULL, "litigation", "2022-09-12", NULL, "2022-09-12", NULL, false, NULL},
    {APPLICATION, NULL, "litigation", "2022-09-13", NULL, "2022-09-12", "Litigation Law art 46\\)", false, NULL},
    {APPLICATION, NULL, "litigation", "2022-09-13", NULL, "2022-09-12", NULL, true, NULL},
    {APPLICATION, "reconsideration", "litigation_after_reconsideration", "2022-05-20", NULL, "2022-05-16",
        "Litigation Law art 45\\)", false, NULL},
    {APPLICATION, "reconsideration", "litigation_after_reconsideration", "2022-05-20", "2022-05-16", "2022-05-16", NULL,
        false, NULL},
    {APPLICATION, "litigation", "litigation", "2022-05-20", NULL, "2022-05-16", "Litigation Law art 85\\)", false,
        NULL},
    /* what was brought before the answer, the decision or the case itself follows on none of them */
    {APPLICATION, NULL, "reconsideration", "2022-05-20", "2022-02-01", NULL, "filed=2022-02-01 lies before .* came in",
        true, NULL},
    {APPLICATION, NULL, "reconsideration", "2022-05-20", "2022-03-09", NULL, "answered on 2022-03-10", false,
        "2022-03-29"},
    {APPLICATION, NULL, "reconsideration", "2022-05-20", "2022-03-10", NULL, NULL, false, "2022-03-29"},
    {CLAIM, NULL, "recheck", "2022-05-20", "2022-05-11", NULL, "answered on 2022-05-12", false, NULL},
    {APPLICATION, "reconsideration", "litigation_after_reconsideration", "2022-05-20", "2022-05-13", NULL,
        "decided on 2022-05-16", false, "2022-05-19"},
    {APPLICATION, "litigation", "litigation", "2022-05-20", "2022-05-13", NULL, "decided on 2022-05-16", false, NULL},
    {APPLICATION, "litigation", "litigation", "2022-05-20", "2022-05-16", NULL, NULL, false, NULL},
    {SILENT, NULL, "litigation", "2022-05-20", "2022-03-29", NULL, "time for it until 2022-03-29", false, "2022-03-29"},
    {SILENT, NULL, "litigation", "2022-05-20", "2022-03-30", NULL, NULL, false, "2022-03-29"},
    /* the article is that of the day on which it was brought */
    {OLD_CLAIM, NULL, "recheck", "2022-05-20", "2022-04-19", NULL, "Petitions \\(2005\\) art 34", false, NULL},
    {OLD_CLAIM, NULL, "recheck", "2022-05-20", "2022-05-01", "2022-04-30", "Petitions art 35", false, NULL},
    {OLD_CLAIM, NULL, "recheck", "2022-05-20", "2022-04-30", "2022-04-29", "Petitions \\(2005\\) art 34", false, NULL},
};

static struct casefile *made(const char *opening, const char *steps)
{
	g_autoptr(GPtrArray) events = history_new();
	history_extend(events, opening);
	history_extend(events, steps);
	return fold_case(events);
}

static struct casefile *decided(const char *kind, const char *of, const char *received)
{
	g_autofree char *opening = g_strdup_printf(
	    "remedy %s kind=%s of=%s received=%s body=b authority=省教育厅 from=李明", received, kind, of, received);
	struct casefile *file = made(opening, "conclude 2022-05-16 result=upheld");
	file->id = 11;
	return file;
}

static void test_rows(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func(free_file);
		OWN(casefile) root = made(OPENED[ROWS[i].root], ANSWERED[ROWS[i].root]);
		bool claim = ROWS[i].root <= OLD_CLAIM;
		if (ROWS[i].against)
			g_ptr_array_add(
			    others, decided(ROWS[i].against, claim ? "L2022-1" : "A2022-1", claim ? "2022-05-13" : "2022-03-20"));
		const struct admission ask = {
		    .kind = ROWS[i].kind,
		    .authority = "省教育厅",
		    .received = shipped_day(ROWS[i].received),
		    .filed = ROWS[i].filed ? shipped_day(ROWS[i].filed) : DATE_NONE,
		    .of = others->len ? others->pdata[0] : root,
		    .root = root,
		    .others = others,
		    .late_on = ROWS[i].late ? shipped_day(ROWS[i].late) : DATE_NONE,
		    .over_on = ROWS[i].over ? shipped_day(ROWS[i].over) : DATE_NONE,
		    .taken = ROWS[i].taken,
		};
		bool good = admissible_check(&ask, &error);
		g_test_message("%zu: %s %s: %s", i, ROWS[i].kind, ROWS[i].received, good ? "may be" : error->message);
		g_assert_cmpint(good, ==, !ROWS[i].says);
		g_assert_true(good || g_regex_match_simple(ROWS[i].says, error->message, 0, 0));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/brought/rows", test_rows);
	return g_test_run();
}
