import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { isFileAwaited, machineFileOf } from '../../../shared/outcome/machine-file.ts'
import { bareFacts, clockIn } from '../evaluation/build-facts.ts'

describe('isFileAwaited', () => {
  it.each([
    ['no reading stands of the day or later', [], true],
    ['somebody was read later', ['2021-08-02 07:30'], false],
    ['only a clock that is wrong says later', ['2031-07-05 07:30'], true],
  ])('where %s', (_, later, awaited) => {
    const clockIns = ['2021-07-05 07:30', ...later].map((at) => clockIn('e1', at))
    const file = machineFileOf(bareFacts({ clockIns }))

    expect(isFileAwaited(file, parseCivilDate('2021-07-09'))).toBe(awaited)
  })
})
