import { addonText } from '../../text/id/addon.ts'
import type { ChecklistWords } from './checklist-words-en.ts'

const { menu } = addonText

/** Tulisan pada daftar persiapan. */
export const checklistId: ChecklistWords = {
  heading: (done, all) => `Persiapan: ${done} dari ${all} selesai`,
  vanishes: `Daftar ini hilang sendiri setelah semuanya selesai. Ingin mencoba dahulu? Pantau > ${menu.madeUp}.`,
  done: 'Selesai',
  open: 'Belum',
  steps: {
    regulation: {
      title: () => 'Aturan',
      toDo: 'Pilih aturan yang berlaku di kantor Anda.',
      standing: (count) => `Aturan yang berlaku atau akan berlaku: ${count}.`,
      place: () => `Pantau > ${menu.regulations}`,
    },
    units: {
      title: () => 'Unit kerja',
      toDo: 'Tuliskan setiap unit dan NIP kepalanya.',
      standing: (count) => `Unit: ${count}.`,
      place: ({ unitsTab }) => `tab ${unitsTab}`,
    },
    staff: {
      title: () => 'Pegawai',
      toDo: 'Tempelkan daftar pegawai, misalnya unduhan dari SIMPEG.',
      standing: (count) => `Pegawai: ${count} orang.`,
      place: () => `Pantau > ${menu.imports}`,
    },
    holidays: {
      title: ({ year }) => `Hari libur ${year}`,
      toDo: 'Periksa hari libur yang diusulkan, lalu terima.',
      standing: (count) => `Hari libur: ${count} hari.`,
      place: () => `Pantau > ${menu.holidays}`,
    },
    roster: {
      title: ({ month }) => `Jadwal ${month}`,
      toDo: 'Isi jadwal bulan ini, atau terima jadwal yang diusulkan Pantau.',
      standing: (count) => `Dalam jadwal: ${count} orang.`,
      place: () => `Pantau > ${menu.rosterProposal}`,
    },
    links: {
      title: () => 'Tautan pribadi',
      toDo: 'Bagikan kepada setiap pegawai; selesai setelah ada yang membukanya.',
      standing: () => 'Sudah ada yang menerimanya.',
      place: () => `Pantau > ${menu.personalLinks}`,
    },
    filing: {
      title: () => 'Kiriman pertama',
      toDo: 'Mintalah seorang pegawai mengisi presensi dari halaman pribadinya.',
      standing: () => 'Sudah masuk.',
      place: () => 'halaman pribadi pegawai',
    },
  },
}
