import type { Random } from '../sample/random.ts'
import { WEATHERS } from './weather.ts'
import { count, pickWorker, type World } from './world.ts'

const HOUR_MS = 3_600_000
const POINTS_AHEAD = 120

/** A worker is killed at one of its next points, in the midst of whatever it does then. */
export function kill(world: World, random: Random): void {
  const at = random.int(1, POINTS_AHEAD)
  pickWorker(world, random)?.lifeline.strike({ kind: 'kill', at })
}

/** A worker stands still, for less than a lease or for much longer. */
export function pause(world: World, random: Random): void {
  const forMs = random.pick([20_000, 100_000, 200_000, 900_000]) + random.int(0, 60_000)
  pickWorker(world, random)?.lifeline.strike({
    kind: 'pause',
    at: random.int(1, POINTS_AHEAD),
    forMs,
  })
  count(world, 'pauses')
}

/** Google is otherwise for a while. */
export function changeWeather(world: World, random: Random): void {
  const { google, timeline, trace } = world
  const weather = random.pick(WEATHERS)
  google.weather = weather
  trace.tell(`weather: ${weather}`)
  timeline.after(random.int(30_000, 1_200_000), () => {
    if (google.weather === weather) google.weather = 'fair'
  })
}

/** Nothing is up for hours or weeks: whatever was due meanwhile is due at once afterwards. */
export function sleepThrough(world: World, random: Random): void {
  const hours = random.pick([6, 14, 24, 72, 240, 500])
  world.timeline.clock.step(hours * HOUR_MS)
  world.trace.tell(`${hours} hours go by`)
}
