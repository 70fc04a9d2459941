import { cleanIdentifier } from '../../../shared/identifiers/clean-identifier.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { getForm } from '../../../shared/workbook/forms.ts'
import { canonicalJson, inOrder } from '../../ports/canonical-json.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'

/** Kinds of entries that may hold something sensitive. */
export const SEALED_KINDS = [
  'submission',
  'purge',
  'review',
  'tab',
  'attribution',
  'settlement',
  'seal',
  'reopen',
  'home',
  'letter',
  'correction',
  'restriction',
] as const satisfies readonly LedgerEntry['kind'][]
export type SealedKind = (typeof SEALED_KINDS)[number]

export function isSealedKind(kind: string): kind is SealedKind {
  return SEALED_KINDS.some((sealed) => sealed === kind)
}

type Tree = Readonly<Record<string, unknown>>

/** A body taken apart; put together again it is the same to the letter. */
export interface BodyParts {
  readonly plain: Tree
  /** Health, free text, codes, homes; null where there are none. */
  readonly apart: Tree | null
  /** Coordinates, and what may be some. */
  readonly located: Tree | null
  /** Whose key it takes: of whom it claims to be or is; empty: the agency's. */
  readonly who: string
  /** The instant by which the key is chosen. */
  readonly at: string
}

/** Takes the body of an entry apart by what of it is sensitive. */
export function takeApart(kind: SealedKind, body: string, recordedAt: string): BodyParts {
  const value = JSON.parse(body) as Tree
  const parts = partsOf(kind, value, recordedAt)
  if (canonicalJson(putTogether(parts)) === body) return parts
  return {
    plain: pick(value, ['formKind']),
    apart: { [WHOLE]: body },
    located: null,
    who: '',
    at: recordedAt,
  }
}

/** What is sealed of a body, opened. */
export interface SealedParts {
  readonly apart: Tree
  readonly located: Tree | null
}

/** The body again; where what is plain of it was changed to what is no JSON, that. */
export function join(plain: string, parts: SealedParts | null): string {
  const whole = parts?.apart[WHOLE]
  if (!parts) return plain
  if (typeof whole === 'string') return whole
  try {
    return canonicalJson(putTogether({ plain: JSON.parse(plain) as Tree, ...parts }))
  } catch {
    return plain
  }
}

/** What the body says, without writing it; undefined where it is no JSON. */
export function joinValue(plain: string, parts: SealedParts | null): unknown {
  const whole = parts?.apart[WHOLE]
  try {
    if (!parts) return JSON.parse(plain)
    if (typeof whole === 'string') return JSON.parse(whole)
    return inOrder(putTogether({ plain: JSON.parse(plain) as Tree, ...parts }))
  } catch {
    return undefined
  }
}

/** Of a body that cannot be put together again to the letter. */
const WHOLE = ' whole'

function partsOf(kind: SealedKind, value: Tree, recordedAt: string): BodyParts {
  switch (kind) {
    case 'submission':
      return ofSubmission(value as unknown as RawSubmission)
    case 'purge': {
      const { raw, ...rest } = value as { readonly raw: RawSubmission }
      const parts = ofSubmission(raw)
      const within = (tree: Tree | null): Tree | null => tree && { raw: tree }
      return {
        ...parts,
        plain: { ...rest, raw: parts.plain },
        apart: within(parts.apart),
        located: within(parts.located),
      }
    }
    case 'review':
      return ofFields(value, ['note'], {
        who: `review ${String(value['submissionRef'])}`,
        at: recordedAt,
      })
    case 'tab':
      return ofFields(value, ['rows'], { who: '', at: recordedAt })
    case 'seal':
      return ofFields(value, ['early'], { who: '', at: recordedAt })
    case 'settlement':
    case 'reopen':
      return ofFields(value, ['reason'], { who: '', at: recordedAt })
    case 'letter':
      return ofFields(value, ['name'], { who: '', at: recordedAt })
    case 'correction':
      return ofFields(value, ['about', 'says', 'done'], {
        who: String(value['employeeId']),
        at: recordedAt,
      })
    case 'restriction':
      return ofFields(value, ['reason'], { who: String(value['employeeId']), at: recordedAt })
    case 'home':
      return ofFields(value, ['home'], { who: String(value['employeeId']), at: recordedAt })
    case 'attribution': {
      const { proof, ...rest } = value as { readonly proof?: Tree }
      const { reason, ...said } = proof ?? {}
      const who = String(value['subjectId'])
      if (reason === undefined) return ofFields(value, [], { who, at: recordedAt })
      const plain = { ...rest, proof: said }
      return { plain, apart: { proof: { reason } }, located: null, who, at: recordedAt }
    }
  }
}

/** A question says what its answers hold; what is asked by nobody that we know may be anything. */
function ofSubmission(raw: RawSubmission): BodyParts {
  const { answers, ...rest } = raw
  const parts = {
    plain: {} as Answers,
    apart: {} as Answers,
    located: {} as Answers,
  }
  for (const [key, texts] of Object.entries(answers)) {
    const isSaid = texts.some((text) => text.trim() !== '')
    parts[isSaid ? partOf(raw, key) : 'plain'][key] = texts
  }
  return {
    plain: { ...rest, answers: parts.plain },
    apart: answersOf(parts.apart),
    located: answersOf(parts.located),
    who: claimOf(raw),
    at: raw.createdAt,
  }
}

type Answers = Record<string, readonly string[]>

function answersOf(answers: Answers): Tree | null {
  return Object.keys(answers).length === 0 ? null : { answers }
}

function partOf({ formKind }: RawSubmission, key: string): 'plain' | 'apart' | 'located' {
  const question = getForm(formKind).questions.find(
    (candidate) => candidate.key === key || candidate.former?.key === key,
  )
  if (!question) return formKind === 'check-in' && key.startsWith('?') ? 'located' : 'apart'
  if (question.holds === 'plain') return 'plain'
  return question.holds === 'coordinates' ? 'located' : 'apart'
}

/** Whom it claims to be about: known when it comes, whoever it is found to be of later. */
function claimOf({ formKind, answers, verifiedEmail, responseId }: RawSubmission): string {
  const asked = formKind === 'alternate-channel' ? 'forEmployeeId' : 'employeeId'
  const number = cleanIdentifier(answers[asked]?.[0] ?? '')
  return number || verifiedEmail?.trim().toLowerCase() || responseId
}

function ofFields(
  value: Tree,
  fields: readonly string[],
  key: Pick<BodyParts, 'who' | 'at'>,
): BodyParts {
  const said = fields.filter((field) => saysSomething(value[field]))
  const rest = Object.entries(value).filter(([field]) => !said.includes(field))
  return {
    plain: Object.fromEntries(rest),
    apart: said.length > 0 ? pick(value, said) : null,
    located: null,
    ...key,
  }
}

function saysSomething(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  )
}

function pick(value: Tree, fields: readonly string[]): Tree {
  return Object.fromEntries(
    fields.flatMap((field) => (field in value ? [[field, value[field]]] : [])),
  )
}

function putTogether({
  plain,
  apart,
  located,
}: Pick<BodyParts, 'plain' | 'apart' | 'located'>): Tree {
  return [apart, located].reduce<Tree>((whole, part) => (part ? merge(whole, part) : whole), plain)
}

function merge(left: Tree, right: Tree): Tree {
  const merged: Record<string, unknown> = { ...left }
  for (const [key, value] of Object.entries(right)) {
    const there = merged[key]
    merged[key] = isTree(there) && isTree(value) ? merge(there, value) : value
  }
  return merged
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
