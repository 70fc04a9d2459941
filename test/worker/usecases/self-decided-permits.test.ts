import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR, openOffice, type Office } from '../office.ts'
import { deskOf, NOT_THEIRS, STAFF } from './desk-of.ts'
import { listOnDesk, SELF_DECIDED } from './list-on-desk.ts'

let office: Office
let desk: ReturnType<typeof deskOf>
beforeEach(async () => {
  office = await openOffice()
  desk = deskOf(office, (await office.agency()).id)
})
afterEach(() => office.close())

describe('the permit of somebody who can change the decision’s cell', () => {
  it.each(['hr', 'kepala-unit'])('counts not by the cell of the own as %s', async (role) => {
    await desk.raiseStaff(role)
    await desk.askLeave()
    await desk.decideInCell('Setuju')

    expect(await desk.codes()).toEqual(['unsure', 'unsure'])
    expect(await listOnDesk(office, HR)).toMatchObject([{ remarks: SELF_DECIDED }])
    const diagnostics = office.google.readRecap('diagnostics')
    expect(diagnostics).toContain('permit-self-decided')
    expect(diagnostics).toContain('Mohon orang lain memutuskannya di Pantau > Meja tinjau')
  })

  it('counts once another decided it in the sidebar, whatever the cell says', async () => {
    await desk.raiseStaff('hr')
    await desk.askLeave()
    await desk.decideInCell('Setuju')
    await desk.decideAs(HR, 'rejected')
    const rejected = await desk.codes()
    await desk.decideInCell('')
    await desk.decideInCell('Setuju')

    expect(rejected).toEqual(await desk.codes())
    expect(rejected).not.toContain('C')
    expect(rejected).not.toContain('unsure')
    expect(await listOnDesk(office, HR)).toEqual([])
  })

  it.each([
    ['approved', 'Tolak', ['C', 'C']],
    ['rejected', 'Setuju', ['TK', 'TK']],
  ] as const)(
    'stays %s by another’s word, also where the cell says %s afterwards (G4)',
    async (decision, cell, expected) => {
      await desk.raiseStaff('kepala-unit')
      await desk.askLeave()
      await desk.decideAs(HR, decision)

      await desk.decideInCell(cell)

      expect(await desk.codes()).toEqual(expected)
      expect(await listOnDesk(office, HR)).toEqual([])
    },
  )

  it('counts not by the cell or their own word where Pegawai calls them by another address by then', async () => {
    await desk.raiseStaff('hr')
    await office.sweep()
    await desk.askLeave()
    for (const row of office.google.getTab('employees').rows) {
      for (const [at, cell] of row.entries()) if (cell === STAFF.email) row[at] = 'x@kukar.example'
    }
    await desk.decideInCell('Setuju')

    expect(await desk.codes()).toEqual(['unsure', 'unsure'])
    expect(await listOnDesk(office, HR)).toMatchObject([{ remarks: SELF_DECIDED }])
    expect(await desk.decideAs(STAFF)).toMatchObject(NOT_THEIRS)
  })

  it('counts not by the cell where they gave their role up while they decided', async () => {
    await desk.raiseStaff('hr')
    await desk.askLeave()
    office.google.getTab('access').rows.pop()
    await desk.decideInCell('Setuju')

    expect(await desk.codes()).toEqual(['unsure', 'unsure'])
  })

  it('counts not by the cell although a higher role that was asked for them is asked for no more', async () => {
    await desk.raiseStaff('kepala-unit')
    const { rows } = office.google.getTab('access')
    rows.push([STAFF.email, 'hr', ''])
    await office.sweep()
    rows.pop()
    await office.sweep()
    await desk.askLeave()
    await desk.decideInCell('Setuju')

    expect(await desk.codes()).toEqual(['unsure', 'unsure'])
  })

  it('is approved by another’s word', async () => {
    await desk.raiseStaff('kepala-unit')
    await desk.askLeave()
    await desk.decideAs(HR)
    await office.sweep()

    expect(await desk.codes()).toEqual(['C', 'C'])
    expect(office.google.readRecap('diagnostics')).not.toContain('permit-self-decided')
  })

  it('counts by the cell where they could not change it when it was decided', async () => {
    await desk.askLeave()
    await desk.decideInCell('Setuju')
    office.clock.advance(60_000)
    await desk.raiseStaff('hr')

    expect(await desk.codes()).toEqual(['C', 'C'])
  })
})
