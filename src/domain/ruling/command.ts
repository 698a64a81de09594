import type { DocumentForm } from '../application/form.ts';
import type { RulingBasis, RulingProposal } from './ruling.ts';

/** What somebody asks to be done with a request for a ruling. */
export type RulingCommand =
  | { readonly type: 'attach'; readonly document: DocumentForm }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'take-up' }
  | { readonly type: 'propose'; readonly proposal: RulingProposal }
  | { readonly type: 'send-back'; readonly reason: string }
  | { readonly type: 'countersign'; readonly basis: RulingBasis }
  | { readonly type: 'expire' };

export type RulingStep = RulingCommand['type'];
