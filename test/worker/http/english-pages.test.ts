import { describe, expect, it } from 'vitest'

import type { DeskItem } from '../../../shared/contract/index.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { describeOwnPage } from '../../../shared/own-page/describe-own-page.ts'
import { noticePage, type Notice } from '../../../worker/http/pages/notice.ts'
import { ownDesk } from '../../../worker/http/pages/own-desk.ts'
import { offlinePanel } from '../../../worker/http/pages/own-offline.ts'
import { ownRemind } from '../../../worker/http/pages/own-remind.ts'
import { ownPage, type OwnPaths } from '../../../worker/http/pages/own-page.ts'
import { englishFacts } from '../../shared/english/english-agency.ts'
import { indonesianIn } from '../../shared/english/indonesian-left.ts'
import { at } from '../../shared/evaluation/build-facts.ts'

const PATHS: OwnPaths = {
  self: '/saya/a/b',
  query: '?bahasa=en',
  allClaims: '/saya/a/b?semua',
  otherLanguage: '/saya/a/b?bahasa=id',
}
const NOTICES: readonly Notice[] = [
  { kind: 'link-unknown' },
  { kind: 'day-unknown' },
  { kind: 'form-unread' },
  { kind: 'failed' },
  { kind: 'too-many', waitSeconds: 30 },
]

describe('the pages of an agency in English', () => {
  it.each(['Huw', 'Nia', 'Rhys', 'head'])('show %s no Indonesian on their own page', async (id) => {
    const page = describeOwnPage(englishFacts(), {
      employeeId: id,
      now: at('2021-07-05 16:30'),
      month: parseMonth('2021-07'),
      language: 'en',
      uncounted: [],
      closed: [],
      recorded: null,
    })!
    const claim = { form: 'Check-in', at: '5 July 2021 07:30', says: 'In', isOfChat: true }
    const claims = ['c', 'd'].map((ref) => ({ ref, ...claim }))
    const view = {
      page,
      claims,
      claimsWaiting: 3,
      hasHome: false,
      isReminded: true,
      deskCount: 2,
      isPresent: true,
    }

    const markup = ownPage({ ...view, linkTo: () => undefined }, PATHS, 'unreadable')

    expect(indonesianIn(wordsOf(await markup))).toEqual([])
  })

  it('show none at the desk of a superior', async () => {
    const item: DeskItem = {
      ref: 'r1',
      who: 'Huw Evans',
      form: 'Daily Performance Report',
      date: '5 July 2021',
      what: 'Letters answered',
      since: '5 July 2021 15:00',
      overdue: true,
      remarks: ['Sent late'],
      assessed: true,
    }
    const desk = {
      who: 'Gwen Price',
      count: 2,
      overdue: 1,
      oldest: '5 July 2021',
      oneByOne: [item],
      together: [{ ...item, ref: 'r2' }],
      beyond: 4,
      others: 1,
      decided: [{ ...item, ref: 'r3', decision: 'Approve' }].map(
        ({ ref, who, form, date, decision }) => ({ ref, who, form, date, decision }),
      ),
    }

    expect(indonesianIn(wordsOf(await ownDesk({ language: 'en', desk }, PATHS)))).toEqual([])
  })

  it('show none where a head reminds staff', async () => {
    const person = {
      employeeId: 'Huw',
      name: 'Huw Evans',
      unit: 'Registry',
      phone: '',
      whatsApp: '62812',
      hasEmail: true,
      done: null,
      lines: ['Check-in, awaited until 10:00'],
    }
    const taken = { employeeId: 'Nia', name: 'Nia Price', to: '62812', subject: 's', text: 't' }
    const people = [person, { ...person, whatsApp: '' }]
    const reminders = { date: '2021-07-05', isOn: true, refused: 1, people }
    const view = { language: 'en', name: 'Gwen Price', reminders } as const

    const pages = [
      ownRemind({ ...view, taken }, PATHS),
      ownRemind({ ...view, taken: null }, PATHS),
      ownRemind({ ...view, reminders: { ...reminders, isOn: false, people: [] } }, PATHS),
    ]

    for (const page of pages) expect(indonesianIn(wordsOf(await page))).toEqual([])
  })

  it.each(NOTICES.map((notice) => [notice.kind, notice] as const))(
    'show none where the notice is %s',
    async (_, notice) => {
      expect(indonesianIn(wordsOf(await noticePage(notice, 'en')))).toEqual([])
    },
  )

  it('show none where the phone has no line', () => {
    expect(indonesianIn(wordsOf(offlinePanel('en')))).toEqual([])
  })
})

/** What people read of a page; the name of the other language is its own. */
function wordsOf(markup: { toString(): string }): string[] {
  return String(markup)
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gsu, '')
    .split(/<[^>]*>/u)
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== 'Bahasa Indonesia')
}
