-- Messages that may break `messages` or `solicitation`, one row for each person. Persons are asked about only where this leaves it open.
-- No list of topics names one twice, so that "any except" is a test of the whole text.
CREATE TEMP TABLE message AS
  WITH written AS MATERIALIZED (
    SELECT communication_id, person_ids, sent_at, sender_agency, sender_on_duty, department_resources, recipient_agency,
      recipient_immigration_duties, kind, topics, purpose, required_by, publicly_available
    FROM communication),
  again AS MATERIALIZED (SELECT communication_id FROM written GROUP BY ALL HAVING count(*) > 1),
  single AS (
    FROM written ANTI JOIN again USING (communication_id)
    UNION ALL
    SELECT communication_id, agreed(person_ids), agreed(sent_at), agreed(sender_agency), agreed(sender_on_duty), agreed(department_resources), agreed(recipient_agency),
      agreed(recipient_immigration_duties), agreed(kind), agreed(topics), agreed(purpose), agreed(required_by), agreed(publicly_available)
    FROM written SEMI JOIN again USING (communication_id) GROUP BY communication_id),
  judged AS (
    SELECT communication_id, person_ids, sent_at,
      sender_agency = 'doc'
        AND (sender_on_duty = 'yes' OR department_resources = 'yes')
        AND (recipient_agency IN ('ice', 'hsi') OR recipient_agency IN ('cbp', 'uscis', 'dhs-other') AND recipient_immigration_duties = 'yes')
        AND topics NOT IN ('citizenship-or-immigration-status', 'none')
        AND publicly_available = 'no'
        AND purpose NOT IN ('unrelated', 'criminal-investigation')
        AND required_by NOT IN ('court-order', 'judicial-subpoena', 'statute') AS tells,
      sender_agency = 'doc'
        AND recipient_agency IN ('ice', 'hsi')
        AND kind IN ('notice', 'request')
        AND list_contains(string_split(topics, '|'), 'detainer-request')
        AND required_by NOT IN ('court-order', 'judicial-subpoena') AS asks
    FROM single),
  timed AS (
    SELECT j.*, span_of(sent_at, s) AS sent FROM judged j LEFT JOIN summer s ON s.year = year(sent_at.wall)
    WHERE coalesce(tells, true) OR coalesce(asks, true))
  SELECT communication_id, unnest(coalesce(string_split(person_ids, '|'), [NULL])) AS person_id, sent_at, sent,
    tells AND in_force(sent, subdivision_h()) AS tells, asks AND in_force(sent, law58()) AS asks
  FROM timed;
