import type { RequestListener } from 'node:http';
import type { Database } from '#libs/postgres';
import type { PublicModule } from '../domain/public-module.js';
import { PublicStore } from '../tables/public-store.js';
import { Forms, type Gate } from './forms.js';
import { ACCESSIBILITY_PATH, ASSETS_PATH, PRIVACY_PATH } from './layout.js';
import { ProofOfWork } from './proof-of-work.js';
import { Protection } from './protection.js';
import { scriptRoute } from './script.js';
import { logoRoute } from './logo.js';
import { sitePages } from './site-pages.js';
import { SiteServer, type SiteOptions } from './site-server.js';
import { TrackingRoutes } from './tracking.js';

/** What the office's own address hands on to the public site, with everything below. */
export const PUBLIC_PATHS: readonly string[] = [
  '/prasa',
  '/zapytanie',
  '/zgloszenie',
  '/zgloszenia',
  '/sprawa',
  ACCESSIBILITY_PATH,
  PRIVACY_PATH,
  ASSETS_PATH,
];

export interface PublicSiteOptions extends Pick<SiteOptions, 'siteUrl' | 'trustedProxies' | 'log'> {
  readonly database: Database;
  readonly modules: readonly PublicModule[];
  /** Instead of the site's own rates: benchmarks send all forms from one machine. */
  readonly gate?: Gate;
}

/** The whole public site over what its modules bring. */
export function publicSite({ database, modules, gate, ...options }: PublicSiteOptions): RequestListener {
  const store = new PublicStore(database);
  const work = new ProofOfWork();
  const protection = new Protection(work);
  const forms = new Forms(store, work, gate ?? ((...asked) => protection.refusal(...asked)), database);
  const tracking = new TrackingRoutes(store, forms, modules);
  const ofModules = modules.flatMap((module) => module.forms ?? []).map((form) => forms.route(form));
  return new SiteServer({ ...options, modules, store, tables: database }, [
    ...sitePages,
    scriptRoute,
    logoRoute,
    ...tracking.routes,
    ...ofModules,
  ]).listener;
}
