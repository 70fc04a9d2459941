import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'

import type { ServerStart } from './start-postgres.ts'

/** Runs a server until its own input is closed: by whoever started it, or with their end. */

const start = JSON.parse(process.argv[2]!) as ServerStart
const log = openSync(start.logFile, 'a')
const server = spawn(start.postgres, start.args, {
  ...start.account,
  cwd: start.directory,
  stdio: ['ignore', log, log],
})
server.once('error', (error) => {
  console.error(error.message)
  process.exitCode = 1
})
server.once('exit', (code) => {
  process.exit(code ?? 1)
})
process.stdin.resume()
// A quick end: who is connected is cut off, what was committed stays.
process.stdin.once('close', () => server.kill('SIGINT'))
process.stdin.once('error', () => server.kill('SIGINT'))
