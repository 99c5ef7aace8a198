import { useState } from 'react'
import { callEndpoint } from '#contract/client.ts'
import { getDocumentPdf, type PrintForm } from '#contract/documents.ts'
import { useLang } from '../lang/Lang.tsx'
import type { Failure } from '../server/use-command.ts'
import { useHallClock } from '../time/HallTime.tsx'

interface DocumentFile {
  readonly documentId: string
  readonly fileName: string
  readonly form?: PrintForm
}

interface Pdf {
  readonly open: (document: DocumentFile) => Promise<void>
  readonly openingId: string | null
  readonly failure: Failure | null
}

/** Fetches a document with the session and hands it to the computer as a file. */
export function usePdf(): Pdf {
  const { lang } = useLang()
  const clock = useHallClock()
  const [openingId, setOpening] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function open({ documentId, fileName, form = 'page' }: DocumentFile): Promise<void> {
    setOpening(documentId)
    setFailure(null)
    try {
      const result = await callEndpoint(getDocumentPdf, { params: { documentId }, query: { form } }, { lang })
      if (result.ok)
        save(result.value as unknown as Blob, fileName) // raw replies are bytes
      else setFailure({ kind: 'refused', problem: result.problem })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      setFailure({ kind: 'unreachable', at: clock.now() })
    } finally {
      setOpening(null)
    }
  }
  return { open, openingId, failure }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
