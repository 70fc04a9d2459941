import { describe, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/recap-job.ts'
import type { Government, GovernmentKind } from '../../../shared/model/agency.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { overseen, unread } from '../recaps/regency/build-overseen.ts'
import { sampleRecapInput } from '../recaps/sample-recap.ts'
import { rowsOf } from '../recaps/sheet-text.ts'
import { sampleTabs, STAFF_ID } from '../workbook/sample-tabs.ts'

const GOVERNMENTS: readonly (Government & { readonly typed: string })[] = [
  { kind: 'regency', typed: 'Kabupaten', name: 'Kudus' },
  { kind: 'city', typed: 'Kota', name: 'Kediri' },
  { kind: 'province', typed: 'Provinsi', name: 'Jawa Barat' },
  { kind: 'ministry', typed: 'Kementerian', name: 'Perdagangan' },
  { kind: 'other', typed: 'Lembaga lain', name: 'Badan Pusat Statistik' },
]

/** What only they say; nobody else prints it. */
const OF_ONE: Readonly<Record<GovernmentKind, RegExp>> = {
  regency: /kabupaten|bupati/iu,
  city: /\bkota\b/iu,
  province: /provinsi|gubernur/iu,
  ministry: /kementerian|menteri\b|sekretaris jenderal|satuan kerja|eselon/iu,
  other: /rekapitulasi seluruh instansi|pimpinan badan/iu,
}
const OF_REGIONS = /perangkat daerah|sekretaris daerah|asisten/iu

describe.each(GOVERNMENTS)('the recaps of an office of a $kind', (government) => {
  const { settings } = readConfiguration(
    sampleTabs({
      settings: [
        ['Pengaturan', 'Isi', 'Keterangan'],
        ['Nama instansi', 'Kantor Arsip'],
        ['Bentuk pemerintahan', government.typed],
        ['Nama pemerintahan', government.name],
        ['Jabatan penanda tangan', 'Kepala Kantor'],
      ],
    }),
  )
  const { facts } = sampleRecapInput()
  const texts = RecapKind.options.flatMap((kind) => {
    const sheet = compileRecap(kind, {
      ...sampleRecapInput({
        settings,
        employees: facts.employees.map((one) => ({ ...one, post: 'Arsiparis' })),
      }),
      scope: { employeeId: STAFF_ID, date: parseCivilDate('2021-07-05') },
      overseen: [overseen('A'), unread('B', '')].map((one) => ({
        ...one,
        ...(one.kind === 'read' && { between: ['Biro Umum'] }),
      })),
    })
    return rowsOf(sheet)
      .flat()
      .flatMap((value) => (typeof value === 'string' ? [value] : []))
  })

  it('say what such a government is called, and what its head is', () => {
    expect(texts.filter((text) => OF_ONE[government.kind].test(text)).length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.includes(government.name)).length).toBeGreaterThan(0)
  })

  it('say nothing of what others have', () => {
    const others = Object.entries(OF_ONE)
      .filter(([kind]) => kind !== government.kind)
      .map(([, words]) => words)
    const strange = ['ministry', 'other'].includes(government.kind)
      ? [...others, OF_REGIONS]
      : others

    expect(texts.filter((text) => strange.some((words) => words.test(text)))).toEqual([])
  })
})
