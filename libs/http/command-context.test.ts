import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { OfficeError } from '#libs/kernel';
import type { Caller } from './access.js';
import { commandContextOf, seenRevisionOf } from './command-context.js';

const request = (headers: Record<string, string>, caller?: Caller, body?: unknown): Request =>
  ({
    caller,
    method: 'POST',
    originalUrl: '/api/notes',
    body,
    get: (name: string) => headers[name],
  }) as unknown as Request;
const anna: Caller = {
  id: 'anna',
  name: 'Anna',
  roles: ['officer', 'auditor'],
  role: 'officer',
  unitId: 'press',
  reach: 'office',
  session: 'session-1',
};

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as OfficeError).code;
  }
};

describe('the context of a command', () => {
  it('names the caller, their session and the role by which they act', () =>
    expect(commandContextOf(request({}, anna))).toMatchObject({
      actor: 'anna',
      role: 'officer',
      session: 'session-1',
    }));

  it.each([
    ['console/0.1.0', 'console/0.1.0'],
    ['script', 'script'],
    ['', 'api'],
    ['an address', 'api'],
    ['console/192.168.0.1', 'api'],
    ['jan@example.org', 'api'],
    ['Console/1', 'api'],
    [`x${'y'.repeat(32)}`, 'api'],
    ['console/1234567', 'api'],
    // Names of the office's own parts are nobody else's.
    ['mail', 'api'],
    ['clock/1', 'api'],
  ])('says of the client "%s" that it is %s', (header, client) =>
    expect(commandContextOf(request({ 'x-client': header }, anna)).client).toBe(client),
  );

  it('has a client where the request names none', () => expect(commandContextOf(request({}, anna)).client).toBe('api'));

  it('is the same command for the same caller, key and body, and another one otherwise', () => {
    const idOf = (key: string, caller = anna, body: unknown = { text: 'a' }) =>
      commandContextOf(request({ 'idempotency-key': key }, caller, body)).commandId;
    expect(idOf('k1')).toBe(idOf('k1'));
    expect(idOf('k1')).not.toBe(idOf('k2'));
    expect(idOf('k1')).not.toBe(idOf('k1', anna, { text: 'b' }));
    expect(idOf('k1')).not.toBe(idOf('k1', { ...anna, id: 'jan' }));
    expect(commandContextOf(request({}, anna)).commandId).not.toBe(commandContextOf(request({}, anna)).commandId);
  });

  it('is the system where nobody is signed in, and never the same command twice', () => {
    const anonymous = request({ 'idempotency-key': 'k1' });
    expect(commandContextOf(anonymous).actor).toBe('system');
    expect(commandContextOf(anonymous).commandId).not.toBe(commandContextOf(anonymous).commandId);
  });

  it('takes a sane request id as correlation', () => {
    expect(commandContextOf(request({ 'x-request-id': 'abc-1' }, anna)).correlationId).toBe('abc-1');
    expect(commandContextOf(request({ 'x-request-id': 'jan@example.org wrote' }, anna)).correlationId).toBeUndefined();
  });

  it.each(['', 'x'.repeat(201), 'klucz-ż'])('refuses the key "%s"', (key) =>
    expect(codeOf(() => commandContextOf(request({ 'idempotency-key': key }, anna)))).toBe('idempotency-key-malformed'),
  );
});

describe('If-Match', () => {
  it.each([
    ['"12"', 12],
    ['12', 12],
    ['"-1"', -1],
    ['-1', -1],
    ['*', undefined],
  ])('%s is %s', (header, revision) => expect(seenRevisionOf(request({ 'if-match': header }))).toBe(revision));

  it.each(['', '"1", "2"', 'W/"1"', '"-2"', 'abc', '"1'])('%s is malformed', (header) =>
    expect(codeOf(() => seenRevisionOf(request({ 'if-match': header })))).toBe('if-match-malformed'),
  );

  it('is optional', () => expect(seenRevisionOf(request({}))).toBeUndefined());
});
