import { globSync, readFileSync } from 'node:fs'

import { GUARANTEES, type GuaranteeId } from './guarantees.ts'

/** A suite or test whose name says what it holds Pantau to. */
export interface GuaranteeTest {
  readonly file: string
  /** As it stands in the file: `%s` and `$name` stand for what a case fills in. */
  readonly title: string
  readonly guarantees: readonly GuaranteeId[]
}

/** A title in quotes that begins `describe` or `it`, on that line or the next. */
const TITLE =
  /(?:^|[\s)])(?:describe|it)?[^\n'"`]*?(['"`])([^\n]*?\((?:G\d+(?:, )?)+\)[^\n]*?)\1\s*,/gmu
const NAMED = /\(((?:G\d+(?:, )?)+)\)/gu

/** By file and place. */
export function findGuaranteeTests(): GuaranteeTest[] {
  return (
    globSync('test/**/*.test.ts')
      // What tests this list itself bears names of others.
      .filter((file) => !file.startsWith('test/guarantees/'))
      .sort()
      .flatMap((file) => {
        const source = readFileSync(file, 'utf8')
        return [...source.matchAll(TITLE)].map(([, , title = '']) => ({
          file,
          title,
          guarantees: namedIn(title),
        }))
      })
      .filter(({ guarantees }) => guarantees.length > 0)
  )
}

function namedIn(title: string): GuaranteeId[] {
  const ids = [...title.matchAll(NAMED)].flatMap(([, list = '']) => list.split(', '))
  return ids.filter((id): id is GuaranteeId => Object.hasOwn(GUARANTEES, id))
}
