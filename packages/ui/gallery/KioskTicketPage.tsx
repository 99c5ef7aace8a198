import { create } from 'qrcode'
import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'
import { KioskFrame } from '../frame/KioskFrame.tsx'
import { Mark } from '../icon/Mark.tsx'
import { Progress } from '../status/Progress.tsx'
import { PageTitle } from '../surface/PageTitle.tsx'
import { QrCode } from '../ticket/QrCode.tsx'
import { TicketSlip } from '../ticket/TicketSlip.tsx'
import { KioskTools } from './KioskTools.tsx'

export function KioskTicketPage(): ReactNode {
  return (
    <KioskFrame
      brand={<Mark name="网谷优办" place="东西湖区人口与出入境服务大厅" />}
      actions={
        <>
          <Button icon="phone">发到手机</Button>
          <Button icon="plus">再办一件</Button>
          <Button variant="primary">完成</Button>
        </>
      }
      tools={<KioskTools />}
      toolsLabel="显示与帮助"
    >
      <PageTitle icon="ok">号取好了，请坐着等</PageTitle>
      <TicketSlip
        numberLabel="您的号码"
        number="C012"
        qr={<QrCode modules={create('https://example.test/t/C012').modules} label="扫码在手机上看进度" />}
        wait={{
          label: '大约等',
          range: '6–9 分钟',
          side: (
            <>
              <p>前面还有 3 位</p>
              <p>最近 10 位里有 8 位在这个时间内</p>
            </>
          ),
        }}
        facts={[
          {
            id: 'what',
            label: '办什么',
            value: (
              <>
                居民身份证换领<small>预申请已填好，照片合格</small>
              </>
            ),
          },
          {
            id: 'who',
            label: '谁来办',
            value: (
              <>
                王小明<small>家长一起来</small>
              </>
            ),
          },
          {
            id: 'where',
            label: '在哪里等',
            value: (
              <>
                身份证区<small>大屏和广播都会叫您</small>
              </>
            ),
          },
          {
            id: 'fee',
            label: '费用',
            value: (
              <>
                20 元<small>换领工本费</small>
              </>
            ),
          },
        ]}
        stub={<Progress icon="print" label="小票正在打印，请从下方取走" value={70} side="10:42:18" />}
      />
      <p>30 秒后回到首页，号码不受影响</p>
    </KioskFrame>
  )
}
