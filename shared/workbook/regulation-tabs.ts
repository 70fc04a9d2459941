import { SEVERITY } from './choices.ts'
import { column } from './column.ts'
import {
  CLAUSE_PARAMETER_NOTE,
  PROVISION_CHOICES,
  PROVISION_NOTE,
  TEMPLATE_CHOICES,
  TEMPLATE_NOTE,
  WHEN_NOTE,
  WHO_NOTE,
} from './regulation-notes.ts'
import type { ColumnDeclaration, TabDeclaration } from './tab-declaration.ts'

/** A regulation a row. */
export const REGULATIONS_TAB: TabDeclaration = {
  key: 'policies',
  title: { id: 'Aturan', en: 'Policies' },
  monthly: false,
  writers: ['hr', 'worker'],
  purpose: {
    id: 'Peraturan yang berlaku, menurut tanggal. Pasalnya di tab Pasal.',
    en: 'Regulations in force, by date. Their clauses stand in Clauses.',
  },
  layout: 'rows',
  frozenColumns: 1,
  columns: [
    column('number', 'Nomor', 'Number', 'text', { required: true, widthPx: 240 }),
    column('issuedOn', 'Tanggal', 'Date', 'date', { required: true }),
    column('validFrom', 'Berlaku Sejak', 'Valid From', 'date', { required: true }),
    column('validUntil', 'Berlaku Sampai', 'Valid Until', 'date', {
      note: [
        'Hari terakhir berlaku; kosong bila berlaku sampai dicabut.',
        'Last day in force; empty while it holds until withdrawn.',
      ],
    }),
    column('template', 'Templat', 'Template', 'choice', {
      widthPx: 150,
      former: ['Preset'],
      choices: TEMPLATE_CHOICES,
      note: TEMPLATE_NOTE,
    }),
    column('issuer', 'Penerbit', 'Issuer', 'text', {
      widthPx: 150,
      note: [
        'Pejabat yang menetapkan, dengan nama daerah atau lembaganya.',
        'Who issued it, and of what.',
      ],
    }),
    column('kind', 'Jenis', 'Kind', 'text', {
      note: ['Contoh: SE, Instruksi, Peraturan', 'Example: SE, Instruction'],
    }),
    column('title', 'Tentang', 'Title', 'long-text', { widthPx: 320 }),
    column('units', 'Hanya Unit', 'Units Only', 'text', {
      note: ['Kode unit, dipisah koma; kosong: semua.', 'Unit codes between commas; empty: all.'],
    }),
    column('replaces', 'Menggantikan', 'Replaces', 'text', {
      note: [
        'Nomor yang berakhir saat aturan ini mulai; bila hanya untuk beberapa unit, bagi unit itu saja.',
        'Number of the one that ends as this one begins; where it is of some units, for these alone.',
      ],
    }),
    column('extends', 'Memperpanjang', 'Extends', 'text', {
      note: [
        'Nomor yang diperpanjang; pasalnya tetap berlaku bila aturan ini tidak mempunyai pasal sendiri.',
        'Number of the one prolonged; its clauses hold on where this one has none.',
      ],
    }),
    column('written', 'Pasal Ditulis', 'Clauses Written', 'text', {
      writer: 'worker',
      isRead: true,
      widthPx: 150,
      note: [
        'Diisi Pantau: templat yang pasalnya sudah ditulis ke tab Pasal. Kosongkan agar ditulis lagi bila semua pasalnya sudah dihapus.',
        'Filled in by Pantau: the template whose clauses were written to Clauses. Empty it to have them written again once all are deleted.',
      ],
    }),
  ],
}

/** A clause a row, or a part of one. */
export const CLAUSES_TAB: TabDeclaration = {
  key: 'clauses',
  title: { id: 'Pasal', en: 'Clauses' },
  monthly: false,
  writers: ['hr', 'worker'],
  purpose: {
    id: 'Pasal tiap aturan, dan apa yang diminta masing-masing.',
    en: 'The clauses of each regulation, and what each asks for.',
  },
  layout: 'rows',
  frozenColumns: 2,
  columns: [
    column('regulation', 'Nomor Aturan', 'Regulation', 'text', {
      required: true,
      widthPx: 200,
      note: ['Seperti pada kolom Nomor tab Aturan.', 'As in the column Number of Policies.'],
    }),
    column('number', 'Pasal', 'Clause', 'text', {
      required: true,
      note: ['Contoh: 3 huruf b', 'Example: 3(b)'],
    }),
    column('text', 'Bunyi', 'Text', 'long-text', { widthPx: 320 }),
    column('provision', 'Ketentuan', 'Provision', 'choice', {
      widthPx: 220,
      choices: PROVISION_CHOICES,
      note: PROVISION_NOTE,
    }),
    column('who', 'Siapa', 'Who', 'long-text', { widthPx: 200, note: WHO_NOTE }),
    column('when', 'Kapan', 'When', 'long-text', { widthPx: 180, note: WHEN_NOTE }),
    column('parameters', 'Parameter', 'Parameters', 'long-text', {
      widthPx: 260,
      note: CLAUSE_PARAMETER_NOTE,
    }),
    column('severity', 'Tingkat', 'Severity', 'choice', { choices: SEVERITY }),
    column('reportedTo', 'Kepada', 'Reported To', 'text', { widthPx: 160 }),
    column('isOn', 'Berlaku', 'In Force', 'yes-no'),
    column('reason', 'Alasan', 'Reason', 'long-text', { widthPx: 260 }),
  ],
}

/** Columns of *Aturan* of earlier versions; read where they stand, and made no more. */
export const FORMER_COLUMNS: readonly ColumnDeclaration[] = [
  former('parameters', 'Parameter yang Diubah', 'Changed Parameters'),
  former('reason', 'Alasan', 'Reason'),
]

/** Asked of nobody, so that it is not missed. */
function former(key: string, id: string, en: string): ColumnDeclaration {
  return { ...column(key, id, en, 'long-text'), writer: 'worker' }
}
