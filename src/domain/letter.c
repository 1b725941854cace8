#include "domain/letter.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/desk.h"
#include "domain/numbering.h"
#include "domain/take.h"
#include <string.h>

bool letter_has_unit(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->unit != NULL;
}

bool letter_gives_unit(const struct casefile *file, const struct event *event)
{
	(void)file;
	return event_text(event, "unit") != NULL;
}

bool letter_is_accepted(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->facts[FACT_ACCEPTED] != DATE_NONE;
}

/* The platform's limit does not lie before the day of receipt; either may be corrected alone. */
static bool check_limit(int received, int limit, GError **error)
{
	g_autofree char *came = date_format(received), *last = date_format(limit);
	return limit == DATE_NONE || limit >= received ||
	       fail(error, FAIL_REFUSED, _("limit=%s lies before received=%s: a case cannot be due before it came in"),
	           last, came);
}

/* Who gives a name is not anonymous; a record of before, which says both, is only held to it where one is said anew. */
static bool check_nameless(const struct casefile *file, const struct event *event, GError **error)
{
	const char *flag = event_text(event, "anonymous"), *from = event_text(event, "from");
	bool anonymous = flag ? take_is(flag, "yes") : file && file->anonymous;
	const char *writer = from ? from : file ? file->writer : NULL;
	return (!flag && !from) || !anonymous || text_blank(writer) ||
	       fail(error, FAIL_REFUSED,
	           _("from= and anonymous=yes do not go together: of an anonymous writer no name is kept (empty from=); a "
	             "name that nobody else may see is confidential=yes"));
}

bool letter_check_open(const struct casefile *file, const struct event *event, GError **error)
{
	return check_nameless(file, event, error) &&
	       check_limit(event_day(event, "received"), event_day(event, "limit"), error);
}

bool letter_is_relayed(const struct casefile *file, GError **error)
{
	if (!take_is(file->box, "relay"))
		return fail(
		    error, FAIL_REFUSED, _("only a relayed letter can be objected to; this one came in by '%s'"), file->box);
	return true;
}

bool letter_is_approvable(const struct casefile *file, GError **error)
{
	if (file->countersign && file->state == STATE_DRAFTED)
		return fail(error, FAIL_REFUSED, _("the head of the unit countersigns this draft first: use 'countersign'"));
	return desk_is_unendorsed(file, error);
}

/* What the day is called from which nothing can have happened before. */
static const char *const CAME[KIND_COUNT] = {
    [KIND_LETTER] = N_("the day on which the letter came in"),
    [KIND_VISIT] = N_("the day on which the visitor came"),
    [KIND_APPLICATION] = N_("the day of receipt"),
    [KIND_REMEDY] = N_("the day on which the notice came in"),
};

bool letter_check_days(const struct casefile *file, const struct event *event, GError **error)
{
	const char *came = _(CAME[file->number.kind]);
	return take_not_before(event, "on", file->facts[FACT_RECEIVED], came, error) &&
	       take_not_before(event, "consented", file->facts[FACT_RECEIVED], came, error) &&
	       take_not_before(event, "told", file->facts[FACT_RECEIVED], came, error);
}

/* A claim is answered by a written opinion, and whoever brings one, or came by a relay, is told in writing. */
static bool check_written(const struct casefile *file, const struct event *event, GError **error)
{
	bool claim = take_is(file->class, "claim"), reply = !strcmp(event->kind, "reply");
	bool written = !file->anonymous && (claim || (!reply && take_is(file->box, "relay")));
	if (!written || !take_is(event_text(event, "via"), "phone"))
		return true;
	return fail(error, FAIL_REFUSED,
	    reply
	        ? _("a claim is answered by a written opinion, which a call does not replace: via= says how it was served "
	            "(%s)")
	        : _("of a claim or a relayed letter the writer is told in writing, which a call does not replace: via= "
	            "says how (%s)"),
	    article_on(
	        reply ? "Regulations on Petitions art 31(6), 32" : "Regulations on Petitions art 23", event->effective_on));
}

bool letter_check_told(const struct casefile *file, const struct event *event, GError **error)
{
	return letter_check_days(file, event, error) && check_written(file, event, error);
}

/* That a letter is not accepted is approved, and its writer told with the reason, where there is a way to reach them
 * (domain rules (b1), 5.2). */
bool letter_is_closable(const struct casefile *file, GError **error)
{
	if (!desk_is_endorsed(file, error))
		return false;
	if (casefile_unnoticed(file))
		return fail(error, FAIL_REFUSED, _("the writer was not told of the refusal yet: use 'tell' first"));
	return true;
}

bool letter_is_answered(const struct casefile *file, GError **error)
{
	return file->facts[FACT_REPLIED] != DATE_NONE ||
	       fail(error, FAIL_REFUSED, _("this case was closed without a reply"));
}

bool letter_is_reworkable(const struct casefile *file, GError **error)
{
	if (!letter_is_answered(file, error))
		return false;
	if (file->reworks)
		return fail(error, FAIL_REFUSED,
		    _("this case was taken up again once already, which is done once only; 'reopen' it once it is closed"));
	return true;
}

bool letter_check_reopen(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return take_not_before(event, "until", event->effective_on, _("the day on which the case is reopened"), error);
}

bool letter_check_correct(const struct casefile *file, const struct event *event, GError **error)
{
	static const char *const MUST[] = {"box", "received", "subject", "body", "track", NULL};
	int received = take_day_or(event, "received", file->facts[FACT_RECEIVED]);
	return take_correction(event, MUST, error) && check_nameless(file, event, error) &&
	       take_receipt(file, received, error) &&
	       check_limit(received, take_day_or(event, "limit", file->limit_on), error) &&
	       numbering_keeps(file, received, error);
}

bool letter_check_merge(const struct casefile *file, const struct event *event, GError **error)
{
	g_autofree char *own = number_ref(file->number);
	if (take_is(event_text(event, "into"), own))
		return fail(error, FAIL_REFUSED, _("a case cannot be merged into itself"));
	return true;
}

/* Takes over what registration and correction may say. */
static void take_fields(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"box", "subject", "body", "from", "contact", "identity", "category", "class",
	    "external", "track", "against", "named", NULL};
	take_texts(file, event, TEXTS);
	take_flag(event, "anonymous", &file->anonymous);
	take_flag(event, "confidential", &file->confidential);
	if (event_text(event, "received"))
		file->facts[FACT_RECEIVED] = event_day(event, "received");
	if (event_text(event, "limit"))
		file->limit_on = event_day(event, "limit");
	file->until[FACT_LIMITED] = file->limit_on;
	file->facts[FACT_LIMITED] = file->limit_on == DATE_NONE ? DATE_NONE : file->facts[FACT_RECEIVED];
	if (!file->track)
		file->track = g_strdup("ordinary");
}

void letter_fold_open(struct casefile *file, const struct event *event)
{
	take_identity(file, event);
	take_fields(file, event);
}

void letter_fold_correct(struct casefile *file, const struct event *event)
{
	take_fields(file, event);
}

void letter_fold_accept(struct casefile *file, const struct event *event)
{
	file->facts[FACT_ACCEPTED] = event->effective_on;
	if (event_day(event, "told") != DATE_NONE)
		file->facts[FACT_TOLD] = event_day(event, "told");
}

/* What the writer was told before was not the refusal. */
void letter_fold_refuse(struct casefile *file, const struct event *event)
{
	file->facts[FACT_REFUSED] = event->effective_on;
	file->facts[FACT_TOLD] = event_day(event, "told");
	file->endorsed_on = DATE_NONE;
	take_text(&file->refuser, event->actor);
	take_text(&file->reason, event_text(event, "reason"));
	take_text(&file->outcome, event_text(event, "ground"));
}

/* The first notice of it counts. */
void letter_fold_tell(struct casefile *file, const struct event *event)
{
	int decided = MAX(file->facts[FACT_ACCEPTED], file->facts[FACT_REFUSED]);
	if (file->facts[FACT_TOLD] == DATE_NONE || file->facts[FACT_TOLD] < decided)
		file->facts[FACT_TOLD] = take_day(event, "on");
}

void letter_fold_stop(struct casefile *file, const struct event *event)
{
	file->facts[FACT_STOPPED] = event->effective_on;
	take_text(&file->reason, event_text(event, "reason"));
}

void letter_fold_transfer(struct casefile *file, const struct event *event)
{
	take_text(&file->class, "accuse");
	take_text(&file->against, event_text(event, "against"));
	take_text(&file->named, event_text(event, "named"));
	letter_fold_stop(file, event);
	g_clear_pointer(&file->returned, g_free);
	if (take_is(event_text(event, "waits"), "yes"))
		take_text(&file->returned, event_text(event, "reason"));
}

void letter_fold_take_up(struct casefile *file, const struct event *event)
{
	(void)event;
	g_clear_pointer(&file->returned, g_free);
}

void letter_fold_resume(struct casefile *file, const struct event *event)
{
	(void)event;
	file->facts[FACT_STOPPED] = DATE_NONE;
	g_clear_pointer(&file->linked, g_free);
	g_clear_pointer(&file->reason, g_free);
}

void letter_fold_link(struct casefile *file, const struct event *event)
{
	letter_fold_stop(file, event);
	take_text(&file->linked, event_text(event, "into"));
	take_text(&file->linked, event_text(event, "to"));
}

void letter_fold_object(struct casefile *file, const struct event *event)
{
	file->facts[FACT_OBJECTED] = event->effective_on;
	take_text(&file->reason, event_text(event, "reason"));
}

/* The first time that somebody other than the registry has it in hand. */
static void handed(struct casefile *file, const struct event *event)
{
	g_clear_pointer(&file->returned, g_free);
	if (file->facts[FACT_HANDED] == DATE_NONE)
		file->facts[FACT_HANDED] = event->effective_on;
}

void letter_fold_propose(struct casefile *file, const struct event *event)
{
	take_text(&file->proposal, event_text(event, "text"));
	handed(file, event);
}

/* The unit that had it before. */
static void release(struct casefile *file)
{
	g_clear_pointer(&file->unit, g_free);
	g_clear_pointer(&file->with, g_free);
	g_clear_pointer(&file->handler, g_free);
	file->unit_limit_on = file->assigned_on = DATE_NONE;
	file->countersign = file->head_signs = false;
}

void letter_fold_assign(struct casefile *file, const struct event *event)
{
	release(file);
	take_text(&file->unit, event_text(event, "unit"));
	take_text(&file->with, event_text(event, "with"));
	take_text(&file->handler, event_text(event, "handler"));
	take_flag(event, "countersign", &file->head_signs);
	file->countersign = file->head_signs;
	file->unit_limit_on = event_day(event, "limit");
	file->assigned_on = event->effective_on;
	handed(file, event);
}

void letter_fold_instruct(struct casefile *file, const struct event *event)
{
	take_text(&file->instruction, event_text(event, "text"));
	if (event_text(event, "unit"))
		letter_fold_assign(file, event);
}

void letter_fold_sign(struct casefile *file, const struct event *event)
{
	take_text(&file->handler, event_text(event, "handler") ? event_text(event, "handler") : event->actor);
}

void letter_fold_give_back(struct casefile *file, const struct event *event)
{
	release(file);
	take_text(&file->returned, event_text(event, "reason"));
}

void letter_fold_draft(struct casefile *file, const struct event *event)
{
	take_text(&file->draft, event_text(event, "text"));
	take_drafter(file, event);
	file->countersign = file->head_signs;
	take_flag(event, "countersign", &file->countersign);
	handed(file, event);
}

void letter_fold_reply(struct casefile *file, const struct event *event)
{
	int day = take_day(event, "on");
	if (file->facts[FACT_REPLIED] == DATE_NONE)
		file->facts[FACT_REPLIED] = day;
	if (file->facts[FACT_REWORKED] != DATE_NONE)
		file->facts[FACT_REREPLIED] = day;
	take_text(&file->reply, file->draft);
	take_text(&file->via, event_text(event, "via"));
}

void letter_fold_rate(struct casefile *file, const struct event *event)
{
	file->facts[FACT_RATED] = event->effective_on;
	take_text(&file->satisfaction, event_text(event, "result"));
}

static void take_up_again(struct casefile *file, const struct event *event)
{
	file->facts[FACT_REWORKED] = event->effective_on;
	file->until[FACT_REWORKED] = event_day(event, "until");
	file->facts[FACT_REREPLIED] = file->facts[FACT_CLOSED] = DATE_NONE;
}

void letter_fold_rework(struct casefile *file, const struct event *event)
{
	file->reworks++;
	take_up_again(file, event);
}

/* What was never answered is accepted anew, and its first clocks are over. */
void letter_fold_reopen(struct casefile *file, const struct event *event)
{
	int refused = file->facts[FACT_REFUSED], stopped = refused == DATE_NONE ? casefile_ended_on(file) : refused;
	file->facts[FACT_STOPPED] = file->facts[FACT_REFUSED] = DATE_NONE;
	g_clear_pointer(&file->outcome, g_free);
	g_clear_pointer(&file->reason, g_free);
	take_up_again(file, event);
	if (file->facts[FACT_REPLIED] != DATE_NONE)
		return;
	file->facts[FACT_REOPENED] = file->facts[FACT_ACCEPTED] = event->effective_on;
	file->until[FACT_REOPENED] = stopped;
}

void letter_fold_extend(struct casefile *file, const struct event *event)
{
	take_extension(file, event);
	desk_settle(file);
}

void letter_fold_close(struct casefile *file, const struct event *event)
{
	file->facts[FACT_CLOSED] = event->effective_on;
}

void letter_fold_recuse(struct casefile *file, const struct event *event)
{
	const char *who = event_text(event, "who");
	if (!who)
		return;
	take_login(&file->recused, who);
	if (take_is(file->handler, who))
		g_clear_pointer(&file->handler, g_free);
}

void letter_fold_attach(struct casefile *file, const struct event *event)
{
	size_t index;
	json_t *item;
	json_array_foreach(json_object_get(event->body, "attachments"), index, item)
	{
		struct attachment *attachment = g_new0(struct attachment, 1);
		attachment->sha256 = g_strdup(json_string_value(json_object_get(item, "sha256")));
		attachment->name = g_strdup(json_string_value(json_object_get(item, "name")));
		attachment->type = g_strdup(json_string_value(json_object_get(item, "type")));
		attachment->size = json_integer_value(json_object_get(item, "size"));
		g_ptr_array_add(file->attachments, attachment);
	}
}
