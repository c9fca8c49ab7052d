/** The look of a form: black on white, for A4; it loads nothing. */
export const FORM_STYLE = `:root { color-scheme: light; font: 10.5pt/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif; }
:root:lang(zh) { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; color: #000; background: #fff; overflow-wrap: break-word; }
main { max-width: 178mm; margin: 0 auto; }
header { border-bottom: 2px solid #000; margin-bottom: 4mm; }
h1 { margin: 0 0 1mm; font-size: 17pt; line-height: 1.25; }
h2 { margin: 6mm 0 2mm; padding-bottom: 1mm; border-bottom: 1px solid #000; font-size: 12.5pt; line-height: 1.3; break-after: avoid; }
h3, caption { margin: 0 0 1mm; font-size: 10.5pt; font-weight: 600; text-align: left; break-after: avoid; }
p { margin: 0 0 1mm; white-space: pre-line; }
small { font-weight: normal; color: #444; }
.quiet { color: #444; font-size: 9.5pt; }
.head { display: grid; grid-template-columns: repeat(auto-fill, minmax(75mm, 1fr)); column-gap: 8mm; }
.head h2, .head > p { grid-column: 1 / -1; }
.field { margin: 0 0 3.5mm; }
.short { display: flex; gap: 3mm; align-items: baseline; break-inside: avoid; }
.short .value { flex: 1; }
.head .field { display: flex; flex-wrap: wrap; gap: 0 3mm; align-items: baseline; }
.head .texts, .head .choices { grid-column: 1 / -1; display: block; }
.head .value { flex: 1 1 30mm; }
.head .line + .line { display: none; }
.block { padding-left: 4mm; border-left: 2px solid #999; }
.box { display: inline-block; margin: 0 4mm 1mm 0; }
.line { display: block; height: 8mm; border-bottom: 1px solid #777; }
.short .line, .head .line { height: 1.4em; min-width: 25mm; }
.blank { display: inline-block; width: 40mm; border-bottom: 1px solid #777; }
ol { margin: 0; padding-left: 6mm; }
li { margin-bottom: 1mm; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; table-layout: auto; }
th, td { padding: 1mm 2mm; border: 1px solid #777; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
thead th { font-weight: 600; background: #eee; print-color-adjust: exact; }
tbody th { font-weight: normal; }
tr { break-inside: avoid; }
tr.empty > td { height: 12mm; }
td .line { height: 7mm; min-width: 20mm; }
td .box { display: block; margin: 0; }
td .blank { width: 20mm; }
.day { white-space: nowrap; min-width: 24mm; }
.sign { min-width: 34mm; }
.kept { break-inside: avoid; }
@page { size: A4; margin: 16mm; }
@media print { body { padding: 0; } main { max-width: none; } }
`;
