import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ProblemDetails } from '../../../shared/contract/index.ts'
import { STAFF_ID } from '../office.ts'
import { CALLERS, openRegencyApp, type CallerName, type RegencyApp } from './regency-app.ts'
import { COLUMNS, requestOf, ROLE_TABLE, type Row } from './role-table.ts'

const CODES: Readonly<Record<number, readonly string[]>> = {
  401: ['not-signed-in'],
  403: ['not-allowed', 'enrolment-code-invalid'],
  404: [
    'agency-unknown',
    'confirmation-unknown',
    'filing-unknown',
    'import-unknown',
    'job-unknown',
  ],
}

let regency: RegencyApp
beforeAll(async () => {
  regency = await openRegencyApp()
})
afterAll(() => regency.close())

describe('who may ask what', () => {
  it('is told of every resource that the API describes, for every caller', async () => {
    const answer = await regency.app.request('/openapi.json')
    const { paths } = (await answer.json()) as { paths: Record<string, object> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )

    const told = ROLE_TABLE.map(({ asks }) => nameOf(asks))

    expect([...new Set(told)].sort()).toEqual(described.sort())
    expect([...COLUMNS].sort()).toEqual(Object.keys(CALLERS).sort())
  })

  it.each(ROLE_TABLE)('$asks', async (row) => {
    const expected = row.answers.split(' ').map(Number)
    const answers: Answer[] = []
    for (const caller of COLUMNS) answers.push(await ask(caller, row))

    expect(answers.map(({ caller, status }) => [caller, status])).toEqual(
      COLUMNS.map((caller, at) => [caller, expected[at]]),
    )
    expect(answers.filter(hasOddCode)).toEqual([])
    expect(answers.filter(({ left }) => left)).toEqual([])
  })
})

describe('to whom an agency does not concern', () => {
  beforeAll(async () => {
    await regency.submit('daily-report', { responseId: 'theirs' })
    regency.google.getTab('access').rows.push(['baru@setda.example', 'hr', ''])
    await regency.sweep()
  })

  const CONCERNED = ROLE_TABLE.filter(({ asks }) => asks.includes('{agencyId}'))

  it.each(CONCERNED)('$asks is answered as of an agency that does not exist (G8)', async (row) => {
    for (const caller of ['stranger', 'hr elsewhere', 'overseer'] as const) {
      const request = requestOf(regency, row)
      const guessed = request.path.replace(regency.agencyId, 'agency-AAAAAAAAAAAAAAAA')

      const answers = [request.path, guessed].map((path) =>
        regency.send(caller, { ...request, path }),
      )

      const [of, ofNone] = await Promise.all(answers)
      expect([of?.status, await of?.json()]).toEqual([404, await ofNone?.json()])
    }
  })

  it.each<[string, string, string, (own: string) => unknown]>([
    ['GET', 'recap-jobs/{id}', 'job', () => undefined],
    ['DELETE', 'recap-jobs/{id}', 'job', () => undefined],
    [
      'POST',
      'attributions',
      'filing',
      (ref) => ({ refs: [ref], employeeId: STAFF_ID, reason: 'Salah akun' }),
    ],
    ['POST', 'desk', 'filing', (ref) => ({ decisions: [{ ref, decision: 'approved', note: '' }] })],
    ['POST', 'confirmations', 'request', (id) => ({ ids: [id] })],
    ['POST', 'import-decisions', 'block', (block) => ({ block, counts: true })],
  ])('%s %s of their own with its %s is answered as with a guess (G8)', async (...asked) => {
    const [method, path, kind, bodyOf] = asked
    const own = (await regency.theirs())[kind] ?? ''
    const guess = own.replaceAll(/[A-Za-z0-9]/g, '0')
    const send = async (id: string): Promise<[number, unknown]> => {
      const answer = await regency.send('hr elsewhere', {
        method,
        path: `/v1/agencies/agency-dishub/${path.replace('{id}', id)}`,
        ...(bodyOf(id) !== undefined && { body: bodyOf(id) }),
      })
      const text = await answer.text()
      return [answer.status, text.replaceAll(id, '')]
    }

    expect(own).not.toBe('')
    expect(await send(own)).toEqual(await send(guess))
  })
})

interface Answer {
  readonly caller: CallerName
  readonly status: number
  readonly code?: string
  /** Whether a refused request asked Google or left something behind. */
  readonly left?: boolean
}

function hasOddCode({ status, code }: Answer): boolean {
  return code !== undefined && !CODES[status]?.includes(code)
}

async function ask(caller: CallerName, row: Row): Promise<Answer> {
  const before = JSON.stringify(await regency.traces())
  const answer = await regency.send(caller, requestOf(regency, row))
  const { status } = answer
  if (answer.ok) return { caller, status }
  const { code } = ProblemDetails.parse(await answer.json())
  const left = JSON.stringify(await regency.traces()) !== before
  return { caller, status, code, left }
}

/** Method and path as described, without what this row fills in. */
function nameOf(asks: string): string {
  return asks
    .replace(/\?.*$/, '')
    .replace(/\/days\/[\d-]+/, '/days/{date}')
    .replace(/\/months\/[\d-]+/, '/months/{month}')
    .replace(/\/recaps\/[a-z-]+/, '/recaps/{kind}')
}
