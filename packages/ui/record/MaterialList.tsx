import { type ReactNode, useId } from 'react'

interface MaterialListProps {
  /** The group: "主要材料，不可容缺". */
  title: ReactNode
  children: ReactNode
}

/** A group of `MaterialRow`s under its name. */
export function MaterialList({ title, children }: MaterialListProps): ReactNode {
  const id = useId()
  return (
    <section className="ui-materials" aria-labelledby={id}>
      <h3 className="ui-materials__title" id={id}>
        {title}
      </h3>
      <ul>{children}</ul>
    </section>
  )
}
