import type { Unkept } from '../../roster-proposal/unkept.ts'
import { reasonEn } from './reason-en.ts'

/** What stands on *Usulan Jadwal*. */
export interface ProposedRosterText {
  readonly title: string
  readonly purpose: string
  unit(name: string): string
  readonly kept: string
  readonly notKept: string
  /** `days` as "1–9, 12" of the month. */
  onDays(days: string, sentence: string): string
  /** A reason as one sentence; `name` of the person whom it is about. */
  reason(unkept: Unkept, name: string): string
  shares(least: number, most: number): string
  readonly codes: string
  readonly meaning: string
  readonly meaningOfUnit: string
}

export const recapProposedRosterEn: ProposedRosterText = {
  title: 'PROPOSED ROSTER',
  purpose:
    'To be accepted or changed by the unit head; not in force before it stands in the tab Roster',
  unit: (name) => `Unit: ${name}`,
  kept: 'This roster keeps every rule about rosters of the policies in force.',
  notKept: 'Not everything could be kept:',
  onDays: (days, sentence) => `Day ${days}: ${sentence}`,
  reason: reasonEn,
  shares: (least, most) =>
    `Days at the office of those who take turns: ${least === most ? least : `${least} to ${most}`}.`,
  codes:
    'WFO office, WFH home, PG morning, SG afternoon, PK picket duty, WFA elsewhere, C leave, SK sick, I permit, DL official travel, L off; empty on days off.',
  meaning:
    'Leave, permits, days off and picket duty are taken from the tab Roster and from approved permits; the rest is proposed for the whole agency, so that quota and service units fit together.',
  meaningOfUnit:
    'Leave, permits, days off and picket duty are taken from the tab Roster and from approved permits, as are the duties of other units; who has none there is reckoned as proposed for the whole agency.',
}
