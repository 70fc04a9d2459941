import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { UncountedFiling } from '../../../shared/own-page/own-facts.ts'
import {
  at,
  checkIn,
  employee,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  settings,
} from '../evaluation/build-facts.ts'
import { filingAt, inForce, ownPageAt } from './own-page-at.ts'

const REGION = { kind: 'radius', centre: { latitude: -0.4, longitude: 117 }, radiusKm: 20 } as const
const HEAD = employee('head', { name: 'Baharuddin', specialPost: 'kepala-unit' })
const STAFF = employee('e1', { superiorId: 'head' })
const HOME = {
  roster: [rostered('e1', 'WFH')],
  employees: [STAFF, HEAD],
  settings: settings({ region: REGION }),
}
const INSIDE = { location: '-0.4100, 117.0100' }

function uncounted(code: string): UncountedFiling {
  return { ref: 'r1', form: 'check-in', createdAt: at('2021-07-05 07:31'), code }
}

describe('the receipt of a filing', () => {
  it('1: counted, at its moment', () => {
    const given = { ...HOME, submissions: [checkIn('e1', '2021-07-05 07:31', INSIDE)] }

    expect(filingAt('2021-07-05 08:00', given)).toMatchObject({
      receipt: 'counted',
      form: 'Presensi',
      at: '5 Juli 2021 07.31 WITA',
      words: 'Dihitung.',
    })
  })

  it('2: counted late, with the minutes', () => {
    const given = {
      ...HOME,
      policies: [inForce('landak-2020')],
      submissions: [checkIn('e1', '2021-07-05 09:10', INSIDE)],
    }

    expect(filingAt('2021-07-05 09:30', given)).toMatchObject({
      receipt: 'counted-late',
      words: 'Dihitung, terlambat 40 menit.',
    })
  })

  describe('while half a morning is undecided', () => {
    const asked = permit('e1', { permitKind: 'permission', part: 'morning' })
    const office = {
      ...HOME,
      roster: [rostered('e1', 'WFO')],
      submissions: [
        asked,
        checkIn('e1', '2021-07-05 12:50', { place: 'office' }),
        checkIn('e1', '2021-07-05 16:10', { place: 'office', checkInKind: 'out' }),
      ],
    }
    const home = {
      ...HOME,
      policies: [inForce('landak-2020')],
      submissions: [asked, checkIn('e1', '2021-07-05 09:10', INSIDE)],
    }

    it('says of an arrival that whether in time waits, and nothing of the departure', () => {
      const page = ownPageAt('2021-07-05 17:00', office)

      expect(page.asked.map(({ tone, words }) => [tone, words])).toEqual([
        ['wait', 'Dihitung 12.50; tepat waktu atau tidaknya menunggu keputusan permohonan Anda'],
        ['ok', 'Dihitung 16.10'],
      ])
      expect(page.filings.map(({ receipt }) => receipt)).toEqual(['counted', 'counted-open'])
    })

    it('says so of a check-in from home, which is late only if it is refused', () => {
      const page = ownPageAt('2021-07-05 17:00', home)

      expect(page.asked[0]?.words).toMatch(/^Dihitung 09\.10; tepat waktu atau tidaknya/u)
      expect(page.filings[0]?.receipt).toBe('counted-open')
    })

    it('says what holds once it is decided', () => {
      const [approved, rejected] = (['approved', 'rejected'] as const).map((decision) =>
        ownPageAt('2021-07-05 17:00', { ...office, reviews: [review(asked, decision)] }),
      )

      expect(approved?.asked[0]?.words).toBe('Dihitung 12.50')
      expect(rejected?.asked[0]?.words).toMatch(/terlambat \d+ menit/u)
    })
  })

  it('3: not read yet: no receipt, and when the form was last read', () => {
    const formsRead = [{ kind: 'check-in' as const, readAt: at('2021-07-05 07:29') }]
    const pending = { formsRead, quarantine: [], settlements: [] }

    const page = ownPageAt('2021-07-05 07:33', { ...HOME, pending })

    expect(page.filings).toEqual([])
    expect(page.readAt).toEqual(['Presensi dibaca 07.29 (4 menit lalu).'])
    expect(JSON.stringify(page)).not.toMatch(/terima kasih/iu)
  })

  it('4: waits for the person’s yes', () => {
    const claimed = { uncounted: [uncounted('claim-waits')] }

    expect(filingAt('2021-07-05 08:00', HOME, claimed)).toMatchObject({
      receipt: 'awaits-yes',
      words: 'Belum dihitung: menunggu jawaban Anda, lihat “Perlu Anda periksa”.',
    })
  })

  it('5: outside the region, and who is asked', () => {
    const away = { location: '-2.5000, 115.0000' }
    const given = { ...HOME, submissions: [checkIn('e1', '2021-07-05 07:31', away)] }

    expect(filingAt('2021-07-05 08:00', given)).toMatchObject({
      receipt: 'outside-region',
      words: 'Sudah masuk; lokasinya di luar wilayah. Menunggu Baharuddin.',
    })
  })

  it('6: a location that cannot be read can be sent again', () => {
    const text = { location: 'di rumah saja' }
    const given = { ...HOME, submissions: [checkIn('e1', '2021-07-05 07:31', text)] }

    expect(filingAt('2021-07-05 08:00', given)).toMatchObject({
      receipt: 'location-unreadable',
      action: { form: 'check-in', answers: { kind: 'in', place: 'home' }, takesLocation: true },
    })
  })

  it('7: doubtful: at the office, but from one’s own home', () => {
    const home = { latitude: -0.41, longitude: 117.01 }
    const given = {
      ...HOME,
      employees: [employee('e1', { superiorId: 'head', home }), HEAD],
      submissions: [checkIn('e1', '2021-07-05 07:31', { ...INSIDE, place: 'office' })],
    }

    expect(filingAt('2021-07-05 08:00', given)).toMatchObject({
      receipt: 'awaits-head',
      words: 'Sudah masuk; lokasinya tidak cocok dengan tempat yang dipilih. Menunggu Baharuddin.',
    })
  })

  it('8: a second one for the same moment changes nothing', () => {
    const submissions = [
      checkIn('e1', '2021-07-05 07:31', INSIDE),
      checkIn('e1', '2021-07-05 07:33', INSIDE),
    ]

    const { filings } = ownPageAt('2021-07-05 08:00', { ...HOME, submissions })

    expect(filings.map(({ receipt }) => receipt)).toEqual(['same-moment', 'counted'])
  })

  it('9: a date that cannot be meant is to be sent again', () => {
    const given = { uncounted: [uncounted('date-impossible')] }

    expect(filingAt('2021-07-05 08:00', HOME, given)).toMatchObject({
      receipt: 'date-impossible',
      action: { label: 'Kirim lagi' },
    })
  })

  it('10a: a day on which the person was not employed', () => {
    const gone = employee('e1', { employedUntil: parseCivilDate('2021-07-02') })
    const given = { employees: [gone], submissions: [report('e1', MONDAY, '2021-07-05 16:00')] }

    expect(filingAt('2021-07-05 17:00', given)).toMatchObject({
      receipt: 'not-employed',
      words:
        'Tidak dihitung: menurut daftar pegawai Anda tidak bertugas pada 5 Juli 2021. Bila keliru, tanyakan kepada kepegawaian.',
    })
  })

  it('10b: a day of a month that was closed before', () => {
    const june = parseCivilDate('2021-06-30')
    const closed = [{ month: '2021-06' as const, at: at('2021-07-03 09:00'), by: 'hr@x' }]
    const given = {
      roster: [rostered('e1', 'WFH', june)],
      submissions: [report('e1', june, '2021-07-05 08:00')],
    }

    expect(filingAt('2021-07-05 09:00', given, { closed: closed as never })).toMatchObject({
      receipt: 'month-closed',
    })
  })

  it('10c: a day off changes nothing', () => {
    const given = { ...HOME, submissions: [checkIn('e1', '2021-07-04 07:31', INSIDE)] }

    expect(filingAt('2021-07-04 08:00', given)).toMatchObject({ receipt: 'not-asked' })
  })

  it('10d: a report of a day of work that asks for none is kept, and nothing said of the day', () => {
    const filed = { ...HOME, submissions: [report('e1', MONDAY, '2021-07-05 15:00')] }

    expect(
      filingAt('2021-07-05 16:00', { ...filed, policies: [inForce('landak-2020')] }),
    ).toMatchObject({ receipt: 'report-unasked' })
  })

  it('tells what waits in quarantine why, and what to do', () => {
    const given = { uncounted: [uncounted('id-unreadable')] }

    expect(filingAt('2021-07-05 08:00', HOME, given).words).toBe(
      'Tidak dihitung: NIP di dalamnya tidak terbaca. Kirim lagi dari halaman ini.',
    )
  })

  it('tells a permit as it was decided', () => {
    const asked = permit('e1', { createdAt: at('2021-07-05 07:00') })
    const waiting = { ...HOME, submissions: [asked] }

    expect(filingAt('2021-07-05 08:00', waiting).words).toBe('Sudah masuk; menunggu Baharuddin.')
    expect(
      filingAt('2021-07-05 08:00', {
        ...waiting,
        reviews: [{ ...review(asked, 'returned'), note: 'tanggalnya?' }],
      }).words,
    ).toBe('Dikembalikan kepada Anda: “tanggalnya?”. Perbaiki lalu kirim lagi.')
  })
})
