import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { Readiness } from '#libs/platform';
import { Public } from './access.js';

if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();

/** For whoever watches the process: an orchestrator, Prometheus. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

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

  @Public()
  @Get('metrics')
  @Header('Content-Type', register.contentType)
  async metrics(): Promise<string> {
    return register.metrics();
  }
}
