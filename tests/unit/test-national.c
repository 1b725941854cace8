/* The national form of a city, filled in, as a register; and back, number for number. The numbers are those of a
 * published report; the cells of which only the sums are known are filled from the columns on the right first. */
#include "base/date.h"
#include "base/say.h"
#include "office/annual.h"
#include "temporary.h"
#include <string.h>

#define TYPES 6
#define OUTCOMES 21
#define KINDS 3
#define RESULTS 4

static const char *const TYPE[TYPES] = {"natural", "business", "research", "welfare", "legal", "other"};

static const int NEW[TYPES + 1] = {13612, 252, 0, 45, 128, 32, 14069};
static const int CARRIED_IN[TYPES + 1] = {535, 6, 0, 1, 18, 0, 560};
static const int CLOSED[TYPES + 1] = {13364, 252, 0, 44, 121, 29, 13810};
static const int CARRIED_OUT[TYPES + 1] = {783, 6, 0, 2, 25, 3, 819};

static const struct {
	const char *code;
	int total;
	int known[TYPES]; /* R1 and R2 are known for each type */
} OUTCOME[OUTCOMES] = {
    {.code = "R1", .total = 5548, .known = {5345, 129, 0, 41, 19, 14}},
    {.code = "R2", .total = 2168, .known = {2120, 39, 0, 1, 6, 2}},
    {.code = "R3.1", .total = 13},
    {.code = "R3.2", .total = 30},
    {.code = "R3.3", .total = 11},
    {.code = "R3.4", .total = 51},
    {.code = "R3.5", .total = 104},
    {.code = "R3.6", .total = 85},
    {.code = "R3.7", .total = 286},
    {.code = "R3.8", .total = 150},
    {.code = "R4.1", .total = 3222},
    {.code = "R4.2", .total = 180},
    {.code = "R4.3", .total = 19},
    {.code = "R5.1", .total = 203},
    {.code = "R5.2", .total = 148},
    {.code = "R5.3", .total = 0},
    {.code = "R5.4", .total = 101},
    {.code = "R5.5", .total = 5},
    {.code = "R6.1", .total = 318},
    {.code = "R6.2", .total = 203},
    {.code = "R6.3", .total = 965},
};

static const char *const KIND[KINDS] = {"reconsideration", "litigation", "litigation_after_reconsideration"};
static const char *const RESULT[RESULTS] = {"upheld", "corrected", "other", "pending"};
static const int REVIEW[KINDS][RESULTS + 1] = {{376, 97, 196, 121, 790}, {16, 1, 12, 27, 56}, {74, 1, 30, 51, 156}};

/* The cells of an outcome by type, all of them. */
static void fill_cells(int cells[OUTCOMES][TYPES])
{
	int left[TYPES];
	memcpy(left, CLOSED, sizeof left);
	for (int o = 0; o < 2; o++)
		for (int t = 0; t < TYPES; t++)
			left[t] -= cells[o][t] = OUTCOME[o].known[t];
	for (int o = 2; o < OUTCOMES; o++) {
		int rest = OUTCOME[o].total;
		for (int t = TYPES - 1; t >= 0; t--) {
			cells[o][t] = MIN(rest, left[t]);
			rest -= cells[o][t];
			left[t] -= cells[o][t];
		}
		g_assert_cmpint(rest, ==, 0);
	}
}

/* Cases of one sort, so many of them. */
struct batch {
	const char *kind, *type, *outcome; /* outcome NULL: open at the end */
	bool before;                       /* received in the year before */
	int count;
};

struct feed {
	GArray *sorts; /* struct batch */
	unsigned at;
	int done;
};

static struct event *add(GPtrArray *events, const char *kind, const char *day)
{
	struct event *event = event_new(kind, g_get_user_name(), date_parse(day));
	g_ptr_array_add(events, event);
	return event;
}

static void add_end(GPtrArray *events, const char *outcome)
{
	static const char *const LAPSES[][2] = {{"R6.1", "request-correction"}, {"R6.2", "fee"}};
	for (size_t i = 0; i < G_N_ELEMENTS(LAPSES); i++)
		if (!strcmp(LAPSES[i][0], outcome)) {
			add(events, LAPSES[i][1], "2022-05-05");
			add(events, "lapse", "2022-06-30");
			return;
		}
	if (!strcmp(outcome, "R6.3")) {
		add(events, "withdraw", "2022-06-30");
		return;
	}
	event_set(add(events, "decide", "2022-05-05"), "outcome", outcome);
	add(events, "approve", "2022-05-06");
	event_set(add(events, "serve", "2022-05-07"), "how", "hand");
}

static void add_application(GPtrArray *events, const struct batch *sort)
{
	const char *day = sort->before ? "2021-12-20" : "2022-04-11";
	struct event *event = add(events, "application", day);
	event_set(event, "applicant", "某人");
	event_set(event, "type", sort->type);
	event_set(event, "via", "in_person");
	event_set(event, "arrived", day);
	event_set(event, "request", "某项信息");
	if (sort->outcome)
		add_end(events, sort->outcome);
}

static void add_remedy(GPtrArray *events, const struct batch *sort)
{
	struct event *event = add(events, "remedy", "2022-07-01");
	event_set(event, "kind", sort->type);
	event_set(event, "of", "A2022-1");
	event_set(event, "received", "2022-07-01");
	event_set(event, "body", "请求");
	event_set(event, "authority", "某机关");
	if (sort->outcome)
		event_set(add(events, "conclude", "2022-08-01"), "result", sort->outcome);
}

static bool next(void *arg, GPtrArray *events, GError **error)
{
	struct feed *feed = arg;
	(void)error;
	while (feed->at < feed->sorts->len && feed->done == g_array_index(feed->sorts, struct batch, feed->at).count) {
		feed->at++;
		feed->done = 0;
	}
	if (feed->at == feed->sorts->len)
		return false;
	const struct batch *sort = &g_array_index(feed->sorts, struct batch, feed->at);
	if (!strcmp(sort->kind, "remedy"))
		add_remedy(events, sort);
	else
		add_application(events, sort);
	feed->done++;
	return true;
}

/* So many that came in before the year and the others in it; LEFT are still to come from before it. */
static void add_sorts(GArray *sorts, const struct batch *like, int count, int *left)
{
	struct batch before = *like, later = *like;
	before.before = true;
	before.count = MIN(count, *left);
	later.count = count - before.count;
	*left -= before.count;
	g_array_append_val(sorts, before);
	g_array_append_val(sorts, later);
}

static void plan(GArray *sorts, int cells[OUTCOMES][TYPES])
{
	for (int t = 0; t < TYPES; t++) {
		int left = CARRIED_IN[t];
		for (int o = 0; o < OUTCOMES; o++)
			add_sorts(sorts, &(struct batch){.kind = "application", .type = TYPE[t], .outcome = OUTCOME[o].code},
			    cells[o][t], &left);
		add_sorts(sorts, &(struct batch){.kind = "application", .type = TYPE[t]}, CARRIED_OUT[t], &left);
		g_assert_cmpint(left, ==, 0);
	}
	for (int k = 0; k < KINDS; k++)
		for (int r = 0; r < RESULTS; r++) {
			struct batch sort = {
			    .kind = "remedy", .type = KIND[k], .outcome = r < 3 ? RESULT[r] : NULL, .count = REVIEW[k][r]};
			g_array_append_val(sorts, sort);
		}
}

static void check_cells(
    const struct annual *annual, const char *row, const int *numbers, int count, const char *const *columns)
{
	for (int c = 0; c <= count; c++) {
		g_autofree char *id = c < count ? g_strdup_printf("%s.%s", row, columns[c]) : g_strdup(row);
		const struct figure *figure = annual_figure(annual, id);
		g_test_message("%s", id);
		g_assert_nonnull(figure);
		g_assert_cmpint((int)figure->value, ==, numbers[c]);
	}
}

static void check_annual(const struct annual *annual, int cells[OUTCOMES][TYPES])
{
	check_cells(annual, "applications.new", NEW, TYPES, TYPE);
	check_cells(annual, "applications.carried_in", CARRIED_IN, TYPES, TYPE);
	check_cells(annual, "applications.closed", CLOSED, TYPES, TYPE);
	check_cells(annual, "applications.carried_out", CARRIED_OUT, TYPES, TYPE);
	for (int o = 0; o < OUTCOMES; o++) {
		g_autofree char *row = g_strdup_printf("applications.outcome.%s", OUTCOME[o].code);
		int numbers[TYPES + 1];
		memcpy(numbers, cells[o], sizeof cells[o]);
		numbers[TYPES] = OUTCOME[o].total;
		check_cells(annual, row, numbers, TYPES, TYPE);
	}
	for (int k = 0; k < KINDS; k++) {
		g_autofree char *row = g_strdup_printf("remedies.disclosure.%s", KIND[k]);
		check_cells(annual, row, REVIEW[k], RESULTS, RESULT);
	}
	for (unsigned i = 0; i < annual->identities->len; i++) {
		const struct identity_check *check = annual->identities->pdata[i];
		g_test_message("%s: %s %s", check->id, check->sentence, check->cases);
		g_assert_true(check->holds);
	}
}

/* The table of a section: its last row. */
static const struct block *table_of(const struct sheet *sheet)
{
	for (unsigned b = 0; b < sheet->blocks->len; b++)
		if (((const struct block *)sheet->blocks->pdata[b])->kind == BLOCK_TABLE)
			return sheet->blocks->pdata[b];
	return NULL;
}

static const char *text_at(const struct block *table, unsigned row, unsigned column)
{
	const struct row *one = table->rows->pdata[row];
	return g_array_index(one->cells, struct cell, column).text;
}

/* The corner's note, and what stands above the columns. */
static void check_heads(const struct block *table)
{
	static const char *const HEADS[8] = {"", "申请人情况", "申请人情况/法人或其他组织", "申请人情况/法人或其他组织",
	    "申请人情况/法人或其他组织", "申请人情况/法人或其他组织", "申请人情况/法人或其他组织", "申请人情况"};
	static const char NOTE[] = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
	g_assert_cmpstr(((const struct column *)table->columns->pdata[0])->title, ==, NOTE);
	for (unsigned i = 0; i < 8; i++) {
		const struct column *column = table->columns->pdata[i];
		g_autofree char *heads = column->heads ? g_strjoinv("/", column->heads) : g_strdup("");
		g_assert_cmpstr(heads, ==, HEADS[i]);
	}
}

/* One row of 15 numbers in three groups. */
static void check_reviews(const struct block *table)
{
	static const char *const HEADS[KINDS] = {"行政复议", "行政诉讼/未经复议直接起诉", "行政诉讼/复议后起诉"};
	static const char *const TITLES[] = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
	unsigned width = G_N_ELEMENTS(TITLES);
	g_assert_cmpuint(table->rows->len, ==, 1);
	g_assert_cmpuint(table->columns->len, ==, KINDS * width);
	for (unsigned i = 0; i < table->columns->len; i++) {
		const struct column *column = table->columns->pdata[i];
		g_autofree char *heads = g_strjoinv("/", column->heads);
		g_autofree char *number = g_strdup_printf("%d", REVIEW[i / width][i % width]);
		g_assert_cmpstr(heads, ==, HEADS[i / width]);
		g_assert_cmpstr(column->title, ==, TITLES[i % width]);
		g_assert_cmpstr(text_at(table, 0, i), ==, number);
	}
}

/* As it is printed: 25 rows of seven numbers, never blank, a title above the results, and the labels to the letter. */
static void check_form(struct office *office, const struct annual *annual)
{
	static const struct {
		unsigned row, column;
		const char *text;
	} CELLS[] = {
	    {0, 0, "一、本年新收政府信息公开申请数量"},
	    {0, 1, "13612"},
	    {0, 3, "0"},
	    {0, 7, "14069"},
	    {1, 0, "二、上年结转政府信息公开申请数量"},
	    {1, 7, "560"},
	    {2, 0, "三、本年度办理结果"},
	    {3, 0, "（一）予以公开"},
	    {3, 1, "5345"},
	    {3, 7, "5548"},
	    {4, 0, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"},
	    {4, 6, "2"},
	    {5, 0, "（三）不予公开 1.属于国家秘密"},
	    {12, 0, "8.属于行政查询事项"},
	    {12, 7, "150"},
	    {18, 0, "3.要求提供公开出版物"},
	    {18, 1, "0"},
	    {18, 7, "0"},
	    {21, 0, "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"},
	    {21, 7, "318"},
	    {23, 0, "3.其他"},
	    {24, 0, "（七）总计"},
	    {24, 7, "13810"},
	    {25, 0, "四、结转下年度继续办理"},
	    {25, 1, "783"},
	    {25, 7, "819"},
	};
	g_autoptr(GError) error = NULL;
	OWN(sheet) sheet = annual_sheet(office, annual, "form", &error);
	g_assert_no_error(error);
	const struct block *table = table_of(sheet);
	g_assert_cmpuint(table->rows->len, ==, 26);
	g_assert_cmpuint(table->columns->len, ==, 8);
	for (size_t i = 0; i < G_N_ELEMENTS(CELLS); i++)
		g_assert_cmpstr(text_at(table, CELLS[i].row, CELLS[i].column), ==, CELLS[i].text);
	check_heads(table);
	for (unsigned row = 0; row < 26; row++)
		for (unsigned column = 1; row != 2 && column < 8; column++)
			g_assert_true(g_ascii_isdigit(*text_at(table, row, column)));
	OWN(sheet) reviews = annual_sheet(office, annual, "reviews", &error);
	check_reviews(table_of(reviews));
}

static void test_filled(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) sorts = g_array_new(FALSE, FALSE, sizeof(struct batch));
	int cells[OUTCOMES][TYPES] = {0};
	fill_cells(cells);
	plan(sorts, cells);
	struct feed feed = {.sorts = sorts};
	struct bulk bulk = {.next = next, .arg = &feed};
	struct period period;
	temporary_open(&t, "2023-01-10");
	g_assert_true(record_bulk(t.office, &bulk, &error));
	g_assert_no_error(error);
	g_assert_cmpint((int)bulk.added, ==, 14629 + 1002);
	g_assert_true(period_parse("2022", &period, &error));
	OWN(annual) annual = annual_count(t.office, &period, DATE_NONE, &error);
	g_assert_no_error(error);
	check_annual(annual, cells);
	say_language("zh");
	check_form(t.office, annual);
	say_language("en");
	g_free(period.label);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/national/filled", test_filled);
	return g_test_run();
}
