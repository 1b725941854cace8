#include "store/derive.h"
#include "base/date.h"
#include "base/terms.h"
#include "base/text.h"
#include "domain/correspondent.h"
#include "domain/deadline.h"
#include "domain/decision.h"
#include "domain/mask.h"
#include "domain/role.h"
#include "store/digest.h"
#include "store/kin.h"
#include <string.h>

const char DERIVE_NEVER[] = "9999-12-31";
const char DERIVE_SLIP[] = "slip";
const char DERIVE_SPOT[] = "spot";

void derived_free(struct derived *derived)
{
	if (!derived)
		return;
	for (int n = 0; n < COLUMN_COUNT; n++)
		g_free(derived->columns[n].text);
	g_clear_pointer(&derived->barred, g_ptr_array_unref);
	g_clear_pointer(&derived->marks, g_array_unref);
	g_ptr_array_unref(derived->clocks);
	g_free(derived->prose);
	g_free(derived);
}

void derive_bind(struct statement *statement, int at, const struct value *value)
{
	if (value->number)
		db_bind_int(statement, at, value->n);
	else
		db_bind(statement, at, value->text);
}

static void put_text(struct derived *derived, enum column column, const char *text)
{
	derived->columns[column].text = g_strdup(text);
}

static void put_number(struct derived *derived, enum column column, int64_t n)
{
	derived->columns[column] = (struct value){.number = true, .n = n};
}

static void put_day(struct derived *derived, enum column column, int day, const char *none)
{
	derived->columns[column].text = day == DATE_NONE ? g_strdup(none) : date_format(day);
}

/* Whether the day that lists show can still move by a notice: that of the next duty, else that of the answer. What an
 * answer of others moves depends on the day (case_row_is_held). */
static bool is_provisional(const struct clock *answer, const struct clock *next)
{
	if (next)
		return next->due.provisional;
	return answer && (answer->suspended || answer->due.provisional);
}

static void derive_deadlines(struct derived *derived)
{
	const struct clock *answer = deadline_answer(derived->clocks);
	const struct clock *next = deadline_next_duty(derived->clocks);
	put_day(derived, COLUMN_DUE_ON, answer && !answer->suspended ? answer->due.on : DATE_NONE, DERIVE_NEVER);
	put_day(derived, COLUMN_HELD_UNTIL, answer ? answer->held_until : DATE_NONE, NULL);
	put_text(derived, COLUMN_DUE_CODE, answer ? answer->rule->code : NULL);
	put_day(derived, COLUMN_DUE_MET_ON, answer ? answer->met_on : DATE_NONE, NULL);
	put_day(derived, COLUMN_NEXT_ON, next ? next->due.on : DATE_NONE, DERIVE_NEVER);
	put_text(derived, COLUMN_NEXT_CODE, next ? next->rule->code : NULL);
	put_text(derived, COLUMN_NEXT_UNIT, next ? unit_name(next->rule->unit) : NULL);
	put_day(derived, COLUMN_MISSED_ON, deadline_missed_on(derived->clocks), NULL);
	put_number(derived, COLUMN_PROVISIONAL, is_provisional(answer, next));
}

static void derive_identity(struct derived *derived, const struct casefile *file)
{
	put_number(derived, COLUMN_ID, file->id);
	put_text(derived, COLUMN_UUID, file->uuid);
	put_text(derived, COLUMN_KIND, kind_name(file->number.kind));
	put_number(derived, COLUMN_YEAR, file->number.year);
	put_number(derived, COLUMN_SERIAL, file->number.serial);
	put_text(derived, COLUMN_STATE, state_name(file->state));
	put_number(derived, COLUMN_STAGE, file->state);
	put_number(derived, COLUMN_OPEN, state_is_open(file->state));
	put_number(derived, COLUMN_GUARD, file->guard);
	put_number(derived, COLUMN_LAST_SEQ, file->last_seq);
}

/* The subject and the writer as lists show them: names that are told to nobody are masked when a case is written, not
 * for each row. The writer of a secret case is masked by its guard. */
static void derive_shown(struct derived *derived, const struct casefile *file)
{
	g_autofree char *names = casefile_secrets(file);
	derived->columns[COLUMN_SUBJECT].text = mask_within(file->subject ? file->subject : "", names);
	derived->columns[COLUMN_WRITER].text = mask_within(file->writer, file->shielded);
}

static void derive_facts(struct derived *derived, const struct casefile *file)
{
	put_text(derived, COLUMN_BOX, file->box);
	put_text(derived, COLUMN_CATEGORY, file->category);
	/* what the others are sorted by stands in the same column: the applicant's type, the kind of remedy */
	const char *class = file->class ? file->class : file->type ? file->type : file->remedy;
	put_text(derived, COLUMN_CLASS, class);
	put_text(derived, COLUMN_TRACK, file->track);
	put_text(derived, COLUMN_UNIT, file->unit);
	put_text(derived, COLUMN_CO_UNIT, file->with);
	put_text(derived, COLUMN_HANDLER, file->handler);
	put_text(derived, COLUMN_OUTCOME, file->outcome);
	put_text(derived, COLUMN_SATISFACTION, file->satisfaction);
	derive_shown(derived, file);
	put_number(derived, COLUMN_ANONYMOUS, file->anonymous);
	put_day(derived, COLUMN_RECEIVED_ON, file->facts[FACT_RECEIVED], "");
	put_day(derived, COLUMN_ACCEPTED_ON, file->facts[FACT_ACCEPTED], NULL);
	put_day(derived, COLUMN_REPLIED_ON, file->facts[FACT_REPLIED], NULL);
	put_day(derived, COLUMN_CLOSED_ON, casefile_ended_on(file), NULL);
	put_number(derived, COLUMN_ATTACHMENTS, file->attachments->len);
	put_number(derived, COLUMN_REMINDERS, file->reminders);
	put_number(derived, COLUMN_WAITS, decision_waits(file));
}

void derive_fee(struct derived *derived, const struct fee *fee)
{
	static const struct fee none = {.charged_on = DATE_NONE, .settled_on = DATE_NONE};
	static const enum column DAYS[] = {COLUMN_CHARGED_ON, COLUMN_PAID_ON, COLUMN_WAIVED_ON};
	const struct fee *told = fee ? fee : &none;
	bool waived = told->waived > 0, paid = !waived || told->waived < told->sum;
	for (size_t i = 0; i < G_N_ELEMENTS(DAYS); i++)
		g_clear_pointer(&derived->columns[DAYS[i]].text, g_free);
	put_day(derived, COLUMN_CHARGED_ON, told->charged_on, NULL);
	put_day(derived, COLUMN_PAID_ON, paid ? told->settled_on : DATE_NONE, NULL);
	put_day(derived, COLUMN_WAIVED_ON, waived ? told->settled_on : DATE_NONE, NULL);
	put_number(derived, COLUMN_FEE, told->sum);
	put_number(derived, COLUMN_WAIVED, told->waived);
}

/* What the yearly figures count by. */
static void derive_figures(struct derived *derived, const struct casefile *file)
{
	put_text(derived, COLUMN_TYPE, file->remedy ? file->remedy : file->type);
	put_text(derived, COLUMN_VIA, file->number.kind == KIND_APPLICATION ? file->via : NULL);
	int decided = file->facts[FACT_DECIDED];
	put_day(derived, COLUMN_DECIDED_ON, decided == DATE_NONE ? file->facts[FACT_REFUSED] : decided, NULL);
	derive_fee(derived, casefile_fee(file));
	put_text(derived, COLUMN_RECORDED_ON, file->recorded_on);
	put_text(derived, COLUMN_ENDED_AS, state_name(file->ended_as));
	put_day(derived, COLUMN_AGAIN_ON, file->again_on, NULL);
	put_day(derived, COLUMN_SETTLED_ON, casefile_settled_on(file), NULL);
}

/* When a visitor comes, and how the matter was settled: on a slip, else on the spot. */
static void derive_visit(struct derived *derived, const struct casefile *file)
{
	bool answered = file->facts[FACT_ANSWERED] != DATE_NONE;
	put_day(derived, COLUMN_SESSION_ON, file->facts[FACT_SESSION], NULL);
	put_text(derived, COLUMN_SLOT, text_blank(file->slot) ? NULL : file->slot);
	put_number(derived, COLUMN_PERSONS, casefile_persons(file));
	put_number(derived, COLUMN_BOOKED, file->booked);
	put_text(derived, COLUMN_SETTLED, file->slip ? DERIVE_SLIP : answered ? DERIVE_SPOT : NULL);
}

char *derive_writer_key(const char *writer)
{
	return text_blank(writer) ? NULL : text_fold(writer);
}

/* Letters and digits only: blanks, line ends and punctuation do not make another letter. */
static char *key_of(const char *folded)
{
	g_autoptr(GString) bare = g_string_sized_new(strlen(folded));
	for (const char *at = folded; *at; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		if (g_unichar_isalnum(character))
			g_string_append_unichar(bare, character);
	}
	return bare->len ? digest_hex(bare->str, bare->len) : NULL;
}

char *derive_content_key(const char *subject, const char *body)
{
	const char *text = text_blank(body) ? subject : body;
	g_autofree char *folded = text_fold(text ? text : "");
	return key_of(folded);
}

/* One more part, already folded, which must not run into the one before. */
static void append_part(GString *prose, const char *folded)
{
	if (prose->len)
		g_string_append_c(prose, '\n');
	g_string_append(prose, folded);
}

static void append_folded(GString *prose, const char *text)
{
	if (text_blank(text))
		return;
	g_autofree char *folded = text_fold(text);
	append_part(prose, folded);
}

/* What is typed for it without an input method. */
static void append_initials(GString *prose, const char *text)
{
	g_autofree char *initials = text_initials(text);
	if (strlen(initials) < 2)
		return;
	g_autofree char *part = g_strdup_printf("%c%s", TERMS_INITIALS, initials);
	append_part(prose, part);
}

/* The name of the unit, as it is now: cases are written again when it changes (store/words.c). */
static bool append_unit(struct store *store, GString *prose, const char *unit, GError **error)
{
	if (!unit)
		return true;
	append_folded(prose, unit);
	struct statement *one = db_query(store->db, SQL_WORD_NAME, "unit", unit);
	enum step step = db_step(one, error);
	if (step == STEP_ROW && strcmp(db_text(one, 0), unit) != 0)
		append_folded(prose, db_text(one, 0));
	if (step == STEP_ROW)
		append_initials(prose, db_text(one, 0));
	db_reset(one);
	return step != STEP_ERROR;
}

/* What TEXT is found by: of a secret case no more than whoever sees it is shown, so that trying a number or a name
 * tells nothing. */
static char *told(const struct casefile *file, const char *text)
{
	return file->guard & GUARD_SECRET || file->shielded ? casefile_told(file, "body", text) : g_strdup(text);
}

/* What a case is found by: never how a person is reached or who they are by law, nor the name where that is masked. */
static char *prose_of(struct store *store, const struct casefile *file, GError **error)
{
	g_autofree char *text = told(file, file->body), *body = text_fold(text ? text : "");
	g_autofree char *subject = told(file, file->subject), *reply = told(file, file->reply);
	GString *prose = g_string_sized_new(strlen(body) + 256);
	g_autofree char *paper = number_paper(file->number);
	g_autofree char *ref = number_ref(file->number);
	g_autofree char *writer = file->guard & GUARD_SECRET ? NULL : mask_within(file->writer, file->shielded);
	g_autofree char *papers = told(file, file->papers);
	const char *texts[] = {writer, paper, ref, file->external, file->handler, reply, papers};
	append_folded(prose, subject);
	if (*body)
		append_part(prose, body);
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		append_folded(prose, texts[i]);
	append_initials(prose, subject);
	append_initials(prose, writer);
	bool done = append_unit(store, prose, file->unit, error);
	return g_string_free(prose, !done);
}

static bool derive_words(struct store *store, struct derived *derived, const struct casefile *file, GError **error)
{
	g_autofree char *body = text_fold(file->body ? file->body : "");
	char *key = *body ? key_of(body) : derive_content_key(file->subject, NULL);
	derived->columns[COLUMN_CONTENT_KEY].text = key ? key : g_strdup("");
	derived->columns[COLUMN_WRITER_KEY].text = file->guard & GUARD_SECRET ? NULL : derive_writer_key(file->writer);
	derived->prose = prose_of(store, file, error);
	return derived->prose != NULL;
}

static int by_key(const void *one, const void *other)
{
	int64_t a = ((const struct mark *)one)->key, b = ((const struct mark *)other)->key;
	return (a > b) - (a < b);
}

static int by_word(const void *one, const void *other)
{
	return strcmp(*(const char *const *)one, *(const char *const *)other);
}

/* From whom the case is kept, for its own sake and for that of its matter. */
static GPtrArray *barred_of(const struct casefile *file, const struct kin *kin)
{
	GPtrArray *barred = casefile_barred(file);
	for (unsigned i = 0; i < kin->who->len; i++)
		if (!g_ptr_array_find_with_equal_func(barred, kin->who->pdata[i], g_str_equal, NULL))
			g_ptr_array_add(barred, g_strdup(kin->who->pdata[i]));
	g_ptr_array_sort(barred, by_word);
	return barred;
}

struct derived *derive_row(struct store *store, const struct casefile *file)
{
	struct derived *derived = g_new0(struct derived, 1);
	derived->clocks = store->rules ? deadline_clocks(file, store->rules, store->calendar) : g_ptr_array_new();
	derive_identity(derived, file);
	derive_facts(derived, file);
	derive_figures(derived, file);
	derive_deadlines(derived);
	derive_visit(derived, file);
	return derived;
}

struct derived *derive(struct store *store, const struct casefile *alone, GError **error)
{
	OWN(kin) kin = kin_of(store, alone, error);
	if (!kin)
		return NULL;
	struct casefile guarded = *alone, *file = &guarded;
	guarded.guard = kin_guard(kin, alone);
	guarded.shielded = kin->names;
	OWN(derived) derived = derive_row(store, file);
	derived->barred = barred_of(file, kin);
	derived->marks = correspondent_of_case(file);
	g_array_sort(derived->marks, by_key);
	return derive_words(store, derived, file, error) ? g_steal_pointer(&derived) : NULL;
}
