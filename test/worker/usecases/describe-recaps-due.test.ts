import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR } from '../office.ts'
import { openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  await office.sweep()
})
afterEach(() => office.close())

async function notices(): Promise<string[]> {
  return (await office.state()).notices.filter((text) => text.includes('Rekap Perjalanan'))
}

async function diagnostics(): Promise<string> {
  await office.sweep()
  return office.google.readRecap('diagnostics') ?? ''
}

describe('a recap that a clause wants by a day of the next month', () => {
  const CLAUSE =
    'kepada Bupati KUTAI KARTANEGARA melalui Asisten yang membidangi, Sekretaris Daerah (Kukar SE B-1159/DINKES/065.11/06/2021, C8). Pilih Pantau > Buat rekap'

  it('is told once the month is over, with its last day, addressees and clause', async () => {
    expect(await notices()).toEqual([
      `Rekap Perjalanan Juli 2021 belum dibuat sejak bulan itu berakhir: batas 5 Agustus 2021, ${CLAUSE}`,
    ])

    office.clock.set('2021-07-31T15:59:00.000Z')
    expect(await notices()).toEqual([])
  })

  it('is overdue from the day after its last one, with the days, on Diagnostik and in the status', async () => {
    office.clock.set('2021-08-05T15:59:00.000Z')
    expect(await diagnostics()).not.toContain(', lewat ')

    office.clock.set('2021-08-06T00:00:00.000Z')
    const message = `Rekap Perjalanan Juli 2021 belum dibuat sejak bulan itu berakhir: batas 5 Agustus 2021, lewat 1 hari, ${CLAUSE}`
    expect(await diagnostics()).toContain(message)
    const { checks } = await office.application.getStatus(HR, office.id)
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'recap-overdue', state: 'look', message }),
    )
  })

  it('is told no more once it was made since the month ended, and by no other recap', async () => {
    await office.recap(['attendance'])
    expect(await notices()).toHaveLength(1)

    await office.recap(['travel'])
    expect(await notices()).toEqual([])
    expect(await diagnostics()).not.toContain('belum dibuat')
  })

  it('is not made by a recap of before the month ended', async () => {
    office.clock.set('2021-07-31T15:00:00.000Z')
    await office.recap(['travel'])
    office.clock.set('2021-08-01T03:00:00.000Z')

    expect(await notices()).toHaveLength(1)
  })

  it('is made by closing the month', async () => {
    await office.closeMonth()

    expect(await notices()).toEqual([])
  })
})
