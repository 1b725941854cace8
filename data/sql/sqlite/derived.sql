-- What follows from the record. All of it can be dropped and is made again: there is one definition and no history. When this text, the
-- fold or the law differs from what made the tables, they are rebuilt.

DROP VIEW IF EXISTS counted;
DROP TABLE IF EXISTS round;
DROP TABLE IF EXISTS casefile;
DROP TABLE IF EXISTS barred;
DROP TABLE IF EXISTS clock;
DROP TABLE IF EXISTS link;
DROP TABLE IF EXISTS kinship;
DROP TABLE IF EXISTS accusation;
DROP TABLE IF EXISTS recusal;
DROP TABLE IF EXISTS shield;
DROP TABLE IF EXISTS correspondent;
DROP TABLE IF EXISTS prose;
DROP TABLE IF EXISTS tally;
DROP TABLE IF EXISTS counter;
DROP TABLE IF EXISTS case_terms;
DROP TABLE IF EXISTS derived;
DROP INDEX IF EXISTS event_slip;

-- The hash of what made these tables.
CREATE TABLE derived (hash TEXT NOT NULL) STRICT;

-- A case as lists show it. next_on and due_on are '9999-12-31' where there is none, so that they sort and page without NULLs; stage is the place of
-- the state in the order of work; unit_key and closed_key stand for unit and closed_on in indexes; slow is what was closed more than a hundred
-- days after it came in (query/report.sql). type is that of the applicant, or
-- of the remedy; decided_on when that was decided, or a letter not accepted; recorded_on the last day on which something was written of it. session_on, slot and settled are
-- of visits: the reception day, the time, and whether the matter was settled on the spot or handed over on a slip;
-- persons is how many came, 1 of other kinds; booked: not a walk-in. ended_as is the state, but of an archived case the one before. again_on is the
-- last day on which it was taken up again. Up to held_until the
-- clock of due_on stands still, and due_on is where it ends if nobody answers; where nobody knows that, due_on is none.
-- missed_on: the last day of a time for the answer that was over before it began anew, ended without one, or before an answer that was followed
-- by another one. settled_on: the day on
-- which it had come to something (casefile_settled_on).
CREATE TABLE casefile (
	id INTEGER PRIMARY KEY,
	uuid TEXT NOT NULL,
	kind TEXT NOT NULL,
	year INTEGER NOT NULL,
	serial INTEGER NOT NULL,
	state TEXT NOT NULL,
	stage INTEGER NOT NULL,
	open INTEGER NOT NULL CHECK (open IN (0, 1)),
	guard INTEGER NOT NULL,
	box TEXT,
	category TEXT,
	class TEXT,
	track TEXT,
	unit TEXT,
	co_unit TEXT,
	handler TEXT,
	outcome TEXT,
	satisfaction TEXT,
	subject TEXT NOT NULL,
	writer TEXT,
	anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
	received_on TEXT NOT NULL,
	accepted_on TEXT,
	replied_on TEXT,
	closed_on TEXT,
	due_on TEXT NOT NULL,
	due_code TEXT,
	due_met_on TEXT,
	next_on TEXT NOT NULL,
	next_code TEXT,
	next_unit TEXT,
	provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
	attachments INTEGER NOT NULL,
	reminders INTEGER NOT NULL,
	waits INTEGER NOT NULL,
	last_seq INTEGER NOT NULL,
	writer_key TEXT,
	content_key TEXT NOT NULL,
	type TEXT,
	via TEXT,
	decided_on TEXT,
	charged_on TEXT,
	paid_on TEXT,
	waived_on TEXT,
	fee INTEGER NOT NULL,
	waived INTEGER NOT NULL,
	recorded_on TEXT NOT NULL,
	session_on TEXT,
	slot TEXT,
	settled TEXT,
	persons INTEGER NOT NULL,
	booked INTEGER NOT NULL,
	ended_as TEXT NOT NULL,
	again_on TEXT,
	held_until TEXT,
	missed_on TEXT,
	settled_on TEXT,
	unit_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(unit, '')) VIRTUAL,
	closed_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(closed_on, '')) VIRTUAL,
	slow INTEGER NOT NULL GENERATED ALWAYS AS (
		coalesce(julianday(closed_on) - julianday(min(received_on, coalesce(session_on, received_on))) > 100, 0)
	) VIRTUAL
) STRICT;

-- One index for each order of a list and each filter that a view is made of; all end in the id, by which ties are settled, and in what every
-- count looks at, so that counting reads no rows.
CREATE UNIQUE INDEX casefile_number ON casefile (kind, year, serial);
CREATE INDEX casefile_kind ON casefile (kind, id, guard);
CREATE INDEX casefile_stage ON casefile (stage, id, guard, kind);
CREATE INDEX casefile_unit ON casefile (unit_key, id, guard, kind, stage, open);
CREATE INDEX casefile_handler ON casefile (handler, id, guard, kind, stage, open);
CREATE INDEX casefile_box ON casefile (box, id, guard, kind, stage, open);
CREATE INDEX casefile_category ON casefile (category, id, guard, kind, stage, open);
CREATE INDEX casefile_class ON casefile (class, id, guard, kind, stage, open);
CREATE INDEX casefile_track ON casefile (track, id, guard, kind, stage, open);
CREATE INDEX casefile_received ON casefile (received_on, id, guard, kind, stage, open);
CREATE INDEX casefile_closed ON casefile (closed_key, id, guard, kind, stage, open, received_on, session_on);
CREATE INDEX casefile_attached ON casefile (id, guard, kind, stage, open, attachments) WHERE attachments > 0;
CREATE INDEX casefile_due ON casefile (next_on, id);
-- What is open is a small part of a large register. The first of these holds every column of a list, so that the first screen reads nothing else.
CREATE INDEX casefile_next ON casefile (next_on, id, guard, unit_key, stage, kind, open, uuid, year, serial, state, box, category, class, unit,
	handler, track, outcome, subject, writer, received_on, closed_on, due_on, due_code, due_met_on, next_code, next_unit, provisional, anonymous,
	attachments, reminders, waits, last_seq, session_on, held_until, missed_on) WHERE open = 1;
CREATE INDEX casefile_open ON casefile (id, open, kind, received_on, session_on, recorded_on, last_seq, again_on) WHERE open = 1;
CREATE INDEX casefile_unit_next ON casefile (unit_key, next_on, id, guard) WHERE open = 1;
-- What a unit handles together with another one: few.
CREATE INDEX casefile_co_unit ON casefile (co_unit, id) WHERE co_unit IS NOT NULL;
-- What waits for a decision (domain/decision.h) is few, whatever else there is.
CREATE INDEX casefile_waits ON casefile (id, guard, kind, stage, open, waits) WHERE waits > 0;
-- Whether the same letter came in before.
CREATE INDEX casefile_writer ON casefile (writer_key) WHERE open = 1 AND writer_key IS NOT NULL;
CREATE INDEX casefile_remedy ON casefile (writer_key) WHERE kind = 'remedy' AND writer_key IS NOT NULL;
CREATE INDEX casefile_content ON casefile (content_key) WHERE content_key <> '';
-- Who comes on a reception day.
CREATE INDEX casefile_session ON casefile (session_on, slot, id, guard, unit_key, ended_as, open, settled, booked, kind) WHERE session_on IS NOT NULL;
-- What the figures of a year read, and what tells whether a case stands as it stood at another moment (query/report.sql: shadow_view).
CREATE INDEX casefile_year ON casefile (kind, received_on, box, category, class, guard, unit, co_unit, replied_on, closed_on, settled_on, due_on,
	due_code, due_met_on, outcome, decided_on, satisfaction, recorded_on, ended_as, open, last_seq, again_on, missed_on);
CREATE INDEX casefile_visits ON casefile (session_on, id, guard, unit, co_unit, kind, open, replied_on, closed_on, settled_on, category, class,
	outcome, due_on, due_code, due_met_on, persons, booked, ended_as, missed_on, recorded_on, last_seq, again_on)
	WHERE session_on IS NOT NULL;
CREATE INDEX casefile_applications ON casefile (kind, received_on, id, guard, unit, co_unit, open, replied_on, closed_on, settled_on, ended_as, type,
	outcome, via, category, due_on, due_code, due_met_on, charged_on, paid_on, waived_on, fee, waived, missed_on, recorded_on, last_seq, again_on)
	WHERE kind = 'application';
-- What was taken up again: few.
CREATE INDEX casefile_again ON casefile (kind, again_on, id, guard, unit, co_unit, received_on, closed_on, recorded_on, last_seq)
	WHERE again_on IS NOT NULL;
CREATE INDEX casefile_slow ON casefile (closed_key, id) WHERE slow = 1;
CREATE INDEX casefile_recorded ON casefile (recorded_on, id);
CREATE INDEX casefile_last ON casefile (last_seq, id);

-- What periods count of a case that was taken up again, in rows that count in the periods that end from since to until. told: case: as it was
-- settled first (fold_period), with the day of its first end as closed_on; again: it is handled anew since then, till closed_on, and first_on
-- is the day on which it had ended first; fee: one of its fees. unit, co_unit and guard are those of today, by which it is seen; by_unit is the
-- unit that had it then.
CREATE TABLE round (
	id INTEGER NOT NULL,
	place INTEGER NOT NULL,
	told TEXT NOT NULL CHECK (told IN ('case', 'again', 'fee')),
	since TEXT NOT NULL,
	until TEXT NOT NULL,
	first_on TEXT,
	kind TEXT NOT NULL,
	guard INTEGER NOT NULL,
	unit TEXT,
	co_unit TEXT,
	by_unit TEXT,
	box TEXT,
	category TEXT,
	class TEXT,
	outcome TEXT,
	satisfaction TEXT,
	received_on TEXT NOT NULL,
	replied_on TEXT,
	closed_on TEXT,
	settled_on TEXT,
	due_on TEXT NOT NULL,
	due_code TEXT,
	due_met_on TEXT,
	missed_on TEXT,
	type TEXT,
	via TEXT,
	decided_on TEXT,
	charged_on TEXT,
	paid_on TEXT,
	waived_on TEXT,
	fee INTEGER NOT NULL,
	waived INTEGER NOT NULL,
	session_on TEXT,
	persons INTEGER NOT NULL,
	booked INTEGER NOT NULL,
	ended_as TEXT NOT NULL,
	PRIMARY KEY (id, place)
) STRICT, WITHOUT ROWID;

-- What a period counts. The columns of both parts have to be alike in type, or each row is made before it is looked at (CAST).
CREATE VIEW counted AS
SELECT c.id, CAST('case' AS TEXT) AS told, CAST('' AS TEXT) AS since, CAST('9999-12-31' AS TEXT) AS until,
	CAST(NULL AS TEXT) AS first_on, c.kind, c.guard, c.unit, c.co_unit, c.unit AS by_unit, c.box, c.category, c.class, c.outcome,
	c.satisfaction, c.received_on, c.replied_on, c.closed_on, c.settled_on,
	c.due_on, c.due_code, c.due_met_on, c.missed_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived, c.session_on,
	c.persons, c.booked, c.ended_as
FROM casefile AS c WHERE c.again_on IS NULL
UNION ALL
SELECT r.id, r.told, r.since, r.until, r.first_on, r.kind, r.guard, r.unit, r.co_unit, r.by_unit, r.box, r.category, r.class, r.outcome,
	r.satisfaction, r.received_on,
	r.replied_on, r.closed_on, r.settled_on,
	r.due_on, r.due_code, r.due_met_on, r.missed_on, r.type, r.via, r.decided_on, r.charged_on, r.paid_on, r.waived_on, r.fee, r.waived, r.session_on,
	r.persons, r.booked, r.ended_as
FROM round AS r;

-- From whom a case is kept beside its guards: the logins of those who withdrew from it or from another case of its matter, and of an accusation
-- whom it complains of: logins, and units as "unit:CODE". Such a case has the guard 8, so that this is looked at for no other.
CREATE TABLE barred (
	who TEXT NOT NULL,
	case_id INTEGER NOT NULL,
	PRIMARY KEY (who, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX barred_case ON barred (case_id);

-- The clocks of a case as far as lists and alerts need them. running: unmet, not cancelled, not suspended, drives alerts.
CREATE TABLE clock (
	case_id INTEGER NOT NULL,
	place INTEGER NOT NULL,
	code TEXT NOT NULL,
	rule TEXT NOT NULL,
	started_on TEXT NOT NULL,
	due_on TEXT NOT NULL,
	met_on TEXT,
	unit TEXT NOT NULL,
	provisional INTEGER NOT NULL,
	duty INTEGER NOT NULL,
	running INTEGER NOT NULL,
	PRIMARY KEY (case_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX clock_running ON clock (due_on, case_id, duty) WHERE running = 1;

-- The other case that a case names: a remedy the case that it is against, an application the letter that it came from. The other one is known by
-- its number, because it may come later.
CREATE TABLE link (
	case_id INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	year INTEGER NOT NULL,
	serial INTEGER NOT NULL
) STRICT;

CREATE INDEX link_target ON link (kind, year, serial, case_id);

-- Every case that a case ever named as belonging to its matter, by number likewise.
CREATE TABLE kinship (
	case_id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	year INTEGER NOT NULL,
	serial INTEGER NOT NULL,
	PRIMARY KEY (case_id, kind, year, serial)
) STRICT, WITHOUT ROWID;

CREATE INDEX kinship_target ON kinship (kind, year, serial, case_id);

-- What is an accusation by itself: few. handed: to the discipline office; who: whom it complains of, as in barred, one a line.
CREATE TABLE accusation (
	case_id INTEGER PRIMARY KEY,
	handed INTEGER NOT NULL,
	who TEXT
) STRICT;

-- Who withdrew from a case by itself, logins parted by commas: few.
CREATE TABLE recusal (
	case_id INTEGER PRIMARY KEY,
	who TEXT NOT NULL
) STRICT;

-- The names of people, one a line, that a case by itself keeps from whoever sees another case of its matter.
CREATE TABLE shield (
	case_id INTEGER PRIMARY KEY,
	names TEXT NOT NULL
) STRICT;

-- By what the person behind a case is known again (domain/correspondent.h): keys of normalised texts. match: what is the same.
CREATE TABLE correspondent (
	case_id INTEGER NOT NULL,
	key INTEGER NOT NULL,
	match INTEGER NOT NULL,
	PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX correspondent_key ON correspondent (key, case_id);

-- The words of a case, folded: what a search looks at to be exact.
CREATE TABLE prose (
	id INTEGER PRIMARY KEY,
	text TEXT NOT NULL
) STRICT;

-- How many cases there are, so that no screen counts them.
CREATE TABLE tally (
	kind TEXT NOT NULL,
	state TEXT NOT NULL,
	guard INTEGER NOT NULL,
	n INTEGER NOT NULL,
	PRIMARY KEY (kind, state, guard)
) STRICT, WITHOUT ROWID;

-- The last serial given out.
CREATE TABLE counter (
	kind TEXT NOT NULL,
	year INTEGER NOT NULL,
	serial INTEGER NOT NULL,
	PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

-- The slips on which visits were handed over, by day: the next number of a year is one more than there are.
CREATE INDEX event_slip ON event (effective_on) WHERE kind = 'hand-over';

CREATE VIRTUAL TABLE case_terms USING fts5(
	terms, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 0"
);
-- Merging is done in slices after each save (store/index.c) and never all at once within one; a bulk load sorts its terms in memory.
INSERT INTO case_terms (case_terms, rank) VALUES ('automerge', 0);
INSERT INTO case_terms (case_terms, rank) VALUES ('crisismerge', 400);
INSERT INTO case_terms (case_terms, rank) VALUES ('hashsize', 67108864);
