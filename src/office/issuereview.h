/*
 * The recheck and the final review of a claim: what the register knows of the request that a paper answers.
 */
#ifndef OFFICE_ISSUEREVIEW_H
#define OFFICE_ISSUEREVIEW_H

#include "office/issuevalues.h"

/* The remedies in the chain of FILE that stand, whoever may see them, in the order in which they were brought; of
 * struct casefile *, free the array. NULL with ERROR. */
GPtrArray *issuereview_read(struct office *office, const struct casefile *file, GError **error);

/* Whether the paper of VALUES is the school's to make. FAIL_REFUSED: it tells of a recheck or a final review, and
 * another authority was asked for that, whose own paper it is. */
bool issuereview_is_own(const struct issuevalues *values, GError **error);

/* NAME is asked or received (days), request, result, or before.YYYY-MM-DD, which is "yes" where the request came in
 * before that day: its own law governs, not that of the claim. To be freed; NULL where nobody asked for what the paper
 * of VALUES tells, or nothing is known. */
char *issuereview_value(const struct issuevalues *values, const char *name);

/* The gaps of the papers themselves. */
char *issuereview_asked(const struct issuevalues *values);
char *issuereview_result(const struct issuevalues *values);

/* The day on which the request came in; that of the claim for every other paper. */
int issuereview_received(const struct issuevalues *values);

#endif
