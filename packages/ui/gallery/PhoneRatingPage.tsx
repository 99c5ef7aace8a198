import { type ReactNode, useState } from 'react'
import { BarButton } from '../button/BarButton.tsx'
import { Button } from '../button/Button.tsx'
import { Checkbox } from '../choice/Checkbox.tsx'
import { Checkboxes } from '../choice/Checkboxes.tsx'
import { Grades } from '../choice/Grades.tsx'
import { TextField } from '../field/TextField.tsx'
import { PhoneFrame } from '../frame/PhoneFrame.tsx'
import { KeyValue } from '../record/KeyValue.tsx'
import { Banner } from '../status/Banner.tsx'
import { Stack } from '../surface/Stack.tsx'

type Grade = '5' | '4' | '3' | '2' | '1'
type Praise = 'quick' | 'clear' | 'once' | 'kind' | 'care'

export function PhoneRatingPage(): ReactNode {
  const [grade, setGrade] = useState<Grade | null>('4')
  const [praise, setPraise] = useState<Praise[]>(['quick', 'once'])
  const [words, setWords] = useState('自助机上填过的，窗口没有再问一遍。')
  const [isAnonymous, setAnonymous] = useState(true)
  return (
    <PhoneFrame
      title="评价"
      tools={
        <>
          <BarButton icon="text" label="大字" />
          <BarButton icon="lang" label="EN" lang="en" />
        </>
      }
      skipLabel="跳到正文"
      lead={
        <Stack gap={2}>
          <h1>这次服务怎么样？</h1>
          <KeyValue
            items={[
              { id: 'what', label: '事项', value: <b>居民身份证换领</b> },
              { id: 'when', label: '时间', value: <b>2024年7月15日（周一）</b> },
              { id: 'where', label: '地点', value: <b>3 号窗口</b> },
            ]}
          />
        </Stack>
      }
      actions={
        <>
          <Button variant="primary" wide>
            提交评价
          </Button>
          <Button variant="plain" wide>
            这次不评
          </Button>
        </>
      }
    >
      <Grades<Grade>
        label="您的评价"
        value={grade}
        onChange={setGrade}
        options={[
          { value: '5', text: '非常满意' },
          { value: '4', text: '满意' },
          { value: '3', text: '基本满意' },
          { value: '2', text: '不满意' },
          { value: '1', text: '非常不满意' },
        ]}
      />
      <Checkboxes<Praise>
        label="哪里好？"
        aside="（可不选）"
        look="chips"
        value={praise}
        onChange={setPraise}
        options={[
          { value: 'quick', text: '等得不久' },
          { value: 'clear', text: '讲得清楚' },
          { value: 'once', text: '一次办好' },
          { value: 'kind', text: '态度好' },
          { value: 'care', text: '照顾老人孩子' },
        ]}
      />
      <TextField
        label="还想说的"
        aside="（可不填）"
        lines={3}
        value={words}
        onChange={setWords}
        note={`最多 500 字，已写 ${words.length} 字`}
      />
      <Checkbox isSelected={isAnonymous} onChange={setAnonymous}>
        匿名评价
      </Checkbox>
      <Banner tone="note" icon="lock">
        办事民警看不到是谁评的，提交后谁也不能改。实名评不满意的，由没经手的人在 1 个工作日内联系您。
      </Banner>
    </PhoneFrame>
  )
}
