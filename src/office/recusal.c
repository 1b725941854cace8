#include "office/recusal.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/casefile.h"
#include "domain/mask.h"
#include <string.h>

/* Who takes a case on: the office, and of an accusation the discipline office. */
static unsigned keepers(const struct casefile *file)
{
	return file->guard & GUARD_HANDED ? (unsigned)ROLE_DISCIPLINE
	                                  : role_of_kin(ROLE_SUPERVISOR | ROLE_LEADER, file->guard);
}

static bool can_go_on(const struct casefile *file, const struct staff_row *row, const char *who)
{
	unsigned roles = 0;
	return !row->retired && strcmp(row->login, who) != 0 && !casefile_is_recused(file, row->login) &&
	       role_parse(row->roles, &roles, NULL) && roles & keepers(file) && !(role_blind(roles) & file->guard);
}

bool recusal_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *who = event_text(event, "who");
	for (unsigned i = 0; who && i < office->staff->len; i++)
		if (can_go_on(file, office->staff->pdata[i], who))
			return true;
	if (!who)
		return true;
	g_autofree char *titles = role_titles(keepers(file));
	return fail(error, FAIL_REFUSED,
	    _("nobody could go on with the case when '%s' withdraws (%s): it needs somebody else on the staff who is %s"),
	    who, article_on("Regulations on Petitions art 28", event->effective_on), titles);
}

enum meant { MEANT_NOBODY, MEANT_STAYS, MEANT_GONE };

/* Whom of the staff NAME, without blanks, means: somebody who withdrew, or somebody else too. */
static enum meant meant_by(const struct office *office, const struct casefile *file, const char *name)
{
	enum meant meant = MEANT_NOBODY;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		g_autofree char *called = text_unspaced(row->name ? row->name : "");
		if (strcmp(row->login, name) != 0 && strcmp(called, name) != 0)
			continue;
		if (casefile_is_recused(file, row->login))
			meant = MEANT_GONE;
		else if (!row->retired)
			return MEANT_STAYS;
	}
	return meant;
}

/* The same of NAME as it was typed, with a title behind it (吴老师, 吴副处长). */
static enum meant meant_titled(const struct office *office, const struct casefile *file, const char *name)
{
	static const char DEPUTY[] = "副";
	g_autofree char *bare = text_unspaced(name);
	enum meant meant = meant_by(office, file, bare);
	size_t title = mask_title(bare);
	if (meant != MEANT_NOBODY || !title)
		return meant;
	bare[strlen(bare) - title] = '\0';
	if (g_str_has_suffix(bare, DEPUTY))
		bare[strlen(bare) - strlen(DEPUTY)] = '\0';
	return meant_by(office, file, bare);
}

/* The words of ENTRY: what blanks, brackets and strokes part; to be freed. */
static char **words_of(const char *entry)
{
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	g_autoptr(GString) word = g_string_new(NULL);
	for (const char *at = entry;; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		if (c && !text_is_space(c) && !g_utf8_strchr("()（）/", -1, c)) {
			g_string_append_unichar(word, c);
			continue;
		}
		if (word->len)
			g_strv_builder_add(words, word->str);
		g_string_truncate(word, 0);
		if (!c)
			return g_strv_builder_end(words);
	}
}

static bool is_latin(const char *word)
{
	for (; *word; word = g_utf8_next_char(word))
		if (text_is_cjk(g_utf8_get_char(word)))
			return false;
	return true;
}

/* How many of WORDS are one name, or more, of Latin words, which blanks do not part (He Ping) unless each of them is
 * somebody; 1: the first one stands by itself. */
static unsigned tied(const struct office *office, const struct casefile *file, char **words)
{
	unsigned count = 0;
	bool known = true;
	for (; words[count] && is_latin(words[count]); count++)
		known = known && meant_titled(office, file, words[count]) != MEANT_NOBODY;
	return known ? 1 : count;
}

/* The first of WORDS, as many as mean one person, that mean one who withdrew; NULL: none do. To be freed. */
static char *gone_among(const struct office *office, const struct casefile *file, char **words)
{
	unsigned least = *words ? tied(office, file, words) : 1;
	for (unsigned count = g_strv_length(words); count >= least; count--) {
		g_autoptr(GString) name = g_string_new(words[0]);
		for (unsigned i = 1; i < count; i++)
			g_string_append_printf(name, " %s", words[i]);
		enum meant meant = meant_titled(office, file, name->str);
		if (meant == MEANT_GONE)
			return text_display(name->str);
		if (meant == MEANT_STAYS || count == least)
			return gone_among(office, file, words + count);
	}
	return NULL;
}

char *recusal_named(const struct office *office, const struct casefile *file, const char *value)
{
	g_auto(GStrv) entries = text_listed(value);
	for (char **entry = entries; *entry; entry++) {
		g_auto(GStrv) words = words_of(*entry);
		char *gone = gone_among(office, file, words);
		if (gone)
			return gone;
	}
	return NULL;
}
