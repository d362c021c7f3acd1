import { z } from 'zod';
import { defineEvent, id, LANGUAGES, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

const which = {
  textModuleId: id(),
  name: plain(),
  language: z.enum(LANGUAGES),
};
const words = z.object({
  ...which,
  /** Of cases for which it is offered; empty: each. */
  kinds: z.array(plain()),
  /** Plain text with fields: `{{case.number}}`. */
  text: plain(),
});
export type TextModuleData = z.infer<typeof words>;

const ofTextModule = {
  about: ({ textModuleId }: { textModuleId: string }) => ({ kind: 'textModule', id: textModuleId }),
};

export const TextModuleAdded = defineEvent(
  'TextModuleAdded',
  'Somebody who keeps them wrote a passage that whoever answers may put into a letter.',
  words,
  ofTextModule,
);
export const TextModuleChanged = defineEvent(
  'TextModuleChanged',
  'A passage got other words, another name, or is offered elsewhere. What was written with it stays as it is.',
  words,
  ofTextModule,
);
export const TextModuleRemoved = defineEvent(
  'TextModuleRemoved',
  'A passage is offered no more. What was written with it stays as it is.',
  z.object(which),
  ofTextModule,
);

export const textModuleEvents = { TextModuleAdded, TextModuleChanged, TextModuleRemoved };
export type TextModuleEvent = AnyOf<typeof textModuleEvents>;
export type RecordedTextModuleEvent = AnyRecordedOf<typeof textModuleEvents>;

/** One stream of all of them: there are tens. */
export const TEXT_MODULES_STREAM = 'text-modules';
