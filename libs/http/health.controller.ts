import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { Configuration } from '#libs/configuration';
import { OfficeError } from '#libs/kernel';
import { Readiness } from '#libs/platform';
import { Public } from './access.js';

if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();

/** For whoever watches the process: an orchestrator, Prometheus. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly configuration: Configuration,
  ) {}

  @Public()
  @Get('health/live')
  @HttpCode(200)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Public()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string; reasons: readonly string[] }> {
    const reasons = await this.readiness.reasons();
    response.status(reasons.length === 0 ? 200 : 503);
    return { status: reasons.length === 0 ? 'ready' : 'not ready', reasons };
  }

  /** @throws OfficeError metrics-token-wanted (401) */
  @Public()
  @Get('metrics')
  @Header('Content-Type', register.contentType)
  async metrics(@Req() request: Request): Promise<string> {
    if (!isLoopback(request) && !showsToken(request, this.configuration.metricsToken)) {
      throw new OfficeError('unauthenticated', 'metrics-token-wanted');
    }
    return register.metrics();
  }
}

/** Of this machine, and not passed on by a proxy on it. */
const isLoopback = (request: Request): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') && request.get('x-forwarded-for') === undefined;

/** Hashed first, so that comparing takes as long whatever was shown. */
function showsToken(request: Request, token: string | undefined): boolean {
  const shown = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (token === undefined || shown === undefined) return false;
  const [a, b] = [shown, token].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
