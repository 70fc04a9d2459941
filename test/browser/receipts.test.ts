import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { toSheetSerial, type CivilDate } from '../../shared/model/civil-date.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import { callerOf } from '../sample/caller-of.ts'
import type { SampleEmployee } from '../sample/sample-agency.ts'
import { launchBrowser } from './chromium.ts'
import { postForm } from './post-form.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency, type SmallAgency } from './small-agency.ts'

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
/** In Tenggarong, within the agency's region; and in Banjarmasin. */
const INSIDE = '-0.4161, 116.9890'
const AWAY = '-3.3167, 114.5900'
const AT_HOME = { kind: ['Masuk'], place: ['Rumah'], condition: ['Sehat'], location: [INSIDE] }
const AT_OFFICE = { ...AT_HOME, place: ['Kantor'], location: [] }
const HOUR_MS = 3_600_000
const CLOSED = '2026-02'

type Answers = Readonly<Record<string, readonly string[]>>
type Name = 'hr' | 'atOffice' | 'other' | 'nearHome' | 'inTime' | 'away' | 'unreadable'

let office: SmallAgency
let browser: Browser
let staff: Readonly<Record<Name, SampleEmployee>>
let head: SampleEmployee

beforeAll(async () => {
  office = await startSmallAgency()
  browser = await launchBrowser()
  const { employees } = office.agency
  head = employees[0]!
  staff = {
    hr: employees[1]!,
    inTime: employees[2]!,
    atOffice: employees[3]!,
    away: employees[4]!,
    nearHome: employees[5]!,
    other: employees[6]!,
    unreadable: employees[7]!,
  }
  await fileAll()
})

afterAll(async () => {
  await browser?.close()
  await office?.product.close()
})

/** All that is told below, at its hour; one sweep reads it, and one filing comes after that. */
async function fileAll(): Promise<void> {
  const { product, agency, live } = office
  const caller = callerOf(agency.installer)
  await product.worker.application.closeMonth(caller, live.agencyId, {
    month: CLOSED,
    reason: 'Diminta hari ini',
  })
  beginOnThird(staff.hr)
  const body = new URLSearchParams({ lokasi: INSIDE })
  await fetch(`${await addressOf(staff.nearHome)}/rumah`, { method: 'POST', body })

  await file(staff.inTime, 'check-in', AT_HOME)
  await file(staff.away, 'check-in', { ...AT_HOME, location: [AWAY] })
  await file(staff.unreadable, 'check-in', DOUBTFUL_CHECK_IN)
  await file(staff.nearHome, 'check-in', { ...AT_OFFICE, location: [INSIDE] })
  product.ws.clock.step(2 * HOUR_MS)
  await file(staff.inTime, 'check-in', AT_HOME)
  await file(staff.atOffice, 'check-in', AT_OFFICE)
  await file(staff.other, 'check-in', { ...AT_OFFICE, ticket: ['0000-0000-0000-0000'] })
  await file(staff.other, 'daily-report', reportOf('2031-03-04'))
  await file(staff.hr, 'daily-report', reportOf('2026-03-02'))
  await file(staff.atOffice, 'daily-report', reportOf('2026-02-27'))
  await file(staff.nearHome, 'daily-report', reportOf('2026-03-01'))
  await file(staff.nearHome, 'daily-report', reportOf(office.today))
  await office.sweep()
  product.ws.clock.step(60_000)
  await file(staff.away, 'permit', {
    kind: ['Cuti'],
    leaveKind: ['Cuti tahunan'],
    from: ['2026-03-10'],
    until: ['2026-03-10'],
    reason: ['Keluarga'],
  })
}

async function file(who: SampleEmployee, kind: FormKind, answers: Answers): Promise<void> {
  const { product, live } = office
  const sent = { ...office.who(who, kind), ...answers }
  expect(await postForm(product.ws.origin, live.forms[kind], sent)).toBe(200)
}

function reportOf(date: string): Answers {
  return {
    day: ['Tanggal lain'],
    date: [date],
    activity1: ['Menyusun arsip'],
    output1: ['Satu berkas'],
    more2: ['Tidak'],
    channel: ['WA'],
  }
}

/** HR writes into *Pegawai* that the person works there since 3 March. */
function beginOnThird({ id }: SampleEmployee): void {
  const rows = office.read('Pegawai')
  const row = rows.findIndex((cells) => cells.includes(id)) + 1
  const column = rows[0]!.indexOf('Bekerja Sejak')
  const letter = String.fromCodePoint('A'.codePointAt(0)! + column)
  const range = `'Pegawai'!${letter}${row}`
  const values = [[toSheetSerial('2026-03-03' as CivilDate)]]
  office.hr.write(office.live.spreadsheetId, [{ range, values }])
}

async function addressOf({ id }: SampleEmployee): Promise<string> {
  const { product, agency, live } = office
  const { people } = await product.worker.application.listPersonalLinks(
    callerOf(agency.installer),
    live.agencyId,
  )
  const { page } = people.find(({ employeeId }) => employeeId === id)!
  return `${product.workerUrl}${page}`
}

/** What stands on the page at that address, read on a phone: all of it, and the lines of what was sent. */
async function readPage(url: string): Promise<{ text: string; receipts: string[] }> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.goto(url)
  const text = await page.locator('body').innerText()
  const lines = await page.locator('section[aria-labelledby=kiriman] li').allInnerTexts()
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  await context.close()
  expect(isWide).toBe(false)
  return { text, receipts: lines.map((line) => line.replaceAll(/\s+/gu, ' ')) }
}

async function receiptsOf(name: Name): Promise<string[]> {
  return (await readPage(await addressOf(staff[name]))).receipts
}

describe('the receipt that a person reads on a phone', () => {
  it('1: counted', async () => {
    expect(await receiptsOf('inTime')).toContain('Presensi 4 Maret 2026 07.30 WITA Dihitung.')
  })

  it('2: counted late, with the minutes', async () => {
    expect(await receiptsOf('atOffice')).toContain(
      'Presensi 4 Maret 2026 09.30 WITA Dihitung, terlambat 120 menit.',
    )
  })

  it('3: not read yet: no receipt, when the form was last read, and no thanks', async () => {
    const { text, receipts } = await readPage(await addressOf(staff.away))

    expect(receipts.join('\n')).not.toContain('Izin')
    expect(text).toContain('dibaca 09.30 (1 menit lalu). Baru mengirim?')
    expect(text).toContain('Yang masuk sesudah itu belum terbaca')
    expect(text).not.toMatch(/terima kasih/iu)
  })

  it('4: waits for the person’s yes', async () => {
    const { text, receipts } = await readPage(await addressOf(staff.other))

    expect(receipts).toContain(
      'Presensi 4 Maret 2026 09.30 WITA Belum dihitung: menunggu jawaban Anda, lihat “Perlu Anda periksa”.',
    )
    expect(text).toContain('Perlu Anda periksa')
  })

  it('5: outside the region, and who is asked', async () => {
    expect(await receiptsOf('away')).toEqual([
      expect.stringContaining(
        `Presensi 4 Maret 2026 07.30 WITA Sudah masuk; lokasinya di luar wilayah. Menunggu ${head.name}`,
      ),
    ])
  })

  it('6: a location that cannot be read, to be sent again', async () => {
    expect(await receiptsOf('unreadable')).toContain(
      `Presensi 4 Maret 2026 07.30 WITA Sudah masuk; lokasinya tidak terbaca. Kirim lagi tautan lengkap atau koordinatnya; ${head.name} diminta memeriksanya. Kirim lagi`,
    )
  })

  it('7: doubtful: at the office, but from one’s own home', async () => {
    expect((await receiptsOf('nearHome')).join('\n')).toContain(
      `Presensi 4 Maret 2026 07.30 WITA Sudah masuk; lokasinya tidak cocok dengan tempat yang dipilih. Menunggu ${head.name}`,
    )
  })

  it('8: a second one for the same moment changes nothing', async () => {
    expect(await receiptsOf('inTime')).toContain(
      'Presensi 4 Maret 2026 09.30 WITA Sudah masuk; untuk hal yang sama sudah ada yang dihitung, jadi tidak mengubah apa pun.',
    )
  })

  it('9: a date that cannot be meant, to be sent again', async () => {
    expect(await receiptsOf('other')).toContain(
      'Laporan Kinerja Harian 4 Maret 2026 09.30 WITA Tidak dihitung: tanggalnya tidak mungkin, terlalu lama atau belum tiba. Kirim lagi dengan tanggal yang benar. Kirim lagi',
    )
  })

  it('10a: a day on which the person was not employed', async () => {
    expect(await receiptsOf('hr')).toContain(
      'Laporan Kinerja Harian 4 Maret 2026 09.30 WITA Tidak dihitung: menurut daftar pegawai Anda tidak bertugas pada 2 Maret 2026. Bila keliru, tanyakan kepada kepegawaian.',
    )
  })

  it('10b: a day of a month that was closed before', async () => {
    expect(await receiptsOf('atOffice')).toContain(
      'Laporan Kinerja Harian 4 Maret 2026 09.30 WITA Masuk sesudah bulannya ditutup; tercatat sebagai adendum untuk 27 Februari 2026 dan tidak mengubah kode.',
    )
  })

  it('10c: a day off changes nothing', async () => {
    expect(await receiptsOf('nearHome')).toContain(
      'Laporan Kinerja Harian 4 Maret 2026 09.30 WITA Sudah masuk; pada 1 Maret 2026 tidak ada yang diminta dari Anda, jadi tidak mengubah apa pun.',
    )
  })

  it('10d: a report of a day of work that asks for none is kept, and nothing said of the day', async () => {
    expect(await receiptsOf('nearHome')).toContain(
      'Laporan Kinerja Harian 4 Maret 2026 09.30 WITA Sudah masuk. Pada 4 Maret 2026 laporan harian tidak diminta; atasan tetap dapat membaca dan menilainya.',
    )
  })
})

describe('a key that is renewed', () => {
  it('opens nothing under the old link, and says whom to ask; the past stays under the new one', async () => {
    const { product, agency, live } = office
    const before = await addressOf(staff.inTime)
    const othersBefore = await addressOf(staff.away)
    const past = (await readPage(before)).receipts

    await product.worker.application.renewKey(callerOf(agency.installer), live.agencyId, {
      employeeId: staff.inTime.id,
      reason: 'Ponsel hilang',
    })
    const dead = await readPage(before)
    const unknown = await readPage(`${before}x`)
    const after = await addressOf(staff.inTime)

    expect(dead.text).toContain('Tautan ini tidak berlaku')
    expect(dead.text).toContain('Yang pernah Anda kirim tetap tersimpan')
    expect(dead.text).not.toContain(staff.inTime.name)
    expect(dead).toEqual(unknown)
    expect(after).not.toBe(before)
    expect(past.length).toBeGreaterThan(1)
    expect((await readPage(after)).receipts).toEqual(past)
    expect(await addressOf(staff.away)).toBe(othersBefore)
  })
})
