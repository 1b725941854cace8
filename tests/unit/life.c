#include "life.h"
#include "base/date.h"
#include "domain/filter.h"
#include "office/find.h"
#include "office/record.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <string.h>

/* What may befall a case, tried at random; @ is a day, of today or before. */
static const char *const ACTS[] = {"accept told=@", "assign unit=后勤处", "sign", "draft text=答复", "approve",
    "reply via=email on=@", "rate result=mostly", "rework reason=不满意", "close", "reopen reason=重开", "archive",
    "refuse reason=不属 ground=NA5", "refuse reason=广告 ground=NA8", "send-back reason=再议", "file reason=存查",
    "merge into=L2018-1", "unmerge reason=另办", "correct category=fin reason=改", "transfer reason=移送",
    "convert reason=转 to=application", "convert reason=属信访", "withdraw reason=撤", "void reason=误", "no-show",
    "arrive on=@", "cancel reason=取消", "receive minutes=记 leader=王 recorder=李", "answer-on-spot text=答复",
    "hand-over unit=后勤处 opinion=办", "answer text=答辩", "conclude result=corrected on=@", "execute reason=重作",
    "search result=已检索", "secrecy result=pass", "decide outcome=R1", "decide outcome=R4.1 to=某局",
    "serve how=hand signed=@", "split request=另一事项 category=life", "lapse", "fee amount=100 reason=量大",
    "paid on=@"};

/* The usual road of a case, which is gone as far as it goes. */
static const char *const ROAD[] = {"accept", "receive minutes=记 leader=王 recorder=李", "answer-on-spot text=答复",
    "search result=已检索", "secrecy result=pass", "decide outcome=R1", "draft text=答复", "approve",
    "reply via=email on=@", "serve how=hand signed=@", "close"};

static bool is_next(const struct dossier *dossier, const char *line)
{
	for (unsigned i = 0; i < dossier->next->len; i++) {
		const char *verb = ((const struct event_type *)dossier->next->pdata[i])->name;
		if (g_str_has_prefix(line, verb) && strchr(" ", line[strlen(verb)]))
			return true;
	}
	return false;
}

static void do_line(struct office *office, int64_t id, const char *said, const char *day)
{
	g_auto(GStrv) at = g_strsplit(said, "@", -1);
	g_autofree char *line = g_strjoinv(day, at);
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	const struct act what = {.type = words[0], .values = words + 1};
	record_act(office, id, &what, NULL, NULL);
}

static void go_on(struct office *office, int64_t id, const char *day)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ROAD); i++) {
		OWN(dossier) dossier = dossier_open(office, id, NULL);
		if (is_next(dossier, ROAD[i]))
			do_line(office, id, ROAD[i], day);
	}
}

/* One of the acts that the state of the case lets be tried: a refusal costs the office a fresh start. */
static void act(struct office *office, GRand *rand, int64_t id, const char *day)
{
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const char *lines[G_N_ELEMENTS(ACTS)];
	int count = 0;
	for (size_t i = 0; i < G_N_ELEMENTS(ACTS); i++)
		if (is_next(dossier, ACTS[i]))
			lines[count++] = ACTS[i];
	if (count)
		do_line(office, id, lines[g_rand_int_range(rand, 0, count)], day);
}

static GArray *all_cases(struct office *office)
{
	OWN(filter) filter = filter_new();
	const struct find find = {.filter = filter, .sort = SORT_NEWEST, .limit = 1000};
	g_autoptr(GPtrArray) rows = find_page(office, &find, NULL);
	GArray *ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (unsigned i = 0; i < rows->len; i++)
		g_array_append_val(ids, ((const struct case_row *)rows->pdata[i])->id);
	return ids;
}

static void undo(struct office *office, int64_t id)
{
	g_autofree char *what = NULL;
	record_undo(office, id, &what, NULL);
}

/* What comes in: of each kind, in words in which @ is the day; what the law does not admit then is left. */
static const struct {
	enum kind kind;
	const char *line;
} ARRIVALS[] = {
    {KIND_LETTER, "received=@ subject=热水 body=没有热水 box=relay category=life"},
    {KIND_LETTER, "received=@ subject=热水 body=没有热水 box=secretary"},
    {KIND_APPLICATION, "applicant=李明 type=natural via=in_person arrived=@ request=校务文件 category=mgmt"},
    {KIND_VISIT, "received=@ visitor=李明 matter=宿舍 category=life"},
    {KIND_VISIT, "received=@ visitor=李明 matter=宿舍 booked=yes session=@"},
    {KIND_REMEDY, "kind=report of=L2018-1 received=@ body=不服 authority=省教育厅 category=life"},
    {KIND_REMEDY, "kind=appeal of=L2018-1 received=@ body=不服 authority=学校 category=life"},
};

static void arrive(struct office *office, GRand *rand, const char *day)
{
	int which = g_rand_int_range(rand, 0, G_N_ELEMENTS(ARRIVALS));
	g_auto(GStrv) at = g_strsplit(ARRIVALS[which].line, "@", -1);
	g_autofree char *line = g_strjoinv(day, at);
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	int64_t id;
	record_open(office, ARRIVALS[which].kind, words, &id, NULL);
}

/* Mostly DAY; now and then one long before, which is entered late. */
static char *some_day(GRand *rand, int day)
{
	return date_format(g_rand_int_range(rand, 0, 4) ? day : MAX(day - g_rand_int_range(rand, 0, 400), LIFE_FIRST));
}

void life_begin(struct office *office)
{
	vocabulary_add(office, LIST_UNIT, NULL, "后勤处", NULL);
	temporary_letter(office, "2018-01-02", "box=relay", "category=life", NULL);
}

void life_day(struct office *office, GRand *rand, int today)
{
	for (int i = 0; i < 2; i++) {
		g_autofree char *came = some_day(rand, today);
		arrive(office, rand, came);
	}
	g_autoptr(GArray) ids = all_cases(office);
	for (int i = 0; i < 9; i++) {
		g_autofree char *day = some_day(rand, today);
		int recent = g_rand_boolean(rand) ? (int)MIN(ids->len, 16) : (int)ids->len;
		int64_t id = g_array_index(ids, int64_t, g_rand_int_range(rand, 0, recent));
		int chance = g_rand_int_range(rand, 0, 12);
		if (chance == 0)
			undo(office, id);
		else if (chance < 3)
			go_on(office, id, day);
		else
			act(office, rand, id, day);
	}
}
