import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

interface Case {
  readonly id: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly correspondence: readonly { readonly direction: string; readonly state: string }[];
}
interface Page {
  readonly items: readonly Pick<Case, 'id' | 'overdue'>[];
}

let office: TestOffice;
let client: Client;

// Nobody takes its mail: what is answered stays recorded.
beforeAll(async () => {
  office = await startTestOffice({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } });
  client = await office.client();
});
afterAll(() => office?.stop());

const register = async () =>
  (
    await client.post<Case>('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy koniec remontu?',
      contact: { name: 'Anna Lis', email: 'anna@kurier.example' },
      receivedAt: '2026-01-05T09:00:00+01:00',
    })
  ).body.id;
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const listed = async (overdue: boolean) =>
  (await client.get<Page>(`/api/cases?overdue=${overdue}`)).body.items.map(({ id }) => id);

describe('a case past its term', () => {
  it('stays overdue until its answer is sent, closed or not', async () => {
    const id = await register();
    expect((await client.post(`/api/cases/${id}/replies`, { text: 'W maju.' })).status).toBe(201);
    expect((await client.post(`/api/cases/${id}/closing`, { outcome: 'answered' })).status).toBe(201);
    expect(await read(id)).toMatchObject({ status: 'closed', overdue: true });
    expect((await read(id)).correspondence.at(-1)).toMatchObject({ direction: 'out', state: 'recorded' });
    expect(await listed(true)).toContain(id);
    expect(await listed(false)).not.toContain(id);
  });

  it('is no longer overdue once it is closed and nothing is to be sent', async () => {
    const id = await register();
    expect(await read(id)).toMatchObject({ overdue: true });
    await client.post(`/api/cases/${id}/closing`, { outcome: 'withdrawn' });
    expect(await read(id)).toMatchObject({ status: 'closed', overdue: false });
    expect(await listed(true)).not.toContain(id);
    expect(await listed(false)).toContain(id);
  });
});
