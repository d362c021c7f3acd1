/**
 * Sends a message from a file to the office's SMTP intake, for trying it out:
 * `node scripts/send-mail.mjs docs/samples/zapytanie.eml [--to prasa@localhost] [--from ADDRESS] [--host 127.0.0.1] [--port 2525] [--new]`
 * With `--new` it gets a Message-ID of its own: the same message a second time would not be registered again.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const USAGE =
  'usage: node scripts/send-mail.mjs FILE.eml [--to ADDRESS] [--from ADDRESS] [--host HOST] [--port PORT] [--new]';

function options() {
  const text = { type: 'string' };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: text, from: text, host: text, port: text, new: { type: 'boolean' } },
  });
  if (positionals.length !== 1) throw new Error(USAGE);
  const port = Number(values.port ?? process.env.SMTP_INTAKE_PORT ?? 2525);
  const to = values.to ?? (process.env.OFFICE_ADDRESS ?? 'prasa@localhost').split(',')[0].trim();
  return {
    file: positionals[0],
    to,
    from: values.from,
    host: values.host ?? '127.0.0.1',
    port,
    isNew: values.new ?? false,
  };
}

/** CRLF line ends, dots doubled (RFC 5321 §4.5.2), and the end mark. */
const onTheWire = (message) =>
  `${message
    .replaceAll(/\r?\n/g, '\r\n')
    .replaceAll(/^\./gm, '..')
    .replace(/(\r\n)?$/, '\r\n')}.\r\n`;

const senderOf = (message) => /^from:.*?<?([^\s<>]+@[^\s<>]+)>?\s*$/im.exec(message)?.[1] ?? 'nadawca@example.org';

async function send({ file, to, from, host, port, isNew }) {
  // Latin-1 keeps every byte as it is.
  const stored = readFileSync(file, 'latin1');
  const message = isNew ? stored.replace(/^message-id:.*$/im, `Message-ID: <${randomUUID()}@example.org>`) : stored;
  const socket = connect(port, host);
  const replies = createInterface({ input: socket })[Symbol.asyncIterator]();

  async function expect(code, line) {
    if (line !== undefined) socket.write(line, 'latin1');
    for (;;) {
      const { value, done } = await replies.next();
      if (done) throw new Error('the office closed the connection');
      if (/^\d{3}-/.test(value)) continue;
      if (!value.startsWith(code)) throw new Error(`the office answered: ${value}`);
      return value;
    }
  }

  const failed = new Promise((_, reject) => socket.once('error', reject));
  const talk = async () => {
    await expect('220');
    await expect('250', 'EHLO localhost\r\n');
    await expect('250', `MAIL FROM:<${from ?? senderOf(message)}>\r\n`);
    await expect('250', `RCPT TO:<${to}>\r\n`);
    await expect('354', 'DATA\r\n');
    const reply = await expect('250', onTheWire(message));
    socket.end('QUIT\r\n');
    return reply;
  };
  return Promise.race([talk(), failed]);
}

try {
  console.log(await send(options()));
} catch (error) {
  const hint = error.code === 'ECONNREFUSED' ? ': is the office running? Its SMTP address is printed at the start' : '';
  console.error(`${error.message}${hint}`);
  process.exitCode = 1;
}
