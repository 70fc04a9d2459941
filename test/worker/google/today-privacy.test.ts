import { afterEach, beforeEach, expect, it } from 'vitest'

import { policyFromPreset } from '../../shared/policy/presets.ts'
import { getPreset } from '../../shared/policy/get-preset.ts'
import { compileToday } from '../../../shared/recaps/today/compile-today.ts'
import { pictureToday } from '../../../shared/recaps/today/today-picture.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import {
  at,
  checkIn,
  employee,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  settings,
  transcribed,
} from '../../shared/evaluation/build-facts.ts'
import { startLocalGoogle, type LocalGoogle } from './local-google.ts'

const SHEET_ID = recapTabOf({ key: 'today' }).sheetId
const LANDAK = { ...policyFromPreset(getPreset('landak-2020')), validFrom: MONDAY }
const REGION = { kind: 'radius', centre: { latitude: -0.4, longitude: 117 }, radiusKm: 20 } as const
/** Of where somebody is, why they are away, what they do and how they are reached. */
const PRIVATE =
  /0[.,]41|117[.,]01|2[.,]51|115[.,]02|demam|Samarinda|menjenguk|anyelir|dokumen|kabar|0812|@pribadi|SK-77/iu

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

it('Hari Ini holds nowhere, seen or not, where a person is, why they are away, or what they wrote', async () => {
  const people = ['home', 'abroad', 'ill', 'asks', 'leave', 'message']
  const ill = permit('ill', { permitKind: 'sick', reason: 'demam berdarah', letterNumber: 'SK-77' })
  const leave = permit('leave', { reason: 'menjenguk ibu', destination: 'Samarinda' })
  const given = facts({
    policies: [{ ...LANDAK, validUntil: MONDAY }],
    settings: settings({ region: REGION }),
    employees: people.map((id) =>
      employee(id, {
        email: `${id}@pribadi.example`,
        phone: '081234567890',
        home: { latitude: -0.41, longitude: 117.01 },
      }),
    ),
    roster: people.map((id) => rostered(id, 'WFH')),
    submissions: [
      checkIn('home', '2021-07-05 07:41', { location: '-0.41000, 117.01000' }),
      checkIn('abroad', '2021-07-05 07:50', { location: 'rumah anyelir -2.51, 115.02' }),
      ill,
      leave,
      permit('asks', { permitKind: 'travel', reason: 'menjenguk', destination: 'Samarinda' }),
      report('home', MONDAY, '2021-07-05 09:00', { obstacles: 'kabar', evidence: 'dokumen' }),
      { ...transcribed('message', '2021-07-05 07:55'), originalText: 'kabar dari anyelir' },
    ],
    reviews: [review(ill), { ...review(leave), note: 'kabar' }],
  })
  const asOf = at('2021-07-05 10:00')
  const source = { ledgerSequence: 1, ledgerHash: '', snapshot: '', rulesVersion: '1', asOf }

  await local.google.writeRecaps(local.spreadsheetId, [
    { key: 'today', ...compileToday({ facts: given, source, today: pictureToday(given, asOf) }) },
  ])

  const sheet = local.readSheet(SHEET_ID)
  const written = JSON.stringify([sheet, local.calls.map(({ body }) => body)])
  expect(written).toContain('Pegawai abroad')
  expect(written).toContain('di luar wilayah')
  expect(written.match(PRIVATE)).toBeNull()
  expect(
    sheet.data?.[0]?.rowData?.flatMap(({ values = [] }) =>
      values.flatMap(({ note }) => note ?? []),
    ),
  ).toEqual([])
})
