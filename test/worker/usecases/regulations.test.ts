import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  ClauseConfirmation,
  type AskedClause,
  type ClauseReading,
  type StandingClause,
} from '../../../shared/contract/index.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { HEAD_ID, STAFF_ID, rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { collectProblems } from '../../../worker/usecases/diagnostics/collect-problems.ts'
import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { HR, openOffice, type Office } from '../office.ts'

const NUMBER = '188/KPG.03/BKD'
const ID = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10'
const OTHER_ID = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b11'
const REGULATION = [
  NUMBER,
  '28/07/2021',
  '01/08/2021',
  '',
  '',
  'Gubernur Jawa Barat',
  'SE',
  'Pola kerja',
]
const CLAUSES: CellValue[][] = [
  ['Nomor Aturan', 'Pasal', 'Bunyi', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter', 'Berlaku'],
  [NUMBER, '1', 'Setiap Kamis dari rumah.', '', '', '', '', 'Tidak'],
  [NUMBER, '2', 'Hemat listrik.', '', '', '', '', 'Tidak'],
]

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  office.clock.set('2021-08-02T01:00:00.000Z')
  office.google.putTab({
    slot: 'policies',
    title: 'Aturan',
    rows: [
      [
        'Nomor',
        'Tanggal',
        'Berlaku Sejak',
        'Berlaku Sampai',
        'Templat',
        'Penerbit',
        'Jenis',
        'Tentang',
      ],
      REGULATION,
    ],
  })
  office.google.putTab({ slot: 'clauses', title: 'Pasal', rows: CLAUSES })
  office.google.putTab({
    slot: 'roster:2021-07',
    title: 'Jadwal 2021-07',
    rows: rosterRows([
      [HEAD_ID, { 1: 'WFO', 8: 'WFH', 15: 'WFH' }],
      [STAFF_ID, { 1: 'WFO', 8: 'WFH', 15: 'WFO' }],
    ]),
  })
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await office.sweep()
})
afterEach(() => office.close())

const THURSDAYS: AskedClause = {
  regulation: NUMBER,
  row: 1,
  stands: '',
  number: '1',
  text: 'Setiap Kamis dari rumah.',
  provision: 'place-of-work',
  who: '',
  when: 'setiap Kamis',
  parameters: { must: 'harus', place: 'rumah' },
  severity: '',
  reportedTo: '',
}

async function standing(row: number | null): Promise<StandingClause | undefined> {
  const { regulations } = await office.application.listRegulations(HR, agencyId)
  return regulations.flatMap(({ clauses }) => clauses).find((one) => one.row === row)
}

/** As the sidebar asks, which was told what stands there. */
async function asking(asked: Partial<AskedClause>): Promise<AskedClause> {
  const { row = THURSDAYS.row } = asked
  const stands = asked.stands ?? (await standing(row))?.stands ?? ''
  return { ...THURSDAYS, ...asked, stands }
}

async function read(asked: Partial<AskedClause> = {}): Promise<ClauseReading> {
  return office.application.readClause(HR, agencyId, await asking(asked))
}

async function acts(): Promise<unknown[]> {
  const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
  return entries
    .filter(({ kind }) => kind === 'regulation')
    .map(({ body }) => JSON.parse(body ?? '{}'))
}

describe('listRegulations', () => {
  it('says what stands in the tabs now, which need not have been swept', async () => {
    office.google.getTab('clauses').rows.push([NUMBER, '3', 'Jumat', '', '', '', '', 'Tidak'])

    const { regulations, provisions, who } = await office.application.listRegulations(HR, agencyId)

    expect(regulations.find(({ number }) => number === NUMBER)).toMatchObject({
      number: NUMBER,
      citation: `Gubernur Jawa Barat SE ${NUMBER}`,
      validity: '1 Agustus 2021 sampai dicabut',
      clauses: [
        { row: 1, number: '1', state: 'off' },
        { row: 2, number: '2', state: 'off' },
        { number: '3', state: 'off' },
      ],
    })
    expect(provisions.find(({ name }) => name === 'place-of-work')?.parameters[1]).toMatchObject({
      key: 'place',
      choices: ['rumah', 'kantor', 'tempat lain'],
      several: false,
    })
    expect(who).toContainEqual({ value: 'unit UMUM', title: 'unit UMUM: Bagian Umum' })
  })

  it('offers what the text of a clause plainly asks, until somebody chose for it', async () => {
    const { rows } = office.google.getTab('clauses')
    rows.push([NUMBER, '3', 'Jumat minggu pertama dari rumah.', '', '', '', '', 'Tidak'])
    rows.push([NUMBER, '4', 'Setiap Kamis dari rumah.', '', '', 'setiap Rabu', '', 'Tidak'])

    const { regulations } = await office.application.listRegulations(HR, agencyId)

    const { clauses } = regulations.find(({ number }) => number === NUMBER)!
    expect(
      clauses.map(({ offered, notOffered }) => [offered?.when, notOffered.slice(0, 6)]),
    ).toEqual([
      ['setiap Kamis', ''],
      [undefined, ''],
      [undefined, 'Minggu'],
      [undefined, ''],
    ])
    expect(clauses[0]?.offered).toMatchObject({
      provision: 'place-of-work',
      parameters: { must: 'harus', place: 'rumah' },
    })
  })

  it('reads a clause in force back', async () => {
    office.google.getTab('clauses').rows[1] = [
      NUMBER,
      '1',
      'Setiap Kamis dari rumah.',
      'Tempat bekerja',
      '',
      'setiap Kamis',
      'keharusan = harus\ntempat = rumah',
      'Ya',
    ]

    const { regulations } = await office.application.listRegulations(HR, agencyId)

    const own = regulations.find(({ number }) => number === NUMBER)
    expect(own?.clauses[0]).toMatchObject({
      state: 'checked',
      provision: 'place-of-work',
      parameters: { must: 'harus', place: 'rumah' },
      sentence: 'Semua pegawai harus bekerja di rumah setiap Kamis.',
    })
  })
})

describe('readCircular', () => {
  it('reads a pasted text apart in the agency’s language', async () => {
    const reading = await office.application.readCircular(HR, agencyId, {
      text: 'NOMOR 1/2026\n1. Kamis dari rumah.\n2. Kecuali:\na. loket.\nTembusan: Gubernur',
    })

    expect(reading.facts).toMatchObject({ number: '1/2026', issuer: '', issuedOn: '' })
    expect(reading.clauses.map(({ number }) => number)).toEqual(['1', '2', '2 huruf a'])
    expect(reading.rest).toEqual([
      { what: 'Sebelum pasal pertama', text: 'NOMOR 1/2026' },
      { what: 'Penutup dan tanda tangan', text: 'Tembusan: Gubernur' },
    ])
  })
})

describe('readClause', () => {
  it('reads it back, says whom it names, and what last month would have been', async () => {
    const reading = await read()

    expect(reading).toMatchObject({
      problems: [],
      sentence: 'Semua pegawai harus bekerja di rumah setiap Kamis.',
      named: 'Yang dimaksud: semua pegawai, 3 orang.',
      unchecked: '',
      contradictions: [],
    })
    expect(reading.example.join('\n')).toContain('Juli 2021: 2 orang berbeda dari ini')
    expect(reading.example.join('\n')).toContain('Siti Aminah, 1 Juli 2021')
  })

  it('says how many days differ, and the furthest, of what is about all', async () => {
    const reading = await read({
      provision: 'office-share',
      when: '',
      parameters: { atMost: '25 %' },
    })

    expect(reading.example[0]).toMatch(
      /^Juli 2021: \d+ dari \d+ hari berbeda dari ini; yang paling jauh pada 1 Juli 2021: \d+ dari \d+ pegawai/,
    )
  })

  it('makes an example where nothing is known of last month, and says that it is made', async () => {
    office.clock.set('2021-06-10T01:00:00.000Z')

    const { example } = await read()

    expect(example[0]).toBe(
      'Contoh buatan, bukan data Anda: pegawai Anda, semua terjadwal di kantor.',
    )
    expect(example[1]).toMatch(/^Temuannya akan berbunyi: .+ 2021: /)
  })

  it('names the field that cannot be read, and what it may be', async () => {
    const who = await read({ who: 'orang yang baik' })
    const when = await read({ when: 'kapan saja' })
    const parameter = await read({ provision: 'office-share', parameters: { atMost: 'banyak' } })
    const unit = await read({ who: 'unit TIDAKADA' })

    expect(who.problems).toEqual([
      { field: 'who', message: expect.stringContaining('“orang yang baik” tidak dikenal') },
    ])
    expect(when.problems).toEqual([{ field: 'when', message: expect.stringContaining('kapan') }])
    expect(parameter.problems).toEqual([
      { field: 'parameters.atMost', message: expect.stringContaining('persen (25 %)') },
    ])
    expect(unit.problems).toEqual([{ field: 'who', message: expect.stringContaining('TIDAKADA') }])
    for (const { shown } of [who, when, parameter, unit]) expect(shown).toBe('')
  })

  it('says what a clause lacks to mean anything', async () => {
    const { problems } = await read({ provision: 'office-share', parameters: {} })

    expect(problems).toEqual([
      { field: 'parameters', message: 'isi parameter paling banyak atau paling sedikit' },
    ])
  })

  it('tells with which clause it contradicts, and on which day', async () => {
    office.google.getTab('clauses').rows[1] = [
      NUMBER,
      '1',
      '',
      'Bagian pegawai di kantor',
      '',
      '',
      'paling sedikit = 50 %',
      'Ya',
    ]
    await office.sweep()

    const { contradictions } = await read({
      row: 2,
      number: '2',
      provision: 'office-share',
      when: '',
      parameters: { atMost: '25 %' },
    })

    expect(contradictions).toEqual([
      expect.stringMatching(
        /^Pada 2 Agustus 2021 tidak dapat dipenuhi bersama .+, 1: “Paling sedikit 50 %/,
      ),
    ])
  })

  it('tells that the first clause in force of one that replaces another ends the other', async () => {
    const { rows } = office.google.getTab('policies')
    rows[0] = [...rows[0]!, 'Menggantikan']
    rows.push(['3/2021', '01/07/2021', '01/07/2021', '', '', 'Bupati', 'SE', ''])
    rows[1] = [...rows[1]!, '3/2021']
    await office.sweep()

    const { ends } = await read()
    const clauses = office.google.getTab('clauses').rows
    clauses[2] = clauses[2]!.with(7, 'Ya')
    await office.sweep()
    const { ends: later } = await read()

    expect(ends).toBe('Dengan ini Bupati SE 3/2021 berakhir 31 Juli 2021 beserta semua pasalnya.')
    expect(later).toBe('')
  })

  it('says of a note that it is one', async () => {
    const reading = await read({ provision: '', when: '', parameters: {} })

    expect(reading).toMatchObject({
      sentence: '',
      example: ['Catatan: dikutip, tidak dihitung.'],
    })
  })

  it('writes nothing, neither to the ledger nor to Google', async () => {
    const stands = (await standing(1))?.stands ?? ''
    const before = [await office.store.ledger.lastSequence(agencyId), office.google.calls.length]

    await read({ stands })

    expect([await office.store.ledger.lastSequence(agencyId), office.google.calls.length]).toEqual(
      before,
    )
  })

  it.each([0, 90_000])(
    'tells in a sentence that row %i is none of a clause, or reads it',
    async (row) => {
      const answer = await read({ row }).catch((error: unknown) => error)

      expect(answer).toSatisfy(
        (one) => !(one instanceof Error) || (one as { code?: string }).code === 'invalid-request',
      )
    },
  )

  it('says of a clause without a number that it lacks one', async () => {
    const { problems, shown } = await read({ number: '  ' })

    expect(problems.map(({ field, message }) => [field, message.length > 0])).toContainEqual([
      'number',
      true,
    ])
    expect(shown).toBe('')
  })

  it('refuses a clause of a regulation that is not there', async () => {
    await expect(read({ regulation: '9/2099', row: null })).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })
})

async function confirm(shown: string, asked: Partial<AskedClause> = {}, id = ID) {
  const clauses = [{ ...(await asking(asked)), shown }]
  return office.application.confirmClauses(HR, agencyId, { id, clauses })
}

/** How often it is told that the row says something else: in the sidebar, and on Diagnostik. */
async function toldOfRow(): Promise<number[]> {
  await office.sweep()
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  const shownThere = await collectProblems(office.context, await office.agency(), {
    ...configuration,
    quarantined: [],
  })
  return [
    (await standing(1))?.remarks.filter((one) => one.includes(HR.email)) ?? [],
    shownThere.spreadsheet.filter(({ code }) => code === 'clause-changed'),
  ].map(({ length }) => length)
}

describe('confirmClauses', () => {
  it('keeps the author’s word with what was shown, and answers the row to write (G11)', async () => {
    const { shown } = await read()

    const { rows } = await confirm(shown)

    expect(rows).toEqual([
      {
        regulation: NUMBER,
        number: '1',
        text: 'Setiap Kamis dari rumah.',
        provision: 'Tempat bekerja',
        who: '',
        when: 'setiap Kamis',
        parameters: 'keharusan = harus\ntempat = rumah',
        severity: '',
        reportedTo: '',
        isOn: 'Ya',
      },
    ])
    expect(await acts()).toEqual([
      {
        id: ID,
        by: { email: HR.email, sub: HR.sub },
        at: '2021-08-02T01:00:00.000Z',
        clauses: [
          {
            row: 1,
            cells: rows[0],
            sentence: 'Semua pegawai harus bekerja di rumah setiap Kamis.',
            named: 'Yang dimaksud: semua pegawai, 3 orang.',
          },
        ],
      },
    ])
  })

  it('is one however often it is told', async () => {
    const { shown } = await read()

    const first = await confirm(shown)
    const second = await confirm(shown)

    expect(second).toEqual(first)
    expect(await acts()).toHaveLength(1)
  })

  it('refuses what was not shown, or means something else by now', async () => {
    const { shown } = await read()

    await expect(confirm('')).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(confirm(shown, { when: 'setiap Jumat' })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    expect(await acts()).toEqual([])
  })

  it('takes no word of somebody who was shown what somebody else changed since', async () => {
    const { stands } = await asking({})
    const others = { stands, parameters: { must: 'harus', place: 'kantor' } }
    const { shown } = await read()
    const { shown: othersShown } = await read(others)
    await confirm(shown, { stands })

    const refused = [
      read(others),
      confirm(othersShown, others, OTHER_ID),
      confirm('', { stands, provision: '', when: '', parameters: {} }, OTHER_ID),
    ]

    for (const one of refused) {
      await expect(one).rejects.toMatchObject({
        code: 'invalid-request',
        message: expect.stringContaining('oleh orang lain'),
      })
    }
    expect(await acts()).toHaveLength(1)
  })

  it('takes one word of two that come at the same time', async () => {
    const { stands } = await asking({})
    const [{ shown }, other] = [await read(), await read({ when: 'setiap Jumat' })]

    const told = await Promise.allSettled([
      confirm(shown, { stands }),
      confirm(other.shown, { stands, when: 'setiap Jumat' }, OTHER_ID),
    ])

    expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await acts()).toHaveLength(1)
  })

  it('is told where the row says something else afterwards, in the sidebar and on Diagnostik (G11)', async () => {
    const { shown } = await read()
    const { rows } = await confirm(shown)
    const header = CLAUSES[0]!.map(String)
    const put = (changed: Record<string, string>) => {
      const { number, text, provision, who, when, parameters, isOn } = { ...rows[0], ...changed }
      const row = [NUMBER, number, text, provision, who, when, parameters, isOn]
      office.google.getTab('clauses').rows[1] = row
        .map((cell) => cell ?? '')
        .slice(0, header.length)
    }
    put({})
    expect(await toldOfRow()).toEqual([0, 0])
    put({ when: 'setiap Jumat' })
    expect(await toldOfRow()).toEqual([1, 1])
    put({ isOn: 'Tidak' })
    expect(await toldOfRow()).toEqual([1, 1])
  })

  it('answers what was confirmed, whatever else is said under the same id', async () => {
    const { shown } = await read()
    const first = await confirm(shown)

    const other = await confirm('', { provision: '', text: 'Setiap hari dari rumah.' })

    expect(other).toEqual(first)
    expect(await acts()).toHaveLength(1)
  })

  it('keeps 130 notes at once', async () => {
    const clauses = Array.from({ length: 130 }, (_, at) => ({
      ...THURSDAYS,
      row: null,
      number: `${at + 10}`,
      provision: '',
      when: '',
      parameters: {},
      shown: '',
    }))
    const confirmation = ClauseConfirmation.parse({ id: ID, clauses })

    const { rows } = await office.application.confirmClauses(HR, agencyId, confirmation)

    expect(rows).toHaveLength(130)
  })

  it('reads the tabs once, however many clauses are confirmed', async () => {
    const look = vi.spyOn(office.store.ledger, 'findTab')
    const looksFor = async (id: string, count: number): Promise<number> => {
      look.mockClear()
      const notes = Array.from({ length: count }, (_, at) => ({
        ...THURSDAYS,
        row: null,
        number: `${at + 10}`,
        provision: '',
        when: '',
        parameters: {},
        shown: '',
      }))
      await office.application.confirmClauses(HR, agencyId, { id, clauses: notes })
      return look.mock.calls.length
    }

    const ofOne = await looksFor(ID, 1)

    expect(await looksFor(OTHER_ID, 200)).toBe(ofOne)
  })

  it('refuses more that are checked than can be read while somebody waits', async () => {
    const clauses = Array.from({ length: 51 }, () => ({ ...THURSDAYS, row: null, shown: '' }))

    await expect(
      office.application.confirmClauses(HR, agencyId, { id: ID, clauses }),
    ).rejects.toThrow('Paling banyak 50 pasal yang diperiksa dapat diberlakukan sekaligus')
  })

  it('keeps notes at once, which ask for nothing', async () => {
    const note = { provision: '', when: '', parameters: {} }

    const { rows } = await confirm('', note)

    expect(rows[0]).toMatchObject({ provision: '', isOn: 'Ya' })
    expect(await acts()).toHaveLength(1)
  })
})

describe('confirmRegulation', () => {
  const SAID = {
    id: ID,
    number: '2/2021',
    issuedOn: '2021-12-20',
    validFrom: '2022-01-01',
    validUntil: '2022-12-31',
    extends: '',
    template: '',
  }

  it('keeps the author’s word that a regulation is prolonged, once, and answers its row (G11)', async () => {
    const said = { ...SAID, extends: NUMBER }

    const first = await office.application.confirmRegulation(HR, agencyId, said)
    const second = await office.application.confirmRegulation(HR, agencyId, said)

    expect(first.cells).toMatchObject({
      number: '2/2021',
      extends: NUMBER,
      issuer: 'Gubernur Jawa Barat',
      kind: 'SE',
      title: 'Pola kerja',
      units: '',
      validUntil: '2022-12-31',
    })
    expect(second).toEqual(first)
    expect(await acts()).toMatchObject([{ id: ID, regulation: first.cells, clauses: [] }])
  })

  it('keeps the units of the one that is prolonged', async () => {
    const { rows } = office.google.getTab('policies')
    rows[0] = [...rows[0]!, 'Hanya Unit']
    rows[1] = [...rows[1]!, 'UMUM']
    await office.sweep()

    const { cells } = await office.application.confirmRegulation(HR, agencyId, {
      ...SAID,
      extends: NUMBER,
    })
    const { regulations } = await office.application.listRegulations(HR, agencyId)

    expect(cells['units']).toBe('UMUM')
    expect(regulations.find(({ number }) => number === NUMBER)?.units).toBe('UMUM')
  })

  it('says how many clauses of the one that is prolonged hold on', async () => {
    const { rows } = office.google.getTab('policies')
    const header = [...rows[0]!, 'Memperpanjang']
    const said = ['2/2021', '20/12/2021', '01/01/2022', '', '', 'Gubernur', 'SE']
    rows[0] = header
    rows.push(header.map((title, at) => (title === 'Memperpanjang' ? NUMBER : (said[at] ?? ''))))
    const clauses = office.google.getTab('clauses').rows
    clauses[1] = clauses[1]!.with(7, 'Ya')

    const { regulations } = await office.application.listRegulations(HR, agencyId)

    expect(regulations.find(({ number }) => number === '2/2021')).toMatchObject({
      clauses: [],
      remarks: [],
      inForce: 1,
    })
  })

  it('tells what ends by the first of its clauses, a note too, until one is in force', async () => {
    const { rows } = office.google.getTab('policies')
    const header = [...rows[0]!, 'Menggantikan']
    const said = ['2/2021', '20/12/2021', '01/01/2022', '', '', 'Gubernur', 'SE']
    rows[0] = header
    rows.push(header.map((title, at) => (title === 'Menggantikan' ? NUMBER : (said[at] ?? ''))))
    const clauses = office.google.getTab('clauses').rows
    clauses.push(['2/2021', '1', 'Hemat air.', '', '', '', '', 'Tidak'])
    const remarksOf = async () => {
      const { regulations } = await office.application.listRegulations(HR, agencyId)
      return regulations.find(({ number }) => number === '2/2021')?.remarks
    }

    expect(await remarksOf()).toEqual([
      expect.stringMatching(/^Begitu satu pasalnya .* berakhir 31 Desember 2021 beserta semua/),
    ])
    clauses[clauses.length - 1] = ['2/2021', '1', 'Hemat air.', '', '', '', '', 'Ya']
    expect(await remarksOf()).toEqual([])
  })

  it('tells of another row with the number of one that holds', async () => {
    const { rows } = office.google.getTab('policies')
    rows.push([...rows[1]!])

    const { regulations } = await office.application.listRegulations(HR, agencyId)
    const its = regulations.filter(({ number }) => number === NUMBER)

    expect(its.map(({ remarks }) => remarks)).toEqual([
      [expect.stringContaining('Nomor ini sudah ada di Aturan!A2')],
    ])
  })

  it('takes a template that there is', async () => {
    const { cells } = await office.application.confirmRegulation(HR, agencyId, {
      ...SAID,
      template: 'nasional',
    })

    expect(cells).toMatchObject({ template: 'nasional', extends: '' })
  })

  it.each([
    ['prolongs what does not stand there', { extends: '9/2099' }],
    ['has the number of one that stands', { extends: NUMBER, number: NUMBER }],
    ['ends before it begins', { extends: NUMBER, validUntil: '2021-12-31' }],
    ['ends on no day', { extends: NUMBER, validUntil: '2022-13-31' }],
    ['is of no template', { template: 'tidak-ada' }],
    ['says neither', {}],
  ])('refuses one that %s', async (_, said) => {
    await expect(
      office.application.confirmRegulation(HR, agencyId, { ...SAID, ...said }),
    ).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await acts()).toEqual([])
  })
})

describe('who may type a regulation', () => {
  it.each(['kepala@setda.example', 'tamu@setda.example'])('%s may not', async (email) => {
    const caller = callerOf(email)
    const sequence = await office.store.ledger.lastSequence(agencyId)

    for (const asked of [
      office.application.listRegulations(caller, agencyId),
      office.application.readCircular(caller, agencyId, { text: '1. a' }),
      office.application.readClause(caller, agencyId, THURSDAYS),
      office.application.confirmClauses(caller, agencyId, {
        id: ID,
        clauses: [{ ...THURSDAYS, shown: '' }],
      }),
      office.application.confirmRegulation(caller, agencyId, {
        id: ID,
        number: '2/2021',
        issuedOn: '2021-12-20',
        validFrom: '2022-01-01',
        validUntil: '',
        extends: NUMBER,
        template: '',
      }),
    ]) {
      await expect(asked).rejects.toMatchObject({
        code: 'not-allowed',
        message: expect.stringContaining('peran hr'),
      })
    }
    expect(await office.store.ledger.lastSequence(agencyId)).toBeLessThanOrEqual(sequence + 1)
  })
})
