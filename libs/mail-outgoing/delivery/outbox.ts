import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeliveryFailed, MailTransport, type Accepted, type MailToDeliver } from './mail-transport.js';

/** Writes every mail into a folder, for an office that has no mail server yet: `<time>-<mail's id>.eml`. The same mail again is the same file. */
export class Outbox extends MailTransport {
  private made: true | undefined;

  constructor(private readonly folder: string) {
    super();
  }

  override async deliver({ mailId, recordedAt, raw }: MailToDeliver): Promise<Accepted> {
    try {
      this.made ??= await mkdir(this.folder, { recursive: true, mode: 0o700 }).then(() => true as const);
      const temporary = join(this.folder, `.${safe(mailId)}.${randomUUID()}.part`);
      await writeFile(temporary, raw, { flag: 'wx', mode: 0o600, flush: true });
      await rename(temporary, join(this.folder, fileName(mailId, recordedAt)));
      await syncFolder(this.folder);
    } catch (error) {
      this.made = undefined;
      throw new DeliveryFailed(`outbox: ${(error as NodeJS.ErrnoException).code ?? 'failed'}`, false, { cause: error });
    }
    return { acceptedBy: 'outbox', response: null };
  }

  /** Removes the mails with these ids, half written ones too: their person was erased. */
  override async recall(mailIds: readonly string[]): Promise<void> {
    const files = new Set(mailIds.map(safe));
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const name of names) {
      const [, sent, begun] = /^\d{8}T\d{6}Z-(.+)\.eml$|^\.(.+)\.[0-9a-f-]{36}\.part$/.exec(name) ?? [];
      if (files.has(sent ?? begun ?? '')) await rm(join(this.folder, name), { force: true });
    }
  }

  override async close(): Promise<void> {}
}

/** Ids are UUIDs, but whatever they are they stay within the folder. */
const safe = (mailId: string): string => mailId.replaceAll(/[^\w-]/g, '_');

/** Sorts by time. */
const fileName = (mailId: string, recordedAt: string): string =>
  `${recordedAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${safe(mailId)}.eml`;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
