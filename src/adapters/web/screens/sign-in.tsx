import type { Person } from '../../../app/ports.ts';
import { signIn } from '../../../app/sign-in.ts';
import { assert } from '../../../domain/assert.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { readCookie, SESSION_SECONDS } from '../request/cookies.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';

const FEW_ATTEMPTS = 20;

export function serveSignIn(site: Site): void {
  const max = site.options.signInsPerMinute ?? FEW_ATTEMPTS;
  serveScreen(site, {
    path: '/sign-in',
    get: (asked) => show(site, asked),
    post: (asked) => enter(site, asked),
    postOptions: { config: { rateLimit: { max, timeWindow: '1 minute' } } },
  });
  serveScreen(site, { path: '/sign-out', post: (asked) => leave(site, asked) });
}

async function show(
  site: Site,
  { visit, query, body }: Asked,
  problems?: Problems,
): Promise<Shown> {
  const next = nextOf(query, body);
  const { sample } = site.options;
  const people = await samplePeople(site);
  const view = (
    <SignInPage
      next={next}
      values={body}
      problems={problems}
      sample={people}
      password={sample?.password}
    />
  );
  return page(visit.words.signIn.title, view, problems === undefined ? 200 : 422);
}

async function samplePeople({ options, deps }: Site): Promise<readonly Person[]> {
  const logins = options.sample?.logins ?? [];
  const known = await Promise.all(logins.map((login) => deps.people.byLogin(login)));
  return known.flatMap((one) => (one === undefined ? [] : [one.person]));
}

async function enter(site: Site, asked: Asked): Promise<Shown> {
  const { visit, body, query } = asked;
  const { signIn: words } = visit.words;
  const login = textOf(body, 'login');
  const password = body.get('password')?.[0] ?? '';
  if (login === '') return show(site, asked, new Map([['login', words.loginMissing]]));
  if (password === '') return show(site, asked, new Map([['password', words.passwordMissing]]));
  const at = site.deps.edge.now();
  const token = site.deps.edge.token();
  const signedIn = await signIn(site.deps, { login, password, token, at, until: endOf(at) });
  if (!signedIn.ok) return show(site, asked, new Map([['login', words.refused]]));
  return {
    show: 'elsewhere',
    to: nextOf(query, body),
    cookies: [{ name: 'session', value: token }],
  };
}

/** One working day, and no longer: the cookie ends when the session does. */
function endOf(at: string) {
  const until = parseInstant(new Date(Date.parse(at) + SESSION_SECONDS * 1000).toISOString());
  assert(until.ok, 'a session ends at no instant');
  return until.value;
}

async function leave({ deps, options }: Site, { request }: Asked): Promise<Shown> {
  const token = readCookie(request, 'session', options.secure);
  if (token !== undefined) await deps.sessions.close(token);
  return { show: 'elsewhere', to: '/?said=signed-out', cookies: [{ name: 'session' }] };
}

/** Where to go afterwards: only ever a page of ours. */
export function nextOf(query: Typed, body: Typed): string {
  const next = textOf(body, 'next') || textOf(query, 'next');
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

interface SignInPageProps {
  readonly next: string;
  readonly values: Typed;
  readonly problems: Problems | undefined;
  readonly sample: readonly Person[];
  readonly password: string | undefined;
}

function SignInPage({ next, values, problems, sample, password }: SignInPageProps) {
  const { signIn: words } = useWords();
  return (
    <div class="stack stack-5">
      <div class="narrow stack">
        <ErrorSummary problems={problems} />
        <Head title={words.title} meta={words.lead} />
      </div>
      <div class="sign-in">
        <Panel title={words.title} strong>
          <Form action="/sign-in" values={values} problems={problems}>
            <input type="hidden" name="next" value={next} />
            <TextField name="login" label={words.login} autocomplete="username" />
            <PasswordField />
            <div>
              <Button>{words.submit}</Button>
            </div>
          </Form>
        </Panel>
        {password === undefined || sample.length === 0 ? null : (
          <SampleAccounts people={sample} password={password} next={next} />
        )}
      </div>
    </div>
  );
}

/** What was typed is never sent back. Pasting and password managers are welcome. */
function PasswordField() {
  const { signIn: words } = useWords();
  return (
    <TextField
      name="password"
      type="password"
      label={words.password}
      autocomplete="current-password"
    />
  );
}

interface SampleProps {
  readonly people: readonly Person[];
  readonly password: string;
  readonly next: string;
}

function SampleAccounts({ people, password, next }: SampleProps) {
  const { signIn: words, common } = useVisit().words;
  return (
    <Panel title={words.sampleTitle} bare>
      <p class="panel-body soft small">{words.sampleLead(password)}</p>
      <ul class="tasks tasks-still">
        {people.map(({ id, login, name, roles }) => (
          <li key={id}>
            <span class="task-name">
              <b>{name}</b> <span class="code soft">{login}</span>
              <span class="soft block">{roles.map((role) => common.roles[role]).join(', ')}</span>
            </span>
            <Form action="/sign-in" class="row">
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name="login" value={login} />
              <input type="hidden" name="password" value={password} />
              <Button look="small" label={words.sampleUse(name)}>
                {words.submit}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
