import { describe, expect, it } from 'vitest'

import { readSubmission } from '../../../../shared/intake/read-submission.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { FORM_KINDS } from '../../../../shared/model/submission.ts'
import type { Submission } from '../../../../shared/model/submission.ts'
import type { QuestionDeclaration } from '../../../../shared/workbook/form-declaration.ts'
import { getForm } from '../../../../shared/workbook/forms.ts'
import type { Fact } from '../../../../worker/ports/fact.ts'
import { toFact, toRow } from '../../../../worker/store/facts/fact-rows.ts'
import { unit } from '../../../shared/evaluation/build-facts.ts'
import { buildRaw } from '../../../shared/intake/build-raw-submission.ts'
import { sampleFacts } from '../../../sample/sample-facts.ts'
import { sampleKukar } from '../../../sample/sample-kukar.ts'
import { sampleLandak } from '../../../sample/sample-landak.ts'

const END = parseInstant('2021-12-31T00:00:00Z')
const SUBMISSIONS = [sampleKukar(1), sampleLandak(1)].flatMap(
  (agency) => sampleFacts(agency, END).facts.submissions,
)

describe('toFact', () => {
  it.each(FORM_KINDS)('gives back, byte for byte, what was put: %s', (kind) => {
    const filed = SUBMISSIONS.filter((submission) => submission.kind === kind)

    expect(filed.length).toBeGreaterThan(0)
    for (const fact of filed.map(factOf)) {
      expect(JSON.stringify(toFact(toRow('a', fact)))).toBe(JSON.stringify(fact))
    }
  })

  it('gives back what a purge left of a location', () => {
    const checkIn = SUBMISSIONS.find(({ kind }) => kind === 'check-in')!
    const fact = factOf({
      ...checkIn,
      location: '',
      locationVerdict: { kind: 'readable', region: 'inside', fromHome: 'under-1-km' },
    } as Submission)

    expect(toFact(toRow('a', fact))).toEqual(fact)
  })

  it.each([
    ['no JSON', '{'],
    ['a value of no choice', '{"checkInKind":"x","place":"home"}'],
    ['another form’s values', '{"date":"2021-07-05"}'],
    ['a value that there is not', '{"checkInKind":"in","place":"home","late":true}'],
  ])('refuses %s', (_, plain) => {
    const row = toRow('a', factOf(SUBMISSIONS.find(({ kind }) => kind === 'check-in')!))

    expect(() => toFact({ ...row, plain })).toThrow('cannot be read')
  })
})

describe('toRow', () => {
  it('leaves nothing to seal where nothing sensitive is said', () => {
    const checkIn = SUBMISSIONS.find(({ kind }) => kind === 'check-in')!
    const silent = { ...checkIn, condition: '', healthProtocol: [], location: '' } as Submission
    const ill = { ...silent, condition: 'Demam' } as Submission

    expect(toRow('a', factOf(silent))).toMatchObject({ sensitive: '', located: null })
    expect(toFact(toRow('a', factOf(silent)))).toEqual(factOf(silent))
    expect(toRow('a', factOf(ill)).sensitive).toBe('{"condition":"Demam"}')
    expect(JSON.stringify(toFact(toRow('a', factOf(ill))))).toBe(JSON.stringify(factOf(ill)))
  })

  it('keeps coordinates, health and free text apart from the rest', () => {
    const told = SUBMISSIONS.map((submission) => ({
      submission,
      row: toRow('a', factOf(submission)),
    }))
    const sensitive = told.flatMap(({ submission, row }) =>
      sensitiveTexts(submission).map((text) => ({ text, row })),
    )

    expect(sensitive.length).toBeGreaterThan(1000)
    for (const { text, row } of sensitive) {
      const { sensitive, located, ...rest } = row
      expect(`${sensitive}\n${located ?? ''}`).toContain(JSON.stringify(text).slice(1, -1))
      expect(Object.values(rest).join('\n')).not.toContain(text)
    }
  })
})

describe('what is sealed', () => {
  it.each(FORM_KINDS)(
    'is each answer that its question says holds more than is plain: %s',
    (kind) => {
      const { questions } = getForm(kind)
      const answers = Object.fromEntries(
        questions.map((question) => [question.key, [answer(question)]]),
      )
      const raw = buildRaw({ formKind: kind, answers })
      const owner = { employeeId: 'e1', subjectId: 'e1' }
      const context = { configuration: { units: [unit('umum')] }, zone: 'WITA' } as const
      const row = toRow('a', factOf(readSubmission(raw, owner, context)))

      const { sensitive, located, ...rest } = row
      expect(`${sensitive}${located}`).toContain('rahasia')
      expect(Object.values(rest).join('\n')).not.toContain('rahasia')
    },
  )
})

/** The first choice, or a secret where the answer may hold one. */
function answer({ key, kind, holds, choices }: QuestionDeclaration): string {
  if (kind === 'date') return '2021-07-05'
  if (kind === 'time') return '07:30'
  if (holds !== 'plain' && !choices) return `rahasia ${key}`
  if (holds !== 'plain' && kind === 'choices') return `rahasia ${key}`
  return key === 'unit' ? 'umum' : (choices?.[0]?.title.id ?? '')
}

/** What nobody may read in it who may only know who was where. */
function sensitiveTexts(submission: Submission): string[] {
  switch (submission.kind) {
    case 'check-in':
      return [submission.location].filter((text) => text !== '')
    case 'permit':
      return [submission.reason, submission.destination].filter((text) => text.length > 3)
    case 'alternate-channel':
      return [submission.originalText]
    case 'daily-report':
      return submission.activities.map(({ activity }) => activity).filter((text) => text !== '')
    case 'weekly-plan':
      return submission.targets.map(({ target }) => target).filter((text) => text !== '')
  }
}

function factOf(submission: Submission): Fact {
  const { ref, createdAt, lastSubmittedAt, kind, employeeId } = submission
  const subjectId = kind === 'alternate-channel' ? submission.forEmployeeId : employeeId
  const date = createdAt.slice(0, 10) as Fact['from']
  return {
    formId: kind,
    responseId: ref,
    formKind: kind,
    ref,
    createdAt,
    lastSubmittedAt,
    firstSequence: 1,
    versionSequence: 1,
    bodySequence: 2,
    owner: { employeeId, subjectId },
    claimedId: '',
    unitCode: kind === 'weekly-plan' ? submission.unitCode : '',
    from: date,
    until: date,
    said: { kind: 'attributed', submission },
  }
}
