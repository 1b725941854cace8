#include "domain/pattern.h"
#include "base/date.h"
#include <string.h>

enum { IDENTITY_LENGTH = 18, MOBILE_LENGTH = 11, NUMBER_LEAST = 5, ROLL_LEAST = 4, RUN_MOST = 64 };

gunichar *pattern_characters(const char *text)
{
	gunichar *characters = g_utf8_to_ucs4_fast(text, -1, NULL);
	for (gunichar *c = characters; *c; c++)
		if (*c >= 0xff01 && *c <= 0xff5e)
			*c = *c - 0xff01 + '!';
	return characters;
}

static bool is_digit(gunichar c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(gunichar c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_among(const char *set, gunichar c)
{
	return c && c < 0x80 && strchr(set, (int)c);
}

/* Digits and what may stand between groups of them. */
struct run {
	char digits[RUN_MOST + 1];
	int count;
	int groups[RUN_MOST]; /* digits in each group */
	int group_count;
	size_t length; /* with the separators */
};

/* Reads the digits at TEXT, single hyphens and blanks between them, an X of an identity card at the end. */
static void read_run(const gunichar *text, struct run *run)
{
	*run = (struct run){.group_count = 1};
	size_t i = 0;
	while (run->count < RUN_MOST) {
		if (is_digit(text[i])) {
			run->digits[run->count++] = (char)text[i++];
			run->groups[run->group_count - 1]++;
			run->length = i;
		} else if (run->count && is_among("- ", text[i]) && is_digit(text[i + 1])) {
			run->group_count++;
			i++;
		} else {
			break;
		}
	}
	if (run->count == IDENTITY_LENGTH - 1 && is_among("Xx", text[i]) && i == run->length) {
		run->digits[run->count++] = 'X';
		run->groups[run->group_count - 1]++;
		run->length++;
	}
}

/* Whether the groups from the one at FIRST on are those of SHAPE, or there is only one. */
static bool has_groups(const struct run *run, int first, const int *shape, int count)
{
	int left = run->group_count - first;
	return left == 1 || (left == count && !memcmp(run->groups + first, shape, (size_t)count * sizeof *shape));
}

/* With the code of the country before it or not, or the zero that long-distance calls once needed. */
static bool is_mobile(const struct run *run)
{
	static const int SHAPE[] = {3, 4, 4};
	static const char *const CODES[] = {"", "0", "86", "0086"};
	for (size_t i = 0; i < G_N_ELEMENTS(CODES); i++) {
		int code = (int)strlen(CODES[i]);
		const char *number = run->digits + code;
		if (run->count != code + MOBILE_LENGTH || !g_str_has_prefix(run->digits, CODES[i]) || number[0] != '1' ||
		    number[1] < '3')
			continue;
		int apart = code && run->groups[0] == code;
		return has_groups(run, apart, SHAPE, G_N_ELEMENTS(SHAPE));
	}
	return false;
}

static bool is_identity(const struct run *run)
{
	static const int SHAPE[] = {6, 8, 4};
	if (run->count != IDENTITY_LENGTH || !has_groups(run, 0, SHAPE, G_N_ELEMENTS(SHAPE)))
		return false;
	g_autofree char *birthday = g_strdup_printf("%.4s-%.2s-%.2s", run->digits + 6, run->digits + 10, run->digits + 12);
	return date_parse(birthday) != DATE_NONE;
}

/* Groups of four, as on the card, or none. */
static bool is_card(const struct run *run)
{
	if (run->count < 16 || run->count > 19 || run->digits[run->count - 1] == 'X')
		return false;
	for (int i = 0; i + 1 < run->group_count; i++)
		if (run->groups[i] != 4)
			return false;
	return true;
}

static enum pattern name_run(const struct run *run)
{
	if (is_mobile(run))
		return PATTERN_MOBILE;
	if (is_identity(run))
		return PATTERN_IDENTITY;
	return is_card(run) ? PATTERN_CARD : PATTERN_NONE;
}

/* Takes the last group away, and the separator before it. */
static void drop_group(struct run *run)
{
	int digits = run->groups[--run->group_count];
	run->count -= digits;
	run->digits[run->count] = '\0';
	run->length -= (size_t)digits + 1;
}

/* As many groups from the first on as make something, else all as a number. */
static enum pattern number_at(const gunichar *text, size_t *length)
{
	struct run run;
	read_run(text, &run);
	struct run part = run;
	enum pattern pattern = name_run(&part);
	while (pattern == PATTERN_NONE && part.group_count > 1) {
		drop_group(&part);
		pattern = name_run(&part);
	}
	*length = pattern == PATTERN_NONE ? run.length : part.length;
	return pattern == PATTERN_NONE && run.count >= NUMBER_LEAST ? PATTERN_NUMBER : pattern;
}

/* 010, 020 to 029 with eight digits after it, 0310 to 0999 with seven or eight; the code is a group of its own, or a
 * word for a telephone stands before it (CALLED): numbers of students begin like that, too. */
static bool has_area(const struct run *run, bool called)
{
	bool city = run->digits[1] == '2' || g_str_has_prefix(run->digits, "010");
	int code = city ? 3 : 4, rest = run->count - code;
	if (run->digits[0] != '0' || (!city && run->digits[1] < '3') || rest > 8 || rest < (city ? 8 : 7))
		return false;
	bool halved = run->group_count == 3 && run->groups[2] == 4;
	return run->group_count == 1 ? called : run->groups[0] == code && (run->group_count == 2 || halved);
}

/* Seven or eight digits, the last four apart or not; eight that are a day are none. */
static bool is_local(const struct run *run)
{
	if (run->count < 7 || run->count > 8 || run->group_count > 2 || (run->group_count == 2 && run->groups[1] != 4))
		return false;
	g_autofree char *day = g_strdup_printf("%.4s-%.2s-%.2s", run->digits, run->digits + 4, run->digits + 6);
	return run->count == 7 || date_parse(day) == DATE_NONE;
}

/* Where the word ends behind which the number at AT stands: what may stand between is passed over, and so are the
 * numbers before it (电话：87654321、87654322). */
static size_t word_end(const gunichar *text, size_t at)
{
	while (at && (is_digit(text[at - 1]) || is_among(" -:.()/", text[at - 1]) ||
	                 g_utf8_strchr("号码是为、或和及", -1, text[at - 1])))
		at--;
	return at;
}

/* "(0571)" before AT. */
static bool has_area_before(const gunichar *text, size_t at)
{
	size_t digits = 0;
	if (!at || text[at - 1] != ')')
		return false;
	while (digits + 1 < at && is_digit(text[at - 2 - digits]))
		digits++;
	size_t first = at - 1 - digits;
	return (digits == 3 || digits == 4) && text[first] == '0' && first && text[first - 1] == '(';
}

/* Whether one of WORDS ends at END. */
static bool ends_word(const gunichar *text, size_t end, const char *const *words)
{
	for (; *words; words++) {
		size_t length = (size_t)g_utf8_strlen(*words, -1);
		g_autofree char *before =
		    end >= length ? g_ucs4_to_utf8(text + end - length, (long)length, NULL, NULL, NULL) : NULL;
		if (before && !g_ascii_strcasecmp(before, *words))
			return true;
	}
	return false;
}

/* Whether a word for a telephone stands before AT. */
static bool is_called(const gunichar *text, size_t at)
{
	static const char *const WORDS[] = {"电话", "座机", "固话", "宅电", "传真", "总机", "tel", "phone", "fax", NULL};
	return ends_word(text, word_end(text, at), WORDS);
}

static bool is_serial(gunichar c)
{
	return is_digit(c) || is_letter(c);
}

/* Where the number at AT begins that is one of several behind one word (学号2019112233、2019112234). */
static size_t roll_word_end(const gunichar *text, size_t at)
{
	while (at && (is_serial(text[at - 1]) || is_among(" -:.()/,", text[at - 1]) ||
	                 g_utf8_strchr("码碼是为為、，或和及", -1, text[at - 1])))
		at--;
	return at;
}

bool pattern_is_roll(const gunichar *text, size_t at, size_t *length)
{
	static const char *const WORDS[] = {
	    "学号", "學號", "工号", "工號", "考生号", "准考证号", "学生证号", "工作证号", "学籍号", NULL};
	size_t i = at, digits = 0;
	if (!is_serial(text[at]) || (at && is_serial(text[at - 1])))
		return false;
	for (; is_serial(text[i]) || (text[i] == '-' && is_serial(text[i + 1])); i++)
		digits += is_digit(text[i]);
	*length = i - at;
	return digits >= ROLL_LEAST && *length <= RUN_MOST && ends_word(text, roll_word_end(text, at), WORDS);
}

/* Whether what stands behind a number says that it is an amount, a day or the number of a paper. */
static bool is_counted(gunichar after)
{
	return after && g_utf8_strchr("年月日件号人元万亿%", -1, after);
}

bool pattern_is_line(const gunichar *text, size_t at, size_t *length)
{
	bool called = has_area_before(text, at) || is_called(text, at);
	struct run run;
	read_run(text + at, &run);
	for (;;) {
		bool local = called && is_local(&run) && !is_counted(text[at + run.length]);
		if (local || has_area(&run, called)) {
			*length = run.length;
			return true;
		}
		if (run.group_count == 1)
			return false;
		drop_group(&run);
	}
}

/* A local part, an at sign, and a domain with a dot in it. */
static enum pattern mail_at(const gunichar *text, size_t *length)
{
	size_t i = 0;
	while (is_letter(text[i]) || is_digit(text[i]) || is_among("._%+-", text[i]))
		i++;
	if (i == 0 || text[i] != '@')
		return PATTERN_NONE;
	size_t domain = ++i;
	size_t dots = 0;
	while (is_letter(text[i]) || is_digit(text[i]) || is_among("-_", text[i]) ||
	       (text[i] == '.' && i > domain && (is_letter(text[i + 1]) || is_digit(text[i + 1]))))
		dots += text[i++] == '.';
	*length = i;
	return dots ? PATTERN_MAIL : PATTERN_NONE;
}

enum pattern pattern_at(const gunichar *text, size_t at, size_t *length)
{
	gunichar before = at ? text[at - 1] : 0;
	bool in_word = is_digit(before) || is_letter(before) || is_among("._%+-", before);
	enum pattern pattern = in_word ? PATTERN_NONE : mail_at(text + at, length);
	if (pattern == PATTERN_NONE && is_digit(text[at]) && !is_digit(before))
		pattern = number_at(text + at, length);
	return pattern;
}

void pattern_stars(GString *to, const gunichar *text, size_t length, size_t first, size_t last)
{
	for (size_t i = 0; i < length; i++)
		g_string_append_unichar(to, i < first || i + last >= length ? text[i] : '*');
}

static void mask_mail(GString *to, const gunichar *text, size_t length)
{
	g_string_append_unichar(to, text[0]);
	g_string_append(to, "***");
	size_t at = 0;
	while (text[at] != '@')
		at++;
	for (; at < length; at++)
		g_string_append_unichar(to, text[at]);
}

void pattern_mask(GString *to, enum pattern pattern, const gunichar *text, size_t length)
{
	if (pattern == PATTERN_MAIL) {
		mask_mail(to, text, length);
		return;
	}
	gunichar digits[RUN_MOST + 1];
	size_t count = 0;
	for (size_t i = 0; i < length && count < RUN_MOST; i++)
		if (!is_among("- ", text[i]))
			digits[count++] = text[i];
	if (pattern == PATTERN_MOBILE)
		pattern_stars(to, digits, count, count - MOBILE_LENGTH + 3, 4);
	else if (pattern == PATTERN_IDENTITY)
		pattern_stars(to, digits, count, 6, 4);
	else
		pattern_stars(to, digits, count, 0, 2);
}
