import { toSheetSerial } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import type { Template } from '../regulations/template.ts'
import type { CellValue } from './tab-rows.ts'

/** A template as a row of *Aturan* names it, by the column's key. */
export function regulationCells(
  { name, issuer, kind, number, title, issuedOn, validFrom, validUntil }: Template,
  language: Language,
): Readonly<Record<string, CellValue>> {
  return {
    number,
    issuedOn: toSheetSerial(issuedOn),
    validFrom: toSheetSerial(validFrom),
    validUntil: validUntil ? toSheetSerial(validUntil) : '',
    template: name,
    issuer,
    kind,
    title: title[language],
  }
}
