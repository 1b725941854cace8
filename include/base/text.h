/*
 * Text that strangers wrote: checked where it enters, made safe where it leaves.
 *
 * Inside docket every text is UTF-8 without NUL. text_accept is the one gate in;
 * text_display and text_display_lines are the one gate out to a terminal, a page or a
 * message. What is stored is what was written; only what is shown is changed.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <glib.h>
#include <stdbool.h>

/* A copy of BYTES (LENGTH of them, -1 for a C string) as text: CRLF and CR become LF, a leading
 * byte order mark goes. FAIL_REFUSED: not UTF-8, or it holds a NUL; the message names the byte's place. */
char *text_accept(const char *bytes, gssize length, GError **error);

/* One line that is safe to print: white space (tabs, line ends, U+3000, U+00A0) folded to one blank, edges
 * trimmed, and C0, C1, bidi controls, zero-width, tag, variation-selector and private-use characters left out
 * or shown as '?', at most two combining marks to a base. Never NULL; NULL gives "". To be freed. */
char *text_display(const char *text);

/* The same for a long text: line ends are kept, tabs become blanks, U+3000 indents stay. To be freed. */
char *text_display_lines(const char *text);

/* For comparing and finding: NFKC, case folded, white space folded to one blank, edges trimmed. To be freed. */
char *text_fold(const char *text);

/* What one types for it without an input method: the initials of the pinyin of its characters ("hqc" for 后勤处),
 * letters and digits as they are, the rest left out. To be freed. */
char *text_initials(const char *text);

/* True for NULL, "" and text that is white space only. */
bool text_blank(const char *text);

/* The number of user-perceived characters (grapheme clusters). */
int text_length(const char *text);

/* True for every blank, no-break and wide ones included, and for line ends. */
bool text_is_space(gunichar character);

/* True when the character is Han, Kana, Hangul or Bopomofo: written without blanks between words. */
bool text_is_cjk(gunichar character);

/* Full-width forms (U+FF01 to U+FF5E, U+3000, and 。、：？！) as the ASCII key that was meant; others unchanged. */
gunichar text_halfwidth(gunichar character);

/* TEXT with its full-width letters, digits and . @ - + _ as the ASCII that was meant, to be freed. */
char *text_narrow(const char *text);

/* The words of a list that somebody typed with commas or line ends between them (, ; ， ； 、), their edges trimmed; to
 * be freed with g_strfreev. */
char **text_listed(const char *text);

/* TEXT without blanks of any kind, to be freed. */
char *text_unspaced(const char *text);

#endif
