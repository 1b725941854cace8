#include "office/demo_others.h"
#include "base/date.h"
#include "domain/event.h"
#include "office/demo_application.h"
#include "office/demo_fair.h"
#include <string.h>

/* How many of the cases are of which kind; the others are letters. */
#define VISITS_OF_100 12
#define APPLICATIONS_OF_100 4
#define REMEDIES_OF_1000 8

#define SALT 0x9e3779b9UL /* so that these draw other numbers than the letters of the same seed */
#define FIRST_DISCLOSURE date_from_civil(2010, 9, 1) /* the Measures for Universities */

static void free_event(void *event)
{
	event_free(event);
}

static void free_case(void *events)
{
	g_ptr_array_unref(events);
}

static void free_letter(void *letter)
{
	demo_letter_free(letter);
}

static void free_remedy(void *remedy)
{
	demo_remedy_free(remedy);
}

void demo_others_free(struct demo_others *others)
{
	if (!others)
		return;
	demo_rota_free(others->rota);
	g_ptr_array_unref(others->cases);
	g_ptr_array_unref(others->remedies);
	g_ptr_array_unref(others->letters);
	g_array_unref(others->answers);
	g_free(others);
}

struct number fair_number(const struct demo_others *others, struct numbers *numbers, int day)
{
	int year = date_to_civil(day).year;
	return (struct number){
	    .kind = numbers->kind, .year = year, .serial = ++numbers->serials[(year - others->first_year) % YEARS]};
}

/* Of story and letter of a case that begins on DAY. NAME stays with the caller. */
struct story fair_story(struct demo_others *others, struct demo_letter *letter, const char *name)
{
	GPtrArray *events = g_ptr_array_new_with_free_func(free_event);
	g_ptr_array_add(others->letters, letter);
	g_ptr_array_add(others->cases, events);
	return (struct story){
	    .calendar = office_calendar(others->office),
	    .text = others->text,
	    .dice = &others->dice,
	    .today = office_today(others->office),
	    .letter = letter,
	    .source = others->source,
	    .name = name,
	    .events = events,
	};
}

const struct matter *fair_matter(struct demo_others *others, const char *group)
{
	const GPtrArray *matters = demo_text_matters(others->text, group);
	return matters->pdata[dice_below(&others->dice, (int)matters->len)];
}

/* Working days from DAY to today. */
int fair_age(const struct demo_others *others, int day)
{
	return calendar_between(office_calendar(others->office), day, office_today(others->office));
}

/* Plans a remedy against what STORY answered; its case is told to the end. */
void fair_remedy(struct demo_others *others, struct story *story, const struct remedy_plan *plan)
{
	g_autofree char *ref = number_ref(story->letter->number);
	struct demo_remedy *remedy = demo_remedy_new(story, plan, ref, (int)others->remedies->len);
	if (!remedy)
		return;
	demo_remedy_mark(story, remedy);
	g_ptr_array_add(others->remedies, remedy);
}

/* Where those of the last weeks stand: how long ago they came in (in working days), and what happens then. */
static const struct {
	int age;
	const char *outcome, *stop;
	const char *ending; /* as of struct road, where there are several */
	bool unconfirmed, waived;
	const struct remedy_plan remedy; /* kind NULL: none */
} APPLICATIONS[] = {
    {.age = 35, .outcome = "R2", .remedy = {.kind = "reconsideration", .authority = "省教育厅", .stop = "answer"}},
    {.age = 8, .outcome = "R1", .stop = "decide"},
    {.age = 5, .outcome = "R1", .stop = "search"},
    {.age = 1, .outcome = "R1", .stop = "application"},
    {.age = 6, .outcome = "R4.3", .stop = "request-correction"},
    {.age = 9, .outcome = "R3.4", .stop = "consult"},
    {.age = 2, .outcome = "R1", .stop = "application", .unconfirmed = true},
    {.age = 10, .outcome = "R2", .stop = "approve"},
    {.age = 7, .outcome = "R1", .stop = "secrecy"},
    {.age = 4, .outcome = "R2", .stop = "assign"},
    {.age = 5, .outcome = "R6.2", .stop = "fee"},
    {.age = 4, .outcome = "R5.4", .stop = "ask-reasons"},
    {.age = 20, .outcome = "R4.1", .stop = "search"},
    {.age = 23, .outcome = "R2", .stop = "secrecy"},
    {.age = 45, .outcome = "R6.1"},
    {.age = 48, .outcome = "R1", .waived = true},
    {.age = 15, .outcome = "R6.3"},
    {.age = 12, .outcome = "R6.3", .ending = "void"},
    {.age = 14, .outcome = "R4.1", .remedy = {.kind = "reconsideration", .authority = "省教育厅", .stop = "remedy"}},
    {.age = 56,
        .outcome = "R3.5",
        .remedy = {.kind = "reconsideration",
            .authority = "省教育厅",
            .result = "corrected",
            .stop = "execute",
            .executed = true}},
    {.age = 52,
        .outcome = "R3.6",
        .remedy = {.kind = "appeal", .authority = "省教育厅", .result = "other", .stop = "conclude"}},
    {.age = 70,
        .outcome = "R4.2",
        .remedy = {.kind = "litigation", .authority = "滨江区人民法院", .stayed = true, .stop = "stay"}},
};

/* Whoever is not content with the reconsideration goes on to court. */
static const struct remedy_plan SUIT = {
    .kind = "litigation_after_reconsideration", .authority = "滨江区人民法院", .result = "upheld", .after = 75};

/* Those of the years before, in turn. */
static const struct remedy_plan REMEDIES[] = {
    {.kind = "reconsideration", .authority = "省教育厅", .result = "upheld"},
    {.kind = "reconsideration", .authority = "省教育厅", .result = "upheld", .then = &SUIT},
    {.kind = "report", .authority = "省教育厅", .result = "upheld"},
    {.kind = "reconsideration", .authority = "省教育厅", .result = "corrected", .executed = true},
    {.kind = "litigation", .authority = "滨江区人民法院", .result = "upheld"},
    {.kind = "appeal", .authority = "省教育厅", .result = "other"},
};

#define RECENT_REMEDIES 5 /* of the table above */

struct application_spec {
	int day;
	int aim; /* place in APPLICATIONS; -1: none */
};

static int by_day(const void *a, const void *b)
{
	const struct application_spec *one = a, *two = b;
	return one->day != two->day ? one->day - two->day : one->aim - two->aim;
}

/* The day AGE working days ago. */
static int day_ago(const struct demo_others *others, int age)
{
	int day = office_today(others->office) - age * 7 / 5;
	while (fair_age(others, day) < age)
		day--;
	while (!calendar_is_working(office_calendar(others->office), day))
		day--;
	return day;
}

static GArray *plan_applications(struct demo_others *others, int count)
{
	GArray *specs = g_array_new(FALSE, FALSE, sizeof(struct application_spec));
	int aims = MIN((int)G_N_ELEMENTS(APPLICATIONS), (count + 1) / 2);
	int first = MAX(others->first, FIRST_DISCLOSURE), last = day_ago(others, 25), days = last - first;
	for (int i = 0; i < aims; i++) {
		struct application_spec spec = {.day = day_ago(others, APPLICATIONS[i].age), .aim = i};
		if (spec.day >= first)
			g_array_append_val(specs, spec);
	}
	for (int i = 0; i < count - aims && days > 0; i++) {
		int day = calendar_roll(office_calendar(others->office), first + dice_below(&others->dice, days));
		struct application_spec spec = {.day = day, .aim = -1};
		g_array_append_val(specs, spec);
	}
	g_array_sort(specs, by_day);
	return specs;
}

/* Companies and the like apply in their own name. */
static void name_applicant(struct demo_others *others, struct demo_letter *letter)
{
	g_autofree char *group = g_strconcat("org.", letter->matter->class, NULL);
	const char *name = demo_text_phrase(others->text, group, &others->dice);
	if (!*name)
		return;
	g_free(letter->writer);
	letter->writer = g_strdup(name);
	letter->words.name = letter->writer;
	letter->words.title = "";
}

static const char *draw_via(struct dice *dice)
{
	static const char *const VIAS[] = {"online", "in_person", "signed_mail", "ordinary_mail", "fax"};
	static const int WEIGHTS[] = {560, 160, 170, 80, 30};
	return VIAS[dice_weighed(dice, WEIGHTS, G_N_ELEMENTS(WEIGHTS))];
}

static struct application_plan plan_application(struct demo_others *others, const struct application_spec *spec)
{
	struct dice *dice = &others->dice;
	struct application_plan plan = {.via = draw_via(dice), .quick = spec->aim >= 0};
	plan.road = spec->aim >= 0 ? road_find(APPLICATIONS[spec->aim].outcome, APPLICATIONS[spec->aim].ending)
	                           : road_draw(dice, spec->day);
	bool silent = strcmp(plan.via, "in_person") != 0 && strcmp(plan.via, "signed_mail") != 0;
	plan.unconfirmed = spec->aim < 0 && silent && dice_chance(dice, 100);
	if (spec->aim >= 0 && APPLICATIONS[spec->aim].waived)
		plan.road = road_waived();
	if (spec->aim >= 0 && APPLICATIONS[spec->aim].unconfirmed) {
		plan.unconfirmed = true;
		plan.via = "ordinary_mail";
	}
	return plan;
}

/* The remedy that follows; NULL: none. */
static const struct remedy_plan *choose_remedy(struct demo_others *others, const struct application_spec *spec)
{
	if (spec->aim >= 0)
		return APPLICATIONS[spec->aim].remedy.kind ? &APPLICATIONS[spec->aim].remedy : NULL;
	int left = others->wanted - others->planned - MIN(RECENT_REMEDIES, others->wanted / 2);
	bool old = fair_age(others, spec->day) > 160;
	if (left <= 0 || !old || !dice_chance(&others->dice, 220))
		return NULL;
	return &REMEDIES[others->planned % G_N_ELEMENTS(REMEDIES)];
}

/* REMEDY, or a reconsideration where the law demands one before a suit (Administrative Reconsideration Law art 23). */
static const struct remedy_plan *lawful_remedy(const struct remedy_plan *remedy, const struct road *road)
{
	bool refusal = g_str_has_prefix(road->outcome, "R3.");
	return remedy && refusal && !strcmp(remedy->kind, "litigation") ? &REMEDIES[0] : remedy;
}

static void finish_application(
    struct demo_others *others, struct story *story, struct application_plan *plan, const struct remedy_plan *remedy)
{
	int earliest = story->day + 75;
	if (remedy && story->replied_on != DATE_NONE && others->planned < others->wanted) {
		others->planned++;
		for (const struct remedy_plan *next = remedy; next; next = next->then)
			fair_remedy(others, story, next);
		earliest = story->replied_on + 365;
		if (!story->over && remedy->executed && !remedy->stop)
			application_redo(story, plan);
	}
	if (!remedy || !remedy->stop)
		application_archive(story, earliest);
}

static void name_as(struct demo_letter *letter, const struct demo_letter *other)
{
	g_free(letter->writer);
	g_free(letter->contact);
	letter->writer = g_strdup(other->writer);
	letter->contact = g_strdup(other->contact);
	letter->words.name = letter->writer;
}

/* Some who apply came on a reception day before. */
static void recur(struct demo_others *others, struct demo_letter *letter)
{
	int visits = MIN((int)others->letters->len, 400);
	if (!visits || strcmp(letter->matter->class, "natural") != 0 || !dice_chance(&others->dice, 200))
		return;
	const struct demo_letter *before = others->letters->pdata[dice_below(&others->dice, visits)];
	if (before->day < letter->day && before->writer)
		name_as(letter, before);
}

static bool repeats(const struct application_plan *plan)
{
	return !strcmp(plan->road->outcome, "R5.2");
}

/* What an application of a natural person on DAY may repeat; there is only one such matter in requests.txt. */
static const struct demo_answer *find_answer(const struct demo_others *others, const struct matter *matter, int day)
{
	for (unsigned i = others->answers->len; i-- > 0;) {
		const struct demo_answer *answer = &g_array_index(others->answers, struct demo_answer, i);
		const struct matter *asked = answer->letter->matter;
		if (answer->on < day && !g_strcmp0(asked->class, matter->class) && !g_strcmp0(asked->wish, matter->wish))
			return answer;
	}
	return NULL;
}

static void note_answer(struct demo_others *others, const struct demo_letter *letter, int on)
{
	struct demo_answer answer = {.letter = letter, .on = on};
	g_array_append_val(others->answers, answer);
}

/* An application is repeated by who made it; where none was answered yet, PLAN goes another road. */
static void repeat(struct demo_others *others, struct application_plan *plan, int day)
{
	const struct demo_answer *answer = repeats(plan) ? find_answer(others, fair_matter(others, "R5.2"), day) : NULL;
	if (answer) {
		plan->earlier = answer->letter;
		plan->earlier_on = answer->on;
	} else if (repeats(plan))
		plan->road = road_find("R5.3", NULL);
}

static void make_application(struct demo_others *others, const struct application_spec *spec, unsigned n)
{
	g_autofree char *name = g_strdup_printf("a%u", n);
	struct application_plan plan = plan_application(others, spec);
	repeat(others, &plan, spec->day);
	const struct remedy_plan *remedy = choose_remedy(others, spec);
	struct demo_letter *letter =
	    demo_letter_new(others->text, &others->dice, spec->day, fair_matter(others, plan.road->outcome), "email");
	letter->category = letter->matter->wish;
	name_applicant(others, letter);
	recur(others, letter);
	if (plan.earlier)
		name_as(letter, plan.earlier);
	letter->number = fair_number(others, &others->applications, spec->day);
	struct story story = fair_story(others, letter, name);
	story.stop = spec->aim >= 0 ? APPLICATIONS[spec->aim].stop : NULL;
	application_tell(&story, &plan);
	if (story.replied_on != DATE_NONE && story.replied_on <= story.today)
		note_answer(others, letter, story.replied_on);
	if (!story.stop)
		finish_application(others, &story, &plan, lawful_remedy(remedy, plan.road));
}

/* Remedies */

static int by_notice(const void *a, const void *b)
{
	const struct demo_remedy *one = *(struct demo_remedy *const *)a, *two = *(struct demo_remedy *const *)b;
	return one->received - two->received;
}

static void number_remedies(struct demo_others *others)
{
	g_ptr_array_sort(others->remedies, by_notice);
	for (unsigned i = 0; i < others->remedies->len; i++) {
		struct demo_remedy *remedy = others->remedies->pdata[i];
		demo_remedy_name(remedy, fair_number(others, &others->reliefs, remedy->received));
		g_ptr_array_add(others->cases, g_ptr_array_ref(remedy->events));
	}
}

static void make_all(struct demo_others *others, int cases)
{
	others->rota = demo_rota_new(
	    office_calendar(others->office), others->text, &others->dice, others->first, office_today(others->office));
	others->wanted = MAX(1, cases * REMEDIES_OF_1000 / 1000);
	fair_visits(others, cases * VISITS_OF_100 / 100);
	g_autoptr(GArray) specs = plan_applications(others, cases * APPLICATIONS_OF_100 / 100);
	for (unsigned i = 0; i < specs->len; i++)
		make_application(others, &g_array_index(specs, struct application_spec, i), i);
	number_remedies(others);
}

struct demo_others *demo_others_new(
    struct office *office, const struct demo_text *text, const struct demo_beginning *beginning)
{
	struct demo_others *others = g_new0(struct demo_others, 1);
	*others = (struct demo_others){
	    .office = office,
	    .text = text,
	    .source = beginning->source,
	    .dice = {.state = beginning->seed ^ SALT},
	    .first = beginning->first,
	    .first_year = date_to_civil(beginning->first).year,
	    .letters = g_ptr_array_new_with_free_func(free_letter),
	    .cases = g_ptr_array_new_with_free_func(free_case),
	    .remedies = g_ptr_array_new_with_free_func(free_remedy),
	    .answers = g_array_new(FALSE, FALSE, sizeof(struct demo_answer)),
	    .visits = {.kind = KIND_VISIT},
	    .applications = {.kind = KIND_APPLICATION},
	    .reliefs = {.kind = KIND_REMEDY},
	};
	make_all(others, beginning->cases);
	return others;
}

int demo_others_count(const struct demo_others *others)
{
	return (int)others->cases->len;
}

bool demo_others_record(struct demo_others *others, GError **error)
{
	return demo_rota_record(others->office, others->rota, others->source, error);
}

bool demo_others_next(struct demo_others *others, GPtrArray *events)
{
	if (others->given == others->cases->len)
		return false;
	GPtrArray *own = others->cases->pdata[others->given++];
	while (own->len)
		g_ptr_array_add(events, g_ptr_array_steal_index(own, 0));
	return true;
}
