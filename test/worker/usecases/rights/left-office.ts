import { parseCivilDate, parseMonth, type Month } from '../../../../shared/model/civil-date.ts'
import { digestParts } from '../../../../worker/usecases/sealed/sealed-month.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS } from '../../../shared/workbook/sample-tabs.ts'
import { STAFF_ID } from '../../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../closing-office.ts'

/** What Siti wrote of July, and nobody else. */
export const OWN_WORDS = 'Menyusun arsip surat masuk bulan Juni'
export const LETTER = { number: '800/123/UMUM', datedOn: parseCivilDate('2021-08-31') }

/** Says in *Pegawai* that Siti left at the end of July. */
export function leave(office: ClosingOffice, on = '31/07/2021'): void {
  const rows = EMPLOYEE_ROWS.map((row) => [...row, row[0] === STAFF_ID ? on : ''])
  office.google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [[...EMPLOYEE_HEADERS, 'Sampai'], ...rows],
  })
}

/** An office in September from which Siti left at the end of July, which is closed. */
export async function openLeftOffice(): Promise<ClosingOffice> {
  const office = await openClosingOffice()
  await letLeave(office)
  return office
}

/** Lets Siti file, leave and July be closed. */
export async function letLeave(office: ClosingOffice): Promise<void> {
  await office.submit('daily-report', {
    responseId: 'told',
    at: '2021-07-02T08:00:00Z',
    answers: { date: '2021-07-02', activity1: OWN_WORDS, output1: OWN_WORDS },
  })
  const location = '-0.4216,116.9876'
  await office.submit('check-in', {
    responseId: 'where',
    at: '2021-07-02T00:10:00Z',
    answers: { location },
  })
  leave(office)
  await office.sweep()
  await office.closeMonth()
  office.clock.set('2021-09-01T01:00:00.000Z')
  await office.sweep()
}

/** Months after July are closed as far as this. */
const CLOSED_UNTIL = '2022-08'

/** As if HR had closed each month since; nothing was filed in them. */
export async function closeSince(office: ClosingOffice): Promise<void> {
  const [seal] = await office.store.seals.listActs(office.id, MONTH)
  if (seal?.kind !== 'seal') throw new Error('July is not closed')
  const { sequence: _, kind: __, ...closing } = seal
  for (let month: string = MONTH; month < CLOSED_UNTIL;) {
    const [year = 0, number = 0] = month.split('-').map(Number)
    month = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
    const next: Month = parseMonth(month)
    await office.store.transaction(({ seals }) =>
      seals.close(office.id, { ...closing, ...digestParts([]), month: next }, []),
    )
  }
  office.clock.set('2022-09-01T01:00:00.000Z')
}
