import { Counter, Gauge, register } from 'prom-client';

/** Counters of this process, made once however often the module is. */
const counter = (name: string, help: string, label: string): Counter =>
  (register.getSingleMetric(name) as Counter | undefined) ?? new Counter({ name, help, labelNames: [label] });
const gauge = (name: string, help: string): Gauge =>
  (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });

export const intakeMetrics = {
  smtpReplies: counter(
    'rzecznik_mail_smtp_replies_total',
    'Mails taken (250) and refused (4xx, 5xx) by the SMTP intake',
    'code',
  ),
  registered: counter('rzecznik_mail_intake_total', 'What became of the mails that were taken', 'outcome'),
  spooled: gauge('rzecznik_mail_spool_mails', 'Mails that were taken and are not registered yet'),
  failing: gauge('rzecznik_mail_spool_failing', 'Mails of the spool whose last attempt to register failed'),
};
