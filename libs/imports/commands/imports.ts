import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CsvPlaces } from '#libs/csv';
import { Decide, Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, OfficeError, ruleBroken } from '#libs/kernel';
import { meaningOf } from '../domain/columns.js';
import { importStream, type ImportKind } from '../domain/events.js';
import { importDecider } from '../domain/import.js';
import { ImportFiles } from '../queries/import-files.js';
import { ImportLines } from '../tables/import-lines.js';

export interface ImportOrder {
  readonly of: ImportKind;
  readonly file: Uint8Array;
  /** Guessed from the headings where left out. */
  readonly places?: CsvPlaces<string> | undefined;
  /** Takes in the good lines of a file with faults; else such a file is refused as a whole. */
  readonly leaveOutFaulty: boolean;
}

/**
 * Begins to take in a CSV file; a worker goes through its lines. Answers the import's id.
 * @throws OfficeError import-has-faults, import-brings-nothing, and what `ImportFiles.read` refuses
 */
export class StartImport extends Command<string> {
  constructor(
    readonly order: ImportOrder,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(StartImport)
export class StartImportHandler implements ICommandHandler<StartImport> {
  constructor(
    private readonly files: ImportFiles,
    private readonly lines: ImportLines,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async execute({ order: { of, file, places, leaveOutFaulty }, context }: StartImport): Promise<string> {
    const importId = deriveId('import', context.commandId);
    const stream = importStream(importId);
    if ((await this.journal.read(stream)).length > 0) return importId;
    const reading = await this.files.read(of, file, places);
    const [first] = reading.faults;
    if (first && !leaveOutFaulty)
      throw new OfficeError('invalid', 'import-has-faults', { field: 'file', line: first.line });
    if (reading.planned.length === 0) throw ruleBroken('import-brings-nothing');
    await this.lines.remember(of, meaningOf(reading.headings, reading.places));
    await this.lines.put(importId, reading.planned);
    const started = {
      importId,
      of,
      lines: reading.planned.length,
      known: reading.known.length,
      leftOut: new Set(reading.faults.map(({ line }) => line)).size,
    };
    const command = { kind: 'start', started, now: this.clock.nowIso() } as const;
    try {
      await this.journal.execute({ stream, decider: importDecider, command, context });
    } catch (error) {
      await this.lines.drop(importId);
      throw error;
    }
    return importId;
  }
}

/** A worker takes back what the import brought. @throws OfficeError import-not-found, import-running, import-undone, import-too-old */
export const undoImport = (importId: string, now: string, context: CommandContext) =>
  new Decide({ stream: importStream(importId), decider: importDecider, command: { kind: 'undo', now }, context });
