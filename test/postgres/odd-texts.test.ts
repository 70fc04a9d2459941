import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { EVERY, lookAt, presentScope, within } from '../../worker/store/dialect/agency-scope.ts'
import { rebuild } from '../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { openRegencyApp, type AppRequest, type RegencyApp } from '../worker/http/regency-app.ts'
import { requestOf, ROLE_TABLE } from '../worker/http/role-table.ts'

/** NUL, which PostgreSQL's texts do not have, and half of a pair, which UTF-8 does not have. */
const ODD = 'a\u0000b\uD800c'
const TABS = ['employees', 'units', 'roster:2021-07', 'access', 'settings'] as const

let regency: RegencyApp
beforeEach(async () => {
  regency = await openRegencyApp()
})
afterEach(() => regency.close())

function oddly(value: unknown): unknown {
  if (typeof value === 'string') return `${value}${ODD}`
  if (Array.isArray(value)) return value.map(oddly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, oddly(one)]))
}

/** The same with each of its texts made odd, one at a time. */
function oddOnes(request: AppRequest): AppRequest[] {
  const { path, body } = request
  const paths = [
    path.replace(regency.agencyId, `${regency.agencyId}%00`),
    path.replace(regency.agencyId, `%27%3B select 1 --`),
    path.replace(regency.agencyId, EVERY),
    path.replace(regency.jobId, '%00'),
    path.replace(/unit=\w+/u, 'unit=%00'),
    path.replace(/people\/\w+/u, 'people/%00'),
  ].filter((odd) => odd !== path)
  const given = Object.entries((body ?? {}) as Record<string, unknown>)
  return [
    ...paths.map((odd) => ({ ...request, path: odd })),
    ...given.map(([key, one]) => ({ ...request, body: { ...Object(body), [key]: oddly(one) } })),
  ]
}

describe('texts that PostgreSQL does not have', () => {
  it('are answered as whatever is not known, wherever somebody sends them', async () => {
    const faults: unknown[] = []
    for (const row of ROLE_TABLE) {
      for (const odd of oddOnes(requestOf(regency, row))) {
        const { status } = await regency.send('hr', odd)
        if (status >= 500) faults.push([odd.method, odd.path, odd.body, status])
      }
    }
    expect(faults).toEqual([])
    expect((await regency.app.request(`/saya/${regency.agencyId}%00/a%00`)).status).toBe(404)
  })

  it('keep no form and no tab from being read', async () => {
    await regency.submit('daily-report', {
      responseId: 'odd',
      answers: { date: '2021-07-05', activity1: ODD, output1: ODD },
    })
    await regency.submit('daily-report', { responseId: 'after' })
    const before = await regency.sweep()
    expect(before.forms.map(({ error }) => error)).toEqual(before.forms.map(() => undefined))
    expect(before.forms.reduce((sum, one) => sum + one.submissionsRecorded, 0)).toBe(2)

    for (const key of TABS) {
      const { rows } = regency.google.getTab(key)
      rows.push(rows.at(-1)!.map((cell) => oddly(cell) as typeof cell))
      expect([key, (await regency.sweep()).error]).toEqual([key, undefined])
    }
    const agency = await regency.agency()
    const { facts } = await rebuild(regency.context, agency, { check: true })
    expect(facts).toEqual([])
    const verified = await verifyLedger(regency.context, agency)
    expect(verified.broken).toBeUndefined()
  })
})

describe('an agency that is called as all are', () => {
  it('is none', () => {
    expect(within(EVERY, presentScope).of).not.toBe(EVERY)
    expect(lookAt(EVERY, presentScope).of).not.toBe(EVERY)
  })
})
