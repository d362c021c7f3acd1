import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { PressRoomEvent } from './press-room-events.js';
import { plainSlug } from './slug.js';

export interface ShownTopic {
  readonly topicId: string;
  readonly slug: string;
  readonly pl: string;
  readonly en: string;
}

export interface Duty {
  readonly phone: string | null;
  readonly email: string | null;
  readonly hoursPl: string | null;
  readonly hoursEn: string | null;
}

export interface PressRoomSettings {
  /** In the order in which they came to be shown. */
  readonly topics: readonly ShownTopic[];
  /** Null where nobody has said it. */
  readonly duty: Duty | null;
}

export type PressRoomCommand =
  | { readonly kind: 'showTopic'; readonly topicId: string; readonly pl: string; readonly en: string }
  | { readonly kind: 'hideTopic'; readonly topicId: string }
  | { readonly kind: 'setDuty'; readonly duty: Duty };

/** More is no help to whoever looks for something. */
const MOST_TOPICS = 40;

/** @throws OfficeError press-topic-name-taken, press-topic-not-shown, press-topics-too-many */
export const pressRoomDecider: Decider<PressRoomSettings, PressRoomCommand, PressRoomEvent> = {
  initialState: { topics: [], duty: null },
  decide(command, { topics, duty }) {
    if (command.kind === 'setDuty')
      return isSame(command.duty, duty) ? [] : [{ type: 'PressRoomDutySet', data: { ...command.duty } }];
    const shown = topics.find(({ topicId }) => topicId === command.topicId);
    if (command.kind === 'hideTopic') {
      if (!shown) throw notFound('press-topic-not-shown');
      const { topicId, pl, en } = shown;
      return [{ type: 'PressRoomTopicHidden', data: { topicId, pl, en } }];
    }
    const { topicId, pl, en } = command;
    if (shown?.pl === pl && shown.en === en) return [];
    if (!shown && topics.length >= MOST_TOPICS) throw ruleBroken('press-topics-too-many', { most: MOST_TOPICS });
    const slug = shown?.slug ?? plainSlug(pl);
    if (slug === '' || topics.some((one) => one.topicId !== topicId && (one.slug === slug || one.pl === pl)))
      throw ruleBroken('press-topic-name-taken', { name: pl });
    return [{ type: 'PressRoomTopicShown', data: { topicId, pl, en, slug } }];
  },
  evolve({ topics, duty }, event) {
    if (event.type === 'PressRoomDutySet') {
      const { phone, email } = event.data;
      return { topics, duty: phone === null && email === null ? null : { ...event.data } };
    }
    const others = topics.filter(({ topicId }) => topicId !== event.data.topicId);
    return { topics: event.type === 'PressRoomTopicShown' ? [...others, { ...event.data }] : others, duty };
  },
};

const isSame = (a: Duty, b: Duty | null): boolean =>
  a.phone === (b?.phone ?? null) &&
  a.email === (b?.email ?? null) &&
  (b === null || (a.hoursPl === b.hoursPl && a.hoursEn === b.hoursEn));
