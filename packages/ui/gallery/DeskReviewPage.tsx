import { type ReactNode, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { FilterButtons } from '../choice/FilterButtons.tsx'
import { TextField } from '../field/TextField.tsx'
import { ActionBar } from '../frame/ActionBar.tsx'
import { DataTable } from '../list/DataTable.tsx'
import { type WorkItem, WorkList } from '../list/WorkList.tsx'
import { EventTimeline } from '../record/EventTimeline.tsx'
import { Banner } from '../status/Banner.tsx'
import { Empty } from '../status/ListState.tsx'
import { Tag } from '../status/Tag.tsx'
import { Panel } from '../surface/Panel.tsx'
import { Section } from '../surface/Section.tsx'
import { Stack } from '../surface/Stack.tsx'
import { SampleDesk } from './SampleDesk.tsx'

const work: readonly WorkItem[] = [
  {
    id: '1',
    title: '户口迁移（人才引进）',
    detail: '方圆·HZ2024-0301-0008·审核',
    tag: <Tag tone="bad">超期 1 天</Tag>,
    side: '承诺 3月12日',
  },
  {
    id: '2',
    title: '姓名变更（未成年）',
    detail: '陈思源·HZ2024-0312-0021·审核',
    tag: <Tag tone="warn">有风险</Tag>,
    side: '本人要 3月20日',
  },
  {
    id: '3',
    title: '居民身份证换领',
    detail: '王小明·HZ2024-0304-0017·审核',
    tag: (
      <Tag tone="ok" icon="clock">
        还有 3 天
      </Tag>
    ),
    side: '承诺 3月18日',
  },
]

export function DeskReviewPage(): ReactNode {
  const [open, setOpen] = useState('2')
  const [filter, setFilter] = useState<'all' | 'risk' | 'soon'>('all')
  const [opinion, setOpinion] = useState('父母与孩子本人意愿一致，理由属实，建议加急。')
  return (
    <SampleDesk name="审核" place="东西湖区人口与出入境服务大厅" current="待办" layout="list">
      <Panel title="待我审核" side="21 件，按期限排" flush foot="期限以工作日计，数字是还剩的工作日">
        <FilterButtons
          label="筛选"
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', text: '全部', count: 21 },
            { value: 'risk', text: '有风险', count: 2 },
            { value: 'soon', text: '三天内', count: 6 },
          ]}
        />
        <WorkList label="待办" items={work} openId={open} onOpen={setOpen} empty={<Empty title="没有待办" />} />
      </Panel>
      <Panel
        title="姓名变更（未成年）"
        side="HZ2024-0312-0021"
        level={1}
        foot={
          <ActionBar
            attached
            label="审核操作"
            end={
              <>
                <Button icon="print">打印</Button>
                <Button variant="danger">不予批准</Button>
              </>
            }
          >
            <Button variant="primary">通过，送审批</Button>
            <Button>退回补充</Button>
          </ActionBar>
        }
      >
        <div className="gallery__review">
          <Stack>
            <Banner tone="warn" title="按承诺要到 3月26日，晚于学校报名截止 3月20日。">
              加急 5 个工作日可在 3月19日办结。
            </Banner>
            <Section title="材料">
              <SampleTable />
            </Section>
            <TextField label="审核意见" lines={2} value={opinion} onChange={setOpinion} />
          </Stack>
          <Section title="经过">
            <EventTimeline
              label="经过"
              events={[
                { id: '1', kind: 'now', title: '待您审核', detail: '今天 09:40' },
                { id: '2', kind: 'done', title: '申请绿色通道', detail: '今天 09:02·刘芳·附 1 页' },
                { id: '3', kind: 'note', title: '期限标为有风险', detail: '3月12日 10:22·系统' },
                { id: '4', kind: 'done', title: '受理，开出回执', detail: '3月12日 10:22·刘芳·3 号窗口' },
              ]}
            />
          </Section>
        </div>
      </Panel>
    </SampleDesk>
  )
}

function SampleTable(): ReactNode {
  return (
    <DataTable
      caption="材料"
      columns={[
        { id: 'name', heading: '材料', cell: (row) => row.name, isRowName: true, isSortable: true },
        { id: 'pages', heading: '页数', cell: (row) => row.pages, align: 'end', isSortable: true },
      ]}
      rows={[
        { name: '出生医学证明', pages: 1 },
        { name: '户口簿', pages: 12 },
      ]}
      rowId={(row) => row.name}
      sort={{ column: 'pages', direction: 'ascending' }}
      onSort={() => undefined}
      empty={<Empty title="没有材料" />}
    />
  )
}
