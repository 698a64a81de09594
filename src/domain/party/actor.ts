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

export function holds(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}
