import { workingHoursInWords } from '#libs/kernel';
import { html, type Html } from '../domain/html.js';
import type { PageAnswer, Visit } from '../domain/visit.js';
import type { Words } from '../domain/words.js';
import { telephone } from './telephone.js';

/** What to do instead, on every page that cannot do what was asked. */
export const writeOrCall = ({ office, say, language }: Visit): Html =>
  html`<p>
    ${say(INSTEAD)} <a href="mailto:${office.mail}">${office.mail}</a>${
      office.phone && html` ${say(OR_CALL)} ${telephone(office.phone)} (${workingHoursInWords(office.hours, language)})`
    }.
  </p>`;

const page =
  (status: number, title: Words, says: Words) =>
  (visit: Visit): PageAnswer => ({
    kind: 'page',
    status,
    title: visit.say(title),
    body: html`<p>${visit.say(says)}</p>
      ${writeOrCall(visit)}`,
  });

export const notFoundPage = page(
  404,
  { pl: 'Nie ma takiej strony', en: 'There is no such page' },
  {
    pl: 'Pod tym adresem nic nie ma. Jeśli to adres sprawy, proszę sprawdzić, czy skopiował się w całości.',
    en: 'There is nothing at this address. If it is the address of a case, please check that all of it was copied.',
  },
);

export const failedPage = page(
  500,
  { pl: 'Coś poszło nie tak', en: 'Something went wrong' },
  {
    pl: 'To nasz błąd, już zapisany w dzienniku. Proszę spróbować za chwilę.',
    en: 'The fault is ours, and it was logged. Please try again in a moment.',
  },
);

/** What was sent cannot be read as what the page asks. */
export const refusedPage = (status: number, says: Words) =>
  page(status, { pl: 'Nie udało się tego przyjąć', en: 'This could not be taken' }, says);

export const busyPage = page(
  503,
  { pl: 'Strona zaraz wróci', en: 'This page will be back in a moment' },
  {
    pl: 'Nic, co Państwo już wysłali, nie zginęło. Proszę spróbować za chwilę.',
    en: 'Nothing that you sent before was lost. Please try again in a moment.',
  },
);

const INSTEAD: Words = { pl: 'Można też napisać na adres', en: 'You can also write to' };
const OR_CALL: Words = { pl: 'albo zadzwonić:', en: 'or call' };
