-- Releases that came too late after bail was paid: five, four or three hours after the payment or the notice of it, by the day.
CREATE TEMP TABLE late_release AS
  WITH written AS MATERIALIZED (SELECT bail_id, person_id, custody_id, posted_at, notice_at FROM bail),
  again AS MATERIALIZED (SELECT bail_id FROM written GROUP BY ALL HAVING count(*) > 1),
  single AS (
    FROM written ANTI JOIN again USING (bail_id)
    UNION ALL
    SELECT bail_id, agreed(person_id), agreed(custody_id), agreed(posted_at), agreed(notice_at) FROM written SEMI JOIN again USING (bail_id) GROUP BY bail_id),
  judged AS (
    SELECT p.*, released_at, is_doc AND on_bail AND NOT other_reason AS held
    FROM single p LEFT JOIN stay s ON s.custody_id = p.custody_id AND s.person_id = p.person_id),
  timed AS (
    SELECT bail_id, person_id, held, later_of(span_of(posted_at, p), span_of(notice_at, n)) AS paid, span_of(released_at, r) AS released
    FROM judged LEFT JOIN summer p ON p.year = year(posted_at.wall) LEFT JOIN summer n ON n.year = year(notice_at.wall) LEFT JOIN summer r ON r.year = year(released_at.wall)
    WHERE coalesce(held, true)),
  dated AS (SELECT *, narrowed(paid, bail_law()) AS act FROM timed),
  due AS (
    SELECT *,
      act.first + CASE WHEN act.last >= TIMESTAMP '2018-10-01 04:00:00' THEN INTERVAL 3 HOUR WHEN act.last >= TIMESTAMP '2018-04-01 04:00:00' THEN INTERVAL 4 HOUR ELSE INTERVAL 5 HOUR END AS least,
      act.last + CASE WHEN act.first < TIMESTAMP '2018-04-01 04:00:00' THEN INTERVAL 5 HOUR WHEN act.first < TIMESTAMP '2018-10-01 04:00:00' THEN INTERVAL 4 HOUR ELSE INTERVAL 3 HOUR END AS most
    FROM dated)
  SELECT bail_id, person_id, held AND in_force(paid, bail_law()) AND CASE WHEN most < released.first THEN true WHEN least >= released.last THEN false END AS held
  FROM due;
