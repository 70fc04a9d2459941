import { OUTCOME_COLOURS } from '../../../shared/recaps/outcome-colours.ts'

const CODE_COLOURS = Object.entries(OUTCOME_COLOURS)
  .map(([code, colour]) => `.${code} a,.${code}.code{background:${colour}}`)
  .join('')

/** The style of every page; small, as each page carries it. */
export const PAGE_STYLE = `:root{--ink:#1b1f23;--soft:#56606a;--line:#d9dee3;--teal:#1f4e5f}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f8;color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:34rem;margin:0 auto;padding:0 1rem}
header{padding-top:1rem}
h1{font-size:1.25rem;margin:0}
h2{font-size:1rem;margin:0}
p{margin:.25rem 0}
a{color:var(--teal)}
.soft{color:var(--soft);font-size:.9rem}
.card{background:#fff;border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin-top:.75rem}
.check{border-left:.35rem solid #8a5a00}
.duty{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
.code{font-weight:600;border-radius:.4rem;padding:.1rem .55rem}
ol,ul{list-style:none;margin:.5rem 0 0;padding:0}
li{padding:.6rem 0;border-top:1px solid var(--line)}
.day li{display:grid;grid-template-columns:3.6rem 1fr auto;gap:.5rem;align-items:center}
time{font-variant-numeric:tabular-nums;color:var(--soft)}
.state{font-size:.9rem}
.ok{color:#1e6b3a}.wait{color:#8a5a00}.no{color:#a3261e}.unsure{color:#6b4e00}
.do,.small{display:inline-block;min-height:2.75rem;padding:.55rem 1rem;border:1px solid var(--teal);border-radius:.6rem;font:inherit;text-decoration:none;cursor:pointer}
.do{background:var(--teal);color:#fff;font-weight:600}
.small{background:#fff;color:var(--teal)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.6rem}
table{width:100%;min-width:15.5rem;border-collapse:separate;border-spacing:.2rem;table-layout:fixed;margin-top:.5rem}
div.month{overflow-x:auto}
th{font-size:.75rem;font-weight:500;color:var(--soft)}
td{padding:0;text-align:center;font-size:.75rem}
td a{display:block;padding:.3rem 0;min-height:2.6rem;color:inherit;text-decoration:none;border-radius:.35rem;overflow-wrap:normal}
td b{display:block;font-size:.8rem}
.now a{outline:2px solid var(--teal)}
dl{display:grid;grid-template-columns:1fr auto;margin:.5rem 0 0;gap:.1rem .75rem}
dd{margin:0;font-variant-numeric:tabular-nums;text-align:right}
summary h2{display:inline;margin-right:.5rem}
label{display:block;margin-top:.5rem}
summary{min-height:2.75rem;padding:.55rem 0;cursor:pointer}
.lines{white-space:pre-line}
.over{margin-top:1.25rem}
input,select,textarea{font:inherit;width:100%;min-height:2.75rem;padding:.5rem;border:1px solid #7a848d;border-radius:.5rem}
footer{padding:1.25rem 1rem 2rem}
[hidden]{display:none}
:focus-visible{outline:3px solid #b36b00;outline-offset:2px}
${CODE_COLOURS}`
