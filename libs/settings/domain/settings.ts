import { type Decider, DEFAULT_WORKING_HOURS, OfficeError, ruleBroken, type WorkingHours } from '#libs/kernel';
import { contrastWithWhite, LEAST_CONTRAST } from './contrast.js';
import type { AttachmentLimits, Logo, PasswordRules, Retention, SettingsEvent, Smtp } from './events.js';

/** What the office is called, how it looks, and where its mail goes. Texts that nobody entered are empty. */
export interface Settings {
  readonly name: string;
  readonly shortName: string;
  /** Lines, as on an envelope. */
  readonly postalAddress: string;
  /** Where people call. */
  readonly phone: string;
  /** How one gets into the building and about in it: entrance, lift, toilets, guide dogs, sign language (lines). */
  readonly buildingAccess: string;
  /** Address for e-Delivery (ADE) or box at ePUAP. */
  readonly eDeliveryAddress: string;
  readonly website: string;
  /** `#rrggbb`, readable under white letters; null: the console's own. */
  readonly accentColour: string | null;
  readonly logo: Logo | null;
  /** Lower case, at least one; the first one sends. */
  readonly addresses: readonly string[];
  /** Null: mail is written to the outbox. */
  readonly smtp: Smtp | null;
  /** Kinds of cases that are not offered for new ones. Cases that are of such a kind stay. */
  readonly kindsOff: readonly string[];
  /** Kinds whose files are kept for another time than the built-in one. */
  readonly retention: Retention;
  readonly attachmentLimits: AttachmentLimits;
  readonly passwordRules: PasswordRules;
  /** Administrators are not led to the guide of the first start any more. */
  readonly startGuideAside: boolean;
  readonly workingHours: WorkingHours;
}

/** The least that a password has, whatever the office says (NIST SP 800-63B §3.1.1.2 asks for 8, for 15 where it stands alone). */
export const SHORTEST_PASSWORD = 12;

export type Setting = keyof Settings;
export const SETTINGS = [
  'name',
  'shortName',
  'postalAddress',
  'phone',
  'buildingAccess',
  'eDeliveryAddress',
  'website',
  'accentColour',
  'logo',
  'addresses',
  'smtp',
  'kindsOff',
  'retention',
  'attachmentLimits',
  'passwordRules',
  'startGuideAside',
  'workingHours',
] as const satisfies readonly Setting[];

export interface ChangeSettings {
  readonly changes: Partial<Settings>;
  /** Whether a password for the mail server comes with it. */
  readonly passwordSet: boolean;
}

/** What was said of each; nothing of what is still as it came. */
export type SaidSettings = Partial<Settings>;

/** What is there before anybody says anything. */
export const EMPTY = {
  shortName: '',
  postalAddress: '',
  phone: '',
  buildingAccess: '',
  eDeliveryAddress: '',
  website: '',
  accentColour: null,
  logo: null,
  kindsOff: [],
  retention: [],
  // The built-in rules and no more.
  passwordRules: { shortest: SHORTEST_PASSWORD, forbidden: [], remembered: 0 },
  startGuideAside: false,
  workingHours: DEFAULT_WORKING_HOURS,
} as const satisfies SaidSettings;

export const MAX_ADDRESSES = 50;
/** Of a file, whatever the office says: what is larger is read nowhere. */
export const MOST_FILE_MEGABYTES = 25;
export const MOST_MESSAGE_MEGABYTES = 100;
/** As with the passwords that nobody types: checking each costs a hash. */
export const MOST_REMEMBERED_PASSWORDS = 10;

export const settings: Decider<SaidSettings, ChangeSettings, SettingsEvent> = {
  initialState: {},
  decide: ({ changes: asked, passwordSet }, before) => {
    const changes = inOrder(asked);
    const said: SaidSettings = { ...EMPTY, ...before };
    const changed = SETTINGS.filter(
      (setting) => changes[setting] !== undefined && !isSame(changes[setting], said[setting]),
    );
    if (changes.addresses !== undefined) requireAddresses(changes.addresses);
    if (changes.accentColour) requireContrast(changes.accentColour);
    if (changes.workingHours) requireHours(changes.workingHours);
    if (changes.smtp) requirePassword(changes.smtp, said.smtp ?? null, passwordSet);
    const withPassword = passwordSet && Boolean(changes.smtp?.user);
    if (changed.length === 0 && !withPassword) return [];
    const data = Object.fromEntries(changed.map((setting) => [setting, changes[setting]]));
    return [{ type: 'SettingsChanged', data: { ...data, passwordSet: withPassword } }];
  },
  evolve: (said, event) => {
    if (event.type === 'SettingsSeeded') return { ...said, ...event.data };
    const { passwordSet: _passwordSet, ...changes } = event.data;
    return { ...said, ...changes };
  },
  // Who changes the logo need not hear that somebody changed the mail server meanwhile.
  concerns: ({ changes }, event) => SETTINGS.some((setting) => setting in changes && setting in event.data),
};

const requireAddresses = (addresses: readonly string[]) => {
  if (addresses.length === 0) throw new OfficeError('invalid', 'office-needs-address', { field: 'addresses' });
  if (new Set(addresses).size < addresses.length)
    throw new OfficeError('invalid', 'office-address-twice', { field: 'addresses' });
};

/** White letters stand on it (WCAG 2.2, 1.4.3). */
const requireContrast = (colour: string) => {
  const ratio = contrastWithWhite(colour);
  if (ratio < LEAST_CONTRAST)
    throw ruleBroken('accent-too-light', {
      field: 'accentColour',
      // Cut, not rounded: 4.499 is not enough and must not read as 4.5.
      ratio: (Math.floor(ratio * 100) / 100).toFixed(2),
      least: LEAST_CONTRAST,
    });
};

/** Weekdays as the week has them. */
const inOrder = ({ workingHours, ...others }: Partial<Settings>): Partial<Settings> => {
  if (!workingHours) return others;
  const days = workingHours.map(({ day, from, until }) => ({ day, from, until }));
  return { ...others, workingHours: days.sort((a, b) => a.day - b.day) };
};

const requireHours = (hours: WorkingHours) => {
  const refuse = (code: string, day?: number) => {
    throw new OfficeError('invalid', code, { field: 'workingHours', ...(day !== undefined && { day }) });
  };
  if (hours.length === 0) refuse('working-hours-missing');
  for (const [index, { day, from, until }] of hours.entries()) {
    if (hours[index + 1]?.day === day) refuse('working-day-twice', day);
    if (until <= from) refuse('working-hours-end-before-begin', day);
  }
};

/** A password is shown to no server but the one that it was given for. */
const requirePassword = (smtp: Smtp, before: Smtp | null, passwordSet: boolean) => {
  if (smtp.user === null || passwordSet) return;
  const isSameAccount = before !== null && ACCOUNT.every((part) => before[part] === smtp[part]);
  if (!isSameAccount) throw ruleBroken('smtp-password-needed', { field: 'password' });
};

const ACCOUNT = ['host', 'port', 'security', 'user'] as const;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** In one order of fields: what is compared came from an event, or from a request. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;

/** Where a value comes from. */
export type Source = 'default' | 'environment' | 'person';
