import { type ReactNode, useId } from 'react'

/** 窗棂, the lattice of a window: the one ornament. Once a screen at most, never behind text. */
export function Lattice({ className }: { className?: string | undefined }): ReactNode {
  const id = useId()
  return (
    <svg className={`ui-lattice ${className ?? ''}`} aria-hidden="true" focusable="false">
      <pattern id={id} className="ui-lattice__cell" width="48" height="48" patternUnits="userSpaceOnUse">
        <path d="M6 6h36v36H6zM17 17h14v14H17zM24 6v11M24 31v11M6 24h11M31 24h11M24 0v6M24 42v6M0 24h6M42 24h6" />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
