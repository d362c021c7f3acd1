import type { Channel, Outcome, Priority } from '#libs/cases';
import { AUDIT_STORIES, auditStories } from './auditing.js';
import { questionsAbout, type ContributionStep } from './contributions.js';
import { moment, workingDays } from './days.js';
import type { DemoJournalist } from './people.js';
import { Random } from './random.js';
import { instruction, letter, note } from './topics.js';

/** One thing that happens in the demonstration's year. `case` counts from 0; people are indexes into their role's list. */
export type DemoStep = { readonly at: Temporal.Instant; readonly case: number } & (
  | {
      readonly kind: 'arrive';
      readonly channel: Channel;
      readonly journalist: DemoJournalist;
      readonly subject: string;
      readonly text: string;
      readonly withAttachment: boolean;
    }
  | {
      readonly kind: 'assign';
      readonly officer: number;
      readonly coordinator: number;
      readonly priority: Priority;
      readonly note: string | null;
    }
  | { readonly kind: 'note'; readonly officer: number; readonly text: string }
  | { readonly kind: 'draft'; readonly officer: number; readonly text: string }
  | {
      readonly kind: 'reply';
      readonly officer: number;
      readonly text: string;
      /** Units that were asked have not answered. */
      readonly isPastInput?: boolean;
    }
  | { readonly kind: 'followUp'; readonly text: string }
  | { readonly kind: 'close'; readonly officer: number; readonly outcome: Outcome; readonly note: string | null }
  | { readonly kind: 'dismiss'; readonly coordinator: number }
  | ContributionStep
);

/** Of a demonstration that nobody wants smaller. */
export const DEMO_CASES = 1_500;
/** A smaller office has nothing to find. */
const SMALLEST_TOLD = 100;
const OFFICERS = 13;
const COORDINATORS = 3;
const SEED = 20_260;
/** Apart from the others: what units are asked changes nothing else of the year. */
const CONTRIBUTIONS_SEED = 31_007;

type Without<T> = T extends unknown ? Omit<T, 'at' | 'case'> : never;
type Event = Without<DemoStep>;

/**
 * A year of an office, ending at `end`: the same every time but for the dates. Most cases are answered within days, some late, some
 * not at all; the last ones are still open.
 */
export function demoPlan(
  end: Temporal.Instant,
  people: readonly DemoJournalist[],
  cases = DEMO_CASES,
): readonly DemoStep[] {
  const random = new Random(SEED);
  const asking = new Random(CONTRIBUTIONS_SEED);
  const days = workingDays(end);
  const steps = Array.from({ length: cases }, (_, theCase) => {
    // The last ones came in today, up to now.
    const latest = end.subtract({ minutes: random.between(1, 240) });
    const arrival = Math.floor(((theCase + random.next()) / cases) * days.length);
    const story = storyOf(random, days, Math.min(arrival, days.length - 1), random.pick(people));
    return withContributions(asking, story, end).map((step, index) => ({
      ...step,
      at: index === 0 && Temporal.Instant.compare(step.at, latest) > 0 ? latest : step.at,
      case: theCase,
    }));
  }).flat();
  // What an auditor finds stands in the place of the first stories of an office that is not too small for it.
  const told =
    cases < SMALLEST_TOLD
      ? steps
      : [...auditStories(end, people), ...steps.filter((step) => step.case >= AUDIT_STORIES)];
  return told
    .filter(({ at }) => Temporal.Instant.compare(at, end) <= 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || a.case - b.case);
}

type Timed = Event & { readonly at: Temporal.Instant };

/** The story, and what units are asked meanwhile. */
function withContributions(random: Random, story: readonly Timed[], end: Temporal.Instant): readonly Timed[] {
  const [arrival] = story;
  const assignment = story.find(({ kind }) => kind === 'assign');
  const answer = story.find(({ kind }) => kind === 'reply');
  if (arrival?.kind !== 'arrive' || assignment?.kind !== 'assign' || answer?.kind !== 'reply') return story;
  const { officer, at: assignedAt } = assignment;
  const { steps, isPast } = questionsAbout(random, {
    ...{ subject: arrival.subject, officer, assignedAt },
    answeredAt: Temporal.Instant.compare(answer.at, end) > 0 ? undefined : answer.at,
  });
  return [...story.map((step) => (step === answer && isPast ? { ...answer, isPastInput: true } : step)), ...steps];
}

function storyOf(
  random: Random,
  days: readonly Temporal.PlainDate[],
  arrival: number,
  journalist: DemoJournalist,
): (Event & { at: Temporal.Instant })[] {
  const story: (Event & { at: Temporal.Instant })[] = [];
  const { subject, text, answer, followUp } = letter(random, journalist.name, journalist.newsroom.name);
  const officer = random.between(0, OFFICERS - 1);
  const coordinator = random.between(0, COORDINATORS - 1);
  let day = arrival;
  let minute = random.between(7 * 60, 14 * 60);
  // What is planned past the last working day falls behind the end, and is cut there.
  const add = (event: Event, laterDays = 0, laterMinutes = 0) => {
    day += laterDays;
    minute = laterDays > 0 ? random.between(8 * 60, 15 * 60) : minute + laterMinutes;
    story.push({ ...event, at: moment(days, day, minute) });
  };

  const channel = random.weighted<Channel>([
    ['email', 78],
    ['phone', 13],
    ['paper', 5],
    ['inPerson', 4],
  ]);
  add({
    kind: 'arrive',
    channel,
    journalist,
    subject,
    text,
    withAttachment: channel === 'email' && random.chance(0.06),
  });
  if (random.chance(0.03)) {
    add({ kind: 'dismiss', coordinator }, 0, random.between(5, 60));
    return story;
  }

  const priority = random.weighted<Priority>([
    ['low', 8],
    ['normal', 62],
    ['high', 22],
    ['urgent', 8],
  ]);
  add(
    { kind: 'assign', officer, coordinator, priority, note: random.chance(0.4) ? instruction(random) : null },
    random.chance(0.8) ? 0 : 1,
    random.between(4, 90),
  );
  for (
    let written = random.weighted([
      [0, 45],
      [1, 35],
      [2, 20],
    ]);
    written > 0;
    written--
  ) {
    add({ kind: 'note', officer, text: note(random) }, random.between(0, 1), random.between(5, 45));
  }
  if (random.chance(0.025)) {
    add(
      {
        kind: 'close',
        officer,
        outcome: random.pick(['withdrawn', 'forwarded', 'notHeld'] as const),
        note: 'Uzgodniono telefonicznie.',
      },
      random.between(1, 4),
    );
    return story;
  }
  if (random.chance(0.008)) return story;
  // Working days until the answer; the term ends after about ten of them.
  const effort =
    priority === 'urgent'
      ? [0, 1]
      : random.weighted([
          [[0, 1], 30],
          [[2, 5], 45],
          [[6, 8], 18],
          [[10, 14], 7],
        ]);
  add({ kind: 'reply', officer, text: answer }, random.between(effort[0]!, effort[1]!), random.between(10, 60));
  if (channel === 'email' && random.chance(0.12)) {
    add({ kind: 'followUp', text: followUp }, random.between(0, 2), random.between(15, 60));
    add({ kind: 'reply', officer, text: answer }, random.between(0, 3), random.between(15, 60));
  }
  if (random.chance(0.88))
    add(
      { kind: 'close', officer, outcome: random.chance(0.95) ? 'answered' : 'refused', note: null },
      random.between(0, 4),
      random.between(5, 30),
    );
  return story;
}
