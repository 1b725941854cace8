#include "office/demo.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/identity.h"
#include "office/demo_others.h"
#include "office/demo_season.h"
#include "office/demo_story.h"
#include "office/demo_today.h"
#include "office/inside.h"
#include "office/record.h"
#include "store/blobs.h"
#include "store/cases.h"
#include <string.h>

#define REMEMBERED 48 /* letters that a later one may repeat */
#define YEARS 64      /* civil years whose numbers are counted */
#define TELL_EVERY 200
#define PASSING_FROM 200 /* cases: from so many on some go on as others today */

/* A letter that another may follow. */
struct memory {
	struct demo_letter *letter;
	int replied_on;
};

struct feed {
	struct office *office;
	struct demo_text *text;
	struct dice dice;
	struct season season;
	char *source; /* of identities */
	int first_year;
	bool passes; /* some cases go on as others today */
	int serials[YEARS];
	struct memory memory[REMEMBERED];
	int remembered;          /* how many came */
	int handled, late_place; /* one of every so many letters is answered late */
	int aimed, late, due;    /* of what should stand in the register today: how many there are */
	struct number converted; /* the letter that goes on as an application today */
	struct demo_others *others;
};

/* How many letters in a thousand go which way. */
static const int WAYS[WAY_COUNT] = {
    [WAY_UNIT] = 612,
    [WAY_COUNTERSIGN] = 56,
    [WAY_OFFICE] = 118,
    [WAY_LEADER] = 58,
    [WAY_REFUSED] = 34,
    [WAY_AGAIN] = 12,
    [WAY_MERGED] = 30,
    [WAY_FILED] = 20,
    [WAY_ACCUSATION] = 10,
    [WAY_WITHDRAWN] = 14,
    [WAY_OBJECTED] = 20,
    [WAY_CONVERTED] = 8,
    [WAY_VOID] = 4,
};

/* Where the letters of the last days stop, so that today shows every state; then how many are late and due. */
static const struct {
	enum way way;
	const char *stop;
} AIMS[] = {
    {.way = WAY_UNIT, .stop = "draft"},
    {.way = WAY_COUNTERSIGN, .stop = "countersign"},
    {.way = WAY_UNIT, .stop = "approve"},
    {.way = WAY_OBJECTED, .stop = "object"},
    {.way = WAY_UNIT, .stop = "sign"},
    {.way = WAY_LEADER, .stop = "propose"},
    {.way = WAY_REFUSED, .stop = "refuse"},
    {.way = WAY_UNIT, .stop = "assign"},
    {.way = WAY_UNIT, .stop = "reply"},
    {.way = WAY_UNIT, .stop = "accept"},
    {.way = WAY_UNIT, .stop = "letter"},
};
#define LATE_TODAY 4
#define DUE_TODAY 2
#define LATE_OF 18 /* letters, of which one is late */

/* Groups of unusual.txt by the way that they go. */
static const struct {
	enum way way;
	const char *groups[7];
} UNUSUAL[] = {
    {.way = WAY_REFUSED, .groups = {"NA1", "NA1", "NA2", "NA8", "NA6", "NA3", "NA7"}},
    {.way = WAY_FILED, .groups = {"vague"}},
    {.way = WAY_ACCUSATION, .groups = {"accuse"}},
    {.way = WAY_CONVERTED, .groups = {"convert"}},
};

static const char *unusual_group(enum way way, struct dice *dice)
{
	for (size_t i = 0; i < G_N_ELEMENTS(UNUSUAL); i++) {
		int count = 0;
		while (count < 7 && UNUSUAL[i].groups[count])
			count++;
		if (UNUSUAL[i].way == way)
			return UNUSUAL[i].groups[dice_below(dice, count)];
	}
	return NULL;
}

/* Working days from the receipt of a letter of DAY to today; many where it is long ago. */
static int age_of(const struct feed *feed, int day)
{
	int today = office_today(feed->office);
	return today - day > 60 ? 60 : calendar_between(office_calendar(feed->office), day, today);
}

/* One letter of every LATE_OF is late, in no order. */
static bool is_late(struct feed *feed)
{
	int place = feed->handled++ % LATE_OF;
	if (!place)
		feed->late_place = dice_below(&feed->dice, LATE_OF);
	return place == feed->late_place;
}

/* What a letter of the last days is to show. */
static void aim(struct feed *feed, struct story *story, int day)
{
	int age = age_of(feed, day);
	if (feed->passes && feed->season.given == feed->season.letters) {
		story->way = WAY_CONVERTED;
		story->stop = "letter";
		return;
	}
	/* in the holidays the last letters come from further back */
	bool last = (age >= 1 && age <= 5) || feed->season.letters - feed->season.given < (int)G_N_ELEMENTS(AIMS);
	if (age >= 6 && age <= 16 && feed->late < LATE_TODAY && dice_chance(&feed->dice, 250)) {
		feed->late++;
		story->way = WAY_UNIT;
		story->slow = true;
	} else if (age == 5 && feed->due < DUE_TODAY) {
		feed->due++;
		story->way = WAY_UNIT;
		story->slow = true;
	} else if (last && age >= 1 && feed->aimed < (int)G_N_ELEMENTS(AIMS)) {
		story->way = AIMS[feed->aimed].way;
		story->stop = AIMS[feed->aimed++].stop;
		story->quick = MIN(age, 2);
	}
}

/* A letter of the last weeks: still open on DAY where OPEN, else answered. */
static const struct memory *recall(const struct feed *feed, int day, bool open)
{
	int count = MIN(feed->remembered, REMEMBERED);
	for (int back = 1; back <= count; back++) {
		const struct memory *memory = &feed->memory[(feed->remembered - back) % REMEMBERED];
		if (open ? memory->replied_on > day + 2 && memory->letter->day < day : memory->replied_on < day)
			return memory;
	}
	return NULL;
}

static void remember(struct feed *feed, struct demo_letter *letter, int replied_on)
{
	struct memory *memory = &feed->memory[feed->remembered++ % REMEMBERED];
	demo_letter_free(memory->letter);
	*memory = (struct memory){.letter = letter, .replied_on = replied_on};
}

static struct demo_letter *repeat(struct feed *feed, struct story *story, int day)
{
	const struct memory *memory = recall(feed, day, story->way == WAY_MERGED);
	if (!memory) {
		story->way = WAY_UNIT;
		return NULL;
	}
	story->first = memory->letter;
	story->ground = "NA5";
	return demo_letter_again(
	    feed->text, &feed->dice, day, memory->letter, demo_text_phrase(feed->text, "merge", &feed->dice));
}

static const struct matter *draw_matter(struct feed *feed, const char *group)
{
	const GPtrArray *matters = demo_text_matters(feed->text, group);
	return matters->pdata[dice_below(&feed->dice, (int)matters->len)];
}

static struct demo_letter *usual_letter(struct feed *feed, const struct story *story, int day)
{
	const char *category = season_category(&feed->dice, day);
	const char *box = story->way == WAY_OBJECTED ? "relay" : season_box(&feed->dice);
	struct demo_letter *letter = demo_letter_new(feed->text, &feed->dice, day, draw_matter(feed, category), box);
	letter->category = category;
	if (dice_chance(&feed->dice, 120))
		letter->track = dice_chance(&feed->dice, 700) ? "complex" : "urgent";
	if (dice_chance(&feed->dice, 50))
		demo_letter_hide(feed->text, &feed->dice, letter);
	letter->confidential = dice_chance(&feed->dice, 10);
	return letter;
}

static struct demo_letter *unusual_letter(struct feed *feed, struct story *story, int day, const char *group)
{
	const char *box = season_box(&feed->dice);
	struct demo_letter *letter = demo_letter_new(feed->text, &feed->dice, day, draw_matter(feed, group), box);
	letter->category = story->way == WAY_ACCUSATION ? "party" : "other";
	story->ground = group;
	if (story->way == WAY_FILED || (story->way == WAY_ACCUSATION && dice_chance(&feed->dice, 500)))
		demo_letter_hide(feed->text, &feed->dice, letter);
	return letter;
}

static struct demo_letter *draw_letter(struct feed *feed, struct story *story, int day)
{
	struct demo_letter *letter = NULL;
	const char *group = unusual_group(story->way, &feed->dice);
	if (story->way == WAY_MERGED || story->way == WAY_AGAIN)
		letter = repeat(feed, story, day);
	if (!letter)
		letter = group ? unusual_letter(feed, story, day, group) : usual_letter(feed, story, day);
	bool converted = story->way == WAY_CONVERTED;
	if (story->stop && !converted)
		letter->category = !strcmp(story->stop, "letter") ? NULL : letter->category;
	int year = date_to_civil(day).year;
	letter->number = (struct number){
	    .kind = KIND_LETTER, .year = year, .serial = ++feed->serials[(year - feed->first_year) % YEARS]};
	if (converted && story->stop)
		feed->converted = letter->number;
	return letter;
}

/* A small text beside the letter, kept as every attachment is. */
static bool attach(struct feed *feed, struct story *story, GError **error)
{
	if (story->way > WAY_LEADER || !dice_chance(&feed->dice, 70))
		return true;
	g_autofree char *name = g_strdup_printf("%s.txt", demo_text_phrase(feed->text, "photo", &feed->dice));
	g_autoptr(GBytes) data = g_bytes_new(story->letter->subject, strlen(story->letter->subject));
	g_autofree char *hash = blobs_hash(data);
	struct event *first = story->events->pdata[0];
	g_autofree char *id = g_strdup_printf("%s-a", story->name);
	struct event *event = event_new("attach", first->actor, first->effective_on);
	g_free(event->id);
	event->id = identity_named(story->source, id);
	event->recorded_at = g_strdup(first->recorded_at);
	json_object_set_new(event->body, "attachments",
	    json_pack("[{s:s, s:s, s:s, s:I}]", "sha256", hash, "name", name, "type", "text/plain", "size",
	        (json_int_t)g_bytes_get_size(data)));
	g_ptr_array_insert(story->events, 1, event);
	return blobs_put(feed->office->store, hash, data, error);
}

static bool next_case(void *arg, GPtrArray *events, GError **error)
{
	struct feed *feed = arg;
	int day;
	if (!season_next(&feed->season, &day))
		return demo_others_next(feed->others, events);
	g_autofree char *name = g_strdup_printf("%d", feed->season.given);
	struct story story = {
	    .calendar = office_calendar(feed->office),
	    .text = feed->text,
	    .dice = &feed->dice,
	    .today = office_today(feed->office),
	    .source = feed->source,
	    .name = name,
	    .events = events,
	    .way = (enum way)dice_weighed(&feed->dice, WAYS, WAY_COUNT),
	};
	aim(feed, &story, day);
	struct demo_letter *letter = draw_letter(feed, &story, day);
	story.letter = letter;
	story.late = story.way <= WAY_LEADER && is_late(feed);
	story_tell(&story);
	if (feed->season.given % TELL_EVERY == 0)
		office_tell(feed->office, _("making up cases"), feed->season.given, feed->season.letters);
	bool done = attach(feed, &story, error);
	if (story.way <= WAY_LEADER && !letter->anonymous && !letter->confidential && story.replied_on != DATE_NONE)
		remember(feed, letter, story.replied_on);
	else
		demo_letter_free(letter);
	return done;
}

static bool add_people(struct feed *feed, GError **error)
{
	const GPtrArray *units = demo_text_units(feed->text);
	const GPtrArray *workers = demo_text_workers(feed->text);
	for (unsigned i = 0; i < units->len; i++)
		if (!vocabulary_add(feed->office, LIST_UNIT, NULL, units->pdata[i], error))
			return false;
	for (unsigned i = 0; i < workers->len; i++) {
		const struct demo_worker *worker = workers->pdata[i];
		struct staff_row row = {
		    .login = worker->login, .name = worker->name, .roles = worker->roles, .unit = worker->unit};
		if (!staff_add(feed->office, &row, error))
			return false;
	}
	return true;
}

static bool is_empty(struct feed *feed, GError **error)
{
	struct scope all = {0};
	struct find find = {.limit = 1};
	int64_t count;
	if (!cases_count(feed->office->store, &all, &find, &count, error))
		return false;
	return !count || fail(error, FAIL_REFUSED, _("the register holds cases already; a demonstration needs a new one"));
}

static bool fill(void *arg, GError **error)
{
	struct feed *feed = arg;
	const struct number none = {0};
	struct bulk bulk = {.next = next_case, .arg = feed};
	if (!is_empty(feed, error) || !add_people(feed, error) || !demo_others_record(feed->others, error) ||
	    !record_bulk(feed->office, &bulk, error))
		return false;
	const struct demo_today today = {
	    .source = feed->source, .first_year = feed->first_year, .converted = feed->passes ? feed->converted : none};
	return demo_today_work(feed->office, &today, error);
}

static void begin(struct feed *feed, const struct demo *demo)
{
	int today = office_today(feed->office);
	struct civil date = date_to_civil(today);
	int year = (date.month >= 9 ? date.year : date.year - 1) - (demo->years - 1);
	int first = date_from_civil(year, 9, 1);
	feed->first_year = year;
	feed->dice.state = demo->seed;
	feed->source = g_strdup_printf("demo %u", demo->seed);
	feed->text = demo_text_new();
	const struct demo_beginning beginning = {
	    .source = feed->source, .first = first, .cases = demo->cases, .seed = demo->seed};
	feed->others = demo_others_new(feed->office, feed->text, &beginning);
	feed->passes = demo->cases >= PASSING_FROM;
	int letters = demo->cases - demo_others_count(feed->others) - (feed->passes ? DEMO_TODAY_OPENS : 0);
	season_begin(&feed->season, office_calendar(feed->office), first, today, letters);
}

bool demo_fill(struct office *office, const struct demo *demo, GError **error)
{
	if (demo->cases < 1 || demo->years < 1 || demo->years >= YEARS)
		return fail(error, FAIL_USAGE, _("a demonstration has at least one case, and 1 to %d years"), YEARS - 1);
	struct feed feed = {.office = office};
	begin(&feed, demo);
	bool done = office_write(office, fill, &feed, error);
	for (int i = 0; i < REMEMBERED; i++)
		demo_letter_free(feed.memory[i].letter);
	demo_others_free(feed.others);
	demo_text_free(feed.text);
	g_free(feed.source);
	return done;
}
