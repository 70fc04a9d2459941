import { beforeAll, describe, expect, it, vi } from 'vitest'

import { itemOf } from './desk-of.ts'
import type * as real from 'zod'

const ITEM = itemOf({})
const ACCEPTED = { employeeId: '1', on: '2021-07-05', at: '07:30', messages: 1, text: 'hadir' }

/** What stands in `shared/contract` and the add-on reads or sends, by file and name. */
const SAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  about: {
    About: { workerEmail: 'pantau@example.go.id', rulesVersion: '4', sweepIntervalSeconds: 300 },
  },
  chat: {
    AcceptedMessage: ACCEPTED,
    ChatAcceptance: {
      messages: 3,
      accepted: [ACCEPTED],
      left: [{ reason: 'nothing', messages: 2 }],
    },
    ChatOutcome: {
      recorded: 1,
      waiting: 0,
      standing: 0,
      refused: [{ employeeId: '1', on: '2021-07-05', at: '07:30', messages: 1, why: 'x' }],
    },
  },
  'connection-status': {
    ConnectionStatus: {
      agencyName: 'SETDA',
      checks: [{ code: 'x', state: 'good', title: '', message: 'baik', mend: '' }],
      counts: { submissions: 1, quarantined: 0, awaitingReview: 2, problems: 3 },
      lastSweptAt: null,
    },
  },
  'cover-letter': {
    MonthLetter: {
      month: '2021-07',
      number: '800/1',
      datedOn: '2021-08-02',
      dueOn: '2021-08-05',
      offices: [{ office: 'Sekda', receivedOn: '2021-08-03', name: 'Ani', recordedBy: 'hr@x.id' }],
    },
    LetterRequest: {
      numbered: { number: '800/1', datedOn: '2021-08-02' },
      received: { office: 'Sekda', receivedOn: '2021-08-03', name: 'Ani' },
    },
  },
  'enrolment-requests': {
    EnrolmentRequest: {
      code: ' ABCD-EFGH ',
      spreadsheetId: 's',
      forms: {
        'check-in': { formId: 'a', items: {} },
        'daily-report': { formId: 'b', items: {} },
        'weekly-plan': { formId: 'c', items: {} },
        permit: { formId: 'd', items: {} },
        'alternate-channel': { formId: 'e', items: {} },
      },
    },
  },
  enrolment: {
    Enrolment: { agencyId: 'a-1', agencyName: 'SETDA' },
    EnrolmentCheck: { agencyName: null, isMove: false },
  },
  'holiday-proposals': {
    HolidayProposals: {
      year: 2026,
      proposals: [
        {
          from: '2026-03-21',
          until: '2026-03-22',
          name: 'Idul Fitri',
          kind: 'libur-nasional',
          decree: null,
          estimated: false,
        },
      ],
    },
  },
  imports: {
    ImportList: {
      imports: [
        {
          block: '0123456789abcdef',
          where: 'Mesin Absensi!1:3',
          state: 'waiting',
          receipt: '2 baris',
          accepted: false,
        },
      ],
    },
    ImportDecision: { block: '0123456789abcdef', counts: true },
  },
  confirmations: {
    Confirmations: {
      waiting: [{ id: 'x', what: 'a@b.id sebagai hr', since: '5 Juli 2021', obstacle: null }],
      changes: ['y'],
    },
    ConfirmationRequest: { ids: ['0123456789abcdef'] },
  },
  filings: {
    FilingsQuery: { employeeId: '198001012005011001', since: '2021-07-05' },
    Filings: {
      filings: [
        {
          ref: '3K9QX0V7ZD',
          where: 'Presensi, 5 Juli 2021 08.02',
          date: '2021-07-05',
          owner: { employeeId: '1', name: 'Ani' },
          why: '',
        },
      ],
      vanished: ['1'],
    },
    AttributionRequest: { refs: ['3K9QX0V7ZD'], employeeId: '1', reason: ' salah akun ' },
  },
  desk: {
    DeskItem: ITEM,
    Desk: {
      who: 'Ani',
      count: 1,
      overdue: 0,
      oldest: null,
      oneByOne: [ITEM],
      together: [],
      beyond: 0,
      others: 0,
      decided: [{ ref: 'x', who: 'a', form: 'b', date: 'c', decision: 'Setuju' }],
    },
    DeskQuery: { others: 'yes' },
    DeskRequest: {
      decisions: [{ ref: 'x', decision: 'approved', expectation: 'above', note: '' }],
    },
    DeskOutcome: { recorded: 1, refused: [{ ref: 'x', who: 'a', why: 'b' }] },
  },
  hint: { Hint: { spreadsheetId: 's', changed: 'form', formId: 'f' } },
  corrections: {
    CorrectionRequest: { about: '', says: 'salah' },
    Corrections: {
      corrections: [
        {
          id: 'x',
          employeeId: '1',
          name: 'Ani',
          about: '',
          says: 'salah',
          askedAt: '2021-07-05T01:00:00Z',
          answer: { done: 'sudah', by: 'hr@x.id', at: '2021-07-06T01:00:00Z' },
        },
      ],
    },
    CorrectionAnswer: { id: 'x', done: 'sudah' },
  },
  restrictions: {
    Restrictions: {
      restrictions: [
        { employeeId: '1', name: 'Ani', reason: 'r', by: 'hr@x.id', at: '2021-07-06T01:00:00Z' },
      ],
    },
    RestrictionRequest: { employeeId: '1', restricted: true, reason: 'r' },
  },
  'personal-links': {
    PersonalLinks: {
      people: [
        {
          employeeId: '1',
          name: 'Ani',
          unit: 'Umum',
          phone: '0812',
          whatsApp: '62812',
          openedOn: '2021-07-05',
          page: '/saya/a/k',
        },
      ],
    },
    KeyRenewalRequest: { employeeId: null, reason: 'x' },
  },
  reminders: {
    Reminders: {
      date: '2021-07-05',
      isOn: true,
      people: [
        {
          employeeId: '1',
          name: 'Ani',
          unit: 'Umum',
          lines: ['x'],
          phone: '0812',
          whatsApp: '62812',
          hasEmail: true,
          done: { way: 'mail', state: 'sent', by: 'a@b', at: '07.10' },
        },
      ],
      refused: 0,
    },
    ReminderRequest: { way: 'mail', employeeId: null, atMost: 10, onlyRipe: true },
    ReminderClaims: {
      date: '2021-07-05',
      claimed: [{ employeeId: '1', name: 'Ani', to: 'a@b', subject: 'x', text: 'y' }],
      left: 0,
    },
    ReminderOutcome: { date: '2021-07-05', sent: ['1'], notSent: [] },
  },
  'problem-details': {
    ProblemDetails: {
      type: 'about:blank',
      title: 'x',
      status: 409,
      code: 'month-open',
      detail: 'y',
      requestId: 'r',
    },
  },
  'recap-job': {
    RecapJobRequest: {
      month: '2021-07',
      kinds: ['attendance', 'contacts'],
      date: '2021-07-05',
      employeeId: '198001012005011001',
      unit: 'UMUM',
    },
    RecapJobs: {
      oversees: false,
      jobs: [
        {
          id: 'j',
          month: '2021-07',
          kinds: ['summary'],
          state: 'running',
          done: 1,
          total: 4,
          message: 'Membaca',
          tabs: [{ kind: 'summary', title: 'Ringkasan', sheetId: 7, url: 'u' }],
          requestedAt: '2021-07-31T08:00:00Z',
          date: '2021-07-05',
        },
      ],
    },
  },
  'roster-check': {
    RosterCheck: {
      month: '2021-07',
      limits: [{ date: '2021-07-05', maxOffice: 4, notCounted: [] }],
      named: [{ code: 'S1', name: 'Pagi', place: 'office' }],
      items: [{ where: 'H12', severity: 'error', message: 'm', cell: 'H12' }],
    },
  },
  explanation: {
    Explanation: {
      person: { employeeId: '1', name: 'Ani', post: 'Staf', unit: 'UMUM' },
      date: '2021-07-05',
      dateInWords: '5 Juli 2021',
      outcome: {
        code: 'WFH',
        meaning: 'bekerja dari rumah',
        planned: 'home',
        lateMinutes: 0,
        earlyMinutes: 5,
        flags: [{ flag: 'late', meaning: 'terlambat' }],
      },
      summary: 's',
      steps: [
        { kind: 'roster', text: 't', decides: true, cell: 'A1', ref: null, at: null, clause: 'C5' },
      ],
      findings: [
        {
          rule: 'r',
          title: 't',
          severity: 'warning',
          clause: 'C1',
          arithmetic: 'a',
          evidence: ['e'],
        },
      ],
      reviews: [
        {
          ref: 'r',
          form: 'f',
          reviewer: null,
          decision: 'approved',
          decisionInWords: 'Setuju',
          note: '',
          at: null,
        },
      ],
      closed: { at: 'a', by: 'b' },
      source: {
        ledgerSequence: 4,
        ledgerHash: 'c0ffee0123456789c0ffee',
        snapshot: 's',
        rulesVersion: '4',
        asOf: 'a',
        text: 't',
      },
    },
  },
  months: {
    CloseRequest: { reason: ' mesin rusak ' },
    ReopenRequest: { reason: ' keliru ' },
    MonthState: {
      month: '2021-07',
      state: 'closed',
      closableFrom: 'a',
      notices: ['n'],
      heardFrom: '2021-08-03T16:00:00Z',
      open: [{ kind: 'unsure', count: 2, who: [{ name: 'Siti Aminah', count: 2 }] }],
      seal: {
        digest: 'd',
        throughSequence: 9,
        asOf: 'a',
        snapshot: 's',
        rulesVersion: '4',
        closedBy: 'b',
        closedAt: 'c',
      },
      intact: true,
      addenda: {
        count: 1,
        items: [
          {
            sequence: 10,
            recordedAt: 'a',
            kind: 'submission',
            employeeId: '1',
            name: 'Ani',
            what: 'w',
            reason: '',
            decision: { decision: 'approved', by: 'b', at: 'a', note: '' },
            days: [{ employeeId: '1', name: 'Ani', date: 'd', before: 'TK', after: 'H' }],
          },
        ],
      },
      reopenings: [{ reason: 'r', by: 'b', at: 'a' }],
    },
  },
}

const CASES = Object.entries(SAMPLES).flatMap(([file, schemas]) =>
  Object.entries(schemas).map(([name, sample]) => ({ file, name, sample })),
)

/** What a property may wrongly hold; `undefined` takes it away. */
const WRONG = [undefined, null, '', 'x', 'x'.repeat(501), -1, 0, 1.5, 1e20, true, {}, [], ['x']]

describe('the bundled zod', () => {
  const read = new Map<string, { zod: real.ZodType; bundled: real.ZodType }>()

  beforeAll(async () => {
    const withZod = await readSchemas()
    vi.doMock('zod', () => import('../../addon/bundled-zod.ts'))
    vi.resetModules()
    const withBundled = await readSchemas()
    vi.doUnmock('zod')
    for (const { name } of CASES) {
      read.set(name, { zod: withZod.get(name)!, bundled: withBundled.get(name)! })
    }
  })

  it.each(CASES)('takes a right $name as zod does', ({ name, sample }) => {
    const { zod, bundled } = read.get(name)!

    expect(bundled.parse(sample)).toEqual(zod.parse(sample))
  })

  it.each(CASES)('gives the verdict of zod on every wrong $name', ({ name, sample }) => {
    const { zod, bundled } = read.get(name)!
    const wrong = [...mutationsOf(sample), ...WRONG]

    const differing = wrong.filter((value) => {
      const [expected, actual] = [zod.safeParse(value), bundled.safeParse(value)]
      return (
        expected.success !== actual.success ||
        JSON.stringify(expected.data) !== JSON.stringify(actual.data)
      )
    })

    expect(wrong.length).toBeGreaterThan(20)
    expect(differing).toEqual([])
  })

  it('names what is wrong', () => {
    const { bundled } = read.get('RecapJobRequest')!

    expect(() => bundled.parse({ month: '2021-07', kinds: ['attendance', 'x'], y: 1 })).toThrow(
      /has the unknown y\nkinds\.1 is not one of summary, /u,
    )
  })
})

/** The schemas of all cases, by name, as their modules are now. */
async function readSchemas(): Promise<Map<string, real.ZodType>> {
  const pairs = await Promise.all(
    CASES.map(async ({ file, name }) => {
      const module = (await import(`../../shared/contract/${file}.ts`)) as Record<string, unknown>
      return [name, module[name] as real.ZodType] as const
    }),
  )
  return new Map(pairs)
}

/** The sample with one place of it wrong, for every place and everything wrong. */
function mutationsOf(sample: unknown): unknown[] {
  if (Array.isArray(sample)) {
    return sample.flatMap((each, index) =>
      [...mutationsOf(each), ...WRONG.slice(1)].map((wrong) => sample.with(index, wrong)),
    )
  }
  if (typeof sample !== 'object' || sample === null) return []
  const inside = Object.entries(sample).flatMap(([key, value]) =>
    [...mutationsOf(value), ...WRONG].map((wrong) => {
      const { [key]: _, ...others } = sample as Record<string, unknown>
      return wrong === undefined ? others : { ...sample, [key]: wrong }
    }),
  )
  return [...inside, { ...sample, unknown: 1 }]
}
