import { LOGO_PATH } from './layout.js';
import type { Route } from './site-server.js';

/** The office's logo, where it has one. */
export const logoRoute: Route = {
  path: LOGO_PATH,
  get: ({ office: { logo } }) =>
    logo ? { kind: 'content', mediaType: logo.mediaType, content: logo.bytes, cache: 'shared' } : undefined,
};
