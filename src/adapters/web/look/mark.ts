/** The mark in a browser's tab: the quarry of the band, on the band's ground. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">
<path fill="#0c2b27" d="M0 0h28v28H0z"/>
<path fill="none" stroke="#f1f6f4" stroke-width="2" d="M5 23V5h18" opacity=".7"/>
<path fill="none" stroke="#f1f6f4" stroke-width="2" d="M10 23V10h13"/>
<path fill="#f3d27a" d="M15 15h8v8h-8z"/>
</svg>
`;
