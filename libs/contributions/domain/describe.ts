import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedContributionEvent } from './events.js';

/** What an event says, in words that a person understands, and no word of the case. @param names of units and employees by id */
export function describeContribution(event: RecordedContributionEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const named = (id: string) => names.get(id) ?? '—';
  const words = (text: string | null) => text ?? ERASED[language];
  const at = (instant: string) => instant.slice(0, 16).replace('T', ' ');
  switch (event.type) {
    case 'ContributionAsked':
      return say(
        `Zapytano o wkład (${named(event.data.unitId)}): ${words(event.data.question)}`,
        `${named(event.data.unitId)} was asked for a contribution: ${words(event.data.question)}`,
      );
    case 'ContributionGiven':
      return say(`Pytanie o wkład ma ${named(event.data.holderId)}`, `${named(event.data.holderId)} has the question`);
    case 'ContributionAnswered':
      return say(
        `Wkład${event.data.late ? ' po terminie' : ''}, wersja ${event.data.version}: ${words(event.data.text)}`,
        `Contribution${event.data.late ? ', late' : ''}, version ${event.data.version}: ${words(event.data.text)}`,
      );
    case 'ContributionAskedBack':
      return say(`Dopytano: ${words(event.data.text)}`, `Asked back: ${words(event.data.text)}`);
    case 'ContributionExplained':
      return say(`Wyjaśniono: ${words(event.data.text)}`, `Explained: ${words(event.data.text)}`);
    case 'ContributionDeclined':
      return say(`Odmówiono wkładu: ${words(event.data.reason)}`, `Contribution declined: ${words(event.data.reason)}`);
    case 'HandOnProposed':
      return say(
        `Zaproponowano, by odpowiedziała inna komórka (${named(event.data.toUnitId)}): ${words(event.data.reason)}`,
        `${named(event.data.toUnitId)} should answer instead: ${words(event.data.reason)}`,
      );
    case 'ContributionHandedOn':
      return say(`Przekazano do: ${named(event.data.unitId)}`, `Handed on to ${named(event.data.unitId)}`);
    case 'HandOnRefused':
      return say(
        `Nie zgodzono się na przekazanie: ${words(event.data.reason)}`,
        `Handing on was refused: ${words(event.data.reason)}`,
      );
    case 'LatenessAnnounced':
      return say(
        `Wkład spóźni się, do ${at(event.data.until)}: ${words(event.data.reason)}`,
        `The contribution will be late, until ${at(event.data.until)}: ${words(event.data.reason)}`,
      );
    case 'ContributionAccepted':
      return event.data.version > 0
        ? say(`Przyjęto wkład, wersję ${event.data.version}`, `Contribution accepted, version ${event.data.version}`)
        : say('Przyjęto odmowę wkładu', 'The decline was accepted');
    case 'ContributionReturned':
      return say(`Zwrócono wkład: ${words(event.data.reason)}`, `Contribution returned: ${words(event.data.reason)}`);
    case 'ContributionExtended':
      return say(
        `Zmieniono termin wkładu na ${at(event.data.dueAt)}`,
        `The contribution’s term was changed to ${at(event.data.dueAt)}`,
      );
    case 'ContributionWithdrawn':
      return say(`Wycofano pytanie: ${words(event.data.reason)}`, `Question withdrawn: ${words(event.data.reason)}`);
    case 'ContributionOvertaken':
      return (
        (event.data.by === 'answered'
          ? say('Odpowiedź wysłano bez tego wkładu', 'The answer went out without this contribution')
          : say('Sprawę zamknięto bez tego wkładu', 'The case was closed without this contribution')) +
        (event.data.reason === null ? '' : `: ${event.data.reason}`)
      );
    case 'ContributionCameTooLate':
      return say(
        `Wkład przyszedł, kiedy nie był już potrzebny: ${words(event.data.text)}`,
        `A contribution came when nobody needed it any more: ${words(event.data.text)}`,
      );
    case 'ContributionMailHeld': {
      // Gone as a whole where the audit keeps no words of an erased person.
      const byMail = event.data.byMail as typeof event.data.byMail | null;
      const from = words(byMail?.from ?? null);
      return say(
        `Wstrzymano odpowiedź e-mailem (${from}): ${words(event.data.text)}`,
        `An answer by mail is held (${from}): ${words(event.data.text)}`,
      );
    }
    case 'HeldMailAccepted':
      return say('Uznano wstrzymaną wiadomość za odpowiedź', 'A held mail was taken for the answer');
    case 'HeldMailDiscarded':
      return say('Odrzucono wstrzymaną wiadomość', 'A held mail was discarded');
    case 'ContributionMailUndelivered':
      return say(
        `Wiadomość do komórki nie dotarła: ${words(event.data.reason)}`,
        `A mail to the unit did not arrive: ${words(event.data.reason)}`,
      );
    case 'ContributionSentAgain':
      return say('Wysłano pytanie do komórki jeszcze raz', 'The question was sent to the unit once more');
    case 'ContributionReminded':
      return say(
        `Przypomniano o terminie wkładu, ${at(event.data.dueAt)}`,
        `Reminded of the contribution’s term, ${at(event.data.dueAt)}`,
      );
    case 'ContributionOverdue':
      return say(
        `Minął termin wkładu, ${at(event.data.dueAt)}`,
        `The contribution’s term has passed, ${at(event.data.dueAt)}`,
      );
  }
}
