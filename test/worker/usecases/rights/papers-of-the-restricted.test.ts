import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { isPersonal } from '../../../../shared/recaps/recap.ts'
import { recapKinds, type RecapKind } from '../../../../shared/recaps/recaps.ts'
import { oversee } from '../../../../worker/usecases/regency/oversee.ts'
import { HR, STAFF_ID } from '../../office.ts'
import { openClosingOffice, MONTH, type ClosingOffice } from '../closing-office.ts'

const NAME = 'Siti Aminah'
const RESTRICTION = {
  employeeId: STAFF_ID,
  restricted: true,
  reason: 'Permohonan tertulis 12/2021',
}
const FOOTER = /buku besar s\.d\. nomor/iu
/** Figures, files and letters, and what this office lists nobody on. */
const UNNAMED: readonly RecapKind[] = [
  'summary',
  'office-presence',
  'diagnostics',
  'unit-report',
  'regulation-report',
  'cover-letter',
  'regency',
]

const PERSONAL = recapKinds(isPersonal)

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  await office.submit('permit', {
    responseId: 'journey',
    at: '2021-07-01T02:00:00Z',
    answers: {
      kind: 'Perjalanan',
      travelKind: 'Dinas',
      destination: 'Samarinda',
      from: '2021-07-05',
      until: '2021-07-05',
    },
  })
  await office.sweep()
  await office.decide('Setuju', 'Izin')
  await office.sweep()
  const { context, id } = office
  await oversee(context, { overseer: id, members: [id], by: 'operator' })
})
afterEach(() => office.close())

async function paper(kind: RecapKind): Promise<string[]> {
  const scope = PERSONAL.includes(kind) ? { employeeId: STAFF_ID } : {}
  const asked = { kind, month: MONTH, date: '2021-07-01', format: 'csv', ...scope } as const
  const { bytes } = await office.application.exportRecap(HR, office.id, asked)
  const lines = new TextDecoder().decode(bytes).split('\n')
  return lines.filter((line) => !FOOTER.test(line))
}

describe('a paper that regulations require (UU 27/2022, Article 41)', () => {
  it.each(recapKinds())(
    '%s says of somebody whose data are restricted what it said',
    async (kind) => {
      if (kind === 'addenda') {
        await office.closeMonth()
        await office.object()
        await office.sweep()
      }
      const before = await paper(kind)

      await office.application.restrictPerson(HR, office.id, RESTRICTION)

      expect(await paper(kind)).toEqual(before)
      const isNamed = before.some((line) => line.includes(NAME) || line.includes(STAFF_ID))
      expect(isNamed).toBe(!UNNAMED.includes(kind))
    },
  )
})
