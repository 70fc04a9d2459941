import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { latestVersions } from '../../../shared/intake/latest-versions.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { instantOf } from '../../../shared/model/instant.ts'
import { buildRaw } from './build-raw-submission.ts'

describe('submissionRef', () => {
  it('is ten characters and the same for ever', () => {
    expect(submissionRef(buildRaw())).toBe(submissionRef(buildRaw()))
    expect(submissionRef(buildRaw())).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  })

  it('tells 100,000 submissions apart', () => {
    const refs = new Set<string>()
    for (let number = 0; number < 50_000; number++) {
      refs.add(submissionRef(buildRaw({ responseId: `ACYDBN${number}` })))
      refs.add(submissionRef(buildRaw({ lastSubmittedAt: instantOf(1_625_000_000_000 + number) })))
    }

    expect(refs.size).toBe(100_000)
  })
})

describe('latestVersions', () => {
  it('keeps the latest version of each, however often and in whatever order they come', () => {
    const first = buildRaw()
    const edited = buildRaw({ lastSubmittedAt: instantOf(1_625_500_000_000) })
    const other = buildRaw({ responseId: 'response-2' })
    const deliveries = fc.shuffledSubarray([first, edited, other, first, edited, other], {
      minLength: 6,
    })

    fc.assert(
      fc.property(deliveries, (raws) => {
        expect(new Set(latestVersions(raws))).toEqual(new Set([edited, other]))
      }),
    )
  })
})
