-- The columns of an export with their types. A time keeps its wall clock and what else its text tells; one that cannot be read has neither.
CREATE MACRO moment(x) AS {
  'wall': try_cast(x AS TIMESTAMP),
  'form': CASE WHEN x IS NULL THEN 'blank' WHEN x = 'none' THEN 'none' WHEN length(x) = 10 THEN 'day' ELSE 'exact' END};
CREATE VIEW bail AS SELECT * REPLACE (moment(posted_at) AS posted_at, moment(notice_at) AS notice_at) FROM bail_text;
CREATE VIEW charge AS SELECT * REPLACE (moment(judgment_on) AS judgment_on) FROM charge_text;
CREATE VIEW communication AS SELECT * REPLACE (moment(sent_at) AS sent_at) FROM communication_text;
CREATE VIEW custody AS SELECT * REPLACE (moment(release_authorized_at) AS release_authorized_at, moment(released_at) AS released_at) FROM custody_text;
CREATE VIEW detainer AS SELECT * REPLACE (moment(received_at) AS received_at, moment(withdrawn_at) AS withdrawn_at) FROM detainer_text;
CREATE VIEW premises AS SELECT * REPLACE (moment("from") AS "from") FROM premises_text;
CREATE VIEW screening AS SELECT * REPLACE (moment(searched_at) AS searched_at) FROM screening_text;
CREATE VIEW warrant AS SELECT * REPLACE (moment(presented_at) AS presented_at) FROM warrant_text;
