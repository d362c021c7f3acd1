import { OFFICE_ZONE } from '#libs/kernel';
import { dayIn, html, type Html, type PageAnswer, type PublicPage, type Visit } from '#libs/public-pages';
import { followByMail } from './following.js';
import { knownReport, NEAR_PATH as PATH, reportName, type KnownReport, type NearReport } from './near-reports.js';
import { STATES } from './states.js';

const ROUND_METRES = 10;

/** Asked before a report is sent: is it one of these? */
export function isItOneOfThese(near: readonly NearReport[], visit: Visit): Html {
  const { say, href } = visit;
  return html`<h2>${say({ pl: 'Czy to jedno z tych zgłoszeń?', en: 'Is it one of these reports?' })}</h2>
    <p>
      ${say({
        pl: 'Jeśli tak, nie trzeba wysyłać drugiego: można śledzić tamto. Jeśli to co innego albo chcą Państwo własnej odpowiedzi, proszę wysłać formularz jeszcze raz.',
        en: 'If so, there is no need to send another: you can follow that one. If it is something else, or you want an answer of your own, please send the form once more.',
      })}
    </p>
    <ul>
      ${near.map(
        ({ report, metres }) =>
          html`<li>
            ${reportName(report, visit.language)}, ${dayOf(report, visit)}:
            ${say(STATES[report.state])}${metres !== null && html`; ${awayFrom(metres, visit)}`}.
            <a href="${href(`${PATH}/${report.ref}`)}"
              >${say({ pl: 'Śledź to zgłoszenie', en: 'Follow this report' })}</a
            >
          </li>`,
      )}
    </ul>`;
}

/** A report as anybody may follow it: nothing of who reported it, nor of what was written. */
export const followedReport: PublicPage = {
  path: `${PATH}/:ref`,
  answer: async (visit, tables): Promise<PageAnswer | undefined> => {
    const { say, params, href } = visit;
    const report = await knownReport(params['ref'] ?? '', tables);
    if (!report) return undefined;
    return {
      kind: 'page',
      title: say({ pl: 'Zgłoszenie, które ktoś już wysłał', en: 'A report that somebody has sent' }),
      body: html`<p>
          ${say({
            pl: 'Na tej stronie widać, co się z nim dzieje. Jej adres można zapisać. Nie ma tu danych zgłaszającego ani tego, co napisał.',
            en: 'This page shows what becomes of it. You can keep its address. It has no data of whoever reported it, nor what they wrote.',
          })}
        </p>
        <dl>
          <dt>${say({ pl: 'Czego dotyczy', en: 'What it is about' })}</dt>
          <dd>${reportName(report, visit.language)}</dd>
          <dt>${say({ pl: 'Zgłoszono', en: 'Reported' })}</dt>
          <dd>${dayOf(report, visit)}</dd>
          <dt>${say({ pl: 'Stan', en: 'State' })}</dt>
          <dd>${say(STATES[report.state])}${report.closed && say({ pl: ' (zakończone)', en: ' (ended)' })}</dd>
          ${
            report.promise !== null &&
            html`<dt>${say({ pl: 'Obiecany termin', en: 'Promised by' })}</dt>
              <dd>${dayIn(report.promise, visit)}</dd>`
          }
        </dl>
        ${!report.closed && followByMail(report.ref, visit)}
        <p>
          <a href="${href('/zgloszenie')}"
            >${say({ pl: 'To coś innego: wyślij własne zgłoszenie', en: 'It is something else: send a report of your own' })}</a
          >
        </p>`,
    };
  },
};

const dayOf = ({ received_at: at }: KnownReport, visit: Visit): Html =>
  dayIn(
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString(),
    visit,
  );

function awayFrom(metres: number, { say, language }: Visit): string {
  const round = (Math.max(1, Math.ceil(metres / ROUND_METRES)) * ROUND_METRES).toLocaleString(language);
  return say({ pl: `do ${round} m od wskazanego miejsca`, en: `within ${round} m of your place` });
}
