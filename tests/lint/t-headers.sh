#!/bin/sh
# A public header is the manual of its module: a comment at its top, one before every group of prototypes (only a plain pair of new
# and free goes without), a guard that follows its path, and names that begin with the module or with a type that it declares.
. "$(dirname "$0")/lib.sh"

findings()
{
	set -- $(sources include)
	awk -f "$here/headers.awk" "$@"
}

sample()
{
	mkdir -p include/base
	cat >include/base/bad.h <<-'END'
		#ifndef BAD_H
		#define BAD_H

		int bad_silent(int a);

		/* Does it. */
		int bad_spoken(int a);
		int bad_spoken_too(int a,
		    int b);

		struct pair *pair_new(void);
		void pair_free(struct pair *pair);
		OWN_DEFINE(pair)

		/* Is called wrongly. */
		int other_name(int a);
		#endif
	END
	cat >include/base/good.h <<-'END'
		/*
		 * Good.
		 */
		#ifndef BASE_GOOD_H
		#define BASE_GOOD_H

		/* A pair. */
		struct pair {
			int a;
		};
		struct pair *pair_of(int a);
		#endif
	END
}

lint "public headers explain themselves" \
	'bad.h:1: no comment' 'bad.h:4: no comment before bad_silent' 'bad.h:.: the guard' 'bad.h:16: other_name'
