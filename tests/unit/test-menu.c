/* What menus offer is what the office does not refuse: every step of the usual roads, on several days, every verb. */
#include "base/date.h"
#include "office/find.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include "watched.h"
#include <string.h>

/* Every verb with what it needs, and with what else it may need; @ is today. Of several lines of a verb one is enough.
 */
static const char *const VERBS[] = {
    "accept",
    "refuse reason=r",
    "tell",
    "merge into=L2022-1",
    "unmerge reason=r",
    "file reason=r",
    "transfer reason=r",
    "convert reason=r to=L2022-1",
    "object reason=r",
    "release reason=r",
    "overrule reason=r",
    "propose text=t",
    "instruct text=t",
    "assign unit=后勤处",
    "sign",
    "return reason=r",
    "draft text=t",
    "countersign",
    "send-back reason=r",
    "approve",
    "approve group=yes",
    "reply via=email",
    "rate result=satisfied",
    "rework reason=r",
    "close",
    "reopen reason=r",
    "archive",
    "void reason=r",
    "withdraw reason=r",
    "extend reason=r",
    "extend reason=r told=2022-03-02 consented=2022-03-02",
    "extend reason=r told=2022-03-10 consented=2022-03-10",
    "extend reason=r told=2022-03-22 consented=2022-03-22",
    "extend reason=r told=2022-03-28 consented=2022-03-28",
    "extend reason=r told=2022-04-08 consented=2022-04-08",
    "extend reason=r clock=D6 told=2022-03-03 consented=2022-03-03",
    "ask-extension reason=r",
    "decline reason=r",
    "remind",
    "supervise text=t",
    "report-back text=t",
    "note text=t",
    "correct confidential=yes reason=r",
    "recuse who=chen reason=r",
    "confirm on=@",
    "request-correction what=w until=2022-12-30",
    "corrected received=@",
    "corrected received=@ reason=r",
    "split request=r",
    "ask-reasons text=t",
    "reasoned result=reasonable",
    "fee amount=100 reason=r",
    "paid",
    "lapse",
    "search result=r",
    "consult party=另一人 sent=@",
    "consult party=某人 sent=@ delivered=@",
    "consulted received=@ opinion=agree",
    "secrecy result=pass",
    "decide outcome=R5.3",
    "serve how=electronic",
    "delivered on=@",
    "answer text=t",
    "answer text=t signer=chen",
    "stay reason=r",
    "resume reason=r",
    "prolong reason=r",
    "prolong reason=r on=2022-03-08",
    "conclude result=upheld",
    "execute reason=r",
    "confirm-slot",
    "rebook session=2022-12-28",
    "cancel reason=r",
    "no-show",
    "arrive",
    "arrive on=@",
    "receive minutes=m leader=王 recorder=李",
    "answer-on-spot text=t",
    "hand-over unit=后勤处 opinion=办",
};

/* A case, and what is done to it, each step on its day ("2022-03-02 accept"); "remedy ..." opens one instead. */
struct road {
	enum kind kind;
	const char *open;
	const char *steps; /* parted by semicolons */
};

#define ANSWER                                                                                                         \
	"chen: secrecy result=pass; 2022-03-28 decide outcome=R1; 2022-03-28 chen: approve; 2022-03-28 serve how="

static const struct road ROADS[] = {
    {KIND_LETTER, "box=principal received=2022-03-01 subject=s body=b class=claim contact=13800138000",
        "2022-03-02 accept; 2022-03-02 assign unit=后勤处; 2022-03-03 sign; 2022-03-03 ask-extension reason=r; "
        "2022-03-03 extend reason=r; 2022-03-04 draft text=t; 2022-03-04 chen: approve; 2022-03-04 reply via=email; "
        "2022-03-07 rework reason=r; 2022-03-08 draft text=t; 2022-03-08 chen: approve; 2022-03-08 reply via=email; "
        "2022-03-09 close; 2022-03-10 archive"},
    {KIND_LETTER, "box=relay received=2022-03-01 subject=s body=b contact=13800138000",
        "2022-03-02 object reason=r; 2022-03-03 overrule reason=r; 2022-03-04 refuse reason=r ground=NA1; "
        "2022-03-04 chen: approve; 2022-03-05 tell; 2022-03-06 close; 2022-03-07 reopen reason=r"},
    {KIND_LETTER, "box=principal received=2022-03-01 subject=s body=b",
        "2022-03-02 accept; 2022-03-02 propose text=t; 2022-03-03 instruct text=t; 2022-03-03 remind; 2022-03-04 draft "
        "text=t countersign=yes; 2022-03-04 countersign; 2022-03-05 chen: approve"},
    {KIND_LETTER, "box=principal received=2022-03-01 subject=s body=b", "2022-03-02 merge into=L2022-1"},
    {KIND_LETTER, "box=principal received=2022-03-01 subject=s body=b class=accuse", "2022-03-02 transfer reason=r"},
    {KIND_APPLICATION, "applicant=a type=natural via=online arrived=2022-03-01 request=r",
        "2022-03-02 confirm on=2022-03-02; 2022-03-03 request-correction what=w until=2022-03-20; 2022-03-22 corrected "
        "received=2022-03-18; 2022-03-23 fee amount=100 reason=r; 2022-03-24 paid; 2022-03-25 extend reason=r; "
        "2022-03-28 " ANSWER "post posted=2022-03-28"},
    {KIND_APPLICATION, "applicant=a type=natural via=in_person arrived=2022-03-01 request=r",
        "2022-03-02 assign unit=后勤处; 2022-03-03 ask-reasons text=t until=2022-03-10; 2022-03-11 reasoned "
        "result=reasonable until=2022-05-09; 2022-03-12 consult party=某人 sent=2022-03-12; 2022-03-13 consulted "
        "received=2022-03-13 opinion=agree; 2022-03-14 search result=r"},
    {KIND_APPLICATION, "applicant=a type=natural via=in_person arrived=2022-03-01 request=r",
        "2022-03-02 request-correction what=w until=2022-03-20; 2022-03-23 lapse; 2022-04-01 reopen reason=r"},
    {KIND_APPLICATION, "applicant=a type=natural via=in_person arrived=2018-04-02 request=r",
        "2018-04-03 fee amount=100 reason=r; 2018-04-04 consult party=某人 sent=2018-04-04"},
    {KIND_REMEDY, "kind=reconsideration of=A2022-1 received=2022-03-08 body=b authority=省教育厅",
        "2022-03-09 answer text=t signer=chen; 2022-03-10 stay reason=r; 2022-03-11 resume reason=r; 2022-03-14 "
        "prolong reason=r; "
        "2022-03-15 conclude result=corrected; 2022-03-16 execute reason=r until=2022-06-30; 2022-03-17 close; "
        "2022-03-18 archive"},
    {KIND_REMEDY, "kind=report of=A2022-1 received=2022-03-08 body=b authority=监督",
        "2022-03-09 conclude result=upheld"},
    {KIND_REMEDY, "kind=litigation of=A2022-1 received=2022-03-08 body=b authority=法院",
        "2022-03-15 conclude result=corrected; 2022-03-16 remedy kind=litigation of=R2022-1 received=2022-03-16 body=b "
        "authority=上级法院"},
    {KIND_VISIT, "received=2022-03-01 visitor=v matter=m session=2022-03-09",
        "2022-03-02 confirm-slot; 2022-03-09 arrive; 2022-03-09 receive minutes=m leader=王 recorder=李; 2022-03-09 "
        "accept; 2022-03-09 hand-over unit=后勤处 opinion=办; 2022-03-10 sign; 2022-03-11 draft text=t; 2022-03-12 "
        "chen: approve; 2022-03-12 reply via=email; 2022-03-13 close; 2022-03-14 archive"},
    {KIND_VISIT, "received=2022-03-01 visitor=v matter=m session=2022-03-09", "2022-03-10 no-show"},
};

static char **words_of(const char *line, const char *today)
{
	g_auto(GStrv) at = g_strsplit(line, "@", -1);
	g_autofree char *full = g_strjoinv(today, at);
	return g_strsplit(full, " ", -1);
}

/* What a refusal says is possible is what the menu offers. */
static void check_said(const struct dossier *dossier, const struct preview *preview)
{
	static const char POSSIBLE[] = "possible now: ";
	const struct problem *first = preview->problems->len ? preview->problems->pdata[0] : NULL;
	const char *list = first ? strstr(first->sentence, POSSIBLE) : NULL;
	g_autoptr(GString) names = g_string_new(NULL);
	for (unsigned i = 0; i < dossier->next->len; i++)
		g_string_append_printf(
		    names, "%s%s", i ? ", " : "", ((const struct event_type *)dossier->next->pdata[i])->name);
	if (list)
		g_assert_cmpstr(list + strlen(POSSIBLE), ==, names->str);
}

/* Whether the office would do LINE. */
static bool is_done(struct office *office, const struct dossier *dossier, const char *line, const char *today)
{
	g_auto(GStrv) words = words_of(line, today);
	const struct act act = {.type = words[0], .values = words + 1};
	OWN(preview) preview = record_preview(office, dossier->file->id, &act);
	check_said(dossier, preview);
	return !preview->problems->len;
}

static bool is_offered(const struct dossier *dossier, const char *verb)
{
	return g_ptr_array_find(dossier->next, event_type_find(verb), NULL);
}

static bool is_line_of(const char *line, const char *verb)
{
	return g_str_has_prefix(line, verb) && strchr(" ", line[strlen(verb)]);
}

static void check_verb(struct office *office, const struct dossier *dossier, const char *verb, const char *today)
{
	bool done = false, tried = false;
	for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++) {
		bool own = is_line_of(VERBS[i], verb);
		tried |= own;
		done |= own && is_done(office, dossier, VERBS[i], today);
	}
	g_test_message("%s, %s, %s", today, state_name(dossier->file->state), verb);
	g_assert_true(tried);
	g_assert_cmpint(is_offered(dossier, verb), ==, done);
}

/* Every verb, as the menu has it and as the office takes it. */
static void check_menu(struct office *office, int64_t id, const char *today)
{
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const struct event_type *type;
	for (unsigned n = 0; dossier && (type = event_type_at(n)); n++)
		if (!type->internal && !(type->transitions[0].from & STATE_BIT(STATE_NONE)))
			check_verb(office, dossier, type->name, today);
}

static void go(struct temporary *t, int64_t id, const char *step)
{
	static const char *const LATER[] = {"2022-03-31", "2022-06-20", "2022-10-10"};
	g_autofree char *day = g_strndup(step, 10);
	temporary_day(t, day);
	bool other = g_str_has_prefix(step + 11, "chen: ");
	g_auto(GStrv) words = words_of(step + (other ? 17 : 11), day);
	const struct act act = {.type = words[0], .values = words + 1};
	g_autoptr(GError) error = NULL;
	struct office *office = other ? temporary_as(t, "chen") : t->office;
	g_test_message("%s", step);
	if (!strcmp(words[0], "remedy"))
		record_open(office, KIND_REMEDY, words + 1, &(int64_t){0}, &error);
	else
		record_act(office, id, &act, NULL, &error);
	if (other)
		office_close(office);
	g_assert_no_error(error);
	check_menu(t->office, id, day);
	for (size_t i = 0; i < G_N_ELEMENTS(LATER); i++) {
		if (strcmp(LATER[i], day) <= 0)
			continue;
		temporary_day(t, LATER[i]);
		check_menu(t->office, id, LATER[i]);
	}
}

/* An application that was answered on 2022-03-01, and a letter, which others are about. */
static void prepare(struct temporary *t)
{
	temporary_open(t, "2022-03-01");
	vocabulary_add(t->office, LIST_UNIT, NULL, "后勤处", NULL);
	temporary_staff(t->office, "chen", "supervisor,leader,secrecy", NULL);
	temporary_reception(t->office, "2022-03-09");
	temporary_reception(t->office, "2022-12-28");
	temporary_letter(t->office, "2022-03-01", NULL);
	int64_t id;
	g_autoptr(GError) error = NULL;
	record_open(t->office, KIND_APPLICATION,
	    WORDS("applicant=a", "type=natural", "via=in_person", "arrived=2022-03-01", "request=r"), &id, &error);
	g_assert_no_error(error);
	static const char *const STEPS[] = {
	    "2022-03-01 decide outcome=R5.3", "2022-03-01 chen: approve", "2022-03-01 serve how=electronic"};
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++)
		go(t, id, STEPS[i]);
}

static void test_road(const void *arg)
{
	const struct road *road = arg;
	struct temporary t;
	prepare(&t);
	temporary_day(&t, road->kind == KIND_REMEDY ? "2022-03-08" : "2022-03-01");
	g_auto(GStrv) open = g_strsplit(road->open, " ", -1), steps = g_strsplit(road->steps, ";", -1);
	g_autoptr(GError) error = NULL;
	int64_t id;
	record_open(t.office, road->kind, open, &id, &error);
	g_assert_no_error(error);
	check_menu(t.office, id, "2022-03-01");
	for (char **step = steps; *step; step++)
		go(&t, id, g_strstrip(*step));
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(ROADS); i += WATCHED ? 3 : 1) {
		g_autofree char *name = g_strdup_printf("/menu/%s-%zu", kind_name(ROADS[i].kind), i + 1);
		g_test_add_data_func(name, &ROADS[i], test_road);
	}
	return g_test_run();
}
