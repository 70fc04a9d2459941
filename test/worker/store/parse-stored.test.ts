import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as z from 'zod'

import { StoredUnreadableError } from '../../../worker/ports/store-errors.ts'
import { bodyAt, parseStored } from '../../../worker/store/parse-stored.ts'
import {
  StoredAttribution,
  StoredPurge,
  StoredRaw,
  StoredReview,
  StoredTab,
} from '../../../worker/store/stored-entries.ts'
import { openOffice, type Office } from '../office.ts'
import { tamper } from '../tamper.ts'

const STORE = new URL('../../../worker/store/', import.meta.url).pathname
const AT = '2021-07-01T00:00:00.000Z'
const RAW = {
  formKind: 'check-in',
  formId: 'f',
  responseId: 'r',
  createdAt: AT,
  lastSubmittedAt: AT,
  verifiedEmail: 'a@x.id',
  answers: { location: ['0, 117'], '?q': ['rahasia'] },
  locationVerdict: { kind: 'unreadable', reason: 'ambiguous' },
}
const ATTRIBUTION = {
  formId: 'f',
  responseId: 'r',
  lastSubmittedAt: AT,
  employeeId: 'e',
  subjectId: 'e',
  proof: { kind: 'ticket', version: '1' },
  at: AT,
  replaces: null,
  countsFrom: 3,
}
const REVIEW = {
  submissionRef: 'ref',
  decision: 'approved',
  expectation: 'above',
  note: 'rahasia',
  undecidedAt: AT,
  by: { employeeId: 'e', keyVersion: '1' },
}
const TAB = { slot: 'employees', title: 'Pegawai', rows: [['NIP', 1, true]], gone: false }

/** With all that it may say; with each thing that it must say said otherwise. */
const WHOLE: readonly (readonly [string, z.ZodType, Record<string, unknown>, string[]])[] = [
  ['a submission', StoredRaw, RAW, ['formKind', 'formId', 'responseId', 'createdAt', 'answers']],
  ['a purged one', StoredPurge, { sequence: 1, raw: RAW }, ['sequence', 'raw']],
  ['whose one is', StoredAttribution, ATTRIBUTION, ['employeeId', 'subjectId', 'proof', 'at']],
  ['a review', StoredReview, REVIEW, ['submissionRef', 'decision', 'note', 'by', 'undecidedAt']],
  ['a tab', StoredTab, TAB, ['slot', 'title', 'rows', 'gone']],
]

describe.each(WHOLE)('%s', (_, schema, value, fields) => {
  it('is read whole, what it need not say as well', () => {
    expect(parseStored(schema, JSON.stringify(value), 'x')).toEqual(value)
  })

  it.each(fields)('that says %s otherwise is not read', (field) => {
    const text = JSON.stringify({ ...value, [field]: 7 === value[field] ? 8 : { else: 'rahasia' } })
    const odd = field === 'answers' ? JSON.stringify({ ...value, answers: 'rahasia' }) : text

    expect(() => parseStored(schema, odd, 'x')).toThrow(StoredUnreadableError)
  })
})

describe('the error of what cannot be read', () => {
  it.each([
    ['no JSON', '{"note":"rahasia'],
    ['of another shape', JSON.stringify({ ...REVIEW, decision: 'rahasia', by: { rahasia: 1 } })],
    ['nothing', 'null'],
  ])('names table and place, not what stands there: %s', (_, text) => {
    const read = () => parseStored(StoredReview, text, bodyAt('a', 7))

    expect(read).toThrow(StoredUnreadableError)
    expect(read).toThrow(/^ledger_body a 7 cannot be read/u)
    expect(read).not.toThrow(/rahasia/u)
  })
})

describe('the store', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('gives no form that it cannot read, and says which', async () => {
    await tamper(office.dataDir, `update form set bindings = '{"q":{"rahasia":1}}'`)

    const listed = office.store.forms.list((await office.agency()).id)

    await expect(listed).rejects.toMatchObject({ code: 'stored-unreadable' })
    await expect(listed).rejects.toThrow(/^form \S+ \S+ cannot be read/u)
    await expect(listed).rejects.not.toThrow(/rahasia/u)
  })

  it('gives an agency of which that cannot be read what was last seen at Google as never seen (G13)', async () => {
    const before = await office.store.agencies.list()
    await tamper(office.dataDir, `update agency set sharing = '[1]', review_problems = '{"rahasia'`)

    const listed = await office.store.agencies.list()

    expect(listed).toEqual(before.map((one) => ({ ...one, sharing: null, reviewProblems: [] })))
    expect(listed).not.toEqual([])
  })

  it('casts nothing that it parses to a type', () => {
    const files = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
    const casts = files.filter(
      (name) =>
        name.endsWith('.ts') &&
        !name.startsWith('migrations/') &&
        !name.startsWith('sealing/') &&
        /JSON\.parse\([^)]*\) as (?!unknown|object)/u.test(readFileSync(join(STORE, name), 'utf8')),
    )
    expect(casts).toEqual([])
  })
})
