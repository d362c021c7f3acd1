import { Gauge, register } from 'prom-client';

/** Of this process, made once however often the module is. */
const gauge = <Label extends string = never>(
  name: string,
  help: string,
  labelNames: readonly Label[] = [],
): Gauge<Label> =>
  (register.getSingleMetric(name) as Gauge<Label> | undefined) ?? new Gauge({ name, help, labelNames });

export const replayMetrics = {
  standing: gauge('rzecznik_replays', 'Editions of the office as it was, by state', ['state']),
  rate: gauge('rzecznik_replay_events_per_second', 'Events a second that the last building of one took in'),
};
