/**
 * CRM records on the wire: whatever their kind, they are read and saved the same way. What differs is described by a
 * {@link RecordEntity}; operations and REST resources are made of what {@link recordActions} gives.
 */
import { type Caller, type CrmDeps, callerOf } from '../../crm/caller.ts';
import type { Carrier, Given, Value } from '../carriers/property.ts';
import { type Showable, unsaved } from '../present/showable.ts';
import type { Call } from './call.ts';
import { withWireNames } from './with-wire-names.ts';

/** A kind of record: its carrier, its use cases, and the way between them. */
export interface RecordEntity<C extends Carrier, F, S, R extends Showable<F, S>, I extends object> {
  readonly carrier: C;
  /** The carrier's own id: `PersonId`. */
  readonly idProperty: Extract<keyof C['held'], string>;
  /** Field of the use case → place on the wire. */
  readonly names: Readonly<Record<string, string>>;
  readonly defaults: (deps: CrmDeps, caller: Caller) => Promise<F>;
  readonly get: (deps: CrmDeps, id: number) => Promise<R | null>;
  readonly save: (deps: CrmDeps, caller: Caller, input: I & WithId) => Promise<R>;
  readonly present: (call: Call, caller: Caller, record: Showable<F, S>) => Promise<Value<C>>;
  /** What of the given carrier differs from what the caller was told, as the use case takes it. */
  readonly given: (call: Call, told: Value<C>, given: Given<C>) => I | Promise<I>;
}

interface WithId {
  readonly id: number;
}

/** What can be done with records of a kind. */
export interface RecordActions<C extends Carrier, I extends object> {
  /** A new record as it would be before anybody has said anything; nothing is stored. */
  createDefault(call: Call): Promise<Value<C>>;
  /** Null when there is none. */
  get(call: Call, id: number): Promise<Value<C> | null>;
  /**
   * Stores what differs from what the caller would be told now.
   * @param options - input of the use case that is in no carrier
   */
  save(call: Call, given: Given<C>, options?: Partial<I>): Promise<Value<C>>;
}

export function recordActions<C extends Carrier, F, S, R extends Showable<F, S>, I extends object>(
  entity: RecordEntity<C, F, S, R, I>,
): RecordActions<C, I> {
  return {
    async createDefault(call) {
      const caller = await callerOf(call.chat.db, call.agent);
      return presentDefault(call, caller);
    },
    async get(call, id) {
      const caller = await callerOf(call.chat.db, call.agent);
      const record = await entity.get(call.chat, id);
      return record === null ? null : entity.present(call, caller, record);
    },
    async save(call, given, options) {
      const caller = await callerOf(call.chat.db, call.agent);
      const id = Number((given as Readonly<Record<string, unknown>>)[entity.idProperty] ?? 0);
      const before = id > 0 ? await entity.get(call.chat, id) : null;
      const told =
        before === null
          ? await presentDefault(call, caller)
          : await entity.present(call, caller, before);
      const input = { ...(await entity.given(call, told, given)), ...options, id };
      const saved = await withWireNames(entity.names, entity.save(call.chat, caller, input));
      return entity.present(call, caller, saved);
    },
  };

  async function presentDefault(call: Call, caller: Caller): Promise<Value<C>> {
    return entity.present(call, caller, unsaved(await entity.defaults(call.chat, caller)));
  }
}

/** The use case that deletes records of a kind, as operations and REST resources call it. */
export function deleteAction(
  remove: (deps: CrmDeps, caller: Caller, id: number) => Promise<void>,
): (call: Call, id: number) => Promise<void> {
  return async (call, id) => remove(call.chat, await callerOf(call.chat.db, call.agent), id);
}
