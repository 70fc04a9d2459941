/** A line that goes into a file: behind these, or before everything. */
export interface Addition {
  readonly behind: string
  readonly lines: readonly string[]
}

/** What a recipe of CONTRIBUTING.md has one write, by path. */
export interface Recipe {
  /** Files that are new. */
  readonly files: ReadonlyMap<string, string>
  /** What is added to files that are there. */
  readonly additions: ReadonlyMap<string, readonly Addition[]>
}

/** The recipe under that heading: blocks of code whose first line names a file. */
export function readRecipe(document: string, heading: string): Recipe {
  const [, rest = ''] = document.split(`\n## ${heading}\n`)
  const [section = ''] = rest.split('\n## ')
  return {
    files: new Map(blocksOf(section, 'ts').map(([path, lines]) => [path, `${lines.join('\n')}\n`])),
    additions: new Map(
      blocksOf(section, 'diff').map(([path, lines]) => [path, additionsOf(lines)]),
    ),
  }
}

/** The text with what is added. Throws where it is not clear behind what. */
export function addTo(text: string, additions: readonly Addition[]): string {
  return additions.reduce((before, { behind, lines }) => {
    const added = lines.map((line) => `${line}\n`).join('')
    if (behind === '') return added + before
    const parts = `\n${before}`.split(`\n${behind}\n`)
    if (parts.length !== 2) throw new Error(`Stands ${parts.length - 1} times: ${behind}`)
    return parts.join(`\n${behind}\n${added}`).slice(1)
  }, text)
}

function additionsOf(lines: readonly string[]): Addition[] {
  const additions: { behind: string[]; lines: string[] }[] = []
  let open = { behind: [] as string[], lines: [] as string[] }
  for (const line of lines) {
    if (!line.startsWith('+') && open.lines.length > 0) open = { behind: [], lines: [] }
    if (line.startsWith('+')) {
      if (open.lines.length === 0) additions.push(open)
      open.lines.push(line.slice(1))
    } else open.behind.push(line.slice(1))
  }
  return additions.map((addition) => ({ ...addition, behind: addition.behind.join('\n') }))
}

function blocksOf(section: string, language: string): [path: string, lines: string[]][] {
  return section
    .split(new RegExp(`\\n *\`\`\`${language}\\n`))
    .slice(1)
    .map((block) => {
      const indent = / */.exec(block)![0].length
      const code = block.slice(0, block.search(/\n *```/)).split('\n')
      const [first = '', ...lines] = code.map((line) => line.slice(indent))
      return [first.replace('// ', ''), lines]
    })
}
