-- What units and people have in hand.

-- name: work_rows(from day, to day, scope) -> unit, handler, open, received_on, closed_on, replied_on, next_on, waits, reminders
-- The cases that are open, came in or were closed from $1 to $2: each once, by three indexes.
SELECT c.unit_key AS unit, coalesce(c.handler, ''), c.open, c.received_on, c.closed_on, c.replied_on, c.next_on, c.waits, c.reminders
FROM casefile AS c
WHERE c.id IN (
	SELECT o.id FROM casefile AS o INDEXED BY casefile_open WHERE o.open = 1
	UNION
	SELECT r.id FROM casefile AS r INDEXED BY casefile_received WHERE r.received_on BETWEEN $1 AND $2
	UNION
	SELECT s.id FROM casefile AS s INDEXED BY casefile_closed WHERE s.closed_key BETWEEN $1 AND $2
) AND {seen};
