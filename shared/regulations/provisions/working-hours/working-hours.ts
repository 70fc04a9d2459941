import type { Localized } from '../../../model/language.ts'
import { provision, type Asked } from '../../provision.ts'
import { hours, time, weeklyHours, wholeNumber } from '../../value-kinds.ts'
import { contradictionOf, saidOf, withSaid } from './said-week.ts'

/** The working week, and that of Ramadan. */
export const workingHours = provision({
  name: 'working-hours',
  title: { id: 'Jam kerja', en: 'Working hours' },
  parameters: {
    weekly: { name: { id: 'jam sepekan', en: 'hours a week' }, kind: weeklyHours },
    hours: { name: { id: 'jam', en: 'hours' }, kind: hours },
    friday: { name: { id: 'jam Jumat', en: 'Friday hours' }, kind: hours },
    start: { name: { id: 'mulai', en: 'start' }, kind: time },
    break: { name: { id: 'istirahat', en: 'break' }, kind: hours },
    fridayBreak: { name: { id: 'istirahat Jumat', en: 'Friday break' }, kind: hours },
    breakStart: { name: { id: 'istirahat mulai', en: 'break from' }, kind: time },
    breakMinutes: {
      name: { id: 'menit istirahat', en: 'break minutes' },
      kind: wholeNumber(0, 300, 'minutes'),
    },
    fridayBreakStart: {
      name: { id: 'istirahat Jumat mulai', en: 'Friday break from' },
      kind: time,
    },
    fridayBreakMinutes: {
      name: { id: 'menit istirahat Jumat', en: 'Friday break minutes' },
      kind: wholeNumber(0, 300, 'minutes'),
    },
    flexMinutes: {
      name: { id: 'boleh bergeser menit', en: 'start may shift by minutes' },
      kind: wholeNumber(0, 240, 'minutes'),
    },
  },
  example: { parameters: { hours: '08.00–15.00' } },
  needs: [
    'weekly',
    'hours',
    'friday',
    'start',
    'break',
    'fridayBreak',
    'breakStart',
    'breakMinutes',
    'fridayBreakStart',
    'fridayBreakMinutes',
    'flexMinutes',
  ],
  sentence: {
    id: ({ when, value }) =>
      `Jam kerja ${when}: ${list([
        value.weekly && `${value.weekly} jam sepekan`,
        value.hours,
        value.friday && `Jumat ${value.friday}`,
        value.break && `istirahat ${value.break}`,
        value.fridayBreak && `Jumat istirahat ${value.fridayBreak}`,
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
        value.hours,
        value.friday && `Friday ${value.friday}`,
        value.break && `break ${value.break}`,
        value.fridayBreak && `Friday break ${value.fridayBreak}`,
        value.start && `from ${value.start}`,
        value.breakStart && `break from ${value.breakStart}`,
        value.breakMinutes && `a break of ${value.breakMinutes} minutes`,
        value.fridayBreakStart && `on Friday from ${value.fridayBreakStart}`,
        value.fridayBreakMinutes && `on Friday ${value.fridayBreakMinutes} minutes`,
        value.flexMinutes && `may shift by ${value.flexMinutes} minutes`,
      ])}.`,
  },
  asks(values, { when }): Asked | Localized {
    const said = saidOf(values, when)
    const wrong = contradictionOf(said)
    if (wrong) return wrong
    const { ramadan, ...days } = when
    const week = ramadan === 'within' ? 'ramadan' : 'standard'
    return {
      rules: [],
      reach: { when: days },
      change: (parameters) => ({
        ...parameters,
        hours: { ...parameters.hours, [week]: withSaid(parameters.hours[week], said) },
      }),
    }
  },
})

function list(said: readonly (string | undefined)[]): string {
  return said.filter((one) => one !== undefined).join(', ')
}
