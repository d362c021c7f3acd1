import { CannotStart, ConfigurationError } from '#libs/configuration';
import { startPublic } from './public.js';

/** As the office logs: one JSON object a line, on standard error. */
const log = (line: object, level = 'warning') =>
  void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, context: 'Public', ...line })}\n`);

/** The office that started it, where one did: it ends with the office, and the office with it where somebody asks it to. */
const office = process.send ? { tell: (message: object) => process.send!(message) } : undefined;

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  log({ message: error.message, stack: error.stack }, 'fatal');
  process.exit(1);
});

try {
  const site = await startPublic({ environment: process.env, log });
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), 3_000).unref();
    void site.stop().finally(() => process.exit(0));
  };
  process.on('disconnect', end);
  process.on('message', (message) => message === 'end' && end());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (office && process.connected) office.tell({ stopRequested: true });
      else end();
    });
  if (office) office.tell({ port: site.port });
  else process.stdout.write(`ready: http://localhost:${site.port}\n`);
} catch (error) {
  if (!(error instanceof CannotStart || error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
