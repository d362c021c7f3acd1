import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { administrators } from './administrators.js';
import type { AdministrationEvent } from './events.js';

const named = (...employeeIds: string[]): AdministrationEvent => ({
  type: 'AdministratorsNamed',
  data: { employeeIds },
});
const admit = (employeeId: string, ...known: string[]) => ({ type: 'Admit', employeeId, known }) as const;
const withdraw = (employeeId: string, ...known: string[]) => ({ type: 'Withdraw', employeeId, known }) as const;

describe('who administers', () => {
  it('is named with the first, and with each who comes', () => {
    given(administrators, [])
      .when(admit('anna'))
      .then([named('anna')]);
    given(administrators, [named('anna')])
      .when(admit('jan'))
      .then([named('anna', 'jan')]);
    given(administrators, [named('anna')])
      .when(admit('anna'))
      .thenNothing();
  });

  it('is never nobody', () => {
    given(administrators, [named('anna', 'jan')])
      .when(withdraw('anna'))
      .then([named('jan')]);
    given(administrators, [named('jan')])
      .when(withdraw('jan'))
      .thenRefused('last-administrator');
    given(administrators, [named('jan')])
      .when(withdraw('anna'))
      .thenNothing();
  });

  it('is taken from the list in an office that has not named them', () => {
    given(administrators, [])
      .when(withdraw('anna', 'anna', 'jan'))
      .then([named('jan')]);
    given(administrators, []).when(withdraw('anna', 'anna')).thenRefused('last-administrator');
    given(administrators, [])
      .when(admit('jan', 'anna'))
      .then([named('anna', 'jan')]);
  });
});
