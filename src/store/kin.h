/*
 * The matter that several cases belong to: a case, its remedies, what was merged with it, what it was converted to or
 * from, what was split off it. Where one of them is an accusation, the others are guarded like it (domain/role.h,
 * GUARD_KIN), because they carry its text or name it (Regulations on Petitions art 30); and whoever withdrew from one
 * of them is kept from them all, because the interest is one in the matter (art 28).
 */
#ifndef STORE_KIN_H
#define STORE_KIN_H

#include "base/own.h"
#include "domain/casefile.h"
#include "store/inside.h"

struct kin {
	GArray *ids;    /* int64_t: the other cases of the matter */
	GPtrArray *who; /* char *: whom accusations among them complain of, as casefile_accused says them, and the logins of
	                   those who withdrew from one of them */
	char *apart;    /* those logins alone, parted by commas; NULL: nobody */
	char *against;  /* the former alone, one a line; NULL: nobody */
	char *names;    /* of people that are told to nobody, in those of them whose writer is secret, one a line; NULL */
	bool accused, handed; /* one of them is an accusation; one was handed to the discipline office */
};

/* As it is written in the lists. */
struct kin *kin_of(struct store *store, const struct casefile *file, GError **error);
void kin_free(struct kin *kin);
OWN_DEFINE(kin)

/* The guards of FILE with what it has of KIN. An accusation is handed by itself: until then the head of the office
 * has to see it, and what the office owes an answer to beside one that was handed, too, until it is archived. */
unsigned kin_guard(const struct kin *kin, const struct casefile *file);

/* Writes what FILE says of its matter; before the case itself, whose guard follows from it. RET_MOVED: another case may
 * be guarded otherwise by that; they are added to IDS. */
bool kin_put(struct store *store, const struct casefile *file, bool *ret_moved, GArray *ids, GError **error);

/* For the audit: whether what is written of its matter is what FILE says. */
bool kin_stands(struct store *store, const struct casefile *file, bool *ret, GError **error);

#endif
