import { describe, expect, it } from 'vitest'

import { instantAt } from '../../../../shared/calendar/zones.ts'
import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { FormKind } from '../../../../shared/model/submission.ts'
import { personKey } from '../../../../worker/usecases/access/person-key.ts'
import { bearsTicket, ticketOf } from '../../../../worker/usecases/access/ticket.ts'
import { AGENCY } from '../random-history.ts'

const STAFF = '198503122010012008'
const OTHER = '199001012015031002'
const NEVER = { ofAll: 0, ofPerson: new Map<string, number>() }
const MONDAY = parseCivilDate('2021-07-05')
const TUESDAY = parseCivilDate('2021-07-06')

const key = personKey(AGENCY, STAFF, { renewals: NEVER })
const ticket = ticketOf(key, { formKind: 'check-in', date: MONDAY })

function sent(date: string, time: string, formKind: FormKind = 'check-in') {
  const at = instantAt(parseCivilDate(date), time, 'WITA')
  return { formKind, createdAt: at, lastSubmittedAt: at }
}

function bears(raw: Parameters<typeof bearsTicket>[0], typed = ticket): boolean {
  return bearsTicket(raw, { ticket: typed, key, zone: 'WITA' })
}

describe('ticketOf', () => {
  it('is 16 characters of Crockford base32: 80 bits', () => {
    expect(ticket).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  })

  it('is another one for each person, form, day and version of the key', () => {
    const renewed = { ofAll: 0, ofPerson: new Map([[STAFF, 1]]) }
    const tickets = [
      ticket,
      ticketOf(key, { formKind: 'permit', date: MONDAY }),
      ticketOf(key, { formKind: 'check-in', date: TUESDAY }),
      ticketOf(personKey(AGENCY, OTHER, { renewals: NEVER }), {
        formKind: 'check-in',
        date: MONDAY,
      }),
      ticketOf(personKey(AGENCY, STAFF, { renewals: renewed }), {
        formKind: 'check-in',
        date: MONDAY,
      }),
    ]

    expect(new Set(tickets).size).toBe(5)
  })
})

describe('bearsTicket', () => {
  it.each([
    ['2021-07-05', '00:00', true],
    ['2021-07-05', '23:59', true],
    ['2021-07-06', '11:59', true],
    ['2021-07-06', '12:00', false],
    ['2021-07-04', '23:59', false],
    ['2022-07-05', '08:00', false],
  ])('a ticket of 5 July sent on %s at %s: %s', (date, time, good) => {
    expect(bears(sent(date, time))).toBe(good)
  })

  it('takes it as people copy it: in small letters, set apart, O for 0', () => {
    const copied = `${ticket.slice(0, 8).toLowerCase()} - ${ticket.slice(8).replaceAll('0', 'O')}`

    expect(bears(sent('2021-07-05', '07:31'), copied)).toBe(true)
  })

  it('proves nothing in another form', () => {
    expect(bears(sent('2021-07-05', '07:31', 'daily-report'))).toBe(false)
  })

  it('proves nothing under the key of somebody else', () => {
    const other = personKey(AGENCY, OTHER, { renewals: NEVER })

    expect(bearsTicket(sent('2021-07-05', '07:31'), { ticket, key: other, zone: 'WITA' })).toBe(
      false,
    )
  })

  it('is not stretched by an edit after its time', () => {
    const { createdAt } = sent('2021-07-05', '07:31')
    const { lastSubmittedAt } = sent('2021-07-07', '08:00')

    expect(bears({ formKind: 'check-in', createdAt, lastSubmittedAt })).toBe(false)
  })

  it('does not date back by an edit of a former response', () => {
    const { createdAt } = sent('2021-07-02', '07:31')
    const { lastSubmittedAt } = sent('2021-07-05', '08:00')

    expect(bears({ formKind: 'check-in', createdAt, lastSubmittedAt })).toBe(false)
  })
})
