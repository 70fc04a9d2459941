import { describe, expect, it } from 'vitest'

import { interpretAsFiled } from '../intake/interpret-as-filed.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { buildRaw } from '../intake/build-raw-submission.ts'
import { HEAD_ID, STAFF_ID, sampleTabs } from './sample-tabs.ts'

const COMMAS = ','.repeat(50_000)

describe('a text too long for what it should be', () => {
  it.each([
    [
      'a date',
      'summonses',
      [
        ['Tanggal', 'NIP/NIK', 'Dipanggil Oleh'],
        [COMMAS, STAFF_ID, 'Kepala'],
      ],
      'Panggilan!A2',
      320,
    ],
    [
      'a time of a clock-in machine',
      'clockIns',
      [
        ['NIP/NIK', 'Waktu'],
        [HEAD_ID, COMMAS],
      ],
      'Mesin Absensi!B2',
      320,
    ],
    [
      'the name of a holiday',
      'holidays',
      [
        ['Tanggal', 'Nama Hari Libur', 'Jenis'],
        ['20/07/2021', COMMAS, 'Libur nasional'],
      ],
      'Hari Libur!B2',
      1000,
    ],
    [
      'changed parameters',
      'policies',
      [
        ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah'],
        ['B-1159', '24/06/2021', '24/06/2021', 'kukar-2021', COMMAS],
      ],
      'Aturan!E2',
      5000,
    ],
  ])('is said to be, with its place: %s', (_, slot, rows, where, longest) => {
    const { problems } = readConfiguration(sampleTabs({ [slot]: rows }))

    expect(problems).toEqual([
      {
        code: 'too-long',
        where: { id: where, en: where },
        message: {
          id: `Isi terlalu panjang: 50000 karakter; paling banyak ${longest}`,
          en: `Too long: 50000 characters; ${longest} at most`,
        },
      },
    ])
  })

  it('keeps a submission waiting, with the question that it answers', () => {
    const configuration = readConfiguration(sampleTabs())
    const raw = buildRaw({
      formKind: 'daily-report',
      verifiedEmail: 'siti.aminah@kukar.example',
      answers: { date: ['9'.repeat(50_000)] },
    })

    const interpretation = interpretAsFiled(raw, {
      configuration,
      ticketOf: () => '',
      zone: 'WITA',
    })

    expect(interpretation).toMatchObject({
      kind: 'quarantined',
      problem: {
        code: 'answer-too-long',
        message: {
          id: '"Tanggal laporan" terlalu panjang: 50000 karakter; paling banyak 320. Mintalah pegawai mengubah kirimannya',
        },
      },
    })
  })
})
