-- name: event_last() -> seq, hash
-- The end of the record.
SELECT seq, hash FROM event WHERE seq = (SELECT max(seq) FROM event);

-- name: event_append(seq int, id text, case_id int, kind text, effective_on day, recorded_at text, written_at text, actor text, body text, prev text, hash text)
-- One more event at the end.
INSERT INTO event (seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: event_of_case(case_id int) -> seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
-- The history of one case, in order.
SELECT seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
FROM event WHERE case_id = $1 ORDER BY seq;

-- name: event_of_words(seq int, until text) -> seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
-- What the office called things, as it was known up to the event $1 and the moment $2; what the register began with it always had.
SELECT seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
FROM event WHERE case_id = 0 AND (kind = 'init' OR (kind IN ('box', 'category', 'unit', 'setting') AND seq <= $1 AND recorded_at <= $2))
ORDER BY seq;

-- name: event_from(seq int) -> seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
-- The record from one place on: what a commit verifies, and the audit for all of it.
SELECT seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
FROM event WHERE seq >= $1 ORDER BY seq;

-- name: event_by_case() -> seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
-- All events, case by case: what a rebuild walks. [scan]
SELECT seq, id, case_id, kind, effective_on, recorded_at, written_at, actor, body, prev, hash
FROM event WHERE case_id > 0 ORDER BY case_id, seq;

-- name: event_known(id text) -> seq
-- Whether it was written already.
SELECT seq FROM event WHERE id = $1;

-- name: event_hash_at(seq int) -> hash
-- The hash that the next event chains to.
SELECT hash FROM event WHERE seq = $1;

-- name: event_last_by(actor text) -> case_id
-- The case of the last thing that somebody did, looked for among the newest thousand events; -1 where that was to keep the rota.
SELECT CASE WHEN case_id > 0 THEN case_id ELSE -1 END AS case_id FROM event
WHERE seq > (SELECT max(seq) FROM event) - 1000 AND actor = $1 AND (case_id > 0 OR kind IN ('reception', 'vacation'))
ORDER BY seq DESC LIMIT 1;

-- name: event_slips(first day, last day) -> n
-- How many slips handed visits over on these days, those that were taken back too.
SELECT count(*) FROM event WHERE kind = 'hand-over' AND effective_on BETWEEN $1 AND $2;

-- name: blob_put(sha256 text, data blob)
-- The same content is kept once.
INSERT INTO blob (sha256, data) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING;

-- name: blob_get(sha256 text) -> data
-- One content.
SELECT data FROM blob WHERE sha256 = $1;

-- name: integrity() -> finding
-- What SQLite itself finds, twenty at most; "ok" where nothing. [scan]
SELECT quick_check AS finding FROM pragma_quick_check(20);

-- name: guard_count() -> n
-- The triggers that keep the record. [scan]
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event';
