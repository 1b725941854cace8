-- The figures of a period. A report reads each case once, as a row of the words by which it is counted; data/report/*.ini say which
-- words make which figure. `prove` reads the same rows, so a figure and its list cannot differ. All statements take the period, the day
-- before which an unmet limit is overdue, and who looks; behind the id and two days, their columns are words (store/figures.c).

-- name: letters_of_period(from day, to day, until day, scope) -> id, received_on, replied_on, origin, ended, box, category, class, month, unit, state, outcome, time, overdue, handled, satisfaction, repeat, answered
-- Letters received from $1 to $2, and those received before that were not closed when the period began. What is not
-- answered, nor told that it is not accepted where that can be, is overdue when its last day lies before $3. What was carried in is found in three parts: what is open still, what came in
-- during the hundred days before, and, by an index of their own, the few that were closed more than a hundred days after they came in
-- (slow). So neither the years before nor those behind are read. The + keeps the planner away from other indexes.
-- Advertising is over with its refusal; it is left out where it came in and was refused in one period. What was carried out of a period
-- is refused like anything else.
SELECT l.id, l.received_on, l.replied_on,
	CASE WHEN l.again THEN 'again' WHEN l.state = 'void' THEN iif(l.received_on < $1, 'past', 'void')
		WHEN l.ground = 'NA8' AND l.received_on >= $1 AND l.decided_on <= $2 THEN 'advert'
		WHEN l.ground = 'NA8' AND l.decided_on < $1 THEN 'past'
		WHEN l.received_on < $1 THEN 'before' ELSE 'new' END,
	CASE WHEN coalesce(iif(l.ground = 'NA8', l.decided_on, NULL), l.closed_on) <= $2 THEN 'in' ELSE 'after' END, coalesce(l.box, 'none'), coalesce(l.category, 'unclassified'),
	coalesce(l.class, 'unclassified'), substr(l.received_on, 1, 7), coalesce(l.unit, 'unassigned'), l.state,
	CASE WHEN l.pending THEN 'open' WHEN l.ended_as <> 'closed' THEN l.ended_as WHEN l.replied_on IS NULL THEN 'refused' ELSE 'replied' END,
	CASE WHEN l.pending THEN 'pending' WHEN l.due_code IS NULL OR l.due_met_on IS NULL THEN 'exempt'
		WHEN l.missed = 0 AND l.due_met_on <= l.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN l.pending AND l.due_on < $3 THEN 'yes' ELSE 'no' END, CASE WHEN l.pending THEN 'no' ELSE 'yes' END,
	coalesce(l.satisfaction, 'none'), CASE WHEN l.ended_as = 'merged' OR l.ground IN ('NA4', 'NA5') THEN 'yes' ELSE 'no' END,
	CASE WHEN l.replied_on <= $2 THEN 'yes' ELSE 'no' END
FROM (
	SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.box, c.category, c.class, c.unit, c.outcome AS ground, c.decided_on,
		c.satisfaction, c.due_on, c.due_code, c.due_met_on, c.missed, c.ended_as, c.again,
		c.open = 1 AND c.ended_as <> 'replied' AND (c.ended_as <> 'refused' OR c.unnoticed = 1) AS pending
	FROM casefile AS c
	WHERE c.kind = 'letter' AND c.received_on BETWEEN $1 AND $2 AND {seen}
	UNION ALL
	SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.box, c.category, c.class, c.unit, c.outcome, c.decided_on,
		c.satisfaction, c.due_on, c.due_code, c.due_met_on, c.missed, c.ended_as, c.again,
		c.open = 1 AND c.ended_as <> 'replied' AND (c.ended_as <> 'refused' OR c.unnoticed = 1)
	FROM casefile AS c
	WHERE c.id IN (
		SELECT k.id FROM casefile AS k WHERE k.open = 1 AND +k.kind = 'letter' AND +k.received_on < $1
		UNION ALL
		SELECT k.id FROM casefile AS k
		WHERE k.kind = 'letter' AND k.received_on >= date($1, '-100 days') AND k.received_on < $1 AND k.open = 0 AND +k.closed_on >= $1
		UNION ALL
		SELECT k.id FROM casefile AS k
		WHERE k.slow = 1 AND k.closed_key >= $1 AND k.open = 0 AND +k.kind = 'letter' AND +k.received_on < date($1, '-100 days')
	) AND {seen}
) AS l;

-- name: visits_of_period(from day, to day, until day, scope) -> id, session_on, replied_on, origin, ended, outcome, size, persons, category, class, month, unit, state, time, overdue, coming
-- Visits on a day from $1 to $2, and earlier ones that were not closed when the period began. Who only booked, or did not come, is no visit
-- yet. What is not answered, nor told that it is not accepted where that can be, is overdue when its last day lies before $3. Somebody comes by appointment, without one, or on a day on which
-- nobody receives. LIMIT -1 is no limit: it makes the rows of the inner select one by one, so that a word on which others depend is worked
-- out once. [scan]
SELECT w.id, w.session_on, w.replied_on, w.origin, w.ended, w.outcome, CASE WHEN w.persons >= 5 THEN 'group' ELSE 'few' END, w.persons,
	w.category, w.class, substr(w.session_on, 1, 7), w.unit, w.state,
	CASE WHEN w.pending THEN 'pending' WHEN w.due_code IS NULL OR w.due_met_on IS NULL THEN 'exempt'
		WHEN w.missed = 0 AND w.due_met_on <= w.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN w.pending AND w.due_on < $3 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.booked = 1 THEN 'booked' WHEN EXISTS (
		SELECT 1 FROM reception_day AS d WHERE d.day = w.session_on AND d.state = 'planned'
	) THEN 'walkin' ELSE 'ordinary' END
FROM (
	SELECT v.id, v.session_on, v.replied_on, v.state, v.due_on, v.due_code, v.due_met_on, v.missed, v.persons, v.booked,
		v.open = 1 AND v.replied_on IS NULL AND (v.ended_as <> 'refused' OR v.unnoticed = 1) AS pending,
		CASE WHEN v.again THEN 'again' WHEN v.session_on < $1 AND v.ended_as IN ('void', 'cancelled', 'no-show', 'booked', 'confirmed') THEN 'past'
			WHEN v.ended_as IN ('void', 'cancelled') THEN v.ended_as WHEN v.ended_as = 'no-show' THEN 'absent'
			WHEN v.ended_as IN ('booked', 'confirmed') THEN 'booked' WHEN v.session_on < $1 THEN 'before' ELSE 'new' END AS origin,
		CASE WHEN v.closed_on IS NULL OR v.closed_on > $2 THEN 'after' ELSE 'in' END AS ended,
		CASE WHEN v.outcome IN ('answered', 'explained', 'handed', 'meeting') THEN v.outcome
			WHEN v.ended_as IN ('transferred', 'merged', 'withdrawn', 'filed') THEN v.ended_as
			WHEN v.ended_as = 'refused' OR v.outcome IS NOT NULL THEN 'refused' WHEN v.open = 1 THEN 'open' ELSE 'other' END AS outcome,
		coalesce(v.category, 'unclassified') AS category, coalesce(v.class, 'unclassified') AS class,
		coalesce(v.unit, 'unassigned') AS unit
	FROM (
		SELECT c.id, c.session_on, c.replied_on, c.closed_on, c.state, c.open, c.category, c.class, c.unit, c.outcome, c.due_on, c.due_code,
			c.due_met_on, c.missed, c.persons, c.booked, c.ended_as, c.again, c.unnoticed
		FROM casefile AS c
		WHERE +c.kind = 'visit' AND c.session_on BETWEEN $1 AND $2 AND {seen}
		UNION ALL
		SELECT c.id, c.session_on, c.replied_on, c.closed_on, c.state, c.open, c.category, c.class, c.unit, c.outcome, c.due_on, c.due_code,
			c.due_met_on, c.missed, c.persons, c.booked, c.ended_as, c.again, c.unnoticed
		FROM casefile AS c
		WHERE c.id IN (
			SELECT k.id FROM casefile AS k WHERE k.open = 1 AND +k.kind = 'visit' AND +k.session_on < $1
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE +k.kind = 'visit' AND k.session_on >= date($1, '-100 days') AND k.session_on < $1 AND k.open = 0 AND +k.closed_on >= $1
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.slow = 1 AND k.closed_key >= $1 AND k.open = 0 AND +k.kind = 'visit' AND +k.session_on < date($1, '-100 days')
		) AND {seen}
	) AS v LIMIT -1
) AS w;

-- name: reception_of_period(from day, to day, until day, scope) -> id, day, none, state, came, past, month
-- The reception days from $1 to $2; the id is the date as a number (20220413). Somebody came where there is a visit of that day beyond a
-- booking; it is past where it lies before $3. Two hours of one date are one day.
SELECT CAST(replace(d.day, '-', '') AS INTEGER), d.day, NULL AS none,
	CASE WHEN max(d.state = 'planned') THEN 'planned' WHEN max(d.state = 'moved') THEN 'moved' ELSE 'cancelled' END,
	CASE WHEN EXISTS (
		SELECT 1 FROM casefile AS c
		WHERE c.session_on = d.day AND c.ended_as NOT IN ('void', 'cancelled', 'no-show', 'booked', 'confirmed') AND {seen}
	) THEN 'yes' ELSE 'no' END,
	CASE WHEN d.day < $3 THEN 'yes' ELSE 'no' END, substr(d.day, 1, 7)
FROM reception_day AS d WHERE d.day BETWEEN $1 AND $2 GROUP BY d.day;

-- name: applications_of_period(from day, to day, until day, scope) -> id, received_on, replied_on, origin, ended, type, outcome, group, via, category, month, unit, state, time, overdue, charged, paid, waived, charged_fen, paid_fen, waived_fen
-- Applications received from $1 to $2, and those received before that were open when the period began: what has no day of receipt yet
-- counts nowhere. They end with the day of service, or with that of their lapse or withdrawal; only then have they an outcome. What is
-- pending is overdue when its last day lay in the period and before $3. What was done about a fee counts in the period in which it was
-- done; a case that was taken up again has one row more for each fee behind its first one, which is told for nothing else. [scan]
SELECT w.id, w.received_on, w.replied_on, w.origin, w.ended, coalesce(w.type, 'none'),
	CASE w.ended WHEN 'in' THEN coalesce(w.outcome, 'none') ELSE 'open' END,
	CASE w.ended WHEN 'in' THEN substr(coalesce(w.outcome, 'none'), 1, 2) ELSE 'open' END,
	coalesce(w.via, 'none'), coalesce(w.category, 'unclassified'), substr(w.received_on, 1, 7), coalesce(w.unit, 'unassigned'), w.state,
	CASE WHEN w.ended = 'after' THEN 'pending' WHEN w.due_code IS NULL OR w.due_met_on IS NULL THEN 'exempt'
		WHEN w.missed = 0 AND w.due_met_on <= w.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN w.ended = 'after' AND w.due_on <= $2 AND w.due_on < $3 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.charged_on BETWEEN $1 AND $2 THEN 'yes' ELSE 'no' END, CASE WHEN w.paid_on BETWEEN $1 AND $2 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.waived_on BETWEEN $1 AND $2 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.charged_on BETWEEN $1 AND $2 THEN w.fee ELSE 0 END,
	CASE WHEN w.paid_on BETWEEN $1 AND $2 THEN w.fee - w.waived ELSE 0 END,
	CASE WHEN w.waived_on BETWEEN $1 AND $2 THEN w.waived ELSE 0 END
FROM (
	SELECT a.id, a.received_on, a.replied_on, a.state, a.type, a.outcome, a.via, a.category, a.unit, a.due_on, a.due_code, a.due_met_on, a.missed,
		a.charged_on, a.paid_on, a.waived_on, a.fee, a.waived, CASE WHEN a.again = 2 THEN 'fee' WHEN a.again THEN 'again'
			WHEN a.received_on < $1 THEN iif(a.state = 'void', 'past', 'before') WHEN a.state = 'void' THEN 'void' ELSE 'new' END AS origin,
		CASE WHEN a.closed_on IS NULL OR a.closed_on > $2 THEN 'after' ELSE 'in' END AS ended
	FROM (
		SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.type, c.outcome, c.via, c.category, c.unit, c.due_on, c.due_code,
			c.due_met_on, c.missed, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived, c.again
		FROM casefile AS c
		WHERE c.kind = 'application' AND c.received_on BETWEEN $1 AND $2 AND {seen}
		UNION ALL
		SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.type, c.outcome, c.via, c.category, c.unit, c.due_on, c.due_code,
			c.due_met_on, c.missed, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived, c.again
		FROM casefile AS c
		WHERE c.id IN (
			SELECT k.id FROM casefile AS k WHERE k.open = 1 AND +k.kind = 'application' AND +k.received_on < $1 AND +k.received_on <> ''
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.kind = 'application' AND k.received_on >= date($1, '-100 days') AND k.received_on < $1 AND k.open = 0 AND +k.closed_on >= $1
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.slow = 1 AND k.closed_key >= $1 AND k.open = 0 AND +k.kind = 'application'
				AND +k.received_on < date($1, '-100 days') AND +k.received_on <> ''
		) AND {seen}
	) AS a LIMIT -1
) AS w;

-- name: remedies_of_period(from day, to day, until day, scope) -> id, received_on, replied_on, origin, kind, result, against, category, month, state, overdue
-- Remedies of which the notice came in from $1 to $2, and earlier ones that were not decided when the period began. What was not decided
-- by its end is pending; what the school has not answered is overdue when its last day lies before $3. A remedy against a remedy is against
-- what that one was against.
SELECT c.id, c.received_on, c.replied_on,
	CASE WHEN c.state = 'void' THEN iif(c.received_on < $1, 'past', 'void') WHEN c.received_on < $1 THEN 'before' ELSE 'new' END,
	coalesce(c.type, 'none'),
	CASE WHEN coalesce(c.decided_on, c.closed_on) <= $2 THEN coalesce(c.outcome, 'none') ELSE 'pending' END,
	coalesce((
		WITH RECURSIVE up (kind, year, serial) AS (
			SELECT l.kind, l.year, l.serial FROM link AS l WHERE l.case_id = c.id
			UNION
			SELECT l.kind, l.year, l.serial
			FROM up CROSS JOIN main.casefile AS p ON p.kind = up.kind AND p.year = up.year AND p.serial = up.serial
				CROSS JOIN link AS l ON l.case_id = p.id
			WHERE up.kind = 'remedy'
		)
		SELECT up.kind FROM up WHERE up.kind <> 'remedy' LIMIT 1
	), 'none'),
	coalesce(c.category, 'unclassified'), substr(c.received_on, 1, 7), c.state,
	CASE WHEN c.open = 1 AND c.due_met_on IS NULL AND c.due_on < $3 THEN 'yes' ELSE 'no' END
FROM casefile AS c
WHERE c.kind = 'remedy' AND c.received_on <= $2
	AND (c.received_on >= $1 OR coalesce(c.decided_on, c.closed_on) IS NULL OR coalesce(c.decided_on, c.closed_on) >= $1)
	AND {seen};

-- What was known at the end of an earlier day is counted by the same statements: a temporary view of the name hides the register's own
-- cases while it stands. Of a case of which nothing was written since, it shows the row of today; the others were folded again from the
-- events that were recorded by then, and stand in a table.

-- name: shadow_day(day day, seq int)
-- The day, and the last event.
CREATE TEMP TABLE shadow_day AS SELECT $1 AS day, $2 AS seq;

-- name: shadow_table()
-- The columns that are counted. again: 1: it was taken up again after it had ended before the period; 2: it is told for another fee alone.
CREATE TEMP TABLE shadow (layer INTEGER NOT NULL DEFAULT 0, id INTEGER NOT NULL, again INTEGER NOT NULL DEFAULT 0, again_on TEXT, missed INTEGER NOT NULL, unnoticed INTEGER NOT NULL,
	kind TEXT NOT NULL, state TEXT NOT NULL, open INTEGER NOT NULL, guard INTEGER NOT NULL,
	box TEXT, category TEXT, class TEXT, unit TEXT, co_unit TEXT, outcome TEXT, satisfaction TEXT, received_on TEXT NOT NULL, replied_on TEXT,
	closed_on TEXT, due_on TEXT NOT NULL, due_code TEXT, due_met_on TEXT, type TEXT, via TEXT, decided_on TEXT, charged_on TEXT,
	paid_on TEXT, waived_on TEXT, fee INTEGER NOT NULL, waived INTEGER NOT NULL, session_on TEXT, persons INTEGER NOT NULL, booked INTEGER NOT NULL, ended_as TEXT NOT NULL,
	closed_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(closed_on, '')) VIRTUAL,
	slow INTEGER NOT NULL GENERATED ALWAYS AS (
		coalesce(julianday(closed_on) - julianday(min(received_on, coalesce(session_on, received_on))) > 100, 0)
	) VIRTUAL,
	PRIMARY KEY (layer, id)) WITHOUT ROWID;

-- name: shadow_view()
-- The cases of that day. Nearly all of them are, so that no index of that is of use (+): each statement takes the index of its own.
CREATE TEMP VIEW casefile AS
SELECT c.id, c.kind, c.state, c.open, c.guard, c.box, c.category, c.class, c.unit, c.co_unit, c.outcome, c.satisfaction, c.received_on,
	c.replied_on, c.closed_on, c.due_on, c.due_code, c.due_met_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived, c.session_on,
	c.persons, c.booked, c.ended_as, c.closed_key, c.slow, c.again, c.again_on, c.missed, c.unnoticed
FROM main.casefile AS c WHERE +c.recorded_on <= (SELECT d.day FROM shadow_day AS d)
	AND +c.last_seq <= (SELECT d.seq FROM shadow_day AS d)
	AND (c.again_on IS NULL OR NOT EXISTS (SELECT 1 FROM shadow AS p WHERE p.layer = 1 AND p.id = c.id))
UNION ALL
SELECT s.id, s.kind, s.state, s.open, s.guard, s.box, s.category, s.class, s.unit, s.co_unit, s.outcome, s.satisfaction, s.received_on,
	s.replied_on, s.closed_on, s.due_on, s.due_code, s.due_met_on, s.type, s.via, s.decided_on, s.charged_on, s.paid_on, s.waived_on, s.fee, s.waived, s.session_on,
	s.persons, s.booked, s.ended_as, s.closed_key, s.slow, s.again, s.again_on, s.missed, s.unnoticed
FROM shadow AS s
WHERE s.layer > 0 OR s.again_on IS NULL OR NOT EXISTS (SELECT 1 FROM shadow AS p WHERE p.layer = 1 AND p.id = s.id);

-- name: shadow_put(id int, kind text, state text, open int, guard int, box text, category text, class text, unit text, co_unit text, outcome text, satisfaction text, received_on day, replied_on day, closed_on day, due_on text, due_code text, due_met_on day, type text, via text, decided_on day, charged_on day, paid_on day, waived_on day, fee int, waived int, session_on day, persons int, booked int, ended_as text, again_on day, missed int, unnoticed int, layer int, again int)
-- One case as it was known then (layer 0), or as a period counts what was taken up again (layer 1, and one more for each other fee), which hides
-- what stands in layer 0.
INSERT INTO shadow (id, kind, state, open, guard, box, category, class, unit, co_unit, outcome, satisfaction, received_on, replied_on,
	closed_on, due_on, due_code, due_met_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as,
	again_on, missed, unnoticed, layer, again)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,
	$31, $32, $33, $34, $35);

-- name: shadow_archived(day day, until text, scope)
-- The cases that were known at the end of the day $1 (its last instant is $2) and were only archived since: they stood in the state in which
-- they had ended, and all else was as it is today. Most of what moves in a year is archived, so these are not folded again.
INSERT INTO shadow (id, kind, state, open, guard, box, category, class, unit, co_unit, outcome, satisfaction, received_on, replied_on,
	closed_on, due_on, due_code, due_met_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as,
	again_on, missed, unnoticed)
SELECT c.id, c.kind, c.ended_as, c.open, c.guard, c.box, c.category, c.class, c.unit, c.co_unit, c.outcome, c.satisfaction, c.received_on,
	c.replied_on, c.closed_on, c.due_on, c.due_code, c.due_met_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived, c.session_on, c.persons,
	c.booked, c.ended_as, c.again_on, c.missed, c.unnoticed
FROM main.casefile AS c INDEXED BY casefile_recorded
WHERE c.recorded_on > $1 AND c.state = 'archived' AND (SELECT e.kind FROM event AS e WHERE e.seq = c.last_seq) = 'archive'
	AND (SELECT e.recorded_at FROM event AS e WHERE e.case_id = c.id AND e.seq < c.last_seq ORDER BY e.seq DESC LIMIT 1) <= $2 AND {seen};

-- name: shadow_archived_behind(seq int, scope)
-- Likewise those that were only archived behind the event $1.
INSERT INTO shadow (id, kind, state, open, guard, box, category, class, unit, co_unit, outcome, satisfaction, received_on, replied_on,
	closed_on, due_on, due_code, due_met_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as,
	again_on, missed, unnoticed)
SELECT c.id, c.kind, c.ended_as, c.open, c.guard, c.box, c.category, c.class, c.unit, c.co_unit, c.outcome, c.satisfaction, c.received_on,
	c.replied_on, c.closed_on, c.due_on, c.due_code, c.due_met_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived, c.session_on, c.persons,
	c.booked, c.ended_as, c.again_on, c.missed, c.unnoticed
FROM main.casefile AS c INDEXED BY casefile_last
WHERE c.last_seq > $1 AND c.id <= $1 AND c.state = 'archived' AND (SELECT e.kind FROM event AS e WHERE e.seq = c.last_seq) = 'archive'
	AND (SELECT e.seq FROM event AS e WHERE e.case_id = c.id AND e.seq < c.last_seq ORDER BY e.seq DESC LIMIT 1) <= $1 AND {seen};

-- name: shadow_moved(day day, until text, scope) -> id, guard
-- The cases that were known at the end of the day $1 (its last instant is $2) and of which something was written since, with their guard
-- of today, where they may be seen today: what is hidden now stays hidden in an older view. But for those that stand in the table already.
SELECT c.id, c.guard FROM main.casefile AS c INDEXED BY casefile_recorded
WHERE c.recorded_on > $1 AND NOT EXISTS (SELECT 1 FROM shadow AS s WHERE s.layer = 0 AND s.id = c.id)
	AND (SELECT e.recorded_at FROM event AS e WHERE e.seq = c.id) <= $2 AND {seen};

-- name: shadow_written(seq int, scope) -> id, guard
-- Likewise the cases that the record held up to the event $1, of which something was written behind it.
SELECT c.id, c.guard FROM main.casefile AS c INDEXED BY casefile_last
WHERE c.last_seq > $1 AND c.id <= $1 AND NOT EXISTS (SELECT 1 FROM shadow AS s WHERE s.layer = 0 AND s.id = c.id) AND {seen};

-- name: shadow_late(seq int, day day, scope) -> id, guard
-- Those of which the record held nothing up to the event $1, though they came in up to the day $2.
SELECT c.id, c.guard FROM main.casefile AS c INDEXED BY casefile_received
WHERE c.id > $1 AND c.received_on > '' AND c.received_on <= $2 AND {seen};

-- name: rounds_of_period(from day, to day, kind text, scope) -> id, guard
-- The cases of the kind $3 that were taken up again, but for those that were over before the period from $1 to $2 or came in behind it. What
-- has no day of receipt yet counts nowhere.
SELECT c.id, c.guard FROM casefile AS c
WHERE c.kind = $3 AND c.again_on IS NOT NULL AND +c.received_on <> '' AND +c.received_on <= $2 AND {seen}
	AND (+c.received_on >= $1 OR c.again_on >= $1 OR c.closed_on IS NULL OR c.closed_on >= $1);

-- name: rounds_drop()
-- The rounds that another period knew.
DELETE FROM shadow WHERE layer > 0;

-- name: shadow_rota()
-- The reception days hide in the same way those of the register, and are told again from the record: few events, all of them of no case.
CREATE TEMP TABLE reception_day (day TEXT NOT NULL, from_at TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (day, from_at)) WITHOUT ROWID;

-- name: shadow_rota_put(until text, seq int)
-- What was said of each day and hour up to the instant $1 and the event $2; the last word stands.
INSERT OR REPLACE INTO temp.reception_day (day, from_at, state)
SELECT e.body ->> 'date', e.body ->> 'from', e.body ->> 'state' FROM event AS e
WHERE e.case_id = 0 AND e.kind = 'reception' AND e.recorded_at <= $1 AND e.seq <= $2 ORDER BY e.seq;

-- name: shadow_rota_drop()
-- The register's own days are seen again.
DROP TABLE IF EXISTS temp.reception_day;

-- name: shadow_close()
-- The register's own cases are seen again.
DROP VIEW IF EXISTS temp.casefile;

-- name: shadow_drop()
-- And what was folded for that day is forgotten.
DROP TABLE IF EXISTS temp.shadow;

-- name: shadow_forget()
-- So is the day.
DROP TABLE IF EXISTS temp.shadow_day;
