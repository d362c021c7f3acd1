import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { administrators } from './administrators.js';
import type { AdministrationEvent } from './events.js';

const named = (...employeeIds: string[]): AdministrationEvent => ({
  type: 'AdministratorsNamed',
  data: { employeeIds },
});
const admit = (employeeId: string) => ({ type: 'Admit', employeeId }) as const;
const withdraw = (employeeId: string, ...known: string[]) => ({ type: 'Withdraw', employeeId, known }) as const;

describe('who administers', () => {
  it('is named from the first on who loses the role', () => {
    given(administrators, []).when(admit('anna')).thenNothing();
    given(administrators, [])
      .when(withdraw('anna', 'anna', 'jan'))
      .then([named('jan')]);
    given(administrators, [named('jan')])
      .when(admit('anna'))
      .then([named('jan', 'anna')]);
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
});
