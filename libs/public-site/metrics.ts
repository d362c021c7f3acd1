import { Counter, register } from 'prom-client';

const NAME = 'rzecznik_public_submissions_given_up_total';

/** Made once a process, however often the module is. */
export const submissionsGivenUp =
  (register.getSingleMetric(NAME) as Counter | undefined) ??
  new Counter({
    name: NAME,
    help: 'What visitors of the public site sent and what waits for a person to be registered',
  });
