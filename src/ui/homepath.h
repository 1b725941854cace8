/*
 * A path as somebody types it: "~" is their home, and so is what a bare name means, because nobody sees another folder
 * here.
 */
#ifndef UI_HOMEPATH_H
#define UI_HOMEPATH_H

/* The path that TYPED means; to be freed. */
char *homepath(const char *typed);

#endif
