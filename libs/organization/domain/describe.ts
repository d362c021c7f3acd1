import type { Language, Names, Role } from '#libs/kernel';
import type { RecordedOrganizationEvent, UnitKind } from './events.js';

type Words = Readonly<Record<Language, string>>;

const UNIT_KIND: Readonly<Record<UnitKind, Words>> = {
  office: { pl: 'biuro', en: 'office' },
  department: { pl: 'departament', en: 'department' },
  division: { pl: 'wydział', en: 'division' },
  desk: { pl: 'referat', en: 'desk' },
  subordinate: { pl: 'jednostka podległa', en: 'subordinate entity' },
};
const ROLE: Readonly<Record<Role, Words>> = {
  administrator: { pl: 'administrator', en: 'administrator' },
  coordinator: { pl: 'koordynator', en: 'coordinator' },
  officer: { pl: 'pracownik biura', en: 'press officer' },
  registrar: { pl: 'kancelaria', en: 'registry clerk' },
  contributor: { pl: 'współpracujący', en: 'contributor' },
  auditor: { pl: 'audytor', en: 'auditor' },
  analyst: { pl: 'analityk', en: 'analyst' },
};

/**
 * What an event of a unit or an employee says, in words that a person understands.
 * @param names of units and employees by id; whoever was erased shows as a dash
 */
export function describeOrganizationEvent(event: RecordedOrganizationEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const named = (id: string) => names.get(id) ?? '—';
  const roles = (list: readonly Role[]) => list.map((role) => ROLE[role][language]).join(', ');
  switch (event.type) {
    case 'UnitAdded':
    case 'UnitChanged': {
      const { name, kind, parentId } = event.data;
      const place = parentId === null ? '' : `, ${say('w', 'in')}: ${named(parentId)}`;
      const unit = `${name} (${UNIT_KIND[kind][language]}${place})`;
      return event.type === 'UnitAdded'
        ? say(`Dodano komórkę: ${unit}`, `Unit added: ${unit}`)
        : say(`Zmieniono komórkę: ${unit}`, `Unit changed: ${unit}`);
    }
    case 'EmployeeAdded': {
      const employee = `${event.data.name ?? '—'} (${roles(event.data.roles)})`;
      return say(`Dodano pracownika: ${employee}`, `Employee added: ${employee}`);
    }
    case 'EmployeeChanged': {
      const { employeeId, name, email, roles: newRoles, unitId } = event.data;
      const changes = [
        name !== undefined && `${say('nazwisko', 'name')}: ${name ?? '—'}`,
        email !== undefined && `${say('adres e-mail', 'e-mail address')}: ${email ?? '—'}`,
        newRoles && `${say('role', 'roles')}: ${roles(newRoles)}`,
        unitId !== undefined && `${say('komórka', 'unit')}: ${named(unitId)}`,
      ].filter(Boolean);
      const what = `${named(employeeId)} (${changes.join('; ')})`;
      return say(`Zmieniono pracownika: ${what}`, `Employee changed: ${what}`);
    }
    case 'EmployeeDeactivated':
      return say(
        `Wyłączono konto: ${named(event.data.employeeId)}`,
        `Account deactivated: ${named(event.data.employeeId)}`,
      );
    case 'EmployeeReactivated':
      return say(
        `Przywrócono konto: ${named(event.data.employeeId)}`,
        `Account reactivated: ${named(event.data.employeeId)}`,
      );
  }
}
