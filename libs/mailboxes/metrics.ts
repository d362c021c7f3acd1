import { Gauge, register } from 'prom-client';

/** Of this process, made once however often the module is. */
const gauge = (name: string, help: string): Gauge =>
  (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });

export const mailboxMetrics = {
  failing: gauge('rzecznik_mailboxes_failing', 'Mailboxes whose last look had a fault'),
  longest: gauge('rzecznik_mailbox_fault_seconds', 'For how long the mailbox that fails longest has been failing'),
};
