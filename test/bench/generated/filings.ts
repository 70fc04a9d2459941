import { epochMsAt } from '../../../shared/calendar/zones.ts'
import { addDays, weekdayOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import type { FormKind, RawSubmission } from '../../../shared/model/submission.ts'
import type { Random } from '../../sample/random.ts'
import type { TicketOf } from '../../sample/tickets.ts'
import { BENCH_ZONE } from './bench-year.ts'
import {
  awayFrom,
  chanceOf,
  dutyOf,
  isHead,
  livedOn,
  PEOPLE_PER_UNIT,
  unitNumber,
  type Person,
} from './duty.ts'

/** A version of a submission as it came in, and what intake makes of it. */
export interface Filed {
  readonly raw: RawSubmission
  /** Null: it proves nobody's, and waits in quarantine. */
  readonly provenBy: 'ticket' | 'same-response' | null
}

type Answers = Readonly<Record<string, readonly string[]>>

interface Draft {
  readonly formKind: FormKind
  readonly name: string
  readonly on: CivilDate
  /** Minutes since that day's midnight; past 24:00 it is the next. */
  readonly minutes: number
  readonly answers: Answers
}

const WORKS = ['Menyusun laporan', 'Memeriksa berkas', 'Melayani permohonan', 'Mengisi data']
const NOBODY = '999999999999999999'
const [OFFICE_OPENS, OFFICE_CLOSES] = [7 * 60 + 30, 16 * 60]
/** When who is at home tells where: every two hours of the working day. */
const HOME_SLOTS = [9 * 60 + 30, 11 * 60 + 30, 13 * 60 + 30]
export const NIGHT = { start: '21:00', end: '05:00' }

/** What somebody files for a day, on it or early on the next. */
export function filingsFor(person: Person, date: CivilDate, ticketOf: TicketOf): Filed[] {
  const random = chanceOf(person, date, 'filed')
  return [
    ...plansFor(person, date),
    ...permitsFor(person, date),
    ...dutyFor(person, date, random),
  ].flatMap((draft) => versionsOf(person, draft, { random, ticketOf }))
}

function dutyFor(person: Person, date: CivilDate, random: Random): Draft[] {
  switch (livedOn(person, date)) {
    case 'home':
      return [...homeCheckIns(person, date, random), ...reportsFor(person, date, random)]
    case 'office':
      return [...officeCheckIns(person, date, random), ...reportsFor(person, date, random)]
    case 'night':
      return [...nightCheckIns(person, date, random), ...reportsFor(person, date, random)]
    case 'off':
    case 'leave':
    case 'sick':
    case 'travel':
    case 'absent':
      return []
  }
}

function homeCheckIns(person: Person, on: CivilDate, random: Random): Draft[] {
  const wanted = [
    ['Masuk', OFFICE_OPENS],
    ...HOME_SLOTS.map((minutes) => ['Lokasi', minutes] as const),
    ['Pulang', OFFICE_CLOSES - 30],
  ] as const
  return wanted.flatMap(([kind, minutes]) =>
    random.chance(0.03)
      ? []
      : [checkIn(person, { on, kind, place: 'Rumah', minutes: minutes + random.int(-8, 25) })],
  )
}

function officeCheckIns(person: Person, on: CivilDate, random: Random): Draft[] {
  const late = random.chance(0.08) ? random.int(1, 120) : random.int(-20, 0)
  const early = random.chance(0.04) ? -random.int(1, 100) : random.int(31, 60)
  return [
    checkIn(person, { on, kind: 'Masuk', place: 'Kantor', minutes: OFFICE_OPENS + late }),
    ...(random.chance(0.02)
      ? []
      : [checkIn(person, { on, kind: 'Pulang', place: 'Kantor', minutes: OFFICE_CLOSES + early })]),
  ]
}

/** The way out comes on the next morning. */
function nightCheckIns(person: Person, on: CivilDate, random: Random): Draft[] {
  const late = random.chance(0.1) ? random.int(1, 60) : random.int(-20, 0)
  const [arrives, leaves] = [21 * 60 + late, 29 * 60 + random.int(0, 25)]
  return [
    checkIn(person, { on, kind: 'Masuk', place: 'Piket', minutes: arrives }),
    ...(random.chance(0.03)
      ? []
      : [checkIn(person, { on, kind: 'Pulang', place: 'Piket', minutes: leaves })]),
  ]
}

function checkIn(
  { index }: Person,
  {
    on,
    kind,
    place,
    minutes,
  }: { readonly on: CivilDate; readonly kind: string; readonly place: string; minutes: number },
): Draft {
  const spread = place === 'Rumah' ? index * 11 : index % 30
  return {
    formKind: 'check-in',
    name: `${kind} ${minutes}`,
    on,
    minutes,
    answers: {
      kind: [kind],
      place: [place],
      location: [`-0.${41600 + (spread % 9000)}, 116.${98000 + (spread % 1999)}`],
      condition: [index % 40 === 7 ? 'Kurang sehat' : 'Sehat'],
      healthProtocol: ['Memakai masker', 'Menjaga jarak'],
      assembly: ['Hadir virtual'],
    },
  }
}

/** Three in a hundred lack, five come on the next day, as all do of a night. */
function reportsFor(person: Person, date: CivilDate, random: Random): Draft[] {
  if (random.chance(0.03)) return []
  const isNextDay = random.chance(0.05) || dutyOf(person, date) === 'night'
  const minutes = isNextDay ? 24 * 60 + random.int(300, 600) : random.int(930, 1290)
  const volume = (person.index % 7) + 1
  const day = Number(date.slice(8))
  return [
    {
      formKind: 'daily-report',
      name: 'report',
      on: date,
      minutes,
      answers: {
        day: [isNextDay ? 'Kemarin' : 'Hari ini'],
        activity1: [`${random.pick(WORKS)} tanggal ${day}`],
        target1: ['Laporan bulanan'],
        output1: [`${volume} berkas selesai diperiksa`],
        volume1: [`${volume} berkas`],
        start1: ['08:00'],
        end1: ['11:30'],
        activity2: [`Rapat daring unit ${unitNumber(person)} ke-${day}`],
        target2: ['Koordinasi'],
        output2: ['Notula'],
        volume2: ['1 dokumen'],
        start2: ['13:00'],
        end2: ['14:30'],
        channel: ['WA'],
        evidence: [`https://drive.example/${person.id}/${date}`],
        obstacles: [random.chance(0.1) ? 'Jaringan lambat' : ''],
      },
    },
  ]
}

/** Asked on the Friday before. */
function permitsFor(person: Person, date: CivilDate): Draft[] {
  if (weekdayOf(date) !== 5) return []
  const from = addDays(date, 3)
  const away = awayFrom(person, from)
  if (!away || dutyOf(person, from) === 'night') return []
  const period = { from: [from], until: [addDays(from, away.days - 1)] }
  const asks: Readonly<Record<typeof away.as, Answers>> = {
    leave: { kind: ['Cuti'], leaveKind: ['Cuti tahunan'], reason: ['Keperluan keluarga'] },
    sick: { kind: ['Sakit'], reason: ['Demam, surat dokter menyusul'] },
    travel: {
      kind: ['Perjalanan'],
      travelKind: ['Dinas'],
      destination: ['Samarinda'],
      region: ['Di luar wilayah'],
      urgent: ['Tidak'],
      letterNumber: [`090/${person.index}/2022`],
      reason: ['Konsultasi anggaran'],
    },
  }
  const answers = { ...asks[away.as], ...period }
  return [{ formKind: 'permit', name: 'permit', on: date, minutes: 9 * 60, answers }]
}

/** A unit's plan of the week, by its head. */
function plansFor(person: Person, date: CivilDate): Draft[] {
  if (!isHead(person) || weekdayOf(date) !== 1) return []
  const answers = {
    unit: [`U${unitNumber(person)}`],
    week: [date],
    target1: ['Laporan bulanan'],
    volume1: [`${PEOPLE_PER_UNIT * 4} berkas`],
    assignee1: [''],
  }
  return [{ formKind: 'weekly-plan', name: 'plan', on: date, minutes: 8 * 60, answers }]
}

/** As it was sent: sometimes by an old link or with a wrong number, sometimes corrected afterwards. */
function versionsOf(
  person: Person,
  draft: Draft,
  { random, ticketOf }: { readonly random: Random; readonly ticketOf: TicketOf },
): Filed[] {
  const { formKind, name, on, minutes, answers } = draft
  const sentOn = minutes < 24 * 60 ? on : addDays(on, 1)
  const kind = random.int(0, 999)
  const isStale = kind < 4
  const isMistyped = kind === 4
  const ticket = ticketOf(person.id, formKind, isStale ? addDays(sentOn, -3) : sentOn)
  const createdAt = sentAt(person, draft, 0)
  const first: RawSubmission = {
    formKind,
    formId: `form-${formKind}`,
    responseId: `${person.id}-${on}-${name}`,
    createdAt,
    lastSubmittedAt: createdAt,
    answers: { employeeId: [isMistyped ? NOBODY : person.id], ticket: [ticket], ...answers },
  }
  const isProven = !isStale && !isMistyped
  const filed: Filed = { raw: first, provenBy: isProven ? 'ticket' : null }
  if (kind < 975 || formKind === 'permit') return [filed]
  const lastSubmittedAt = sentAt(person, draft, 12)
  const corrected = { ...first, lastSubmittedAt, answers: correct(first.answers) }
  return [filed, { raw: corrected, provenBy: 'same-response' }]
}

/** To the millisecond, as Google says it: no two at once. */
function sentAt({ index }: Person, { on, minutes, name }: Draft, later: number): Instant {
  const within = (index * 97 + name.length * 13) % 60_000
  return instantOf(epochMsAt(on, minutes + later, BENCH_ZONE) + within)
}

function correct(answers: Answers): Answers {
  if (answers['output1']) return { ...answers, output1: [`${answers['output1'].join('')} ulang`] }
  return answers['condition'] ? { ...answers, condition: ['Kurang sehat'] } : answers
}
