import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type {
  AskedClause,
  ClauseConfirmation,
  ClauseReading,
  Regulations,
} from '../../shared/contract/index.ts'
import type { Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

const CITATION = 'Bupati SE 1/2026'

function listed(overrides: Partial<Regulations['regulations'][number]> = {}): Regulations {
  const clause = {
    row: 1,
    stands: 'as-shown',
    number: '3',
    text: 'Bekerja dari rumah.',
    provision: 'place-of-work',
    who: '',
    when: 'setiap Selasa dan Rabu',
    parameters: {},
    severity: '',
    state: 'off' as const,
    reportedTo: '',
    sentence: '',
    remarks: [],
    offered: null,
    notOffered: '',
  }
  const regulation = {
    row: 1,
    number: '1/2026',
    citation: CITATION,
    issuer: '',
    kind: '',
    title: '',
    validity: '1 Januari 2026 sampai dicabut',
    validFrom: '2026-01-01',
    units: '',
    prolongedFrom: '',
    clauses: [clause],
    remarks: [],
    inForce: 0,
    ...overrides,
  }
  return {
    regulations: [regulation],
    provisions: [{ name: 'place-of-work', title: 'Tempat bekerja', parameters: [] }],
    who: [{ value: '', title: 'semua pegawai' }],
    when: [{ value: '', title: 'setiap hari kerja' }],
    severities: [],
    templates: [],
  }
}

const sidebars = useSidebars()
let page: Page
let read: AskedClause[]
let enforced: ClauseConfirmation[]
let lists: number

async function open(answers: Answers = {}, list = listed()): Promise<void> {
  read = []
  enforced = []
  lists = 0
  page = await sidebars.open('regulations', {
    readRegulations: () => {
      lists += 1
      return { ...list, draft: null }
    },
    readClause: (asked: AskedClause): ClauseReading => {
      read.push(asked)
      const sentence = `Semua bekerja di rumah ${asked.when}.`
      const nothing = {
        problems: [],
        named: '',
        readings: [],
        example: [],
        unchecked: '',
        contradictions: [],
        ends: '',
      }
      return { ...nothing, sentence, shown: asked.when }
    },
    enforceClauses: (confirmation: ClauseConfirmation) => {
      enforced.push(confirmation)
      return 1
    },
    ...answers,
  })
  await page.getByTestId('clause').first().waitFor()
}

const UNREAD = {
  problems: [],
  sentence: '',
  named: '',
  readings: [],
  example: [],
  unchecked: '',
  contradictions: [],
  ends: '',
  shown: '',
}

async function openClause(): Promise<void> {
  await page.getByTestId('clause').getByRole('button').first().click()
  await page.getByTestId('clause-reading').getByText('setiap Selasa dan Rabu').waitFor()
}

async function typeWhen(text: string): Promise<void> {
  const field = page.getByTestId('clause-when-own')
  await field.click()
  await field.fill('')
  await field.pressSequentially(text)
}

const enforce = () => page.getByTestId('clause-enforce')
const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? '')

/** A clause of which nothing is chosen yet. */
function pasted(more: Partial<Regulations['regulations'][number]['clauses'][number]>): Regulations {
  const list = listed()
  const [regulation] = list.regulations
  const [clause] = regulation!.clauses
  const clauses = [{ ...clause!, provision: '', when: '', ...more }]
  return { ...list, regulations: [{ ...regulation!, clauses }] }
}

describe('a clause in the sidebar Aturan', () => {
  it('begins with what its text is offered as, which is read back and put in force like a choice', async () => {
    const offered = {
      provision: 'place-of-work',
      who: '',
      when: 'setiap Kamis',
      parameters: {},
      reportedTo: '',
    }
    await open({}, pasted({ offered }))
    await page.getByText('Ada usulan: buka untuk memeriksanya').waitFor()

    await page.getByTestId('clause').getByRole('button').first().click()
    await page.getByTestId('clause-reading').getByText('setiap Kamis').waitFor()
    await page.getByText('Diusulkan dari bunyi pasal.').waitFor()
    await enforce().click()
    await page.getByText('3 berlaku.').waitFor()

    expect(enforced.flatMap(({ clauses }) => clauses)).toMatchObject([
      { provision: 'place-of-work', when: 'setiap Kamis', shown: 'setiap Kamis' },
    ])
  })

  it('says why nothing is offered, and waits for a choice', async () => {
    await open({}, pasted({ notOffered: 'Merujuk bagian lain.' }))

    await page.getByTestId('clause').getByRole('button').first().click()
    await page.getByText('Merujuk bagian lain.').waitFor()

    expect(await page.getByTestId('clause-about').inputValue()).toBe('?')
    expect(await enforce().isVisible()).toBe(false)
    expect(read).toEqual([])
  })

  it('is read back while one is still in the field, and then takes one click', async () => {
    await open()
    await openClause()

    await typeWhen('setiap Jumat')
    await page.getByTestId('clause-reading').getByText('setiap Jumat').waitFor()
    await enforce().click()
    await page.getByText('3 berlaku.').waitFor()

    expect(enforced.map(({ clauses }) => clauses)).toEqual([
      [
        expect.objectContaining({
          when: 'setiap Jumat',
          shown: 'setiap Jumat',
          stands: 'as-shown',
        }),
      ],
    ])
  })

  it('says of a field what it may be, and then also what is wrong with it', async () => {
    const share = {
      key: 'atMost',
      name: 'paling banyak',
      allowed: 'persen 0–100',
      choices: [],
      several: false,
    }
    const provision = { name: 'place-of-work', title: 'Tempat bekerja', parameters: [share] }
    const fault = { field: 'parameters.atMost', message: 'Isi persen' }
    await open(
      { readClause: () => ({ ...UNREAD, problems: [fault] }) },
      { ...listed(), provisions: [provision] },
    )
    await page.getByTestId('clause').getByRole('button').first().click()
    const field = page.getByTestId('clause-atMost')
    const described = (): Promise<(string | null | undefined)[]> =>
      field.evaluate((control) =>
        (control.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent),
      )

    expect((await described())[0]).toBe('persen 0–100')
    await field.fill('banyak')
    await page.getByText('Isi persen').waitFor()
    expect(await described()).toEqual(['persen 0–100', 'Isi persen'])
  })

  it('is put in force once by a double click straight after typing', async () => {
    await open()
    await openClause()

    await typeWhen('setiap Kamis')
    await page.getByTestId('clause-reading').getByText('setiap Kamis').waitFor()
    await enforce().dblclick()
    await page.getByText('3 berlaku.').waitFor()

    expect(enforced).toHaveLength(1)
  })

  it('cannot be put in force as it was read back before the last letter', async () => {
    await open()
    await openClause()
    const before = read.length

    await typeWhen('setiap Senin')

    expect(await enforce().isVisible()).toBe(false)
    expect(enforced).toEqual([])
    await page.getByTestId('clause-reading').getByText('setiap Senin').waitFor()
    expect(read.slice(before).map(({ when }) => when)).toEqual(['setiap Senin'])
  })

  it('is read anew with what stands there now where somebody changed it meanwhile', async () => {
    let stale = false
    await open({
      readClause: (asked: AskedClause) => {
        if (stale) {
          stale = false
          throw new Error('Baris ini sudah berubah.')
        }
        const nothing = {
          problems: [],
          named: '',
          readings: [],
          example: [],
          unchecked: '',
          contradictions: [],
          ends: '',
        }
        return { ...nothing, sentence: `Di rumah ${asked.when}.`, shown: asked.when }
      },
    })
    await openClause()
    stale = true
    await typeWhen('setiap Jumat')
    await page.getByText('sudah berubah').waitFor()

    await page.getByTestId('clause').getByRole('button', { name: 'Coba lagi' }).click()
    await page.getByTestId('clause-reading').getByText('setiap Jumat').waitFor()

    expect(lists).toBe(2)
    expect(await page.getByTestId('clause-when-own').inputValue()).toBe('setiap Jumat')
  })

  it('tells each failure of putting it in force once, and can be tried again', async () => {
    let fails = 2
    await open({
      enforceClauses: (confirmation: ClauseConfirmation) => {
        enforced.push(confirmation)
        if (fails-- > 0) throw new Error('Layanan tidak terjangkau.')
        return 1
      },
    })
    await openClause()

    await enforce().click()
    await page.getByText('tidak terjangkau').waitFor()
    await enforce().click()
    await expect.poll(() => enforced.length).toBe(2)
    await expect.poll(() => enforce().isEnabled()).toBe(true)
    expect(await page.getByText('tidak terjangkau').count()).toBe(1)
    await enforce().click()
    await page.getByText('3 berlaku.').waitFor()

    expect(new Set(enforced.map(({ id }) => id)).size).toBe(1)
  })
})

describe('a regulation in the sidebar Aturan', () => {
  it('is told to stand already where somebody else prolonged it under that number', async () => {
    await open({ enforceRegulation: () => ({ clauses: 0, stood: true }) })

    await page.getByTestId('regulations-prolong').click()
    await page.getByTestId('take-number').fill('2/2026')
    await page.getByTestId('take-issuedOn').fill('2026-02-01')
    await page.getByTestId('take-validFrom').fill('2026-02-02')
    await page.getByTestId('take-enforce').click()

    const message = page.getByTestId('regulations-message')
    await message.getByText('2/2026 sudah ada').waitFor()
    expect(await message.innerText()).not.toContain('2/2026 berlaku')
  })

  it('says above its clauses what is wrong with its row', async () => {
    await open({}, listed({ remarks: ['Nomor ini sudah ada di Aturan!A2'] }))

    expect(await page.getByTestId('regulations-cards').innerText()).toMatch(
      /^Nomor ini sudah ada di Aturan!A2/,
    )
  })

  it('that prolongs another says whose clauses hold on, and for which units', async () => {
    await open({}, listed({ inForce: 4, units: 'UMUM' }))
    await page.getByTestId('regulations-prolong').click()
    expect(await page.getByTestId('take-meaning').innerText()).toMatch(
      /4 pasalnya berlaku terus.*\s+hanya unit UMUM/,
    )
  })
})

describe('the sidebar Aturan by keyboard', () => {
  it('stays on the clause that is opened, and goes on with what it asks for', async () => {
    await open()
    await page.getByTestId('clause').getByRole('button').first().focus()

    await page.keyboard.press('Enter')

    expect(await focused()).toMatch(/aria-expanded="true"/)
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('data-testid="clause-about"')
  })

  it.each([
    ['regulations-prolong', 'data-testid="take-number"'],
    ['regulations-replace', 'data-testid="regulation-issuer"'],
    ['regulations-add', 'data-testid="clause-number"'],
    ['regulations-paste-again', 'data-testid="regulations-text"'],
  ])('goes on in what %s shows', async (button, field) => {
    await open()
    await page.getByTestId(button).focus()

    await page.keyboard.press('Enter')

    await expect.poll(focused).toContain(field)
  })

  it('stays on the button that failed', async () => {
    await open({
      enforceClauses: () => {
        throw new Error('Layanan tidak terjangkau.')
      },
    })
    await openClause()
    await enforce().focus()

    await page.keyboard.press('Enter')
    await page.getByText('tidak terjangkau').waitFor()

    await expect.poll(focused).toContain('data-testid="clause-enforce"')
  })
})
