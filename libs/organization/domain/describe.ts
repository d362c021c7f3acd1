import { ROLE_WORDS, type Language, type Names, type Role } from '#libs/kernel';
import type { RecordedOrganizationEvent } from './events.js';
import { FUNCTION_WORDS, isBuiltIn } from './functions.js';
import { CLEARANCE_WORDS, UNIT_KIND_WORDS } from './words.js';

/**
 * What an event of a unit or an employee says, in words that a person understands.
 * @param names of employees and units by id; whoever was erased shows as a dash
 */
export function describeOrganizationEvent(event: RecordedOrganizationEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const name = (id: string) => names.get(id) ?? '—';
  const roles = (held: readonly Role[]) => held.map((role) => ROLE_WORDS[role][language]).join(', ');
  switch (event.type) {
    case 'UnitAdded':
    case 'UnitChanged': {
      const { name: unit, kind, parentId, headId, deputyId, email } = event.data;
      const place = parentId ? say(`, w: ${name(parentId)}`, `, in ${name(parentId)}`) : '';
      const head = headId ? say(`, kieruje: ${name(headId)}`, `, headed by ${name(headId)}`) : '';
      const deputy = deputyId ? say(`, zastępuje: ${name(deputyId)}`, `, deputy: ${name(deputyId)}`) : '';
      const details = `${unit} (${UNIT_KIND_WORDS[kind][language]}${place}${head}${deputy}${email ? `, ${email}` : ''})`;
      return event.type === 'UnitAdded'
        ? say(`Dodano komórkę: ${details}`, `Unit added: ${details}`)
        : say(`Zmieniono komórkę: ${details}`, `Unit changed: ${details}`);
    }
    case 'UnitClosed':
      return say(`Zamknięto komórkę: ${name(event.data.unitId)}`, `Unit closed: ${name(event.data.unitId)}`);
    case 'UnitReopened':
      return say(
        `Otwarto ponownie komórkę: ${name(event.data.unitId)}`,
        `Unit opened again: ${name(event.data.unitId)}`,
      );
    case 'FunctionAdded':
      return say(`Dodano funkcję: ${event.data.name}`, `Function added: ${event.data.name}`);
    case 'FunctionRenamed':
      return say(`Zmieniono nazwę funkcji na: ${event.data.name}`, `Function renamed: ${event.data.name}`);
    case 'FunctionRemoved':
      return say(`Usunięto funkcję: ${event.data.name}`, `Function removed: ${event.data.name}`);
    case 'FunctionHoldersSet': {
      const { functionId, holderIds } = event.data;
      const held = isBuiltIn(functionId) ? FUNCTION_WORDS[functionId][language] : name(functionId);
      const holders = holderIds.map(name).join(', ') || say('nikt', 'nobody');
      return say(`Funkcja „${held}”: ${holders}`, `Function “${held}”: ${holders}`);
    }
    case 'EmployeeAdded': {
      const { clearance } = event.data;
      const cleared = clearance ? `; ${CLEARANCE_WORDS[clearance][language]}` : '';
      const details = `${event.data.name ?? '—'} (${roles(event.data.roles)}; ${name(event.data.unitId)}${cleared})`;
      return say(`Dodano pracownika: ${details}`, `Employee added: ${details}`);
    }
    case 'EmployeeChanged': {
      const { employeeId, name: newName, email, roles: newRoles, unitId, clearance } = event.data;
      const changes = [
        newName !== undefined && say(`imię i nazwisko: ${newName ?? '—'}`, `name: ${newName ?? '—'}`),
        email !== undefined && say(`adres e-mail: ${email ?? '—'}`, `e-mail address: ${email ?? '—'}`),
        newRoles !== undefined && say(`role: ${roles(newRoles)}`, `roles: ${roles(newRoles)}`),
        unitId !== undefined && say(`komórka: ${name(unitId)}`, `unit: ${name(unitId)}`),
        clearance !== undefined && CLEARANCE_WORDS[clearance][language],
      ].filter((change) => change !== false);
      return say(
        `Zmieniono dane pracownika ${name(employeeId)} (${changes.join('; ')})`,
        `Employee ${name(employeeId)} changed (${changes.join('; ')})`,
      );
    }
    case 'EmployeeDeactivated':
      return say(
        `Wyłączono konto pracownika: ${name(event.data.employeeId)}`,
        `Employee deactivated: ${name(event.data.employeeId)}`,
      );
    case 'EmployeeReactivated':
      return say(
        `Przywrócono konto pracownika: ${name(event.data.employeeId)}`,
        `Employee reactivated: ${name(event.data.employeeId)}`,
      );
  }
}
