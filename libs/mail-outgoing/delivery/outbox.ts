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

  /** Removes what a process that died was in the middle of writing; its mails are written anew. Only where no other process can be at it. */
  async sweep(): Promise<void> {
    for (const name of await this.names()) if (BEGUN.test(name)) await rm(join(this.folder, name), { force: true });
  }

  /** Removes the mails with these ids, half written ones too: their person was erased. */
  override async recall(mailIds: readonly string[]): Promise<void> {
    const files = new Set(mailIds.map(safe));
    for (const name of await this.names()) {
      const [, mailId = ''] = SENT.exec(name) ?? BEGUN.exec(name) ?? [];
      if (files.has(mailId)) await rm(join(this.folder, name), { force: true });
    }
  }

  private async names(): Promise<readonly string[]> {
    return readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }

  override async close(): Promise<void> {}
}

/** With the mail's id. */
const SENT = /^\d{8}T\d{6}Z-(.+)\.eml$/;
const BEGUN = /^\.(.+)\.[0-9a-f-]{36}\.part$/;

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
