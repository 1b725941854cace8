-- Every statement here that lists, counts or finds cases takes the guard: the bits that are hidden from the person, and the unit that the
-- person is bound to ('' where to none).

-- name: case_put(id int, uuid text, kind text, year int, serial int, state text, open int, guard int, box text, category text, class text, track text, unit text, handler text, outcome text, satisfaction text, subject text, writer text, anonymous int, received_on day, accepted_on day, replied_on day, closed_on day, due_on text, due_code text, due_met_on day, next_on text, next_code text, next_unit text, provisional int, attachments int, reminders int, last_seq int, writer_key text, content_key text)
INSERT INTO casefile (id, uuid, kind, year, serial, state, open, guard, box, category, class, track, unit, handler, outcome,
	satisfaction, subject, writer, anonymous, received_on, accepted_on, replied_on, closed_on, due_on, due_code, due_met_on, next_on,
	next_code, next_unit, provisional, attachments, reminders, last_seq, writer_key, content_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
	$29, $30, $31, $32, $33, $34, $35)
ON CONFLICT (id) DO UPDATE SET state = excluded.state, open = excluded.open, guard = excluded.guard, box = excluded.box,
	category = excluded.category, class = excluded.class, track = excluded.track, unit = excluded.unit, handler = excluded.handler,
	outcome = excluded.outcome, satisfaction = excluded.satisfaction, subject = excluded.subject, writer = excluded.writer,
	anonymous = excluded.anonymous, received_on = excluded.received_on, accepted_on = excluded.accepted_on,
	replied_on = excluded.replied_on, closed_on = excluded.closed_on, due_on = excluded.due_on, due_code = excluded.due_code,
	due_met_on = excluded.due_met_on, next_on = excluded.next_on, next_code = excluded.next_code, next_unit = excluded.next_unit,
	provisional = excluded.provisional, attachments = excluded.attachments, reminders = excluded.reminders,
	last_seq = excluded.last_seq, writer_key = excluded.writer_key, content_key = excluded.content_key;

-- name: case_standing(id int) -> kind, state, guard
-- How the case is counted at present, before it changes.
SELECT kind, state, guard FROM casefile WHERE id = $1;

-- name: case_visible(id int, blind int, unit text) -> id
SELECT c.id FROM casefile AS c WHERE c.id = $1 AND (c.guard & $2) = 0 AND ($3 = '' OR c.unit = $3);

-- name: case_by_number(kind text, year int, serial int, blind int, unit text) -> id
SELECT c.id FROM casefile AS c
WHERE c.kind = $1 AND c.year = $2 AND c.serial = $3 AND (c.guard & $4) = 0 AND ($5 = '' OR c.unit = $5);

-- name: case_row(id int, blind int, unit text) -> id, uuid, kind, year, serial, state, guard, box, category, class, unit, handler, track, outcome, subject, writer, received_on, closed_on, due_on, due_code, due_met_on, next_on, next_code, next_unit, provisional, anonymous, attachments, reminders, last_seq
-- The columns are those of every list (store/rows.c).
SELECT c.id, c.uuid, c.kind, c.year, c.serial, c.state, c.guard, c.box, c.category, c.class, c.unit, c.handler, c.track, c.outcome,
	c.subject, c.writer, c.received_on, c.closed_on, c.due_on, c.due_code, c.due_met_on, c.next_on, c.next_code, c.next_unit,
	c.provisional, c.anonymous, c.attachments, c.reminders, c.last_seq
FROM casefile AS c WHERE c.id = $1 AND (c.guard & $2) = 0 AND ($3 = '' OR c.unit = $3);

-- name: case_alike(writer_key text, content_key text, blind int, unit text, limit int) -> id
-- Open cases of the same writer, and cases of the same content.
SELECT id FROM (
	SELECT c.id FROM casefile AS c
	WHERE c.writer_key = $1 AND c.open = 1 AND (c.guard & $3) = 0 AND ($4 = '' OR c.unit = $4)
	UNION
	SELECT c.id FROM casefile AS c WHERE c.content_key = $2 AND (c.guard & $3) = 0 AND ($4 = '' OR c.unit = $4)
) AS alike ORDER BY id DESC LIMIT $5;

-- name: case_open_ids() -> id
-- Cases whose clocks a changed calendar may move.
SELECT id FROM casefile WHERE open = 1 ORDER BY next_on, id;

-- name: case_all_ids() -> id
-- [scan]
SELECT id FROM casefile ORDER BY id;

-- name: clock_clear(case_id int)
DELETE FROM clock WHERE case_id = $1;

-- name: clock_put(case_id int, place int, code text, rule text, started_on day, due_on day, met_on day, duty int, running int)
INSERT INTO clock (case_id, place, code, rule, started_on, due_on, met_on, duty, running)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: clock_of_case(case_id int) -> code, rule, due_on, running
SELECT code, rule, due_on, running FROM clock WHERE case_id = $1 ORDER BY place;

-- name: clock_due(from day, to day, duty int, blind int, unit text, limit int) -> case_id
-- Cases with a running clock whose last day lies between two days; duty 1: only duties, 0: windows too.
SELECT c.id FROM clock AS k JOIN casefile AS c ON c.id = k.case_id
WHERE k.running = 1 AND k.due_on >= $1 AND k.due_on <= $2 AND k.duty >= $3 AND (c.guard & $4) = 0 AND ($5 = '' OR c.unit = $5)
GROUP BY c.id ORDER BY min(k.due_on), c.id LIMIT $6;

-- name: clock_due_count(from day, to day, duty int, blind int, unit text) -> n
SELECT count(DISTINCT c.id) FROM clock AS k JOIN casefile AS c ON c.id = k.case_id
WHERE k.running = 1 AND k.due_on >= $1 AND k.due_on <= $2 AND k.duty >= $3 AND (c.guard & $4) = 0 AND ($5 = '' OR c.unit = $5);

-- name: tally_add(kind text, state text, guard int, n int)
INSERT INTO tally (kind, state, guard, n) VALUES ($1, $2, $3, $4)
ON CONFLICT (kind, state, guard) DO UPDATE SET n = tally.n + excluded.n;

-- name: tally_list() -> kind, state, guard, n
-- A few dozen rows. [scan]
SELECT kind, state, guard, n FROM tally WHERE n <> 0 ORDER BY kind, state, guard;

-- name: tally_recount() -> kind, state, guard, n
-- What the tally should say: for the audit. [scan]
SELECT kind, state, guard, count(*) FROM casefile GROUP BY kind, state, guard ORDER BY kind, state, guard;

-- name: number_gaps() -> kind, year, last, n
-- Years whose serials are not 1 to n: for the audit. [scan]
SELECT kind, year, max(serial), count(*) FROM casefile GROUP BY kind, year HAVING max(serial) <> count(*);

-- name: counter_next(kind text, year int) -> serial
INSERT INTO counter (kind, year, serial) VALUES ($1, $2, 1)
ON CONFLICT (kind, year) DO UPDATE SET serial = counter.serial + 1 RETURNING serial;

-- name: counter_raise(kind text, year int, serial int)
-- A rebuild learns the serials from the record.
INSERT INTO counter (kind, year, serial) VALUES ($1, $2, $3)
ON CONFLICT (kind, year) DO UPDATE SET serial = max(counter.serial, excluded.serial);

-- name: prose_get(id int) -> text
SELECT text FROM prose WHERE id = $1;

-- name: prose_put(id int, body text)
INSERT INTO prose (id, text) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET text = excluded.text;

-- name: terms_put(id int, terms text)
INSERT INTO case_terms (rowid, terms) VALUES ($1, $2);

-- name: terms_drop(id int, terms text)
-- A contentless index must be told what to forget.
INSERT INTO case_terms (case_terms, rowid, terms) VALUES ('delete', $1, $2);

-- name: terms_merge(pages int)
-- A slice of the merging that is not left to a save.
INSERT INTO case_terms (case_terms, rank) VALUES ('merge', $1);

-- name: unit_loads(today text, blind int, unit text) -> unit, open, overdue, earliest
-- Open and overdue cases of each unit, from the index of open cases.
SELECT c.unit, count(*), count(*) FILTER (WHERE c.next_on < $1), min(c.next_on) FROM casefile AS c
WHERE c.open = 1 AND c.unit IS NOT NULL AND (c.guard & $2) = 0 AND ($3 = '' OR c.unit = $3)
GROUP BY c.unit ORDER BY 2 DESC, 1;
