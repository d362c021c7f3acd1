import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';

/** Files of the outbox of an office without a mail server, oldest first; none before the first mail, which makes the folder. */
export async function outboxFiles(dataDirectory: string): Promise<readonly { name: string; bytes: Buffer }[]> {
  const folder = join(dataDirectory, 'outbox');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  const mails = names.filter((name) => name.endsWith('.eml') && !name.startsWith('.')).sort();
  return Promise.all(mails.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

/** What an office without a mail server has sent, oldest first. */
export async function sentMails(dataDirectory: string): Promise<readonly ParsedMail[]> {
  const files = await outboxFiles(dataDirectory);
  return Promise.all(files.map(({ bytes }) => simpleParser(bytes)));
}
