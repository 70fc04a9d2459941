import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { Answers } from './open-sidebar.ts'
import { toRemind } from './to-remind.ts'
import { useSidebars } from './use-sidebars.ts'

const ANI = toRemind({ phone: '0812-3456-7890', whatsApp: '6281234567890', hasEmail: false })
const BUDI = toRemind({ employeeId: '2', name: 'Budi', unit: 'Keuangan' })
const CITRA = toRemind({
  employeeId: '3',
  name: 'Citra',
  done: { way: 'mail', state: 'sent', by: 'hr@setda.example', at: '07.10' },
})
const SHOWN = { date: '2021-07-06', isOn: true, refused: 1, quota: 88, isDaily: false }

const sidebars = useSidebars()
let page: Page

async function open(answers: Answers = {}, people = [CITRA, ANI, BUDI]): Promise<void> {
  page = await sidebars.open('reminders', {
    readReminders: () => ({ ...SHOWN, people }),
    ...answers,
  })
  await page.getByTestId('reminders-counts').filter({ hasText: /\S/u }).waitFor()
}

function said(testId: string): Promise<string> {
  return page.getByTestId(testId).innerText()
}

describe('the sidebar Pengingat', () => {
  it('lists who is still awaited for what, those not reminded yet first', async () => {
    await open()

    expect(await page.getByTestId('reminders-person').allInnerTexts()).toEqual([
      'Ani\nUmum\nPresensi masuk, ditunggu sampai 24.00\nIngatkan lewat WhatsApp',
      expect.stringMatching(/^Budi\nKeuangan\n.*\nHanya lewat e-mail/u),
      expect.stringMatching(/^Citra\n.*\n.*\nE-mail dikirim 07\.10 dari hr@setda\.example$/u),
    ])
    expect(await said('reminders-counts')).toBe(
      '2 orang belum diingatkan, 1 sudah. 1 orang memilih tidak diingatkan.',
    )
    expect(await said('reminders-quota')).toContain('masih mengizinkan 88')
  })

  it('takes a message upon its sender before WhatsApp is opened with it', async () => {
    const asked: string[] = []
    const text = 'Yth. Ani,\nmasih ditunggu'
    await open({
      claimReminder: (employeeId: string) => {
        asked.push(employeeId)
        return {
          date: SHOWN.date,
          claimed: [{ ...ANI, to: ANI.whatsApp, subject: 's', text }],
          left: 0,
        }
      },
    })
    await page.context().route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }))

    await page.getByTestId('reminders-whatsapp').click()
    const link = page.getByTestId('reminders-open')
    const href = new URL((await link.getAttribute('href')) ?? '')

    expect(asked).toEqual(['1'])
    expect(href.origin + href.pathname).toBe('https://wa.me/6281234567890')
    expect(href.searchParams.get('text')).toBe(text)
    expect(await page.getByTestId('reminders-whatsapp').count()).toBe(0)
  })

  it('says so where somebody else reminded the person meanwhile, and opens nothing', async () => {
    await open({ claimReminder: () => ({ date: SHOWN.date, claimed: [], left: 0 }) })

    await page.getByTestId('reminders-whatsapp').click()
    await page.getByText('Sudah diingatkan hari ini').waitFor()

    expect(await page.getByTestId('reminders-open').count()).toBe(0)
  })

  it('sends by e-mail, and tells who had none and why it may be tried again', async () => {
    const report = { sent: 1, notSent: ['Budi'], unsure: ['Dewi'], left: 2, quota: 0 }
    await open({ sendReminders: () => report })

    expect(await said('reminders-send')).toBe('Kirim e-mail kepada 1 orang')
    await page.getByTestId('reminders-send').click()
    await page.getByTestId('reminders-message').filter({ hasText: 'dikirim' }).waitFor()

    expect(await said('reminders-message')).toBe(
      '1 e-mail dikirim. Tidak terkirim dan boleh dicoba lagi: Budi. Periksa alamat e-mailnya di Pegawai. Belum pasti terkirim: Dewi. 2 orang lagi belum mendapat e-mail: kirim lagi bila jatah Google masih ada, atau ingatkan lewat WhatsApp.',
    )
  })

  it('switches the daily mails of this account on, and back where Google refuses', async () => {
    const asked: boolean[] = []
    await open({
      setDailyReminders: (isOn: boolean) => {
        asked.push(isOn)
        if (asked.length > 1) throw new Error('Google tidak mengizinkan')
        return isOn
      },
    })
    const daily = page.getByTestId('reminders-daily')

    await daily.check()
    await page.getByText('E-mail akan dikirim sendiri setiap hari.').waitFor()
    await daily.click()
    await page.getByText('Google tidak mengizinkan').waitFor()

    expect(asked).toEqual([true, false])
    expect(await daily.isChecked()).toBe(true)
  })

  it('says that the office wants none, and offers nothing', async () => {
    await open({ readReminders: () => ({ ...SHOWN, isOn: false, people: [], refused: 0 }) })

    expect(await said('reminders-counts')).toContain('dimatikan di tab Pengaturan')
    expect(await page.getByTestId('reminders-send').isVisible()).toBe(false)
  })
})
