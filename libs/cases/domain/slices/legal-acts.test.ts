import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import { about, caseRules, message, registration } from '../../testing/index.js';
import { openDeadlines } from '../case.js';
import { noCase, type CaseCommand } from '../decide.js';
import type { DecidedEvent, Via } from '../events.js';
import type { CaseKind } from '../kinds.js';
import { asParent, type ParentCase } from './appeal.js';
import type { LetterAct } from './letter-acts.js';

const NOW = '2026-03-05T09:00:00.000Z';
const of = (kind: CaseKind): readonly DecidedEvent[] =>
  caseRules.decide(
    {
      kind: 'register',
      ...about,
      registration: { ...registration, channel: 'paper', kind },
      message: message({ channel: 'paper' }),
      quote: null,
    },
    noCase,
  );
const happens = (history: readonly DecidedEvent[], ...commands: readonly CaseCommand[]): readonly DecidedEvent[] =>
  commands.reduce<readonly DecidedEvent[]>(
    (events, command) => [...events, ...caseRules.decide(command, fold(caseRules, events))],
    history,
  );
const clocks = (history: readonly DecidedEvent[]) =>
  Object.fromEntries(
    openDeadlines(fold(caseRules, history).clock).map(({ rule, endInstant }) => [rule, endInstant.slice(0, 10)]),
  );
const by = (via: Exclude<Via, 'email'>, letter: LetterAct, deliveredAt = NOW, final = true): CaseCommand => ({
  kind: 'recordDelivered',
  replyId: 'r1',
  final,
  via,
  to: [],
  subject: 'Re: Remont mostu',
  text: 'Pismo.',
  html: null,
  wholeHtml: null,
  attachments: [],
  deliveredAt,
  now: deliveredAt > NOW ? deliveredAt : NOW,
  letter,
});
const classify = (as: CaseKind): CaseCommand => ({ kind: 'classify', as, reason: null, quote: null, now: NOW });

describe('forwarding to the competent body', () => {
  const letter = { act: 'forward', body: 'Starosta', reasons: 'Droga powiatowa.', part: false } as const;
  it.each<[CaseKind, string]>([
    ['complaint', 'KPA 231'],
    ['suggestion', 'KPA 243'],
    ['petition', 'PET 6'],
    ['application', 'KPA 65 §1'],
  ])('of a %s ends it under %s, and all clocks', (kind, article) => {
    const history = happens(of(kind), by('post', letter));
    expect(history).toContainEqual({
      type: 'CaseForwarded',
      data: {
        ...about,
        replyId: 'r1',
        body: 'Starosta',
        reasons: 'Droga powiatowa.',
        article,
        part: false,
        at: NOW,
        late: false,
      },
    });
    expect(clocks(history)).toEqual({});
    expect(fold(caseRules, history).closing).toMatchObject({ closed: true, outcome: 'forwarded' });
  });
  it('after its term is done all the same, and says so', () =>
    expect(happens(of('complaint'), by('post', letter, '2026-03-10T09:00:00.000Z'))).toContainEqual(
      expect.objectContaining({ type: 'CaseForwarded', data: expect.objectContaining({ late: true }) }),
    ));
  it('of a part leaves the office the rest, and no term in which to forward', () => {
    const history = happens(of('complaint'), by('post', { ...letter, part: true }, NOW, false));
    expect(clocks(history)).toEqual({ SKARGA: '2026-04-02' });
    expect(fold(caseRules, history).closing.closed).toBe(false);
  });
  it('is refused of what is a duty of this office alone', () =>
    given(caseRules, of('dataSubjectRequest')).when(by('post', letter)).thenRefused('kind-not-forwarded'));
});

describe('a case that stays with the office', () => {
  const keep: CaseCommand = { kind: 'keepCase', now: NOW };
  it('has no term in which to forward it any more, nor after it was classified anew', () => {
    expect(clocks(happens(of('complaint'), keep))).toEqual({ SKARGA: '2026-04-02' });
    expect(clocks(happens(of('unclassified'), keep, classify('suggestion')))).toEqual({ WNIOSEK: '2026-04-02' });
    given(caseRules, happens(of('complaint'), keep))
      .when(keep)
      .thenRefused('no-forwarding-clock');
  });
  it('has none either once it is answered', () =>
    expect(
      clocks(
        happens(of('complaint'), {
          ...(by('post', { act: 'forward', body: '', reasons: '', part: false }) as object),
          letter: undefined,
        } as CaseCommand),
      ),
    ).toEqual({}));
});

describe('a refusal by decision', () => {
  const decision = {
    act: 'refuse',
    legalBasis: 'UDIP 5 ust. 2',
    reasoning: 'Tajemnica przedsiębiorcy.',
    persons: [{ name: 'Jan Dąb', position: 'dyrektor' }],
    interests: ['Mosty SA'],
    instruction: 'Odwołanie w 14 dni.',
    documents: 1,
    via: 'post',
  } as const;
  it('is served, stops the clock by the day on which it was posted, and ends the case', () => {
    const history = happens(of('publicInformationRequest'), by('post', decision));
    expect(clocks(history)).toEqual({});
    expect(fold(caseRules, history)).toMatchObject({
      closing: { outcome: 'refused' },
      refusal: { replyId: 'r1' },
    });
  });
  it.each<[string, CaseKind, Partial<Extract<LetterAct, { act: 'refuse' }>>, string]>([
    ['without the signed document', 'pressInquiry', { documents: 0 }, 'refusal-document-missing'],
    ['without who took a stand', 'pressInquiry', { persons: [] }, 'refusal-persons-missing'],
    ['by telephone', 'pressInquiry', { via: 'phone' }, 'decision-is-served'],
    ['in a kind that knows none', 'complaint', {}, 'kind-knows-no-refusal'],
  ])('is refused %s', (_, kind, changes, code) =>
    given(caseRules, of(kind))
      .when(by('post', { ...decision, ...changes }))
      .thenRefused(code),
  );
  it('under KPA needs nobody who took a stand', () =>
    expect(
      fold(caseRules, happens(of('application'), by('inPerson', { ...decision, via: 'inPerson', persons: [] }))).closing
        .outcome,
    ).toBe('refused'));
  it('can be appealed against, and an answer cannot', () => {
    const refused = fold(caseRules, happens(of('pressInquiry'), by('post', decision)));
    expect(asParent(refused)).toEqual({ id: about.caseId, decided: true, underUdip: true });
    expect(asParent(fold(caseRules, of('pressInquiry'))).decided).toBe(false);
  });
});

describe('an appeal or urging motion', () => {
  const udip: ParentCase = { id: 'p1', decided: true, underUdip: true };
  const kpa: ParentCase = { ...udip, underUdip: false };
  const name = (parent: ParentCase, handling: 'examine' | 'passOn'): CaseCommand => ({
    kind: 'nameParent',
    parent,
    handling,
    now: NOW,
  });
  it.each<[CaseKind, string, ParentCase, 'examine' | 'passOn', Record<string, string>]>([
    ['appeal', 'a refusal of information', udip, 'examine', { 'UDIP-16-APP': '2026-03-16' }],
    ['appeal', 'a refusal of information', udip, 'passOn', { 'KPA-133': '2026-03-09' }],
    ['appeal', 'another decision', kpa, 'examine', { 'KPA-35-3A': '2026-04-02' }],
    ['urgingMotion', 'delay', kpa, 'examine', { 'KPA-37-EXAMINE': '2026-03-09' }],
    ['urgingMotion', 'delay', kpa, 'passOn', { 'KPA-37-PASS': '2026-03-09' }],
  ])('(%s) against %s runs by who examines it', (kind, _, parent, handling, expected) =>
    expect(clocks(happens(of(kind), name(parent, handling)))).toEqual(expected),
  );
  it('may be thought over', () => {
    const history = happens(of('appeal'), name(udip, 'examine'), name(udip, 'passOn'));
    expect(clocks(history)).toEqual({ 'KPA-133': '2026-03-09' });
    given(caseRules, history).when(name(udip, 'passOn')).thenNothing();
  });
  it('keeps what it runs by when it is classified and classified back', () =>
    expect(clocks(happens(of('appeal'), name(udip, 'examine'), classify('other'), classify('appeal')))).toEqual({
      'UDIP-16-APP': '2026-03-16',
    }));
  it.each<[CaseKind, ParentCase, Record<string, string>]>([
    ['appeal', udip, { 'UDIP-16-BODY': '2026-03-19' }],
    ['appeal', kpa, { 'KPA-35-BODY': '2026-04-07' }],
    ['urgingMotion', kpa, { 'KPA-37-BODY': '2026-03-12' }],
  ])('(%s) that was passed on leaves the term of the other body to watch', (kind, parent, expected) => {
    const letter = { act: 'forward', body: 'SKO', reasons: 'Organ odwoławczy.', part: false } as const;
    const history = happens(of(kind), name(parent, 'passOn'), by('post', letter));
    expect(clocks(history)).toEqual(expected);
    expect(fold(caseRules, history).closing.closed).toBe(false);
  });
  it('is none against an answer, of another kind, or against itself', () => {
    given(caseRules, of('appeal'))
      .when(name({ ...udip, decided: false }, 'examine'))
      .thenRefused('no-decision-to-appeal');
    given(caseRules, of('complaint')).when(name(udip, 'examine')).thenRefused('not-an-appeal');
    given(caseRules, of('appeal'))
      .when(name({ ...udip, id: about.caseId }, 'examine'))
      .thenRefused('cannot-appeal-itself');
  });
});

describe('a complaint that an MP passed on (KPA 237 §2)', () => {
  const refer: CaseCommand = { kind: 'referComplaint', by: 'mp', name: 'Ewa Poseł', now: NOW };
  const told: CaseCommand = { kind: 'notifyReferrer', at: NOW, now: NOW };
  const withdrawn: CaseCommand = { kind: 'withdrawReferral', reason: 'Pomyłka.' };
  const OWN = { SKARGA: '2026-04-02', 'SKARGA-FWD': '2026-03-09' };
  it('runs fourteen days in which to tell them, too', () =>
    expect(clocks(happens(of('complaint'), refer))).toEqual({ ...OWN, 'SKARGA-MP': '2026-03-16' }));
  it('stops that clock once they are told, and never starts it again', () =>
    expect(clocks(happens(of('complaint'), refer, told, classify('other'), classify('complaint')))).toEqual(OWN));
  it('has that clock no more where the mark is taken off', () =>
    expect(clocks(happens(of('complaint'), refer, withdrawn))).toEqual(OWN));
  it('is marked once, and a case of another kind never', () => {
    given(caseRules, happens(of('complaint'), refer))
      .when(refer)
      .thenRefused('already-referred');
    given(caseRules, of('petition')).when(refer).thenRefused('not-a-complaint');
    given(caseRules, of('complaint')).when(withdrawn).thenRefused('not-referred');
    given(caseRules, happens(of('complaint'), refer, told))
      .when(told)
      .thenRefused('referrer-notified');
  });
});
