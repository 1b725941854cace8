/*
 * The characters that East Asian terminals draw one or two cells wide: class A of Unicode 15's East Asian Width,
 * without marks and private use, which never reach a terminal.
 */
#ifndef BASE_AMBIGUOUS_H
#define BASE_AMBIGUOUS_H

#include <glib.h>
#include <stdbool.h>

bool ambiguous_is(gunichar character);

#endif
