const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' }
/** Digits and what a scan takes for them. */
const MIXED = /(?<![\p{L}\p{N}|])[\dOoIl|]{2,5}(?![\p{L}\p{N}|])/gu
/** Minutes, hours and shares of which a scan left no digit: "16.OO", "ll.30", "lO %". */
const BESIDE =
  /(?<=\d[.:])[Oo]{2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[OoIl]{2}(?=[.:]\d{2}(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}])[Il1][Oo]{1,2}(?= ?(?:%|persen))/gu
/** "l/2026", "Pasal l", "ayat (l)": a Roman one is a capital. */
const ALONE = /(?<=^|[ :/])l(?=\/\d| )|(?<=[Pp]asal )l(?![\p{L}\p{N}])|(?<=ayat \()l(?=\))/gu
const IN_WORD =
  /(?<![\p{L}\p{N}])\p{Lu}+[01l]\p{Lu}+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?!SHIFT|TAHAP|KELOMPOK|LEVEL|ZONA)\p{Lu}{5,}1(?![\p{L}\p{N}])/gu
/** At the head of a line, before a full stop or a bracket. */
const HEAD = /^(\(?)([lIOSZBG!|])([.)]) ?(?=\S)/
const HEADS: Readonly<Record<string, number>> = {
  l: 1,
  I: 1,
  '!': 1,
  '|': 1,
  Z: 2,
  S: 5,
  G: 6,
  B: 8,
}
const NUMBER = /^(\(?)(\d{1,2})([.)])(?!\d) ?(?=\S)/

/** Lines as a scan was meant to read, and what of them it read as letters: "2O26 → 2026". */
export interface Mended {
  readonly lines: readonly string[]
  readonly mended: readonly string[]
}

/**
 * Letters in place of digits, and digits in place of letters, where only one of both can be meant: within a number,
 * within a word of capitals, and at the head of a line between the numbers before and behind it.
 */
export function mendScanned(lines: readonly string[]): Mended {
  const mended: string[] = []
  const told = (was: string, is: string): string => {
    if (was !== is) mended.push(`${was.trim()} → ${is.trim()}`)
    return is
  }
  const read = lines.map((line) =>
    line
      .replaceAll(MIXED, (token) => (/\d/.test(token) ? told(token, inDigits(token)) : token))
      .replaceAll(BESIDE, (token) => told(token, inDigits(token)))
      .replaceAll(ALONE, (token) => told(token, '1'))
      .replaceAll(IN_WORD, (word) => (word.length > 3 ? told(word, inLetters(word)) : word)),
  )
  const numbered = read.map((line, at) => {
    const number = numberMeant(read, at)
    if (number === undefined) return line
    const [head, open, , close] = HEAD.exec(line)!
    return told(head, `${open}${number}${close} `) + line.slice(head.length)
  })
  return { lines: numbered, mended: [...new Set(mended)] }
}

function inDigits(token: string): string {
  return token.replaceAll(/[OoIl|]/g, (letter) => DIGITS[letter]!)
}

function inLetters(word: string): string {
  return word.replaceAll('0', 'O').replaceAll(/[1l]/g, 'I')
}

/** The number that a letter at the head of the line stands for: the one between its neighbours of the same kind. */
function numberMeant(lines: readonly string[], at: number): number | undefined {
  const [, open, letter = '', close] = HEAD.exec(lines[at]!) ?? []
  const number = HEADS[letter]
  if (number === undefined) return undefined
  const isAlike = (line: string): boolean => {
    const [, its, , end] = NUMBER.exec(line) ?? []
    return its === open && end === close
  }
  const before = lines.slice(0, at)
  const behind = lines.slice(at + 1).find((line) => isAlike(line) || isLettered(line, letter, 1))
  const isFirst = number === 1 && !before.some((line) => isLettered(line, letter, -1))
  const follows = isFirst || numberAt(before.findLast(isAlike)) === number - 1
  return follows && numberAt(behind) === number + 1 ? number : undefined
}

function numberAt(line: string | undefined): number {
  return Number(NUMBER.exec(line ?? '')?.[2])
}

/** "II." or "J." behind "I.", "k." before "l.": it was a letter after all. */
function isLettered(line: string, letter: string, by: 1 | -1): boolean {
  const beside = [
    String.fromCharCode(letter.charCodeAt(0) + by),
    ...(letter === 'I' && by === 1 ? ['II'] : []),
  ]
  return beside.some((one) => line.startsWith(`${one}.`) || line.startsWith(`${one})`))
}
