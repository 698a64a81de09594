import type { EnrolRefusal } from '../../app/enrol.ts';
import type { RefusalFacts } from '../../domain/result.ts';

/** Why a command did not end well. Stable for ever: scripts may wait for it. */
export type CliRefusal =
  | EnrolRefusal
  | 'arguments-wrong'
  | 'file-unreadable'
  | 'day-malformed'
  | 'port-malformed'
  | 'port-taken'
  | 'address-unusable'
  | 'jurisdiction-unknown'
  | 'language-unknown'
  | 'scenario-unknown'
  | 'scenario-malformed'
  | 'record-missing'
  | 'database-url-malformed'
  | 'database-away'
  | 'sheets-refused'
  | 'table-refused'
  | 'lines-refused'
  | 'pack-refused'
  | 'code-unknown'
  | 'draft-refused'
  | 'edition-unknown'
  | 'edition-altered'
  | 'licence-unknown'
  | 'record-broken'
  | 'steps-failed';

/** 2: it was called wrongly, or cannot run here. 1: it ran, and the answer is no. */
// biome-ignore format: a table reads better as a table
export const EXIT_CODES = {
  'arguments-wrong':        2,
  'file-unreadable':        2,
  'day-malformed':          2,
  'port-malformed':         2,
  'port-taken':             2,
  'address-unusable':       2,
  'jurisdiction-unknown':   2,
  'language-unknown':       2,
  'scenario-unknown':       2,
  'scenario-malformed':     2,
  'record-missing':         2,
  'database-url-malformed': 2,
  'database-away':          2,
  'table-refused':          2,
  'sheets-refused':         1,
  'lines-refused':          1,
  'pack-refused':           1,
  'code-unknown':           1,
  'draft-refused':          1,
  'edition-unknown':        1,
  'edition-altered':        1,
  'licence-unknown':        1,
  'record-broken':          1,
  'steps-failed':           1,
  'id-malformed':           2,
  'login-malformed':        2,
  'name-missing':           2,
  'role-unknown':           2,
  'country-unknown':        2,
  'password-too-short':     2,
  'login-taken':            1,
  'firm-unknown':           1,
  'firm-exists':            1,
} as const satisfies Record<CliRefusal, 1 | 2>;

type Words = (facts: RefusalFacts) => string;

// biome-ignore format: a table reads better as a table
const WORDS = {
  'arguments-wrong':        ({ says }) => `${says}`,
  'file-unreadable':        ({ file, says }) => `${file} cannot be read: ${says}`,
  'day-malformed':          ({ day }) => `${day} is not a day; write it as 2025-04-04`,
  'port-malformed':         ({ port }) => `${port} is not a port; give a number from 0 to 65535`,
  'port-taken':             ({ port }) => `port ${port} is taken; choose another with --port`,
  'address-unusable':       ({ address, says }) => `nobody can listen on ${address}: ${says}`,
  'jurisdiction-unknown':   ({ code, held }) => `no law of ${code} is held; held: ${held}`,
  'language-unknown':       ({ language }) => `no words in ${language}; there are en and zh`,
  'scenario-unknown':       ({ name, held }) => `there is no scenario ${name}; there are: ${held}`,
  'scenario-malformed':     ({ path, says }) => `the scenario is wrong at ${path}: ${says}`,
  'record-missing':         ({ folder }) => `there is no record in ${folder}; name one with --data`,
  'database-url-malformed': () => 'DATABASE_URL is no address such as postgres://user@host/name',
  'database-away':          ({ says }) => `the database does not answer: ${says}`,
  'sheets-refused':         ({ failed, of }) => `fact sheets not read: ${failed} of ${of}`,
  'table-refused':          ({ file, says }) => `${file}: ${says}`,
  'lines-refused':          ({ failed, of }) => `lines not read: ${failed} of ${of}`,
  'pack-refused':           ({ faults }) => `the law has faults (${faults}); see ytterby law check`,
  'code-unknown':           ({ code }) => `the law holds no ${code}`,
  'draft-refused':          ({ faults }) => `the draft is no law here; faults: ${faults}`,
  'edition-unknown':        ({ digest }) => `no edition ${digest} is held or was kept`,
  'edition-altered':        ({ digest }) => `edition ${digest} was kept and is not whole`,
  'licence-unknown':        ({ number }) => `there is no licence ${number}`,
  'record-broken':          ({ sequence }) => `the record is broken at entry ${sequence}`,
  'id-malformed':           ({ id }) => `${id} is no id; use small letters, digits and dashes`,
  'login-malformed':        ({ login }) => `${login} is no login; use letters, digits, . _ @ + -`,
  'name-missing':           () => 'give a name with --name',
  'role-unknown':           ({ role }) => `there is no role ${role}; see --help`,
  'country-unknown':        ({ country }) => `${country} is no country; write it as in DE`,
  'password-too-short':     ({ characters }) => `a password has ${characters} characters or more`,
  'login-taken':            ({ login }) => `somebody signs in as ${login} already`,
  'firm-unknown':           ({ firm }) => `there is no firm ${firm}; add it with ytterby firm add`,
  'firm-exists':            ({ firm }) => `there is a firm ${firm} already`,
  'steps-failed':           ({ failed, of }) => `steps not as expected: ${failed} of ${of}`,
} as const satisfies Record<CliRefusal, Words>;

/** One line for the person at the terminal. */
export function wordsFor(reason: CliRefusal, facts: RefusalFacts = {}): string {
  const words: Words = WORDS[reason];
  return `ytterby: ${words(facts).replace(/\s*\n\s*/g, ' ')}`;
}
