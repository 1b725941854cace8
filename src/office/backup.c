#include "office/backup.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/audit.h"
#include "office/draft.h"
#include "office/inside.h"
#include "office/minutes.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What belongs to a register file: itself, and what a crash may have left beside it. */
static const char *const ENDINGS[] = {"", "-wal", "-shm"};

/* Audits the register in FILE. FAIL_REFUSED: it is not sound; the message begins with WHAT. */
static bool sound(const struct office_options *options, const char *file, int64_t *ret_events, GError **error)
{
	struct office_options there = *options;
	struct audit audit = {0};
	there.register_file = file;
	struct store *store = store_open(file, error);
	OWN(office) office = store ? office_bare(store, &there) : NULL;
	if (!office || !office_reload(office, error))
		return false;
	if (!store_derived_current(store) && !store_rebuild(store, NULL, NULL, error))
		return false;
	if (!audit_run(office, &audit, error))
		return false;
	unsigned findings = audit.findings->len;
	if (findings)
		fail(error, FAIL_REFUSED, _("'%s' is not sound: %s (findings: %u)"), file,
		    (const char *)audit.findings->pdata[0], findings);
	*ret_events = audit.events;
	audit_clear(&audit);
	return !findings;
}

/* The copy survives a power cut only when its bytes and its name are on the disk. */
static bool flush(const char *file, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(file);
	const char *const paths[] = {file, folder};
	for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
		int handle = open(paths[i], O_RDONLY | O_CLOEXEC);
		bool done = handle >= 0 && !fsync(handle);
		int reason = errno;
		if (handle >= 0)
			close(handle);
		if (!done)
			return fail(error, FAIL_REFUSED, _("cannot write '%s': %s"), paths[i], g_strerror(reason));
	}
	return true;
}

static bool free_name(const char *file, GError **error)
{
	if (access(file, F_OK))
		return true;
	return fail(error, FAIL_REFUSED, _("'%s' is there already; a copy is never written over anything"), file);
}

/* A copy holds every case, guarded ones too. Who keeps the register makes it; an auditor, who sees less, says why. */
static bool note_why(struct office *office, const char *reason, GError **error)
{
	g_autofree char *why = reason ? text_accept(reason, -1, error) : g_strdup("");
	if (!why || !office_permits(office, role_duty("backup"), "backup", error))
		return false;
	g_strdelimit(g_strstrip(why), "\r\n\t", ' ');
	if (!*why)
		return office_person(office)->roles & ROLE_ADMIN ||
		       fail(error, FAIL_USAGE,
		           _("the copy holds guarded cases too: say with reason= why it is needed; that is recorded"));
	struct event *event = office_event(office, "backup");
	event_set(event, "reason", why);
	return minutes_enter(office, event, error);
}

bool backup_make(struct office *office, const char *file, const char *reason, int64_t *ret_events, GError **error)
{
	struct office_options options = {
	    .register_file = file,
	    .now = office->now,
	    .progress = office->progress,
	    .progress_arg = office->progress_arg,
	};
	if (!free_name(file, error) || !note_why(office, reason, error))
		return false;
	g_autofree char *draft = draft_name(file);
	options.register_file = draft;
	if (store_copy(office->store, draft, error) && sound(&options, draft, ret_events, error) && flush(draft, error) &&
	    store_name(draft, file, error))
		return flush(file, error);
	draft_drop(draft);
	draft_hide(error, draft, file);
	return false;
}

/* "register.db.20220301-103205": the name under which what stood there is kept; one that is free. */
static char *kept_name(const struct office_options *options)
{
	g_autofree char *moment = clock_format(options->now);
	g_autoptr(GString) stamp = g_string_new(moment);
	g_string_replace(stamp, "-", "", 0);
	g_string_replace(stamp, ":", "", 0);
	g_string_replace(stamp, "T", "-", 0);
	char *name = g_strdup_printf("%s.%s", options->register_file, stamp->str);
	for (int n = 2; !access(name, F_OK); n++) {
		g_free(name);
		name = g_strdup_printf("%s.%s-%d", options->register_file, stamp->str, n);
	}
	return name;
}

/* The file itself goes first and comes back last: without its log it would be a register that lacks what was done last.
 */
static bool move_away(const char *file, const char *kept, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
		g_autofree char *from = g_strconcat(file, ENDINGS[i], NULL);
		g_autofree char *to = g_strconcat(kept, ENDINGS[i], NULL);
		if (rename(from, to) && errno != ENOENT)
			return fail(error, FAIL_REFUSED, _("cannot put '%s' aside: %s"), from, g_strerror(errno));
	}
	return true;
}

static void move_back(const char *kept, const char *file)
{
	for (size_t i = G_N_ELEMENTS(ENDINGS); i-- > 0;) {
		g_autofree char *from = g_strconcat(kept, ENDINGS[i], NULL);
		g_autofree char *to = g_strconcat(file, ENDINGS[i], NULL);
		rename(from, to);
	}
}

/* Puts the audited copy in its place. A log that outlived its register goes aside too: the copy would take it for its
 * own. */
static bool put_in_place(const struct office_options *options, const char *copy, char **ret_kept, GError **error)
{
	const char *file = options->register_file;
	bool stood = !access(file, F_OK);
	g_autofree char *kept = kept_name(options);
	bool done = move_away(file, kept, error) &&
	            (!rename(copy, file) ||
	                fail(error, FAIL_REFUSED, _("cannot put '%s' in its place: %s"), file, g_strerror(errno)));
	if (!done) {
		move_back(kept, file);
		return false;
	}
	*ret_kept = stood ? g_steal_pointer(&kept) : NULL;
	return flush(file, error);
}

/* The mode of what stands there, else that of a new register: its owner's, in a folder shared by a group (setgid) the
 * group's too. */
static mode_t mode_for(const char *file)
{
	struct stat status;
	g_autofree char *folder = g_path_get_dirname(file);
	if (!stat(file, &status))
		return status.st_mode & 0666;
	return !stat(folder, &status) && status.st_mode & S_ISGID ? 0660 : 0600;
}

/* By hand: copy_file_range refuses to go from one kind of file system to another. */
static bool pour(int from, int to)
{
	static const size_t PIECE = 1 << 20;
	g_autofree char *piece = g_malloc(PIECE);
	for (;;) {
		ssize_t got = read(from, piece, PIECE);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return !got;
		for (ssize_t done = 0; done < got;) {
			ssize_t put = write(to, piece + done, (size_t)(got - done));
			if (put < 0 && errno != EINTR)
				return false;
			done += MAX(put, 0);
		}
	}
}

/* A copy of the bytes of FROM in a new file. ABSENT: FROM need not be there. */
static bool copy_bytes(const char *from, const char *to, mode_t mode, bool absent, GError **error)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	if (in < 0)
		return (absent && errno == ENOENT) || fail(error, errno == ENOENT ? FAIL_NOT_FOUND : FAIL_REFUSED,
		                                          _("cannot read '%s': %s"), from, g_strerror(errno));
	int out = open(to, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
	bool done = out >= 0 && !fchmod(out, mode) && pour(in, out);
	int reason = errno;
	close(in);
	if (out >= 0 && close(out) && done) {
		done = false;
		reason = errno;
	}
	return done || fail(error, FAIL_REFUSED, _("cannot write '%s': %s"), to, g_strerror(reason));
}

/* The copy is looked at beside the register, so that the file that was named is not touched by being opened. */
static bool draw_copy(const char *file, const char *draft, mode_t mode, GError **error)
{
	g_autofree char *log = g_strconcat(file, "-wal", NULL);
	g_autofree char *draft_log = g_strconcat(draft, "-wal", NULL);
	return copy_bytes(file, draft, mode, false, error) && copy_bytes(log, draft_log, mode, true, error);
}

bool backup_restore(
    const struct office_options *options, const char *file, bool replace, char **ret_kept, GError **error)
{
	int64_t events = 0;
	*ret_kept = NULL;
	if (!access(options->register_file, F_OK) && !replace)
		return fail(error, FAIL_REFUSED,
		    _("there is a register '%s' already; say replace=yes to put the copy in its place (the old one is kept "
		      "beside it)"),
		    options->register_file);
	g_autofree char *draft = draft_name(options->register_file);
	bool done = draw_copy(file, draft, mode_for(options->register_file), error) &&
	            sound(options, draft, &events, error) && flush(draft, error) &&
	            put_in_place(options, draft, ret_kept, error);
	if (done)
		return true;
	draft_drop(draft);
	draft_hide(error, draft, file);
	return false;
}
