import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { EvidenceFault } from '../../../worker/ports/evidence-records.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { rebuild } from '../../../worker/usecases/evidence/rebuild.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { STAFF_ID } from '../office.ts'
import { connectTo } from '../store-in.ts'
import { OTHER_BYTES, tamper } from '../tamper.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

const SWEEPS_OF_A_ROUND = 3

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  await office.recap(['attendance'])
})
afterEach(() => office.close())

/** Sweeps until everything was looked at at least once, and once more, so that it is told. */
async function sweepRound(): Promise<void> {
  for (let left = SWEEPS_OF_A_ROUND; left > 0; left -= 1) {
    office.clock.advance(300_000)
    await office.sweep()
  }
}

async function faults(): Promise<EvidenceFault[]> {
  const reports = await office.store.evidence.list(office.id, instantNow({ clock: AT_first }))
  return reports.flatMap((report) => [...report.faults])
}

const AT_first = { now: () => new Date('2021-01-01T00:00:00Z') }

/** The rows that find submissions without an owner and who filed. */
async function indexRows(): Promise<unknown[]> {
  const db = await connectTo(office.dataDir)
  try {
    return [
      await db.selectFrom('unowned').selectAll().orderBy('seq').execute(),
      await db.selectFrom('filer').selectAll().orderBy('employee_id').execute(),
    ]
  } finally {
    await db.destroy()
  }
}

const NEW_ID = '199001012015011001'

async function differing(): Promise<readonly string[]> {
  const { months } = await rebuild(office.context, await office.agency(), { check: true })
  return months.flatMap((month) => [...month.differing])
}

function attendance(): string | undefined {
  return office.google.readRecap('attendance')
}

describe('what recaps are made of is held against the ledger by every sweep (G4)', () => {
  it('and nothing is found or recorded where nothing was changed', async () => {
    const before = await office.store.ledger.lastSequence(office.id)

    await sweepRound()

    expect(await faults()).toEqual([])
    expect(await office.store.ledger.lastSequence(office.id)).toBe(before)
  })

  it('and a person’s month changed by one UPDATE is made anew and told', async () => {
    const genuine = attendance()
    const changed = await tamper(
      office.dataDir,
      `update person_month set ${OTHER_BYTES} where employee_id = ?`,
      STAFF_ID,
    )
    await sweepRound()

    await office.recap(['attendance'])

    expect(changed).toBeGreaterThan(0)
    expect(await faults()).toEqual([
      { what: 'person-month', which: `${MONTH} ${STAFF_ID}`, remade: true },
    ])
    expect(codesOf(attendance())).toEqual(codesOf(genuine))
    expect(await differing()).toEqual([])
    expect(office.google.readRecap('diagnostics')).toContain('sudah dibuat ulang dari buku besar')
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'evidence-differs', level: 'error', what: 'person-month' }),
    )
  })

  it.each([
    ['its days in codes', `update person_month set codes = 'AAAA'`],
    ['what later months count of it', `update person_month set counted = 'A'`],
    ['its mark', `update person_month set mark = substr(mark, 1, 9) || 'x'`],
  ])('and a month of which %s was changed is noticed by the recap of codes', async (_, sql) => {
    const genuine = attendance()
    expect(await tamper(office.dataDir, sql)).toBeGreaterThan(0)

    await office.recap(['attendance'])

    expect(codesOf(attendance())).toEqual(codesOf(genuine))
    expect((await faults()).map(({ what, remade }) => `${what} ${remade}`)).toContain(
      'person-month true',
    )
  })

  it('and a changed month of a person is noticed by the very recap that would rest on it', async () => {
    const genuine = attendance()
    await tamper(office.dataDir, `update person_month set ${OTHER_BYTES}`)
    const asOf = instantNow(office.context)

    const when = { month: MONTH, asOf }
    const projected = await projectMonth(office.context, await office.agency(), when)

    expect(projected.remade).toContain(STAFF_ID)
    expect(JSON.stringify(projected.evaluation.people)).not.toContain('"DL"')
    expect((await faults()).map(({ what, remade }) => `${what} ${remade}`)).toContain(
      'person-month true',
    )
    await office.recap(['attendance'])
    expect(codesOf(attendance())).toEqual(codesOf(genuine))
  })

  it.each([
    ['given to another', `update fact set subject_id = 'x' where form_kind = 'daily-report'`],
    ['deleted', `delete from fact where form_kind = 'daily-report'`],
    [
      'doubled under another response',
      `insert into fact select agency_id, form_id, 'forged', form_kind, 'FORGED', created_at,
        last_submitted_at, first_seq, version_seq, body_seq, filer_id, subject_id, unit_code, from_date,
        until_date, plain, sensitive, located, problem, claim, claimed_id, awaits
        from fact where form_kind = 'daily-report'`,
    ],
    [
      'pointed to an entry that there is not',
      `insert into fact select agency_id, form_id, 'forged', form_kind, 'FORGED', created_at,
        last_submitted_at, first_seq, version_seq, 1000000, filer_id, subject_id, unit_code, from_date,
        until_date, plain, sensitive, located, problem, claim, claimed_id, awaits
        from fact where form_kind = 'daily-report'`,
    ],
    [
      'given other values',
      `update fact set plain = replace(plain, '2021-07-', '2021-06-') where form_kind = 'daily-report'`,
    ],
    ['made unreadable', `update fact set plain = '{"date":1}' where form_kind = 'daily-report'`],
  ])('and what a submission says that was %s is made anew and told', async (_, sql) => {
    const genuine = attendance()
    expect(await tamper(office.dataDir, sql)).toBe(1)
    await sweepRound()

    await office.recap(['attendance'])

    expect(await faults()).toMatchObject([{ what: 'fact', remade: true }])
    expect(codesOf(attendance())).toEqual(codesOf(genuine))
    expect(await differing()).toEqual([])
    expect(await office.store.projections.findFactsByRef(office.id, ['FORGED'])).toEqual([])
  })

  it.each(['through_seq', 'tabs_through_seq'])(
    'and projections that claim entries which the ledger does not have begin anew: %s',
    async (column) => {
      const genuine = attendance()
      await tamper(office.dataDir, `update projection set ${column} = ${column} + 1000`)
      await tamper(office.dataDir, `delete from fact where form_kind = 'daily-report'`)

      await office.recap(['attendance'])
      await sweepRound()

      expect(codesOf(attendance())).toEqual(codesOf(genuine))
      expect(await differing()).toEqual([])
    },
  )

  it('and a submission that is somebody’s is not attributed again, whatever waits for an owner', async () => {
    await tamper(
      office.dataDir,
      `insert into unowned select agency_id, seq from ledger where kind = 'submission'`,
    )
    await tamper(office.dataDir, `update agency set attribution_basis = 'x'`)
    await sweepRound()

    const entries = await office.store.ledger.listEntries(office.id, 0, 1000)
    const owners = entries.filter(({ kind }) => kind === 'attribution').map(({ key }) => key)
    expect(owners.length).toBeGreaterThan(0)
    expect(owners).toEqual([...new Set(owners)])
  })

  it.each([
    [
      'who filed something, deleted',
      `delete from filer where employee_id = '${STAFF_ID}'`,
      'index filer',
    ],
    [
      'who waits for an owner and has one',
      `insert into unowned select agency_id, seq from ledger
        where kind = 'submission' and key like 'daily-report/%'`,
      'index unowned',
    ],
  ])('and %s, is made anew and told', async (_, sql, told) => {
    const before = await indexRows()
    expect(await tamper(office.dataDir, sql)).toBe(1)

    await sweepRound()

    expect(await indexRows()).toEqual(before)
    expect((await faults()).map(({ what, which }) => `${what} ${which}`)).toContainEqual(
      expect.stringContaining(told),
    )
    expect((await faults()).every(({ what, remade }) => what === 'index' && remade)).toBe(true)
  })

  it('and one that waits for an owner unseen is tried again', async () => {
    await office.submit('check-in', { responseId: 'r-new', employeeId: NEW_ID })
    await office.sweep()
    // A listing that still has it would try it again, too.
    office.google.forms.get('check-in')?.responses.splice(0)
    expect(await tamper(office.dataDir, 'delete from unowned')).toBe(1)
    const rows = [...office.google.getTab('employees').rows]
    const stranger = rows[2]!.with(0, NEW_ID).with(1, 'Baru').with(9, '')
    office.google.putTab({ slot: 'employees', title: 'Pegawai', rows: [...rows, stranger] })

    await sweepRound()

    const { quarantined } = await loadAgencyFacts(office.context, await office.agency())
    expect(quarantined).toEqual([])
    expect((await faults()).map(({ which }) => which)).toEqual([
      expect.stringMatching(/^unowned \d+$/),
    ])
  })

  it('and a sealed part that was changed is put back as it was sealed, and told', async () => {
    await office.closeMonth()
    await tamper(office.dataDir, `update sealed_part set ${OTHER_BYTES} where name = 'attendance'`)
    await sweepRound()

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(await faults()).toEqual([
      { what: 'sealed-part', which: `${MONTH} attendance`, remade: true },
    ])
    expect(verified).toMatchObject({ changed: [], recomputed: { kind: 'same' } })
  })

  it('and a sealed part that cannot be made anew is told, once a week', async () => {
    await office.closeMonth()
    await tamper(office.dataDir, `delete from sealed_part where name = 'problems'`)
    await sweepRound()
    await sweepRound()

    expect(await faults()).toEqual([
      { what: 'sealed-part', which: `${MONTH} problems`, remade: false },
    ])
    expect(office.google.readRecap('diagnostics')).toContain('tidak dapat dibuat ulang')
  })

  it.each([
    ['missing without a purge', `delete from ledger_body where seq = ?`],
    ['changed', `update ledger_body set body = '{"place":["Kantor"]}' where seq = ?`],
    ['no longer to be read', `update ledger_body set body = substr(body, 3) where seq = ?`],
  ])('and what an entry recorded that is %s is told, and nothing made of it', async (_, sql) => {
    const first = { month: MONTH, employeeId: '' }
    const kept = await office.store.projections.listPersonMonthsAfter(office.id, first, 1000)
    const entries = await office.store.ledger.listEntries(office.id, 0, 1000)
    const { sequence } = entries.find(
      ({ kind, body }) => kind === 'submission' && body?.includes('Rumah'),
    )!
    expect(await tamper(office.dataDir, sql, sequence)).toBe(1)

    await sweepRound()

    expect(await faults()).toEqual([{ what: 'ledger', which: String(sequence), remade: false }])
    expect(await office.store.projections.listPersonMonthsAfter(office.id, first, 1000)).toEqual(
      kept,
    )
    expect(office.google.readRecap('diagnostics')).toContain('buku besar ternyata tidak utuh')
  })

  it('and a month is sealed from the ledger, whatever was done to what is kept', async () => {
    await tamper(office.dataDir, `update person_month set ${OTHER_BYTES}`)
    await tamper(office.dataDir, `delete from fact`)

    await office.closeMonth()

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)
    expect(verified.recomputed).toEqual({ kind: 'same' })
    const sealed = office.tabs().attendance
    expect(JSON.stringify(sealed)).toContain('WFH')
  })
})

/** Without the footer, which names the ledger's head. */
function codesOf(recap: string | undefined): string[] | undefined {
  return recap?.split('\n').filter((line) => !line.includes('Buku besar'))
}
