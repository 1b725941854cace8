-- 001: the record and what is kept beside it.
--
-- The record is `event`: what happened, in order, never changed. Everything about a case follows from it. The other tables here are the
-- office's own words and papers. Any SQLite shell can read all of it; nothing needs a function of the program.

CREATE TABLE schema_version (
	version INTEGER NOT NULL,
	applied_at TEXT NOT NULL
) STRICT;

-- seq:          place in the record, from 1, without gaps
-- id:           identity of the event; the same write tried again adds nothing
-- case_id:      seq of the event that opened the case; 0 for an event of the office itself
-- effective_on: the day on which it counts
-- recorded_at:  office time (China), as --today may set it
-- written_at:   the real instant, UTC
-- body:         JSON, keys sorted, compact
-- prev, hash:   SHA-256 chain; docket-register(7) says over what
CREATE TABLE event (
	seq INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	case_id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	effective_on TEXT NOT NULL CHECK (length(effective_on) = 10),
	recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 19),
	written_at TEXT NOT NULL CHECK (length(written_at) = 20),
	actor TEXT NOT NULL,
	body TEXT NOT NULL,
	prev TEXT NOT NULL CHECK (length(prev) = 64),
	hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX event_case ON event (case_id, seq);

CREATE TRIGGER event_kept_update BEFORE UPDATE ON event
BEGIN
	SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER event_kept_delete BEFORE DELETE ON event
BEGIN
	SELECT RAISE(ABORT, 'events are never deleted');
END;

-- Needed beside the two above: REPLACE INTO slips past them.
CREATE TRIGGER event_in_order BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
BEGIN
	SELECT RAISE(ABORT, 'events are added at the end only');
END;

-- What was attached, once for each content.
CREATE TABLE blob (
	sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
	data BLOB NOT NULL
) STRICT;

-- The office's words: mailboxes, categories, units; in the order in which they are shown.
CREATE TABLE word (
	list TEXT NOT NULL CHECK (list IN ('box', 'category', 'unit')),
	code TEXT NOT NULL,
	name TEXT NOT NULL,
	place INTEGER NOT NULL,
	retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
	PRIMARY KEY (list, code)
) STRICT;

CREATE TABLE staff (
	login TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	roles TEXT NOT NULL,
	unit TEXT,
	retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- Exceptions of the working-day calendar; every other day follows the week.
CREATE TABLE calendar_day (
	day TEXT PRIMARY KEY CHECK (length(day) = 10),
	kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday', 'plain')),
	name TEXT NOT NULL,
	notice TEXT NOT NULL
) STRICT;

-- The rule files in force for this register (docket-law(5)).
CREATE TABLE law (
	name TEXT PRIMARY KEY,
	text TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
	name TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT;
