import { Counter, Gauge, register } from 'prom-client';

/** Of this process, made once however often the module is. */
const gauge = (name: string, help: string): Gauge =>
  (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });
const counter = (name: string, help: string): Counter =>
  (register.getSingleMetric(name) as Counter | undefined) ?? new Counter({ name, help });

export const accessLogMetrics = {
  waiting: gauge('rzecznik_access_log_waiting', 'Entries of the access log that are not written yet'),
  lost: counter(
    'rzecznik_access_log_lost_total',
    'Entries of the access log that could not be kept until they were written',
  ),
};
