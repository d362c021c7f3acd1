import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** `whenOffered`: encrypted where the server offers it (smtp:// of SMTP_URL). */
export const SMTP_SECURITIES = ['tls', 'starttls', 'whenOffered'] as const;
export type SmtpSecurity = (typeof SMTP_SECURITIES)[number];

/** The server that takes the office's mail. Its password is no part of it: it stands in the table of secrets. */
const smtp = z.object({
  host: plain(),
  port: z.int().min(1).max(65_535),
  security: z.enum(SMTP_SECURITIES),
  /** Null: the server asks for no sign-in. */
  user: plain().nullable(),
});
export type Smtp = z.infer<typeof smtp>;

export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** The bytes stand in a table under their SHA-256. */
const logo = z.object({ hash: id(), mediaType: z.enum(LOGO_TYPES), size: z.int() });
export type Logo = z.infer<typeof logo>;

/** The office's own mail addresses; the first one sends. */
const addresses = z.array(plain());

/** Whole megabytes (1,048,576 bytes); endings of file names in lower case without their dot, none for all. */
const attachmentLimits = z.object({
  fileMegabytes: z.int().min(1),
  messageMegabytes: z.int().min(1),
  types: z.array(plain()),
});
export type AttachmentLimits = z.infer<typeof attachmentLimits>;

/** What a new password has to be beyond the built-in rules. `remembered`: how many of its owner's last ones may not come back. */
const passwordRules = z.object({
  shortest: z.int().min(1),
  forbidden: z.array(plain()),
  remembered: z.int().min(0),
});
export type PasswordRules = z.infer<typeof passwordRules>;

/** For how long the files of a kind are kept, where that is not the built-in time: `A`, or `B` or `BE` and full years. */
const retention = z.array(z.object({ kind: plain(), category: plain() }));
export type Retention = z.infer<typeof retention>;

/** Weekdays (1 is Monday) on which the office works, each once and in their order, from when until when (`HH:MM` in Warsaw). */
const workingHours = z.array(z.object({ day: z.int().min(1).max(7), from: plain(), until: plain() }));

const aboutOffice = { about: () => ({ kind: 'office', id: 'settings' }) };

export const SettingsSeeded = defineEvent(
  'SettingsSeeded',
  'The first start took addresses and mail server from the environment, which says nothing of them any more.',
  z.object({ addresses, smtp: smtp.nullable() }),
  aboutOffice,
);

export const SettingsChanged = defineEvent(
  'SettingsChanged',
  'An administrator changed settings of the office: only what is present changed.',
  z.object({
    name: plain().optional(),
    shortName: plain().optional(),
    postalAddress: plain().optional(),
    phone: plain().optional(),
    buildingAccess: plain().optional(),
    eDeliveryAddress: plain().optional(),
    website: plain().optional(),
    accentColour: plain().nullable().optional(),
    logo: logo.nullable().optional(),
    addresses: addresses.optional(),
    smtp: smtp.nullable().optional(),
    /** Kinds of cases that the office does not handle. */
    kindsOff: z.array(plain()).optional(),
    retention: retention.optional(),
    attachmentLimits: attachmentLimits.optional(),
    passwordRules: passwordRules.optional(),
    /** The guide of the first start is not offered on every page any more; false: it is again. */
    startGuideAside: z.boolean().optional(),
    workingHours: workingHours.optional(),
    /** Whether a password for the mail server came with it. */
    passwordSet: z.boolean(),
  }),
  aboutOffice,
);

/** A class of the uniform list of classes of records (JRWA). */
const subjectClass = z.object({
  /** Digits: `0541`. */
  symbol: plain(),
  name: plain(),
  /** How long records of it are kept: A, B5, BE10, Bc. */
  retention: plain().nullable(),
  /** Symbol of the class above. */
  parent: plain().nullable(),
});
export type SubjectClass = Readonly<z.infer<typeof subjectClass>>;

export const SubjectClassesSet = defineEvent(
  'SubjectClassesSet',
  'An administrator took in the list of classes of records (JRWA), which takes the place of the one before.',
  z.object({ count: z.int(), classes: z.array(subjectClass) }),
  aboutOffice,
);

export const subjectClassEvents = { SubjectClassesSet };
export type SubjectClassEvent = AnyOf<typeof subjectClassEvents>;
export type RecordedSubjectClassEvent = AnyRecordedOf<typeof subjectClassEvents>;
export const SUBJECT_CLASSES_STREAM = 'subjectClasses';

export const settingsEvents = { SettingsSeeded, SettingsChanged };
export type SettingsEvent = AnyOf<typeof settingsEvents>;
export type RecordedSettingsEvent = AnyRecordedOf<typeof settingsEvents>;

/** One stream: there are tens of events in it, and every process folds it. */
export const SETTINGS_STREAM = 'settings';
