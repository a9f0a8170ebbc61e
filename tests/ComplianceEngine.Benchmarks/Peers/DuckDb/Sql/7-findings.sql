-- True is a possible violation, NULL undetermined.
COPY (
  WITH found AS (
    SELECT 'messages' AS "rule", communication_id AS record_id, m.person_id, tells AND NOT convicted AND NOT is_match AS "value"
    FROM message m JOIN convicted c ON c.id = communication_id AND c.person_id IS NOT DISTINCT FROM m.person_id
      LEFT JOIN matched w ON w.id = communication_id AND w.person_id = m.person_id
    UNION ALL SELECT 'solicitation', communication_id, person_id, asks FROM message
    UNION ALL SELECT 'holds', h.custody_id, h.person_id, held AND NOT (CASE WHEN w.custody_id IS NULL THEN false ELSE warranted END AND convicted)
    FROM hold h JOIN convicted c ON c.id = h.custody_id LEFT JOIN warranted w ON w.kind = 'hold' AND w.custody_id = h.custody_id
    UNION ALL SELECT 'hand-overs', h.custody_id, person_id, hands AND NOT CASE WHEN w.custody_id IS NULL THEN false ELSE warranted END
    FROM hand_over h LEFT JOIN warranted w ON w.kind = 'hand-over' AND w.custody_id = h.custody_id
    UNION ALL SELECT 'bail-clock', bail_id, person_id, held FROM late_release
    UNION ALL SELECT 'office', premises_id, NULL, kept FROM office)
  SELECT 'benchmark.' || "rule", record_id, person_id, CASE WHEN "value" THEN 'possible_violation' ELSE 'undetermined' END
  FROM found WHERE coalesce("value", true)
) TO '{OUT}' (FORMAT csv, HEADER false);
