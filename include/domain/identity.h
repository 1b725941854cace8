/*
 * Identities that stay unique without asking anybody: UUIDs in their 36-character text form.
 */
#ifndef DOMAIN_IDENTITY_H
#define DOMAIN_IDENTITY_H

/* A random identity (version 4), for events. To be freed. */
char *identity_random(void);

/* The same identity for the same two texts (version 5), so that importing a message twice adds nothing. To be freed. */
char *identity_named(const char *source, const char *name);

#endif
