/**
 * Proportions of GB/T 9704-2012: A4, margins of 37, 35, 28 and 26 mm, headings in the order of title, first and second level.
 * Black on white, links #0b4f8a (8.2 : 1 on white), so that every text passes the contrast of WCAG 2.1 AA.
 */
export const styleSheet = `
:root { color: #111; background: #fff; font: 16px/1.75 "FangSong_GB2312", "FangSong", "Noto Serif SC", "Songti SC", serif; }
body { margin: 0; }
main { max-width: 62em; margin: 0 auto; padding: 1.5em; }
h1, h2, h3, h4, .cover, caption .title, nav .title { font-weight: 700; line-height: 1.5; text-wrap: balance; }
h1 { font: 700 1.6em/1.5 "FZXiaoBiaoSong-B05S", "Noto Serif SC", serif; text-align: center; margin: 2em 0 1em; }
h2 { font-size: 1.25em; font-family: "SimHei", "Noto Sans SC", sans-serif; margin: 1.6em 0 .6em; }
h3 { font-size: 1.1em; font-family: "KaiTi_GB2312", "KaiTi", "Noto Serif SC", serif; margin: 1.2em 0 .5em; }
h4 { font-size: 1em; margin: 1em 0 .4em; }
.cover { min-height: 60vh; display: flex; flex-direction: column; justify-content: center; text-align: center; font-size: 1.7em; }
.cover p { margin: .3em 0; }
nav .title { text-align: center; font-size: 1.3em; }
nav ul { list-style: none; padding: 0; }
nav .level-2 { padding-left: 2em; }
nav .level-3 { padding-left: 4em; }
a { color: #0b4f8a; }
a:focus, .scroll:focus { outline: 3px solid #0b4f8a; outline-offset: 2px; }
p.body { text-indent: 2em; text-align: justify; margin: .3em 0; }
p.note { font-size: .875em; margin: .3em 0; }
section { margin: 2em 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 14px/1.45 "SimSun", "Songti SC", "Noto Serif SC", serif; }
caption { text-align: center; }
caption .title { font-size: 1.25em; }
caption .number { text-align: right; }
caption .above { display: flex; justify-content: space-between; gap: 1em; }
caption .right { margin-left: auto; }
th, td { border: 1px solid #444; padding: .25em .4em; overflow-wrap: anywhere; }
thead th { background: #f0f0f0; text-align: center; font-weight: 700; }
tbody th { font-weight: 400; text-align: left; }
td.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.code, td.index { text-align: center; white-space: nowrap; }
th.bold, td.bold { font-weight: 700; }
.indent-1 { padding-left: 1.4em; } .indent-2 { padding-left: 2.4em; } .indent-3 { padding-left: 3.4em; }
.indent-4 { padding-left: 4.4em; } .indent-5 { padding-left: 5.4em; } .indent-6 { padding-left: 6.4em; }
figure { margin: 2em 0; text-align: center; }
figure img { max-width: 100%; height: auto; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page wide { size: A4 landscape; margin: 28mm 35mm 26mm 37mm; }
@page large { size: A3 landscape; margin: 28mm 35mm 26mm 37mm; }
@media print {
  :root { font-size: 12pt; }
  main { max-width: none; padding: 0; }
  .cover { min-height: 200mm; break-after: page; }
  nav, .page-break { break-after: page; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  section.landscape { page: wide; }
  section.large { page: large; }
  .scroll { overflow: visible; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`
