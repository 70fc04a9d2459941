import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

let page: Page
const sidebars = useSidebars()

async function open(name: string, answers: Answers): Promise<void> {
  page = await sidebars.open(name, answers)
}

describe('the import sidebar', () => {
  const context = {
    zone: 'WITA',
    today: '2021-07-31',
    countsFrom: '1 Juli 2021',
    rosterMonths: ['2021-07', '2021-08'],
    employees: [
      ['NIP/NIK', 'Nama', 'Status', 'Jabatan', 'Unit', 'PIN Mesin'],
      ['198505022012012002', 'Pegawai Satu', 'PNS', 'Analis', 'UMUM', '8'],
    ],
    units: [
      ['Kode', 'Nama Unit', 'Layanan Publik', 'Dikecualikan dari WFH'],
      ['UMUM', 'Bagian Umum', 'Ya', 'Tidak'],
    ],
    matches: {},
    written: [{ id: 'x-1', summary: 'Impor lama' }],
  }
  const block = {
    block: '0123456789abcdef',
    where: 'Mesin Absensi!2:40',
    state: 'waiting',
    receipt: '38 baris, 3 orang',
    accepted: false,
  }

  it('shows what will be read of an export before it is written, and writes it as it is', async () => {
    const written: unknown[] = []
    await open('imports', {
      readImportContext: () => context,
      listImports: () => ({ imports: [] }),
      importClockIns: (rows: unknown[]) => written.push(...rows),
    })

    await page
      .getByTestId('imports-paste')
      .fill('No. ID;Tanggal;Scan Masuk;Scan Pulang\n8;13/07/2021;07:21;16:04\n77;13/07/2021;07:30;')
    await page.getByTestId('imports-preview').click()
    const receipt = await page.getByTestId('imports-receipt').innerText()
    const told = await page.getByTestId('imports-line').innerText()
    await page.getByTestId('imports-write').click()
    await page.getByText('3 baris dimasukkan.').waitFor()

    expect(receipt).toContain('2 baris, 1 orang, 13 Juli 2021; 1 dibaca, 1 ditolak')
    expect(told).toContain('PIN 77 tidak ada')
    expect(written).toEqual([
      ['No. ID', 'Tanggal', 'Scan Masuk', 'Scan Pulang'],
      ['8', '13/07/2021', '07:21', '16:04'],
      ['77', '13/07/2021', '07:30', ''],
    ])
  })

  it('says before it is written that the year is wrong, and which days are yet to come', async () => {
    await open('imports', {
      readImportContext: () => context,
      listImports: () => ({ imports: [] }),
    })
    expect(await previewOf('8;13/07/2012;07:21;16:04')).toContain('menunggu')
    expect(await previewOf('8;13/07/2021;07:21;16:04\n8;13/09/2021;07:21;16:04')).toContain(
      '1 dibaca, 1 ditolak',
    )
  })

  it('matches the columns of a staff list, lets them be changed, and sends new people alone', async () => {
    const sent: unknown[] = []
    await open('imports', {
      readImportContext: () => context,
      listImports: () => ({ imports: [] }),
      importPeople: (...given: unknown[]) => sent.push(...given.slice(0, 2)),
    })

    await page.getByTestId('imports-kind').selectOption('employees')
    await page
      .getByTestId('imports-paste')
      .fill(
        'NIP BARU\tNAMA PEGAWAI\tTUGAS\tUNIT ORGANISASI\n' +
          '198505022012012002\tPegawai Satu, S.E.\tAnalis\tBagian Umum\n' +
          '199203142019032005\tSiti Rahma\tArsiparis\tBagian Umum',
      )
    await page.getByTestId('imports-preview').click()
    await page.getByText('2 baris: 1 pegawai baru, 1 sudah ada, 0 ditolak.').waitFor()
    await page.getByTestId('imports-column').nth(2).locator('select').selectOption('post')
    await page.getByText('Pegawai Satu ↔ Pegawai Satu, S.E.').waitFor()
    await page.getByTestId('imports-write').click()
    await page.getByText('2 baris dimasukkan.').waitFor()

    expect(sent).toEqual([
      [{ id: '199203142019032005', name: 'Siti Rahma', post: 'Arsiparis', unitCode: 'UMUM' }],
      { tugas: 'post' },
    ])
  })

  it('lets HR decide on a block that waits, and take an import back', async () => {
    const asked: unknown[] = []
    await open('imports', {
      readImportContext: () => context,
      listImports: () => ({ imports: [block] }),
      decideImport: (...given: unknown[]) => {
        asked.push(given)
        return { imports: [{ ...block, state: 'read', accepted: true }] }
      },
      undoImport: (id: string) => asked.push(id),
    })

    await page.getByText('Memang benar, hitung').click()
    await page.getByText('Jangan dihitung').waitFor()
    await page.getByTestId('imports-written').getByText('Urungkan').click()
    await page.getByText('baris dikeluarkan lagi.').waitFor()

    expect(asked).toEqual([['0123456789abcdef', true], 'x-1'])
  })
})

/** What *Impor* shows of rows of a timetable before they are written. */
async function previewOf(rows: string): Promise<string> {
  const header = 'No. ID;Tanggal;Scan Masuk;Scan Pulang'
  await page.getByTestId('imports-paste').fill(`${header}\n${rows}`)
  await page.getByTestId('imports-preview').click()
  await page.getByTestId('imports-receipt').waitFor()
  return page.locator('#preview').innerText()
}
