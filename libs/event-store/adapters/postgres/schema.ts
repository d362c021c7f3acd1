import { createHash } from 'node:crypto';

/**
 * The events' schema. Every statement may run again on a database that has it.
 *
 * Positions come from one counter row, which the appending transaction locks until it has committed: they have no gaps and
 * become visible in their order, so whoever reads on from a position misses nothing. Sequences, timestamps and
 * transaction ids give no such promise.
 */
export const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS es;

CREATE TABLE IF NOT EXISTS es.head (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  position bigint NOT NULL,
  recorded_at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO es.head (position, recorded_at) VALUES (0, '-infinity') ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS es.streams (
  name text COLLATE "C" PRIMARY KEY,
  revision int NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE IF NOT EXISTS es.events (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  revision int NOT NULL,
  id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  data text COLLATE "C" NOT NULL,
  metadata text COLLATE "C" NOT NULL,
  CONSTRAINT events_id UNIQUE (id),
  CONSTRAINT events_stream_revision UNIQUE (stream, revision)
);

CREATE OR REPLACE FUNCTION es.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or deleted' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER events_never_change BEFORE UPDATE OR DELETE ON es.events
  FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE OR REPLACE TRIGGER events_never_truncated BEFORE TRUNCATE ON es.events
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();

-- Answers for each request of the call, in order: one that is refused leaves no trace and does not touch its neighbours. An
-- event id stands in one request of a call at most, else the call fails as a whole; so does a stream, unless all of its requests expect
-- no more than that it exists.
--   p_expected: a revision, -1 for "no such stream", -2 for "exists"
--   p_sizes:    events a request; p_requests (1, 2, …) says of each event whose it is
--   outcome:    appended | repeated (the same events stand there already) | wrong-revision (revision: the actual one, -1
--               for none) | known-id (an event id is known in another place or with other content)
CREATE OR REPLACE FUNCTION es.append(
  p_lock_timeout_ms int,
  p_streams text[], p_expected int[], p_sizes int[],
  p_requests int[], p_ids uuid[], p_types text[], p_data text[], p_metadata text[]
) RETURNS TABLE (outcome text, last_revision int, last_position bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
-- Planning anew costs more than the append. A session keeps its plans, then: those that it made while the tables were small
-- have to be good for large ones.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
  v_head bigint;
  v_now timestamptz;
  v_outcomes text[];
  v_revisions int[];
  v_positions bigint[];
BEGIN
  -- Whoever holds the counter without working is thrown out; whoever waits for it waits so long and no longer.
  PERFORM set_config('lock_timeout', p_lock_timeout_ms::text, true),
          set_config('idle_in_transaction_session_timeout', '10s', true);
  SELECT h.position, h.recorded_at INTO STRICT v_head, v_now FROM es.head h FOR UPDATE;
  v_now := greatest(v_now, date_trunc('milliseconds', clock_timestamp()));

  IF EXISTS (SELECT FROM es.events e WHERE e.id = ANY (p_ids)) THEN
    SELECT array_agg(k.outcome ORDER BY n), array_agg(k.last_revision ORDER BY n), array_agg(k.last_position ORDER BY n)
      INTO v_outcomes, v_revisions, v_positions
      FROM generate_series(1, cardinality(p_streams)) n
      CROSS JOIN LATERAL es.known(
        p_streams[n], p_expected[n],
        ARRAY(SELECT id FROM unnest(p_requests, p_ids) AS e (request, id) WHERE request = n),
        ARRAY(SELECT type FROM unnest(p_requests, p_types) AS e (request, type) WHERE request = n),
        ARRAY(SELECT data FROM unnest(p_requests, p_data) AS e (request, data) WHERE request = n)
      ) k;
  END IF;

  RETURN QUERY
  WITH request AS (
    SELECT r.*, sum(r.size) OVER (ORDER BY r.number) AS last_event, v_outcomes[r.number] IS NULL AS is_new
    FROM unnest(p_streams, p_expected, p_sizes) WITH ORDINALITY AS r (stream, expected, size, number)
  ), created AS (
    INSERT INTO es.streams AS s (name, revision)
    SELECT r.stream, r.size - 1 FROM request r WHERE r.expected = -1 AND r.is_new
    ON CONFLICT DO NOTHING
    RETURNING s.name, s.revision
  ), moved AS (
    UPDATE es.streams s SET revision = s.revision + r.size
    FROM (SELECT n.stream, n.expected, sum(n.size)::int AS size FROM request n WHERE n.is_new GROUP BY n.stream, n.expected) r
    WHERE s.name = r.stream AND r.expected IN (s.revision, -2)
    RETURNING s.name, s.revision
  ), accepted AS (
    SELECT r.number, r.stream, r.last_event, v_head + sum(r.size) OVER (ORDER BY r.number) AS position,
      s.revision - coalesce(sum(r.size) OVER (
        PARTITION BY r.stream ORDER BY r.number ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0)::int AS revision
    FROM request r JOIN (SELECT * FROM created UNION ALL SELECT * FROM moved) s ON s.name = r.stream
    WHERE r.is_new
  ), written AS (
    INSERT INTO es.events (position, stream, revision, id, type, recorded_at, data, metadata)
    SELECT a.position - (a.last_event - e.n), a.stream, a.revision - (a.last_event - e.n), e.id, e.type, v_now, e.data, e.metadata
    FROM unnest(p_requests, p_ids, p_types, p_data, p_metadata) WITH ORDINALITY AS e (request, id, type, data, metadata, n)
    JOIN accepted a ON a.number = e.request
  ), advanced AS (
    UPDATE es.head h SET position = a.position, recorded_at = v_now
    FROM (SELECT max(position) AS position FROM accepted) a
    WHERE a.position IS NOT NULL
    RETURNING pg_notify('es_events', h.position::text)
  )
  SELECT coalesce(v_outcomes[r.number], CASE WHEN a.number IS NULL THEN 'wrong-revision' ELSE 'appended' END),
         coalesce(v_revisions[r.number], a.revision, (SELECT s.revision FROM es.streams s WHERE s.name = r.stream), -1),
         coalesce(v_positions[r.number], a.position::bigint)
  FROM request r LEFT JOIN accepted a ON a.number = r.number
  ORDER BY r.number;
END $$;

-- What to answer to a request of whose event ids some may be known; NULL where none is.
CREATE OR REPLACE FUNCTION es.known(p_stream text, p_expected int, p_ids uuid[], p_types text[], p_data text[])
RETURNS TABLE (outcome text, last_revision int, last_position bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_known bigint;
  v_same boolean;
  v_other boolean;
  v_first_revision int;
  v_actual int := coalesce((SELECT s.revision FROM es.streams s WHERE s.name = p_stream), -1);
BEGIN
  SELECT count(e.id),
         count(e.id) = cardinality(p_ids) AND min(e.revision - n.ordinal) = max(e.revision - n.ordinal)
           AND bool_and(e.stream = p_stream AND e.type = n.type AND e.data = n.data),
         bool_or(e.stream <> p_stream OR e.type <> n.type OR e.data <> n.data),
         min(e.revision), max(e.revision), max(e.position)
    INTO v_known, v_same, v_other, v_first_revision, last_revision, last_position
    FROM unnest(p_ids, p_types, p_data) WITH ORDINALITY AS n (id, type, data, ordinal)
    LEFT JOIN es.events e ON e.id = n.id;

  IF v_known = 0 THEN
    outcome := NULL;
  ELSIF v_same AND p_expected IN (v_first_revision - 1, -2) THEN
    outcome := 'repeated';
  ELSIF v_other OR p_expected = v_actual OR (p_expected = -2 AND v_actual >= 0) THEN
    outcome := 'known-id';
  ELSE
    outcome := 'wrong-revision';
    last_revision := v_actual;
  END IF;
  RETURN NEXT;
END $$;

REVOKE ALL ON SCHEMA es FROM PUBLIC;
REVOKE ALL ON FUNCTION es.append, es.known FROM PUBLIC;
-- Even the owner has to give itself these rights back before it could try: the triggers would refuse it still.
REVOKE UPDATE, DELETE, TRUNCATE ON es.events FROM CURRENT_USER;
`;

/** Stands as the schema's comment, so that a start finds out without taking locks that there is nothing to do. */
export const SCHEMA_VERSION = createHash('sha256').update(SCHEMA).digest('hex').slice(0, 16);
export const SCHEMA_VERSION_FOUND = `SELECT obj_description(oid, 'pg_namespace') AS version FROM pg_namespace WHERE nspname = 'es'`;

/** What the application's role needs where another role owns the schema: it appends through the function and reads. */
export const grantsTo = (quotedRole: string): string => `
GRANT USAGE ON SCHEMA es TO ${quotedRole};
GRANT SELECT ON es.head, es.streams, es.events TO ${quotedRole};
GRANT EXECUTE ON FUNCTION es.append TO ${quotedRole};
`;
