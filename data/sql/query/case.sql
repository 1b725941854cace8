-- Every statement here that lists, counts or finds cases takes the scope of the person who asks, and holds its condition: {seen} (see
-- src/gen/statements.awk).

-- name: case_put(id int, uuid text, kind text, year int, serial int, state text, stage int, open int, guard int, box text, category text, class text, track text, unit text, co_unit text, handler text, outcome text, satisfaction text, subject text, writer text, anonymous int, received_on day, accepted_on day, replied_on day, closed_on day, due_on text, due_code text, due_met_on day, next_on text, next_code text, next_unit text, provisional int, attachments int, reminders int, waits int, last_seq int, writer_key text, content_key text, type text, via text, decided_on day, charged_on day, paid_on day, waived_on day, fee int, waived int, recorded_on text, session_on day, slot text, settled text, persons int, booked int, ended_as text, again_on day, held_until day, missed_on day, settled_on day)
-- A case as it stands now, over what stood there before.
INSERT INTO casefile (id, uuid, kind, year, serial, state, stage, open, guard, box, category, class, track, unit, co_unit, handler, outcome,
	satisfaction, subject, writer, anonymous, received_on, accepted_on, replied_on, closed_on, due_on, due_code, due_met_on, next_on,
	next_code, next_unit, provisional, attachments, reminders, waits, last_seq, writer_key, content_key, type, via, decided_on, charged_on,
	paid_on, waived_on, fee, waived, recorded_on, session_on, slot, settled, persons, booked, ended_as, again_on, held_until,
	missed_on, settled_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
	$29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54, $55, $56, $57)
ON CONFLICT (id) DO UPDATE SET uuid = excluded.uuid, kind = excluded.kind, year = excluded.year, serial = excluded.serial,
	state = excluded.state, stage = excluded.stage, open = excluded.open, guard = excluded.guard, box = excluded.box,
	category = excluded.category, class = excluded.class, track = excluded.track, unit = excluded.unit, co_unit = excluded.co_unit,
	handler = excluded.handler, outcome = excluded.outcome, satisfaction = excluded.satisfaction, subject = excluded.subject, writer = excluded.writer,
	anonymous = excluded.anonymous, received_on = excluded.received_on, accepted_on = excluded.accepted_on,
	replied_on = excluded.replied_on, closed_on = excluded.closed_on, due_on = excluded.due_on, due_code = excluded.due_code,
	due_met_on = excluded.due_met_on, next_on = excluded.next_on, next_code = excluded.next_code, next_unit = excluded.next_unit,
	provisional = excluded.provisional, attachments = excluded.attachments, reminders = excluded.reminders, waits = excluded.waits, last_seq = excluded.last_seq,
	writer_key = excluded.writer_key, content_key = excluded.content_key, type = excluded.type, via = excluded.via,
	decided_on = excluded.decided_on, charged_on = excluded.charged_on, paid_on = excluded.paid_on,
	waived_on = excluded.waived_on, fee = excluded.fee, waived = excluded.waived, recorded_on = excluded.recorded_on,
	session_on = excluded.session_on, slot = excluded.slot, settled = excluded.settled,
	persons = excluded.persons, booked = excluded.booked, ended_as = excluded.ended_as,
	again_on = excluded.again_on, held_until = excluded.held_until, missed_on = excluded.missed_on, settled_on = excluded.settled_on;

-- name: case_columns(id int) -> id, uuid, kind, year, serial, state, stage, open, guard, box, category, class, track, unit, co_unit, handler, outcome, satisfaction, subject, writer, anonymous, received_on, accepted_on, replied_on, closed_on, due_on, due_code, due_met_on, next_on, next_code, next_unit, provisional, attachments, reminders, waits, last_seq, writer_key, content_key, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, recorded_on, session_on, slot, settled, persons, booked, ended_as, again_on, held_until, missed_on, settled_on
-- The same columns, for the audit.
SELECT id, uuid, kind, year, serial, state, stage, open, guard, box, category, class, track, unit, co_unit, handler, outcome, satisfaction, subject,
	writer, anonymous, received_on, accepted_on, replied_on, closed_on, due_on, due_code, due_met_on, next_on, next_code, next_unit,
	provisional, attachments, reminders, waits, last_seq, writer_key, content_key, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived,
	recorded_on, session_on, slot, settled,
	persons, booked, ended_as, again_on, held_until, missed_on, settled_on
FROM casefile WHERE id = $1;

-- name: case_orphans() -> id
-- Cases of which the record knows nothing: for the audit. [scan]
SELECT c.id FROM casefile AS c LEFT JOIN event AS e ON e.seq = c.id WHERE e.seq IS NULL OR e.case_id <> c.id ORDER BY c.id;

-- name: case_standing(id int) -> kind, state, guard
-- How the case is counted at present, before it changes.
SELECT kind, state, guard FROM casefile WHERE id = $1;

-- name: case_visible(id int, scope) -> id
-- Whether the person may see it.
SELECT c.id FROM casefile AS c WHERE c.id = $1 AND {seen};

-- name: case_by_number(kind text, year int, serial int, scope) -> id
-- The case that has this number, where the person may see it.
SELECT c.id FROM casefile AS c
WHERE c.kind = $1 AND c.year = $2 AND c.serial = $3 AND {seen};

-- name: case_row(id int, scope) -> id, uuid, kind, year, serial, state, guard, box, category, class, unit, handler, track, outcome, subject, writer, received_on, closed_on, due_on, due_code, due_met_on, next_on, next_code, next_unit, provisional, anonymous, attachments, reminders, waits, last_seq, session_on, held_until, missed_on
-- One case as lists show it; the columns are those of list_rows.
SELECT c.id, c.uuid, c.kind, c.year, c.serial, c.state, c.guard, c.box, c.category, c.class, c.unit, c.handler, c.track, c.outcome,
	c.subject, c.writer, c.received_on, c.closed_on, c.due_on, c.due_code, c.due_met_on, c.next_on, c.next_code, c.next_unit,
	c.provisional, c.anonymous, c.attachments, c.reminders, c.waits, c.last_seq, c.session_on, c.held_until, c.missed_on
FROM casefile AS c WHERE c.id = $1 AND {seen};

-- name: case_row_of(id int, uuid text, kind text, year int, serial int, state text, guard int, box text, category text, class text, unit text, handler text, track text, outcome text, subject text, writer text, received_on text, closed_on text, due_on text, due_code text, due_met_on text, next_on text, next_code text, next_unit text, provisional int, anonymous int, attachments int, reminders int, waits int, last_seq int, session_on text, held_until text, missed_on day) -> id, uuid, kind, year, serial, state, guard, box, category, class, unit, handler, track, outcome, subject, writer, received_on, closed_on, due_on, due_code, due_met_on, next_on, next_code, next_unit, provisional, anonymous, attachments, reminders, waits, last_seq, session_on, held_until, missed_on
-- The same columns of a case as it was known once, which stands in no table.
SELECT $1 AS id, $2 AS uuid, $3 AS kind, $4 AS year, $5 AS serial, $6 AS state, $7 AS guard, $8 AS box, $9 AS category, $10 AS class,
	$11 AS unit, $12 AS handler, $13 AS track, $14 AS outcome, $15 AS subject, $16 AS writer, $17 AS received_on, $18 AS closed_on,
	$19 AS due_on, $20 AS due_code, $21 AS due_met_on, $22 AS next_on, $23 AS next_code, $24 AS next_unit, $25 AS provisional,
	$26 AS anonymous, $27 AS attachments, $28 AS reminders, $29 AS waits, $30 AS last_seq, $31 AS session_on, $32 AS held_until, $33 AS missed_on;

-- name: case_alike(writer_key text, content_key text, limit int, scope) -> id
-- Open cases of the same writer, and cases of the same content.
SELECT id FROM (
	SELECT c.id FROM casefile AS c
	WHERE c.writer_key = $1 AND c.open = 1 AND {seen}
	UNION
	SELECT c.id FROM casefile AS c
	WHERE c.content_key = $2 AND c.content_key <> '' AND {seen}
) AS alike ORDER BY id DESC LIMIT $3;

-- name: case_remedies_of(writer_key text, limit int, scope) -> id
-- The remedies that the same writer asked for.
SELECT c.id FROM casefile AS c
WHERE c.writer_key = $1 AND c.kind = 'remedy' AND {seen} ORDER BY c.id DESC LIMIT $2;

-- name: case_open_ids() -> id
-- Cases whose clocks a changed calendar may move.
SELECT id FROM casefile INDEXED BY casefile_open WHERE open = 1 ORDER BY id;

-- name: case_all_ids() -> id
-- For the audit. [scan]
SELECT id FROM casefile ORDER BY id;

-- name: case_unit_ids(unit text) -> id
-- Cases that are found under the name of a unit, when that changes.
SELECT id FROM casefile WHERE unit_key = $1 ORDER BY id;

-- name: barred_clear(case_id int)
-- From whom a case is kept is written anew as a whole.
DELETE FROM barred WHERE case_id = $1;

-- name: barred_put(who text, case_id int)
-- One from whom it is kept: a login, or "unit:" and the code of a unit.
INSERT INTO barred (who, case_id) VALUES ($1, $2);

-- name: barred_of_case(case_id int) -> who
-- For the audit: those who stand there.
SELECT who FROM barred WHERE case_id = $1 ORDER BY who;

-- name: barred_standing(login text, home text) -> kind, state, guard, n
-- How the cases that are kept from a person are counted: what the tally has too many for them.
SELECT c.kind, c.state, c.guard, 1 AS n FROM casefile AS c
WHERE c.id IN (SELECT b.case_id FROM barred AS b WHERE b.who IN ($1, $2));

-- name: barred_any(login text, home text) -> n
-- Whether any case is kept from a person, whatever their roles.
SELECT EXISTS (SELECT 1 FROM barred AS b WHERE b.who IN ($1, $2)) AS n;

-- name: co_unit_any(unit text) -> n
-- Whether a unit handles a case beside the one that leads (a scan of those that several units handle, which are few).
SELECT EXISTS (SELECT 1 FROM casefile AS c INDEXED BY casefile_co_unit
WHERE c.co_unit IS NOT NULL AND instr(char(10) || c.co_unit || char(10), char(10) || $1 || char(10))) AS n;

-- name: mark_clear(case_id int)
-- The marks of a person are written anew as a whole.
DELETE FROM correspondent WHERE case_id = $1;

-- name: mark_put(case_id int, key int, match int)
-- One of them.
INSERT INTO correspondent (case_id, key, match) VALUES ($1, $2, $3);

-- name: mark_of_case(case_id int) -> key, match
-- Those that stand there: for the audit, and to leave alone what did not change.
SELECT m.key, m.match FROM correspondent AS m WHERE m.case_id = $1 ORDER BY m.key;

-- name: mark_cases(key int, limit int, scope) -> id
-- Cases of whoever has the mark, newest first.
SELECT c.id FROM correspondent AS m CROSS JOIN casefile AS c ON c.id = m.case_id
WHERE m.key = $1 AND {seen} ORDER BY m.case_id DESC LIMIT $2;

-- name: clock_clear(case_id int)
-- The clocks of a case are written anew as a whole.
DELETE FROM clock WHERE case_id = $1;

-- name: clock_put(case_id int, place int, code text, rule text, started_on day, due_on day, met_on day, unit text, provisional int, duty int, running int)
-- One clock of a case, by its place among them.
INSERT INTO clock (case_id, place, code, rule, started_on, due_on, met_on, unit, provisional, duty, running)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: clock_of_case(case_id int) -> code, rule, started_on, due_on, met_on, unit, provisional, duty, running
-- For the audit: the clocks that stand there.
SELECT code, rule, started_on, due_on, met_on, unit, provisional, duty, running FROM clock WHERE case_id = $1 ORDER BY place;

-- name: clock_due(from day, to day, letters int, visits int, applications int, remedies int, guard int, scope) -> id
-- Cases with a running window whose last day lies between two days, and whose next duty ends later, as often as they have such windows, the
-- earliest first and so that whoever has enough may stop; of letters those in these states, and so on, and what has one of the guards
-- (domain/turn.h).
SELECT c.id FROM clock AS k JOIN casefile AS c ON c.id = k.case_id
WHERE k.running = 1 AND k.duty = 0 AND k.due_on >= $1 AND k.due_on <= $2 AND (c.next_on IS NULL OR c.next_on > $2) AND {seen}
	AND (((CASE c.kind WHEN 'letter' THEN $3 WHEN 'visit' THEN $4 WHEN 'application' THEN $5 ELSE $6 END >> c.stage) & 1) = 1
		OR (c.guard & $7) <> 0)
ORDER BY k.due_on, k.case_id;

-- name: clock_first(case_id int, from day, to day) -> code, due_on, unit, provisional
-- The first clock that clock_due found of a case.
SELECT code, due_on, unit, provisional FROM clock WHERE case_id = $1 AND running = 1 AND duty = 0 AND due_on >= $2 AND due_on <= $3
ORDER BY due_on, place LIMIT 1;

-- name: clock_due_count(from day, to day, letters int, visits int, applications int, remedies int, guard int, scope) -> n
-- How many cases clock_due finds.
SELECT count(DISTINCT c.id) FROM clock AS k JOIN casefile AS c ON c.id = k.case_id
WHERE k.running = 1 AND k.duty = 0 AND k.due_on >= $1 AND k.due_on <= $2 AND (c.next_on IS NULL OR c.next_on > $2) AND {seen}
	AND (((CASE c.kind WHEN 'letter' THEN $3 WHEN 'visit' THEN $4 WHEN 'application' THEN $5 ELSE $6 END >> c.stage) & 1) = 1
		OR (c.guard & $7) <> 0);

-- name: link_drop(case_id int)
-- It names no other case any more.
DELETE FROM link WHERE case_id = $1;

-- name: link_put(case_id int, kind text, year int, serial int)
-- The other case that it names.
INSERT INTO link (case_id, kind, year, serial) VALUES ($1, $2, $3, $4)
ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, year = excluded.year, serial = excluded.serial;

-- name: link_of_case(case_id int) -> kind, year, serial
-- The same, for the audit.
SELECT kind, year, serial FROM link WHERE case_id = $1;

-- name: link_remedies(kind text, year int, serial int) -> id, state
-- The remedies against a case and those against them in turn, the first one first: whoever asks, because they bind everybody.
WITH RECURSIVE chain (id) AS (
	SELECT l.case_id FROM link AS l WHERE l.kind = $1 AND l.year = $2 AND l.serial = $3
	UNION
	SELECT l.case_id FROM chain CROSS JOIN casefile AS c ON c.id = chain.id CROSS JOIN link AS l
		ON l.kind = c.kind AND l.year = c.year AND l.serial = c.serial
	WHERE c.kind = 'remedy'
)
SELECT c.id, c.state FROM chain CROSS JOIN casefile AS c ON c.id = chain.id WHERE c.kind = 'remedy' ORDER BY c.id;

-- name: kin_of_case(id int, kind text, year int, serial int) -> id, handed, who, withdrew, names
-- The other cases of the same matter, whoever asks, and which of them are accusations: handed is NULL where one is none; withdrew: from which
-- somebody did.
WITH RECURSIVE kin (id, kind, year, serial) AS (
	VALUES ($1, $2, $3, $4)
	UNION
	SELECT c.id, c.kind, c.year, c.serial FROM kin CROSS JOIN kinship AS k ON k.case_id = kin.id
		CROSS JOIN main.casefile AS c ON c.kind = k.kind AND c.year = k.year AND c.serial = k.serial
	UNION
	SELECT c.id, c.kind, c.year, c.serial FROM kin CROSS JOIN kinship AS k
		ON k.kind = kin.kind AND k.year = kin.year AND k.serial = kin.serial
		CROSS JOIN main.casefile AS c ON c.id = k.case_id
)
SELECT kin.id, a.handed, a.who, r.who AS withdrew, s.names FROM kin LEFT JOIN accusation AS a ON a.case_id = kin.id
LEFT JOIN recusal AS r ON r.case_id = kin.id LEFT JOIN shield AS s ON s.case_id = kin.id WHERE kin.id <> $1 ORDER BY kin.id;

-- name: kinship_of_case(case_id int) -> kind, year, serial
-- The cases that it names as belonging to its matter.
SELECT kind, year, serial FROM kinship WHERE case_id = $1 ORDER BY kind, year, serial;

-- name: kinship_clear(case_id int)
-- They are written anew as a whole.
DELETE FROM kinship WHERE case_id = $1;

-- name: kinship_put(case_id int, kind text, year int, serial int)
-- One of them.
INSERT INTO kinship (case_id, kind, year, serial) VALUES ($1, $2, $3, $4);

-- name: accusation_of_case(case_id int) -> handed, who
-- What it is as an accusation.
SELECT handed, who FROM accusation WHERE case_id = $1;

-- name: accusation_drop(case_id int)
-- It is none, or will be written anew.
DELETE FROM accusation WHERE case_id = $1;

-- name: accusation_put(case_id int, handed int, who text)
-- It is one.
INSERT INTO accusation (case_id, handed, who) VALUES ($1, $2, $3);

-- name: recusal_of_case(case_id int) -> who
-- Who withdrew from it by itself.
SELECT who FROM recusal WHERE case_id = $1;

-- name: recusal_drop(case_id int)
-- Nobody did, or it will be written anew.
DELETE FROM recusal WHERE case_id = $1;

-- name: recusal_put(case_id int, who text)
-- Somebody did.
INSERT INTO recusal (case_id, who) VALUES ($1, $2);

-- name: shield_of_case(case_id int) -> names
-- The names that it keeps.
SELECT names FROM shield WHERE case_id = $1;

-- name: shield_drop(case_id int)
-- Forgets them.
DELETE FROM shield WHERE case_id = $1;

-- name: shield_put(case_id int, names text)
-- Takes them down.
INSERT INTO shield (case_id, names) VALUES ($1, $2);

-- name: tally_add(kind text, state text, guard int, n int)
-- One more, or one less.
INSERT INTO tally (kind, state, guard, n) VALUES ($1, $2, $3, $4)
ON CONFLICT (kind, state, guard) DO UPDATE SET n = tally.n + excluded.n;

-- name: tally_list() -> kind, state, guard, n
-- A few dozen rows. [scan]
SELECT kind, state, guard, n FROM tally WHERE n <> 0 ORDER BY kind, state, guard;

-- name: tally_recount() -> kind, state, guard, n
-- What the tally should say: for the audit. [scan]
SELECT kind, state, guard, count(*) FROM casefile GROUP BY kind, state, guard ORDER BY kind, state, guard;

-- name: number_gaps() -> kind, year, last, n
-- Years whose serials are not 1 to n, or whose counter does not stand at n: for the audit. [scan]
SELECT c.kind, c.year, coalesce(k.serial, 0), count(*) FROM casefile AS c LEFT JOIN counter AS k ON k.kind = c.kind AND k.year = c.year
GROUP BY c.kind, c.year, k.serial HAVING max(c.serial) <> count(*) OR coalesce(k.serial, 0) <> count(*);

-- name: counter_last(kind text, year int) -> serial
-- The last serial that was taken of a series in a year.
SELECT serial FROM counter WHERE kind = $1 AND year = $2;

-- name: counter_next(kind text, year int) -> serial
-- The next serial; it is given back when the transaction is.
INSERT INTO counter (kind, year, serial) VALUES ($1, $2, 1)
ON CONFLICT (kind, year) DO UPDATE SET serial = counter.serial + 1 RETURNING serial;

-- name: counter_raise(kind text, year int, serial int)
-- A rebuild learns the serials from the record.
INSERT INTO counter (kind, year, serial) VALUES ($1, $2, $3)
ON CONFLICT (kind, year) DO UPDATE SET serial = max(counter.serial, excluded.serial);

-- name: prose_get(id int) -> text
-- The words of a case.
SELECT text FROM prose WHERE id = $1;

-- name: prose_put(id int, body text)
-- The words of a case, over those that stood there.
INSERT INTO prose (id, text) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET text = excluded.text;

-- name: terms_put(id int, terms text)
-- The terms under which a case is found.
INSERT INTO case_terms (rowid, terms) VALUES ($1, $2);

-- name: terms_drop(id int, terms text)
-- A contentless index must be told what to forget.
INSERT INTO case_terms (case_terms, rowid, terms) VALUES ('delete', $1, $2);

-- name: terms_merge(pages int)
-- A slice of the merging that is not left to a save.
INSERT INTO case_terms (case_terms, rank) VALUES ('merge', $1);

-- name: unit_loads(today text, scope) -> unit, open, overdue, earliest
-- Open and overdue cases of each unit, the fullest first, from an index of open cases.
SELECT c.unit_key AS unit, count(*), count(*) FILTER (WHERE c.next_on < $1), min(c.next_on)
FROM casefile AS c INDEXED BY casefile_unit_next
WHERE c.open = 1 AND c.unit_key <> '' AND {unhidden} AND ($3 = '' OR c.unit_key = $3)
GROUP BY c.unit_key ORDER BY 2 DESC, 1;

-- name: round_clear(id int)
-- What the case was counted as, before that is written anew.
DELETE FROM round WHERE id = $1;

-- name: round_put(id int, place int, told text, since text, until text, first_on day, by_unit text, kind text, guard int, unit text, co_unit text, box text, category text, class text, outcome text, satisfaction text, received_on day, replied_on day, closed_on day, settled_on day, due_on text, due_code text, due_met_on day, missed_on day, type text, via text, decided_on day, charged_on day, paid_on day, waived_on day, fee int, waived int, session_on day, persons int, booked int, ended_as text)
-- What is counted of a case that was taken up again. The columns are the first ones of shadow_put.
INSERT INTO round (id, place, told, since, until, first_on, by_unit, kind, guard, unit, co_unit, box, category, class, outcome, satisfaction,
	received_on, replied_on, closed_on, settled_on, due_on,
	due_code, due_met_on, missed_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29,
	$30, $31, $32, $33, $34, $35, $36);

-- name: round_of_case(id int) -> id, place, told, since, until, first_on, by_unit, kind, guard, unit, co_unit, box, category, class, outcome, satisfaction, received_on, replied_on, closed_on, settled_on, due_on, due_code, due_met_on, missed_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as
-- The same columns, for the audit.
SELECT id, place, told, since, until, first_on, by_unit, kind, guard, unit, co_unit, box, category, class, outcome, satisfaction, received_on,
	replied_on, closed_on, settled_on, due_on,
	due_code, due_met_on, missed_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as
FROM round WHERE id = $1 ORDER BY place;
