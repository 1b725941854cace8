/*
 * Ownership by scope for our own structs, as g_autoptr is for GLib's.
 *
 * OWN_DEFINE(table) after the prototype of table_free; then `OWN(table) table = table_read(...)`
 * frees it when the block ends. g_steal_pointer hands it on.
 */
#ifndef BASE_OWN_H
#define BASE_OWN_H

#define OWN_DEFINE(name)                                                                                               \
	static inline void name##_own(struct name **object)                                                                \
	{                                                                                                                  \
		if (*object)                                                                                                   \
			name##_free(*object);                                                                                      \
	}

#define OWN(name) __attribute__((cleanup(name##_own))) struct name *

#endif
