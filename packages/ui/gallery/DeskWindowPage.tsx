import type { ReactNode } from 'react'
import { BarButton } from '../button/BarButton.tsx'
import { Button } from '../button/Button.tsx'
import { Reason } from '../button/Reason.tsx'
import { ActionBar } from '../frame/ActionBar.tsx'
import { TextLink } from '../link/TextLink.tsx'
import { ClockList, ClockRow } from '../record/ClockRow.tsx'
import { KeyValue } from '../record/KeyValue.tsx'
import { MaterialList } from '../record/MaterialList.tsx'
import { MaterialRow } from '../record/MaterialRow.tsx'
import { Tag } from '../status/Tag.tsx'
import { Panel } from '../surface/Panel.tsx'
import { QueueList, QueueRow } from '../ticket/QueueRow.tsx'
import { TicketHeader } from '../ticket/TicketHeader.tsx'
import { SampleDesk } from './SampleDesk.tsx'

export function DeskWindowPage(): ReactNode {
  return (
    <SampleDesk name="6 号窗口" place="户政·身份证" current="窗口" layout="aside">
      <div className="gallery__middle">
        <TicketHeader
          label="当前号"
          number="C012"
          title="居民身份证换领"
          figures={[
            { id: 'in', label: '进门', value: '10:31' },
            {
              id: 'wait',
              label: '从进门等了',
              value: (
                <>
                  8<small> 分</small>
                </>
              ),
            },
            { id: 'for', label: '已办理', value: '04:12' },
          ]}
        >
          <b>王小明</b>
          <span>15 岁</span>
          <Tag tone="note" icon="doc">
            自助机预申请
          </Tag>
          <Tag tone="quiet" icon="calendar">
            预约 10:30
          </Tag>
        </TicketHeader>
        <div className="gallery__columns">
          <Panel title="预申请" side="7月15日 10:15 填写" foot={<Clocks />}>
            <KeyValue
              items={[
                { id: 'name', label: '申请人', value: <b>王小明</b> },
                {
                  id: 'id',
                  label: '身份证号',
                  value: (
                    <>
                      420112********000X <BarButton icon="eye" label="查看" />
                    </>
                  ),
                },
                { id: 'phone', label: '手机', value: '138****0031' },
                { id: 'why', label: '本人说明', value: '9月1日上高中，报到要用' },
              ]}
            />
          </Panel>
          <Materials />
        </div>
        <ActionBar
          label="办理操作"
          end={
            <>
              <Button>一次性告知</Button>
              <Button>挂起</Button>
              <Button variant="danger">不予受理</Button>
            </>
          }
        >
          <Button variant="primary" shortcut="F8" refusedBy="why">
            受理
          </Button>
          <Button shortcut="F9" refusedBy="why">
            容缺受理
          </Button>
          <Reason id="why">先收旧身份证</Reason>
        </ActionBar>
      </div>
      <Panel
        title="排队"
        side="户政 5 位，约 10–15 分钟"
        flush
        foot={
          <Button wide shortcut="F2" refused="先办完或挂起 C012">
            叫下一位
          </Button>
        }
      >
        <QueueList label="等候的号">
          <QueueRow number="V003" service="户口簿补领" detail="绿色通道：72 岁" wait="等 2 分" isFirst />
          <QueueRow number="B008" service="出生登记" detail="预约 10:45，材料齐" wait="等 4 分" />
          <QueueRow number="C013" service="身份证换领" detail="照片合格" wait="等 3 分" />
          <QueueRow number="B004" service="去复印" detail="等待挂起，10:36 起" action={<Button>接回</Button>} />
        </QueueList>
        <TextLink href="#why">为什么 V003 在 B008 前面？</TextLink>
      </Panel>
    </SampleDesk>
  )
}

function Clocks(): ReactNode {
  return (
    <ClockList label="期限" showLabel>
      <ClockRow
        due="身份证 7月29日（周一）"
        basis="承诺 10 个工作日；法定 9月13日"
        tag={
          <Tag tone="ok" icon="clock">
            充裕
          </Tag>
        }
        onOpen={() => undefined}
      />
      <ClockRow
        due="本人希望 8月31日（周六）"
        basis="高中报到"
        tag={
          <Tag tone="ok" icon="clock">
            充裕
          </Tag>
        }
      />
    </ClockList>
  )
}

function Materials(): ReactNode {
  return (
    <Panel
      title="材料"
      flush
      side={
        <>
          <Tag tone="ok">齐全 2</Tag>
          <Tag tone="exempt">免提交 1</Tag>
          <Tag tone="warn" icon="missing">
            待补 1
          </Tag>
        </>
      }
    >
      <MaterialList title="主要材料，不可容缺">
        <MaterialRow
          name="居民户口簿"
          evidence="人口信息系统核验一致，10:40，刘芳"
          tag={<Tag tone="exempt">免提交</Tag>}
          action={<Button variant="plain">看凭据</Button>}
        />
        <MaterialRow
          name="旧身份证（换领交回）"
          evidence="还没有收"
          tag={
            <Tag tone="warn" icon="missing">
              待补
            </Tag>
          }
          action={<Button icon="idcard">收旧证</Button>}
          isNext
        />
        <MaterialRow
          name="监护人身份证"
          evidence="读卡核验，10:39"
          tag={<Tag tone="ok">齐全</Tag>}
          action={<Button variant="plain">看记录</Button>}
        />
      </MaterialList>
      <MaterialList title="次要材料">
        <MaterialRow
          name="学校证明"
          evidence="没带，可选容缺，7月24日前补交"
          tag={<Tag tone="defer">可容缺</Tag>}
          action={<Button>再核一次</Button>}
        />
      </MaterialList>
    </Panel>
  )
}
