import { describe, expect, it } from 'vitest'

import { isCivilDate, parseCivilDate } from '../../shared/model/civil-date.ts'
import type { SampleResponse } from '../sample/sample-agency.ts'
import { DAY_OVER_QUOTA } from '../sample/kukar-roster.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { isSampleWorkingDay } from '../sample/working-days.ts'

const kukar = sampleKukar(1)
const responses = kukar.happenings.filter((one): one is SampleResponse => one.kind === 'response')

describe('sampleKukar', () => {
  it('gives the same agency for the same seed and another for another', () => {
    expect(sampleKukar(1)).toEqual(kukar)
    expect(sampleKukar(2).employees).not.toEqual(kukar.employees)
  })

  it('has 46 staff, of whom six structural, with different names, identifiers and addresses', () => {
    const structural = ['jpt', 'administrator', 'pengawas']

    expect(kukar.employees).toHaveLength(46)
    expect(kukar.employees.filter((one) => structural.includes(one.positionClass))).toHaveLength(6)
    for (const key of ['id', 'name', 'email'] as const) {
      expect(new Set(kukar.employees.map((one) => one[key])).size).toBe(46)
    }
  })

  it('gives identifiers whose dates exist and fit the status', () => {
    for (const { id, status } of kukar.employees) {
      if (status === 'PTT' || status === 'Non-ASN') {
        const day = Number(id.slice(6, 8)) % 40
        expect(id).toMatch(/^\d{16}$/)
        expect(isCivilDate(`19${id.slice(10, 12)}-${id.slice(8, 10)}-${pad(day)}`)).toBe(true)
      } else {
        expect(id).toMatch(/^\d{14}[12]\d{3}$/)
        expect(isCivilDate(`${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`)).toBe(true)
        expect(Number(id.slice(8, 12)) - Number(id.slice(0, 4))).toBeGreaterThanOrEqual(20)
      }
    }
  })

  it('keeps the quota of ten at the office but for one day', () => {
    const staff = kukar.employees.slice(6)
    const over = kukar.days.filter((date) => {
      const codes = staff.map(({ id }) => kukar.roster.get(id)?.get(date) ?? '')
      return codes.filter((code) => code === 'P' || code === 'S').length > 10
    })

    expect(over).toEqual([DAY_OVER_QUOTA])
  })

  it('says what is expected of every person on every day', () => {
    expect(kukar.expected).toHaveLength(46 * kukar.days.length)
    expect(new Set(kukar.expected.map((day) => `${day.employeeId} ${day.date}`)).size).toBe(
      kukar.expected.length,
    )
    expect(new Set(kukar.expected.map(({ code }) => code))).toEqual(
      new Set(['H', 'WFH', 'DL', 'C', 'S', 'I', 'TK', 'L'].filter((code) => code !== 'open')),
    )
  })

  it('has the faults that real offices have', () => {
    expect(responses.some(({ typedId }) => typedId !== undefined)).toBe(true)
    expect(responses.some(({ editOf }) => editOf !== undefined)).toBe(true)
    expect(responses.some(({ id }) => id.endsWith('report-again'))).toBe(true)
    expect(kukar.expected.some(({ flags }) => flags.includes('report-late'))).toBe(true)
    expect(kukar.expected.some(({ code }) => code === 'TK')).toBe(true)
  })

  it('never edits a response before it was filed, nor files two under one name', () => {
    const filed = new Map<string, string>()
    for (const { id, at, editOf } of responses) {
      expect(filed.has(id)).toBe(false)
      if (editOf) expect(filed.get(editOf)).toBeDefined()
      filed.set(id, at)
    }
  })
})

describe('sampleSmall', () => {
  it('lives through the month of today until the day before', () => {
    const today = parseCivilDate('2026-03-18')

    const small = sampleSmall(1, today)

    expect(small.employees).toHaveLength(8)
    expect(small.days.at(-1)).toBe('2026-03-17')
    expect(small.days.some((date) => isSampleWorkingDay(date, []))).toBe(true)
  })

  it('has lived through nothing on the first of a month', () => {
    expect(sampleSmall(1, parseCivilDate('2026-03-01')).happenings).toEqual([])
  })
})

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
