import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { ROOT, run } from './installed.ts'

interface Instruction {
  readonly name: string
  readonly rest: string
}

/** What a Dockerfile makes, without Docker: the last stage's files, and how a container would run. */
export interface Image {
  /** A folder that stands for `/` of the container. */
  readonly files: string
  readonly workingDirectory: string
  readonly environment: Readonly<Record<string, string>>
  readonly user: string
  readonly volumes: readonly string[]
  readonly command: readonly string[]
  readonly healthCheck: readonly string[]
  /** What the stages begin with. */
  readonly bases: readonly string[]
  close(): void
}

interface Stage {
  readonly files: string
  readonly name: string
  workingDirectory: string
  environment: Record<string, string>
  user: string
  volumes: string[]
  command: string[]
  healthCheck: string[]
}

/** One instruction a line; comments and empty lines do not count. */
export function parseDockerfile(text: string): Instruction[] {
  return text
    .replaceAll(/\\\n/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+) +(.*)$/u.exec(line) ?? []
      return { name, rest }
    })
}

/**
 * Does each step in a folder of its own: copies of `tracked` (paths of the repository), runs what is
 * run. Throws at an instruction that it does not know, and where a step fails.
 */
export async function buildWithoutDocker(
  text: string,
  options: {
    readonly tracked: readonly string[]
    readonly env: Readonly<Record<string, string>>
  },
): Promise<Image> {
  const stages: Stage[] = []
  const bases: string[] = []
  for (const { name, rest } of parseDockerfile(text)) {
    if (name === 'FROM') {
      const [, base = '', as = ''] = /^(\S+)(?: AS (\S+))?$/u.exec(rest) ?? []
      bases.push(base)
      stages.push(newStage(as))
      continue
    }
    await doStep({ name, rest }, stages, options)
  }
  return {
    ...lastOf(stages),
    bases,
    close() {
      for (const { files } of stages) rmSync(files, { recursive: true })
    },
  }
}

function newStage(name: string): Stage {
  const files = mkdtempSync(join(tmpdir(), 'pantau-image-'))
  const nothing = { environment: {}, volumes: [], command: [], healthCheck: [] }
  return { files, name, workingDirectory: '/', user: 'root', ...nothing }
}

function lastOf(stages: readonly Stage[]): Stage {
  const stage = stages.at(-1)
  if (!stage) throw new Error('Nothing may stand before FROM')
  return stage
}

async function doStep(
  { name, rest }: Instruction,
  stages: readonly Stage[],
  { tracked, env }: Parameters<typeof buildWithoutDocker>[1],
): Promise<void> {
  const stage = lastOf(stages)
  switch (name) {
    case 'WORKDIR':
      stage.workingDirectory = rest
      mkdirSync(inside(stage, rest), { recursive: true })
      return
    case 'COPY':
      copy(rest, stage, stages, tracked)
      return
    case 'RUN': {
      const seen = await run(['sh', '-c', rest], { cwd: inside(stage, '.'), env })
      if (seen.code !== 0) throw new Error(`RUN ${rest}: ${seen.stderr}`)
      return
    }
    case 'ENV': {
      const [, variable = '', value = ''] = /^(\w+)=(\S*)$/u.exec(rest) ?? []
      stage.environment[variable] = value
      return
    }
    case 'USER':
      stage.user = rest
      return
    case 'VOLUME':
      stage.volumes.push(rest)
      return
    case 'EXPOSE':
      return
    case 'HEALTHCHECK':
      stage.healthCheck = readList(rest.replace(/^.*? CMD /u, ''))
      return
    case 'CMD':
      stage.command = readList(rest)
      return
    default:
      throw new Error(`This step is not known here: ${name} ${rest}`)
  }
}

/** `COPY [--from=stage] [--chown=…] source … target`. */
function copy(
  rest: string,
  stage: Stage,
  stages: readonly Stage[],
  tracked: readonly string[],
): void {
  const words = rest.split(/ +/u)
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
  const paths = words.filter((word) => !word.startsWith('--'))
  const target = paths.pop() ?? ''
  const source = stages.find(({ name }) => name === from)
  if (from && !source) throw new Error(`COPY --from=${from}: there is no such stage`)
  for (const path of paths) {
    const to = inside(stage, target === './' ? path : target)
    mkdirSync(dirname(to), { recursive: true })
    if (source) cpSync(inside(source, path), to, { recursive: true, verbatimSymlinks: true })
    else copyTracked(path, to, tracked)
  }
}

function copyTracked(path: string, to: string, tracked: readonly string[]): void {
  const files = tracked.filter((file) => file === path || file.startsWith(`${path}/`))
  if (files.length === 0) throw new Error(`COPY ${path}: the repository has no such file`)
  for (const file of files) cpSync(join(ROOT, file), join(to, file.slice(path.length)))
}

/** Where a path of the container lies on this machine. */
function inside(stage: Stage, path: string): string {
  return join(stage.files, resolve(stage.workingDirectory, path))
}

function readList(text: string): string[] {
  return JSON.parse(text) as string[]
}

/** Paths of a Dockerfile's own list of what it may copy. */
export function mayCopy(ignoreText: string): string[] {
  return ignoreText.split('\n').flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))
}

export function isThere(image: Image, path: string): boolean {
  return existsSync(join(image.files, path))
}
