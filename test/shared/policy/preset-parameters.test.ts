import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import type { PolicyParameters } from '../../../shared/model/policy-record.ts'
import { PRESETS } from './presets.ts'
import { getPreset } from './get-preset.ts'
import { WITHOUT_POLICY } from '../../../shared/policy/without-policy.ts'

/** Each regulation's dates, and what it asks beyond ordinary office work (RULES.md §1, §2). */
const READINGS: readonly {
  readonly preset: string
  readonly issuer: string
  readonly number: string
  readonly dates: readonly [issuedOn: string, validFrom: string, validUntil: string | undefined]
  readonly asks: readonly string[]
}[] = [
  {
    preset: 'landak-2020',
    issuer: 'Landak SE',
    number: '800/338/BKPSDM-C',
    dates: ['2020-04-20', '2020-04-20', '2020-05-13'],
    asks: [
      'alwaysInOffice.classes=jpt, administrator',
      'homePresence=check-in-and-out',
      'presenceWithinMinutes=60',
      'alternateChannel=no-internet',
      'presenceReview=ya',
      'noHomeClasses=jpt, administrator',
      'rotationSpreadDays=5',
    ],
  },
  {
    preset: 'kotim-2021',
    issuer: 'Kotim Instruksi Gubernur',
    number: '180.17/109/2021',
    dates: ['2021-07-05', '2021-07-05', undefined],
    asks: [
      'maxOfficeShare=0.25',
      'alwaysInOffice.posts=kepala-dinas, camat',
      'dailyReport=ya',
      'rotationSpreadDays=5',
      'bannedTravel=family, private',
    ],
  },
  {
    preset: 'kukar-2021',
    issuer: 'Kukar SE',
    number: 'B-1159/DINKES/065.11/06/2021',
    dates: ['2021-06-24', '2021-06-24', undefined],
    asks: [
      'maxOfficeShare=0.25',
      'quotaBase=not-always-in-office',
      'alwaysInOffice.classes=jpt, administrator, pengawas',
      'withoutRosterEntry=home',
      'homePresence=check-in',
      'dailyReport=ya',
      'shiftDifference=2',
      'travelPermitFor=urgent-or-duty',
      'healthProtocolOf=with-permit',
    ],
  },
  {
    preset: 'kudus-2020',
    issuer: 'Kudus SE',
    number: '800/1566/28.00/2020',
    dates: ['2020-03-24', '2020-03-24', '2020-04-09'],
    asks: ['maxOfficeShare=0.5', 'homePresence=location-slots', 'coverageCounts=on-duty'],
  },
  {
    preset: 'pandeglang-2020',
    issuer: 'Pandeglang SE',
    number: '800/2688-BKD/2020',
    dates: ['2020-11-15', '2020-11-16', '2020-12-18'],
    asks: ['dailyReport=ya', 'officeReport=ya', 'bannedTravel=official'],
  },
  {
    preset: 'nasional',
    issuer: 'Menteri PANRB Peraturan',
    number: getPreset('nasional').number,
    dates: ['2025-04-16', '2025-04-21', undefined],
    asks: ['homePresence=check-in-and-out', 'dailyReport=ya', 'maxHomeDaysPerWeek=2'],
  },
]

/** What asks nothing: no quota, no bans, ordinary hours and shifts. */
const ORDINARY = `
maxOfficeShare=- quotaBase=on-duty quotaPer=day alwaysInOffice.classes=- alwaysInOffice.posts=-
withoutRosterEntry=office homePresence=none presencePlace=any officePresence=none officePresenceBy=any checkOutElsewhere=tidak presenceWithinMinutes=- locationEveryMinutes=120
locationToleranceMinutes=30 alternateChannel=any dailyReport=tidak officeReport=tidak
repeatedReportDays=3 reportLateDays=1 reviewWithinWorkingDays=1 presenceReview=tidak unitEvaluationDue=10:00
noHomeClasses=- maxHomeDaysPerWeek=- rotationSpreadDays=- shiftDifference=- coverageCounts=office
bannedTravel=- travelPermitFor=any urgentPermitGraceHours=24 summonsWithinMinutes=120 summonsAsks=office
nearHomeKm=- healthProtocolOf=office anomalySpeedKmh=150
coordinatesKeptDays=30
hours.standard.weeklyMinutes=2250 hours.standard.start=07:30 hours.standard.breakStart=12:00
hours.standard.breakMinutes=60 hours.standard.fridayBreakStart=11:30
hours.standard.fridayBreakMinutes=90 hours.ramadan.weeklyMinutes=1950 hours.ramadan.start=08:00
hours.ramadan.breakStart=12:00 hours.ramadan.breakMinutes=30 hours.ramadan.fridayBreakStart=11:30
hours.ramadan.fridayBreakMinutes=60 shifts.morning.start=07:30 shifts.morning.end=12:00
shifts.afternoon.start=12:00 shifts.afternoon.end=16:00 shifts.picket.start=07:30
shifts.picket.end=16:00 sameMomentMinutes=30 shiftMarginMinutes=120`

function linesOf(parameters: PolicyParameters): string[] {
  return PARAMETERS.map(({ name, read }) => `${name}=${read(parameters)}`)
}

describe('WITHOUT_POLICY', () => {
  it('reads a day without a regulation as ordinary office work', () => {
    expect(linesOf(WITHOUT_POLICY)).toEqual(ORDINARY.trim().split(/\s+/))
  })
})

describe('PRESETS', () => {
  it('are all read here', () => {
    expect(READINGS.map(({ preset }) => preset).sort()).toEqual(Object.keys(PRESETS).sort())
  })

  it.each(READINGS)('$preset holds on its dates and asks what the regulation asks', (reading) => {
    const { issuer, number, issuedOn, validFrom, validUntil, parameters } = getPreset(
      reading.preset,
    )

    expect({ issuer, number, dates: [issuedOn, validFrom, validUntil] }).toEqual({
      issuer: reading.issuer,
      number: reading.number,
      dates: reading.dates,
    })
    expect(linesOf(parameters).filter((line) => !linesOf(WITHOUT_POLICY).includes(line))).toEqual(
      reading.asks,
    )
  })
})
