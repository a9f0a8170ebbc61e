-- What the records say of the persons of acts that turn on it. Charges and searches of nobody else are read past.
CREATE TEMP TABLE subject AS
  WITH acts AS (
    SELECT communication_id AS id, person_id, sent_at AS t, subdivision_h() AS since, sent AS span FROM message WHERE coalesce(tells, true)
    UNION ALL SELECT custody_id, person_id, release_authorized_at, law58(), act FROM hold)
  SELECT id, person_id, narrowed(span, since) AS act, first_day(t, span, since) AS first_day, last_day(t, span) AS last_day FROM acts;

CREATE TEMP TABLE offense AS SELECT law, section, since::TIMESTAMP + INTERVAL 5 HOUR AS since FROM (VALUES
  ('PL', '120.05', '2014-12-14'), ('PL', '120.10', '2014-12-14'), ('PL', '125.20', '2014-12-14'), ('PL', '125.25', '2014-12-14'),
  ('PL', '130.35', '2014-12-14'), ('PL', '140.25', '2014-12-14'), ('PL', '160.10', '2014-12-14'), ('PL', '160.15', '2014-12-14'),
  ('PL', '265.03', '2014-12-14'), ('VTL', '600', '2014-12-14'), ('PL', '121.12', '2018-11-13'), ('PL', '220.16', '2018-11-13'),
  ('PL', '230.34-a', '2018-11-13')) AS list (law, section, since);

-- Charges that may be a conviction of a serious felony at some time; a section that is not written like one may be any.
CREATE TEMP TABLE felony AS
  WITH written AS MATERIALIZED (
    SELECT charge_id, person_id, law, section, grade, disposition, adjudication, judgment_on FROM charge SEMI JOIN subject USING (person_id)),
  again AS MATERIALIZED (SELECT charge_id FROM written GROUP BY ALL HAVING count(*) > 1),
  single AS (
    FROM written ANTI JOIN again USING (charge_id)
    UNION ALL
    SELECT charge_id, agreed(person_id), agreed(law), agreed(section), agreed(grade), agreed(disposition), agreed(adjudication), agreed(judgment_on)
    FROM written SEMI JOIN again USING (charge_id) GROUP BY charge_id),
  judged AS (
    SELECT person_id, judgment_on, since, disposition = 'convicted' AND adjudication = 'adult' AND grade = 'felony' AND CASE
        WHEN o.section IS NOT NULL THEN c.law = o.law
        WHEN regexp_full_match(c.section, '[0-9][0-9A-Za-z.-]*') THEN false END AS serious
    FROM single c LEFT JOIN offense o ON o.section = c.section)
  SELECT person_id, serious, since, span_of(judgment_on, s) AS judgment, 
    CASE WHEN judgment_on.form = 'none' THEN getvariable('as_of')::DATE ELSE coalesce(judgment_on.wall::DATE, '-infinity') END AS first_day, coalesce(judgment_on.wall::DATE, 'infinity') AS last_day
  FROM judged LEFT JOIN summer s ON s.year = year(judgment_on.wall) WHERE coalesce(serious, true);

CREATE TEMP TABLE search AS
  WITH single AS (
    SELECT screening_id, any_value(person_id) AS person_id, agreed(watchlist) AS watchlist, agreed(history_complete) AS history_complete, agreed(searched_at) AS searched_at
    FROM screening SEMI JOIN subject USING (person_id) GROUP BY screening_id)
  SELECT person_id, watchlist IN ('match', 'possible-match') AS is_match, history_complete = 'yes' AS is_whole, span_of(searched_at, s) AS searched
  FROM single LEFT JOIN summer s ON s.year = year(searched_at.wall);

-- Without a conviction on record there is none only if some search says that the history is whole.
CREATE TEMP TABLE convicted AS
  WITH found AS (
    SELECT s.id, s.person_id, any_of(serious
      AND in_force(act, since)
      AND not_after(judgment, act)
      AND CASE
        WHEN isinf(f.first_day) AND isinf(f.last_day) THEN NULL
        WHEN s.last_day < f.first_day + INTERVAL 5 YEAR THEN true
        WHEN s.first_day >= f.last_day + INTERVAL 5 YEAR THEN false END) AS found
    FROM subject s JOIN felony f ON f.person_id = s.person_id GROUP BY s.id, s.person_id)
  SELECT s.id, s.person_id, CASE WHEN f.id IS NULL OR NOT found THEN CASE WHEN w.person_id IS NOT NULL THEN false END ELSE found END AS convicted
  FROM subject s LEFT JOIN found f ON f.id = s.id AND f.person_id = s.person_id
    LEFT JOIN (SELECT DISTINCT person_id FROM search WHERE is_whole) w ON w.person_id = s.person_id;

-- The latest search not after the act speaks; where times leave open which that is, all that can be must agree.
CREATE TEMP TABLE matched AS
  WITH near AS (
    SELECT s.id, s.person_id, is_match, searched.first AS first, searched.last AS last, not_after(searched, act) AS earlier
    FROM subject s JOIN search r ON r.person_id = s.person_id),
  reaching AS (SELECT *, max(first) FILTER (earlier) OVER (PARTITION BY id, person_id) AS reach FROM near)
  SELECT id, person_id, CASE WHEN count(is_match) = count(*) AND bool_or(is_match) = bool_and(is_match) THEN bool_or(is_match) END AS is_match
  FROM reaching WHERE reach IS NOT NULL AND earlier IS DISTINCT FROM false AND last >= reach GROUP BY id, person_id;

CREATE TEMP TABLE warranted AS
  WITH single AS (
    SELECT warrant_id, any_value(person_id) AS person_id, agreed(presented_at) AS presented_at,
      agreed(issued_by) IN ('article-iii-judge', 'federal-magistrate-judge') AND agreed(authorizes_federal_immigration) = 'yes' AS is_judges
    FROM warrant GROUP BY warrant_id),
  acts AS (SELECT 'hold' AS kind, custody_id, person_id, act FROM hold UNION ALL SELECT 'hand-over', custody_id, person_id, act FROM hand_over)
  SELECT kind, custody_id, any_of(is_judges AND not_after(span_of(presented_at, s), act)) AS warranted
  FROM acts JOIN single USING (person_id) LEFT JOIN summer s ON s.year = year(presented_at.wall) GROUP BY kind, custody_id;
