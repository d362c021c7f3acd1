import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { consoleFiles } from './console-files.js';

/** A file that is forgotten open ends the process when its memory is collected: Node 26 takes that for an error. */
it('pipes nothing to somebody who left while the file was opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rzecznik-console-'));
  try {
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'main-ABCDEF12.js'), 'plain');
    const response = new PassThrough().destroy();
    let asked = false;
    Object.assign(response, { set: () => (asked = true) });
    const failures: unknown[] = [];
    const visit = { method: 'GET', path: '/main-ABCDEF12.js', fresh: false, acceptsEncodings: () => false };
    await consoleFiles(folder)(visit as unknown as Request, response as unknown as Response, (failure) => {
      failures.push(failure);
    });
    while (!asked) await setImmediate();
    await setImmediate();
    expect(failures).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
