import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { AgencySettings } from '../../../shared/model/agency.ts'
import { addDays, monthOf, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { Permit } from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import {
  AFTER_MONTH,
  at,
  checkIn,
  clockIn,
  employee,
  evaluate,
  facts,
  permit,
  report,
  review,
  rostered,
  settings,
} from '../evaluation/build-facts.ts'
import { sampleRecapInput } from '../recaps/sample-recap.ts'
import { tableOf } from '../recaps/sheet-text.ts'

const TENGGARONG = '-0.414283, 116.987556'
const SAMARINDA = '-0.502106, 117.153709'
const JAKARTA = '-6.175400, 106.827200'
const KUKAR: NonNullable<AgencySettings['region']> = {
  kind: 'radius',
  centre: { latitude: -0.4143, longitude: 116.9876 },
  radiusKm: 15,
}
const TRAVEL_RULES = [
  'travel-banned',
  'travel-without-permit',
  'permit-late',
  'invitation-not-virtual',
  'location-outside-region',
]
const WEDNESDAY = parseCivilDate('2021-07-28')
const LEAVE_OF_SUPERIOR = permit('atasan', { from: WEDNESDAY, until: WEDNESDAY })

function journey(overrides: Partial<Permit> = {}): Permit {
  return permit('e1', {
    permitKind: 'travel',
    travelKind: 'family',
    destination: 'Balikpapan',
    region: 'outside',
    from: WEDNESDAY,
    until: WEDNESDAY,
    ...overrides,
  })
}

/** An agency in which `atasan` decides for e1, who is at home from Monday 26 July to Friday. */
function agency(preset: string, overrides: Partial<AgencyFacts>): AgencyFacts {
  const home = [26, 27, 28, 29, 30].map((date) =>
    rostered('e1', 'WFH', parseCivilDate(`2021-07-${date}`)),
  )
  return facts({
    settings: settings({ region: KUKAR }),
    policies: [
      policyFromPreset(getPreset(preset), {
        validFrom: parseCivilDate('2021-07-01'),
        validUntil: parseCivilDate('2021-08-31'),
      }),
    ],
    employees: [
      employee('e1', { superiorId: 'atasan' }),
      employee('atasan', { name: 'Bu Atasan', positionClass: 'pengawas' }),
    ],
    roster: home,
    ...overrides,
  })
}

/** Date, rule, subject of the findings on travel in July 2021. */
function foundIn(given: AgencyFacts): string[] {
  return findingsOf(given).map(({ date, rule, subject }) =>
    [date, rule, subject.kind === 'person' ? subject.employeeId : subject.kind].join(' '),
  )
}

function findingsOf(given: AgencyFacts): Finding[] {
  const { findings } = evaluateMonth(given, { month: parseMonth('2021-07'), asOf: AFTER_MONTH })
  return findings.filter(({ rule }) => TRAVEL_RULES.includes(rule))
}

/** Rows of the recap: the line of a block, or destination, first day and decision of a journey. */
function recapOf(given: AgencyFacts): string[] {
  const sheet = compileRecap('travel', {
    ...sampleRecapInput(),
    facts: given,
    evaluation: evaluate(given),
  })
  const rows = tableOf(sheet)
  const apart = rows.findIndex(([first]) => String(first).startsWith('DIAJUKAN'))
  return rows.flatMap((row, at) => {
    if (row[2] !== 'e1') return []
    const where = apart >= 0 && at > apart ? 'apart: ' : ''
    return where + [row[6], row[7], row[13]].filter(Boolean).join(' ')
  })
}

describe('travel.md', () => {
  it('line 7: asked, returned, checked in from home: no journey, no finding', () => {
    const asked = journey()
    const given = agency('kukar-2021', {
      submissions: [
        asked,
        checkIn('e1', '2021-07-28 07:40'),
        report('e1', WEDNESDAY, '2021-07-28 16:00'),
      ],
      reviews: [review(asked, 'returned')],
    })

    expect(foundIn(given)).toEqual([])
    expect(recapOf(given)).toEqual([])
  })

  it('line 8: asked within the region, undecided, in the office: no journey, and it waits', () => {
    const asked = journey({ destination: 'Loa Kulu', region: 'inside' })
    const given = agency('kukar-2021', {
      submissions: [asked],
      clockIns: [clockIn('e1', '2021-07-28 11:55'), clockIn('e1', '2021-07-28 16:05')],
    })

    expect(foundIn(given)).toEqual([])
    expect(recapOf(given)).toEqual([])
    expect(
      evaluate(given).people.find(({ employeeId }) => employeeId === 'e1')?.permitsUndecided,
    ).toBe(1)
  })

  it('line 9: permitted official travel, nothing against it: a journey in the recap', () => {
    const asked = journey({ travelKind: 'official', destination: 'Samarinda' })
    const given = agency('kukar-2021', { submissions: [asked], reviews: [review(asked)] })

    expect(foundIn(given)).toEqual([])
    expect(recapOf(given)).toEqual(['Samarinda 28/07/2021 Disetujui'])
  })

  it('line 10: locations from elsewhere at home without a request: found, and in the recap', () => {
    const given = agency('kukar-2021', {
      submissions: [checkIn('e1', '2021-07-28 07:40', { location: SAMARINDA })],
    })

    expect(foundIn(given)).toEqual(['2021-07-28 location-outside-region e1'])
    expect(recapOf(given)).toEqual(['28/07/2021 Tanpa izin, dari lokasi'])
  })

  it('line 11: family travel asked, undecided, not refuted: found, and the superior’s silence', () => {
    const given = agency('kotim-2021', { submissions: [journey()] })

    expect(foundIn(given)).toEqual([
      '2021-07-28 travel-banned atasan',
      '2021-07-28 travel-banned e1',
    ])
    expect(findingsOf(given).map(({ severity, arithmetic }) => [severity, arithmetic.id])).toEqual([
      [
        'warning',
        'permohonan Pegawai e1: perjalanan keluarga ke Balikpapan, 1 hari, 28 Juli 2021 sampai 28 Juli 2021; keputusan atasan sampai 28 Juli 2021: 0',
      ],
      [
        'warning',
        'perjalanan keluarga ke Balikpapan, 1 hari, 28 Juli 2021 sampai 28 Juli 2021; izin yang disetujui: 0 (diajukan, belum diputus, tidak terbantah)',
      ],
    ])
    expect(recapOf(given)).toEqual(['apart: Balikpapan 28/07/2021 Belum diputuskan'])
  })

  it.each([
    ['filed after it', [], at('2021-07-29 08:00')],
    [
      'put before the superior after it',
      [{ submissionRef: journey().ref, since: at('2021-07-29 08:00') }],
      journey().createdAt,
    ],
  ])('line 11: of a request %s nobody was silent', (_, lateReviewRows, createdAt) => {
    const submissions = [journey({ createdAt, lastSubmittedAt: createdAt })]
    const given = agency('kotim-2021', { submissions, lateReviewRows })

    expect(foundIn(given)).toEqual(['2021-07-28 travel-banned e1'])
  })

  it.each([
    ['on the roster', { roster: [rostered('atasan', 'C', WEDNESDAY)] }],
    [
      'by an approved permit',
      {
        submissions: [journey(), LEAVE_OF_SUPERIOR],
        reviews: [review(LEAVE_OF_SUPERIOR)],
      },
    ],
  ])(
    'line 11: the silence is that of whose turn it was, past a superior on leave %s',
    (_, { roster = [], ...away }: Partial<AgencyFacts>) => {
      const given = agency('kotim-2021', {
        submissions: [journey()],
        employees: [
          employee('e1', { superiorId: 'atasan' }),
          employee('atasan', { name: 'Bu Atasan', superiorId: 'kabid' }),
          employee('kabid'),
        ],
        ...away,
      })

      const found = findingsOf({ ...given, roster: [...given.roster, ...roster] })
      expect(found.map(({ subject }) => subject)).toEqual([
        { kind: 'person', employeeId: 'e1' },
        { kind: 'person', employeeId: 'kabid' },
      ])
      expect(found.at(-1)?.arithmetic.id).toMatch(
        /keputusan atasan sampai 28 Juli 2021: 0; tidak bertugas hari itu: Bu Atasan$/,
      )
    },
  )

  it.each([
    ['a check-in from home', { submissions: [checkIn('e1', '2021-07-28 07:40')] }],
    [
      'a location inside the region',
      {
        submissions: [checkIn('e1', '2021-07-28 07:40', { place: 'other', location: TENGGARONG })],
      },
    ],
    ['the clock-in machine', { clockIns: [clockIn('e1', '2021-07-28 07:40')] }],
  ])(
    'line 11: %s refutes the journey',
    (_, { submissions = [], ...rest }: Partial<AgencyFacts>) => {
      const given = agency('kotim-2021', { submissions: [journey(), ...submissions], ...rest })

      expect(foundIn(given)).toEqual([])
      expect(recapOf(given)).toEqual([])
    },
  )

  it('line 11: a location outside the region proves it', () => {
    const given = agency('kotim-2021', {
      submissions: [journey(), checkIn('e1', '2021-07-28 07:40', { location: SAMARINDA })],
    })

    expect(foundIn(given)).toEqual([
      '2021-07-28 location-outside-region e1',
      '2021-07-28 travel-banned atasan',
      '2021-07-28 travel-banned e1',
    ])
    expect(findingsOf(given).at(-1)?.severity).toBe('violation')
    expect(recapOf(given)).toEqual(['Balikpapan 28/07/2021 Belum diputuskan'])
  })

  it('line 11: seen on the first of two days, it is found on the second', () => {
    const given = agency('kotim-2021', {
      submissions: [journey({ until: addDays(WEDNESDAY, 1) }), checkIn('e1', '2021-07-28 07:40')],
    })

    expect(foundIn(given)).toEqual([
      '2021-07-29 travel-banned atasan',
      '2021-07-29 travel-banned e1',
    ])
  })

  it('line 12: the same, approved: the permit goes against the instruction, by whom', () => {
    const asked = journey()
    const given = agency('kotim-2021', { submissions: [asked], reviews: [review(asked)] })

    expect(foundIn(given)).toEqual(['2021-07-28 travel-banned e1'])
    expect(findingsOf(given)[0]).toMatchObject({ severity: 'violation', evidence: [asked.ref] })
    expect(findingsOf(given)[0]?.arithmetic.id).toContain(
      'izin yang bertentangan: 1, disetujui Bu Atasan',
    )
  })

  it.each(['approved', 'undecided'] as const)(
    'line 13: %s, the first day a holiday that says WFH in the roster: found on the second',
    (decision) => {
      const asked = journey({ until: addDays(WEDNESDAY, 1) })
      const given = agency('kotim-2021', {
        submissions: [asked],
        reviews: decision === 'approved' ? [review(asked)] : [],
        holidays: [{ date: WEDNESDAY, name: 'Libur', kind: 'libur-daerah' }],
      })

      expect(foundIn(given).filter((found) => found.endsWith(' e1'))).toEqual([
        '2021-07-29 travel-banned e1',
      ])
    },
  )

  it.each([
    ['dari Kotawaringin Timur ke Surabaya', 'outside', ['violation']],
    ['Sampit', 'inside', []],
    ['Labuan', 'inside', []],
    ['Labuan', 'outside', ['violation']],
    ['Surabaya', undefined, ['info']],
  ] as const)('line 14: to %j, chosen %s in the form', (destination, region, severities) => {
    const asked = journey({ destination })
    const { region: _, ...unanswered } = asked
    const filed = region ? { ...unanswered, region } : unanswered
    const given = agency('kotim-2021', {
      settings: settings({
        region: KUKAR,
        government: { kind: 'regency', name: 'Kotawaringin Timur' },
      }),
      submissions: [filed],
      reviews: [review(filed)],
    })

    expect(findingsOf(given).map(({ severity }) => severity)).toEqual(severities)
    expect(
      findingsOf(given).filter(
        ({ arithmetic }) => !region && !arithmetic.id.includes('belum dijawab, perlu ditanyakan'),
      ),
    ).toEqual([])
  })

  it('line 15: official travel asked, undecided: found under P1 in the same way', () => {
    const asked = journey({ travelKind: 'official', destination: 'Jakarta' })
    const given = agency('pandeglang-2020', { submissions: [asked] })

    expect(foundIn(given)).toEqual([
      '2021-07-28 travel-banned atasan',
      '2021-07-28 travel-banned e1',
    ])
    expect(recapOf(given)).toEqual(['apart: Jakarta 28/07/2021 Belum diputuskan'])
  })

  it.each([
    ['kukar-2021', []],
    ['kotim-2021', []],
    ['pandeglang-2020', ['2021-07-28 travel-banned e1']],
  ] as const)(
    'line 16: permitted official travel, locations from there, under %s',
    (preset, found) => {
      const asked = journey({ travelKind: 'official', destination: 'Jakarta' })
      const given = agency(preset, {
        submissions: [
          asked,
          checkIn('e1', '2021-07-28 07:40', { location: JAKARTA, place: 'other' }),
        ],
        reviews: [review(asked)],
      })

      expect(foundIn(given)).toEqual(found)
      expect(recapOf(given)).toEqual(['Jakarta 28/07/2021 Disetujui'])
    },
  )

  it('line 16: a permit within the region explains no location outside it', () => {
    const asked = journey({ travelKind: 'private', destination: 'Loa Kulu', region: 'inside' })
    const given = agency('kukar-2021', {
      submissions: [asked, checkIn('e1', '2021-07-28 07:40', { location: SAMARINDA })],
      reviews: [review(asked)],
    })

    expect(foundIn(given)).toEqual(['2021-07-28 location-outside-region e1'])
    expect(recapOf(given)).toContain('28/07/2021 Tanpa izin, dari lokasi')
  })

  it.each([
    ['not urgent, for shopping', {}, 1],
    ['urgent', { urgent: true }, 0],
    ['official, which is important duty', { travelKind: 'official' }, 0],
    ['with a letter number', { letterNumber: '090/12/SETDA' }, 0],
    ['with a dash for a letter number', { letterNumber: '-' }, 1],
  ] as const)('line 17: approved, %s', (_, overrides, times) => {
    const asked = journey({ travelKind: 'private', reason: 'belanja', ...overrides })
    const given = agency('kukar-2021', { submissions: [asked], reviews: [review(asked)] })

    expect(foundIn(given)).toHaveLength(times)
    for (const { clause, arithmetic } of findingsOf(given)) {
      expect(clause).toMatch(/, C7$/)
      expect(arithmetic.id).toContain('disetujui Bu Atasan')
    }
  })

  it('looks at the days of a journey in another month, too', () => {
    const asked = journey({
      from: parseCivilDate('2021-07-30'),
      until: parseCivilDate('2021-08-02'),
    })
    const given = agency('kotim-2021', {
      submissions: [asked],
      roster: ['2021-07-30', '2021-08-02'].map((date) =>
        rostered('e1', 'WFH', parseCivilDate(date)),
      ),
    })
    const months = ['2021-07', '2021-08'].map((month) =>
      evaluateMonth(given, { month: parseMonth(month), asOf: AFTER_MONTH })
        .findings.filter(({ rule }) => rule === 'travel-banned')
        .map(({ date }) => monthOf(date)),
    )

    expect(months).toEqual([['2021-07', '2021-07'], []])
  })
})
