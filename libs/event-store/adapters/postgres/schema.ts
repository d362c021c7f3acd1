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

-- Answers for each request of the call, in order: one that is refused leaves no trace and does not touch its neighbours.
--   p_expected: a revision, -1 for "no such stream", -2 for "exists"
--   p_sizes:    events a request; p_ids and the arrays after it hold the events of all requests, one after the other
--   outcome:    appended | repeated (the same events stand there already) | wrong-revision (revision: the actual one, -1
--               for none) | known-id (an event id is known in another place or with other content)
CREATE OR REPLACE FUNCTION es.append(
  p_lock_timeout_ms int,
  p_streams text[], p_expected int[], p_sizes int[],
  p_ids uuid[], p_types text[], p_data text[], p_metadata text[]
) RETURNS TABLE (outcome text, last_revision int, last_position bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_head bigint;
  v_now timestamptz;
  v_ids_known boolean;
  v_first int := 1;
  v_last int;
  v_actual int;
  v_known bigint;
  v_same boolean;
  v_other boolean;
  v_first_revision int;
BEGIN
  -- Whoever holds the counter without working is thrown out; whoever waits for it waits so long and no longer.
  PERFORM set_config('lock_timeout', p_lock_timeout_ms::text, true),
          set_config('idle_in_transaction_session_timeout', '10s', true);
  SELECT h.position, h.recorded_at INTO STRICT v_head, v_now FROM es.head h FOR UPDATE;
  v_now := greatest(v_now, date_trunc('milliseconds', clock_timestamp()));

  v_ids_known := EXISTS (SELECT FROM es.events e WHERE e.id = ANY (p_ids))
    OR (SELECT count(DISTINCT id) FROM unnest(p_ids) id) < cardinality(p_ids);

  FOR i IN 1 .. cardinality(p_streams) LOOP
    v_last := v_first + p_sizes[i] - 1;
    v_known := 0;

    IF v_ids_known THEN
      SELECT count(e.id),
             count(e.id) = p_sizes[i] AND bool_and(e.stream = p_streams[i] AND e.type = n.type AND e.data = n.data)
               AND min(e.revision - n.ordinal) = max(e.revision - n.ordinal),
             bool_or(e.stream <> p_streams[i] OR e.type <> n.type OR e.data <> n.data),
             min(e.revision), max(e.revision), max(e.position)
        INTO v_known, v_same, v_other, v_first_revision, last_revision, last_position
        FROM unnest(p_ids[v_first:v_last], p_types[v_first:v_last], p_data[v_first:v_last])
             WITH ORDINALITY AS n (id, type, data, ordinal)
        LEFT JOIN es.events e ON e.id = n.id;
    END IF;

    IF v_known > 0 THEN
      SELECT s.revision INTO v_actual FROM es.streams s WHERE s.name = p_streams[i];
      IF v_same AND (p_expected[i] = -2 OR p_expected[i] = v_first_revision - 1) THEN
        outcome := 'repeated';
      ELSIF v_other OR p_expected[i] = coalesce(v_actual, -1) OR (p_expected[i] = -2 AND v_actual IS NOT NULL) THEN
        outcome := 'known-id';
      ELSE
        outcome := 'wrong-revision';
        last_revision := coalesce(v_actual, -1);
      END IF;
    ELSE
      IF p_expected[i] = -1 THEN
        INSERT INTO es.streams AS s (name, revision) VALUES (p_streams[i], p_sizes[i] - 1)
          ON CONFLICT DO NOTHING RETURNING s.revision INTO last_revision;
      ELSE
        UPDATE es.streams s SET revision = s.revision + p_sizes[i]
          WHERE s.name = p_streams[i] AND (s.revision = p_expected[i] OR p_expected[i] = -2)
          RETURNING s.revision INTO last_revision;
      END IF;

      IF FOUND THEN
        INSERT INTO es.events (position, stream, revision, id, type, recorded_at, data, metadata)
          SELECT v_head + n - v_first + 1, p_streams[i], last_revision - v_last + n, p_ids[n], p_types[n], v_now, p_data[n], p_metadata[n]
            FROM generate_series(v_first, v_last) n;
        v_head := v_head + p_sizes[i];
        outcome := 'appended';
        last_position := v_head;
      ELSE
        outcome := 'wrong-revision';
        last_revision := coalesce((SELECT s.revision FROM es.streams s WHERE s.name = p_streams[i]), -1);
      END IF;
    END IF;

    RETURN NEXT;
    v_first := v_last + 1;
  END LOOP;

  UPDATE es.head SET position = v_head, recorded_at = v_now WHERE position < v_head;
  IF FOUND THEN
    PERFORM pg_notify('es_events', '');
  END IF;
END $$;

REVOKE ALL ON SCHEMA es FROM PUBLIC;
REVOKE ALL ON FUNCTION es.append FROM PUBLIC;
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
