import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { excessOf } from '../../../shared/roster-proposal/counts.ts'
import { solve, type Solved } from '../../../shared/roster-proposal/solve.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { RosterTask } from '../../../shared/roster-proposal/board.ts'
import { SHAPES, taskOf } from './limit-cases.ts'
import { loadHighs } from './load-highs.ts'
import { milpOf, type Held } from './milp.ts'

const CASES = 40
const SEED = 20210701

const highs = await loadHighs()

interface Tally {
  kept: number
  keepable: number
  /** By how many days people of a unit are apart, and how often. */
  readonly apart: Map<number, number>
}

const tallies = new Map<string, Tally>()

describe('solve, held against HiGHS', () => {
  it.each(Object.keys(SHAPES))(
    'keeps %s wherever they can be kept, and is as fair but for one day or one run of days',
    (shape) => {
      const tally: Tally = { kept: 0, keepable: 0, apart: new Map() }
      tallies.set(shape, tally)
      for (const given of fc.sample(SHAPES[shape]!, { numRuns: CASES, seed: SEED })) {
        const task = taskOf(given)
        const solved = solve(task)
        const isKept = solved.counts.every((count) => excessOf(count, count.value) === 0)

        const turns = turnsOf(solved)
        const status = isKept ? statusOf(task, { turns }) : statusOf(task)

        expect([given, status]).toEqual([given, isKept ? 'Optimal' : 'Infeasible'])
        tally.keepable += Number(status === 'Optimal')
        tally.kept += Number(isKept)
        if (!isKept || given.leaves.length > 0) continue
        const apart = apartOf(task, turns)
        const { running = 1 } = given
        tally.apart.set(apart, (tally.apart.get(apart) ?? 0) + 1)
        if (apart <= running) continue
        const nearer = { officeOn: officeOf(task, turns), apart: apart - running - 1 }
        expect([given, statusOf(task, nearer)]).toEqual([given, 'Infeasible'])
      }
      expect(tally.kept).toBe(tally.keepable)
      expect(tally.kept).toBeGreaterThan(0)
      expect(tally.apart.size).toBeGreaterThan(0)
    },
  )

  it('has the table of docs/roster-against-optimum.md', async () => {
    await expect(tableOf(tallies)).toMatchFileSnapshot('../../../docs/roster-against-optimum.md')
  })
})

type Turns = NonNullable<Held['turns']>

function turnsOf({ board }: Solved): Turns {
  return board.days.flatMap(({ date, turns }) =>
    [...turns].map(([id, { atOffice }]) => ({ id, date, atOffice })),
  )
}

/** Without presolve, which called some programmes infeasible that a roster keeps. */
function statusOf(task: RosterTask, held?: Held): string {
  return highs.solve(milpOf(task, held), { output_flag: false, presolve: 'off' }).Status
}

/** By how many days at the office people of a unit differ at most. */
function apartOf(task: RosterTask, turns: Turns): number {
  const days = task.days[0]!.employed.map((id) => ({
    unit: task.unitOf(id),
    office: turns.filter((turn) => turn.id === id && turn.atOffice).length,
  }))
  const units = Map.groupBy(days, ({ unit }) => unit)
  return Math.max(
    ...[...units.values()].map((its) => {
      const offices = its.map(({ office }) => office)
      return Math.max(...offices) - Math.min(...offices)
    }),
  )
}

function officeOf(task: RosterTask, turns: Turns): Map<CivilDate, number> {
  return new Map(
    task.days
      .filter(({ workingDay }) => workingDay)
      .map(({ date }) => [
        date,
        turns.filter((turn) => turn.date === date && turn.atOffice).length,
      ]),
  )
}

function tableOf(all: ReadonlyMap<string, Tally>): string {
  const rows = [...all].map(([shape, { kept, keepable, apart }]) => {
    const fair = [...apart.values()].reduce((sum, count) => sum + count, 0)
    const [even = 0, one = 0] = [apart.get(0), apart.get(1)]
    const numbers = [CASES, keepable, kept, fair, even, one, fair - even - one]
    return [shape, ...numbers.map(String)]
  })
  const head = ['limits', 'cases', 'can be kept', 'kept', 'compared', 'apart 0', '1', 'more']
  const table = [head, ...rows]
  const widths = head.map((_, at) => Math.max(3, ...table.map((row) => row[at]!.length)))
  const lines = table.map((row) => row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | '))
  const rule = widths.map((width) => '-'.repeat(width)).join(' | ')
  return [
    ...PREFACE,
    ...[lines[0]!, rule, ...lines.slice(1)].map((line) => `| ${line} |`),
    '',
  ].join('\n')
}

const PREFACE = [
  '# Proposed rosters against the optimum',
  '',
  'Small agencies of two to seven people with generated limits, each solved by the proposal and as an integer',
  'programme by HiGHS, which is written from what the limits mean. _Can be kept_: HiGHS finds a roster, or finds',
  'nothing wrong in the proposed one. _Compared_: nobody is on leave, so that days at the office can be',
  'compared: by how many people of a unit are _apart_. No roster with as many at the office each day brings them',
  'nearer by more than one day, or by more than one run where days come in runs: HiGHS finds none. The test',
  '`against-highs` writes this table and holds it.',
  '',
]
