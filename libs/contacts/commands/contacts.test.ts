import { beforeEach, describe, expect, it } from '@jest/globals';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { OfficeError, SettableClock } from '#libs/kernel';
import { contactEvents, newsroomStream } from '../domain/events.js';
import { contactAt, ownerOfAddress } from './addresses.js';
import { ChangeContact, ChangeContactHandler } from './change-contact.js';
import {
  AddContactAddress,
  AddContactAddressHandler,
  ChangeContactAddress,
  ChangeContactAddressHandler,
  type NewAddress,
} from './contact-addresses.js';
import { AddMembership, AddMembershipHandler } from './memberships.js';
import { ChangeNewsroom, ChangeNewsroomHandler, RegisterNewsroom, RegisterNewsroomHandler } from './newsrooms.js';
import { RegisterContact, RegisterContactHandler, type NewContact } from './register-contact.js';
import { ResolveContact, ResolveContactHandler, type PersonWhoWrote } from './resolve-contact.js';
import { ReinstateContact, ReinstateContactHandler, WithdrawContact, WithdrawContactHandler } from './withdraw.js';

let office: MemoryJournal;
let commands = 0;
const clock = new SettableClock('2026-05-20T08:00:00Z');
const context = () => ({ commandId: `command-${++commands}`, actor: 'anna', role: 'officer', client: 'test' });

beforeEach(async () => {
  office = await memoryJournal({ contacts: contactEvents });
});

const resolve = (person: PersonWhoWrote) =>
  new ResolveContactHandler(office.journal, office.reservations).execute(new ResolveContact(person, context()));
const register = (contact: NewContact) =>
  new RegisterContactHandler(office.journal, office.reservations).execute(new RegisterContact(contact, context()));
const change = (id: string, changes: ChangeContact['changes']) =>
  new ChangeContactHandler(office.journal, office.reservations).execute(new ChangeContact(id, changes, context()));
const addAddress = (id: string, address: Partial<NewAddress> & { value: string }) =>
  new AddContactAddressHandler(office.journal, office.reservations).execute(
    new AddContactAddress(id, { medium: 'email', kind: 'work', ...address }, context()),
  );
const endAddress = (id: string, addressId: string) =>
  new ChangeContactAddressHandler(office.journal).execute(
    new ChangeContactAddress(id, addressId, { ended: true }, context()),
  );
const enterNewsroom = (details: RegisterNewsroom['details']) =>
  new RegisterNewsroomHandler(office.journal, office.reservations).execute(new RegisterNewsroom(details, context()));
const changeNewsroom = (id: string, changes: ChangeNewsroom['changes']) =>
  new ChangeNewsroomHandler(office.journal, office.reservations).execute(new ChangeNewsroom(id, changes, context()));

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OfficeError);
  const { code, parameters } = error as OfficeError;
  return { code, parameters };
};
const newsroomsNamed = async (id: string) =>
  (await office.journal.read(newsroomStream(id))).map(({ data }) => (data as { name: string }).name);

describe('who writes', () => {
  it('becomes a contact of the newsroom of their domain', async () => {
    const maria = await resolve({ name: 'Maria', email: 'maria@redakcja.kurier.pl' });
    expect(maria).toMatchObject({ name: 'Maria', email: 'maria@redakcja.kurier.pl' });
    expect(await newsroomsNamed(maria.newsroomId!)).toEqual(['kurier.pl']);
    const jan = await resolve({ name: 'Jan', email: 'jan@kurier.pl' });
    expect(jan.contactId).not.toBe(maria.contactId);
    expect(jan.newsroomId).toBe(maria.newsroomId);
  });

  it('is known again by the address, however it is written', async () => {
    const first = await resolve({ name: 'Maria', email: 'maria@kurier.pl' });
    expect(await resolve({ name: 'M. Wójcik', email: ' Maria@Kurier.pl ' })).toEqual(first);
  });

  it('belongs to the newsroom that was typed', async () => {
    const { id } = await enterNewsroom({ name: 'Kurier Poranny', kind: 'daily', domains: [] });
    expect((await resolve({ name: 'Jan', email: 'jan@gmail.com', newsroom: 'kurier poranny' })).newsroomId).toBe(id);
  });

  it('from a public mailbox belongs to none', async () =>
    expect((await resolve({ name: 'Jan', email: 'jan@gmail.com' })).newsroomId).toBeNull());

  it('without an address is somebody new each time', async () => {
    const [one, other] = [await resolve({ name: 'Jan' }), await resolve({ name: 'Jan' })];
    expect(one.contactId).not.toBe(other.contactId);
  });
});

describe('an address, and a domain, that an erased person still holds', () => {
  it('is free: whoever writes from it is somebody new, in a newsroom of its own', async () => {
    const jan = await resolve({ name: 'Jan', email: 'biuro@jan-kowalski.pl' });
    await office.keyRing.erase(jan.contactId, context());
    await office.keyRing.erase(jan.newsroomId!, context(), jan.contactId);
    const again = await resolve({ name: 'Jan', email: 'biuro@jan-kowalski.pl' });
    expect(again).toMatchObject({ name: 'Jan', email: 'biuro@jan-kowalski.pl' });
    expect([again.contactId, again.newsroomId]).not.toContain(jan.contactId);
    expect(again.newsroomId).not.toBe(jan.newsroomId);
    expect(await newsroomsNamed(again.newsroomId!)).toEqual(['jan-kowalski.pl']);
    expect((await refusal(changeNewsroom(jan.newsroomId!, { name: 'Nowa' }))).code).toBe('newsroom-erased');
    expect(await ownerOfAddress(office.journal, office.reservations, 'biuro@jan-kowalski.pl')).toBe(again.contactId);
    await office.keyRing.erase(again.contactId, context());
    expect(await ownerOfAddress(office.journal, office.reservations, 'biuro@jan-kowalski.pl')).toBeNull();
    expect(await register({ name: 'Jan', email: 'biuro@jan-kowalski.pl', newsroomId: null })).toBeDefined();
  });
});

describe('a contact by hand', () => {
  it('may not take the address of another', async () => {
    const { contactId } = await resolve({ name: 'Maria', email: 'maria@kurier.pl' });
    const taken = { code: 'address-taken', parameters: { contactId } };
    expect(await refusal(register({ name: 'Jan', email: 'MARIA@kurier.pl' }))).toEqual(taken);
    const { id } = await register({ name: 'Jan' });
    expect(await refusal(change(id, { email: 'maria@kurier.pl' }))).toEqual(taken);
  });

  it('belongs to a newsroom that there is, or to none', async () => {
    expect((await refusal(register({ name: 'Jan', newsroomId: 'nowhere' }))).code).toBe('newsroom-not-found');
    const { id } = await register({ name: 'Jan', email: 'jan@kurier.pl', newsroomId: null });
    expect((await resolve({ id, name: '' })).newsroomId).toBeNull();
    expect((await refusal(change(id, { newsroomId: 'nowhere' }))).code).toBe('newsroom-not-found');
  });

  it('that is not there takes no address', async () => {
    expect((await refusal(change('nobody', { email: 'jan@kurier.pl' }))).code).toBe('contact-not-found');
    expect(await office.reservations.ownerOf('contact-email', 'jan@kurier.pl')).toBeNull();
  });
});

describe('who has several addresses', () => {
  it('is found by any of them, former ones too', async () => {
    const { contactId } = await resolve({ name: 'Maria', email: 'maria@kurier.pl' });
    await addAddress(contactId, { value: 'Maria.Prywatnie@gmail.com', kind: 'private' });
    await endAddress(contactId, 'email');
    expect((await resolve({ name: 'M. W.', email: 'maria.prywatnie@gmail.com' })).contactId).toBe(contactId);
    expect((await resolve({ name: 'Maria', email: 'maria@kurier.pl' })).contactId).toBe(contactId);
  });

  it('gives up to another what they use no more', async () => {
    const { contactId: former } = await resolve({ name: 'Maria', email: 'news@gmail.com' });
    const { id: next } = await register({ name: 'Jan' });
    expect((await refusal(addAddress(next, { value: 'news@gmail.com' }))).code).toBe('address-taken');
    await endAddress(former, 'email');
    await addAddress(next, { value: 'news@gmail.com' });
    expect((await resolve({ name: 'Jan', email: 'news@gmail.com' })).contactId).toBe(next);
  });

  it('and several newsrooms writes for the one whose domain it is, else for the latest', async () => {
    const maria = await resolve({ name: 'Maria', email: 'maria@kurier.pl' });
    const radio = await enterNewsroom({ name: 'Radio', kind: 'radio', domains: ['radio.example'] });
    await addAddress(maria.contactId, { value: 'maria@gmail.com' });
    const from = '2026-01-10';
    await new AddMembershipHandler(office.journal, clock).execute(
      new AddMembership(maria.contactId, { newsroomId: radio.id, role: 'editor', from, to: null }, context()),
    );
    expect((await resolve({ name: 'Maria', email: 'maria@kurier.pl' })).newsroomId).toBe(maria.newsroomId);
    expect((await resolve({ name: 'Maria', email: 'maria@gmail.com' })).newsroomId).toBe(radio.id);
  });
});

describe('an address that several write from', () => {
  const desk = 'redakcja@gmail.com';
  it('is shared by hand only, and then the name tells who writes', async () => {
    const { contactId: jan } = await resolve({ name: 'Jan Kos', email: desk });
    const { id: anna } = await register({ name: 'Anna Żak' });
    await addAddress(anna, { value: desk, shared: true });
    expect((await resolve({ name: 'Kos, Jan', email: desk })).contactId).toBe(jan);
    expect((await resolve({ name: 'Anna Zak', email: desk })).contactId).toBe(anna);
    await change(anna, { name: 'Anna Lis' });
    expect((await resolve({ name: 'Anna Lis', email: desk })).contactId).toBe(anna);
    const { contactId: third } = await resolve({ name: 'Ewa Maj', email: desk });
    expect([jan, anna]).not.toContain(third);
    expect((await resolve({ name: 'Ewa Maj', email: desk })).contactId).toBe(third);
    const ownerOf = (name?: string) => ownerOfAddress(office.journal, office.reservations, desk, name);
    expect(await Promise.all([ownerOf('Jan Kos'), ownerOf('Anna Żak'), ownerOf('Nikt'), ownerOf()])).toEqual([
      jan,
      anna,
      null,
      null,
    ]);
  });

  it('is a newsroom’s general one: two who write from it are never one contact', async () => {
    const { contactId: known } = await resolve({ name: 'Ola Bis', email: 'redakcja@kurier.pl' });
    await enterNewsroom({
      name: 'Kurier',
      kind: 'daily',
      domains: [],
      addresses: ['Redakcja@kurier.pl', 'news@kurier.pl'],
    });
    expect((await resolve({ name: 'Ola Bis', email: 'redakcja@kurier.pl' })).contactId).toBe(known);
    expect((await resolve({ name: 'Jan Kos', email: 'redakcja@kurier.pl' })).contactId).not.toBe(known);
    const one = await resolve({ name: 'Jan Kos', email: 'news@kurier.pl' });
    const other = await resolve({ name: 'Ewa Maj', email: 'news@kurier.pl' });
    expect(one.contactId).not.toBe(other.contactId);
    expect(one.newsroomId).toBe(other.newsroomId);
  });
});

describe('a newsroom', () => {
  it('has its name and its domains for itself, until it gives them up', async () => {
    const kurier = await enterNewsroom({ name: 'Kurier', kind: 'daily', domains: ['Kurier.pl', 'kurier.pl'] });
    const other = { name: 'KURIER ', kind: 'portal', domains: ['kurier24.pl'] } as const;
    expect(await refusal(enterNewsroom(other))).toEqual({
      code: 'newsroom-name-taken',
      parameters: { newsroomId: kurier.id },
    });
    const portal = await enterNewsroom({ ...other, name: 'Kurier 24' });
    expect((await refusal(changeNewsroom(portal.id, { domains: ['kurier.pl'] }))).code).toBe('newsroom-domain-taken');
    await changeNewsroom(kurier.id, { name: 'Kurier Poranny', domains: [] });
    await changeNewsroom(portal.id, { name: 'Kurier', domains: ['kurier24.pl', 'kurier.pl'] });
    expect((await resolve({ name: 'Jan', email: 'jan@kurier.pl' })).newsroomId).toBe(portal.id);
  });
});

describe('a contact that should not have been entered', () => {
  const withdraw = (id: string, revision: number) =>
    new WithdrawContactHandler(office.journal, office.reservations).execute(
      new WithdrawContact(id, revision, context()),
    );
  const reinstate = (id: string) =>
    new ReinstateContactHandler(office.journal, office.reservations).execute(new ReinstateContact(id, context()));
  const entered = { name: 'Ada Lis', email: 'ada@kurier.example', phone: '600 100 200', newsroomId: null };

  it('is gone with its address, and comes back as it was', async () => {
    const { id, outcome } = await register({ ...entered, details: { beat: 'drogi', language: 'pl' } });
    const before = await contactAt(office.journal, id);
    await withdraw(id, outcome.revision);
    expect(await contactAt(office.journal, id)).toBeNull();
    expect(await ownerOfAddress(office.journal, office.reservations, 'ada@kurier.example')).toBeNull();
    await reinstate(id);
    expect(await contactAt(office.journal, id)).toEqual(before);
    expect(await ownerOfAddress(office.journal, office.reservations, 'ada@kurier.example')).toBe(id);
    await reinstate(id);
    expect(await contactAt(office.journal, id)).toEqual(before);
  });

  it('shares the address with whoever wrote from it meanwhile', async () => {
    const { id, outcome } = await register(entered);
    await withdraw(id, outcome.revision);
    const other = await resolve({ name: 'Adam Lis', email: 'ada@kurier.example' });
    expect(other.contactId).not.toBe(id);
    await reinstate(id);
    expect((await contactAt(office.journal, id))?.addresses[0]).toMatchObject({
      value: 'ada@kurier.example',
      shared: true,
    });
    expect(await ownerOfAddress(office.journal, office.reservations, 'ada@kurier.example', 'Ada Lis')).toBe(id);
    expect(await ownerOfAddress(office.journal, office.reservations, 'ada@kurier.example', 'Adam Lis')).toBe(
      other.contactId,
    );
  });
});
