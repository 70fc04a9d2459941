import type { Unit } from '../../shared/model/employee.ts'
import { createPeopleMaker } from './people.ts'
import type { PersonWish } from './people.ts'
import type { Random } from './random.ts'
import type { SampleEmployee } from './sample-agency.ts'

const SECTIONS = [
  { code: 'UMUM', name: 'Bagian Umum', publicService: true },
  { code: 'ORG', name: 'Bagian Organisasi', publicService: false },
  { code: 'HUKUM', name: 'Bagian Hukum', publicService: false },
  {
    code: 'PROKOPIM',
    name: 'Bagian Protokol dan Komunikasi Pimpinan',
    publicService: false,
  },
] as const

/** Posts of the ten staff of a section: seven civil servants, three contract staff. */
const POSTS: readonly Pick<PersonWish, 'status' | 'positionClass' | 'post'>[] = [
  { status: 'PNS', positionClass: 'fungsional', post: 'Analis Kebijakan Ahli Muda' },
  { status: 'PPPK', positionClass: 'fungsional', post: 'Pranata Komputer Ahli Pertama' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Analis Dokumen' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Pengadministrasi Umum' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Pengelola Data' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Penyusun Rencana Kegiatan' },
  { status: 'PNS', positionClass: 'pelaksana', post: 'Pengadministrasi Keuangan' },
  { status: 'PTT', positionClass: 'non-asn', post: 'Operator Komputer' },
  { status: 'Non-ASN', positionClass: 'non-asn', post: 'Tenaga Administrasi' },
  { status: 'Non-ASN', positionClass: 'non-asn', post: 'Pramubakti' },
]

export interface KukarStaff {
  readonly units: readonly Unit[]
  /** Six structural officials first, then forty staff, section by section. */
  readonly employees: readonly SampleEmployee[]
  readonly assistant: SampleEmployee
  readonly personnelHead: SampleEmployee
}

/** The Sekretariat Daerah: an Asisten, four heads of section, one of sub-section, forty staff. */
export function makeKukarStaff(random: Random): KukarStaff {
  const people = createPeopleMaker(random, { domain: 'setda.kukarkab.example', district: '640302' })
  const assistant = people.make({
    status: 'PNS',
    positionClass: 'jpt',
    specialPost: 'kepala-unit',
    post: 'Asisten Administrasi Umum',
    unitCode: 'SETDA',
  })
  const heads = SECTIONS.map(({ code, name }) =>
    people.make({
      status: 'PNS',
      positionClass: 'administrator',
      specialPost: 'kepala-unit',
      post: `Kepala ${name}`,
      unitCode: code,
      superiorId: assistant.id,
    }),
  )
  const personnelHead = people.make({
    status: 'PNS',
    positionClass: 'pengawas',
    post: 'Kepala Subbagian Tata Usaha dan Kepegawaian',
    unitCode: 'UMUM',
    ...(heads[0] && { superiorId: heads[0].id }),
  })
  const staff = heads.flatMap((head) =>
    POSTS.map((post, index) =>
      people.make({
        ...post,
        unitCode: head.unitCode,
        superiorId: head.id,
        internetAtHome: !(head.unitCode === 'UMUM' && index === 9),
      }),
    ),
  )
  const units: Unit[] = [
    { code: 'SETDA', name: 'Pimpinan Sekretariat Daerah', headId: assistant.id },
    ...SECTIONS.map((section, index) => ({
      ...section,
      ...(heads[index] && { headId: heads[index].id }),
    })),
  ].map((unit) => ({ publicService: false, exemptFromWfh: false, ...unit }))
  return {
    units,
    employees: [assistant, ...heads, personnelHead, ...staff],
    assistant,
    personnelHead,
  }
}
