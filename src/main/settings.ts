/** What the environment may say beside the command line. Nothing else reads it. */
export interface Settings {
  /** Browsers reach the server over https, by a proxy before it. */
  readonly secure: boolean;
  /** Proxies whose word about the address of a browser is taken. */
  readonly trustProxy: readonly string[];
  /** Level of the log on stderr; nothing is logged without it. */
  readonly log: string | undefined;
}

export function readSettings(): Settings {
  return {
    secure: process.env.YTTERBY_HTTPS === '1',
    trustProxy: (process.env.YTTERBY_TRUST_PROXY ?? '').split(',').filter((one) => one !== ''),
    log: process.env.YTTERBY_LOG,
  };
}
