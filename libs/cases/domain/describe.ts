import { PAUSE_REASONS } from '#libs/deadlines';
import { ERASED_WORDS, type Language, type Names } from '#libs/kernel';
import type {
  DeadlineData,
  Platform,
  RecordedCaseEvent,
  ReferredBy,
  RecordedMailAddressEvent,
  RecordedNumberSchemeEvent,
  Via,
} from './events.js';
import { writeNumber } from './number-scheme.js';
import { kindOf } from './kind.js';
import { DEFAULT_KIND, type Outcome } from './kinds.js';

type Words = Readonly<Record<Language, string>>;

const PRIORITY: Record<string, Words> = {
  low: { pl: 'niski', en: 'low' },
  normal: { pl: 'zwykły', en: 'normal' },
  high: { pl: 'wysoki', en: 'high' },
  urgent: { pl: 'pilny', en: 'urgent' },
};
export const OUTCOME_WORDS: Readonly<Record<Outcome, Words>> = {
  answered: { pl: 'udzielono odpowiedzi', en: 'answered' },
  refused: { pl: 'odmowa', en: 'refused' },
  notHeld: { pl: 'nie posiadamy informacji', en: 'information not held' },
  forwarded: { pl: 'przekazano według właściwości', en: 'forwarded to the competent body' },
  withdrawn: { pl: 'wycofano', en: 'withdrawn' },
  leftUnexamined: { pl: 'pozostawiono bez rozpoznania', en: 'left unexamined' },
  discontinued: { pl: 'umorzono', en: 'discontinued' },
  published: { pl: 'opublikowano', en: 'published' },
  authorised: { pl: 'autoryzowano bez zmian', en: 'authorised as it was' },
  changed: { pl: 'autoryzowano ze zmianami', en: 'authorised with changes' },
  deemedAuthorised: { pl: 'uznano za autoryzowane', en: 'deemed authorised' },
  founded: { pl: 'zasadna', en: 'founded' },
  unfounded: { pl: 'bezzasadna', en: 'unfounded' },
  notPublicInformation: { pl: 'to nie jest informacja publiczna', en: 'not public information' },
  upheld: { pl: 'rozstrzygnięcie utrzymano w mocy', en: 'our decision stands' },
  reversed: { pl: 'rozstrzygnięcie uchylono', en: 'our decision was reversed' },
  done: { pl: 'załatwiono', en: 'done' },
  accredited: { pl: 'akredytowano', en: 'accredited' },
  partlyAccredited: { pl: 'akredytowano część osób', en: 'some accredited' },
};
export const CHANNEL_WORDS: Readonly<Record<string, Words>> = {
  email: { pl: 'e-mailem', en: 'by e-mail' },
  webForm: { pl: 'przez formularz', en: 'by web form' },
  phone: { pl: 'telefonicznie', en: 'by phone' },
  paper: { pl: 'na papierze', en: 'on paper' },
  inPerson: { pl: 'osobiście', en: 'in person' },
  socialMedia: { pl: 'z mediów społecznościowych', en: 'by social media' },
  eDelivery: { pl: 'przez e-Doręczenia', en: 'by e-Delivery' },
};
const PLATFORM: Readonly<Record<Platform, Words>> = {
  facebook: { pl: 'Facebook', en: 'Facebook' },
  x: { pl: 'X', en: 'X' },
  instagram: { pl: 'Instagram', en: 'Instagram' },
  youtube: { pl: 'YouTube', en: 'YouTube' },
  linkedin: { pl: 'LinkedIn', en: 'LinkedIn' },
  tiktok: { pl: 'TikTok', en: 'TikTok' },
  other: { pl: 'inny serwis', en: 'another service' },
};
const VIA: Record<Via, Words> = {
  email: { pl: 'e-mailem', en: 'by e-mail' },
  post: { pl: 'pocztą', en: 'by post' },
  eDelivery: { pl: 'przez e-Doręczenia', en: 'by e-Delivery' },
  inPerson: { pl: 'osobiście', en: 'in person' },
  phone: { pl: 'telefonicznie', en: 'by phone' },
};
const REFERRED: Record<ReferredBy, Words> = {
  mp: { pl: 'Skargę przekazał poseł', en: 'Complaint passed on by an MP' },
  senator: { pl: 'Skargę przekazał senator', en: 'Complaint passed on by a senator' },
  councillor: { pl: 'Skargę przekazał radny', en: 'Complaint passed on by a councillor' },
};
const FIELD = {
  subject: { pl: 'temat', en: 'subject' },
  text: { pl: 'treść', en: 'text' },
  phone: { pl: 'telefon', en: 'phone' },
  channel: { pl: 'sposób wpływu', en: 'channel' },
  receivedAt: { pl: 'wpłynęło', en: 'received' },
  newsroom: { pl: 'redakcja', en: 'newsroom' },
} as const satisfies Record<string, Words>;
const REOPENING: Record<string, Words> = {
  'follow-up': { pl: 'nadeszła kolejna wiadomość', en: 'a further message came' },
  'reply-cancelled': { pl: 'odpowiedź cofnięto', en: 'the answer was taken back' },
  'reply-failed': { pl: 'odpowiedź nie została doręczona', en: 'the answer was not delivered' },
};

/** What an event of a case says, in words that a person understands: history, contact history and audit show it. */
export function describeCaseEvent(
  event: RecordedCaseEvent | RecordedMailAddressEvent | RecordedNumberSchemeEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const name = (id: string | null) => (id && names.get(id)) || '—';
  const withNote = (text: string, note: string | null) => (note ? `${text}: ${note}` : text);
  const erased = ERASED_WORDS[language];
  switch (event.type) {
    case 'CaseRegistered': {
      const { number, channel, subject, begunByUs, kind, kindBy, splitFromId } = event.data;
      if (begunByUs)
        return say(`Wszczęto sprawę ${number}: ${subject ?? erased}`, `Case ${number} begun: ${subject ?? erased}`);
      const how = CHANNEL_WORDS[channel]?.[language] ?? channel;
      if (splitFromId)
        return say(
          `Zarejestrowano sprawę ${number} (wydzielona z innej sprawy): ${subject ?? erased}`,
          `Case ${number} registered (split off another case): ${subject ?? erased}`,
        );
      const by = kindBy ? `${how}, ${kindOf(kind).name[language]}: ${kindBy}` : how;
      return say(
        `Zarejestrowano sprawę ${number} (${by}): ${subject ?? erased}`,
        `Case ${number} registered (${by}): ${subject ?? erased}`,
      );
    }
    case 'MailAddressKindSet': {
      const { address, kind } = event.data;
      const what = kindOf(kind ?? DEFAULT_KIND).name[language];
      return say(
        `Mail na adres ${address} jest rejestrowany jako: ${what}`,
        `Mail to ${address} is registered as: ${what}`,
      );
    }
    case 'NumberSchemeSet': {
      const { registerKind, fromYear } = event.data;
      const example = writeNumber(event.data, fromYear, 1);
      const what = kindOf(registerKind).name[language];
      return say(
        `Numeracja (${what}) od ${fromYear} r.: ${example}`,
        `Numbers (${what}) from ${fromYear} on: ${example}`,
      );
    }
    case 'MessageReceived':
      return event.data.automatic
        ? say(
            `Dołączono wiadomość automatyczną od ${event.data.from ?? '—'}`,
            `Automatic message from ${event.data.from ?? '—'} kept`,
          )
        : event.data.joinedFromId
          ? say(
              `Przeniesiono z innej sprawy wiadomość od ${event.data.from ?? '—'}`,
              `Message from ${event.data.from ?? '—'} moved here from another case`,
            )
          : say(`Wiadomość od ${event.data.from ?? '—'}`, `Message from ${event.data.from ?? '—'}`);
    case 'DeadlineStarted':
      return say(
        `Termin ${event.data.basis}: do ${lastDay(event.data)}`,
        `Term ${event.data.basis}: until ${lastDay(event.data)}`,
      );
    case 'DeadlineRecomputed':
      if (event.data.day) return withDay(event.data, event.data.day, language);
      return event.data.paused
        ? say(`Termin ${event.data.rule} stoi`, `Term ${event.data.rule} stands still`)
        : say(`Termin przeliczono: do ${lastDay(event.data)}`, `Term recomputed: until ${lastDay(event.data)}`);
    case 'CaseCrisisBegan': {
      const { topicId, internalEnd } = event.data;
      const topic = names.get(topicId) ?? '—';
      const target =
        internalEnd === null
          ? ''
          : say(`, cel wewnętrzny do ${dayWords(internalEnd)}`, `, internal target ${dayWords(internalEnd)}`);
      return say(`Sprawa objęta kryzysem „${topic}”`, `The case is part of the crisis “${topic}”`) + target;
    }
    case 'CaseCrisisEnded': {
      const topic = names.get(event.data.topicId) ?? '—';
      return say(`Zakończył się kryzys „${topic}”`, `The crisis “${topic}” is over`);
    }
    case 'ClockPaused': {
      const { reason, from } = event.data;
      const why = PAUSE_REASONS[reason][language];
      return say(`Wstrzymano bieg terminu od ${dayWords(from)}: ${why}`, `Clock paused from ${dayWords(from)}: ${why}`);
    }
    case 'ClockResumed':
      return say(
        `Termin biegnie dalej od ${dayWords(event.data.until)} (wstrzymany od ${dayWords(event.data.from)})`,
        `Clock runs again from ${dayWords(event.data.until)} (paused since ${dayWords(event.data.from)})`,
      );
    case 'DelayNoticed': {
      const { article, until, late, reasons } = event.data;
      const after = late ? say(', po terminie', ', after the term') : '';
      return withNote(
        say(
          `Zawiadomiono o przedłużeniu do ${dayWords(until)} (${article}${after})`,
          `Notice of delay until ${dayWords(until)} (${article}${after})`,
        ),
        reasons ?? erased,
      );
    }
    case 'DelayNoticeUndelivered':
      return say(
        `Zawiadomienie o przedłużeniu do ${dayWords(event.data.until)} nie dotarło: nie przesuwa terminu`,
        `The notice of delay until ${dayWords(event.data.until)} did not arrive: it moves no term`,
      );
    case 'TermExtended': {
      const { article, until, agreedWith, note } = event.data;
      return withNote(
        say(
          `Za zgodą stron (${article}) termin do ${minuteOf(until)}, uzgodniono z: ${agreedWith ?? erased}`,
          `By agreement (${article}) the term ends ${minuteOf(until)}, agreed with ${agreedWith ?? erased}`,
        ),
        note,
      );
    }
    case 'AnswerNotNeeded':
      return say('Uznano, że wiadomość nie wymaga odpowiedzi', 'A message was found to need no answer');
    case 'RemedyCalled': {
      const { days, beforeRefusal, defects } = event.data;
      const before = beforeRefusal ? say(' przed decyzją odmowną', ' before a decision of refusal') : '';
      return withNote(
        say(
          `Wezwano nadawcę do usunięcia braków${before} (KPA 64 §2, ${days} dni od doręczenia)`,
          `The sender was called to remedy defects${before} (KPA 64 §2, ${days} days from delivery)`,
        ),
        defects ?? erased,
      );
    }
    case 'RemedyCallDelivered': {
      const day = minuteOf(event.data.deliveredAt).slice(0, 10);
      return say(
        `Wezwanie doręczono ${dayWords(day)}: biegnie ${event.data.days}-dniowy termin nadawcy`,
        `The call was delivered on ${dayWords(day)}: the sender's term of ${event.data.days} days runs`,
      );
    }
    case 'DefectsRemedied':
      return event.data.messageId === null
        ? say('Nadawca usunął braki', 'The sender remedied the defects')
        : say('Nadawca odpowiedział na wezwanie w terminie', 'The sender answered the call in its term');
    case 'LeftUnexamined':
      return say(`Pozostawiono bez rozpoznania (${event.data.basis})`, `Left unexamined (${event.data.basis})`);
    case 'CaseForwarded': {
      const { body, article, part, late } = event.data;
      const after = late ? say(', po terminie', ', after the term') : '';
      const what = part
        ? say('Przekazano część sprawy', 'A part of the case forwarded')
        : say('Przekazano według właściwości', 'Forwarded to the competent body');
      return `${what} (${article}${after}): ${body ?? erased}`;
    }
    case 'CompetenceFound':
      return say(
        'Stwierdzono właściwość urzędu: sprawa zostaje tutaj',
        'The office found itself competent: the case stays here',
      );
    case 'RefusalDecided':
      return withNote(say('Wydano decyzję odmowną', 'Refused by a decision'), event.data.legalBasis ?? erased);
    case 'ParentNamed':
      return event.data.handling === 'examine'
        ? say('Wskazano zaskarżoną sprawę: rozpatrujemy sami', 'The case that it is against was named: examined here')
        : say('Wskazano zaskarżoną sprawę: przekazujemy dalej', 'The case that it is against was named: passed on');
    case 'InformationDisclosed': {
      const { body, producedBy, disclosedBy, on } = event.data;
      return say(
        `Udostępniono informację ${dayWords(on)} (UDIP 12): ${body ?? erased}; wytworzył ${producedBy ?? erased}; udostępnia ${disclosedBy ?? erased}`,
        `Information disclosed on ${dayWords(on)} (UDIP 12): ${body ?? erased}; produced by ${producedBy ?? erased}; disclosed by ${disclosedBy ?? erased}`,
      );
    }
    case 'ComplaintReferred':
      return `${REFERRED[event.data.by][language]}: ${event.data.name ?? erased}`;
    case 'ReferralWithdrawn':
      return withNote(
        say('Skargi nie przekazał poseł, senator ani radny', 'No MP, senator or councillor passed the complaint on'),
        event.data.reason ?? erased,
      );
    case 'ReferrerNotified': {
      const told = dayWords(minuteOf(event.data.at).slice(0, 10));
      return say(
        `Zawiadomiono przekazującego o stanie skargi: ${told}`,
        `Whoever passed the complaint on was told of its state: ${told}`,
      );
    }
    case 'DeadlineWithdrawn':
      if (event.data.reason === 'call-returned')
        return say(
          `Termin ${event.data.rule} nie biegnie: wezwanie nie dotarło do nadawcy`,
          `Term ${event.data.rule} does not run: the call did not reach the sender`,
        );
      if (event.data.reason === 'byHand')
        return withNote(
          say(`Wycofano termin ${event.data.rule}`, `Term ${event.data.rule} withdrawn`),
          event.data.note ?? erased,
        );
      return say(
        `Termin ${event.data.rule} nie biegnie: sprawa jest innego rodzaju`,
        `Term ${event.data.rule} does not run: the case is of another kind`,
      );
    case 'DeadlineStopped':
      return say(`Termin ${event.data.rule} zachowany lub wykonany`, `Term ${event.data.rule} done with`);
    case 'SocialPostNoted':
      return withNote(
        say('Przyszło z mediów społecznościowych', 'Came by social media'),
        [PLATFORM[event.data.platform][language], event.data.account ?? erased, event.data.url]
          .filter(Boolean)
          .join(', '),
      );
    case 'EDeliveryNoted':
      return withNote(say('Przyszło przez e-Doręczenia', 'Came by e-Delivery'), event.data.address ?? erased);
    case 'ChannelDetailsCorrected': {
      const { platform, account, url, address } = event.data;
      return withNote(
        say('Poprawiono, skąd przyszło', 'Where it came from was corrected'),
        (platform === null ? [address ?? erased] : [PLATFORM[platform][language], account ?? erased, url])
          .filter(Boolean)
          .join(', '),
      );
    }
    case 'QuoteHandedOver': {
      const { term } = event.data;
      const assumed = term === 'assumedDaily' ? say(' (przyjęto jak dla dziennika)', ' (assumed as for a daily)') : '';
      const hours = term === 'periodical' ? 24 : 6;
      return say(`Wypowiedź do autoryzacji: ${hours} godz.${assumed}`, `Quote to authorise: ${hours} h${assumed}`);
    }
    case 'QuoteDecided': {
      const { decision, authorisedById, changes } = event.data;
      const how = OUTCOME_WORDS[decision][language];
      return withNote(
        say(`Wypowiedź: ${how}, ${name(authorisedById)}`, `Quote: ${how}, ${name(authorisedById)}`),
        changes,
      );
    }
    case 'QuoteDeemedAuthorised':
      return event.data.reason === 'silence'
        ? say(
            'Wypowiedź uznano za autoryzowaną: termin minął bez odpowiedzi (PP 14a)',
            'Quote deemed authorised: the term passed without an answer (PP 14a)',
          )
        : say(
            'Wypowiedź uznano za autoryzowaną: odmówiono autoryzacji (PP 14a)',
            'Quote deemed authorised: authorisation was refused (PP 14a)',
          );
    case 'RectificationLodged': {
      const { edition, receivedAt } = event.data;
      const where = {
        electronic: say('wydanie elektroniczne', 'electronic edition'),
        daily: say('dziennik', 'daily'),
        periodical: say('czasopismo', 'periodical'),
      };
      return say(
        `Sprostowanie złożono (${where[edition]}), redakcja otrzymała ${minuteOf(receivedAt)}`,
        `Rectification lodged (${where[edition]}), received by the editor ${minuteOf(receivedAt)}`,
      );
    }
    case 'ComplaintSubjectNamed': {
      const whom = event.data.employeeIds.map((id) => name(id)).join(', ') || '—';
      return say(`Skarga dotyczy: ${whom}`, `The complaint is about: ${whom}`);
    }
    case 'CaseClassified': {
      const [was, is] = [event.data.previousKind, event.data.kind].map((kind) => kindOf(kind).name[language]);
      return withNote(say(`Rodzaj sprawy: ${was} → ${is}`, `Kind of case: ${was} → ${is}`), event.data.reason);
    }
    case 'RegistrationCorrected': {
      const { subject, text, phone, channel, receivedAt, newsroomId, inConfidence, reason } = event.data;
      if (inConfidence !== undefined)
        return inConfidence
          ? say(
              'Zgłaszający poprosił na swojej stronie o poufność: nazwisko widzą prowadzący i koordynatorzy',
              'Whoever wrote asked for confidence on their page: the name is for whoever has the case, and coordinators',
            )
          : say(
              'Zgłaszający zrezygnował na swojej stronie z poufności',
              'Whoever wrote gave up confidence on their page',
            );
      // Gone as a whole where the audit keeps no words of an erased person.
      const before = (event.data.before as typeof event.data.before | null) ?? {
        ...{ subject: null, text: null, phone: null },
      };
      const was = (field: Words, from: string | null | undefined, to: string | null | undefined) =>
        to === undefined ? [] : [`${field[language]}: ${short(from ?? '—')} → ${short(to ?? erased)}`];
      const by = (code: string | undefined) => code && (CHANNEL_WORDS[code]?.[language] ?? code);
      const changes = [
        ...was(FIELD.subject, before.subject, subject),
        ...was(FIELD.text, before.text, text),
        ...was(FIELD.phone, before.phone, phone),
        ...was(FIELD.channel, by(before.channel), by(channel)),
        ...was(FIELD.receivedAt, before.receivedAt && minuteOf(before.receivedAt), receivedAt && minuteOf(receivedAt)),
        ...(newsroomId === undefined
          ? []
          : [`${FIELD.newsroom[language]}: ${name(before.newsroomId ?? null)} → ${name(newsroomId)}`]),
      ];
      const what = say('Poprawiono dane rejestracji', 'Registration corrected');
      return withNote(changes.length > 0 ? `${what} (${changes.join('; ')})` : what, reason ?? erased);
    }
    case 'CaseAssigned':
    case 'CaseAssignedToUnit': {
      const { priority, note, dueAt } = event.data;
      const rank = PRIORITY[priority]?.[language] ?? priority;
      const to = name(event.type === 'CaseAssigned' ? event.data.employeeId : event.data.unitId);
      const until = dueAt === null ? '' : say(`, termin ${lastMinute(dueAt)}`, `, by ${lastMinute(dueAt)}`);
      return withNote(
        say(`Zadekretowano: ${to}, priorytet ${rank}${until}`, `Assigned to ${to}, priority ${rank}${until}`),
        note,
      );
    }
    case 'NoteAdded':
      return withNote(say('Notatka', 'Note'), event.data.text ?? erased);
    case 'AttachmentsAdded':
      return say('Dołączono pliki', 'Files added');
    case 'ReplyRecorded': {
      const { via, final, heldUntil } = event.data;
      if (via !== 'email') return say(`Odnotowano odpowiedź (${VIA[via].pl})`, `Answer noted down (${VIA[via].en})`);
      const to = event.data.to?.join(', ') ?? erased;
      const held = heldUntil === null ? '' : say(', wstrzymaną do cofnięcia', ', held to be taken back');
      return final
        ? say(`Przygotowano odpowiedź${held} do: ${to}`, `Answer recorded${held} for ${to}`)
        : say(`Przygotowano odpowiedź cząstkową${held} do: ${to}`, `Interim answer recorded${held} for ${to}`);
    }
    case 'ReplyReleased':
      return say('Minął czas na cofnięcie odpowiedzi', 'The time to take the answer back is over');
    case 'ReplyCancelled':
      return say('Cofnięto odpowiedź przed wysłaniem', 'Answer taken back before it was sent');
    case 'ReplySent':
      if (event.data.takenBy === 'outbox')
        return say('Zapisano odpowiedź w skrzynce nadawczej', 'Answer written to the outbox');
      if (event.data.takenBy === 'hand') return say('Odpowiedź doręczono', 'Answer delivered');
      return say('Wysłano odpowiedź', 'Answer sent');
    case 'ReplyDelivered':
      return say(
        `Odpowiedź doręczono: ${dayWords(event.data.deliveredOn)}${event.data.previous ? ` (wcześniej wpisano: ${dayWords(event.data.previous)})` : ''}`,
        `The answer was delivered on ${dayWords(event.data.deliveredOn)}${event.data.previous ? ` (written before: ${dayWords(event.data.previous)})` : ''}`,
      );
    case 'ReplyFailed':
      return withNote(
        event.data.returned
          ? say('Odpowiedź wróciła: nie dotarła do adresata', 'The answer came back: it did not arrive')
          : event.data.givenUp
            ? say('Odpowiedzi nie udało się wysłać', 'The answer could not be sent')
            : say(
                'Próba wysłania odpowiedzi nie powiodła się, będzie ponowiona',
                'Sending the answer failed, it will be tried again',
              ),
        event.data.reason,
      );
    case 'ReplyRetryRequested':
      return say('Ponowiono wysyłanie odpowiedzi', 'Answer sent again');
    case 'MessageForwarded':
      return withNote(
        say(
          `Przekazano wiadomość: ${name(event.data.employeeId)}`,
          `Message forwarded to ${name(event.data.employeeId)}`,
        ),
        event.data.note,
      );
    case 'ColleagueReplied':
      return say(
        `Odpowiedź wewnętrzna: ${event.data.employeeId ? name(event.data.employeeId) : (event.data.from ?? erased)}`,
        `Answer from inside: ${event.data.employeeId ? name(event.data.employeeId) : (event.data.from ?? erased)}`,
      );
    case 'CaseClosed': {
      const outcome = OUTCOME_WORDS[event.data.outcome][language];
      return withNote(say(`Zakończono sprawę: ${outcome}`, `Case closed: ${outcome}`), event.data.note);
    }
    case 'CaseReopened': {
      const { reason } = event.data;
      return withNote(say('Wznowiono sprawę', 'Case reopened'), reason && (REOPENING[reason]?.[language] ?? reason));
    }
    case 'CaseDismissed':
      return withNote(say('Uznano, że to nie jest sprawa', 'Not a case'), event.data.reason ?? erased);
    case 'CaseJoined':
      return say('Przeniesiono wiadomości do innej sprawy', 'Messages moved to another case');
    case 'CaseSplit':
      return say('Wydzielono z wiadomości nową sprawę', 'A case of its own was split off a message');
    case 'DeadlineWarned':
      return say(
        `Ostrzeżenie o terminie: ${name(event.data.caseOfficerId)}`,
        `Warned of the term: ${name(event.data.caseOfficerId)}`,
      );
    case 'SensitivitySet':
      return event.data.sensitivity === 'normal'
        ? say('Sprawa ma zwykły dostęp', 'The case is not confidential')
        : say('Sprawa ma ograniczony dostęp', 'The case is confidential');
    case 'RequestedBySet': {
      const { requestedBy, previous } = event.data;
      if (requestedBy !== null)
        return say(
          `Nadawca prosi o odpowiedź do: ${lastMinute(requestedBy)}`,
          `The sender asks for an answer by ${lastMinute(requestedBy)}`,
        );
      return previous === null
        ? say('Nadawca nie podaje własnego terminu', 'The sender names no deadline of their own')
        : say(
            `Usunięto termin nadawcy: ${lastMinute(previous)}`,
            `The sender’s own deadline removed: ${lastMinute(previous)}`,
          );
    }
    case 'RequestedByReminded':
      return say(
        `Przypomniano o terminie nadawcy (${lastMinute(event.data.requestedBy)}): ${name(event.data.caseOfficerId)}`,
        `Reminded of the sender’s own deadline (${lastMinute(event.data.requestedBy)}): ${name(event.data.caseOfficerId)}`,
      );
    case 'UnitHeadReplaced': {
      const { headId, goneId } = event.data;
      return headId === null
        ? say(
            `${name(goneId)} już tu nie pracuje: o sprawie, która czeka w komórce, wie teraz kierownik biura`,
            `${name(goneId)} does not work here any more: the coordinators were told of the case that waits in the unit`,
          )
        : say(
            `${name(goneId)} już tu nie pracuje: sprawę, która czeka w komórce, rozdziela teraz ${name(headId)}`,
            `${name(goneId)} does not work here any more: ${name(headId)} gives out the case that waits in the unit`,
          );
    }
    case 'AssignmentTermTold': {
      const at = lastMinute(event.data.dueAt);
      return event.data.passed
        ? say(`Minął termin dekretacji: ${at}`, `The term of the assignment has passed: ${at}`)
        : say(`Zbliża się termin dekretacji: ${at}`, `The term of the assignment is near: ${at}`);
    }
    case 'InputAwaited':
      return say(
        `Sprawa czeka na wkład (${name(event.data.unitId)}) do ${lastMinute(event.data.dueAt)}`,
        `The case waits for ${name(event.data.unitId)} until ${lastMinute(event.data.dueAt)}`,
      );
    case 'InputEnded':
      return say(
        `Sprawa nie czeka już na wkład (${name(event.data.unitId)})`,
        `The case does not wait for ${name(event.data.unitId)} any more`,
      );
    case 'InputPassedOver':
      return say(
        `Odpowiedziano bez wkładu (${event.data.unitIds.map(name).join(', ')}): ${event.data.reason ?? erased}`,
        `Answered without what was asked (${event.data.unitIds.map(name).join(', ')}): ${event.data.reason ?? erased}`,
      );
    case 'ApprovalMoved':
      return say(...approvalWords(event.data, event.data.reason ?? erased));
    case 'EscalationAcknowledged':
      return say(
        `Eskalację (poziom ${event.data.level}, termin ${event.data.rule}) ma: ${name(event.data.employeeId)}`,
        `The escalation (level ${event.data.level}, term ${event.data.rule}) is with ${name(event.data.employeeId)}`,
      );
    case 'AcknowledgementWithdrawn':
      return say(
        `Cofnięto „Mam to” (poziom ${event.data.level}, termin ${event.data.rule}): ${name(event.data.employeeId)}`,
        `“I have it” taken back (level ${event.data.level}, term ${event.data.rule}): ${name(event.data.employeeId)}`,
      );
    case 'CaseEscalated':
      return event.data.level === 3
        ? say('Eskalacja: termin minął bez odpowiedzi', 'Escalated: the term has passed unanswered')
        : say(`Eskalacja, poziom ${event.data.level}`, `Escalated, level ${event.data.level}`);
  }
}

const LONGEST_QUOTE = 500;
const short = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…` : text;

/** `29.12.2025`, or the instant in Warsaw for terms in hours. */
function lastDay({ legalEnd, endInstant }: { legalEnd: string | null; endInstant: string }): string {
  return legalEnd ? dayWords(legalEnd) : minuteOf(endInstant);
}

/** A day that is meant in whole ends at its own 24:00, not at the next day's beginning. */
function lastMinute(end: string): string {
  const words = minuteOf(end);
  if (!words.endsWith(' 00:00')) return words;
  return `${minuteOf(Temporal.Instant.from(end).subtract({ minutes: 1 }).toString()).slice(0, 10)} 24:00`;
}

/** As the history writes a day, `31.01.2026`. @param day `YYYY-MM-DD` */
export const dayWords = (day: string): string => day.split('-').reverse().join('.');

/** `07.01.2026 12:00`, in Warsaw. */
function minuteOf(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime();
  return `${dayWords(local.toPlainDate().toString())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

type FreeDayHeard = NonNullable<Extract<RecordedCaseEvent, { type: 'DeadlineRecomputed' }>['data']['day']>;

/** Of a clock that a free day moved. */
function withDay(
  clock: Pick<DeadlineData, 'rule' | 'legalEnd' | 'internalTarget' | 'endInstant'>,
  { change, date, name, before }: FreeDayHeard,
  language: Language,
): string {
  const why = {
    added: { pl: 'dodano dzień wolny', en: 'free day added' },
    removed: { pl: 'usunięto dzień wolny', en: 'free day removed' },
  };
  const moved = (pl: string, en: string, was: string | null, is: string | null) =>
    was === is || was === null || is === null
      ? []
      : language === 'pl'
        ? [`${pl} ${dayWords(is)} zamiast ${dayWords(was)}`]
        : [`${en} ${dayWords(is)} instead of ${dayWords(was)}`];
  const parts = [
    ...moved('do', 'until', before.legalEnd, clock.legalEnd),
    ...moved('cel wewnętrzny', 'internal target', before.internalTarget, clock.internalTarget),
  ];
  const dates = parts.length > 0 ? parts : [language === 'pl' ? 'inne dni ostrzeżeń' : 'warnings on other days'];
  const head = language === 'pl' ? 'Termin' : 'Term';
  return `${head} ${clock.rule}: ${dates.join(', ')} (${why[change][language]} ${dayWords(date)}: ${name})`;
}

/** What became of a draft, in Polish and in English. */
function approvalWords(
  { step, version, level }: Extract<RecordedCaseEvent, { type: 'ApprovalMoved' }>['data'],
  reason: string,
): [pl: string, en: string] {
  switch (step) {
    case 'submitted':
      return [
        `Przekazano projekt do akceptacji (wersja ${version})`,
        `A draft was submitted for approval (version ${version})`,
      ];
    case 'signed':
      return [
        `Podpisano projekt na szczeblu ${(level ?? 0) + 1} (wersja ${version})`,
        `The draft was signed on level ${(level ?? 0) + 1} (version ${version})`,
      ];
    case 'approved':
      return [
        `Podpisano projekt na ostatnim szczeblu: zaakceptowany (wersja ${version})`,
        `The draft was signed on the last level: approved (version ${version})`,
      ];
    case 'returned':
      return [
        `Zwrócono projekt do poprawy (wersja ${version}): ${reason}`,
        `The draft was returned (version ${version}): ${reason}`,
      ];
    case 'changed':
      return [
        `Zmieniono projekt (wersja ${version}): podpisy przestały się liczyć`,
        `The draft was changed (version ${version}): signatures count no more`,
      ];
    case 'withdrawn':
      return [`Wycofano projekt z akceptacji (wersja ${version})`, `The draft was withdrawn (version ${version})`];
    case 'sent':
      return [`Wysłano projekt (wersja ${version})`, `The draft was sent (version ${version})`];
    case 'sentUrgently':
      return [
        `Wysłano projekt bez akceptacji (wersja ${version}): ${reason}`,
        `The draft was sent without approval (version ${version}): ${reason}`,
      ];
    case 'refused':
      return [
        `Projekt nie wyszedł (wersja ${version}): sprawa go nie przyjęła`,
        `The draft did not leave (version ${version}): the case did not take it`,
      ];
  }
}
