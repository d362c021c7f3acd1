import { ruleBroken, type Decider } from '#libs/kernel';
import type { MailAddressEvent } from './events.js';
import type { CaseKind } from './kinds.js';

/** One stream of all addresses. */
export const MAIL_ADDRESSES_STREAM = 'mailAddresses';

export interface AddressKind {
  readonly address: string;
  readonly kind: CaseKind | null;
}

/** The kind by the address; those without one are missing. */
export type AddressKinds = ReadonlyMap<string, CaseKind>;

export interface SetAddressKinds {
  /** The office's addresses; what is not named stays as it is. */
  readonly addresses: readonly AddressKind[];
  /** All that the office has. */
  readonly own: readonly string[];
}

/** @throws OfficeError address-not-ours */
export const mailAddresses: Decider<AddressKinds, SetAddressKinds, MailAddressEvent> = {
  initialState: new Map(),
  decide: ({ addresses, own }, kinds) => {
    const foreign = addresses.find(({ address }) => !own.includes(address));
    if (foreign) throw ruleBroken('address-not-ours', { address: foreign.address });
    return addresses
      .filter(({ address, kind }) => (kinds.get(address) ?? null) !== kind)
      .map((data) => ({ type: 'MailAddressKindSet', data: { ...data } }));
  },
  evolve: (kinds, { data: { address, kind } }) => {
    const changed = new Map(kinds);
    if (kind === null) changed.delete(address);
    else changed.set(address, kind);
    return changed;
  },
};
