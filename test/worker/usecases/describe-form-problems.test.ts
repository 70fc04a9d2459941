import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Instant } from '../../../shared/model/instant.ts'
import { describeFormProblems } from '../../../worker/usecases/diagnostics/describe-form-problems.ts'
import { openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('describeFormProblems', () => {
  it('says since when a form is behind by the clock on the wall', async () => {
    const agency = await office.agency()
    const [form] = await office.store.forms.list(agency.id)
    const behind = [{ ...form!, lastReadAt: '2021-07-05T00:18:13.676Z' as Instant }]

    const [problem] = describeFormProblems({
      agency,
      settings: { zone: 'WITA' },
      forms: [],
      behind,
    })

    expect(problem?.message.id).toContain('belum terbaca sejak 5 Juli 2021 08.18 WITA')
    expect(problem?.message.en).not.toContain('Z')
  })
})
