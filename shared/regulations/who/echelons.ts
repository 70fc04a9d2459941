import type { Localized } from '../../model/language.ts'
import { quoted } from '../reading.ts'

const ECHELONS =
  /eselon +(?:IV|I{1,3})(?:[./]? ?[ab])?(?:(?: ?[,&/] ?(?:dan )?| dan | serta )(?:eselon +)?(?:IV|I{1,3})(?:[./]? ?[ab])?(?![a-z]))*(?![a-z])/gi
const ONE = /(IV|I{1,3})(?:[./]? ?([ab])(?![a-z]))?/gi
const CLASS_OF: Readonly<Record<string, Localized>> = {
  I: { id: 'JPT', en: 'senior executives' },
  II: { id: 'JPT', en: 'senior executives' },
  III: { id: 'administrator', en: 'administrators' },
  IV: { id: 'pengawas', en: 'supervisors' },
}

/**
 * Every echelon of the text as one would write each by itself, without its letters.
 *
 * @example eachEchelon('eselon II, III, dan IV') // 'eselon II, eselon III, dan eselon IV'
 */
export function eachEchelon(text: string): string {
  return text.replace(ECHELONS, eachNamed)
}

function eachNamed(echelons: string): string {
  return echelons
    .replace(/[./]? ?[ab](?![a-z])/gi, '')
    .replace(/(^|[ ,&/])(IV|I{1,3})(?![a-z])/gi, (_, before: string, number: string) =>
      before === '/' ? `, eselon ${number}` : `${before}eselon ${number}`,
    )
    .replace(/eselon +eselon/gi, 'eselon')
}

/**
 * What to write in place of one half of an echelon ("III.a"): *Pegawai* has classes of posts, of which it would
 * mean more than it says. Undefined where both halves are named, or "III.b ke atas".
 */
export function partOfEchelon(text: string): Localized | undefined {
  for (const { 0: said, index } of text.matchAll(ECHELONS)) {
    const isUpwards = /^ (?:ke atas|and above|upwards)(?![a-z])/i.test(
      text.slice(index + said.length),
    )
    const halves = new Map<string, Set<string>>()
    for (const [, number = '', letter = ''] of said.replace(/eselon/gi, '').matchAll(ONE)) {
      const its = halves.get(number.toUpperCase()) ?? new Set()
      halves.set(number.toUpperCase(), its.add(letter.toLowerCase()))
    }
    for (const [number, letters] of halves) {
      if (letters.has('') || letters.size > 1 || (isUpwards && letters.has('b'))) continue
      return onlyPart(`eselon ${number}.${[...letters][0]}`, number)
    }
  }
  return undefined
}

function onlyPart(typed: string, number: string): Localized {
  const { id, en } = CLASS_OF[number]!
  return {
    id: `tab Pegawai memuat kelas jabatan, tidak memuat ${quoted(typed)}; tulis “${id}” untuk eselon ${number} seluruhnya, atau beri mereka kelompok di kolom Kelompok lalu tulis “kelompok NAMA”`,
    en: `the tab Employees has classes of posts, not ${quoted(typed)}; write “${en}” for all of eselon ${number}, or give them a group in its column and write “group NAME”`,
  }
}
