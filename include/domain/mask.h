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
#include <stddef.h>

/* A telephone number, an e-mail address or anything else by which a person is reached: each part of the text in its own
 * way. */
char *mask_contact(const char *text);

/* An identity document: the first six and the last four of an identity card, the last two of anything else. */
char *mask_identity(const char *text);

/* The surname (one or two characters: 欧阳) and a star; the first letter of a Latin name. */
char *mask_name(const char *text);

/* A text that strangers wrote with every identity card, telephone number, bank card, e-mail address, and number of a
 * student or of staff that is called so (学号, 工号) in it masked. FOUND (may be NULL) says whether there was one. */
char *mask_text(const char *text, bool *found);

/* The same, but for the office's own number KEPT (may be NULL), which stays where it stands by itself. */
char *mask_text_but(const char *text, const char *kept, bool *found);

/* TEXT with the names of people in NAMES (may be NULL) masked wherever they stand in it; what offices write around a
 * name (代表王建国, 王建国等5人) is none of it. Found are
 * full and half width, simplified and traditional characters, blanks, points, strokes and apostrophes of any kind
 * between its parts, a Latin name in other case and order, and a given name before a title or alone in its line. A
 * surname with a title (林老师) tells no more than the masked name.
 *
 * A part of the name is masked only where it can hardly be anything else; an ordinary word is never:
 * - a given name of one character alone in its line, or, where it is no common surname (小高) and makes no word
 *   (小学, 新同学), behind 小 or 阿 and before a title; a sentence must be able to begin and to go on there
 * (我是小伟的);
 * - the first part of a foreign name in Chinese (阿卜杜勒·拉赫曼) of three characters and more;
 * - of three Latin words and more the first or the last but one of them together, and the first alone, of five letters
 *   and more (of two words: seven), with a capital and no small letter in the next word: "Thanks, Grace", no "Grace
 *   period". */
char *mask_within(const char *text, const char *names);

/* The bytes of the title (老师, 副处长) that TEXT ends with; 0: it ends with none. */
size_t mask_title(const char *text);
/* The same of one that TEXT begins with (主任吴建国). */
size_t mask_title_before(const char *text);

/* The fields whose values are names of people who may be secret; ends with NULL. */
extern const char *const MASK_NAMES[];

/* The VALUE of the field FIELD of a case with GUARD (domain/role.h) as it is shown: contact and identity masked, the
 * name of the writer where the case is secret, and in every other text what mask_text finds; numbers by which other
 * offices know a case stay as they are. */
char *mask_field(const char *field, const char *value, unsigned guard);

/* GB 11643: whether the check digit of an 18-character identity card number is right. */
bool mask_identity_valid(const char *number);

#endif
