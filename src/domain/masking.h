/*
 * What masking is made of; shared by the modules that mask.
 */
#ifndef DOMAIN_MASKING_H
#define DOMAIN_MASKING_H

#include <glib.h>
#include <stdbool.h>

/* Whether CHARACTER parts one name, or one way to reach somebody, from the next. */
bool masking_parts(gunichar character);

/* Whether NAME begins with a surname of two characters (欧阳). */
bool masking_compound(const char *name);

/* The names of people in TEXT, as offices write them: several, what stands around them (代表王建国, 王建国等5人,
 * 李娜夫妇) taken away; of Han names that a blank parts each by itself too. Never a mere description (学生家长). To be
 * freed. */
char **masking_names(const char *text);

#endif
