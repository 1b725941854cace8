#include "domain/paper.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/desk.h"
#include "domain/role.h"
#include "domain/value.h"
#include <string.h>

#define EVERY_STATE (STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_NONE) - STATE_BIT(STATE_VOID))

static void field_free(void *data)
{
	struct paper_field *field = data;
	g_free(field->name);
	g_free(field->event);
	g_free(field->field);
	g_free(field->label);
	g_free(field);
}

void paper_free(struct paper *paper)
{
	g_free(paper->name);
	g_free(paper->title);
	g_strfreev(paper->also);
	g_free(paper->suffix);
	if (paper->law)
		template_free(paper->law);
	g_free(paper->when);
	g_free(paper->why);
	g_free(paper->party_why);
	g_strfreev(paper->after);
	g_strfreev(paper->extends);
	g_free(paper->remedy);
	g_ptr_array_unref(paper->fields);
	if (paper->template)
		template_free(paper->template);
	g_free(paper);
}

/* The words of TEXT without empty ones. */
static char **words_of(const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, " ", -1);
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	for (char **part = parts; *part; part++)
		if (**part)
			g_strv_builder_add(words, *part);
	return g_strv_builder_end(words);
}

/* "application registered searching": the kind, and its states; all of them where none is named. */
static bool read_states(uint64_t *states, const char *value, GError **error)
{
	g_auto(GStrv) words = words_of(value);
	enum kind kind;
	if (!words[0] || !kind_parse(words[0], &kind))
		return fail(error, FAIL_REFUSED, _("'%s' is no kind of case"), words[0] ? words[0] : "");
	if (!words[1])
		states[kind] |= EVERY_STATE;
	for (char **word = words + 1; *word; word++) {
		uint64_t named = value_states(*word);
		if (!named)
			return fail(error, FAIL_REFUSED, _("'%s' is no state of a case"), *word);
		states[kind] |= named;
	}
	return true;
}

static bool set_for(struct paper *paper, const char *value, GError **error)
{
	return read_states(paper->states, value, error);
}

static bool set_issue(struct paper *paper, const char *value, GError **error)
{
	return read_states(paper->issue, value, error);
}

static bool set_first(struct paper *paper, const char *value, GError **error)
{
	return read_states(paper->first, value, error);
}

static bool set_title(struct paper *paper, const char *value, GError **error)
{
	(void)error;
	paper->title = g_strdup(value);
	return true;
}

static bool set_also(struct paper *paper, const char *value, GError **error)
{
	(void)error;
	paper->also = words_of(value);
	return true;
}

static bool set_suffix(struct paper *paper, const char *value, GError **error)
{
	const char *mark = strchr(value, '#');
	if (mark && mark[1])
		return fail(error, FAIL_REFUSED, _("'#' is the last character of a suffix"));
	paper->suffix = g_strdup(value);
	return true;
}

static bool set_law(struct paper *paper, const char *value, GError **error)
{
	paper->law = template_read(value, error);
	return paper->law != NULL;
}

static bool set_roles(struct paper *paper, const char *value, GError **error)
{
	g_auto(GStrv) words = words_of(value);
	g_autofree char *names = g_strjoinv(",", words);
	return role_parse(names, &paper->roles, error);
}

static bool set_accusation(struct paper *paper, const char *value, GError **error)
{
	bool only = !strcmp(value, "only");
	if (!only && strcmp(value, "too") != 0)
		return fail(error, FAIL_REFUSED, _("accusation: takes only or too, not '%s'"), value);
	paper->accusation = only ? ACCUSATION_ONLY : ACCUSATION_TOO;
	return true;
}

/* "outcome=R3.*: an answer that refuses": the condition, and what it means. */
static bool read_condition(const char *value, char **condition, char **why, GError **error)
{
	const char *colon = strchr(value, ':');
	if (!colon)
		return fail(error, FAIL_REFUSED, _("what the condition means is missing behind ':'"));
	*condition = g_strndup(value, (gsize)(colon - value));
	*why = g_strstrip(g_strdup(colon + 1));
	return true;
}

static bool set_when(struct paper *paper, const char *value, GError **error)
{
	return read_condition(value, &paper->when, &paper->why, error) && template_check(paper->when, error);
}

static bool is_awaited(const struct span *span)
{
	return span->to == DATE_NONE;
}

static bool is_awaited_third(const struct span *span)
{
	return is_awaited(span) && !span->maker;
}

static bool is_awaited_maker(const struct span *span)
{
	return is_awaited(span) && span->maker;
}

static const struct {
	const char *word;
	bool (*concerns)(const struct span *span);
} PARTIES[] = {
    [PARTY_ANY] = {.word = "any", .concerns = is_awaited},
    [PARTY_THIRD] = {.word = "third", .concerns = is_awaited_third},
    [PARTY_MAKER] = {.word = "maker", .concerns = is_awaited_maker},
    [PARTY_OBJECTED] = {.word = "objected", .concerns = casefile_objected},
};

/* "third: what is being asked of third parties": whose consultation, and what it means. */
static bool set_party(struct paper *paper, const char *value, GError **error)
{
	g_autofree char *word = NULL;
	if (!read_condition(value, &word, &paper->party_why, error))
		return false;
	for (size_t i = PARTY_ANY; i < G_N_ELEMENTS(PARTIES); i++)
		if (!strcmp(PARTIES[i].word, word))
			paper->party = (enum paper_party)i;
	return paper->party || fail(error, FAIL_REFUSED, _("party: takes any, third, maker or objected, not '%s'"), word);
}

bool paper_concerns(const struct paper *paper, const struct span *span)
{
	return paper->party && !strcmp(span->why, SPAN_CONSULT) && PARTIES[paper->party].concerns(span);
}

static bool has_party(const struct paper *paper, const struct casefile *file)
{
	for (unsigned i = 0; i < file->spans->len; i++)
		if (paper_concerns(paper, &g_array_index(file->spans, struct span, i)))
			return true;
	return false;
}

static bool set_extends(struct paper *paper, const char *value, GError **error)
{
	(void)error;
	paper->extends = words_of(value);
	return true;
}

static bool set_after(struct paper *paper, const char *value, GError **error)
{
	paper->after = words_of(value);
	for (char **name = paper->after; *name; name++)
		if (!event_type_find(*name))
			return fail(error, FAIL_REFUSED, _("there is no event '%s'"), *name);
	return true;
}

static bool set_remedy(struct paper *paper, const char *value, GError **error)
{
	(void)error;
	paper->remedy = g_strdup(value);
	return true;
}

/* Whoever wrote may read what they wrote; every other reader gets it as the screens show it. */
static bool set_to(struct paper *paper, const char *value, GError **error)
{
	paper->own = !strcmp(value, "writer");
	return paper->own || fail(error, FAIL_REFUSED, _("to: takes writer, not '%s'"), value);
}

static bool check_source(const char *event, const char *field, GError **error)
{
	const struct event_type *type = event_type_find(event);
	if (!type)
		return fail(error, FAIL_REFUSED, _("there is no event '%s'"), event);
	return !strcmp(field, "day") || event_type_field(type, field) ||
	       fail(error, FAIL_REFUSED, _("%s has no field %s="), event, field);
}

/* "what request-correction.what 需要补正的内容", or "where 获取途径": the name, where it is taken from, what it is. */
static bool add_field(struct paper *paper, const char *value, GError **error)
{
	g_auto(GStrv) words = words_of(value);
	if (!words[0] || !words[1])
		return fail(error, FAIL_REFUSED, _("a field has a name and says what it is"));
	char *dot = words[2] ? strchr(words[1], '.') : NULL;
	struct paper_field *field = g_new0(struct paper_field, 1);
	g_ptr_array_add(paper->fields, field);
	field->name = g_strdup(words[0]);
	field->label = g_strjoinv(" ", words + (dot ? 2 : 1));
	if (!dot)
		return true;
	field->event = g_strndup(words[1], (gsize)(dot - words[1]));
	field->field = g_strdup(dot + 1);
	return check_source(field->event, field->field, error);
}

static const struct {
	const char *key;
	bool (*set)(struct paper *paper, const char *value, GError **error);
	bool many; /* may stand several times */
} KEYS[] = {
    {.key = "title", .set = set_title},
    {.key = "also", .set = set_also},
    {.key = "for", .set = set_for, .many = true},
    {.key = "issue", .set = set_issue, .many = true},
    {.key = "first", .set = set_first, .many = true},
    {.key = "suffix", .set = set_suffix},
    {.key = "law", .set = set_law},
    {.key = "roles", .set = set_roles},
    {.key = "accusation", .set = set_accusation},
    {.key = "when", .set = set_when},
    {.key = "party", .set = set_party},
    {.key = "after", .set = set_after},
    {.key = "extends", .set = set_extends},
    {.key = "remedy", .set = set_remedy},
    {.key = "to", .set = set_to},
    {.key = "field", .set = add_field, .many = true},
};

static bool set_key(struct paper *paper, const char *line, unsigned *seen, GError **error)
{
	const char *colon = strchr(line, ':');
	g_autofree char *key = colon ? g_strstrip(g_strndup(line, (gsize)(colon - line))) : NULL;
	g_autofree char *value = colon ? g_strstrip(g_strdup(colon + 1)) : NULL;
	for (unsigned i = 0; key && i < G_N_ELEMENTS(KEYS); i++) {
		if (strcmp(KEYS[i].key, key) != 0)
			continue;
		if (!*value || (!KEYS[i].many && *seen & 1u << i))
			return fail(error, FAIL_REFUSED, _("%s: is empty or given twice"), key);
		*seen |= 1u << i;
		return KEYS[i].set(paper, value, error);
	}
	g_autofree char *shown = text_display(line);
	return fail(error, FAIL_REFUSED, _("'%s' is no line of the head of a paper"), shown);
}

static bool read_head(struct paper *paper, char **lines, int count, GError **error)
{
	unsigned seen = 0;
	for (int i = 0; i < count; i++)
		if (*lines[i] && *lines[i] != '#' && !set_key(paper, lines[i], &seen, error)) {
			g_prefix_error(error, _("line %d: "), i + 1);
			return false;
		}
	if (!paper->title || !paper->suffix || !paper->roles)
		return fail(error, FAIL_REFUSED, _("title:, suffix: and roles: are needed"));
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (!paper->issue[kind])
			paper->issue[kind] = paper->states[kind];
	return true;
}

static bool read_paper(struct paper *paper, const char *text, GError **error)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	int count = 0;
	while (lines[count] && strcmp(lines[count], "---") != 0)
		count++;
	if (!lines[count])
		return fail(error, FAIL_REFUSED, _("the line '---' between head and text is missing"));
	if (!read_head(paper, lines, count, error))
		return false;
	g_autofree char *body = g_strjoinv("\n", lines + count + 1);
	paper->template = template_read(g_strchomp(body), error);
	if (!paper->template)
		g_prefix_error(error, _("below '---', "));
	return paper->template != NULL;
}

struct paper *paper_read(const char *name, const char *text, GError **error)
{
	OWN(paper) paper = g_new0(struct paper, 1);
	paper->name = g_strdup(name);
	paper->fields = g_ptr_array_new_with_free_func(field_free);
	g_autoptr(GError) reason = NULL;
	if (read_paper(paper, text, &reason))
		return g_steal_pointer(&paper);
	g_autofree char *shown = text_display(reason->message);
	fail(error, FAIL_REFUSED, _("%s: %s"), name, shown);
	return NULL;
}

bool paper_is(const struct paper *paper, const char *word)
{
	return !strcmp(paper->name, word) || !strcmp(paper->title, word) ||
	       (paper->also && g_strv_contains((const char *const *)paper->also, word));
}

/* "being searched for, approved": the states of STATES that a case of KIND can have. */
static char *state_titles(enum kind kind, uint64_t states)
{
	GString *text = g_string_new(NULL);
	uint64_t known = event_states(kind);
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
		if (states & known & STATE_BIT(state))
			g_string_append_printf(text, "%s%s", text->len ? _(", ") : "", state_title((enum state)state));
	return g_string_free(text, FALSE);
}

static bool check_state(const struct paper *paper, const struct casefile *file, uint64_t states, GError **error)
{
	if (states & STATE_BIT(file->state))
		return true;
	g_autofree char *number = number_paper(file->number);
	g_autofree char *titles = state_titles(file->number.kind, states);
	return fail(error, FAIL_REFUSED, _("%s does not fit %s, which is %s; it fits what is %s"), paper->title, number,
	    state_title(file->state), titles);
}

static bool check_accusation(const struct paper *paper, const struct casefile *file, GError **error)
{
	bool accusation = file->guard & GUARD_ACCUSATION;
	if (accusation && paper->accusation == ACCUSATION_NEVER)
		return fail(error, FAIL_REFUSED, _("%s is not for an accusation (%s)"), paper->title,
		    article_on("Regulations on Petitions art 30", file->facts[FACT_RECEIVED]));
	if (!accusation && paper->accusation == ACCUSATION_ONLY)
		return fail(error, FAIL_REFUSED, _("%s is for accusations alone"), paper->title);
	return true;
}

bool paper_fits(
    const struct paper *paper, const struct casefile *file, const struct template_source *source, GError **error)
{
	enum kind kind = file->number.kind;
	if (!paper->states[kind])
		return fail(
		    error, FAIL_REFUSED, _("%s is not for what is a case of the kind %s"), paper->title, kind_title(kind));
	if (!check_accusation(paper, file, error) || !check_state(paper, file, paper->states[kind], error))
		return false;
	g_autofree char *number = number_paper(file->number);
	bool fit = !paper->when || template_holds(paper->when, source);
	return (fit && (!paper->party || has_party(paper, file))) ||
	       fail(error, FAIL_REFUSED, _("%s does not fit %s: it is for %s"), paper->title, number,
	           fit ? paper->party_why : paper->why);
}

/* "'accept' or 'hand-over'": what comes before PAPER of a case of KIND. */
static char *after_said(const struct paper *paper, enum kind kind)
{
	GString *text = g_string_new(NULL);
	for (char **name = paper->after; *name; name++) {
		const struct event_type *type = event_type_find(*name);
		g_autofree char *said = event_type_said(type, kind);
		if (event_type_fits_kind(type, kind))
			g_string_append_printf(text, _("%s'%s'"), text->len ? _(" or ") : "", said);
	}
	return g_string_free(text, FALSE);
}

bool paper_may_issue(const struct paper *paper, const struct casefile *file, bool has_event, GError **error)
{
	if (!check_state(paper, file, paper->issue[file->number.kind], error))
		return false;
	g_autofree char *after = paper->after && !has_event ? after_said(paper, file->number.kind) : NULL;
	if (after)
		return fail(error, FAIL_REFUSED, _("%s comes after %s, which is not recorded"), paper->title, after);
	return !paper->own || desk_is_endorsed(file, error);
}

/* Whether DOCUMENT is STEM with nothing behind it but digits. */
static bool is_numbered(const char *document, const char *stem)
{
	if (!document || !g_str_has_prefix(document, stem))
		return false;
	document += strlen(stem);
	return document[strspn(document, "0123456789")] == 0;
}

char *paper_document(const struct paper *paper, struct number number, const GPtrArray *events)
{
	g_autofree char *root = number_paper(number);
	size_t length = strcspn(paper->suffix, "#");
	g_autofree char *stem = g_strdup_printf("%s-%.*s", root, (int)length, paper->suffix);
	int count = 1;
	for (unsigned i = 0; i < events->len; i++)
		count += is_numbered(event_text(events->pdata[i], "document"), stem);
	if (!paper->suffix[length] && count == 1)
		return g_steal_pointer(&stem);
	return g_strdup_printf("%s%d", stem, count);
}
