import type { DeskText } from '../en/desk.ts'
import { withStop } from '../with-stop.ts'

/** Kata-kata meja tinjau: mengapa perlu dibaca, sejak kapan menunggu, mengapa tidak dicatat. */
export const deskId: DeskText = {
  remark: {
    permit: {
      'office-work': 'Memohon bekerja di kantor.',
      'home-work': 'Memohon bekerja dari rumah atau tempat lain.',
      travel: 'Memohon izin perjalanan.',
      leave: 'Memohon cuti.',
      sick: 'Sakit: alasannya hanya tampil di sini.',
      permission: 'Memohon izin.',
      'attendance-correction': 'Keberatan atas hitungan kehadiran.',
    },
    travelNotExcepted: (clause) =>
      `${clause} mengizinkan hanya keadaan mendesak atau tugas penting.`,
    travelBanned: (clause) => `${clause} tidak mengizinkan perjalanan ini ke luar wilayah.`,
    regionOpen: 'Di dalam atau di luar wilayah tidak dipilih.',
    filedAfterStart: (from) => `Dikirim setelah mulai (${from}).`,
    place: 'Tempatnya diragukan.',
    transcribed: 'Pesan yang dicatatkan untuknya.',
    reportLate: (due, time) =>
      time === undefined
        ? `Terlambat: batasnya akhir ${due}.`
        : `Terlambat: batasnya ${due} pukul ${time}.`,
    reportEarly: 'Dikirim sebelum harinya mulai.',
    reportBlank: 'Tidak ada kegiatan yang menyebut hasilnya.',
    reportRepeated: (days) => `${days} hari berturut-turut kalimat yang sama.`,
    reportOffPlan: (off, total) =>
      `${off} dari ${total} kegiatan tidak ada dalam rencana minggu itu.`,
    editedLater: (at) => `Diubah pada ${at}.`,
    planLate: 'Dikirim setelah minggunya mulai.',
    selfDecided:
      'Sudah diputus di tab Tinjauan, tetapi pengirimnya sendiri dapat mengubah sel itu, jadi belum dihitung.',
    passedUp: (from) => withStop(`Naik kepada Anda karena lewat waktu di ${from}`),
  },
  since: {
    today: 'sejak hari ini',
    yesterday: 'sejak kemarin',
    day: (day) => `sejak ${day}`,
  },
  refused: {
    edited: 'Diubah pengirimnya sesudah Anda melihatnya. Mohon baca lagi, lalu putuskan.',
    decided: 'Sudah diputus orang lain atau di tab Tinjauan.',
    notYours: 'Tidak menunggu keputusan Anda.',
    monthClosed: 'Bulannya sudah ditutup; keputusan tidak dapat dibatalkan lagi.',
    notDecidedByYou: 'Tidak ada keputusan Anda yang dapat dibatalkan.',
  },
  byPage: (name) => `${name} (lewat halaman pribadi)`,
}
