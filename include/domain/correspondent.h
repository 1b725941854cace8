/*
 * By what the same person is known again in another case: marks made of how they are reached and who they are by law.
 *
 * A mark is a number made of a normalised text, so that no telephone number lies about once more. A person who writes
 * without a name has none, nor has one whose name is shown masked (GUARD_SECRET in domain/role.h): whoever may know
 * them reveals the case and looks up what that tells. The name alone is a hint: many have the same.
 */
#ifndef DOMAIN_CORRESPONDENT_H
#define DOMAIN_CORRESPONDENT_H

#include "domain/casefile.h"

/* What is the same, the surest first. */
enum match { MATCH_IDENTITY, MATCH_PHONE, MATCH_MAIL, MATCH_NAME_AND_END, MATCH_NAME, MATCH_COUNT };

struct mark {
	enum match match;
	int64_t key;
};

/* "phone", and the same in a sentence, translated. */
const char *match_name(enum match match);
const char *match_title(enum match match);

/* The marks of a case, or of what is known of a person (each may be NULL); of struct mark, to be freed. */
GArray *correspondent_of_case(const struct casefile *file);
GArray *correspondent_marks(const char *name, const char *contact, const char *identity);

/* The marks of what somebody typed to look a person up: a number, an address, an identity document, a name, or a name
 * and the last four characters of the document. */
GArray *correspondent_of_text(const char *text);

/* Whether both are of one person, as far as what is known of them tells: by how they are reached or an identity
 * document, or by the name where no document speaks against it. Masked or not: only for whoever may know. */
bool correspondent_same(const struct casefile *one, const struct casefile *other);

/* Leaves only the marks that are no mere hint. */
void correspondent_sure(GArray *marks);

#endif
