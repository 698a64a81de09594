import type { ItemFiles } from '../../app/item-ports.ts';
import type { Deps, LawBook } from '../../app/ports.ts';
import type { Result } from '../../domain/result.ts';
import type { CliRefusal } from './cli-refusal.ts';

/** A file of the law that is wrong, and where in it. */
export interface LawFault {
  readonly file: string;
  readonly path: string;
  readonly says: string;
}

export type LoadedLaw =
  | { readonly ok: true; readonly value: LawBook }
  | { readonly ok: false; readonly faults: readonly LawFault[] };

/** A record that stands open: what may be asked of it, and how to leave it as it was found. */
export interface OpenRecord {
  readonly deps: Deps;
  close(): Promise<void>;
}

export interface ServeRequest {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly sample: boolean;
  readonly json: boolean;
}

/** What the commands need from outside. Each is loaded only when a command asks for it. */
export interface Parts {
  readonly version: string;
  readonly terminal: Terminal;
  loadLaw(folder?: string): Promise<LoadedLaw>;
  /** Item masters on the disk of this machine. */
  itemFiles(): Promise<ItemFiles>;
  /** Opens what is there; never makes a new record. */
  openRecord(data: string | undefined): Promise<Result<OpenRecord, CliRefusal>>;
  /** The address of the embedded database, as long as it runs. */
  databaseUrl(data: string | undefined): Promise<Result<string, CliRefusal>>;
  /** A database of its own, thrown away when it is closed. */
  openThrowaway(): Promise<Result<OpenRecord, CliRefusal>>;
  /** The worked cases that are held, and the text of one of them. */
  scenarioNames(): Promise<readonly string[]>;
  scenario(name: string): Promise<unknown>;
  /** Runs until it is told to stop. */
  serve(request: ServeRequest): Promise<Result<void, CliRefusal>>;
}

/** Data goes out, remarks go aside, and both wait until the reader has taken what he can hold. */
export interface Terminal {
  /** `-` is what is piped in. */
  read(file: string): AsyncIterable<string>;
  /** false: nobody reads any more. */
  out(text: string): Promise<boolean>;
  aside(text: string): void;
}

/** What a command answers: nothing, or why it did not end well. */
export type CommandAnswer = Promise<Result<void, CliRefusal>>;
