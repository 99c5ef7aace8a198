import type { ReactNode } from 'react'
import { KioskClock, KioskFrame } from '../frame/KioskFrame.tsx'
import type { IconName } from '../icon/Icon.tsx'
import { Mark } from '../icon/Mark.tsx'
import { Hero } from '../link/Hero.tsx'
import { NeedCard } from '../link/NeedCard.tsx'
import { NeedGrid } from '../link/NeedGrid.tsx'
import { KioskTools } from './KioskTools.tsx'

const needs: readonly [IconName, string, string][] = [
  ['passport', '出国旅游', '护照首次、换发、补发'],
  ['permit', '去港澳台', '通行证、签注'],
  ['idcard', '身份证快到期', '换领，到期前 3 个月可办'],
  ['lost', '证件丢了', '挂失、补领、临时证件'],
  ['move', '买房迁户口', '同一天还能换身份证'],
  ['baby', '孩子出生', '出生登记，1 个月内'],
  ['rename', '改名字', '成人、孩子姓名变更'],
  ['list', '其他事项', '居住证、证明、查进度'],
]

export function KioskHomePage(): ReactNode {
  return (
    <KioskFrame
      brand={<Mark name="网谷优办" place="东西湖区人口与出入境服务大厅" />}
      aside={<KioskClock time="10:42" date="7月15日 周一" />}
      tools={<KioskTools />}
      toolsLabel="显示与帮助"
    >
      <Hero
        title="您好，今天办什么？"
        text={
          <>
            在这里填好、拍好照，
            <br />
            到窗口不用再填一遍。
          </>
        }
      />
      <NeedGrid label="直接开始">
        <NeedCard icon="scan" title="我有预约" help="扫码或刷身份证报到" href="#1" tone="strong" />
        <NeedCard icon="ticket" title="直接取号" help="现在约等 6–9 分钟" href="#2" tone="strong" />
      </NeedGrid>
      <header className="ui-section__head">
        <h2>我想办</h2>
        <p className="ui-section__side">先填好再取号，窗口更快</p>
      </header>
      <NeedGrid label="我想办" fill>
        {needs.map(([icon, title, help]) => (
          <NeedCard key={title} icon={icon} title={title} help={help} href={`#${icon}`} />
        ))}
      </NeedGrid>
    </KioskFrame>
  )
}
