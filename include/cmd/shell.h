/*
 * The shell as the place where commands run: sheets go to standard output, sentences to standard error.
 */
#ifndef CMD_SHELL_H
#define CMD_SHELL_H

#include "cmd/command.h"
#include "cmd/options.h"

struct shell;

/* A place for commands as OPTIONS say. FAIL_USAGE: a day or a format that does not exist. OPTIONS outlive it. */
struct shell *shell_new(const struct options *options, GError **error);
void shell_free(struct shell *shell);
OWN_DEFINE(shell)

/* Where commands run; borrowed. */
struct context *shell_context(struct shell *shell);

/* Runs WORDS (verb first): opens the register where the command needs it, and speaks its language unless one was asked
 * for. The exit status is the context's. */
bool shell_run(struct shell *shell, char **words, GError **error);

/* Opens the register; nothing where it is open already. */
bool shell_open(struct shell *shell, GError **error);

/* True where a person sits at both ends; and where that person wants no screens. */
bool shell_has_terminal(void);
bool shell_is_plain(const struct shell *shell);

/* Standard input, output and error are there from now on, though they may refuse; a broken pipe is a failed write. To
 * be called before any file is opened. */
void shell_guard(void);

/* One line on standard error: what went wrong; nothing where it is that nobody reads on. */
void shell_complain(const GError *error);

/* Fails for what errno says: standard output took not all of it (FAIL_REFUSED), or whoever read it went away
 * (FAIL_UNREAD). */
bool shell_refuse_output(GError **error);

/* Writes out what is left. FAIL_REFUSED, FAIL_UNREAD likewise. */
bool shell_finish(GError **error);

#endif
