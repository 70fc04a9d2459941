import { describe, expect, it } from 'vitest'

import { POINTS } from '../../worker/prove/points.ts'
import { ProofRecord } from '../../worker/prove/proof-record.ts'
import { proveLocally } from './prove-locally.ts'
import { SOFTENED } from './softened.ts'

const NAMES = POINTS.map(({ name }) => name)

describe('prove-google on the local workspace', () => {
  it('sees each point hold, and deletes what it made', async () => {
    const { record, left, files } = await proveLocally()

    expect(record.points.map(({ name, outcome, reason }) => ({ name, outcome, reason }))).toEqual(
      NAMES.map((name) => ({ name, outcome: 'holds', reason: undefined })),
    )
    expect(NAMES).toHaveLength(13)
    expect({ left, files }).toEqual({ left: [], files: 0 })
  })

  it('has a softer workspace for each point', () => {
    expect(Object.keys(SOFTENED).toSorted()).toEqual(NAMES.toSorted())
  })

  it.each(NAMES)('is refused at %s alone by a workspace that is softer there', async (name) => {
    const { record, files } = await proveLocally({ soften: SOFTENED[name]! })

    const refused = record.points.filter(({ outcome }) => outcome !== 'holds')
    expect(refused.map((point) => [point.name, point.outcome])).toEqual([[name, 'refused']])
    expect(refused[0]!.reason).toMatch(/ is .+, expected /u)
    expect(files).toBe(0)
  })
})

describe('the record of prove-google', () => {
  it('has neither a token, an address nor an id of a file', async () => {
    const made: string[] = []
    const { record } = await proveLocally({
      soften: (ws) => {
        const addFile = ws.sharing.addFile.bind(ws.sharing)
        ws.sharing.addFile = (file) => {
          made.push(file.id)
          addFile(file)
        }
      },
    })

    const text = JSON.stringify(record)
    expect(made.length).toBeGreaterThan(10)
    expect(made.filter((id) => text.includes(id))).toEqual([])
    expect(text).not.toMatch(/ya29|1\/\/|@|gserviceaccount|Bearer/u)
    expect(ProofRecord.parse(JSON.parse(text))).toEqual(record)
  })

  it('says of what nobody did, was not asked for or had no second account that it was skipped, and why', async () => {
    const { record, files } = await proveLocally({
      person: () => ({ ask: () => Promise.resolve(false) }),
      provokesQuota: false,
      hasEditor: false,
    })

    const skipped = record.points.filter(({ outcome }) => outcome === 'skipped')
    expect(Object.fromEntries(skipped.map(({ name, reason }) => [name, reason]))).toEqual({
      protections: 'there is no second account',
      'domain-responders': 'nobody did what a person was asked for',
      'unpublished-forms': 'nobody did what a person was asked for',
      'edited-responses': 'nobody did what a person was asked for',
      'prefilled-links': 'nobody did what a person was asked for',
      'deleted-responses': 'nobody did what a person was asked for',
      'quota-answer': 'only provoked with --provoke-quota',
    })
    expect(record.points.filter(({ outcome }) => outcome === 'refused')).toEqual([])
    expect(files).toBe(0)
  })

  it('skips responders of a domain where the account is of none', async () => {
    const { record } = await proveLocally({ email: 'coba@gmail.com', only: ['domain-responders'] })

    expect(record.points).toMatchObject([
      { outcome: 'skipped', reason: 'the account is of no Workspace domain' },
    ])
  })

  it('stops while a person is waited for, and deletes what was made until then', async () => {
    const stop = new AbortController()

    const { record, left, files } = await proveLocally({
      signal: stop.signal,
      person: () => ({
        ask() {
          stop.abort(new Error('stopped'))
          return new Promise(() => undefined)
        },
      }),
    })

    expect(
      record.points.filter(({ reason }) => reason === 'stopped').map(({ name }) => name),
    ).toEqual(NAMES.slice(NAMES.indexOf('domain-responders')))
    expect({ left, files }).toEqual({ left: [], files: 0 })
  })

  it('goes on after a call that fails, and names what could not be deleted', async () => {
    const { record, left } = await proveLocally({
      soften: (ws) => {
        ws.faults.add({ method: 'sheets.spreadsheets.create', kind: '500', times: 1 })
        ws.faults.add({ method: 'drive.files.delete', kind: '500', times: 1 })
      },
    })

    const [first, ...others] = record.points
    expect(first).toMatchObject({
      outcome: 'refused',
      reason: 'POST /v4/spreadsheets was answered 500',
    })
    expect(others.map(({ outcome }) => outcome)).toEqual(others.map(() => 'holds'))
    expect(left).toHaveLength(1)
  })
})
