import { dayWords } from '#libs/cases';
import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { InterventionState, RecordedInterventionEvent, RecordedRegisterEvent } from './events.js';

export const STATE_WORDS: Readonly<Record<InterventionState, Readonly<Record<Language, string>>>> = {
  reported: { pl: 'zgłoszone', en: 'reported' },
  accepted: { pl: 'przyjęte', en: 'accepted' },
  inspected: { pl: 'sprawdzone na miejscu', en: 'inspected' },
  ordered: { pl: 'zlecone', en: 'ordered' },
  done: { pl: 'wykonane', en: 'done' },
  refused: { pl: 'odmówione', en: 'refused' },
};

/** What an event says, in words that a person understands. @param names of units by id */
export function describeIntervention(
  event: RecordedInterventionEvent | RecordedRegisterEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const words = (text: string | null) => text ?? ERASED[language];
  switch (event.type) {
    case 'InterventionPlaced': {
      const { address, road, kilometre } = event.data;
      const onRoad = road === null ? [] : [kilometre === null ? road : `${road}, km ${kilometre}`];
      const where = [...(address === '' ? [] : [words(address)]), ...onRoad].join('; ');
      return say('Wskazano miejsce', 'The place was given') + (where ? ` (${where})` : '');
    }
    case 'InterventionCategorised':
      return say('Kategoria zgłoszenia: ', 'Category of the report: ') + event.data.category;
    case 'InterventionStepTaken': {
      const { step, text, promisedFor } = event.data;
      const what = `${STATE_WORDS[step][language]}: ${words(text)}`;
      const until =
        promisedFor === null
          ? ''
          : say(` (obiecano do ${dayWords(promisedFor)})`, ` (promised by ${dayWords(promisedFor)})`);
      return (
        (event.data.public
          ? say('Krok widoczny dla mieszkańca, ', 'A step that the resident sees, ')
          : say('Krok, ', 'A step, ')) +
        what +
        until
      );
    }
    case 'InterventionStepWithdrawn':
      return say('Wycofano krok: ', 'A step was withdrawn: ') + words(event.data.reason);
    case 'InterventionReporterNamed':
      return say('Zgłaszający podał swoje dane poufnie', 'Whoever reported it gave their name in confidence');
    case 'InterventionMailsSwitched':
      return event.data.on
        ? say('Zgłaszający chce wiadomości o krokach', 'Whoever reported it wants mails about its steps')
        : say('Zgłaszający nie chce wiadomości o krokach', 'Whoever reported it wants no mails about its steps');
    case 'InterventionRated': {
      const { satisfied, comment } = event.data;
      const verdict = satisfied
        ? say('Zgłaszający: sprawa załatwiona', 'Whoever reported it: it was dealt with')
        : say('Zgłaszający: sprawa niezałatwiona', 'Whoever reported it: it was not dealt with');
      return comment === null ? verdict : `${verdict} (${comment})`;
    }
    case 'InterventionLanguageNoted':
      return event.data.language === 'en'
        ? say('Zgłoszono po angielsku', 'It was reported in English')
        : say('Zgłoszono po polsku', 'It was reported in Polish');
    case 'InterventionLinked':
      return say(
        `To samo co zgłoszenie ${names.get(event.data.sameAsId) ?? '—'}`,
        `Of the same as the report ${names.get(event.data.sameAsId) ?? '—'}`,
      );
    case 'InterventionUnlinked':
      return say(
        `Jednak nie to samo co zgłoszenie ${names.get(event.data.sameAsId) ?? '—'}`,
        `Not of the same as the report ${names.get(event.data.sameAsId) ?? '—'} after all`,
      );
    case 'InterventionFollowed':
      return say(
        'Ktoś inny niż zgłaszający śledzi zgłoszenie pocztą (adres potwierdzony)',
        'Somebody else than who reported it follows it by mail (a confirmed address)',
      );
    case 'InterventionUnfollowed':
      return {
        asked: say('Ktoś zrezygnował ze śledzenia zgłoszenia', 'Somebody follows the report no more'),
        over: say('Zakończono śledzenie zgłoszenia: jest zamknięte', 'Following the report ended: it is closed'),
        erased: say(
          'Usunięto adres kogoś, kto śledził zgłoszenie',
          'The address of somebody who followed it was erased',
        ),
      }[event.data.because];
    case 'InterventionPhotoAdded': {
      const what = words(event.data.description);
      return event.data.moment === 'before'
        ? say(`Dodano zdjęcie sprzed prac: ${what}`, `A photo from before the work was added: ${what}`)
        : say(`Dodano zdjęcie po pracach: ${what}`, `A photo from after the work was added: ${what}`);
    }
    case 'InterventionPhotoRemoved':
      return say('Usunięto zdjęcie: ', 'A photo was removed: ') + words(event.data.reason);
    case 'InterventionPromiseBroken':
      return say(
        `Minął obiecany dzień: ${dayWords(event.data.promise)}`,
        `The promised day is over: ${dayWords(event.data.promise)}`,
      );
    case 'InterventionUnrouted': {
      const { category, unitId, because } = event.data;
      if (because === 'noUnit')
        return say(
          `Kategoria „${category}” nie ma komórki: sprawę dekretuje koordynator`,
          `The category “${category}” has no unit: a coordinator gives the case out`,
        );
      const unit = names.get(unitId ?? '') ?? '—';
      if (category === '')
        return say(
          `Reguła dla miejsca zgłoszenia prowadzi do zamkniętej komórki (${unit}): sprawę dekretuje koordynator`,
          `The rule for the place of the report leads to a closed unit (${unit}): a coordinator gives the case out`,
        );
      return say(
        `Komórka kategorii „${category}” jest zamknięta (${unit}): sprawę dekretuje koordynator`,
        `The unit of the category “${category}” is closed (${unit}): a coordinator gives the case out`,
      );
    }
    case 'InterventionPublished':
      return say('Opublikowano na stronie: ', 'It was put on the public site: ') + words(event.data.title);
    case 'InterventionUnpublished':
      return say('Zdjęto ze strony publicznej: ', 'It was taken off the public site: ') + words(event.data.reason);
    case 'InterventionPublicationSet':
      return say(
        'Ustalono, zgłoszenia których kategorii mogą stać na stronie publicznej',
        'Of which categories reports may stand on the public site was set',
      );
    case 'InterventionCategoriesSet':
      return say('Ustalono kategorie zgłoszeń', 'The categories of reports were set');
    case 'InterventionDistancesSet':
      return say(
        'Ustalono, jak blisko siebie zgłoszenia mogą dotyczyć tego samego',
        'How near to each other reports may be of the same thing was set',
      );
    case 'InterventionQuestionsSet':
      return say('Ustalono pytania kategorii zgłoszeń', 'The questions of the categories of reports were set');
    case 'InterventionRoutingSet':
      return say('Ustalono, do kogo trafiają zgłoszenia', 'To whom reports go was set');
    case 'AreaBoundariesImported':
      return say(
        `Wczytano granice gmin i powiatów z dnia ${event.data.edition}`,
        `The boundaries of municipalities and counties of ${event.data.edition} were taken in`,
      );
    case 'AreasImported':
      return say(
        `Wczytano wykaz gmin i powiatów z dnia ${event.data.edition}`,
        `The list of municipalities and counties of ${event.data.edition} was taken in`,
      );
  }
}
