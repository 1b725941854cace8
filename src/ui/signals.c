#include "ui/signals.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* A handler gets no argument but the signal: this is what it may know. See tests/lint/globals.txt. */
static struct {
	struct rescue rescue;
	int pipe[2];
	volatile sig_atomic_t open;
	volatile sig_atomic_t away;
	volatile sig_atomic_t ended;
	volatile sig_atomic_t resize, stop, resume;
	struct sigaction before[32];
	bool hooked; /* at exit */
} caught_state;

enum how { HOW_END, HOW_CRASH, HOW_NOTE };

struct caught {
	int signal;
	enum how how;
};

static const struct caught CAUGHT[] = {
    {.signal = SIGHUP, .how = HOW_END},
    {.signal = SIGINT, .how = HOW_END},
    {.signal = SIGTERM, .how = HOW_END},
    {.signal = SIGQUIT, .how = HOW_CRASH},
    {.signal = SIGABRT, .how = HOW_CRASH},
    {.signal = SIGSEGV, .how = HOW_CRASH},
    {.signal = SIGBUS, .how = HOW_CRASH},
    {.signal = SIGFPE, .how = HOW_CRASH},
    {.signal = SIGILL, .how = HOW_CRASH},
    {.signal = SIGWINCH, .how = HOW_NOTE},
    {.signal = SIGTSTP, .how = HOW_NOTE},
    {.signal = SIGCONT, .how = HOW_NOTE},
};

#define CAUGHT_COUNT (sizeof CAUGHT / sizeof *CAUGHT)

static void wake(void)
{
	int kept = errno;
	ssize_t ignored = write(caught_state.pipe[1], "", 1);
	(void)ignored;
	errno = kept;
}

/* Only what POSIX allows in a handler. */
static void give_back(void)
{
	if (!caught_state.open)
		return;
	caught_state.open = 0;
	ssize_t ignored = write(caught_state.rescue.out, caught_state.rescue.bytes, caught_state.rescue.length);
	(void)ignored;
	tcsetattr(caught_state.rescue.in, TCSANOW, &caught_state.rescue.modes);
}

static void on_crash(int signal)
{
	if (signal == SIGQUIT && caught_state.away)
		return;
	give_back();
	struct sigaction plain = {.sa_handler = SIG_DFL};
	sigaction(signal, &plain, NULL);
	raise(signal);
}

/* The first one lets the program keep what was typed; who asks twice does not want to wait. */
static void on_end(int signal)
{
	if (signal == SIGINT && caught_state.away)
		return;
	if (caught_state.ended) {
		on_crash(signal);
		return;
	}
	caught_state.ended = signal;
	wake();
}

bool signals_can_stop(void)
{
	/* a shell with job control gave us a process group of our own */
	return getsid(0) != getpid() && getsid(0) != getpgrp();
}

static void on_note(int signal)
{
	/* the editor is stopped from its own keyboard: the shell waits for us to stop as well */
	if (signal == SIGTSTP && caught_state.away) {
		if (signals_can_stop())
			raise(SIGSTOP);
		return;
	}
	if (signal == SIGWINCH)
		caught_state.resize = 1;
	else if (signal == SIGTSTP)
		caught_state.stop = 1;
	else
		caught_state.resume = 1;
	wake();
}

static void catch (size_t i, struct sigaction *before)
{
	static void (*const HANDLERS[])(int) = {[HOW_END] = on_end, [HOW_CRASH] = on_crash, [HOW_NOTE] = on_note};
	struct sigaction action = {.sa_handler = HANDLERS[CAUGHT[i].how], .sa_flags = SA_RESTART};
	if (CAUGHT[i].how == HOW_CRASH)
		action.sa_flags |= SA_NODEFER;
	sigemptyset(&action.sa_mask);
	sigaction(CAUGHT[i].signal, &action, before);
}

bool signals_open(const struct rescue *rescue)
{
	if (pipe2(caught_state.pipe, O_CLOEXEC | O_NONBLOCK) < 0)
		return false;
	caught_state.rescue = *rescue;
	caught_state.ended = caught_state.away = caught_state.resize = caught_state.stop = caught_state.resume = 0;
	caught_state.open = 1;
	for (size_t i = 0; i < CAUGHT_COUNT; i++)
		catch (i, &caught_state.before[i]);
	if (!caught_state.hooked)
		caught_state.hooked = atexit(give_back) == 0;
	return true;
}

void signals_close(void)
{
	for (size_t i = 0; i < CAUGHT_COUNT; i++)
		sigaction(CAUGHT[i].signal, &caught_state.before[i], NULL);
	caught_state.open = 0;
	close(caught_state.pipe[0]);
	close(caught_state.pipe[1]);
}

int signals_fd(void)
{
	return caught_state.pipe[0];
}

void signals_drain(void)
{
	char buffer[64];
	while (read(caught_state.pipe[0], buffer, sizeof buffer) > 0)
		;
}

unsigned signals_take(void)
{
	unsigned set = (caught_state.resize ? SIGNALLED_RESIZE : 0U) | (caught_state.stop ? SIGNALLED_STOP : 0U) |
	               (caught_state.resume ? SIGNALLED_CONTINUE : 0U);
	caught_state.resize = caught_state.stop = caught_state.resume = 0;
	return set;
}

int signals_ended(void)
{
	return caught_state.ended;
}

void signals_away(bool away)
{
	caught_state.away = away;
}

void signals_stop(void)
{
	struct sigaction plain = {.sa_handler = SIG_DFL}, before;
	sigaction(SIGTSTP, &plain, &before);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
}
