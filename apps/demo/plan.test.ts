import { describe, expect, it } from '@jest/globals';
import { DRAFTS } from './drafts.js';
import { AUDIT_STORIES, auditStories, octoberOf } from './auditing.js';
import { LETTERS } from './other-kinds.js';
import { employees, journalists, newsrooms, UNITS } from './people.js';
import { DEMO_CASES, demoPlan } from './plan.js';
import { Random } from './random.js';
import { BOUNDARIES, interventionPlan } from './interventions.js';

const END = Temporal.Instant.from('2026-11-23T11:30:00Z');
const people = journalists(new Random(1), newsrooms());
const plan = demoPlan(END, people);

describe('the demonstration office', () => {
  it('has its people', () => {
    expect(UNITS).toHaveLength(13);
    expect(employees(new Random(1))).toHaveLength(40);
    expect(newsrooms()).toHaveLength(60);
    expect(new Set(people.map(({ email }) => email)).size).toBe(300);
  });

  it('has 1,500 cases of a year that ends now', () => {
    const arrivals = plan.filter(({ kind }) => kind === 'arrive');
    expect(arrivals).toHaveLength(DEMO_CASES);
    expect(plan.every(({ at }) => Temporal.Instant.compare(at, END) <= 0)).toBe(true);
    expect(plan[0]!.at.until(END).total('hours')).toBeGreaterThan(360 * 24);
  });

  it('tells each story in order: nothing happens to a case before it came', () => {
    for (const story of Map.groupBy(plan, ({ case: theCase }) => theCase).values())
      expect(story[0]!.kind).toBe('arrive');
  });

  it('asks units about some of them: they answer in time and late, decline, ask back, and one answer does not wait', () => {
    const asked = new Map(plan.flatMap((step) => (step.kind === 'ask' ? [[step.case, step]] : [])));
    expect(asked.size).toBeGreaterThan(100);
    const said = plan.filter((step) => step.kind === 'contribute');
    for (const { case: theCase, at } of said) expect(Temporal.Instant.compare(asked.get(theCase)!.at, at)).toBe(-1);
    expect(new Set(said.map(({ act }) => act))).toEqual(new Set(['answer', 'decline', 'askBack', 'announceLateness']));
    const late = said.filter(({ case: theCase, at }) => Temporal.Instant.compare(at, asked.get(theCase)!.dueAt) > 0);
    expect(late.length).toBeGreaterThan(5);
    expect(plan.some((step) => step.kind === 'reply' && step.isPastInput)).toBe(true);
  });

  it('is the same every time', () => expect(demoPlan(END, people)).toEqual(plan));

  it('drafts answers to its letters, on every level, and comments on words that stand in them', () => {
    const subjects = LETTERS.map(({ subject }) => subject);
    expect(DRAFTS.map(({ subject }) => subject).filter((subject) => !subjects.includes(subject))).toEqual([]);
    const strange = DRAFTS.flatMap(({ text, acts }) =>
      acts.flatMap((act) => (act.does === 'comment' && !text.includes(act.on) ? [act.on] : [])),
    );
    expect(strange).toEqual([]);
    const signatures = DRAFTS.map(({ acts }) => acts.filter(({ does }) => does === 'sign').length);
    expect(new Set(signatures)).toEqual(new Set([0, 1, 2]));
  });

  it('has what residents report: most of it done, each told in order, some left standing', () => {
    const reports = Map.groupBy(interventionPlan(END, 300), ({ report }) => report);
    expect(reports.size).toBe(300);
    for (const story of reports.values()) expect(story[0]!.kind).toBe('report');
    const closed = [...reports.values()].filter((story) =>
      story.some((step) => step.kind === 'work' && step.closes),
    ).length;
    expect(closed).toBeGreaterThan(200);
    expect(closed).toBeLessThan(295);
    const kinds = new Set([...reports.values()].flat().map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['report', 'work', 'rate', 'reopen', 'publish']));
    expect(interventionPlan(END, 300)).toEqual(interventionPlan(END, 300));
  });

  it('has every report inside of its municipality, on the map', () => {
    const boundaries = new Map(BOUNDARIES.map(({ code, rings }) => [code, rings[0]!]));
    const sides = (ring: readonly number[], parity: number) => ring.filter((_, index) => index % 2 === parity);
    for (const step of interventionPlan(END, 100)) {
      if (step.kind !== 'report') continue;
      const { areaCode, latitude, longitude } = step.place;
      const ring = boundaries.get(areaCode!)!;
      expect(longitude).toBeGreaterThan(Math.min(...sides(ring, 0)));
      expect(longitude).toBeLessThan(Math.max(...sides(ring, 0)));
      expect(latitude).toBeGreaterThan(Math.min(...sides(ring, 1)));
      expect(latitude).toBeLessThan(Math.max(...sides(ring, 1)));
    }
  });
});

describe('what an auditor finds in the demonstration', () => {
  it.each(['2026-11-23T11:30:00Z', '2026-10-20T11:30:00Z', '2026-10-02T08:00:00Z', '2027-03-01T10:00:00Z'])(
    'lies in the year that ends at %s: three late cases, and an October',
    (end) => {
      const stories = auditStories(Temporal.Instant.from(end), people);
      const cases = Map.groupBy(stories, ({ case: theCase }) => theCase);
      expect(cases.size).toBe(AUDIT_STORIES);
      const october = octoberOf(Temporal.Instant.from(end));
      expect(october.length).toBeGreaterThan(8);
      for (const [number, story] of cases) {
        expect(story[0]!.kind).toBe('arrive');
        const lasts = story.map(({ at }) => at);
        expect(lasts).toEqual(lasts.toSorted((one, other) => Temporal.Instant.compare(one, other)));
        const took = lasts[0]!.until(lasts.at(-1)!).total('hours') / 24;
        if (number < 3) expect(took).toBeGreaterThan(15);
      }
    },
  );
});
