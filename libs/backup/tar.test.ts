import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { recipientOf } from './encryption.js';
import { ArchiveWriter } from './tar.js';

it('an archive that cannot be written says why, to whoever writes on', async () => {
  const archive = new ArchiveWriter(join(import.meta.dirname, 'no-such-folder', 'backup'), [
    await recipientOf(Buffer.alloc(32, 9)),
  ]);
  const refusals: unknown[] = [];
  while (refusals.length < 3) {
    await archive.add('head', Buffer.alloc(10)).catch((error: unknown) => refusals.push(error));
    await turn();
  }
  await archive.discard();
  expect(refusals).toEqual(refusals.map(() => expect.objectContaining({ code: 'ENOENT' })));
});
