import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { ExpectedDay, SampleEmployee, SampleResponse } from './sample-agency.ts'
import { atWita, datesBetween } from './working-days.ts'

/** A permit asked for by form, and what comes of the days it is for. */
export interface PermitPlan {
  readonly response: SampleResponse
  readonly outcome: readonly ExpectedDay[]
}

export interface PermitWish {
  readonly employee: SampleEmployee
  readonly head: SampleEmployee
  readonly kind: 'Cuti' | 'Sakit' | 'Izin' | 'Perjalanan'
  readonly from: CivilDate
  readonly until: CivilDate
  readonly reason: string
  /** When the head agrees; absent: never, and the days count as absent. */
  readonly agreedOn?: CivilDate
}

const CODES = { Cuti: 'C', Sakit: 'S', Izin: 'I', Perjalanan: 'DL' } as const

/** The person asks at 07:00 of the first day and does nothing else on those days. */
export function askPermit(wish: PermitWish): PermitPlan {
  const { employee, head, kind, from, until, reason, agreedOn } = wish
  return {
    response: {
      kind: 'response',
      id: `permit/${employee.id}/${from}`,
      at: atWita(from, 415, 10),
      form: 'permit',
      employeeId: employee.id,
      answers: {
        kind: [kind],
        ...(kind === 'Perjalanan' && { travelKind: ['Dinas'], destination: ['Samarinda'] }),
        from: [from],
        until: [until],
        reason: [reason],
        urgent: [kind === 'Sakit' ? 'Ya' : 'Tidak'],
      },
      ...(agreedOn && {
        decision: {
          at: atWita(agreedOn, 605),
          by: head.email,
          decision: 'Setuju',
          expectation: '',
          note: 'Semoga lekas selesai urusannya.',
        },
      }),
    },
    outcome: datesBetween(from, until).map((date) => ({
      employeeId: employee.id,
      date,
      code: agreedOn ? CODES[kind] : 'TK',
      flags: agreedOn ? [] : ['check-in-missing', 'report-missing'],
    })),
  }
}
