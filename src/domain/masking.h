/*
 * What masking is made of; shared by the modules that mask.
 */
#ifndef DOMAIN_MASKING_H
#define DOMAIN_MASKING_H

#include <glib.h>
#include <stdbool.h>

/* Whether CHARACTER parts one name, or one way to reach somebody, from the next. */
bool masking_parts(gunichar character);

#endif
