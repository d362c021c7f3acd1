/** All that the feature shows, in one file: the first page of the console names it once. */
export { CommuniqueBoard } from './board';
export { CommuniqueApprovals } from './communique-approvals';
export { CommuniquePage } from './communique-page';
export { CommuniquePlan } from './plan';
export { MailingPage } from './mailing-page';
export { Mailings } from './mailings';
export { PressRoomPage } from './press-room-page';
