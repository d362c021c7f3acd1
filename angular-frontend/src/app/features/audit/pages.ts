/** One file of the feature for all of its pages. */
export { CaseDelayPage } from './case-delay-page';
export { DelayPanel } from './delay-panel';
export { DelaysPage } from './delays-page';
export { WorthALookPage } from './worth-a-look';
