import { describe, expect, it } from '@jest/globals';
import { OfficeError } from '#libs/kernel';
import { deadlineCommand, deadlineProblem, type DeadlineOptions } from './deadline-command.js';

describe('the deadline command', () => {
  it('answers for a rule', () => {
    const answer = deadlineCommand({ rule: 'UDIP-13-1', start: '2026-04-17' });
    expect(Object.keys(answer)).toEqual(['nominalEnd', 'legalEnd', 'internalTarget', 'endInstant', 'trace']);
    expect(answer).toMatchObject({
      nominalEnd: '2026-05-01',
      legalEnd: '2026-05-04',
      internalTarget: '2026-04-30',
      endInstant: '2026-05-04T22:00:00.000Z',
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it.each([
    [{ term: 'P1W' }, '2026-06-05'],
    [{ term: 'P1W', regime: 'calendar' }, '2026-06-05'],
    [{ term: 'P1W', regime: 'kpa' }, '2026-06-05'],
    [{ term: 'P1W', regime: 'civil' }, '2026-06-05'],
    [{ term: 'P3D', regime: 'working' }, '2026-06-02'],
    [{ term: 'P14D', regime: 'fiction' }, '2026-06-12'],
    [{ term: 'P5Y', regime: 'retention' }, '2031-12-31'],
  ])('answers for %j', (options, legalEnd) => {
    expect(deadlineCommand({ ...options, start: '2026-05-28' }).legalEnd).toBe(legalEnd);
  });

  it('takes hours as hours', () => {
    expect(deadlineCommand({ term: 'PT6H', start: '2026-05-28T09:00+02:00' }).endInstant).toBe(
      '2026-05-28T13:00:00.000Z',
    );
  });

  it.each<[DeadlineOptions, string]>([
    [{}, 'deadline-options-invalid'],
    [{ rule: 'UDIP-13-1' }, 'deadline-options-invalid'],
    [{ start: '2026-05-28' }, 'deadline-options-invalid'],
    [{ rule: 'UDIP-13-1', term: 'P1W', start: '2026-05-28' }, 'deadline-options-invalid'],
    [{ rule: 'UDIP-13-1', regime: 'kpa', start: '2026-05-28' }, 'deadline-options-invalid'],
    [{ term: 'P1W', regime: 'constructor', start: '2026-05-28' }, 'deadline-regime-unknown'],
    [{ rule: 'UDIP-13-1', start: '2026-02-29' }, 'deadline-start-invalid'],
    [{ rule: 'GDPR-33', start: '2026-02-28' }, 'deadline-start-needs-time'],
    [{ rule: 'a\nb', start: '2026-02-28' }, 'deadline-rule-unknown'],
  ])('refuses %j with %s, in one line', (options, code) => {
    let problem: unknown;
    try {
      deadlineCommand(options);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(OfficeError);
    const line = deadlineProblem(problem as OfficeError);
    expect(line).toMatch(new RegExp(`^${code}: [^\\n]+$`));
    expect(line).not.toContain('impossible input');
  });
});
