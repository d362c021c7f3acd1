import { Counter, register } from 'prom-client';

const NAME = 'rzecznik_mailing_messages_total';

/** Made once a process, however often the module is. */
export const mailingMessages =
  (register.getSingleMetric(NAME) as Counter | undefined) ??
  new Counter({
    name: NAME,
    help: 'Messages of mailings that were handed over, or were to be',
    labelNames: ['became'],
  });
