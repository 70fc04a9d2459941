import { isSameGroup } from '../../model/is-same-group.ts'
import { readable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'
import { textCell } from './text-cell.ts'

/** Names of groups between commas, each once. */
export function groupsCell(value: CellValue): CellReading<readonly string[]> {
  const text = textCell(value)
  if (!text.ok) return text
  const names = text.value.split(/[,;\n]/).map((name) => name.trim().replace(/\s+/g, ' '))
  return readable(
    names.filter(
      (name, at) => name !== '' && !names.slice(0, at).some((other) => isSameGroup(other, name)),
    ),
  )
}

/**
 * Whether a name says why somebody is in the group, as of health or what is like it: every reader of the
 * spreadsheet sees it.
 */
export function saysWhy(name: string): boolean {
  return REASONS.test(name)
}

const REASONS =
  /hamil|menyusui|melahirkan|sakit|penyakit|komorbid|isoman|covid|kanker|diabetes|jantung|stroke|difabel|disabilitas|cacat|hiv|tbc|gangguan|pregnan|breastfeed|\bill\b|illness|\bsick|disease|comorbid|cancer|disab/i
