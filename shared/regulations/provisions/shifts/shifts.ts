import type { PolicyParameters } from '../../../model/policy-record.ts'
import type { BaseCode } from '../../../model/roster.ts'
import type { RosterShift, ShiftHours } from '../../../model/working-time.ts'
import { findShift, withCodes } from '../../../policy/roster-codes.ts'
import { provision, type Asked } from '../../provision.ts'
import { hours, namedShifts, oneOf, wholeNumber } from '../../value-kinds.ts'

/** The shifts of the roster and their hours (C3): those that it knows, and a list of others with code and name. */
export const shifts = provision({
  name: 'shifts',
  title: { id: 'Shift', en: 'Shifts' },
  parameters: {
    morning: { name: { id: 'pagi (PG)', en: 'morning (PG)' }, kind: hours },
    afternoon: { name: { id: 'siang (SG)', en: 'afternoon (SG)' }, kind: hours },
    picket: { name: { id: 'piket (PK)', en: 'picket duty (PK)' }, kind: hours },
    others: {
      name: { id: 'shift lain', en: 'other shifts' },
      kind: namedShifts,
      isList: true,
    },
    daysOff: {
      name: { id: 'shift lain pada hari libur', en: 'other shifts on days off' },
      kind: oneOf({
        work: { id: 'bekerja', en: 'work' },
        off: { id: 'libur', en: 'off' },
      }),
    },
    sameMoment: {
      name: { id: 'rekaman dianggap satu saat (menit)', en: 'readings are one within minutes' },
      kind: wholeNumber(0, 240, 'minutes'),
    },
    margin: {
      name: { id: 'menit sebelum dan sesudah shift', en: 'minutes before and after a shift' },
      kind: wholeNumber(0, 720, 'minutes'),
    },
  },
  example: { parameters: { morning: '07.30–12.00' } },
  needs: ['morning', 'afternoon', 'picket', 'others', 'daysOff', 'sameMoment', 'margin'],
  sentence: {
    id: ({ value }) =>
      `Shift: ${list([
        value.morning && `pagi ${value.morning}`,
        value.afternoon && `siang ${value.afternoon}`,
        value.picket && `piket ${value.picket}`,
        value.others,
        value.daysOff && `pada hari libur ${value.daysOff}`,
        value.sameMoment && `rekaman dalam ${value.sameMoment} menit dianggap satu saat`,
        value.margin && `presensi dihitung ${value.margin} menit sebelum dan sesudahnya`,
      ])}.`,
    en: ({ value }) =>
      `Shifts: ${list([
        value.morning && `morning ${value.morning}`,
        value.afternoon && `afternoon ${value.afternoon}`,
        value.picket && `piket ${value.picket}`,
        value.others,
        value.daysOff && `on days off ${value.daysOff}`,
        value.sameMoment && `readings within ${value.sameMoment} minutes are one`,
        value.margin && `presence counts ${value.margin} minutes before and after`,
      ])}.`,
  },
  asks(values): Asked {
    const { morning, afternoon, picket, others = [], daysOff, sameMoment, margin } = values
    return {
      rules: [],
      change: (parameters): PolicyParameters => ({
        ...parameters,
        shifts: withCodes(parameters.shifts, [
          ...withHours('PG', morning, parameters),
          ...withHours('SG', afternoon, parameters),
          ...withHours('PK', picket, parameters),
          ...others,
        ]),
        shiftsOnDaysOff: daysOff ? daysOff === 'work' : parameters.shiftsOnDaysOff,
        sameMomentMinutes: sameMoment ?? parameters.sameMomentMinutes,
        shiftMarginMinutes: margin ?? parameters.shiftMarginMinutes,
      }),
    }
  },
})

function withHours(
  code: BaseCode,
  hours: ShiftHours | undefined,
  parameters: PolicyParameters,
): RosterShift[] {
  return hours ? [{ ...findShift(code, parameters), code, ...hours }] : []
}

function list(said: readonly (string | undefined)[]): string {
  return said.filter((one) => one !== undefined).join('; ')
}
