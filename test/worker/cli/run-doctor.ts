import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { expect } from 'vitest'

const MAIN = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))

/** What it says of one thing that it looked at. */
export interface DoctorLine {
  readonly agencyId: string | null
  readonly code: string
  readonly state: string
  readonly message: string
  readonly mend: string
}

/** `pantau doctor` as a process. */
export async function runDoctor(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: unknown; text: string; all: string }> {
  const env = { PATH: process.env['PATH'], ...environment }
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'doctor', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, text: stdout, all: stdout + stderr })
    })
  })
}

/** Its lines by their code, and how it ended; it says nothing of a key, nor where a fault was thrown. */
export async function readDoctor(environment: Readonly<Record<string, string>>): Promise<{
  code: unknown
  lines: Map<string, DoctorLine>
}> {
  const { code, text, all } = await runDoctor(['--json'], environment)
  expect(all).not.toMatch(/PRIVATE KEY|^\s+at /m)
  const lines = JSON.parse(text) as DoctorLine[]
  return { code, lines: new Map(lines.map((line) => [line.code, line])) }
}
