import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CASES_PROBLEMS = {
  'read-models-being-built': {
    pl: 'Listy są właśnie budowane, spróbuj za chwilę.',
    en: 'The lists are being built, try again in a moment.',
  },
  'case-not-found': {
    pl: 'Nie ma takiej sprawy albo ma ją inna komórka.',
    en: 'There is no such case, or another unit has it.',
  },
  'case-closed': {
    pl: 'Sprawa {number} jest zakończona; najpierw ją wznów.',
    en: 'Case {number} is closed; reopen it first.',
  },
  'case-of-another-kind': {
    pl: 'Sprawa jest innego rodzaju i nie ma takich pól.',
    en: 'The case is of another kind, which has no such fields.',
  },
  'case-not-closed': { pl: 'Sprawa nie jest zakończona.', en: 'The case is not closed.' },
  'case-already-answered': {
    pl: 'Na tę sprawę już napisano odpowiedź.',
    en: 'An answer to this case was written already.',
  },
  'cannot-join-itself': { pl: 'Sprawy nie można dołączyć do niej samej.', en: 'A case cannot be joined to itself.' },
  'case-joined-elsewhere': {
    pl: 'Sprawa {number} została sama dołączona do innej; wskaż tamtą.',
    en: 'Case {number} was itself joined to another one; name that one.',
  },
  'assignee-cannot-answer': {
    pl: 'Ta osoba nie prowadzi spraw: nie ma roli officer ani coordinator.',
    en: 'This employee does not answer cases: they hold neither the role officer nor coordinator.',
  },
  'assignee-not-cleared': {
    pl: 'Ta osoba nie ma wglądu w sprawy o ograniczonym dostępie, więc nie zobaczyłaby tej sprawy. Wgląd nadaje administrator na stronie pracowników.',
    en: 'This employee has no clearance for confidential cases and would not see this one. Administrators give it on the page of employees.',
  },
  'assignment-to-one': {
    pl: 'Wskaż pracownika albo komórkę: jedno z nich.',
    en: 'Name an employee or a unit: one of them.',
  },
  'may-assign-within-unit': {
    pl: 'Jako kierownik komórki dekretujesz tylko na nią, jej pracowników i komórki podległe.',
    en: 'As the head of a unit you assign only to it, its people, and the units below it.',
  },
  'assignment-term-loosened': {
    pl: 'Termin dekretacji może być krótszy niż wyznaczony wyżej, nie dłuższy ani zniesiony.',
    en: 'The term of an assignment may be shorter than the one set above, not longer, and not lifted.',
  },
  'assignment-term-past': {
    pl: 'Termin dekretacji już minął; podaj późniejszy.',
    en: 'The term of the assignment has passed already; name a later one.',
  },
  'assignment-term-too-late': {
    pl: 'Termin dekretacji nie może być późniejszy niż termin ustawowy sprawy.',
    en: 'The term of an assignment cannot be later than the statutory term of the case.',
  },
  'contact-has-no-address': {
    pl: 'Nadawca nie ma adresu e-mail, na który można odpowiedzieć.',
    en: 'The sender has no e-mail address to answer to.',
  },
  'automatic-message': {
    pl: 'Z wiadomości automatycznej nie można wydzielić sprawy.',
    en: 'No case can be split off an automatic message.',
  },
  'sender-unknown': {
    pl: 'Nie wiadomo, kto napisał, więc nie ma komu odpowiedzieć e-mailem. Jeśli nadawca się ujawni, wpisz go w danych rejestracji.',
    en: 'Nobody knows who wrote, so there is nobody to answer by e-mail. If they become known, enter them in the registration.',
  },
  'kind-unknown': { pl: 'Nie ma takiego rodzaju sprawy.', en: 'There is no such kind of case.' },
  'number-scheme-repeats': {
    pl: 'Bez części {part} numery by się powtarzały: kolejność zaczyna się co roku od 1.',
    en: 'Without {part} numbers would repeat: the sequence begins at 1 each year.',
  },
  'number-scheme-part-unknown': {
    pl: 'Nie ma takiej części: {part}. Są: unit, class, number (np. number:6 z zerami) i year, każda w klamrach.',
    en: 'There is no such part: {part}. There are unit, class, number (number:6 with zeros) and year, each in braces.',
  },
  'number-scheme-part-twice': { pl: 'Część {part} stoi dwa razy.', en: 'The part {part} stands twice.' },
  'number-scheme-letters': {
    pl: 'Poza częściami w klamrach wzór może mieć wielkie litery A–Z, cyfry i pojedyncze . / - między nimi.',
    en: 'Besides parts in braces a pattern may hold capitals A–Z, digits, and single . / - between them.',
  },
  'number-scheme-unseparated': {
    pl: 'Numer i rok oddziel od reszty znakiem . / albo -, inaczej dwie sprawy mogłyby mieć ten sam znak.',
    en: 'Separate number and year from the rest by . / or -, else two cases could bear the same mark.',
  },
  'number-scheme-incomplete': {
    pl: 'Podaj symbol komórki i klasę, które są we wzorze.',
    en: 'Enter the unit’s symbol and the class that the pattern names.',
  },
  'number-scheme-too-long': {
    pl: 'Numer mógłby mieć ponad {limit} znaków. Skróć wzór.',
    en: 'A number could have more than {limit} characters. Shorten the pattern.',
  },
  'number-scheme-taken': {
    pl: 'Tak pisze albo pisał już numery rejestr „{kind}”: dwie sprawy mogłyby mieć jeden numer. Zmień klasę, symbol albo wzór.',
    en: 'The register “{kind}” writes its numbers so, or did: two cases could bear one number. Change class, symbol or pattern.',
  },
  'address-not-ours': {
    pl: 'Adres {address} nie należy do urzędu.',
    en: 'The address {address} is none of the office.',
  },
  'message-in-confidence': {
    pl: 'Zgłaszający poprosił o poufność, a ta wiadomość ma w nagłówku jego dane. Jej treść jest w sprawie; dane widzą prowadzący i koordynatorzy przy zgłoszeniu.',
    en: 'Whoever reported asked for confidence, and the head of this message names them. Its text is in the case; whoever has the case and coordinators see the name beside the report.',
  },
  'message-not-found': { pl: 'Nie ma takiej wiadomości.', en: 'There is no such message.' },
  'reply-not-found': { pl: 'Nie ma takiej odpowiedzi.', en: 'There is no such answer.' },
  'reply-already-sent': {
    pl: 'Tej odpowiedzi nie można już cofnąć: poszła do wysłania.',
    en: 'This answer cannot be taken back any more: it has gone to be sent.',
  },
  'reply-empty': { pl: 'Odpowiedź nie ma treści.', en: 'The answer says nothing.' },
  'text-too-long': {
    pl: 'Treść jest za długa: {size} znaków, dopuszczalne {limit}.',
    en: 'The text is too long: {size} characters, {limit} are allowed.',
  },
  'html-too-complex': {
    pl: 'Sformatowana treść jest zbyt duża lub zbyt złożona; wklej ją jako zwykły tekst albo dołącz jako plik.',
    en: 'The formatted text is too large or too complex; paste it as plain text, or attach it as a file.',
  },
  'too-many-recipients': {
    pl: 'Za dużo adresatów: {count}, dopuszczalne {limit}.',
    en: 'Too many recipients: {count}, {limit} are allowed.',
  },
  'attachment-unavailable': {
    pl: 'Załącznika nie ma już na serwerze; nic nie zostało wysłane. Dodaj go ponownie.',
    en: 'An attachment is no longer on the server; nothing was sent. Add it again.',
  },
  'message-too-large': {
    pl: 'Załączniki są za duże na jedną wiadomość ({size} B, dopuszczalne {limit} B); nic nie zostało wysłane.',
    en: 'The attachments are too large for one message ({size} B, {limit} B are allowed); nothing was sent.',
  },
  'mail-has-no-day': {
    pl: 'Dzień nadania lub doręczenia podaje się dla odpowiedzi innej niż e-mail; wybierz sposób.',
    en: 'A day of posting or delivery is for an answer that is no mail; choose the way.',
  },
  'copies-need-mail': {
    pl: 'Kopie (DW, UDW) ma tylko odpowiedź e-mailem.',
    en: 'Only an answer by mail has copies (Cc, Bcc).',
  },
  'delivered-in-future': {
    pl: 'Data doręczenia lub nadania nie może być w przyszłości.',
    en: 'It cannot have been delivered or posted in the future.',
  },
  'delivered-before-receipt': {
    pl: 'Odpowiedzi nie można było doręczyć ani nadać przed wpływem sprawy.',
    en: 'An answer cannot have been delivered or posted before the case came in.',
  },
  'may-assign-only-oneself': {
    pl: 'Możesz przydzielić sprawę tylko sobie; komu innemu przydziela ją koordynator albo kierownik komórki, w której jest.',
    en: 'You may assign a case to yourself only; a coordinator, or the head of the unit where it stands, assigns it to others.',
  },
  'case-has-assignee': {
    pl: 'Ktoś już prowadzi tę sprawę; przydzielić ją inaczej może koordynator.',
    en: 'Somebody has this case already; a coordinator may assign it to another.',
  },
  'mail-text-stands': {
    pl: 'Treści wiadomości e-mail nie można poprawić: jest taka, jaka przyszła.',
    en: 'The text of a mail cannot be corrected: it is as it came.',
  },
  'reply-not-failed': { pl: 'Tej odpowiedzi nie trzeba ponawiać.', en: 'This answer need not be sent again.' },
  'kind-not-begun-by-us': {
    pl: 'Sprawy tego rodzaju urząd sam nie wszczyna; wybierz sprostowanie albo inną sprawę.',
    en: 'The office begins no case of this kind; choose a rectification or another case.',
  },
  'not-of-channel': {
    pl: 'Te dane opisują inny sposób wpływu niż podany.',
    en: 'These details belong to another channel than the one given.',
  },
  'sender-or-addressee': {
    pl: 'Podaj nadawcę albo adresata, nie obu.',
    en: 'Give a sender or an addressee, not both.',
  },
  'not-a-quote': { pl: 'To nie jest wypowiedź do autoryzacji.', en: 'This is no quote to be authorised.' },
  'changes-missing': { pl: 'Napisz, co zmieniono w wypowiedzi.', en: 'Write what was changed in the quote.' },
  'not-our-rectification': {
    pl: 'To nie jest nasze sprostowanie do redakcji.',
    en: 'This is no rectification of ours to an editor.',
  },
  'already-lodged': { pl: 'Sprostowanie już złożono.', en: 'The rectification was lodged already.' },
  'lodged-in-future': {
    pl: 'Redakcja nie mogła otrzymać sprostowania w przyszłości.',
    en: 'The editor cannot have received it in the future.',
  },
  'lodged-before-publication': {
    pl: 'Redakcja nie mogła otrzymać sprostowania przed publikacją.',
    en: 'The editor cannot have received it before the publication.',
  },
  'not-a-complaint': {
    pl: 'Osoby, których dotyczy sprawa, wskazuje się tylko w skardze.',
    en: 'Whose work it is about is said of a complaint only.',
  },
  'own-work': {
    pl: 'Skargi nie może załatwiać osoba, której skarga dotyczy (KPA 256).',
    en: 'Nobody handles a complaint about their own work (KPA 256).',
  },
  'outcome-not-of-kind': {
    pl: 'Sprawa tego rodzaju nie kończy się w ten sposób.',
    en: 'A case of this kind does not end so.',
  },
  'deadline-not-found': { pl: 'Sprawa nie ma takiego terminu.', en: 'The case has no such clock.' },
  'clock-not-running': { pl: 'Ten termin już nie biegnie.', en: 'This clock does not run any more.' },
  'no-clock-runs': { pl: 'W tej sprawie nie biegnie żaden termin.', en: 'No clock runs in this case.' },
  'clock-knows-no-pause': {
    pl: 'Przepis tego terminu ({rule}) nie zna wstrzymania; art. 35 § 5 KPA dotyczy tylko terminów z art. 35 § 3.',
    en: 'The rule of this clock ({rule}) knows no pause; KPA 35 §5 is about the terms of KPA 35 §3 only.',
  },
  'announced-date-stands': {
    pl: 'Zapowiedzianego terminu nie przesuwa późniejsze wstrzymanie.',
    en: 'A date that was announced is not moved by a later pause.',
  },
  'term-has-lapsed': { pl: 'Termin minął przed tym dniem.', en: 'The term had lapsed before that day.' },
  'pause-running': {
    pl: 'Bieg terminu jest już wstrzymany; najpierw zakończ to wstrzymanie.',
    en: 'The clock is paused already; end that pause first.',
  },
  'pause-not-found': { pl: 'Nie ma takiego wstrzymania.', en: 'There is no such pause.' },
  'pause-ended': { pl: 'To wstrzymanie już się skończyło.', en: 'This pause has ended already.' },
  'pause-in-future': { pl: 'Ten dzień nie może być w przyszłości.', en: 'That day cannot be in the future.' },
  'pause-before-receipt': {
    pl: 'Terminu nie można było wstrzymać przed wpływem sprawy.',
    en: 'The clock cannot have been paused before the case came in.',
  },
  'pause-ends-before-it-began': {
    pl: 'Wstrzymanie nie może się skończyć przed dniem, w którym się zaczęło ({from}).',
    en: 'A pause cannot end before the day on which it began ({from}).',
  },
  'rule-knows-no-notice': {
    pl: 'Przepis tego terminu ({rule}) nie zna zawiadomienia o przedłużeniu.',
    en: 'The rule of this clock ({rule}) knows no notice of delay.',
  },
  'rule-knows-no-agreement': {
    pl: 'Terminu ({rule}) nie można przedłużyć za zgodą stron.',
    en: 'This term ({rule}) cannot be extended by agreement.',
  },
  'agreement-late': {
    pl: 'Na późniejszy termin ({article}) trzeba się zgodzić, zanim minie obecny; minął {endInstant}.',
    en: 'A later end ({article}) must be agreed before the present one has passed; it passed {endInstant}.',
  },
  'agreement-not-later': {
    pl: 'Uzgodniony termin musi być późniejszy niż obecny ({endInstant}).',
    en: 'The agreed end must be later than the present one ({endInstant}).',
  },
  'delay-until-past': { pl: 'Nowy termin musi być po dzisiejszym dniu.', en: 'The new date must be after today.' },
  'delay-until-not-later': {
    pl: 'Nowy termin musi być późniejszy niż obecny ({legalEnd}).',
    en: 'The new date must be later than the present one ({legalEnd}).',
  },
  'delay-past-limit': {
    pl: 'Prawo ({article}) pozwala przedłużyć najdalej do {limit}; nic nie zostało wysłane.',
    en: 'The law ({article}) allows a delay until {limit} at most; nothing was sent.',
  },
  'delay-notice-late': {
    pl: 'Zawiadomienie ({article}) trzeba wysłać w terminie, a ten minął ({legalEnd}); nic nie zostało wysłane.',
    en: 'The notice ({article}) must be sent within the term, and that has passed ({legalEnd}); nothing was sent.',
  },
  'interim-after-final': {
    pl: 'Odpowiedź końcowa jest już wysłana albo w drodze: uzupełnienie wyślij jako końcową, a cząstkową dopiero na nowe pytanie.',
    en: 'The final answer is out, or on its way: send what is added as a final one, and an interim one only to a new question.',
  },
  'nothing-escalated': {
    pl: 'Żaden bieżący termin tej sprawy nie był eskalowany.',
    en: 'No running clock of this case was escalated.',
  },
  'escalation-of-others': {
    pl: 'Eskalację może przejąć prowadzący sprawę albo koordynator.',
    en: 'An escalation is taken by the case officer or a coordinator.',
  },
  'acknowledgement-of-others': {
    pl: 'Eskalację ma ktoś inny; cofnąć może to ta osoba albo koordynator.',
    en: 'Somebody else has the escalation; they or a coordinator may take that back.',
  },
  'message-owes-no-answer': {
    pl: 'Na tę wiadomość nie czeka się z odpowiedzią: jest pierwszą w sprawie, odpowiedziano na nią albo już to stwierdzono.',
    en: 'No answer to this message is awaited: it is the first of the case, was answered, or was found to need none.',
  },
  'nothing-to-correct': { pl: 'Nic nie zostało zmienione.', en: 'Nothing would change.' },
  'kind-knows-no-call': {
    pl: 'W sprawie tego rodzaju nie wzywa się nadawcy do usunięcia braków.',
    en: 'In a case of this kind the sender is not called to remedy defects.',
  },
  'call-only-before-refusal': {
    pl: 'Wniosek o informację publiczną nie ma wymogów formalnych: wezwać można tylko przed decyzją odmowną. Termin urzędu biegnie dalej.',
    en: 'A request for public information needs no form: a call is allowed only before a decision of refusal. The clock of the office runs on.',
  },
  'call-term-too-short': {
    pl: 'Nadawca ma na usunięcie braków co najmniej 7 dni od doręczenia (KPA 64 § 2).',
    en: 'The sender has at least 7 days from the delivery to remedy defects (KPA 64 §2).',
  },
  'call-not-found': { pl: 'Nie ma takiego wezwania.', en: 'There is no such call.' },
  'call-not-sent': { pl: 'Wezwanie nie zostało jeszcze wysłane.', en: 'The call has not been sent yet.' },
  'call-already-delivered': {
    pl: 'Doręczenie tego wezwania jest już odnotowane.',
    en: 'The delivery of this call stands in the case already.',
  },
  'call-not-delivered': {
    pl: 'Nie wiadomo jeszcze, kiedy doręczono wezwanie: najpierw podaj dzień doręczenia.',
    en: 'Nobody knows yet when the call was delivered: say first on which day.',
  },
  'call-has-ended': {
    pl: 'Na to wezwanie już odpowiedziano albo nie ma ono już znaczenia.',
    en: 'This call was answered already, or does not matter any more.',
  },
  'remedied-before-call': {
    pl: 'Braków nie można było usunąć przed doręczeniem wezwania.',
    en: 'The defects cannot have been remedied before the call was delivered.',
  },
  'remedied-after-term': {
    pl: 'Termin wezwania minął przed tym dniem. Liczy się dzień, w którym nadawca złożył lub nadał pismo.',
    en: 'The term of the call had lapsed by that day. What counts is the day on which the sender handed the letter in or posted it.',
  },
  'no-receipt-of-delivery': {
    pl: 'Dzień doręczenia podaje się dla pisma, które poszło pocztą albo przez e-Doręczenia.',
    en: 'A day of delivery is for a letter that went by post or e-Doręczenia.',
  },
  'call-has-its-delivery': {
    pl: 'To wezwanie do usunięcia braków: dzień doręczenia wpisz przy wezwaniu, bo biegnie od niego termin.',
    en: 'This is a call to remedy defects: name its day of delivery there, because its term runs from it.',
  },
  'delivered-before-sent': {
    pl: 'Pisma nie można było doręczyć, zanim je nadano.',
    en: 'A letter cannot have been delivered before it was posted.',
  },
  'no-forwarding-clock': {
    pl: 'W tej sprawie nie biegnie termin przekazania.',
    en: 'No term in which to forward runs in this case.',
  },
  'kind-not-forwarded': {
    pl: 'Sprawy tego rodzaju nie przekazuje się innemu organowi.',
    en: 'A case of this kind is not forwarded to another body.',
  },
  'kind-knows-no-refusal': {
    pl: 'W sprawie tego rodzaju nie wydaje się decyzji odmownej.',
    en: 'A case of this kind is not refused by a decision.',
  },
  'decision-is-served': {
    pl: 'Decyzję doręcza się pocztą, przez e-Doręczenia albo osobiście; zwykły e-mail i telefon jej nie doręczają.',
    en: 'A decision is served by post, by e-Delivery or in person; a plain e-mail or a telephone call serves none.',
  },
  'refusal-document-missing': {
    pl: 'Dołącz podpisaną decyzję.',
    en: 'Attach the signed decision.',
  },
  'refusal-persons-missing': {
    pl: 'Podaj imiona, nazwiska i funkcje osób, które zajęły stanowisko (UDIP 16 ust. 2 pkt 2).',
    en: 'Name the persons who took a stand, and their functions (UDIP 16(2)(2)).',
  },
  'not-an-appeal': {
    pl: 'Sprawę zaskarżoną wskazuje się w odwołaniu albo ponagleniu; najpierw zmień rodzaj sprawy.',
    en: 'What it is against is said of an appeal or an urging motion; say first that the case is one.',
  },
  'no-decision-to-appeal': {
    pl: 'Odwołać się można od decyzji, a w tej sprawie jej nie ma: na udzieloną odpowiedź odwołanie nie przysługuje. Odpowiedz na pismo jak na kolejną wiadomość, a zarzut bezczynności zarejestruj jako ponaglenie albo skargę.',
    en: 'An appeal is against a decision, and this case has none: an answer cannot be appealed against. Answer the letter as a further message; register what it says of inaction as an urging motion or a complaint.',
  },
  'cannot-appeal-itself': {
    pl: 'Sprawa nie może być odwołaniem od samej siebie.',
    en: 'A case cannot be an appeal against itself.',
  },
  'nothing-to-disclose': {
    pl: 'Dane z art. 12 UDIP podaje się przy udostępnieniu informacji publicznej na wniosek.',
    en: 'What UDIP 12 wants is said where public information is disclosed on request.',
  },
  'already-referred': {
    pl: 'W sprawie już zapisano, kto przekazał skargę.',
    en: 'Who passed the complaint on stands in the case already.',
  },
  'not-referred': {
    pl: 'W sprawie nie zapisano, że skargę przekazał poseł, senator albo radny.',
    en: 'The case does not say that an MP, senator or councillor passed it on.',
  },
  'referrer-notified': {
    pl: 'Przekazującego już zawiadomiono.',
    en: 'Whoever passed it on was told already.',
  },
  'nothing-lapsed': {
    pl: 'Bez rozpoznania zostawia się pismo, gdy minął termin z wezwania (KPA 64 § 2) albo gdy podanie wniesiono zwykłym e-mailem (KPA 63 § 1).',
    en: 'A case is left unexamined once the term of a call has lapsed (KPA 64 §2), or where an application came by plain e-mail (KPA 63 §1).',
  },
  'requested-by-past': {
    pl: 'Ten termin już minął; podaj późniejszy.',
    en: 'This moment has passed; name a later one.',
  },
  'received-in-future': {
    pl: 'Data wpływu nie może być w przyszłości.',
    en: 'It cannot have been received in the future.',
  },
  'kind-not-in-use': {
    pl: 'Urząd nie prowadzi spraw tego rodzaju. Administrator może go włączyć w ustawieniach urzędu.',
    en: 'The office does not handle cases of this kind. An administrator can switch it on in the office’s settings.',
  },
} as const satisfies Problems;
