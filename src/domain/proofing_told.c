/* Numbers in words are numbers: "八件", "百分之五", "二〇二〇年九月"; marks of quotation are none, but part a list. */
#include "domain/proofing.h"
#include <string.h>

#define NUMERALS "零〇○一二三四五六七八九十百千万两"

#define DIGIT "[零〇○一二三四五六七八九]"

/* Digits have no unit, the others are it. */
static const struct numeral {
	const char *sign;
	long digit, unit;
} SIGNS[] = {
    {.sign = "零", .digit = 0},
    {.sign = "〇", .digit = 0},
    {.sign = "○", .digit = 0},
    {.sign = "一", .digit = 1},
    {.sign = "二", .digit = 2},
    {.sign = "两", .digit = 2},
    {.sign = "三", .digit = 3},
    {.sign = "四", .digit = 4},
    {.sign = "五", .digit = 5},
    {.sign = "六", .digit = 6},
    {.sign = "七", .digit = 7},
    {.sign = "八", .digit = 8},
    {.sign = "九", .digit = 9},
    {.sign = "十", .unit = 10},
    {.sign = "百", .unit = 100},
    {.sign = "千", .unit = 1000},
    {.sign = "万", .unit = 10000},
};

static const struct numeral *numeral_at(const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(SIGNS); i++)
		if (g_str_has_prefix(text, SIGNS[i].sign))
			return &SIGNS[i];
	return NULL;
}

/* "二百二十" and "二二〇" are 220. */
static long value_of(const char *numerals)
{
	long whole = 0, below = 0, digits = 0;
	const struct numeral *sign;
	for (; (sign = numeral_at(numerals)); numerals += strlen(sign->sign)) {
		if (!sign->unit) {
			digits = digits * 10 + sign->digit;
		} else if (sign->unit == 10000) {
			whole += (below + digits) * sign->unit;
			below = digits = 0;
		} else {
			below += (digits ? digits : 1) * sign->unit;
			digits = 0;
		}
	}
	return whole + below + digits;
}

/* What MATCH of WORDS says, in digits, or what stands for marks of quotation; to be freed. */
static char *digits_of(const GMatchInfo *match)
{
	g_autofree char *count = g_match_info_fetch(match, 1), *share = g_match_info_fetch(match, 2),
	                *tenths = g_match_info_fetch(match, 3), *mark = g_match_info_fetch(match, 4);
	if (mark && *mark)
		return g_strdup(g_utf8_strlen(mark, -1) > 1 ? "、" : "");
	if (!share || !*share)
		return g_strdup_printf("%ld", value_of(count));
	if (!tenths || !*tenths)
		return g_strdup_printf("%ld%%", value_of(share));
	return g_strdup_printf("%ld.%ld%%", value_of(share), value_of(tenths));
}

/* Copies the bytes FROM to TO, each with its place. */
static void copy(struct told *told, GString *text, int from, int to)
{
	for (int i = from; i < to; i++) {
		g_string_append_c(text, told->original[i]);
		g_array_append_val(told->origins, i);
	}
}

static void put(struct told *told, GString *text, int from, const char *digits)
{
	for (; *digits; digits++) {
		g_string_append_c(text, *digits);
		g_array_append_val(told->origins, from);
	}
}

struct told *proofing_told(const struct proofing *proofing, const struct sentence *original)
{
	static const char WORDS[] = "(?|(?<![第每几数同任这某逐近约另哪上下各半.\\d" NUMERALS "])([" NUMERALS "]+)"
	                            "(?=(?:余|多)?(?:件|封|批(?!量)|人次|次(?!性)|场|天|起|项|条))"
	                            "|(?<![" NUMERALS "])(二[零〇○]" DIGIT DIGIT ")(?=年|学年|[-—–－~～至/]{1,2}二[零〇○])"
	                            "|(?:(?<=[年至到，；：。、（和与及在从自于中])|^)([一二三四五六七八九十]{1,2})(?=月(?!"
	                            "一[^日二三四五六七八九十]|[均度]))"
	                            "|(?<=月)([一二三四五六七八九十]{1,3})(?=日))"
	                            "|百分之([" NUMERALS "]+)(?:点([" NUMERALS "]+))?|([”」』][“「『]|[“”「」『』\"])";
	struct told *told = g_new(struct told, 1);
	*told = (struct told){
	    .sentence = *original, .original = original->text, .origins = g_array_new(FALSE, FALSE, sizeof(int))};
	const GRegex *regex = proofing_regex(proofing, WORDS);
	g_autoptr(GMatchInfo) match = NULL;
	GString *text = g_string_new(NULL);
	int done = 0, from, to;
	for (g_regex_match(regex, told->original, 0, &match); g_match_info_fetch_pos(match, 0, &from, &to);
	     g_match_info_next(match, NULL)) {
		g_autofree char *digits = digits_of(match);
		copy(told, text, done, from);
		put(told, text, from, digits);
		done = to;
	}
	copy(told, text, done, (int)strlen(told->original) + 1);
	told->sentence.text = g_string_free(text, FALSE);
	return told;
}

void proofing_told_free(void *data)
{
	struct told *told = data;
	g_free(told->sentence.text);
	g_array_unref(told->origins);
	g_free(told);
}
