import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'

export function KioskTools(): ReactNode {
  return (
    <>
      <Button icon="text">大字版</Button>
      <Button icon="contrast">高对比</Button>
      <Button icon="reach">低位操作</Button>
      <Button icon="lang">English</Button>
      <Button icon="hand">请人帮忙</Button>
    </>
  )
}
