import { isPersonal } from '../../shared/recaps/recap.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { chooseRecaps } from '../browser/choose-recaps.ts'
import { readParts } from '../worker/export/read-xlsx.ts'
import type { Product } from '../sample/product.ts'

/** A text and where it stands; of no tab where `sheetId` is 0. */
export interface Shown {
  readonly sheetId: number
  readonly place: string
  readonly text: string
}

/** Every recap as it is saved, each part of the file, its names and properties too. */
export async function readExports(
  operator: Product['worker']['operator'],
  agencyId: string,
  agency: SampleAgency,
): Promise<Shown[]> {
  const { month, date, person, kinds } = chooseRecaps(agency)
  const shown: Shown[] = []
  for (const kind of kinds) {
    const recap = getRecap(kind)
    const asked = {
      kind,
      month,
      ...(recap.scope.endsWith('day') && { date }),
      ...(isPersonal(recap) && { employeeId: person.id }),
    }
    // Both formats are written from the same sheet: of one kind each of them is read.
    const formats = kind === 'attendance' ? (['csv', 'xlsx'] as const) : (['xlsx'] as const)
    for (const format of formats) {
      const { name, bytes } = await operator.exportRecap(agencyId, { ...asked, format })
      const parts = format === 'csv' ? { '': new TextDecoder().decode(bytes) } : readParts(bytes)
      for (const [part, text] of Object.entries(parts)) {
        shown.push({ sheetId: 0, place: `${name} ${part}`, text })
      }
    }
  }
  return shown
}
