import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';

/** Files of the outbox of an office without a mail server, oldest first; none before the first mail, which makes the folder. */
export async function outboxFiles(dataDirectory: string): Promise<readonly { name: string; bytes: Buffer }[]> {
  const folder = join(dataDirectory, 'outbox');
  const names = (await readdir(folder).catch(unlessGone)) ?? [];
  const mails = names.filter((name) => name.endsWith('.eml') && !name.startsWith('.')).sort();
  const files = await Promise.all(
    mails.map(async (name) => {
      const bytes = await readFile(join(folder, name)).catch(unlessGone);
      return bytes && { name, bytes };
    }),
  );
  // A letter with a secret link is recalled once it was used, which may be at this moment.
  return files.filter((file) => file !== undefined);
}

/** What an office without a mail server has sent, oldest first. */
export async function sentMails(dataDirectory: string): Promise<readonly ParsedMail[]> {
  const files = await outboxFiles(dataDirectory);
  return Promise.all(files.map(({ bytes }) => simpleParser(bytes)));
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
