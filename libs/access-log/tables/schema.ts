/**
 * The access log: a segment for each day, and what was read in it. Rows are added and never changed; they go with their whole segment, once that has
 * expired. What is sealed in them stands under the keys of the segment (`SegmentKeys`).
 */
export const ACCESS_LOG_TABLES = `
CREATE SCHEMA IF NOT EXISTS access_log;

-- A day in Warsaw. Closed: nothing more is added, and its hash is made. Recorded: the hash stands in an event.
CREATE TABLE access_log.segments (
  day date PRIMARY KEY,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  recorded_at timestamptz,
  words_gone_at timestamptz,
  expired_at timestamptz
);

CREATE TABLE access_log.entries (
  id uuid PRIMARY KEY,
  day date NOT NULL REFERENCES access_log.segments,
  at timestamptz NOT NULL,
  -- Null of what the machinery says itself.
  employee_id text,
  acting_for text,
  session text,
  client text NOT NULL,
  act text NOT NULL,
  kind text NOT NULL,
  thing_id text,
  detail text,
  personal bytea,
  words bytea
);
CREATE INDEX entries_of_day ON access_log.entries (day, id);
CREATE INDEX entries_by_time ON access_log.entries (at, id);
CREATE INDEX entries_of_employee ON access_log.entries (employee_id, at, id) WHERE employee_id IS NOT NULL;
CREATE INDEX entries_of_thing ON access_log.entries (thing_id, at, id) WHERE thing_id IS NOT NULL;

CREATE FUNCTION access_log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the access log is added to and never changed'; END $$;
CREATE FUNCTION access_log.check_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gone JOIN access_log.segments s USING (day) WHERE s.expired_at IS NULL) THEN
    RAISE EXCEPTION 'the access log is added to and never changed';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION access_log.check_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added JOIN access_log.segments s USING (day) WHERE s.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'this day of the access log is closed';
  END IF;
  RETURN NULL;
END $$;
-- What has happened to a segment stays so.
CREATE FUNCTION access_log.check_segment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.day <> OLD.day OR NEW.opened_at <> OLD.opened_at OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)
    OR (OLD.recorded_at IS NOT NULL AND NEW.recorded_at IS DISTINCT FROM OLD.recorded_at)
    OR (OLD.words_gone_at IS NOT NULL AND NEW.words_gone_at IS DISTINCT FROM OLD.words_gone_at)
    OR (OLD.expired_at IS NOT NULL AND NEW.expired_at IS DISTINCT FROM OLD.expired_at)
    OR (NEW.expired_at IS NOT NULL AND NEW.recorded_at IS NULL) OR (NEW.words_gone_at IS NOT NULL AND NEW.closed_at IS NULL) THEN
    RAISE EXCEPTION 'a segment of the access log goes one way only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entries_never_change BEFORE UPDATE OR TRUNCATE ON access_log.entries FOR EACH STATEMENT EXECUTE FUNCTION access_log.refuse_change();
CREATE TRIGGER entries_go_with_their_segment AFTER DELETE ON access_log.entries REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION access_log.check_removal();
CREATE TRIGGER entries_are_of_open_days AFTER INSERT ON access_log.entries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION access_log.check_addition();
CREATE TRIGGER segments_go_one_way BEFORE UPDATE ON access_log.segments FOR EACH ROW EXECUTE FUNCTION access_log.check_segment();
CREATE TRIGGER segments_stay BEFORE DELETE OR TRUNCATE ON access_log.segments FOR EACH STATEMENT EXECUTE FUNCTION access_log.refuse_change();
`;
