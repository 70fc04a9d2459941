import type { WeeklyHours } from '../../../model/working-time.ts'
import { provision } from '../../provision.ts'
import { time, weeklyHours, wholeNumber } from '../../value-kinds.ts'

/** The working week, and that of Ramadan. */
export const workingHours = provision({
  name: 'working-hours',
  title: { id: 'Jam kerja', en: 'Working hours' },
  parameters: {
    weekly: { name: { id: 'jam sepekan', en: 'hours a week' }, kind: weeklyHours },
    start: { name: { id: 'mulai', en: 'start' }, kind: time },
    breakStart: { name: { id: 'istirahat mulai', en: 'break from' }, kind: time },
    breakMinutes: {
      name: { id: 'menit istirahat', en: 'break minutes' },
      kind: wholeNumber(0, 300),
    },
    fridayBreakStart: {
      name: { id: 'istirahat Jumat mulai', en: 'Friday break from' },
      kind: time,
    },
    fridayBreakMinutes: {
      name: { id: 'menit istirahat Jumat', en: 'Friday break minutes' },
      kind: wholeNumber(0, 300),
    },
    flexMinutes: {
      name: { id: 'boleh bergeser menit', en: 'start may shift by minutes' },
      kind: wholeNumber(0, 240),
      notYet: true,
    },
  },
  example: { parameters: { start: '07.30' } },
  needs: [
    'weekly',
    'start',
    'breakStart',
    'breakMinutes',
    'fridayBreakStart',
    'fridayBreakMinutes',
    'flexMinutes',
  ],
  readsRamadan: true,
  sentence: {
    id: ({ when, value }) =>
      `Jam kerja ${when}: ${list([
        value.weekly && `${value.weekly} jam sepekan`,
        value.start && `mulai ${value.start}`,
        value.breakStart && `istirahat mulai ${value.breakStart}`,
        value.breakMinutes && `istirahat ${value.breakMinutes} menit`,
        value.fridayBreakStart && `Jumat istirahat mulai ${value.fridayBreakStart}`,
        value.fridayBreakMinutes && `Jumat istirahat ${value.fridayBreakMinutes} menit`,
        value.flexMinutes && `boleh bergeser ${value.flexMinutes} menit`,
      ])}.`,
    en: ({ when, value }) =>
      `Working hours ${when}: ${list([
        value.weekly && `${value.weekly} hours a week`,
        value.start && `from ${value.start}`,
        value.breakStart && `break from ${value.breakStart}`,
        value.breakMinutes && `a break of ${value.breakMinutes} minutes`,
        value.fridayBreakStart && `on Friday from ${value.fridayBreakStart}`,
        value.fridayBreakMinutes && `on Friday ${value.fridayBreakMinutes} minutes`,
        value.flexMinutes && `may shift by ${value.flexMinutes} minutes`,
      ])}.`,
  },
  asks({ weekly, start, breakStart, breakMinutes, ...friday }, { when }) {
    const said: Partial<WeeklyHours> = defined({
      weeklyMinutes: weekly,
      start,
      breakStart,
      breakMinutes,
      fridayBreakStart: friday.fridayBreakStart,
      fridayBreakMinutes: friday.fridayBreakMinutes,
    })
    const week = when.ramadan === 'within' ? 'ramadan' : 'standard'
    return {
      rules: [],
      change: (parameters) => ({
        ...parameters,
        hours: { ...parameters.hours, [week]: { ...parameters.hours[week], ...said } },
      }),
    }
  },
})

function defined(values: Readonly<Record<string, unknown>>): Partial<WeeklyHours> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function list(said: readonly (string | undefined)[]): string {
  return said.filter((one) => one !== undefined).join(', ')
}
