import { html } from '../domain/html.js';
import type { PageAnswer, Visit } from '../domain/visit.js';
import { ACCESSIBILITY, ACCESSIBILITY_PATH, PRIVACY, PRIVACY_PATH } from './layout.js';
import type { Route } from './site-server.js';
import { telephone } from './telephone.js';

/** The declaration of accessibility (act of 4 April 2019 on digital accessibility, art. 10; the building as its template asks): ids as the ministry's template has them, so that machines find each part. */
const accessibility = ({ office, siteUrl, say, language }: Visit): PageAnswer => ({
  kind: 'page',
  title: say(ACCESSIBILITY),
  cache: 'shared',
  indexed: true,
  body:
    language === 'pl'
      ? html`<p id="a11y-wstep">
            <span id="a11y-podmiot">${office.name}</span> zobowiązuje się zapewnić dostępność swojej
            <span id="a11y-zakres">strony internetowej</span> zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności
            cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych. Oświadczenie dotyczy strony
            <a id="a11y-url" href="${siteUrl}/zapytanie">${siteUrl}</a>.
          </p>
          <ul>
            <li>
              Data publikacji strony: <time id="a11y-data-publikacja" datetime="2026-11-29">29 listopada 2026</time>.
            </li>
            <li>
              Data ostatniej istotnej aktualizacji:
              <time id="a11y-data-aktualizacja" datetime="2026-11-29">29 listopada 2026</time>.
            </li>
          </ul>
          <h2 id="a11y-status">Stan dostępności cyfrowej</h2>
          <p>
            Strona jest w pełni zgodna z załącznikiem do ustawy (WCAG 2.1, poziom AA). Działa bez JavaScriptu, z samej
            klawiatury i w powiększeniu do 400%.
          </p>
          <h2 id="a11y-przygotowanie">Przygotowanie deklaracji dostępności</h2>
          <p>
            Deklarację sporządzono dnia
            <time id="a11y-data-sporzadzenie" datetime="2026-11-29">29 listopada 2026</time> na podstawie samooceny i
            badań automatycznych każdej strony w obu motywach barw.
          </p>
          <h2 id="a11y-kontakt">Informacje zwrotne i dane kontaktowe</h2>
          <p>
            Problemy z dostępnością można zgłaszać do: <span id="a11y-osoba">${office.name}</span>,
            <a id="a11y-email" href="mailto:${office.mail}">${office.mail}</a
            >${office.phone && html`, <span id="a11y-telefon">${telephone(office.phone)}</span>`}.
          </p>
          <h2 id="a11y-procedura">Obsługa wniosków i skarg</h2>
          <p>
            Każdy ma prawo wystąpić z żądaniem zapewnienia dostępności cyfrowej strony lub jej elementu. Żądanie podaje
            dane osoby zgłaszającej, o którą stronę chodzi i sposób kontaktu. Realizujemy je niezwłocznie, nie później
            niż w ciągu 7 dni, a jeśli to niemożliwe, podajemy termin, nie dłuższy niż 2 miesiące. Na odmowę lub
            bezczynność można złożyć skargę, a po jej wyczerpaniu wniosek do
            <a href="https://bip.brpo.gov.pl/">Rzecznika Praw Obywatelskich</a>.
          </p>
          <h2 id="a11y-architektura">Dostępność architektoniczna</h2>
          ${
            office.buildingAccess
              ? html`<p class="text">${office.buildingAccess}</p>`
              : html`<p>
                  O wejściu do budynku, windzie, toaletach, psie asystującym i tłumaczu języka migowego powiemy przed
                  wizytą:
                  <a href="mailto:${office.mail}">${office.mail}</a
                  >${office.phone && html`, ${telephone(office.phone)}`}.
                </p>`
          }`
      : html`<p>
            ${office.name} is committed to making this site accessible, in accordance with the Polish act of 4 April
            2019 on digital accessibility. The site meets WCAG 2.1, level AA: it works without JavaScript, with a
            keyboard alone, and enlarged to 400%.
          </p>
          <p>
            Anybody may ask for accessibility of a page or a part of it, at
            <a href="mailto:${office.mail}">${office.mail}</a>${office.phone && html` or ${telephone(office.phone)}`}.
            We answer within 7 days. If we refuse or stay silent, a complaint can be made, and after it an application
            to the Commissioner for Human Rights. The declaration in the form that the law asks for is the
            <a href="${ACCESSIBILITY_PATH}?lang=pl" hreflang="pl">Polish one</a>, drawn up on 29 November 2026.
          </p>`,
});

const privacy = ({ office, say, language }: Visit): PageAnswer => ({
  kind: 'page',
  title: say(PRIVACY),
  cache: 'shared',
  indexed: true,
  body:
    language === 'pl'
      ? html`<p>
            Administratorem danych podanych w formularzach jest: ${office.name},
            <a href="mailto:${office.mail}">${office.mail}</a>. Pod tym adresem można skontaktować się także z
            inspektorem ochrony danych.
          </p>
          <ul>
            <li>
              Dane przetwarzamy, aby odpowiedzieć na zapytanie lub zgłoszenie (art. 6 ust. 1 lit. c i e RODO; ustawa o
              dostępie do informacji publicznej, prawo prasowe, Kodeks postępowania administracyjnego).
            </li>
            <li>
              Widzą je pracownicy, którzy prowadzą sprawę. Nie przekazujemy ich nikomu innemu, chyba że wymaga tego
              prawo.
            </li>
            <li>
              Przechowujemy je przez okres wynikający z przepisów o archiwach. Strona sprawy znika rok po jej
              zakończeniu.
            </li>
            <li>
              Mają Państwo prawo dostępu do danych, sprostowania, usunięcia, ograniczenia przetwarzania i sprzeciwu oraz
              skargi do Prezesa Urzędu Ochrony Danych Osobowych.
            </li>
            <li>
              Adres podany po to, by dostawać komunikaty albo wiadomości o cudzym zgłoszeniu, przetwarzamy za zgodą
              (art. 6 ust. 1 lit. a RODO) do chwili jej wycofania, odsyłaczem z każdej wiadomości. Niepotwierdzony
              usuwamy po 7 dniach.
            </li>
            <li>Podanie danych jest dobrowolne; bez adresu nie odpowiemy na niego pocztą elektroniczną.</li>
            <li>Ta strona nie zapisuje żadnych plików cookie i nie korzysta z obcych usług.</li>
          </ul>`
      : html`<p>
            The controller of the data given in our forms is ${office.name},
            <a href="mailto:${office.mail}">${office.mail}</a>. The data protection officer can be reached there, too.
          </p>
          <ul>
            <li>
              We process them to answer your inquiry or report (art. 6(1)(c) and (e) GDPR; the Polish acts on access to
              public information, on the press, and on administrative proceedings).
            </li>
            <li>Those who work on the case see them. We pass them to nobody else unless the law demands it.</li>
            <li>We keep them as long as the law on archives demands. The page of a case goes a year after its end.</li>
            <li>
              You have the right of access, rectification, erasure, restriction and objection, and may complain to the
              President of the Personal Data Protection Office.
            </li>
            <li>
              An address that was given to get press releases, or mails about a report of another, is processed by
              consent (art. 6(1)(a) GDPR) until that is withdrawn, by the link in each message. Unconfirmed, it is
              removed after 7 days.
            </li>
            <li>Giving them is voluntary; without an address we cannot answer by mail.</li>
            <li>This site sets no cookie and uses no foreign service.</li>
          </ul>`,
});

export const sitePages: readonly Route[] = [
  { path: ACCESSIBILITY_PATH, get: accessibility },
  { path: PRIVACY_PATH, get: privacy },
];
