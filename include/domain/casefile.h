/*
 * A case as it stands: what is folded from its events (domain/fold.h), and thrown away and made again at will.
 */
#ifndef DOMAIN_CASEFILE_H
#define DOMAIN_CASEFILE_H

#include "base/own.h"
#include "domain/number.h"
#include "domain/state.h"
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* The days on which something happened that a clock can start from or end with; law/NAME.ini uses their names. The
 * value is the day on which it happened, DATE_NONE where it has not. They stand in the order in which they are taken to
 * happen on one day. */
enum fact {
	FACT_ARRIVED,   /* arrived: an application reached the office, whenever it counts as received */
	FACT_RECEIVED,  /* received: the letter reached the office (day 0) */
	FACT_SESSION,   /* session: the reception day of a visit (day 0 of what follows); of a booking a day to come */
	FACT_REOPENED,  /* reopened: taken up again before any reply had been given; its limit is the day on which it had
	                   stopped, where it had */
	FACT_ACCEPTED,  /* accepted */
	FACT_TOLD,      /* told: the writer was told of acceptance or refusal */
	FACT_HANDED,    /* handed: handed to a unit, a leader or answered by the office itself */
	FACT_REFUSED,   /* refused */
	FACT_OBJECTED,  /* objected: the relay was refused back */
	FACT_ASKED,     /* asked: the applicant was told what to correct; its limit is the day set for that */
	FACT_CORRECTED, /* corrected: the corrected application came in */
	FACT_EXPLAIN,   /* explain: the applicant was asked for reasons; its limit is the day set for that, if one is */
	FACT_REASONED,  /* reasoned: they were judged, or it was found that none came */
	FACT_DEFERRED,  /* deferred: a later day was set for the answer; that is its limit */
	FACT_CHARGED,   /* charged: the applicant was told of a fee */
	FACT_PAID,      /* paid */
	FACT_SENT,      /* sent: the letter that consults somebody went out, the last one where there are several */
	FACT_DELIVERED, /* delivered: a third party got the letter that consults it, the last one where there are several */
	FACT_OPINED,    /* opined: no third party is left that has not answered */
	FACT_SHARED,    /* shared: another maker of the information got the letter */
	FACT_AGREED,    /* agreed: no maker is left that has not answered */
	FACT_SEARCHED,  /* searched: the material is there, or is known not to be */
	FACT_REVIEWED,  /* reviewed: the secrecy review came to a result */
	FACT_DECIDED,   /* decided: the outcome is fixed, not yet approved; of a remedy: the authority decided */
	FACT_PROMISED,  /* promised: the leader promised the visitor an answer; its limit is the day that was promised */
	FACT_ANSWERED,  /* answered: a visit, on the spot */
	FACT_REPLIED,   /* replied: the first reply, or the answer to an application was served */
	FACT_REWORKED,  /* reworked: the reply did not satisfy, or the case was reopened, and it was taken up again */
	FACT_REREPLIED, /* rereplied: the reply after that */
	FACT_REACHED, /* reached: the answer to an application reached the applicant; the day of service until more is known
	               */
	FACT_REREACHED, /* rereached: the answer after that */
	FACT_RATED,     /* rated */
	FACT_STOPPED,   /* stopped: merged, filed, transferred, converted, returned, withdrawn or void */
	FACT_CLOSED,    /* closed */
	FACT_LIMITED,   /* limited: a limit of the case's own (relay platform) stands; its length is casefile.limit_on */
	FACT_COUNT,
};
/* The set of one fact. */
#define FACT_BIT(fact) (UINT64_C(1) << (fact))
_Static_assert(FACT_COUNT <= 64, "a set of facts is a uint64_t of FACT_BIT");

/* A fee that the applicant was asked for, in fen. */
struct fee {
	int64_t sum;    /* as it was asked for last */
	int64_t waived; /* what of it was waived */
	int charged_on; /* the day on which it was asked for first (FACT_CHARGED: last) */
	int settled_on; /* on which it was paid or waived; DATE_NONE */
};

/* An extension that was granted. */
struct extension {
	char *clock; /* code of the clock it adds to: "K2" */
	int days;    /* in the clock's own unit */
	int on;      /* the day it was granted */
	char *reason;
};

/* The words by which rules name what suspends them: somebody is consulted, the authority stays its procedure. */
#define SPAN_CONSULT "consult"
#define SPAN_STAY "stay"

/* Days that do not count: (from, to]; TO is DATE_NONE while it lasts. */
struct span {
	char *why;     /* SPAN_CONSULT, SPAN_STAY */
	char *label;   /* who is consulted; the authority; NULL */
	bool maker;    /* made the information too, instead of being affected by it */
	char *opinion; /* what they said of it: "agree", "object", "none"; NULL */
	bool told;     /* that what they objected to is disclosed nonetheless */
	int delivered; /* when the letter reached them; DATE_NONE */
	int from;
	int to;
	int answered;       /* the day on which they did, which may be later; DATE_NONE where they kept silent */
	const char *silent; /* nobody has answered, and TO is where the time to answer ends, DATE_NONE where the law sets
	                       none: what silence means, and by which law; never in a case, but in what deadline_spans
	                       gives; borrowed; NULL */
};

/* A reminder (催办) or a formal supervision (督办) that was sent. */
struct reminder {
	char *number; /* 催〔2022〕1号; NULL before reminders had numbers */
	bool formal;
	char *step;  /* of the ladder ("T-3"), or NULL */
	char *clock; /* the duty that the step is about ("K2"), and its last day */
	int due;
	int on;         /* when it was sent */
	char *to;       /* to whom, or NULL */
	char *response; /* what came back, or NULL */
	int responded_on;
};

struct attachment {
	char *sha256; /* hex */
	char *name;
	char *type; /* MIME type */
	int64_t size;
};

struct casefile {
	int64_t id; /* seq of the opening event; grows with registration */
	char *uuid; /* identity of the opening event */
	int64_t last_seq;
	char recorded_on[11]; /* the last day on which something was written of it: what was known before is known still */
	int events;           /* how many, undone ones and undos included */
	struct number number;
	bool numbered_by_arrival; /* an application whose receipt was not fixed when it got its number */
	enum state state;
	enum state ended_as; /* the same, but of an archived case where it stood before: what figures count by */
	unsigned guard;      /* of enum guard */

	/* as registered and corrected: the fields that `correct` may change */
	char *box, *subject, *body, *writer, *contact, *identity, *category, *class, *external, *track;
	char *type, *wants; /* of an application: what the applicant is, in which form it is wanted */
	bool anonymous, confidential;
	int limit_on; /* the relaying platform's own limit */
	int filed_on; /* of a remedy: the day on which it was brought before the authority; DATE_NONE where unknown */

	/* as handled */
	char *unit, *with, *handler;
	int unit_limit_on;
	int assigned_on; /* the day on which the unit got it; DATE_NONE */
	char *proposal, *instruction;
	char *draft, *drafter, *reply,
	    *via; /* of an application VIA is how it came in, and HOW how the answer was served */
	char *how;
	char *slot, *persons, *representatives,
	    *accompany;                           /* of a visit: when, how many, who speaks for them, who sits in */
	char *leader, *recorder, *minutes, *slip; /* as it was received, and the number of the slip that handed it over */
	bool visitor_signed;                      /* the minutes */
	bool booked;                              /* a visit that was booked before the visitor came */
	char *remedy, *authority;                 /* of a remedy: which kind it is, and before whom */
	char *form;                               /* of a suit that was decided: "ruling" where it was by one */
	char *search, *secrecy, *reviewer, *opinion, *explained, *ground;
	char *withheld;         /* the cell of the part that is not disclosed (R3.4) */
	char *outcome, *reason; /* of a refusal, a filing, a void ... */
	char *answered; /* of an application: the outcome of the first answer that was served, whatever is decided anew */
	char *satisfaction;
	char *against;   /* whom an accusation is made against, one a line: codes of units, logins behind CASEFILE_STAFF */
	char *named;     /* the same of staff who are called in its subject by their full name, and of whom the discipline
	                    office has not said yet whether it is made against them */
	char *accused;   /* whom other accusations of the same matter are made against, as casefile_accused says it; never
	                    taken by the fold, which knows one case alone (store/cases.h, cases_guard) */
	char *recused;   /* logins of staff who withdrew from it, parted by commas */
	char *apart;     /* the same of those who withdrew from another case of the same matter; never taken by the fold,
	                    which knows one case alone (store/cases.h, cases_guard) */
	char *drafters;  /* the same of all who had a hand in its answer: searched for it, wrote or decided it */
	char *refuser;   /* login of whoever did not accept it; NULL */
	char *names;     /* of people, as they were entered, one a line: whoever wrote it, visited or spoke for them, also
	                    what was corrected or taken back since */
	char *shielded;  /* the same of other cases of its matter whose writer is not to be named; never taken by the fold
	                    either */
	char *linked;    /* number of the case it was merged into or converted to */
	char *tied;      /* of an application: what `linked` is while its decision names no case */
	char *petition;  /* the box of the letter that a petition in an application goes on as once its answer is served */
	char *kin;       /* numbers of all the cases that it names as belonging to it, parted by commas */
	int since;       /* the day on which it came to where it stands */
	int again_on;    /* the last day on which it was taken up again; DATE_NONE */
	int endorsed_on; /* the day on which it was approved that it is not accepted; DATE_NONE */
	int sought_on;   /* an extension was asked for and not decided yet; DATE_NONE */
	int sought_days; /* by how many, where that was said; else 0 */
	char *sought;    /* why */
	bool papered;    /* of an application: the paper of what was decided last was issued */
	bool unpapered;  /* it was served without one that was issued here, or said to be made elsewhere */
	bool outdated;   /* that paper names other remedies than the law of the day on which it was served */
	bool misnamed;   /* the applicant was corrected since it was issued */
	int papered_on;  /* the day on which it was; DATE_NONE */
	char *papers;    /* the texts of the papers that were issued and stand */
	char *returned;  /* why the unit gave it back; NULL once somebody has it again */
	int reminders, supervisions, reworks;
	bool countersign; /* the draft waits for the countersignature of the unit's head */
	bool head_signs;  /* the office asked for it with every draft of the unit */
	int facts[FACT_COUNT];
	int until[FACT_COUNT];  /* the last day that was set when it happened; DATE_NONE where none */
	int before[FACT_COUNT]; /* its first day before the case was taken up again and it was to happen anew; DATE_NONE */
	int place[FACT_COUNT];  /* that of the event that set its day, among those that count: the order within a day */
	GArray *extensions;     /* of struct extension */
	GArray *fees;           /* of struct fee: of an application, one for each time that it was taken up */
	GArray *spans;          /* of struct span */
	GPtrArray *attachments; /* of struct attachment * */
	GPtrArray *reminded;    /* of struct reminder * */
};

/* The names that are told to nobody who sees it, for mask_within; NULL: there are none. To be freed. */
char *casefile_secrets(const struct casefile *file);

/* Masks what is told in its texts as mask_text does, and within them the names that are not to be told
 * (casefile_secrets); its contact and identity, and the writer itself, stay what mask_field is for. Whether there was
 * anything. */
bool casefile_mask(struct casefile *file);
/* TEXT, the value of FIELD in what happened to it, masked likewise; to be freed. */
char *casefile_told(const struct casefile *file, const char *field, const char *text);

/* Whether the case was not accepted, and whoever wrote it can be told so, with the reason, and was not (domain rules
 * 5.2): till then it is not answered. */
bool casefile_unnoticed(const struct casefile *file);

/* Whether a letter was refused as advertising or private mail (NA8), which counts as no letter. */
bool casefile_is_advert(const struct casefile *file);

/* The day on which the case had come to something: it was replied to, or not accepted and whoever can be told was (of
 * others: that was approved), or it was over otherwise; advertising with its refusal. DATE_NONE: it has not. */
int casefile_settled_on(const struct casefile *file);

/* The third parties that were not told that what they objected to is disclosed (Regulations on Disclosure art 32), to
 * be freed; NULL: there is none, or it was not decided so. */
char *casefile_untold(const struct casefile *file);

/* How many came by a visit: as was said, or where nobody said it those who are named to speak, at least one; and how
 * many these are. */
int casefile_persons(const struct casefile *file);
int casefile_speakers(const struct casefile *file);

/* What is left to put right in FILE, in sentences (translated), to be freed; NULL: nothing. */
char *casefile_check(const struct casefile *file);

struct casefile *casefile_new(void);
void casefile_free(struct casefile *file);
OWN_DEFINE(casefile)

/* Whether LOGIN withdrew from it, or from another case of its matter, because of an interest of their own (Regulations
 * on Petitions art 28). */
bool casefile_is_recused(const struct casefile *file, const char *login);

/* Whether UNIT handles it beside the one that leads. */
bool casefile_is_beside(const struct casefile *file, const char *unit);

/* Whether LOGIN had a hand in its answer, whoever had it last. */
bool casefile_is_drafter(const struct casefile *file, const char *login);

/* What stands before a login where units are named too. */
#define CASEFILE_STAFF "staff:"

/* Against whom it is made, where it is an accusation: logins, and units as casefile_barred_unit says them. Of char *,
 * frees them. */
GPtrArray *casefile_accused(const struct casefile *file);
/* The logins among them and among those of the other accusations of its matter, parted by commas, to be freed; NULL:
 * there are none. */
char *casefile_accused_staff(const struct casefile *file);

/* Whether LOGIN has no hand in it: withdrew, or is accused in its matter (art 30). */
bool casefile_is_kept(const struct casefile *file, const char *login);

/* From whom it is kept whatever they are: logins of those who withdrew, and of an accusation those against whom it is
 * made, who must never get it (art 30). Sorted; of char *, frees them. */
GPtrArray *casefile_barred(const struct casefile *file);
/* The word by which a unit is barred, to be freed. */
char *casefile_barred_unit(const char *unit);

/* The name of a fact in law/NAME.ini; and its number, -1 where unknown. */
const char *casefile_fact_name(enum fact fact);
int casefile_fact_parse(const char *name);

/* Whether it can happen to a case of KIND. */
bool casefile_fact_fits(enum fact fact, enum kind kind);

/* The text fields by name ("subject"), for corrections, conditions of rules and columns. The slot belongs to FILE; NULL
 * where no field has the name. */
char **casefile_field(struct casefile *file, const char *name);
const char *casefile_text(const struct casefile *file, const char *name);

/* The day on which it was closed, or ended otherwise; DATE_NONE while it is neither. */
int casefile_ended_on(const struct casefile *file);

/* The span of SPANS (may be NULL) with this WHY in which DAY does not count: one that has ended before one that lasts.
 * NULL where there is none. Borrowed. */
const struct span *span_over(const GArray *spans, const char *why, int day);

/* The reminder with this NUMBER in any form ("催2022-1"); the last one where it is NULL. NULL where there is none.
 * Borrowed. */
struct reminder *casefile_reminder(const struct casefile *file, const char *number);

/* The fee that was asked for last; NULL where none was. Borrowed. */
struct fee *casefile_fee(const struct casefile *file);

/* Whether SPAN is the consultation of a third party that objected: another maker has no such word (art 34). */
bool casefile_objected(const struct span *span);

/* The consultation of PARTY that has not ended; the only one where PARTY is NULL. NULL where there is none. Borrowed.
 */
struct span *casefile_consultation(const struct casefile *file, const char *party);

#endif
