/*
 * Escape sequences of terminals: which key is meant.
 */
#ifndef UI_SEQUENCE_H
#define UI_SEQUENCE_H

/* What comes between "ESC [" and the last letter: up to two numbers, 0 where there is none. */
struct sequence {
	int first, second;
	char final;
};

/* TEXT is what stands behind "ESC [", its last letter included. */
struct sequence sequence_read(const char *text);

/* The code (ui/keys.h) of "ESC [ ..."; CODE_NONE: unknown. */
int sequence_code(const struct sequence *sequence);

/* The code or the character of "ESC O final"; CODE_NONE: unknown. */
int sequence_single(char final);

#endif
