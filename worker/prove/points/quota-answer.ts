import * as z from 'zod'

import { makeSpreadsheet } from '../make-files.ts'
import { SkippedPoint, type Point } from '../point.ts'

/** More than Google lets any project read in a minute. */
const CALLS_AT_MOST = 400

const Refusal = z.object({ error: z.object({ status: z.string(), message: z.string() }) })

/** Too many calls in a minute are refused with 429, which is worth another attempt later. */
export const quotaAnswer: Point = {
  name: 'quota-answer',
  restsOn: 'A call that was refused for its quota is sent again, and no other refusal is.',
  expect: { status: 429, errorStatus: 'RESOURCE_EXHAUSTED', saysQuota: true },
  async steps(bench) {
    if (!bench.provokesQuota) throw new SkippedPoint('only provoked with --provoke-quota')
    const id = await makeSpreadsheet(bench)
    for (let calls = 0; calls < CALLS_AT_MOST; calls += 1) {
      const call = `GET /v4/spreadsheets/${id}?fields=spreadsheetId`
      const { status, body } = await bench.send(call, { quiet: true })
      if (status < 400) continue
      const { error } = Refusal.parse(body)
      const saysQuota = /quota/iu.test(error.message)
      return { status, errorStatus: error.status, saysQuota }
    }
    return { status: 200 }
  },
}
