import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { hostileMails, type HostileMail } from './hostile-mails.js';

/** All that strangers can do at once: held connections and requests until the process ends. Answers when every mail was taken. */
export async function attack(url: string, smtpPort: number): Promise<void> {
  hold(smtpPort);
  void sendRequests(url);
  await sendMails(smtpPort, hostileMails());
}

/** 200 connections that say nothing, and seven in the middle of a mail of 24 MB, from two addresses. */
function hold(port: number): void {
  const dial = (localAddress: string) =>
    connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined);
  for (let n = 0; n < 200; n += 1) dial('127.0.0.8');
  for (let n = 0; n < 7; n += 1) {
    const socket = dial('127.0.0.7');
    const lines = ['EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<prasa@localhost>', 'DATA'];
    socket.on('data', () => {
      const line = lines.shift();
      if (line !== undefined) socket.write(`${line}\r\n`);
      else if (socket.bytesWritten < 1_000) socket.write(`Subject: x\r\n\r\n${'x\r\n'.repeat(8 * 1024 * 1024)}`);
    });
  }
}

/** Each until it is taken, as mail servers do. */
async function sendMails(port: number, mails: readonly HostileMail[]): Promise<void> {
  await Promise.all(
    mails.map(async ({ raw }, n) => {
      const from = `napastnik${n}@wrogi.example`;
      for (let taken = false; !taken;) {
        const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, localAddress: '127.0.0.9' });
        taken = await transport.sendMail({ envelope: { from, to: ['prasa@localhost'] }, raw }).then(
          () => true,
          () => false,
        );
        if (!taken) await pause(1_000);
      }
    }),
  );
}

/** What strangers can ask, one after the other, for as long as the process lives. */
async function sendRequests(url: string): Promise<never> {
  const fields = JSON.stringify(Object.fromEntries(Array.from({ length: 190_000 }, (_, n) => [`f${n}`, 1])));
  const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const addresses = JSON.stringify({ email: 'a'.repeat(1_000_000), password: 'x' });
  // What is too long is refused before it was sent, and its connection ends.
  const ask = (asking: Promise<Response>) => asking.then((response) => response.arrayBuffer()).catch(() => undefined);
  for (;;) {
    for (const body of [fields, nested, addresses])
      await ask(fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
    for (const path of ['/api/cases?cursor=%00', `/api/cases?q=${'%25'.repeat(3_000)}`]) await ask(fetch(url + path));
    await pause(100);
  }
}
