import { ApiError } from '../workspace/api-error.ts'
import { SubmissionError } from '../workspace/forms/forms.ts'
import type { Random } from '../sample/random.ts'
import {
  deleteReview,
  editRoster,
  editStaff,
  harmRecap,
  moveColumn,
  renameTab,
  sortReviews,
  typeDecision,
} from './act-at-sheet.ts'
import {
  askForRecap,
  closeOrReopen,
  confirmAll,
  decideAtDesk,
  hint,
  openOwnPage,
} from './act-by-asking.ts'
import { editFiling, fileForm } from './act-file.ts'
import { changeWeather, kill, pause, sleepThrough } from './act-of-fate.ts'
import { createStream } from './seeded-bytes.ts'
import { count, type World } from './world.ts'

type Act = (world: World, random: Random) => void

/** What happens, and how often of a hundred. */
const ACTS = {
  file: [fileForm, 24],
  edit: [editFiling, 5],
  hint: [hint, 12],
  decision: [typeDecision, 9],
  recap: [askForRecap, 10],
  desk: [decideAtDesk, 5],
  page: [openOwnPage, 4],
  close: [closeOrReopen, 3],
  confirm: [confirmAll, 2],
  staff: [editStaff, 3],
  roster: [editRoster, 2],
  sort: [sortReviews, 2],
  delete: [deleteReview, 2],
  move: [moveColumn, 2],
  rename: [renameTab, 2],
  harm: [harmRecap, 2],
  kill: [kill, 5],
  pause: [pause, 3],
  weather: [changeWeather, 10],
  sleep: [sleepThrough, 2],
} as const satisfies Readonly<Record<string, readonly [Act, number]>>

type ActName = keyof typeof ACTS

/** Something that happens a while after what came before it. */
export interface Step {
  readonly number: number
  readonly act: ActName
  readonly afterMs: number
}

/** What happens under a seed; leaving some out leaves the others as they are. */
export function makePlan(seed: number, length: number): Step[] {
  const random = createStream(seed, 'plan')
  const names = Object.entries(ACTS).flatMap(([name, [, weight]]) =>
    Array.from({ length: weight }, () => name as ActName),
  )
  return Array.from({ length }, (_, index) => ({
    number: index + 1,
    act: random.pick(names),
    afterMs: random.pick([200, 2000, 15_000, 60_000, 240_000]) + random.int(0, 5000),
  }))
}

/** Does it, by choices of its own; what Google or a form refuses to people does not happen. */
export function take({ number, act }: Step, world: World, seed: number): void {
  world.trace.tell(`${number} ${act}`)
  count(world, act)
  const [run] = ACTS[act]
  try {
    run(world, createStream(seed, `step ${number}`))
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof SubmissionError)) throw error
    world.trace.tell(`refused: ${error.message}`)
    count(world, 'refused to people')
  }
}
