/*
 * The screens of docket: what main runs on a terminal when no verb is given.
 */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "office/office.h"
#include "ui/term.h"

struct screens_options {
	const struct office_options *office; /* what the register was opened with */
	struct term_options term;
};

/* Takes over the terminal, shows what the day asks for, and works until the person leaves. The exit status; with ERROR
 * set where the terminal cannot show screens (FAIL_REFUSED), and the caller goes on plainly. OFFICE stays the caller's.
 */
int screens_run(struct office *office, const struct screens_options *options, GError **error);

#endif
