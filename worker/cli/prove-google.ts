import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { openAccount, type Account } from '../prove/open-account.ts'
import type { Person } from '../prove/person.ts'
import type { ProvenPoint } from '../prove/proof-record.ts'
import { prove } from '../prove/prove.ts'
import { UsageError, type Command, type Terminal } from './command.ts'
import { assertSaves, saveFile } from './save-file.ts'

const RECORD = 'prove-google.json'

export const proveGoogleCommand: Command = {
  name: 'prove-google',
  summary: 'try on files of its own what the design rests on with Google; writes a record',
  usage: 'prove-google --account FILE [--editor FILE] [--out FILE] [--provoke-quota]',
  async run(args, terminal) {
    const { account, editor, out, provokesQuota } = readProofOptions(args)
    const config = terminal.readConfig()
    const clock = terminal.clockOf(config)
    const open = (path: string): Promise<Account> =>
      openAccountFile(path, { tokenUrl: config.google.tokenUrl, clock })
    assertSaves(out)
    const stop = new AbortController()
    void terminal.untilStopped().then(() => stop.abort(new Error('stopped')))
    const { record, left } = await prove({
      apiRoot: config.google.apiRoot,
      account: await open(account),
      ...(editor !== undefined && { editor: await open(editor) }),
      person: personAt(terminal),
      provokesQuota,
      signal: stop.signal,
      now: clock.now(),
      onPoint: (point) => terminal.print(lineOf(point)),
    })
    saveFile(out, `${JSON.stringify(record, null, 2)}\n`, { overwrites: true })
    terminal.print(`The record is in ${out}.`)
    for (const fileId of left) {
      terminal.print(`Could not be deleted: delete it yourself in Google Drive: ${fileId}`)
    }
    const isRefused = record.points.some(({ outcome }) => outcome === 'refused')
    return isRefused || left.length > 0 || stop.signal.aborted ? 1 : 0
  },
}

interface ProofOptions {
  readonly account: string
  readonly editor: string | undefined
  readonly out: string
  readonly provokesQuota: boolean
}

function readProofOptions(args: readonly string[]): ProofOptions {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { account: text, editor: text, out: text, 'provoke-quota': { type: 'boolean' } },
    })
    const { account, editor, out = RECORD } = values
    if (account === undefined) throw new TypeError('--account is needed: a throw-away account')
    return { account, editor, out, provokesQuota: values['provoke-quota'] ?? false }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

async function openAccountFile(
  path: string,
  context: Parameters<typeof openAccount>[1],
): Promise<Account> {
  try {
    return openAccount(JSON.parse(await readFile(path, 'utf8')), context)
  } catch (error) {
    const wanted =
      'the credentials of a person (authorized_user, as "gcloud auth application-default login" leaves them) or the key of a service account'
    throw new UsageError(`${path}: not readable as ${wanted}`, { cause: error })
  }
}

/** Whoever sits at the terminal. */
function personAt(terminal: Terminal): Person {
  return {
    async ask({ sentence, link }) {
      terminal.print(`${sentence}:`)
      terminal.print(`  ${link}`)
      const answer = await terminal.ask('Enter when done, "skip" to leave it out:')
      return answer !== undefined && answer.trim().toLowerCase() !== 'skip'
    },
  }
}

function lineOf({ name, outcome, reason }: ProvenPoint): string {
  return `${outcome.padEnd(7)} ${name}${reason === undefined ? '' : `: ${reason}`}`
}
