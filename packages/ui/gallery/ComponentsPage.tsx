import { type ReactNode, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { Ask } from '../dialog/Ask.tsx'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { iconShapes } from '../icon/icon-shapes.ts'
import { Wordmark } from '../icon/Wordmark.tsx'
import { LinkList } from '../link/LinkList.tsx'
import { LinkRow } from '../link/LinkRow.tsx'
import { Banner } from '../status/Banner.tsx'
import { Connection } from '../status/Connection.tsx'
import { Empty, Failed, Loading, Offline } from '../status/ListState.tsx'
import { Tag } from '../status/Tag.tsx'
import { createToasts, ToastShelf } from '../status/Toasts.tsx'
import { Section } from '../surface/Section.tsx'
import { Row, Stack } from '../surface/Stack.tsx'
import { FieldsSample } from './FieldsSample.tsx'

const toasts = createToasts()
const iconNames = Object.keys(iconShapes) as IconName[] // the keys of a literal

export function ComponentsPage(): ReactNode {
  return (
    <main className="gallery">
      <h1>
        <Wordmark label="网谷优办" />
      </h1>
      <Section title="图标">
        <ul className="gallery__icons">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Section>
      <ButtonsSample />
      <FieldsSample />
      <Section title="状态">
        <Row>
          <Tag tone="ok">齐全</Tag>
          <Tag tone="warn">有风险</Tag>
          <Tag tone="bad">不符合</Tag>
          <Tag tone="note">还有 2 天</Tag>
          <Tag tone="quiet">未开始</Tag>
          <Tag tone="exempt">免提交</Tag>
          <Tag tone="defer">可容缺</Tag>
        </Row>
        <Row gap={4}>
          <Connection state="live">实时</Connection>
          <Connection state="stale" age="2 分钟前">
            更新慢了
          </Connection>
          <Connection state="offline" age="10:41 的情况">
            断线
          </Connection>
        </Row>
        <Banner tone="note" title="周末也开门。">
          但不当作工作日。
        </Banner>
        <Banner tone="warn" title="少 1 样：亲属关系证明。">
          可先问内部系统。
        </Banner>
        <Banner tone="bad" title="有 2 处要改。" />
        <Banner tone="ok" title="已受理。">
          回执已发到手机。
        </Banner>
      </Section>
      <Section title="四种状态">
        <Stack>
          <Empty title="现在没有人在等">有人取号，这里马上出现</Empty>
          <Loading>正在取 7月15日的清单…</Loading>
          <Failed title="清单没取到" action={<Button>再试一次</Button>}>
            服务器没有回应（10:42）。您填的都在。
          </Failed>
          <Offline
            title="连接断了"
            action={
              <Tag tone="quiet" icon="sync">
                正在重连
              </Tag>
            }
          >
            显示的是 10:41 的情况。叫号会排着，连上后自动发出。
          </Offline>
        </Stack>
      </Section>
      <Section title="去别处">
        <LinkList label="常用">
          <LinkRow href="#a" icon="doc" title="受理回执" detail="7月15日开出" />
          <LinkRow href="#b" icon="calendar" title="改期" side={<Tag tone="quiet">可改 2 次</Tag>} />
        </LinkList>
      </Section>
      <ToastShelf toasts={toasts} label="刚做的事" />
    </main>
  )
}

function ButtonsSample(): ReactNode {
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title="按钮">
      <Row>
        <Button variant="primary">下一步</Button>
        <Button>保存草稿</Button>
        <Button icon="print">打印回执</Button>
        <Button variant="plain">修改</Button>
        <Button variant="danger" onPress={() => setAsking(true)}>
          不予受理
        </Button>
        <Button refused="先请家长签名">受理</Button>
        <Button variant="primary" busy="正在提交…">
          提交
        </Button>
        <Button
          onPress={() =>
            toasts.show({ text: '已叫 A013 到 3 号窗口', undoLabel: '撤回（5 秒）', onUndo: () => undefined })
          }
        >
          叫号
        </Button>
      </Row>
      <Ask
        isOpen={isAsking}
        title="不予受理这件申请？"
        safeLabel="回去再看"
        onSafe={() => setAsking(false)}
        actLabel="不予受理"
        onAct={() => setAsking(false)}
        isDanger
        refused="先写理由"
      >
        <p>B007 赵文博，户口迁移（购房）。决定书会写明理由和救济途径，不能撤回。</p>
      </Ask>
    </Section>
  )
}
