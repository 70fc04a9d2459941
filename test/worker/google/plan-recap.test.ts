import { expect, it } from 'vitest'

import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { recapRequests } from '../../../worker/google/recap-requests.ts'
import { sampleRecapInput } from '../../shared/recaps/sample-recap.ts'

it('recapRequests lets the thread do other things while it plans thousands of rows, and gives all of them (G13)', async () => {
  const sheet = compileRecap('attendance', sampleRecapInput())
  const body = sheet.rows.at(-1)!
  const large = { ...sheet, rows: [...sheet.rows, ...Array.from({ length: 12_000 }, () => body)] }
  let requests = 0
  let parts = 0
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const write = (some: readonly unknown[]): Promise<void> => {
    requests += some.length
    parts += 1
    return Promise.resolve()
  }

  const target = { sheetId: 1, title: 'Rekap' }
  const rowsWritten = await recapRequests(large, target, { editor: 'worker@example.go.id', write })
  clearInterval(timer)

  expect(rowsWritten).toBeGreaterThanOrEqual(12_000)
  expect(requests).toBeGreaterThan(parts)
  expect(turns).toBeGreaterThan(10)
})
