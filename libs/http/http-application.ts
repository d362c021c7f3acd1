import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { json } from 'express';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { OfficeError, type Problems } from '#libs/kernel';
import { consoleFiles } from './console-files.js';
import { describeEndpoints, openApiDocument, type OpenApiMetadata } from './open-api.js';
import { publicSiteProxy, type PublicSiteAddress } from './public-site-proxy.js';
import { problemHandler, PROBLEMS_SETTING } from './problem.filter.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { DOCS_PATH, keepThePast, refuseForeignOrigins, requireKnownBodies, securityHeaders } from './security.js';

/** For whoever watches a process; `health.controller.ts` answers them. */
export const HEALTH_PATHS: readonly string[] = ['/health/live', '/health/ready', '/metrics'];

/** No command needs more; files go as forms, in their own limits. */
const LARGEST_JSON = '2mb';
/** What somebody may send who is not signed in: an address, a password. */
const LARGEST_PUBLIC_JSON = '8kb';
const PUBLIC_PATHS = [/^\/api\/session\/?$/, '/api/session/password', '/api/invitations'];

export interface HttpApplicationOptions {
  /** What the modules' own failures say. */
  readonly problems?: Problems;
  readonly module: Type | DynamicModule;
  /** `PUBLIC_URL`: decides which origin is ours, and whether it is https. */
  readonly publicUrl: string;
  /** Addresses and networks whose X-Forwarded-For counts: sign-ins are throttled by the address that they name. */
  readonly trustedProxies: readonly string[];
  /** Where the built console is; nothing is served where it is not built. */
  readonly consoleFolder: string;
  readonly logger: LoggerService;
  readonly openApiMetadata?: OpenApiMetadata;
  /** Handed on to the public site's process: these addresses, with everything below. */
  readonly publicSite?: { readonly address: PublicSiteAddress; readonly paths: readonly string[] };
}

/**
 * The whole HTTP side over a module, not yet initialised: security headers, origin check, limits, the OpenAPI document, the console.
 * What throws while it starts is thrown here, never ends the process by itself.
 */
export async function createHttpApplication({
  module,
  publicUrl,
  trustedProxies,
  consoleFolder,
  logger,
  problems = {},
  openApiMetadata = {},
  publicSite,
}: HttpApplicationOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    abortOnError: false,
    logger,
  });
  app.set(PROBLEMS_SETTING, problems);
  app.disable('x-powered-by');
  app.set('trust proxy', [...trustedProxies]);
  if (publicSite) app.use(publicSiteProxy(publicSite.address, publicSite.paths));
  app.use(securityHeaders({ https: new URL(publicUrl).protocol === 'https:' }));
  app.use(refuseForeignOrigins(publicUrl));
  app.use(keepThePast);
  app.use(consoleFiles(consoleFolder));
  app.use(requireKnownBodies);
  app.use(PUBLIC_PATHS, json({ limit: LARGEST_PUBLIC_JSON, strict: true }));
  app.useBodyParser('json', { limit: LARGEST_JSON, strict: true });
  app.use(problemHandler);
  await describeEndpoints(openApiMetadata);
  SwaggerModule.setup(DOCS_PATH, app, () => openApiDocument(app), {
    jsonDocumentUrl: '/api/openapi.json',
    raw: ['json'],
  });
  return app;
}

/** What is answered while the office starts: it lives, and says why it cannot serve yet. */
export function answerWhileStarting(reason: () => string): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const send = (status: number, type: string, body: object) => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'Retry-After': '2' });
      response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
    };
    if (request.url === '/health/live') send(200, 'application/json', { status: 'live' });
    else if (request.url === '/health/ready')
      send(503, 'application/json', { status: 'not ready', reasons: [reason()] });
    else send(503, PROBLEM_TYPE, problemOf(new OfficeError('not-yet', 'starting'), 'pl'));
  };
}
