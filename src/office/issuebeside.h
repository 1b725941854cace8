/*
 * What papers look up beside the case: in the rota of the reception days, on the staff, among the papers that went out.
 */
#ifndef OFFICE_ISSUEBESIDE_H
#define OFFICE_ISSUEBESIDE_H

#include "office/issuevalues.h"

/* Where and by whom a visitor is received, as planned until it was recorded; a login stands as the name of its owner.
 * To be freed; NULL: that is not known. */
char *issuebeside_place(const struct issuevalues *values);
char *issuebeside_leader(const struct issuevalues *values);

/* Who wrote the minutes, likewise. */
char *issuebeside_recorder(const struct issuevalues *values);

/* The subject without the mark that ends a sentence, for it stands within one. To be freed. */
char *issuebeside_subject(const struct issuevalues *values);

/* The reply, or what is drafted of it, as paragraphs: each begins two characters in, but for a salutation. To be freed;
 * NULL: neither is there. */
char *issuebeside_paragraphs(const struct issuevalues *values);

/* The paper that answers, by number and title: the last one that was issued, or the one that was made elsewhere. To be
 * freed; NULL: none. */
char *issuebeside_answer(const struct issuevalues *values);

#endif
