import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { FUNCTIONS_STREAM, type RecordedFunctionEvent } from '../domain/events.js';
import { functions, type FunctionBook } from '../domain/functions.js';
import { CurrentEmployees } from './current-employees.js';

interface Known {
  readonly book: FunctionBook;
  /** All that was ever said, oldest first. */
  /** Of the stream; -1 where nothing was said yet. */
  readonly revision: number;
}

/** Who holds which function, as their own stream has it: a rule that names a function must not reach whoever gave it up a moment ago. */
@Injectable()
export class CurrentFunctions {
  private known: Known = { book: functions.initialState, revision: -1 };

  constructor(
    private readonly journal: Journal,
    private readonly employees: CurrentEmployees,
  ) {}

  /** Kept, and brought up to date by what came since. */
  async now(): Promise<Known> {
    const { book, revision } = this.known;
    const since = (await this.journal.read(FUNCTIONS_STREAM, {
      from: revision + 1,
    })) as readonly RecordedFunctionEvent[];
    const last = since.at(-1);
    if (!last) return this.known;
    const now = { book: since.reduce(functions.evolve, book), revision: last.revision };
    // Another reading may have been here first.
    if (now.revision > this.known.revision) this.known = now;
    return now;
  }

  /** Ids of those who hold it and work here, in the order in which they were named. Nobody, where there is no such function any more. */
  async holdersOf(functionId: string): Promise<readonly string[]> {
    const holderIds = (await this.now()).book.get(functionId)?.holderIds ?? [];
    const holders = await Promise.all(holderIds.map((id) => this.employees.byId(id)));
    return holders.flatMap((holder) => (holder?.active ? [holder.id] : []));
  }

  /** Ids of the functions that somebody holds. */
  async heldBy(employeeId: string): Promise<readonly string[]> {
    return [...(await this.now()).book].flatMap(([id, { holderIds }]) => (holderIds.includes(employeeId) ? [id] : []));
  }

  /** @throws OfficeError function-unknown (404) */
  async require(functionId: string): Promise<void> {
    if (!(await this.now()).book.has(functionId)) throw notFound('function-unknown', { functionId });
  }
}
