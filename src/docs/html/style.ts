/** The look of every page: on screens of any width, dark and light, and on A4. It loads nothing. */
export const PAGE_STYLE = `:root {
  color-scheme: light;
  --paper: #ffffff;
  --shade: #f4f5f7;
  --ink: #1d2329;
  --soft: #57606a;
  --line: #d4d9df;
  --accent: #1d4f82;
  font: 100%/1.6 system-ui, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #15181c;
    --shade: #1e2329;
    --ink: #e4e7eb;
    --soft: #a3adb8;
    --line: #39424c;
    --accent: #8dbcec;
  }
}
:root:lang(zh) {
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
  line-height: 1.75;
  text-autospace: normal;
}
* { box-sizing: border-box; }
body { margin: 0; padding: 0 1.25rem 4rem; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
[data-pointer] { white-space: pre-line; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 1rem; top: 1rem; }

header { max-width: 76rem; margin: 0 auto; padding: 3rem 0 1.5rem; border-bottom: 3px solid var(--accent); }
h1 { margin: 0; font-size: clamp(1.6rem, 4vw + 0.6rem, 2.4rem); line-height: 1.25; text-wrap: balance; }
h2, h3, h4, h5, h6 { margin: 2.2em 0 0.6em; line-height: 1.3; text-wrap: balance; scroll-margin-top: 1rem; }
h2 { font-size: 1.6rem; color: var(--accent); }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.08rem; }
h5, h6 { font-size: 1rem; color: var(--soft); }
h2 + section > :first-child, :is(h3, h4, h5) + section > :first-child { margin-top: 0.9em; }
:is(h2, h3, h4, h5, h6) a { color: inherit; text-decoration: none; }
:is(h2, h3, h4, h5, h6) a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.chapter { padding-top: 0.5rem; }
.chapter + .chapter { margin-top: 3rem; border-top: 1px solid var(--line); }
p, li { max-width: 44rem; }
p { margin: 0.7em 0; }
ul, ol { padding-left: 1.5em; }
li { margin: 0.3em 0; }
li::marker { color: var(--soft); }

nav { font-size: 0.92rem; }
nav h2 { margin: 1.5rem 0 0.5rem; font-size: 1rem; color: var(--soft); }
nav ol { margin: 0; padding: 0; list-style: none; }
nav ol ol { padding-left: 1rem; }
nav li { margin: 0.35em 0; line-height: 1.4; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav ol ol a { color: var(--soft); }

.frame { margin: 1.2rem 0 1.6rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; line-height: 1.5; }
.columns-3 { min-width: 34rem; }
.columns-4 { min-width: 42rem; }
.columns-5 { min-width: 50rem; }
.columns-6 { min-width: 58rem; }
caption { padding: 0 0 0.5rem; text-align: left; font-weight: 600; }
caption span:not([data-pointer]) { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2.5rem); }
th, td { min-width: 5.5em; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th p, td p { margin: 0 0 0.35em; }
th :last-child, td :last-child { margin-bottom: 0; }
thead th, thead td { border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); background: var(--shade); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 600; }
tbody th a { color: inherit; text-decoration-color: var(--line); }
.line { display: block; }
tr:target { background: var(--shade); }
tr:target > :first-child { box-shadow: inset 3px 0 var(--accent); }

.remark { max-width: 44rem; margin: 1rem 0; padding: 0.6rem 1rem; border-left: 4px solid var(--line); background: var(--shade); font-size: 0.94rem; }
.remark p { margin: 0; }
.remark strong { margin-right: 0.6em; color: var(--soft); }
.remark.reading { border-left: 4px dashed var(--accent); }
.remark.gap { border-left: 6px double var(--accent); }
.remark:is(.reading, .gap) strong { color: var(--accent); }

figure { margin: 1.6rem 0 2rem; }
figure .frame { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 6px; text-align: center; }
svg { max-width: max(100%, 40rem); height: auto; }
svg .beside { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg .node { fill: var(--paper); }
figcaption { margin-top: 0.6rem; color: var(--soft); font-size: 0.92rem; }
.alternative { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 6px; }

@media screen and (min-width: 64rem) {
  body { display: grid; grid-template-columns: 16rem minmax(0, 1fr); column-gap: 3rem; max-width: 80rem; margin: 0 auto; padding: 0 2rem 4rem; }
  header { grid-column: 1 / -1; width: 100%; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-bottom: 2rem; }
  main { grid-column: 2; padding-top: 0.5rem; }
  main > :first-child h2 { margin-top: 0.8rem; }
  body:not(:has(nav)) { display: block; max-width: 60rem; }
}
@media screen and (max-width: 40rem) {
  body { padding: 0 1rem 3rem; }
  header { padding-top: 2rem; }
  nav { padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
  nav ol ol { display: none; }
  h2 { font-size: 1.4rem; }
  figure .frame { padding: 0.5rem; }
}

@page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #57606a; } }
@media print {
  :root { font-size: 10pt; line-height: 1.5; }
  body { padding: 0; }
  .skip { display: none; }
  header { padding: 0 0 6mm; }
  h1 { font-size: 22pt; }
  h2 { font-size: 16pt; margin-top: 0; }
  h3 { font-size: 12.5pt; }
  h4 { font-size: 11pt; }
  nav { margin-bottom: 8mm; font-size: 10pt; }
  nav h2 { margin-top: 8mm; }
  a { color: inherit; text-decoration: none; }
  p, li, .remark { max-width: none; }
  p, li { orphans: 3; widows: 3; }
  h2, h3, h4, h5, h6, caption { break-after: avoid; }
  nav ~ main > .chapter, .chapter + .chapter { break-before: page; margin: 0; padding: 0; border: 0; }
  .frame { overflow: visible; }
  figure .frame { padding: 3mm; }
  .frame table { min-width: 0; font-size: 8.5pt; }
  th, td { min-width: 5em; padding: 1.5mm 2mm; }
  td { overflow-wrap: anywhere; }
  caption span:not([data-pointer]) { position: static; max-width: none; }
  thead { display: table-header-group; }
  tr, figure, .remark { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p:has(+ ul), p:has(+ ol) { break-after: avoid; }
  .remark, thead th, thead td { print-color-adjust: exact; }
  svg { max-width: 100%; max-height: 220mm; }
}
`;
