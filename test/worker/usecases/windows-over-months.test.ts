import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { ledgerAt } from '../../../worker/usecases/month/ledger-at.ts'
import { evaluateAt } from '../../../worker/usecases/month/evaluate-at.ts'
import { openMonth } from '../../../worker/usecases/month/open-month.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'

const AUGUST = parseMonth('2021-08')

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.google.putTab({
    slot: 'policies',
    title: 'Aturan',
    rows: [
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis'],
      ['HW/2021', '01/07/2021', '01/07/2021', 'Bupati', 'SE'],
    ],
  })
  office.google.putTab({
    slot: 'clauses',
    title: 'Pasal',
    rows: [
      ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Parameter'],
      [
        'HW/2021',
        '1',
        'Jumlah hari di suatu tempat',
        'tempat = kantor\npaling sedikit = 15\nselama pekan = 3',
      ],
    ],
  })
  const roster = office.google.getTab('roster:2021-07')
  const row = roster.rows.find(([id]) => id === STAFF_ID)!
  const firstDay = row.length - 31
  // 26 to 30 July, the first week of a window that ends in August.
  for (const [day, code] of [
    [26, 'WFO'],
    [27, 'WFO'],
    [28, 'WFO'],
    [29, 'WFH'],
    [30, 'WFH'],
  ] as const) {
    row[firstDay + day - 1] = code
  }
  office.clock.set('2021-09-01T01:00:00.000Z')
  await office.sweep()
})
afterEach(() => office.close())

describe('a window of weeks that was begun in the month before', () => {
  it('counts the days of that month, out of what is kept and out of the ledger alone', async () => {
    const agency = await office.agency()
    const asOf = instantNow(office.context)
    const throughSequence = await office.store.ledger.lastSequence(agency.id)

    const kept = await openMonth(office.context, agency, { month: AUGUST, asOf, throughSequence })
    const ledger = await ledgerAt(office.context, agency, { throughSequence })
    const anew = await evaluateAt(office.context, agency, { ledger, month: AUGUST, asOf })

    const found = kept.evaluation.findings.filter(
      ({ rule, subject }) =>
        rule === 'days-at-place' && subject.kind === 'person' && subject.employeeId === STAFF_ID,
    )
    expect(found.map(({ date, arithmetic }) => [date, arithmetic.id])).toEqual([
      [
        '2021-08-13',
        '3 dari 5 hari bertugas di kantor, 26 Juli 2021 sampai 15 Agustus 2021; paling sedikit 15 hari dari 15, jadi 5 dari 5 (15 × 5 : 15, dibulatkan ke bawah)',
      ],
    ])
    expect(anew.findings).toEqual(kept.evaluation.findings)
  })
})
