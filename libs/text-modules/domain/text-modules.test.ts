import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { TextModuleData, TextModuleEvent } from './events.js';
import { filled } from './fields.js';
import { textModulesDecider, type TextModuleCommand } from './text-modules.js';

const textModule: TextModuleData = {
  textModuleId: 't1',
  name: 'Prośba o cierpliwość',
  language: 'pl',
  kinds: ['pressInquiry'],
  text: 'Sprawa {{case.number}}: odpowiemy do {{deadline.legalEnd}}.',
};
const added: TextModuleEvent = { type: 'TextModuleAdded', data: textModule };
const add = (changes: Partial<TextModuleData> = {}): TextModuleCommand => ({
  type: 'Add',
  textModule: { ...textModule, ...changes },
});

describe('text modules', () => {
  it('are added once, changed and removed', () => {
    const changed = { ...textModule, text: 'Nowe słowa', kinds: [] };
    given(textModulesDecider, []).when(add()).then([added]);
    given(textModulesDecider, [added]).when(add()).then([]);
    given(textModulesDecider, [added])
      .when({ type: 'Change', textModule: changed })
      .then([{ type: 'TextModuleChanged', data: changed }]);
    given(textModulesDecider, [added]).when({ type: 'Change', textModule }).then([]);
    given(textModulesDecider, [added])
      .when({ type: 'Remove', textModuleId: 't1' })
      .then([{ type: 'TextModuleRemoved', data: { textModuleId: 't1', name: textModule.name, language: 'pl' } }]);
  });

  it('have a name of their own in each language', () => {
    const second = { textModuleId: 't2', name: 'prośba o CIERPLIWOŚĆ' };
    given(textModulesDecider, [added]).when(add(second)).thenRefused('text-module-name-taken');
    given(textModulesDecider, [added])
      .when(add({ ...second, language: 'en' }))
      .then([{ type: 'TextModuleAdded', data: { ...textModule, ...second, language: 'en' } }]);
  });

  it('are not found once they were removed, and never before', () => {
    const removed: TextModuleEvent = {
      type: 'TextModuleRemoved',
      data: { textModuleId: 't1', name: textModule.name, language: 'pl' },
    };
    given(textModulesDecider, [added, removed]).when({ type: 'Change', textModule }).thenRefused('text-module-removed');
    given(textModulesDecider, []).when({ type: 'Remove', textModuleId: 't1' }).thenRefused('text-module-unknown');
  });

  it.each([
    ['Sprawa {{case.numer}}', 'text-module-field-unknown'],
    ['Sprawa {{constructor}}', 'text-module-field-unknown'],
    ['Sprawa {{case.number', 'text-module-brace-open'],
    ['Sprawa {case.number}', 'text-module-brace-stray'],
  ])('%j is refused when it is saved', (text, code) => {
    given(textModulesDecider, []).when(add({ text })).thenRefused(code);
    given(textModulesDecider, [added])
      .when({ type: 'Change', textModule: { ...textModule, text } })
      .thenRefused(code);
  });

  it('say in brackets what nobody knows, and never read what stands in a field as a template', () => {
    const values = { 'case.number': '{{today}} 1', 'deadline.legalEnd': null };
    expect(filled(textModule.text, values, 'pl')).toBe('Sprawa {{today}} 1: odpowiemy do [termin ustawowy].');
    expect(filled('{{deadline.legalEnd}}', values, 'en')).toBe('[statutory term]');
  });
});
