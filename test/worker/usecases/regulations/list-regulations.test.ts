import { describe, expect, it } from 'vitest'

import { HR } from '../../office.ts'
import { NUMBER, useTypedOffice } from './typed-office.ts'

const typed = useTypedOffice()

describe('listRegulations', () => {
  it('says what stands in the tabs now, which need not have been swept', async () => {
    typed.office.google.getTab('clauses').rows.push([NUMBER, '3', 'Jumat', '', '', '', '', 'Tidak'])

    const { regulations, provisions, who } = await typed.office.application.listRegulations(
      HR,
      typed.agencyId,
    )

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
    const { rows } = typed.office.google.getTab('clauses')
    rows.push([NUMBER, '3', 'Jumat minggu pertama dari rumah.', '', '', '', '', 'Tidak'])
    rows.push([NUMBER, '4', 'Setiap Kamis dari rumah.', '', '', 'setiap Rabu', '', 'Tidak'])

    const { regulations } = await typed.office.application.listRegulations(HR, typed.agencyId)

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
    typed.office.google.getTab('clauses').rows[1] = [
      NUMBER,
      '1',
      'Setiap Kamis dari rumah.',
      'Tempat bekerja',
      '',
      'setiap Kamis',
      'keharusan = harus\ntempat = rumah',
      'Ya',
    ]

    const { regulations } = await typed.office.application.listRegulations(HR, typed.agencyId)

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
    const reading = await typed.office.application.readCircular(HR, typed.agencyId, {
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
