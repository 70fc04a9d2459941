import type { SvgNode } from '../charts/svg-node.ts'
import type { SheetView } from '../sheet-view.ts'
import { element } from './elements.ts'

/**
 * Lays the charts over the grid, each at the corner of its cell as that is drawn, or of the next
 * where somebody hid that.
 */
export function drawCharts(holder: HTMLElement, view: SheetView): void {
  for (const { chartId, row, column, offsetX, offsetY, drawing } of view.charts) {
    const y = firstShown(row, view.hiddenRows)
    const x = firstShown(column, view.hiddenColumns)
    const cell = holder.querySelector<HTMLElement>(`td[data-x="${x}"][data-y="${y}"]`)
    if (!cell) continue
    const [at, from] = [cell.getBoundingClientRect(), holder.getBoundingClientRect()]
    const attributes = { class: 'chart', 'data-testid': 'chart', 'data-chart': String(chartId) }
    const chart = element('div', attributes, toElement(drawing))
    chart.style.left = `${at.left - from.left + offsetX}px`
    chart.style.top = `${at.top - from.top + offsetY}px`
    holder.append(chart)
  }
}

function firstShown(from: number, hidden: readonly number[]): number {
  let index = from
  while (hidden.includes(index)) index += 1
  return index
}

function toElement({ tag, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns') made.setAttribute(name, String(value))
  }
  made.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))))
  return made
}
