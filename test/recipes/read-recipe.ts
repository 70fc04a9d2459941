/** What a recipe of CONTRIBUTING.md has one write, by path. */
export interface Recipe {
  /** Files that are new. */
  readonly files: ReadonlyMap<string, string>
  /** Lines that are added to files. */
  readonly additions: ReadonlyMap<string, readonly string[]>
}

/** The recipe under that heading: blocks of code whose first line names a file. */
export function readRecipe(document: string, heading: string): Recipe {
  const [, rest = ''] = document.split(`\n## ${heading}\n`)
  const [section = ''] = rest.split('\n## ')
  return {
    files: new Map(blocksOf(section, 'ts').map(([path, lines]) => [path, `${lines.join('\n')}\n`])),
    additions: new Map(
      blocksOf(section, 'diff').map(([path, lines]) => [path, lines.map((line) => line.slice(1))]),
    ),
  }
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
