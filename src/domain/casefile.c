#include "domain/casefile.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/mask.h"
#include "domain/role.h"
#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	unsigned kinds; /* of KIND_BIT: it happens to these alone; 0: to all */
} FACTS[FACT_COUNT] = {
    [FACT_ARRIVED] = {.name = "arrived", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_RECEIVED] = {.name = "received"},
    [FACT_SESSION] = {.name = "session", .kinds = KIND_BIT(KIND_VISIT)},
    [FACT_REOPENED] = {.name = "reopened"},
    [FACT_ACCEPTED] = {.name = "accepted"},
    [FACT_TOLD] = {.name = "told"},
    [FACT_HANDED] = {.name = "handed"},
    [FACT_REFUSED] = {.name = "refused"},
    [FACT_OBJECTED] = {.name = "objected"},
    [FACT_ASKED] = {.name = "asked", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_CORRECTED] = {.name = "corrected", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_EXPLAIN] = {.name = "explain", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_REASONED] = {.name = "reasoned", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_DEFERRED] = {.name = "deferred", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_CHARGED] = {.name = "charged", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_PAID] = {.name = "paid", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_SENT] = {.name = "sent", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_DELIVERED] = {.name = "delivered", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_OPINED] = {.name = "opined", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_SHARED] = {.name = "shared", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_AGREED] = {.name = "agreed", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_SEARCHED] = {.name = "searched", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_REVIEWED] = {.name = "reviewed", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_DECIDED] = {.name = "decided", .kinds = KIND_BIT(KIND_APPLICATION) | KIND_BIT(KIND_REMEDY)},
    [FACT_PROMISED] = {.name = "promised", .kinds = KIND_BIT(KIND_VISIT)},
    [FACT_ANSWERED] = {.name = "answered", .kinds = KIND_BIT(KIND_VISIT)},
    [FACT_REPLIED] = {.name = "replied"},
    [FACT_REWORKED] = {.name = "reworked"},
    [FACT_REREPLIED] = {.name = "rereplied"},
    [FACT_REACHED] = {.name = "reached", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_REREACHED] = {.name = "rereached", .kinds = KIND_BIT(KIND_APPLICATION)},
    [FACT_RATED] = {.name = "rated"},
    [FACT_STOPPED] = {.name = "stopped"},
    [FACT_CLOSED] = {.name = "closed"},
    [FACT_LIMITED] = {.name = "limited"},
};

/* Every text of a case by the name that commands, events and rules use for it. */
static const struct {
	const char *name;
	size_t offset;
	bool told; /* in words, by whoever wrote it */
} FIELDS[] = {
    {.name = "box", .offset = offsetof(struct casefile, box)},
    {.name = "subject", .offset = offsetof(struct casefile, subject), .told = true},
    {.name = "body", .offset = offsetof(struct casefile, body), .told = true},
    {.name = "from", .offset = offsetof(struct casefile, writer)},
    {.name = "contact", .offset = offsetof(struct casefile, contact)},
    {.name = "identity", .offset = offsetof(struct casefile, identity)},
    {.name = "category", .offset = offsetof(struct casefile, category)},
    {.name = "class", .offset = offsetof(struct casefile, class)},
    {.name = "external", .offset = offsetof(struct casefile, external)},
    {.name = "track", .offset = offsetof(struct casefile, track)},
    {.name = "type", .offset = offsetof(struct casefile, type)},
    {.name = "wants", .offset = offsetof(struct casefile, wants), .told = true},
    {.name = "unit", .offset = offsetof(struct casefile, unit)},
    {.name = "with", .offset = offsetof(struct casefile, with)},
    {.name = "handler", .offset = offsetof(struct casefile, handler)},
    {.name = "proposal", .offset = offsetof(struct casefile, proposal), .told = true},
    {.name = "instruction", .offset = offsetof(struct casefile, instruction), .told = true},
    {.name = "draft", .offset = offsetof(struct casefile, draft), .told = true},
    {.name = "drafter", .offset = offsetof(struct casefile, drafter)},
    {.name = "drafters", .offset = offsetof(struct casefile, drafters)},
    {.name = "refuser", .offset = offsetof(struct casefile, refuser)},
    {.name = "reply", .offset = offsetof(struct casefile, reply), .told = true},
    {.name = "via", .offset = offsetof(struct casefile, via)},
    {.name = "slot", .offset = offsetof(struct casefile, slot)},
    {.name = "persons", .offset = offsetof(struct casefile, persons)},
    {.name = "representatives", .offset = offsetof(struct casefile, representatives)},
    {.name = "accompany", .offset = offsetof(struct casefile, accompany), .told = true},
    {.name = "leader", .offset = offsetof(struct casefile, leader)},
    {.name = "recorder", .offset = offsetof(struct casefile, recorder)},
    {.name = "minutes", .offset = offsetof(struct casefile, minutes), .told = true},
    {.name = "slip", .offset = offsetof(struct casefile, slip)},
    {.name = "kind", .offset = offsetof(struct casefile, remedy)},
    {.name = "authority", .offset = offsetof(struct casefile, authority)},
    {.name = "form", .offset = offsetof(struct casefile, form)},
    {.name = "how", .offset = offsetof(struct casefile, how)},
    {.name = "search", .offset = offsetof(struct casefile, search), .told = true},
    {.name = "secrecy", .offset = offsetof(struct casefile, secrecy)},
    {.name = "reviewer", .offset = offsetof(struct casefile, reviewer)},
    {.name = "opinion", .offset = offsetof(struct casefile, opinion)},
    {.name = "explained", .offset = offsetof(struct casefile, explained)},
    {.name = "ground", .offset = offsetof(struct casefile, ground), .told = true},
    {.name = "withheld", .offset = offsetof(struct casefile, withheld)},
    {.name = "outcome", .offset = offsetof(struct casefile, outcome)},
    {.name = "answered", .offset = offsetof(struct casefile, answered)},
    {.name = "reason", .offset = offsetof(struct casefile, reason), .told = true},
    {.name = "against", .offset = offsetof(struct casefile, against)},
    {.name = "named", .offset = offsetof(struct casefile, named)},
    {.name = "accused", .offset = offsetof(struct casefile, accused)},
    {.name = "recused", .offset = offsetof(struct casefile, recused)},
    {.name = "apart", .offset = offsetof(struct casefile, apart)},
    {.name = "satisfaction", .offset = offsetof(struct casefile, satisfaction)},
    {.name = "linked", .offset = offsetof(struct casefile, linked)},
    {.name = "tied", .offset = offsetof(struct casefile, tied)},
    {.name = "petition", .offset = offsetof(struct casefile, petition)},
    {.name = "names", .offset = offsetof(struct casefile, names)},
    {.name = "shielded", .offset = offsetof(struct casefile, shielded)},
    {.name = "kin", .offset = offsetof(struct casefile, kin)},
    {.name = "papers", .offset = offsetof(struct casefile, papers), .told = true},
    {.name = "returned", .offset = offsetof(struct casefile, returned), .told = true},
    {.name = "sought", .offset = offsetof(struct casefile, sought), .told = true},
};

static void extension_clear(void *data)
{
	struct extension *extension = data;
	g_free(extension->clock);
	g_free(extension->reason);
}

static void span_clear(void *data)
{
	struct span *span = data;
	g_free(span->why);
	g_free(span->label);
	g_free(span->opinion);
}

static void attachment_free(void *data)
{
	struct attachment *attachment = data;
	g_free(attachment->sha256);
	g_free(attachment->name);
	g_free(attachment->type);
	g_free(attachment);
}

static void reminder_free(void *data)
{
	struct reminder *reminder = data;
	g_free(reminder->number);
	g_free(reminder->step);
	g_free(reminder->clock);
	g_free(reminder->to);
	g_free(reminder->response);
	g_free(reminder);
}

struct casefile *casefile_new(void)
{
	struct casefile *file = g_new0(struct casefile, 1);
	int *const days[] = {&file->limit_on, &file->filed_on, &file->unit_limit_on, &file->assigned_on, &file->since,
	    &file->again_on, &file->endorsed_on, &file->sought_on, &file->papered_on};
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++)
		*days[i] = DATE_NONE;
	for (int fact = 0; fact < FACT_COUNT; fact++)
		file->facts[fact] = file->until[fact] = file->before[fact] = DATE_NONE;
	file->extensions = g_array_new(FALSE, TRUE, sizeof(struct extension));
	g_array_set_clear_func(file->extensions, extension_clear);
	file->fees = g_array_new(FALSE, TRUE, sizeof(struct fee));
	file->spans = g_array_new(FALSE, TRUE, sizeof(struct span));
	g_array_set_clear_func(file->spans, span_clear);
	file->attachments = g_ptr_array_new_with_free_func(attachment_free);
	file->reminded = g_ptr_array_new_with_free_func(reminder_free);
	return file;
}

void casefile_free(struct casefile *file)
{
	if (!file)
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(FIELDS); i++)
		g_free(*(char **)(void *)((char *)file + FIELDS[i].offset));
	g_free(file->uuid);
	g_array_unref(file->extensions);
	g_array_unref(file->fees);
	g_array_unref(file->spans);
	g_ptr_array_unref(file->attachments);
	g_ptr_array_unref(file->reminded);
	g_free(file);
}

char *casefile_secrets(const struct casefile *file)
{
	const char *own = file->guard & GUARD_SECRET ? file->names : NULL;
	return own && file->shielded ? g_strjoin("\n", own, file->shielded, NULL) : g_strdup(own ? own : file->shielded);
}

static bool mask(char **text, const char *name)
{
	g_autofree char *told = *text;
	*text = NULL;
	g_autofree char *plain = mask_text(told, NULL);
	*text = mask_within(plain, name);
	return g_strcmp0(*text, told) != 0;
}

char *casefile_told(const struct casefile *file, const char *field, const char *text)
{
	g_autofree char *masked = mask_field(field, text, file->guard);
	g_autofree char *names = casefile_secrets(file);
	return mask_within(masked, names);
}

bool casefile_mask(struct casefile *file)
{
	bool found = false;
	g_autofree char *name = casefile_secrets(file);
	for (size_t i = 0; i < G_N_ELEMENTS(FIELDS); i++)
		if (FIELDS[i].told)
			found |= mask((char **)(void *)((char *)file + FIELDS[i].offset), name);
	for (unsigned i = 0; i < file->attachments->len; i++)
		found |= mask(&((struct attachment *)file->attachments->pdata[i])->name, name);
	for (unsigned i = 0; i < file->spans->len; i++)
		found |= mask(&g_array_index(file->spans, struct span, i).label, name);
	for (unsigned i = 0; i < file->reminded->len; i++) {
		struct reminder *reminder = file->reminded->pdata[i];
		found |= mask(&reminder->to, name);
		found |= mask(&reminder->response, name);
	}
	if (file->shielded)
		found |= mask(&file->writer, file->shielded);
	return found;
}

bool casefile_objected(const struct span *span)
{
	return !span->maker && span->opinion && !strcmp(span->opinion, "object");
}

/* The parties of the spans that IS holds for; NULL: there are none. To be freed. */
static char *parties(const struct casefile *file, bool (*is)(const struct span *span))
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (unsigned i = 0; i < file->spans->len; i++) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		if (is(span))
			g_string_append_printf(names, "%s%s", names->len ? _(", ") : "", span->label);
	}
	return names->len ? g_strdup(names->str) : NULL;
}

static bool is_untold(const struct span *span)
{
	return casefile_objected(span) && !span->told;
}

char *casefile_untold(const struct casefile *file)
{
	uint64_t decided = STATE_BIT(STATE_APPROVED) | STATE_BIT(STATE_CLOSED) | STATE_BIT(STATE_ARCHIVED);
	bool discloses = file->outcome && !strcmp(file->outcome, "R1") && decided & STATE_BIT(file->state);
	return discloses ? parties(file, is_untold) : NULL;
}

/* Who was written to, and of whom nobody knows whether the letter reached them. */
static bool is_unreached(const struct span *span)
{
	return span->to == DATE_NONE && span->delivered == DATE_NONE && !strcmp(span->why, SPAN_CONSULT);
}

/* SENTENCE about NAMES, which are freed, goes to ALL; nothing where there are none. */
static void add_check(GStrvBuilder *all, const char *sentence, char *names)
{
	g_autofree char *whom = names;
	g_autofree char *text = whom ? g_strdup_printf(sentence, whom) : NULL;
	if (text)
		g_strv_builder_add(all, text);
}

static char *untold_said(const struct casefile *file)
{
	g_autofree char *names = casefile_untold(file);
	const char *article = article_on("Regulations on Disclosure art 32", article_day(file, file->since));
	return names ? g_strdup_printf(_("%s objected and is told in writing what is disclosed nonetheless, and why (%s): "
	                                 "'letter' issues third-party-told"),
	                   names, article)
	             : NULL;
}

char *casefile_check(const struct casefile *file)
{
	const char *const CHECKS[] = {
	    file->unpapered && !file->papered
	        ? _("the answer was served, and no paper of it was issued: 'letter' issues it")
	        : NULL,
	    file->outdated ? _("the paper of the answer names other remedies than the law of the day of its service: "
	                       "'letter' issues it again")
	                   : NULL,
	    file->papered && file->misnamed
	        ? _("the applicant was corrected after the paper of the answer was issued: 'letter' issues it again")
	        : NULL,
	};
	g_autoptr(GStrvBuilder) all = g_strv_builder_new();
	for (size_t i = 0; i < G_N_ELEMENTS(CHECKS); i++)
		if (CHECKS[i])
			g_strv_builder_add(all, CHECKS[i]);
	g_autofree char *untold = untold_said(file);
	if (untold)
		g_strv_builder_add(all, untold);
	add_check(all, _("whether the letter reached %s is not known: 'consult' says it with delivered="),
	    parties(file, is_unreached));
	g_auto(GStrv) sentences = g_strv_builder_end(all);
	return *sentences ? g_strjoinv(_("; "), sentences) : NULL;
}

bool casefile_unnoticed(const struct casefile *file)
{
	bool reachable = !file->anonymous && file->contact;
	return file->state == STATE_REFUSED && reachable && file->facts[FACT_TOLD] == DATE_NONE;
}

int casefile_ended_on(const struct casefile *file)
{
	return file->facts[FACT_CLOSED] != DATE_NONE ? file->facts[FACT_CLOSED] : file->facts[FACT_STOPPED];
}

bool casefile_is_advert(const struct casefile *file)
{
	return file->number.kind == KIND_LETTER && file->facts[FACT_REFUSED] != DATE_NONE &&
	       !g_strcmp0(file->outcome, "NA8");
}

/* The day on which its refusal settled it: whoever wrote it was told, or nobody can be and it was approved. */
static int refused_on(const struct casefile *file)
{
	int refused = file->facts[FACT_REFUSED], told = file->facts[FACT_TOLD];
	if (refused == DATE_NONE || casefile_is_advert(file))
		return refused;
	if (told != DATE_NONE && told >= refused)
		return told;
	return casefile_unnoticed(file) ? DATE_NONE : file->endorsed_on;
}

int casefile_settled_on(const struct casefile *file)
{
	const int days[] = {
	    file->facts[FACT_REPLIED], refused_on(file), state_is_open(file->state) ? DATE_NONE : casefile_ended_on(file)};
	int first = DATE_NONE;
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++)
		if (days[i] != DATE_NONE && (first == DATE_NONE || days[i] < first))
			first = days[i];
	return first;
}

bool casefile_is_beside(const struct casefile *file, const char *unit)
{
	g_auto(GStrv) units = g_strsplit(file->with ? file->with : "", "\n", -1);
	return g_strv_contains((const char *const *)units, unit);
}

const char *casefile_fact_name(enum fact fact)
{
	return FACTS[fact].name;
}

bool casefile_fact_fits(enum fact fact, enum kind kind)
{
	return !FACTS[fact].kinds || FACTS[fact].kinds & KIND_BIT(kind);
}

int casefile_fact_parse(const char *name)
{
	for (int fact = 0; fact < FACT_COUNT; fact++)
		if (!strcmp(FACTS[fact].name, name))
			return fact;
	return -1;
}

char **casefile_field(struct casefile *file, const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(FIELDS); i++)
		if (!strcmp(FIELDS[i].name, name))
			return (char **)(void *)((char *)file + FIELDS[i].offset);
	return NULL;
}

const char *casefile_text(const struct casefile *file, const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(FIELDS); i++)
		if (!strcmp(FIELDS[i].name, name))
			return *(char *const *)(const void *)((const char *)file + FIELDS[i].offset);
	return NULL;
}

const struct span *span_over(const GArray *spans, const char *why, int day)
{
	const struct span *lasting = NULL;
	for (unsigned i = 0; spans && i < spans->len; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		if (day <= span->from || strcmp(span->why, why) != 0)
			continue;
		if (span->to == DATE_NONE)
			lasting = span;
		else if (day <= span->to)
			return span;
	}
	return lasting;
}

struct span *casefile_consultation(const struct casefile *file, const char *party)
{
	struct span *found = NULL;
	for (unsigned i = 0; i < file->spans->len; i++) {
		struct span *span = &g_array_index(file->spans, struct span, i);
		if (span->to != DATE_NONE || (party && strcmp(span->label, party) != 0))
			continue;
		if (found)
			return NULL;
		found = span;
	}
	return found;
}

struct fee *casefile_fee(const struct casefile *file)
{
	return file->fees->len ? &g_array_index(file->fees, struct fee, file->fees->len - 1) : NULL;
}

/* Digits and letters alone: brackets and 号 are written in many ways. */
static char *bare_number(const char *text)
{
	g_autoptr(GString) bare = g_string_new(NULL);
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = text_halfwidth(g_utf8_get_char(at));
		bool digit = c < 0x80 && g_ascii_isdigit((char)c);
		bool after = bare->len && g_ascii_isdigit(bare->str[bare->len - 1]);
		if (g_unichar_isalpha(c) && c != 0x53f7)
			g_string_append_unichar(bare, c);
		else if (digit)
			g_string_append_unichar(bare, c);
		else if (after)
			g_string_append_c(bare, '-');
	}
	g_string_truncate(bare, strlen(bare->str) - g_str_has_suffix(bare->str, "-"));
	return g_strdup(bare->str);
}

struct reminder *casefile_reminder(const struct casefile *file, const char *number)
{
	const GPtrArray *reminded = file->reminded;
	if (!number)
		return reminded->len ? reminded->pdata[reminded->len - 1] : NULL;
	g_autofree char *wanted = bare_number(number);
	for (unsigned i = 0; i < reminded->len; i++) {
		struct reminder *reminder = reminded->pdata[i];
		g_autofree char *own = bare_number(reminder->number ? reminder->number : "");
		if (*own && !strcmp(own, wanted))
			return reminder;
	}
	return NULL;
}

int casefile_persons(const struct casefile *file)
{
	if (!text_blank(file->persons))
		return (int)g_ascii_strtoll(file->persons, NULL, 10);
	return MAX(casefile_speakers(file), 1);
}

int casefile_speakers(const struct casefile *file)
{
	int count = 0;
	g_auto(GStrv) names = text_listed(file->representatives);
	for (char **name = names; *name; name++)
		count += !text_blank(*name);
	return count;
}
