import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store';
import { Viewers, type Viewer } from '#libs/http';
import { Clock, OfficeError, OFFICE_ZONE } from '#libs/kernel';
import { labelOf, NameBook } from '#libs/names';
import { erasureMark } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { mayPass, ReadModels } from '#libs/projections';
import { fileNameOf, MOST_ROWS, noteOf } from '../domain/export.js';
import { ExportOrders, type ExportOrderRow } from '../tables/export-orders.js';
import { FileWriter } from '../writing/write-file.js';
import { ExportSources } from './export-sources.js';

const READ_MODELS_MILLISECONDS = 30_000;
const RENEW_MILLISECONDS = 5_000;
/** Without a piece gathered in between: something is wrong with this order. */
const MOST_ATTEMPTS = 5;

/** Makes one file: gathers its rows piece by piece, from where whoever was cut off left them, and writes it. */
@Injectable()
export class MakeExport {
  constructor(
    private readonly orders: ExportOrders,
    private readonly sources: ExportSources,
    private readonly writer: FileWriter,
    private readonly viewers: Viewers,
    private readonly readModels: ReadModels,
    private readonly store: EventStore,
    private readonly names: NameBook,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Of an order that this process has claimed. @throws OrderLost where it is not this process's any more */
  async make(order: ExportOrderRow): Promise<void> {
    const living = setInterval(() => void this.orders.renew(order).catch(() => undefined), RENEW_MILLISECONDS).unref();
    try {
      if (order.attempts > MOST_ATTEMPTS) throw new OfficeError('rule', 'export-failed');
      const begun = await this.begun(order);
      if (!begun) return await this.orders.putBack(order);
      await this.gather(begun);
      await this.write(begun);
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      if (mayPass(error)) await this.orders.putBack(order);
      else await this.orders.fail(order, error.code, error.parameters, this.clock.nowIso());
    } finally {
      clearInterval(living);
    }
  }

  /** From where it was left, or from the start. Undefined while somebody's data are being erased: what is read now may be gone in a moment. */
  private async begun(order: ExportOrderRow): Promise<ExportOrderRow | undefined> {
    const { mark, underWay } = await erasureMark(this.database.pool);
    if (underWay) return undefined;
    if (order.upTo !== null && order.erasureMark === mark) return order;
    const upTo = await this.store.head();
    // The read models have then taken in every erasure that had ended.
    await this.readModels.waitFor(upTo, { timeoutMs: READ_MODELS_MILLISECONDS });
    const { source, asked } = await this.asked({ ...order, upTo });
    const { total } = await source.head(asked);
    await this.orders.begin(order, { mark, upTo, total });
    return { ...order, erasureMark: mark, upTo, total, cursor: null, gathered: false, rows: 0 };
  }

  /** @throws OfficeError export-too-many-rows */
  private async gather(order: ExportOrderRow): Promise<void> {
    if (order.gathered) return;
    const { source, asked } = await this.asked(order);
    // What is no table is set in its own parts, which are as many as it says.
    const limit = MOST_ROWS[source.paper ? 'csv' : order.format];
    let { rows: count, cursor } = order;
    for (let number = await this.orders.pieceCount(order); ; number += 1) {
      const piece = await source.page(asked, cursor ?? undefined);
      count += piece.rows.length;
      if (count > limit) throw new OfficeError('rule', 'export-too-many-rows', { limit });
      await this.orders.addPiece(order, number, piece);
      cursor = piece.nextCursor;
      if (cursor === null) return;
    }
  }

  private async write(order: ExportOrderRow): Promise<void> {
    const { format, language, employeeId } = order;
    const { source, asked } = await this.asked(order);
    const head = await source.head(asked);
    const madeAt = this.clock.nowIso();
    const by = labelOf((await this.names.of([employeeId])).get(employeeId)) ?? employeeId;
    const upTo = order.upTo!.replace(/^0+(?=\d)/, '');
    const parts = format === 'pdf' ? await source.paper?.(asked, this.orders.pieces(order)) : undefined;
    const bytes = await this.writer.write({
      format,
      ...(parts && { parts }),
      language,
      head,
      madeAt,
      note: noteOf(
        {
          ...{ by, at: minuteInWarsaw(madeAt), upTo },
          ...(head.asOf !== undefined && { asOf: minuteInWarsaw(head.asOf) }),
        },
        language,
      ),
      pieces: this.orders.pieces(order),
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.orders.finish(
      order,
      {
        name: fileNameOf(
          head.title,
          [head.label, head.asOf && minuteInWarsaw(head.asOf)].filter(Boolean).join(' '),
          format,
        ),
        bytes,
        sha256,
      },
      madeAt,
    );
  }

  /** As what they may see stands now. @throws OfficeError export-not-yours, and what is said of what is not there */
  private async asked(order: ExportOrderRow) {
    const source = this.sources.of(order.of);
    const filter = this.sources.filter(source, order.filter);
    const viewer: Viewer | undefined = await this.viewers.viewer(order.employeeId);
    if (!viewer) throw new OfficeError('forbidden', 'export-not-yours');
    await this.sources.require(source, filter, viewer);
    return { source, asked: { filter, viewer, language: order.language, upTo: order.upTo! } };
  }
}

/** `2026-03-02 09:15` */
const minuteInWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
