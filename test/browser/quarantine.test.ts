import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { postForm } from './post-form.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

let small: SmallAgency

beforeAll(async () => {
  small = await startSmallAgency()
})

afterAll(async () => small?.product.close())

describe('a submission that cannot be attributed', () => {
  it('stands in Diagnostik until its NIP is in Pegawai, then counts with nothing sent again', async () => {
    const { agency, live, hr, product } = small
    const colleague = agency.employees.at(-1)!
    const person = { ...colleague, id: '199001012020121099' }
    const row = agency.employees.length + 1
    const [cells = []] = hr.read(live.spreadsheetId, `Pegawai!A${row}:O${row}`)
    const status = await postForm(product.ws.origin, live.forms['check-in'], {
      ...small.who(person),
      ...DOUBTFUL_CHECK_IN,
    })

    await small.sweep()
    const quarantined = text(small.read('Diagnostik'))
    const queuedBefore = rowsOf(person.id)
    const added = cells.map((cell) =>
      cell === colleague.id ? person.id : cell === colleague.email ? '' : cell,
    )
    hr.write(live.spreadsheetId, [{ range: `Pegawai!A${row + 1}`, values: [added] }])
    await small.sweep()

    expect(status).toBe(200)
    expect(quarantined).toContain(person.id)
    expect(rowsOf(person.id)).toBe(queuedBefore + 1)
    expect(text(small.read('Diagnostik'))).not.toContain(person.id)
  })

  it('names the wrong NIP that was typed', async () => {
    const { agency, live, product } = small
    const person = agency.employees.at(-2)!
    const typed = `${person.id.slice(0, -1)}${(Number(person.id.at(-1)) + 1) % 10}`
    await postForm(product.ws.origin, live.forms['check-in'], {
      ...small.who(person),
      employeeId: [typed],
      ...DOUBTFUL_CHECK_IN,
    })

    await small.sweep()

    expect(text(small.read('Diagnostik'))).toContain(typed)
  })
})

function rowsOf(employeeId: string): number {
  return small.read('Tinjauan 2026-03').filter((row) => row.includes(employeeId)).length
}

function text(rows: readonly string[][]): string {
  return rows.map((row) => row.join(' ')).join('\n')
}
