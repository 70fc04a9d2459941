import { describe, expect, it } from 'vitest'

import { peopleDiffering } from '../../../../worker/usecases/evidence/people-differing.ts'

function month(employeeId: string, code: string) {
  return { employeeId, days: [{ code }] }
}

describe('peopleDiffering', () => {
  it('names who has another day, who is kept alone and who is not kept; nobody else', () => {
    const kept = [month('same', 'H'), month('other', 'H'), month('kept', 'H')]
    const fresh = [month('fresh', 'H'), month('other', 'TK'), month('same', 'H')]

    expect(peopleDiffering(kept, fresh)).toEqual(['other', 'kept', 'fresh'])
    expect(peopleDiffering(kept, kept)).toEqual([])
  })
})
