import { readFileSync } from 'node:fs';
import { builtFile } from '#libs/configuration';
import { SCRIPT_PATH } from './layout.js';
import type { Route } from './site-server.js';

let script: Buffer | undefined;

/** The forms' script, as the build has left it. */
export const scriptRoute: Route = {
  path: SCRIPT_PATH,
  get: () => {
    script ??= readFileSync(builtFile('libs/public-pages/browser/work.js'));
    return { kind: 'content', mediaType: 'text/javascript; charset=utf-8', content: script, cache: 'shared' };
  },
};
