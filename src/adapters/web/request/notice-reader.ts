import type { NoticeReader } from '../../../app/notice.ts';
import { sitsAtAuthority } from '../../../domain/application/may-see.ts';
import type { Actor } from '../../../domain/party/actor.ts';

/** Whose notices a person reads: those of the own firm, and at the authority those for it. */
export function readerOf(person: Actor): NoticeReader {
  return { person: person.id, firm: person.firm, atAuthority: sitsAtAuthority(person) };
}
