import { type ReactNode, Suspense } from 'react'
import { Unbroken } from '#ui/part/Unbroken.tsx'
import { Broken } from './Broken.tsx'
import { PageLoading } from './PageLoading.tsx'

/** Around a part of a room that comes later: its shape until its code is there, and a way on when it does not come. */
export function Whole({ children }: { children: ReactNode }): ReactNode {
  return (
    <Unbroken fallback={(again) => <Broken reset={again} />}>
      <Suspense fallback={<PageLoading />}>{children}</Suspense>
    </Unbroken>
  )
}
