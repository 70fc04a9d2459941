import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { ANNOUNCED_RAMADANS } from '../../../shared/calendar/holiday-decrees.ts'
import { formatWhen } from '../../../shared/regulations/when/format-when.ts'
import { isWhen } from '../../../shared/regulations/when/is-when.ts'
import { parseWhen } from '../../../shared/regulations/when/parse-when.ts'
import { ramadanOf } from '../../../shared/regulations/when/ramadan-year.ts'
import { formatWho } from '../../../shared/regulations/who/format-who.ts'
import { parseWho } from '../../../shared/regulations/who/parse-who.ts'

interface Fixtures {
  /** As typed, and as it is written in both languages. */
  readonly valid: readonly (readonly [typed: string, id: string, en: string])[]
  readonly invalid: readonly string[]
}

const WHO = fixtures('who')
const WHEN = fixtures('when')

describe('Siapa', () => {
  it.each(WHO.valid)(
    'reads %j as %j, in English %j, and what it writes as the same',
    (typed, id, en) => {
      const who = valueOf(parseWho(typed))

      expect([formatWho(who, 'id'), formatWho(who, 'en')]).toEqual([id, en])
      expect([valueOf(parseWho(id)), valueOf(parseWho(en))]).toEqual([who, who])
    },
  )

  it.each(WHO.invalid)('refuses %j and says what there is', (typed) => {
    expect(problemOf(parseWho(typed))).toMatch(/kecuali/)
  })

  it.each(['guru', 'PPPK Paruh Waktu'])(
    'says of %j, whom no column tells apart, to make a group',
    (typed) => {
      expect(problemOf(parseWho(typed))).toMatch(/lalu ditulis “kelompok NAMA”/)
    },
  )

  it.each([
    ['Pejabat Eselon II.b', 'JPT'],
    ['eselon II, III.a dan IV', 'administrator'],
    ['eselon IV/a', 'pengawas'],
    ['eselon III.a ke atas', 'administrator'],
  ])('does not take %j for more than it says, and offers %s', (typed, all) => {
    expect(problemOf(parseWho(typed))).toMatch(new RegExp(`tidak memuat “eselon I.*tulis “${all}”`))
  })

  it('refuses a text that is far too long', () => {
    expect(problemOf(parseWho('unit A, '.repeat(10_000)))).toMatch(/paling banyak 500/)
  })
})

describe('Kapan', () => {
  it.each(WHEN.valid)(
    'reads %j as %j, in English %j, and what it writes as the same',
    (typed, id, en) => {
      const when = valueOf(parseWhen(typed))

      expect([formatWhen(when, 'id'), formatWhen(when, 'en')]).toEqual([id, en])
      expect([valueOf(parseWhen(id)), valueOf(parseWhen(en))]).toEqual([when, when])
    },
  )

  it.each(WHEN.invalid)('refuses %j with an example', (typed) => {
    expect(problemOf(parseWhen(typed))).toMatch(/contoh|belum disebut/)
  })

  it('refuses a text that is far too long', () => {
    expect(problemOf(parseWhen('1 - '.repeat(10_000)))).toMatch(/paling banyak 500/)
  })

  it.each([
    ['setiap Kamis', '2026-11-26', true],
    ['setiap Kamis', '2026-11-27', false],
    ['25–27 Maret 2026', '2026-03-25', true],
    ['25–27 Maret 2026', '2026-03-27', true],
    ['25–27 Maret 2026', '2026-03-28', false],
    ['setiap Kamis kecuali 26 November 2026', '2026-11-26', false],
    ['setiap Kamis, Desember 2026', '2026-11-26', false],
    ['', '2026-11-26', true],
  ])('%j on %s: %s', (typed, date, binds) => {
    expect(isWhen(valueOf(parseWhen(typed)), parseCivilDate(date), false)).toBe(binds)
  })
})

describe('Ramadan of a year', () => {
  const when = valueOf(parseWhen('selama Ramadan 1447 H'))

  it.each([
    ['2026-02-19', true],
    ['2025-03-03', false],
    ['2027-02-10', false],
  ])('holds on %s of Ramadan: %s', (date, binds) => {
    expect(isWhen(when, parseCivilDate(date), true)).toBe(binds)
    expect(isWhen(when, parseCivilDate(date), false)).toBe(false)
  })

  it.each(ANNOUNCED_RAMADANS)(
    'is of $hijriYear as it was announced, and no other',
    ({ hijriYear, from, until }) => {
      const years = [hijriYear - 1, hijriYear, hijriYear + 1].map((year) => ramadanOf(year))

      expect(years.map((its) => its.from <= from && until <= its.until)).toEqual([
        false,
        true,
        false,
      ])
    },
  )
})

function fixtures(name: string): Fixtures {
  const path = new URL(`../../fixtures/regulations/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Fixtures
}

function valueOf<T>(reading: { ok: true; value: T } | { ok: false; problem: { id: string } }): T {
  if (!reading.ok) throw new Error(reading.problem.id)
  return reading.value
}

function problemOf(reading: { ok: true } | { ok: false; problem: { id: string } }): string {
  return reading.ok ? 'was read' : reading.problem.id
}
