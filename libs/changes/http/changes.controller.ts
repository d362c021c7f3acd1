import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { concatMap, map, startWith } from 'rxjs';
import { AnyRole, callerOf, SessionWatch, Viewers, type Viewer } from '#libs/http';
import { Manifests, Visibility, type Thing } from '#libs/manifest';
import { ReadModels } from '#libs/projections';
import { changedThings, EVERYTHING, toldOf } from '../domain/changed-things.js';
import { ChangeStream } from './change-stream.js';
import { RecentChanges } from './recent-changes.js';

const HEARTBEAT_MILLISECONDS = 25_000;
/** How long a stream may outlive its session. */
const CHECK_MILLISECONDS = 2_000;

@ApiTags('changes')
@Controller('api/changes')
export class ChangesController {
  private readonly logger = new Logger('Changes');
  private readonly recent: RecentChanges;

  constructor(
    private readonly readModels: ReadModels,
    private readonly sessions: SessionWatch,
    private readonly manifests: Manifests,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
  ) {
    this.recent = new RecentChanges(readModels.changes);
  }

  /**
   * Server-sent events: what has changed in the lists and pages, once they show it, as `{"kind":"case","id":"…"}`. `kind` is case, contact,
   * newsroom, employee, unit, mail or all; `unit` and `all` come without an id, and so does a kind of which something changed that the
   * caller may not see. Begins with what changed in the 3 s before, which a page that was read meanwhile may not show. Ends with the session.
   */
  @Get()
  @AnyRole()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  follow(@Req() request: Request, @Res() response: Response): void {
    const stream = new ChangeStream(response);
    let viewer: Viewer = callerOf(request);
    const told = this.readModels.changes.pipe(
      map(({ streams }) => streams),
      startWith(this.recent.streams()),
      concatMap((streams) => this.told(changedThings(streams, this.manifests), viewer)),
    );
    const changes = told.subscribe({ next: (things) => stream.tell(things), complete: () => stream.end() });
    const heartbeat = setInterval(() => stream.beat(), HEARTBEAT_MILLISECONDS);
    const check = setInterval(async () => {
      const now = await this.stillThere(request, viewer);
      if (now) viewer = now;
      else stream.end();
    }, CHECK_MILLISECONDS);
    response.on('close', () => {
      clearInterval(heartbeat);
      clearInterval(check);
      changes.unsubscribe();
    });
  }

  /** What somebody hears of. A database that does not answer names nothing. */
  private async told(things: readonly Thing[], viewer: Viewer): Promise<readonly Thing[]> {
    try {
      const seen = await this.visibility.among(viewer, things);
      return toldOf(things, seen, (kind) => this.visibility.seesSome(viewer, kind));
    } catch (error) {
      this.logger.warn(`nobody could say who sees what: ${error instanceof Error ? error.name : 'failure'}`);
      return [EVERYTHING];
    }
  }

  /** Who it is by now; undefined once the session has ended. A database that does not answer ends nobody's session. */
  private async stillThere(request: Request, viewer: Viewer): Promise<Viewer | undefined> {
    try {
      return (await this.sessions.isOpen(request)) ? await this.viewers.viewer(viewer.id) : undefined;
    } catch (error) {
      this.logger.warn(`sessions could not be looked up: ${error instanceof Error ? error.name : 'failure'}`);
      return viewer;
    }
  }
}
