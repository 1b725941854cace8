#include "base/embedded.h"
#include "base/fail.h"
#include "base/width.h"
#include "domain/paper.h"
#include "domain/role.h"
#include "history.h"
#include <string.h>

#define FOLDER "letters/"

/* What the office knows of every case; a paper that asks for more has to be told in the tests, so a misspelt name is
 * found. */
static const char *const KNOWN[] = {
    "number=申〔2022〕1号",
    "document=申〔2022〕1号-补1",
    "title=题名",
    "date=2022年3月29日",
    "applicant=李明",
    "you=您",
    "request=热水改造招标结果",
    "subject=宿舍热水",
    "school=某大学",
    "office=学校办公室",
    "telephone=12345678",
    "on.received=2022年3月1日",
    "on.arrived=2022年2月28日",
    "on.session=2022年3月3日",
    "due=2022年3月29日",
    "extended=2022年4月28日",
    "actor=王敏",
    "box=校长信箱",
    "pieces=3",
    "remedy=救济途径",
    NULL,
};

static const char *value_in(const char *const *values, const char *name)
{
	size_t length = strlen(name);
	for (; *values; values++)
		if (!strncmp(*values, name, length) && (*values)[length] == '=')
			return *values + length + 1;
	return NULL;
}

static const char *value_of(void *arg, const char *name)
{
	const char *said = value_in(arg, name);
	return said ? said : value_in(KNOWN, name);
}

static struct paper *shipped_paper(const char *name)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *path = g_strdup_printf(FOLDER "%s.txt", name);
	struct paper *paper = paper_read(name, embedded_text(path), &error);
	g_assert_no_error(error);
	return paper;
}

/* A rule of the school's own about the answer; its length follows. */
#define OWN_RULE "rule.D2.own=yes;rule.D2.source=学校实施细则;rule.D2.unit=个工作日;rule.D2.longer=15;rule.D2.length="

/* What the law demands of each paper, and what must not stand in it; values by ';', words by '|'. */
static const struct {
	const char *paper, *values, *says, *silent;
} PAPERS[] = {
    {"application-form",
        "type=natural;via=in_person;identity=3301**;contact=138****1234;wants=纸质;due.D1=2022年3月10日",
        "李明|自然人|3301|138|热水改造招标结果|纸质|当面提交|第三十一条第一项|2022年3月1日|补正告知期限|答复期限",
        "平常信函|待定"},
    {"application-form", "type=legal;via=ordinary_mail", "法律服务机构|平常信函|第三十一条第二项|确认之日", "当面提交"},
    {"application-form", "type=other;via=online", "互联网|第三十一条第三项|双方确认", "签收之日"},
    {"application-form", "type=natural;via=in_person;before.2019-05-15=yes", "以提交之日为收到申请之日", "条例"},
    {"application-form", "type=natural;via=signed_mail;before.2019-05-15=yes", "以签收之日为收到申请之日", "条例"},
    {"application-form", "type=natural;via=ordinary_mail;before.2019-05-15=yes", "以确认之日为收到申请之日", "条例"},
    {"application-form", "type=natural;via=fax;before.2019-05-15=yes", "以双方确认之日为收到申请之日", "条例"},
    {"receipt", "", "申〔2022〕1号|2022年3月1日|20个工作日|2022年3月29日|12345678", "高等学校信息公开办法"},
    {"receipt", "profile=P29", "高等学校信息公开办法|15个工作日", "延长"},
    {"receipt", OWN_RULE "15",
        "根据学校实施细则的规定，本校自收到申请之日起15个工作日内答复；|延长最长不超过15个工作日|"
        "法定答复期限为20个工作日|第三十三条",
        "日起20个工作日"},
    {"receipt", OWN_RULE "10;profile=P29", "根据学校实施细则|日起10个工作日内|法定答复期限为15个工作日|第十八条",
        "条例|20个"},
    {"correction", "what=写明年份;until=2022年3月31日",
        "第三十条|一次性告知|写明年份|2022年3月31日|逾期不补正的，视为放弃申请|自收到补正的申请之日起计算|指导", ""},
    {"receipt", "applicant=某公司;you=你单位", "某公司|你单位", "您"},
    {"correction", "what=写明年份;until=2022年3月31日;you=你单位", "你单位", "您"},
    {"reasons", "facts=一个月内提出45件申请;until=2022年3月20日",
        "第三十五条|45件|明显超过合理范围|说明理由|2022年3月20日|不予处理|延迟答复", ""},
    {"extension", OWN_RULE "15;why=检索量大;days=15", "根据学校实施细则的规定，|15个工作日|2022年4月28日",
        "第三十三条"},
    {"extension", "why=检索量大;days=5;profile=P29", "5个工作日|负责人同意", "条例|第三十三条"},
    {"correction", "what=写明年份;until=2018年3月31日;profile=P29",
        "高等学校信息公开办法》第十八条第五项|写明年份|2018年3月31日|视为放弃申请", "一次性|条例"},
    {"reasons", "facts=45件;until=2018年3月20日;before.2019-05-15=yes", "45件|明显超过合理范围|说明理由|不予处理",
        "条例|第三十五条|延迟"},
    {"extension", "why=检索量大;days=20", "第三十三条第二款|检索量大|20个工作日|负责人同意|2022年4月28日", ""},
    {"third-party", "party=某公司;content=报价",
        "某公司|报价|第三十二条|15个工作日内|书面|逾期未提出意见的，由本校依照规定决定|公共利益|确认函", "视为同意"},
    {"third-party", "party=某公司;content=报价;rule.D3.length=10", "10个工作日内", "15个"},
    {"third-party", "party=某公司;content=报价;before.2019-05-15=yes",
        "某公司|报价|国务院令第492号|第二十三条|书面|未提出意见的，不视为同意公开|公共利益|确认函",
        "15个工作日|第三十二条|逾期"},
    {"third-party-reply", "party=某公司;content=报价", "同意公开|不同意公开。理由|签名或者盖章|由学校依照规定决定",
        "视为同意"},
    {"third-party-reply", "party=某局;content=规划;as=maker", "视为同意公开", "依照规定决定"},
    {"third-party-reply", "party=某局;content=规划;as=maker;before.2019-05-15=yes", "不视为同意公开", "15个工作日"},
    {"third-party-reply", "party=某公司;content=报价;before.2019-05-15=yes", "不视为同意公开", "15个工作日|逾期"},
    {"consulting", "third-sent=2022年3月8日", "第三十二条|2022年3月8日|第三十三条第三款|不计算在答复期限内",
        "第三十四条"},
    {"consulting", "maker-sent=2018年3月8日;before.2019-05-15=yes", "2018年3月8日|共同制作|不计算在答复期限内", "条例"},
    {"consulting", "third-sent=2018年3月8日;before.2019-05-15=yes",
        "国务院令第492号|第二十三条|2018年3月8日|第二十四条|不计算在答复期限内", "第三十二条|第三十三条"},
    {"consulting", "maker-sent=2022年3月8日", "第三十四条|共同制作|不计算在答复期限内", "第三十二条"},
    {"consulting", "third-sent=2022年3月7日;maker-sent=2022年3月8日",
        "2022年3月7日书面征求第三方|第三十二条|2022年3月8日书面征求共同制作单位|第三十四条", ""},
    {"third-party-told", "party=某公司;content=报价;ground=涉及安全",
        "某公司|报价|涉及安全|公共利益|第三十二条|决定予以公开", ""},
    {"third-party-told", "party=某公司;content=报价;ground=涉及安全;before.2019-05-15=yes",
        "国务院令第492号）第二十三条|高等学校信息公开办法》第十条|书面通知", "第三十二条|第十五条"},
    {"maker", "party=某局;content=规划;before.2019-05-15=yes", "某局|规划|征求贵单位意见|不视为同意公开",
        "条例|15个工作日|逾期"},
    {"maker", "party=某局;content=规划", "某局|规划|第三十四条|15个工作日内|逾期未提出意见的，视为同意公开", ""},
    {"assist", "to=后勤处;what=检索;until=2022年3月8日", "后勤处|检索|2022年3月8日|反馈", ""},
    {"fee", "amount=300;standard=按件;way=转账;due.D5=2022年3月29日",
        "第四十二条|国办函〔2020〕109号|按件|300元|转账|20个工作日|2022年3月29日|视为放弃申请|重新计算",
        "不因收费而停止"},
    {"fee", "amount=300;standard=按件;way=转账", "第四十二条|300元|不因收费而停止计算", "109号|放弃|重新计算"},
    {"fee", "amount=10;standard=工本;way=现金;profile=P29", "高等学校信息公开办法》第二十条|10元|不因收费而停止计算",
        "政府信息公开条例|109号|放弃"},
    /* the answer, by its outcome */
    {"answer", "outcome=R1;given=2022年4月1日前到校领取",
        "申〔2022〕1号|李明|收到|现答复如下|第三十六条第二项|予以公开|到校领取|救济途径|某大学", "不予公开|主动公开"},
    {"answer", "outcome=R1;given=邮寄;applicant=某公司;you=你单位", "某公司：|你单位于2022年2月28日提交|你单位申请公开",
        "您"},
    {"answer", "outcome=R1;where=学校网站", "已经主动公开|第三十六条第一项|学校网站", "第二项|不予公开"},
    {"answer", "outcome=R1;given=邮寄;profile=P29", "高等学校信息公开办法》第十八条第一项", "政府信息公开条例"},
    {"answer", "outcome=R2;open=总价;given=邮寄;ground=报价属商业秘密",
        "区分处理|第三十七条|部分公开|总价|报价属商业秘密", "第三十六条|依据"},
    {"answer",
        "outcome=R2;open=总价;given=邮寄;ground=报价属商业秘密;withheld=R3.4;consulted=2022年3月1日;opinion=object",
        "部分公开|不予公开部分的依据：《中华人民共和国政府信息公开条例》第十五条、第三十二条|2022年3月1日|"
        "第三方不同意公开",
        "第十六条"},
    {"answer", "outcome=R2;open=总价;given=邮寄;ground=内部流程;withheld=R3.5", "不予公开部分的依据|第十六条第一款",
        "第十五条"},
    {"answer", "outcome=R3.1;ground=定密", "国家秘密|第十四条|不予公开|理由：定密|救济途径", "第十六条"},
    {"answer", "outcome=R3.2;ground=某法", "法律、行政法规禁止公开|第十四条|不予公开|理由", ""},
    {"answer", "outcome=R3.3;ground=安全", "国家安全、公共安全、经济安全、社会稳定|第十四条|不予公开", ""},
    {"answer", "outcome=R3.4;ground=隐私;consulted=2022年3月8日;opinion=object",
        "商业秘密、个人隐私|2022年3月8日|第三方不同意公开|第十五条、第三十二条|不予公开", "逾期未提出"},
    {"answer", "outcome=R3.4;ground=隐私;consulted=2022年3月8日;opinion=none", "逾期未提出意见|不予公开", "不同意公开"},
    {"answer", "outcome=R3.5;ground=x", "人事管理、后勤管理、内部工作流程|第十六条第一款|不予公开", "第十四条"},
    {"answer", "outcome=R3.6;ground=x", "讨论记录、过程稿、磋商信函、请示报告|第十六条第二款|不予公开", ""},
    {"answer", "outcome=R3.7;ground=x", "行政执法案卷|第十六条第二款|不予公开", ""},
    {"answer", "outcome=R3.5;ground=x;profile=P29", "高等学校信息公开办法》第十条、第十八条第二项", "政府信息公开条例"},
    {"answer", "outcome=R3.8;ground=x;law-there=不动产登记暂行条例;go=登记中心",
        "不动产登记暂行条例|第三十六条第七项|登记中心", "不予公开"},
    {"answer", "outcome=R3.8;ground=x;law-there=不动产登记暂行条例;go=登记中心;profile=P29",
        "不动产登记暂行条例|高等学校信息公开办法》第十八条第七项|登记中心", "政府信息公开条例"},
    {"answer", "outcome=R2;open=总价;given=邮寄;ground=x;withheld=R3.8;profile=P29",
        "不予公开部分的依据：《高等学校信息公开办法》第十八条第七项", "第十条|政府信息公开条例"},
    {"answer", "outcome=R4.1;search=查档案系统未见",
        "经检索|没有您申请公开的信息|不存在|查档案系统未见|第三十六条第四项", "第五项"},
    {"answer", "outcome=R4.1;search=无;body-name=某局;body-contact=87654321",
        "不属于本校负责公开|第三十六条第五项|某局|87654321", "不存在"},
    {"answer", "outcome=R4.2;search=无汇总", "加工、分析|第三十八条|无汇总", ""},
    {"answer", "outcome=R4.3;asked=2022年3月5日;on.corrected=2022年3月20日",
        "2022年3月5日|仍不明确|第三十条|2022年3月20日", ""},
    {"answer", "outcome=R6.3;ground=并入另案办理", "并入另案办理|救济途径", ""},
    {"not-processed", "outcome=R5.1;channel=校长信箱", "信访、投诉、举报|第三十九条第一款|校长信箱|救济途径",
        "第三十五条"},
    {"not-processed", "outcome=R5.2;earlier=申〔2021〕1号-答;earlier-on=2021年5月1日",
        "申〔2021〕1号-答|2021年5月1日|第三十六条第六项|不予重复处理", ""},
    {"not-processed", "outcome=R5.2;earlier=x;earlier-on=y;profile=P29", "高等学校信息公开办法》第十八条第六项",
        "政府信息公开条例"},
    {"not-processed", "outcome=R5.1;channel=校长信箱;profile=P29", "信访、投诉、举报|第十八条第七项|校长信箱", "条例"},
    {"not-processed", "outcome=R5.3;where=图书馆;profile=P29", "公开出版物|第十八条第七项|图书馆", "条例"},
    {"not-processed", "outcome=R5.4;asked=2018年3月5日;explained=none;profile=P29", "未说明理由|第十八条第七项",
        "条例"},
    {"not-processed", "outcome=R5.5;known=已答复;profile=P29", "已经获取|第十八条第七项", "条例"},
    {"not-processed", "outcome=R5.3;where=图书馆", "公开出版物|第三十九条第二款|图书馆", ""},
    {"not-processed", "outcome=R5.4;asked=2022年3月5日;explained=unreasonable",
        "2022年3月5日|第三十五条|理由不合理|不予处理", "未说明"},
    {"not-processed", "outcome=R5.4;asked=2022年3月5日;explained=none", "未说明理由", "不合理"},
    {"not-processed", "outcome=R5.5;known=已答复", "已经获取|已答复|不予处理", ""},
    {"lapsed", "outcome=R6.1;asked=2022年3月5日;until=2022年3月31日", "2022年3月5日|2022年3月31日|第三十条|不再处理",
        "缴"},
    {"lapsed", "outcome=R6.1;asked=a;until=b;profile=P29", "办法》第十八条第五项|视为放弃申请", "条例|一次性"},
    {"lapsed", "outcome=R6.2;charged=2022年3月5日", "2022年3月5日|第四十二条|不再处理", "补正"},
    {"service", "what=申〔2022〕1号-答",
        "申〔2022〕1号-答|李明|直接送达|邮寄送达（邮政企业）|拒收|见证人|签名|交邮之日", ""},
    {"service", "answer-paper=申〔2022〕1号-答;how=hand;signed=2022年3月4日",
        "申〔2022〕1号-答|☑ 直接送达|收到日期：2022年3月4日|□ 邮寄送达", "☑ 邮寄"},
    {"letter-sheet", "proposal=转后勤处;instruction=请速办;unit=后勤处;unit-limit=2022年3月8日;reply=已修",
        "内容摘要|拟办意见|转后勤处|领导批示|请速办|承办单位：后勤处|2022年3月8日|办理结果|已修|签字", "匿名"},
    {"letter-sheet", "anonymous=yes", "匿名|＿＿", "李明"},
    {"visit-form", "place=201室;leader=赵国强;persons=6;representatives=李明、张华",
        "李明|2022年3月3日|6人|张华|201室|赵国强|热水|不超过5人", ""},
    {"visit-slip", "leader=赵国强;instruction=请后勤处办;until=2022年3月10日;slip=3",
        "赵国强|请后勤处办|2022年3月10日|移交时间|接收人|办理结果", ""},
    {"visit-slip", "leader=赵国强;instruction=x;due.V1=2022年3月14日",
        "请于2022年3月14日前（含当日）将办理结果书面反馈", ""},
    {"visit-slip", "leader=赵国强;instruction=x;due.V1=2022年3月14日;until=2022年3月10日;unit-limit=2022年3月8日",
        "请于2022年3月8日前（含当日）将", "3月14日|3月10日"},
    {"visit-record", "leader=赵国强;recorder=王敏;minutes=听取意见",
        "赵国强|王敏|听取意见|当场答复|转办|提交会议研究|签名", ""},
    {"visit-record", "leader=赵国强;recorder=王敏;minutes=听取意见;outcome=handed", "☑ 转办|□ 当场答复", "☑ 当场"},
    {"visit-record", "leader=x;recorder=y;minutes=z;outcome=meeting;on.handed=2022年3月3日",
        "☑ 提交会议研究|□ 转办|□ 解释疏导", "☑ 转办|☑ 当场"},
    {"visit-record", "leader=x;recorder=y;minutes=z;outcome=explained;on.answered=2022年3月3日",
        "☑ 解释疏导|□ 当场答复|□ 提交会议研究", "☑ 当场|☑ 转办"},
    {"visit-record", "leader=x;recorder=y;minutes=z;on.refused=2022年3月3日", "☑ 不属受理范围", "☑ 当场|☑ 转办"},
    {"accepted", "class=claim;due.K4=2022年5月5日;unit=后勤处",
        "信访工作条例》第二十三条|受理|后勤处|第三十四条|60日|2022年5月5日|30日|查询", "2005"},
    {"accepted", "class=claim;before.2022-05-01=yes", "《信访条例》第二十二条|《信访条例》第三十三条|60日",
        "信访工作条例"},
    {"accepted",
        "class=claim;rule.K4.own=yes;rule.K4.length=40;rule.K4.longer=20;rule.K4.unit=日;rule.K4.source=学校办法",
        "根据学校办法的规定，本事项自受理之日起40日内办结|不超过20日|法定办结期限为60日|第三十四条", "日起60日"},
    {"accepted", "class=suggest;due-ahead=2022年3月29日", "受理|2022年3月29日前答复", "60日"},
    {"accepted", "class=suggest", "受理", "前答复"},
    {"refused", "why=属学院事务;code=NA1;channel=某学院", "不属于本校职权范围|属学院事务|第二十三条|不予受理|某学院",
        ""},
    {"refused", "why=已答复;code=NA5", "已经答复|不予受理", "您可以向下列"},
    {"refused", "why=NA6;code=NA6", "没有具体的请求", "理由"},
    {"forwarded", "", "检举控告|纪检监察机构|第三十条|不向被检举控告的人员或者单位披露", "宿舍热水|热水改造"},
    {"petition-extension", "why=情况复杂;clock=K4", "情况复杂|第三十四条|负责人批准|2022年4月28日", ""},
    {"petition-extension", "why=情况复杂;clock=K4;before.2022-05-01=yes", "《信访条例》第三十三条", "第三十四条"},
    {"petition-extension", "why=情况复杂;clock=K2;class=claim", "负责人批准|2022年4月28日", "条例"},
    {"opinion", "facts=查明;reasons=依据;support=支持;draft=处理;on.accepted=2022年3月2日",
        "答复意见书|2022年3月1日|2022年3月2日受理|投诉请求|热水|查明的事实|理由和依据|处理意见|支持|救济途径|某大学",
        "某大学学校办公室"},
    {"reply", "reply=已修好;paragraphs=　　已修好", "宿舍热水|　　已修好|现答复如下", ""},
    {"visit-reply", "reply=已修好;paragraphs=　　已修好", "2022年3月3日来访|　　已修好|现答复如下", "来信"},
    {"recheck", "first=后勤处;asked=2022年4月1日;review.request=请再查;facts=f;reasons=r;result=维持",
        "后勤处|复查|《信访工作条例》第三十五条|请再查|维持|救济途径", "《信访条例》"},
    {"recheck",
        "first=x;asked=2022年4月1日;review.request=y;facts=f;reasons=r;result=维持;review.before.2022-05-01=yes",
        "《信访条例》第三十四条", "信访工作条例"},
    {"final", "second=学校;asked=2022年6月1日;review.request=仍不服;facts=f;reasons=r;result=维持",
        "复核|《信访工作条例》第三十六条|仍不服|维持|救济途径", "《信访条例》"},
    {"reminder", "unit=后勤处;overdue=3个工作日;text=请今日反馈", "后勤处|2022年3月29日|超期3个工作日|请今日反馈|签收",
        ""},
    {"supervision", "to=教务处;overdue=3个工作日;text=限期办结;until=2022年4月8日",
        "教务处|原定期限|超期3个工作日|限期办结|2022年4月8日|督办人|签字", ""},
    {"reminder", "whom=李强;limit=2022年3月20日;overdue=3个工作日;reminder=催〔2022〕4号",
        "李强：|催〔2022〕4号（申〔2022〕1号-补1）|办理期限：2022年3月20日", "超期"},
    {"contents", "documents=1　申〔2022〕1号-答", "原件|申〔2022〕1号|申〔2022〕1号-答|共3件", ""},
    {"closing-note", "", "件数：3|本卷情况说明|立卷人|检查人", ""},
};

/* What a paper of an application does not name under the decrees of its day: P29 stands for those in force until
 * 2019-05-14 (Decree 29, and Decree 492 of 2007), P711 for the one since. */
static const struct {
	const char *values, *foreign;
	const char *unknown; /* rows with this have no case under it; NULL: all have */
} DECREES[] = {
    {.values = "profile=P29;before.2019-05-15=yes;",
        .foreign = "《条例》|公开条例》第|20个工作日|征求意见书之日起15个|，视为同意公开|109号|一次性告知|延迟答复",
        .unknown = "R6.2|due.D5|days=20|rule."},
    {.values = "profile=P711;", .foreign = "492号|高等学校信息公开办法", .unknown = "P29|before.2019"},
};

static void check_words(const char *text, const char *list, bool there)
{
	g_auto(GStrv) words = g_strsplit(list, "|", -1);
	for (char **word = words; *word; word++) {
		bool found = **word ? strstr(text, *word) != NULL : there;
		if (found != there)
			g_test_message("%s '%s':\n%s", there ? "lacks" : "has", *word, text);
		g_assert_cmpint(found, ==, there);
	}
}

/* What is filled in by hand stands in one line. */
static void check_lines(const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++)
		if (strstr(*line, "＿") && width_text(*line) > TEMPLATE_CELLS) {
			g_test_message("%s", *line);
			g_assert_not_reached();
		}
}

/* TEMPLATE with VALUES; what it lacks goes to MISSING. */
static char *filled(const struct template *template, const char *values, GPtrArray *missing)
{
	g_auto(GStrv) words = g_strsplit(values, ";", -1);
	struct template_source source = {.value = value_of, .arg = words};
	return template_fill(template, &source, missing);
}

static void test_contents(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		OWN(paper) paper = shipped_paper(PAPERS[i].paper);
		g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
		g_autofree char *text = filled(paper->template, PAPERS[i].values, missing);
		g_ptr_array_add(missing, NULL);
		g_autofree char *names = g_strjoinv(",", (char **)missing->pdata);
		g_test_message("%s with %s", PAPERS[i].paper, PAPERS[i].values);
		g_assert_cmpstr(names, ==, "");
		check_words(text, PAPERS[i].says, true);
		check_words(text, PAPERS[i].silent, false);
		g_assert_null(strpbrk(text, "[]{}"));
		check_lines(text);
	}
}

static bool has_any(const char *text, const char *list)
{
	bool any = false;
	g_auto(GStrv) words = g_strsplit(list, "|", -1);
	for (char **word = words; *word; word++)
		any |= strstr(text, *word) != NULL;
	return any;
}

/* Every paper of an application, and the law it is asked for by, names nothing of the other decree. */
static void test_decrees(void)
{
	int count = 0;
	for (size_t i = 0; i < G_N_ELEMENTS(PAPERS) * G_N_ELEMENTS(DECREES); i++) {
		const size_t row = i / G_N_ELEMENTS(DECREES), by = i % G_N_ELEMENTS(DECREES);
		OWN(paper) paper = shipped_paper(PAPERS[row].paper);
		if (!paper->states[KIND_APPLICATION] || has_any(PAPERS[row].values, DECREES[by].unknown))
			continue;
		g_autofree char *values = g_strconcat(DECREES[by].values, PAPERS[row].values, NULL);
		g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
		g_autofree char *text = filled(paper->template, values, missing), *law = filled(paper->law, values, missing);
		g_test_message("%s with %s: %s", PAPERS[row].paper, values, law);
		check_words(text, DECREES[by].foreign, false);
		g_assert_false(has_any(law, by ? "492号" : "公开条例第|109号"));
		count++;
	}
	g_assert_cmpint(count, >, 70);
}

/* Every file is read and stands in the table above; every field that it declares is used. */
static void test_all(void)
{
	int count = 0;
	for (const struct embedded *file = EMBEDDED; file->name; file++) {
		if (!g_str_has_prefix(file->name, FOLDER) || !g_str_has_suffix(file->name, ".txt"))
			continue;
		g_autofree char *name = g_strndup(file->name + strlen(FOLDER), strlen(file->name) - strlen(FOLDER ".txt"));
		OWN(paper) paper = shipped_paper(name);
		bool tried = false;
		for (size_t i = 0; i < G_N_ELEMENTS(PAPERS); i++)
			tried |= !strcmp(PAPERS[i].paper, name);
		g_test_message("%s", name);
		g_assert_true(tried);
		g_assert_nonnull(paper->law);
		g_autoptr(GPtrArray) names = template_names(paper->template);
		for (unsigned i = 0; i < paper->fields->len; i++) {
			const struct paper_field *field = paper->fields->pdata[i];
			bool used = paper->when && strstr(paper->when, field->name);
			for (unsigned n = 0; n < names->len; n++)
				used |= !strcmp(names->pdata[n], field->name);
			g_test_message("%s", field->name);
			g_assert_true(used);
		}
		count++;
	}
	g_assert_cmpint(count, ==, 33);
}

static void test_documents(void)
{
	static const struct {
		const char *suffix, *issued, *document;
	} CASES[] = {
	    {"补#", "", "信〔2022〕17号-补1"},
	    {"补#", "信〔2022〕17号-补1", "信〔2022〕17号-补2"},
	    {"补#", "信〔2022〕17号-答|信〔2022〕17号-延1", "信〔2022〕17号-补1"},
	    {"答", "", "信〔2022〕17号-答"},
	    {"答", "信〔2022〕17号-答", "信〔2022〕17号-答2"},
	    {"答", "信〔2022〕17号-答|信〔2022〕17号-答2", "信〔2022〕17号-答3"},
	    {"告#", "信〔2022〕17号-告1|信〔2022〕17号-告2", "信〔2022〕17号-告3"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct paper paper = {.suffix = (char *)(uintptr_t)CASES[i].suffix};
		g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
		g_auto(GStrv) issued = g_strsplit(CASES[i].issued, "|", -1);
		for (char **document = issued; *document; document++) {
			struct event *event = event_new("issue", "zhang", shipped_day("2022-03-02"));
			event_set(event, "document", *document);
			history_append(events, event);
		}
		OWN(casefile) file = fold_case(events);
		g_autofree char *document = paper_document(&paper, file->number, events);
		g_assert_cmpstr(document, ==, CASES[i].document);
	}
}

#define HEAD "title: 题\nsuffix: 补#\nroles: clerk\n"

static void test_refuse(void)
{
	static const struct {
		const char *text, *says;
	} REFUSED[] = {
	    {"", "'---'"},
	    {"title: x\n---\n", "are needed"},
	    {HEAD "title: again\n---\n", "line 4: title: is empty or given twice"},
	    {HEAD "law:\n---\n", "line 4: law:"},
	    {HEAD "colour: red\n---\n", "'colour: red' is no line"},
	    {HEAD "for: parcel\n---\n", "'parcel' is no kind"},
	    {HEAD "for: letter flying\n---\n", "'flying' is no state"},
	    {HEAD "when: outcome\n---\n", "is missing behind ':'"},
	    {HEAD "when: =: x\n---\n", "no condition"},
	    {HEAD "party: third\n---\n", "is missing behind ':'"},
	    {HEAD "party: neighbour: x\n---\n", "not 'neighbour'"},
	    {HEAD "after: nothing\n---\n", "no event 'nothing'"},
	    {HEAD "accusation: maybe\n---\n", "only or too"},
	    {HEAD "field: what\n---\n", "says what it is"},
	    {HEAD "field: what extend.colour x\n---\n", "extend has no field colour="},
	    {HEAD "field: what leap.day x\n---\n", "no event 'leap'"},
	    {"title: x\nsuffix: #补\nroles: clerk\n---\n", "line 2: '#'"},
	    {"title: x\nsuffix: 补\nroles: king\n---\n", "line 3: "},
	    {HEAD "---\n{x", "mine: below '---', line 1: '{' without '}'"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autoptr(GError) error = NULL;
		g_test_message("%s", REFUSED[i].text);
		g_assert_null(paper_read("mine", REFUSED[i].text, &error));
		g_assert_nonnull(error);
		g_test_message("%s", error->message);
		g_assert_true(g_str_has_prefix(error->message, "mine: "));
		g_assert_nonnull(strstr(error->message, REFUSED[i].says));
	}
}

static void test_fits(void)
{
	static const struct {
		const char *head, *steps, *says; /* NULL: it fits */
	} CASES[] = {
	    {"for: letter", "", NULL},
	    {"for: visit", "", "is not for what is a case of the kind letter"},
	    {"for: letter accepted", "accept", NULL},
	    {"for: letter accepted replied", "", "which is registered; it fits what is accepted, replied"},
	    {"for: letter open", "", NULL},
	    {"for: letter open", "withdraw reason=r", "which is withdrawn"},
	    {"for: letter\nwhen: class=claim: 求决类", "", "it is for 求决类"},
	    {"for: letter\nwhen: !class=claim: 其他类", "", NULL},
	    {"for: letter\naccusation: only", "", "for accusations alone"},
	    {"for: letter", "correct class=accuse reason=r", "(2005) art 23"},
	    {"for: letter\naccusation: too", "correct class=accuse reason=r", NULL},
	};
	static const char *const NOTHING[] = {NULL};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *text = g_strdup_printf(HEAD "%s\n---\n", CASES[i].head);
		OWN(paper) paper = paper_read("mine", text, &error);
		g_assert_no_error(error);
		g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
		history_extend(events, CASES[i].steps);
		OWN(casefile) file = fold_case(events);
		struct template_source source = {.value = value_of, .arg = (void *)(uintptr_t)NOTHING};
		g_test_message("%s, %s", CASES[i].head, CASES[i].steps);
		g_assert_cmpint(paper_fits(paper, file, &source, &error), ==, !CASES[i].says);
		g_assert_true(!error == !CASES[i].says);
		g_assert_true(!error || strstr(error->message, CASES[i].says));
	}
}

static void test_issue(void)
{
	g_autoptr(GError) error = NULL;
	OWN(paper) paper = paper_read("mine", HEAD "for: letter\nissue: letter accepted\nafter: extend\n---\n", NULL);
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	OWN(casefile) early = fold_case(events);
	g_assert_false(paper_may_issue(paper, early, true, &error));
	g_assert_nonnull(strstr(error->message, "it fits what is accepted"));
	g_clear_error(&error);
	history_extend(events, "accept");
	OWN(casefile) file = fold_case(events);
	g_assert_false(paper_may_issue(paper, file, false, &error));
	g_assert_nonnull(strstr(error->message, "comes after 'extend'"));
	g_assert_true(paper_may_issue(paper, file, true, NULL));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/paper/contents", test_contents);
	g_test_add_func("/paper/decrees", test_decrees);
	g_test_add_func("/paper/all", test_all);
	g_test_add_func("/paper/documents", test_documents);
	g_test_add_func("/paper/refuse", test_refuse);
	g_test_add_func("/paper/fits", test_fits);
	g_test_add_func("/paper/issue", test_issue);
	return g_test_run();
}
