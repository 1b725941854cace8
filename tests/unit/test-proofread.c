/* Proof-reading: what a report states, promises and leaves out. */
#include "proofed.h"

static const struct figure_of FIGURES[] = {
    {"letters.total", 223},
    {"letters.box.principal", 120},
    {"letters.box.secretary", 80},
    {"letters.box.relay", 23},
    {"letters.class.accuse", 4},
    {"letters.answered", 200},
    {"letters.ontime", 190},
    {"letters.ontime.rate", 94.9},
    {"reception.planned", 40},
    {"reception.days", 36},
    {"visits.total", 71},
    {"visits.persons", 90},
    {"letters.rated", 196},
    {"letters.satisfaction.rate", 88.8},
    {"letters.carried_out", 23},
    {"visits.spot", 50},
    {"visits.handed", 21},
    {"applications.new.natural", 2},
    {"applications.new.business", 0},
    {"applications.via.online", 2},
    {"applications.via.in_person", 0},
    {"applications.answered", 2},
    {"applications.ontime", 2},
    {"applications.carried_out", 0},
    {"applications.outcome.R1", 1},
    {"applications.outcome.R4.1", 1},
    {"applications.new", 2},
    {"applications.closed", 2},
    {"applications.group.R1", 1},
    {"applications.ontime.rate", 100},
    {"remedies.disclosure.new.report", 0},
    {"remedies.disclosure.new.appeal", 3},
    {"remedies.disclosure.new.reconsideration", 0},
    {"remedies.disclosure.carried_in.reconsideration", 1},
    {"remedies.disclosure.new.litigation", 0},
    {"remedies.disclosure.new.litigation_after_reconsideration", 0},
    {"remedies.total", 0},
    {0},
};

/* The parts of the figures above, as the report calls them. */
static const struct part_of PARTS[] = {
    {"letters.box.principal", "校长信箱"},
    {"letters.box.secretary", "书记信箱"},
    {"letters.box.relay", "浙里访"},
    {"applications.new.natural", "自然人"},
    {"applications.new.business", "商业企业"},
    {"applications.via.online", "网上"},
    {"applications.via.in_person", "当面"},
    {"applications.outcome.R1", "予以公开"},
    {"applications.outcome.R4.1", "不掌握相关政府信息"},
    {0},
};

/* What the register writes itself. */
static const char OWN_REPORT[] = "截至2022年9月1日，核对5项，全部相符。\n"
                                 "## 结转情况\n|上年结转|3|12|+300.0%|\n|本年办结|-|200|-|\n"
                                 "## 按性质\n|申诉求决|28.5%|2|\n|申诉求决（有法定途径）|0.0%|0|\n|合计|100.0%|1,223|\n"
                                 "## "
                                 "三、收到和处理情况\n|一、本年新收申请|0|2|\n|三、本年度办理结果|||\n|（六）其他处理1."
                                 "申请人无正当理由逾期不补正|0|1|\n"
                                 "## 三、依申请公开情况\n期末尚在办理4件。\n"
                                 "## 二、主动公开情况\n期末尚在办理5件。共办理120余件。\n";

/* Six letters by the hundred, two visits on one day, two applications, no remedy. */
static const struct fixture LARGE = {.figures = FIGURES, .parts = PARTS, .own = OWN_REPORT};

static GPtrArray *read_report(const char *text, const char *year)
{
	return proofed_remarks(&LARGE, text, year);
}

static char *rules_of(const char *text, const char *year)
{
	return proofed_rules(&LARGE, text, year);
}

static const struct {
	const char *text, *rules;
} CASES[] = {
    /* the register's own sentences and tables */
    {"截至2022年10月1日，核对5项，全部相符。", ""},
    {"截至2022年9月1日，核对6项，全部相符。", "figure@1"},
    {"# 2021-2022学年统计\n截至2022年9月1日，核对6项，全部相符。", "figure@2"},
    {"### 结转情况\n| 上年结转 | 3 | 12 | +300.0% |\n| 本年办结 | \\- | 200 | \\- |", ""},
    {"### 结转情况\n| 上年结转 | 3 | 13 | +300.0% |\n| 本年办结 | 7 | 200 | \\- |", "figure@2 figure@3"},
    {"### 结转情况\n| 上年结转 | 4 | 12 | +301.0% |", "figure@2 figure@2"},
    {"-- 结转情况 -----\n上年结转   3    12   +300.0%\n本年办结   -   201      -\n", "figure@3"},
    {"### 另一张表\n| 上年结转 | 4 | 13 | 1 |", ""},
    {"### 按性质\n| 申诉求决 | 28.5% | 2 |\n| 申诉求决（有法定途径） | 0.0% | 1 |\n| **合计** | **100.0%** | **1224** "
     "|",
        "figure@3 figure@4"},
    {"-- 按性质 --\n申诉求..  28.5%  2\n申诉求决（有法定  0.0%  1\n途径）", "figure@3"},
    {"-- 三、收到和处理情况 --\n一、本年新收申请   0   2\n三、本年度办理结果\n（六）其他处理 1.申请人无正当   0   "
     "2\n理由逾期不补正",
        "figure@4"},
    {"三、依申请公开情况\n期末尚在办理4件。\n二、主动公开情况\n期末尚在办理5件。", ""},
    {"三、依申请公开情况\n期末尚在办理5件。\n二、主动公开情况\n期末尚在办理4件。", "figure@2 figure@4"},
    {"二、主动公开情况\n共办理100余件。", ""},
    /* lines that are no sentences, and numbers that are no headings */
    {"------- 未经复议直接起诉 -------  ------- 申诉 -------\n结果维持   总计\n       1      3", ""},
    {"收到来信223件。\n--- 甲 ---  --- 乙 ---\n收到来信221件。", "figure@3"},
    {"学校\n====\n举报、复议、诉讼的情况\n=====\n没有举报。", "heading@3"},
    {"满意的占\n14.3%。接受各类邮件221件，其中校长信箱120件。", "figure@2"},
    {"Rated by who wrote: 196, satisfied or mostly so: 88.8%. All is well.\nIn the school year 2021-2023 "
     "all is well.",
        "year@2"},
    /* the year */
    {"# 某大学 2020-2021 学年信息公开工作年度报告", "year@1"},
    {"2021-2023学年，工作平稳。", "year@1"},
    {"2021-2022 学年，工作平稳。", ""},
    {"2020-2021 学年，工作平稳。", "year@1"},
    {"2020—2021学年，工作平稳。", "year@1"},
    {"与2020-2021学年相比，有所增加。", ""},
    {"落实2021-2025年规划。", ""},
    {"2020学年，工作平稳。", "year@1"},
    {"2021学年，工作平稳。", ""},
    {"2020/2021学年，工作平稳。", "year@1"},
    {"2021/2022学年，工作平稳。", ""},
    {"2020-21学年，工作平稳。", "year@1"},
    {"2021-22学年，工作平稳。", ""},
    {"二〇二〇至二〇二一学年，工作平稳。", "year@1"},
    {"二零二一—二零二二学年，工作平稳。", ""},
    {"# 二〇二〇—二〇二一学年信息公开工作年度报告", "year@1"},
    {"2022学年将进一步公开。", ""},
    {"修订《实施细则（2020-2021）》。", ""},
    {"《某大学2020-2021学年信息公开年度报告》如下。", "year@1"},
    {"\n2021-2022 学校，收到邮件。", "word@2"},
    /* its days */
    {"统计时间为 2021 年 9 月 1 日至 2022 年 8 月 31 日。", ""},
    {"统计时间为 2020 年 9 月 1 日至 2021 年 8 月 31 日。", "dates@1"},
    {"统计时间为2021年9月1日—2022年8月30日。", "dates@1"},
    {"统计时间为 2020-09-01 至 2021-08-31。", "dates@1"},
    {"2020-09-01 至 2021-08-31，工作平稳。", "dates@1"},
    {"统计时间为 2021-09-01 至 2022-08-31。", ""},
    {"二〇二〇年九月一日至二〇二一年八月三十一日，工作平稳。", "dates@1"},
    {"截至 2021 年 8 月 31 日，学校收到来信 223 件。", "dates@1"},
    {"截至2022年8月31日，学校收到来信223件。", ""},
    {"截至2021年8月31日，尚有5件来信没有办结。", ""},
    {"截至2020年底，学校建成专栏。", ""},
    {"寒假为2022年1月10日至2022年2月20日。", ""},
    {"2020年9月1日至2021年8月31日，学校收到来信223件。", "dates@1"},
    {"自2020年9月1日起至2021年8月31日止，工作平稳。", "dates@1"},
    {"2020年9月至2021年8月，工作平稳。", "dates@1"},
    {"2021年9月至2022年8月，工作平稳。", ""},
    {"2021.9.1-2022.8.31日，工作平稳。", ""},
    {"公开2021年1月1日至12月31日的决算。", ""},
    {"与2020年9月1日至2021年8月31日相比有所增加。", ""},
    {"2020年，学校收到来信223件。", "year@1"},
    {"2020年度信息公开工作报告。", "year@1"},
    {"2022年，学校收到信息公开申请2件。", ""},
    {"2019年，《条例》修订施行。", ""},
    /* numbers that the register knows, exact and rounded down */
    {"接受各类邮件 223 件，其中校长信箱120件。", ""},
    {"接受各类邮件 220 余件，其中校长信箱120件。", ""},
    {"接受各类邮件 200 余件，其中校长信箱120件。", ""},
    {"接受各类邮件 230 余件，其中校长信箱120件。", "figure@1"},
    {"接受各类邮件 221 件，其中校长信箱120件。", "figure@1"},
    {"收到来信1,223件。", "figure@1"},
    {"学校没有收到来信。", "figure@1"},
    {"收到信息公开申请 2 件。", ""},
    {"收到信息公开申请 1 件。", "figure@1"},
    {"学校没有收到信息公开申请。", "figure@1"},
    {"学校没有因信息公开工作遭到举报投诉的情况。", ""},
    {"举办领导接待日36次，接待来访71批。", ""},
    {"举办领导接待日35次，接待来访71批。", "figure@1"},
    {"安排领导接待日40次，其中有来访的36次。", ""},
    {"学校领导接待日40次，其中有来访的36次。", ""},
    {"学校领导接待日36次，其中有来访的36次。", "figure@1"},
    {"安排领导接待日40次，其中有来访的35次。", "figure@1"},
    {"领导接待日全年安排36次。", "figure@1"},
    {"接待来访71批90人次。", ""},
    {"接待来访71批次91人次。", "figure@1"},
    {"检举控告类来信5件。", "figure@1"},
    {"已答复200件，其中按期答复190件，按期率94.9%。", ""},
    {"已答复200件，其中按期答复191件，按期率95%。", "figure@1"},
    {"来信按时办结率95.9%。", "figure@1"},
    {"申请答复及时，按期答复率100%。", ""},
    {"申请答复及时，按期答复率98%。", "figure@1"},
    {"去年接收来信180件，今年接收来信223件。", ""},
    {"办结申请2件，结果为予以公开1件、无法提供1件。", ""},
    {"办结申请2件，结果为予以公开2件。", "figure@1"},
    {"因信息公开工作受到举报1件。", "figure@1"},
    /* what is carried in is none of this year */
    {"没有被申请行政复议，另有上年结转的行政复议1件。", ""},
    {"另有上年结转的行政复议2件。", "figure@1"},
    {"上年未审结的复议案件2件，已经审结。", "figure@1"},
    {"申诉3件，被申请行政复议0件，被提起行政诉讼0件。", ""},
    {"申诉2件。", "figure@1"},
    {"被申请行政复议1件。", "figure@1"},
    {"行政诉讼2件。", "figure@1"},
    {"未经复议直接提起的行政诉讼1件。", "figure@1"},
    {"复议后提起的行政诉讼1件。", "figure@1"},
    {"学生申诉5件，对处分维持。", ""},
    {"师生对学校信息公开工作满意率达98.5%。", ""},
    {"毕业生对母校满意度为95.2%。", ""},
    {"提案办理满意率100%。", ""},
    {"校园服务热线按时办结率99.5%。", ""},
    {"学生申诉委员会受理学生校内申诉2件。", ""},
    {"教师申诉1件。", ""},
    {"民事诉讼案件5件。", ""},
    {"全年处理诉讼12件。", ""},
    {"校史馆接待来访群众50批。", ""},
    /* what is named without a figure */
    {"学校建立每周一次的领导接待日制度。", "missing@1"},
    {"学校意见箱（由书记与校长信箱兼设）、浙里访平台接受各类邮件223件。", "missing@1"},
    /* sums and shares */
    {"教代会共收到提案 58 件，决定正式立案 41 件，作为意见、建议 11 件。", "sum@1"},
    {"教代会共收到提案 52 件，决定正式立案 41 件，作为意见、建议 11 件。", ""},
    {"共收到提案 40 件，其中立案 41 件，作为建议 11 件。", "sum@1"},
    {"共出版校报35期，简报12期。", ""},
    {"收到来信223件，其中校长信箱120件、书记信箱80件、浙里访23件，已答复200件。", ""},
    {"收到来信223件，其中校长信箱120件、书记信箱80件、浙里访20件，已答复200件。", "figure@1"},
    {"收到来信223件（其中校长信箱120件、书记信箱80件、浙里访20件）。", "figure@1"},
    {"收到来信223件，其中校长信箱120件（含匿名3件），书记信箱80件，浙里访23件。", ""},
    {"收到来信223件，其中校长信箱120件和书记信箱80件。", "sum@1"},
    {"收到来信223件，其中校长信箱120件、书记信箱80件等。", ""},
    {"收到来信223件，其中校长信箱120件，已答复200件，按期答复190件。", ""},
    {"校长信箱120件、书记信箱80件、浙里访23件，合计223件。", ""},
    {"校长信箱120件、书记信箱80件、浙里访23件，共计233件。", "sum@1"},
    {"收到信息公开申请2件，按申请人分，自然人2件、商业企业1件。", "figure@1"},
    {"安排活动36次，其中有学生的40次。", "sum@1"},
    {"发布信息164项，其中：招生就业13项，占7.9%；财务151项，占92.1%。", ""},
    {"发布信息164项，其中：招生就业13项，占8.9%；财务151项，占92.1%。", "shares@1"},
    {"发布信息164项，其中：招生13项，占7.9%；财务100项，占61.0%；人事50项，占30.5%。", "sum@1 shares@1"},
    {"网络1303件（86.92%）、信函172件（11.47%）、当面24件（1.60%）。", ""},
    {"网络1303件（86.92%）、信函172件（11.47%）、当面34件（1.61%）。", "shares@1"},
    {"生活服务23件，占21.5%；教务18件，占16.8%；其他66件，占61.7%。", ""},
    {"生活服务23件，占21.5%；教务28件，占16.8%；其他66件，占61.7%。", "shares@1"},
    {"发布信息1639项，其中招生就业类13项，占0.8%；财务类151项，占9.2%。", ""},
    {"发布信息1639项，其中招生就业类13项，占0.8%；财务类151项，占19.2%。", "shares@1"},
    {"后勤占50.0%，教务占30.0%，其他占20.0%。", ""},
    {"后勤占50.0%，教务占30.0%，其他占19.9%。", "shares@1"},
    {"提案58件，其中立案41件，作为意见建议11件。", "sum@1"},
    {"提案52件，其中立案41件，作为意见建议11件。", ""},
    {"按内容分，后勤3件、教务2件、其他3件，共7件。", "sum@1"},
    {"按内容分，后勤3件、教务2件、其他2件，共7件。", ""},
    {"举办讲座3场，展览2场，共6场。", "sum@1"},
    {"自然人占60.0%、商业企业占30.0%。", "shares@1 shares@1"},
    {"后勤占60.0%、教务占30.0%。", "shares@1"},
    {"后勤占60.0%、教务占40.0%。", ""},
    {"主要是后勤占60.0%、教务占30.0%。", ""},
    /* names that share a number */
    {"书记信箱、校长信箱和浙里访平台共收到来信223件。", ""},
    {"书记信箱、校长信箱和浙里访平台共收到来信224件。", "figure@1"},
    {"书记信箱与校长信箱收到来信200件。", ""},
    {"书记信箱与校长信箱收到来信223件。", "figure@1"},
    {"书记、校长信箱共收到来信200件。", ""},
    {"浙里访平台接受各类邮件220余件。", "figure@1"},
    {"浙里访平台接受各类邮件20余件。", ""},
    {"校长信箱全年办理来信223件。", "figure@1"},
    {"校长信箱全年办理来信120件。", ""},
    {"校长信箱（120件）、书记信箱（80件）。", ""},
    {"校长信箱（121件）、书记信箱（80件）。", "figure@1"},
    {"校长信箱（120件）、书记信箱（70件）。", "figure@1"},
    {"校长信箱（3件匿名）收到来信120件。", ""},
    {"“书记信箱”收到80件。", ""},
    {"“书记信箱”收到65件。", "figure@1"},
    {"“校长信箱”“书记信箱”共收到200件。", ""},
    {"校长信箱收到来信120件，书记信箱80件，浙里访平台转来23件。", ""},
    {"校长信箱收到来信120件，书记信箱81件，浙里访平台转来23件。", "figure@1"},
    {"校长信箱、书记信箱分别收到来信120件、80件。", ""},
    {"校长信箱、书记信箱分别收到来信80件、120件。", "figure@1 figure@1"},
    {"校长信箱占53.8%、书记信箱占35.9%、浙里访占10.3%。", ""},
    {"校长信箱占63.8%、书记信箱占25.9%、浙里访占10.3%。", "shares@1 shares@1"},
    /* numbers in words */
    {"共收到来信二百二十三件。", ""},
    {"共收到来信八件。", "figure@1"},
    {"共收到来信二百二十余件。", ""},
    {"按期答复率为百分之九十四点九，来信办理平稳。", ""},
    {"来信按期答复率为百分之九十。", "figure@1"},
    {"信息公开申请0件。", "figure@1"},
    {"信息公开申请2件。", ""},
    {"接待12批次、90人次。", "figure@1"},
    {"接待71批次、90人次。", ""},
    {"接待来访12批。", "figure@1"},
    /* sentences of the report itself */
    {"按申请人分，自然人2件；按申请方式分，网上2件。", ""},
    {"按申请人分，自然人1件、商业企业1件；按申请方式分，网上2件。", "figure@1 figure@1"},
    {"按申请人分，自然人2件；按申请方式分，网上1件。", "figure@1"},
    {"办结申请2件，结果为予以公开1件、不掌握相关政府信息2件。", "figure@1"},
    {"按照规定答复2件，其中按期答复1件。", "figure@1"},
    {"来信人评价答复196件，满意和基本满意的为88.8%。", ""},
    {"来信人评价答复169件，满意和基本满意的为88.8%。", "figure@1"},
    {"结转下年度继续办理23件。", ""},
    {"三、依申请公开和不予公开情况\n结转下年度继续办理23件。", "figure@2"},
    {"二、信息主动公开情况\n结转下年度继续办理22件。", "figure@2"},
    {"Rated by who wrote: 196, satisfied or mostly so: 88.8%.", ""},
    {"Rated by who wrote: more than 190, satisfied or mostly so: 88.8%.", ""},
    {"Rated by who wrote: more than 200, satisfied or mostly so: 88.8%.", "figure@1"},
    {"Rated by who wrote: 169, satisfied or mostly so: 88.8%.", "figure@1"},
    {"学校没有收取信息处理费。", ""},
    /* the next year is spoken of when it is to be better */
    {"2022-2023学年将进一步加强信息公开工作。", ""},
    {"六、问题和改进措施\n2022-2023学年，学校要推进公开。", ""},
    {"2022-2023学年，学校收到来信223件。", "year@1"},
    {"2023-2024学年将进一步加强信息公开工作。", "year@1"},
    /* what a heading promises; a line broken by the page, a sentence on the heading's line */
    {"五、举报、复议、诉讼的情况\n\n没有举报，没有复\n\n议和诉讼。", ""},
    {"五、举报、复议、诉讼的情况\n没有举报投诉的情况。", "heading@1"},
    {"（一）财务、招生、人事公开情况。\n1. 财务。预算公开。\n2. 招生。\n3. 人事。", ""},
    {"（一）财务、招生、人事公开情况。\n1. 财务。预算公开。\n2. 招生。", "heading@1"},
    {"## 五、举报、复议、诉讼的情况\n没有举报、复议、诉讼。", ""},
};

/* What is true, or of something else. */
static const char *const SOUND[] = {
    "四、结转下年度继续办理 0 0 0 0 0 0 0\n-- 按申请渠道 -----",
    "其中9月校长信箱收到来信3件。",
    "校长信箱收到的来信涉及后勤30件、教务20件等。",
    "书记信箱、校长信箱等渠道收到来信223件。",
    "书记信箱和校长信箱是师生反映问题的主要渠道。",
    "学校意见箱、浙里访平台收到来信223件，其中校长信箱120件。",
    "上学年校长信箱收到来信90件，本学年收到来信223件。",
    "每月收到来信18件左右。",
    "日均接待来访3批。",
    "上半年收到信息公开申请1件。",
    "校长信箱、书记信箱、浙里访收到来信223件，其中校长信箱120件，书记信箱80件，浙里访23件。",
    "校长信箱收到来信一百二十件。",
    "校长信箱120件、书记信箱80件，共200件。",
    "收到来信223件，已答复200件，其中按期答复190件。",
    "收到来信223件，来访71批。",
    "全年共收到来信223件，已答复200件，结转23件。",
    "共收到来信223件，满意150件，基本满意30件。",
    "收到来信223件，其中匿名3件，重复5件。",
    "接待来访71批90人次，当场答复50批，转交有关单位办理21批。",
    "校领导接待来访群众71批次。",
    "接待考察团12批次、200人次。",
    "校史馆接待参观12批次、300人次。",
    "档案馆接待查档服务3412人次。",
    "学校建立每周一次的接待制度。",
    "发布第一批清单事项，逐项落实。",
    "坚持一事一申请，一件一办。",
    "公开事项由两次审核改为一次审核。",
    "全校三百余名教职工参加培训，开展培训十余场。",
    "信息公开申请由学校办公室受理。",
    "办结信息公开申请2件。",
    "本年度答复信息公开申请2件。",
    "收到信息公开申请两件，均由自然人提出。",
    "自然人提出申请2件。",
    "申请人均为自然人，占100%。",
    "公开率为百分之一百。",
    "没有不予公开的情形。",
    "后勤类来信占39.5%，教务类占26.9%，其余为管理服务等。",
    "来信以后勤为主，占39.5%。",
    "投票率占比由60.0%提高到90.0%。",
    "2021-2022学年与2020-2021学年相比，来信有所增加。",
    "下一步，2022-2023学年计划开展三次培训。",
    "拟在2022-2023学年完成专栏改版。",
    "落实《学校2022-2023学年工作要点》，进一步推进公开。",
    "教代会收到提案52件，其中立案41件，作为意见建议11件。",
    "发布新闻503条，通知公告187条，学术动态114条，共804条。",
    "编印校报35期、简报12期、通报12期，共59期。",
    "举办讲座3场、展览2场，参加人员共300人次。",
    "收到来信二百二十三件，其中校长信箱一百二十件、书记信箱八十件、浙里访二十三件。",
    "校长信箱和书记信箱来信占89.7%。",
};

static void test_true(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(SOUND); i++) {
		g_autofree char *rules = rules_of(SOUND[i], "2021-2022");
		if (*rules)
			g_error("%s: '%s'", SOUND[i], rules);
	}
}

static void test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *rules = rules_of(CASES[i].text, "2021-2022");
		if (strcmp(rules, CASES[i].rules) != 0)
			g_error("%s: '%s' instead of '%s'", CASES[i].text, rules, CASES[i].rules);
	}
}

static void test_calendar_year(void)
{
	g_autofree char *good = rules_of("统计时间为2022年1月1日至2022年12月31日。", "2022");
	g_autofree char *bad = rules_of("统计时间为2021年1月1日至2021年12月31日。", "2022");
	g_assert_cmpstr(good, ==, "");
	g_assert_cmpstr(bad, ==, "dates@1");
}

/* A whole report without a fault gets no remark, one chapter less gets one. */
static void test_whole(void)
{
	static const char REPORT[] =
	    "某大学 2021-2022 学年信息公开工作年度报告\n"
	    "统计时间为2021年9月1日至2022年8月31日。\n"
	    "一、概述\n2021-2022 学年，学校推进公开。\n"
	    "二、信息主动公开情况\n（五）其他渠道。\n2. “领导接待日”“书记信箱”“校长信箱”渠道。"
	    "学校举办领导接待日36次，接待来访71批。收到来信223件，其中校长信箱120件、书记信箱80件、浙里访23件。\n"
	    "三、依申请公开和不予公开情况\n收到信息公开申请2件，均予以公开，没有收费和减免。\n"
	    "四、对信息公开的评议情况\n评议良好。\n"
	    "五、因信息公开工作受到举报、复议、诉讼的情况\n没有受到举报，没有复议、诉讼。\n"
	    "六、存在的问题和改进措施\n问题已改进。\n"
	    "七、清单事项公开情况\n见附表。\n";
	g_autofree char *whole = g_strconcat(REPORT, "八、其他需要报告的事项\n无。\n", NULL);
	g_autoptr(GPtrArray) none = read_report(whole, "2021-2022"), one = read_report(REPORT, "2021-2022");
	g_assert_cmpuint(none->len, ==, 0);
	g_assert_cmpuint(one->len, ==, 1);
	g_assert_cmpstr(((const struct remark *)one->pdata[0])->rule, ==, "chapter");
	g_assert_cmpint(((const struct remark *)one->pdata[0])->line, ==, 0);
}

/* A mistake in the rules names its section. */
static void test_rules(void)
{
	static const char *const BROKEN[] = {"[claim.x]\nfigure=letters.total\n", "[claim.y]\nnumber=(\nfigure=a\n",
	    "[chapter.z]\nheading=a\n", "[else]\na=b\n"};
	for (size_t i = 0; i < G_N_ELEMENTS(BROKEN); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(proof_rules_read(BROKEN[i], &error));
		g_autofree char *section = g_strndup(BROKEN[i], strcspn(BROKEN[i], "]") + 1);
		g_assert_nonnull(strstr(error->message, section));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/proofread/cases", test_cases);
	g_test_add_func("/proofread/true", test_true);
	g_test_add_func("/proofread/calendar year", test_calendar_year);
	g_test_add_func("/proofread/whole", test_whole);
	g_test_add_func("/proofread/rules", test_rules);
	return g_test_run();
}
