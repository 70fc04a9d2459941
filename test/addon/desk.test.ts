import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { DeskItem, DeskRequest } from '../../shared/contract/desk.ts'
import { deskOf, itemOf } from './desk-of.ts'
import type { Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

const PERMIT = itemOf({
  ref: 'p1',
  who: 'Eko Prasetyo',
  form: 'Izin',
  date: '28 Juli 2021',
  what: 'Perjalanan, Pribadi, Balikpapan',
  since: 'sejak Selasa',
  overdue: true,
  remarks: ['C7 mengizinkan hanya keadaan mendesak atau tugas penting.'],
  assessed: false,
})

const sidebars = useSidebars()
let page: Page

/** A script before which these lie; what is decided is gone from it. */
async function openDesk(oneByOne: DeskItem[], together: DeskItem[], answers: Answers = {}) {
  const sent: DeskRequest['decisions'][] = []
  const decided = new Set<string>()
  const left = (items: DeskItem[]) => items.filter(({ ref }) => !decided.has(ref))
  page = await sidebars.open('desk', {
    readDesk: () => deskOf(left(oneByOne), left(together)),
    decideAtDesk: ({ decisions }: DeskRequest) => {
      sent.push(decisions)
      for (const { ref, decision } of decisions) {
        if (decision === 'withdrawn') decided.delete(ref)
        else decided.add(ref)
      }
      return { recorded: decisions.length, refused: [] }
    },
    ...answers,
  })
  return sent
}

const reports = (count: number): DeskItem[] =>
  Array.from({ length: count }, (_, at) => itemOf({ ref: `r${at}`, who: `Pegawai ${at}` }))

describe('the sidebar Meja tinjau', () => {
  it('shows first what is to be read, with the reason why, and how much waits', async () => {
    await openDesk([PERMIT], reports(38))
    await page.getByText('Setujui 38 sekaligus').waitFor()

    expect(await page.getByTestId('desk-count').innerText()).toBe(
      '39 menunggu · 1 lewat waktu · tertua sejak Selasa',
    )
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Perlu dibaca satu per satu (1)',
      'Tanpa catatan (38)',
    ])
    const card = await page.getByTestId('desk-card').innerText()
    expect(card).toContain('C7 mengizinkan hanya keadaan mendesak')
    expect(card).toContain('Perjalanan, Pribadi, Balikpapan')
  })

  it('decides all without remarks by one click, each with what was expected, part by part', async () => {
    const sent = await openDesk([PERMIT], reports(120))

    await page.getByTestId('desk-expectation').selectOption('above')
    await page.getByTestId('desk-approve').click()
    await page.getByText('120 keputusan dicatat.').waitFor()

    expect(sent.map((part) => part.length)).toEqual([50, 50, 20])
    expect(sent[0]?.[0]).toEqual({
      ref: 'r0',
      decision: 'approved',
      expectation: 'above',
      note: '',
    })
    expect(await page.locator(':focus').getAttribute('id')).toBe('message')
    expect(await page.getByTestId('desk-approve').isVisible()).toBe(false)
  })

  it('takes all of them back by one click', async () => {
    const sent = await openDesk([], reports(3))
    await page.getByTestId('desk-approve').click()

    await page.getByRole('button', { name: 'Batalkan 3 tadi' }).click()
    await page.getByText('3 keputusan dibatalkan.').waitFor()

    expect(sent[1]?.map(({ decision }) => decision)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ])
    expect(await page.getByTestId('desk-approve').innerText()).toBe('Setujui 3 sekaligus')
    expect(await page.getByTestId('desk-undo').isVisible()).toBe(false)
  })

  it('decides one with a note, by the keyboard, and keeps a note that was begun', async () => {
    const sent = await openDesk([PERMIT], [])
    await page.getByText('Catatan', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Bicara dulu')
    await page.reload()

    expect(await page.getByLabel('Catatan: Eko Prasetyo').inputValue()).toBe('Bicara dulu')
    await page.getByRole('button', { name: 'Kembalikan: Eko Prasetyo, Izin' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('1 keputusan dicatat.').waitFor()

    expect(sent).toEqual([[{ ref: 'p1', decision: 'returned', note: 'Bicara dulu' }]])
  })

  it('tells each that was refused, and what failed in plain words', async () => {
    await openDesk([], reports(2), {
      decideAtDesk: () => ({
        recorded: 1,
        refused: [{ ref: 'r1', who: 'Pegawai 1, Laporan', why: 'Sudah diputus orang lain.' }],
      }),
    })
    await page.getByTestId('desk-approve').click()
    await page.getByText('1 keputusan dicatat.').waitFor()

    expect(await page.getByTestId('desk-refused').innerText()).toBe(
      'Pegawai 1, Laporan: Sudah diputus orang lain.',
    )
  })

  it('asks before it shows what lies on desks of others', async () => {
    const asked: boolean[] = []
    await openDesk([], [], {
      readDesk: (withOthers: boolean) => {
        asked.push(withOthers)
        return withOthers ? deskOf([PERMIT], []) : deskOf([], [], { others: 1, oldest: null })
      },
    })
    await page.getByText('Tidak ada yang menunggu keputusan Anda.').waitFor()
    await page.getByRole('button', { name: 'Lihat juga 1 di meja orang lain' }).click()
    await page.getByTestId('desk-card').waitFor()

    expect(asked).toEqual([false, true])
  })
})
