import type { Caller } from '../../../worker/ports/application.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { HR, type Office } from '../office.ts'
import { askLeave as askLeaveOf, codesOfLeave, typeDecision } from './leave-in-review.ts'
import { listOnDesk } from './list-on-desk.ts'

export const NOT_THEIRS = { recorded: 0, refused: [{ why: 'Tidak menunggu keputusan Anda.' }] }
export const STAFF = callerOf('siti.aminah@kukar.example')
export const HEAD = callerOf('kepala@setda.example')

/** Who files, who decides in Tinjauan and who decides at the desk of that office. */
export function deskOf(office: Office, agencyId: string) {
  /** The person who files gets a role with which the decision's cell can be changed. */
  async function raiseStaff(role: string, unit = 'HUKUM'): Promise<void> {
    office.google.getTab('access').rows.push([STAFF.email, role, unit])
    await office.sweep()
    await office.confirmAll()
  }

  function askLeave(): Promise<void> {
    return askLeaveOf(office)
  }

  async function decideInCell(decision: string): Promise<void> {
    typeDecision(office, decision)
    await office.sweep()
  }

  async function decideAs(
    caller = HR,
    decision: 'approved' | 'rejected' | 'withdrawn' = 'approved',
  ) {
    const [waiting] = await listOnDesk(office, HR)
    return decideRef(caller, { ref: waiting?.ref ?? '', decision })
  }

  async function refWaitingFor(caller: Caller): Promise<string> {
    const [first] = await listOnDesk(office, caller)
    return first?.ref ?? ''
  }

  function decideRef(
    caller: Caller,
    one: { readonly ref: string; readonly decision: 'approved' | 'rejected' | 'withdrawn' },
  ) {
    office.clock.advance(60_000)
    const request = { decisions: [{ note: 'Sudah dibicarakan', ...one }] }
    return office.application.decideAtDesk(caller, agencyId, request)
  }

  async function reviewsRecorded(): Promise<unknown[]> {
    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    return entries.flatMap(({ kind, body }) => (kind === 'review' ? [JSON.parse(body ?? '')] : []))
  }

  function file(responseId: string, lastAt?: string): Promise<void> {
    return office.submit('daily-report', {
      responseId,
      at: '2021-07-05T00:30:00.000Z',
      ...(lastAt && { lastAt }),
      answers: { date: '2021-07-05', activity1: 'Menyusun nota', output1: 'Nota dinas' },
    })
  }

  /** The first decision that was recorded. */
  async function takeBack(caller: Caller) {
    const [review] = (await reviewsRecorded()) as { submissionRef: string }[]
    return decideRef(caller, { ref: review!.submissionRef, decision: 'withdrawn' })
  }

  function codes(): Promise<(string | undefined)[]> {
    return codesOfLeave(office)
  }

  return {
    raiseStaff,
    askLeave,
    decideInCell,
    decideAs,
    refWaitingFor,
    decideRef,
    reviewsRecorded,
    file,
    takeBack,
    codes,
  }
}
