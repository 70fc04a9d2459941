import { describe, expect, it, vi } from 'vitest'

import { ClauseConfirmation } from '../../../../shared/contract/index.ts'
import { HR } from '../../office.ts'
import { CLAUSES, ID, NUMBER, OTHER_ID, THURSDAYS, useTypedOffice } from './typed-office.ts'

const typed = useTypedOffice()

/** New rows that are only kept. */
function notes(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    ...THURSDAYS,
    row: null,
    number: `${at + 10}`,
    provision: '',
    when: '',
    parameters: {},
    shown: '',
  }))
}

describe('confirmClauses', () => {
  it('keeps the author’s word with what was shown, and answers the row to write (G11)', async () => {
    const { shown } = await typed.read()

    const { rows } = await typed.confirm(shown)

    expect(rows).toEqual([
      {
        regulation: NUMBER,
        number: '1',
        text: 'Setiap Kamis dari rumah.',
        provision: 'Tempat bekerja',
        who: '',
        when: 'setiap Kamis',
        parameters: 'keharusan = harus\ntempat = rumah',
        severity: '',
        reportedTo: '',
        isOn: 'Ya',
      },
    ])
    expect(await typed.acts()).toEqual([
      {
        id: ID,
        by: { email: HR.email, sub: HR.sub },
        at: '2021-08-02T01:00:00.000Z',
        clauses: [
          {
            row: 1,
            cells: rows[0],
            sentence: 'Semua pegawai harus bekerja di rumah setiap Kamis.',
            named: 'Yang dimaksud: semua pegawai, 3 orang.',
          },
        ],
      },
    ])
  })

  it('is one however often it is told', async () => {
    const { shown } = await typed.read()

    const first = await typed.confirm(shown)
    const second = await typed.confirm(shown)

    expect(second).toEqual(first)
    expect(await typed.acts()).toHaveLength(1)
  })

  it('refuses what was not shown, or means something else by now', async () => {
    const { shown } = await typed.read()

    await expect(typed.confirm('')).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(typed.confirm(shown, { when: 'setiap Jumat' })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    expect(await typed.acts()).toEqual([])
  })

  it('takes no word of somebody who was shown what somebody else changed since', async () => {
    const { stands } = await typed.asking({})
    const others = { stands, parameters: { must: 'harus', place: 'kantor' } }
    const { shown } = await typed.read()
    const { shown: othersShown } = await typed.read(others)
    await typed.confirm(shown, { stands })

    const outcomes = await Promise.allSettled([
      typed.read(others),
      typed.confirm(othersShown, others, OTHER_ID),
      typed.confirm('', { stands, provision: '', when: '', parameters: {} }, OTHER_ID),
    ])

    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'invalid-request', message: expect.stringContaining('oleh orang lain') },
      })
    }
    expect(await typed.acts()).toHaveLength(1)
  })

  it('takes one word of two that come at the same time', async () => {
    const { stands } = await typed.asking({})
    const [{ shown }, other] = [await typed.read(), await typed.read({ when: 'setiap Jumat' })]

    const told = await Promise.allSettled([
      typed.confirm(shown, { stands }),
      typed.confirm(other.shown, { stands, when: 'setiap Jumat' }, OTHER_ID),
    ])

    expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await typed.acts()).toHaveLength(1)
  })

  it('is told where the row says something else afterwards, in the sidebar and on Diagnostik (G11)', async () => {
    const { shown } = await typed.read()
    const { rows } = await typed.confirm(shown)
    const header = CLAUSES[0]!.map(String)
    const put = (changed: Record<string, string>) => {
      const { number, text, provision, who, when, parameters, isOn } = { ...rows[0], ...changed }
      const row = [NUMBER, number, text, provision, who, when, parameters, isOn]
      typed.office.google.getTab('clauses').rows[1] = row
        .map((cell) => cell ?? '')
        .slice(0, header.length)
    }
    put({})
    expect(await typed.toldOfRow()).toEqual([0, 0])
    put({ when: 'setiap Jumat' })
    expect(await typed.toldOfRow()).toEqual([1, 1])
    put({ isOn: 'Tidak' })
    expect(await typed.toldOfRow()).toEqual([1, 1])
  })

  it('answers what was confirmed, whatever else is said under the same id', async () => {
    const { shown } = await typed.read()
    const first = await typed.confirm(shown)

    const other = await typed.confirm('', { provision: '', text: 'Setiap hari dari rumah.' })

    expect(other).toEqual(first)
    expect(await typed.acts()).toHaveLength(1)
  })

  it('keeps 130 notes at once', async () => {
    const confirmation = ClauseConfirmation.parse({ id: ID, clauses: notes(130) })

    const { rows } = await typed.office.application.confirmClauses(HR, typed.agencyId, confirmation)

    expect(rows).toHaveLength(130)
  })

  it('reads the tabs once, however many clauses are confirmed', async () => {
    const look = vi.spyOn(typed.office.store.ledger, 'findTab')
    const looksFor = async (id: string, count: number): Promise<number> => {
      look.mockClear()
      await typed.office.application.confirmClauses(HR, typed.agencyId, {
        id,
        clauses: notes(count),
      })
      return look.mock.calls.length
    }

    const ofOne = await looksFor(ID, 1)

    expect(await looksFor(OTHER_ID, 200)).toBe(ofOne)
  })

  it('refuses more that are checked than can be read while somebody waits', async () => {
    const clauses = Array.from({ length: 51 }, () => ({ ...THURSDAYS, row: null, shown: '' }))

    await expect(
      typed.office.application.confirmClauses(HR, typed.agencyId, { id: ID, clauses }),
    ).rejects.toThrow('Paling banyak 50 pasal yang diperiksa dapat diberlakukan sekaligus')
  })

  it('keeps notes at once, which ask for nothing', async () => {
    const note = { provision: '', when: '', parameters: {} }

    const { rows } = await typed.confirm('', note)

    expect(rows[0]).toMatchObject({ provision: '', isOn: 'Ya' })
    expect(await typed.acts()).toHaveLength(1)
  })
})
