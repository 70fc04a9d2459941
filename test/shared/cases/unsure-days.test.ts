import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { FormKind, Submission } from '../../../shared/model/submission.ts'
import type { Pending, QuarantinedFiling } from '../../../shared/model/pending.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { DAY_RULES } from '../../../shared/rules/rules.ts'
import {
  at,
  bareFacts,
  checkIn,
  clockIn,
  employee,
  evaluate,
  MONDAY,
  report,
  rostered,
} from '../evaluation/build-facts.ts'
import { randomFacts } from '../evaluation/random-facts.ts'

/** Every rule of a day, so that nothing is quiet for want of a clause. */
const ALL_CLAUSES = Object.fromEntries(DAY_RULES.map(({ id }) => [id, 'K']))
const KOTIM = policyFromPreset(getPreset('kotim-2021'))

describe('cases/beginning.md', () => {
  describe('line 21: ? where it would be TK', () => {
    const others = { employees: [employee('e1'), employee('e2')], roster: [rostered('e2', 'WFO')] }
    const nothing: Pending = { formsRead: [], quarantine: [], settlements: [] }
    const quarantined = (bearsOn: QuarantinedFiling['bearsOn']): Pending => ({
      ...nothing,
      quarantine: [{ ref: 'r', formKind: 'check-in', employeeIds: ['e1'], bearsOn }],
    })
    const formRead = (readAt: Instant | null): Pending => ({
      ...nothing,
      formsRead: [{ kind: 'check-in', readAt }],
    })
    function mondayOf(given: Partial<AgencyFacts>, id = 'e1') {
      const all = bareFacts({ policies: [KOTIM], ...others, ...given })
      return evaluate(all).outcomes.find(
        ({ date, employeeId }) => date === MONDAY && employeeId === id,
      )
    }

    it.each([
      ['empty', others.roster],
      ['WFO', [...others.roster, rostered('e1', 'WFO')]],
      ['WFH', [...others.roster, rostered('e1', 'WFH')]],
    ])('with the cell %s', (_, roster) => {
      const unread = formRead(at('2021-07-05 23:59'))
      const unreadable = quarantined({ from: MONDAY, until: MONDAY })
      const clockIns = [clockIn('e2', '2021-07-02 07:30')]

      expect(mondayOf({ roster })?.code).toBe('TK')
      expect(mondayOf({ roster, pending: unread })?.unsure).toEqual(['form-behind'])
      expect(mondayOf({ roster, pending: unreadable })?.unsure).toEqual(['quarantine'])
      expect(mondayOf({ roster, clockIns })?.unsure).toEqual(['machine-file'])
    })

    it('a roster cell that is no code, whoever is seen and wherever', () => {
      const unread = [...others.roster, rostered('e1', 'unread')]
      const seen = { clockIns: [clockIn('e1', '2021-07-05 07:30')] }

      for (const given of [{}, seen]) {
        const day = mondayOf({ roster: unread, ...given })
        expect(day).toMatchObject({ code: 'unsure', unsure: ['roster-unread'], lateMinutes: 0 })
      }
      const { findings, days } = evaluate(
        bareFacts({ policies: [KOTIM], employees: others.employees, roster: unread, ...seen }),
      )
      const ofE1 = findings.filter(
        ({ subject, date }) =>
          subject.kind === 'person' && subject.employeeId === 'e1' && date === MONDAY,
      )
      expect(ofE1).toEqual([])
      expect(days.find(({ date }) => date === MONDAY)?.maxOffice).toBe(1)
    })

    it('a form read since the day was over makes it sure; one never read does not', () => {
      expect(mondayOf({ pending: formRead(at('2021-07-06 00:00')) })?.code).toBe('TK')
      expect(mondayOf({ pending: formRead(null) })?.code).toBe('unsure')
    })

    it('a filing in quarantine bears on its own dates and on whom it names', () => {
      const on = (local: string) => mondayOf({ pending: quarantined(at(local)) })?.code
      expect([on('2021-07-05 07:30'), on('2021-07-06 07:30')]).toEqual(['unsure', 'TK'])
      expect(mondayOf({ pending: quarantined(at('2021-07-05 07:30')) }, 'e2')?.code).toBe('TK')
    })

    it('nothing is found of a day that is not sure', () => {
      const given = bareFacts({
        employees: others.employees,
        policies: [{ ...KOTIM, clauses: ALL_CLAUSES }],
        roster: [rostered('e1', 'WFH'), rostered('e2', 'WFO')],
        summonses: [{ date: MONDAY, employeeId: 'e2', calledBy: 'Kepala', reason: '' }],
      })
      const foundWith = (pending: Pending) =>
        evaluate({ ...given, pending })
          .findings.filter(({ subject, date }) => subject.kind === 'person' && date === MONDAY)
          .map(({ rule }) => rule)

      expect(foundWith(formRead(null))).toEqual([])
      expect(foundWith(nothing)).toEqual(['daily-report-missing', 'summons-unattended'])
    })

    function lacking(submission: Submission, pending: Pending): string[] {
      const { findings, outcomes } = evaluate(
        bareFacts({
          employees: others.employees,
          policies: [policyFromPreset(getPreset('kukar-2021'))],
          roster: [rostered('e1', 'WFH')],
          submissions: [submission],
          pending,
        }),
      )
      const isHis = findings.filter(
        ({ rule, date, subject }) =>
          ['daily-report-missing', 'check-in-missing'].includes(rule) &&
          date === MONDAY &&
          subject.kind === 'person' &&
          subject.employeeId === 'e1',
      )
      const flags = outcomes
        .filter(({ employeeId, date }) => employeeId === 'e1' && date === MONDAY)
        .flatMap((outcome) => outcome.flags)
      return [
        ...isHis.map(({ rule }) => rule),
        ...flags.filter((flag) => flag.endsWith('-missing')),
      ]
    }

    it('nobody who was seen lacks a report or a check-in that waits, or may not have been read', () => {
      const seen = { ref: 'r', employeeIds: ['e1'], bearsOn: { from: MONDAY, until: MONDAY } }
      const waiting = (formKind: FormKind): Pending => ({
        ...nothing,
        quarantine: [{ ...seen, formKind }],
      })
      const unread: Pending = {
        ...nothing,
        formsRead: [{ kind: 'daily-report', readAt: at('2021-07-06 00:10') }],
      }
      const checkInsUnread: Pending = {
        ...nothing,
        formsRead: [{ kind: 'check-in', readAt: at('2021-07-05 18:00') }],
      }
      const cameIn = checkIn('e1', '2021-07-05 07:30')
      const reported = report('e1', MONDAY, '2021-07-05 16:00')

      expect(lacking(cameIn, nothing)).toEqual(['daily-report-missing', 'report-missing'])
      expect(lacking(cameIn, waiting('permit'))).toEqual(lacking(cameIn, nothing))
      expect(lacking(cameIn, waiting('daily-report'))).toEqual([])
      expect(lacking(cameIn, unread)).toEqual([])
      expect(lacking(reported, nothing)).toEqual(['check-in-missing', 'check-in-missing'])
      expect(lacking(reported, waiting('daily-report'))).toEqual(lacking(reported, nothing))
      expect(lacking(reported, waiting('check-in'))).toEqual([])
      expect(lacking(reported, checkInsUnread)).toEqual([])
    })
  })

  it('removing a person’s evidence never makes another’s day worse', () => {
    const reached = { removed: 0, absent: 0, unsure: 0 }
    fc.assert(
      fc.property(randomFacts, fc.constantFrom('e1', 'e2', 'e3'), (given, id) => {
        const used = ['2021-06-15', '2021-07-01'].map((date) => clockIn('machine', `${date} 07:00`))
        const clockIns = [
          ...given.clockIns.filter(({ employeeId }) => employeeId !== 'somebody'),
          ...used,
        ]
        const isOthers = ({ employeeId }: { employeeId: string }) => employeeId !== id
        const before = evaluate({ ...given, clockIns })
        const after = evaluate({
          ...given,
          clockIns: clockIns.filter(isOthers),
          submissions: given.submissions.filter(isOthers),
        })
        const now = after.outcomes.filter(isOthers)
        const worse = before.outcomes.filter(isOthers).filter((was, index) => {
          const is = now[index]
          return JSON.stringify(is) !== JSON.stringify(was) && is?.code !== 'unsure'
        })

        expect(worse).toEqual([])
        reached.removed += given.submissions.length - given.submissions.filter(isOthers).length
        reached.absent += before.outcomes.filter(({ code }) => code === 'TK').length
        reached.unsure += now.filter(({ code }) => code === 'unsure').length
      }),
      { numRuns: 60 },
    )
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })
})
