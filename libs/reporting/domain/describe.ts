import type { Language, Names } from '#libs/kernel';
import type { RecordedBiLoginEvent } from './bi-login-events.js';
import { describeBiLogin } from './describe-bi-login.js';
import { describeSchedule } from './describe-schedule.js';
import type { RecordedQuestionEvent } from './events.js';
import type { RecordedScheduleEvent } from './schedule-events.js';

/** What happened with a question that somebody keeps, with a schedule, or with a login for BI tools. */
export function describeReporting(
  event: RecordedQuestionEvent | RecordedScheduleEvent | RecordedBiLoginEvent,
  names: Names,
  language: Language,
): string {
  if (event.type === 'BiLoginGiven' || event.type === 'BiLoginTaken') return describeBiLogin(event, language);
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
