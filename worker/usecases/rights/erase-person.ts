import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { isCivilDate, monthOf, type Month } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { monthInWords } from '../../../shared/text/date-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { PersonErased } from '../../ports/operator.ts'
import type { LetterNamed } from '../../ports/person-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { assertUnmoved, followLedger, type Followed } from '../month/follow-ledger.ts'
import { findSeal } from '../sealed/sealed-month.ts'
import { workerText } from '../worker-text.ts'
import { findHeld, type Held } from './find-held.ts'

/** What is the person's; how often their link was renewed stays, so that no former one opens again. */
const TAKEN: readonly LedgerEntry['kind'][] = [
  'submission',
  'purge',
  'attribution',
  'review',
  'home',
  'correction',
  'restriction',
]
const LONGEST_NUMBER = 100

/**
 * Erases what the ledger recorded of a person by a letter: their keys are destroyed, and what they opened goes
 * (G12). The chain stays whole, and so do recaps of closed months, which are archive; these months are not opened
 * again. Throws `DomainError`: `invalid-request`, `person-unknown`, or `month-open` while an open month has them.
 */
export async function erasePerson(
  context: Context,
  agency: Agency,
  {
    employeeId,
    letter,
    by,
  }: { readonly employeeId: EmployeeId; readonly letter: LetterNamed; readonly by: string },
): Promise<PersonErased> {
  const followed = await followLedger(context, agency)
  const named = { ...letter, number: letter.number.trim() }
  assertLetter(context, agency, { letter: named, followed })
  const { store } = context
  const act = await store.transaction(async (records) => {
    await assertUnmoved(records.projections, agency, followed)
    const held = await findHeld(records, agency, { employeeId, followed })
    const months = await listMonths(context, agency, { records, held, followed })
    await assertClosed(records, agency, months)
    const taken = held.entries.filter(({ kind }) => TAKEN.includes(kind))
    // Also what a purge took: a copy from before has it yet.
    const sequences = taken.map(({ sequence }) => sequence)
    const [present = employeeId] = held.numbers
    const erasure = {
      employeeId: present,
      numbers: held.numbers,
      letter: named,
      sequences,
      months,
      by,
      at: instantNow(context),
    }
    await records.people.erase(agency.id, erasure)
    return { ...erasure, entries: taken.filter(({ body }) => body !== null).length }
  })
  context.log({ event: 'person-erased', agencyId: agency.id, entries: act.entries })
  const isJournalEmpty = await store.emptyJournal()
  const tabs = await store.ledger.listTabTimes(agency.id, '')
  return {
    employeeId: act.employeeId,
    letter: named,
    entries: act.entries,
    months: act.months,
    tabs: tabs.length,
    isJournalEmpty,
  }
}

function assertLetter(
  context: Context,
  { language }: Agency,
  { letter, followed }: { readonly letter: LetterNamed; readonly followed: Followed },
): void {
  const { date } = localTimeOf(instantNow(context), followed.configuration.settings.zone)
  const { number } = letter
  const isNumber =
    /[\p{L}\p{N}]/u.test(number) && !/\p{C}/u.test(number) && number.length <= LONGEST_NUMBER
  if (isNumber && isCivilDate(letter.datedOn) && letter.datedOn <= date) return
  throw new DomainError('invalid-request', workerText(language).letterUnreadable())
}

/** In which something of them counted, or counts yet. */
async function listMonths(
  context: Context,
  { id }: Agency,
  {
    records,
    held: { employee, responses, numbers },
    followed,
  }: { readonly records: Records; readonly held: Held; readonly followed: Followed },
): Promise<Month[]> {
  const { date } = localTimeOf(instantNow(context), followed.configuration.settings.zone)
  const filed = responses.flatMap(({ from, until }) => [monthOf(from), monthOf(until)])
  const employed = employee ? [monthOf(employee.employedUntil ?? date)] : []
  const kept = await records.people.listMonths(id, numbers)
  return [...new Set([...filed, ...employed, ...kept])].sort()
}

async function assertClosed(
  records: Records,
  { id, language }: Agency,
  months: readonly Month[],
): Promise<void> {
  const open: Month[] = []
  for (const month of months) if (!(await findSeal(records, id, month))) open.push(month)
  if (open.length === 0) return
  const words = open.map((month) => monthInWords(month, language)).join(', ')
  throw new DomainError('month-open', workerText(language).personInOpenMonths(words))
}
