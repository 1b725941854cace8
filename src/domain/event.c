#include "domain/event.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/article.h"
#include "domain/casefile.h"
#include "domain/identity.h"
#include "domain/role.h"
#include "domain/types.h"
#include <nettle/sha2.h>
#include <string.h>

struct event *event_new(const char *kind, const char *actor, int effective_on)
{
	struct event *event = g_new0(struct event, 1);
	event->id = identity_random();
	event->kind = g_strdup(kind);
	event->actor = g_strdup(actor);
	event->effective_on = effective_on;
	event->body = json_object();
	return event;
}

void event_free(struct event *event)
{
	if (!event)
		return;
	g_free(event->id);
	g_free(event->kind);
	g_free(event->recorded_at);
	g_free(event->written_at);
	g_free(event->actor);
	json_decref(event->body);
	g_free(event);
}

const char *event_text(const struct event *event, const char *field)
{
	return json_string_value(json_object_get(event->body, field));
}

int event_day(const struct event *event, const char *field)
{
	const char *text = event_text(event, field);
	return text ? date_parse(text) : DATE_NONE;
}

void event_set(struct event *event, const char *field, const char *value)
{
	json_object_set_new(event->body, field, json_string(value));
}

char *event_body(const struct event *event)
{
	char *text = json_dumps(event->body, JSON_SORT_KEYS | JSON_COMPACT);
	char *copy = g_strdup(text);
	free(text);
	return copy;
}

/* Length and bytes, so that no two different events give the same stream. */
static void hash_text(struct sha256_ctx *sha, const char *text)
{
	char length[24];
	size_t bytes = text ? strlen(text) : 0;
	int digits = g_snprintf(length, sizeof length, "%zu:", bytes);
	sha256_update(sha, (size_t)digits, (const uint8_t *)length);
	if (bytes)
		sha256_update(sha, bytes, (const uint8_t *)text);
}

static void hash_number(struct sha256_ctx *sha, int64_t number)
{
	char text[24];
	g_snprintf(text, sizeof text, "%" G_GINT64_FORMAT, number);
	hash_text(sha, text);
}

void event_hash(const struct event *event, const char *previous, char ret[65])
{
	g_autofree char *body = event_body(event);
	event_hash_body(event, body, previous, ret);
}

void event_hash_body(const struct event *event, const char *body, const char *previous, char ret[65])
{
	static const char HEX[] = "0123456789abcdef";
	struct sha256_ctx sha;
	uint8_t digest[SHA256_DIGEST_SIZE];
	g_autofree char *day = date_format(event->effective_on);
	sha256_init(&sha);
	hash_text(&sha, previous);
	hash_number(&sha, event->seq);
	hash_text(&sha, event->id);
	hash_number(&sha, event->case_id);
	hash_text(&sha, event->kind);
	hash_text(&sha, day);
	hash_text(&sha, event->recorded_at);
	hash_text(&sha, event->written_at);
	hash_text(&sha, event->actor);
	hash_text(&sha, body);
	sha256_digest(&sha, sizeof digest, digest);
	for (int i = 0; i < SHA256_DIGEST_SIZE; i++) {
		ret[2 * i] = HEX[digest[i] >> 4];
		ret[2 * i + 1] = HEX[digest[i] & 15];
	}
	ret[64] = 0;
}

const struct event_type *event_type_at(unsigned n)
{
	for (const struct event_type *const *table = EVENT_TABLES; *table; table++)
		for (const struct event_type *type = *table; type->name; type++)
			if (!n--)
				return type;
	return NULL;
}

const struct event_type *event_type_find(const char *name)
{
	for (const struct event_type *const *table = EVENT_TABLES; *table; table++)
		for (const struct event_type *type = *table; type->name; type++)
			if (!strcmp(type->name, name))
				return type;
	return NULL;
}

const struct event_type *event_type_opening(enum kind kind)
{
	return event_type_find(kind_name(kind));
}

const struct field *event_type_field(const struct event_type *type, const char *name)
{
	for (const struct field *field = type->fields; field && field->name; field++)
		if (!strcmp(field->name, name))
			return field;
	return NULL;
}

bool field_is_typed(const struct field *field)
{
	return field->type != FIELD_FILES && field->type != FIELD_MADE;
}

bool event_type_takes(const struct event_type *type, const struct field *field, enum kind kind)
{
	if (strcmp(type->name, "correct") != 0 || !strcmp(field->name, "reason"))
		return true;
	const struct event_type *opening = event_type_opening(kind);
	return opening && event_type_field(opening, field->name);
}

/* Where the words of a type speak of the writer, and it was none who brought the case; and where they speak of a reply,
 * and it is none that is decided on. */
static const struct words {
	const char *name;
	unsigned kinds;
	uint64_t states; /* of STATE_BIT; 0: all */
	const char *title, *done;
} WORDS[] = {
    {.name = "tell", .kinds = KIND_BIT(KIND_VISIT), .title = N_("tell the visitor"), .done = N_("visitor told")},
    {.name = "withdraw",
        .kinds = KIND_BIT(KIND_VISIT),
        .title = N_("withdrawn by the visitor"),
        .done = N_("withdrawn")},
    {.name = "withdraw",
        .kinds = KIND_BIT(KIND_APPLICATION) | KIND_BIT(KIND_REMEDY),
        .title = N_("withdrawn by the applicant"),
        .done = N_("withdrawn")},
    {.name = "reveal",
        .kinds = KIND_BIT(KIND_VISIT),
        .title = N_("show who the visitor is"),
        .done = N_("visitor's identity shown")},
    {.name = "reveal",
        .kinds = KIND_BIT(KIND_APPLICATION) | KIND_BIT(KIND_REMEDY),
        .title = N_("show who the applicant is"),
        .done = N_("applicant's identity shown")},
    {.name = "approve",
        .kinds = KIND_BIT(KIND_LETTER) | KIND_BIT(KIND_VISIT),
        .states = STATE_BIT(STATE_REFUSED),
        .title = N_("approve the refusal"),
        .done = N_("refusal approved")},
};

static bool speaks_of(const struct words *words, const struct event_type *type, enum kind kind)
{
	return words->kinds & KIND_BIT(kind) && !strcmp(words->name, type->name);
}

/* NULL: none of their own. */
static const struct words *words_for(const struct event_type *type, enum kind kind, enum state state)
{
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		if (speaks_of(&WORDS[i], type, kind) && (!WORDS[i].states || WORDS[i].states & STATE_BIT(state)))
			return &WORDS[i];
	return NULL;
}

const char *event_type_title(const struct event_type *type, enum kind kind, enum state state)
{
	const struct words *words = words_for(type, kind, state);
	return words ? _(words->title) : _(type->title);
}

const char *event_type_done(const struct event_type *type, enum kind kind, enum state state)
{
	const struct words *words = words_for(type, kind, state);
	return words ? _(words->done) : _(type->done);
}

bool event_type_varies(const struct event_type *type, enum kind kind)
{
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		if (WORDS[i].states && speaks_of(&WORDS[i], type, kind))
			return true;
	return false;
}

const char *event_type_article(const struct event_type *type, enum kind kind, int day)
{
	const char *article = type->article;
	for (const struct transition *way = type->transitions; way->kinds; way++)
		if (way->kinds & KIND_BIT(kind) && way->article)
			article = way->article;
	return article_on(article, day);
}

unsigned event_type_roles(const struct event_type *type, enum kind kind)
{
	for (const struct transition *way = type->transitions; way->kinds; way++)
		if (way->kinds & KIND_BIT(kind) && way->roles)
			return way->roles;
	return type->roles;
}

unsigned event_type_guarded_roles(const struct event_type *type, enum kind kind, unsigned guard)
{
	return role_of_kin(event_type_roles(type, kind), guard);
}

unsigned event_type_all_roles(const struct event_type *type)
{
	unsigned roles = 0;
	for (const struct transition *way = type->transitions; way->kinds; way++)
		roles |= way->roles ? way->roles : type->roles;
	return roles;
}

bool event_type_allows(const struct event_type *type, enum kind kind, enum state state)
{
	for (const struct transition *way = type->transitions; way->kinds; way++)
		if (way->kinds & KIND_BIT(kind) && way->from & STATE_BIT(state))
			return true;
	return false;
}

static bool accuses(const struct event_type *type, enum kind kind, enum state state)
{
	for (const struct transition *way = type->transitions; way->kinds; way++)
		if (way->accuses && way->kinds & KIND_BIT(kind) && way->from & STATE_BIT(state))
			return true;
	return false;
}

bool event_type_heeds(const struct event_type *type, enum kind kind, enum state state, bool accusation)
{
	if (accusation)
		return type->accusation != ACCUSATION_NEVER;
	return type->accusation != ACCUSATION_ONLY || accuses(type, kind, state);
}

bool event_type_fits_kind(const struct event_type *type, enum kind kind)
{
	for (const struct transition *way = type->transitions; way->kinds; way++)
		if (way->kinds & KIND_BIT(kind))
			return true;
	return false;
}

const struct field *event_class_field(enum kind kind)
{
	static const char *const FIELDS[KIND_COUNT] = {
	    [KIND_LETTER] = "class", [KIND_VISIT] = "class", [KIND_APPLICATION] = "type", [KIND_REMEDY] = "kind"};
	return event_type_field(event_type_opening(kind), FIELDS[kind]);
}

char *event_type_said(const struct event_type *type, enum kind kind)
{
	if (strcmp(say_current(), "zh") != 0)
		return g_strdup(type->name);
	return g_strdup_printf(
	    "%s（%s）", kind < KIND_COUNT ? event_type_title(type, kind, STATE_NONE) : _(type->title), type->name);
}

bool field_is_several(const struct field *field)
{
	return field->type == FIELD_UNITS || field->type == FIELD_ACCUSED || field->type == FIELD_ROLES;
}

char *field_said(const struct field *field)
{
	return say_field(_(field->title), field->name, "");
}

char *event_field_said(const struct event *event, const char *name)
{
	const struct event_type *type = event_type_find(event->kind);
	const struct field *field = type ? event_type_field(type, name) : NULL;
	const char *value = event_text(event, name);
	return say_field(field ? _(field->title) : NULL, name, value ? value : "");
}

uint64_t event_states(enum kind kind)
{
	const struct event_type *type;
	uint64_t states = 0;
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		for (const struct transition *way = type->transitions; way->kinds; way++)
			if (way->kinds & KIND_BIT(kind))
				states |= STATE_BIT(way->to);
	return states & ~STATE_BIT(STATE_NONE);
}

static bool is_accusation(const struct casefile *file)
{
	return file->guard & GUARD_ACCUSATION;
}

bool event_type_possible(const struct event_type *type, const struct casefile *file, GError **error)
{
	return !type->possible || type->possible(file, error);
}

bool event_type_fits(const struct event_type *type, const struct casefile *file)
{
	return event_type_heeds(type, file->number.kind, file->state, is_accusation(file)) &&
	       event_type_allows(type, file->number.kind, file->state) && event_type_possible(type, file, NULL);
}

const struct transition *event_type_transition(
    const struct event_type *type, const struct casefile *file, const struct event *event)
{
	for (const struct transition *way = type->transitions; way->kinds; way++)
		if (way->kinds & KIND_BIT(file->number.kind) && way->from & STATE_BIT(file->state) &&
		    (!way->when || way->when(file, event)))
			return way;
	return NULL;
}
