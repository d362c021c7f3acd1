import { Counter, register } from 'prom-client';

const NAME = 'rzecznik_mail_delivery_total';

/** Made once a process, however often the module is. */
export const deliveryAttempts =
  (register.getSingleMetric(NAME) as Counter | undefined) ??
  new Counter({ name: NAME, help: 'Attempts to send mail', labelNames: ['outcome'] });
