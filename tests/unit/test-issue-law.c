#include "base/date.h"
#include "issuing.h"

/* A remedy of KIND against the case OF is logged; its id. */
static int64_t reviewed(struct temporary *t, const char *kind, const char *of, const char *day, const char *body)
{
	g_autofree char *said =
	    g_strdup_printf("kind=%s|of=%s|received=%s|body=%s|authority=学校|from=赵甲", kind, of, day, body);
	g_auto(GStrv) words = g_strsplit(said, "|", -1);
	return opened(t, KIND_REMEDY, words);
}

/* A claim that was answered, a letter or a visit. */
static int64_t answered(struct temporary *t, enum kind kind)
{
	int64_t id = kind == KIND_LETTER
	                 ? temporary_letter(t->office, "2022-04-20", "from=赵甲", "class=claim", NULL)
	                 : opened(t, KIND_VISIT, WORDS("received=2022-04-20", "visitor=赵甲", "matter=m", "class=claim"));
	if (kind == KIND_VISIT) {
		ACT(t->office, id, "receive", "minutes=x", "leader=王", "recorder=李");
		ACT(t->office, id, "hand-over", "unit=后勤处", "opinion=办");
	} else {
		ACT(t->office, id, "accept");
	}
	ACT(t->office, id, "draft", "text=答");
	ACT(t->office, id, "approve");
	ACT(t->office, id, "reply", "via=email");
	return id;
}

/* A recheck and a final review are told where somebody asked the school for them, with the day and the words of that
 * request and under the law of its day, whatever law the claim came in under; another authority makes its own. */
static void test_review(void)
{
	static const struct {
		enum kind kind;
		const char *of;
	} CLAIMS[] = {{KIND_LETTER, "L2"}, {KIND_VISIT, "V1"}};
	char **recheck = WORDS("first=x", "facts=f", "reasons=r", "result=维持"),
	     ** final = WORDS("second=x", "facts=f", "reasons=r", "result=维持");
	struct temporary t;
	begin(&t, "2022-04-20");
	refuses(&t, temporary_letter(t.office, "2022-04-20", "from=赵甲", "class=claim", NULL), "final", final,
	    "条例第三十六条");
	for (size_t i = 0; i < G_N_ELEMENTS(CLAIMS); i++) {
		temporary_day(&t, "2022-04-20");
		int64_t id = answered(&t, CLAIMS[i].kind);
		refuses(&t, id, "recheck", recheck, "条例第三十五条|条例第三十四条");
		refuses(&t, id, "final", final, "条例第三十六条");
		temporary_day(&t, "2022-05-10");
		int64_t asked = reviewed(&t, "recheck", CLAIMS[i].of, "2022-05-10", "请求查清");
		says(&t, id, "recheck", recheck,
		    (const char *const[]){"2022年5月10日请求复查|信访工作条例》第三十五条|请求查清", "《信访条例》"});
		refuses(&t, id, "recheck", WORDS("first=x", "asked=2022-05-01", "facts=f", "reasons=r", "result=维持"),
		    "2022年5月10日");
		refuses(&t, id, "final", final, "条例第三十六条");
		ACT(t.office, asked, "correct", "authority=浙江省教育厅", "reason=误");
		refuses(&t, id, "recheck", recheck, "复查意见书|救〔|浙江省教育厅");
		ACT(t.office, asked, "correct", "authority=学校", "reason=误");
		ACT(t.office, asked, "conclude", "result=upheld", "text=维持原处理意见");
		says(
		    &t, id, "recheck", WORDS("first=x", "facts=f", "reasons=r"), (const char *const[]){"维持原处理意见", "冷"});
		g_autofree char *of = g_strdup_printf("R%d", 2 * (int)i + 1);
		reviewed(&t, "final_review", of, "2022-05-10", "仍不服");
		says(&t, id, "final", final,
		    (const char *const[]){"2022年5月10日请求复核|信访工作条例》第三十六条|仍不服|终结性", "《信访条例》"});
	}
	done(&t);
}

/* What no paper of an application says that came in before the decree of 2019, or since: articles and numbers of the
 * other decree. */
static const struct {
	const char *day, *foreign;
} DECREES[] = {
    {"2018-03-01", "公开条例》第|公开条例第|《条例》|20个工作日|征求意见书之日起15个|，视为同意公开|延迟答复"},
    {"2022-03-01", "492号|高等学校信息公开办法"},
};

static void lacks(const char *name, const char *text, const char *list)
{
	g_auto(GStrv) words = g_strsplit(list, "|", -1);
	for (char **word = words; *word; word++) {
		if (strstr(text, *word))
			g_test_message("%s has '%s':\n%s", name, *word, text);
		g_assert_null(strstr(text, *word));
	}
}

/* Makes each paper that fits; how many there are. */
static int papers_lack(struct temporary *t, int64_t id, const char *foreign)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) offers = issue_offers(t->office, id, &error);
	g_assert_no_error(error);
	for (unsigned i = 0; i < offers->len; i++) {
		const struct issue_offer *offer = offers->pdata[i];
		g_autoptr(GStrvBuilder) said = g_strv_builder_new();
		for (unsigned n = 0; n < offer->gaps->len; n++) {
			g_autofree char *word = g_strdup_printf("%s=值", ((const struct issue_gap *)offer->gaps->pdata[n])->name);
			g_strv_builder_add(said, word);
		}
		g_auto(GStrv) values = g_strv_builder_end(said);
		const struct issue_order order = {.paper = offer->name, .values = values};
		OWN(issued) issued = issue_paper(t->office, id, &order, &error);
		g_assert_no_error(error);
		lacks(offer->name, issued->body, foreign);
		lacks(offer->name, offer->law, foreign);
	}
	return (int)offers->len;
}

/* An application of DAY after STEPS ("search result=none;...", @ being that day, ^ three weeks later; wait: until that
 * is over); of it all papers are made. */
static int walk(struct temporary *t, const char *day, const char *steps, const char *foreign)
{
	g_autofree char *later = date_format(date_parse(day) + 21), *over = date_format(date_parse(day) + 30);
	g_autofree char *arrived = g_strdup_printf("arrived=%s", day);
	int64_t id =
	    opened(t, KIND_APPLICATION, WORDS("applicant=甲", "type=natural", "via=in_person", arrived, "request=文件"));
	g_autoptr(GString) dated = g_string_new(steps);
	g_string_replace(dated, "@", day, 0);
	g_string_replace(dated, "^", later, 0);
	g_auto(GStrv) each = g_strsplit(dated->str, ";", -1);
	for (char **step = each; *step && **step; step++) {
		g_auto(GStrv) words = g_strsplit(*step, " ", 5);
		bool waits = !strcmp(*words, "wait");
		if (waits)
			temporary_day(t, over);
		int status = waits ? 0
		                   : temporary_act(t->office, id, words[0], words[1], words[1] ? words[2] : NULL,
		                         words[1] && words[2] ? words[3] : NULL, NULL);
		g_test_message("%s: %s", *step, status ? temporary_said() : "done");
		g_assert_cmpint(status, ==, 0);
	}
	return papers_lack(t, id, foreign);
}

static void test_decrees(void)
{
	static const char *const WAYS[] = {
	    "",
	    "request-correction what=年份 until=^",
	    "ask-reasons text=多",
	    "fee amount=10 reason=工本",
	    "consult party=甲公司 sent=@",
	    "consult party=乙学院 as=maker sent=@",
	    "consult party=甲公司 sent=@;consulted received=@ opinion=object reason=密;search result=found;secrecy "
	    "result=pass;"
	    "decide outcome=R1 ground=公益;approve",
	    "search result=none;decide outcome=R4.1;approve",
	    "decide outcome=R5.1 ground=信访;approve",
	    "request-correction what=年份 until=^;wait;lapse reason=逾期",
	};
	for (size_t i = 0; i < G_N_ELEMENTS(DECREES); i++) {
		struct temporary t;
		int count = 0;
		begin(&t, DECREES[i].day);
		for (size_t n = 0; n < G_N_ELEMENTS(WAYS); n++)
			count += walk(&t, DECREES[i].day, WAYS[n], DECREES[i].foreign);
		g_assert_cmpint(count, >, 40);
		done(&t);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/issue/law/review", test_review);
	g_test_add_func("/issue/law/decrees", test_decrees);
	return g_test_run();
}
