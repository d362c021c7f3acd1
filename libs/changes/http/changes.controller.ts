import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AnyRole, SessionWatch } from '#libs/http';
import { Manifests } from '#libs/manifest';
import { ReadModels } from '#libs/projections';
import { changedThings } from '../domain/changed-things.js';
import { ChangeStream } from './change-stream.js';

const HEARTBEAT_MILLISECONDS = 25_000;
/** How long a stream may outlive its session. */
const CHECK_MILLISECONDS = 2_000;

@ApiTags('changes')
@Controller('api/changes')
export class ChangesController {
  private readonly logger = new Logger('Changes');

  constructor(
    private readonly readModels: ReadModels,
    private readonly sessions: SessionWatch,
    private readonly manifests: Manifests,
  ) {}

  /**
   * Server-sent events: what has changed in the lists and pages, once they show it, as `{"kind":"case","id":"…"}`. `kind` is case, contact,
   * newsroom, employee, unit, mail or all; `unit` and `all` come without an id. Ends with the session.
   */
  @Get()
  @AnyRole()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  follow(@Req() request: Request, @Res() response: Response): void {
    const stream = new ChangeStream(response);
    const changes = this.readModels.changes.subscribe({
      next: ({ streams }) => stream.tell(changedThings(streams, this.manifests)),
      complete: () => stream.end(),
    });
    const heartbeat = setInterval(() => stream.beat(), HEARTBEAT_MILLISECONDS);
    const check = setInterval(() => void this.endWithSession(stream, request), CHECK_MILLISECONDS);
    response.on('close', () => {
      clearInterval(heartbeat);
      clearInterval(check);
      changes.unsubscribe();
    });
  }

  /** A database that does not answer ends nobody's session. */
  private async endWithSession(stream: ChangeStream, request: Request): Promise<void> {
    try {
      if (!(await this.sessions.isOpen(request))) stream.end();
    } catch (error) {
      this.logger.warn(`sessions could not be looked up: ${error instanceof Error ? error.name : 'failure'}`);
    }
  }
}
