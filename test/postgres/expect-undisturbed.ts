import { expect } from 'vitest'

import { compareWorlds } from './compare-worlds.ts'
import type { Disturbed } from './disturb-replicas.ts'
import type { SharedWorld } from './shared-world.ts'

/** Every recap that was taken was made, and ledger and tabs are those of the worker that nobody disturbed. */
export async function expectUndisturbed(
  world: SharedWorld,
  { jobs }: Pick<Disturbed, 'jobs'>,
): Promise<void> {
  expect(jobs.length).toBeGreaterThan(0)
  const done = await world.ask<{ id: string }>(`select id from recap_job where state = 'done'`)
  const ids = done.map(({ id }) => id)
  expect(jobs.filter(({ jobId }) => !ids.includes(jobId))).toEqual([])
  const worlds = await compareWorlds(world)
  expect(worlds.disturbed).toEqual(worlds.undisturbed)
  for (const { broken, doubled } of worlds.disturbed) {
    expect({ broken, doubled }).toEqual({ broken: false, doubled: [] })
  }
}
