import { element, find } from './elements.ts'
import { dealOut, type Block } from './page-breaks.ts'

/** Deals the rows and charts of `#source` out to pages, as high as their paper. */
function layOut(): void {
  const source = find('#source')
  const table = find('#source table') as HTMLTableElement
  const top = table.getBoundingClientRect().top
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => {
    const box = row.getBoundingClientRect()
    return { element: row, top: box.top - top, bottom: box.bottom - top }
  })
  const headHeight = table.tHead?.getBoundingClientRect().height ?? 0
  const charts = [...source.querySelectorAll<HTMLElement>('.chart')].map((chart) => {
    const row = table.querySelector(`tr[data-row="${chart.dataset['row']}"]`)
    const from = (row?.getBoundingClientRect().top ?? top) - top + Number(chart.dataset['offset'])
    return { element: chart, top: from, bottom: from + chart.getBoundingClientRect().height }
  })
  const whole = [...mergedRows(rows), ...charts]
  const room = contentHeight() - headHeight
  const pages = dealOut(rows, whole, room).map((place, index) => {
    const page = openPage(table)
    const shown = rows.slice(place.from, place.to)
    const start = shown[0]?.top ?? headHeight
    const end = rows[place.to]?.top ?? Infinity
    page.body.append(...shown.map((row) => row.element))
    const own = charts.filter((chart) => (index === 0 || chart.top >= start) && chart.top < end)
    for (const chart of own) {
      chart.element.style.top = `${chart.top - start + headHeight}px`
      page.content.append(chart.element)
    }
    return page.section
  })
  pages.forEach((page, index) => {
    page.append(element('div', { class: 'number' }, `Halaman ${index + 1} dari ${pages.length}`))
  })
  source.remove()
  find('[data-testid=page-count]').textContent = `${pages.length} halaman`
}

/** The rows that each vertically merged cell holds together. */
function mergedRows(rows: readonly (Block & { element: HTMLTableRowElement })[]): Block[] {
  return rows.flatMap((row, index) => {
    const spans = [...row.element.cells].map(({ rowSpan }) => rowSpan)
    const last = rows[index + Math.max(1, ...spans) - 1]
    return last && last !== row ? [{ top: row.top, bottom: last.bottom }] : []
  })
}

function contentHeight(): number {
  const probe = element('div', { class: 'page' }, element('div', { class: 'content' }))
  find('#pages').append(probe)
  const height = probe.firstElementChild?.getBoundingClientRect().height ?? 0
  probe.remove()
  return height
}

/** A page with the table's head and nothing under it. */
function openPage(table: HTMLTableElement): {
  section: HTMLElement
  content: HTMLElement
  body: HTMLElement
} {
  const copy = table.cloneNode(false) as HTMLTableElement
  const body = element('tbody')
  for (const part of [table.querySelector('colgroup'), table.tHead]) {
    if (part) copy.append(part.cloneNode(true))
  }
  copy.append(body)
  const content = element('div', { class: 'content' }, copy)
  const section = element('section', { class: 'page', 'data-testid': 'print-page' }, content)
  find('#pages').append(section)
  return { section, content, body }
}

find('[data-testid=print]').addEventListener('click', () => print())
find('.bar').addEventListener('change', () => {
  ;(find('.bar') as HTMLFormElement).submit()
})
void document.fonts.ready.then(() => {
  layOut()
  document.body.dataset['ready'] = 'true'
})
