-- The figures of a period. A report reads each letter once, as a row of the words by which it is counted; data/report/letters.ini
-- says which words make which figure. `prove` reads the same rows, so a figure and its list cannot differ.

-- name: letters_of_period(from day, to day, q2 day, q3 day, q4 day, until day, blind int, unit text) -> id, received_on, replied_on, origin, ended, box, category, class, month, quarter, unit, state, outcome, time, overdue, handled, satisfaction, repeat, answered
-- Letters received from $1 to $2, and those received before that were not closed when the period began. Quarters begin on $3, $4, $5;
-- what is not answered is overdue when its last day lies before $6. The || '' keeps the planner away from the indexes on kind and day of
-- receipt, by which it would read every earlier year. Of what is open it reads all. [scan]
SELECT w.id, w.received_on, w.replied_on, w.origin, w.ended, w.box, w.category, w.class, substr(w.received_on, 1, 7),
	CASE WHEN w.received_on < $3 THEN 'q1' WHEN w.received_on < $4 THEN 'q2' WHEN w.received_on < $5 THEN 'q3' ELSE 'q4' END,
	w.unit, w.state, w.outcome,
	CASE WHEN w.outcome = 'open' THEN 'pending' WHEN w.due_code IS NULL OR w.due_met_on IS NULL THEN 'exempt'
		WHEN w.due_met_on <= w.due_on THEN 'ontime' ELSE 'late' END,
	CASE WHEN w.outcome = 'open' AND w.due_on < $6 THEN 'yes' ELSE 'no' END,
	CASE WHEN w.outcome = 'open' THEN 'no' ELSE 'yes' END,
	w.satisfaction, w.repeat, CASE WHEN w.replied_on <= $2 THEN 'yes' ELSE 'no' END
FROM (
	SELECT l.id, l.received_on, l.replied_on, l.state, l.due_on, l.due_code, l.due_met_on,
		CASE WHEN l.state = 'void' THEN 'void' WHEN l.ground = 'NA8' THEN 'advert' WHEN l.received_on < $1 THEN 'before' ELSE 'new' END AS origin,
		CASE WHEN l.closed_on IS NULL OR l.closed_on > $2 THEN 'after' ELSE 'in' END AS ended,
		coalesce(l.box, 'none') AS box, coalesce(l.category, 'unclassified') AS category, coalesce(l.class, 'unclassified') AS class,
		coalesce(l.unit, 'unassigned') AS unit, coalesce(l.satisfaction, 'none') AS satisfaction,
		CASE WHEN l.state = 'replied' THEN 'replied' WHEN l.state NOT IN ('closed', 'archived', 'merged', 'refused', 'filed', 'transferred',
			'converted', 'returned', 'withdrawn', 'void') THEN 'open'
			WHEN l.state NOT IN ('closed', 'archived') THEN l.state WHEN l.replied_on IS NOT NULL THEN 'replied'
			WHEN l.state = 'closed' OR l.ground IS NOT NULL THEN 'refused' ELSE 'other' END AS outcome,
		CASE WHEN l.state = 'merged' OR l.ground IN ('NA4', 'NA5') THEN 'yes' ELSE 'no' END AS repeat
	FROM (
		SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.box, c.category, c.class, c.unit, c.outcome AS ground,
			c.satisfaction, c.due_on, c.due_code, c.due_met_on
		FROM casefile AS c
		WHERE c.kind = 'letter' AND c.received_on BETWEEN $1 AND $2 AND (c.guard & $7) = 0 AND ($8 = '' OR c.unit = $8)
		UNION ALL
		SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.box, c.category, c.class, c.unit, c.outcome,
			c.satisfaction, c.due_on, c.due_code, c.due_met_on
		FROM casefile AS c
		WHERE c.open = 1 AND c.kind || '' = 'letter' AND c.received_on || '' < $1 AND (c.guard & $7) = 0 AND ($8 = '' OR c.unit = $8)
		UNION ALL
		SELECT c.id, c.received_on, c.replied_on, c.closed_on, c.state, c.box, c.category, c.class, c.unit, c.outcome,
			c.satisfaction, c.due_on, c.due_code, c.due_met_on
		FROM casefile AS c
		WHERE c.closed_key >= $1 AND c.open = 0 AND c.kind || '' = 'letter' AND c.received_on || '' < $1 AND (c.guard & $7) = 0
			AND ($8 = '' OR c.unit = $8)
	) AS l
) AS w;

-- What was known at the end of an earlier day is counted by the same statement: a temporary table of the name hides the register's own
-- while it stands, and holds each case folded from the events that were recorded by then.

-- name: shadow_open()
-- The columns that are counted, and no more: a row put here by mistake does not fit into the register.
CREATE TEMP TABLE casefile (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, open INTEGER NOT NULL, guard INTEGER NOT NULL,
	box TEXT, category TEXT, class TEXT, unit TEXT, outcome TEXT, satisfaction TEXT, received_on TEXT NOT NULL, replied_on TEXT,
	closed_on TEXT, due_on TEXT NOT NULL, due_code TEXT, due_met_on TEXT,
	closed_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(closed_on, '')) VIRTUAL);

-- name: shadow_put(id int, kind text, state text, open int, guard int, box text, category text, class text, unit text, outcome text, satisfaction text, received_on day, replied_on day, closed_on day, due_on text, due_code text, due_met_on day)
-- One case as it was known then.
INSERT INTO casefile (id, kind, state, open, guard, box, category, class, unit, outcome, satisfaction, received_on, replied_on, closed_on,
	due_on, due_code, due_met_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: shadow_close()
-- The register's own cases are seen again.
DROP TABLE IF EXISTS temp.casefile;

-- name: shadow_standing(id int, blind int, unit text) -> guard
-- The guard of a case today, where it may be seen today: what is hidden now stays hidden in an older view.
SELECT c.guard FROM main.casefile AS c WHERE c.id = $1 AND (c.guard & $2) = 0 AND ($3 = '' OR c.unit = $3);
