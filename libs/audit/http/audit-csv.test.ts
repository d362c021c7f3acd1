import { expect, it } from '@jest/globals';
import type { AuditItem } from '../queries/audit-queries.js';
import { auditCsv } from './audit-csv.js';

const item = (summary: string, label: string | null): AuditItem => ({
  eventId: 'e',
  occurredAt: '2026-07-02T08:00:00.000Z',
  type: 'NoteAdded',
  subject: { kind: 'case', id: 'i', label },
  actingFor: null,
  actingForName: null,
  role: 'officer',
  summary,
  actor: { id: 'anna', name: 'Anna Lis' },
  case: { id: 'i', number: '2026/000123' },
});
async function* pages(...items: AuditItem[]) {
  await Promise.resolve();
  for (const one of items) yield [one];
  yield [];
}
const csv = async (...items: AuditItem[]) => (await Array.fromAsync(auditCsv(pages(...items), 'pl'))).join('');

it('the CSV opens in Polish Excel', async () =>
  expect(await csv(item('Notatka: "żółć"; pilne', '2026/000123'))).toBe(
    '\ufeffKiedy;Kto;Co;Sprawa;Czego dotyczy;Oznaczenie;W zastępstwie;Rola;Kod zdarzenia;Kod rodzaju;Id zdarzenia\r\n' +
      '2026-07-02 10:00:00;Anna Lis;"Notatka: ""żółć""; pilne";2026/000123;sprawa;2026/000123;;pracownik biura prasowego;NoteAdded;case;e\r\n',
  ));

it.each(['=1+1', '+48 600', '-1', '@SUM(A1)', '\t=1', '\u200b=1', '\ufeff+1', '\u00a0@x', '＝1'])(
  '%j is no formula in it',
  async (text) => expect(await csv(item(text, null))).toContain(`;'${text};`),
);

it.each(['a\nb', 'a\rb', 'a\r\nb'])('%j stays in its cell', async (text) =>
  expect(await csv(item(text, null))).toContain(`;"${text}";`),
);
