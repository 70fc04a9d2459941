import { locationSlots } from '../outcome/location-slots.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A day at home on which not every location slot was served (U4), once the day is over: one finding
 * that names each missing slot with its time.
 *
 * @example Kudus, 07:41, 09:58, 13:05, 15:40: "4 dari 5 lokasi …; tidak ada: 11.30 (11.00–12.00)"
 */
export const locationSlotMissing: DayRule = {
  id: 'location-slot-missing',
  title: { id: 'Lokasi berkala tidak lengkap', en: 'Periodic location missing' },
  find: findMissingSlots,
}

function findMissingSlots(person: FiledDay): DayFinding[] {
  const { employee, day, plan, presence, over, outcome } = person
  if (plan.kind !== 'home' || !over || !outcome.flags.includes('location-slot-missing')) return []
  const { date, zone } = day
  const slots = locationSlots(presence, day)
  const missing = slots.filter(({ servedBy }) => !servedBy)
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.locationSlots({
          date,
          served: slots.length - missing.length,
          total: slots.length,
          missing: missing.map(({ dueMs, fromMs, untilMs }) => ({
            due: localMoment(dueMs, zone).time,
            from: localMoment(fromMs, zone).time,
            until: localMoment(untilMs, zone).time,
          })),
        }),
      ),
    },
  ]
}
