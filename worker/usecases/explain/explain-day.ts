import type { Explanation } from '../../../shared/contract/index.ts'
import { explainDay as explain, type DayToExplain } from '../../../shared/explain/explain-day.ts'
import { explainText } from '../../../shared/explain/explain-text.ts'
import { meaningOf } from '../../../shared/explain/words-of.ts'
import { isCivilDate, monthOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import { shownCode } from '../../../shared/recaps/shown-code.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context, Task } from '../context.ts'
import { ledgerAt } from '../month/ledger-at.ts'
import { datesAround, type FiledOf } from '../month/load-filed.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth, type MonthAt } from '../month/open-month.ts'
import { readSealed } from '../sealed/read-sealed.ts'
import { getSource } from '../ledger/recap-source.ts'
import { presentMinute } from '../recap/request-recap.ts'
import { findSeal, type Seal } from '../sealed/sealed-month.ts'
import { workerText } from '../worker-text.ts'

/** Whose day is asked about; `date` as `YYYY-MM-DD`. */
export interface DayAsked {
  readonly employeeId: string
  readonly date: string
  /** The agency's, unless given. */
  readonly language?: Language
}

/**
 * Why a person's day has its code, as the ledger is now; nothing is read from Google, or written to
 * the ledger or the spreadsheet. Of a closed month what was sealed is explained, and what came later
 * is told as an addendum. Throws `DomainError`: `invalid-request` for a text that is no date,
 * `person-unknown` for a number that is not in *Pegawai* or a date outside the person's employment,
 * `seal-broken`.
 */
export async function explainDay(
  context: Context,
  agency: Agency,
  { employeeId, date, language = agency.language }: DayAsked,
): Promise<Explanation> {
  if (!isCivilDate(date)) {
    throw new DomainError('invalid-request', workerText(language).dateInvalid(date))
  }
  const seal = await findSeal(context.store, agency.id, monthOf(date))
  const asked = { employeeId, date, language }
  const present = {
    asOf: presentMinute(context),
    throughSequence: (await followLedger(context, agency)).throughSequence,
  }
  if (!seal) return explainNow(context, agency, { ...asked, ...present })

  const { evaluation } = await readSealed(context, agency, seal)
  const kept = evaluation.outcomes.find((one) => one.employeeId === employeeId && one.date === date)
  const sealed = await explainSealed(context, agency, { ...asked, seal, evaluation })
  const live = await explainNow(context, agency, { ...asked, ...present }).catch(ignoreUnknown)
  return withSeal(sealed, { seal: { ...seal, language }, kept, live })
}

export const explainDayTask: Task<DayAsked, Explanation> = { name: 'explain-day', work: explainDay }

interface Asked {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly language: Language
}

async function explainNow(
  context: Context,
  agency: Agency,
  { asOf, throughSequence, ...asked }: Asked & Omit<MonthAt, 'month'>,
): Promise<Explanation> {
  const at = { month: monthOf(asked.date), asOf, throughSequence }
  const opened = await openMonth(context, agency, at)
  const { evaluation } = opened
  const source = await getSource(context, agency, { ...opened, asOf })
  const facts = await opened.filed(about(asked))
  return explainBy(facts, { ...asked, evaluation, source })
}

/** What was filed as the ledger stood at the seal; what the rules found is as it was sealed. */
async function explainSealed(
  context: Context,
  agency: Agency,
  {
    seal: { throughSequence, asOf },
    evaluation,
    ...asked
  }: Asked & { readonly seal: Seal; readonly evaluation: DayToExplain['evaluation'] },
): Promise<Explanation> {
  const ledger = await ledgerAt(context, agency, { throughSequence })
  const { snapshot } = ledger
  const at = { ledgerSequence: throughSequence, snapshot, asOf }
  const source = await getSource(context, agency, at)
  const facts = await ledger.facts(about(asked))
  return explainBy(facts, { ...asked, evaluation, source })
}

function about({ employeeId, date }: Asked): FiledOf {
  return { employeeIds: [employeeId], ...datesAround([date]) }
}

function explainBy(
  filed: AgencyFacts,
  { language, ...day }: DayToExplain & Pick<Asked, 'language'>,
): Explanation {
  const facts = { ...filed, settings: { ...filed.settings, language } }
  const explanation = explain(facts, day)
  if (explanation) return explanation
  const text = workerText(language)
  const { employeeId, date } = day
  const person = facts.employees.find(({ id }) => id === employeeId)
  throw new DomainError(
    'person-unknown',
    person ? text.personNotEmployed(person.name, date) : text.personNotListed(employeeId),
  )
}

/** What is sealed stays; where the day comes out differently by now, a step says so. */
function withSeal(
  sealed: Explanation,
  {
    seal,
    kept,
    live,
  }: {
    readonly seal: Seal
    readonly kept: Pick<DayOutcome, 'code' | 'seen' | 'leaveKind'> | undefined
    readonly live: Explanation | undefined
  },
): Explanation {
  const text = explainText(seal.language)
  const closedAt = momentInWords(seal.at, seal.zone, seal.language)
  const steps: Explanation['steps'] = [closingStep(text.closed(closedAt, seal.by), seal.at)]
  const keptCode = kept && (shownCode(kept) ?? kept.code)
  if (kept && keptCode !== undefined && keptCode !== sealed.outcome.code) {
    const meaning = meaningOf(kept, seal.language)
    steps.push(closingStep(text.sealedOtherwise(keptCode, meaning), null))
  }
  if (live && JSON.stringify(live.outcome) !== JSON.stringify(sealed.outcome)) {
    steps.push(closingStep(text.addendum(live.outcome.code, live.outcome.meaning), null))
  }
  return {
    ...sealed,
    steps: [...sealed.steps, ...steps],
    closed: { at: seal.at, by: seal.by },
  }
}

function closingStep(text: string, at: string | null): Explanation['steps'][number] {
  return { kind: 'addendum', text, decides: false, cell: null, ref: null, at, clause: null }
}

function ignoreUnknown(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'person-unknown') return undefined
  throw error
}
