import type { Explanation, MonthSeal, RecapJob } from '../../../shared/contract/index.ts'
import type { Application } from '../../../worker/ports/application.ts'

export const JOB: RecapJob = {
  id: 'job-1',
  month: '2021-07',
  kinds: ['attendance'],
  state: 'queued',
  done: 0,
  total: 4,
  message: 'Menunggu',
  tabs: [],
  requestedAt: '2021-07-31T10:00:00.000Z',
}

export const EXPLANATION: Explanation = {
  person: { employeeId: '198001012005011001', name: 'Budi', post: 'Staf', unit: 'Umum' },
  date: '2021-07-05',
  dateInWords: '5 Juli 2021',
  outcome: {
    code: 'WFH',
    meaning: 'bekerja dari rumah',
    planned: 'home',
    lateMinutes: 0,
    earlyMinutes: 0,
    flags: [],
  },
  summary: 'Semestinya di rumah, dan semua yang diminta ada.',
  steps: [],
  findings: [],
  reviews: [],
  closed: null,
  source: {
    ledgerSequence: 1,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'abc',
    rulesVersion: '1.0.0',
    asOf: '2021-07-31T10:00:00.000Z',
    text: 'Pantau.',
  },
}

const SEAL: MonthSeal = {
  digest: 'a'.repeat(64),
  throughSequence: 12,
  asOf: '2021-08-01T01:00:00.000Z',
  snapshot: '0123456789ab',
  rulesVersion: '1.0.0',
  closedBy: 'hr@setda.example.go.id',
  closedAt: '2021-08-01T01:00:30.000Z',
}

const LETTER = { month: '2021-07', number: '', datedOn: '', dueOn: '', offices: [] }

/** An application that answers fixed values and notes what it was asked. */
export function fakeApplication(overrides: Partial<Application> = {}): {
  application: Application
  asked: unknown[][]
} {
  const asked: unknown[][] = []
  function answer<Result>(name: string, result: Result): (...given: unknown[]) => Promise<Result> {
    return (...given) => {
      asked.push([name, ...given])
      return Promise.resolve(result)
    }
  }
  const application: Application = {
    about: async () => ({
      workerEmail: 'pantau-worker@example.go.id',
      rulesVersion: '1.0.0',
      sweepIntervalSeconds: 300,
    }),
    refuseFormerFile: answer('refuseFormerFile', undefined),
    checkEnrolment: answer('checkEnrolment', { agencyName: null, isMove: false }),
    enrol: answer('enrol', { agencyId: 'setda', agencyName: 'SEKRETARIAT DAERAH' }),
    hint: answer('hint', { agencyId: 'setda' }),
    requestRecap: answer('requestRecap', JOB),
    getRecapJob: answer('getRecapJob', JOB),
    listRecapJobs: answer('listRecapJobs', { jobs: [JOB], oversees: false }),
    cancelRecapJob: answer('cancelRecapJob', { ...JOB, state: 'cancelled' as const }),
    listAffected: answer('listAffected', { tellBy: '', people: [], notice: '' }),
    listPersonData: answer('listPersonData', {
      takenAt: '2021-07-05T01:00:00Z',
      agency: 'SEKRETARIAT DAERAH',
      employeeId: '1',
      numbers: ['1'],
      name: 'Ani',
      staff: null,
      roster: [],
      roles: [],
      entries: [],
      months: [],
      wantsReminders: true,
      reminders: [],
      pageOpenedOn: null,
      readings: [],
      hasHome: false,
    }),
    ownData: answer('ownData', undefined),
    listPersonalLinks: answer('listPersonalLinks', { people: [] }),
    renewKey: answer('renewKey', { people: [] }),
    listReminders: answer('listReminders', {
      date: '2021-07-05',
      isOn: true,
      people: [],
      refused: 0,
    }),
    claimReminders: answer('claimReminders', { date: '2021-07-05', claimed: [], left: 0 }),
    settleReminders: answer('settleReminders', undefined),
    proposeHolidays: answer('proposeHolidays', { year: 2026, proposals: [] }),
    listImports: answer('listImports', { imports: [] }),
    decideImport: answer('decideImport', { imports: [] }),
    acceptChat: answer('acceptChat', { recorded: 1, waiting: 0, standing: 0, refused: [] }),
    findOldAnswers: answer('findOldAnswers', {
      before: '2021-04-06T01:00:00.000Z',
      deletable: [],
      former: [],
    }),
    recordDeletion: answer('recordDeletion', undefined),
    listFilings: answer('listFilings', { filings: [], vanished: [] }),
    attribute: answer('attribute', { filings: [], vanished: [] }),
    listConfirmations: answer('listConfirmations', { waiting: [], changes: [] }),
    confirm: answer('confirm', { waiting: [], changes: [] }),
    listRegulations: answer('listRegulations', {
      regulations: [],
      provisions: [],
      who: [],
      when: [],
      severities: [],
      templates: [],
    }),
    readCircular: answer('readCircular', {
      facts: {
        issuer: '',
        kind: '',
        number: '',
        title: '',
        issuedOn: '',
        validFrom: '',
        validUntil: '',
      },
      clauses: [],
      rest: [],
    }),
    readClause: answer('readClause', {
      problems: [],
      sentence: '',
      named: '',
      example: [],
      unchecked: '',
      contradictions: [],
      ends: '',
      shown: '',
    }),
    confirmClauses: answer('confirmClauses', { rows: [] }),
    confirmRegulation: answer('confirmRegulation', { cells: {} }),
    readDesk: answer('readDesk', {
      who: '',
      count: 0,
      overdue: 0,
      oldest: null,
      oneByOne: [],
      together: [],
      beyond: 0,
      others: 0,
      decided: [],
    }),
    decideAtDesk: answer('decideAtDesk', { recorded: 0, refused: [] }),
    assertConcerned: answer('assertConcerned', undefined),
    listAgencies: answer('listAgencies', { agencies: [] }),
    issueMadeUpCode: answer('issueMadeUpCode', { code: 'ABCD-EFGH-JKMN-PQRS' }),
    showMadeUp: answer('showMadeUp', { office: null }),
    describeMadeUp: () => ({ settings: {}, months: [], tabs: [] }),
    fillMadeUp: answer('fillMadeUp', { filed: 0 }),
    takeOutMadeUp: answer('takeOutMadeUp', { office: null }),
    getStatus: answer('getStatus', {
      agencyName: 'SEKRETARIAT DAERAH',
      checks: [],
      counts: { submissions: 0, quarantined: 0, awaitingReview: 0, problems: 0 },
      lastSweptAt: null,
    }),
    checkRoster: answer('checkRoster', { month: '2021-07', limits: [], named: [], items: [] }),
    whatIf: answer('whatIf', {
      month: '2021-07',
      asOf: '2021-07-31T10:00:00.000Z',
      clauses: [],
      limits: [],
      outcomes: [],
      findings: [],
    }),
    explainDay: answer('explainDay', EXPLANATION),
    getMonthState: answer('getMonthState', {
      month: '2021-07',
      state: 'closed' as const,
      closableFrom: '2021-07-31T16:00:00.000Z',

      notices: [],
      heardFrom: null,
      open: [],
      seal: SEAL,
      intact: true,
      addenda: { count: 0, items: [] },
      reopenings: [],
    }),
    closeMonth: answer('closeMonth', { month: '2021-07', seal: SEAL, job: JOB }),
    reopenMonth: answer('reopenMonth', {
      month: '2021-07',
      reason: 'Surat tugas menyusul',
      reopenedBy: 'hr@setda.example.go.id',
      reopenedAt: '2021-08-03T01:00:00.000Z',
      seal: SEAL,
      limits: [],
      outcomes: [],
      findings: [],
      job: JOB,
    }),
    readLetter: answer('readLetter', LETTER),
    recordLetter: answer('recordLetter', { ...LETTER, job: JOB }),
    exportRecap: answer('exportRecap', {
      name: 'Rekap Kehadiran 2021-07 SEKRETARIAT “DAERAH”.csv',
      contentType: 'text/csv; charset=utf-8',
      bytes: new TextEncoder().encode('NIP'),
    }),
    ownPage: answer('ownPage', undefined),
    ownDesk: answer('ownDesk', undefined),
    decideOnOwnDesk: answer('decideOnOwnDesk', undefined),
    ownDay: answer('ownDay', undefined),
    ownReminders: answer('ownReminders', undefined),
    chooseReminders: answer('chooseReminders', false),
    setHome: answer('setHome', undefined),
    answerOwnClaim: answer('answerOwnClaim', false),
    acceptOwnChat: answer('acceptOwnChat', false),
    denyOwnClaims: answer('denyOwnClaims', false),
    readiness: () => Promise.resolve({ ready: true, checks: [] }),
    ...overrides,
  }
  return { application, asked }
}
