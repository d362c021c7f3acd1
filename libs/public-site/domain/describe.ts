import type { Language, Names } from '#libs/kernel';
import type { RecordedPublicInboxEvent } from './events.js';

/** What an event of the forms says, in words that a person understands. */
export function describePublicInboxEvent(event: RecordedPublicInboxEvent, _: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (event.type === 'PublicFormGivenUp')
    return say(
      'Formularza ze strony publicznej nie udało się zarejestrować',
      'A form of the public site could not be registered',
    );
  if (event.type === 'PublicFormRetried')
    return say('Ponowiono rejestrację formularza ze strony publicznej', 'A form of the public site was tried again');
  if (event.data.end === 'forgotten')
    return say('Usunięto formularz, który czekał na ponowienie', 'A form that waited to be tried again was erased');
  return say(
    'Zarejestrowano formularz, który czekał na ponowienie',
    'A form that waited to be tried again was registered',
  );
}
