/*
 * How anything in docket says that it could not be done.
 *
 * Every failure is a GError of the one domain FAIL, and its code is the exit
 * status that the command line ends with (commands.md of the manual: docket(1),
 * EXIT STATUS). A message starts in lower case, says first what failed, quotes the
 * subject, ends without a full stop and is translated. Out of memory is not a
 * failure: GLib ends the program, and a transaction makes that safe.
 */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

#include <glib.h>
#include <stdbool.h>

#define FAIL (fail_quark())

enum fail {
	FAIL_REFUSED = 1,       /* the rules, the disk or the input say no; nothing was written */
	FAIL_USAGE = 2,         /* the words of the command are wrong */
	FAIL_NOT_FOUND = 3,     /* no such case, figure or file, or none that this person may see */
	FAIL_NOT_PERMITTED = 4, /* this person may not do it */
	FAIL_CHANGED = 5,       /* somebody else changed the case meanwhile */
	FAIL_BUSY = 6,          /* the register stayed locked for longer than we wait */
	FAIL_DAMAGED = 7,       /* the register is damaged, or newer than this program */
	FAIL_UNREAD = 141, /* whoever read the output went away: nothing is said; the status that SIGPIPE gives others */
};

GQuark fail_quark(void);

/* Sets ERROR (which may be NULL) and returns false, so that raising is one line:
 * return fail(error, FAIL_NOT_FOUND, _("no case has the number '%s'"), number). */
bool fail(GError **error, enum fail code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* The exit status of ERROR: its code for our domain, FAIL_REFUSED for any other. */
int fail_status(const GError *error);

#endif
