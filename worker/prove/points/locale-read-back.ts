import * as z from 'zod'

import type { Bench } from '../bench.ts'
import { makeSpreadsheet } from '../make-files.ts'
import type { Point, Seen } from '../point.ts'
import { readValues } from '../read-back.ts'

const THIRD_OF_APRIL = 46_115
const FOURTH_OF_MARCH = 46_085

/** The spreadsheet's locale decides what is typed, and nothing of what is read back as values. */
export const localeReadBack: Point = {
  name: 'locale-read-back',
  restsOn: 'Numbers, dates and booleans of a tab are read as values, whatever the locale.',
  expect: {
    'in_ID locale': 'in_ID',
    'in_ID half': 1.5,
    'in_ID date': THIRD_OF_APRIL,
    'in_ID true': true,
    'in_ID raw formula': '=1+1',
    'en_US locale': 'en_US',
    'en_US half': 1.5,
    'en_US date': FOURTH_OF_MARCH,
    'en_US true': true,
    'en_US raw formula': '=1+1',
  },
  steps: async (bench) => ({
    ...(await readBack(bench, 'in_ID', '1,5')),
    ...(await readBack(bench, 'en_US', '1.5')),
  }),
}

async function readBack(bench: Bench, locale: string, half: string): Promise<Seen> {
  const id = await makeSpreadsheet(bench, locale)
  const { properties } = await bench.get(
    z.object({ properties: z.object({ locale: z.string() }) }),
    `GET /v4/spreadsheets/${id}?fields=properties.locale`,
  )
  const write = `POST /v4/spreadsheets/${id}/values:batchUpdate`
  const typed = { range: 'Data!A1:C1', values: [[half, '03/04/2026', 'TRUE']] }
  const raw = { range: 'Data!D1', values: [['=1+1']] }
  const asTyped = { valueInputOption: 'USER_ENTERED', data: [typed] }
  await bench.get(z.unknown(), write, { body: asTyped })
  await bench.get(z.unknown(), write, { body: { valueInputOption: 'RAW', data: [raw] } })
  const [row = []] = await readValues(bench, id, 'Data!A1:D1')
  const [number = '', date = '', truth = '', formula = ''] = row
  return {
    [`${locale} locale`]: properties.locale,
    [`${locale} half`]: number,
    [`${locale} date`]: date,
    [`${locale} true`]: truth,
    [`${locale} raw formula`]: formula,
  }
}
