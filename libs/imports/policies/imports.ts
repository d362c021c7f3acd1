import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store';
import { Decide, type CommandContext } from '#libs/journal';
import { deriveId, OfficeError, type RecordedOf } from '#libs/kernel';
import { mayPass, reactions, ReadModels, type Policy } from '#libs/projections';
import { Importers } from '../commands/importers.js';
import { importEvents, importStream, type ImportUndoStarted, type RecordedImportEvent } from '../domain/events.js';
import { importDecider, type ImportCommand } from '../domain/import.js';
import type { Importer } from '../importers.js';
import { ImportLines, type BroughtThing, type LineOutcome, type Waiting } from '../tables/import-lines.js';

const LINES_A_STEP = 50;
const AT_ONCE = 4;
const READ_MODELS_MILLISECONDS = 30_000;

/**
 * Goes through the lines of an import, and through what it brought when it is undone, for whoever ordered it. At least once: each line has a command id of its
 * own, and after a crash the rest has its turn.
 */
@Injectable()
export class ImportsPolicy implements Policy {
  readonly name = 'import_lines';
  readonly on = reactions(importEvents, {
    ImportStarted: (event) => this.takeIn(event),
    ImportUndoStarted: (event) => this.undo(event),
  });

  constructor(
    private readonly commands: CommandBus,
    private readonly importers: Importers,
    private readonly lines: ImportLines,
    private readonly readModels: ReadModels,
    private readonly store: EventStore,
  ) {}

  private async takeIn(event: RecordedImportEvent): Promise<void> {
    const { importId, of } = event.data;
    const importer = this.importers.of(of);
    for (;;) {
      const waiting = await this.lines.waiting(importId, LINES_A_STEP);
      if (waiting.length === 0) break;
      await severally(waiting, async (one) =>
        this.lines.settle(importId, one.line, await this.takeInLine(importer, one, event)),
      );
    }
    await this.tell(event, { kind: 'finish', counts: await this.lines.counts(importId) });
  }

  private async takeInLine(
    importer: Importer,
    { line, planned }: Waiting,
    event: RecordedImportEvent,
  ): Promise<LineOutcome> {
    try {
      return await importer.takeIn(planned as never, onBehalf(event, 'line', String(line)));
    } catch (error) {
      if (!(error instanceof OfficeError) || mayPass(error)) throw error;
      return { outcome: 'refused', why: error.code };
    }
  }

  private async undo(event: RecordedOf<typeof ImportUndoStarted>): Promise<void> {
    const { importId, of } = event.data;
    const importer = this.importers.of(of);
    for (const kind of importer.brings) {
      // What was used or taken back before now can be seen then.
      await this.readModels.waitFor(await this.store.head(), { timeoutMs: READ_MODELS_MILLISECONDS });
      for (;;) {
        const things = await this.lines.toUndo(importId, kind, LINES_A_STEP);
        if (things.length === 0) break;
        const inUse = await importer.inUse(
          kind,
          things.map(({ id }) => id),
        );
        await severally(things, async (thing) => {
          const why = inUse.get(thing.id) ?? (await this.takeBack(importer, thing, event));
          await this.lines.undone(importId, thing, why);
        });
      }
      await this.bringBackUsed(importer, kind, event);
    }
    const { removed, kept } = await this.lines.undoCounts(importId);
    await this.tell(event, { kind: 'finishUndo', counts: { removed, kept } });
  }

  /** A case, or anything else, may have come to something between the look at it and its taking back: then it stays after all. */
  private async bringBackUsed(
    importer: Importer,
    kind: string,
    event: RecordedOf<typeof ImportUndoStarted>,
  ): Promise<void> {
    const { importId } = event.data;
    await this.readModels.waitFor(await this.store.head(), { timeoutMs: READ_MODELS_MILLISECONDS });
    const gone = await this.lines.takenBack(importId, kind);
    const inUse = await importer.inUse(
      kind,
      gone.map(({ id }) => id),
    );
    for (const thing of gone) {
      const why = inUse.get(thing.id);
      if (why === undefined) continue;
      if (await importer.bringBack(thing, onBehalf(event, 'back', thing.kind, thing.id)))
        await this.lines.undone(importId, thing, why);
    }
  }

  /** Answers why it stays; null where it is gone. */
  private async takeBack(importer: Importer, thing: BroughtThing, event: RecordedImportEvent): Promise<string | null> {
    try {
      await importer.takeBack(thing, onBehalf(event, thing.kind, thing.id));
      return null;
    } catch (error) {
      if (!(error instanceof OfficeError) || mayPass(error)) throw error;
      return error.kind === 'not-found' ? null : 'kept-changed';
    }
  }

  private tell(event: RecordedImportEvent, command: ImportCommand) {
    const stream = importStream(event.data.importId);
    return this.commands.execute(
      new Decide({ stream, decider: importDecider, command, context: onBehalf(event, 'end', command.kind) }),
    );
  }
}

/** Of whoever ordered it: what comes of a line is their doing. */
const onBehalf = ({ id, metadata }: RecordedImportEvent, ...what: string[]): CommandContext => ({
  commandId: deriveId('imports', id, ...what),
  actor: metadata.actor,
  ...(metadata.role !== undefined && { role: metadata.role }),
  client: 'policy',
  correlationId: metadata.$correlationId,
  causationId: id,
});

async function severally<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(work));
}
