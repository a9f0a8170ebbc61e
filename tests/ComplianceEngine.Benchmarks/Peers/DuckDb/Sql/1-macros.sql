-- The six rules of the pack `benchmark`, written by hand for DuckDB. NULL is unknown; SQL's AND and OR are Kleene's own.
SET preserve_insertion_order = false;

-- New York's summer time by year, on the wall clock: a join to it is several times faster here than timezone('America/New_York', …).
-- By the rule since 2007; earlier days are only ever compared with acts years later.
CREATE TEMP TABLE summer AS
  SELECT y AS year, make_date(y, 3, 14) - dayofweek(make_date(y, 3, 14))::INT + INTERVAL 2 HOUR AS begins,
    make_date(y, 11, 7) - dayofweek(make_date(y, 11, 7))::INT + INTERVAL 2 HOUR AS ends
  FROM range(1900, 2200) AS years (y);

-- A moment is a span of seconds (UTC): clocks that went back give two hours, clocks that skipped a time give none, a day gives all of it.
CREATE MACRO first_second(w, s) AS w + CASE WHEN w < s.begins OR w >= s.ends THEN INTERVAL 5 HOUR WHEN w >= s.begins + INTERVAL 1 HOUR THEN INTERVAL 4 HOUR END;
CREATE MACRO last_second(w, s) AS w + CASE WHEN w < s.begins OR w >= s.ends - INTERVAL 1 HOUR THEN INTERVAL 5 HOUR WHEN w >= s.begins + INTERVAL 1 HOUR THEN INTERVAL 4 HOUR END;
CREATE MACRO span(first, last) AS {'first': first, 'last': last};
CREATE MACRO span_of(t, s) AS span(
  coalesce(CASE WHEN t.form = 'none' THEN getvariable('as_of_utc') ELSE first_second(t.wall, s) END, '-infinity'::TIMESTAMP),
  coalesce(CASE WHEN t.form = 'day' THEN last_second(t.wall + INTERVAL 1 DAY, s) - INTERVAL 1 SECOND ELSE last_second(t.wall, s) END, 'infinity'::TIMESTAMP));
CREATE MACRO later_of(a, b) AS span(greatest(a.first, b.first), greatest(a.last, b.last));
CREATE MACRO narrowed(a, since) AS span(greatest(a.first, since), a.last);
CREATE MACRO first_day(t, act, since) AS
  greatest(since::DATE, CASE WHEN t.form = 'none' THEN getvariable('as_of')::DATE WHEN isfinite(act.last) THEN t.wall::DATE ELSE since::DATE END);
CREATE MACRO last_day(t, act) AS CASE WHEN isfinite(act.last) THEN t.wall::DATE ELSE 'infinity'::DATE END;
CREATE MACRO is_before(a, b) AS CASE WHEN a.last < b.first THEN true WHEN a.first >= b.last THEN false END;
CREATE MACRO not_after(a, b) AS CASE WHEN a.last <= b.first THEN true WHEN a.first > b.last THEN false END;
CREATE MACRO in_force(act, since) AS CASE WHEN act.first >= since THEN true WHEN act.last < since THEN false END;
CREATE MACRO happened(t) AS CASE WHEN t.wall IS NOT NULL THEN true WHEN t.form = 'none' THEN false END;
CREATE MACRO recorded(t) AS CASE WHEN t.wall IS NOT NULL THEN true WHEN t.form IN ('none', 'blank') THEN false END;

-- The first seconds of laws and of versions, at midnight in New York.
CREATE MACRO law58() AS TIMESTAMP '2014-12-14 05:00:00';
CREATE MACRO subdivision_h() AS TIMESTAMP '2015-02-12 05:00:00';
CREATE MACRO bail_law() AS TIMESTAMP '2017-10-01 04:00:00';

-- Rows with the same key are one record: what they differ in is unknown.
CREATE MACRO agreed(x) AS CASE WHEN count(*) = count(x) AND min(x) = max(x) THEN min(x) END;
CREATE MACRO any_of(x) AS CASE WHEN bool_or(x) THEN true WHEN count(*) > count(x) THEN NULL ELSE false END;
