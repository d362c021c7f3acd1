import type { Language } from '#libs/kernel';
import type { RecordedSettingsEvent, RecordedSubjectClassEvent } from './events.js';
import { SETTINGS, type Setting, type Settings } from './settings.js';

const WORDS: Readonly<Record<Setting, Readonly<Record<Language, string>>>> = {
  name: { pl: 'nazwa', en: 'name' },
  shortName: { pl: 'nazwa skrócona', en: 'short name' },
  postalAddress: { pl: 'adres pocztowy', en: 'postal address' },
  eDeliveryAddress: { pl: 'adres do doręczeń elektronicznych', en: 'e-Delivery address' },
  website: { pl: 'strona internetowa', en: 'website' },
  accentColour: { pl: 'kolor', en: 'colour' },
  logo: { pl: 'logo', en: 'logo' },
  addresses: { pl: 'adresy e-mail', en: 'mail addresses' },
  smtp: { pl: 'serwer poczty', en: 'mail server' },
};

/** What an event of the settings says, in words that a person understands. */
export function describeSettingsEvent({ type, data }: RecordedSettingsEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const changes: Partial<Settings> = data;
  const parts = SETTINGS.flatMap((setting) => {
    const value = changes[setting];
    return value === undefined ? [] : [`${WORDS[setting][language]}: ${shown(setting, value, language)}`];
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

/** A value in one line; a dash for none. */
export function shown(setting: Setting, value: Settings[Setting] | undefined, language: Language): string {
  if (value === undefined || value === null || value === '')
    return setting === 'smtp' ? (language === 'pl' ? 'skrzynka nadawcza na dysku' : 'the outbox on disk') : '—';
  if (typeof value === 'string') return value.replaceAll('\n', ', ');
  if ('hash' in value) return `${value.mediaType}, ${Math.ceil(value.size / 1024)} kB`;
  if ('host' in value)
    return `${value.host}:${value.port}, ${value.security}${value.user === null ? '' : `, ${value.user}`}`;
  return value.join(', ');
}
