import type { Language, Names } from '#libs/kernel';
import { describeSchedule } from './describe-schedule.js';
import type { RecordedQuestionEvent } from './events.js';
import type { RecordedScheduleEvent } from './schedule-events.js';

/** What happened with a question that somebody keeps, or with a schedule. */
export function describeReporting(
  event: RecordedQuestionEvent | RecordedScheduleEvent,
  names: Names,
  language: Language,
): string {
  return event.type === 'QuestionSaved' || event.type === 'QuestionRemoved'
    ? describeQuestion(event, language)
    : describeSchedule(event, names, language);
}

function describeQuestion(event: RecordedQuestionEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  return event.type === 'QuestionSaved'
    ? say(`Zapisano pytanie do danych: ${event.data.name}`, `Question to the data kept: ${event.data.name}`)
    : say('Usunięto pytanie do danych', 'Question to the data removed');
}
