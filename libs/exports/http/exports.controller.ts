import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '#libs/attachments';
import {
  AnyRole,
  AuditorsToo,
  type Caller,
  Context,
  CurrentEmployee,
  detailOf,
  recordAs,
  Records,
  RecordsTried,
  RecordsNothing,
  UserLanguage,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId, notFound, OfficeError, ruleBroken, type Language } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { AT_ONCE_OF_PERSON, KEPT_DAYS, MEDIA_TYPES } from '../domain/export.js';
import { ExportSources } from '../commands/export-sources.js';
import { ExportOrders, type ExportOrderRow } from '../tables/export-orders.js';
import { ExportBody, ExportDto, ExportOrderedDto, ExportsDto } from './exports.dto.js';

const SHOWN = 100;
/** What is not theirs, and what they may not see. */
const EXPORT_REFUSALS = [
  'export-not-yours',
  'audit-of-others',
  'case-not-found',
  'contact-not-found',
  'draft-not-found',
  'contribution-not-found',
] as const;
/** Gathering rows is most of the work; then the file is written. */
const GATHERED_PER_CENT = 90;

/**
 * Files of what somebody may see, made in the background and kept for 7 days: case logs, lists and registers of cases, audits. Whoever ordered one has it, and nobody
 * else; what they may see is asked when it is made, and again when it is fetched.
 */
@ApiTags('exports')
@Controller('api/exports')
@AnyRole()
export class ExportsController {
  constructor(
    private readonly orders: ExportOrders,
    private readonly sources: ExportSources,
    private readonly visibility: Visibility,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @AuditorsToo()
  @RecordsTried('exported', ...EXPORT_REFUSALS)
  @ApiAcceptedResponse({ type: ExportOrderedDto })
  async order(
    @Body() { of, format, filter: asked = {} }: ExportBody,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
    @Context() context: CommandContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExportOrderedDto> {
    const source = this.sources.of(of);
    const filter = this.sources.filter(source, asked);
    recordAs(response, { ...(source.thing(filter) ?? { kind: 'export', id: of }), detail: of });
    await this.sources.require(source, filter, caller);
    const id = deriveId('export', context.commandId);
    const orderedAt = this.clock.nowIso();
    const taken = await this.orders.add({ id, employeeId: caller.id, of, format, language, filter: asked, orderedAt });
    if (!taken) throw ruleBroken('exports-at-once', { limit: AT_ONCE_OF_PERSON });
    return { id };
  }

  /** The caller's own of the last 7 days. */
  @Get()
  async mine(@CurrentEmployee() { id }: Caller, @UserLanguage() language: Language): Promise<ExportsDto> {
    const orders = await this.orders.ofEmployee(id, SHOWN);
    return { items: orders.map((order) => this.shown(order, language)) };
  }

  @Get(':id')
  @RecordsNothing('one’s own order; fetching the file is recorded')
  async read(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<ExportDto> {
    return this.shown(await this.own(id, caller), language);
  }

  /** The file itself, where everything in it may still be seen by whoever ordered it. */
  @Get(':id/file')
  @Records('export', { act: 'exported' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('id') id: string, @CurrentEmployee() caller: Caller, @Res() response: Response): Promise<void> {
    const order = await this.own(id, caller);
    const { state, of, format, sha256, name } = order;
    if (state === 'waiting' || state === 'running') throw ruleBroken('export-not-ready');
    if (state === 'failed') throw new OfficeError('rule', order.why ?? 'export-failed', order.whyParameters ?? {});
    if (state === 'dropped') throw notFound('export-dropped');
    const source = this.sources.of(of);
    const filter = this.sources.filter(source, order.filter);
    await this.sources.require(source, filter, caller);
    const things = await this.orders.things(id);
    if ((await this.visibility.among(caller, things)).length < things.length)
      throw new OfficeError('forbidden', 'export-holds-hidden');
    const bytes = await this.orders.file(order);
    if (!bytes) throw notFound('export-dropped');
    recordAs(response, {
      ...(source.thing(filter) ?? { kind: 'export', id }),
      detail: `${of} ${format} sha256:${sha256}`,
    });
    sendFile(response, name ?? `${of}.${format}`, MEDIA_TYPES[format], bytes);
  }

  /** It is not made any more, or the file goes at once. */
  @Delete(':id')
  @HttpCode(204)
  @AuditorsToo()
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<void> {
    await this.own(id, caller);
    await this.orders.remove(id);
  }

  /** @throws OfficeError export-not-found */
  private async own(id: string, { id: callerId }: Caller): Promise<ExportOrderRow> {
    const order = await this.orders.find(id);
    if (order?.employeeId !== callerId) throw notFound('export-not-found');
    return order;
  }

  private shown(order: ExportOrderRow, language: Language): ExportDto {
    const { id, of, format, state, rows, orderedAt, endedAt, name, size, sha256, isCut } = order;
    return {
      ...{ id, of, format, state, rows, orderedAt, endedAt, name, size, sha256, isCut },
      progress: progressOf(order),
      keptUntil: Temporal.Instant.from(orderedAt)
        .add({ hours: 24 * KEPT_DAYS })
        .toString(),
      why: this.whyOf(order, language),
    };
  }

  private whyOf({ state, why, whyParameters }: ExportOrderRow, language: Language): string | null {
    const code = state === 'dropped' ? 'export-dropped' : why;
    return code === null ? null : detailOf('rule', code, language, whyParameters ?? {}, this.manifests.problems);
  }
}

function progressOf({ state, rows, total, gathered }: ExportOrderRow): number | null {
  if (state === 'ready') return 100;
  if (gathered) return GATHERED_PER_CENT;
  if (state === 'waiting' && rows === 0) return 0;
  return total === null ? null : Math.floor((GATHERED_PER_CENT * Math.min(rows, total)) / Math.max(total, 1));
}
