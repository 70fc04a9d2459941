import { alternateChannel } from './provisions/alternate-channel/alternate-channel.ts'
import { assembly } from './provisions/assembly/assembly.ts'
import { clockMachine } from './provisions/clock-machine/clock-machine.ts'
import { dailyReport } from './provisions/daily-report/daily-report.ts'
import { daysAtPlace } from './provisions/days-at-place/days-at-place.ts'
import { discipline } from './provisions/discipline/discipline.ts'
import { healthProtocol } from './provisions/health-protocol/health-protocol.ts'
import { monthlyActivity } from './provisions/monthly-activity/monthly-activity.ts'
import { officePermit } from './provisions/office-permit/office-permit.ts'
import { officeShare } from './provisions/office-share/office-share.ts'
import { placeOfWork } from './provisions/place-of-work/place-of-work.ts'
import { places } from './provisions/places/places.ts'
import { presence } from './provisions/presence/presence.ts'
import { recapDue } from './provisions/recap-due/recap-due.ts'
import { review } from './provisions/review/review.ts'
import { roster } from './provisions/roster/roster.ts'
import { rotation } from './provisions/rotation/rotation.ts'
import { serviceMinimum } from './provisions/service-minimum/service-minimum.ts'
import { shiftBalance } from './provisions/shift-balance/shift-balance.ts'
import { shifts } from './provisions/shifts/shifts.ts'
import { summons } from './provisions/summons/summons.ts'
import { travel } from './provisions/travel/travel.ts'
import { unitReport } from './provisions/unit-report/unit-report.ts'
import { virtualInvitations } from './provisions/virtual-invitations/virtual-invitations.ts'
import { weeklyPlan } from './provisions/weekly-plan/weekly-plan.ts'
import { withinRegion } from './provisions/within-region/within-region.ts'
import { workChannel } from './provisions/work-channel/work-channel.ts'
import { workingHours } from './provisions/working-hours/working-hours.ts'
import type { Provision } from './provision.ts'

/** Everything that a clause can ask for, in the order of the drop-down of *Pasal*. */
export const CATALOGUE: readonly Provision[] = [
  officeShare,
  placeOfWork,
  daysAtPlace,
  rotation,
  shiftBalance,
  serviceMinimum,
  roster,
  workingHours,
  shifts,
  places,
  presence,
  clockMachine,
  alternateChannel,
  withinRegion,
  dailyReport,
  workChannel,
  review,
  weeklyPlan,
  monthlyActivity,
  unitReport,
  travel,
  virtualInvitations,
  officePermit,
  summons,
  assembly,
  healthProtocol,
  recapDue,
  discipline,
]

export function findProvision(name: string | null): Provision | undefined {
  return CATALOGUE.find((provision) => provision.name === name)
}
