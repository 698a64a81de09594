/** Shapes that carry a meaning without colour. All are drawn in a field of 12 by 12. */
const PATHS = {
  /** Begun, not sent. */
  ring: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
  /** Under way. */
  half: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 1.6v6.8a3.4 3.4 0 0 1 0-6.8Z',
  /** Waiting for a second person. */
  three: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 1.6V6h3.4A3.4 3.4 0 0 0 6 2.6Z',
  tick: 'M1.2 6.4 2.7 5l2 2L9.4 2.1 11 3.6 4.8 10Z',
  cross:
    'M2.6 1.2 6 4.6l3.4-3.4 1.4 1.4L7.4 6l3.4 3.4-1.4 1.4L6 7.4l-3.4 3.4-1.4-1.4L4.6 6 1.2 2.6Z',
  triangle: 'M6 .8 11.6 11H.4ZM5.2 4v3.4h1.6V4Zm0 4.2v1.6h1.6V8.2Z',
  square: 'M1.5 1.5h9v9h-9Z',
  pause: 'M2 1.5h3v9H2Zm5 0h3v9H7Z',
  question:
    'M3 4a3 3 0 1 1 4.2 2.7c-.3.2-.4.3-.4.8H5.2c0-1.3.5-1.8 1.2-2.2A1.4 1.4 0 1 0 4.6 4Z' +
    'm2.2 4.4h1.6V10H5.2Z',
  dash: 'M1.5 5h9v2h-9Z',
  clock:
    'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z' +
    'M5.3 3.4v3l2.2 1.3.7-1.2-1.5-.9V3.4Z',
  empty: 'M1 1h10v10H1Zm1.4 1.400v7.200h7.200V2.400Z',
} as const;

export type ShapeName = keyof typeof PATHS;

export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={PATHS[name]} />
    </svg>
  );
}

/** A quarry seen from above: benches cut into the ground, and the ore at the bottom. */
export function Brandmark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path fill="none" stroke="currentColor" stroke-width="2" d="M2 2h24v24H2Z" opacity=".55" />
      <path fill="none" stroke="currentColor" stroke-width="2" d="M7 26V7h19" opacity=".8" />
      <path fill="none" stroke="currentColor" stroke-width="2" d="M12 26V12h14" />
      <path fill="#f3d27a" d="M17 17h10v10H17Z" />
    </svg>
  );
}
