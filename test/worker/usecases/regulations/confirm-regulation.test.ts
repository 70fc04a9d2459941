import { describe, expect, it } from 'vitest'

import { callerOf } from '../../../sample/caller-of.ts'
import { HR } from '../../office.ts'
import { ID, NUMBER, THURSDAYS, useTypedOffice } from './typed-office.ts'

const typed = useTypedOffice()

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

    const first = await typed.office.application.confirmRegulation(HR, typed.agencyId, said)
    const second = await typed.office.application.confirmRegulation(HR, typed.agencyId, said)

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
    expect(await typed.acts()).toMatchObject([{ id: ID, regulation: first.cells, clauses: [] }])
  })

  it('keeps the units of the one that is prolonged', async () => {
    const { rows } = typed.office.google.getTab('policies')
    rows[0] = [...rows[0]!, 'Hanya Unit']
    rows[1] = [...rows[1]!, 'UMUM']
    await typed.office.sweep()

    const { cells } = await typed.office.application.confirmRegulation(HR, typed.agencyId, {
      ...SAID,
      extends: NUMBER,
    })
    const { regulations } = await typed.office.application.listRegulations(HR, typed.agencyId)

    expect(cells['units']).toBe('UMUM')
    expect(regulations.find(({ number }) => number === NUMBER)?.units).toBe('UMUM')
  })

  it('says how many clauses of the one that is prolonged hold on', async () => {
    const { rows } = typed.office.google.getTab('policies')
    const header = [...rows[0]!, 'Memperpanjang']
    const said = ['2/2021', '20/12/2021', '01/01/2022', '', '', 'Gubernur', 'SE']
    rows[0] = header
    rows.push(header.map((title, at) => (title === 'Memperpanjang' ? NUMBER : (said[at] ?? ''))))
    const clauses = typed.office.google.getTab('clauses').rows
    clauses[1] = clauses[1]!.with(7, 'Ya')

    const { regulations } = await typed.office.application.listRegulations(HR, typed.agencyId)

    expect(regulations.find(({ number }) => number === '2/2021')).toMatchObject({
      clauses: [],
      remarks: [],
      inForce: 1,
    })
  })

  it('tells what ends by the first of its clauses, a note too, until one is in force', async () => {
    const { rows } = typed.office.google.getTab('policies')
    const header = [...rows[0]!, 'Menggantikan']
    const said = ['2/2021', '20/12/2021', '01/01/2022', '', '', 'Gubernur', 'SE']
    rows[0] = header
    rows.push(header.map((title, at) => (title === 'Menggantikan' ? NUMBER : (said[at] ?? ''))))
    const clauses = typed.office.google.getTab('clauses').rows
    clauses.push(['2/2021', '1', 'Hemat air.', '', '', '', '', 'Tidak'])
    const remarksOf = async () => {
      const { regulations } = await typed.office.application.listRegulations(HR, typed.agencyId)
      return regulations.find(({ number }) => number === '2/2021')?.remarks
    }

    expect(await remarksOf()).toEqual([
      expect.stringMatching(/^Begitu satu pasalnya .* berakhir 31 Desember 2021 beserta semua/),
    ])
    clauses[clauses.length - 1] = ['2/2021', '1', 'Hemat air.', '', '', '', '', 'Ya']
    expect(await remarksOf()).toEqual([])
  })

  it('tells of another row with the number of one that holds', async () => {
    const { rows } = typed.office.google.getTab('policies')
    rows.push([...rows[1]!])

    const { regulations } = await typed.office.application.listRegulations(HR, typed.agencyId)
    const its = regulations.filter(({ number }) => number === NUMBER)

    expect(its.map(({ remarks }) => remarks)).toEqual([
      [expect.stringContaining('Nomor ini sudah ada di Aturan!A2')],
    ])
  })

  it('takes a template that there is', async () => {
    const { cells } = await typed.office.application.confirmRegulation(HR, typed.agencyId, {
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
      typed.office.application.confirmRegulation(HR, typed.agencyId, { ...SAID, ...said }),
    ).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await typed.acts()).toEqual([])
  })
})

describe('who may type a regulation', () => {
  it.each(['kepala@setda.example', 'tamu@setda.example'])('%s may not', async (email) => {
    const caller = callerOf(email)
    const sequence = await typed.office.store.ledger.lastSequence(typed.agencyId)

    const outcomes = await Promise.allSettled([
      typed.office.application.listRegulations(caller, typed.agencyId),
      typed.office.application.readCircular(caller, typed.agencyId, { text: '1. a' }),
      typed.office.application.readClause(caller, typed.agencyId, THURSDAYS),
      typed.office.application.confirmClauses(caller, typed.agencyId, {
        id: ID,
        clauses: [{ ...THURSDAYS, shown: '' }],
      }),
      typed.office.application.confirmRegulation(caller, typed.agencyId, {
        id: ID,
        number: '2/2021',
        issuedOn: '2021-12-20',
        validFrom: '2022-01-01',
        validUntil: '',
        extends: NUMBER,
        template: '',
      }),
    ])

    expect(outcomes).toHaveLength(5)
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'not-allowed', message: expect.stringContaining('peran hr') },
      })
    }
    expect(await typed.office.store.ledger.lastSequence(typed.agencyId)).toBeLessThanOrEqual(
      sequence + 1,
    )
  })
})
