import { notFound, ruleBroken, type Decider, type Language } from '#libs/kernel';
import type { FunctionEvent } from './events.js';

/** Functions that every office has, whoever holds them. */
export const BUILT_IN_FUNCTIONS = ['spokesperson', 'registry', 'legalCounsel', 'dataProtectionOfficer'] as const;
export type BuiltInFunction = (typeof BUILT_IN_FUNCTIONS)[number];

export const FUNCTION_WORDS: Readonly<Record<BuiltInFunction, Readonly<Record<Language, string>>>> = {
  spokesperson: { pl: 'rzecznik prasowy', en: 'spokesperson' },
  registry: { pl: 'kancelaria', en: 'registry' },
  legalCounsel: { pl: 'radca prawny', en: 'legal counsel' },
  dataProtectionOfficer: { pl: 'inspektor ochrony danych', en: 'data protection officer' },
};

export const isBuiltIn = (functionId: string): functionId is BuiltInFunction =>
  (BUILT_IN_FUNCTIONS as readonly string[]).includes(functionId);

/** What employees are for the whole office, so that rules need not name people: each is held by any number of them. */
export interface OfficeFunction {
  /** Null of a built-in one, which has its words in each language. */
  readonly name: string | null;
  /** In the order in which they were named, each once. */
  readonly holderIds: readonly string[];
}

/** All functions by id, the built-in ones first. */
export type FunctionBook = ReadonlyMap<string, OfficeFunction>;

export type FunctionCommand =
  | {
      readonly type: 'AddFunction';
      readonly functionId: string;
      readonly name: string;
      readonly holderIds?: readonly string[];
    }
  | {
      readonly type: 'ChangeFunction';
      readonly functionId: string;
      readonly name?: string;
      readonly holderIds?: readonly string[];
    }
  /** Of the office's own, once nobody holds it. */
  | { readonly type: 'RemoveFunction'; readonly functionId: string };

export const MAX_FUNCTIONS = 100;

/** @throws OfficeError function-exists, function-unknown, function-name-taken, function-built-in, function-held, too-many-functions */
export const functions: Decider<FunctionBook, FunctionCommand, FunctionEvent> = {
  initialState: new Map(BUILT_IN_FUNCTIONS.map((id) => [id, { name: null, holderIds: [] }])),
  decide(command, book) {
    const { functionId } = command;
    const before = book.get(functionId);
    if (command.type === 'AddFunction') {
      if (before) throw ruleBroken('function-exists');
      if (book.size >= MAX_FUNCTIONS) throw ruleBroken('too-many-functions', { limit: MAX_FUNCTIONS });
      requireFreeName(book, functionId, command.name);
      return [
        { type: 'FunctionAdded', data: { functionId, name: command.name } },
        ...heldBy(functionId, command.holderIds, []),
      ];
    }
    if (!before) throw notFound('function-unknown', { functionId });
    if (command.type === 'ChangeFunction') return change(command, before, book);
    if (before.name === null) throw ruleBroken('function-built-in');
    if (before.holderIds.length > 0) throw ruleBroken('function-held', { count: before.holderIds.length });
    return [{ type: 'FunctionRemoved', data: { functionId, name: before.name } }];
  },
  // The stream holds all functions: what a user has not seen counts only where it is about this one.
  concerns: (command, { data }) => data.functionId === command.functionId,
  evolve(book, { type, data }) {
    const after = new Map(book);
    const before = book.get(data.functionId) ?? { name: null, holderIds: [] };
    if (type === 'FunctionRemoved') after.delete(data.functionId);
    else if (type === 'FunctionHoldersSet') after.set(data.functionId, { ...before, holderIds: data.holderIds });
    else after.set(data.functionId, { ...before, name: data.name });
    return after;
  },
};

function change(
  { functionId, name, holderIds }: Extract<FunctionCommand, { type: 'ChangeFunction' }>,
  before: OfficeFunction,
  book: FunctionBook,
): FunctionEvent[] {
  const events: FunctionEvent[] = [];
  if (name !== undefined && name !== before.name) {
    if (before.name === null) throw ruleBroken('function-built-in');
    requireFreeName(book, functionId, name);
    events.push({ type: 'FunctionRenamed', data: { functionId, name } });
  }
  return [...events, ...heldBy(functionId, holderIds, before.holderIds)];
}

function heldBy(functionId: string, holderIds: readonly string[] | undefined, before: readonly string[]) {
  const held = [...new Set(holderIds ?? before)];
  const isSame = held.join() === before.join();
  return isSame ? [] : [{ type: 'FunctionHoldersSet' as const, data: { functionId, holderIds: held } }];
}

/** Two functions of one name cannot be told apart where a rule names one; capitals tell nobody anything. */
function requireFreeName(book: FunctionBook, functionId: string, name: string): void {
  const wanted = name.toLowerCase();
  for (const [id, { name: other }] of book) {
    const names = isBuiltIn(id) ? Object.values(FUNCTION_WORDS[id]) : [other ?? ''];
    if (id !== functionId && names.some((one) => one.toLowerCase() === wanted))
      throw ruleBroken('function-name-taken', { field: 'name' });
  }
}
