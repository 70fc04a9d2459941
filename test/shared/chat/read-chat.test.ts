import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { formatTimeOfDay } from '../../../shared/calendar/zones.ts'
import type { ChatPerson } from '../../../shared/chat/match-sender.ts'
import { toAcceptances } from '../../../shared/chat/to-acceptances.ts'
import { ChatAcceptance } from '../../../shared/contract/chat.ts'
import { readChat, type ChatContext, type ChatReading } from '../../../shared/chat/read-chat.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'

interface Expected {
  readonly file: string
  readonly today: string
  readonly messages: number
  readonly order: string
  readonly drafts: readonly string[]
  readonly asked: Readonly<Record<string, number>>
  readonly left: Readonly<Record<string, number>>
}

const FOLDER = path.join(import.meta.dirname, '../../fixtures/chats')
const EXPECTED = JSON.parse(fixture('expected.json')) as readonly Expected[]
const PEOPLE = JSON.parse(fixture('people.json')) as readonly ChatPerson[]
const [BUDI, ANI, SITI, SITI_AMD] = PEOPLE.map(({ id }) => id)

function fixture(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8')
}

function read(text: string, changes: Partial<ChatContext> = {}): ChatReading {
  const today = parseCivilDate('2021-07-06')
  const reading = readChat(text, { people: PEOPLE, today, ...changes })
  const drafted = reading.drafts.reduce((sum, { messages }) => sum + messages, 0)
  const left = Object.values(reading.left).reduce((sum, count) => sum + count, 0)
  expect(drafted + left).toBe(reading.messages)
  return reading
}

function inWords({ drafts }: ChatReading): string[] {
  return drafts.map(({ kind, employeeId, on, at, doubtful, report, messages }) => {
    const name = PEOPLE.find(({ id }) => id === employeeId)?.name.split(' ')[0]
    const works = report ? ` of ${report.date}, ${report.activities.length} works` : ''
    const several = messages > 1 ? ` of ${messages} messages` : ''
    return `${on} ${at} ${name} ${doubtful ? 'doubtful' : kind}${works}${several}`
  })
}

describe('An exported group chat', () => {
  it.each(EXPECTED)('$file has the receipt that stands beside it', (expected) => {
    const reading = read(fixture(expected.file), {
      today: parseCivilDate(expected.today),
    })

    const { messages, dates, asked, left } = reading
    expect({
      file: expected.file,
      today: expected.today,
      messages,
      order: dates.kind === 'told' ? dates.order : dates.kind,
      drafts: inWords(reading),
      asked: Object.fromEntries(asked.map(({ sender, candidates }) => [sender, candidates.length])),
      left: Object.fromEntries(Object.entries(left).filter(([, count]) => count > 0)),
    }).toEqual(expected)
  })

  it('of two phones, one below the other, is read whole: what the second adds is for a person to judge', () => {
    const reading = read(
      [
        '05/07/21 07.30 - Ani Wijaya: hadir',
        '05/07/21 07.31 - Budi Santoso: hadir',
        '[05/07/21 07.30.12] Ani Wijaya: hadir',
        '[05/07/21 07.31.40] Budi Santoso: hadir',
        '[05/07/21 07.35.01] Dewi Lestari: hadir',
      ].join('\n'),
    )

    expect(inWords(reading)).toEqual([
      '2021-07-05 07:30 Ani presence',
      '2021-07-05 07:31 Budi presence',
      '2021-07-05 07:35 Dewi doubtful',
    ])
    expect([reading.messages, reading.left.repeated]).toEqual([5, 2])
  })

  it('with another program’s copy within a message, or a short one in the last, has nobody else’s words', () => {
    const copy = [
      '[05/07/21 07.30.12] Dewi Lestari: hadir',
      '[05/07/21 07.31.40] Siti Rahmah: hadir',
    ]
    const within = [
      '05/07/21 07.30 - Ani Wijaya: rekap',
      ...copy,
      ...copy,
      '05/07/21 07.40 - Budi Santoso: hadir',
    ]
    const last = [
      '05/07/21 07.40 - Budi Santoso: hadir',
      '05/07/21 07.41 - Ani Wijaya: rekap',
      ...copy,
    ]

    expect([within, last].map((lines) => inWords(read(lines.join('\n'))))).toEqual([
      ['2021-07-05 07:40 Budi presence'],
      ['2021-07-05 07:40 Budi presence'],
    ])
  })

  it('that leaves day and month open is read as somebody says, and not before', () => {
    const chat = '7/5/21, 7:30 AM - Ani Wijaya: hadir'

    const open = read(chat)
    const said = read(chat, { order: 'month-first' })

    expect(open.drafts).toEqual([])
    expect(open.left.unreadable).toBe(1)
    expect(open.dates).toMatchObject({
      kind: 'asked',
      written: '7/5/21',
      readings: [{ date: '2021-05-07' }, { date: '2021-07-05' }],
    })
    expect(inWords(said)).toEqual(['2021-07-05 07:30 Ani presence'])
  })

  it.each([
    ['with a day above 12', ['07/05/2026', '07/13/2026'], 'month-first'],
    ['that was put together of two', ['07/12/2026', '07/14/2026', '07/13/2026'], 'month-first'],
    ['as everybody else writes', ['07/05/2026', '08/05/2026'], 'day-first'],
    ['of one day', ['05/07/2026'], 'day-first'],
    ['of days on end, long ago', ['05/03/2026', '06/03/2026', '07/03/2026'], 'day-first'],
  ])('with leading zeros %s is read in its own order', (_, dates, order) => {
    const chat = dates.map((date) => `${date}, 7:30 AM - Ani Wijaya: hadir`).join('\n')

    expect(read(chat, { today: parseCivilDate('2026-07-15') }).dates).toMatchObject({
      kind: 'told',
      order,
    })
  })

  it.each([
    ['days on end, or one day of each month', ['05/06/2026', '05/07/2026', '05/08/2026'], '12'],
    ['a day that is over, or one to come', ['07/09/2026', '07/10/2026'], '07'],
    ['one day, shortly or long ago', ['07/05/2026'], '07'],
    ['days of two months, shortly or long ago', ['06/01/2026', '06/02/2026', '07/01/2026'], '07'],
  ])('with leading zeros is asked about where it is %s', (_, dates, month) => {
    const chat = dates.map((date) => `${date}, 7:30 AM - Ani Wijaya: hadir`).join('\n')
    const today = parseCivilDate(`2026-${month}-15`)

    expect(read(chat, { today }).dates.kind).toBe('asked')
    expect(read(chat, { today, order: 'month-first' }).dates).toMatchObject({
      kind: 'told',
      order: 'month-first',
    })
  })

  it('asks who a sender of two with one name is, and takes the word for it', () => {
    const chat = '05/07/21 07.30 - Siti Rahmah: hadir'

    const { asked, drafts } = read(chat)
    const chosen = read(chat, { senders: { 'Siti Rahmah': SITI_AMD ?? '' } })

    expect(drafts).toEqual([])
    expect(asked[0]?.candidates.map(({ id }) => id)).toEqual([SITI, SITI_AMD])
    expect(chosen.drafts.map(({ employeeId }) => employeeId)).toEqual([SITI_AMD])
    expect(chosen.asked).toEqual([])
  })

  it.each([
    ['Budi', []],
    ['Budi Santoso Dinkes', []],
    ['Pak Budi Santoso', [BUDI]],
    ['~ Budi Santoso', [BUDI]],
    ['H. Muhammad Yusuf', ['197803102003121004']],
    ['+62 812-1111-2222', [ANI]],
    ['0812 1111 2222', [ANI]],
    ['+1 812-111-12222', []],
    ['\u202a+62 812\u20111111\u20112222\u202c', [ANI]],
  ])('matches the sender %s by the whole of a name or a number, never by a part', (sender, ids) => {
    const { drafts } = read(`05/07/21 07.30 - ${sender}: hadir`)

    expect(drafts.map(({ employeeId }) => employeeId)).toEqual(ids)
  })

  it('takes what is asked of all, and what they said, for nobody’s words', () => {
    const { drafts, left } = read(
      '05/07/21 07.30 - Ani Wijaya: POLLING:\nHadir\nOPSI: Hadir (3 suara)\nOPSI: Izin (1 suara)',
    )

    expect(drafts).toEqual([])
    expect(left.system).toBe(1)
  })

  it('takes down nothing that is to come, or longer ago than the form asks', () => {
    const { left, drafts } = read(
      ['04/05/21 07.30', '06/07/21 20.10', '07/07/21 00.01']
        .map((moment) => `${moment} - Ani Wijaya: hadir`)
        .join('\n'),
    )

    expect(drafts.map(({ at }) => at)).toEqual(['20:10'])
    expect(left['out-of-time']).toBe(2)
  })

  it.each(['Hadir tgl 4', 'hadir hari jumat', 'Hadir Jumat', 'Hadir jam 10', 'pulang pukul 16.00'])(
    '"%s" at 07.30 of Monday the 5th is of another day or hour: left to a person',
    (text) => {
      const { drafts } = read(`05/07/21 07.30 - Ani Wijaya: ${text}`)

      expect(drafts.map(({ doubtful }) => doubtful)).not.toContain(false)
    },
  )

  it.each([
    'Hadir Senin',
    'Hadir tgl 5',
    'Hadir, Senin 5 Juli 2021',
    'Absen masuk jam 7',
    'Hadir pukul 07.35 WITA',
    'Hadir 198505022012012002',
  ])('"%s" at 07.30 of Monday the 5th is of its own day and hour', (text) => {
    const { drafts } = read(`05/07/21 07.30 - Ani Wijaya: ${text}`)

    expect(drafts.map(({ doubtful }) => doubtful)).toEqual([false])
  })

  it('that is none is told so', () => {
    const { messages, linesBefore, dates } = read('selamat pagi\nhadir')

    expect({ messages, linesBefore, kind: dates.kind }).toEqual({
      messages: 0,
      linesBefore: 2,
      kind: 'contradiction',
    })
  })
})

describe('A place over several lines', () => {
  const LINK = 'https://maps.google.com/?q=-0.423415,116.987442'
  const NAMED = `Perpustakaan Daerah\nJl. Panji No. 46, Tenggarong\n${LINK}`

  it.each([
    ['Android', `05/07/21 07.30 - Ani Wijaya: ${NAMED}`],
    ['iPhone', `[05/07/21 07.30.15] Ani Wijaya: \u200E${NAMED}`],
    ['with words of its own', `05/07/21 07.30 - Ani Wijaya: lokasi:\n${NAMED}`],
  ])(
    'with name and address is for a person to judge, and nothing of it is lost (%s)',
    (_, chat) => {
      const { drafts, left, messages } = read(chat)

      expect(drafts.map(({ kind, doubtful }) => [kind, doubtful])).toEqual([['presence', true]])
      expect(drafts[0]?.text).toContain('Perpustakaan Daerah\nJl. Panji No. 46, Tenggarong')
      expect(drafts[0]?.text).not.toContain('116.98')
      expect(messages).toBe(1)
      expect(Object.values(left).every((count) => count === 0)).toBe(true)
    },
  )

  it.each([`lokasi:\n${LINK}`, `Lokasi\n\n${LINK}`, `shareloc\n${LINK}\n`])(
    'without any other word is where the sender is: %j',
    (text) => {
      const { drafts } = read(`05/07/21 07.30 - Ani Wijaya: ${text}`)

      expect(drafts.map(({ kind, doubtful }) => [kind, doubtful])).toEqual([['presence', false]])
    },
  )

  it.each(['-0.423415,\n116.987442', 'Lokasi saya\n-0.423415,\n116.987442'])(
    'as bare coordinates is for a person to judge, and they are kept nowhere: %j',
    (text) => {
      const { drafts } = read(`05/07/21 07.30 - Ani Wijaya: ${text}`)

      expect(drafts.map(({ kind, doubtful }) => [kind, doubtful])).toEqual([['presence', true]])
      expect(JSON.stringify(drafts)).not.toMatch(/423415|987442/u)
    },
  )
})

describe('What is accepted of a chat', () => {
  it('is sent in parts that the worker takes, without any other word of it, and adds up', () => {
    const lines = Array.from({ length: 250 }, (_, index) => {
      const at = formatTimeOfDay(480 + index).replace(':', '.')
      return `05/07/21 ${at} - Ani Wijaya: hadir`
    })
    const chat = [...lines, '05/07/21 20.00 - Ani Wijaya: rahasia', '05/07/21 20.01 - Budi: hadir']
    const reading = read(chat.join('\n'))
    const ticked = new Set(reading.drafts.slice(0, 240))

    const parts = toAcceptances(reading, ticked)

    const messages = parts.reduce((sum, part) => sum + part.messages, 0)
    expect(messages).toBe(reading.messages)
    expect(parts.map((part) => ChatAcceptance.safeParse(part).success)).toEqual([true, true, true])
    expect(parts.map(({ left }) => left)).toEqual([
      [
        { reason: 'nothing', messages: 1 },
        { reason: 'sender-unknown', messages: 1 },
        { reason: 'declined', messages: 10 },
      ],
      [],
      [],
    ])
    expect(JSON.stringify(parts)).not.toMatch(/rahasia|Budi/)
  })

  it('holds nowhere where somebody was', () => {
    const place = 'lokasi: https://maps.google.com/?q=-0.423415,116.987442'

    const { drafts } = read(`05/07/21 07.30 - Ani Wijaya: ${place}`)

    expect(drafts.map(({ text }) => text)).toEqual(['lokasi: https://maps.google.com/…'])
  })
})
