/**
 * The only script of the pages; everything works without it. It moves the focus to what has to
 * change, keeps a form from being sent twice, shows what can be printed or
 * copied, walks a list by arrow
 * keys, and asks the server what is still missing while somebody types.
 */
export const island = `'use strict';
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

one('[data-focus]')?.focus();

for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

window.addEventListener('beforeprint', () => {
  for (const folded of all('.explained details')) folded.open = true;
});

for (const button of all('[data-copy]')) {
  if (navigator.clipboard === undefined) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.textContent = button.dataset.copied;
  });
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(() => release(form), 8000);
  event.submitter?.setAttribute('aria-disabled', 'true');
});

function release(form) {
  delete form.dataset.sent;
  for (const button of all('[aria-disabled]', form)) button.removeAttribute('aria-disabled');
}

window.addEventListener('pageshow', (event) => {
  if (event.persisted) all('form[data-sent]').forEach(release);
});

document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const list = event.target.closest?.('[data-rows]');
  if (step === undefined || list === null || list === undefined) return;
  const links = all('tbody th a', list);
  const next = links[links.indexOf(document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
});

const live = one('form[data-live]');
if (live !== null) {
  let waiting;
  live.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 600);
  });
  async function ask() {
    const body = new URLSearchParams(new FormData(live));
    const answer = await fetch(live.dataset.live, { method: 'POST', body }).catch(() => undefined);
    const panel = one('#completeness');
    if (answer?.ok && panel !== null) panel.outerHTML = await answer.text();
  }
}
`;
