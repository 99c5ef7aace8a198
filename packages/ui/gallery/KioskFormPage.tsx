import { type ReactNode, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { IdNumberField } from '../field/IdNumberField.tsx'
import { KnownField } from '../field/KnownField.tsx'
import { KioskFrame } from '../frame/KioskFrame.tsx'
import { Icon } from '../icon/Icon.tsx'
import { Mark } from '../icon/Mark.tsx'
import { Keypad } from '../keypad/Keypad.tsx'
import { KeypadBand } from '../keypad/KeypadBand.tsx'
import { Steps } from '../record/Steps.tsx'
import { GoldCard } from '../status/GoldCard.tsx'
import { Card } from '../surface/Card.tsx'

export function KioskFormPage(): ReactNode {
  const [number, setNumber] = useState('420112201004120005')
  return (
    <KioskFrame
      brand={<Mark name="居民身份证换领" place="王小明，未满 16 周岁·家长陪同" />}
      steps={
        <Steps
          label="步骤"
          doneLabel="已完成"
          steps={[
            { id: '1', text: '选事项', state: 'done', onOpen: () => setNumber('') },
            { id: '2', text: '填信息', state: 'now' },
            { id: '3', text: '拍照', state: 'later' },
            { id: '4', text: '核对', state: 'later' },
            { id: '5', text: '取号', state: 'later' },
          ]}
        />
      }
      band={
        <KeypadBand
          beside={
            <Card>
              <Icon name="scan" />
              <strong>不想按？把身份证放在读卡区</strong>
              <p>读卡区在右下方。离开后不留记录。</p>
            </Card>
          }
        >
          <Keypad
            label="数字键盘"
            extraKey="X"
            backspaceLabel="删除一位"
            onKey={(key) => setNumber((before) => before + key)}
            onBackspace={() => setNumber((before) => before.slice(0, -1))}
          />
        </KeypadBand>
      }
      actions={
        <>
          <Button icon="left">上一步</Button>
          <Button variant="primary">下一步，去拍照</Button>
        </>
      }
      tools={
        <>
          <Button icon="text">大字版</Button>
          <Button icon="reach" isOn>
            低位操作
          </Button>
          <Button icon="hand">请人帮忙</Button>
          <Button icon="logout">不办了</Button>
        </>
      }
      toolsLabel="显示与帮助"
    >
      <GoldCard icon="caldue" title="今天受理，7月29日（周一）前办好">
        费用 20 元，可以微信、支付宝或银行卡付
      </GoldCard>
      <h1>孩子的信息</h1>
      <KnownField label="姓名" value="王小明" action={<Button variant="plain">修改</Button>} />
      <IdNumberField
        label="身份证号"
        value={number}
        onChange={setNumber}
        inputMode="none"
        error="最后一位对不上。请对照证件，再看一遍第 18 位。"
        errorAt={17}
      />
      <KnownField label="家长手机号" value="138 **** 0026" action={<Button variant="plain">修改</Button>} />
    </KioskFrame>
  )
}
