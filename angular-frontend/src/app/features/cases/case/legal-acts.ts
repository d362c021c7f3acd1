import type { Given as GivenIn } from '../../../core/api/endpoints';
import type { CallAct, Case, LegalAct } from '../../../core/api/types';
import { fromWarsaw } from '../../../core/time/warsaw';
import type { IconName } from '../../../shared/icon';
import type { CaseRoom } from './case-room';

/** What somebody filled in, by the names of the fields; a box that is ticked is `yes`. */
export type Values = Readonly<Record<string, string>>;

/** One field of an act. Its label is `legal.fields.<name>`, its options `legal.options.<name>.<option>`. */
export interface ActField {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'number' | 'day' | 'yes' | 'choice' | 'publicBody';
  readonly options?: readonly string[];
  readonly optional?: boolean;
  readonly initial?: string;
  /** Asked when it is served: not of a draft that is still to be approved. */
  readonly onServing?: true;
  /** Only where the others say so. */
  readonly when?: (values: Values) => boolean;
}

/** An act as its dialog asks for it. Its words are `legal.acts.<name>`: title, submit, what, done. */
export interface ActForm {
  readonly name: LegalAct | CallAct;
  readonly icon: IconName;
  readonly fields: readonly ActField[];
  /** Documents go with it. */
  readonly files?: boolean;
  readonly send: (room: CaseRoom, values: Values, given: Given) => Promise<unknown>;
  /** What becomes a draft of it where a ladder asks for approval; undefined where it leaves by another way than by mail. */
  readonly drafted?: (values: Values) => Drafted | undefined;
}

type Drafted = { readonly callToRemedy: CallBody } | { readonly refusal: RefusalWords };
type RefusalWords = NonNullable<GivenIn<'post', '/api/cases/{id}/drafts'>['body']['refusal']>;

export interface CallBody {
  readonly defects: string;
  readonly days: number;
  readonly beforeRefusal: boolean;
}

const callOf = (values: Values): CallBody => ({
  defects: values['defects'] ?? '',
  days: Number(values['days']),
  beforeRefusal: values['beforeRefusal'] === 'yes',
});

interface Given {
  readonly revision: number | undefined;
  readonly attachmentIds: string[];
  /** Today in Warsaw, `YYYY-MM-DD`. */
  readonly today: string;
}

type Via = 'email' | 'post' | 'eDelivery' | 'inPerson';
const VIAS: readonly Via[] = ['email', 'post', 'eDelivery', 'inPerson'];

const sentFields = (vias: readonly Via[], usual: Via): readonly ActField[] => [
  { name: 'via', kind: 'choice', options: vias, initial: usual },
  { name: 'postedOn', kind: 'day', optional: true, when: ({ via }) => via === 'post' },
  { name: 'deliveredOn', kind: 'day', optional: true, when: ({ via }) => via !== 'email' },
];

const said = (value: string | undefined): string | undefined => value?.trim() || undefined;

function sent({ via, postedOn, deliveredOn }: Values) {
  return {
    ...(via === 'post' && said(postedOn) && { postedOn }),
    ...(via !== 'email' && said(deliveredOn) && { deliveredOn }),
  };
}

/** Of a final letter past units that were asked: why it does not wait for them. */
const pastInput = (asks: boolean, when?: ActField['when']): readonly ActField[] =>
  asks ? [{ name: 'pastContributionsReason', kind: 'text', ...(when && { when }) }] : [];
const past = ({ pastContributionsReason }: Values) => ({
  ...(said(pastContributionsReason) && { pastContributionsReason: said(pastContributionsReason) }),
});

/** One a line. */
const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** `Jan Dąb, dyrektor`, one a line. */
const persons = (text: string | undefined) =>
  lines(text).map((line) => {
    const [name = '', ...rest] = line.split(',');
    return { name: name.trim(), position: rest.join(',').trim() };
  });

const refusalOf = (values: Values): RefusalWords => ({
  legalBasis: values['legalBasis'] ?? '',
  reasoning: values['reasoning'] ?? '',
  persons: persons(values['persons']),
  interests: lines(values['interests']),
  instruction: values['instruction'] ?? '',
});

const onServing = (fields: readonly ActField[]): readonly ActField[] =>
  fields.map((field) => ({ ...field, onServing: true }));

/** What can be done now, in the order in which it is offered. */
export function legalForms({ legalActs, remedyCalls, kind, number, contact, awaited }: Case): readonly ActForm[] {
  const isAwaiting = awaited.count > 0;
  const notDelivered = remedyCalls.find(({ allowed }) => allowed.includes('callDelivered'));
  const waiting = remedyCalls.find(({ allowed }) => allowed.includes('remedied'));
  const underUdip = kind === 'pressInquiry' || kind === 'publicInformationRequest';
  const usual = contact?.email ? 'email' : 'post';
  const forms: readonly (ActForm | undefined)[] = [
    {
      name: 'callToRemedy',
      icon: 'send',
      fields: [
        { name: 'defects', kind: 'text' },
        { name: 'days', kind: 'number', initial: '7' },
        ...(underUdip ? [{ name: 'beforeRefusal', kind: 'yes' } as const] : []),
        ...sentFields(VIAS, usual),
      ],
      send: (room, values, { revision }) =>
        room.write('/api/cases/{id}/remedy-calls', {
          path: room.path(),
          body: {
            ...callOf(values),
            via: values['via'] as Via,
            ...sent(values),
          },
          revision,
        }),
      drafted: (values) => (values['via'] === 'email' ? { callToRemedy: callOf(values) } : undefined),
    },
    notDelivered && {
      name: 'callDelivered',
      icon: 'check',
      fields: [{ name: 'deliveredOn', kind: 'day' }],
      send: (room, { deliveredOn }, { revision }) =>
        room.write('/api/cases/{id}/remedy-calls/{callId}/delivery', {
          path: { ...room.path(), callId: notDelivered.id },
          body: { deliveredOn },
          revision,
        }),
    },
    waiting && {
      name: 'remedied',
      icon: 'check',
      fields: [{ name: 'on', kind: 'day' }],
      send: (room, { on }, { revision }) =>
        room.write('/api/cases/{id}/remedy-calls/{callId}/remedied', {
          path: { ...room.path(), callId: waiting.id },
          body: { on },
          revision,
        }),
    },
    {
      name: 'leaveUnexamined',
      icon: 'check',
      fields: [{ name: 'note', kind: 'text', optional: true }],
      send: (room, { note }, { revision }) =>
        room.write('/api/cases/{id}/left-unexamined', { path: room.path(), body: { note: said(note) }, revision }),
    },
    {
      name: 'forwardToBody',
      icon: 'send',
      fields: [
        { name: 'body', kind: 'publicBody' },
        { name: 'reasons', kind: 'text' },
        { name: 'part', kind: 'yes' },
        ...sentFields(VIAS, usual),
        ...pastInput(isAwaiting, ({ part }) => part !== 'yes'),
      ],
      send: (room, values, { revision }) =>
        room.write('/api/cases/{id}/competent-body', {
          path: room.path(),
          body: {
            body: values['body'] ?? '',
            reasons: values['reasons'] ?? '',
            part: values['part'] === 'yes',
            via: values['via'] as Via,
            ...sent(values),
            ...(values['part'] !== 'yes' && past(values)),
          },
          revision,
        }),
    },
    {
      name: 'keep',
      icon: 'check',
      fields: [],
      send: (room, _, { revision }) => room.write('/api/cases/{id}/competence', { path: room.path(), revision }),
    },
    {
      name: 'refuse',
      icon: 'paper',
      files: true,
      fields: [
        { name: 'legalBasis', kind: 'line', initial: underUdip ? 'Art. 5 ust. 2 i art. 16 ust. 1 UDIP' : '' },
        { name: 'reasoning', kind: 'text' },
        { name: 'persons', kind: 'text', optional: !underUdip },
        { name: 'interests', kind: 'text', optional: true },
        { name: 'instruction', kind: 'text' },
        ...onServing([...sentFields(['post', 'eDelivery', 'inPerson'], 'post'), ...pastInput(isAwaiting)]),
      ],
      send: (room, values, { revision, attachmentIds }) =>
        room.write('/api/cases/{id}/refusal', {
          path: room.path(),
          body: {
            via: values['via'] as Exclude<Via, 'email'>,
            ...sent(values),
            ...past(values),
            attachmentIds,
            ...refusalOf(values),
          },
          revision,
        }),
      drafted: (values) => ({ refusal: refusalOf(values) }),
    },
    {
      name: 'appealAgainst',
      icon: 'plus',
      files: true,
      fields: [
        { name: 'kind', kind: 'choice', options: ['appeal', 'urgingMotion'], initial: 'appeal' },
        { name: 'handling', kind: 'choice', options: ['passOn', 'examine'], initial: 'passOn' },
        { name: 'channel', kind: 'choice', options: ['paper', 'inPerson', 'email'], initial: 'paper' },
        { name: 'receivedOn', kind: 'day' },
        { name: 'subject', kind: 'line', initial: `Dotyczy sprawy ${number}` },
        { name: 'text', kind: 'text' },
      ],
      send: (room, values, { attachmentIds, today }) =>
        room.write('/api/cases/{id}/appeals', {
          path: room.path(),
          body: {
            kind: values['kind'] as 'appeal' | 'urgingMotion',
            handling: values['handling'] as 'examine' | 'passOn',
            channel: values['channel'] as 'paper' | 'inPerson' | 'email',
            subject: values['subject'] ?? '',
            text: values['text'] ?? '',
            attachmentIds,
            // Only the day counts; of today's, the moment is now.
            ...(values['receivedOn'] !== today && { receivedAt: fromWarsaw(values['receivedOn'] ?? today, '12:00') }),
          },
        }),
    },
    {
      name: 'nameParent',
      icon: 'link',
      fields: [
        { name: 'parentNumber', kind: 'line' },
        { name: 'handling', kind: 'choice', options: ['passOn', 'examine'], initial: 'passOn' },
      ],
      send: async (room, values, { revision }) => {
        const parentId = (await room.idOf(values['parentNumber']?.trim() ?? '')) ?? '-';
        return room.write('/api/cases/{id}/parent', {
          path: room.path(),
          body: { parentId, handling: values['handling'] as 'examine' | 'passOn' },
          revision,
        });
      },
    },
    {
      name: 'refer',
      icon: 'user',
      fields: [
        { name: 'by', kind: 'choice', options: ['mp', 'senator', 'councillor'], initial: 'mp' },
        { name: 'name', kind: 'line' },
      ],
      send: (room, values, { revision }) =>
        room.write('/api/cases/{id}/referral', {
          path: room.path(),
          body: { by: values['by'] as 'mp' | 'senator' | 'councillor', name: values['name'] ?? '' },
          revision,
        }),
    },
    {
      name: 'notifyReferrer',
      icon: 'check',
      fields: [{ name: 'on', kind: 'day' }],
      send: (room, { on }, { revision }) =>
        room.write('/api/cases/{id}/referral/notice', { path: room.path(), body: { on }, revision }),
    },
    {
      name: 'withdrawReferral',
      icon: 'undo',
      fields: [{ name: 'reason', kind: 'text' }],
      send: (room, { reason = '' }, { revision }) =>
        room.write('/api/cases/{id}/referral/withdrawal', { path: room.path(), body: { reason }, revision }),
    },
  ];
  return forms.filter(
    (form): form is ActForm =>
      form !== undefined &&
      (form.name === 'callDelivered' || form.name === 'remedied' || legalActs.includes(form.name)),
  );
}
