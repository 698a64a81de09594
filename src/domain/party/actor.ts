/** What a person may do here. One person may hold several roles, at one firm or office. */
export const ROLES = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. People appear in the record by id, never by name. `system` has no role. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  /** The firm or office on whose behalf the person acts. */
  readonly firm: string;
}

/** Whether a person may act in a role. */
export function holds(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}

/** Acts that no person asks for: what the law does by itself once a day has passed. */
export const SYSTEM: Actor = { id: 'system', roles: [], firm: '' };
