/*
 * Personal data as it is shown to people who need not know it: enough to recognise, not enough to use.
 *
 * The conventions are domain rules 10 (no law fixes them): mobile 138****1234, identity card 110105********002X, e-mail
 * l***@domain, name 李*, other numbers their last two digits. Everything works on characters, not on bytes. Results are
 * to be freed; NULL gives NULL.
 */
#ifndef DOMAIN_MASK_H
#define DOMAIN_MASK_H

#include <stdbool.h>

/* A telephone number, an e-mail address or anything else by which a person is reached: each part of the text in its own
 * way. */
char *mask_contact(const char *text);

/* An identity document: the first six and the last four of an identity card, the last two of anything else. */
char *mask_identity(const char *text);

/* The surname (one or two characters: 欧阳) and a star; the first letter of a Latin name. */
char *mask_name(const char *text);

/* A text that strangers wrote with every identity card, telephone number, bank card and e-mail address in it masked.
 * FOUND (may be NULL) says whether there was one. */
char *mask_text(const char *text, bool *found);

/* The same, but for the office's own number KEPT (may be NULL), which stays where it stands by itself. */
char *mask_text_but(const char *text, const char *kept, bool *found);

/* TEXT with the NAME, and each where there are several, masked wherever it stands in it; NAME may be NULL. Found are
 * full and half width, blanks, points and strokes between its characters, a Latin name in other case and order, and a
 * given name before a title or alone in its line. A surname with a title (林老师) tells no more than the masked name.
 */
char *mask_within(const char *text, const char *name);

/* The VALUE of the field FIELD of a case with GUARD (domain/role.h) as it is shown: contact and identity masked, the
 * name of the writer where the case is secret, and in every other text what mask_text finds; numbers by which other
 * offices know a case stay as they are. */
char *mask_field(const char *field, const char *value, unsigned guard);

/* GB 11643: whether the check digit of an 18-character identity card number is right. */
bool mask_identity_valid(const char *number);

#endif
