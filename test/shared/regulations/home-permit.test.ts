import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { ReviewDecision } from '../../../shared/model/review.ts'
import { checkIn, clockIn, employee, facts, permit, review } from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const [THURSDAY, FRIDAY] = ['2026-11-26', '2026-11-27'] as const
const CLERK = employee('clerk')
const CHIEF = employee('chief', { positionClass: 'administrator' })
const TOLD =
  'Gubernur SE 7/2026, 2: 1 presensi dari rumah pada hari kantor 27 November 2026, di kantor: 0; izin kerja dari rumah atau tempat lain yang disetujui: 0'

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']

function byPermit(number: string, who: string, place = 'rumah'): readonly string[] {
  const parameters = `keharusan = boleh dengan izin\ntempat = ${place}`
  return [number, 'Tempat bekerja', who, 'setiap Jumat', parameters]
}

interface Asked {
  readonly clauses?: readonly (readonly string[])[]
  readonly who?: string
  readonly on?: string
  readonly code?: 'WFO' | 'WFH'
  readonly place?: 'home' | 'other' | 'office'
  /** Of the permit, where there is one. */
  readonly decision?: ReviewDecision | 'none'
  readonly more?: Partial<AgencyFacts>
}

/** Who checks in once from there on the day. */
function given({
  clauses = [ROSTER, byPermit('2', '')],
  who = 'clerk',
  on = FRIDAY,
  code = 'WFO',
  place = 'home',
  decision,
  more = {},
}: Asked): Partial<AgencyFacts> {
  const { policies, problems } = typeRegulation(['7/2026', '01/11/2026'], clauses)
  expect(problems).toEqual([])
  const date = parseCivilDate(on)
  const asked = permit(who, { permitKind: 'home-work', from: date, until: date })
  return {
    policies,
    employees: [CLERK, CHIEF].filter(({ id }) => id === who),
    roster: rosterOf(on, { [code]: [who] }),
    submissions: [checkIn(who, `${on} 07:20`, { place }), ...(decision ? [asked] : [])],
    reviews: decision && decision !== 'none' ? [review(asked, decision)] : [],
    ...more,
  }
}

function judged(asked: Asked): { readonly code: string | undefined; readonly told: string[] } {
  const { who = 'clerk', on = FRIDAY } = asked
  const { month, codeOf } = evaluateOn(on, given(asked))
  const told = month.findings.filter(({ date, clause }) => date === on && clause !== '')
  return {
    code: codeOf(who),
    told: told.map(({ clause, arithmetic }) => `${clause}: ${arithmetic.id}`),
  }
}

describe('half a day at home by permit', () => {
  const asked = permit('clerk', {
    permitKind: 'home-work',
    part: 'afternoon',
    from: parseCivilDate(FRIDAY),
    until: parseCivilDate(FRIDAY),
  })
  const outcome = (times: readonly string[], more: Partial<AgencyFacts> = {}) => {
    const clockIns = times.map((time) => clockIn('clerk', `${FRIDAY} ${time}`))
    const reviews = [review(asked, 'approved')]
    const lived = given({ more: { submissions: [asked], reviews, clockIns, ...more } })
    const { month } = evaluateOn(FRIDAY, lived)
    return month.outcomes.find(({ date }) => date === FRIDAY)
  }

  it('keeps the hours of the other half at the office: two places on one day', () => {
    expect(outcome(['07:25', '12:00'])).toMatchObject({
      code: 'H',
      half: { part: 'afternoon', as: 'WFH' },
      earlyMinutes: 0,
    })
  })

  it('is a day at home where that half alone was seen, and TK where nothing was', () => {
    const submissions = [asked, checkIn('clerk', `${FRIDAY} 14:00`, { place: 'home' })]

    expect(outcome([], { submissions })).toMatchObject({
      code: 'WFH',
      flags: expect.arrayContaining(['check-in-missing']),
    })
    expect(outcome([])?.code).toBe('TK')
  })

  it('leaves the other half at home where that is a permission', () => {
    const away = permit('clerk', {
      ...asked,
      ref: 'izin pagi',
      permitKind: 'permission',
      part: 'morning',
    })
    const submissions = [asked, away, checkIn('clerk', `${FRIDAY} 14:00`, { place: 'home' })]
    const reviews = [review(asked, 'approved'), review(away, 'approved')]

    expect(outcome([], { submissions, reviews })).toMatchObject({
      code: 'WFH',
      planned: 'home',
      half: { part: 'morning', as: 'I' },
    })
  })

  it('changes nothing where no clause lets the day be worked at home by permit', () => {
    const clauses = [ROSTER]
    const { month } = evaluateOn(
      FRIDAY,
      given({ clauses, more: { submissions: [asked], reviews: [review(asked, 'approved')] } }),
    )

    expect(month.outcomes.find(({ date }) => date === FRIDAY)).not.toHaveProperty('half')
  })
})

describe('a day at home by permit', () => {
  it('is a day at home of whom the superior let, though the roster says the office', () => {
    expect(judged({ decision: 'approved' })).toEqual({ code: 'WFH', told: [] })
  })

  it('needs no permit where the roster has it at home', () => {
    expect(judged({ code: 'WFH' })).toEqual({ code: 'WFH', told: [] })
  })

  it.each([undefined, 'rejected', 'returned'] as const)(
    'is told with its arithmetic where the permit is: %s',
    (decision) => {
      expect(judged(decision ? { decision } : {})).toEqual({ code: 'TK', told: [TOLD] })
    },
  )

  it('is not sure while nobody decided, and nobody is accused', () => {
    expect(judged({ decision: 'none' })).toEqual({ code: 'unsure', told: [] })
  })

  it('is one at the office, and no breach, of who came all the same', () => {
    const more = { clockIns: [clockIn('clerk', `${FRIDAY} 09:00`)] }

    expect(judged({ decision: 'approved', more })).toEqual({ code: 'H', told: [] })
    expect(judged({ more })).toEqual({ code: 'H', told: [] })
  })

  it('is one on the days of the clause alone: on another a permit changes nothing', () => {
    expect(judged({ decision: 'approved', on: THURSDAY })).toEqual({ code: 'TK', told: [] })
    expect(judged({ decision: 'none', on: THURSDAY })).toEqual({ code: 'TK', told: [] })
  })

  it('is one of those whom the clause names alone', () => {
    const clauses = [ROSTER, byPermit('2', 'administrator')]

    expect(judged({ clauses, decision: 'approved' })).toEqual({ code: 'TK', told: [] })
    expect(judged({ clauses, decision: 'approved', who: 'chief' }).code).toBe('WFH')
    expect(judged({ clauses, who: 'chief' }).told).toEqual([TOLD])
  })

  it('is none of who is always in the office, where the clause is for everybody', () => {
    const office = [
      '3',
      'Tempat bekerja',
      'administrator',
      '',
      'keharusan = harus\ntempat = kantor',
    ]
    const clauses = [ROSTER, byPermit('2', ''), office]

    expect(judged({ clauses, decision: 'approved', who: 'chief' }).code).toBe('TK')
    expect(judged({ clauses, decision: 'approved' })).toEqual({ code: 'WFH', told: [] })
  })

  it('breaks no clause that has everybody, or that class, at the office', () => {
    const all = ['3', 'Tempat bekerja', '', '', 'keharusan = harus\ntempat = kantor']
    const chiefs = [
      '4',
      'Tempat bekerja',
      'administrator',
      '',
      'keharusan = harus\ntempat = kantor',
    ]

    expect(judged({ clauses: [ROSTER, byPermit('2', ''), all], decision: 'approved' })).toEqual({
      code: 'WFH',
      told: [],
    })
    expect(
      judged({
        clauses: [ROSTER, byPermit('2', 'administrator'), chiefs],
        decision: 'approved',
        who: 'chief',
      }),
    ).toEqual({ code: 'WFH', told: [] })
  })

  it('may be elsewhere, where the clause says so', () => {
    const clauses = [ROSTER, byPermit('2', '', 'tempat lain')]
    const place = 'other'

    expect(judged({ clauses, place, decision: 'approved' })).toEqual({ code: 'WFH', told: [] })
    expect(judged({ clauses, place }).told).toEqual([
      TOLD.replace('dari rumah pada', 'dari rumah atau tempat lain pada'),
    ])
    expect(judged({ place }).told).toEqual([])
  })

  it('at the office by permit is what asks a permit for it (C9)', () => {
    const clauses = [ROSTER, byPermit('2', '', 'kantor')]

    expect(judged({ clauses, code: 'WFH', place: 'office' }).told).toEqual([
      'Gubernur SE 7/2026, 2: 1 tanda hadir di kantor pada hari WFH 27 November 2026; izin kerja di kantor yang disetujui: 0',
    ])
  })
})

/** What is said of the permits of the day. */
function permitWords(asked: Asked): string[] {
  const { on = FRIDAY, who: id = 'clerk' } = asked
  const asOf = parseInstant('2027-12-31T00:00:00Z')
  const { steps } = explained(facts(given(asked)), { id, date: parseCivilDate(on), asOf })
  return steps.filter(({ kind }) => kind === 'permit').map(({ text }) => text)
}

describe('a day at home by permit is explained', () => {
  it.each([
    [{ decision: 'approved' }, /disetujui, jadi hari itu bekerja di sana\.$/],
    [{ decision: 'none' }, /menunggu keputusan, jadi hari itu belum pasti/],
    [{ decision: 'approved', on: THURSDAY }, /tidak ada pasal yang membolehkannya dengan izin/],
    [{ decision: 'none', on: THURSDAY }, /belum diputuskan, jadi tidak dihitung/],
  ] as const)('by what the permit does, or why it does nothing: %o', (asked, words) => {
    expect(permitWords(asked)[0]).toMatch(words)
  })
})
