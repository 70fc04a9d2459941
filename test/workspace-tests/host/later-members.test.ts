import { describe, expect, it } from 'vitest'
import { runJob } from '../../workspace/apps-script/run-job.ts'

const LATER = [
  '[].at',
  '"".at',
  '[].findLast',
  '[].findLastIndex',
  '[].toSorted',
  '[].toReversed',
  '[].toSpliced',
  '[].with',
  'new Uint8Array(1).toSorted',
  '[].values().map',
  '"".replaceAll',
  'new Set().union',
  'Object.groupBy',
  'Object.hasOwn',
  'Map.groupBy',
  'Promise.any',
  'Promise.try',
  'Promise.withResolvers',
  'Array.fromAsync',
  'WeakRef',
  'Iterator',
  'structuredClone',
]
const KNOWN = ['[].flatMap', '"".matchAll', 'Object.fromEntries', 'Promise.allSettled', 'BigInt']

function run(source: string, functionName: string): Promise<unknown> {
  return runJob({
    addon: { manifest: {}, code: [{ name: 'Code.gs', source }], html: {} },
    functionName,
    args: '[]',
    clockOffsetMs: 0,
    timeoutMs: 10_000,
    answer: () => Promise.resolve('{"value":null}'),
  })
}

describe('the context of a script', () => {
  it('knows the members of ES2020 and none that came later', async () => {
    const probes = [...LATER, ...KNOWN].map(
      (member) => `${JSON.stringify(member)}: typeof ${member}`,
    )

    const outcome = await run(`function probe() { return { ${probes.join(', ')} } }`, 'probe')

    expect(outcome).toEqual({
      value: Object.fromEntries([
        ...LATER.map((member) => [member, 'undefined']),
        ...KNOWN.map((member) => [member, 'function']),
      ]),
    })
  })

  it('throws where a later member is used', async () => {
    const outcome = await run('function sort() { return [2, 1].toSorted() }', 'sort')

    expect(outcome).toMatchObject({
      error: { name: 'TypeError', message: expect.stringContaining('toSorted is not a function') },
    })
  })
})
