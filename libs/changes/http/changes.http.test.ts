import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';

let office: TestOffice;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  client = await office.client();
});
afterAll(() => office?.stop());

const follow = async (cookie: string | undefined, signal?: AbortSignal) =>
  fetch(new URL('/api/changes', office.url), { headers: cookie === undefined ? {} : { cookie }, signal });

/** Reads until the text holds what is looked for. */
async function readUntil(response: Response, wanted: string): Promise<string> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(wanted)) return text;
  }
  throw new Error(`the stream ended before ${wanted} came: ${text}`);
}

describe('the stream of changes', () => {
  it('is for those who are signed in', async () => expect((await follow(undefined)).status).toBe(401));

  it('names what changed once the lists show it, and nobody', async () => {
    const ending = new AbortController();
    const response = await follow(client.cookie, ending.signal);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { body } = await client.post<{ id: string }>('/api/contacts', { name: 'Maria Wójcik' });
    const told = await readUntil(response, body.id);
    expect(told).toContain(`data: {"kind":"contact","id":"${body.id}"}\n\n`);
    expect(told).not.toContain('Wójcik');
    ending.abort();
  });

  it('names cases and units', async () => {
    const ending = new AbortController();
    const response = await follow(client.cookie, ending.signal);
    await client.post('/api/units', { name: 'Departament Dróg', kind: 'department' });
    await readUntil(response, 'data: {"kind":"unit"}\n\n');
    ending.abort();
  });
});
