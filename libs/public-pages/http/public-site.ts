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
import { trackedFormPath, TrackingRoutes } from './tracking.js';

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
  return new SiteServer(
    { ...options, modules, store, tables: database },
    routesOver(store, { database, modules, ...(gate && { gate }) }),
  ).listener;
}

function routesOver(
  store: PublicStore,
  { database, modules, gate }: Pick<PublicSiteOptions, 'database' | 'modules' | 'gate'>,
) {
  const work = new ProofOfWork();
  const protection = new Protection(work);
  const forms = new Forms(store, work, gate ?? ((...asked) => protection.refusal(...asked)), database);
  const tracking = new TrackingRoutes(store, forms, modules);
  const ofModules = modules.flatMap((module) => module.forms ?? []).map((form) => forms.route(form));
  return [...sitePages, scriptRoute, logoRoute, ...tracking.routes, ...ofModules];
}

/** The paths of all that the site answers, with their parameters: tests walk them, so that none is forgotten. */
export function publicRoutes(modules: readonly PublicModule[]): readonly string[] {
  const database = {} as Database;
  const own = routesOver(new PublicStore(database), { database, modules }).map(({ path }) => path);
  const ofModules = modules.flatMap(({ pages = [], tracking = {} }) => [
    ...pages.map(({ path }) => path),
    ...Object.values(tracking).flatMap(({ forms = [] }) => forms.map(({ form }) => trackedFormPath(form.path))),
  ]);
  return [...own.filter((path) => path !== trackedFormPath(':form')), ...ofModules];
}
