import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { SheetView } from '../sheet-view.ts'
import { arial } from '../cell-style.ts'
import { marginMm, type Paper } from './paper.ts'
import { printTable } from './print-table.ts'

/** The page that prints a tab. */
export function printPage(
  view: SheetView,
  paper: Paper,
): HtmlEscapedString | Promise<HtmlEscapedString> {
  const tab = view.tabs.find(({ sheetId }) => sheetId === view.sheetId)?.title ?? ''
  const { table, charts } = printTable(view, paper.contentWidthPx)
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <title>${view.title} - ${tab}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(styleOf(paper))}
        </style>
      </head>
      <body>
        <form class="bar">
          <input type="hidden" name="gid" value="${view.sheetId}" />
          <b>${tab}</b>
          <label>
            Kertas
            <select name="size">
              <option${chosen(paper.size === 'F4')}>F4</option>
              <option${chosen(paper.size === 'A4')}>A4</option>
            </select>
          </label>
          <label>
            Arah
            <select name="portrait">
              <option value="false"${chosen(!paper.isPortrait)}>Mendatar</option>
              <option value="true"${chosen(paper.isPortrait)}>Tegak</option>
            </select>
          </label>
          <span data-testid="page-count"></span>
          <button type="button" data-testid="print">Cetak</button>
        </form>
        <main id="pages"></main>
        <div id="source">${raw(table)}${raw(charts)}</div>
        <script src="/page/print.js"></script>
      </body>
    </html>`
}

function chosen(isChosen: boolean): HtmlEscapedString {
  return raw(isChosen ? ' selected' : '')
}

/** A page is 1 px lower than its paper: what is rounded up must not open another. */
function styleOf({ widthMm, heightMm }: Paper): string {
  return `
@page{size:${widthMm}mm ${heightMm}mm;margin:0}
*{box-sizing:border-box}
body{margin:0;font:14px/1.4 system-ui,sans-serif;background:#e8eaed;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar{position:sticky;top:0;z-index:9;display:flex;gap:16px;align-items:center;padding:8px 16px;background:#fff;border-bottom:1px solid #dadce0}
.bar button{margin-left:auto;font:inherit;padding:6px 20px;border:0;border-radius:4px;background:#188038;color:#fff;cursor:pointer}
.bar select{font:inherit;padding:4px}
#source{position:absolute;left:0;top:0;width:${widthMm - 2 * marginMm}mm;visibility:hidden}
.page{position:relative;width:${widthMm}mm;height:calc(${heightMm}mm - 1px);margin:16px auto;padding:${marginMm}mm;background:#fff;box-shadow:0 1px 4px #0004;overflow:hidden;break-after:page}
.page:last-child{break-after:auto}
.content{position:relative;height:100%}
.number{position:absolute;right:${marginMm}mm;bottom:3mm;font-size:9px;color:#5f6368}
table{border-collapse:collapse;table-layout:fixed;font-family:${arial};line-height:1.25;color:#000}
td{padding:.1em .2em;vertical-align:bottom;white-space:pre;overflow-wrap:anywhere}
td.cut{overflow:hidden}
.chart{position:absolute;line-height:0}
@media print{
body{background:none}
.bar,#source{display:none}
.page{margin:0;box-shadow:none}
}`
}
