import { describe, expect, it } from 'vitest'

import { NUMBER, useTypedOffice } from './typed-office.ts'

const typed = useTypedOffice()

describe('readClause', () => {
  it('reads it back, says whom it names, and what last month would have been', async () => {
    const reading = await typed.read()

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
    const reading = await typed.read({
      provision: 'office-share',
      when: '',
      parameters: { atMost: '25 %' },
    })

    expect(reading.example[0]).toMatch(
      /^Juli 2021: \d+ dari \d+ hari berbeda dari ini; yang paling jauh pada 1 Juli 2021: \d+ dari \d+ pegawai/,
    )
  })

  it('makes an example where nothing is known of last month, and says that it is made', async () => {
    typed.office.clock.set('2021-06-10T01:00:00.000Z')

    const { example } = await typed.read()

    expect(example[0]).toBe(
      'Contoh buatan, bukan data Anda: pegawai Anda, semua terjadwal di kantor.',
    )
    expect(example[1]).toMatch(/^Temuannya akan berbunyi: .+ 2021: /)
  })

  it('names the field that cannot be read, and what it may be', async () => {
    const who = await typed.read({ who: 'orang yang baik' })
    const when = await typed.read({ when: 'kapan saja' })
    const parameter = await typed.read({
      provision: 'office-share',
      parameters: { atMost: 'banyak' },
    })
    const unit = await typed.read({ who: 'unit TIDAKADA' })

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
    const { problems } = await typed.read({ provision: 'office-share', parameters: {} })

    expect(problems).toEqual([
      { field: 'parameters', message: 'isi parameter paling banyak atau paling sedikit' },
    ])
  })

  it('tells with which clause it contradicts, and on which day', async () => {
    typed.office.google.getTab('clauses').rows[1] = [
      NUMBER,
      '1',
      '',
      'Bagian pegawai di kantor',
      '',
      '',
      'paling sedikit = 50 %',
      'Ya',
    ]
    await typed.office.sweep()

    const { contradictions } = await typed.read({
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
    const { rows } = typed.office.google.getTab('policies')
    rows[0] = [...rows[0]!, 'Menggantikan']
    rows.push(['3/2021', '01/07/2021', '01/07/2021', '', '', 'Bupati', 'SE', ''])
    rows[1] = [...rows[1]!, '3/2021']
    await typed.office.sweep()

    const { ends } = await typed.read()
    const clauses = typed.office.google.getTab('clauses').rows
    clauses[2] = clauses[2]!.with(7, 'Ya')
    await typed.office.sweep()
    const { ends: later } = await typed.read()

    expect(ends).toBe('Dengan ini Bupati SE 3/2021 berakhir 31 Juli 2021 beserta semua pasalnya.')
    expect(later).toBe('')
  })

  it('says of a note that it is one', async () => {
    const reading = await typed.read({ provision: '', when: '', parameters: {} })

    expect(reading).toMatchObject({
      sentence: '',
      example: ['Catatan: dikutip, tidak dihitung.'],
    })
  })

  it('writes nothing, neither to the ledger nor to Google', async () => {
    const stands = (await typed.standing(1))?.stands ?? ''
    const before = [
      await typed.office.store.ledger.lastSequence(typed.agencyId),
      typed.office.google.calls.length,
    ]

    await typed.read({ stands })

    expect([
      await typed.office.store.ledger.lastSequence(typed.agencyId),
      typed.office.google.calls.length,
    ]).toEqual(before)
  })

  it.each([0, 90_000])(
    'tells in a sentence that row %i is none of a clause, or reads it',
    async (row) => {
      const answer = await typed.read({ row }).catch((error: unknown) => error)

      expect(answer).toSatisfy(
        (one) => !(one instanceof Error) || (one as { code?: string }).code === 'invalid-request',
      )
    },
  )

  it('says of a clause without a number that it lacks one', async () => {
    const { problems, shown } = await typed.read({ number: '  ' })

    expect(problems.map(({ field, message }) => [field, message.length > 0])).toContainEqual([
      'number',
      true,
    ])
    expect(shown).toBe('')
  })

  it('refuses a clause of a regulation that is not there', async () => {
    await expect(typed.read({ regulation: '9/2099', row: null })).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })
})
