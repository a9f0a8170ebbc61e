-- Stays, hand-overs, and releases that came late while a detainer was pending.
CREATE TEMP TABLE stay AS
  WITH written AS MATERIALIZED (
    SELECT custody_id, person_id, agency, release_basis, release_authorized_at, released_at, released_to, release_delay_reason FROM custody),
  again AS MATERIALIZED (SELECT custody_id FROM written GROUP BY ALL HAVING count(*) > 1),
  single AS (
    FROM written ANTI JOIN again USING (custody_id)
    UNION ALL
    SELECT custody_id, agreed(person_id), agreed(agency), agreed(release_basis), agreed(release_authorized_at), agreed(released_at), agreed(released_to), agreed(release_delay_reason)
    FROM written SEMI JOIN again USING (custody_id) GROUP BY custody_id)
  SELECT custody_id, person_id, release_authorized_at, released_at, agency = 'doc' AS is_doc, release_basis IN ('bail', 'bond') AS on_bail,
    released_to = 'federal-immigration' AS to_ice,
    release_delay_reason IN ('discharge-planning', 'criminal-warrant', 'in-transport', 'not-in-custody', 'medical', 'bail-examination') AS other_reason
  FROM single;

CREATE TEMP TABLE hand_over AS
  WITH judged AS (SELECT custody_id, person_id, released_at, is_doc AND happened(released_at) AND to_ice AS hands FROM stay),
  timed AS (SELECT j.*, span_of(released_at, s) AS released FROM judged j LEFT JOIN summer s ON s.year = year(released_at.wall) WHERE coalesce(hands, true))
  SELECT custody_id, person_id, narrowed(released, law58()) AS act, hands AND in_force(released, law58()) AS hands FROM timed;

CREATE TEMP TABLE pending AS
  WITH single AS (
    SELECT detainer_id, any_value(person_id) AS person_id, agreed(received_at) AS received_at, agreed(form) AS form, agreed(withdrawn_at) AS withdrawn_at
    FROM detainer GROUP BY detainer_id)
  SELECT person_id, form, recorded(withdrawn_at) AS is_withdrawn, span_of(received_at, r) AS received, span_of(withdrawn_at, w) AS withdrawn
  FROM single LEFT JOIN summer r ON r.year = year(received_at.wall) LEFT JOIN summer w ON w.year = year(withdrawn_at.wall);

CREATE TEMP TABLE hold AS
  WITH judged AS (
    SELECT custody_id, person_id, release_authorized_at, released_at, is_doc AND happened(release_authorized_at) AND NOT other_reason AS held
    FROM stay SEMI JOIN pending USING (person_id)),
  timed AS (
    SELECT j.*, span_of(release_authorized_at, a) AS authorized, span_of(released_at, r) AS released
    FROM judged j LEFT JOIN summer a ON a.year = year(release_authorized_at.wall) LEFT JOIN summer r ON r.year = year(released_at.wall)
    WHERE coalesce(held, true)),
  dated AS (
    SELECT custody_id, person_id, release_authorized_at, released, narrowed(authorized, law58()) AS act, held AND in_force(authorized, law58()) AS held
    FROM timed),
  late AS (
    SELECT *, held AND CASE WHEN act.last + INTERVAL 1 HOUR < released.first THEN true WHEN act.first + INTERVAL 1 HOUR >= released.last THEN false END AS held_late
    FROM dated),
  detained AS (
    SELECT custody_id, any_value(l.person_id) AS person_id, any_value(release_authorized_at) AS release_authorized_at, any_value(act) AS act,
      any_value(held_late) AND any_of(not_after(received, released) AND form <> 'I-247N' AND NOT (is_withdrawn AND is_before(withdrawn, act))) AS held
    FROM late l JOIN pending p ON p.person_id = l.person_id WHERE coalesce(held_late, true) GROUP BY custody_id)
  SELECT * FROM detained WHERE coalesce(held, true);
