import { type ComponentType, type ReactNode, use } from 'react'

/** A piece of a screen with code of its own. It stands in an `Unbroken` with a `Suspense` in it. */
export interface Part<Props> {
  (props: Props): ReactNode
  /** Brings its code before it is shown, so that showing it needs no network. */
  readonly fetch: () => Promise<unknown>
}

/** The code of a part did not come: the network is gone, or the server has a newer build by now. */
export class PartMissing extends Error {
  /** The next look asks the network again. */
  readonly forget: () => void

  constructor(cause: unknown, forget: () => void) {
    super('expected the code of a part, found none', { cause })
    this.name = 'PartMissing'
    this.forget = forget
  }
}

/** One lazy boundary: whatever only this part imports is fetched with it, its styles too, and never before. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let coming: Promise<ComponentType<Props>> | undefined
  let loaded: ComponentType<Props> | undefined

  function fetch(): Promise<ComponentType<Props>> {
    coming ??= load().then(
      (view) => {
        loaded = view
        return view
      },
      (cause: unknown) => {
        throw new PartMissing(cause, () => {
          coming = undefined
          if (cause instanceof PartMissing) cause.forget()
        })
      },
    )
    return coming
  }
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, beside the page that shows it
  function View(props: Props): ReactNode {
    // What was fetched ahead stands there at once: not even one picture without it.
    const Loaded = loaded ?? use(fetch())
    return <Loaded {...props} />
  }
  return Object.assign(View, { fetch })
}

/** Fetches parts ahead, and says whether all are there. One that is not is asked for again when it is shown. */
export async function fetchAhead(parts: readonly Pick<Part<never>, 'fetch'>[]): Promise<boolean> {
  const fetched = await Promise.allSettled(parts.map(({ fetch }) => fetch()))
  const missing = fetched.filter((one) => one.status === 'rejected').map(({ reason }): unknown => reason)
  for (const reason of missing) if (reason instanceof PartMissing) reason.forget()
  return missing.length === 0
}

/** For React's root: a fault that a page caught is still told, but for a missing part, which its page tells the person. */
export function tellCaught(error: unknown): void {
  if (!(error instanceof PartMissing)) reportError(error)
}
