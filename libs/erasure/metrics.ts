import { Gauge, register } from 'prom-client';

const gauge = (name: string, help: string): Gauge =>
  (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });

export const erasureMetrics = {
  incomplete: gauge('rzecznik_erasures_incomplete', 'Erased persons of whom something may still stand somewhere'),
  oldest: gauge('rzecznik_erasure_oldest_incomplete_seconds', 'Age of the oldest of them; 0 where there is none'),
};
