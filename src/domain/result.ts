/** What a refusal may say beside its reason: the exact rest, the day, the field. */
export type RefusalFacts = Readonly<Record<string, string>>;

/** Law or state says no. `reason` is stable for ever; `facts` are for the person who reads it. */
export interface Refused<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly facts?: RefusalFacts;
}

/** Nothing stands in the way, and this came of it. */
export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** An answer of a rule or a command: what came of it, or what stands in the way. */
export type Result<Value, Reason extends string> = Accepted<Value> | Refused<Reason>;

/** Says yes, with what came of it. */
export function ok<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

/** Says no, with the reason and what the reader needs to mend it. */
export function refuse<Reason extends string>(
  reason: Reason,
  facts?: RefusalFacts,
): Refused<Reason> {
  return facts === undefined ? { ok: false, reason } : { ok: false, reason, facts };
}
