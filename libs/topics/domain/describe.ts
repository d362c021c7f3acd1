import { ERASED_WORDS, type Language, type Names } from '#libs/kernel';
import type { RecordedQuoteEvent, RecordedStatementEvent, RecordedSurgeEvent, RecordedTopicEvent } from './events.js';

/** What happened with a topic. @param names of people by id */
export function describeTopic(
  event: RecordedTopicEvent | RecordedQuoteEvent | RecordedStatementEvent | RecordedSurgeEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const who = (id: string) => names.get(id) ?? '—';
  switch (event.type) {
    case 'TopicOpened':
      return say('Założono temat: ', 'Topic opened: ') + event.data.name;
    case 'TopicChanged':
      return say('Zmieniono temat: ', 'Topic changed: ') + `${event.data.name} (${who(event.data.ownerId)})`;
    case 'TopicClosed':
      return say('Zamknięto temat', 'Topic closed');
    case 'TopicReopened':
      return say('Otwarto temat ponownie', 'Topic opened again');
    case 'TopicCasesAdded':
      return say('Włączono do tematu sprawy: ', 'Cases put under the topic: ') + event.data.caseIds.length;
    case 'TopicCasesRemoved':
      return say('Wyłączono z tematu sprawy: ', 'Cases taken out of the topic: ') + event.data.caseIds.length;
    case 'TopicLineWritten': {
      const { title, version } = event.data;
      return say(`Napisano przekaz „${title}”, wersja ${version}`, `Line “${title}” written, version ${version}`);
    }
    case 'TopicLineApproved': {
      const { version } = event.data;
      return say(`Zaakceptowano przekaz, wersja ${version}`, `Line approved, version ${version}`);
    }
    case 'TopicLineSigned': {
      const { version, level } = event.data;
      return say(
        `Podpisano przekaz na szczeblu ${level + 1}, wersja ${version}`,
        `Line signed on level ${level + 1}, version ${version}`,
      );
    }
    case 'TopicLineReturned': {
      const { version, reason } = event.data;
      return say(`Zwrócono przekaz do poprawy, wersja ${version}: `, `Line given back, version ${version}: `) + reason;
    }
    case 'TopicDocumentAdded':
      return say('Dodano dokument: ', 'Document added: ') + (event.data.name ?? ERASED_WORDS[language]);
    case 'TopicDocumentRemoved':
      return say('Usunięto dokument', 'Document removed');
    case 'TopicLineLate': {
      const { version, level } = event.data;
      return say(
        `Minął termin podpisu przekazu na szczeblu ${level + 1}, wersja ${version}`,
        `The term for signing a line on level ${level + 1} has passed, version ${version}`,
      );
    }
    case 'TopicStatementLate': {
      const level = event.data.level + 1;
      return say(
        `Minął termin podpisu oświadczenia na szczeblu ${level}`,
        `The term for signing the holding statement on level ${level} has passed`,
      );
    }
    case 'TopicLineWithdrawn':
      return say('Wycofano przekaz', 'Line withdrawn');
    case 'TopicCommuniqueQuoteKept': {
      const { version, communiqueId } = event.data;
      return say(
        `Użyto przekazu, wersja ${version}, w komunikacie „${who(communiqueId)}”`,
        `A line was used, version ${version}, in the communiqué “${who(communiqueId)}”`,
      );
    }
    case 'TopicCommuniqueQuoteDropped':
      return (
        say('Komunikat nie korzysta już z przekazu: ', 'A communiqué uses a line no more: ') +
        who(event.data.communiqueId)
      );
    case 'TopicCrisisDeclared':
      return say('Ogłoszono kryzys: ', 'Crisis declared: ') + event.data.reason;
    case 'TopicCrisisEnded':
      return say('Zakończono kryzys', 'Crisis ended');
    case 'TopicDecisionLogged': {
      const { text, confirmed } = event.data;
      return (confirmed ? say('Potwierdzone: ', 'Confirmed: ') : say('Niepotwierdzone: ', 'Not confirmed: ')) + text;
    }
    case 'TopicStatementWritten':
      return say('Napisano oświadczenie do wszystkich: ', 'Holding statement written: ') + event.data.text;
    case 'TopicStatementSigned':
      return say('Podpisano oświadczenie na szczeblu ', 'Holding statement signed on level ') + (event.data.level + 1);
    case 'TopicStatementApproved':
      return (
        say('Zaakceptowano oświadczenie, liczba spraw: ', 'Holding statement approved, cases: ') +
        event.data.caseIds.length
      );
    case 'TopicStatementGiven':
      return say(
        `Przekazano oświadczenie w sprawie tematu „${who(event.data.topicId)}”`,
        `The holding statement of the topic “${who(event.data.topicId)}” was given`,
      );
    case 'TopicStatementWithheld':
      return (
        say('Nie przekazano oświadczenia tematu: ', 'The holding statement of the topic was not given: ') +
        event.data.code
      );
    case 'TopicSurgeNoticed': {
      const { caseIds, hours, threshold } = event.data;
      return say(
        `Podobne zapytania napływają szybciej niż zwykle: ${caseIds.length} w ciągu ${hours} godz. (próg: ${threshold})`,
        `Inquiries that look alike arrive faster than usual: ${caseIds.length} within ${hours} hours (from ${threshold} on it is told)`,
      );
    }
    case 'TopicLineQuoted': {
      const { topicId, version } = event.data;
      return say(
        `Użyto przekazu tematu „${who(topicId)}”, wersja ${version}`,
        `A line of the topic “${who(topicId)}” was used, version ${version}`,
      );
    }
    case 'TopicQuoteDropped':
      return say('Pismo nie korzysta już z przekazu', 'The line is used no more');
  }
}
