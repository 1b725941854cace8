/*
 * The name of a writer who is not to be named, wherever it stands in a text: as it was entered, with gaps within, full
 * or half width, in the other script, of Latin names in other case and order, and a part of it where that is plainly a
 * person's. The surname alone (老林, 林老师) is what the masked name itself shows.
 */
#include "base/text.h"
#include "domain/mask.h"
#include "domain/masking.h"
#include "domain/variant.h"
#include <string.h>

/* Between the parts of a foreign name. */
#define DOTS "·•‧・"

enum {
	GAP_MOST = 3,   /* characters between two parts */
	CASE_LEAST = 4, /* letters of a single word that is found in other case, too: "An" is no "an" */
	HAN_BROKEN = 3, /* characters of a Han name that is found over a line end, too */
	HAN_FIRST = 3,  /* characters of a first part (阿卜杜勒·拉赫曼) that stands for the whole */
	WORD_FIRST = 5, /* letters of the first of three words, and more, that does */
	WORD_LONG = 7   /* of the first of two */
};

/* What stands beside a name and makes it that of a person; behind a single character only the first of them do:
 * 地处长沙.
 */
static const char *const TITLES[] = {"老师", "同学", "教授", "先生", "女士", "同志", "师傅", "博士", "院长", "处长",
    "科长", "主任", "书记", "校长", "医生", "辅导员"};

enum { TITLES_OF_ONE = 8, TITLES_ALL = G_N_ELEMENTS(TITLES) };

/* What stands in front of a given name of one character and makes it that of a person, and what makes an ordinary word
 * of it. */
static const struct calling {
	const char *by; /* a character of it; NULL: a title behind it */
	const char *never;
} CALLINGS[] = {
    {.by = "小",
        .never =
            "小学心时组区米麦雨雪路河说吃品孩子姐伙费节结型微数鸟黄草牛羊鱼鸡狗猫船车店楼门树花山溪镇村康巧看声气鬼"
            "偷便腿丑"
            "人年票额工语种写瞧算题众资家妹弟哥叔姨姑卖程院校灵通菜本木号球事业儿憩睡满寒暑过聚坐试考桥道巷湖"},
    {.by = "阿", .never = "姨里胶门拉婆公爸妈"},
    {.never = "新老男女小大好各全同本外名众旧前原某该每单双代助副正主班生学友贵师帅优良壮青国家"},
};

/* Given names that are surnames more often: 高老师 and 小高 are called so by theirs. */
static const char SURNAMES[] = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋"
                               "蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
                               "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰"
                               "殷施陶洪翟安颜倪严牛温芦季俞章鲁葛"
                               "伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳童欧甄项曲游裴席"
                               "卫查屈鲍位覃霍翁隋植甘景薄单包司柏"
                               "柯阮桂闵解柴华车冉房边";

/* What may stand in front of a person who is called by a part of their name, and behind. */
static const char IN_FRONT[] = "是叫我和与对给向由被让请把跟为找问及",
                  BEHIND[] = "是说的也在和与来已因就不有要会把被让去跟对给想能还又都没您你我";

/* One part of a name, folded: a Latin word, or a Han character. */
struct part {
	const gunichar *at;
	size_t length;
};

struct name {
	char *masked;
	gunichar *folded; /* what the parts point into */
	GArray *parts;    /* of struct part */
	int surname;      /* characters that the masked name shows */
	int first;  /* characters of the first of several parts of a Han name (阿卜杜勒·拉赫曼); 0: there is one */
	bool han;   /* every part is a Han character */
	bool exact; /* case is not folded */
};

/* The parts of a name in the order in which a text may have them: from FIRST on, round to the one before it, every
 * STEP.
 */
struct order {
	int first, step, count;
};

static bool is_invisible(gunichar c)
{
	return c == 0xad || c == 0xfeff || (c >= 0x200b && c <= 0x200f) || c == 0x2060;
}

/* Where a sentence ends: no dot of a name, whatever it is at half width. */
static bool is_full_stop(gunichar c)
{
	return c == 0x3001 || c == 0x3002;
}

static gunichar fold(const struct name *name, gunichar c)
{
	gunichar narrow = text_halfwidth(c);
	if (text_is_cjk(c))
		return variant_simple(narrow);
	return name->exact ? narrow : g_unichar_tolower(narrow);
}

static bool is_letter(gunichar c)
{
	return c && !text_is_cjk(c) && g_unichar_isalnum(c);
}

/* What may stand between two parts of NAME, but not between two words that are none. */
static bool is_gap(const struct name *name, gunichar c)
{
	if (c == '\n')
		return name->parts->len >= (name->han ? HAN_BROKEN : 2);
	gunichar narrow = is_full_stop(c) ? 0 : text_halfwidth(c);
	bool mark = narrow && g_utf8_strchr(name->han ? "-_.*~/|+" DOTS : "-_,'’‘ʼ´`" DOTS, -1, narrow);
	return is_invisible(c) || text_is_space(c) || mark;
}

/* The part of NAME with this number, round to the first behind the last one. */
static const struct part *part_at(const struct name *name, int n)
{
	return &g_array_index(name->parts, struct part, (unsigned)n % name->parts->len);
}

static bool is_part(const struct name *name, const struct part *part, const gunichar *text)
{
	for (size_t i = 0; i < part->length; i++)
		if (!text[i] || fold(name, text[i]) != part->at[i])
			return false;
	return true;
}

/* Where the parts of NAME that ORDER has end when they begin at AT; AT: they do not. */
static size_t end_of(const struct name *name, const struct order *order, const gunichar *text, size_t at)
{
	size_t end = at;
	for (int i = 0; i < order->count; i++) {
		const struct part *part = part_at(name, order->first + i * order->step);
		for (int gap = 0; i && gap < GAP_MOST && is_gap(name, text[end]) && !is_part(name, part, text + end); gap++)
			end++;
		if (!is_part(name, part, text + end))
			return at;
		end += part->length;
	}
	return end;
}

/* Latin letters around it make another word. */
static bool is_whole(const gunichar *text, size_t from, size_t to)
{
	bool before = from && is_letter(text[from - 1]) && is_letter(text[from]);
	return !before && !(is_letter(text[to]) && is_letter(text[to - 1]));
}

/* The orders in which NAME is looked for; how many. */
static int orders_of(const struct name *name, struct order orders[7])
{
	int n = (int)name->parts->len, all = 0;
	orders[all++] = (struct order){.first = 0, .step = 1, .count = n};
	if (name->han || n < 2)
		return all;
	orders[all++] = (struct order){.first = n - 1, .step = 1, .count = n};
	if (n > 2) {
		orders[all++] = (struct order){.first = 1, .step = 1, .count = n};
		orders[all++] = (struct order){.first = 0, .step = n - 1, .count = 2};
		orders[all++] = (struct order){.first = n - 1, .step = 1, .count = 2};
		orders[all++] = (struct order){.first = 0, .step = 1, .count = n - 1};
		orders[all++] = (struct order){.first = 1, .step = 1, .count = n - 1};
	}
	return all;
}

static size_t whole_at(const struct name *name, const gunichar *text, size_t at)
{
	struct order orders[7];
	size_t longest = at;
	int count = orders_of(name, orders);
	for (int i = 0; i < count; i++) {
		size_t end = end_of(name, &orders[i], text, at);
		if (end > longest && is_whole(text, at, end))
			longest = end;
	}
	return longest;
}

/* Whether TEXT begins with one of the first COUNT titles. */
static bool is_title(const gunichar *text, size_t count)
{
	gunichar next[4] = {0};
	for (size_t i = 0; i + 1 < G_N_ELEMENTS(next) && text[i]; i++)
		next[i] = variant_simple(text[i]);
	g_autofree char *words = g_ucs4_to_utf8(next, -1, NULL, NULL, NULL);
	for (size_t i = 0; i < count; i++)
		if (g_str_has_prefix(words, TITLES[i]))
			return true;
	return false;
}

static bool has(const char *characters, gunichar c)
{
	return c && g_utf8_strchr(characters, -1, c);
}

/* Whether a person may be spoken of behind what stands before AT: no word goes on there. */
static bool is_free(const gunichar *text, size_t at)
{
	return !at || !text_is_cjk(text[at - 1]) || has(IN_FRONT, variant_simple(text[at - 1]));
}

/* Whether nothing else stands in the line of what lies between FROM and TO. */
static bool is_line(const gunichar *text, size_t from, size_t to)
{
	while (from && text[from - 1] != '\n' && text_is_space(text[from - 1]))
		from--;
	while (text[to] != '\n' && text_is_space(text[to]))
		to++;
	return (!from || text[from - 1] == '\n') && (!text[to] || text[to] == '\n');
}

/* Whether the given name of one character, ONE, at AT is called so: "小伟说", "伟老师"; or nothing else stands in its
 * line. */
static bool is_called(const gunichar *text, size_t at, gunichar one)
{
	gunichar behind = variant_simple(text[at + 1]);
	if (is_line(text, at, at + 1))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(CALLINGS); i++) {
		const struct calling *calling = &CALLINGS[i];
		bool by = calling->by && at && text[at - 1] == g_utf8_get_char(calling->by);
		bool ends = by ? !text_is_cjk(behind) || has(BEHIND, behind) : !calling->by;
		if ((by || !calling->by) && ends && (is_title(text + at + 1, TITLES_OF_ONE) || by) &&
		    is_free(text, by ? at - 1 : at))
			return !has(calling->never, one) && !has(SURNAMES, one);
	}
	return false;
}

/* Where the given name ends, where it is plainly that of a person; AT: it does not stand there. */
static size_t given_at(const struct name *name, const gunichar *text, size_t at)
{
	int from = name->first ? name->first : name->surname;
	const struct order order = {.first = from, .step = 1, .count = (int)name->parts->len - from};
	if (!name->han || order.count < 1)
		return at;
	size_t end = end_of(name, &order, text, at);
	if (order.count == 1)
		return end > at && is_called(text, at, *part_at(name, from)->at) ? end : at;
	return end > at && (is_title(text + end, TITLES_ALL) || is_line(text, at, end)) ? end : at;
}

/* Whether the Latin word between FROM and TO is a name and no other word: written as one, and no sentence goes on. */
static bool is_proper(const gunichar *text, size_t from, size_t to)
{
	while (text[to] == ' ')
		to++;
	return g_unichar_isupper(text_halfwidth(text[from])) && !(is_letter(text[to]) && g_unichar_islower(text[to]));
}

/* Where the first part of a long name ends, which few others have; AT: it does not stand there. */
static size_t first_at(const struct name *name, const gunichar *text, size_t at)
{
	const struct order order = {.first = 0, .step = 1, .count = name->han ? name->first : 1};
	size_t length = part_at(name, 0)->length, least = name->parts->len > 2 ? WORD_FIRST : WORD_LONG;
	bool is_long = name->han ? name->first >= HAN_FIRST : name->parts->len > 1 && length >= least;
	size_t end = is_long ? end_of(name, &order, text, at) : at;
	if (end == at || !is_whole(text, at, end))
		return at;
	return name->han || is_proper(text, at, end) ? end : at;
}

static const char DEPUTY[] = "副";

size_t mask_title(const char *text)
{
	size_t length = 0;
	for (size_t i = 0; i < TITLES_ALL && !length; i++)
		if (g_str_has_suffix(text, TITLES[i]))
			length = strlen(TITLES[i]);
	size_t before = strlen(text) - length, deputy = strlen(DEPUTY);
	bool is_deputy = length && before >= deputy && !strncmp(text + before - deputy, DEPUTY, deputy);
	return is_deputy ? length + deputy : length;
}

size_t mask_title_before(const char *text)
{
	size_t deputy = g_str_has_prefix(text, DEPUTY) ? strlen(DEPUTY) : 0;
	for (size_t i = 0; i < TITLES_ALL; i++)
		if (g_str_has_prefix(text + deputy, TITLES[i]))
			return deputy + strlen(TITLES[i]);
	return 0;
}

/* The length of the part at TEXT: a Latin word, a Han character; 0: it begins none. */
static size_t part_length(const gunichar *text)
{
	size_t length = 0;
	while (is_letter(text[length]))
		length++;
	return length ? length : text_is_cjk(*text);
}

/* Parts TEXT, which is no more than a surname where it is false. */
static bool name_read(struct name *name, const char *text)
{
	long length;
	name->masked = mask_name(text);
	name->surname = (int)g_utf8_strlen(name->masked, -1) - 1;
	name->folded = g_utf8_to_ucs4_fast(text, -1, &length);
	name->parts = g_array_new(FALSE, FALSE, sizeof(struct part));
	name->exact = (long)part_length(name->folded) == length && length < CASE_LEAST;
	name->han = true;
	for (long i = 0; i < length; i++)
		name->folded[i] = fold(name, name->folded[i]);
	for (const gunichar *at = name->folded; *at;) {
		struct part part = {.at = at, .length = part_length(at)};
		if (part.length)
			g_array_append_val(name->parts, part);
		name->han &= !is_letter(*at);
		if (has(DOTS, *at) && !name->first)
			name->first = (int)name->parts->len;
		at += MAX(part.length, 1);
	}
	return length > 1 && name->parts->len;
}

static void name_clear(struct name *name)
{
	g_free(name->masked);
	g_free(name->folded);
	g_array_unref(name->parts);
}

static char *mask_all(const struct name *name, const char *text)
{
	GString *to = g_string_new(NULL);
	g_autofree gunichar *characters = g_utf8_to_ucs4_fast(text, -1, NULL);
	for (size_t at = 0; characters[at];) {
		size_t whole = whole_at(name, characters, at), given = given_at(name, characters, at);
		size_t end = whole > at ? whole : first_at(name, characters, at);
		if (end > at)
			g_string_append(to, name->masked);
		else if (given > at)
			g_string_append_c(to, '*');
		else
			g_string_append_unichar(to, characters[at]);
		at = MAX(MAX(end, given), at + 1);
	}
	return g_string_free(to, FALSE);
}

/* TEXT, which is taken over, with one name masked; a single character is no more than a surname tells. */
static char *mask_one(char *text, const char *one)
{
	struct name name = {0};
	char *masked = name_read(&name, one) ? mask_all(&name, text) : g_strdup(text);
	name_clear(&name);
	g_free(text);
	return masked;
}

char *mask_within(const char *text, const char *names)
{
	char *masked = g_strdup(text);
	g_auto(GStrv) all = masked && names ? masking_names(names) : NULL;
	for (char **one = all; one && *one; one++)
		masked = mask_one(masked, *one);
	return masked;
}
