/* Proof-reading: what reports claim of results, of months and of the year before, and what is told of single boxes. */
#include "proofed_year.h"

/* Single boxes in words of their own, and what is told without some. */
static const struct proof_case BOXES[] = {
    {"热线受理来信17件。", ""},
    {"热线来信17件。", ""},
    {"通过热线收到来信17件。", ""},
    {"热线转来信件17件。", ""},
    {"电子邮件收到来信15件。", ""},
    {"通过电子邮件收到来信15件。", ""},
    {"电子邮件来信15件。", ""},
    {"收到电子邮件15件。", ""},
    {"来函10件。", ""},
    {"收到来函10件。", ""},
    {"来函收到来信10件。", ""},
    {"热线收到来信18件。", "figure@1"},
    {"通过热线收到来信18件。", "figure@1"},
    {"电子邮件收到来信16件。", "figure@1"},
    {"来信中，来函11件。", "figure@1"},
    {"热线17件、电子邮件15件、来函10件。", ""},
    {"收到来信359件，其中热线17件、电子邮件15件、来函10件，信箱317件。", ""},
    {"收到来信359件，其中热线18件、电子邮件15件、来函10件。", "figure@1"},
    {"除校长信箱外，收到来信162件。", ""},
    {"除校长信箱外，收到来信163件。", "figure@1"},
    {"除校长信箱197件外，收到其他渠道来信162件。", ""},
    {"除校长信箱197件外，其他渠道收到来信162件。", ""},
    {"除热线外，其他渠道共收到来信342件。", ""},
    {"除热线外，其他渠道共收到来信343件。", "figure@1"},
    {"除匿名来信外，收到来信320件。", ""},
    {"除重复来信外，收到来信342件。", ""},
    {"收到来信359件，除17件重复来信外，均为初次来信。", ""},
    {"收到来信359件，除校长信箱197件外，书记信箱84件。", ""},
    {"除书记信箱、校长信箱外，还收到浙里访36件、热线17件。", ""},
    {"收到来信359件，除18件外均按期答复。", ""},
    {"来信359件，宿舍问题145 件，占 35.1%。", "shares@1"},
    {"来信359件，宿舍问题145 件，占 40.4%。", ""},
    {"来信359件，宿舍问题145 件，占来信总数的 35.1%。", "shares@1"},
    {"来信359件，宿舍问题145件，约占35%。", "shares@1"},
    {"来信359件，宿舍问题145件，约占四成。", ""},
    {"来信359件，宿舍问题145件，占40%。", ""},
    {"来信359件，宿舍问题145件（35.1%）。", "shares@1"},
    {"来信359件，宿舍问题145件，占比达35.1%。", "shares@1"},
    {"来信359件，宿舍问题145件，比例为35.1%。", "shares@1"},
    {"教代会提案立案41件、作为意见建议11件、其他方式处理6件，共58件。", ""},
    {"教代会提案58件：立案41件、作为意见建议11件、其他方式处理6件。", ""},
    {"教代会提案58件：立案41件、作为意见建议10件、其他方式处理6件。", "figure@1"},
    {"教代会提案58件，立案40件、作为建议11件、其他6件。", "sum@1"},
    {"教代会共有提案58件，立案40件，作为建议11件，其他6件。", "sum@1"},
    {"立案40件、作为建议11件、其他6件，共58件。", "sum@1"},
    {"教代会提案58件，立案41件，办结41件，满意率100%。", ""},
};

static void test_boxes(void)
{
	proofed_expect_all(&YEAR, BOXES, G_N_ELEMENTS(BOXES));
}

/* What the register of YEAR has besides: results, months, and the year before. */
static const struct figure_of ALSO[] = {{"remedies.disclosure.reconsideration.upheld", 1},
    {"remedies.disclosure.reconsideration.corrected", 0}, {"remedies.disclosure.litigation.upheld", 2},
    {"remedies.disclosure.litigation.corrected", 1}, {"remedies.disclosure.litigation_after_reconsideration.upheld", 0},
    {"remedies.disclosure.litigation_after_reconsideration.corrected", 0}, {"letters.month.2022-09", 40},
    {"letters.month.2022-10", 30}, {"letters.month.2022-11", 30}, {"letters.month.2022-12", 30},
    {"letters.month.2023-01", 20}, {"letters.month.2023-02", 9}, {"letters.month.2023-03", 52},
    {"letters.month.2023-04", 30}, {"letters.month.2023-05", 30}, {"letters.month.2023-06", 30},
    {"letters.month.2023-07", 29}, {"letters.month.2023-08", 29}, {"before:letters.total", 341},
    {"before:letters.box.principal", 200}, {"before:visits.total", 50}, {"before:applications.new", 10},
    {"before:letters.ontime.rate", 93.9}, {"before:letters.late", 0}, {0}};

static const struct fixture COMPARED = {
    .figures = YEAR_FIGURES, .parts = YEAR_PARTS, .own = "", .year = "2022-2023", .also = ALSO};

/* What became of reviews and suits. */
static const struct proof_case RESULTS[] = {
    {"五、举报情况\n行政复议1件，维持1件。", ""},
    {"五、举报情况\n行政复议1件，结果维持1件、结果纠正0件。", ""},
    {"五、举报情况\n行政复议1件，维持2件。", "figure@2"},
    {"五、举报情况\n行政复议1件，其中纠正1件。", "figure@2"},
    {"五、举报情况\n行政复议1件，复议机关维持原答复1件。", ""},
    {"五、举报情况\n申请行政复议1件。其中维持1件，没有纠正。", ""},
    {"五、举报情况\n申请行政复议1件。其中纠正2件。", "figure@2"},
    {"五、举报情况\n被提起行政诉讼，法院判决维持2件、纠正1件。", ""},
    {"五、举报情况\n被提起行政诉讼，法院判决维持1件、纠正2件。", "figure@2 figure@2"},
    {"五、举报情况\n复议和诉讼结果维持3件，纠正1件。", ""},
    {"五、举报情况\n复议和诉讼结果维持4件，纠正1件。", "figure@2"},
    {"五、举报情况\n复议机关维持了学校的决定。", ""},
    {"五、举报情况\n学生申诉3件，维持2件、变更1件。", ""},
    {"二、主动公开\n处理学生申诉3件，维持5件、变更1件。", ""},
    {"六、问题和改进\n纠正问题3件，维持秩序2次。", ""},
};

static void test_results(void)
{
	proofed_expect_all(&COMPARED, RESULTS, G_N_ELEMENTS(RESULTS));
}

/* The month with most, or least. */
static const struct proof_case MONTHS[] = {
    {"收到来信359件，3月最多。", ""},
    {"收到来信359件，11月最多。", "figure@1"},
    {"收到来信359件，来信最多的月份是3月。", ""},
    {"收到来信359件，来信最多的月份是9月。", "figure@1"},
    {"来信最多的是2023年3月，达52件；最少的是2023年2月，为9件。", ""},
    {"来信最多的是2023年3月，达53件。", "figure@1"},
    {"从月份看，3月来信最多（52件），2月最少（9件）。", ""},
    {"从月份看，3月来信最多（42件）。", "figure@1"},
    {"来信1月最少。", "figure@1"},
    {"来信3月份52件，为最多。", ""},
    {"收到来信359件。其中9月份最多。", "figure@1"},
    {"收到来信359件。接待来访43批，9月最多。", ""},
    {"收到申请12件，10月最多。", ""},
    {"来信以3月、9月最多。", ""},
    {"校长信箱来信9月最多。", ""},
    {"宿舍类来信9月最多。", ""},
    {"来信中反映最多的是宿舍问题，9月起专项整治。", ""},
    {"最多跑一次改革于3月启动，来信359件。", ""},
    {"来信最多的3个单位是后勤管理处、教务处、学校办公室。", ""},
    {"2022年来信最多的月份是3月。", ""},
};

static void test_months(void)
{
	proofed_expect_all(&COMPARED, MONTHS, G_N_ELEMENTS(MONTHS));
}

/* Against the year before. */
static const struct proof_case GROWN[] = {
    {"收到来信359件，比上学年的341件增加18件，增长5.3%。", ""},
    {"收到来信359件，比上学年增加18件，增长5.3%。", ""},
    {"收到来信359件，比上学年增加28件。", "figure@1"},
    {"收到来信359件，比上学年减少18件。", "figure@1"},
    {"收到来信359件，较上年增长5.3%。", ""},
    {"收到来信359件，较上年增长8.3%。", "figure@1"},
    {"收到来信359件，同比增长5.3%。", ""},
    {"收到来信359件，同比下降5.3%。", "figure@1"},
    {"收到来信359件（同比增长5%）。", ""},
    {"收到来信359件，比上学年的331件增加28件。", "figure@1"},
    {"收到来信359件，比上学年的341件增加28件。", "figure@1"},
    {"收到来信359件，比上学年增加18件，增长9.3%。", "figure@1"},
    {"收到来信359件，较2021-2022学年的341件增加18件，增长5.3%。", ""},
    {"收到来信359件，较2021-2022学年增加28件。", "figure@1"},
    {"收到来信359件，较2020-2021学年增加28件。", ""},
    {"来信较上学年增加18件。", ""},
    {"来信较上学年增加19件。", "figure@1"},
    {"来信数量同比增长15%。", "figure@1"},
    {"来信数量较去年同期增长5.3%。", ""},
    {"校长信箱197件，比上学年减少3件。", ""},
    {"校长信箱197件，比上学年增加3件。", "figure@1"},
    {"接待来访43批，较上学年的50批减少7批。", ""},
    {"接待来访43批，较上学年的50批减少8批。", "figure@1"},
    {"接待来访43批，较上学年减少14.0%。", ""},
    {"三、依申请公开\n收到信息公开申请12件，较上一学年（10件）增长20.0%。", ""},
    {"三、依申请公开\n收到信息公开申请12件，较上一学年增长30.0%。", "figure@2"},
    {"来信按期答复率94.5%，较上学年提高0.6个百分点。", ""},
    {"来信按期答复率94.5%，较上学年提高1.6个百分点。", "figure@1"},
    {"书记信箱84件，比上学年增加12件。", ""},
    {"来信超期答复18件，比上学年增加18件，增长100%。", ""},
    {"全年主动公开信息3247条，比上学年增加305条，增幅10.4%。", ""},
    {"收到来信360件，比上学年增加19件。", "figure@1"},
    {"收到来信359件，为上学年的1.05倍。", ""},
    {"收到来信359件，与上学年基本持平。", ""},
};

static void test_grown(void)
{
	proofed_expect_all(&COMPARED, GROWN, G_N_ELEMENTS(GROWN));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/proofread claims/boxes", test_boxes);
	g_test_add_func("/proofread claims/results", test_results);
	g_test_add_func("/proofread claims/months", test_months);
	g_test_add_func("/proofread claims/grown", test_grown);
	return g_test_run();
}
