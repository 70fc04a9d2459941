import type { BaseCode } from '../../model/roster.ts'

/** What stands on *Rekap Jadwal*. */
export interface ScheduleRecapText {
  readonly title: string
  readonly purpose: string
  readonly remark: string
  readonly remarks: Readonly<Record<BaseCode, string>>
  readonly summoned: string
  readonly notRostered: string
  readonly meaning: readonly string[]
  readonly read: (roster: { first: string; last: string }) => string
  readonly readUnknown: string
}

export const recapScheduleEn: ScheduleRecapText = {
  title: 'SCHEDULE RECAP',
  purpose: 'For entry in SIHadir',
  remark: 'Remark',
  remarks: {
    WFO: 'WFO',
    WFH: 'WFH',
    PG: 'Morning duty',
    SG: 'Afternoon duty',
    PK: 'Picket duty',
    WFA: 'WFA',
    C: 'Leave',
    SK: 'Sick',
    I: 'Permitted absence',
    DL: 'Official travel',
    L: 'Off by roster',
  },
  summoned: 'WFO (summoned)',
  notRostered: 'Not rostered',
  meaning: [
    'By unit, person and date, on working days and days of picket duty: as planned by roster, summonses and approved permits.',
    'Not rostered: fill in the tab Roster first.',
  ],
  read: ({ first, last }) =>
    `Roster first read ${first}, last changed ${last}. Who typed a cell is not recorded: Google Sheets keeps that in its version history alone.`,
  readUnknown: 'When the roster was set is not recorded.',
}
