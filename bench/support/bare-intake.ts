/**
 * The least that taking a mail durably can cost, in a process of its own: SMTP, parsing, one INSERT that is committed before the sender hears
 * 250. `BARE_URL` is the database. Prints its port.
 */
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

const pool = new pg.Pool({ connectionString: process.env.BARE_URL, max: 16 });
await pool.query(`CREATE TABLE bare_mail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sender text, subject text, body text, raw bytea NOT NULL)`);

async function keep(stream: SMTPServerDataStream): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const { from, subject, text } = await simpleParser(raw);
  await pool.query({
    name: 'bare',
    text: 'INSERT INTO bare_mail (sender, subject, body, raw) VALUES ($1, $2, $3, $4)',
    values: [from?.value[0]?.address, subject, text, raw],
  });
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, answer) => void keep(stream).then(() => answer(), answer),
});
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.server.address() as AddressInfo).port}`));
