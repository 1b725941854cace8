-- The figures of a period. A report reads each case once, as a row of the words by which it is counted; data/report/*.ini say which
-- words make which figure. `prove` reads the same rows, so a figure and its list cannot differ. All statements take the period, the day
-- before which an unmet limit is overdue, and who looks; behind the id and two days, their columns are words (store/figures.c).

-- name: letters_of_period(from day, to day, until day, scope) -> id, received_on, replied_on, origin, ended, box, category, class, month, unit, outcome, time, overdue, handled, satisfaction, repeat, answered
-- Letters received from $1 to $2, and those received before that were not closed when the period began, as they stood when it ended: what was
-- settled behind $2 was not answered. What is not answered, nor told that it is not accepted where that can be, is overdue when its last day lay in
-- the period and before $3. What ended without an answer when its last day was over missed it. What was carried in is found in four parts: what is open still, what came in
-- during the hundred days before, by an index of their own the few that were closed more than a hundred days after they came in
-- (slow), and those that were taken up again. So neither the years before nor those behind are read. The + keeps the planner away from other indexes.
-- Advertising is over with its refusal; it is left out where it came in and was refused in one period. What was carried out of a period
-- is refused like anything else.
SELECT l.id, l.received_on, CASE WHEN l.replied_on <= $2 THEN l.replied_on END,
	CASE WHEN l.told = 'again' THEN iif(l.first_on < $1 AND coalesce(l.closed_on >= $1, 1), 'again', 'past')
		WHEN l.closed_on < $1 THEN 'past' WHEN l.ended_as = 'void' THEN iif(l.received_on < $1, 'past', 'void')
		WHEN l.outcome = 'NA8' AND l.received_on >= $1 AND l.decided_on <= $2 THEN 'advert'
		WHEN l.outcome = 'NA8' AND l.decided_on < $1 THEN 'past'
		WHEN l.received_on < $1 THEN 'before' ELSE 'new' END,
	CASE WHEN coalesce(iif(l.outcome = 'NA8', l.decided_on, NULL), l.closed_on) <= $2 THEN 'in' ELSE 'after' END, coalesce(l.box, 'none'), coalesce(l.category, 'unclassified'),
	coalesce(l.class, 'unclassified'), substr(l.received_on, 1, 7), coalesce(l.by_unit, 'unassigned'),
	CASE WHEN l.pending THEN 'open' WHEN l.replied_on <= $2 THEN 'replied' WHEN l.ended_as IN ('closed', 'refused') THEN 'refused' ELSE l.ended_as END,
	CASE WHEN l.pending THEN 'pending' WHEN l.received_on < $1 AND l.settled_on < $1 THEN 'earlier' WHEN l.due_met_on IS NULL THEN
			iif(l.missed_on IS NOT NULL OR (l.due_code IS NOT NULL AND l.due_on < l.settled_on), 'missed', 'exempt')
		WHEN l.missed_on IS NULL AND l.due_met_on <= l.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN l.pending AND ((l.due_on <= $2 AND l.due_on < $3) OR (l.due_code IS NULL AND l.missed_on <= $2)) THEN 'yes' ELSE 'no' END, CASE WHEN l.pending THEN 'no' ELSE 'yes' END,
	coalesce(l.satisfaction, 'none'), CASE WHEN NOT l.pending AND (l.ended_as = 'merged' OR l.outcome IN ('NA4', 'NA5')) THEN 'yes' ELSE 'no' END,
	CASE WHEN l.replied_on <= $2 THEN 'yes' ELSE 'no' END
FROM (
	SELECT c.id, c.told, c.first_on, c.received_on, c.replied_on, c.closed_on, c.settled_on, c.box, c.category, c.class, c.by_unit, c.outcome, c.decided_on,
		c.satisfaction, c.due_on, c.due_code, c.due_met_on, c.missed_on, c.ended_as, c.settled_on IS NULL OR c.settled_on > $2 AS pending
	FROM counted AS c
	WHERE c.kind = 'letter' AND c.received_on BETWEEN $1 AND $2 AND $2 BETWEEN c.since AND c.until AND {seen}
	UNION ALL
	SELECT c.id, c.told, c.first_on, c.received_on, c.replied_on, c.closed_on, c.settled_on, c.box, c.category, c.class, c.by_unit, c.outcome, c.decided_on,
		c.satisfaction, c.due_on, c.due_code, c.due_met_on, c.missed_on, c.ended_as, c.settled_on IS NULL OR c.settled_on > $2
	FROM counted AS c
	WHERE c.id IN (
		SELECT k.id FROM casefile AS k WHERE k.open = 1 AND +k.kind = 'letter' AND +k.received_on < $1
		UNION ALL
		SELECT k.id FROM casefile AS k
		WHERE k.kind = 'letter' AND k.received_on >= date($1, '-100 days') AND k.received_on < $1 AND k.open = 0 AND +k.closed_on >= $1
		UNION ALL
		SELECT k.id FROM casefile AS k
		WHERE k.slow = 1 AND k.closed_key >= $1 AND k.open = 0 AND +k.kind = 'letter' AND +k.received_on < date($1, '-100 days')
		UNION ALL
		SELECT k.id FROM casefile AS k
		WHERE k.kind = 'letter' AND k.again_on >= $1 AND +k.received_on < $1
	) AND +c.received_on < $1 AND $2 BETWEEN c.since AND c.until AND {seen}
) AS l;

-- name: visits_of_period(from day, to day, until day, scope) -> id, session_on, replied_on, origin, ended, outcome, size, persons, category, class, month, unit, time, overdue, coming, answered
-- Visits on a day from $1 to $2, and earlier ones that were not closed when the period began, as they stood when it ended. Who only booked, or did
-- not come, is no visit yet. What is not answered is pending, overdue or missed as with letters. Somebody comes by appointment, without one, or on a day on which
-- nobody receives. LIMIT -1 is no limit: it makes the rows of the inner select one by one, so that a word on which others depend is worked
-- out once. [scan]
SELECT w.id, w.session_on, CASE WHEN w.replied_on <= $2 THEN w.replied_on END, w.origin, w.ended, w.outcome,
	CASE WHEN w.persons >= 5 THEN 'group' ELSE 'few' END, w.persons, w.category, w.class, substr(w.session_on, 1, 7), w.unit,
	CASE WHEN w.pending THEN 'pending' WHEN w.session_on < $1 AND w.settled_on < $1 THEN 'earlier' WHEN w.due_met_on IS NULL THEN
			iif(w.missed_on IS NOT NULL OR (w.due_code IS NOT NULL AND w.due_on < w.settled_on), 'missed', 'exempt')
		WHEN w.missed_on IS NULL AND w.due_met_on <= w.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN w.pending AND ((w.due_on <= $2 AND w.due_on < $3) OR (w.due_code IS NULL AND w.missed_on <= $2)) THEN 'yes' ELSE 'no' END,
	CASE WHEN w.booked = 1 THEN 'booked' WHEN EXISTS (
		SELECT 1 FROM reception_day AS d WHERE d.day = w.session_on AND d.state = 'planned'
	) THEN 'walkin' ELSE 'ordinary' END,
	CASE WHEN w.replied_on <= $2 THEN 'yes' ELSE 'no' END
FROM (
	SELECT v.id, v.session_on, v.replied_on, v.settled_on, v.due_on, v.due_code, v.due_met_on, v.missed_on, v.persons, v.booked, v.pending,
		CASE WHEN v.told = 'again' THEN iif(v.first_on < $1 AND coalesce(v.closed_on >= $1, 1), 'again', 'past')
			WHEN v.closed_on < $1 THEN 'past'
			WHEN v.session_on < $1 AND v.ended_as IN ('void', 'cancelled', 'no-show', 'booked', 'confirmed') THEN 'past'
			WHEN v.ended_as IN ('void', 'cancelled') THEN v.ended_as WHEN v.ended_as = 'no-show' THEN 'absent'
			WHEN v.ended_as IN ('booked', 'confirmed') THEN 'booked' WHEN v.session_on < $1 THEN 'before' ELSE 'new' END AS origin,
		CASE WHEN v.closed_on IS NULL OR v.closed_on > $2 THEN 'after' ELSE 'in' END AS ended,
		CASE WHEN v.outcome IN ('answered', 'explained', 'handed', 'meeting') THEN v.outcome WHEN v.pending THEN 'open'
			WHEN v.ended_as IN ('transferred', 'merged', 'withdrawn', 'filed') THEN v.ended_as
			WHEN v.ended_as = 'refused' OR v.outcome IS NOT NULL THEN 'refused' ELSE 'other' END AS outcome,
		coalesce(v.category, 'unclassified') AS category, coalesce(v.class, 'unclassified') AS class,
		coalesce(v.by_unit, 'unassigned') AS unit
	FROM (
		SELECT c.id, c.told, c.first_on, c.session_on, c.replied_on, c.closed_on, c.settled_on, c.category, c.class, c.by_unit, c.outcome, c.due_on, c.due_code,
			c.due_met_on, c.missed_on, c.persons, c.booked, c.ended_as, c.settled_on IS NULL OR c.settled_on > $2 AS pending
		FROM counted AS c
		WHERE +c.kind = 'visit' AND c.session_on BETWEEN $1 AND $2 AND $2 BETWEEN c.since AND c.until AND {seen}
		UNION ALL
		SELECT c.id, c.told, c.first_on, c.session_on, c.replied_on, c.closed_on, c.settled_on, c.category, c.class, c.by_unit, c.outcome, c.due_on, c.due_code,
			c.due_met_on, c.missed_on, c.persons, c.booked, c.ended_as, c.settled_on IS NULL OR c.settled_on > $2
		FROM counted AS c
		WHERE c.id IN (
			SELECT k.id FROM casefile AS k WHERE k.open = 1 AND +k.kind = 'visit' AND +k.session_on < $1
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE +k.kind = 'visit' AND k.session_on >= date($1, '-100 days') AND k.session_on < $1 AND k.open = 0 AND +k.closed_on >= $1
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.slow = 1 AND k.closed_key >= $1 AND k.open = 0 AND +k.kind = 'visit' AND +k.session_on < date($1, '-100 days')
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.kind = 'visit' AND k.again_on >= $1 AND +k.session_on < $1
		) AND $2 BETWEEN c.since AND c.until AND {seen}
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

-- name: applications_of_period(from day, to day, until day, scope) -> id, received_on, replied_on, origin, ended, type, outcome, group, via, category, month, unit, time, overdue, charged, paid, waived, charged_fen, paid_fen, waived_fen
-- Applications received from $1 to $2, and those received before that were open when the period began: what has no day of receipt yet
-- counts nowhere. They end with the day of service, or with that of their lapse or withdrawal; only then have they an outcome. What is
-- pending is overdue when its last day lay in the period and before $3. What was done about a fee counts in the period in which it was
-- done; a case that was taken up again has one row more for each fee behind its first one, which is told for nothing else. [scan]
SELECT w.id, w.received_on, CASE WHEN w.replied_on <= $2 THEN w.replied_on END, w.origin, w.ended, coalesce(w.type, 'none'),
	CASE w.ended WHEN 'in' THEN coalesce(w.outcome, 'none') ELSE 'open' END,
	CASE w.ended WHEN 'in' THEN substr(coalesce(w.outcome, 'none'), 1, 2) ELSE 'open' END,
	coalesce(w.via, 'none'), coalesce(w.category, 'unclassified'), substr(w.received_on, 1, 7), coalesce(w.by_unit, 'unassigned'),
	CASE WHEN w.ended = 'after' THEN 'pending' WHEN w.due_met_on IS NULL THEN
			iif(w.missed_on IS NOT NULL OR (w.due_code IS NOT NULL AND w.due_on < w.closed_on), 'missed', 'exempt')
		WHEN w.missed_on IS NULL AND w.due_met_on <= w.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN w.ended = 'after' AND ((w.due_on <= $2 AND w.due_on < $3) OR (w.due_code IS NULL AND w.missed_on <= $2)) THEN 'yes' ELSE 'no' END,
	CASE WHEN w.charged_on BETWEEN $1 AND $2 THEN 'yes' ELSE 'no' END, CASE WHEN w.paid_on BETWEEN $1 AND $2 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.waived_on BETWEEN $1 AND $2 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.charged_on BETWEEN $1 AND $2 THEN w.fee ELSE 0 END,
	CASE WHEN w.paid_on BETWEEN $1 AND $2 THEN w.fee - w.waived ELSE 0 END,
	CASE WHEN w.waived_on BETWEEN $1 AND $2 THEN w.waived ELSE 0 END
FROM (
	SELECT a.id, a.received_on, a.replied_on, a.closed_on, a.type, a.outcome, a.via, a.category, a.by_unit, a.due_on, a.due_code, a.due_met_on,
		a.missed_on, a.charged_on, a.paid_on, a.waived_on, a.fee, a.waived,
		CASE WHEN a.told = 'fee' THEN 'fee'
			WHEN a.told = 'again' THEN iif(a.first_on < $1 AND coalesce(a.closed_on >= $1, 1), 'again', 'past') WHEN a.closed_on < $1 THEN 'past'
			WHEN a.received_on < $1 THEN iif(a.ended_as = 'void', 'past', 'before') WHEN a.ended_as = 'void' THEN 'void' ELSE 'new' END AS origin,
		CASE WHEN a.closed_on IS NULL OR a.closed_on > $2 THEN 'after' ELSE 'in' END AS ended
	FROM (
		SELECT c.id, c.told, c.first_on, c.received_on, c.replied_on, c.closed_on, c.ended_as, c.type, c.outcome, c.via, c.category, c.by_unit, c.due_on,
			c.due_code, c.due_met_on, c.missed_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived
		FROM counted AS c
		WHERE c.kind = 'application' AND c.received_on BETWEEN $1 AND $2 AND $2 BETWEEN c.since AND c.until AND {seen}
		UNION ALL
		SELECT c.id, c.told, c.first_on, c.received_on, c.replied_on, c.closed_on, c.ended_as, c.type, c.outcome, c.via, c.category, c.by_unit, c.due_on,
			c.due_code, c.due_met_on, c.missed_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived
		FROM counted AS c
		WHERE c.id IN (
			SELECT k.id FROM casefile AS k WHERE k.open = 1 AND +k.kind = 'application' AND +k.received_on < $1 AND +k.received_on <> ''
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.kind = 'application' AND k.received_on >= date($1, '-100 days') AND k.received_on < $1 AND k.open = 0 AND +k.closed_on >= $1
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.slow = 1 AND k.closed_key >= $1 AND k.open = 0 AND +k.kind = 'application'
				AND +k.received_on < date($1, '-100 days') AND +k.received_on <> ''
			UNION ALL
			SELECT k.id FROM casefile AS k
			WHERE k.kind = 'application' AND k.again_on >= $1 AND +k.received_on < $1 AND +k.received_on <> ''
		) AND $2 BETWEEN c.since AND c.until AND {seen}
	) AS a LIMIT -1
) AS w;

-- name: remedies_of_period(from day, to day, until day, scope) -> id, received_on, replied_on, origin, kind, result, against, category, month, overdue
-- Remedies of which the notice came in from $1 to $2, and earlier ones that were not decided when the period began. What was not decided
-- by its end is pending; what the school has not answered is overdue when its last day lies before $3. A remedy against a remedy is against
-- what that one was against.
SELECT c.id, c.received_on, c.replied_on,
	CASE WHEN c.ended_as = 'void' THEN iif(c.received_on < $1, 'past', 'void') WHEN c.received_on < $1 THEN 'before' ELSE 'new' END,
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
	coalesce(c.category, 'unclassified'), substr(c.received_on, 1, 7),
	CASE WHEN coalesce(coalesce(c.decided_on, c.closed_on) > $2, 1) AND coalesce(c.due_met_on > $2, 1) AND c.due_on <= $2 AND c.due_on < $3
		THEN 'yes' ELSE 'no' END
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
-- The cases that stood otherwise (place 0), and what is counted of those that were taken up again (from 1 on; round).
CREATE TEMP TABLE shadow (id INTEGER NOT NULL, place INTEGER NOT NULL, told TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
	first_on TEXT, by_unit TEXT, kind TEXT NOT NULL, guard INTEGER NOT NULL,
	unit TEXT, co_unit TEXT, box TEXT, category TEXT, class TEXT, outcome TEXT, satisfaction TEXT, received_on TEXT NOT NULL, replied_on TEXT,
	closed_on TEXT, settled_on TEXT, due_on TEXT NOT NULL, due_code TEXT, due_met_on TEXT, missed_on TEXT, type TEXT, via TEXT,
	decided_on TEXT, charged_on TEXT, paid_on TEXT, waived_on TEXT, fee INTEGER NOT NULL, waived INTEGER NOT NULL, session_on TEXT,
	persons INTEGER NOT NULL, booked INTEGER NOT NULL, ended_as TEXT NOT NULL, again_on TEXT, open INTEGER NOT NULL,
	closed_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(closed_on, '')) VIRTUAL,
	slow INTEGER NOT NULL GENERATED ALWAYS AS (
		coalesce(julianday(closed_on) - julianday(min(received_on, coalesce(session_on, received_on))) > 100, 0)
	) VIRTUAL,
	PRIMARY KEY (place, id)) WITHOUT ROWID;

-- name: shadow_view()
-- The cases of that day. Nearly all of them are, so that no index of that is of use (+): each statement takes the index of its own.
CREATE TEMP VIEW casefile AS
SELECT c.id, c.kind, c.guard, c.unit, c.co_unit, c.box, c.category, c.class, c.outcome, c.satisfaction, c.received_on, c.replied_on, c.closed_on,
	c.settled_on, c.due_on, c.due_code, c.due_met_on, c.missed_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived,
	c.session_on, c.persons, c.booked, c.ended_as, c.again_on, c.open, c.closed_key, c.slow
FROM main.casefile AS c WHERE +c.recorded_on <= (SELECT d.day FROM shadow_day AS d)
	AND +c.last_seq <= (SELECT d.seq FROM shadow_day AS d)
UNION ALL
SELECT s.id, s.kind, s.guard, s.unit, s.co_unit, s.box, s.category, s.class, s.outcome, s.satisfaction, s.received_on, s.replied_on, s.closed_on,
	s.settled_on, s.due_on, s.due_code, s.due_met_on, s.missed_on, s.type, s.via, s.decided_on, s.charged_on, s.paid_on, s.waived_on, s.fee, s.waived,
	s.session_on, s.persons, s.booked, s.ended_as, s.again_on, s.open, s.closed_key, s.slow
FROM shadow AS s WHERE s.place = 0;

-- name: shadow_counted()
-- And what a period counts of them, likewise.
CREATE TEMP VIEW counted AS
SELECT c.id, CAST('case' AS TEXT) AS told, CAST('' AS TEXT) AS since, CAST('9999-12-31' AS TEXT) AS until,
	CAST(NULL AS TEXT) AS first_on, c.unit AS by_unit, c.kind, c.guard, c.unit, c.co_unit, c.box, c.category, c.class, c.outcome,
	c.satisfaction, c.received_on,
	c.replied_on, c.closed_on, c.settled_on, c.due_on, c.due_code, c.due_met_on, c.missed_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on,
	c.waived_on, c.fee, c.waived, c.session_on, c.persons, c.booked, c.ended_as
FROM main.casefile AS c WHERE c.again_on IS NULL AND +c.recorded_on <= (SELECT d.day FROM shadow_day AS d)
	AND +c.last_seq <= (SELECT d.seq FROM shadow_day AS d)
UNION ALL
SELECT r.id, r.told, r.since, r.until, r.first_on, r.by_unit, r.kind, r.guard, r.unit, r.co_unit, r.box, r.category, r.class, r.outcome,
	r.satisfaction, r.received_on, r.replied_on,
	r.closed_on, r.settled_on, r.due_on, r.due_code, r.due_met_on, r.missed_on, r.type, r.via, r.decided_on, r.charged_on, r.paid_on, r.waived_on, r.fee,
	r.waived, r.session_on, r.persons, r.booked, r.ended_as
FROM main.round AS r WHERE EXISTS (
	SELECT 1 FROM main.casefile AS c WHERE c.id = r.id AND +c.recorded_on <= (SELECT d.day FROM shadow_day AS d)
		AND +c.last_seq <= (SELECT d.seq FROM shadow_day AS d)
)
UNION ALL
SELECT s.id, s.told, s.since, s.until, s.first_on, s.by_unit, s.kind, s.guard, s.unit, s.co_unit, s.box, s.category, s.class, s.outcome,
	s.satisfaction, s.received_on, s.replied_on,
	s.closed_on, s.settled_on, s.due_on, s.due_code, s.due_met_on, s.missed_on, s.type, s.via, s.decided_on, s.charged_on, s.paid_on, s.waived_on, s.fee,
	s.waived, s.session_on, s.persons, s.booked, s.ended_as
FROM shadow AS s WHERE s.place > 0 OR s.again_on IS NULL;

-- name: shadow_put(id int, place int, told text, since text, until text, first_on day, by_unit text, kind text, guard int, unit text, co_unit text, box text, category text, class text, outcome text, satisfaction text, received_on day, replied_on day, closed_on day, settled_on day, due_on text, due_code text, due_met_on day, missed_on day, type text, via text, decided_on day, charged_on day, paid_on day, waived_on day, fee int, waived int, session_on day, persons int, booked int, ended_as text, again_on day, open int)
-- One case as it was known then (place 0), or what is counted of one that was taken up again.
INSERT INTO shadow (id, place, told, since, until, first_on, by_unit, kind, guard, unit, co_unit, box, category, class, outcome, satisfaction,
	received_on, replied_on, closed_on, settled_on, due_on,
	due_code, due_met_on, missed_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as, again_on,
	open)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29,
	$30, $31, $32, $33, $34, $35, $36, $37, $38);

-- name: shadow_archived(day day, until text, scope)
-- The cases that were known at the end of the day $1 (its last instant is $2) and were only archived since: all that is counted of them was as
-- it is today. Most of what moves in a year is archived, so these are not folded again.
INSERT INTO shadow (id, place, told, since, until, first_on, by_unit, kind, guard, unit, co_unit, box, category, class, outcome, satisfaction,
	received_on, replied_on, closed_on, settled_on, due_on,
	due_code, due_met_on, missed_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as, again_on,
	open)
SELECT c.id, 0, 'case', '', '9999-12-31', NULL, c.unit, c.kind, c.guard, c.unit, c.co_unit, c.box, c.category, c.class, c.outcome, c.satisfaction,
	c.received_on, c.replied_on,
	c.closed_on,
	c.settled_on, c.due_on, c.due_code, c.due_met_on, c.missed_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived,
	c.session_on, c.persons, c.booked, c.ended_as, c.again_on, c.open
FROM main.casefile AS c INDEXED BY casefile_recorded
WHERE c.recorded_on > $1 AND c.state = 'archived' AND c.again_on IS NULL
	AND (SELECT e.kind FROM event AS e WHERE e.seq = c.last_seq) = 'archive'
	AND (SELECT e.recorded_at FROM event AS e WHERE e.case_id = c.id AND e.seq < c.last_seq ORDER BY e.seq DESC LIMIT 1) <= $2 AND {seen};

-- name: shadow_archived_behind(seq int, scope)
-- Likewise those that were only archived behind the event $1.
INSERT INTO shadow (id, place, told, since, until, first_on, by_unit, kind, guard, unit, co_unit, box, category, class, outcome, satisfaction,
	received_on, replied_on, closed_on, settled_on, due_on,
	due_code, due_met_on, missed_on, type, via, decided_on, charged_on, paid_on, waived_on, fee, waived, session_on, persons, booked, ended_as, again_on,
	open)
SELECT c.id, 0, 'case', '', '9999-12-31', NULL, c.unit, c.kind, c.guard, c.unit, c.co_unit, c.box, c.category, c.class, c.outcome, c.satisfaction,
	c.received_on, c.replied_on,
	c.closed_on,
	c.settled_on, c.due_on, c.due_code, c.due_met_on, c.missed_on, c.type, c.via, c.decided_on, c.charged_on, c.paid_on, c.waived_on, c.fee, c.waived,
	c.session_on, c.persons, c.booked, c.ended_as, c.again_on, c.open
FROM main.casefile AS c INDEXED BY casefile_last
WHERE c.last_seq > $1 AND c.id <= $1 AND c.state = 'archived' AND c.again_on IS NULL
	AND (SELECT e.kind FROM event AS e WHERE e.seq = c.last_seq) = 'archive'
	AND (SELECT e.seq FROM event AS e WHERE e.case_id = c.id AND e.seq < c.last_seq ORDER BY e.seq DESC LIMIT 1) <= $1 AND {seen};

-- name: shadow_moved(day day, until text, scope) -> id, guard
-- The cases that were known at the end of the day $1 (its last instant is $2) and of which something was written since, with their guard
-- of today, where they may be seen today: what is hidden now stays hidden in an older view. But for those that stand in the table already.
SELECT c.id, c.guard FROM main.casefile AS c INDEXED BY casefile_recorded
WHERE c.recorded_on > $1 AND NOT EXISTS (SELECT 1 FROM shadow AS s WHERE s.place = 0 AND s.id = c.id)
	AND (SELECT e.recorded_at FROM event AS e WHERE e.seq = c.id) <= $2 AND {seen};

-- name: shadow_written(seq int, scope) -> id, guard
-- Likewise the cases that the record held up to the event $1, of which something was written behind it.
SELECT c.id, c.guard FROM main.casefile AS c INDEXED BY casefile_last
WHERE c.last_seq > $1 AND c.id <= $1 AND NOT EXISTS (SELECT 1 FROM shadow AS s WHERE s.place = 0 AND s.id = c.id) AND {seen};

-- name: shadow_late(seq int, day day, scope) -> id, guard
-- Those of which the record held nothing up to the event $1, though they came in up to the day $2.
SELECT c.id, c.guard FROM main.casefile AS c INDEXED BY casefile_received
WHERE c.id > $1 AND c.received_on > '' AND c.received_on <= $2 AND {seen};

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

-- name: shadow_uncount()
-- So is what is counted of them.
DROP VIEW IF EXISTS temp.counted;

-- name: shadow_drop()
-- And what was folded for that day is forgotten.
DROP TABLE IF EXISTS temp.shadow;

-- name: shadow_forget()
-- So is the day.
DROP TABLE IF EXISTS temp.shadow_day;
