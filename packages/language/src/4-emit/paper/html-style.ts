/** How a report looks on a screen and on A4: dark letters on white, what the form shows behind a bar. */
export const paperStyle = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font: 9pt Arial, Helvetica, sans-serif; } }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
html { background: #fff; color: #1a1a1a; font: 10.5pt/1.45 Arial, Helvetica, "Liberation Sans", sans-serif; }
body { margin: 0; }
main { max-width: 178mm; margin: 0 auto; padding: 10mm 5mm 20mm; overflow-wrap: break-word; }
h1 { font-size: 21pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 15pt; line-height: 1.25; margin: 12mm 0 3mm; padding-top: 2mm; border-top: 1.5pt solid #1a1a1a; }
h3 { font-size: 12.5pt; line-height: 1.3; margin: 8mm 0 2mm; }
h4 { font-size: 9.5pt; margin: 6mm 0 2mm; padding: 0.8mm 2mm; background: #e8e8e8; }
h5 { font-size: 10.5pt; margin: 5mm 0 1mm; }
h1 + p { font-size: 12pt; margin-top: 0; }
h1, h2, h3, h4, h5, .for, caption { break-after: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 2mm; padding-left: 5.5mm; }
li { margin: 0.4mm 0; }
code, pre { font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: 0.86em; overflow-wrap: break-word; }
pre { white-space: pre-wrap; }
a { color: #003b76; }
table { border-collapse: collapse; width: 100%; margin: 1mm 0 4mm; font-size: 9.5pt; line-height: 1.35; }
caption { text-align: left; font-weight: bold; padding: 1mm 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; border: 0.5pt solid #8a8a8a; padding: 1mm 1.5mm; }
thead th { background: #e8e8e8; font-weight: bold; }
tbody th { font-weight: normal; }
.shown { border-left: 2.5pt solid #555; padding: 0.5mm 0 0.5mm 3.5mm; margin: 1mm 0 3mm; }
.shown > :last-child { margin-bottom: 0; }
.branch { border: 0.75pt solid #555; border-left-width: 4pt; padding: 2mm 3mm 1mm; margin: 2mm 0 4mm; }
.branch > :last-child { margin-bottom: 1mm; }
.for { font-weight: bold; margin-bottom: 2mm; }
.blank { table-layout: fixed; }
.blank td { height: 14mm; }
#routes { break-before: page; }
figure { margin: 3mm 0; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
@media print {
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
}
@media (max-width: 640px) { table { display: block; overflow-x: auto; } }
`;
