#include "domain/correspondent.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/pattern.h"
#include "domain/role.h"
#include <nettle/sha2.h>
#include <string.h>

enum { MARKS_MOST = 12, END_LENGTH = 4, PHONE_LEAST = 7, MOBILE_LENGTH = 11 };

static const struct {
	const char *name;
	const char *title; /* N_() */
} MATCHES[MATCH_COUNT] = {
    [MATCH_IDENTITY] = {.name = "identity", .title = N_("same identity document")},
    [MATCH_PHONE] = {.name = "phone", .title = N_("same telephone number")},
    [MATCH_MAIL] = {.name = "mail", .title = N_("same mail address")},
    [MATCH_NAME_AND_END] = {.name = "name-and-end", .title = N_("same name and end of the identity number")},
    [MATCH_NAME] = {.name = "name", .title = N_("same name only, perhaps somebody else")},
};

const char *match_name(enum match match)
{
	return MATCHES[match].name;
}

const char *match_title(enum match match)
{
	return _(MATCHES[match].title);
}

static GArray *marks_new(void)
{
	return g_array_new(FALSE, FALSE, sizeof(struct mark));
}

static int64_t key_of(enum match match, const char *text)
{
	struct sha256_ctx sha;
	uint8_t digest[SHA256_DIGEST_SIZE], kind = (uint8_t)match;
	int64_t key = 0;
	sha256_init(&sha);
	sha256_update(&sha, 1, &kind);
	sha256_update(&sha, strlen(text), (const uint8_t *)text);
	sha256_digest(&sha, sizeof digest, digest);
	for (size_t i = 0; i < sizeof key; i++)
		key = (key & (INT64_MAX >> 8)) << 8 | digest[i];
	return key;
}

static void add(GArray *marks, enum match match, const char *text)
{
	struct mark mark = {.match = match, .key = key_of(match, text)};
	for (unsigned i = 0; i < marks->len; i++)
		if (g_array_index(marks, struct mark, i).key == mark.key)
			return;
	if (marks->len < MARKS_MOST)
		g_array_append_val(marks, mark);
}

/* Letters and digits of the LENGTH characters at TEXT, folded. */
static char *bare(const gunichar *text, size_t length)
{
	g_autofree char *part = g_ucs4_to_utf8(text, (long)length, NULL, NULL, NULL);
	g_autofree char *folded = text_fold(part);
	GString *kept = g_string_new(NULL);
	for (const char *at = folded; *at; at = g_utf8_next_char(at))
		if (g_unichar_isalnum(g_utf8_get_char(at)))
			g_string_append_unichar(kept, g_utf8_get_char(at));
	return g_string_free(kept, FALSE);
}

/* Without the code of the country and the zero before it. */
static void add_phone(GArray *marks, const char *digits, bool mobile)
{
	size_t length = strlen(digits);
	if (mobile && length > MOBILE_LENGTH)
		digits += length - MOBILE_LENGTH;
	if (length >= PHONE_LEAST)
		add(marks, MATCH_PHONE, digits);
}

static void add_mail(GArray *marks, const gunichar *text, size_t length)
{
	g_autofree char *mail = g_ucs4_to_utf8(text, (long)length, NULL, NULL, NULL);
	g_autofree char *lower = g_ascii_strdown(mail, -1);
	add(marks, MATCH_MAIL, lower);
}

static void add_pattern(GArray *marks, enum pattern pattern, const gunichar *text, size_t length)
{
	g_autofree char *plain = bare(text, length);
	if (pattern == PATTERN_MAIL)
		add_mail(marks, text, length);
	else if (pattern == PATTERN_IDENTITY)
		add(marks, MATCH_IDENTITY, plain);
	else if (pattern == PATTERN_MOBILE || pattern == PATTERN_NUMBER)
		add_phone(marks, plain, pattern == PATTERN_MOBILE);
}

/* Whatever a text says of how somebody is reached. */
static void add_contact(GArray *marks, const char *contact)
{
	g_autofree gunichar *text = pattern_characters(contact);
	for (size_t i = 0, length; text[i]; i += length) {
		enum pattern pattern = pattern_at(text, i, &length);
		if (pattern == PATTERN_NONE)
			length = 1;
		else
			add_pattern(marks, pattern, text + i, length);
	}
}

static char *bare_text(const char *text)
{
	g_autofree gunichar *characters = pattern_characters(text ? text : "");
	size_t length = 0;
	while (characters[length])
		length++;
	return bare(characters, length);
}

/* The name with the last characters of a document; nothing where one is missing. */
static void add_name_and_end(GArray *marks, const char *name, const char *end)
{
	g_autofree char *both = g_strdup_printf("%s %s", name, end);
	if (*name && strlen(end) == END_LENGTH)
		add(marks, MATCH_NAME_AND_END, both);
}

GArray *correspondent_marks(const char *name, const char *contact, const char *identity)
{
	GArray *marks = marks_new();
	g_autofree char *who = bare_text(name), *document = bare_text(identity);
	long length = g_utf8_strlen(document, -1);
	if (length > END_LENGTH) {
		add(marks, MATCH_IDENTITY, document);
		add_name_and_end(marks, who, g_utf8_offset_to_pointer(document, length - END_LENGTH));
	} else {
		add_name_and_end(marks, who, document);
	}
	if (contact)
		add_contact(marks, contact);
	if (*who)
		add(marks, MATCH_NAME, who);
	return marks;
}

GArray *correspondent_of_case(const struct casefile *file)
{
	/* a mark would tell who a masked writer is: by the name on their other cases, or by a number that is guessed */
	bool known = !file->anonymous && !(file->guard & GUARD_SECRET);
	return known ? correspondent_marks(file->writer, file->contact, file->identity) : marks_new();
}

GArray *correspondent_of_text(const char *text)
{
	GArray *marks = marks_new();
	add_contact(marks, text);
	if (marks->len)
		return marks;
	g_autofree char *typed = g_strstrip(g_strdup(text));
	char *blank = strrchr(typed, ' ');
	g_autofree char *all = bare_text(typed);
	if (blank) {
		g_autofree char *name = g_strndup(typed, (gsize)(blank - typed));
		g_autofree char *who = bare_text(name), *end = bare_text(blank);
		add_name_and_end(marks, who, end);
	}
	if (strpbrk(all, "0123456789"))
		add(marks, MATCH_IDENTITY, all);
	if (*all)
		add(marks, MATCH_NAME, all);
	return marks;
}

static bool has(const GArray *marks, enum match match)
{
	bool found = false;
	for (unsigned i = 0; i < marks->len && !found; i++)
		found = g_array_index(marks, struct mark, i).match == match;
	return found;
}

/* The surest mark that both have; MATCH_COUNT: none. */
static enum match common(const GArray *one, const GArray *other)
{
	enum match surest = MATCH_COUNT;
	for (unsigned i = 0; i < one->len; i++)
		for (unsigned n = 0; n < other->len; n++) {
			const struct mark *mark = &g_array_index(one, struct mark, i);
			if (mark->key == g_array_index(other, struct mark, n).key)
				surest = MIN(surest, mark->match);
		}
	return surest;
}

bool correspondent_same(const struct casefile *one, const struct casefile *other)
{
	g_autoptr(GArray) left = correspondent_marks(one->writer, one->contact, one->identity);
	g_autoptr(GArray) right = correspondent_marks(other->writer, other->contact, other->identity);
	enum match match = common(left, right);
	bool documents = has(left, MATCH_IDENTITY) && has(right, MATCH_IDENTITY);
	return match < MATCH_NAME || (match == MATCH_NAME && !documents);
}

void correspondent_sure(GArray *marks)
{
	for (unsigned i = marks->len; i-- > 0;)
		if (g_array_index(marks, struct mark, i).match == MATCH_NAME)
			g_array_remove_index(marks, i);
}
