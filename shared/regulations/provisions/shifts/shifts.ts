import type { PolicyParameters } from '../../../model/policy-record.ts'
import { provision } from '../../provision.ts'
import { hours, wholeNumber, words } from '../../value-kinds.ts'

/** The shifts of the roster and their hours (C3). */
export const shifts = provision({
  name: 'shifts',
  title: { id: 'Shift', en: 'Shifts' },
  parameters: {
    morning: { name: { id: 'pagi (PG)', en: 'morning (PG)' }, kind: hours },
    afternoon: { name: { id: 'siang (SG)', en: 'afternoon (SG)' }, kind: hours },
    picket: { name: { id: 'piket (PK)', en: 'picket duty (PK)' }, kind: hours },
    others: { name: { id: 'shift lain', en: 'other shifts' }, kind: words, notYet: true },
    sameMoment: {
      name: { id: 'rekaman dianggap satu saat (menit)', en: 'readings are one within minutes' },
      kind: wholeNumber(0, 240),
    },
    margin: {
      name: { id: 'menit sebelum dan sesudah shift', en: 'minutes before and after a shift' },
      kind: wholeNumber(0, 720),
    },
  },
  example: { parameters: { morning: '07.30–12.00' } },
  needs: ['morning', 'afternoon', 'picket', 'others', 'sameMoment', 'margin'],
  sentence: {
    id: ({ value }) =>
      `Shift: ${list([
        value.morning && `pagi ${value.morning}`,
        value.afternoon && `siang ${value.afternoon}`,
        value.picket && `piket ${value.picket}`,
        value.others,
        value.sameMoment && `rekaman dalam ${value.sameMoment} menit dianggap satu saat`,
        value.margin && `presensi dihitung ${value.margin} menit sebelum dan sesudahnya`,
      ])}.`,
    en: ({ value }) =>
      `Shifts: ${list([
        value.morning && `morning ${value.morning}`,
        value.afternoon && `afternoon ${value.afternoon}`,
        value.picket && `piket ${value.picket}`,
        value.others,
        value.sameMoment && `readings within ${value.sameMoment} minutes are one`,
        value.margin && `presence counts ${value.margin} minutes before and after`,
      ])}.`,
  },
  asks: ({ morning, afternoon, picket, sameMoment, margin }) => ({
    rules: [],
    change: (parameters): PolicyParameters => ({
      ...parameters,
      shifts: {
        morning: morning ?? parameters.shifts.morning,
        afternoon: afternoon ?? parameters.shifts.afternoon,
        picket: picket ?? parameters.shifts.picket,
      },
      sameMomentMinutes: sameMoment ?? parameters.sameMomentMinutes,
      shiftMarginMinutes: margin ?? parameters.shiftMarginMinutes,
    }),
  }),
})

function list(said: readonly (string | undefined)[]): string {
  return said.filter((one) => one !== undefined).join('; ')
}
