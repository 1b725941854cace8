/*
 * The files under data/ that the program carries in itself: law, calendar, keys, colours, texts, SQL.
 */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

struct embedded {
	const char *name; /* path below data/: "law/letter.ini" */
	const char *text;
};

/* By path; the last has a NULL name. */
extern const struct embedded EMBEDDED[];

/* The text of one file; NULL where there is none. */
const char *embedded_text(const char *name);

#endif
