import { addDays, type CivilDate } from '../model/civil-date.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { FormKind, Submission } from '../model/submission.ts'
import { localTimeOf } from '../calendar/zones.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import { getForm } from '../workbook/forms.ts'
import type { OwnPageText } from '../text/en/own-page.ts'
import type { OwnScene } from './own-facts.ts'
import type { FilingLine, OwnAction, Tone } from './own-page.ts'
import type { Receipt } from '../model/receipt.ts'
import { receiptOf, receiptOfUncounted } from './receipt-of.ts'

const FILED_WITHIN_DAYS = 3
const UNCOUNTED_WITHIN_DAYS = 40
const LISTED_AT_MOST = 8
/** They are asked about above; however many others send in the person's name, their own stand here, and the page stays small. */
const WAITING_AT_MOST = 2
const UNCOUNTED_AT_MOST = 3

const TONES: Readonly<Record<Receipt['kind'], Tone>> = {
  counted: 'ok',
  'counted-late': 'wait',
  'counted-open': 'wait',
  'awaits-yes': 'unsure',
  'outside-region': 'wait',
  'location-unreadable': 'wait',
  'awaits-head': 'wait',
  'awaits-decision': 'wait',
  'same-moment': 'plain',
  'date-impossible': 'no',
  unreadable: 'no',
  'not-employed': 'no',
  'month-closed': 'plain',
  'not-asked': 'plain',
  'report-unasked': 'plain',
  'out-of-time': 'no',
  approved: 'ok',
  returned: 'no',
  rejected: 'no',
}

/** Receipts after which the same can be filed again so that it counts. */
const AGAIN: readonly Receipt['kind'][] = ['location-unreadable', 'date-impossible', 'unreadable']

interface Filed {
  readonly at: Instant
  readonly form: FormKind
  readonly receipt: Receipt
  readonly submission?: Submission
}

/**
 * What was filed of late, the newest first, each with what became of it; what does not count longer than
 * the rest, as something is to be done about it.
 */
export function listFilings(scene: OwnScene, today: CivilDate): FilingLine[] {
  const { facts, request, text, zone } = scene
  const on = (at: Instant): CivilDate => localTimeOf(at, zone).date
  const counted = facts.submissions
    .filter(({ createdAt }) => on(createdAt) > addDays(today, -FILED_WITHIN_DAYS))
    .map((submission): Filed => {
      const receipt = receiptOf(submission, scene)
      return { at: submission.createdAt, form: submission.kind, receipt, submission }
    })
  const uncounted = request.uncounted
    .filter(({ createdAt }) => on(createdAt) > addDays(today, -UNCOUNTED_WITHIN_DAYS))
    .map((filing): Filed => {
      const receipt = receiptOfUncounted(filing, text)
      return { at: filing.createdAt, form: filing.form, receipt }
    })
  const waiting = uncounted.filter(awaitsYes).toSorted(newestFirst).slice(0, WAITING_AT_MOST)
  const others = uncounted.filter((filed) => !awaitsYes(filed))
  const asked = [...others, ...waiting].toSorted(newestFirst).slice(0, UNCOUNTED_AT_MOST)
  return [...counted, ...asked]
    .toSorted(newestFirst)
    .slice(0, LISTED_AT_MOST)
    .map((filed) => lineOf(filed, scene))
    .map(onceEach())
}

/** The same button once, at the newest. */
function onceEach(): (line: FilingLine) => FilingLine {
  const offered = new Set<string>()
  return ({ action, ...line }) => {
    const said = JSON.stringify(action)
    if (!action || offered.has(said)) return line
    offered.add(said)
    return { ...line, action }
  }
}

function awaitsYes({ receipt }: Filed): boolean {
  return receipt.kind === 'awaits-yes'
}

function newestFirst(one: Filed, other: Filed): number {
  return epochMsOf(other.at) - epochMsOf(one.at)
}

function lineOf({ at, form, receipt, submission }: Filed, scene: OwnScene): FilingLine {
  const { text, language, zone } = scene
  const action = AGAIN.includes(receipt.kind) ? againOf(form, submission, text) : undefined
  return {
    form: getForm(form).title[language],
    at: momentInWords(at, zone, language),
    receipt: receipt.kind,
    tone: TONES[receipt.kind],
    words: wordsOf(receipt, scene),
    ...(action && { action }),
  }
}

/** Every kind has its sentence; the type of the table ties them. */
function wordsOf(receipt: Receipt, { text, words }: OwnScene): string {
  const say = text.receipts[receipt.kind] as (
    receipt: Receipt,
    words: (date: CivilDate) => string,
  ) => string
  return say(receipt, words)
}

function againOf(form: FormKind, submission: Submission | undefined, text: OwnPageText): OwnAction {
  const label = text.fileAgain
  if (form !== 'check-in') return { form, answers: {}, label }
  const answers: Record<string, string> =
    submission?.kind === 'check-in' ? { kind: submission.checkInKind, place: submission.place } : {}
  return { form, answers, label, takesLocation: true }
}
