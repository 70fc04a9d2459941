import { ApiError } from '../api-error.ts'
import type { Sharing } from '../drive/sharing.ts'
import type { Database } from '../state/database.ts'
import type { FormRecord } from './form-record.ts'

/** Form records as they are stored. */
export interface FormStore {
  add(form: {
    owner: string
    title: string
    documentTitle?: string
    published: boolean
    madeIn?: string | undefined
  }): FormRecord
  list(): FormRecord[]
  find(formId: string): FormRecord | undefined
  get(formId: string): FormRecord
  findPublished(publishedId: string): FormRecord | undefined
  put(form: FormRecord): void
}

export function createFormStore(
  database: Database,
  sharing: Sharing,
  idBytes: (count: number) => Buffer,
): FormStore {
  const store: FormStore = {
    add({ owner, title, documentTitle, published, madeIn }) {
      const form: FormRecord = {
        formId: `1${idBytes(33).toString('base64url').slice(0, 43)}`,
        publishedId: `1FAIpQLS${idBytes(36).toString('base64url').slice(0, 48)}`,
        title,
        documentTitle: documentTitle ?? title,
        description: '',
        emailCollectionType: isWorkspaceAccount(owner) ? 'VERIFIED' : 'DO_NOT_COLLECT',
        isQuiz: false,
        ...(madeIn === undefined ? {} : { madeIn }),
        published,
        revision: 1,
        items: [],
        extras: {
          allowResponseEdits: false,
          acceptingResponses: published,
          confirmationMessage: '',
          closedMessage: '',
          limitOneResponsePerUser: false,
          progressBar: false,
          showLinkToRespondAgain: true,
          validations: {},
          pageNavigation: {},
        },
      }
      database.transaction(() => {
        store.put(form)
        sharing.addFile({ id: form.formId, kind: 'form', name: form.documentTitle, owner })
      })
      return form
    },
    list: () =>
      database
        .all<{ data: string }>(
          'select form.data from form join file on file.id = form.id where file.trashed = 0 order by file.created_at, form.rowid',
        )
        .map(parse),
    find: (formId) => parseOne(database.get('select data from form where id = ?', formId)),
    get(formId) {
      const form = store.find(formId)
      if (!form) throw new ApiError(404, 'Requested entity was not found.')
      return form
    },
    findPublished: (publishedId) =>
      parseOne(database.get('select data from form where published_id = ?', publishedId)),
    put: (form) =>
      void database.run(
        'insert or replace into form (id, published_id, data) values (?, ?, ?)',
        form.formId,
        form.publishedId,
        JSON.stringify(form),
      ),
  }
  return store
}

/** Google's default follows the owner's account; any address of another domain may be one's own. */
function isWorkspaceAccount(email: string): boolean {
  return !/@(gmail|googlemail)\.com$|\.gserviceaccount\.com$/i.test(email)
}

function parseOne(row: { data: string } | undefined): FormRecord | undefined {
  return row && parse(row)
}

/** Forms that were kept before sections led anywhere lack the field. */
function parse({ data }: { data: string }): FormRecord {
  const form = JSON.parse(data) as FormRecord
  return { ...form, extras: { ...form.extras, pageNavigation: form.extras.pageNavigation ?? {} } }
}
