-- Pieces of the one statement that is put together (store/list.c): what it gives, and from where. Conditions and orders are appended there.

-- part: list_rows() -> id, uuid, kind, year, serial, state, guard, box, category, class, unit, handler, track, outcome, subject, writer, received_on, closed_on, due_on, due_code, due_met_on, next_on, next_code, next_unit, provisional, anonymous, attachments, reminders, waits, last_seq, session_on, held_until, missed_on
-- The columns of a row (store/rows.c).
SELECT c.id, c.uuid, c.kind, c.year, c.serial, c.state, c.guard, c.box, c.category, c.class, c.unit, c.handler, c.track, c.outcome,
	c.subject, c.writer, c.received_on, c.closed_on, c.due_on, c.due_code, c.due_met_on, c.next_on, c.next_code, c.next_unit,
	c.provisional, c.anonymous, c.attachments, c.reminders, c.waits, c.last_seq, c.session_on, c.held_until, c.missed_on

-- part: list_ids() -> id
-- Cases to be counted one by one.
SELECT c.id

-- part: list_barred()
-- What nobody sees of those who are kept from a case, whatever their roles (casefile_barred); for the others it says nothing.
 AND ((c.guard & 8) = 0 OR c.id NOT IN (SELECT b.case_id FROM barred AS b WHERE b.who IN (

-- part: list_barred_end()
-- The end of list_barred.
)))

-- part: list_person()
-- Only cases that have one of the marks that follow.
 AND c.id IN (SELECT m.case_id FROM correspondent AS m WHERE m.key IN (NULL

-- part: list_count() -> n
-- How many; the list of ids follows and is closed by list_counted.
SELECT count(*) FROM (

-- part: list_counted()
-- The end of list_count.
) AS counted

-- part: list_picked()
-- Rows of the cases whose ids follow, up to a closing bracket: what is sorted is then read after sorting, and only as far as it is shown.
FROM casefile AS c WHERE c.id IN (

-- part: list_cases()
-- All cases, or those of an index.
FROM casefile AS c

-- part: list_among()
-- Of those that have the words, where they are many: the walk goes along the order of the list. The words and a bracket follow.
 AND c.id IN (SELECT t.rowid FROM case_terms AS t WHERE t.case_terms MATCH

-- part: list_among_end()
-- The end of list_among.
)

-- name: found_most(words text, most int) -> n
-- How many cases have the words by the index of terms, at most $2.
SELECT count(*) FROM (SELECT t.rowid FROM case_terms AS t WHERE t.case_terms MATCH $1 LIMIT $2) AS found;

-- part: list_found()
-- Cases by their words; the index of terms leads.
FROM case_terms AS t CROSS JOIN casefile AS c ON c.id = t.rowid
