import { expect, it } from '@jest/globals';
import type { Documents, ReportDocument } from '#libs/documents';
import type { Clock } from '#libs/kernel';
import type { HandledPetitions } from './handled-petitions.js';
import { PaperReports } from './paper-reports.js';
import type { Reports } from './reports.js';

it('the command line names the petitions that were settled, as somebody who sees no confidential case', async () => {
  let viewer: Parameters<HandledPetitions['of']>[1] | undefined;
  let written: ReportDocument | undefined;
  const reports = new PaperReports(
    { page: () => Promise.resolve({ figures: [] }) } as unknown as Reports,
    {
      pdf: (document: ReportDocument) => ((written = document), Promise.resolve(Buffer.from(''))),
    } as unknown as Documents,
    { now: () => Promise.resolve({}) } as never,
    { head: () => Promise.resolve('17') } as never,
    { waitFor: () => Promise.resolve() } as never,
    { nowIso: () => '2026-06-01T08:00:00.000Z' } as unknown as Clock,
    {
      of: (_: unknown, whoever: typeof viewer) => {
        viewer = whoever;
        return Promise.resolve({
          manners: [{ manner: 'answered', count: 2 }],
          items: [{ number: '2025/000004', subject: 'Ławki w parku', manner: 'answered', on: '2025-11-03' }],
          unseen: 1,
        });
      },
    } as unknown as HandledPetitions,
  );
  await reports.pdf({ name: 'petitions', from: '2025-01-01', to: '2025-12-31', language: 'pl' });
  const [part] = written!.parts;
  expect(part!.heading).toBe('Petycje rozpatrzone w okresie');
  expect(part!.figures.map(({ rows }) => rows)).toEqual([
    [
      ['Odpowiedziano', '2'],
      ['razem', '2'],
    ],
    [
      ['2025/000004', 'Odpowiedziano, 2025-11-03', 'Ławki w parku'],
      ['–', '–', 'tych, których nie widzi zamawiający, i poufnych: 1'],
    ],
  ]);
  expect(part!.figures[0]!.about).toContain('do 30 czerwca na stronie internetowej');
  expect(viewer).toMatchObject({ roles: ['coordinator'], reach: 'office' });
  expect(viewer!.clearance).toBeUndefined();
});
