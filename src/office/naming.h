/*
 * Whom of the staff a text names that somebody typed: by name or login, with a title before or behind it (吴老师,
 * 主任吴建国, Dr. Wu), of a surname with a title whoever has it; listed with commas, or with blanks where words are no
 * Latin name.
 */
#ifndef OFFICE_NAMING_H
#define OFFICE_NAMING_H

#include "office/inside.h"

/* Those who are looked for. */
struct naming {
	const struct office *office;
	bool (*is)(const struct naming *naming, const struct staff_row *row); /* whether they are one of them */
	const void *arg;                                                      /* of IS */
	bool anyhow; /* a name means them whoever else at work has it too; false: it means the other one */
};

/* Whom of those who are looked for VALUE (NULL: nobody) names first, as it was typed; to be freed. NULL: none. */
char *naming_among(const struct naming *naming, const char *value);

#endif
