import { fromCallback, fromPromise, type EventObject } from 'xstate';
import type { LookupEvent } from './contact-events.js';
import type { RetryNow } from './retrying-lookup.js';

function fail(what: string): never {
  throw new Error(`${what} was not provided; call provideContactPorts().`);
}

/** Stands for a look-up until `provideContactPorts` binds it. */
export const lookupToProvide = <Input>(name: string) =>
  fromCallback<RetryNow, Input, LookupEvent>(() => fail(`Actor "${name}"`));

/** Stands for something that goes on by itself, as long as it is invoked, until `provideContactPorts` binds it. */
export const listeningToProvide = <Input>(name: string) =>
  fromCallback<EventObject, Input>(() => fail(`Actor "${name}"`));

/** Stands for a write until `provideContactPorts` binds it. */
export const writeToProvide = <Receipt, Intent>(name: string) =>
  fromPromise<Receipt, Intent>(() => fail(`Actor "${name}"`));

/** Stands for an effect until `provideContactPorts` binds it; `Told` is what it is told besides the situation. */
export const effectToProvide = <Told = undefined>(
  name: string,
): ((situation: unknown, told: Told) => void) => {
  return () => fail(`Action "${name}"`);
};

/** Stands for an order that may be refused until `provideContactPorts` binds it. */
export const orderToProvide = <Confirmation, Input>(name: string) =>
  fromPromise<Confirmation, Input>(() => fail(`Actor "${name}"`));
