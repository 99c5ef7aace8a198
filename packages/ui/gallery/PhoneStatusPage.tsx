import type { ReactNode } from 'react'
import { BarButton } from '../button/BarButton.tsx'
import { ButtonLink } from '../button/ButtonLink.tsx'
import { PhoneFrame } from '../frame/PhoneFrame.tsx'
import { DayList } from '../record/DayList.tsx'
import { EventTimeline } from '../record/EventTimeline.tsx'
import { Steps } from '../record/Steps.tsx'
import { Tag } from '../status/Tag.tsx'
import { NoBreak } from '../surface/NoBreak.tsx'
import { Section } from '../surface/Section.tsx'
import { Row, Stack } from '../surface/Stack.tsx'

export function PhoneStatusPage(): ReactNode {
  return (
    <PhoneFrame
      title="办理进度"
      back={{ label: '返回', href: '#' }}
      tools={<BarButton icon="text" label="大字" />}
      skipLabel="跳到正文"
      lead={
        <Stack gap={2}>
          <h1>
            <NoBreak>9月25日（周三）</NoBreak>前办好
          </h1>
          <p>居民身份证换领·受理号 HZ2024-0913-0147</p>
          <Row>
            <Tag tone="ok" icon="clock">
              时间充裕
            </Tag>
            还有 4 个工作日
          </Row>
          <Steps
            look="points"
            label="阶段"
            doneLabel="已完成"
            steps={[
              { id: 'a', text: '受理', state: 'done', detail: '9月13日' },
              { id: 'b', text: '审核', state: 'now', detail: '进行中' },
              { id: 'c', text: '制证', state: 'later', detail: '未开始' },
              { id: 'd', text: '领证', state: 'later', detail: '可邮寄' },
            ]}
          />
        </Stack>
      }
      nav={{
        label: '主导航',
        items: [
          { id: 'home', href: '#h', icon: 'home', text: '首页' },
          { id: 'do', href: '#d', icon: 'list', text: '办事' },
          { id: 'state', href: '#s', icon: 'clock', text: '进度', isCurrent: true },
          { id: 'me', href: '#m', icon: 'user', text: '我的' },
        ],
      }}
    >
      <Section title="为什么是 9月25日？">
        <p>承诺 7 个工作日。受理当天不算，放假不算，调休上班的周六要算。</p>
        <DayList
          label="逐日计算"
          days={[
            { id: '13', date: '9月13日 周五', kind: 'start', count: '起', why: '受理当天，不计' },
            { id: '14', date: '9月14日 周六', kind: 'past', count: 1, why: '调休上班，计入' },
            { id: '15', date: '9月15–17日', kind: 'off', why: '中秋节放假' },
            { id: '18', date: '9月18日 周三', kind: 'past', count: 2 },
            { id: '19', date: '9月19日 周四', kind: 'today', count: 3, why: '今天' },
            { id: '20', date: '9月20日 周五', kind: 'ahead', count: 4 },
            { id: '21', date: '9月21–22日', kind: 'off', why: '周末' },
            { id: '23', date: '9月23日 周一', kind: 'ahead', count: 5 },
            { id: '24', date: '9月24日 周二', kind: 'ahead', count: 6 },
            { id: '25', date: '9月25日 周三', kind: 'due', count: 7, why: '承诺办结' },
          ]}
        />
      </Section>
      <Section title="办理经过">
        <EventTimeline
          label="办理经过"
          events={[
            { id: '1', kind: 'now', title: '开始审核', detail: '9月18日 周三 09:12' },
            { id: '2', kind: 'done', title: '户口簿已核验，免提交', detail: '9月14日 周六 10:05·人口信息系统' },
            { id: '3', kind: 'note', title: '已受理，缴费 20 元', detail: '9月13日 周五 15:40·3 号窗口' },
          ]}
        />
        <ButtonLink href="#receipt" icon="doc" wide>
          下载受理回执
        </ButtonLink>
      </Section>
    </PhoneFrame>
  )
}
