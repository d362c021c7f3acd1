import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { describeOrganizationEvent } from './describe.js';
import type { FunctionEvent, RecordedFunctionEvent } from './events.js';
import { functions, MAX_FUNCTIONS, type FunctionCommand } from './functions.js';

const added = (functionId: string, name: string): FunctionEvent => ({
  type: 'FunctionAdded',
  data: { functionId, name },
});
const held = (functionId: string, ...holderIds: string[]): FunctionEvent => ({
  type: 'FunctionHoldersSet',
  data: { functionId, holderIds },
});
const change = (functionId: string, changes: { name?: string; holderIds?: string[] }): FunctionCommand => ({
  type: 'ChangeFunction',
  functionId,
  ...changes,
});
const add = (name: string, functionId = 'f1'): FunctionCommand => ({ type: 'AddFunction', functionId, name });
const remove = (functionId: string): FunctionCommand => ({ type: 'RemoveFunction', functionId });

describe('a function', () => {
  it('of every office is held by several people, each once, and by nobody again', () => {
    given(functions, [])
      .when(change('spokesperson', { holderIds: ['ewa', 'adam', 'ewa'] }))
      .then([held('spokesperson', 'ewa', 'adam')]);
    given(functions, [held('spokesperson', 'ewa')])
      .when(change('spokesperson', { holderIds: ['ewa'] }))
      .thenNothing();
    given(functions, [held('spokesperson', 'ewa')])
      .when(change('spokesperson', { holderIds: [] }))
      .then([held('spokesperson')]);
  });

  it('of the office’s own is added, renamed and removed once nobody holds it', () => {
    given(functions, [])
      .when(add('redaktor BIP'))
      .then([added('f1', 'redaktor BIP')]);
    given(functions, [])
      .when({ type: 'AddFunction', functionId: 'f1', name: 'redaktor BIP', holderIds: ['ewa'] })
      .then([added('f1', 'redaktor BIP'), held('f1', 'ewa')]);
    given(functions, [added('f1', 'redaktor BIP'), held('f1', 'ewa')])
      .when(change('f1', { name: 'redaktor strony', holderIds: ['jan'] }))
      .then([{ type: 'FunctionRenamed', data: { functionId: 'f1', name: 'redaktor strony' } }, held('f1', 'jan')]);
    given(functions, [added('f1', 'redaktor BIP'), held('f1', 'ewa'), held('f1')])
      .when(remove('f1'))
      .then([{ type: 'FunctionRemoved', data: { functionId: 'f1', name: 'redaktor BIP' } }]);
  });

  it.each<[string, FunctionEvent[], FunctionCommand]>([
    ['function-unknown', [], change('nobody', { holderIds: ['ewa'] })],
    ['function-unknown', [], remove('nobody')],
    ['function-exists', [added('f1', 'redaktor BIP')], add('inna')],
    ['function-name-taken', [added('f1', 'redaktor BIP')], add('Redaktor BIP', 'f2')],
    ['function-name-taken', [], add('Rzecznik prasowy')],
    ['function-name-taken', [added('f1', 'a'), added('f2', 'b')], change('f2', { name: 'A' })],
    ['function-built-in', [], change('spokesperson', { name: 'rzeczniczka' })],
    ['function-built-in', [], remove('registry')],
    ['function-held', [added('f1', 'a'), held('f1', 'ewa')], remove('f1')],
    [
      'too-many-functions',
      Array.from({ length: MAX_FUNCTIONS }, (_, index) => added(`f${index}`, `funkcja ${index}`)),
      add('jeszcze jedna', 'last'),
    ],
  ])('that makes no sense is refused: %s', (code, events, command) =>
    given(functions, events).when(command).thenRefused(code),
  );

  it('is changed at once by two people where it is not the same', () => {
    expect(functions.concerns!(change('registry', { holderIds: [] }), held('spokesperson', 'ewa'))).toBe(false);
    expect(functions.concerns!(change('registry', { holderIds: [] }), held('registry', 'ewa'))).toBe(true);
  });

  it('reads in both languages, by its own words or by its name', () => {
    const names = new Map([
      ['ewa', 'Ewa Lis'],
      ['f1', 'redaktor BIP'],
    ]);
    const said = (event: FunctionEvent, language: 'pl' | 'en') =>
      describeOrganizationEvent(event as RecordedFunctionEvent, names, language);
    expect(said(held('spokesperson', 'ewa'), 'pl')).toBe('Funkcja „rzecznik prasowy”: Ewa Lis');
    expect(said(held('f1'), 'en')).toBe('Function “redaktor BIP”: nobody');
  });
});
