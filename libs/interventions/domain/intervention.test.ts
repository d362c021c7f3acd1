import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registered as pressInquiry } from '#libs/cases/testing';
import { given } from '#libs/kernel/testing';
import { STEPS, type InterventionEvent, type Step } from './events.js';
import { intervention, interventionCase, type InterventionCommand, type PlaceDetails } from './intervention.js';

const its = { caseId: 'i1', contactId: 'p1' };
const today = '2026-03-02';
const registered = pressInquiry
  .slice(0, 1)
  .map((event) => ({ ...event, data: { ...event.data, kind: 'intervention' } }));
const after = (...events: readonly InterventionEvent[]) =>
  given(interventionCase, [...registered, ...events] as unknown as InterventionEvent[]);

const place: PlaceDetails = {
  address: 'ul. Długa 7, przy szkole',
  road: null,
  kilometre: null,
  latitude: null,
  longitude: null,
  areaCode: null,
};
const put = (changes: Partial<PlaceDetails>): InterventionCommand => ({
  type: 'Place',
  ...its,
  place: { ...place, ...changes },
});
const placed: InterventionEvent = { type: 'InterventionPlaced', data: { ...its, ...place } };
const take = (step: Step, promisedFor: string | null = null, stepId = 's1'): InterventionCommand => ({
  type: 'TakeStep',
  ...its,
  stepId,
  step,
  public: true,
  text: 'Jedziemy zobaczyć.',
  promisedFor,
  today,
});
const taken = (
  step: Step,
  promisedFor: string | null = null,
  promise = promisedFor,
  stepId = 's1',
): InterventionEvent => ({
  type: 'InterventionStepTaken',
  data: { ...its, stepId, step, public: true, text: 'Jedziemy zobaczyć.', promisedFor, promise },
});
const withdraw = (stepId = 's1'): InterventionCommand => ({ type: 'WithdrawStep', ...its, stepId, reason: 'pomyłka' });

describe('where it is', () => {
  it('is said by an address, a road with its kilometre, or a point; the same again is no news', () => {
    after().when(put({})).then([placed]);
    after(placed).when(put({})).thenNothing();
    const onRoad = { address: '', road: 'DW 964', kilometre: 12.4 };
    after(placed)
      .when(put(onRoad))
      .then([{ type: 'InterventionPlaced', data: { ...its, ...place, ...onRoad } }]);
  });

  it.each<[string, Partial<PlaceDetails>, string]>([
    ['nothing at all', { address: '' }, 'place-empty'],
    ['a kilometre of no road', { kilometre: 12.4 }, 'kilometre-without-road'],
    ['half a point', { latitude: 50.06 }, 'point-halved'],
    ['a point with its coordinates swapped', { latitude: 19.94, longitude: 50.06 }, 'point-swapped'],
    ['a point in another country', { latitude: 40.4, longitude: -3.7 }, 'point-outside'],
  ])('is not %s', (_, changes, code) => after().when(put(changes)).thenRefused(code));
});

describe('steps', () => {
  it('promise a day that is to come, and an earlier promise goes on until the work ends', () => {
    after()
      .when(take('accepted', '2026-03-10'))
      .then([taken('accepted', '2026-03-10')]);
    after()
      .when(take('accepted', today))
      .then([taken('accepted', today)]);
    after(taken('accepted', '2026-03-10'))
      .when(take('ordered', null, 's2'))
      .then([taken('ordered', null, '2026-03-10', 's2')]);
    after(taken('accepted', '2026-03-10'))
      .when(take('done', null, 's2'))
      .then([taken('done', null, null, 's2')]);
    after().when(take('accepted', '2026-03-01')).thenRefused('promise-past');
    after().when(take('done', '2026-03-10')).thenRefused('promise-of-the-end');
  });

  it('go on after the end only once it is taken up again', () => {
    after(taken('done'))
      .when(take('inspected', null, 's2'))
      .thenRefused('step-after-end');
    after(taken('refused'))
      .when(take('accepted', null, 's2'))
      .then([taken('accepted', null, null, 's2')]);
  });

  it('are withdrawn where they were a slip: it stands as it did without them', () => {
    const data = { ...its, stepId: 's2', reason: 'pomyłka' };
    after(taken('accepted', '2026-03-10'), taken('done', null, null, 's2'))
      .when(withdraw('s2'))
      .then([{ type: 'InterventionStepWithdrawn', data: { ...data, state: 'accepted', promise: '2026-03-10' } }]);
    after(taken('accepted', '2026-03-10'))
      .when(withdraw())
      .then([{ type: 'InterventionStepWithdrawn', data: { ...data, stepId: 's1', state: 'reported', promise: null } }]);
    after().when(withdraw()).thenRefused('step-not-found');
  });

  it('stand as one who only reads the steps that are left would say', () => {
    const act = fc.record({
      step: fc.constantFrom(...STEPS),
      promisedFor: fc.option(fc.constantFrom('2026-03-02', '2026-03-09', '2026-04-01'), { nil: null }),
      withdraws: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let state = intervention.initialState;
        const left: { id: string; step: Step; promisedFor: string | null }[] = [];
        const doing = (command: InterventionCommand) => {
          try {
            state = intervention.decide(command, state).reduce(intervention.evolve, state);
            return true;
          } catch {
            return false;
          }
        };
        for (const [index, { step, promisedFor, withdraws }] of acts.entries()) {
          const id = `s${index}`;
          if (withdraws && left.length > 0) doing(withdraw(left.splice(0, 1)[0]!.id));
          else if (doing(take(step, promisedFor, id))) left.push({ id, step, promisedFor });
        }
        const end = left.findLastIndex(({ step }) => step === 'done' || step === 'refused');
        const promised = left.slice(end + 1).findLast((one) => one.promisedFor !== null);
        expect(state.state).toBe(left.at(-1)?.step ?? 'reported');
        expect(state.promise).toBe(promised?.promisedFor ?? null);
      }),
    );
  });
});

describe('a promise', () => {
  const broken = (promise: string): InterventionCommand => ({ type: 'BreakPromise', ...its, promise, told: ['ola'] });
  const data = { ...its, promise: '2026-03-10', told: ['ola'] };

  it('is broken once, and only while it holds', () => {
    const accepted = taken('accepted', '2026-03-10');
    after(accepted)
      .when(broken('2026-03-10'))
      .then([{ type: 'InterventionPromiseBroken', data }]);
    after(accepted, { type: 'InterventionPromiseBroken', data }).when(broken('2026-03-10')).thenNothing();
    after(accepted, taken('ordered', '2026-03-20', '2026-03-20', 's2'))
      .when(broken('2026-03-10'))
      .thenNothing();
    after(accepted, taken('done', null, null, 's2'))
      .when(broken('2026-03-10'))
      .thenNothing();
  });
});

it('of another kind, it has none of this', () =>
  given(interventionCase, pressInquiry.slice(0, 1) as unknown as InterventionEvent[])
    .when(take('accepted'))
    .thenRefused('case-of-another-kind'));

describe('photos', () => {
  const details = {
    stepId: null,
    moment: 'before' as const,
    public: false,
    description: 'Dziura przed szkołą',
    originalId: 'f1',
    shownId: 'f2',
    width: 1_600,
    height: 1_200,
  };
  const add = (stepId: string | null = null, id = 'z1'): InterventionCommand => ({
    type: 'AddPhoto',
    ...its,
    photo: { ...details, id, stepId },
  });
  const added = (stepId: string | null = null, photoId = 'z1'): InterventionEvent => ({
    type: 'InterventionPhotoAdded',
    data: { ...its, ...details, photoId, stepId },
  });
  const remove: InterventionCommand = { type: 'RemovePhoto', ...its, photoId: 'z1', reason: 'widać twarz' };
  const removed: InterventionEvent = {
    type: 'InterventionPhotoRemoved',
    data: { ...its, photoId: 'z1', reason: 'widać twarz' },
  };

  it('are of the report, or of a step that was taken', () => {
    after().when(add()).then([added()]);
    after(taken('accepted'))
      .when(add('s1'))
      .then([added('s1')]);
    after().when(add('s1')).thenRefused('step-not-found');
  });

  it('come after the end where the form brought them: the case may be closed while they are decoded', () => {
    const closed = {
      type: 'CaseClosed',
      data: { ...pressInquiry[0]!.data, outcome: 'done', note: null },
    } as unknown as InterventionEvent;
    after(closed)
      .when({ ...add(), received: true } as InterventionCommand)
      .then([added()]);
    after(closed).when(add()).thenRefused('case-closed');
  });

  it('are removed with a reason, once, and outlive the step that they were of', () => {
    after(added()).when(remove).then([removed]);
    after(added(), removed).when(remove).thenRefused('photo-not-found');
    const withdrawn: InterventionEvent = {
      type: 'InterventionStepWithdrawn',
      data: { ...its, stepId: 's1', reason: 'pomyłka', state: 'reported', promise: null },
    };
    after(taken('accepted'), added('s1'), withdrawn).when(remove).then([removed]);
  });

  it('are a hundred at most', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => added(null, `z${n}`));
    after(...hundred)
      .when(add(null, 'last'))
      .thenRefused('too-many-photos');
  });
});

describe('a name that is given in confidence', () => {
  const person = { name: 'Alicja Poufna', email: null, phone: '123456789' };
  const name: InterventionCommand = { type: 'NameReporter', ...its, ...person };
  const named: InterventionEvent = { type: 'InterventionReporterNamed', data: { ...its, ...person } };

  it('is given once', () => {
    after().when(name).then([named]);
    after(named).when(name).thenNothing();
  });
});

describe('what whoever reported says on the page of their report', () => {
  const rate = (satisfied: boolean, comment: string | null = null): InterventionCommand => ({
    type: 'Rate',
    ...its,
    satisfied,
    comment,
  });
  const rated = (satisfied: boolean): InterventionEvent => ({
    type: 'InterventionRated',
    data: { ...its, satisfied, comment: null },
  });
  const mails = (on: boolean): InterventionCommand => ({ type: 'SwitchMails', ...its, on });
  const switched = (on: boolean): InterventionEvent => ({ type: 'InterventionMailsSwitched', data: { ...its, on } });

  it('counts once, and may be changed', () => {
    after()
      .when(rate(true))
      .then([rated(true)]);
    after(rated(true)).when(rate(true)).thenNothing();
    after(rated(true))
      .when(rate(false))
      .then([rated(false)]);
  });

  it('is no more mails, or mails again', () => {
    after().when(mails(true)).thenNothing();
    after()
      .when(mails(false))
      .then([switched(false)]);
    after(switched(false)).when(mails(false)).thenNothing();
    after(switched(false))
      .when(mails(true))
      .then([switched(true)]);
  });

  it('is taken after the end, when no step is', () => {
    const closed = {
      type: 'CaseClosed',
      data: { ...pressInquiry[0]!.data, outcome: 'done', note: null },
    } as unknown as InterventionEvent;
    after(closed)
      .when(rate(false))
      .then([rated(false)]);
    after(closed)
      .when(mails(false))
      .then([switched(false)]);
    after(closed).when(take('inspected')).thenRefused('case-closed');
  });
});

describe('what stands of it on the public site', () => {
  const categorised: InterventionEvent = {
    type: 'InterventionCategorised',
    data: { ...its, categoryId: 'roads', category: 'Drogi' },
  };
  const shown: InterventionEvent = {
    type: 'InterventionPhotoAdded',
    data: {
      ...its,
      ...{ photoId: 'f1', stepId: null, moment: 'before', public: true, description: 'Dziura' },
      ...{ originalId: 'o', shownId: 's', width: 1, height: 1 },
    },
  };
  const internal: InterventionEvent = { ...shown, data: { ...shown.data, photoId: 'f2', public: false } };
  const words = { title: 'Dziura', text: 'Przed mostem.', photoIds: ['f1'], withPoint: false };
  const publish = (more: object = {}): InterventionCommand => ({
    type: 'Publish',
    ...its,
    ...words,
    categoryIds: ['roads'],
    ...more,
  });
  const published: InterventionEvent = { type: 'InterventionPublished', data: { ...its, ...words } };

  it('is what somebody looked through, of a category of which reports may be published', () => {
    after(categorised, shown).when(publish()).then([published]);
    after(shown).when(publish()).thenRefused('publication-off');
    after(categorised, shown)
      .when(publish({ categoryIds: ['light'] }))
      .thenRefused('publication-off');
    after(categorised, shown, internal)
      .when(publish({ photoIds: ['f2'] }))
      .thenRefused('publication-photo-not-public');
    after(categorised, shown, placed)
      .when(publish({ withPoint: true }))
      .thenRefused('publication-without-point');
  });

  it('is taken off, with the reason', () => {
    const off: InterventionCommand = { type: 'Unpublish', ...its, reason: 'prośba' };
    after(categorised, shown, published)
      .when(off)
      .then([{ type: 'InterventionUnpublished', data: { ...its, reason: 'prośba' } }]);
    after(categorised, shown).when(off).thenRefused('publication-missing');
  });
});

describe('a report of the same as another', () => {
  const link = (leader: string, led = false): InterventionCommand => ({ type: 'Link', ...its, leader, led });
  const unlink: InterventionCommand = { type: 'Unlink', ...its };
  const linked: InterventionEvent = { type: 'InterventionLinked', data: { ...its, sameAsId: 'i2' } };

  it('follows that one until somebody says that it is of something else', () => {
    after().when(link('i2')).then([linked]);
    after(linked).when(link('i2')).thenNothing();
    after(linked)
      .when(unlink)
      .then([{ type: 'InterventionUnlinked', data: { ...its, sameAsId: 'i2' } }]);
    after().when(unlink).thenNothing();
  });

  it('follows neither itself, nor two, and none while others follow it', () => {
    after().when(link('i1')).thenRefused('linked-to-itself');
    after(linked).when(link('i3')).thenRefused('report-linked');
    after().when(link('i2', true)).thenRefused('report-linked');
  });
});

describe('somebody who follows a report of another', () => {
  const follow = { type: 'Follow', ...its, followerId: 'f', email: 'f@poczta.example', language: 'pl' } as const;
  const followed = {
    type: 'InterventionFollowed',
    data: { ...its, followerId: 'f', email: 'f@poczta.example', language: 'pl' },
  } as const;
  const leave = { type: 'Unfollow', ...its, followerId: 'f', because: 'asked' } as const;
  const left = { type: 'InterventionUnfollowed', data: { ...its, followerId: 'f', because: 'asked' } } as const;

  it('does so once, until they say no more', () => {
    after().when(follow).then([followed]);
    after(followed).when(follow).thenNothing();
    after(followed).when(leave).then([left]);
    after(followed, left).when(leave).thenNothing();
    after().when(leave).thenNothing();
  });
});
