import { describe, expect, it } from 'vitest'

import { judgePresence } from '../../../shared/chat/judge-presence.ts'

const NAMES = ['198505022012012002', 'Ani', 'Wijaya']

describe('A message in a group chat', () => {
  it.each([
    'hadir',
    'Hadir, Ani Wijaya',
    'Assalamualaikum pak, izin lapor, saya hadir',
    'HADIRRR 🙏🙏',
    'Selamat pagi bapak/ibu. Absen masuk 07.30',
    'Ani hadir dari rumah. Hari ini menyusun rekap.',
    'absen pulang pukul 16:00',
    'Hadir\n198505022012012002',
    'Presensi pagi\nNama: Ani Wijaya\nStatus: WFH\nKondisi: sehat',
    'Hadir, selamat pagi semua',
    'Ijin hadir bu kadis',
    'Check in',
    'Absen pagi pak',
    'Mohon izin hadir',
    'Presensi pulang pukul 15.58',
    'Absensi pagi, Ani',
    'check out, terima kasih',
    'Hadirr',
    'Hadir 05/07',
    'hadir jam 7',
  ])('"%s" says that its sender is present', (text) => {
    expect(judgePresence(text, NAMES)).toBe('present')
  })

  it.each([
    'besok saya hadir ya',
    'siapa yang hadir?',
    'hadir pak?',
    'Bu Ani tidak hadir',
    'rapat dihadiri Bupati',
    'mohon semua hadir',
    'saya belum bisa hadir',
    'jangan lupa absen',
    'daftar hadir sudah penuh',
    'harap hadir tepat waktu',
    'nanti saya masuk siang',
    'apakah sudah absen',
  ])('"%s" only looks like one', (text) => {
    expect(judgePresence(text, NAMES)).toBe('looks-like')
  })

  it.each([
    'Hadir 10',
    'WFH: 3',
    'Hadir / Izin',
    '~Hadir~',
    'Siap hadir',
    'izin pulang pak',
    'Bu Dewi hadir',
    'Hadir pak, apakah perlu shareloc?',
    'Maaf terlambat, saya baru hadir, jaringan tidak ada',
    'saya absen hari ini',
    'Hadir. Ralat, besok',
    'hadir semua dong',
    '1. Ani hadir\n2. Dewi hadir',
    'masuk pak eko',
    'Hadir, Budi',
    'Siap, hadir',
    'Sy hadir, lg di jalan',
    'WFH atau WFO',
    'laporan sudah masuk',
    'Laporan unit sudah masuk pak',
    'Absensi pagi',
    'Presensi pagi',
    'Presensi',
    'PRESENSI PAGI\nKamis, 26 November 2026',
    'Selamat pagi bapak/ibu. Absensi pagi',
    'Absensi masuk hari ini',
    'Absensi WFH',
    'absen pagi bapak ibu',
    'Mohon hadir',
    'mohon absen pagi ya',
    'Izin absen pagi',
    'Izin absen minggu ini',
    '"hadir"',
    '“Hadir”',
    'Hadir bu kadis, mohon izin terlambat 30 menit karena macet',
    'Hadir pak. Anak saya sedang sakit di rumah',
  ])('"%s" is left to a person', (text) => {
    expect(['doubtful', 'looks-like']).toContain(judgePresence(text, NAMES))
    expect(judgePresence(text, NAMES)).not.toBe('present')
  })

  it.each(['Selamat pagi', 'surat masuk sudah saya teruskan', 'siap', ''])(
    '"%s" says nothing of presence',
    (text) => {
      expect(judgePresence(text, NAMES)).toBe('nothing')
    },
  )
})
