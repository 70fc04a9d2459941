import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import { localTimeOf } from '../../shared/calendar/zones.ts'
import { addDays, monthOf } from '../../shared/model/civil-date.ts'
import { ruleTitle } from '../../shared/rules/rule-title.ts'
import { liveTogether } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { sampleFacts } from '../sample/sample-facts.ts'
import { sampleKotimKecamatan } from '../sample/sample-kotim.ts'
import { samplePandeglang } from '../sample/sample-pandeglang.ts'
import { atLocal } from '../sample/working-days.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const AGENCIES = [samplePandeglang(1), sampleKotimKecamatan(1)]
const LIVES = AGENCIES.map((agency) => ({
  agency,
  setUpAt: atLocal(agency.zone, addDays(agency.days[0]!, -2), 390),
  until: atLocal(agency.zone, addDays(agency.days.at(-1)!, 5), 720),
}))
let product: Product
let lived: LivedAgency[]

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(LIVES[0]!.setUpAt) })
  // What a clause wants by a day of the next month is told until it is made (K7).
  const kinds = [['attendance', 'performance', 'findings'], ['diagnostics']] as const
  lived = await liveTogether(
    product,
    LIVES.map((life) => ({
      ...life,
      atEnd: async ({ agencyId }) => {
        for (const wanted of kinds) {
          for (const month of life.agency.months) {
            await product.worker.operator.recap(agencyId, { month, kinds: [...wanted] })
          }
        }
      },
    })),
  )
})

afterAll(async () => product?.close())

describe.each(LIVES.map((life, index) => ({ ...life, index, key: life.agency.key })))(
  'the weeks of $key, lived through',
  ({ agency, until, index }) => {
    it('stand in the recap with every person and every day as expected', () => {
      const different = agency.months.flatMap((month) => {
        const rows = read(index, `Rekap Kehadiran ${month}`)
        const header = rows.find((row) => row.includes('1') && row.includes('28')) ?? []
        return agency.expected.filter(
          ({ employeeId, date, code }) =>
            date.startsWith(month) &&
            rows.find((row) => row.includes(employeeId))?.[
              header.indexOf(String(Number(date.slice(8))))
            ] !== code,
        )
      })

      expect(different).toEqual([])
    })

    it('have the findings that the facts have, by rule and date', () => {
      const { facts } = sampleFacts(agency, until)

      for (const month of agency.months) {
        const { findings } = evaluateMonth(facts, { month, asOf: until })
        const rows = read(index, `Temuan ${month}`).filter(([number]) => /^\d+$/.test(number ?? ''))

        expect(rows.map(([, date, , , rule]) => `${date} ${rule}`)).toEqual(
          findings.map(
            ({ date, rule }) => `${date.split('-').toReversed().join('/')} ${ruleTitle(rule).id}`,
          ),
        )
      }
    })

    it('leave nothing in Diagnostik but what the month after them lacks', () => {
      const last = monthOf(localTimeOf(until, agency.zone).date)
      const codes = read(index, 'Diagnostik')
        .filter(([number]) => /^\d+$/.test(number ?? ''))
        .map((row) => row[4])

      expect(codes).toEqual(agency.months.includes(last) ? [] : ['no-roster'])
    })
  },
)

function read(index: number, title: string): string[][] {
  const { installer } = AGENCIES[index]!
  const person = asPerson(product.ws, installer)
  return person
    .read(lived[index]!.spreadsheetId, `'${title}'!A1:AZ200`)
    .map((row) => row.map(String))
}
