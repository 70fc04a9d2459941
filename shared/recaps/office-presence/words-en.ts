import type { OfficeBasis } from '../../outcome/office-presence.ts'

/** What stands on *Daftar Hadir Kantor*. */
export interface OfficePresenceRecapText {
  readonly title: string
  readonly purpose: string
  readonly shift: string
  readonly unit: string
  readonly firstSeen: string
  readonly lastSeen: string
  readonly basis: string
  readonly evidence: string
  readonly superior: string
  readonly initials: string
  readonly shifts: Readonly<Record<'hours' | 'PG' | 'SG' | 'PK', string>>
  readonly bases: Readonly<Record<OfficeBasis, string>>
  /** `date` in words. */
  readonly day: (date: string, people: number) => string
  readonly meaning: readonly string[]
}

export const recapOfficePresenceEn: OfficePresenceRecapText = {
  title: 'OFFICE PRESENCE',
  purpose: 'For contact tracing: who was at the office',
  shift: 'Shift',
  unit: 'Unit',
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
  basis: 'Basis',
  evidence: 'Evidence',
  superior: 'Seen by direct superior',
  initials: 'Initials',
  shifts: {
    hours: 'Office hours',
    PG: 'Morning duty',
    SG: 'Afternoon duty',
    PK: 'Picket duty',
  },
  bases: {
    summoned: 'Summoned',
    rostered: 'Rostered',
    'not-rostered': 'Not rostered',
    regular: 'Office work',
    permit: 'Permit to work at the office',
    'no-permit': 'Without permit',
    off: 'On a day off',
    absent: 'On leave, sick or travelling',
    unasked: 'The day is not counted',
  },
  day: (date, people) =>
    `${date}: ${people === 0 ? 'NONE' : `${people} ${people === 1 ? 'person' : 'people'}`}`,
  meaning: [
    'Everyone whom the clock-in machine or a check-in saw at the office, whatever was planned, and those whose missing check-in there was approved as a correction (without a time).',
    'Seen by direct superior: the name of the superior, or the head of the unit, who initials the print-out. Empty: nobody above is recorded.',
    'Every working day that has begun, and days off on which someone was there.',
  ],
}
