import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AtWork } from './at-work.ts'
import { reportByHand, reviewOnPhone, send } from './by-hand.ts'
import { FIRST_MORNING, type Role } from './office.ts'
import { askLeave, remind, takeChat } from './told-days.ts'

/** What is told of a day; the others go by as they should. */
type Told = 'reminder' | 'chat' | 'permit' | 'forgotten' | 'absent' | 'leave'
const DAYS: Readonly<Record<string, Told>> = {
  '2021-07-06': 'reminder',
  '2021-07-07': 'chat',
  '2021-07-12': 'permit',
  '2021-07-15': 'leave',
  '2021-07-16': 'leave',
  '2021-07-22': 'forgotten',
  '2021-07-28': 'absent',
}

/** Of whom nothing comes by itself then. */
const SILENT: Readonly<Partial<Record<Told, Role>>> = {
  reminder: 'staff',
  chat: 'third',
  leave: 'staff',
  forgotten: 'staff',
  absent: 'third',
}

/** From the first morning to the last evening. */
export async function liveMonth(work: AtWork): Promise<void> {
  await firstMorning(work)
  for (const date of work.routine.days.slice(1)) {
    await liveDay(work, date, DAYS[date])
  }
}

async function firstMorning({ stage, pages, phone, routine, sweep }: AtWork): Promise<void> {
  const hand = stage.hand('staff')
  const page = phone.staff
  stage.turnTo(FIRST_MORNING, '07.20')
  await page.goto(pages.staff)
  await stage.show('staff', page, {
    name: 'own-page',
    what: 'Opens the own page on the first morning.',
  })
  await hand.click(page.locator('a.do').first())
  await page.locator('[data-testid=submit]').waitFor()
  await hand.click(page.getByRole('radio', { name: 'Sehat', exact: true }))
  await hand.click(page.getByRole('radio', { name: 'Hadir virtual', exact: true }))
  await stage.show('staff', page, {
    name: 'check-in',
    what: 'Checks in: where and what is filled in already.',
  })
  await send(page, stage)
  await sweep()
  await page.goto(pages.staff)
  await stage.show('staff', page, {
    name: 'counted',
    what: 'Sees that it counts, and what is asked next.',
  })
  const atOffice = routine.officeworkers(FIRST_MORNING)
  await Promise.all(['third' as const, ...atOffice].map(routine.checkIn))
  stage.turnTo(FIRST_MORNING, '16.05')
  await page.goto(pages.staff)
  await reportByHand(page, stage, ['Menata arsip masuk', '12 berkas tertata'])
  await stage.show('staff', page, { name: 'report-sent', what: 'Has sent the report of the day.' })
  await Promise.all([routine.report('third'), ...atOffice.map(routine.checkOut)])
  await sweep()
  await reviewOnPhone({ stage, pages, phone }, true)
}

async function liveDay(work: AtWork, date: CivilDate, told: Told | undefined): Promise<void> {
  const { stage, routine, sweep } = work
  const silent = told && SILENT[told]
  const filing = routine.homeworkers(date).filter((role) => role !== silent)
  const atOffice = routine.officeworkers(date).filter((role) => role !== silent)
  stage.turnTo(date, '07.25')
  await Promise.all([...filing, ...atOffice].map(routine.checkIn))
  stage.turnTo(date, '16.35')
  await Promise.all([...filing.map(routine.report), ...atOffice.map(routine.checkOut)])
  await sweep()
  if (told === 'reminder') await remind(work)
  if (told === 'chat') await takeChat(work)
  if (told === 'permit') await askLeave(work)
  // The last day's reports are still open when the month is closed.
  if (date !== routine.days.at(-1)) await reviewOnPhone(work)
}
