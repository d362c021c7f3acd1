import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { describe, expect, it } from '@jest/globals';
import { AnyRole, Approves, Roles, type Self, type Viewers } from '#libs/http';
import type { OfficeError } from '#libs/kernel';
import type { CurrentEmployees, CurrentUnits } from '#libs/organization';
import type { Sessions } from '../secrets/sessions.js';
import { AccessGuard } from './access.guard.js';
import type { SessionCookie } from './session-cookie.js';

class Endpoints {
  @Roles('officer')
  write(): void {}
  @Roles('coordinator', 'officer')
  assign(): void {}
  @Approves()
  @Roles('coordinator')
  approve(): void {}
  @AnyRole()
  account(): void {}
}

/** Adam, an officer, stands in for Kora, who coordinates, in everything; and for Rita, who coordinates as well, in approvals alone. */
const lent = (actingFor: string, more: Partial<Self> = {}): Self => ({
  id: 'adam',
  roles: ['coordinator'],
  unitId: 'press',
  reach: 'office',
  actingFor,
  ...more,
});
const guardOf = (...standsInFor: Self[]) =>
  new AccessGuard(
    new Reflector(),
    { find: async () => ({ id: 's', employeeId: 'adam' }) } as unknown as Sessions,
    {
      byId: async (id: string) => ({ id, name: id, roles: ['officer'], unitId: 'roads', active: true }),
    } as unknown as CurrentEmployees,
    { reachOf: async () => ({ units: ['roads'], unclaimed: false }) } as unknown as CurrentUnits,
    { standsInFor: async () => standsInFor } as unknown as Viewers,
    { tokenOf: () => 'token' } as unknown as SessionCookie,
  );

async function ask(endpoint: keyof Endpoints, standsInFor: Self[], body: object = {}, meant?: string) {
  const request = { method: 'POST', body, headers: {}, get: () => meant } as unknown as Request;
  const context = {
    getHandler: () => Endpoints.prototype[endpoint],
    getClass: () => Endpoints,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  try {
    await guardOf(...standsInFor).canActivate(context);
  } catch (error) {
    return (error as OfficeError).code;
  }
  const { actingFor, role } = request.caller!;
  return { actingFor, role, body: request.body as object };
}

const kora = lent('kora');
const rita = lent('rita', { onlyApproves: true });

describe('by whose right an endpoint lets in', () => {
  it.each<[string, keyof Endpoints, Self[], object, unknown]>([
    ['their own, where it suffices', 'write', [kora], {}, { actingFor: undefined, role: 'officer', body: {} }],
    ['their own first', 'assign', [kora], {}, { actingFor: undefined, role: 'officer', body: {} }],
    [
      'the one asked for',
      'assign',
      [kora],
      { actingFor: 'kora', text: 'a' },
      { actingFor: 'kora', role: 'coordinator', body: { text: 'a' } },
    ],
    [
      'their own, asked for by name',
      'assign',
      [kora],
      { actingFor: 'adam' },
      { actingFor: undefined, role: 'officer', body: {} },
    ],
    [
      'the other’s, where their own does not suffice',
      'approve',
      [kora],
      {},
      { actingFor: 'kora', role: 'coordinator', body: {} },
    ],
    ['none of somebody else', 'assign', [kora], { actingFor: 'ewa' }, 'not-deputy'],
    ['none, once nobody is away', 'assign', [], { actingFor: 'kora' }, 'not-deputy'],
    ['none by a role that is not the other’s', 'write', [kora], { actingFor: 'kora' }, 'role-not-allowed'],
    [
      'that for approvals, where something is approved',
      'approve',
      [rita],
      {},
      { actingFor: 'rita', role: 'coordinator', body: {} },
    ],
    ['none for approvals elsewhere', 'assign', [rita], { actingFor: 'rita' }, 'not-deputy'],
    [
      'their own alone, where everybody does it for themselves',
      'account',
      [kora],
      { actingFor: 'kora' },
      { actingFor: undefined, role: 'officer', body: { actingFor: 'kora' } },
    ],
  ])('%s (%s)', async (_, endpoint, standsInFor, body, expected) =>
    expect(await ask(endpoint, standsInFor, body)).toEqual(expected),
  );

  it('none, where somebody else was meant than who is signed in', async () => {
    expect(await ask('write', [], {}, 'kora')).toBe('not-signed-in');
    expect(await ask('write', [], {}, 'adam')).toMatchObject({ role: 'officer' });
  });
});
