/*
 * The bytes that a keyboard sends, by the names of data/keys.ini.
 */
#ifndef SCREEN_GLASSKEYS_H
#define SCREEN_GLASSKEYS_H

/* As xterm sends them; NULL: no such key. To be freed. */
char *glasskeys_bytes(const char *name);

#endif
