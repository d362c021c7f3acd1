import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Field } from '../domain/form.js';
import { MOST_FILES, receiveForm, RefusedForm, Room } from './received-form.js';

const fields: readonly Field[] = [
  { name: 'text', type: 'longText', label: { pl: '', en: '' } },
  { name: 'files', type: 'files', label: { pl: '', en: '' } },
];

/** A form as a browser sends it. */
async function sent(form: FormData): Promise<IncomingMessage> {
  const response = new Response(form);
  const body = Buffer.from(await response.arrayBuffer());
  const headers = { 'content-type': response.headers.get('content-type')! };
  return Object.assign(Readable.from([body]), { headers }) as unknown as IncomingMessage;
}

const formOf = (...entries: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

const file = (name: string, bytes = 10) => new File([Buffer.alloc(bytes, 'a')], name);

describe('a form that is received', () => {
  it('has its own fields, tidied, its files, and what was sent beside them', async () => {
    const request = await sent(
      formOf(['text', ' a\r\nb\0 '], ['formToken', 't'], ['files', file('ż.txt')], ['files', new File([], '')]),
    );
    const { values, beside, files } = await receiveForm(request, fields);
    expect(values).toEqual({ text: 'a\nb' });
    expect(beside).toEqual({ formToken: 't' });
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([['ż.txt', 10]]);
  });

  it.each([
    ['too many files', 413, formOf(...Array.from({ length: MOST_FILES + 1 }, () => ['files', file('a')] as const))],
    ['too many bytes', 413, formOf(['text', 'a'], ['files', file('a', 26 * 1024 * 1024)])],
    ['too many fields', 400, formOf(...Array.from({ length: 70 }, (_, index) => [`f${index}`, 'a'] as const))],
  ])('is refused for %s', async (_, status, form) => {
    const refused = await receiveForm(await sent(form), fields).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedForm);
    expect(refused).toMatchObject({ status });
  });

  it.each<[string, File[]]>([
    ['too many files', Array.from({ length: MOST_FILES + 1 }, () => file('a'))],
    ['too many bytes', [file('a', 26 * 1024 * 1024)]],
    ['too many bytes in all', [file('a', 13 * 1024 * 1024), file('b', 13 * 1024 * 1024)]],
  ])('that is refused for %s has what was typed before and behind them', async (_, files) => {
    const form = formOf(['text', 'a'], ...files.map((one) => ['files', one] as const), ['name', 'b']);
    const refused = await receiveForm(await sent(form), fields).catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 413, values: { text: 'a', name: 'b' } });
  });

  it('is refused where it is none', async () => {
    const request = Object.assign(Readable.from(['{}']), { headers: { 'content-type': 'application/json' } });
    await expect(receiveForm(request as unknown as IncomingMessage, fields)).rejects.toMatchObject({ status: 415 });
  });

  it('waits for room where a crowd sends at once, and gives its own back', async () => {
    const room = new Room(100);
    const form = () => formOf(['text', 'typed'], ['files', file('a', 60)], ['name', 'behind']);
    room.take(60);
    const refused = receiveForm(await sent(form()), fields, room);
    await expect(refused).rejects.toMatchObject({ status: 503, values: { text: 'typed', name: 'behind' } });
    room.giveBack(60);
    for (const _ of [1, 2]) await receiveForm(await sent(form()), fields, room);
    expect(room.take(100)).toBe(true);
  });
});
