#include "office/demo_today.h"
#include "base/date.h"
#include "base/fail.h"
#include "office/closing.h"
#include "office/find.h"
#include "office/inside.h"
#include "office/issue.h"
#include "office/record.h"
#include "office/reminding.h"
#include <string.h>

#define CLERK "demo-li"
#define SUPERVISOR "demo-zhao"
#define OFFICER "demo-gk"
#define TELEPHONE "telephone=0000-1234567"

#define NINE (9 * 60 * 60) /* seconds: behind all that was told of today */

enum { AUTUMN = 10, CLOSING_DAY = 21 }; /* the day from which a report is closed: after its cases went to the archive */

/* Papers that are issued today: by whom, in which cases (the newest), in how many. */
static const struct {
	const char *login, *cases, *paper;
	int count;
	const char *values; /* parted by | */
} PAPERS[] = {
    {CLERK, "kind:letter state:accepted", "accepted", 1, TELEPHONE},
    {CLERK, "kind:letter state:handling", "accepted", 4, TELEPHONE},
    {CLERK, "kind:letter state:replied", "reply", 2, ""},
    {CLERK, "kind:letter state:refused", "refused", 3, "channel=有权处理的机关、单位|" TELEPHONE},
    {CLERK, "kind:letter state:archived", "closing-note", 1, ""},
    {OFFICER, "kind:application state:registered", "receipt", 1, TELEPHONE},
    {OFFICER, "kind:application state:correction", "correction", 1, TELEPHONE},
    {OFFICER, "kind:application state:fee", "fee", 1, "way=学校财务网上缴费平台|" TELEPHONE},
    {OFFICER, "kind:application state:consulting", "consulting", 1, TELEPHONE},
    {OFFICER, "kind:application state:consulting", "third-party", 1, "content=贵单位投标文件中的报价部分|" TELEPHONE},
    {CLERK, "kind:visit state:assigned", "visit-record", 1, ""},
    {CLERK, "kind:visit state:handling", "visit-record", 1, ""},
};

/* LOGIN sits at the own desk from now on. */
static bool sit_down(struct office *office, const char *login, GError **error)
{
	g_free(office->user);
	office->user = g_strdup(login);
	return office_put_to_work(office, login, error);
}

/* The newest cases that TEXT shows. */
static GPtrArray *newest(struct office *office, const char *text, int count, GError **error)
{
	OWN(filter) filter = filter_parse(text, error);
	struct find find = {.filter = filter, .sort = SORT_NEWEST, .limit = count};
	return filter ? find_page(office, &find, error) : NULL;
}

/* What does not fit a case is not issued there. */
static bool issue_all(struct office *office, size_t n, GError **error)
{
	g_auto(GStrv) values = g_strsplit(PAPERS[n].values, "|", -1);
	const struct issue_order order = {.paper = PAPERS[n].paper, .values = values, .record = true};
	g_autoptr(GPtrArray) rows =
	    sit_down(office, PAPERS[n].login, error) ? newest(office, PAPERS[n].cases, PAPERS[n].count, error) : NULL;
	for (unsigned i = 0; rows && i < rows->len; i++) {
		g_autoptr(GError) unfit = NULL;
		OWN(issued) issued = issue_paper(office, ((const struct case_row *)rows->pdata[i])->id, &order, &unfit);
		if (!issued)
			g_debug("%s: %s", PAPERS[n].paper, unfit->message);
	}
	return rows != NULL;
}

static bool issue_papers(struct office *office, GError **error)
{
	for (size_t n = 0; n < G_N_ELEMENTS(PAPERS); n++)
		if (!issue_all(office, n, error))
			return false;
	return true;
}

/* What is due or overdue; the early warnings are left to whoever tries the program. */
static bool remind(struct office *office, GError **error)
{
	int taken;
	if (!sit_down(office, SUPERVISOR, error))
		return false;
	g_autoptr(GPtrArray) due = reminding_due(office, error);
	for (unsigned i = due ? due->len : 0; i-- > 0;)
		if (((const struct reminder_due *)due->pdata[i])->due > office_today(office))
			g_ptr_array_remove_index(due, i);
	return due && reminding_take(office, due, &taken, error);
}

/* The letter that asks for documents goes on as an application. */
static bool convert(struct office *office, struct number number, GError **error)
{
	g_autofree char *ref = number_ref(number), *today = date_format(office_today(office));
	g_autofree char *line = g_strconcat("to=application|reason=来信实为申请公开政府信息。|confirmed=", today, NULL);
	g_auto(GStrv) values = g_strsplit(line, "|", -1);
	const struct act act = {.type = "convert", .values = values};
	int64_t id = sit_down(office, CLERK, error) ? find_number(office, ref, error) : 0;
	return id && record_act(office, id, &act, NULL, error);
}

/* Of the newest application that is being searched for a further matter is split off; else of that of the letter. */
static bool split(struct office *office, GError **error)
{
	static const char *const CASES[] = {"kind:application state:searching", "kind:application state:registered"};
	g_auto(GStrv) values = g_strsplit("request=申请公开上述事项经办部门的职责和联系电话。", "|", -1);
	const struct act act = {.type = "split", .values = values};
	if (!sit_down(office, OFFICER, error))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) rows = newest(office, CASES[i], 1, error);
		if (!rows || rows->len)
			return rows && record_act(office, ((const struct case_row *)rows->pdata[0])->id, &act, NULL, error);
	}
	return true;
}

/* Closes the school year from September of YEAR as it was done in the autumn after it. */
static bool close_year(struct office *office, int year, GError **error)
{
	g_autofree char *label = g_strdup_printf("%d-%d", year, year + 1);
	const struct period period = {
	    .from = date_from_civil(year, 9, 1), .to = date_from_civil(year + 1, 8, 31), .label = label};
	const struct moment now = office->now;
	g_autoptr(GPtrArray) blocks = NULL;
	office->now.day = calendar_roll(office_calendar(office), date_from_civil(year + 1, AUTUMN, CLOSING_DAY));
	bool done = closing_close(office, &period, &blocks, error);
	office->now = now;
	return done;
}

/* The report of the last school year is still to be written; the one before it is closed, where there are as many. */
static bool close_earlier(struct office *office, int first, GError **error)
{
	struct civil today = date_to_civil(office_today(office));
	int year = today.year - (today.month >= 9 ? 2 : 3);
	return year < first || (sit_down(office, SUPERVISOR, error) && close_year(office, year, error));
}

static bool work(struct office *office, const struct demo_today *today, GError **error)
{
	if (today->converted.serial && (!convert(office, today->converted, error) || !split(office, error)))
		return false;
	return remind(office, error) && issue_papers(office, error) && close_earlier(office, today->first_year, error);
}

bool demo_today_work(struct office *office, const struct demo_today *today, GError **error)
{
	g_autofree char *login = g_strdup(office->person.login), *user = g_strdup(office->user);
	const struct moment now = office->now;
	unsigned named = 0;
	office->source = today->source;
	office->named = &named;
	office->now.seconds = NINE;
	bool done = work(office, today, error);
	office->source = NULL;
	office->named = NULL;
	office->now = now;
	g_free(office->user);
	office->user = g_steal_pointer(&user);
	return done && office_put_to_work(office, login, error);
}
