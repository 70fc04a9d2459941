const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' }
/** Digits and what a scan takes for them. */
const MIXED = /(?<![\p{L}\p{N}|])[\dOoIl|]{2,5}(?![\p{L}\p{N}|])/gu
/** Minutes, hours and shares of which a scan left no digit: "16.OO", "ll.30", "lO %". */
const BESIDE =
  /(?<=\d[.:])[Oo]{2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[OoIl]{2}(?=[.:]\d{2}(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}])[Il1][Oo]{1,2}(?= ?(?:%|persen))/gu
/** "l/2026", "Pasal l", "ayat (l)": a Roman one is a capital. */
const ALONE = /(?<=^|[ :/])l(?=\/\d| )|(?<=[Pp]asal )l(?![\p{L}\p{N}])|(?<=ayat \()l(?=\))/gu
const IN_WORD =
  /(?<![\p{L}\p{N}])\p{Lu}+[01l]\p{Lu}+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?!SHIFT|TAHAP|KELOMPOK|LEVEL|ZONA)\p{Lu}{5,}1(?![\p{L}\p{N}])|(?<!\p{L})Dl(?= [\p{Lu}l]{3})/gu
/** At the head of a line, before a full stop or a bracket. */
const HEAD = /^(\(?)([lIOSZBG!|]) ?([.)]) ?(?=\S)/
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
const NUMBER = /^(\(?)(\d{1,2}) ?([.),])(?!\d) ?(?=\S)/
/** A comma in place of the full stop, or none behind the first letter. */
const COMMA = /^(\d{1,2}) ?, (?=\S)/
const BARE_LETTER = /^a (?=[A-Z])/

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
      .replaceAll(IN_WORD, (word) =>
        word.length > 3 || word === 'Dl' ? told(word, inLetters(word)) : word,
      ),
  )
  const whole = read.map((line) => joinBroken(line, told))
  const numbered = whole.map((line, at) => {
    const number = numberMeant(whole, at)
    const [head = '', open = '', , close = ''] = HEAD.exec(line) ?? []
    return number === undefined
      ? line
      : told(head, `${open}${number}${close} `) + line.slice(head.length)
  })
  const marked = numbered.map((line, at) => {
    const mark = markMeant(numbered, at)
    return mark ? told(mark.was, mark.is) + line.slice(mark.was.length) : line
  })
  return { lines: marked, mended: [...new Set(mended)] }
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
    return its === open && (end === close || end === ',')
  }
  const before = lines.slice(0, at)
  const behind = lines.slice(at + 1).find((line) => isAlike(line) || isLettered(line, letter, 1))
  const isFirst = number === 1 && !before.some((line) => isLettered(line, letter, -1))
  const follows = isFirst || numberAt(before.findLast(isAlike)) === number - 1
  return follows && numberAt(behind) === number + 1 ? number : undefined
}

/** "2, Pegawai" between 1 and 3, and "a Senin" before "b." */
function markMeant(
  lines: readonly string[],
  at: number,
): { readonly was: string; readonly is: string } | undefined {
  const line = lines[at]!
  const comma = COMMA.exec(line)
  if (comma) {
    const others = (from: readonly string[]): readonly string[] =>
      from.filter((one) => NUMBER.test(one) && !one.startsWith('('))
    const before = others(lines.slice(0, at)).at(-1)
    const behind = others(lines.slice(at + 1))[0]
    const number = Number(comma[1])
    const isBetween = numberAt(before) === number - 1 && numberAt(behind) === number + 1
    return isBetween ? { was: comma[0], is: `${number}. ` } : undefined
  }
  const letter = BARE_LETTER.exec(line)
  const isFirst = letter && (lines[at - 1] ?? '').trimEnd().endsWith(':')
  return isFirst && lines.slice(at + 1).some((one) => one.startsWith('b.'))
    ? { was: letter[0], is: 'a. ' }
    : undefined
}

/** A word that a scan cut in two, or of which it took a letter for a digit, where only one word can be meant. */
function joinBroken(line: string, told: (was: string, is: string) => string): string {
  const words = line.split(' ')
  const read: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [word, next] = [words[at]!, words[at + 1]]
    const both = `${word}${next ?? ''}`
    const isCut =
      next !== undefined && isKnown(both) && !isKnown(word) && !isKnown(next.replace(/[.,;:]$/, ''))
    if (isCut) at += 1
    const meant = isCut ? both : lettersMeant(word)
    read.push(meant === word ? word : told(isCut ? `${word} ${next}` : word, meant))
  }
  return read.join(' ')
}

function isKnown(word: string): boolean {
  return COMMON.has(word.toLowerCase().replace(/[.,;:]$/, ''))
}

/** "Se1uruh", "pegawa1". */
function lettersMeant(word: string): string {
  if (!/[a-z]/.test(word) || !/\p{L}[01]|[01]\p{L}/u.test(word)) return word
  const meant = ['l', 'i'].map((letter) => word.replaceAll('1', letter).replaceAll('0', 'o'))
  return meant.find((one) => isKnown(one)) ?? word
}

/** Words that most circulars have. */
const COMMON: ReadonlySet<string> = new Set(
  'seluruh semua pegawai pejabat struktural administrator pengawas pelaksana fungsional kepala pimpinan unit bidang bagian dinas instansi perangkat daerah bekerja melaksanakan menyampaikan melakukan melaporkan mengisi menyusun laporan kinerja harian jadwal presensi absensi pelayanan layanan masyarakat langsung publik kantor rumah tugas kedinasan setiap hari senin selasa rabu kamis jumat pukul paling banyak sedikit lambat sekurang-kurangnya maksimal minimal persen wajib harus dapat dilarang tetap kecuali atasan kepada pelaksanaan dilaksanakan sebagaimana berikut sebagai disampaikan kemudian ketentuan berlaku tanggal sampai dengan lingkungan pemerintah hal-hal kerja jam selama'.split(
    ' ',
  ),
)

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
