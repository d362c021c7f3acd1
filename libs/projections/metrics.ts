import { Gauge, register } from 'prom-client';
import type { EditionStatus, ProjectionsAdministration } from './administration.js';

interface Measurement {
  readonly name: string;
  readonly help: string;
  /** Null: not measured of this edition. */
  readonly value: (status: EditionStatus) => number | null;
}

const isBuilt = ({ state }: EditionStatus): boolean => state === 'building';

const GAUGES: readonly Measurement[] = [
  {
    name: 'projection_lag_events',
    help: 'Events that a projection or policy is behind the store, parked ones not counted',
    value: ({ lagEvents }) => lagEvents,
  },
  {
    name: 'projection_lag_seconds',
    help: 'Age of the oldest event that is missing, parked ones counted; 0 where none is',
    value: ({ lagSeconds }) => lagSeconds,
  },
  {
    name: 'projection_events_done',
    help: 'Events taken in so far',
    value: ({ eventsDone }) => eventsDone,
  },
  {
    name: 'projection_events_per_second',
    help: 'Events taken in a second, of late',
    value: ({ eventsPerSecond }) => eventsPerSecond,
  },
  {
    name: 'projection_parked_keys',
    help: 'Partition keys that wait for somebody to look',
    value: ({ parkedKeys }) => parkedKeys,
  },
  {
    name: 'projection_parked_events',
    help: 'Events that were put aside, or wait behind one that was',
    value: ({ parkedEvents }) => parkedEvents,
  },
  {
    name: 'projection_stopped',
    help: '1 while it stands still until somebody acts',
    value: ({ stopped }) => Number(stopped !== null),
  },
  {
    name: 'projection_running',
    help: '1 while a living process moves it on',
    value: ({ owner }) => Number(owner !== null),
  },
  {
    name: 'projection_rebuild_progress',
    help: 'Share of the events that a rebuild has gone through',
    value: (status) => (isBuilt(status) ? status.done : null),
  },
  {
    name: 'projection_rebuild_events_per_second',
    help: 'Speed of a rebuild, of late',
    value: (status) => (isBuilt(status) ? status.eventsPerSecond : null),
  },
  {
    name: 'projection_rebuild_seconds_left',
    help: 'Time that a rebuild takes until it has caught up, at its pace of late',
    value: (status) => (isBuilt(status) ? status.secondsLeft : null),
  },
];
const LABELS = ['kind', 'name', 'version', 'state'] as const;

/** The state of all projections in Prometheus' registry, looked up once a scrape. */
export function exposeMetrics(administration: ProjectionsAdministration): { readonly stop: () => void } {
  let looking: Promise<readonly EditionStatus[]> | undefined;
  const look = () => {
    looking ??= administration.status().finally(() => (looking = undefined));
    return looking;
  };
  for (const { name, help, value } of GAUGES) {
    register.removeSingleMetric(name);
    new Gauge({
      name,
      help,
      labelNames: LABELS,
      async collect() {
        this.reset();
        for (const status of await look().catch(() => [])) {
          const { kind, name: projection, version, state } = status;
          const measured = value(status);
          if (measured !== null) this.set({ kind, name: projection, version: String(version), state }, measured);
        }
      },
    });
  }
  return { stop: () => GAUGES.forEach(({ name }) => register.removeSingleMetric(name)) };
}
