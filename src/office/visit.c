#include "office/visit.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "office/inside.h"
#include "office/reception.h"
#include "store/events.h"

bool visit_may_miss(struct office *office, const struct casefile *file, GError **error)
{
	const struct event_type *type = event_type_find("no-show");
	OWN(event) today = event_new(type->name, office_person(office)->login, office_today(office));
	return type->check(file, today, error);
}

/* Who comes by FILE, once EVENT is taken in. */
static struct casefile *party_of(const struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"persons", "representatives", "class", "category", NULL};
	struct casefile *party = casefile_new();
	if (!file) {
		fold_event(party, event);
		return party;
	}
	party->number.kind = KIND_VISIT;
	party->facts[FACT_RECEIVED] = file->facts[FACT_RECEIVED];
	for (const char *const *name = TEXTS; *name; name++) {
		const char *said = event_text(event, *name);
		*casefile_field(party, *name) = g_strdup(said ? said : casefile_text(file, *name));
	}
	return party;
}

/* Where nobody says how many come, those who speak do. */
static void count_names(const struct casefile *party, struct event *event, int names)
{
	bool says = event_text(event, "representatives") || event_text(event, "persons");
	g_autofree char *count = g_strdup_printf("%d", names);
	if (says && names > 1 && text_blank(party->persons))
		event_set(event, "persons", count);
}

bool visit_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	if (file && file->number.kind != KIND_VISIT)
		return true;
	OWN(casefile) party = party_of(file, event);
	const struct rule *rule = rules_bound(office_rules(office), party, "visitors");
	int persons = text_blank(party->persons) ? 1 : casefile_persons(party);
	int names = casefile_speakers(party);
	if (rule && names > rule->length)
		return fail(error, FAIL_REFUSED, _("representatives= names %d people; at most %d may speak for a group (%s)"),
		    names, rule->length, rule->source);
	if (!text_blank(party->persons) && names > persons)
		return fail(error, FAIL_REFUSED, _("representatives= names %d people, and persons=%d come"), names, persons);
	if (rule && !names && persons > rule->length)
		return fail(error, FAIL_REFUSED,
		    _("%d people come for one matter: name at most %d who speak for them, representatives= (%s)"), persons,
		    rule->length, rule->source);
	count_names(party, event, names);
	return reception_admit(office, file, event, error);
}

bool visit_hand_over(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)file;
	int year = date_to_civil(event->effective_on).year, slips;
	if (!events_slips(office->store, year, &slips, error))
		return false;
	g_autofree char *slip = g_strdup_printf("处〔%d〕%d号", year, slips + 1);
	event_set(event, "slip", slip);
	return true;
}

/* Whether NAME is that of a leader on the staff, or their login. */
static bool is_leader(const struct staff_row *row, const char *name)
{
	unsigned roles = 0;
	return (!g_strcmp0(row->name, name) || !strcmp(row->login, name)) && role_parse(row->roles, &roles, NULL) &&
	       roles & ROLE_LEADER;
}

/* The leader who received FILE, as a login, where the staff has them; borrowed. NULL: that is not known. */
static const char *receiver(const struct office *office, const struct casefile *file)
{
	for (unsigned i = 0; file->leader && i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (is_leader(row, file->leader))
			return row->login;
	}
	return NULL;
}

bool visit_transfer(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	bool others = office->person.roles & (ROLE_SUPERVISOR | ROLE_DISCIPLINE);
	const char *leader = others ? NULL : receiver(office, file);
	if (!leader || !strcmp(leader, office->person.login))
		return true;
	g_autofree char *verb = event_type_said(event_type_find(event->kind), KIND_VISIT);
	return fail(error, FAIL_NOT_PERMITTED, _("%s is for the leader who received the visitor: %s"), verb, file->leader);
}
