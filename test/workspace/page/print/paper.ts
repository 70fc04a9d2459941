import { invalidArgument } from '../../api-error.ts'

/** Short and long side in mm. */
const sizes = { F4: [215, 330], A4: [210, 297] } as const

export const marginMm = 10
const pxPerMm = 96 / 25.4

export interface Paper {
  readonly size: keyof typeof sizes
  readonly isPortrait: boolean
  readonly widthMm: number
  readonly heightMm: number
  /** Width between the margins, in CSS px. */
  readonly contentWidthPx: number
}

/** The paper that an address asks for; F4 landscape where it does not say. Throws 400 on others. */
export function parsePaper(size = 'F4', portrait = 'false'): Paper {
  if (size !== 'F4' && size !== 'A4') throw invalidArgument(`Invalid value at 'size', "${size}"`)
  if (portrait !== 'true' && portrait !== 'false') {
    throw invalidArgument(`Invalid value at 'portrait', "${portrait}"`)
  }
  const isPortrait = portrait === 'true'
  const [short, long] = sizes[size]
  const [widthMm, heightMm] = isPortrait ? [short, long] : [long, short]
  return { size, isPortrait, widthMm, heightMm, contentWidthPx: (widthMm - 2 * marginMm) * pxPerMm }
}
