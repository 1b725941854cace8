#include "store/kin.h"
#include "domain/role.h"
#include "store/cases.h"
#include <string.h>

void kin_free(struct kin *kin)
{
	if (!kin)
		return;
	g_array_unref(kin->ids);
	g_ptr_array_unref(kin->who);
	g_free(kin->apart);
	g_free(kin->against);
	g_free(kin->names);
	g_free(kin);
}

static void add_who(struct kin *kin, const char *who)
{
	if (!g_ptr_array_find_with_equal_func(kin->who, who, g_str_equal, NULL))
		g_ptr_array_add(kin->who, g_strdup(who));
}

/* Adds MORE (may be NULL) to LIST, with GAP between. */
static void extend(char **list, const char *gap, const char *more)
{
	if (!more)
		return;
	char *all = *list ? g_strconcat(*list, gap, more, NULL) : g_strdup(more);
	g_free(*list);
	*list = all;
}

/* LOGINS: parted by commas; NULL: nobody withdrew. */
static void add_apart(struct kin *kin, const char *logins)
{
	g_auto(GStrv) all = g_strsplit(logins ? logins : "", ",", -1);
	for (char **login = all; *login; login++)
		add_who(kin, *login);
	extend(&kin->apart, ",", logins);
}

/* WORDS: one a line; NULL: it complains of nobody. */
static void add_against(struct kin *kin, const char *words)
{
	g_auto(GStrv) all = g_strsplit(words ? words : "", "\n", -1);
	for (char **word = all; *word; word++)
		add_who(kin, *word);
	extend(&kin->against, "\n", words);
}

/* One more, in a row of kin_of_case. */
static void add(struct kin *kin, struct statement *row)
{
	int64_t id = db_int(row, 0);
	const char *handed = db_text(row, 1);
	g_array_append_val(kin->ids, id);
	kin->accused |= handed != NULL;
	kin->handed |= handed && db_int(row, 1);
	add_against(kin, db_text(row, 2));
	add_apart(kin, db_text(row, 3));
	extend(&kin->names, "\n", db_text(row, 4));
}

struct kin *kin_of(struct store *store, const struct casefile *file, GError **error)
{
	OWN(kin) kin = g_new0(struct kin, 1);
	kin->ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	kin->who = g_ptr_array_new_with_free_func(g_free);
	struct statement *all = db_query(store->db, SQL_KIN_OF_CASE, file->id, kind_name(file->number.kind),
	    (int64_t)file->number.year, (int64_t)file->number.serial);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		add(kin, all);
	return step == STEP_DONE ? g_steal_pointer(&kin) : NULL;
}

/* Whether the office still owes something to it: what was answered may be asked about before an authority or a court
 * until it is archived. */
static bool is_owed(const struct casefile *file)
{
	return (STATE_OPEN | STATE_BIT(STATE_CLOSED) | STATE_BIT(STATE_LAPSED)) & STATE_BIT(file->state);
}

unsigned kin_guard(const struct kin *kin, const struct casefile *file)
{
	bool own = file->guard & GUARD_ACCUSATION;
	bool handed = kin->handed && !own && !is_owed(file);
	return file->guard | (kin->accused && !own ? (unsigned)GUARD_KIN : 0) | (handed ? (unsigned)GUARD_HANDED : 0) |
	       (kin->who->len ? (unsigned)GUARD_BARRED : 0);
}

bool cases_guard(struct store *store, struct casefile *file, GError **error)
{
	OWN(kin) kin = kin_of(store, file, error);
	if (!kin)
		return false;
	file->guard = kin_guard(kin, file);
	g_free(file->apart);
	file->apart = g_steal_pointer(&kin->apart);
	g_free(file->accused);
	file->accused = g_steal_pointer(&kin->against);
	g_free(file->shielded);
	file->shielded = g_steal_pointer(&kin->names);
	return true;
}

static bool is_accusation(const struct casefile *file)
{
	return file->guard & GUARD_ACCUSATION;
}

static bool is_handed(const struct casefile *file)
{
	return is_accusation(file) && file->guard & GUARD_HANDED;
}

/* Whom it complains of, one a line, to be freed; NULL: of nobody that is known. */
static char *accused_by(const struct casefile *file)
{
	g_autoptr(GPtrArray) accused = casefile_accused(file);
	g_ptr_array_add(accused, NULL);
	return accused->len > 1 ? g_strjoinv("\n", (char **)accused->pdata) : NULL;
}

/* Whether what the lists say of FILE as an accusation is what it says. */
static bool same_accusation(struct db *db, const struct casefile *file, bool *ret, bool *ret_was, GError **error)
{
	g_autofree char *who = accused_by(file);
	struct statement *one = db_query(db, SQL_ACCUSATION_OF_CASE, file->id);
	enum step step = db_step(one, error);
	*ret_was = step == STEP_ROW;
	*ret = *ret_was == is_accusation(file) &&
	       (!*ret_was || ((db_int(one, 0) != 0) == is_handed(file) && !g_strcmp0(db_text(one, 1), who)));
	db_reset(one);
	return step != STEP_ERROR;
}

static bool put_accusation(struct db *db, const struct casefile *file, GError **error)
{
	g_autofree char *who = accused_by(file);
	return db_run(db_query(db, SQL_ACCUSATION_DROP, file->id), error) &&
	       (!is_accusation(file) ||
	           db_run(db_query(db, SQL_ACCUSATION_PUT, file->id, (int64_t)is_handed(file), who), error));
}

/* Whether the lists have those who withdrew from FILE as it does; RET_WAS: somebody had. */
static bool same_recusal(struct db *db, const struct casefile *file, bool *ret, bool *ret_was, GError **error)
{
	struct statement *one = db_query(db, SQL_RECUSAL_OF_CASE, file->id);
	enum step step = db_step(one, error);
	*ret_was = step == STEP_ROW;
	*ret = !g_strcmp0(*ret_was ? db_text(one, 0) : NULL, file->recused);
	db_reset(one);
	return step != STEP_ERROR;
}

static bool put_recusal(struct db *db, const struct casefile *file, GError **error)
{
	return db_run(db_query(db, SQL_RECUSAL_DROP, file->id), error) &&
	       (!file->recused || db_run(db_query(db, SQL_RECUSAL_PUT, file->id, file->recused), error));
}

/* The names that FILE by itself keeps from others of its matter; NULL: none. */
static const char *kept_names(const struct casefile *file)
{
	return file->guard & GUARD_SECRET ? file->names : NULL;
}

/* Whether the lists have the names that FILE keeps; RET_WAS: there were some. */
static bool same_names(struct db *db, const struct casefile *file, bool *ret, bool *ret_was, GError **error)
{
	struct statement *one = db_query(db, SQL_SHIELD_OF_CASE, file->id);
	enum step step = db_step(one, error);
	*ret_was = step == STEP_ROW;
	*ret = !g_strcmp0(*ret_was ? db_text(one, 0) : NULL, kept_names(file));
	db_reset(one);
	return step != STEP_ERROR;
}

static bool put_names(struct db *db, const struct casefile *file, GError **error)
{
	const char *names = kept_names(file);
	return db_run(db_query(db, SQL_SHIELD_DROP, file->id), error) &&
	       (!names || db_run(db_query(db, SQL_SHIELD_PUT, file->id, names), error));
}

/* The cases that FILE names, as kinship_of_case has them. */
static GStrv named_by(const struct casefile *file)
{
	return g_strsplit(file->kin ? file->kin : "", ",", -1);
}

static bool same_kinship(struct db *db, GStrv refs, int64_t id, bool *ret, GError **error)
{
	struct statement *all = db_query(db, SQL_KINSHIP_OF_CASE, id);
	enum step step;
	unsigned there = 0;
	*ret = true;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct number other = {.year = (int)db_int(all, 1), .serial = (int)db_int(all, 2)};
		kind_parse(db_text(all, 0), &other.kind);
		g_autofree char *ref = number_ref(other);
		*ret = *ret && g_strv_contains((const char *const *)refs, ref);
		there++;
	}
	*ret = *ret && there == g_strv_length(refs);
	return step == STEP_DONE;
}

static bool put_kinship(struct db *db, GStrv refs, int64_t id, GError **error)
{
	if (!db_run(db_query(db, SQL_KINSHIP_CLEAR, id), error))
		return false;
	for (char **ref = refs; *ref; ref++) {
		struct number other;
		if (number_parse(*ref, ANY_YEAR, &other) && !db_run(db_query(db, SQL_KINSHIP_PUT, id, kind_name(other.kind),
		                                                        (int64_t)other.year, (int64_t)other.serial),
		                                                error))
			return false;
	}
	return true;
}

/* Adds the others of the matter as it stands; RET_BOUND becomes true where one of them binds the others: as an
 * accusation, because somebody withdrew from it, or by the names that it keeps. */
static bool gather(struct store *store, const struct casefile *file, GArray *ids, bool *ret_bound, GError **error)
{
	OWN(kin) kin = kin_of(store, file, error);
	if (!kin)
		return false;
	g_array_append_vals(ids, kin->ids->data, kin->ids->len);
	*ret_bound |= kin->accused || kin->apart || kin->names;
	return true;
}

/* RET: the lists say of FILE what it says of its matter; RET_BOUND becomes true where it binds the others by them. */
static bool stands(struct store *store, const struct casefile *file, bool *ret, bool *ret_bound, GError **error)
{
	g_auto(GStrv) refs = named_by(file);
	bool same, still, was, apart, were, named, had;
	if (!same_kinship(store->db, refs, file->id, &same, error) ||
	    !same_accusation(store->db, file, &still, &was, error) ||
	    !same_recusal(store->db, file, &apart, &were, error) || !same_names(store->db, file, &named, &had, error))
		return false;
	*ret = same && still && apart && named;
	*ret_bound |= was || were || had;
	return true;
}

bool kin_stands(struct store *store, const struct casefile *file, bool *ret, GError **error)
{
	bool bound = false;
	return stands(store, file, ret, &bound, error);
}

bool kin_put(struct store *store, const struct casefile *file, bool *ret_moved, GArray *ids, GError **error)
{
	g_auto(GStrv) refs = named_by(file);
	bool same, bound = is_accusation(file) || file->recused || kept_names(file);
	*ret_moved = false;
	if (!stands(store, file, &same, &bound, error))
		return false;
	if (same)
		return true;
	if (!gather(store, file, ids, &bound, error) || !put_kinship(store->db, refs, file->id, error) ||
	    !put_accusation(store->db, file, error) || !put_recusal(store->db, file, error) ||
	    !put_names(store->db, file, error) || !gather(store, file, ids, &bound, error))
		return false;
	*ret_moved = bound;
	return true;
}
