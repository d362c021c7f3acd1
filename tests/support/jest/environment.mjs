import { ModernFakeTimers } from '@jest/fake-timers';
import { TestEnvironment } from 'jest-environment-node';

const TYPES = [
  Array,
  BigInt,
  Boolean,
  Date,
  Error,
  Function,
  Map,
  Number,
  Object,
  Promise,
  RegExp,
  Set,
  String,
  Symbol,
];

/**
 * Modules under test are Node's own (see runner.mjs), not those of the context in which Jest's assertions live: what `expect.any(String)` means and which
 * timers are faked is told here.
 */
export default class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const type of TYPES) this.global[type.name] = type;
    this.fakeTimersModern = new ModernFakeTimers({ config: config.projectConfig, global: globalThis });
  }
}
