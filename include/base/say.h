/*
 * Translation: source strings are English, Chinese is complete (data/po/zh_CN.po).
 *
 * Works on a machine with no locale installed. Mark strings in tables with N_() and translate
 * them where they are shown with _().
 */
#ifndef BASE_SAY_H
#define BASE_SAY_H

#include <libintl.h>
#include <stdbool.h>

#define _(text) gettext(text)
#define N_(text) text

/* Sets the locale to one that can hold UTF-8, and the language: "zh", "en". Called once by main, and again when the
 * register says otherwise. False where LANGUAGE is neither. */
bool say_language(const char *language);

/* "zh" or "en". */
const char *say_current(void);

/* What is said, for once in English, where Chinese is asked for and its translation is not there; to be freed. NULL:
 * it is. */
char *say_missing(void);

/* How a sentence names what is typed as NAME=VALUE: so, and in Chinese by its TITLE with that behind it,
 * 告知日期（told=）. TITLE is translated, or NULL. To be freed. */
char *say_field(const char *title, const char *name, const char *value);

#endif
