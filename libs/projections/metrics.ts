import { Gauge, register } from 'prom-client';
import type { EditionStatus, ProjectionsAdministration } from './administration.js';

const GAUGES: ReadonlyArray<{ name: string; help: string; value: (status: EditionStatus) => number | null }> = [
  {
    name: 'projection_lag_events',
    help: 'Events that a projection or policy is behind the store',
    value: (s) => s.lagEvents,
  },
  { name: 'projection_lag_seconds', help: 'Age of the last event taken in, while behind', value: (s) => s.lagSeconds },
  {
    name: 'projection_events_done',
    help: 'Events taken in so far; its rate is the throughput',
    value: (s) => s.eventsDone,
  },
  { name: 'projection_parked_keys', help: 'Partition keys that wait for somebody to look', value: (s) => s.parkedKeys },
  {
    name: 'projection_stopped',
    help: '1 while it stands still until somebody acts',
    value: (s) => Number(s.stopped !== null),
  },
  {
    name: 'projection_rebuild_progress',
    help: 'Share of the events that a rebuild has gone through',
    value: (s) => (s.state === 'building' ? s.done : null),
  },
  { name: 'projection_rebuild_events_per_second', help: 'Speed of a rebuild', value: (s) => s.eventsPerSecond },
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
