import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import { parseTemplate } from '#libs/letters';
import type { TextModuleData, TextModuleEvent } from './events.js';
import { TEXT_MODULE_FIELDS } from './fields.js';

export const MOST_TEXT_MODULES = 500;

export interface TextModules {
  /** In the order in which they were added. */
  readonly items: readonly TextModuleData[];
  readonly removedIds: readonly string[];
}

export type TextModuleCommand =
  | { readonly type: 'Add'; readonly textModule: TextModuleData }
  | { readonly type: 'Change'; readonly textModule: TextModuleData }
  | { readonly type: 'Remove'; readonly textModuleId: string };

const FAULTS = {
  'letter-field-unknown': 'text-module-field-unknown',
  'letter-brace-open': 'text-module-brace-open',
  'letter-brace-stray': 'text-module-brace-stray',
} as const;

/** @throws OfficeError text-module-field-unknown, text-module-brace-open, text-module-brace-stray (`line`, `column` from 1, `found`) */
export function requireKnownFields(text: string): void {
  const [fault] = parseTemplate(text, TEXT_MODULE_FIELDS).faults;
  if (!fault) return;
  const { code, ...place } = fault;
  throw new OfficeError('invalid', FAULTS[code], { ...place, field: 'text' });
}

/** @throws OfficeError text-module-unknown, text-module-removed, text-module-name-taken, text-modules-too-many, and what `requireKnownFields` refuses */
export const textModulesDecider: Decider<TextModules, TextModuleCommand, TextModuleEvent> = {
  initialState: { items: [], removedIds: [] },
  decide(command, { items, removedIds }) {
    const id = idOf(command);
    const before = items.find(({ textModuleId }) => textModuleId === id);
    if (command.type !== 'Add' && !before)
      throw removedIds.includes(id) ? ruleBroken('text-module-removed') : notFound('text-module-unknown');
    if (command.type === 'Remove') {
      const { textModuleId, name, language } = before!;
      return [{ type: 'TextModuleRemoved', data: { textModuleId, name, language } }];
    }
    const { textModule } = command;
    requireKnownFields(textModule.text);
    const taken = items.some(
      ({ textModuleId, name, language }) =>
        textModuleId !== id && language === textModule.language && isSameName(name, textModule.name),
    );
    if (taken) throw ruleBroken('text-module-name-taken', { field: 'name' });
    if (command.type === 'Change')
      return JSON.stringify(shapeOf(before!)) === JSON.stringify(shapeOf(textModule))
        ? []
        : [{ type: 'TextModuleChanged', data: textModule }];
    // The same request again.
    if (before) return [];
    if (items.length >= MOST_TEXT_MODULES) throw ruleBroken('text-modules-too-many', { limit: MOST_TEXT_MODULES });
    return [{ type: 'TextModuleAdded', data: textModule }];
  },
  concerns: (command, { data }) => data.textModuleId === idOf(command),
  evolve({ items, removedIds }, { type, data }) {
    switch (type) {
      case 'TextModuleAdded':
        return { items: [...items, data], removedIds };
      case 'TextModuleChanged':
        return { items: items.map((one) => (one.textModuleId === data.textModuleId ? data : one)), removedIds };
      case 'TextModuleRemoved':
        return {
          items: items.filter(({ textModuleId }) => textModuleId !== data.textModuleId),
          removedIds: [...removedIds, data.textModuleId],
        };
    }
  },
};

const idOf = (command: TextModuleCommand): string =>
  command.type === 'Remove' ? command.textModuleId : command.textModule.textModuleId;

const isSameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('pl') === other.toLocaleLowerCase('pl');

const shapeOf = ({ name, language, kinds, text }: TextModuleData) => [name, language, kinds, text];
