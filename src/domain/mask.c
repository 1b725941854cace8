#include "domain/mask.h"
#include "base/text.h"
#include "domain/masking.h"
#include "domain/pattern.h"
#include "domain/role.h"
#include <string.h>

static const char *const COMPOUND_SURNAMES[] = {"欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐",
    "慕容", "长孙", "宇文", "司徒", "轩辕", "夏侯", "南宫", "西门", "独孤", "端木", "百里", "呼延", "澹台", "公冶",
    "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "司空", "司寇", "拓跋", "赫连",
    "纳兰", "完颜", "第五", "梁丘", "左丘", "东郭", "闻人", "公羊", "万俟", NULL};

/* Words that say what follows; they name nobody. */
static const char *const LABELS[] = {"电话", "电话号码", "联系电话", "联系方式", "手机", "手机号", "手机号码", "座机",
    "固话", "固定电话", "办公电话", "家庭电话", "宅电", "短号", "分机", "转", "传真", "邮箱", "电子邮箱", "电子邮件",
    "微信", "微信号", "地址", "联系地址", "通信地址", "住址", "邮编", "或", "和", "及", "tel", "mobile", "phone", "fax",
    "email", "e-mail", "mail", "qq", "wechat", "weixin", "wx", "vx", "or", "and", NULL};

enum { NAME_MOST = 4 /* a longer run of Han in a contact is taken for an address */ };

static bool is_han(gunichar c)
{
	return text_is_cjk(c);
}

static bool is_word(gunichar c)
{
	return c < 0x80 ? g_ascii_isalnum((char)c) || c == '_' || c == '-' || c == '.' : g_unichar_isalnum(c) && !is_han(c);
}

bool masking_parts(gunichar c)
{
	return !c || text_is_space(c) || g_utf8_strchr(",;/|，；、。", -1, c) != NULL;
}

bool masking_compound(const char *name)
{
	for (const char *const *surname = COMPOUND_SURNAMES; *surname; surname++)
		if (g_str_has_prefix(name, *surname))
			return true;
	return false;
}

/* Masks one name: a Han surname of one or two characters, or one letter, and a star. */
static void name_part(GString *to, const gunichar *name, size_t length)
{
	g_autofree char *two = g_ucs4_to_utf8(name, (long)MIN(length, 2), NULL, NULL, NULL);
	size_t kept = length > 2 && g_strv_contains(COMPOUND_SURNAMES, two) ? 2 : 1;
	for (size_t i = 0; i < kept; i++)
		g_string_append_unichar(to, name[i]);
	g_string_append_c(to, '*');
}

char *mask_name(const char *text)
{
	if (!text)
		return NULL;
	g_autofree gunichar *name = pattern_characters(text);
	GString *to = g_string_new(NULL);
	size_t length;
	for (size_t i = 0; name[i]; i += length) {
		length = 0;
		while (!masking_parts(name[i + length]) || (length && name[i + length] == ' ' && !is_han(name[i])))
			length++;
		if (length)
			name_part(to, name + i, length);
		else
			g_string_append_unichar(to, name[i + length++]);
	}
	return g_string_free(to, FALSE);
}

char *mask_identity(const char *text)
{
	if (!text)
		return NULL;
	g_autofree char *trimmed = g_strstrip(g_strdup(text));
	g_autofree gunichar *characters = pattern_characters(trimmed);
	GString *to = g_string_new(NULL);
	size_t length;
	size_t all = (size_t)g_utf8_strlen(trimmed, -1);
	if (pattern_at(characters, 0, &length) == PATTERN_IDENTITY && length == all)
		pattern_mask(to, PATTERN_IDENTITY, characters, length);
	else
		pattern_stars(to, characters, all, 0, all > 2 ? 2 : 0);
	return g_string_free(to, FALSE);
}

/* The characters from AT on that are of the same SORT. */
static size_t run_at(const gunichar *text, bool (*sort)(gunichar))
{
	size_t length = 0;
	while (sort(text[length]) && text[length])
		length++;
	return length;
}

static bool is_label(const gunichar *text, size_t length)
{
	g_autofree char *word = g_ucs4_to_utf8(text, (long)length, NULL, NULL, NULL);
	g_autofree char *lower = g_utf8_strdown(word, -1);
	return g_strv_contains(LABELS, lower);
}

/* An address down to its district; returns how many characters it takes, up to what separates it from the next part. */
static size_t mask_address(GString *to, const gunichar *text, size_t length)
{
	size_t kept = 0;
	for (size_t i = 0; i < length && !kept; i++)
		if (g_utf8_strchr("区县", -1, text[i]))
			kept = i + 1;
	pattern_stars(to, text, kept ? kept : 1, kept ? kept : 1, 0);
	g_string_append(to, "***");
	while (!masking_parts(text[length]))
		length++;
	return length;
}

/* Masks the word at TEXT, which is no number and no mail address; returns how many characters it takes. */
static size_t mask_word(GString *to, const gunichar *text)
{
	bool han = is_han(*text);
	size_t length = run_at(text, han ? is_han : is_word);
	if (length == 0) {
		g_string_append_unichar(to, *text);
		return 1;
	}
	if (is_label(text, length)) {
		pattern_stars(to, text, length, length, 0);
	} else if (!han) {
		g_string_append_unichar(to, *text);
		g_string_append(to, "***");
	} else if (length > NAME_MOST) {
		return mask_address(to, text, length);
	} else {
		name_part(to, text, length);
	}
	return length;
}

char *mask_contact(const char *text)
{
	if (!text)
		return NULL;
	g_autofree gunichar *characters = pattern_characters(text);
	GString *to = g_string_new(NULL);
	size_t length;
	for (size_t i = 0; characters[i]; i += length) {
		enum pattern pattern = pattern_at(characters, i, &length);
		if (pattern != PATTERN_NONE)
			pattern_mask(to, pattern, characters + i, length);
		else
			length = mask_word(to, characters + i);
	}
	return g_string_free(to, FALSE);
}

enum {
	DIGITS_LEAST = 7, /* of what is masked in a text, but for a mail address: a land line without its area code */
	ROLL_LEAST = 4    /* of the number of a student */
};

/* Whether TEXT, with DIGITS, may have the number of a student in it, which can be short. */
static bool has_roll(const char *text, size_t digits)
{
	return digits >= ROLL_LEAST && (strstr(text, "号") || strstr(text, "號"));
}

/* Whether there can be anything to mask; most texts are done with that. */
static bool is_suspect(const char *text)
{
	size_t digits = 0;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		if (c == '@' || c == 0xFF20)
			return true;
		digits += g_ascii_isdigit(*at) || (c >= 0xFF10 && c <= 0xFF19);
	}
	return digits >= DIGITS_LEAST || has_roll(text, digits);
}

/* How many of CHARACTERS from AT on, which are those of TEXT, are KEPT and no part of a longer number; 0: none. */
static size_t kept_at(const gunichar *characters, size_t at, const char *text, const char *kept)
{
	size_t length = kept && *kept && g_str_has_prefix(text, kept) ? (size_t)g_utf8_strlen(kept, -1) : 0;
	bool longer = g_unichar_isdigit(characters[at + length]) || (at && g_unichar_isdigit(characters[at - 1]));
	return longer ? 0 : length;
}

/* What is to be masked at AT, and how many characters it takes; PATTERN_NONE: nothing, one. */
static enum pattern masked_at(const gunichar *characters, size_t at, size_t *length)
{
	enum pattern pattern = pattern_at(characters, at, length);
	if ((pattern == PATTERN_NONE || pattern == PATTERN_NUMBER) && pattern_is_roll(characters, at, length))
		return PATTERN_NUMBER;
	if (pattern == PATTERN_NUMBER && !pattern_is_line(characters, at, length))
		pattern = PATTERN_NONE;
	if (pattern == PATTERN_NONE)
		*length = 1;
	return pattern;
}

static char *mask_parts(const char *text, const char *kept, bool *any)
{
	GString *to = g_string_new(NULL);
	g_autofree gunichar *characters = pattern_characters(text);
	for (size_t i = 0, length; characters[i]; i += length) {
		length = kept_at(characters, i, text, kept);
		enum pattern pattern = length ? PATTERN_NONE : masked_at(characters, i, &length);
		const char *next = g_utf8_offset_to_pointer(text, (long)length);
		if (pattern == PATTERN_NONE)
			g_string_append_len(to, text, next - text);
		else
			pattern_mask(to, pattern, characters + i, length);
		*any |= pattern != PATTERN_NONE;
		text = next;
	}
	return g_string_free(to, FALSE);
}

char *mask_text(const char *text, bool *found)
{
	return mask_text_but(text, NULL, found);
}

char *mask_text_but(const char *text, const char *kept, bool *found)
{
	bool any = false;
	char *masked = text && is_suspect(text) ? mask_parts(text, kept, &any) : g_strdup(text);
	if (found)
		*found = any;
	return masked;
}

const char *const MASK_NAMES[] = {"from", "applicant", "visitor", "representatives", NULL};

char *mask_field(const char *field, const char *value, unsigned guard)
{
	static const char *const NUMBERS[] = {"external", "document", "number", "undoes", NULL};
	if (!strcmp(field, "contact"))
		return mask_contact(value);
	if (!strcmp(field, "identity"))
		return mask_identity(value);
	if (g_strv_contains(NUMBERS, field))
		return g_strdup(value);
	return guard & GUARD_SECRET && g_strv_contains(MASK_NAMES, field) ? mask_name(value) : mask_text(value, NULL);
}

bool mask_identity_valid(const char *number)
{
	static const int WEIGHTS[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	static const char CHECKS[] = "10X98765432";
	int sum = 0;
	size_t i = 0;
	for (; i < G_N_ELEMENTS(WEIGHTS) && g_ascii_isdigit(number[i]); i++)
		sum += WEIGHTS[i] * (number[i] - '0');
	return i == G_N_ELEMENTS(WEIGHTS) && g_ascii_toupper(number[i]) == CHECKS[sum % 11] && !number[i + 1];
}
