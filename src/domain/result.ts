/** What a refusal may say beside its reason: the exact rest, the day, the field. */
export type RefusalFacts = Readonly<Record<string, string>>;

/** Law or state says no. `reason` is stable for ever; `facts` are for the person who reads it. */
export interface Refused<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly facts?: RefusalFacts;
}

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Result<Value, Reason extends string> = Accepted<Value> | Refused<Reason>;

export function ok<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refuse<Reason extends string>(
  reason: Reason,
  facts?: RefusalFacts,
): Refused<Reason> {
  return facts === undefined ? { ok: false, reason } : { ok: false, reason, facts };
}
