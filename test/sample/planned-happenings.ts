import { parseTimeOfDay } from '../../shared/calendar/zones.ts'
import type { Zone } from '../../shared/model/agency.ts'
import { toSheetSerial } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { AgencyPlan, PermitPlanned, WeeklyPlanned } from './agency-plan.ts'
import { subjectAndDate } from './clause-shown.ts'
import type { SampleEmployee, SampleResponse, SampleRows } from './sample-agency.ts'
import { atLocal } from './working-days.ts'

/** As *Masa* of *Evaluasi* says it. */
const AT_END = 'Akhir masa berlaku'

/** The person asks at 06:50 of the first day; the superior agrees at 10:05. */
export function askPlannedPermit(
  wish: PermitPlanned,
  { employee, by, zone }: { employee: SampleEmployee; by: string; zone: Zone },
): SampleResponse {
  const from = wish.from as CivilDate
  return {
    kind: 'response',
    id: `permit/${employee.id}/${from}`,
    at: atLocal(zone, from, 410),
    form: 'permit',
    employeeId: employee.id,
    answers: {
      kind: [wish.kind],
      ...(wish.kind === 'Perjalanan' && {
        travelKind: [wish.travelKind ?? 'Dinas'],
        destination: [wish.destination ?? ''],
        region: [wish.region ?? 'Di luar wilayah'],
        urgent: ['Tidak'],
      }),
      ...(wish.kind === 'Cuti' && { leaveKind: [wish.leaveKind ?? 'Cuti tahunan'] }),
      ...(wish.part && { part: [wish.part] }),
      from: [wish.from],
      until: [wish.until],
      reason: [wish.reason],
    },
    decision: {
      at: atLocal(zone, from, 605),
      by,
      decision: 'Setuju',
      expectation: '',
      note: '',
    },
  }
}

export function fileWeeklyPlan(
  { unit, week, at, filedOn = week, targets }: WeeklyPlanned,
  { head, zone }: { head: SampleEmployee; zone: Zone },
): SampleResponse {
  const answers: Record<string, readonly string[]> = { unit: [unit], week: [week] }
  for (const [index, [target, volume]] of targets.entries()) {
    answers[`target${index + 1}`] = [target]
    answers[`volume${index + 1}`] = [volume]
    answers[`assignee${index + 1}`] = ['Seluruh staf unit']
  }
  return {
    kind: 'response',
    id: `plan/${unit}/${week}`,
    at: atLocal(zone, filedOn as CivilDate, parseTimeOfDay(at)),
    form: 'weekly-plan',
    employeeId: head.id,
    answers,
  }
}

/** Rows that people type as time goes by: summonses, evaluations, monthly activities. */
export function typeRows(
  plan: AgencyPlan,
  { person, working }: { person: (role: string) => SampleEmployee; working: readonly CivilDate[] },
): SampleRows[] {
  const { zone, evaluations, endReports = {}, publicProtocol } = plan
  const head = person(plan.staff[0]?.role ?? '')
  const called = (plan.summonses ?? []).map(({ day, reason }): SampleRows => {
    const { subject, date } = subjectAndDate(day)
    const employeeId = person(subject).id
    return {
      kind: 'rows',
      at: atLocal(zone, date, 440),
      tab: 'summonses',
      rows: [{ date: toSheetSerial(date), employeeId, calledBy: head.name, reason }],
    }
  })
  const evaluated = working.flatMap((date): SampleRows[] => {
    const rows = plan.units.flatMap(({ code, head: role }) => {
      const row = { date: toSheetSerial(date), unitCode: code, evaluatedBy: person(role).name }
      const evaluation = evaluations?.({ unit: code, date })
      const atEnd = date === working.at(-1) ? endReports[code] : undefined
      return [
        ...(evaluation === undefined
          ? []
          : [{ ...row, evaluation, ...(publicProtocol && { publicProtocol }) }]),
        ...(atEnd === undefined ? [] : [{ ...row, evaluation: atEnd, period: AT_END }]),
      ]
    })
    if (rows.length === 0) return []
    return [{ kind: 'rows', at: atLocal(zone, date, 1015), tab: 'evaluations', rows }]
  })
  const ofMonth = (plan.monthlyActivities ?? []).map(
    ({ role, month, on, activity }): SampleRows => ({
      kind: 'rows',
      at: atLocal(zone, on as CivilDate, 900),
      tab: 'monthlyActivities',
      rows: [{ employeeId: person(role).id, month, activity }],
    }),
  )
  return [...called, ...evaluated, ...ofMonth]
}
