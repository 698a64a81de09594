import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { Notice } from './notice.tsx';
import { placesFor } from './places.ts';
import { BarPatterns } from './quantity-bar.tsx';
import { Brandmark } from './shapes.tsx';
import { useVisit } from './visit.ts';

interface ShellProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

const LANGUAGE_TAGS = { en: 'en', zh: 'zh-Hans' } as const;

/** The whole document: band, places, content, footer. */
export function Shell({ title, children }: ShellProps) {
  const { language, words, assets, scriptNonce, said } = useVisit();
  const done = sayingOf(words.said, said);
  return (
    <html lang={LANGUAGE_TAGS[language]}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${words.common.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <script src={assets.script} defer nonce={scriptNonce} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.common.skip}
        </a>
        <Band />
        <Places />
        <main id="content" tabIndex={-1}>
          <div class="inside stack">
            {done === undefined ? null : (
              <Notice tone="good" live>
                <p>{done}</p>
              </Notice>
            )}
            {children}
          </div>
        </main>
        <Foot />
        <BarPatterns />
      </body>
    </html>
  );
}

function sayingOf(sayings: Readonly<Record<string, string>>, said: string): string | undefined {
  return Object.hasOwn(sayings, said) ? sayings[said] : undefined;
}

function Band() {
  const { words, person, address } = useVisit();
  return (
    <header class="band">
      <div class="inside">
        <a class="brand" href="/">
          <Brandmark />
          {words.common.product}
        </a>
        <div class="band-end">
          <Form action="/language" class="row">
            <input type="hidden" name="next" value={address} />
            <Button look="plain" name="language" value={words.language === 'en' ? 'zh' : 'en'}>
              <span lang={words.language === 'en' ? 'zh-Hans' : 'en'}>
                {words.common.theOtherLanguage}
              </span>
            </Button>
          </Form>
          {person === undefined ? <SignInLink /> : <WhoIsHere />}
        </div>
      </div>
    </header>
  );
}

function SignInLink() {
  const { words } = useVisit();
  return (
    <a class="band-link" href="/sign-in">
      {words.common.signIn}
    </a>
  );
}

function WhoIsHere() {
  const { words, person, unread } = useVisit();
  const roles = person?.roles.map((role) => words.common.roles[role]).join(', ');
  return (
    <>
      <span class="who">
        <b>{person?.name}</b> · {roles}
      </span>
      <a class="band-link" href="/notices">
        {unread === 0 ? words.notices.link : words.notices.linkUnread(unread)}
      </a>
      <Form action="/sign-out" class="row">
        <Button look="plain">{words.common.signOut}</Button>
      </Form>
    </>
  );
}

function Places() {
  const { words, person, address } = useVisit();
  const here = address.split('?')[0] ?? '/';
  return (
    <nav class="places" aria-label={words.common.places}>
      <div class="inside">
        <ul>
          {placesFor(person).map(({ name, href }) => (
            <li key={href}>
              <a href={href} aria-current={standsIn(here, href) ? 'page' : undefined}>
                {words.common.nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function standsIn(here: string, place: string): boolean {
  return place === '/' ? here === '/' : here === place || here.startsWith(`${place}/`);
}

function Foot() {
  const { words, lawLine } = useVisit();
  return (
    <footer class="foot">
      <div class="inside">
        <span>
          {words.common.product} · {words.common.tagline}
        </span>
        <span>{lawLine}</span>
        <a href="/docs">{words.common.apiDocs}</a>
        <a href="/check">{words.common.nav.check}</a>
      </div>
    </footer>
  );
}
