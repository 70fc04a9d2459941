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
  readonly kind: 'Cuti' | 'Sakit' | 'Izin' | 'Perjalanan' | 'Kerja di kantor'
  /** Of a journey; official when left out. Others leave the days to be lived as they are. */
  readonly travelKind?: 'Keluarga' | 'Pribadi'
  readonly destination?: string
  /** Of a journey; those that are not official, when left out. */
  readonly urgent?: boolean
  /** The first day when left out. */
  readonly filedOn?: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate
  readonly reason: string
  /** When the head agrees; absent: never, and the days count as absent. */
  readonly agreedOn?: CivilDate
}

const CODES = {
  Cuti: 'C',
  Sakit: 'SK',
  Izin: 'I',
  Perjalanan: 'DL',
  'Kerja di kantor': undefined,
} as const

/** The person asks at 07:00 of the first day; of an absence, does nothing else on those days. */
export function askPermit(wish: PermitWish): PermitPlan {
  const { employee, head, kind, from, until, reason, agreedOn, filedOn = from } = wish
  const urgent = wish.urgent ?? wish.travelKind !== undefined
  const code = wish.travelKind ? undefined : CODES[kind]
  return {
    response: {
      kind: 'response',
      id: `permit/${employee.id}/${from}`,
      at: atWita(filedOn, 415, 10),
      form: 'permit',
      employeeId: employee.id,
      answers: {
        kind: [kind],
        ...(kind === 'Perjalanan' && {
          travelKind: [wish.travelKind ?? 'Dinas'],
          destination: [wish.destination ?? 'Samarinda'],
          region: ['Di luar wilayah'],
          urgent: [urgent ? 'Ya' : 'Tidak'],
        }),
        ...(kind === 'Cuti' && { leaveKind: ['Cuti karena alasan penting'] }),
        from: [from],
        until: [until],
        reason: [reason],
      },
      ...(agreedOn && {
        decision: {
          at: atWita(agreedOn, 605),
          by: head.email,
          decision: 'Setuju',
          expectation: '',
          note: code ? 'Semoga lekas selesai urusannya.' : '',
        },
      }),
    },
    outcome: (code ? datesBetween(from, until) : []).map((date) => ({
      employeeId: employee.id,
      date,
      code: agreedOn && code ? code : 'unsure',
      flags: [],
    })),
  }
}
