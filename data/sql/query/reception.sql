-- name: reception_list(from day, to day) -> day, from_at, to_at, slots, leader, place, substitute, recorder, topic, state, reason, moved_to
-- The reception days of an interval, in order; the columns behind the day are those of enum reception_text.
SELECT day, from_at, to_at, slots, leader, place, substitute, recorder, topic, state, reason, moved_to
FROM reception_day WHERE day BETWEEN $1 AND $2 ORDER BY day, from_at;

-- name: reception_near(day day, limit int) -> day
-- The days on which somebody receives from a day on.
SELECT DISTINCT day FROM reception_day WHERE day >= $1 AND state = 'planned' ORDER BY day LIMIT $2;

-- name: reception_before(day day) -> day
-- The last day before on which somebody receives.
SELECT day FROM reception_day WHERE day < $1 AND state = 'planned' ORDER BY day DESC LIMIT 1;

-- name: reception_put(day day, from_at text, to_at text, slots text, leader text, place text, substitute text, recorder text, topic text, state text, reason text, moved_to day)
-- A reception day, over what was said of it before.
INSERT INTO reception_day (day, from_at, to_at, slots, leader, place, substitute, recorder, topic, state, reason, moved_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (day, from_at) DO UPDATE SET to_at = excluded.to_at, slots = excluded.slots, leader = excluded.leader,
	place = excluded.place, substitute = excluded.substitute, recorder = excluded.recorder, topic = excluded.topic,
	state = excluded.state, reason = excluded.reason, moved_to = excluded.moved_to;

-- name: vacation_list() -> from_on, to_on, name, retired
-- All vacations. [scan]
SELECT from_on, to_on, name, retired FROM vacation ORDER BY from_on;

-- name: vacation_put(from_on day, to_on day, name text, retired int)
-- A vacation, over the one that began on the same day.
INSERT INTO vacation (from_on, to_on, name, retired) VALUES ($1, $2, $3, $4)
ON CONFLICT (from_on) DO UPDATE SET to_on = excluded.to_on, name = excluded.name, retired = excluded.retired;

-- name: reception_visits(from day, to day, scope) -> id, session_on, slot, ended_as, settled, booked
-- Who comes between two days, in the order of the slots, whoever has none behind them. One that the person may not see takes its slot, but has
-- no id. Of an archived one the state is that before.
SELECT CASE WHEN {seen} THEN c.id ELSE 0 END, c.session_on, c.slot, c.ended_as, c.settled, c.booked
FROM casefile AS c WHERE c.session_on >= $1 AND c.session_on <= $2 ORDER BY c.session_on, c.slot IS NULL, c.slot, c.id;
