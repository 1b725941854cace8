/*
 * The same Chinese character in another script: what is written 劉偉 by one is 刘伟 to another. For comparing names; it
 * is no translation, for which the words around would have to be known.
 */
#ifndef DOMAIN_VARIANT_H
#define DOMAIN_VARIANT_H

#include <glib.h>

/* The simplified form of the traditional character C; C itself where it is none. */
gunichar variant_simple(gunichar c);

#endif
