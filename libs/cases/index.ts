export { AddNote, type Untold } from './commands/add-note.js';
export { Mentions } from './queries/mentions.js';
export { RegisterCase, type CaseByHand, type RegisteredCase } from './commands/register-case.js';
export { AddToCase, type AdditionToCase } from './commands/add-to-case.js';
export { SplitCase } from './commands/split-case.js';
export {
  caseIdOfMail,
  RegisterMail,
  type ArrivedMail,
  type MailRegistration,
  type PlacedBySomebody,
} from './commands/register-mail.js';
export { AssignCase } from './commands/assign-case.js';
export { ALARMS_A_RUN, RaiseDueAlarms } from './commands/raise-due-alarms.js';
export { RecordReply, type ReplyDraft } from './commands/record-reply.js';
export {
  RecordFrozenReply,
  ReplyFreezer,
  type DraftedLetter,
  type FrozenLetter,
  type FrozenReply,
  type ReplyToFreeze,
} from './commands/frozen-replies.js';
export { RefusalPersonBody } from './http/legal-acts.dto.js';
export { DisclosureBody } from './http/replies.dto.js';
export { CaseDocuments } from './queries/case-documents.js';
export { SHORTEST_CALL_DAYS } from './domain/slices/remedy.js';
export { dayWords } from './domain/describe.js';
export { dayIn, polishMinute, salutationIn } from './domain/letters.js';
export { fileIdOf } from './commands/store-files.js';
export { ReplyAttachments } from './commands/reply-attachments.js';
export { fingerprint } from './commands/mail-fingerprint.js';
export { MailClaim } from './policies/mail-registrar.js';
export { ApprovalGate, type PassedLadder, type ReplyPurpose } from './commands/approval-gate.js';
export { InputGate } from './commands/input-gate.js';
export { setAddressKinds } from './commands/set-address-kinds.js';
export { MailAddresses } from './queries/mail-addresses.js';
export { onCase, type PlainCaseCommand } from './commands/on-case.js';
export { caseDeciderOn, type CaseCommand } from './domain/decide.js';
export { caseRegister } from './domain/case-number.js';
export * from './domain/events.js';
export { defineKind, kindOf, type Kind } from './domain/kind.js';
export { ofKind, type CaseWithFields } from './domain/own-fields.js';
export type { CameFrom } from './domain/slices/registration.js';
export { CASE_KINDS, DEFAULT_KIND, OUTCOMES, type CaseKind, type Outcome } from './domain/kinds.js';
export { CasesModule } from './cases.module.js';
export { caseProjections } from './projections/index.js';
export { STATUSES, type CaseStatus } from './domain/case.js';
export { CASE_RIGHTS } from './domain/rights.js';
export { CaseAdmission, type AskingGround } from './queries/case-admission.js';
export { crisisFirst, frontOf, isInCrisis } from './queries/crisis-first.js';
export { CaseQueries, type CaseFilter } from './queries/case-queries.js';
export { TrackedCases, type CaseForSender } from './queries/tracked-cases.js';
export { WatchedCases } from './queries/watched-cases.js';
export { CaseFilterQuery, CaseItemDto } from './http/cases.dto.js';
