import type { Language, Names } from '#libs/kernel';
import type { RecordedQuestionEvent } from './events.js';

/** What happened with a question that somebody keeps. */
export function describeQuestion(event: RecordedQuestionEvent, _names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  return event.type === 'QuestionSaved'
    ? say(`Zapisano pytanie do danych: ${event.data.name}`, `Question to the data kept: ${event.data.name}`)
    : say('Usunięto pytanie do danych', 'Question to the data removed');
}
