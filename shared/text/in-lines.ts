/**
 * The text in lines of so many characters at most, broken behind spaces and strokes; a longer word is cut, and spaces
 * that follow each other are one.
 *
 * @example inLines('800/12/SETDA', 8) // ['800/12/', 'SETDA']
 */
export function inLines(text: string, characters: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, characters)) {
    if (line !== '' && (line + piece).trimEnd().length > characters) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

const LETTERS = new Intl.Segmenter()

function piecesOf(text: string, characters: number): string[] {
  const words = text.trim().split(/\s+/u).join(' ')
  return words.split(/(?<=[ /])/u).flatMap((piece) => {
    const letters = [...LETTERS.segment(piece)].map(({ segment }) => segment)
    return Array.from({ length: Math.ceil(letters.length / characters) }, (_, at) =>
      letters.slice(at * characters, (at + 1) * characters).join(''),
    )
  })
}
