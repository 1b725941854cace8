/*
 * Whom a paper on a consultation is about: who is being consulted, or who objected (domain/paper.h).
 */
#ifndef OFFICE_ISSUEPARTY_H
#define OFFICE_ISSUEPARTY_H

#include "office/issuevalues.h"

/* The consultation that the paper of VALUES is about: the one that was named with party=, else the only one. Borrowed;
 * NULL where there is none, or several. */
const struct span *issueparty_chosen(const struct issuevalues *values);

/* Who they are among whom party= chooses, to be freed; NULL where the paper is about no consultation. */
char *issueparty_names(const struct issuevalues *values);

/* FAIL_REFUSED: what was named with party= is none of them. */
bool issueparty_check(const struct issuevalues *values, GError **error);

/* The days on which those third parties were written to whose opinion is that of the case, each once; those on which
 * the third parties, or the other makers, were written to who are being consulted. To be freed. */
char *issueparty_consulted(const struct issuevalues *values);
char *issueparty_third_sent(const struct issuevalues *values);
char *issueparty_maker_sent(const struct issuevalues *values);

#endif
