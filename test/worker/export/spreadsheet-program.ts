/** How a program reads CSV, which is not how it was meant. */
export interface Reading {
  readonly separator: ',' | ';' | '\t'
  /** Whether separators and line ends within quotes are text. */
  readonly heedsQuotes: boolean
}

export const READINGS: readonly Reading[] = ([',', ';', '\t'] as const).flatMap((separator) => [
  { separator, heedsQuotes: true },
  { separator, heedsQuotes: false },
])

/**
 * The cells that a spreadsheet program makes of a text, as forgiving as they are: what follows a closing
 * quote still belongs to its cell.
 */
export function cellsOf(csv: string, { separator, heedsQuotes }: Reading): string[] {
  const cells: string[] = []
  const text = csv.replace(/^\uFEFF/, '')
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at)
      else isQuoted = false
    } else if (character === separator || character === '\n' || character === '\r') {
      cells.push(cell)
      cell = ''
    } else if (character === '"' && cell === '' && heedsQuotes) {
      isQuoted = true
    } else {
      cell += character
    }
  }
  return [...cells, cell]
}

/** Whether a program that trims and knows full-width signs would run it; a number it only shows. */
export function isRun(cell: string): boolean {
  const begun = cell.normalize('NFKC').replace(/^["\s\p{Cf}\p{Cc}]+/u, '')
  return /^[=+\-@]/.test(begun) && !/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?"*(?:,|$)/.test(begun)
}
