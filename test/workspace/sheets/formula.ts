import { notImplemented } from '../api-error.ts'
import { columnIndexOf, columnLetters } from './a1.ts'
import type { ExtendedValue, GridRow } from './book.ts'
import type { LocaleFacts } from './number-format.ts'

type Scalar = string | number | boolean
type Value = Scalar | Scalar[][]

/** What a formula may look at. */
type Cells = { readonly grid: readonly (GridRow | undefined)[] }

/** What Sheets shows instead of a value, with Google's names of the kinds. */
class FormulaError extends Error {
  readonly type: 'ERROR' | 'REF' | 'VALUE' | 'DIVIDE_BY_ZERO'

  constructor(type: FormulaError['type'], message: string) {
    super(message)
    this.type = type
  }
}

/** How each kind of error reads in a cell. */
export const ERROR_TEXT: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  REF: '#REF!',
  VALUE: '#VALUE!',
  DIVIDE_BY_ZERO: '#DIV/0!',
}

/**
 * The value of a formula over cells of its own sheet, as the spreadsheet's locale reads it: numbers,
 * texts, ranges, operators, and the functions of `FUNCTIONS`. What Sheets would refuse is an error
 * value; what only this evaluator does not know is 501, never a plausible number.
 */
export function evaluateFormula(
  sheet: Cells,
  formula: string,
  locale: LocaleFacts,
  depth = 0,
): ExtendedValue {
  try {
    if (depth > 20) throw new FormulaError('REF', 'Circular dependency detected.')
    const value = scalarOf(new FormulaReader(sheet, formula.slice(1), locale, depth).read())
    if (typeof value === 'number') return { numberValue: value }
    return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return { errorValue: { type: error.type, message: error.message } }
  }
}

const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => Scalar>> = {
  SUM: (values) => sum(values.flatMap(cellsOf)),
  SUMPRODUCT: (values) => {
    if (values.length !== 1) throw notImplemented('SUMPRODUCT of other than one array')
    return sum(values.flatMap(cellsOf))
  },
  COUNTA: (values) => values.flatMap(cellsOf).filter((cell) => cell !== '').length,
  CEILING: ([value, ...rest]) => {
    if (value === undefined || rest.length > 0)
      throw notImplemented('CEILING of other than one number')
    return Math.ceil(numberOf(scalarOf(value)))
  },
}

class FormulaReader {
  readonly #sheet: Cells
  readonly #locale: LocaleFacts
  readonly #depth: number
  readonly #tokens: RegExpExecArray[]
  #next = 0

  constructor(sheet: Cells, text: string, locale: LocaleFacts, depth: number) {
    this.#sheet = sheet
    this.#locale = locale
    this.#depth = depth
    this.#tokens = tokensOf(text, locale)
  }

  read(): Value {
    const value = this.#comparison()
    if (this.#next < this.#tokens.length) throw new FormulaError('ERROR', 'Formula parse error.')
    return value
  }

  #comparison(): Value {
    return this.#binary(['=', '<>', '<', '>', '<=', '>='], () => this.#text())
  }

  #text(): Value {
    return this.#binary(['&'], () => this.#term())
  }

  #term(): Value {
    return this.#binary(['+', '-'], () => this.#factor())
  }

  #factor(): Value {
    return this.#binary(['*', '/'], () => this.#primary())
  }

  #binary(operators: readonly string[], operand: () => Value): Value {
    let left = operand()
    for (let operator = this.#take(operators); operator; operator = this.#take(operators)) {
      const name = operator
      left = broadcast(left, operand(), (a, b) => apply(name, a, b))
    }
    return left
  }

  #primary(): Value {
    if (this.#take(['-'])) return broadcast(0, this.#primary(), (a, b) => apply('-', a, b))
    if (this.#take(['('])) {
      const value = this.#comparison()
      this.#expect(')')
      return value
    }
    const [, number, text, cell, name] = this.#tokens[this.#next++] ?? []
    if (number !== undefined) return Number(number.replace(',', '.'))
    if (text !== undefined) return text.replaceAll('""', '"')
    if (cell !== undefined) return this.#reference(cell)
    if (name !== undefined) return this.#call(name.toUpperCase())
    throw new FormulaError('ERROR', 'Formula parse error.')
  }

  #call(name: string): Value {
    if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE'
    const run = FUNCTIONS[name]
    if (!run) throw notImplemented(`the function ${name} in a formula`)
    this.#expect('(')
    const values: Value[] = []
    while (!this.#take([')'])) {
      values.push(this.#comparison())
      if (!this.#take(this.#locale.decimal === ',' ? [';'] : [',', ';'])) {
        this.#expect(')')
        break
      }
    }
    return run(values)
  }

  #reference(start: string): Value {
    if (!this.#take([':'])) return this.#cell(...positionOf(start))
    const end = this.#tokens[this.#next++]?.[3]
    if (end === undefined) throw new FormulaError('ERROR', 'Formula parse error.')
    const [top, left] = positionOf(start)
    const [bottom, right] = positionOf(end)
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) =>
        this.#cell(top + row, left + column),
      ),
    )
  }

  #cell(row: number, column: number): Scalar {
    const entered = this.#sheet.grid[row]?.[column]?.userEnteredValue
    const formula = entered?.formulaValue
    const value = formula
      ? evaluateFormula(this.#sheet, formula, this.#locale, this.#depth + 1)
      : entered
    if (value?.errorValue) throw new FormulaError('REF', 'A cell it rests on has an error.')
    return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? ''
  }

  #take(operators: readonly string[]): string | undefined {
    const operator = this.#tokens[this.#next]?.[5]
    if (operator === undefined || !operators.includes(operator)) return undefined
    this.#next += 1
    return operator
  }

  #expect(operator: string): void {
    if (!this.#take([operator])) throw new FormulaError('ERROR', 'Formula parse error.')
  }
}

/**
 * A formula as it reads so many rows and columns further down and right: references move with it but
 * for what a `$` holds.
 */
export function relativeFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(
    /"(?:[^"]|"")*"|(?<![A-Z0-9.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gi,
    (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole
      const column = fixedColumn ? letters : columnLetters(columnIndexOf(letters) + columns)
      const row = fixedRow ? digits : String(Number(digits) + rows)
      return `${fixedColumn}${column}${fixedRow}${row}`
    },
  )
}

/** Where the comma is the decimal sign, `;` alone parts arguments; elsewhere both do. */
function tokensOf(text: string, { decimal }: LocaleFacts): RegExpExecArray[] {
  const token = new RegExp(
    String.raw`\s*(?:(\d+(?:[${decimal}]\d+)?)|"((?:[^"]|"")*)"|(\$?[A-Z]{1,3}\$?\d+)|([A-Z][A-Z0-9.]*)|(<>|<=|>=|[-+*/&=<>():,;]))`,
    'iy',
  )
  const tokens: RegExpExecArray[] = []
  const source = text.trimEnd()
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (!match) throw notImplemented(`"${source.slice(at).trim().slice(0, 20)}" in a formula`)
    tokens.push(match)
  }
  return tokens
}

function positionOf(cell: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(cell) ?? []
  return [Number(digits) - 1, columnIndexOf(letters)]
}

function broadcast(left: Value, right: Value, combine: (a: Scalar, b: Scalar) => Scalar): Value {
  if (!Array.isArray(left) && !Array.isArray(right)) return combine(left, right)
  const shape = Array.isArray(left) ? left : (right as Scalar[][])
  return shape.map((cells, row) =>
    cells.map((_, column) => combine(at(left, row, column), at(right, row, column))),
  )
}

function at(value: Value, row: number, column: number): Scalar {
  if (!Array.isArray(value)) return value
  const cell = value[row]?.[column]
  if (cell === undefined) throw new FormulaError('VALUE', 'Array arguments are of different size.')
  return cell
}

function apply(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '+':
      return numberOf(a) + numberOf(b)
    case '-':
      return numberOf(a) - numberOf(b)
    case '*':
      return numberOf(a) * numberOf(b)
    case '/':
      if (numberOf(b) === 0) throw new FormulaError('DIVIDE_BY_ZERO', 'Division by zero.')
      return numberOf(a) / numberOf(b)
    case '&':
      return `${a}${b}`
    default:
      return compare(operator, a, b)
  }
}

/** Texts compare without regard to case, as in Sheets; an empty cell equals the empty text. */
function compare(operator: string, a: Scalar, b: Scalar): boolean {
  const [left, right] = [a, b].map((side) => (typeof side === 'string' ? side.toLowerCase() : side))
  if (operator === '=') return left === right
  if (operator === '<>') return left !== right
  if (typeof left !== typeof right || left === undefined || right === undefined) {
    throw notImplemented('the order of values of different kinds')
  }
  if (operator === '<') return left < right
  if (operator === '>') return left > right
  return operator === '<=' ? left <= right : left >= right
}

function numberOf(value: Scalar): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === '') return 0
  throw new FormulaError('VALUE', `"${value}" is a text and cannot be coerced to a number.`)
}

function scalarOf(value: Value): Scalar {
  return Array.isArray(value) ? (value[0]?.[0] ?? '') : value
}

function cellsOf(value: Value): Scalar[] {
  return Array.isArray(value) ? value.flat() : [value]
}

/** Only numbers count: texts and truth values in a range are passed over, as Sheets does. */
function sum(cells: readonly Scalar[]): number {
  return cells.reduce<number>((total, cell) => (typeof cell === 'number' ? total + cell : total), 0)
}
