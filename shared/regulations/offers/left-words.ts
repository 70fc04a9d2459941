/** Stands where something was taken out, so that what was apart stays apart. */
const GAP = ' ¦ '

/** A clause's words, of which what is understood is taken out; what stays was not understood. */
export interface LeftWords {
  /** Small letters, single spaces, without marks at its ends. */
  text: string
}

export function leftWords(text: string): LeftWords {
  const words = text
    .toLowerCase()
    .replaceAll(/(?<=jum)['’‘`] at(?!\p{L})/gu, 'at')
    .replaceAll(/[“”"'’‘[]/g, '')
    .replaceAll(']', ',')
    .trim()
    .split(/\s+/)
  const from = words[0] === 'mengatur' ? 1 : 0
  const [last = ''] = /^(?:[.,;]*[^.,;])*/.exec(words.at(-1) ?? '') ?? []
  return { text: [...words.slice(from, -1), last].join(' ').trim() }
}

/** Takes out the first that matches. */
export function take(left: LeftWords, pattern: RegExp): RegExpExecArray | undefined {
  const found = pattern.exec(left.text)
  if (!found) return undefined
  const behind = left.text.slice(found.index + found[0].length)
  left.text = `${left.text.slice(0, found.index)}${GAP}${behind}`
  return found
}

/** Takes out all that match; whether any did. */
export function takeAll(left: LeftWords, pattern: RegExp): boolean {
  const before = left.text
  while (take(left, pattern));
  return left.text !== before
}

/** Words that bind others and say nothing by themselves, at either end of a piece. */
const JOINING: ReadonlySet<string> = new Set(
  'agar supaya bagi untuk dengan ketentuan secara dari total jumlah keseluruhan dan maka yaitu adalah sebanyak sebesar of the for on in at and ya are is'.split(
    ' ',
  ),
)

/** The pieces that were not understood, without words that only join. */
export function piecesOf({ text }: LeftWords): string[] {
  return text
    .split('¦')
    .map((piece) => {
      const words = piece
        .split(/[ ,;:()/]+/)
        .filter((word) => word !== '' && !/^[-–.]+$/.test(word))
      const first = words.findIndex((word) => !JOINING.has(word))
      const last = words.findLastIndex((word) => !JOINING.has(word))
      const [from, to] = [words[first], words[last]]
      if (from === undefined || to === undefined) return ''
      return piece.slice(piece.indexOf(from), piece.lastIndexOf(to) + to.length)
    })
    .filter((piece) => piece !== '')
}
