import { encode } from 'uqr'

const SVG = 'http://www.w3.org/2000/svg'
/** White all round, in modules; readers expect twice as many, and the card's own margin gives the rest. */
const QUIET_ZONE = 2

/** A text as a QR code that prints sharp at any size; a tenth of it may be soiled. */
export function createQrCode(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  svg.setAttribute('shape-rendering', 'crispEdges')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', data.map(rowOf).join(''))
  svg.append(path)
  return svg
}

function rowOf(modules: readonly boolean[], y: number): string {
  return modules.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')
}
