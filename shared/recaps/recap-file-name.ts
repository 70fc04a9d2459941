import type { Month } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import type { RecapIdentity } from './recap-tab-of.ts'
import { getRecap, RECAPS } from './recaps.ts'

const NAME_CHARACTERS = 150

/**
 * What a recap is called as a file, without its ending: by when it is about, its place among the recaps,
 * so that those of a month stand together in their order, its title, of whom, and the agency.
 *
 * @example recapFileName({ key: 'attendance', month: '2026-11', language: 'id' }, { month, agency: 'Dinas Kominfo' }) // '2026-11_02_Rekap-Kehadiran_Dinas-Kominfo'
 */
export function recapFileName(
  recap: RecapIdentity & { readonly language: Language },
  { month, agency }: { readonly month: Month; readonly agency: string },
): string {
  const place = RECAPS.findIndex(({ key }) => key === recap.key) + 1
  const parts = [
    recap.date ?? recap.month ?? month,
    String(place).padStart(2, '0'),
    getRecap(recap.key).title[recap.language],
    recap.employeeId ?? '',
    recap.unitCode ?? '',
    agency,
  ]
  const name = parts.map(inOneWord).filter(Boolean).join('_')
  return wholeOf(name.slice(0, NAME_CHARACTERS))
}

/** Without what file systems refuse in a name, and without marks that turn the order of its letters. */
function inOneWord(text: string): string {
  return wholeOf(text)
    .replaceAll(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-')
}

/** Without halves of characters. */
function wholeOf(text: string): string {
  return text.toWellFormed().replaceAll('\uFFFD', '')
}
