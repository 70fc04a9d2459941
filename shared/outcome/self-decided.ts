import type { AgencyFacts } from '../model/facts.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { EditorPeriod } from '../model/editor-period.ts'
import { mailboxOf } from '../model/mailbox.ts'
import type { Review, ReviewAuthor } from '../model/review.ts'

/**
 * The reviews that count. A cell has no author, so of a permit of somebody who could change the cell at any
 * time between its last reading as undecided and this one only a decision by the verified account of
 * another counts; until then it is undecided. Not by an own page: whose pages are superiors' stands in tabs.
 */
export function countingReviews(
  facts: Pick<AgencyFacts, 'reviews' | 'submissions' | 'employees' | 'editors'>,
): readonly Review[] {
  const ownOf = findOwnPeriods(facts)
  if (ownOf.size === 0) return facts.reviews
  const permits = new Map(
    facts.submissions.flatMap((one) =>
      one.kind === 'permit' ? [[one.ref, ownOf.get(one.employeeId)] as const] : [],
    ),
  )
  return facts.reviews.filter(({ submissionRef, readAt, undecidedAt = readAt, by }) => {
    const own = permits.get(submissionRef)
    const could = own?.periods.some(
      ({ from, until }) => from <= readAt && (until === null || undecidedAt < until),
    )
    return !could || (isAccount(by) && !own?.mailboxes.has(mailboxOf(by.email)))
  })
}

interface OwnPeriods {
  /** When the person could change decisions. */
  readonly periods: readonly EditorPeriod[]
  /** Under which the person may have signed in. */
  readonly mailboxes: ReadonlySet<string>
}

/** Of each person who could ever change decisions of the sheet. */
export function findOwnPeriods({
  employees,
  editors = [],
}: Pick<AgencyFacts, 'employees' | 'editors'>): ReadonlyMap<EmployeeId, OwnPeriods> {
  const found = new Map<EmployeeId, OwnPeriods>()
  if (editors.length === 0) return found
  for (const [id, rows] of Map.groupBy(employees, ({ id }) => id)) {
    const addresses = rows.map(addressOf)
    const periods = editors.filter((period) => isOneOf(period, id, addresses))
    if (periods.length === 0) continue
    const accounts = periods.flatMap(({ editor }) =>
      editor.kind === 'account' ? [editor.mailbox] : [],
    )
    found.set(id, { periods, mailboxes: new Set([...addresses, ...accounts]) })
  }
  return found
}

/** Who has no address in *Pegawai* may have one of any domain. */
function isOneOf({ editor }: EditorPeriod, id: EmployeeId, addresses: readonly string[]): boolean {
  switch (editor.kind) {
    case 'anyone':
      return true
    case 'domain':
      return addresses.some((address) => !address || address.endsWith(`@${editor.domain}`))
    case 'account':
      return editor.employeeIds.includes(id) || addresses.includes(editor.mailbox)
  }
}

function addressOf({ email }: Employee): string {
  return email ? mailboxOf(email) : ''
}

function isAccount(
  by: ReviewAuthor | undefined,
): by is Extract<ReviewAuthor, { readonly email: string }> {
  return by !== undefined && 'email' in by
}
