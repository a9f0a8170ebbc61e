-- One version asks for the purpose, the later one does not. An office whose first day is unknown came under either, or under neither.
CREATE TEMP TABLE office AS
  WITH single AS (
    SELECT premises_id, agreed(agency) = 'doc' AND agreed(occupant) IN ('ice', 'hsi') AS kept, agreed(purpose) = 'civil-immigration-enforcement' AS civil, agreed("from") AS "from"
    FROM premises GROUP BY premises_id),
  timed AS (SELECT p.*, span_of("from", s) AS opened FROM single p LEFT JOIN summer s ON s.year = year("from".wall))
  SELECT premises_id, CASE
    WHEN opened.first >= TIMESTAMP '2026-01-29 05:00:00' THEN kept
    WHEN opened.first >= TIMESTAMP '2012-01-01 05:00:00' AND opened.last < TIMESTAMP '2026-01-29 05:00:00' THEN kept AND civil
    WHEN opened.last < TIMESTAMP '2012-01-01 05:00:00' OR NOT kept THEN false END AS kept
  FROM timed;
