import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type {
  Explanation,
  MonthLetter,
  MonthState,
  ReopenedMonth,
} from '../../shared/contract/index.ts'
import { EXPLAINED } from './fake-worker.ts'
import { job, type Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

const sidebars = useSidebars()
let page: Page

async function open(name: string, answers: Answers): Promise<void> {
  page = await sidebars.open(name, answers)
}

const choices = {
  latest: null,
  oversees: false,
  people: [],
  units: [{ code: 'UMUM', name: 'Bagian Umum' }],
}
const months = { months: ['2021-08', '2021-07'], selected: '2021-07', timeZone: 'Asia/Makassar' }
const text = (testId: string) => page.getByTestId(testId).innerText()

const openMonth: MonthState = {
  month: '2021-07',
  state: 'open',
  closableFrom: '2021-08-01T16:00:00Z',
  notices: [],
  heardFrom: '2021-08-03T16:00:00Z',
  open: [],
  seal: null,
  intact: null,
  addenda: { count: 0, items: [] },
  reopenings: [],
}
const closedMonth: MonthState = {
  ...openMonth,
  state: 'closed',
  heardFrom: null,
  seal: {
    digest: 'abcdef0123456789'.repeat(4),
    throughSequence: 42,
    asOf: '2021-08-02T01:00:00Z',
    snapshot: 's',
    rulesVersion: '4',
    closedBy: 'hr@setda.example.go.id',
    closedAt: '2021-08-02T01:00:00Z',
  },
  intact: true,
  addenda: {
    count: 60,
    items: [
      {
        sequence: 43,
        recordedAt: '2021-08-03T01:00:00Z',
        kind: 'submission',
        employeeId: '1',
        name: '<b>Ani</b>',
        what: 'Izin: koreksi kehadiran',
        reason: 'lupa presensi',
        decision: {
          decision: 'approved',
          by: 'Kepala <i>',
          at: '2021-08-04T01:00:00Z',
          note: 'benar hadir',
        },
        days: [
          { employeeId: '1', name: '<b>Ani</b>', date: '2021-07-12', before: 'TK', after: 'H' },
        ],
      },
    ],
  },
}

describe('the explanation sidebar', () => {
  it('shows where the selected code comes from, and explains the next selection', async () => {
    const finding = {
      rule: 'check-in-missing',
      title: 'Presensi tidak ada',
      severity: 'violation' as const,
      clause: 'C10',
      arithmetic: '0 dari 1 presensi',
      evidence: ['<img src=x onerror="window.hit=1">'],
    }
    const closed = { at: '2021-08-02T01:00:00Z', by: 'hr' }
    const explanation: Explanation = { ...EXPLAINED, findings: [finding], closed }
    const answers: { explanation: Explanation | null; timeZone?: string; hint: string | null }[] = [
      { explanation, timeZone: 'Asia/Makassar', hint: null },
      { explanation: null, hint: 'Pilih sel pada baris seorang pegawai.' },
    ]
    await open('explanation', { explainSelection: () => answers.shift() })

    await page.getByText('Abdul').waitFor()
    const [outcome, steps] = [await text('explanation-outcome'), await text('explanation-steps')]
    const shown = await text('explanation')
    await page.getByTestId('explanation-again').click()
    await page.getByText('Pilih sel pada baris seorang pegawai.').waitFor()

    expect(outcome).toBe('TK tanpa keterangan\npresensi tidak ada')
    expect(steps).toContain('Jadwal: WFO (di kantor). (menentukan)\nSel Jadwal 2021-07!H2')
    expect(shown).toContain('Bulan ini ditutup 2 Agustus 2021 pukul 09.00 oleh hr.')
    expect(shown).toContain('Senin, 5 Juli 2021')
    expect(shown).toContain('<img src=x')
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
    expect(await page.getByTestId('explanation').isVisible()).toBe(false)
  })

  it('says why nothing can be explained', async () => {
    await open('explanation', {
      explainSelection: () => {
        throw new Error('NIP tidak ada di tab Pegawai.')
      },
    })

    await page.getByText('Gagal: NIP tidak ada di tab Pegawai.').waitFor()

    expect(await page.getByTestId('explanation-again').isEnabled()).toBe(true)
  })
})

describe('the sidebar of a month', () => {
  it('begins with the month that is to be closed, whichever is in view', async () => {
    const read: unknown[] = []
    await open('months', {
      readMonths: () => ({ ...months, selected: '2021-08' }),
      findMonthToClose: () => '2021-07',
      findLatestRecapJob: () => null,
      readMonth: (month) => {
        read.push(month)
        return openMonth
      },
    })
    await page.getByText('Bulan ini masih terbuka').waitFor()

    expect(await page.getByTestId('month-picker').inputValue()).toBe('2021-07')
    expect(read).toEqual(['2021-07'])
  })

  it('closes only after saying what that means, and shows the seal', async () => {
    const closed: string[] = []
    await open('months', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      findLatestRecapJob: () => null,
      readMonth: () => (closed.length > 0 ? closedMonth : openMonth),
      closeMonth: (month) => {
        closed.push(month)
        return { month, seal: closedMonth.seal, job: job({ state: 'done', done: 4 }) }
      },
    })
    await page.getByText('Bulan ini masih terbuka.').waitFor()

    await page.getByTestId('month-act').click()
    const meaning = await text('month-form')
    await page.getByTestId('month-back').click()
    const taken = closed.length
    await page.getByTestId('month-act').click()
    await page.getByTestId('month-confirm').click()
    await page.getByText('Bulan sudah ditutup.').waitFor()

    const state = await text('month-state')
    expect(meaning).toContain('Rekap Juli 2021 akan disegel')
    expect([taken, closed]).toEqual([0, ['2021-07']])
    expect(state).toContain('Ditutup 2 Agustus 2021 pukul 09.00 oleh hr@setda.example.go.id')
    expect(state).toContain('Sidik: abcdef012345\n')
    expect(state).toContain('Isi yang disegel utuh.')
    expect(state).toContain('<b>Ani</b>: Izin: koreksi kehadiran')
    expect(state).toContain('<b>Ani</b>, 12/07/2021: TK → H')
    expect(state).toContain('Setuju, Kepala <i>: benar hadir')
    expect(state).toContain('Tampil 1 yang terbaru')
    expect(await text('month-act')).toBe('Buka kembali')
  })

  it('reopens with a reason only, and shows what changes', async () => {
    const reasons: string[] = []
    const day = { flags: [], lateMinutes: 0, earlyMinutes: 0 }
    const reopened: Omit<ReopenedMonth, 'reason'> = {
      month: '2021-07',
      reopenedBy: 'hr',
      reopenedAt: '2021-08-04T01:00:00Z',
      seal: closedMonth.seal!,
      limits: [{ date: '2021-07-13', before: 4, after: null }],
      outcomes: [
        {
          employeeId: '1',
          name: 'Ani',
          date: '2021-07-12',
          before: { ...day, code: 'H', flags: ['report-missing'] },
          after: { ...day, code: 'H', lateMinutes: 5 },
        },
      ],
      findings: [
        {
          change: 'removed',
          date: '2021-07-12',
          rule: 'check-in-missing',
          clause: 'C10',
          subject: 'Ani',
          before: '0 dari 1',
          after: null,
        },
      ],
      job: job({ state: 'done', done: 4 }),
    }
    await open('months', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      findLatestRecapJob: () => null,
      readMonth: () => (reasons.length > 0 ? openMonth : closedMonth),
      reopenMonth: (_month, reason) => {
        reasons.push(reason)
        return { ...reopened, reason }
      },
    })
    await page.getByTestId('month-act').click()

    await page.getByTestId('month-confirm').click()
    await page.getByText('Alasan belum diisi.').waitFor()
    await page.getByTestId('month-reason').fill(' Izin belum masuk ')
    await page.getByTestId('month-confirm').click()
    await page.getByText('Bulan dibuka kembali.').waitFor()

    const change = await text('month-change')
    expect(reasons).toEqual(['Izin belum masuk'])
    expect(change).toContain(
      'Ani, 12/07/2021: H (laporan kinerja harian tidak ada) → H (Terlambat 5 menit)',
    )
    expect(change).toContain('13/07/2021: 4 → -')
    expect(change).toContain('Ani, 12/07/2021: 0 dari 1 → tidak ada (C10)')
  })

  it('warns where the seal is broken, and says why a month cannot be closed', async () => {
    await open('months', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      findLatestRecapJob: () => null,
      readMonth: (month) => (month === '2021-07' ? { ...closedMonth, intact: false } : openMonth),
      closeMonth: () => {
        throw new Error('Bulan belum berakhir.')
      },
    })

    await page.getByText('Isi yang disegel TIDAK cocok').waitFor()
    await page.getByTestId('month-picker').selectOption('2021-08')
    await page.getByText('Bulan ini masih terbuka.').waitFor()
    await page.getByTestId('month-act').click()
    await page.getByTestId('month-confirm').click()
    await page.getByText('Gagal: Bulan belum berakhir.').waitFor()

    expect(await page.getByTestId('month-confirm').isEnabled()).toBe(true)
  })
})

describe('the cover letter in the sidebar of a month', () => {
  const letter: MonthLetter = {
    month: '2021-07',
    number: '',
    datedOn: '',
    dueOn: '2021-08-05',
    offices: [office('Asisten <b>Umum</b>'), office('Sekretaris Daerah')],
  }

  async function openLetter(): Promise<unknown[]> {
    const recorded: unknown[] = []
    await open('months', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      findLatestRecapJob: () => null,
      readMonth: () => closedMonth,
      readLetter: () => letter,
      recordLetter: (_month, request) => {
        recorded.push(request)
        const [first, second] = letter.offices
        const offices = [{ ...first!, ...office(first!.office, '2021-08-04') }, second!]
        return { ...letter, offices, job: job({ state: 'done', done: 4 }) }
      },
    })
    await page.getByTestId('letter').locator('summary').click()
    return recorded
  }

  it('asks for number and date, and sends them together', async () => {
    const recorded = await openLetter()

    await page.getByTestId('letter-save').click()
    await page.getByText('Isi nomor dan tanggal surat.').waitFor()
    await page.getByTestId('letter-number').fill(' 800/12/SETDA ')
    await page.getByTestId('letter-date').fill('2021-08-02')
    await page.getByTestId('letter-save').click()

    await expect
      .poll(() => recorded)
      .toEqual([{ numbered: { number: '800/12/SETDA', datedOn: '2021-08-02' } }])
  })

  it('records that an office received it, shows by whom that was recorded, and takes it back', async () => {
    const recorded = await openLetter()
    const first = page.getByTestId('letter-office').first()
    await page.getByText('Batas sampai: 05/08/2021').waitFor()

    await first.getByTestId('letter-record').click()
    await page.getByText('Isi tanggal diterima.').waitFor()
    await first.getByTestId('letter-received-on').fill('2021-08-04')
    await first.getByTestId('letter-name').fill('Dewi')
    await first.getByTestId('letter-record').click()
    await page.getByText('Dicatat hr@setda.example.go.id').waitFor()
    await first.getByTestId('letter-take-back').click()

    const said = { office: 'Asisten <b>Umum</b>' }
    await expect
      .poll(() => recorded)
      .toEqual([
        { received: { ...said, receivedOn: '2021-08-04', name: 'Dewi' } },
        { received: { ...said, receivedOn: null, name: '' } },
      ])
    expect(await page.locator('b', { hasText: 'Asisten <b>Umum</b>' }).count()).toBe(1)
  })
})

describe('the sidebar of a month whose tabs are being written', () => {
  it('takes that up again, and leaves it when another month is chosen', async () => {
    await open('months', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      findLatestRecapJob: () => job({}),
      readRecapJob: () => job({}),
      readMonth: () => closedMonth,
    })

    await page.getByText('1 dari 4').waitFor()
    await page.getByTestId('month-picker').selectOption('2021-08')
    await expect.poll(() => page.getByTestId('recap-job').isVisible()).toBe(false)

    expect(await text('month-message')).toBe('')
  })
})

describe('the sidebar of a proposed roster', () => {
  it('makes a proposal and carries it over; what people typed only when confirmed', async () => {
    const requests: unknown[] = []
    const accepted: unknown[][] = []
    const state = {
      sheetId: 9,
      empty: 40,
      different: 3,
      same: 2,
      missing: ['Citra'],
      unkept: ['Tanggal 5: batas 25 % dari 8 = 2, perlu 5.'],
    }
    await open('roster-proposal', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      readRecapChoices: () => choices,
      readProposal: () => {
        if (requests.length === 0) return null
        if (accepted.length === 0) return state
        const different = accepted.length === 1 ? 3 : 0
        return { ...state, empty: 0, same: 42, different, missing: [] }
      },
      startRecap: (request) => {
        requests.push(request)
        return job({ state: 'done', done: 4 })
      },
      acceptProposal: (...args) => {
        accepted.push(args)
        return 40
      },
    })
    await page.getByText('Belum ada usulan').waitFor()

    await page.getByTestId('proposal-unit').selectOption('UMUM')
    await page.getByText('Belum ada usulan').waitFor()
    await page.getByTestId('proposal-start').click()
    await page.getByText('Mengisi 40 sel yang masih kosong.').waitFor()
    const numbers = await text('proposal-numbers')
    await page.getByTestId('proposal-accept').click()
    await page.getByText('40 sel tab Jadwal diisi.').waitFor()
    await page.getByTestId('proposal-overwrite').click()
    const meaning = await text('proposal-sure')
    await page.getByTestId('proposal-confirm').click()
    await page.getByText('Tab Jadwal sudah sesuai dengan usulan.').waitFor()

    expect(requests).toEqual([{ month: '2021-07', kinds: ['proposed-roster'], unit: 'UMUM' }])
    expect(numbers).toContain('Tanggal 5: batas 25 % dari 8 = 2, perlu 5.')
    expect(numbers).toContain('3 sel sudah terisi lain dan dibiarkan.')
    expect(numbers).toContain('belum ada di tab Jadwal: Citra.')
    expect(meaning).toContain('3 sel yang diisi orang akan diganti')
    expect(accepted).toEqual([
      ['2021-07', 'UMUM', false],
      ['2021-07', 'UMUM', true],
    ])
  })

  it('takes up a proposal that is still being made', async () => {
    const running = job({ kinds: ['proposed-roster'], month: '2021-08', unit: 'UMUM' })
    const read: unknown[][] = []
    await open('roster-proposal', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      readRecapChoices: () => ({ ...choices, latest: running }),
      readRecapJob: () => ({ ...running, state: 'done', done: 4 }),
      readProposal: (...args) => {
        read.push(args)
        return { sheetId: 9, empty: 1, different: 0, same: 0, missing: [], unkept: [] }
      },
    })

    await page.getByText('Susun jadwal: Agustus 2021').waitFor()
    const startable = await page.getByTestId('proposal-start').isEnabled()
    await page.getByText('Mengisi 1 sel').waitFor()

    expect(startable).toBe(false)
    expect(read).toEqual([['2021-08', 'UMUM']])
  })
})

describe('the closing sidebar, of a month in which something is open', () => {
  it('counts what is open and by whom, and closes with the reason that is given', async () => {
    const requests: unknown[][] = []
    const matters: MonthState['open'] = [
      { kind: 'reviews', count: 6, who: [{ name: 'Ahmad Fauzi', count: 4 }] },
      { kind: 'objections', count: 1, who: [{ name: '', count: 1 }] },
      { kind: 'unsure', count: 12, who: [{ name: 'Siti Aminah', count: 12 }] },
      { kind: 'unheard', count: 1, who: [{ name: 'Siti Aminah', count: 1 }] },
    ]
    const notices = ['Belum ada jadwal untuk Juli 2021.']
    await open('months', {
      readMonths: () => months,
      findMonthToClose: () => months.selected,
      findLatestRecapJob: () => null,
      readMonth: () => ({ ...openMonth, open: matters, notices }),
      closeMonth: (...request) => {
        requests.push(request)
        return { month: '2021-07', seal: closedMonth.seal, job: job({ state: 'queued' }) }
      },
      readRecapJob: () => job({ state: 'done', tabs: [] }),
      showDesk: () => void requests.push(['showDesk']),
    })

    await page.getByText('12 hari belum pasti (?)').waitFor()
    const state = await text('month-state')
    expect(state).toContain('Belum ada jadwal untuk Juli 2021.')
    expect(state).toContain('dua hari kerja untuk menanggapinya lewat pada 4 Agustus 2021')
    expect((await text('month-open')).split('\n')).toEqual([
      '6 kiriman menunggu keputusan, di meja:',
      'Ahmad Fauzi (4), dan lainnya',
      'Buka Meja tinjau',
      '1 keberatan menunggu keputusan, di meja:',
      'belum tercatat siapa',
      'Buka Meja tinjau',
      '12 hari belum pasti (?), pegawai:',
      'Siti Aminah (12)',
      '1 pegawai belum mendapat dua hari kerja untuk menanggapi yang akan tercatat:',
      'Siti Aminah',
    ])
    await page.getByTestId('month-to-desk').first().click()
    await page.getByTestId('month-act').click()
    expect(await text('month-form')).toContain('Sebutkan mengapa ditutup sebelum dua hari lewat')
    await page.getByTestId('month-reason').fill('Mesin rusak')
    await page.getByTestId('month-confirm').click()
    await page.getByText('Bulan sudah ditutup.').waitFor()

    expect(requests).toEqual([['showDesk'], ['2021-07', 'Mesin rusak']])
  })
})

function office(name: string, receivedOn = ''): MonthLetter['offices'][number] {
  const recordedBy = receivedOn && 'hr@setda.example.go.id'
  return { office: name, receivedOn, name: '', recordedBy }
}
