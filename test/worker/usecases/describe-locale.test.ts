import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { findLocaleProblem } from '../../../worker/usecases/diagnostics/describe-locale.ts'
import { runDoctor } from '../../../worker/usecases/doctor/run-doctor.ts'
import { HR, openOffice, type Office } from '../office.ts'

const SWAPPED = /05\/07 dapat terbaca 7 Mei/
const COMMA = /1,5 tidak terbaca sebagai satu setengah/

describe('findLocaleProblem', () => {
  it.each(['in_ID', 'id_ID', ''])('finds nothing in %j', (locale) => {
    expect(findLocaleProblem(locale)).toBeUndefined()
  })

  it.each([
    { locale: 'en_US', swapsDates: true, losesCommas: true },
    { locale: 'ja_JP', swapsDates: true, losesCommas: true },
    { locale: 'en_GB', swapsDates: false, losesCommas: true },
    { locale: 'de_DE', swapsDates: false, losesCommas: false },
  ])('says what $locale makes of dates and numbers, and how to mend it', (example) => {
    const message = findLocaleProblem(example.locale)?.message.id ?? ''

    expect(message).toContain(`Lokal lembar kerja ini ${example.locale}, bukan Indonesia`)
    expect(SWAPPED.test(message)).toBe(example.swapsDates)
    expect(COMMA.test(message)).toBe(example.losesCommas)
    expect(message).toContain('File > Setelan > Lokal: Indonesia')
    expect(message).toContain('Mesin Absensi')
  })
})

describe('an agency whose spreadsheet has another locale', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
    office.google.locale = 'en_US'
  })
  afterEach(() => office.close())

  it('is told so first on Diagnostik, until it is mended', async () => {
    await office.sweep()
    const told = firstProblem(office)
    office.google.locale = 'in_ID'
    await office.sweep()

    expect(told).toMatch(/^1\tLembar kerja\tFile > Setelan > Lokal\t/)
    expect(told).toMatch(SWAPPED)
    expect(firstProblem(office)).not.toContain('Lembar kerja')
  })

  it('is told so by Periksa sambungan before the first sweep, and by the doctor', async () => {
    const agency = await office.agency()

    const { checks } = await office.application.getStatus(HR, agency.id)
    const doctor = await runDoctor(office.context, [])

    const told = expect.stringMatching(SWAPPED) as string
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'locale', state: 'broken', message: told }),
    )
    expect(doctor).toContainEqual(
      expect.objectContaining({
        agencyId: agency.id,
        code: 'locale',
        state: 'broken',
        message: expect.objectContaining({ id: told }),
      }),
    )
  })
})

/** The first row under the header of *Diagnostik*. */
function firstProblem({ google }: Office): string {
  const lines = google.readRecap('diagnostics')?.split('\n') ?? []
  return lines[lines.findIndex((line) => line.startsWith('No\t')) + 1] ?? ''
}
