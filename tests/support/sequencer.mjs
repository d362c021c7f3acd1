import Sequencer from '@jest/test-sequencer';

const LONGEST_FIRST = ['page', 'process', 'load', 'browser', 'long', 'http', 'db', 'unit'];

/**
 * Lanes of long files first, so that no processor is idle at the end while another has minutes to go. Jest's own order, which stays within a lane, is by
 * the size of a file where it knows no times, as on a fresh clone.
 */
export default class LanesSequencer extends Sequencer {
  sort(tests) {
    const lane = (test) => LONGEST_FIRST.indexOf(test.context.config.displayName?.name);
    return super.sort(tests).toSorted((a, b) => lane(a) - lane(b));
  }
}
