import type {
  Coordinates,
  EmploymentStatus,
  PositionClass,
  SpecialPost,
} from '../../shared/model/employee.ts'
import { DEGREES, MEN, WOMEN } from './names.ts'
import type { Random } from './random.ts'
import type { SampleEmployee } from './sample-agency.ts'

/** Makes people who differ from all made before: names, numbers and addresses are used once. */
export interface PeopleMaker {
  make(person: PersonWish): SampleEmployee
}

export interface PersonWish {
  readonly status: EmploymentStatus
  readonly positionClass: PositionClass
  readonly specialPost?: SpecialPost
  readonly post: string
  readonly unitCode: string
  readonly superiorId?: string
  readonly internetAtHome?: boolean
  /** Drawn when left out. */
  readonly isWoman?: boolean
}

/** Around which the homes of Kutai Kartanegara lie. */
const TENGGARONG: Coordinates = { latitude: -0.42, longitude: 116.98 }

/** `domain` is the part of the e-mail addresses after the @; `district` the first six digits of a NIK. */
export function createPeopleMaker(
  random: Random,
  place: {
    readonly domain: string
    readonly district: string
    readonly home?: Coordinates
    readonly names?: { readonly men: readonly string[]; readonly women: readonly string[] }
  },
): PeopleMaker {
  const { domain, district, home = TENGGARONG, names = { men: MEN, women: WOMEN } } = place
  const men = random.shuffle(names.men)
  const women = random.shuffle(names.women)
  let sequence = 0

  return {
    make(wish) {
      sequence += 1
      const isWoman = wish.isWoman ?? random.chance(0.45)
      const given = (isWoman ? women : men).pop() ?? (isWoman ? men : women).pop()
      if (!given) throw new RangeError('More people than names')
      const degree = random.pick(DEGREES[schoolingOf(wish)])
      const birthYear = wish.positionClass === 'jpt' ? 1966 : random.int(1970, 1994)
      const birth = { year: birthYear, month: random.int(1, 12), day: random.int(1, 28) }
      const id = identifier(random, wish.status, { birth, isWoman, sequence, district })
      return {
        id,
        name: degree ? `${given}, ${degree}` : given,
        status: wish.status,
        rank: rankOf(random, wish),
        post: wish.post,
        positionClass: wish.positionClass,
        ...(wish.specialPost && { specialPost: wish.specialPost }),
        unitCode: wish.unitCode,
        ...(wish.superiorId && { superiorId: wish.superiorId }),
        email: `${mailName(given)}@${domain}`,
        phone: `0812-5${random.int(100, 999)}-${random.int(1000, 9999)}`,
        internetAtHome: wish.internetAtHome ?? true,
        home: {
          latitude: Number((home.latitude + random.int(-300, 300) / 10_000).toFixed(4)),
          longitude: Number((home.longitude + random.int(-300, 300) / 10_000).toFixed(4)),
        },
      }
    },
  }
}

interface Origin {
  readonly birth: { readonly year: number; readonly month: number; readonly day: number }
  readonly isWoman: boolean
  readonly sequence: number
  readonly district: string
}

/** NIP of a PNS or PPPK, NIK of anyone else (RULES.md §6). */
function identifier(random: Random, status: EmploymentStatus, origin: Origin): string {
  const { birth, isWoman, sequence, district } = origin
  const month = digits(birth.month, 2)
  const sex = isWoman ? '2' : '1'
  if (status === 'PTT' || status === 'Non-ASN') {
    const day = digits(isWoman ? birth.day + 40 : birth.day, 2)
    return `${district}${day}${month}${digits(birth.year % 100, 2)}${digits(sequence, 4)}`
  }
  const born = `${birth.year}${month}${digits(birth.day, 2)}`
  const appointedIn = Math.min(birth.year + random.int(21, 30), 2019)
  const appointed =
    status === 'PPPK' ? '202121' : `${appointedIn}${digits(random.pick([1, 3, 4, 12]), 2)}`
  return `${born}${appointed}${sex}${digits(status === 'PPPK' ? sequence : random.int(1, 9), 3)}`
}

function rankOf(random: Random, { status, positionClass }: PersonWish): string {
  if (status === 'PTT' || status === 'Non-ASN') return ''
  if (status === 'PPPK') return 'IX'
  switch (positionClass) {
    case 'jpt':
      return 'Pembina Utama Muda / IV-c'
    case 'administrator':
      return random.pick(['Pembina / IV-a', 'Pembina Tingkat I / IV-b'])
    case 'pengawas':
      return 'Penata Tingkat I / III-d'
    case 'fungsional':
      return random.pick(['Penata / III-c', 'Penata Muda Tingkat I / III-b'])
    case 'pelaksana':
    case 'non-asn':
      return random.pick(['Pengatur / II-c', 'Penata Muda / III-a', 'Pengatur Tingkat I / II-d'])
  }
}

function schoolingOf({ positionClass }: PersonWish): keyof typeof DEGREES {
  switch (positionClass) {
    case 'jpt':
    case 'administrator':
    case 'pengawas':
      return 'structural'
    case 'fungsional':
      return 'functional'
    case 'pelaksana':
      return 'staff'
    case 'non-asn':
      return 'contract'
  }
}

function mailName(given: string): string {
  return given
    .toLowerCase()
    .replace(/^hj?\. /, '')
    .replaceAll(' ', '.')
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
