import { describe, expect, it } from 'vitest'

import type { RawSubmission } from '../../../../shared/model/submission.ts'
import { FORMS, getForm } from '../../../../shared/workbook/forms.ts'
import { canonicalJson } from '../../../../worker/ports/canonical-json.ts'
import { join, joinValue, takeApart } from '../../../../worker/store/sealing/body-parts.ts'

const AT = '2021-07-05T01:00:00.000Z'

function submission(answers: RawSubmission['answers'], formKind: RawSubmission['formKind']) {
  return { formKind, formId: 'f', responseId: 'r', createdAt: AT, lastSubmittedAt: AT, answers }
}

/** What answers that question alone says so. */
function textOf(key: string): string {
  return `jawaban ${key}`
}

const FILED = FORMS.map(({ kind, questions }) => {
  const keys = [...questions.map(({ key }) => key), '?1f', 'personalCode']
  const answers = Object.fromEntries(keys.map((key) => [key, [textOf(key)]]))
  return { kind, body: canonicalJson(submission(answers, kind)) }
})

describe('takeApart', () => {
  it.each(FILED)(
    'leaves of $kind in plain sight what its questions say is plain',
    ({ kind, body }) => {
      const { plain } = takeApart('submission', body, AT)

      const { answers } = plain as unknown as RawSubmission
      const declared = getForm(kind).questions.filter(({ holds }) => holds === 'plain')
      expect(Object.keys(answers).sort()).toEqual(declared.map(({ key }) => key).sort())
    },
  )

  it('sets coordinates apart from the rest, and what may turn out to be some', () => {
    const body = FILED.find(({ kind }) => kind === 'check-in')?.body ?? ''
    const { located, apart } = takeApart('submission', body, AT)

    expect(located).toEqual({ answers: { location: ['jawaban location'], '?1f': ['jawaban ?1f'] } })
    expect(apart).toMatchObject({ answers: { condition: ['jawaban condition'] } })
  })

  it.each([
    ...FILED.map(({ body }) => ['submission', body] as const),
    ...FILED.map(
      ({ body }) => ['purge', canonicalJson({ raw: JSON.parse(body), sequence: 3 })] as const,
    ),
    [
      'review',
      canonicalJson({ submissionRef: 'x', decision: 'approved', note: 'ya "by":{' }),
    ] as const,
    ['review', canonicalJson({ submissionRef: 'x', decision: 'approved', note: '' })] as const,
    ['tab', canonicalJson({ slot: 's', title: 't', rows: [['a', 1, null]], gone: false })] as const,
    ['settlement', canonicalJson({ month: '2021-07', reason: 'sakit', days: [] })] as const,
    ['reopen', canonicalJson({ month: '2021-07', reason: 'sakit' })] as const,
    [
      'letter',
      canonicalJson({ month: '2021-07', kind: 'received', office: 'Sekda', name: 'ya ' }),
    ] as const,
    ['letter', canonicalJson({ month: '2021-07', kind: 'numbered', number: '1' })] as const,
    [
      'home',
      canonicalJson({ employeeId: 'x', home: { latitude: 1, longitude: 2 }, from: 'page' }),
    ] as const,
    [
      'attribution',
      canonicalJson({ subjectId: 'x', proof: { kind: 'hr', by: {}, reason: 'sakit' } }),
    ] as const,
    ['attribution', canonicalJson({ subjectId: 'x', proof: { kind: 'verified-email' } })] as const,
    ['tab', '{"title":"t","slot":"s","rows":[["not in order"]]}'] as const,
  ])('gives a body that join makes again to the letter: %s %s', (kind, body) => {
    const { plain, apart, located } = takeApart(kind, body, AT)
    const stored = JSON.stringify(plain)
    const sealed = { apart: apart ?? {}, located }

    expect(join(stored, sealed)).toBe(body)
    expect(JSON.stringify(joinValue(stored, sealed))).toBe(JSON.stringify(JSON.parse(body)))
    expect(stored).not.toMatch(/sakit|not in order|latitude|ya /)
  })
})

it('joinValue of what is no JSON says so', () => {
  expect(joinValue('{', null)).toBeUndefined()
  expect(joinValue('{', { apart: { answers: {} }, located: null })).toBeUndefined()
})
