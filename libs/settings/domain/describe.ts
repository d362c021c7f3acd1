import { type Language, type WorkingHours, workingHoursInWords } from '#libs/kernel';
import type { RecordedSettingsEvent, RecordedSubjectClassEvent } from './events.js';
import { SETTINGS, type Setting, type Settings } from './settings.js';

const WORDS: Readonly<Record<Setting, Readonly<Record<Language, string>>>> = {
  name: { pl: 'nazwa', en: 'name' },
  shortName: { pl: 'nazwa skrócona', en: 'short name' },
  postalAddress: { pl: 'adres pocztowy', en: 'postal address' },
  phone: { pl: 'telefon', en: 'phone' },
  buildingAccess: { pl: 'dostępność budynku', en: 'accessibility of the building' },
  eDeliveryAddress: { pl: 'adres do doręczeń elektronicznych', en: 'e-Delivery address' },
  website: { pl: 'strona internetowa', en: 'website' },
  accentColour: { pl: 'kolor', en: 'colour' },
  logo: { pl: 'logo', en: 'logo' },
  addresses: { pl: 'adresy e-mail', en: 'mail addresses' },
  smtp: { pl: 'serwer poczty', en: 'mail server' },
  kindsOff: { pl: 'wyłączone rodzaje spraw', en: 'kinds of cases switched off' },
  retention: { pl: 'czas przechowywania akt', en: 'how long files are kept' },
  attachmentLimits: { pl: 'limity załączników', en: 'limits of attachments' },
  passwordRules: { pl: 'zasady haseł', en: 'rules of passwords' },
  startGuideAside: { pl: 'przewodnik pierwszego uruchomienia', en: 'guide of the first start' },
  workingHours: { pl: 'godziny pracy', en: 'working hours' },
};

/** What an event of the settings says, in words that a person understands. */
export function describeSettingsEvent({ type, data }: RecordedSettingsEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const changes: Partial<Settings> = data;
  const parts = SETTINGS.flatMap((setting) => {
    const value = changes[setting];
    if (value === undefined) return [];
    // What kinds are called stands with the module that owns them: the page names them (`shown`).
    const isOfKinds = setting === 'kindsOff' || setting === 'retention';
    const words = isOfKinds && Array.isArray(value) ? String(value.length) : shown(setting, value, language, String);
    return [`${WORDS[setting][language]}: ${words}`];
  });
  if (type === 'SettingsSeeded')
    return say(
      `Przejęto ustawienia ze środowiska przy pierwszym uruchomieniu (${parts.join('; ')})`,
      `Settings taken from the environment at the first start (${parts.join('; ')})`,
    );
  if (data.passwordSet) parts.push(say('nowe hasło serwera poczty', 'new password of the mail server'));
  return say(`Zmieniono ustawienia urzędu: ${parts.join('; ')}`, `Office settings changed: ${parts.join('; ')}`);
}

export const describeSubjectClasses = ({ data: { count } }: RecordedSubjectClassEvent, language: Language): string =>
  language === 'pl' ? `Wczytano wykaz akt (JRWA), klas: ${count}` : `List of classes (JRWA) taken in: ${count} classes`;

/** What a kind of case is called. */
export type KindName = (code: string, language: Language) => string;

/** A value in one line; a dash for none. */
export function shown(
  setting: Setting,
  value: Settings[Setting] | undefined,
  language: Language,
  kindName: KindName,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (value === undefined || value === null || value === '')
    return setting === 'smtp' ? say('skrzynka nadawcza na dysku', 'the outbox on disk') : '—';
  if (typeof value === 'boolean') return value ? say('odłożony', 'put aside') : say('podjęty', 'taken up');
  if (typeof value === 'string') return value.replaceAll('\n', ', ');
  if ('hash' in value) return `${value.mediaType}, ${Math.ceil(value.size / 1024)} kB`;
  if ('host' in value)
    return `${value.host}:${value.port}, ${value.security}${value.user === null ? '' : `, ${value.user}`}`;
  if ('fileMegabytes' in value) {
    const types = value.types.join(', ') || say('wszystkie rodzaje plików', 'all kinds of files');
    return say(
      `plik do ${value.fileMegabytes} MB, wiadomość do ${value.messageMegabytes} MB, ${types}`,
      `a file up to ${value.fileMegabytes} MB, a message up to ${value.messageMegabytes} MB, ${types}`,
    );
  }
  if ('shortest' in value)
    return say(
      `co najmniej ${value.shortest} znaków, zakazane słowa: ${value.forbidden.length}, pamiętane hasła: ${value.remembered}`,
      `at least ${value.shortest} characters, forbidden words: ${value.forbidden.length}, remembered passwords: ${value.remembered}`,
    );
  if (isHours(value)) return workingHoursInWords(value, language);
  const parts = value.map((part) =>
    typeof part !== 'string'
      ? `${kindName(part.kind, language)} ${part.category}`
      : setting === 'kindsOff'
        ? kindName(part, language)
        : part,
  );
  return parts.join(', ') || '—';
}

/** Never empty: an office that never works is refused. */
const isHours = (value: readonly unknown[]): value is WorkingHours =>
  value.some((part) => typeof part === 'object' && part !== null && 'until' in part);
