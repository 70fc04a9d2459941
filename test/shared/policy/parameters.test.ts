import { describe, expect, it } from 'vitest'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import { getPreset } from './get-preset.ts'
import { WITHOUT_POLICY } from '../../../shared/policy/without-policy.ts'

/** The value as it is read back; undefined where the text is refused. */
function readBack(name: string, text: string): string | undefined {
  const parameter = PARAMETERS.find((known) => known.name === name)!
  const changed = parameter.change(WITHOUT_POLICY, text)
  return changed && parameter.read(changed)
}

describe('PARAMETERS', () => {
  it.each([
    ['maxOfficeShare', '1', '1'],
    ['maxOfficeShare', '0,25', '0.25'],
    ['maxOfficeShare', '12.5 %', '0.125'],
    ['maxOfficeShare', '100%', '1'],
    ['maxOfficeShare', '-', '-'],
    ['unitEvaluationDue', '9.05', '09:05'],
    ['dailyReport', 'YA', 'ya'],
    ['dailyReport', 'true', 'ya'],
    ['dailyReport', 'yes', 'ya'],
    ['officeReport', 'Tidak', 'tidak'],
    ['officeReport', 'no', 'tidak'],
    ['officeReport', 'false', 'tidak'],
    ['locationEveryMinutes', '15', '15'],
    ['locationEveryMinutes', '720', '720'],
    ['coordinatesKeptDays', '3650', '3650'],
    ['maxHomeDaysPerWeek', '0', '0'],
    ['maxHomeDaysPerWeek', '-', '-'],
    ['quotaPer', 'Shift', 'shift'],
    ['noHomeClasses', ' non-asn,  JPT ,', 'jpt, non-asn'],
    ['noHomeClasses', 'jpt, jpt', 'jpt'],
    ['noHomeClasses', 'fungsional, pelaksana', 'fungsional, pelaksana'],
    ['alwaysInOffice.posts', 'kepala-unit', 'kepala-unit'],
    ['alwaysInOffice.posts', '-', '-'],
    ['bannedTravel', '', '-'],
  ])('%s reads %j as %s', (name, text, value) => {
    expect(readBack(name, text)).toBe(value)
  })

  it.each([
    ['maxOfficeShare', '1.01'],
    ['maxOfficeShare', '101%'],
    ['maxOfficeShare', '-0.5'],
    ['maxOfficeShare', '0.5 orang'],
    ['maxOfficeShare', '0.'],
    ['unitEvaluationDue', '24:00'],
    ['unitEvaluationDue', 'pagi'],
    ['dailyReport', 'yang'],
    ['dailyReport', 'iya'],
    ['dailyReport', 'tidak tahu'],
    ['dailyReport', 'kno'],
    ['locationEveryMinutes', '14'],
    ['locationEveryMinutes', '721'],
    ['locationEveryMinutes', '-'],
    ['locationEveryMinutes', '60.5'],
    ['locationEveryMinutes', '+60'],
    ['locationEveryMinutes', '60 menit'],
    ['coordinatesKeptDays', '0000030'],
    ['maxHomeDaysPerWeek', '8'],
    ['quotaPer', 'shi'],
    ['noHomeClasses', 'jpt; camat'],
    ['noHomeClasses', 'jpt, bupati'],
  ])('%s refuses %j', (name, text) => {
    expect(readBack(name, text)).toBeUndefined()
  })

  it.each([
    ['maxOfficeShare', 'angka 0–1, persen (25%), atau - bila tidak ada'],
    ['presenceWithinMinutes', 'bilangan bulat 0–720, atau - bila tidak ada'],
    ['locationEveryMinutes', 'bilangan bulat 15–720'],
    ['quotaPer', 'salah satu dari day, shift'],
    ['bannedTravel', 'daftar berpisah koma dari official, family, private'],
    ['alwaysInOffice.posts', 'daftar berpisah koma dari kepala-dinas, camat, kepala-unit'],
    ['shifts.picket.end', 'jam HH:MM'],
    ['dailyReport', 'ya atau tidak'],
  ])('%s says that it takes %s', (name, allowed) => {
    expect(PARAMETERS.find((known) => known.name === name)?.allowed.id).toBe(allowed)
  })

  it('change one value and leave every other as it was', () => {
    for (const { name, read, change } of PARAMETERS) {
      const other = ['7', '1', '60', 'ya', '06:45', 'shift', 'home', 'camat', 'private', 'jpt']
        .concat('not-always-in-office', 'check-in', 'no-internet', 'on-duty', 'with-permit')
        .concat('urgent-or-duty', 'form', 'answer')
        .find((text) => {
          const changed = change(WITHOUT_POLICY, text)
          return changed && read(changed) !== read(WITHOUT_POLICY)
        })
      const changed = change(WITHOUT_POLICY, other!)!
      const differing = PARAMETERS.filter(
        (each) => each.read(changed) !== each.read(WITHOUT_POLICY),
      )
      expect(differing.map((each) => each.name)).toEqual([name])
    }
  })
})

describe('applyParameters', () => {
  const kukar = getPreset('kukar-2021')

  it('lets the later of two lines win, and takes a value with an equals sign whole', () => {
    const text = 'reportLateDays=2\rreportLateDays=3\nreportLateDays==4'
    const { parameters, errors } = applyParameters(kukar, text)

    expect(parameters.reportLateDays).toBe(3)
    expect(errors).toEqual([
      {
        id: 'baris 3: reportLateDays harus bilangan bulat 0–31; terbaca “=4”',
        en: 'line 3: reportLateDays must be a whole number 0–31; read “=4”',
      },
    ])
  })

  it('shortens what is too long to repeat, at 60 characters', () => {
    const text = `quotaPer=${'x'.repeat(60)}\nquotaPer=${'x'.repeat(61)}`
    const [whole, shortened] = applyParameters(kukar, text).errors

    expect(whole?.en).toContain(`“${'x'.repeat(60)}”`)
    expect(shortened?.en).toContain(`“${'x'.repeat(59)}…”`)
  })

  it('passes over lines of spaces, and has no parameter without a name', () => {
    const { parameters, errors } = applyParameters(kukar, '  \n=5')

    expect(parameters).toBe(kukar.parameters)
    expect(errors.map(({ en }) => en.slice(0, 30))).toEqual(['line 2: unknown parameter “”; '])
  })

  it('names every parameter there is where it knows none', () => {
    const [error] = applyParameters(kukar, ' kuota ').errors

    expect(error?.en).toBe(
      `line 1: unknown parameter “kuota”; there are: ${PARAMETERS.map(({ name }) => name).join(', ')}`,
    )
  })
})
