import type { EmployeeId } from '../model/employee.ts'
import type { MadeUpText } from '../text/id/made-up.ts'

type Post = keyof MadeUpText['posts']

export interface MadeUpPerson {
  readonly id: EmployeeId
  readonly name: string
  readonly post: Post
  readonly rank: string
  readonly unitCode: keyof MadeUpText['units']
  /** Absent of the head of the office. */
  readonly superiorId?: EmployeeId
  readonly email: string
}

/** Name, unit, post, rank, and the number without its last three digits, which no civil servant has. */
const LISTED = [
  ['Andi Contoh', 'UMUM', 'head', 'IV/b', '197503041998031'],
  ['Budi Contoh', 'UMUM', 'unitHead', 'III/d', '198007122005011'],
  ['Citra Contoh', 'LAYANAN', 'unitHead', 'III/d', '198211232006042'],
  ['Dewi Contoh', 'UMUM', 'clerk', 'II/d', '198905172014022'],
  ['Eko Contoh', 'UMUM', 'clerk', 'II/c', '199001302015031'],
  ['Fitri Contoh', 'UMUM', 'specialist', 'III/a', '199204082019032'],
  ['Gilang Contoh', 'UMUM', 'contract', '', '199308192024211'],
  ['Hana Contoh', 'LAYANAN', 'clerk', 'II/c', '199112252016012'],
  ['Irfan Contoh', 'LAYANAN', 'specialist', 'III/a', '199006142018011'],
  ['Joko Contoh', 'LAYANAN', 'specialist', 'III/b', '198802032012121'],
  ['Kartika Contoh', 'LAYANAN', 'clerk', 'II/b', '199510102020122'],
  ['Lukman Contoh', 'LAYANAN', 'contract', '', '199607212024211'],
] as const

/** A dozen, the head of the office first, then who heads a unit. */
export const MADE_UP_PEOPLE: readonly MadeUpPerson[] = LISTED.map(
  ([name, unitCode, post, rank, number], index) => {
    const superiorId = superiorOf(post, unitCode)
    return {
      id: idOf(number, index),
      name,
      post,
      rank,
      unitCode,
      email: `${name.split(' ')[0]!.toLowerCase()}@percobaan.example`,
      ...(superiorId && { superiorId }),
    }
  },
)

export function headOf(unitCode: string): EmployeeId {
  const index = LISTED.findIndex(([, unit, post]) => unit === unitCode && post === 'unitHead')
  return idOf(LISTED[index]![4], index)
}

function superiorOf(post: Post, unitCode: string): EmployeeId | undefined {
  if (post === 'head') return undefined
  return post === 'unitHead' ? idOf(LISTED[0][4], 0) : headOf(unitCode)
}

function idOf(number: string, index: number): EmployeeId {
  return `${number}9${String(index + 1).padStart(2, '0')}`
}
